import type { Fraction } from '../../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../../exact/read-decimal.js';
import type { Bilingual } from '../../problems/bilingual.js';
import { lowerBoundOf, type LowerBound } from '../model/sub-indicator.js';
import type { Grid } from '../model/grid.js';
import type { Box, RuleSet, Axis } from '../model/rule-set.js';
import { shareOf } from './denominators.js';

export interface CompiledLevel {
  readonly key: string;
  readonly bound: LowerBound;
  readonly label: Bilingual;
  /** The value that stands for the level where words place people. */
  readonly standIn?: Fraction;
}

export interface CompiledAxis {
  readonly key: string;
  readonly levels: readonly CompiledLevel[];
  /** Place of the level by folded word; absent where words place nobody. */
  readonly byWords?: ReadonlyMap<string, number>;
  /** Share of the talent score. */
  readonly share: Fraction;
  /** How far one level of this axis moves in `boxes`. */
  readonly stride: number;
}

/** kinerja, potensial, then the others in the order of their keys. */
export function compileAxes(ruleSet: RuleSet<Grid>): readonly CompiledAxis[] {
  const shares: Readonly<Record<string, DecimalInput>> = ruleSet.talent.shares;
  let stride = 1;
  return axesOf(ruleSet).map(([key, axis]) => {
    const worded = axis.byWords?.levels;
    const levels = axis.levels.map((level): CompiledLevel => {
      const value = worded?.find((each) => each.key === level.key)?.value;
      return {
        key: level.key,
        bound: lowerBoundOf(level),
        label: level.label,
        ...(value === undefined ? {} : { standIn: readTrustedDecimal(value) }),
      };
    });
    const words = worded?.flatMap((each) => {
      const place = levels.findIndex((level) => level.key === each.key);
      return each.words.map((word) => [foldedWord(word), place] as const);
    });
    const compiled = {
      key,
      levels,
      ...(words === undefined ? {} : { byWords: new Map(words) }),
      share: shareOf(shares[key] ?? 0),
      stride,
    };
    stride *= levels.length;
    return compiled;
  });
}

/** By the places of their levels: the sum of place x stride over the axes. */
export function boxesByLevels(boxes: readonly Box<Grid>[], axes: readonly CompiledAxis[]): readonly Box<Grid>[] {
  const placed: Box<Grid>[] = [];
  for (const box of boxes) {
    const levels: Readonly<Record<string, string>> = box.levels;
    const place = axes.reduce(
      (sum, axis) => sum + axis.stride * axis.levels.findIndex(({ key }) => key === levels[axis.key]),
      0,
    );
    placed[place] = box;
  }
  return placed;
}

/** A word without capitals, blanks and signs: `Di Atas Ekspektasi` and `di-atas ekspektasi` are one. */
export function foldedWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The axes in their fixed order: kinerja, potensial, then the others by key. */
export function axesOf(ruleSet: RuleSet<Grid>): readonly (readonly [key: string, axis: Axis<string>])[] {
  const { kinerja, potensial, ...others } = ruleSet.axes;
  const further = Object.entries<Axis<string>>(others).sort(([a], [b]) => (a < b ? -1 : 1));
  return [['kinerja', kinerja], ['potensial', potensial], ...further];
}
