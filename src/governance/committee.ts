import type { Context } from '../aspects/context.js';
import { compareFractions } from '../exact/fraction.js';
import { readTrustedDecimal, type FractionText } from '../exact/read-decimal.js';
import type { Asn } from '../model/asn.js';
import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { outOfBounds } from '../model/document-bounds.js';
import { hideDigits } from '../model/hidden-digits.js';
import { isIsoDate, type IsoDate } from '../model/iso-date.js';
import { maskNip } from '../model/nip.js';
import { isRecord } from '../model/is-object.js';
import type { Issue } from '../model/talenta-error.js';
import type { Vacancy } from '../model/vacancy.js';
import { compileRuleSet } from '../rules/compile-rule-set.js';
import type { Grid } from '../rules/grid.js';
import type { Provenance } from '../rules/provenance.js';
import type { RuleSetReference } from '../rules/rule-set.js';
import type { Candidate } from '../succession/candidate.js';
import { rankWithMoves } from '../succession/rank-successors.js';
import { isSamePlace, type Place } from '../succession/place.js';
import type { Ranked, Succession } from '../succession/succession.js';
import type { CommitteeMove } from './committee-move.js';
import { committeeRuleArgument, outcomeArgument, sessionArgument } from './committee.schema.js';
import { listWithMoves } from './named-list.js';
import { contextOf, poolOf, vacancyArgument } from './run.schema.js';

/** A code of a closed list and its words. */
export interface Coded {
  readonly code: string;
  readonly label: Bilingual;
}

/** What a committee is held to. */
export interface CommitteeRule {
  /** Members present and free of conflict are more than this share of all members (`'1/2'`), and at least so many. */
  readonly quorum: { readonly moreThan: FractionText; readonly atLeast: number };
  readonly conflicts: readonly Coded[];
  readonly moveReasons: readonly Coded[];
  /** Shortest text of a reason, in characters. */
  readonly shortestText: number;
  readonly provenance: Provenance;
}

function coded(code: string, id: string, en: string): Coded {
  return { code, label: { id, en } };
}

/** More than half of the members, at least three; closed lists of conflicts and reasons. An assumption of this library. */
export const COMMITTEE_RULE: CommitteeRule = deepFreeze<CommitteeRule>({
  quorum: { moreThan: '1/2', atLeast: 3 },
  conflicts: [
    coded('keluarga', 'Hubungan keluarga', 'Kinship'),
    coded('calon', 'Anggota sendiri adalah calon', 'The member is a candidate'),
    coded('atasanLangsung', 'Atasan langsung atau penilai kinerja', 'Direct superior or appraiser'),
    coded('kepentingan', 'Kepentingan usaha atau keuangan', 'Interest in business or money'),
    coded('sengketa', 'Sengketa dengan calon', 'Dispute with the candidate'),
    coded('lainnya', 'Lainnya, diuraikan', 'Other, described'),
  ],
  moveReasons: [
    coded('dataTerlambat', 'Bukti yang datang setelah data ditutup', 'Evidence that came after the data were closed'),
    coded('kalibrasi', 'Kalibrasi penilaian antarunit', 'Calibration of appraisals between units'),
    coded('wawancara', 'Hasil wawancara panel', 'Result of a panel interview'),
    coded('kebutuhanJabatan', 'Kebutuhan khusus jabatan', 'Particular need of the post'),
    coded('koreksi', 'Koreksi kesalahan data', 'Correction of a mistake in the data'),
  ],
  shortestText: 20,
  provenance: {
    basis: 'libraryAssumption',
    known: 'ownDecision',
    citations: [],
    checkedOn: '2026-11-24',
    note: {
      id: 'Kuorum dan daftar alasan Komite Talenta tidak ditemukan dalam sumber; instansi memakai ketentuannya sendiri.',
      en: 'No source was found for the quorum and the lists of reasons of the Komite Talenta; an agency brings its own.',
    },
  },
});

/** A member of the Komite Talenta. */
export interface CommitteeMember {
  readonly id: string;
  readonly nama?: string;
  /** NIP, to notice that a member is a candidate. */
  readonly nip?: string;
  readonly peran: 'ketua' | 'sekretaris' | 'anggota';
}

/** A conflict of interest somebody has declared. The member takes no part in the vacancy. */
export interface ConflictOfInterest {
  readonly member: string;
  readonly nip: string;
  readonly code: string;
  readonly text?: string;
}

/** What was found of a condition that no data can decide. */
export interface HandCheck {
  readonly nip: string;
  /** Id of the condition, from `Succession.byHand`. */
  readonly condition: string;
  readonly verdict: 'met' | 'notMet';
  readonly by: string;
  readonly text?: string;
}

/** A session of the committee on one vacancy. */
export interface CommitteeSession {
  readonly vacancy: string;
  readonly date: IsoDate;
  readonly members: readonly CommitteeMember[];
  /** Ids of the members present. */
  readonly present: readonly string[];
  readonly conflicts: readonly ConflictOfInterest[];
  readonly moves: readonly CommitteeMove[];
  readonly checks: readonly HandCheck[];
  /** People who have withdrawn from this vacancy. */
  readonly withdrawn?: readonly { readonly nip: string; readonly on: IsoDate }[];
}

/** A person of a list, computed or named. */
export interface Listed {
  readonly nip: string;
  readonly place: Place;
  /** As computed from the evidence. */
  readonly computedBox: number;
  /** As it counts: moved, or as computed. */
  readonly box: number;
}

/** A move and what it changes. */
export interface MoveEffect {
  readonly move: CommitteeMove;
  /** Box or place as computed. */
  readonly computed: Place | null;
  /** Without this one move the named list would be another one. */
  readonly changesResult: boolean;
  /** NIPs on the named list that would not stand there without it, and the other way round. */
  readonly brings: readonly string[];
  readonly displaces: readonly string[];
}

/** What a session came to. Plain, deep-frozen, JSON-able. Personal data. */
export interface CommitteeOutcome {
  readonly vacancy: string;
  readonly date: IsoDate;
  readonly members: readonly CommitteeMember[];
  readonly present: readonly string[];
  readonly conflicts: readonly ConflictOfInterest[];
  /** Members who took part: present, without a conflict. */
  readonly tookPart: readonly string[];
  readonly checks: readonly HandCheck[];
  /** The shortlist as computed. */
  readonly computed: readonly Listed[];
  /** The shortlist as named, after hand checks and moves. */
  readonly named: readonly Listed[];
  /** People of the computed shortlist taken off: a hand check was not met, or they have withdrawn. */
  readonly takenOff: readonly { readonly nip: string; readonly because: 'handCheck' | 'withdrawn' }[];
  /** Hand checks that are still open for people of the named list: none of them can be appointed. */
  readonly openChecks: readonly { readonly nip: string; readonly condition: string }[];
  readonly moves: readonly MoveEffect[];
  readonly overrides: number;
  readonly overridesThatChange: number;
  readonly ruleSet: RuleSetReference;
  readonly asOf: IsoDate;
}

/** A session that holds, or everything that is wrong with it. */
export type SessionResult =
  | { readonly success: true; readonly outcome: CommitteeOutcome }
  | { readonly success: false; readonly issues: readonly Issue[] };

/**
 * Holds a session: checks quorum, conflicts of interest, reasons and authors, then works out what the moves and hand checks
 * make of the computed shortlist. The computed values stay beside the moved ones; each move is told with whether the
 * result would be another one without it. A move of a box is computed through: the order of merit is worked out with the
 * person in the other box. A move of a place is applied after it, the lowest place first. Time: moves² x people.
 *
 * @param session - who was there, and what was moved and checked
 * @param vacancy - the vacancy of the session
 * @param pool - the pool the successors come from
 * @param context - rule set and reference date of the ranking
 * @param rule - {@link COMMITTEE_RULE} by default
 * @throws TalentaError as `rankSuccessors`; `invalidArgument` for what is no session, vacancy, pool, context or rule; a session
 * that does not hold comes back with issues
 */
export function holdSession(
  session: CommitteeSession,
  vacancy: Vacancy,
  pool: Iterable<Asn | Candidate<Grid>>,
  context: Context<Grid>,
  rule: CommitteeRule = COMMITTEE_RULE,
): SessionResult {
  const post = vacancyArgument.from(vacancy, 'vacancy');
  const people = poolOf(pool, 'pool');
  const ranked = contextOf(context, 'context');
  const held = committeeRuleArgument.from(rule, 'rule');
  const outside = outOfBounds(session);
  if (outside !== undefined) return refused([outside]);
  if (dateIsNone(session)) return refused([issue('date', 'dateNotReal', NOT_REAL)]);
  return sessionHeld(sessionArgument.from(session, 'session'), post, people, ranked, held);
}

function sessionHeld(
  session: CommitteeSession,
  vacancy: Vacancy,
  people: readonly (Asn | Candidate<Grid>)[],
  context: Context<Grid>,
  rule: CommitteeRule,
): SessionResult {
  const ranking = (boxes: ReadonlyMap<string, number>): Succession<Grid> | undefined =>
    rankWithMoves([vacancy], people, context, boxes)[0];
  const computed = ranking(new Map());
  if (computed === undefined) return refused([noVacancy()]);
  const issues = issuesOf(session, vacancy, computed, context, rule);
  if (issues.length > 0) return refused(issues);
  const computedBoxes = boxesOf(computed);
  const listFor = (moves: readonly CommitteeMove[]): readonly Listed[] =>
    listedAfter(moves, offOf(session), ranking, computedBoxes);
  const named = listFor(session.moves);
  const moves = session.moves.map((move): MoveEffect => {
    const without = listFor(session.moves.filter((other) => other !== move));
    return { move, computed: computedFor(move, computed, computedBoxes), ...difference(without, named) };
  });
  const free = freeMembers(session);
  return Object.freeze({
    success: true,
    outcome: outcomeArgument.made({
      vacancy: session.vacancy,
      date: session.date,
      members: session.members,
      present: session.present,
      conflicts: session.conflicts,
      tookPart: free,
      checks: session.checks,
      computed: computed.shortlist.map((row) => listed(row, computedBoxes)),
      named,
      takenOff: [...offOf(session)]
        .filter(([nip]) => computed.shortlist.some((row) => row.nip === nip))
        .map(([nip, because]) => ({ nip, because })),
      openChecks: openChecks(named, computed, session.checks),
      moves,
      overrides: moves.length,
      overridesThatChange: moves.filter(({ changesResult }) => changesResult).length,
      ruleSet: computed.ruleSet,
      asOf: computed.asOf,
    }),
  });
}

function refused(issues: readonly Issue[]): SessionResult {
  return deepFreeze({ success: false, issues });
}

const NOT_REAL = 'expected a real calendar date as text YYYY-MM-DD';

/** Text that is no date is a mistake in the session, told with it; anything but text is none of a session. */
function dateIsNone(session: unknown): boolean {
  return isRecord(session) && typeof session['date'] === 'string' && !isIsoDate(session['date']);
}

function noVacancy(): Issue {
  return { path: 'vacancy', code: 'vacancyUnknown', message: 'expected a vacancy from parseVacancy' };
}

function freeMembers({ present, conflicts }: CommitteeSession): readonly string[] {
  const conflicted = new Set(conflicts.map(({ member }) => member));
  return present.filter((id) => !conflicted.has(id));
}

/** Who is off the list, and why; by NIP. */
function offOf({ checks, withdrawn = [] }: CommitteeSession): ReadonlyMap<string, 'handCheck' | 'withdrawn'> {
  const failed = checks.filter(({ verdict }) => verdict === 'notMet').map(({ nip }) => [nip, 'handCheck'] as const);
  const gone = withdrawn.map(({ nip }) => [nip, 'withdrawn'] as const);
  return new Map([...failed, ...gone].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function openChecks(
  named: readonly Listed[],
  computed: Succession<Grid>,
  checks: readonly HandCheck[],
): CommitteeOutcome['openChecks'] {
  const made = new Set(checks.map(checkKey));
  const isAsked = askedOf(computed);
  return named.flatMap(({ nip }) =>
    computed.byHand
      .filter((condition) => isAsked(condition, nip))
      .map(({ id }) => ({ nip, condition: id }))
      .filter((check) => !made.has(checkKey(check))),
  );
}

/** Whether a condition is asked of a person: of everybody, or of those who come, or may come, by one of its ways. */
function askedOf(computed: Succession<Grid>): (condition: Succession<Grid>['byHand'][number], nip: string) => boolean {
  const { shortlist, reserves, ineligible, undetermined } = computed;
  const ways = new Map([...shortlist, ...reserves, ...ineligible, ...undetermined].map(({ nip, cara }) => [nip, cara]));
  return (condition, nip) => {
    const cara = ways.get(nip);
    return condition.cara === undefined || cara === undefined || condition.cara.includes(cara);
  };
}

function checkKey({ nip, condition }: Pick<HandCheck, 'nip' | 'condition'>): string {
  return JSON.stringify([nip, condition]);
}

/** The computed box of everybody who is ranked, or out for the box alone. */
function boxesOf(computed: Succession<Grid>): ReadonlyMap<string, number> {
  const boxes = new Map([...computed.shortlist, ...computed.reserves].map((row) => [row.nip, row.placement.box]));
  for (const { nip, box } of computed.ineligible) if (box !== undefined) boxes.set(nip, box);
  return boxes;
}

function listed(row: Ranked<Grid>, computedBoxes: ReadonlyMap<string, number>): Listed {
  return { nip: row.nip, place: row.place, computedBox: computedBoxes.get(row.nip) ?? row.placement.box, box: row.box };
}

function listedAfter(
  moves: readonly CommitteeMove[],
  off: ReadonlyMap<string, unknown>,
  ranking: (boxes: ReadonlyMap<string, number>) => Succession<Grid> | undefined,
  computedBoxes: ReadonlyMap<string, number>,
): readonly Listed[] {
  const boxes = new Map(moves.filter(({ kind }) => kind === 'box').map(({ nip, to }) => [nip, to]));
  const succession = ranking(boxes);
  if (succession === undefined) return [];
  const taken = new Set(off.keys());
  return listWithMoves(succession, taken, moves).map(({ row, place }) => ({ ...listed(row, computedBoxes), place }));
}

function difference(
  without: readonly Listed[],
  named: readonly Listed[],
): Pick<MoveEffect, 'changesResult' | 'brings' | 'displaces'> {
  const nips = (rows: readonly Listed[]): readonly string[] => rows.map(({ nip }) => nip);
  const missing = (from: readonly string[], other: readonly string[]): readonly string[] =>
    from.filter((nip) => !other.includes(nip)).sort();
  const [before, after] = [nips(without), nips(named)];
  const same =
    without.length === named.length &&
    without.every((row, i) => row.nip === named[i]?.nip && isSamePlace(row.place, named[i].place));
  return { changesResult: !same, brings: missing(after, before), displaces: missing(before, after) };
}

function computedFor(
  { kind, nip }: CommitteeMove,
  computed: Succession<Grid>,
  computedBoxes: ReadonlyMap<string, number>,
): Place | null {
  if (kind === 'box') return computedBoxes.get(nip) ?? null;
  return [...computed.shortlist, ...computed.reserves].find((row) => row.nip === nip)?.place ?? null;
}

// ---------------------------------------------------------------------------------------------------------------------
// What can be wrong with a session
// ---------------------------------------------------------------------------------------------------------------------

function issuesOf(
  session: CommitteeSession,
  vacancy: Vacancy,
  computed: Succession<Grid>,
  context: Context<Grid>,
  rule: CommitteeRule,
): readonly Issue[] {
  return [
    ...dateIssues(session, context),
    ...(session.vacancy === vacancy.id
      ? []
      : [issue('vacancy', 'vacancyUnknown', `the session is on ${session.vacancy}, the vacancy is ${vacancy.id}`)]),
    ...memberIssues(session, computed),
    ...conflictIssues(session, rule),
    ...quorumIssues(session, rule),
    ...moveIssues(session, computed, context, rule),
    ...checkIssues(session, computed),
  ];
}

function issue(path: string, code: string, message: string): Issue {
  return { path, code, message: hideDigits(message) };
}

function dateIssues({ date }: CommitteeSession, { asOf }: Context<Grid>): readonly Issue[] {
  return date < asOf ? [issue('date', 'dateBeforeReference', `found ${date}: the list it sits on is of ${asOf}`)] : [];
}

function memberIssues({ members, present, conflicts }: CommitteeSession, computed: Succession<Grid>): readonly Issue[] {
  const ids = new Set<string>();
  const found: Issue[] = [];
  members.forEach(({ id }, index) => {
    if (ids.size === ids.add(id).size)
      found.push(issue(`members[${String(index)}].id`, 'memberTwice', `${id} stands there more than once: keep one`));
  });
  if (!members.some(({ peran }) => peran === 'ketua'))
    found.push(issue('members', 'noChair', 'nobody is the chair (ketua): name one'));
  const seen = new Set<string>();
  present.forEach((id, index) => {
    if (!ids.has(id))
      found.push(
        issue(`present[${String(index)}]`, 'memberUnknown', `${id} is no member: add the member, or take it out`),
      );
    else if (seen.size === seen.add(id).size)
      found.push(issue(`present[${String(index)}]`, 'memberTwice', `${id} stands there more than once: keep one`));
  });
  const contenders = new Set([...computed.shortlist, ...computed.reserves].map(({ nip }) => nip));
  const declared = new Set(conflicts.map(({ member, nip }) => JSON.stringify([member, nip])));
  members.forEach(({ id, nip }, index) => {
    if (nip === undefined || !contenders.has(nip)) return;
    if (!declared.has(JSON.stringify([id, nip]))) {
      found.push(
        issue(
          `members[${String(index)}].nip`,
          'conflictNotDeclared',
          `${id} is a candidate for this vacancy: declare the conflict of interest`,
        ),
      );
    }
  });
  return found;
}

function conflictIssues({ members, conflicts }: CommitteeSession, rule: CommitteeRule): readonly Issue[] {
  const ids = new Set(members.map(({ id }) => id));
  return conflicts.flatMap(({ member, code, text }, index) => {
    const path = `conflicts[${String(index)}]`;
    const found: Issue[] = [];
    if (!ids.has(member)) found.push(issue(`${path}.member`, 'memberUnknown', `${member} is no member`));
    if (!rule.conflicts.some((each) => each.code === code))
      found.push(issue(`${path}.code`, 'codeUnknown', notInList(code, rule.conflicts)));
    if (code === 'lainnya' && (text ?? '').trim().length < rule.shortestText)
      found.push(
        issue(
          `${path}.text`,
          'textTooShort',
          `describe the conflict in at least ${String(rule.shortestText)} characters`,
        ),
      );
    return found;
  });
}

function quorumIssues(session: CommitteeSession, { quorum }: CommitteeRule): readonly Issue[] {
  const free = freeMembers(session).length;
  const all = session.members.length;
  const enough =
    all > 0 && free >= quorum.atLeast && compareFractions({ n: free, d: all }, readTrustedDecimal(quorum.moreThan)) > 0;
  return enough
    ? []
    : [
        issue(
          'present',
          'notQuorate',
          `${String(free)} of ${String(all)} members are present and free of conflict; more than ${quorum.moreThan} and at least ${String(quorum.atLeast)} are needed`,
        ),
      ];
}

function moveIssues(
  session: CommitteeSession,
  computed: Succession<Grid>,
  { ruleSet }: Context<Grid>,
  rule: CommitteeRule,
): readonly Issue[] {
  const free = new Set(freeMembers(session));
  const ranked = new Set([...computed.shortlist, ...computed.reserves].map(({ nip }) => nip));
  const byBoxOnly = new Set(
    computed.ineligible.filter(({ reasons }) => reasons.every(({ kind }) => kind === 'box')).map(({ nip }) => nip),
  );
  const boxes = compileRuleSet(ruleSet).boxByNumber;
  return session.moves.flatMap((move, index) => {
    const path = `moves[${String(index)}]`;
    const who = maskNip(move.nip);
    const found: Issue[] = [];
    if (!free.has(move.by)) {
      found.push(
        issue(
          `${path}.by`,
          'authorMayNot',
          `${move.by} is not present, is no member, or has a conflict of interest here`,
        ),
      );
    }
    if (!rule.moveReasons.some(({ code }) => code === move.reason.code))
      found.push(issue(`${path}.reason.code`, 'codeUnknown', notInList(move.reason.code, rule.moveReasons)));
    if (move.reason.text.trim().length < rule.shortestText) {
      found.push(
        issue(
          `${path}.reason.text`,
          'textTooShort',
          `give the reason in at least ${String(rule.shortestText)} characters`,
        ),
      );
    }
    if (session.moves.findIndex((other) => other.nip === move.nip && other.kind === move.kind) !== index)
      found.push(issue(path, 'movedTwice', `${who} is moved twice: make it one move`));
    if (move.kind === 'box') {
      if (!ranked.has(move.nip) && !byBoxOnly.has(move.nip)) {
        found.push(
          issue(
            `${path}.nip`,
            'moveNotAllowed',
            `${who} is not ranked, and not for the box alone: conditions and missing data cannot be moved away`,
          ),
        );
      }
      if (!boxes.has(move.to))
        found.push(issue(`${path}.to`, 'boxUnknown', `there is no box ${String(move.to)} in the rule set`));
    } else if (!Number.isSafeInteger(move.to) || move.to < 1 || move.to > ranked.size + session.moves.length) {
      found.push(issue(`${path}.to`, 'placeUnknown', `found ${String(move.to)}: expected a place from 1 on`));
    } else if (
      !ranked.has(move.nip) &&
      !session.moves.some((other) => other.kind === 'box' && other.nip === move.nip)
    ) {
      found.push(
        issue(`${path}.nip`, 'moveNotAllowed', `${who} is not ranked: nobody gets a place without being eligible`),
      );
    }
    return found;
  });
}

function checkIssues({ checks, present }: CommitteeSession, computed: Succession<Grid>): readonly Issue[] {
  const conditions = new Map(computed.byHand.map((condition) => [condition.id, condition]));
  const isAsked = askedOf(computed);
  const seen = new Set<string>();
  const there = new Set(present);
  return checks.flatMap((check, index) => {
    const path = `checks[${String(index)}]`;
    const found: Issue[] = [];
    const condition = conditions.get(check.condition);
    if (condition === undefined) {
      found.push(
        issue(
          `${path}.condition`,
          'conditionUnknown',
          `${check.condition} is not checked by hand here: expected one of ${[...conditions.keys()].join(', ')}`,
        ),
      );
    } else if (!isAsked(condition, check.nip)) {
      found.push(
        issue(
          `${path}.condition`,
          'conditionNotAsked',
          `${check.condition} is not asked of ${maskNip(check.nip)}, only of people who come by ${(condition.cara ?? []).join(', ')}: leave it out`,
        ),
      );
    }
    if (!there.has(check.by)) found.push(issue(`${path}.by`, 'memberUnknown', `${check.by} is not a member present`));
    if (seen.size === seen.add(checkKey(check)).size)
      found.push(
        issue(path, 'checkedTwice', `${check.condition} is checked twice for ${maskNip(check.nip)}: keep one`),
      );
    return found;
  });
}

function notInList(code: string, list: readonly Coded[]): string {
  return `${code} is not in the closed list: expected one of ${list.map((each) => each.code).join(', ')}`;
}
