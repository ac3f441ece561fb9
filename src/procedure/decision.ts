import type { Result, Issue } from '../problems/talenta-error.js';
import type { Bilingual } from '../problems/bilingual.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import { maskNip } from '../civil-service/nip.js';
import { ownAssumption, type Provenance } from '../rule-set/model/provenance.js';
import { placeText, type Place } from '../succession/place.js';
import type { CommitteeOutcome } from './committee/committee-session.js';
import { outcomeArgument } from './committee/committee.schema.js';
import { decisionArgument, decisionOptionsArgument, decisionRecordArgument } from './decision.schema.js';
import { FORBIDDEN_GROUNDS, groundsIn, type ForbiddenGround } from './forbidden-grounds.js';
import { issue, issuesIn, labelled, reasonIssues, refusedFor, unrealDate, type LabelledCode } from './issues.js';
import type { Actor } from './log.js';

/** Why somebody who does not stand first is chosen: a code of a closed list, and the reason in words. */
export interface DecisionReason {
  /** A code of `DecisionRule.reasons`. */
  readonly code: string;
  /** The reason in words, at least as long as the rule asks. */
  readonly text: string;
}

/** What every decision has. */
export interface DecisionFace {
  /** Id of the vacancy. */
  readonly vacancy: string;
  /** Day of the decision (keputusan), on or after that of the session. */
  readonly date: IsoDate;
  /** Decree or minutes the decision is set down in. */
  readonly basis: string;
  /** The PPK (Pejabat Pembina Kepegawaian). */
  readonly by: Actor;
}

/** The choice of the PPK: exactly one of those named, or nobody. */
export type Decision =
  | (DecisionFace & {
      /** Somebody who certainly stands on place one. */
      readonly choice: 'first';
      /** NIP, in full, of the one chosen. */
      readonly nip: string;
      /** Why, where it is told. */
      readonly reason?: DecisionReason;
    })
  | (DecisionFace & {
      /** Another one of those named. */
      readonly choice: 'other';
      /** NIP, in full, of the one chosen. */
      readonly nip: string;
      /** Why not somebody on place one. */
      readonly reason: DecisionReason;
    })
  | (DecisionFace & {
      /** Nobody is appointed. */
      readonly choice: 'none';
      /** Nobody. */
      readonly nip?: never;
      /** Why nobody. */
      readonly reason: DecisionReason;
    });

/** What a decision is held to. */
export interface DecisionRule {
  /** The closed list of reasons. */
  readonly reasons: readonly LabelledCode[];
  /** Grounds that no reason may name. */
  readonly forbidden: readonly ForbiddenGround[];
  /** Shortest text of a reason, in characters, 0 or more. */
  readonly shortestText: number;
  /** Where the rule comes from. */
  readonly provenance: Provenance;
}

/** A closed list of reasons, and the grounds that may not be named. An assumption of this library. */
export const DECISION_RULE: DecisionRule = deepFreeze<DecisionRule>({
  reasons: [
    labelled('kebutuhanJabatan', 'Kebutuhan khusus jabatan', 'Particular need of the post'),
    labelled('pengalaman', 'Pengalaman yang lebih sesuai', 'Experience that fits better'),
    labelled('kompetensiTeknis', 'Kompetensi teknis yang lebih sesuai', 'Technical competency that fits better'),
    labelled('penempatanLain', 'Yang lain ditempatkan pada jabatan lain', 'The other is placed in another post'),
    labelled('mengundurkanDiri', 'Yang lain mengundurkan diri', 'The other has withdrawn'),
    labelled('tidakMemenuhi', 'Tidak ada yang memenuhi kebutuhan jabatan', 'Nobody meets the need of the post'),
  ],
  forbidden: FORBIDDEN_GROUNDS,
  shortestText: 20,
  provenance: ownAssumption('2026-11-24', {
    id: 'PPK memilih satu dari tiga nama; bahwa pilihan selain nama pertama beralasan adalah ketentuan pustaka, sejalan dengan asas merit.',
    en: 'The PPK picks one of the three; that a choice other than the first gives a reason is a rule of this library, in line with the merit principle.',
  }),
});

/** A decision that stands. Plain, deep-frozen, JSON-able. Personal data. */
export interface DecisionRecord {
  /** The choice as it was made. */
  readonly decision: Decision;
  /** Place of the person chosen on the list the committee named; absent where nobody is. */
  readonly place?: Place;
  /** NIPs, in full, that the decision was taken from, in order. */
  readonly named: readonly string[];
  /** The words of the reason's code; absent where no reason is given. */
  readonly reasonLabel?: Bilingual;
}

/** A decision that stands, or everything that is wrong with it. */
export type DecisionResult = Result<DecisionRecord, readonly Issue[]>;

/**
 * Takes the decision of the PPK on what the committee has named, or refuses it with everything that is wrong: somebody who
 * is not on the list, a reason that is missing or names a forbidden ground, conditions to be checked by hand that are still
 * open, no basis, a date before the session. A record that lacks something cannot be made.
 *
 * @param decision - the choice
 * @param outcome - what the committee's session came to
 * @param options - `names`: names of the post and its unit, whose words tell of no ground; `rule`: {@link DECISION_RULE} by
 * default
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no decision, no outcome or no options; a decision that does
 * not hold comes back with issues
 */
export function decide(
  decision: Decision,
  outcome: CommitteeOutcome,
  options: { readonly names?: readonly string[]; readonly rule?: DecisionRule } = {},
): DecisionResult {
  const session = outcomeArgument.from(outcome, 'outcome');
  const { names = [], rule = DECISION_RULE } = decisionOptionsArgument.from(options, 'options');
  const unreal = unrealDate(decision);
  if (unreal.length > 0) return refusedFor(unreal);
  const given = decisionArgument.from(decision, 'decision');
  const { vacancy, date, basis } = given;
  const chosen = given.choice === 'none' ? undefined : session.named.find(({ nip }) => nip === given.nip);
  const issues = issuesIn([
    vacancy !== session.vacancy &&
      issue('vacancy', 'vacancyUnknown', `the committee sat on ${session.vacancy}, not on ${vacancy}`),
    date < session.date && issue('date', 'dateBeforeSession', `found ${date}: the committee sat on ${session.date}`),
    basis.trim() === '' && issue('basis', 'basisMissing', 'name the decree or minutes the decision is set down in'),
    choiceIssues(given, session, chosen?.place),
    groundIssues(given, names, rule),
  ]);
  if (issues.length > 0) return refusedFor(issues);
  const reason = rule.reasons.find(({ code }) => code === given.reason?.code);
  return Object.freeze({
    success: true,
    data: decisionRecordArgument.made({
      decision: given,
      ...(chosen === undefined ? {} : { place: chosen.place }),
      named: session.named.map(({ nip }) => nip),
      ...(reason === undefined ? {} : { reasonLabel: reason.label }),
    }),
  });
}

function choiceIssues(
  { choice, nip }: Decision,
  outcome: CommitteeOutcome,
  place: Place | undefined,
): readonly Issue[] {
  if (choice === 'none') return [];
  const who = maskNip(nip);
  if (place === undefined) {
    const named = outcome.named.map((each) => maskNip(each.nip)).join(', ');
    return [
      issue('nip', 'notNamed', `${who} is not on the list the committee has named (${named}): choose one of them`),
    ];
  }
  const at = `${placeText(place)}${typeof place === 'number' ? '' : ', which is open'}`;
  const open = outcome.openChecks.filter((check) => check.nip === nip).map(({ condition }) => condition);
  const unchecked = `conditions of ${who} that no data can decide are not checked yet: ${open.join(', ')}`;
  return issuesIn([
    choice === 'first' &&
      place !== 1 &&
      issue('choice', 'reasonMissing', `${who} stands on place ${at}: say choice "other" and give the reason`),
    choice === 'other' && place === 1 && issue('choice', 'standsFirst', `${who} stands on place 1: say choice "first"`),
    open.length > 0 && issue('nip', 'checksOpen', `${unchecked}; let the committee check them`),
  ]);
}

function groundIssues({ choice, reason }: Decision, names: readonly string[], rule: DecisionRule): readonly Issue[] {
  if (reason === undefined)
    return choice === 'first' ? [] : [issue('reason', 'reasonMissing', 'give the reason: a code and a text')];
  return [
    ...reasonIssues('reason', reason, rule.reasons, rule.shortestText),
    ...groundsIn(reason.text, { grounds: rule.forbidden, names }).map(({ ground, label, word }) =>
      issue(
        'reason.text',
        'forbiddenGround',
        `"${word}" names ${label.en} (${label.id}, ${ground}), on which nobody may be chosen or passed over: give a reason of merit, or put it in other words`,
      ),
    ),
  ];
}
