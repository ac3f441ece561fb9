import type { Context } from '../scoring/context.js';
import { readProvedContext } from '../scoring/proved-context.js';
import type { Asn } from '../person/asn.js';
import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { Finding } from '../problems/finding.js';
import { givenVacancy } from '../vacancy/parse-vacancy.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import { issuesAt, refusal } from '../problems/misuse.js';
import { TalentaError } from '../problems/talenta-error.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { RuleSetReference } from '../rule-set/model/rule-set.js';
import type { Candidate } from '../succession/candidate.js';
import {
  boxReason,
  IDENTITY_CONFLICT,
  notOpenOutside,
  technicalReason,
  technicalScore,
} from '../succession/eligibility.js';
import { isConflict } from '../conditions/judge-condition.js';
import type { Judgement } from '../conditions/judgement.js';
import { definitionOf, type Condition } from '../conditions/conditions.js';
import { presentPost } from '../person/definitive-post.js';
import { judgementOn, reasonFrom } from '../succession/condition-verdicts.js';
import type { Ground } from './ground.js';
import { groundsOf } from './grounds.js';
import { sentenceOf } from './sentences.js';
import { conditionsOfClass, wayInto } from '../succession/class-stage.js';
import { openVacancy } from '../succession/open-vacancy.js';
import { readPool, type PoolMember } from '../succession/pool.js';
import type { AskedCondition } from '../succession/asked-condition.js';
import { byHandConditions, emptyRunCache, type VacancyRun } from '../succession/vacancy-run.js';
import { talentPositionOf } from '../succession/talent-position.js';
import type { ConditionVerdict, Succession } from '../succession/succession.js';
import { reasonOfWay } from '../succession/way-of-filling.js';

/** A verdict with all it rests on. */
export interface GroundedVerdict extends ConditionVerdict {
  /** What was found, as a sentence. */
  readonly message: Bilingual;
  /** Last day on which what it rests on counts: of a condition that asks for something recent, and is met. */
  readonly validUntil?: IsoDate;
  /** The records looked at, and the steps of the arithmetic of dates. Personal data. */
  readonly grounds: readonly Ground[];
}

/** Every condition of a vacancy, judged for one person. Plain, deep-frozen, JSON-able. Personal data. */
export interface EligibilityReport {
  /** Number of the person. Personal data. */
  readonly nip: string;
  /** The vacancy that was asked for. */
  readonly vacancy: {
    /** Id of the vacancy. */
    readonly id: string;
    /** Title of the post (nama jabatan). */
    readonly nama: string;
  };
  /** By which way the person would come; absent where it cannot be told, and where there is none. */
  readonly cara?: CaraPengisian;
  /** `notEligible`: something is failed. `undetermined`: nothing is failed, something cannot be told. */
  readonly verdict: 'eligible' | 'notEligible' | 'undetermined';
  /** All of them, also those that `rankSuccessors` does not reach after an earlier stage is failed. */
  readonly conditions: readonly GroundedVerdict[];
  /** Conditions no data can decide, of everybody and of the ways still possible for this person: never passed here. */
  readonly byHand: Succession['byHand'];
  /** What was noticed in the data. */
  readonly findings: readonly Finding[];
  /** The rule set that it was judged by. */
  readonly ruleSet: RuleSetReference;
  /** Reference date: everything was judged as of this day. */
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
 * // => Birthday number 56 on 2027-09-30; taken on 2026-11-23: 311 days before that birthday. Read as completed years, up to the day before the next birthday.
 * ```
 */
export function checkEligibility(
  person: Asn | Candidate<Grid>,
  vacancy: Vacancy,
  context: Context<Grid>,
): EligibilityReport {
  const { compiled, asOf, stagesHeld } = readProvedContext(context);
  const { members, unreadable, findings } = readPool([person], { compiled, asOf });
  const [member] = members;
  if (member === undefined) {
    const issues = issuesAt(
      'person',
      unreadable.flatMap((entry) => entry.issues),
    );
    throw new TalentaError('invalidArgument', 'Expected a person from parseAsn, or a candidate.', issues);
  }
  const given = givenVacancy(vacancy, 'vacancy');
  const run = openVacancy(given, emptyRunCache(members), compiled, asOf, stagesHeld);
  if ('blockedBy' in run) throw refusal('vacancy', run.blockedBy.en);
  const { cara, possible } = wayInto(member, run);
  const conditions = allVerdicts(member, run);
  const isAny = (verdict: GroundedVerdict['verdict']): boolean => conditions.some((each) => each.verdict === verdict);
  return deepFreeze({
    nip: member.nip,
    vacancy: { id: given.id, nama: given.nama },
    ...(cara === undefined || member.conflicting ? {} : { cara }),
    verdict: isAny('notMet') ? 'notEligible' : isAny('undetermined') ? 'undetermined' : 'eligible',
    conditions,
    byHand: byHandConditions(run, (each) => possible.includes(each)),
    findings,
    ruleSet: compiled.reference,
    asOf,
  });
}

function allVerdicts(member: PoolMember, run: VacancyRun): readonly GroundedVerdict[] {
  if (member.conflicting) return [told(IDENTITY_CONFLICT)];
  const ofClass = conditionsOfClass(member, run);
  const way = wayInto(member, run);
  const ofWay = ofClass === undefined ? undefined : reasonOfWay(way, run);
  const position = talentPositionOf(member, run);
  const technical = technicalScore(member, run);
  return [
    ...(ofClass === undefined ? [told(notOpen(run))] : []),
    ...(ofWay === undefined ? [] : [told(ofWay, groundsOfWay(member, run))]),
    ...[...(ofClass ?? []), ...way.conditions, ...run.own].map((asked) => grounded(asked, member, run)),
    told(boxReason(member, position, run)),
    ...(technical !== undefined && 'judgement' in technical ? [told(technicalReason(technical.judgement, run))] : []),
  ];
}

function notOpen(run: VacancyRun): ConditionVerdict {
  const { judgement, ...face } = notOpenOutside(run);
  return reasonFrom(face, face.basis, judgement);
}

function told(reason: ConditionVerdict, grounds: readonly Ground[] = []): GroundedVerdict {
  return { ...reason, message: sentenceOf(reason), grounds };
}

function grounded(asked: AskedCondition, member: PoolMember, run: VacancyRun): GroundedVerdict {
  const judgement = judgementOn(asked, member, run);
  const { condition, basis } = asked;
  const { validUntil } = judgement;
  return {
    ...told(reasonFrom(condition, basis, judgement), groundsOfCondition(condition, judgement, member, run)),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

/** What the judgement rests on: the records looked at, then the arithmetic of dates. */
function groundsOfCondition(
  condition: Condition,
  judgement: Judgement,
  { person, facts: { facts, contradictions } }: PoolMember,
  { occasion }: VacancyRun,
): readonly Ground[] {
  if (isConflict(judgement)) {
    return (contradictions?.told ?? []).map(({ path, found, expected }) => ({
      path,
      text: {
        id: `Tercatat ${found}; bertentangan dengan ${expected}.`,
        en: `Recorded as ${found}; against ${expected}.`,
      },
    }));
  }
  const definition = definitionOf(condition);
  const records = groundsOf(
    definition.facts(condition),
    person,
    occasion.asOf,
    definition.posts?.(condition, occasion.vacancy),
  );
  const steps = definition.steps?.(condition, facts, occasion) ?? [];
  return [...records, ...steps.map((text) => ({ text }))];
}

/** What the verdict on the way rests on. */
function groundsOfWay({ person }: PoolMember, { asOf }: VacancyRun): readonly Ground[] {
  const post = presentPost(person, asOf);
  if (post === undefined) return [];
  const index =
    person.jabatan === undefined ? (person.evidence?.riwayatJabatan ?? []).findIndex((spell) => spell === post) : -1;
  return [
    {
      path: index < 0 ? 'jabatan' : `evidence.riwayatJabatan[${String(index)}]`,
      text: {
        id: `Tercatat ${post.nama}, ${post.unit}, ${post.instansi}, sejak ${post.mulai}.`,
        en: `Recorded as ${post.nama}, ${post.unit}, ${post.instansi}, since ${post.mulai}.`,
      },
    },
  ];
}
