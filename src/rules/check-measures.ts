import { compareFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import { checkSteps } from './check-steps.js';
import { FACTS, type FactDescription } from './fact-keys.js';
import type { Grid } from './grid.js';
import { checkPositive, checkUnique, readable, type Mistakes } from './mistakes.js';
import type { Provenance } from './provenance.js';
import type { Aspect, BandsConversion, Conversion, Measure, Reading, TableConversion } from './rule-set.js';

const HUNDRED: Fraction = { n: 100, d: 1 };

/** Where a measure stands. */
interface Place {
  readonly path: string;
  /** Provenance of its node. */
  readonly provenance: Provenance;
  /** Its points are taken off, so that worse evidence scores more. */
  readonly deducted: boolean;
}

/** Evidence becomes a score within 0-100, in one way, and better evidence never scores less. */
export function checkMeasures(aspects: readonly (Aspect<Grid> | undefined)[], mistakes: Mistakes): void {
  for (const { item: aspect, index } of readable(aspects)) {
    aspect.indicators.forEach((indicator, i) => {
      const path = `aspects[${String(index)}].indicators[${String(i)}]`;
      const deducted = aspect.deducted === true;
      if (indicator.measure !== undefined) {
        const place = { path: `${path}.measure`, provenance: indicator.provenance, deducted };
        checkMeasure(indicator.measure, place, mistakes);
      }
      indicator.parts?.forEach((part, p) => {
        const place = { path: `${path}.parts[${String(p)}].measure`, provenance: part.provenance, deducted };
        checkMeasure(part.measure, place, mistakes);
      });
    });
  }
}

function checkMeasure(measure: Measure, place: Place, mistakes: Mistakes): void {
  const { path } = place;
  const first: FactDescription = FACTS[measure.readings[0].fact];
  checkMissing(measure, first, path, mistakes);
  measure.readings.forEach((reading, r) => {
    const here = `${path}.readings[${String(r)}]`;
    const fact: FactDescription = FACTS[reading.fact];
    if (fact.evidence !== first.evidence) {
      mistakes.add(
        `${here}.fact`,
        'mixedEvidence',
        `it reads ${fact.evidence}, the first reading ${first.evidence}: one measure reads one kind of evidence`,
      );
    }
    checkCombination(measure, fact, `${path}.combine`, mistakes);
    checkConversion(reading, fact, { ...place, path: `${here}.conversion` }, measure, mistakes);
  });
  checkClamped(measure, path, mistakes);
  const readsMatch = measure.readings.some(({ fact }) => fact === 'penilaianKompetensi.jpm');
  if (measure.assessedFor !== undefined && !(readsMatch && measure.combine === 'latest')) {
    mistakes.add(
      `${path}.assessedFor`,
      'policyDoesNotFit',
      'it says what a job person match counts for: a measure that reads the latest one has it, no other',
    );
  }
}

/** What is missing never becomes a score without a word. */
function checkMissing(measure: Measure, fact: FactDescription, path: string, mistakes: Mistakes): void {
  const { none, unknown } = measure;
  if (none !== undefined) {
    checkScore(none.score, HUNDRED, `${path}.none.score`, mistakes);
    if (fact.emptyMeans === 'gap') {
      mistakes.add(
        `${path}.none`,
        'silentDefault',
        `everybody has ${fact.evidence}: an empty list is a gap, not a fact, and ${String(none.score)} for it a silent default; leave it out (the person is incomplete), or state it as \`unknown\` with a citation`,
      );
    }
  }
  if (unknown === undefined) return;
  checkScore(unknown.score, HUNDRED, `${path}.unknown.score`, mistakes);
  if (unknown.provenance.basis === 'libraryAssumption' || unknown.provenance.citations.length === 0) {
    mistakes.add(
      `${path}.unknown.provenance`,
      'silentDefault',
      `a score of ${String(unknown.score)} for what is not known needs a regulation or decree that says so: cite it, or leave \`unknown\` out (the person is incomplete)`,
    );
  }
}

/** What lies above the scale is treated alike, whichever reading meets it. */
function checkClamped(measure: Measure, path: string, mistakes: Mistakes): void {
  const ways = measure.readings.flatMap(({ conversion }) =>
    // A level above the highest one is no level; a level above the standard of a post is over-achievement.
    conversion.kind === 'levels'
      ? [conversion.capped && 'postStandard' in conversion.against ? 'clamp' : 'refuse']
      : conversion.kind === 'score'
        ? [conversion.above]
        : [],
  );
  if (new Set(ways).size > 1) {
    mistakes.add(
      `${path}.readings`,
      'clampedInOnePath',
      'what lies above the standard is cut in one reading and refused in another: treat it alike, since both give the same score',
    );
  }
}

function checkCombination(measure: Measure, fact: FactDescription, path: string, mistakes: Mistakes): void {
  const expected =
    fact.from === 'list'
      ? ['whole']
      : fact.value === 'each'
        ? ['count']
        : fact.value === 'levels'
          ? ['latest']
          : ['latest', 'highest', 'lowest'];
  if (!expected.includes(measure.combine)) {
    mistakes.add(path, 'combinationDoesNotFit', `found ${measure.combine}; this fact allows ${expected.join(' or ')}`);
  }
  for (const member of ['window', 'oldAfter'] as const) {
    if (fact.from !== 'list' || measure[member] === undefined) continue;
    mistakes.add(
      path.replace(/combine$/, member),
      'windowDoesNotFit',
      'a fact about the whole list has no window: leave it out',
    );
  }
}

const FITTING: Readonly<Record<FactDescription['value'], readonly Conversion['kind'][]>> = {
  category: ['table'],
  number: ['bands', 'score'],
  each: ['bands'],
  levels: ['levels'],
};

function checkConversion(
  { conversion, fact: key }: Reading,
  fact: FactDescription,
  place: Place,
  measure: Measure,
  mistakes: Mistakes,
): void {
  const { path } = place;
  if (!FITTING[fact.value].includes(conversion.kind)) {
    mistakes.add(
      `${path}.kind`,
      'conversionDoesNotFit',
      `found ${conversion.kind}; ${key} needs ${FITTING[fact.value].join(' or ')}`,
    );
    return;
  }
  switch (conversion.kind) {
    case 'table':
      checkTable(conversion, fact, place, mistakes);
      return;
    case 'bands':
      checkBands(conversion, fact, place, measure, mistakes);
      return;
    case 'levels':
      checkUnique(
        conversion.items.map((item) => item.key),
        `${path}.items`,
        'item',
        mistakes,
      );
      conversion.items.forEach((item, index) => {
        checkKey(item.key, fact, `${path}.items[${String(index)}].key`, mistakes);
        checkPositive(item.weight, `${path}.items[${String(index)}].weight`, mistakes);
      });
      if (!conversion.capped) {
        mistakes.add(`${path}.capped`, 'leavesScale', 'a level above the standard would score above 100: cap it');
      }
      if ('postStandard' in conversion.against && fact.evidence !== 'penilaianKompetensi') {
        mistakes.add(
          `${path}.against`,
          'conversionDoesNotFit',
          'only a competency has a standard of the post: state the highest level',
        );
      }
      return;
    case 'score':
      return;
  }
}

/** The points of a full score. */
function scaleOf(outOf: DecimalInput | undefined, path: string, mistakes: Mistakes): Fraction {
  if (outOf === undefined) return HUNDRED;
  checkPositive(outOf, `${path}.outOf`, mistakes);
  return readTrustedDecimal(outOf);
}

function checkTable(
  { rows, outOf }: TableConversion,
  fact: FactDescription,
  { path, deducted }: Place,
  mistakes: Mistakes,
): void {
  const scale = scaleOf(outOf, path, mistakes);
  checkUnique(
    rows.map((row) => row.key),
    `${path}.rows`,
    'row',
    mistakes,
  );
  rows.forEach((row, index) => {
    checkKey(row.key, fact, `${path}.rows[${String(index)}].key`, mistakes);
    checkScore(row.score, scale, `${path}.rows[${String(index)}].score`, mistakes);
  });
  for (const chain of fact.worstToBest ?? []) {
    let before: { readonly key: string; readonly score: DecimalInput } | undefined;
    for (const key of chain) {
      const row = rows.find((candidate) => candidate.key === key);
      if (row === undefined) continue;
      if (before !== undefined && falls(before.score, row.score, deducted)) {
        mistakes.add(
          `${path}.rows[${String(rows.indexOf(row))}].score`,
          'betterScoresLess',
          `${key} is better than ${before.key}, yet counts for less (${String(row.score)} against ${String(before.score)}): correct one of them`,
        );
      }
      before = row;
    }
  }
}

function checkBands(
  { bands, outOf }: BandsConversion,
  fact: FactDescription,
  { path, deducted, provenance }: Place,
  measure: Measure,
  mistakes: Mistakes,
): void {
  const scale = scaleOf(outOf, path, mistakes);
  checkSteps(
    {
      steps: bands,
      path: `${path}.bands`,
      what: 'band',
      end: fact.highest === undefined ? undefined : { n: fact.highest, d: 1 },
      noted: (measure.provenance ?? provenance).note !== undefined,
    },
    mistakes,
  );
  bands.forEach((band, index) => {
    checkScore(band.score, scale, `${path}.bands[${String(index)}].score`, mistakes);
    const before = bands[index - 1];
    if (before !== undefined && falls(before.score, band.score, deducted)) {
      mistakes.add(
        `${path}.bands[${String(index)}].score`,
        'betterScoresLess',
        `a higher value counts for less (${String(band.score)} after ${String(before.score)}): correct one of them`,
      );
    }
  });
}

/** Whether what is better counts for less: a lower score, or a higher deduction. */
function falls(worse: DecimalInput, better: DecimalInput, deducted: boolean): boolean {
  return compareFractions(readTrustedDecimal(better), readTrustedDecimal(worse)) === (deducted ? 1 : -1);
}

function checkKey(key: string, fact: FactDescription, path: string, mistakes: Mistakes): void {
  if (!fact.keys.includes(key))
    mistakes.add(path, 'unknownCategory', `found ${key}; expected one of ${fact.keys.join(', ')}`);
}

function checkScore(score: DecimalInput, highest: Fraction, path: string, mistakes: Mistakes): void {
  const value = readTrustedDecimal(score);
  if (compareFractions(value, ZERO) < 0 || compareFractions(value, highest) > 0) {
    mistakes.add(path, 'leavesScale', `found ${String(score)}; it lies within 0-${pointsText(highest)}`);
  }
}

function pointsText(value: Fraction): string {
  return value.d === 1 ? String(value.n) : `${String(value.n)}/${String(value.d)}`;
}
