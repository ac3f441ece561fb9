import { aspectsWith } from './bkn411-aspects.js';
import { AXES, BOXES, NUMBERING, READINESS } from './bkn411-boxes.js';
import { COMPETENCY_STANDARDS, eligibilityWith, INTERIM, OUTSIDE, RETIREMENT, TIERS } from './bkn411-conditions.js';
import { HEAD, RANKING, READY_SCORES, ROUNDING, TALENT, TECHNICAL_MIX } from './bkn411-merit.js';
import { assumed, text } from './bkn411-provenance.js';
import { SOURCES } from './bkn411-sources.js';
import type { NineBoxGrid } from './grid.js';
import { shipped } from './made-rule-sets.js';
import type { RuleSet } from './rule-set.js';

const BOXES_ASSUMED = assumed(
  text(
    'Kotak 7, 8, 9 untuk jabatan di bawah JPT mengikuti Kelompok Rencana Suksesi; tidak ada teks khusus.',
    'Boxes 7, 8, 9 for posts below JPT follow the succession group; no text of their own was found.',
  ),
  [{ source: 'permenpanrb3' }],
);

/**
 * The first revision of `bkn411`, kept as it was: evidence of any age counts as appraisal, feedback, competency and
 * potential assessment. For results that were made with it; new ones are made with `bkn411`.
 *
 * @example
 * ```ts
 * import { bkn411Revision1 } from 'talenta-asn/rules';
 * console.log(bkn411Revision1.id, bkn411Revision1.revision); // => bkn411 1
 * ```
 */
export const bkn411Revision1: RuleSet = shipped<NineBoxGrid>({
  ...HEAD,
  revision: 1,
  sources: SOURCES,
  axes: AXES,
  aspects: aspectsWith({}),
  readyScores: READY_SCORES,
  numbering: NUMBERING,
  boxes: BOXES,
  talent: TALENT,
  technicalMix: TECHNICAL_MIX,
  eligibility: eligibilityWith(BOXES_ASSUMED),
  outsideCivilService: OUTSIDE,
  retirement: RETIREMENT,
  readiness: READINESS,
  interim: INTERIM,
  tiers: TIERS,
  competencyStandards: COMPETENCY_STANDARDS,
  ranking: RANKING,
  rounding: ROUNDING,
});
