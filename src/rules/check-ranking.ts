import { checkUnique, isWhole, type Mistakes } from './mistakes.js';
import { indicatorOfKey, axisOfKey } from './ranking-key.js';
import type { RuleSetPieces } from './rule-set-pieces.js';
import type { Ranking, RankingKey, TieKey } from './rule-set.js';

/** Every key exists and stands there once, and age separates people only by a text that says so. */
export function checkRanking(
  { order, tieChain, ageCitation }: Ranking,
  pieces: RuleSetPieces,
  isWholeRuleSet: boolean,
  mistakes: Mistakes,
): void {
  if (isWholeRuleSet && pieces.readiness === undefined && order.includes('readiness')) {
    mistakes.add(
      'ranking.order',
      'readinessMissing',
      'the order asks for groups of readiness, which the rule set does not have: add `readiness`, or take it out of the order',
    );
  }
  checkKeys(order, 'ranking.order', pieces, mistakes);
  checkKeys(tieChain, 'ranking.tieChain', pieces, mistakes);
  checkAge(tieChain.indexOf('age'), ageCitation, mistakes);
}

function checkKeys(
  keys: readonly (RankingKey | TieKey)[],
  path: string,
  { axes, aspects }: RuleSetPieces,
  mistakes: Mistakes,
): void {
  checkUnique(
    keys.map((key) => (key === 'axis:kinerja' || key === 'axis:potensial' ? key.slice('axis:'.length) : key)),
    path,
    'key',
    mistakes,
  );
  const indicators = isWhole(aspects)
    ? new Set<string>(aspects.flatMap((aspect) => aspect.indicators.map(({ key }) => key)))
    : undefined;
  keys.forEach((key, index) => {
    const axis = axisOfKey(key);
    const indicator = indicatorOfKey(key);
    if (axis !== undefined && axes !== undefined && !Object.hasOwn(axes, axis)) {
      mistakes.add(`${path}[${index}]`, 'axisUnknown', `there is no axis ${axis}: leave it out, or add the axis`);
    }
    if (indicator !== undefined && indicators?.has(indicator) === false) {
      mistakes.add(
        `${path}[${index}]`,
        'indicatorUnknown',
        `there is no indicator ${indicator}: leave it out, or add the indicator`,
      );
    }
  });
}

function checkAge(place: number, citation: Ranking['ageCitation'], mistakes: Mistakes): void {
  if (citation === undefined) {
    if (place >= 0)
      mistakes.add(
        `ranking.tieChain[${place}]`,
        'protectedAttribute',
        'it reads age, a protected attribute: scores and ties rest on merit alone; leave it out, or cite in ranking.ageCitation the text that puts the older first',
      );
    return;
  }
  if (place < 0)
    mistakes.add(
      'ranking.ageCitation',
      'citationUnused',
      'age does not stand in the tie chain: leave the citation out',
    );
  if (citation.basis === 'libraryAssumption')
    mistakes.add(
      'ranking.ageCitation.basis',
      'ageWithoutLaw',
      "an assumption puts nobody first for age: cite a statute, an implementing rule or the agency's own text, or leave age out",
    );
  // Those two are told with every other provenance.
  if (citation.citations.length === 0 && citation.basis !== 'statute' && citation.basis !== 'implementingRule')
    mistakes.add(
      'ranking.ageCitation.citations',
      'citationMissing',
      'age separates people only by a text: cite where it stands, or leave age out',
    );
}
