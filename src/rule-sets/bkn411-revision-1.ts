import { shipped } from '../rule-set/parse/made-rule-sets.js';
import type { NineBoxGrid } from '../rule-set/model/grid.js';
import type { ClassEligibility, RuleSet } from '../rule-set/model/rule-set.js';
import { ANY_AGE } from './bkn411/age-of-evidence.js';
import { aspectsWith } from './bkn411/aspects.js';
import { BOXES, NUMBERING, READINESS } from './bkn411/boxes.js';
import {
  ADMINISTRATOR,
  COMMON,
  FROM_SUCCESSION_GROUP,
  INTERIM,
  JPT_MADYA,
  JPT_PRATAMA,
  JPT_UTAMA,
  LOWER_TIER,
  OUTSIDE,
  PENGAWAS,
  PERFORMANCE,
} from './bkn411/conditions.js';
import { IDENTITY } from './bkn411/identity.js';
import { AXES } from './bkn411/levels.js';
import { RANKING } from './bkn411/order-of-merit.js';
import { COMPETENCY_STANDARDS, RETIREMENT, TIERS } from './bkn411/posts.js';
import { READY_SCORES, ROUNDING, TALENT, TECHNICAL_MIX } from './bkn411/scores.js';
import { SOURCES } from './bkn411/sources.js';
import { assumed, text } from './shorthands.js';

const jpt = (kelas: ClassEligibility['kelas'], asked: typeof JPT_UTAMA): ClassEligibility => ({
  kelas,
  boxes: [9, 8, 7],
  conditions: [asked.education, asked.related, asked.previousPost, asked.maximumAge, LOWER_TIER, ...COMMON],
  provenance: FROM_SUCCESSION_GROUP,
});

const belowJpt = (kelas: ClassEligibility['kelas'], asked: typeof ADMINISTRATOR): ClassEligibility => ({
  kelas,
  boxes: [9, 8, 7],
  conditions: [asked.education, asked.previousPost, PERFORMANCE, LOWER_TIER, ...COMMON],
  provenance: assumed(
    text(
      'Kotak 7, 8, 9 untuk jabatan di bawah JPT mengikuti Kelompok Rencana Suksesi; tidak ada teks khusus.',
      'Boxes 7, 8, 9 for posts below JPT follow the succession group; no text of their own was found.',
    ),
    'permenpanrb3',
  ),
});

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
export const bkn411Revision1: RuleSet = shipped<NineBoxGrid>(
  {
    ...IDENTITY,
    revision: 1,
    sources: SOURCES,
    axes: AXES,
    aspects: aspectsWith(ANY_AGE),
    readyScores: READY_SCORES,
    numbering: NUMBERING,
    boxes: BOXES,
    talent: TALENT,
    technicalMix: TECHNICAL_MIX,
    eligibility: [
      jpt('jptUtama', JPT_UTAMA),
      jpt('jptMadya', JPT_MADYA),
      jpt('jptPratama', JPT_PRATAMA),
      belowJpt('administrator', ADMINISTRATOR),
      belowJpt('pengawas', PENGAWAS),
    ],
    outsideCivilService: OUTSIDE,
    retirement: RETIREMENT,
    readiness: READINESS,
    interim: INTERIM,
    tiers: TIERS,
    competencyStandards: COMPETENCY_STANDARDS,
    ranking: RANKING,
    rounding: ROUNDING,
  },
  'd3ffaece90e30ad23a33d3b1975f1045bdd2ee15406e2d7b61689f4696568112',
);
