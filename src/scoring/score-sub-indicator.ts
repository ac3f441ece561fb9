import { deepFreeze, type UnderConstruction } from '../json/deep-freeze.js';
import type { Contradictions } from '../person/contradictions.js';
import { FACT_READERS, type FactReader, type ListReading } from '../person/fact-readers.js';
import type { Measurable } from '../person/asn.js';
import type { CompiledSubIndicator, CompiledRow } from '../rule-set/compile/compile-rule-set.js';
import type { EvidenceTrail, MissingReason, EvidenceUse, EvidenceSetAside } from './aspect-profile.js';
import { scoreEachReading, combineContested } from './contested-evidence.js';
import type { Notes } from './finding-messages.js';
import { open, scored, type Scoring, type SubIndicatorOutcome, trailOf, pathOf } from './trail.js';
import type { TargetPost } from './target-post.js';
import type { Evidence } from '../person/evidence.js';
import type { FactHolder, WithoutList } from '../person/evidence/fact.js';
import { isRecordList } from '../problems/is-object.js';
import { OLD_AFTER } from '../rule-set/model/old-after.js';
import { combineRecords } from './combine-records.js';
import { countingRecords, fromTo, type RecordScoring } from './counting-records.js';
import { appliedWindow, isTooOld } from './evidence-window.js';
import { shownText } from '../problems/misuse.js';
import { convertCategory, convertNumber, HUNDRED, type Converted } from './level-conversion.js';
import {
  ANY_SCORE,
  bandsFrom,
  extremeOf,
  isCertain,
  justScore,
  oneOfScores,
  type PossibleScores,
} from '../rule-set/compile/possible-scores.js';

/**
 * Scores one sub-indicator from evidence. With `notes`, findings are noted and the trail is kept.
 *
 * @param contradictions - those of the person on the reference date
 */
export function scoreSubIndicator(
  sub: CompiledSubIndicator,
  person: Measurable,
  target: TargetPost,
  notes: Notes | undefined,
  contradictions: Contradictions | undefined,
): SubIndicatorOutcome {
  const { measure, stage, possible, readings } = sub;
  const [first] = readings;
  const source = first?.description.evidence;
  if (stage !== undefined && !target.stagesHeld.includes(stage.key)) {
    const early = source === undefined ? undefined : person.evidence?.[source];
    if (source !== undefined && early !== undefined && early.length > 0)
      notes?.tell('scoreBeforeStage', `evidence.${source}`, stage.key);
    return open('pending', possible);
  }
  if (first === undefined || measure === undefined) return open('readyOnly', possible);
  const scoring: Scoring = { sub, measure, first, source: first.description.evidence, target, notes };
  if (contradictions === undefined) return scoreAsGiven(scoring, person);
  return scoreEachReading(scoring, contradictions, person, (read, post, told) =>
    scoreAsGiven({ ...scoring, target: post, notes: told }, read),
  );
}

function scoreAsGiven(scoring: Scoring, person: Measurable): SubIndicatorOutcome {
  const { sub, first } = scoring;
  const { evidence } = person;
  if (evidence === undefined) return withStatedScore(scoring, open('unknown', sub.possible));
  const reader = FACT_READERS[first.fact];
  return withStatedScore(
    scoring,
    'valueIn' in reader ? scoreList(scoring, reader, evidence, person) : scoreRecords(scoring, evidence, person),
  );
}

const STATED_FOR: ReadonlySet<MissingReason> = new Set<MissingReason>(['unknown', 'noRecord', 'expired']);

/** The score a regulation states for what is not known, in place of nothing; what is known but wrong stays open. */
function withStatedScore({ sub, first, source, notes }: Scoring, outcome: SubIndicatorOutcome): SubIndicatorOutcome {
  const row = sub.unknown;
  if (row === undefined || outcome.status === 'scored' || !STATED_FOR.has(outcome.reason)) return outcome;
  if (notes === undefined) return scored(row.score);
  notes.tell('statedValueUsed', `evidence.${source}`, outcome.reason, row.shown.score);
  const trail: UnderConstruction<EvidenceTrail> = {
    source,
    fact: first.fact,
    used: [],
    setAside: outcome.trail?.setAside ?? [],
    row: row.shown,
  };
  const provenance = sub.measure?.unknown?.provenance;
  if (outcome.trail?.window !== undefined) trail.window = outcome.trail.window;
  if (provenance !== undefined) trail.provenance = provenance;
  return scored(row.score, deepFreeze(trail));
}

/** The score of a fact that is read from each record of a list. */
function scoreRecords(given: Scoring, evidence: Evidence, holder: FactHolder): SubIndicatorOutcome {
  const { sub, measure, first, source, target, notes } = given;
  const records = evidence[source];
  if (records === undefined) return scoreWithoutList(given, holder);
  if (!isRecordList(records)) return open('notReadable', sub.possible);
  const window = measure.window === undefined ? undefined : appliedWindow(measure.window, target.asOf);
  const scoring: RecordScoring = { sub, measure, first, source, target, notes, aside: [], window };
  const counted = countingRecords(scoring, evidence, records, holder);
  const combined =
    counted.contested.length === 0
      ? combineRecords(scoring, counted.counting, counted.expired)
      : combineContested(scoring, counted);
  const { result, used, reading = first, row, items } = combined;
  if (notes === undefined) return result;
  noteOld(scoring, used);
  const trail = trailOf(scoring, reading, { used, setAside: scoring.aside, window, row, items });
  return result.status === 'scored' ? scored(result.score, trail) : open(result.reason, result.possible, trail);
}

/** What counts and is older than it should be is told. */
function noteOld({ measure, source, target, notes }: Scoring, used: readonly EvidenceUse[]): void {
  const { window, oldAfter } = measure;
  const wanted = oldAfter ?? (window === undefined ? OLD_AFTER[source] : undefined);
  if (wanted === undefined) return;
  const recent = appliedWindow(wanted, target.asOf);
  for (const { path, date } of used) if (isTooOld(date, recent)) notes?.tell('evidenceOld', path, date, fromTo(recent));
}

/** The score of a fact that is read from a list as a whole. */
function scoreList(
  scoring: Scoring,
  { valueIn }: Extract<FactReader, { readonly valueIn: unknown }>,
  evidence: Evidence,
  holder: FactHolder,
): SubIndicatorOutcome {
  const { sub, first, source, target, notes } = scoring;
  const list: unknown = evidence[source];
  if (list === undefined) return scoreWithoutList(scoring, holder);
  if (!isRecordList(list)) return open('notReadable', sub.possible);
  const reading = valueIn(evidence, holder, target);
  const { value, after } = reading;
  if (notes !== undefined) {
    for (const { index, date } of after)
      notes.tell('evidenceAfterReferenceDate', pathOf(source, index), date, `up to ${target.asOf}`);
    for (const { code, path, found, expected } of typeof value === 'string' ? [] : (value.alike ?? []))
      notes.tell(code, path, shownText(found), shownText(expected));
  }
  if (typeof value === 'string') return open(value, sub.possible, trailOfList(scoring, reading));
  const { category = '', number } = value;
  const converted =
    number === undefined ? convertCategory(first.conversion, category) : convertNumber(first.conversion, number);
  return 'open' in converted
    ? open(converted.open, converted.possible ?? sub.possible, trailOfList(scoring, reading))
    : scored(converted.score, trailOfList(scoring, reading, converted.row));
}

function trailOfList(scoring: Scoring, { value, after }: ListReading, row?: CompiledRow): EvidenceTrail | undefined {
  const { first, source, target, notes } = scoring;
  if (notes === undefined) return undefined;
  const used: EvidenceUse[] = [];
  if (typeof value !== 'string') {
    const read = { date: target.asOf, value: value.category ?? String(value.number) };
    for (const index of value.used) used.push(Object.freeze({ path: pathOf(source, index), ...read }));
    if (value.present === true) used.push(Object.freeze({ path: 'jabatan', ...read }));
  }
  const setAside = after.map(({ index, date }): EvidenceSetAside =>
    Object.freeze({ path: pathOf(source, index), date, value: '', why: 'afterReferenceDate' }),
  );
  return trailOf(scoring, first, { used, setAside, row });
}

/** The list is unknown; another member of the person may tell enough of it all the same. */
function scoreWithoutList(scoring: Scoring, holder: FactHolder): SubIndicatorOutcome {
  const { sub, measure, first, target, notes } = scoring;
  const told = FACT_READERS[first.fact].withoutList?.(holder, target.asOf);
  // One record tells nothing of the latest.
  if (told === undefined || ('category' in told && measure.combine === 'latest')) return open('unknown', sub.possible);
  const converted =
    'atLeast' in told
      ? convertNumber(first.conversion, told.atLeast)
      : convertCategory(first.conversion, told.category);
  const possible = possibleBeside(scoring, told, converted);
  if (!isCertain(possible) || 'open' in converted) return open('unknown', possible);
  if (notes === undefined) return scored(possible.min);
  const value = 'atLeast' in told ? String(told.atLeast) : told.category;
  const used = [Object.freeze({ path: told.path, date: target.asOf, value })];
  return scored(possible.min, trailOf(scoring, first, { used, setAside: [], row: converted.row }));
}

/** What is left possible beside what is told. */
function possibleBeside({ sub, measure, first }: Scoring, told: WithoutList, converted: Converted): PossibleScores {
  const { conversion } = first;
  if ('atLeast' in told) {
    if ('open' in converted) return sub.possible;
    return conversion.kind === 'bands'
      ? oneOfScores(bandsFrom(conversion.bands, told.atLeast, true).map(({ score }) => score))
      : { min: converted.score, max: HUNDRED };
  }
  const found = 'score' in converted ? justScore(converted.score) : (converted.possible ?? ANY_SCORE);
  return extremeOf(sub.possible, found, measure.combine === 'lowest' ? -1 : 1);
}
