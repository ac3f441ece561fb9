import type { Context } from '../aspects/context.js';
import { readProvedContext } from '../aspects/proved-context.js';
import type { Asn } from '../model/asn.js';
import type { CaraPengisian } from '../model/cara-pengisian.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Finding } from '../model/finding.js';
import { givenVacancy } from '../model/given-vacancy.js';
import type { IsoDate } from '../model/iso-date.js';
import { issuesAt, refusal } from '../model/misuse.js';
import { TalentaError } from '../model/talenta-error.js';
import type { Vacancy } from '../model/vacancy.js';
import type { Grid } from '../rules/grid.js';
import type { RuleSetReference } from '../rules/rule-set.js';
import type { Candidate } from './candidate.js';
import {
  boxVerdict,
  conditionsOfClass,
  IDENTITY_CONFLICT,
  notOpenOutside,
  openBoxVerdict,
  technicalScore,
  wayInto,
} from './eligibility.js';
import { judgeCondition } from './judge-condition.js';
import type { Ground } from './judgement.js';
import { openSitting } from './open-sitting.js';
import { readPool, type PoolMember } from './pool.js';
import type { AskedCondition } from './asked-condition.js';
import { byHandConditions, freshMemory, type Sitting } from './sitting.js';
import { standingOf } from './standing.js';
import type { ConditionVerdict, Succession } from './succession.js';
import { groundsOfWay } from './way-of-filling.js';

/** A verdict with all it rests on. */
export interface GroundedVerdict extends ConditionVerdict {
  /** Last day on which what it rests on counts: of a condition that asks for something recent, and is met. */
  readonly validUntil?: IsoDate;
  /** The records looked at, and the steps of the arithmetic of dates. Personal data. */
  readonly grounds: readonly Ground[];
}

/** Every condition of a vacancy, judged for one person. Plain, deep-frozen, JSON-able. Personal data. */
export interface EligibilityReport {
  readonly nip: string;
  readonly vacancy: { readonly id: string; readonly nama: string };
  /** By which way the person would come; absent where it cannot be told, and where there is none. */
  readonly cara?: CaraPengisian;
  /** `notEligible`: something is failed. `undetermined`: nothing is failed, something cannot be told. */
  readonly verdict: 'eligible' | 'notEligible' | 'undetermined';
  /** All of them, also those that `rankSuccessors` does not reach after an earlier stage is failed. */
  readonly conditions: readonly GroundedVerdict[];
  /** Conditions no data can decide, of everybody and of the ways still possible for this person: never passed here. */
  readonly byHand: Succession['byHand'];
  readonly findings: readonly Finding[];
  readonly ruleSet: RuleSetReference;
  readonly asOf: IsoDate;
}

/**
 * Whether one person is eligible for a vacancy, with every condition, what was found, the records it rests on and the
 * arithmetic of dates: for the officer who checks, and for the person who objects. The verdicts are those of
 * `rankSuccessors`.
 *
 * @param person - from `parseAsn`, or a candidate
 * @param vacancy - from `parseVacancy`
 * @param context - rule set and reference date
 * @throws TalentaError `ruleSetNotInForce`, `ruleSetNotParsed`, `invalidDate`, `invalidVacancy`,
 * `invalidArgument` (also for a vacancy whose class the rule set does not cover, and for somebody without a valid number);
 * `tooLarge`
 * @example
 * ```ts
 * import { checkEligibility, parseAsn, parseVacancy } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const asn = parseAsn({ nip: '197109302000011999', jenis: 'PNS', evidence: { hukumanDisiplin: [] } });
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const report = checkEligibility(asn, vacancy, { ruleSet: bkn411, asOf: '2026-11-23' });
 * const age = report.conditions.find(({ id }) => id === 'maximumAge');
 * console.log(report.verdict, age?.verdict, age?.contested); // => undetermined met undefined
 * console.log(age?.grounds[1]?.text.en);
 * // => Taken on 2026-11-23: 311 days before that birthday. Read as completed years, up to the day before the next birthday.
 * ```
 */
export function checkEligibility(
  person: Asn | Candidate<Grid>,
  vacancy: Vacancy,
  context: Context<Grid>,
): EligibilityReport {
  const { compiled, asOf, stagesHeld } = readProvedContext(context);
  const { members, unreadable, findings } = readPool([person], compiled);
  const [member] = members;
  if (member === undefined) {
    const issues = issuesAt(
      'person',
      unreadable.flatMap((entry) => entry.issues),
    );
    throw new TalentaError('invalidArgument', 'Expected a person from parseAsn, or a candidate.', issues);
  }
  const given = givenVacancy(vacancy, 'vacancy');
  const sitting = openSitting(given, freshMemory(), compiled, asOf, stagesHeld);
  if ('blockedBy' in sitting) throw refusal('vacancy', sitting.blockedBy.en);
  const { cara, possible } = wayInto(member, sitting);
  const conditions = allVerdicts(member, sitting);
  const isAny = (verdict: GroundedVerdict['verdict']): boolean => conditions.some((each) => each.verdict === verdict);
  return deepFreeze({
    nip: member.nip,
    vacancy: { id: given.id, nama: given.nama },
    ...(cara === undefined || member.conflicting ? {} : { cara }),
    verdict: isAny('notMet') ? 'notEligible' : isAny('undetermined') ? 'undetermined' : 'eligible',
    conditions,
    byHand: byHandConditions(sitting, (each) => possible.includes(each)),
    findings,
    ruleSet: compiled.reference,
    asOf,
  });
}

function allVerdicts(member: PoolMember, sitting: Sitting): readonly GroundedVerdict[] {
  if (member.conflicting) return [{ ...IDENTITY_CONFLICT, grounds: [] }];
  const ofClass = conditionsOfClass(member, sitting);
  const way = wayInto(member, sitting);
  const standing = standingOf(member, sitting);
  const technical = technicalScore(member, sitting);
  return [
    ...(ofClass === undefined ? [{ ...notOpenOutside(sitting), grounds: [] }] : []),
    ...(way.verdict === undefined || ofClass === undefined
      ? []
      : [{ ...way.verdict, grounds: groundsOfWay(member, sitting) }]),
    ...[...(ofClass ?? []), ...way.conditions, ...sitting.own].map((asked) => grounded(asked, member, sitting)),
    {
      ...('open' in standing ? openBoxVerdict(standing.open, sitting) : boxVerdict(standing.box, sitting)),
      grounds: [],
    },
    ...(technical !== undefined && 'reason' in technical ? [{ ...technical.reason, grounds: [] }] : []),
  ];
}

function grounded({ condition, basis }: AskedCondition, member: PoolMember, sitting: Sitting): GroundedVerdict {
  const { verdict, tell, contested, validUntil, grounds } = judgeCondition(condition, member.person, sitting.occasion);
  const { id, kind, label } = condition;
  return {
    id,
    kind,
    verdict,
    label,
    message: tell(),
    basis,
    ...(contested === true ? { contested } : {}),
    ...(validUntil === undefined ? {} : { validUntil }),
    grounds: grounds?.() ?? [],
  };
}
