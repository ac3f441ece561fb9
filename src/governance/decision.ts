import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { hideDigits } from '../model/hidden-digits.js';
import { isIsoDate, type IsoDate } from '../model/iso-date.js';
import { maskNip } from '../model/nip.js';
import { isRecord } from '../model/is-object.js';
import type { Issue } from '../model/talenta-error.js';
import type { Provenance } from '../rules/provenance.js';
import { placeText, type Place } from '../succession/place.js';
import type { Coded, CommitteeOutcome } from './committee.js';
import { outcomeArgument } from './committee.schema.js';
import { decisionArgument, decisionOptionsArgument, decisionRecordArgument } from './decision.schema.js';
import { FORBIDDEN_GROUNDS, groundsIn, type ForbiddenGround } from './forbidden-grounds.js';
import type { Actor } from './log.js';

/** Why somebody who does not stand first is chosen: a code of a closed list, and the reason in words. */
export interface DecisionReason {
  readonly code: string;
  readonly text: string;
}

/** What every decision has. */
export interface DecisionFace {
  /** Id of the vacancy. */
  readonly vacancy: string;
  readonly date: IsoDate;
  /** Decree or minutes the decision is set down in. */
  readonly basis: string;
  /** The PPK. */
  readonly by: Actor;
}

/**
 * The choice of the PPK: exactly one of those named. `choice: 'first'` is somebody who certainly stands on place one; `'other'` demands a reason;
 * `'none'` appoints nobody, and demands a reason as well.
 */
export type Decision =
  | (DecisionFace & { readonly choice: 'first'; readonly nip: string; readonly reason?: DecisionReason })
  | (DecisionFace & { readonly choice: 'other'; readonly nip: string; readonly reason: DecisionReason })
  | (DecisionFace & { readonly choice: 'none'; readonly nip?: never; readonly reason: DecisionReason });

/** What a decision is held to. */
export interface DecisionRule {
  readonly reasons: readonly Coded[];
  readonly forbidden: readonly ForbiddenGround[];
  /** Shortest text of a reason, in characters. */
  readonly shortestText: number;
  readonly provenance: Provenance;
}

function coded(code: string, id: string, en: string): Coded {
  return { code, label: { id, en } };
}

/** A closed list of reasons, and the grounds that may not be named. An assumption of this library. */
export const DECISION_RULE: DecisionRule = deepFreeze<DecisionRule>({
  reasons: [
    coded('kebutuhanJabatan', 'Kebutuhan khusus jabatan', 'Particular need of the post'),
    coded('pengalaman', 'Pengalaman yang lebih sesuai', 'Experience that fits better'),
    coded('kompetensiTeknis', 'Kompetensi teknis yang lebih sesuai', 'Technical competency that fits better'),
    coded('penempatanLain', 'Yang lain ditempatkan pada jabatan lain', 'The other is placed in another post'),
    coded('mengundurkanDiri', 'Yang lain mengundurkan diri', 'The other has withdrawn'),
    coded('tidakMemenuhi', 'Tidak ada yang memenuhi kebutuhan jabatan', 'Nobody meets the need of the post'),
  ],
  forbidden: FORBIDDEN_GROUNDS,
  shortestText: 20,
  provenance: {
    basis: 'libraryAssumption',
    known: 'ownDecision',
    citations: [],
    checkedOn: '2026-11-24',
    note: {
      id: 'PPK memilih satu dari tiga nama; bahwa pilihan selain nama pertama beralasan adalah ketentuan pustaka, sejalan dengan asas merit.',
      en: 'The PPK picks one of the three; that a choice other than the first gives a reason is a rule of this library, in line with the merit principle.',
    },
  },
});

/** A decision that stands. Plain, deep-frozen, JSON-able. Personal data. */
export interface DecisionRecord {
  readonly decision: Decision;
  /** Place of the person chosen on the list the committee named; absent where nobody is. */
  readonly place?: Place;
  /** NIPs the decision was taken from, in order. */
  readonly named: readonly string[];
  readonly reasonLabel?: Bilingual;
}

/** A decision that stands, or everything that is wrong with it. */
export type DecisionResult =
  | { readonly success: true; readonly record: DecisionRecord }
  | { readonly success: false; readonly issues: readonly Issue[] };

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
  const given = outcomeArgument.from(outcome, 'outcome');
  const { names = [], rule = DECISION_RULE } = decisionOptionsArgument.from(options, 'options');
  if (dateIsNone(decision)) return refused([issue('date', 'dateNotReal', NOT_REAL)]);
  return decided(decisionArgument.from(decision, 'decision'), given, names, rule);
}

function decided(
  decision: Decision,
  outcome: CommitteeOutcome,
  names: readonly string[],
  rule: DecisionRule,
): DecisionResult {
  const chosen = decision.choice === 'none' ? undefined : outcome.named.find(({ nip }) => nip === decision.nip);
  const issues = [
    ...(decision.vacancy === outcome.vacancy
      ? []
      : [issue('vacancy', 'vacancyUnknown', `the committee sat on ${outcome.vacancy}, not on ${decision.vacancy}`)]),
    ...dateIssues(decision, outcome),
    ...(decision.basis.trim() === ''
      ? [issue('basis', 'basisMissing', 'name the decree or minutes the decision is set down in')]
      : []),
    ...choiceIssues(decision, outcome, chosen?.place),
    ...reasonIssues(decision, names, rule),
  ];
  if (issues.length > 0) return refused(issues);
  const reason = rule.reasons.find(({ code }) => code === decision.reason?.code);
  return Object.freeze({
    success: true,
    record: decisionRecordArgument.made({
      decision,
      ...(chosen === undefined ? {} : { place: chosen.place }),
      named: outcome.named.map(({ nip }) => nip),
      ...(reason === undefined ? {} : { reasonLabel: reason.label }),
    }),
  });
}

function refused(issues: readonly Issue[]): DecisionResult {
  return deepFreeze({ success: false, issues });
}

const NOT_REAL = 'expected a real calendar date as text YYYY-MM-DD';

/** Text that is no date is a mistake in the decision, told with it; anything but text is none of a decision. */
function dateIsNone(decision: unknown): boolean {
  return isRecord(decision) && typeof decision['date'] === 'string' && !isIsoDate(decision['date']);
}

function issue(path: string, code: string, message: string): Issue {
  return { path, code, message: hideDigits(message) };
}

function dateIssues({ date }: Decision, outcome: CommitteeOutcome): readonly Issue[] {
  return date < outcome.date
    ? [issue('date', 'dateBeforeSession', `found ${date}: the committee sat on ${outcome.date}`)]
    : [];
}

function choiceIssues(decision: Decision, outcome: CommitteeOutcome, place: Place | undefined): readonly Issue[] {
  if (decision.choice === 'none') return [];
  const who = maskNip(decision.nip);
  if (place === undefined) {
    const named = outcome.named.map(({ nip }) => maskNip(nip)).join(', ');
    return [
      issue('nip', 'notNamed', `${who} is not on the list the committee has named (${named}): choose one of them`),
    ];
  }
  const issues: Issue[] = [];
  if (decision.choice === 'first' && place !== 1) {
    issues.push(
      issue(
        'choice',
        'reasonMissing',
        `${who} stands on place ${placeText(place)}${typeof place === 'number' ? '' : ', which is open'}: say choice "other" and give the reason`,
      ),
    );
  }
  if (decision.choice === 'other' && place === 1)
    issues.push(issue('choice', 'standsFirst', `${who} stands on place 1: say choice "first"`));
  const open = outcome.openChecks.filter(({ nip }) => nip === decision.nip).map(({ condition }) => condition);
  if (open.length > 0) {
    issues.push(
      issue(
        'nip',
        'checksOpen',
        `conditions of ${who} that no data can decide are not checked yet: ${open.join(', ')}; let the committee check them`,
      ),
    );
  }
  return issues;
}

function reasonIssues({ choice, reason }: Decision, names: readonly string[], rule: DecisionRule): readonly Issue[] {
  if (reason === undefined) {
    return choice === 'first' ? [] : [issue('reason', 'reasonMissing', 'give the reason: a code and a text')];
  }
  const issues: Issue[] = [];
  if (!rule.reasons.some(({ code }) => code === reason.code)) {
    const codes = rule.reasons.map(({ code }) => code).join(', ');
    issues.push(
      issue('reason.code', 'codeUnknown', `${reason.code} is not in the closed list: expected one of ${codes}`),
    );
  }
  if (reason.text.trim().length < rule.shortestText) {
    issues.push(
      issue('reason.text', 'textTooShort', `give the reason in at least ${String(rule.shortestText)} characters`),
    );
  }
  for (const { ground, label, word } of groundsIn(reason.text, { grounds: rule.forbidden, names })) {
    issues.push(
      issue(
        'reason.text',
        'forbiddenGround',
        `"${word}" names ${label.en} (${label.id}, ${ground}), on which nobody may be chosen or passed over: give a reason of merit, or put it in other words`,
      ),
    );
  }
  return issues;
}
