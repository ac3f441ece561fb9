import type { Issue } from '../model/talenta-error.js';
import { checkAxes, checkBoxes } from './check-grid.js';
import { checkLevelWords } from './check-level-words.js';
import { checkMeasures } from './check-measures.js';
import {
  checkEligibility,
  checkInForce,
  checkInterim,
  checkOutside,
  checkReadiness,
  checkStages,
  checkTalent,
  checkTechnicalMix,
  checkTiers,
} from './check-procedure.js';
import { checkRanking } from './check-ranking.js';
import { checkProvenance } from './check-provenance.js';
import { checkWays } from './check-ways.js';
import { checkWeights } from './check-weights.js';
import { Mistakes } from './mistakes.js';
import type { RuleSetPieces } from './rule-set-pieces.js';

/**
 * What must hold before a rule set of the right shape may decide: weights close exactly at every node, levels and bands
 * leave no hole, nothing leaves the scale, every combination of levels is one box, better evidence never scores less, no
 * stage needs its own result, every reference resolves, statute and implementing rule are cited. All mistakes at once.
 */
export function checkSense(pieces: RuleSetPieces, isWhole = true): readonly Issue[] {
  const mistakes = new Mistakes();
  const { axes, aspects, boxes, eligibility } = pieces;
  const axisKeys = axes === undefined ? undefined : Object.keys(axes);
  if (pieces.inForce !== undefined) checkInForce(pieces.inForce, mistakes);
  if (axes !== undefined) checkAxes(axes, mistakes);
  if (aspects !== undefined) {
    checkWeights(aspects, axisKeys, mistakes);
    checkMeasures(aspects, mistakes);
  }
  if (boxes !== undefined && axes !== undefined) checkBoxes(boxes, axes, pieces.numbering, mistakes);
  checkLevelWords(pieces, mistakes);
  if (pieces.talent !== undefined) checkTalent(pieces.talent, axisKeys, mistakes);
  if (pieces.technicalMix !== undefined) checkTechnicalMix(pieces.technicalMix, mistakes);
  checkStages(pieces, mistakes);
  if (eligibility !== undefined) checkEligibility(eligibility, pieces, mistakes);
  if (pieces.tiers !== undefined) checkTiers(pieces.tiers, mistakes);
  checkWays(pieces, isWhole, mistakes);
  checkOutside(pieces.outsideCivilService, mistakes);
  checkInterim(pieces.interim, mistakes);
  checkReadiness(pieces.readiness, pieces, mistakes);
  if (pieces.ranking !== undefined) checkRanking(pieces.ranking, pieces, isWhole, mistakes);
  checkProvenance(pieces, pieces.sources, isWhole, mistakes);
  return mistakes.found;
}
