import { KEDUDUKAN_HUKUM, KEDUDUKAN_WORDS, type KedudukanHukum } from '../civil-service/kedudukan-hukum.js';
import { keysWords } from '../problems/locale.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';

/** Legal position is one of these. */
export interface LegalPositionCondition extends ConditionFace {
  /** A legal position. */
  readonly kind: 'legalPosition';
  /** Positions that are accepted. */
  readonly anyOf: readonly KedudukanHukum[];
}

export const legalPosition: ConditionDefinition<LegalPositionCondition, 'kedudukanHukum'> = {
  kind: 'legalPosition',
  shape: (z) => ({ anyOf: z.array(z.enum(KEDUDUKAN_HUKUM)).min(1) }),
  facts: () => ['kedudukanHukum'],
  ofVacancy: () => [],
  judge: ({ anyOf }, { kedudukanHukum: found }) =>
    found === undefined
      ? undetermined('unknown')
      : judged(anyOf.includes(found), 'position', { found: [found], anyOf }),
  sentences: {
    unknown: { id: 'Kedudukan hukum belum diketahui.', en: 'The legal position is not known.' },
    position: { id: 'Kedudukan hukum {found}; diminta {anyOf}.', en: 'Legal position {found}; asked: {anyOf}.' },
  },
  words: ({ anyOf }, locale) =>
    `${locale.say('kedudukan hukum, salah satu dari', 'legal position, one of')}: ${keysWords(anyOf, KEDUDUKAN_WORDS, locale)}`,
  arbitrary: (fc, { face, some }) => fc.record({ ...face, anyOf: some(KEDUDUKAN_HUKUM) }),
};
