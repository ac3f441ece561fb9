import { shipped } from '../rule-set/parse/made-rule-sets.js';
import type { NineBoxGrid } from '../rule-set/model/grid.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { AGE_OF_EVIDENCE, VALIDITY } from './bkn411/age-of-evidence.js';
import { aspectsWith } from './bkn411/aspects.js';
import { BOXES, NUMBERING, READINESS } from './bkn411/boxes.js';
import { INTERIM, OUTSIDE } from './bkn411/conditions.js';
import { IDENTITY } from './bkn411/identity.js';
import { AXES } from './bkn411/levels.js';
import { RANKING } from './bkn411/order-of-merit.js';
import { COMPETENCY_STANDARDS, RETIREMENT, TIERS } from './bkn411/posts.js';
import { READY_SCORES, ROUNDING, TALENT, TECHNICAL_MIX } from './bkn411/scores.js';
import { SOURCES, SOURCES_OF_REVISION_2 } from './bkn411/sources.js';
import { DEFAULT_WAYS, ELIGIBILITY_BY_WAYS } from './bkn411/ways.js';

/**
 * Keputusan Kepala BKN 411/2025 as implementers apply it, with the boxes of PermenPANRB 3/2020 and the conditions of
 * PP 11/2017 Art. 107. The default rule set. The text of the decree was not reachable: every node says how well it is
 * known, and agencies check it against the text before they decide by it. Revision 1 is `bkn411Revision1`.
 *
 * @example
 * ```ts
 * import { bkn411 } from 'talenta-asn/rules';
 * console.log(bkn411.id, bkn411.revision, bkn411.provenance.known); // => bkn411 2 secondarySources
 * ```
 */
export const bkn411: RuleSet = shipped<NineBoxGrid>(
  {
    ...IDENTITY,
    revision: 2,
    sources: { ...SOURCES, ...SOURCES_OF_REVISION_2 },
    axes: AXES,
    aspects: aspectsWith(AGE_OF_EVIDENCE),
    readyScores: READY_SCORES,
    numbering: NUMBERING,
    boxes: BOXES,
    talent: TALENT,
    technicalMix: TECHNICAL_MIX,
    eligibility: ELIGIBILITY_BY_WAYS,
    defaultWays: DEFAULT_WAYS,
    outsideCivilService: OUTSIDE,
    retirement: RETIREMENT,
    readiness: READINESS,
    interim: INTERIM,
    tiers: TIERS,
    competencyStandards: COMPETENCY_STANDARDS,
    ranking: RANKING,
    rounding: ROUNDING,
    validity: VALIDITY,
  },
  'da59381f754c523697c85f113e0ea4e08ae5f1587581126abb077e822d9d152c',
);
