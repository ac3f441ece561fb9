import type { Issue } from '../../problems/talenta-error.js';
import { checkAxes, checkBoxes } from './check-grid.js';
import { checkLevelWords } from './check-level-words.js';
import { checkMeasures } from './check-measures.js';
import {
  checkConditions,
  checkEligibility,
  checkInForce,
  checkOutside,
  checkReadiness,
  checkStages,
  checkTalent,
  checkTechnicalMix,
} from './check-procedure.js';
import { checkRanking } from './check-ranking.js';
import { checkProvenance } from './check-provenance.js';
import { checkWays } from './check-ways.js';
import { checkWeights } from './check-weights.js';
import { checkUnique, IssueList } from './issue-list.js';
import type { RuleSetPieces } from '../parse/rule-set-pieces.js';

/**
 * What must hold before a rule set of the right shape may decide: weights close exactly at every node, levels and bands
 * leave no hole, nothing leaves the scale, every combination of levels is one box, better evidence never scores less, no
 * stage needs its own result, every reference resolves, statute and implementing rule are cited. All issues at once.
 */
export function checkSense(pieces: RuleSetPieces, isWhole = true): readonly Issue[] {
  const issues = new IssueList();
  const { inForce, axes, aspects, boxes, eligibility, talent, technicalMix, tiers, readiness } = pieces;
  const axisKeys = axes === undefined ? undefined : Object.keys(axes);
  if (inForce !== undefined) checkInForce(inForce, issues.at('inForce'));
  if (axes !== undefined) checkAxes(axes, issues.at('axes'));
  if (aspects !== undefined) {
    checkWeights(aspects, axisKeys, issues.at('aspects'));
    checkMeasures(aspects, issues.at('aspects'));
  }
  if (boxes !== undefined && axes !== undefined) checkBoxes(boxes, axes, pieces.numbering, issues);
  checkLevelWords(pieces, issues);
  if (talent !== undefined) checkTalent(talent, axisKeys, issues.at('talent', 'shares'));
  if (technicalMix !== undefined) checkTechnicalMix(technicalMix, issues.at('technicalMix', 'shares'));
  checkStages(pieces, issues);
  if (eligibility !== undefined) checkEligibility(eligibility, pieces, issues.at('eligibility'));
  if (tiers !== undefined) checkUnique(tiers.ladder.flat(), 'class', issues.at('tiers', 'ladder'));
  checkWays(pieces, isWhole, issues);
  checkOutside(pieces.outsideCivilService ?? [], issues.at('outsideCivilService'));
  if (pieces.interim !== undefined) checkConditions(pieces.interim.conditions, issues.at('interim', 'conditions'));
  if (readiness !== undefined) checkReadiness(readiness, pieces, issues.at('readiness', 'groups'));
  if (pieces.ranking !== undefined) checkRanking(pieces.ranking, pieces, isWhole, issues.at('ranking'));
  checkProvenance(pieces, pieces.sources, isWhole, issues);
  return issues.found;
}
