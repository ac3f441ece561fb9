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
import type {
  CompiledConversion,
  CompiledItem,
  CompiledLeaf,
  CompiledReading,
  CompiledRow,
  PossibleScores,
} from '../rules/compile-rule-set.js';
import { isReached } from '../rules/bound.js';
import type { FactKey } from '../rules/fact-keys.js';
import { canonicalJson } from '../rules/fingerprint.js';
import { OLD_AFTER } from '../rules/old-after.js';
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
import { LIST_READERS, RECORD_READERS, type Fact, type Measurable, type View } from './evidence-facts.js';
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
  const outcome =
    first.description.from === 'list'
      ? measureList(leaf, first, evidence, person, view, notes)
      : measureRecords(leaf, measure, first, evidence, person, view, notes);
  return stated(leaf, outcome, first, notes);
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
  if ('open' in converted) return open(converted.open, converted.possible ?? boundsFor(converted.open, leaf), trail());
  return scored(converted.score, trail(converted.row));
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
  if (records === undefined) return open('unknown', leaf.possible);
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
  let contradicted = false;
  let expired = false;
  for (const reading of leaf.readings) {
    for (const fact of RECORD_READERS[reading.fact]?.(evidence, person, view) ?? []) {
      const why = whyAside(fact, window, view.asOf) ?? whyRepeated(seen, source, records, fact);
      if (why === undefined) {
        counting.push({ fact, reading });
        continue;
      }
      if (why === 'conflict') contradicted = true;
      if (why === 'outsideWindow') expired = true;
      setAside(fact, why);
      if (notes !== undefined) note(notes, findingFor(why, source, fact, window, view.asOf));
    }
  }
  const outcome: Combined = contradicted
    ? { result: open('conflict', leaf.possible), used: [] }
    : combine(leaf, measure, counting, source, view, notes, setAside, expired);
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
  if (!agree) {
    for (const { fact } of converted) setAside(fact, 'conflict');
    if (notes !== undefined) note(notes, finding('evidenceConflict', pathOf(source, first.fact.index), newest));
    return { result: open('conflict', leaf.possible), used: [], reading: first.reading };
  }
  const { fact, reading, value } = first;
  if ('open' in value) {
    setAside(fact, asideFor(value.open));
    return {
      result: open(value.open, value.possible ?? boundsFor(value.open, leaf)),
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
  let levelUnknown = false;
  for (const { fact, reading } of counting) {
    if (fact.levelUnknown === true) {
      levelUnknown = true;
      setAside(fact, 'levelUnknown');
      continue;
    }
    const converted = convert(leaf, fact, reading, source, view, notes);
    if ('open' in converted) {
      reason = converted.open;
      setAside(fact, asideFor(converted.open));
      continue;
    }
    if (best === undefined || compareFractions(converted.score, best.score) === wanted) {
      if (best !== undefined) setAside(best.fact, 'otherCounts');
      best = { fact, score: converted.score, ...(converted.row === undefined ? {} : { row: converted.row }) };
    } else setAside(fact, 'otherCounts');
  }
  if (levelUnknown) {
    const possible = beyond(leaf.possible, best?.score, wanted);
    if (compareFractions(possible.min, possible.max) !== 0) return { result: open('levelUnknown', possible), used: [] };
  }
  // Something is on record, but the table covers none of it: that is not the same as having nothing.
  if (best === undefined) return { result: open(reason, boundsFor(reason, leaf)), used: [] };
  return {
    result: scored(best.score),
    used: notes === undefined ? [] : [useOf(source, best.fact, measure.window)],
    ...(best.row === undefined ? {} : { row: best.row }),
  };
}

function asideFor(reason: MissingReason): SetAsideReason {
  return reason === 'notCovered' || reason === 'outOfScale' || reason === 'lowerClass' || reason === 'classUnknown'
    ? reason
    : 'notReadable';
}

/** What can still come where one score is certain and a better (or worse) one may join it. */
function beyond(possible: PossibleScores, certain: Fraction | undefined, wanted: -1 | 1): PossibleScores {
  if (certain === undefined) return possible;
  const values = possible.values?.filter((value) => compareFractions(value, certain) !== -wanted);
  const range = wanted === 1 ? { min: certain, max: possible.max } : { min: possible.min, max: certain };
  return values === undefined ? range : { ...range, values };
}

/** What no table covers may get any score from a rule set that does. */
function boundsFor(reason: MissingReason, leaf: CompiledLeaf): PossibleScores {
  return reason === 'notCovered' ? ANY_SCORE : leaf.possible;
}

// ---------------------------------------------------------------------------------------------------------------------
// Windows and duplicates
// ---------------------------------------------------------------------------------------------------------------------

function whyAside(fact: Fact, window: AppliedWindow | undefined, asOf: IsoDate): SetAsideReason | undefined {
  if (fact.start > asOf) return 'afterReferenceDate';
  if (fact.cancelled === true) return 'cancelled';
  return window !== undefined && isTooOld(fact.date, window) ? 'outsideWindow' : undefined;
}

/** The first fact of a number or of a date and category, and the contents met beside it. */
interface SeenFact {
  readonly first: Fact;
  readonly contents: Set<string>;
}

/**
 * The same number of a document, else the same content, counts once. One number on documents that say different things is
 * a conflict. Contents are compared only where date and value already agree.
 */
function whyRepeated(
  seen: Map<string, SeenFact>,
  source: EvidenceKey,
  records: readonly unknown[],
  fact: Fact,
): 'duplicate' | 'conflict' | undefined {
  if (records.length < 2) return undefined;
  const record = records[fact.index];
  const number: unknown = isObject(record) && 'nomor' in record ? record.nomor : undefined;
  const numbered = typeof number === 'string';
  const key = numbered ? `n${number}` : `${fact.start} ${fact.date} ${fact.category ?? ''}`;
  const known = seen.get(key);
  if (known === undefined) {
    seen.set(key, { first: fact, contents: new Set() });
    return undefined;
  }
  const { first, contents } = known;
  if (numbered) return first.category === fact.category ? 'duplicate' : 'conflict';
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
  if (fact.category !== undefined) return convertCategory(reading.conversion, fact.category);
  if (fact.levels !== undefined) return convertLevels(reading.conversion, fact.levels, view, withItems);
  const converted = convertNumber(reading.conversion, fact.number ?? '');
  const policy = leaf.measure?.assessedFor;
  if (policy === undefined || reading.fact !== MATCH || 'open' in converted) return converted;
  if (view.standard === undefined) return { open: 'standardUnknown' };
  const standing = assessedStanding(fact, view);
  if (standing === 'fits' || policy[standing === 'lower' ? 'lower' : 'unstated'] === 'told') return converted;
  if (standing === 'unknown') return { open: 'classUnknown', possible: leaf.possible };
  return { open: 'lowerClass', possible: againstHigherStandard(fact, reading.conversion, leaf.possible, view) };
}

const MATCH: FactKey = 'penilaianKompetensi.jpm';

/** How the class that a job person match was measured for stands to the post in view. */
function assessedStanding({ madeFor }: Fact, { standard, target, compiled }: View): AssessedStanding {
  if (madeFor === undefined) return 'unknown';
  const ofClass = compiled.ruleSet.competencyStandards.byClass[madeFor];
  // A class without a standard in the rule set is still the class of its posts.
  if (madeFor === target?.kelas && (ofClass === undefined || target.standarKompetensi === undefined)) return 'fits';
  return standingOfStandards(ofClass, standard);
}

/** The scores that a job person match against a lower standard leaves possible. */
function againstHigherStandard(
  { number, madeFor }: Fact,
  conversion: CompiledConversion,
  possible: PossibleScores,
  { standard, compiled }: View,
): PossibleScores {
  const own = madeFor === undefined ? undefined : compiled.ruleSet.competencyStandards.byClass[madeFor];
  const match = readDecimal(number ?? '');
  if (own === undefined || standard === undefined || typeof match === 'string') return possible;
  const capped = compareFractions(match, HUNDRED) > 0 ? HUNDRED : match;
  const least = multiplyFractions(capped, leastShare(own, standard));
  if (conversion.kind !== 'bands') return { min: least, max: HUNDRED };
  const row = bandOf(conversion.bands, least);
  return row === undefined ? possible : beyond(possible, row.score, 1);
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
  if (reading.fact !== MATCH || view.standard === undefined) return;
  const standing = assessedStanding(fact, view);
  if (standing === 'lower') note(notes, finding('assessmentForLowerClass', path, fact.madeFor, view.target?.kelas));
  else if (standing === 'unknown' && measure?.assessedFor !== undefined)
    note(notes, finding('assessmentClassNotStated', path, fact.madeFor, view.target?.kelas));
}

function coveredKeys(conversion: CompiledConversion): string {
  return conversion.kind === 'table' ? [...conversion.rows.keys()].join(', ') : '';
}

function convertCategory(conversion: CompiledConversion, category: string): Converted {
  const row = conversion.kind === 'table' ? conversion.rows.get(category) : undefined;
  return row === undefined ? { open: 'notCovered' } : { score: row.score, row };
}

/** Levels are few; odd decimals beyond them are not kept. */
const MOST_ITEMS_KEPT = 100;
const AFTER: SetAsideReason = 'afterReferenceDate';
const HUNDRED: Fraction = { n: 100, d: 1 };
const ANY_SCORE: PossibleScores = { min: ZERO, max: HUNDRED };

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
  if (conversion.highest === undefined && standards === undefined) return { open: 'standardUnknown' };
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
