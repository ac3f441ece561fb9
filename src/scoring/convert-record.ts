import type { Fraction } from '../exact/fraction.js';
import type { Fact } from '../person/evidence/fact.js';
import type { CompiledConversion } from '../rule-set/compile/compile-rule-set.js';
import { ANY_SCORE, eitherOf, justScore, type PossibleScores } from '../rule-set/compile/possible-scores.js';
import { matchForTarget, noteClassOfMatch } from './class-of-match.js';
import { convertCategory, convertNumber, type Converted, convertLevels } from './level-conversion.js';
import type { CountingRecord } from './counting-records.js';
import { type Scoring, pathOf, valueText } from './trail.js';

/** What a record comes to, and what is told of it. */
export function convertRecord(scoring: Scoring, record: CountingRecord): Converted {
  const converted = converting(scoring, record);
  noteConversion(scoring, record, converted);
  return converted;
}

function converting(scoring: Scoring, { fact, reading }: CountingRecord): Converted {
  const { conversion } = reading;
  const { target, notes } = scoring;
  const among = unsettledScores(fact, conversion, undefined);
  if (among !== undefined) return { open: 'levelUnknown', possible: among };
  if (fact.category !== undefined) return convertCategory(conversion, fact.category);
  if (fact.levels !== undefined) return convertLevels(conversion, fact.levels, target.standard, notes !== undefined);
  return matchForTarget(convertNumber(conversion, fact.number ?? ''), fact, reading, scoring);
}

/** What a record of one of several categories can come to; one without a row is set aside where something certain counts. */
export function unsettledScores(
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

function noteConversion(scoring: Scoring, { fact, reading }: CountingRecord, converted: Converted): void {
  const { source, notes } = scoring;
  if (notes === undefined) return;
  const path = pathOf(source, fact.index);
  if ('score' in converted) {
    if (converted.clamped === true) notes.tell('valueClamped', path, valueText(fact), '0 to 100');
  } else if (converted.open === 'notCovered') {
    const { conversion } = reading;
    const covered = conversion.kind === 'table' ? [...conversion.rows.keys()].join(', ') : '';
    notes.tell('categoryNotCovered', path, fact.category, covered);
  } else if (converted.open === 'outOfScale') notes.tell('valueOutOfScale', path, valueText(fact), '0 to 100');
  else if (converted.open === 'notReadable') notes.tell('valueNotReadable', path, valueText(fact), 'decimal text');
  noteClassOfMatch(fact, reading, scoring);
}
