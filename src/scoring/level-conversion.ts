import { addFractions, compareFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readDecimal, type DecimalInput, type DecimalText } from '../exact/read-decimal.js';
import { add, compare, multiply, type Whole } from '../exact/whole.js';
import { writeDecimal } from '../exact/write-decimal.js';
import type { StandarKompetensi } from '../civil-service/kompetensi.js';
import type { CompiledConversion, CompiledItem, CompiledRow } from '../rule-set/compile/compile-rule-set.js';
import { type PossibleScores, ANY_SCORE } from '../rule-set/compile/possible-scores.js';
import type { AppliedItem, MissingReason } from './aspect-profile.js';
import { isReached } from '../rule-set/model/sub-indicator.js';

/** A value as a score, or why there is none. */
export type Converted =
  | {
      readonly score: Fraction;
      readonly row?: CompiledRow;
      readonly items?: readonly AppliedItem[] | undefined;
      readonly clamped?: boolean;
    }
  | {
      readonly open: MissingReason;
      /** What the score could be; absent = whatever the measure can give. */
      readonly possible?: PossibleScores;
      readonly items?: readonly AppliedItem[] | undefined;
    };

export const HUNDRED: Fraction = { n: 100, d: 1 };

/** By the row of its table. */
export function convertCategory(conversion: CompiledConversion, category: string): Converted {
  if (conversion.kind !== 'table') return { open: 'notCovered', possible: ANY_SCORE };
  const row = conversion.rows.get(category);
  if (row !== undefined) return { score: row.score, row };
  return { open: 'notCovered', possible: conversion.uncovered.get(category) ?? ANY_SCORE };
}

/** The last band that has begun. */
export function bandOf(bands: readonly CompiledRow[], value: Fraction): CompiledRow | undefined {
  let row: CompiledRow | undefined;
  for (const band of bands) if (band.bound !== undefined && isReached(value, band.bound)) row = band;
  return row;
}

/** By its band, or as it is. */
export function convertNumber(conversion: CompiledConversion, input: DecimalInput): Converted {
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

type LevelConversion = Extract<CompiledConversion, { readonly kind: 'levels' }>;
type Levels = Readonly<Record<string, DecimalInput | undefined>>;

/**
 * Weighted mean of level / standard, at most 1 each, times 100. Items without a level leave bounds; a level that cannot
 * be read is no level.
 */
export function convertLevels(
  conversion: CompiledConversion,
  levels: Levels,
  standard: StandarKompetensi | undefined,
  withItems: boolean,
): Converted {
  if (conversion.kind !== 'levels') return { open: 'notReadable' };
  const { highest, highestLevel, common, full } = conversion;
  const standards: Readonly<Record<string, number>> | undefined = highest === undefined ? standard : undefined;
  if (highest === undefined && standards === undefined)
    return { open: 'standardUnknown', possible: levelsOfAnyStandard(conversion, levels) };
  let reached: Fraction = ZERO;
  const lacking: Whole[] = [];
  let problem: MissingReason = 'partial';
  const applied: AppliedItem[] = [];
  for (const item of conversion.items) {
    const asked = highest ?? standards?.[item.key] ?? 0;
    const level = levelOf(levels, item);
    const isRead = level !== undefined && typeof level !== 'string';
    if (withItems) applied.push(appliedItem(item, isRead ? writeDecimal(level) : undefined, asked));
    if (!isRead || !isOnScale(level, highestLevel)) {
      if (level !== undefined) problem = isRead ? 'outOfScale' : 'notReadable';
      lacking.push(item.units);
      continue;
    }
    // A level above the standard counts as the standard.
    const counted = compareFractions(level, { n: asked, d: 1 }) > 0 ? { n: asked, d: 1 } : level;
    reached = addFractions(reached, { n: multiply(multiply(counted.n, common / asked), item.units), d: counted.d });
  }
  const items = withItems ? applied : undefined;
  const score = pointsOf(reached, full);
  if (lacking.length === 0) return { score, items };
  const most = addFractions(reached, { n: multiply(lacking.reduce<Whole>(add, 0), common), d: 1 });
  return { open: problem, possible: { min: score, max: pointsOf(most, full) }, items };
}

/** Levels against a standard that is not known: at worst the highest, at best one that every level reaches but 0. */
function levelsOfAnyStandard({ items, common, full, highestLevel }: LevelConversion, levels: Levels): PossibleScores {
  let least: Fraction = ZERO;
  let most: Fraction = ZERO;
  for (const item of items) {
    const level = levelOf(levels, item);
    const whole = { n: multiply(item.units, common), d: 1 };
    const isKnown = level !== undefined && typeof level !== 'string' && isOnScale(level, highestLevel);
    if (!isKnown) most = addFractions(most, whole);
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

function levelOf(levels: Levels, { key }: CompiledItem): ReturnType<typeof readDecimal> | undefined {
  const level = levels[key];
  return level === undefined ? undefined : readDecimal(level);
}

function isOnScale(level: Fraction, highest: Fraction): boolean {
  return compare(level.n, 0) >= 0 && compareFractions(level, highest) <= 0;
}

function pointsOf(reached: Fraction, full: Whole): Fraction {
  return { n: multiply(reached.n, 100), d: multiply(reached.d, full) };
}

const appliedItems = new WeakMap<CompiledItem, Map<string, AppliedItem>>();

/** Levels are few; odd decimals beyond them are not kept. */
const MOST_ITEMS_KEPT = 100;

/** An item as results show it; the same few serve everybody. */
function appliedItem(item: CompiledItem, level: DecimalText | undefined, standard: number): AppliedItem {
  const shown = appliedItems.get(item) ?? new Map<string, AppliedItem>();
  if (shown.size === 0) appliedItems.set(item, shown);
  const place = `${level ?? ''}/${String(standard)}`;
  const known = shown.get(place);
  if (known !== undefined) return known;
  const { key, label } = item;
  const fresh: AppliedItem = Object.freeze(
    level === undefined ? { key, label, standard } : { key, label, level, standard },
  );
  if (shown.size < MOST_ITEMS_KEPT) shown.set(place, fresh);
  return fresh;
}
