import { judgeCondition } from '../conditions/judge-condition.js';
import type { Judgement } from '../conditions/judgement.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import type { AskedCondition } from './asked-condition.js';
import { SHARED_FACTS } from '../facts/person-facts.js';
import type { PoolMember } from './pool.js';
import type { RunCondition } from './run-result.js';
import type { ConditionVerdict } from './succession.js';
import type { VacancyRun } from './vacancy-run.js';
import { definitionOf } from '../conditions/conditions.js';
import { keep } from './verdict-column.js';

/** How bad the verdict on a condition is, reached once for each member of the pool. */
export function severityOn(asked: AskedCondition, member: PoolMember, run: VacancyRun): number {
  const known = asked.column.severities[member.index] ?? 0;
  return known === 0 ? keep(asked.column, member.index, judgementOn(asked, member, run)) : known;
}

/**
 * Judges conditions for many, person by person. A verdict follows from nothing but the facts that the condition names: where
 * it names one, people of whom it is the same are judged once.
 */
export function judgeOn(conditions: readonly AskedCondition[], people: readonly PoolMember[], run: VacancyRun): void {
  const judges = conditions.map((asked) => judgeFor(asked, run));
  for (const member of people) for (const judge of judges) judge(member);
}

function judgeFor(asked: AskedCondition, run: VacancyRun): (member: PoolMember) => void {
  const { column, condition } = asked;
  const { severities } = column;
  const [fact, ...others] = definitionOf(condition).facts(condition);
  const single = others.length === 0 && fact !== undefined && SHARED_FACTS.has(fact) ? fact : undefined;
  const known = new Map<unknown, Judgement>();
  return (member) => {
    const { index, facts } = member;
    if (severities[index] !== 0) return;
    if (single === undefined || facts.contradictions !== undefined) {
      keep(column, index, judgementOn(asked, member, run));
      return;
    }
    const value = facts.facts[single];
    let judgement = known.get(value);
    if (judgement === undefined) {
      judgement = judgementOn(asked, member, run);
      known.set(value, judgement);
    }
    keep(column, index, judgement);
  };
}

/** The judgement itself. */
export function judgementOn({ condition }: AskedCondition, { facts }: PoolMember, { occasion }: VacancyRun): Judgement {
  return judgeCondition(condition, facts, occasion);
}

/** The reason as results show it. */
export function reasonOf(asked: AskedCondition, member: PoolMember, run: VacancyRun): ConditionVerdict {
  return reasonFrom(asked.condition, asked.basis, judgementOn(asked, member, run));
}

/** A judgement as results show it. */
export function reasonFrom(
  { id, kind, label }: Pick<RunCondition, 'id' | 'kind' | 'label'>,
  basis: Provenance | string | undefined,
  { verdict, code, parameters, contested }: Omit<Judgement, 'validUntil'>,
): ConditionVerdict {
  return deepFreeze<ConditionVerdict>({
    id,
    kind,
    verdict,
    label,
    code,
    ...(parameters === undefined ? {} : { parameters }),
    ...(basis === undefined ? {} : { basis }),
    ...(contested === true ? { contested } : {}),
  });
}
