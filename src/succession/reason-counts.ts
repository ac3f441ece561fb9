import type { Finding } from '../problems/finding.js';
import { finding } from '../scoring/finding-messages.js';
import { conditionsOfClass, judgedStage, wayStateOf } from './class-stage.js';
import { BOX, IDENTITY, TECHNICAL } from './eligibility.js';
import type { PoolMember } from './pool.js';
import type { ReasonCount } from './run-result.js';
import type { Selection } from './selection.js';
import type { VacancyRun } from './vacancy-run.js';
import { SEVERITY, type VerdictColumn } from './verdict-column.js';
import { WAY } from './way-of-filling.js';

/** How many people fail what, and of how many of the others what cannot be told: the commonest first. */
export function reasonCounts(
  selection: Selection,
  open: readonly PoolMember[],
  run: VacancyRun,
): readonly ReasonCount[] {
  const { failedBy, outside } = judgedStage(run);
  const notMet = new Map(failedBy);
  const unknown = new Map<string, number>();
  const add = (counts: Map<string, number>, id: string, more: number): void => {
    if (more > 0) counts.set(id, (counts.get(id) ?? 0) + more);
  };
  add(notMet, WAY.id, outside);
  add(notMet, BOX.id, selection.failedBox);
  for (const { condition, column } of run.own) {
    const isFailed = ({ index }: PoolMember): boolean => column.severities[index] === SEVERITY.notMet;
    add(notMet, condition.id, selection.failedOwn.filter(isFailed).length);
  }
  for (const member of open) for (const id of unknownIds(member, selection, run)) add(unknown, id, 1);
  return [...new Set([...notMet.keys(), ...unknown.keys()])]
    .map((id): ReasonCount => ({ id, notMet: notMet.get(id) ?? 0, undetermined: unknown.get(id) ?? 0 }))
    .sort((a, b) => b.notMet + b.undetermined - a.notMet - a.undetermined || (a.id < b.id ? -1 : 1));
}

/** The ids of all that cannot be told of somebody. */
function unknownIds(member: PoolMember, { box }: Selection, run: VacancyRun): ReadonlySet<string> {
  if (member.conflicting) return new Set([IDENTITY.id]);
  const isOpen = ({ severities }: VerdictColumn): boolean => severities[member.index] === SEVERITY.undetermined;
  const asked = [...(conditionsOfClass(member, run) ?? []), ...wayStateOf(member, run).conditions, ...run.own];
  return new Set([
    ...(isOpen(run.stage.coming.column) ? [WAY.id] : []),
    ...asked.filter(({ column }) => isOpen(column)).map(({ condition }) => condition.id),
    ...(isOpen(box) ? [BOX.id] : []),
    ...(isOpen(run.technical) ? [TECHNICAL.id] : []),
  ]);
}

/** Reasons that are named of each kind: the commonest. */
const MOST_NAMED = 5;

/** Why fewer people are listed than the shortlist holds: how many fail what, and of how many what could not be told. */
export function notFilled(
  listed: number,
  size: number,
  others: number,
  reasons: readonly ReasonCount[],
): readonly Finding[] {
  if (listed >= size || others === 0) return [];
  const commonest = (counted: 'notMet' | 'undetermined'): string => {
    const named = reasons
      .filter((reason) => reason[counted] > 0)
      .sort((a, b) => b[counted] - a[counted] || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_NAMED)
      .map((reason) => `${reason.id} ${String(reason[counted])}`);
    return named.length === 0 ? '0' : named.join(', ');
  };
  const found = `notMet ${commonest('notMet')}; undetermined ${commonest('undetermined')}`;
  return [finding('shortlistNotFilled', 'pool', found, `${String(size)} people`)];
}
