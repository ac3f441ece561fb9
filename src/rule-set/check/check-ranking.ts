import { checkUnique, type IssueList } from './issue-list.js';
import { isWhole, type RuleSetPieces } from '../parse/rule-set-pieces.js';
import { indicatorsOf } from '../model/sub-indicator.js';
import { indicatorOfKey, axisOfKey } from '../model/ranking-key.js';
import type { Ranking, RankingKey, TieKey } from '../model/rule-set.js';

/** Every key exists and stands there once, and age separates people only by a text that says so. */
export function checkRanking(
  { order, tieChain, ageCitation }: Ranking,
  pieces: RuleSetPieces,
  isWholeRuleSet: boolean,
  here: IssueList,
): void {
  if (isWholeRuleSet && pieces.readiness === undefined && order.includes('readiness'))
    here.at('order').add('readinessMissing');
  checkKeys(order, pieces, here.at('order'));
  checkKeys(tieChain, pieces, here.at('tieChain'));
  checkAge(tieChain.indexOf('age'), ageCitation, here);
}

function checkKeys(keys: readonly (RankingKey | TieKey)[], { axes, aspects }: RuleSetPieces, here: IssueList): void {
  const names = keys.map((key) => key.replace(/^axis:(kinerja|potensial)$/, '$1'));
  checkUnique(names, 'key', here);
  const indicators = isWhole(aspects) ? new Set<string>(indicatorsOf(aspects).map(({ key }) => key)) : undefined;
  for (const [index, key] of keys.entries()) {
    const axis = axisOfKey(key);
    const indicator = indicatorOfKey(key);
    if (axis !== undefined && axes !== undefined && !Object.hasOwn(axes, axis)) here.at(index).add('axisUnknown', axis);
    if (indicator !== undefined && indicators?.has(indicator) === false)
      here.at(index).add('indicatorUnknown', indicator);
  }
}

function checkAge(place: number, citation: Ranking['ageCitation'], here: IssueList): void {
  const cited = here.at('ageCitation');
  if (citation === undefined) {
    if (place >= 0) here.at('tieChain', place).add('protectedAttribute');
    return;
  }
  if (place < 0) cited.add('citationUnused');
  if (citation.basis === 'libraryAssumption') cited.at('basis').add('ageWithoutLaw');
  // Those two are told with every other provenance.
  if (citation.citations.length === 0 && citation.basis !== 'statute' && citation.basis !== 'implementingRule')
    cited.at('citations').add('citationMissing.age');
}
