import { compareFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import { roundedFraction } from '../exact/rounding.js';
import { isReached, lowerBoundOf } from './bound.js';
import { foldedWord } from './folded-word.js';
import type { Grid } from './grid.js';
import { checkUnique, readable, type Mistakes } from './mistakes.js';
import { axisOfKey, indicatorOfKey } from './ranking-key.js';
import type { RuleSetPieces } from './rule-set-pieces.js';
import type { Axis, LevelWords, RankingKey, RuleSet, TieKey } from './rule-set.js';

/**
 * Where words place people on an axis, each level has its words, no word means two levels, and the value that stands for a
 * level lies in it and ranks nobody.
 */
export function checkLevelWords(pieces: RuleSetPieces, mistakes: Mistakes): void {
  const axes: Readonly<Record<string, Axis<string>>> = pieces.axes ?? {};
  for (const [key, axis] of Object.entries(axes)) {
    const { byWords } = axis;
    if (byWords === undefined) continue;
    const path = `axes.${key}.byWords.levels`;
    checkWords(byWords, axis, path, mistakes);
    checkStandIns(byWords, axis, path, pieces.rounding, mistakes);
    checkRanks(key, pieces, mistakes);
  }
}

function checkWords(byWords: LevelWords<string>, axis: Axis<string>, path: string, mistakes: Mistakes): void {
  const expected = axis.levels.map(({ key }) => key);
  const found = byWords.levels.map(({ key }) => key);
  if (found.length !== expected.length || expected.some((key) => !found.includes(key))) {
    mistakes.add(
      path,
      'levelWordsIncomplete',
      `expected each of the levels ${expected.join(', ')} once; found ${found.join(', ')}`,
    );
  }
  const words = byWords.levels.flatMap((level) => level.words.map(foldedWord));
  if (words.includes('')) mistakes.add(path, 'wordWithoutLetters', 'a word of signs and blanks alone: leave it out');
  checkUnique(words, path, 'word', mistakes);
}

function checkStandIns(
  byWords: LevelWords<string>,
  axis: Axis<string>,
  path: string,
  rounding: RuleSet<Grid>['rounding'] | undefined,
  mistakes: Mistakes,
): void {
  const rule = rounding?.beforeLevels ?? null;
  byWords.levels.forEach(({ key, value }, index) => {
    const exact = readTrustedDecimal(value);
    const compared = rule === null ? exact : roundedFraction(exact, rule);
    const reached = axis.levels.filter((level) => isReached(compared, lowerBoundOf(level))).at(-1);
    if (reached?.key === key && compareFractions(exact, HIGHEST) <= 0) return;
    mistakes.add(
      `${path}[${String(index)}].value`,
      'valueOutsideLevel',
      `found ${String(value)}: the value that stands for a level lies in it`,
    );
  });
}

const HIGHEST: Fraction = { n: 100, d: 1 };

function checkRanks(key: string, { ranking, talent, aspects }: RuleSetPieces, mistakes: Mistakes): void {
  if (ranking === undefined) return;
  const shares: Readonly<Record<string, DecimalInput>> = talent?.shares ?? {};
  const inScore = compareFractions(readTrustedDecimal(shares[key] ?? 0), ZERO) > 0;
  const fed = new Set<string>(
    readable(aspects).flatMap(({ item: { axis, indicators } }) =>
      axis === key ? indicators.map((indicator) => indicator.key) : [],
    ),
  );
  const ranks = (name: RankingKey | TieKey): boolean =>
    name === 'score' ? inScore : name === key || axisOfKey(name) === key || fed.has(indicatorOfKey(name) ?? name);
  for (const [member, names] of [
    ['order', ranking.order],
    ['tieChain', ranking.tieChain],
  ] as const) {
    const found = names.find(ranks);
    if (found === undefined) continue;
    mistakes.add(
      `ranking.${member}`,
      'standInRanks',
      `${found} would rank people by values of ${key} that only stand for its levels: take it out, and rank by box and the other axes`,
    );
  }
}
