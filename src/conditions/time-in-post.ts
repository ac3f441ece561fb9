import { yearsWords } from '../problems/locale.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';
import { PRESENT_POST_UNKNOWN } from './not-known.js';

/**
 * The present post has been held for this long, definitively and without a break up to the reference date. A move into
 * another post of the same tier begins anew.
 */
export interface TimeInPostCondition extends ConditionFace {
  /** Time in the present post. */
  readonly kind: 'timeInPost';
  /** Years, 1 to 60. */
  readonly years: number;
}

export const timeInPost: ConditionDefinition<TimeInPostCondition, 'presentPost'> = {
  kind: 'timeInPost',
  shape: (_z, { years }) => ({ years }),
  facts: () => ['presentPost'],
  ofVacancy: () => [],
  /** Where the history tells another beginning of the post, or an acting duty in it that still runs, all must agree. */
  judge({ years }, { presentPost }) {
    if (presentPost === undefined) return undetermined('unknown');
    const { nama, mulai, years: held, yearsOnRecord } = presentPost;
    const isLong = held >= years;
    const parameters = { nama, mulai, held, years };
    return yearsOnRecord.every((onRecord) => onRecord >= years === isLong)
      ? judged(isLong, 'since', parameters)
      : undetermined('contradicted', parameters);
  },
  sentences: {
    unknown: PRESENT_POST_UNKNOWN,
    since: {
      id: '{nama} sejak {mulai}, {held} tahun genap; diminta {years} tahun.',
      en: '{nama} since {mulai}, {held} completed years; {years} asked.',
    },
    contradicted: {
      id: '{nama} sejak {mulai}, {held} tahun genap; diminta {years} tahun. Riwayat jabatan menyatakan lain tentang jabatan yang sama.',
      en: '{nama} since {mulai}, {held} completed years; {years} asked. The history says otherwise of the same post.',
    },
  },
  words: ({ years }, locale) =>
    locale.say(
      `menduduki jabatan sekarang secara definitif paling singkat ${yearsWords(years, locale)} tanpa terputus`,
      `has held the present post definitively for at least ${yearsWords(years, locale)} without a break`,
    ),
  arbitrary: (fc, { face, years }) => fc.record({ ...face, years }),
};
