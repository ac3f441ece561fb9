import type { Bilingual } from '../problems/bilingual.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { OpenContext } from '../scoring/context.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import { judgedStage } from './class-stage.js';
import { couldReach } from './could-reach.js';
import { BOX, TECHNICAL } from './eligibility.js';
import { ageFindings, isShared, meritOf, orderOf, type OrderOfMerit, type RankedRow } from './order-of-merit.js';
import type { Pool, PoolMember } from './pool.js';
import { placeOfRow, shortlistedOf, tieDetailsOf } from './ranked-row.js';
import { notFilled, reasonCounts } from './reason-counts.js';
import type { ResultTables } from './result-tables.js';
import { isFromOutside } from './run-people.js';
import type { FurtherRows, ReasonCount, TieDetails, VacancyResult } from './run-result.js';
import { fieldOf, selectionFor, type Field, type Selection } from './selection.js';
import type { Shortlisted, Succession, SuccessionOutcome } from './succession.js';
import { talentPositionOf } from './talent-position.js';
import { byHandConditions, type VacancyRun } from './vacancy-run.js';

function faceOf({ id, nama, kelas }: Vacancy): VacancyResult['vacancy'] {
  return { id, nama, kelas };
}

const NO_ROWS: FurtherRows = { people: [], values: [], places: [], ties: {} };

/** What is told of a vacancy that the rule set does not cover. */
export function blockedResult(vacancy: Vacancy, blockedBy: Bilingual, { compiled }: OpenContext): VacancyResult<Grid> {
  const { order } = compiled.ruleSet.ranking;
  return {
    outcome: 'blocked',
    blockedBy,
    vacancy: faceOf(vacancy),
    counts: { eligible: 0, ineligible: 0, undetermined: 0, reasons: [] },
    shortlist: [],
    around: [],
    further: NO_ROWS,
    couldReach: [],
    own: [],
    byHand: [],
    otherOrder: { order: secondFirst(order), shortlist: [], differs: false },
    findings: [],
  };
}

/** The order of those who are left, and what follows from it. */
interface Standing {
  readonly field: Field;
  readonly merit: OrderOfMerit;
  readonly further: FurtherRows;
  readonly couldReach: readonly number[];
  readonly otherOrder: Succession['otherOrder'];
  /** Nothing in it hangs on which vacancy it is. */
  readonly isForAll: boolean;
}

/** What is told in full. */
interface Telling {
  readonly rows: readonly Shortlisted<Grid>[];
  readonly reasons: readonly ReasonCount[];
}

/** What serves again for vacancies that ask the same. */
const standings = new WeakMap<Selection, Standing>();
const tellings = new WeakMap<Selection, Telling>();

/** What came of a vacancy. */
export function vacancyResult(
  run: VacancyRun,
  { members, unreadable }: Pool,
  tables: ResultTables,
): VacancyResult<Grid> {
  const { ranking, technicalMix } = run.compiled.ruleSet;
  const { shortlistSize } = ranking;
  const selection = selectionFor(run);
  const isShareable = run.shares === undefined;
  const standing = (isShareable ? standings.get(selection) : undefined) ?? standingOf(selection, run, tables);
  if (isShareable && standing.isForAll) standings.set(selection, standing);
  const { field, merit, further, otherOrder } = standing;
  const telling = (isShareable ? tellings.get(selection) : undefined) ?? tellingOf(selection, standing, run);
  if (isShareable && standing.isForAll && run.own.length === 0) tellings.set(selection, telling);
  const { rows, reasons } = telling;
  const cut = merit.ranked.filter((row) => isWithin(row, shortlistSize)).length;
  const { failed, outside } = judgedStage(run);
  const ineligible = failed + outside + selection.failedOwn.length + selection.failedBox;
  const nobodyOpen = field.open.length === 0 && unreadable.length === 0;
  return {
    outcome: outcomeOf(cut, shortlistSize, !nobodyOpen),
    vacancy: faceOf(run.vacancy),
    counts: { eligible: field.contenders.length, ineligible, undetermined: field.open.length, reasons },
    shortlist: rows.slice(0, cut),
    around: rows.slice(cut),
    further,
    couldReach: standing.couldReach,
    stage: tables.stage(run),
    own: run.own.map(tables.asked),
    box: tables.column(selection.box, () => ({ ...BOX, basis: run.boxBasis })),
    ...(run.shares === undefined
      ? {}
      : { technical: tables.column(run.technical, () => ({ ...TECHNICAL, basis: technicalMix.provenance })) }),
    byHand: byHandConditions(run, (cara) => cara !== 'luarPns' || members.some(isFromOutside)),
    otherOrder,
    findings: [
      ...merit.findings,
      ...ageFindings(merit),
      ...notFilled(cut, shortlistSize, ineligible + field.open.length, reasons),
    ],
  };
}

function standingOf(selection: Selection, run: VacancyRun, tables: ResultTables): Standing {
  const { order, shortlistSize } = run.compiled.ruleSet.ranking;
  const field = fieldOf(selection, run);
  const { contenders, open } = field;
  const unlisted = meritOf(contenders, order, run);
  const turned = meritOf(contenders, secondFirst(order), run);
  const merit = orderOf(unlisted, run);
  const isTold = (row: RankedRow): boolean => isWithin(row, 2 * shortlistSize);
  return {
    field,
    merit,
    further: furtherRows(merit.ranked.slice(merit.ranked.filter(isTold).length), merit, run, tables),
    couldReach: open.filter((member) => reachesShortlist(member, merit, run)).map(({ index }) => index),
    otherOrder: otherOrderOf(orderOf(turned, run), merit, secondFirst(order), shortlistSize),
    isForAll: !isShared(unlisted) && !isShared(turned),
  };
}

function tellingOf(selection: Selection, { field, merit }: Standing, run: VacancyRun): Telling {
  const { shortlistSize } = run.compiled.ruleSet.ranking;
  return {
    rows: merit.ranked
      .filter((row) => isWithin(row, 2 * shortlistSize))
      .map((row, index) => shortlistedOf(row, merit.ranked[index - 1], merit, run)),
    reasons: reasonCounts(selection, field.open, run),
  };
}

function isWithin({ ahead }: RankedRow, size: number): boolean {
  return ahead < size;
}

function furtherRows(
  rows: readonly RankedRow[],
  merit: OrderOfMerit,
  run: VacancyRun,
  tables: ResultTables,
): FurtherRows {
  const ties: Record<string, TieDetails> = {};
  for (const row of rows) {
    const details = tieDetailsOf(row, merit);
    if (Object.keys(details).length > 0) ties[String(row.contender.member.index)] = details;
  }
  return {
    people: rows.map(({ contender }) => contender.member.index),
    values: rows.map(({ contender }) => tables.values(contender, run)),
    places: rows.map(placeOfRow),
    ties,
  };
}

/** Which of the entries would stand for somebody twice in the pool depends on the order of the pool. */
function reachesShortlist(member: PoolMember, merit: OrderOfMerit, run: VacancyRun): boolean {
  return member.conflicting || couldReach(member, talentPositionOf(member, run), merit, run);
}

function outcomeOf(listed: number, size: number, somebodyUnknown: boolean): SuccessionOutcome {
  if (listed === 0) return somebodyUnknown ? 'undetermined' : 'empty';
  if (listed < size) return 'short';
  return listed > size ? 'tiedAtCut' : 'complete';
}

function otherOrderOf(turned: OrderOfMerit, merit: OrderOfMerit, order: Order, size: number): Succession['otherOrder'] {
  const nipsOf = ({ ranked }: OrderOfMerit): readonly string[] =>
    ranked.filter((row) => isWithin(row, size)).map(({ nip }) => nip);
  const shortlist = nipsOf(turned);
  const kept = new Set(nipsOf(merit));
  return { order, shortlist, differs: shortlist.length !== kept.size || shortlist.some((nip) => !kept.has(nip)) };
}

type Order = Succession['order'];

/** The order with its second key first. An order of one key is turned round with the box, or the box with the score. */
function secondFirst([first, second, ...rest]: Order): Order {
  return [second ?? (first === 'box' ? 'score' : 'box'), first, ...rest];
}
