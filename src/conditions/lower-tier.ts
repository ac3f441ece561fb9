import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';
import { PRESENT_POST_UNKNOWN } from './not-known.js';

/** The present post lies on a lower tier than the vacancy (promotion, not rotation). */
export interface LowerTierCondition extends ConditionFace {
  /** A post of a lower tier. */
  readonly kind: 'lowerTier';
}

export const lowerTier: ConditionDefinition<LowerTierCondition, 'presentPost', 'kelas'> = {
  kind: 'lowerTier',
  shape: () => ({}),
  facts: () => ['presentPost'],
  ofVacancy: () => ['kelas'],
  mistakes: (_condition, { kelas, tiered }) =>
    kelas !== undefined && tiered?.has(kelas) === false
      ? [
          {
            path: 'tiers.ladder',
            code: 'classWithoutTier',
            message: `${kelas} has a lowerTier condition but stands on no tier: add it to the ladder`,
          },
        ]
      : [],
  judge(_condition, { presentPost }, { compiled, vacancy: { kelas } }) {
    if (presentPost === undefined) return undetermined('unknown');
    const jabatan = presentPost.kelas;
    const own = compiled.tiers.get(jabatan);
    const wanted = compiled.tiers.get(kelas);
    if (own === undefined || wanted === undefined) return undetermined('notCovered', { jabatan });
    return judged(own > wanted, 'tier', { jabatan, kelas });
  },
  sentences: {
    unknown: PRESENT_POST_UNKNOWN,
    notCovered: { id: 'Jenjang {jabatan} tidak diatur.', en: 'The tier of {jabatan} is not covered.' },
    tier: { id: 'Jabatan sekarang {jabatan}; lowongan {kelas}.', en: 'Present post {jabatan}; vacancy {kelas}.' },
  },
  words: (_condition, { say }) =>
    say(
      'jabatan sekarang lebih rendah jenjangnya daripada jabatan lowong',
      'the present post lies on a lower tier than the vacancy',
    ),
  arbitrary: (fc, { face }) => fc.record(face),
};
