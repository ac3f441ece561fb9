import type { Condition } from '../model/condition.js';
import { EVIDENCE_KEYS, type EvidenceKey } from '../model/evidence.js';
import { FACTS } from './fact-keys.js';
import type { Grid } from './grid.js';
import type { RuleSet } from './rule-set.js';

/** The evidence that a condition is judged by. */
function evidenceOf(condition: Condition): readonly EvidenceKey[] {
  switch (condition.kind) {
    case 'previousPost':
    case 'lowerTier':
    case 'timeInPost':
      return ['riwayatJabatan'];
    case 'relatedExperience':
      return condition.outsideCounts === true ? ['riwayatJabatan', 'pengalamanLuarPns'] : ['riwayatJabatan'];
    case 'education':
    case 'fieldOfStudy':
      return ['riwayatPendidikan'];
    case 'performance':
      return ['penilaianKinerja'];
    case 'noRunningPunishment':
    case 'noRecentPunishment':
      return ['hukumanDisiplin'];
    case 'validAssessment':
      return ['penilaianKompetensi'];
    case 'noEthicsViolation':
      return ['pelanggaranEtik'];
    case 'notNominatedElsewhere':
      return ['nominasi'];
    case 'lhkpn':
      return ['lhkpn'];
    default:
      return [];
  }
}

/** Kinds of evidence that no score and no condition of the rule set reads: they decide nothing. */
export function unreadEvidence({
  aspects,
  eligibility,
  outsideCivilService = [],
  interim,
  technicalMix,
}: RuleSet<Grid>): readonly EvidenceKey[] {
  const measures = aspects.flatMap(({ indicators }) =>
    indicators.flatMap(({ measure, parts = [] }) => [measure, ...parts.map((part) => part.measure)]),
  );
  const ways = eligibility.flatMap((entry) => entry.ways ?? []);
  const conditions = [...eligibility, ...ways, ...outsideCivilService, ...(interim === undefined ? [] : [interim])];
  const read = new Set<EvidenceKey>([
    ...measures.flatMap((measure) => (measure?.readings ?? []).map(({ fact }) => FACTS[fact].evidence)),
    ...conditions.flatMap((entry) => entry.conditions.flatMap(evidenceOf)),
    ...(technicalMix.shares.length === 0 ? [] : (['kompetensiTeknis'] as const)),
  ]);
  return EVIDENCE_KEYS.filter((key) => !read.has(key));
}
