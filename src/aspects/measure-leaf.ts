import { addFractions, compareFractions, multiplyFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readDecimal, type DecimalInput, type DecimalText } from '../exact/read-decimal.js';
import { compare, multiply } from '../exact/whole.js';
import { writeDecimal } from '../exact/write-decimal.js';
import type { Evidence, EvidenceKey, PelaksanaanAsesmen, PenilaianKinerja } from '../model/evidence.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Finding } from '../model/finding.js';
import type { UnderConstruction } from '../model/under-construction.js';
import { shownText } from '../model/schema-issues.js';
import { isObject, isRecordList } from '../model/is-object.js';
import type { IsoDate } from '../model/iso-date.js';
import type { StandarKompetensi } from '../model/kompetensi.js';
import type {
  CompiledConversion,
  CompiledItem,
  CompiledLeaf,
  CompiledReading,
  CompiledRow,
} from '../rules/compile-rule-set.js';
import { isReached } from '../rules/bound.js';
import type { FactKey } from '../rules/fact-keys.js';
import { canonicalJson } from '../rules/fingerprint.js';
import { OLD_AFTER } from '../rules/old-after.js';
import {
  ANY_SCORE,
  bandsFrom,
  eitherOf,
  extremeOf,
  isCertain,
  justScore,
  oneOfScores,
  type PossibleScores,
} from '../rules/possible-scores.js';
import type { EvidenceWindow, Measure } from '../rules/rule-set.js';
import type {
  AppliedItem,
  AppliedTarget,
  AppliedWindow,
  EvidenceSetAside,
  EvidenceTrail,
  EvidenceUse,
  MissingReason,
  SetAsideReason,
} from './aspect-profile.js';
import { leastShare, standingOfStandards, type AssessedStanding } from './assessed-class.js';
import { appliedWindow, isTooOld, lastDayInside } from './evidence-window.js';
import { asRead, contradictionsOf, type Contradictions } from './contradictions.js';
import { LIST_READERS, RECORD_READERS, viewOf, type Fact, type Measurable, type View } from './evidence-facts.js';
import { finding } from './finding-messages.js';

/** What one indicator or part came to. */
export type LeafOutcome =
  | { readonly status: 'scored'; readonly score: Fraction; readonly trail?: EvidenceTrail }
  | {
      readonly status: 'open';
      readonly reason: MissingReason;
      readonly possible: PossibleScores;
      readonly trail?: EvidenceTrail;
    };

/** Collects findings, and says whether the trail is wanted. Without one, only the outcome is made. */
export interface Notes {
  readonly findings: Finding[];
  /** Code and path of each finding. */
  readonly told: Set<string>;
}

export function openNotes(): Notes {
  return { findings: [], told: new Set() };
}

/** A converted value: its score, or why there is none. */
type Converted =
  | {
      readonly score: Fraction;
      readonly row?: CompiledRow;
      readonly items?: readonly AppliedItem[];
      readonly clamped?: boolean;
    }
  | { readonly open: MissingReason; readonly possible?: PossibleScores; readonly items?: readonly AppliedItem[] };

/** Measures one leaf. With `notes`, findings are noted and the trail is kept. */
export function measureLeaf(leaf: CompiledLeaf, person: Measurable, view: View, notes: Notes | undefined): LeafOutcome {
  const evidence = person.evidence;
  const first = leaf.readings[0];
  const { measure } = leaf;
  if (leaf.stage !== undefined && !view.stagesHeld.includes(leaf.stage.key)) {
    const source = first?.description.evidence;
    const early = source === undefined ? undefined : evidence?.[source];
    if (notes !== undefined && source !== undefined && early !== undefined && early.length > 0)
      note(notes, finding('scoreBeforeStage', `evidence.${source}`, leaf.stage.key));
    return open('pending', leaf.possible);
  }
  if (first === undefined || measure === undefined) return open('readyOnly', leaf.possible);
  if (evidence === undefined) return stated(leaf, open('unknown', leaf.possible), first, notes);
  const measured = (read: Measurable, post: View, told: Notes | undefined): LeafOutcome => {
    const lists = read.evidence ?? {};
    const outcome =
      first.description.from === 'list'
        ? measureList(leaf, first, lists, read, post, told)
        : measureRecords(leaf, measure, first, lists, read, post, told);
    return stated(leaf, outcome, first, told);
  };
  const contradictions = contradictionsOf(person, view.asOf);
  if (contradictions === undefined) return measured(person, view, notes);
  return measuredEachWay(leaf, first, contradictions, person, view, notes, measured);
}

/** Where the evidence contradicts itself: what every reading of it comes to, else all that one of them comes to. */
function measuredEachWay(
  leaf: CompiledLeaf,
  { description: { evidence: source } }: CompiledReading,
  { told, readings }: Contradictions,
  person: Measurable,
  view: View,
  notes: Notes | undefined,
  measured: (read: Measurable, post: View, notes: Notes | undefined) => LeafOutcome,
): LeafOutcome {
  const { compiled, asOf, stagesHeld, targetFrom } = view;
  const asGiven = measured(person, view, notes);
  const outcomes = readings.map((reading) => {
    const read = asRead(person, reading);
    const ofPost = leaf.dependsOnTarget && targetFrom === 'jabatan';
    return measured(read, ofPost ? viewOf(compiled, asOf, read, undefined, stagesHeld) : view, undefined);
  });
  const concerned = told.filter(({ list }) => list === source);
  if (notes !== undefined)
    for (const { code, path, found, expected } of concerned) note(notes, finding(code, path, found, expected));
  if (outcomes.every((outcome) => isSameOutcome(outcome, asGiven))) return asGiven;
  const trail = asGiven.trail;
  const contested = trail && {
    ...trailWithoutRow(trail),
    used: [],
    setAside: [...trail.setAside, ...trail.used.map((use) => ({ ...use, why: CONFLICT }))],
  };
  return eitherOutcome('conflict', outcomes, contested && deepFreeze(contested));
}

function trailWithoutRow({ row: _row, items: _items, ...rest }: EvidenceTrail): EvidenceTrail {
  return rest;
}

function isSameOutcome(a: LeafOutcome, b: LeafOutcome): boolean {
  if (a.status === 'scored' || b.status === 'scored')
    return a.status === 'scored' && b.status === 'scored' && compareFractions(a.score, b.score) === 0;
  const [one, other] = [a.possible, b.possible];
  return (
    compareFractions(one.min, other.min) === 0 &&
    compareFractions(one.max, other.max) === 0 &&
    one.values?.length === other.values?.length
  );
}

/** A score that all agree on, else what one of them can be. */
function eitherOutcome(reason: MissingReason, outcomes: readonly LeafOutcome[], trail?: EvidenceTrail): LeafOutcome {
  const possible = eitherOf(outcomes.map(scoresOf));
  return isCertain(possible) ? scored(possible.min, trail) : open(reason, possible, trail);
}

function scoresOf(outcome: LeafOutcome): PossibleScores {
  return outcome.status === 'scored' ? justScore(outcome.score) : outcome.possible;
}

/** The value a regulation states for what is not known, in place of nothing; what is known but wrong stays open. */
function stated(
  leaf: CompiledLeaf,
  outcome: LeafOutcome,
  first: CompiledReading,
  notes: Notes | undefined,
): LeafOutcome {
  const row = leaf.unknown;
  if (row === undefined || outcome.status === 'scored') return outcome;
  if (!['unknown', 'noRecord', 'expired'].includes(outcome.reason)) return outcome;
  if (notes === undefined) return scored(row.score);
  const source = first.description.evidence;
  note(notes, finding('statedValueUsed', `evidence.${source}`, outcome.reason, row.shown.score));
  const trail: UnderConstruction<EvidenceTrail> = {
    source,
    fact: first.fact,
    used: [],
    setAside: outcome.trail?.setAside ?? [],
    row: row.shown,
  };
  const provenance = leaf.measure?.unknown?.provenance;
  if (outcome.trail?.window !== undefined) trail.window = outcome.trail.window;
  if (provenance !== undefined) trail.provenance = provenance;
  return scored(row.score, deepFreeze(trail));
}

function open(reason: MissingReason, possible: PossibleScores, trail?: EvidenceTrail): LeafOutcome {
  return trail === undefined ? { status: 'open', reason, possible } : { status: 'open', reason, possible, trail };
}

function scored(score: Fraction, trail?: EvidenceTrail): LeafOutcome {
  return trail === undefined ? { status: 'scored', score } : { status: 'scored', score, trail };
}

// ---------------------------------------------------------------------------------------------------------------------
// Facts about a whole list
// ---------------------------------------------------------------------------------------------------------------------

function measureList(
  leaf: CompiledLeaf,
  reading: CompiledReading,
  evidence: Evidence,
  person: Measurable,
  view: View,
  notes: Notes | undefined,
): LeafOutcome {
  const source = reading.description.evidence;
  const list: unknown = evidence[source];
  if (list !== undefined && !isRecordList(list)) return open('notReadable', leaf.possible);
  const fact = LIST_READERS[reading.fact]?.(evidence, person, view);
  if (fact === undefined) return open('unknown', leaf.possible);
  if ('atLeast' in fact) return measuredAtLeast(leaf, reading, fact.atLeast, view, notes);
  const value = 'open' in fact ? '' : (fact.category ?? String(fact.number));
  const trail = (row?: CompiledRow): EvidenceTrail | undefined => {
    if (notes === undefined) return undefined;
    const used =
      'open' in fact
        ? []
        : fact.used.map((index) => Object.freeze({ path: pathOf(source, index), date: view.asOf, value }));
    if ('present' in fact) used.push(Object.freeze({ path: 'jabatan', date: view.asOf, value }));
    const aside = fact.after.map(({ index, date }) =>
      Object.freeze({ path: pathOf(source, index), date, value: '', why: AFTER }),
    );
    return trailOf(leaf, reading, view, { used, setAside: aside, ...(row === undefined ? {} : { row }) });
  };
  if (notes !== undefined) {
    for (const { index, date } of fact.after)
      note(notes, finding('evidenceAfterReferenceDate', pathOf(source, index), date, `up to ${view.asOf}`));
    for (const { code, path, found, expected } of 'alike' in fact ? fact.alike : [])
      note(notes, finding(code, path, shownText(found), shownText(expected)));
  }
  if ('open' in fact) return open(fact.open, leaf.possible, trail());
  const converted =
    fact.number === undefined
      ? convertCategory(reading.conversion, value)
      : convertNumber(reading.conversion, fact.number);
  if ('open' in converted) return open(converted.open, converted.possible ?? leaf.possible, trail());
  return scored(converted.score, trail(converted.row));
}

/** The list is unknown, but the present post alone comes to so much. */
function measuredAtLeast(
  leaf: CompiledLeaf,
  reading: CompiledReading,
  least: number,
  view: View,
  notes: Notes | undefined,
): LeafOutcome {
  const { conversion } = reading;
  const converted = convertNumber(conversion, least);
  if (!('score' in converted)) return open('unknown', leaf.possible);
  const possible =
    conversion.kind === 'bands'
      ? oneOfScores(bandsFrom(conversion.bands, least, true).map(({ score }) => score))
      : { min: converted.score, max: HUNDRED };
  if (!isCertain(possible)) return open('unknown', possible);
  if (notes === undefined) return scored(converted.score);
  const used = [Object.freeze({ path: 'jabatan', date: view.asOf, value: String(least) })];
  const row = converted.row === undefined ? {} : { row: converted.row };
  return scored(converted.score, trailOf(leaf, reading, view, { used, setAside: [], ...row }));
}

/** The same finding is noted once, though several parts read the same list. */
function note(notes: Notes, noted: Finding): void {
  const key = `${noted.code} ${noted.path}`;
  if (notes.told.has(key)) return;
  notes.told.add(key);
  notes.findings.push(noted);
}

// ---------------------------------------------------------------------------------------------------------------------
// Facts about single records
// ---------------------------------------------------------------------------------------------------------------------

/** A record that counts, with the reading that fits it. */
interface CountingRecord {
  readonly fact: Fact;
  readonly reading: CompiledReading;
}

function measureRecords(
  leaf: CompiledLeaf,
  measure: Measure,
  first: CompiledReading,
  evidence: Evidence,
  person: Measurable,
  view: View,
  notes: Notes | undefined,
): LeafOutcome {
  const source = first.description.evidence;
  const records = evidence[source];
  if (records === undefined) return measuredByPosition(leaf, measure, first, person, view, notes);
  if (!isRecordList(records)) return open('notReadable', leaf.possible);
  const window = measure.window === undefined ? undefined : appliedWindow(measure.window, view.asOf);
  const aside: EvidenceSetAside[] = [];
  const setAside = (fact: Fact, why: SetAsideReason): void => {
    if (notes === undefined) return;
    const use = useOf(source, fact, why === 'outsideWindow' ? measure.window : undefined);
    aside.push(Object.freeze({ ...use, why }));
  };
  const counting: CountingRecord[] = [];
  const seen = new Map<string, SeenFact>();
  let expired = false;
  for (const reading of leaf.readings) {
    for (const fact of RECORD_READERS[reading.fact]?.(evidence, person, view) ?? []) {
      const record = { fact, reading };
      const why = whyAside(fact, window, view.asOf) ?? whyRepeated(seen, source, records, record);
      if (why === undefined) {
        counting.push(record);
        continue;
      }
      if (why === 'outsideWindow') expired = true;
      setAside(fact, why);
      if (notes !== undefined) note(notes, findingFor(why, source, fact, window, view.asOf));
    }
  }
  const contested = [...seen.values()].filter(({ others }) => others.length > 0);
  const outcome =
    contested.length === 0
      ? combine(leaf, measure, counting, source, view, notes, setAside, expired)
      : combineContested(leaf, measure, counting, contested, source, view, notes, setAside, expired);
  if (notes === undefined) return outcome.result;
  noteOld(outcome.used, measure, source, view.asOf, notes);
  const trail = trailOf(leaf, outcome.reading ?? first, view, { ...outcome, setAside: aside, window });
  const { result } = outcome;
  return result.status === 'scored' ? scored(result.score, trail) : open(result.reason, result.possible, trail);
}

/** What counts and is older than it should be is told. */
function noteOld(
  used: readonly EvidenceUse[],
  { window, oldAfter }: Measure,
  source: EvidenceKey,
  asOf: IsoDate,
  notes: Notes,
): void {
  const wanted = oldAfter ?? (window === undefined ? OLD_AFTER[source] : undefined);
  if (wanted === undefined) return;
  const recent = appliedWindow(wanted, asOf);
  for (const { path, date } of used)
    if (isTooOld(date, recent)) note(notes, finding('evidenceOld', path, date, fromTo(recent)));
}

/** More ways to choose one document out of each number that has several are not tried. */
const MOST_CHOICES = 64;

/** Documents of one number that say different things: what is left, whichever of them is the right one. */
function combineContested(
  leaf: CompiledLeaf,
  measure: Measure,
  counting: readonly CountingRecord[],
  contested: readonly SeenFact[],
  source: EvidenceKey,
  view: View,
  notes: Notes | undefined,
  setAside: (fact: Fact, why: SetAsideReason) => void,
  expired: boolean,
): Combined {
  const firsts = new Set(contested.map(({ first }) => first));
  const certain = counting.filter((record) => !firsts.has(record));
  let choices: readonly (readonly CountingRecord[])[] = [certain];
  for (const { first, others } of contested) {
    if (choices.length * (others.length + 1) > MOST_CHOICES)
      return { result: open('conflict', leaf.possible), used: [] };
    choices = choices.flatMap((chosen) => [first, ...others].map((record) => [...chosen, record]));
  }
  const silent = (): void => undefined;
  const result = eitherOutcome(
    'conflict',
    choices.map((chosen) => combine(leaf, measure, chosen, source, view, undefined, silent, expired).result),
  );
  if (result.status === 'open') return { result, used: [] };
  const beside = combine(leaf, measure, certain, source, view, notes, setAside, expired);
  return isSameOutcome(beside.result, result) ? beside : { result, used: [] };
}

/** Punishments are unknown, but the legal position may tell that one is running. */
function measuredByPosition(
  leaf: CompiledLeaf,
  { combine: by }: Measure,
  first: CompiledReading,
  { kedudukanHukum }: Measurable,
  view: View,
  notes: Notes | undefined,
): LeafOutcome {
  const serves = first.fact === 'hukumanDisiplin.tingkat' && kedudukanHukum === 'kenaHukumanDisiplin';
  if (!serves || by === 'latest') return open('unknown', leaf.possible);
  const converted = convertCategory(first.conversion, SERVED);
  const found = 'score' in converted ? justScore(converted.score) : (converted.possible ?? ANY_SCORE);
  const left = extremeOf(leaf.possible, found, by === 'lowest' ? -1 : 1);
  if (!isCertain(left) || !('score' in converted)) return open('unknown', left);
  if (notes === undefined) return scored(left.min);
  const used = [Object.freeze({ path: 'kedudukanHukum', date: view.asOf, value: SERVED })];
  const row = converted.row === undefined ? {} : { row: converted.row };
  return scored(left.min, trailOf(leaf, first, view, { used, setAside: [], ...row }));
}

const SERVED = 'sedangDijalani';

/** What a trail is made of beside its leaf and reading. */
interface TrailParts {
  readonly used: readonly EvidenceUse[];
  readonly setAside: readonly EvidenceSetAside[];
  readonly window?: AppliedWindow | undefined;
  readonly row?: CompiledRow;
  readonly items?: readonly AppliedItem[];
}

function trailOf(leaf: CompiledLeaf, reading: CompiledReading, view: View, parts: TrailParts): EvidenceTrail {
  const { used, setAside, window, row, items } = parts;
  const trail: UnderConstruction<EvidenceTrail> = {
    source: reading.description.evidence,
    fact: reading.fact,
    used: Object.freeze(used),
    setAside: Object.freeze(setAside),
  };
  if (window !== undefined) trail.window = window;
  if (row !== undefined) trail.row = row.shown;
  if (items !== undefined) trail.items = Object.freeze(items);
  if (reading.description.dependsOnTarget || leaf.measure?.assessedFor !== undefined)
    trail.target = appliedTarget(view);
  if (leaf.measure?.provenance !== undefined) trail.provenance = leaf.measure.provenance;
  return Object.freeze(trail);
}

interface Combined {
  readonly result: LeafOutcome;
  readonly used: readonly EvidenceUse[];
  readonly reading?: CompiledReading;
  readonly row?: CompiledRow;
  readonly items?: readonly AppliedItem[];
}

function combine(
  leaf: CompiledLeaf,
  measure: Measure,
  counting: readonly CountingRecord[],
  source: EvidenceKey,
  view: View,
  notes: Notes | undefined,
  setAside: (fact: Fact, why: SetAsideReason) => void,
  expired: boolean,
): Combined {
  const [only] = leaf.readings;
  if (measure.combine === 'count') {
    const converted = only === undefined ? undefined : convertNumber(only.conversion, counting.length);
    if (converted !== undefined && 'score' in converted) {
      return {
        result: scored(converted.score),
        used: notes === undefined ? [] : counting.map(({ fact }) => useOf(source, fact, measure.window)),
        ...(converted.row === undefined ? {} : { row: converted.row }),
      };
    }
  }
  if (counting.length === 0) return noneOf(leaf, expired);
  return measure.combine === 'latest'
    ? latest(leaf, counting, source, view, notes, setAside)
    : extreme(leaf, measure, counting, source, view, notes, setAside);
}

function noneOf(leaf: CompiledLeaf, expired: boolean): Combined {
  if (leaf.none === undefined) return { result: open(expired ? 'expired' : 'noRecord', leaf.possible), used: [] };
  return { result: scored(leaf.none.score), used: [], row: leaf.none };
}

/** The latest date decides. Records of that date that say different things decide nothing. */
function latest(
  leaf: CompiledLeaf,
  counting: readonly CountingRecord[],
  source: EvidenceKey,
  view: View,
  notes: Notes | undefined,
  setAside: (fact: Fact, why: SetAsideReason) => void,
): Combined {
  let newest = '';
  for (const { fact } of counting) if (fact.date > newest) newest = fact.date;
  const deciding = counting.filter(({ fact }) => fact.date === newest);
  for (const { fact } of counting) if (fact.date !== newest) setAside(fact, 'otherCounts');
  const converted = deciding.map(({ fact, reading }) => ({
    fact,
    reading,
    value: convert(leaf, fact, reading, source, view, notes),
  }));
  const [first] = converted;
  if (first === undefined) return noneOf(leaf, false);
  const agree = converted.every(({ value }) => sameConversion(first.value, value));
  const either = (): PossibleScores =>
    eitherOf(
      converted.map(({ value }) => ('score' in value ? justScore(value.score) : (value.possible ?? leaf.possible))),
    );
  if (!agree) {
    for (const { fact } of converted) setAside(fact, 'conflict');
    if (notes !== undefined) note(notes, finding('evidenceConflict', pathOf(source, first.fact.index), newest));
    return { result: open('conflict', either()), used: [], reading: first.reading };
  }
  const { fact, reading, value } = first;
  if ('open' in value) {
    setAside(fact, asideFor(value.open));
    return {
      result: open(value.open, either()),
      used: [],
      reading,
      ...(value.items === undefined ? {} : { items: value.items }),
    };
  }
  return {
    result: scored(value.score),
    used: notes === undefined ? [] : [useOf(source, fact, leaf.measure?.window)],
    reading,
    ...(value.row === undefined ? {} : { row: value.row }),
    ...(value.items === undefined ? {} : { items: value.items }),
  };
}

/** What leaves other scores possible for one record than for another. */
const BY_RECORD: ReadonlySet<MissingReason> = new Set<MissingReason>(['partial', 'lowerClass', 'classUnknown']);

function sameConversion(a: Converted, b: Converted): boolean {
  if ('open' in a || 'open' in b)
    return a === b || ('open' in a && 'open' in b && a.open === b.open && !BY_RECORD.has(a.open));
  return compareFractions(a.score, b.score) === 0;
}

/** The highest or lowest score decides; what the table does not cover is set aside and told. */
function extreme(
  leaf: CompiledLeaf,
  measure: Measure,
  counting: readonly CountingRecord[],
  source: EvidenceKey,
  view: View,
  notes: Notes | undefined,
  setAside: (fact: Fact, why: SetAsideReason) => void,
): Combined {
  const wanted = measure.combine === 'lowest' ? -1 : 1;
  let best: { readonly fact: Fact; readonly score: Fraction; readonly row?: CompiledRow } | undefined;
  let reason: MissingReason = 'noRecord';
  const uncovered: PossibleScores[] = [];
  const unsettled: (CountingRecord & { readonly possible: PossibleScores | undefined })[] = [];
  for (const record of counting) {
    const { fact, reading } = record;
    const converted = convert(leaf, fact, reading, source, view, notes);
    if ('open' in converted) {
      setAside(fact, asideFor(converted.open));
      if (reason !== 'levelUnknown') reason = converted.open;
      if (converted.open === 'notCovered') uncovered.push(converted.possible ?? leaf.possible);
      else unsettled.push({ ...record, possible: converted.possible });
      continue;
    }
    if (best === undefined || compareFractions(converted.score, best.score) === wanted) {
      if (best !== undefined) setAside(best.fact, 'otherCounts');
      best = { fact, score: converted.score, ...(converted.row === undefined ? {} : { row: converted.row }) };
    } else setAside(fact, 'otherCounts');
  }
  const certain = best?.score;
  if (unsettled.length > 0) {
    let possible = certain === undefined ? undefined : justScore(certain);
    for (const { fact, reading, possible: open } of unsettled) {
      const own = unsettledScores(fact, reading.conversion, certain) ?? open ?? leaf.possible;
      possible = possible === undefined ? own : extremeOf(possible, own, wanted);
    }
    const left = eitherOf([possible ?? leaf.possible, ...(certain === undefined ? uncovered : [])]);
    if (!isCertain(left)) return { result: open(reason, left), used: [] };
    if (certain === undefined) return { result: scored(left.min), used: [] };
  }
  // Something is on record, but the table covers none of it: that is not the same as having nothing.
  if (best === undefined)
    return { result: open(reason, uncovered.length === 0 ? leaf.possible : eitherOf(uncovered)), used: [] };
  return {
    result: scored(best.score),
    used: notes === undefined ? [] : [useOf(source, best.fact, measure.window)],
    ...(best.row === undefined ? {} : { row: best.row }),
  };
}

/** What a record of one of several categories can come to; one without a row is set aside where something certain counts. */
function unsettledScores(
  { among }: Fact,
  conversion: CompiledConversion,
  certain: Fraction | undefined,
): PossibleScores | undefined {
  if (among === undefined || conversion.kind !== 'table') return undefined;
  return eitherOf(
    among.map((category) => {
      const row = conversion.rows.get(category);
      if (row !== undefined) return justScore(row.score);
      return certain === undefined ? (conversion.uncovered.get(category) ?? ANY_SCORE) : justScore(certain);
    }),
  );
}

const NAMED_ASIDE = ['notCovered', 'outOfScale', 'levelUnknown', 'lowerClass', 'classUnknown'] as const;

function asideFor(reason: MissingReason): SetAsideReason {
  return NAMED_ASIDE.find((each) => each === reason) ?? 'notReadable';
}

// ---------------------------------------------------------------------------------------------------------------------
// Windows and duplicates
// ---------------------------------------------------------------------------------------------------------------------

function whyAside(fact: Fact, window: AppliedWindow | undefined, asOf: IsoDate): SetAsideReason | undefined {
  if (fact.start > asOf) return 'afterReferenceDate';
  if (fact.cancelled === true) return 'cancelled';
  return window !== undefined && isTooOld(fact.date, window) ? 'outsideWindow' : undefined;
}

/** The first record of a number or of a date and category, the contents met beside it, and what it contradicts. */
interface SeenFact {
  readonly first: CountingRecord;
  readonly contents: Set<string>;
  readonly others: CountingRecord[];
}

/**
 * The same number of a document, else the same content, counts once. One number on documents that say different things is
 * a conflict. Contents are compared only where date and value already agree.
 */
function whyRepeated(
  seen: Map<string, SeenFact>,
  source: EvidenceKey,
  records: readonly unknown[],
  counting: CountingRecord,
): 'duplicate' | 'conflict' | undefined {
  if (records.length < 2) return undefined;
  const { fact } = counting;
  const record = records[fact.index];
  const number: unknown = isObject(record) && 'nomor' in record ? record.nomor : undefined;
  const numbered = typeof number === 'string';
  const key = numbered ? `n${number}` : `${fact.start} ${fact.date} ${fact.category ?? ''}`;
  const known = seen.get(key);
  if (known === undefined) {
    seen.set(key, { first: counting, contents: new Set(), others: [] });
    return undefined;
  }
  const { contents, others } = known;
  const first = known.first.fact;
  if (numbered) {
    if (first.category === fact.category) return 'duplicate';
    others.push(counting);
    return 'conflict';
  }
  // The first is written only when there is a second.
  if (contents.size === 0) contents.add(contentOf(records[first.index], source, first));
  const content = contentOf(record, source, fact);
  if (contents.has(content)) return 'duplicate';
  contents.add(content);
  return undefined;
}

/** What is stated beside a result and goes into no score: records that differ in nothing else are the same evidence. */
const BESIDE: Readonly<Partial<Record<EvidenceKey, ReadonlySet<string>>>> = {
  penilaianKinerja: new Set<keyof PenilaianKinerja>(['penugasan']),
  penilaianKompetensi: new Set<keyof PelaksanaanAsesmen>(['jenjang', 'metode', 'penyelenggara']),
  penilaianPotensi: new Set<keyof PelaksanaanAsesmen>(['jenjang', 'metode', 'penyelenggara']),
};

/** The class of posts goes into what a job person match counts for. */
function contentOf(record: unknown, source: EvidenceKey, { madeFor }: Fact): string {
  const beside = BESIDE[source];
  if (beside === undefined || !isObject(record)) return canonicalJson(record);
  const result = Object.entries(record).filter(([member]) => !beside.has(member));
  return canonicalJson(Object.fromEntries(result)) + (madeFor ?? '');
}

function fromTo({ from, until }: AppliedWindow): string {
  return `from ${from} to ${until}`;
}

function findingFor(
  why: SetAsideReason,
  source: EvidenceKey,
  fact: Fact,
  window: AppliedWindow | undefined,
  asOf: IsoDate,
): Finding {
  const path = pathOf(source, fact.index);
  switch (why) {
    case 'afterReferenceDate':
      return finding('evidenceAfterReferenceDate', path, fact.start, `up to ${asOf}`);
    case 'outsideWindow':
      return finding('evidenceOutsideWindow', path, fact.date, window === undefined ? undefined : fromTo(window));
    case 'cancelled':
      return finding('evidenceCancelled', path, fact.category);
    case 'conflict':
      return finding('evidenceConflict', path, fact.category);
    default:
      return finding('evidenceDuplicate', path);
  }
}

function pathOf(source: EvidenceKey, index: number): string {
  return `evidence.${source}[${String(index)}]`;
}

function useOf(source: EvidenceKey, fact: Fact, window: EvidenceWindow | undefined): EvidenceUse {
  const { index, date } = fact;
  const use: UnderConstruction<EvidenceUse> = { path: pathOf(source, index), date, value: valueText(fact) };
  if (window !== undefined) use.validUntil = lastDayInside(date, window);
  return Object.freeze(use);
}

function valueText(fact: Fact): string {
  if (fact.category !== undefined) return fact.category;
  if (fact.number !== undefined) return shownText(String(fact.number));
  return fact.levels === undefined ? '1' : `${String(Object.keys(fact.levels).length)} levels`;
}

// ---------------------------------------------------------------------------------------------------------------------
// Conversion
// ---------------------------------------------------------------------------------------------------------------------

function convert(
  leaf: CompiledLeaf,
  fact: Fact,
  reading: CompiledReading,
  source: EvidenceKey,
  view: View,
  notes: Notes | undefined,
): Converted {
  const converted = converting(leaf, fact, reading, view, notes !== undefined);
  if (notes !== undefined) noteConversion(converted, fact, reading, source, view, leaf.measure, notes);
  return converted;
}

function converting(
  leaf: CompiledLeaf,
  fact: Fact,
  reading: CompiledReading,
  view: View,
  withItems: boolean,
): Converted {
  const among = unsettledScores(fact, reading.conversion, undefined);
  if (among !== undefined) return { open: 'levelUnknown', possible: among };
  if (fact.category !== undefined) return convertCategory(reading.conversion, fact.category);
  if (fact.levels !== undefined) return convertLevels(reading.conversion, fact.levels, view, withItems);
  const converted = convertNumber(reading.conversion, fact.number ?? '');
  const policy = leaf.measure?.assessedFor;
  if (policy === undefined || reading.fact !== MATCH || 'open' in converted) return converted;
  const standing = assessedStanding(fact, view);
  // Without a post in view a match for a class that has a standard may turn out to be for lower posts.
  const mayBeLower = standing === 'unknown' && view.standard === undefined && standardOf(fact, view) !== undefined;
  const asked = standing === 'lower' || mayBeLower ? policy.lower : policy.unstated;
  if (standing === 'fits' || asked === 'told') return converted;
  if (mayBeLower) return { open: 'standardUnknown' };
  if (standing === 'unknown') return { open: 'classUnknown', possible: leaf.possible };
  return { open: 'lowerClass', possible: againstHigherStandard(fact, reading.conversion, leaf.possible, view) };
}

const MATCH: FactKey = 'penilaianKompetensi.jpm';

/** The standard of the class that a job person match was measured for. */
function standardOf({ madeFor }: Fact, { compiled }: View): StandarKompetensi | undefined {
  return madeFor === undefined ? undefined : compiled.ruleSet.competencyStandards.byClass[madeFor];
}

/** How the class that a job person match was measured for stands to the post in view. */
function assessedStanding(fact: Fact, view: View): AssessedStanding {
  const { madeFor } = fact;
  const { standard, target } = view;
  if (madeFor === undefined) return 'unknown';
  const ofClass = standardOf(fact, view);
  // A class without a standard in the rule set is still the class of its posts.
  if (madeFor === target?.kelas && (ofClass === undefined || target.standarKompetensi === undefined)) return 'fits';
  return standingOfStandards(ofClass, standard);
}

/** The scores that a job person match against a lower standard leaves possible. */
function againstHigherStandard(
  fact: Fact,
  conversion: CompiledConversion,
  possible: PossibleScores,
  view: View,
): PossibleScores {
  const { standard } = view;
  const own = standardOf(fact, view);
  const match = readDecimal(fact.number ?? '');
  if (own === undefined || standard === undefined || typeof match === 'string') return possible;
  const capped = compareFractions(match, HUNDRED) > 0 ? HUNDRED : match;
  const least = multiplyFractions(capped, leastShare(own, standard));
  if (conversion.kind !== 'bands') return { min: least, max: HUNDRED };
  const row = bandOf(conversion.bands, least);
  return row === undefined ? possible : extremeOf(possible, justScore(row.score), 1);
}

function noteConversion(
  converted: Converted,
  fact: Fact,
  reading: CompiledReading,
  source: EvidenceKey,
  view: View,
  measure: Measure | undefined,
  notes: Notes,
): void {
  const path = pathOf(source, fact.index);
  if ('score' in converted) {
    if (converted.clamped === true) note(notes, finding('valueClamped', path, valueText(fact), '0 to 100'));
  } else if (converted.open === 'notCovered') {
    note(notes, finding('categoryNotCovered', path, fact.category, coveredKeys(reading.conversion)));
  } else if (converted.open === 'outOfScale') {
    note(notes, finding('valueOutOfScale', path, valueText(fact), '0 to 100'));
  } else if (converted.open === 'notReadable') {
    note(notes, finding('valueNotReadable', path, valueText(fact), 'decimal text'));
  }
  if (reading.fact !== MATCH) return;
  const standing = assessedStanding(fact, view);
  if (standing === 'lower') note(notes, finding('assessmentForLowerClass', path, fact.madeFor, view.target?.kelas));
  // A class with a standard is stated well enough where it is the post in view that is not known.
  const isStated = view.standard === undefined && standardOf(fact, view) !== undefined;
  if (standing === 'unknown' && !isStated && measure?.assessedFor !== undefined)
    note(notes, finding('assessmentClassNotStated', path, fact.madeFor, view.target?.kelas));
}

function coveredKeys(conversion: CompiledConversion): string {
  return conversion.kind === 'table' ? [...conversion.rows.keys()].join(', ') : '';
}

function convertCategory(conversion: CompiledConversion, category: string): Converted {
  const row = conversion.kind === 'table' ? conversion.rows.get(category) : undefined;
  if (row !== undefined) return { score: row.score, row };
  const possible = conversion.kind === 'table' ? conversion.uncovered.get(category) : undefined;
  return { open: 'notCovered', possible: possible ?? ANY_SCORE };
}

/** Levels are few; odd decimals beyond them are not kept. */
const MOST_ITEMS_KEPT = 100;
const AFTER: SetAsideReason = 'afterReferenceDate';
const CONFLICT: SetAsideReason = 'conflict';
const HUNDRED: Fraction = { n: 100, d: 1 };

/** The last band that has begun. */
function bandOf(bands: readonly CompiledRow[], value: Fraction): CompiledRow | undefined {
  let row: CompiledRow | undefined;
  for (const band of bands) if (band.bound !== undefined && isReached(value, band.bound)) row = band;
  return row;
}

function convertNumber(conversion: CompiledConversion, input: DecimalInput): Converted {
  const value = readDecimal(input);
  if (typeof value === 'string') return { open: 'notReadable' };
  if (compare(value.n, 0) < 0) return { open: 'outOfScale' };
  if (conversion.kind === 'bands') {
    if (conversion.highest !== undefined && compareFractions(value, { n: conversion.highest, d: 1 }) > 0)
      return { open: 'outOfScale' };
    const row = bandOf(conversion.bands, value);
    return row === undefined ? { open: 'outOfScale' } : { score: row.score, row };
  }
  if (conversion.kind !== 'score') return { open: 'notReadable' };
  if (compareFractions(value, HUNDRED) <= 0) return { score: value };
  return conversion.above === 'clamp' ? { score: HUNDRED, clamped: true } : { open: 'outOfScale' };
}

/**
 * Weighted mean of level / standard, at most 1 each, times 100. Items without a level leave bounds; a level that cannot
 * be read is no level.
 */
function convertLevels(
  conversion: CompiledConversion,
  levels: Readonly<Record<string, DecimalInput | undefined>>,
  view: View,
  withItems: boolean,
): Converted {
  if (conversion.kind !== 'levels') return { open: 'notReadable' };
  const standards: Readonly<Record<string, number>> | undefined =
    conversion.highest === undefined ? view.standard : undefined;
  if (conversion.highest === undefined && standards === undefined)
    return { open: 'standardUnknown', possible: levelsOfAnyStandard(conversion, levels) };
  let reached: Fraction = ZERO;
  let lacking = 0;
  let lackingUnits: Fraction = ZERO;
  let problem: MissingReason | undefined;
  const items: AppliedItem[] = [];
  for (const item of conversion.items) {
    const standard = conversion.highest ?? standards?.[item.key] ?? 0;
    const raw = levels[item.key];
    const level = raw === undefined ? undefined : readDecimal(raw);
    if (withItems) {
      const known = level !== undefined && typeof level !== 'string';
      items.push(appliedItem(item, known ? writeDecimal(level) : undefined, standard));
    }
    if (
      level === undefined ||
      typeof level === 'string' ||
      compare(level.n, 0) < 0 ||
      compareFractions(level, conversion.highestLevel) > 0
    ) {
      if (level !== undefined) problem = typeof level === 'string' ? 'notReadable' : 'outOfScale';
      lacking++;
      lackingUnits = addFractions(lackingUnits, { n: item.units, d: 1 });
      continue;
    }
    // A level above the standard counts as the standard.
    const counted = compareFractions(level, { n: standard, d: 1 }) > 0 ? { n: standard, d: 1 } : level;
    const share = conversion.common / standard;
    reached = addFractions(reached, { n: multiply(multiply(counted.n, share), item.units), d: counted.d });
  }
  const score = pointsOf(reached, conversion.full);
  if (lacking === 0) return { score, ...(withItems ? { items } : {}) };
  const most = addFractions(reached, { n: multiply(lackingUnits.n, conversion.common), d: lackingUnits.d });
  return {
    open: problem ?? 'partial',
    possible: { min: score, max: pointsOf(most, conversion.full) },
    ...(withItems ? { items } : {}),
  };
}

/** Levels against a standard that is not known: at worst the highest, at best one that every level reaches but 0. */
function levelsOfAnyStandard(
  { items, common, full, highestLevel }: Extract<CompiledConversion, { readonly kind: 'levels' }>,
  levels: Readonly<Record<string, DecimalInput | undefined>>,
): PossibleScores {
  let least: Fraction = ZERO;
  let most: Fraction = ZERO;
  for (const { key, units } of items) {
    const raw = levels[key];
    const level = raw === undefined ? undefined : readDecimal(raw);
    const whole = { n: multiply(units, common), d: 1 };
    const known = level !== undefined && typeof level !== 'string' && compareFractions(level, highestLevel) <= 0;
    if (!known || compare(level.n, 0) < 0) most = addFractions(most, whole);
    else if (compare(level.n, 0) > 0) {
      least = addFractions(least, {
        n: multiply(multiply(whole.n, level.n), highestLevel.d),
        d: multiply(level.d, highestLevel.n),
      });
      const atLowest = compareFractions(level, LOWEST_STANDARD) < 0 ? level : LOWEST_STANDARD;
      most = addFractions(most, { n: multiply(whole.n, atLowest.n), d: atLowest.d });
    }
  }
  return { min: pointsOf(least, full), max: pointsOf(most, full) };
}

const LOWEST_STANDARD: Fraction = { n: 1, d: 1 };

const appliedItems = new WeakMap<CompiledItem, Map<string, AppliedItem>>();

/** An item as results show it; the same few serve everybody. */
function appliedItem(item: CompiledItem, level: DecimalText | undefined, standard: number): AppliedItem {
  const shown = appliedItems.get(item) ?? new Map<string, AppliedItem>();
  if (shown.size === 0) appliedItems.set(item, shown);
  const key = `${level ?? ''}/${String(standard)}`;
  const known = shown.get(key);
  if (known !== undefined) return known;
  const { key: itemKey, label } = item;
  const fresh: AppliedItem = Object.freeze(
    level === undefined ? { key: itemKey, label, standard } : { key: itemKey, label, level, standard },
  );
  if (shown.size < MOST_ITEMS_KEPT) shown.set(key, fresh);
  return fresh;
}

function pointsOf(reached: Fraction, full: Fraction['d']): Fraction {
  return { n: multiply(reached.n, 100), d: multiply(reached.d, full) };
}

function appliedTarget(view: View): AppliedTarget {
  const built: UnderConstruction<AppliedTarget> = { from: view.targetFrom };
  if (view.target?.nama !== undefined) built.nama = view.target.nama;
  if (view.target !== undefined) built.standard = view.target.standarKompetensi === undefined ? 'class' : 'post';
  return Object.freeze(built);
}
