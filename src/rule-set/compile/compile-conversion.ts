import { inLowestTerms, type Fraction } from '../../exact/fraction.js';
import {
  readTrustedDecimal,
  type DecimalInput,
  type DecimalText,
  type FractionText,
} from '../../exact/read-decimal.js';
import { add, multiply, type Whole } from '../../exact/whole.js';
import { endlessFraction, writeDecimal } from '../../exact/write-decimal.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import type { Bilingual } from '../../problems/bilingual.js';
import { lowerBoundOf, scoreOfPoints, type LowerBound } from '../model/sub-indicator.js';
import type { FactDescription } from '../model/fact-keys.js';
import type { Band, Conversion, TableRow } from '../model/rule-set.js';
import { commonOf, denominatorOf, unitsOver } from './denominators.js';
import { uncoveredScores, type PossibleScores } from './possible-scores.js';

export interface CompiledRow {
  readonly key?: string;
  /** Where a band begins. */
  readonly bound?: LowerBound;
  /** 0 to 100. */
  readonly score: Fraction;
  readonly label: Bilingual;
  /** The row as results show it; shared by all of them. */
  readonly shown: ShownRow;
}

/** A row or band of a conversion table as results show it. */
export interface ShownRow {
  /** Category of the row; absent for a band. */
  readonly key?: string;
  /** The band begins here, the limit included. */
  readonly from?: DecimalText;
  /** The band begins here, the limit not included. */
  readonly above?: DecimalText;
  /** 0 to 100. */
  readonly score: DecimalText;
  /** The exact score, where it is no finite decimal. */
  readonly scoreFraction?: FractionText;
  /** Name of the row or band. */
  readonly label: Bilingual;
}

export interface CompiledItem {
  readonly key: string;
  readonly label: Bilingual;
  /** Weight as a whole number over the items' common denominator. */
  readonly units: Whole;
}

export type CompiledConversion =
  | {
      readonly kind: 'table';
      readonly rows: ReadonlyMap<string, CompiledRow>;
      /** What the categories without a row could come to. */
      readonly uncovered: ReadonlyMap<string, PossibleScores>;
    }
  | { readonly kind: 'bands'; readonly bands: readonly CompiledRow[]; readonly highest: number | undefined }
  | {
      readonly kind: 'levels';
      readonly items: readonly CompiledItem[];
      readonly highest: number | undefined;
      /** Highest level that can be reached. */
      readonly highestLevel: Fraction;
      /** What every standard divides. */
      readonly common: number;
      /** `common` times the sum of the items' units: the denominator of a full score. */
      readonly full: Whole;
    }
  | { readonly kind: 'score'; readonly above: 'clamp' | 'refuse' };

/** The rows or bands of a conversion; `undefined` where it computes the score. */
export function rowsOf(conversion: CompiledConversion): readonly CompiledRow[] | undefined {
  if (conversion.kind === 'table') return [...conversion.rows.values()];
  return conversion.kind === 'bands' ? conversion.bands : undefined;
}

/** @param deducted - its points are taken off, so that worse evidence scores more */
export function compileConversion(
  conversion: Conversion,
  fact: FactDescription,
  deducted: boolean,
): CompiledConversion {
  switch (conversion.kind) {
    case 'table': {
      const rows = new Map(conversion.rows.map((row) => [row.key, compileRow(row, conversion.outOf)]));
      return { kind: 'table', rows, uncovered: uncoveredScores(fact, rows, deducted) };
    }
    case 'bands':
      return {
        kind: 'bands',
        bands: conversion.bands.map((band) => compileRow(band, conversion.outOf)),
        highest: fact.highest,
      };
    case 'levels': {
      const denominator = commonOf(conversion.items.map(({ weight }) => denominatorOf(weight)));
      const items = conversion.items.map(({ key, label, weight }) => ({
        key,
        label,
        units: unitsOver(denominator, readTrustedDecimal(weight)),
      }));
      const highest = 'highest' in conversion.against ? conversion.against.highest : undefined;
      const common = highest ?? COMMON_OF_STANDARDS;
      return {
        kind: 'levels',
        items,
        highest,
        highestLevel: { n: highest ?? HIGHEST_STANDARD, d: 1 },
        common,
        full: multiply(
          common,
          items.reduce<Whole>((sum, { units }) => add(sum, units), 0),
        ),
      };
    }
    case 'score':
      return { kind: 'score', above: conversion.above };
  }
}

const HIGHEST_STANDARD = 5;
/** What every standard divides. */
const COMMON_OF_STANDARDS = Number(commonOf([1, 2, 3, 4, HIGHEST_STANDARD]));

export function compileRow(
  row: { readonly score: DecimalInput; readonly label: Bilingual } | TableRow | Band,
  outOf?: DecimalInput,
): CompiledRow {
  const score = inLowestTerms(scoreOfPoints(row.score, outOf));
  const key = 'key' in row ? { key: row.key } : {};
  const bound = isBand(row) ? lowerBoundOf(row) : undefined;
  const scoreFraction = endlessFraction(score);
  const shown = {
    ...key,
    ...(bound === undefined ? {} : { [bound.strict ? 'above' : 'from']: writeDecimal(bound.value) }),
    score: writeDecimal(score),
    ...(scoreFraction === undefined ? {} : { scoreFraction }),
    label: row.label,
  };
  return { ...key, ...(bound === undefined ? {} : { bound }), score, label: row.label, shown: deepFreeze(shown) };
}

function isBand(row: object): row is Band {
  return 'from' in row || 'above' in row;
}
