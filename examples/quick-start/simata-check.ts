import {
  compareDecimals,
  multiplyDecimals,
  placeAxes,
  type AxisKey,
  type DecimalInput,
  type DecimalText,
  type IndicatorKey,
  type IndicatorScores,
  type RuleSet,
} from 'talenta-asn';
import { COLUMNS, INDICATOR_COLUMNS } from './simata-columns.js';
import { finding, type SheetFinding, type SheetRow } from './simata-sheet.js';

/**
 * What the indicator columns hold: raw scores 0-100, or points already weighted. The sheet does not say, so both are
 * tried: the right one reproduces Nilai X and Nilai Y.
 */
export type ColumnMeaning = 'rawScores' | 'weightedPoints';

export interface MeaningTest {
  /** Rows with both axis values and every indicator. */
  readonly tested: number;
  /** Rows whose two axis values each meaning reproduces. */
  readonly reproduced: Readonly<Record<ColumnMeaning, number>>;
  /** The meaning that holds for nearly all rows; absent where neither does. */
  readonly meaning?: ColumnMeaning;
}

/** Cells have two decimals: half a unit lost in the axis value, and as much in the scores behind it. */
const ROUNDING_OF_CELLS = '0.01';
/** Faults are rare: a meaning holds if it reproduces this many of hundred rows. */
const ENOUGH_PERCENT = 95;

interface Weight {
  readonly axis: AxisKey;
  /** Percent of the axis. */
  readonly weight: DecimalInput;
}

function weightsOf(ruleSet: RuleSet): ReadonlyMap<IndicatorKey, Weight> {
  return new Map(
    ruleSet.aspects.flatMap(({ axis, indicators }) =>
      indicators.map(({ key, weight }) => [key, { axis, weight }] as const),
    ),
  );
}

/** Tries both meanings over the whole sheet. */
export function testMeaning(rows: readonly SheetRow[], ruleSet: RuleSet): MeaningTest {
  const weights = weightsOf(ruleSet);
  const whole = rows.filter(isWhole);
  const count = (meaning: ColumnMeaning): number => whole.filter((row) => reproduces(row, meaning, weights)).length;
  const reproduced = { rawScores: count('rawScores'), weightedPoints: count('weightedPoints') };
  const holds = (meaning: ColumnMeaning): boolean =>
    whole.length > 0 && reproduced[meaning] * 100 >= ENOUGH_PERCENT * whole.length;
  const meaning = holds('rawScores') ? 'rawScores' : holds('weightedPoints') ? 'weightedPoints' : undefined;
  return { tested: whole.length, reproduced, ...(meaning === undefined ? {} : { meaning }) };
}

function isWhole({ axes, indicators }: SheetRow): boolean {
  return (
    axes.kinerja !== undefined &&
    axes.potensial !== undefined &&
    Object.keys(indicators).length === INDICATOR_COLUMNS.length
  );
}

function reproduces(
  { axes, indicators }: SheetRow,
  meaning: ColumnMeaning,
  weights: ReadonlyMap<IndicatorKey, Weight>,
): boolean {
  return (['kinerja', 'potensial'] as const).every((axis) => {
    const stated = axes[axis];
    if (stated === undefined) return false;
    const points = [...weights]
      .filter(([, weight]) => weight.axis === axis)
      .map(([key, { weight }]) => pointsOf(indicators[key] ?? '0', weight, meaning));
    return isNear(sumOf(points), stated);
  });
}

function pointsOf(value: DecimalText, weight: DecimalInput, meaning: ColumnMeaning): DecimalText {
  return meaning === 'weightedPoints' ? value : multiplyDecimals(multiplyDecimals(value, weight), '0.01');
}

function isNear(sum: DecimalText, stated: DecimalText): boolean {
  return (
    compareDecimals(sum, sumOf([stated, ROUNDING_OF_CELLS])) <= 0 &&
    compareDecimals(sum, sumOf([stated, `-${ROUNDING_OF_CELLS}`])) >= 0
  );
}

/** Exact sum of decimal texts: as whole numbers over the most decimal places. */
function sumOf(values: readonly DecimalText[]): DecimalText {
  const places = Math.max(0, ...values.map((value) => value.split('.')[1]?.length ?? 0));
  const units = values.reduce((sum, value) => {
    const [whole = '', decimals = ''] = value.split('.');
    return sum + BigInt(whole + decimals.padEnd(places, '0'));
  }, 0n);
  return multiplyDecimals(units.toString(), places === 0 ? '1' : `0.${'1'.padStart(places, '0')}`);
}

/** Scores 0-100 for `aspectsFromScores`; what is empty or unreadable in the sheet stays missing. */
export function scoresOf({ indicators }: SheetRow, meaning: ColumnMeaning, ruleSet: RuleSet): IndicatorScores {
  if (meaning === 'rawScores') return indicators;
  const weights = weightsOf(ruleSet);
  const scores: Partial<Record<IndicatorKey, DecimalText>> = {};
  for (const [, key] of INDICATOR_COLUMNS) {
    const points = indicators[key];
    const weight = weights.get(key)?.weight;
    if (points !== undefined && weight !== undefined) scores[key] = quotientText(multiplyDecimals(points, 100), weight);
  }
  return scores;
}

/** `a / b` as the exact fraction text that the library takes. */
function quotientText(a: DecimalText, b: DecimalInput): string {
  const places = Math.max(...[a, String(b)].map((value) => value.split('.')[1]?.length ?? 0));
  const scale = `1${'0'.repeat(places)}`;
  return `${multiplyDecimals(a, scale)}/${multiplyDecimals(b, scale)}`;
}

/** Boxes of the sheet that differ from the box of its own Nilai X and Nilai Y. Both are told; none is chosen. */
export function boxConflicts(rows: readonly SheetRow[], ruleSet: RuleSet): readonly SheetFinding[] {
  return rows.flatMap(({ row, axes: { kinerja, potensial }, box }): readonly SheetFinding[] => {
    if (kinerja === undefined || potensial === undefined || box === undefined) return [];
    const placement = placeAxes({ kinerja, potensial }, ruleSet);
    if (placement.status !== 'placed' || placement.box === box) return [];
    const conflict = finding('boxConflict', row, COLUMNS.box, String(box), String(placement.box));
    return [{ ...conflict, axes: { kinerja, potensial } }];
  });
}

/** Rows with a gap whose axis value is reached only if the gap counts as zero. */
export function gapsCountedAsZero(
  rows: readonly SheetRow[],
  meaning: ColumnMeaning,
  ruleSet: RuleSet,
): readonly SheetRow[] {
  const weights = weightsOf(ruleSet);
  return rows.filter((row) => !isWhole(row) && row.unharmed && reproduces(row, meaning, weights));
}
