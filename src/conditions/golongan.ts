import { GOLONGAN, golonganRank, type Golongan } from '../civil-service/golongan.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';

/** Rank is at least this. */
export interface GolonganCondition extends ConditionFace {
  /** A rank. */
  readonly kind: 'golongan';
  /** Lowest rank that is accepted. */
  readonly minimum: Golongan;
}

export const golongan: ConditionDefinition<GolonganCondition, 'golongan'> = {
  kind: 'golongan',
  shape: (z) => ({ minimum: z.enum(GOLONGAN) }),
  facts: () => ['golongan'],
  ofVacancy: () => [],
  judge: ({ minimum }, { golongan: found }) =>
    found === undefined
      ? undetermined('unknown')
      : judged(golonganRank(found) >= golonganRank(minimum), 'golongan', { found: [found], minimum }),
  sentences: {
    unknown: { id: 'Golongan belum diketahui.', en: 'The rank is not known.' },
    golongan: { id: 'Golongan {found}; paling rendah {minimum}.', en: 'Rank {found}; at least {minimum}.' },
  },
  words: ({ minimum }, { say }) => `${say('golongan paling rendah', 'rank of at least')} ${minimum}`,
  arbitrary: (fc, draw) => fc.record({ ...draw.face, minimum: draw.golongan }),
};
