import { compareFractions, HUNDRED, ZERO, type Fraction } from '../../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../../exact/read-decimal.js';
import { checkSteps } from './check-steps.js';
import { FACTS, type FactDescription } from '../model/fact-keys.js';
import type { Grid } from '../model/grid.js';
import { subIndicatorsOf } from '../model/sub-indicator.js';
import { checkPositive } from './check-weights.js';
import { checkUniqueBy, type IssueList } from './issue-list.js';
import { readable } from '../parse/rule-set-pieces.js';
import type {
  Aspect,
  BandsConversion,
  Conversion,
  LevelsConversion,
  Measure,
  Reading,
  TableConversion,
} from '../model/rule-set.js';

/** What surrounds a conversion. */
interface Surroundings {
  readonly fact: FactDescription;
  /** Whether a note tells where a strict limit comes from. */
  readonly noted: boolean;
  /** Its points are taken off, so that worse evidence scores more. */
  readonly deducted: boolean;
}

/** Evidence becomes a score within 0-100, in one way, and better evidence never scores less. */
export function checkMeasures(aspects: readonly (Aspect<Grid> | undefined)[], here: IssueList): void {
  for (const { item: aspect, index } of readable(aspects)) {
    for (const [i, indicator] of aspect.indicators.entries()) {
      const below = here.at(index, 'indicators', i);
      for (const [part, { measure, provenance }] of subIndicatorsOf(indicator).entries()) {
        if (measure === undefined) continue;
        const place = indicator.parts === undefined ? below : below.at('parts', part);
        const noted = (measure.provenance ?? provenance).note !== undefined;
        checkMeasure(measure, { noted, deducted: aspect.deducted === true }, place.at('measure'));
      }
    }
  }
}

function checkMeasure(measure: Measure, surroundings: Omit<Surroundings, 'fact'>, here: IssueList): void {
  const first: FactDescription = FACTS[measure.readings[0].fact];
  checkMissing(measure, first, here);
  for (const [index, reading] of measure.readings.entries()) {
    const below = here.at('readings', index);
    const fact: FactDescription = FACTS[reading.fact];
    if (fact.evidence !== first.evidence) below.at('fact').add('mixedEvidence', fact.evidence, first.evidence);
    checkCombination(measure, fact, here);
    checkConversion(reading, { ...surroundings, fact }, below.at('conversion'));
  }
  checkClamped(measure, here);
  const readsMatch = measure.readings.some(({ fact }) => fact === 'penilaianKompetensi.jpm');
  if (measure.assessedFor !== undefined && !(readsMatch && measure.combine === 'latest'))
    here.at('assessedFor').add('policyDoesNotFit');
}

/** What is missing never becomes a score without a word. */
function checkMissing({ none, unknown }: Measure, { emptyMeans, evidence }: FactDescription, here: IssueList): void {
  if (none !== undefined) {
    checkScore(none.score, HUNDRED, here.at('none', 'score'));
    if (emptyMeans === 'gap') here.at('none').add('silentDefault.none', evidence, none.score);
  }
  if (unknown === undefined) return;
  const { score, provenance } = unknown;
  checkScore(score, HUNDRED, here.at('unknown', 'score'));
  if (provenance.basis === 'libraryAssumption' || provenance.citations.length === 0)
    here.at('unknown', 'provenance').add('silentDefault.unknown', score);
}

/** What lies above the scale is treated alike, whichever reading meets it. */
function checkClamped({ readings }: Measure, here: IssueList): void {
  const ways = readings.flatMap(({ conversion }) =>
    // A level above the highest one is no level; a level above the standard of a post is over-achievement.
    conversion.kind === 'levels'
      ? [conversion.capped && 'postStandard' in conversion.against ? 'clamp' : 'refuse']
      : conversion.kind === 'score'
        ? [conversion.above]
        : [],
  );
  if (new Set(ways).size > 1) here.at('readings').add('clampedInOnePath');
}

/** Which of several records may count, and what makes a score, by what is read of each. */
const FITTING: Readonly<
  Record<
    FactDescription['value'],
    { readonly combine: readonly Measure['combine'][]; readonly conversions: readonly Conversion['kind'][] }
  >
> = {
  category: { combine: ['latest', 'highest', 'lowest'], conversions: ['table'] },
  number: { combine: ['latest', 'highest', 'lowest'], conversions: ['bands', 'score'] },
  each: { combine: ['count'], conversions: ['bands'] },
  levels: { combine: ['latest'], conversions: ['levels'] },
};

function checkCombination(measure: Measure, { from, value }: FactDescription, here: IssueList): void {
  const ofList = from === 'list';
  const expected: readonly string[] = ofList ? ['whole'] : FITTING[value].combine;
  if (!expected.includes(measure.combine)) here.at('combine').add('combinationDoesNotFit', measure.combine, expected);
  for (const member of ['window', 'oldAfter'] as const)
    if (ofList && measure[member] !== undefined) here.at(member).add('windowDoesNotFit');
}

function checkConversion({ conversion, fact: key }: Reading, surroundings: Surroundings, here: IssueList): void {
  const { conversions } = FITTING[surroundings.fact.value];
  if (!conversions.includes(conversion.kind))
    here.at('kind').add('conversionDoesNotFit', conversion.kind, key, conversions);
  else if (conversion.kind === 'table') checkTable(conversion, surroundings, here);
  else if (conversion.kind === 'bands') checkBands(conversion, surroundings, here);
  else if (conversion.kind === 'levels') checkLevels(conversion, surroundings, here);
}

function checkLevels({ items, capped, against }: LevelsConversion, { fact }: Surroundings, here: IssueList): void {
  checkUniqueBy(items, 'key', 'item', here.at('items'));
  for (const [index, { key, weight }] of items.entries()) {
    checkKey(key, fact, here.at('items', index, 'key'));
    checkPositive(weight, here.at('items', index, 'weight'));
  }
  if (!capped) here.at('capped').add('leavesScale.level');
  if ('postStandard' in against && fact.evidence !== 'penilaianKompetensi')
    here.at('against').add('conversionDoesNotFit.standard');
}

/** The points of a full score. */
function scaleOf(outOf: DecimalInput | undefined, here: IssueList): Fraction {
  if (outOf === undefined) return HUNDRED;
  checkPositive(outOf, here.at('outOf'));
  return readTrustedDecimal(outOf);
}

function checkTable({ rows, outOf }: TableConversion, { fact, deducted }: Surroundings, here: IssueList): void {
  const scale = scaleOf(outOf, here);
  checkUniqueBy(rows, 'key', 'row', here.at('rows'));
  for (const [index, { key, score }] of rows.entries()) {
    checkKey(key, fact, here.at('rows', index, 'key'));
    checkScore(score, scale, here.at('rows', index, 'score'));
  }
  for (const chain of fact.worstToBest ?? []) {
    const ranked = chain.flatMap((key) => rows.find((row) => row.key === key) ?? []);
    for (const [place, row] of ranked.entries()) {
      const before = ranked[place - 1];
      if (before !== undefined && falls(before.score, row.score, deducted))
        here
          .at('rows', rows.indexOf(row), 'score')
          .add('betterScoresLess.category', row.key, before.key, row.score, before.score);
    }
  }
}

function checkBands({ bands, outOf }: BandsConversion, { fact, deducted, noted }: Surroundings, here: IssueList): void {
  const scale = scaleOf(outOf, here);
  const end = fact.highest === undefined ? undefined : { n: fact.highest, d: 1 };
  checkSteps({ steps: bands, what: 'band', end, noted }, here.at('bands'));
  for (const [index, { score }] of bands.entries()) {
    const below = here.at('bands', index, 'score');
    checkScore(score, scale, below);
    const before = bands[index - 1];
    if (before !== undefined && falls(before.score, score, deducted))
      below.add('betterScoresLess.band', score, before.score);
  }
}

/** Whether what is better counts for less: a lower score, or a higher deduction. */
function falls(worse: DecimalInput, better: DecimalInput, deducted: boolean): boolean {
  return compareFractions(readTrustedDecimal(better), readTrustedDecimal(worse)) === (deducted ? 1 : -1);
}

function checkKey(key: string, { keys }: FactDescription, here: IssueList): void {
  if (!keys.includes(key)) here.add('unknownCategory', key, keys);
}

function checkScore(score: DecimalInput, highest: Fraction, here: IssueList): void {
  const value = readTrustedDecimal(score);
  if (compareFractions(value, ZERO) < 0 || compareFractions(value, highest) > 0)
    here.add('leavesScale', score, pointsText(highest));
}

function pointsText(value: Fraction): string {
  return value.d === 1 ? String(value.n) : `${String(value.n)}/${String(value.d)}`;
}
