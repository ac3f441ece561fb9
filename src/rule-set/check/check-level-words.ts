import { compareFractions, HUNDRED, ZERO } from '../../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../../exact/read-decimal.js';
import { roundedFraction, type RoundingRule } from '../../exact/rounding.js';
import { isReached, lowerBoundOf } from '../model/sub-indicator.js';
import { foldedWord } from '../compile/compile-axes.js';
import { checkUnique, type IssueList } from './issue-list.js';
import { readable, type RuleSetPieces } from '../parse/rule-set-pieces.js';
import { axisOfKey, indicatorOfKey } from '../model/ranking-key.js';
import type { Axis, Level, LevelWords, RankingKey, TieKey } from '../model/rule-set.js';

/**
 * Where words place people on an axis, each level has its words, no word means two levels, and the value that stands for a
 * level lies in it and ranks nobody.
 */
export function checkLevelWords(pieces: RuleSetPieces, issues: IssueList): void {
  const axes: Readonly<Record<string, Axis<string>>> = pieces.axes ?? {};
  for (const [key, { levels, byWords }] of Object.entries(axes)) {
    if (byWords === undefined) continue;
    const here = issues.at('axes', key, 'byWords', 'levels');
    checkWords(byWords, levels, here);
    checkStandIns(byWords, levels, pieces.rounding?.beforeLevels ?? null, here);
    checkRanks(key, pieces, issues.at('ranking'));
  }
}

function checkWords({ levels }: LevelWords<string>, ofAxis: readonly Level<string>[], here: IssueList): void {
  const expected = ofAxis.map(({ key }) => key);
  const found = levels.map(({ key }) => key);
  if (found.length !== expected.length || expected.some((key) => !found.includes(key)))
    here.add('levelWordsIncomplete', expected, found);
  const words = levels.flatMap((level) => level.words.map(foldedWord));
  if (words.includes('')) here.add('wordWithoutLetters');
  checkUnique(words, 'word', here);
}

function checkStandIns(
  { levels }: LevelWords<string>,
  ofAxis: readonly Level<string>[],
  rule: RoundingRule | null,
  here: IssueList,
): void {
  for (const [index, { key, value }] of levels.entries()) {
    const exact = readTrustedDecimal(value);
    const compared = rule === null ? exact : roundedFraction(exact, rule);
    const reached = ofAxis.filter((level) => isReached(compared, lowerBoundOf(level))).at(-1);
    if (reached?.key !== key || compareFractions(exact, HUNDRED) > 0)
      here.at(index, 'value').add('valueOutsideLevel', value);
  }
}

function checkRanks(key: string, { ranking, talent, aspects }: RuleSetPieces, here: IssueList): void {
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
  for (const member of ['order', 'tieChain'] as const) {
    const found = ranking[member].find(ranks);
    if (found !== undefined) here.at(member).add('standInRanks', found, key);
  }
}
