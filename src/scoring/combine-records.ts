import { compareFractions, type Fraction } from '../exact/fraction.js';
import type { CompiledReading, CompiledRow } from '../rule-set/compile/compile-rule-set.js';
import { eitherOf, extremeOf, isCertain, justScore, type PossibleScores } from '../rule-set/compile/possible-scores.js';
import type { AppliedItem, EvidenceUse, MissingReason, SetAsideReason } from './aspect-profile.js';
import { convertNumber, type Converted } from './level-conversion.js';
import { convertRecord, unsettledScores } from './convert-record.js';
import { setAside, type CountingRecord, type RecordScoring } from './counting-records.js';
import { open, scored, type SubIndicatorOutcome, pathOf, useOf } from './trail.js';

/** What the records came to together, and what of them stands in the trail. */
export interface Combined {
  readonly result: SubIndicatorOutcome;
  readonly used: readonly EvidenceUse[];
  readonly reading?: CompiledReading | undefined;
  readonly row?: CompiledRow | undefined;
  readonly items?: readonly AppliedItem[] | undefined;
}

/** One score of all records that count, as the measure says: their number, the latest, the highest or the lowest. */
export function combineRecords(
  scoring: RecordScoring,
  counting: readonly CountingRecord[],
  expired: boolean,
): Combined {
  const { measure, first } = scoring;
  if (measure.combine === 'count') {
    const converted = convertNumber(first.conversion, counting.length);
    if ('score' in converted)
      return { result: scored(converted.score), used: usesOf(scoring, counting), row: converted.row };
  }
  if (counting.length === 0) return noneOf(scoring, expired);
  return measure.combine === 'latest' ? latest(scoring, counting) : extreme(scoring, counting);
}

function usesOf({ source, measure, notes }: RecordScoring, used: readonly CountingRecord[]): readonly EvidenceUse[] {
  return notes === undefined ? [] : used.map(({ fact }) => useOf(source, fact, measure.window));
}

function noneOf({ sub }: RecordScoring, expired: boolean): Combined {
  if (sub.none === undefined) return { result: open(expired ? 'expired' : 'noRecord', sub.possible), used: [] };
  return { result: scored(sub.none.score), used: [], row: sub.none };
}

/** The latest date decides. Records of that date that say different things decide nothing. */
function latest(scoring: RecordScoring, counting: readonly CountingRecord[]): Combined {
  const { sub, source, notes } = scoring;
  let newest = '';
  for (const { fact } of counting) if (fact.date > newest) newest = fact.date;
  const deciding = counting.filter(({ fact }) => fact.date === newest);
  for (const { fact } of counting) if (fact.date !== newest) setAside(scoring, fact, 'otherCounts');
  const converted = deciding.map((record) => ({ record, value: convertRecord(scoring, record) }));
  const [decisive] = converted;
  if (decisive === undefined) return noneOf(scoring, false);
  const { record, value } = decisive;
  const { fact, reading } = record;
  const either = (): PossibleScores =>
    eitherOf(
      converted.map((each) =>
        'score' in each.value ? justScore(each.value.score) : (each.value.possible ?? sub.possible),
      ),
    );
  if (!converted.every((each) => isSameConversion(value, each.value))) {
    for (const each of deciding) setAside(scoring, each.fact, 'conflict');
    notes?.tell('evidenceConflict', pathOf(source, fact.index), newest);
    return { result: open('conflict', either()), used: [], reading };
  }
  if ('open' in value) {
    setAside(scoring, fact, asideFor(value.open));
    return { result: open(value.open, either()), used: [], reading, items: value.items };
  }
  const { score, row, items } = value;
  return { result: scored(score), used: usesOf(scoring, [record]), reading, row, items };
}

/** What leaves other scores possible for one record than for another. */
const BY_RECORD: ReadonlySet<MissingReason> = new Set<MissingReason>(['partial', 'lowerClass', 'classUnknown']);

function isSameConversion(a: Converted, b: Converted): boolean {
  if ('open' in a || 'open' in b)
    return a === b || ('open' in a && 'open' in b && a.open === b.open && !BY_RECORD.has(a.open));
  return compareFractions(a.score, b.score) === 0;
}

/** The highest or lowest score decides; what the table does not cover is set aside and told. */
function extreme(scoring: RecordScoring, counting: readonly CountingRecord[]): Combined {
  const { sub, measure } = scoring;
  const wanted = measure.combine === 'lowest' ? -1 : 1;
  let best:
    { readonly record: CountingRecord; readonly score: Fraction; readonly row: CompiledRow | undefined } | undefined;
  let reason: MissingReason = 'noRecord';
  const uncovered: PossibleScores[] = [];
  const unsettled: (CountingRecord & { readonly possible: PossibleScores | undefined })[] = [];
  for (const record of counting) {
    const converted = convertRecord(scoring, record);
    if ('open' in converted) {
      setAside(scoring, record.fact, asideFor(converted.open));
      if (reason !== 'levelUnknown') reason = converted.open;
      if (converted.open === 'notCovered') uncovered.push(converted.possible ?? sub.possible);
      else unsettled.push({ ...record, possible: converted.possible });
    } else if (best === undefined || compareFractions(converted.score, best.score) === wanted) {
      if (best !== undefined) setAside(scoring, best.record.fact, 'otherCounts');
      best = { record, score: converted.score, row: converted.row };
    } else setAside(scoring, record.fact, 'otherCounts');
  }
  const certain = best?.score;
  if (unsettled.length > 0) {
    let possible = certain === undefined ? undefined : justScore(certain);
    for (const { fact, reading, possible: left } of unsettled) {
      const own = unsettledScores(fact, reading.conversion, certain) ?? left ?? sub.possible;
      possible = possible === undefined ? own : extremeOf(possible, own, wanted);
    }
    const left = eitherOf([possible ?? sub.possible, ...(certain === undefined ? uncovered : [])]);
    if (!isCertain(left)) return { result: open(reason, left), used: [] };
    if (certain === undefined) return { result: scored(left.min), used: [] };
  }
  // Something is on record, but the table covers none of it: that is not the same as having nothing.
  if (best === undefined)
    return { result: open(reason, uncovered.length === 0 ? sub.possible : eitherOf(uncovered)), used: [] };
  return { result: scored(best.score), used: usesOf(scoring, [best.record]), row: best.row };
}

const NAMED_ASIDE = ['notCovered', 'outOfScale', 'levelUnknown', 'lowerClass', 'classUnknown'] as const;

function asideFor(reason: MissingReason): SetAsideReason {
  return NAMED_ASIDE.find((each) => each === reason) ?? 'notReadable';
}
