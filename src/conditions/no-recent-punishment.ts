import { TINGKAT_HUKUMAN, TINGKAT_WORDS, type TingkatHukuman } from '../civil-service/tingkat-hukuman.js';
import { latestOver } from '../civil-service/iso-date.js';
import { keysWords, yearsWords } from '../problems/locale.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';
import { PUNISHMENTS_UNKNOWN } from './not-known.js';

/**
 * No disciplinary punishment of these levels within the last `years` years, counted from its first day or from its end. One
 * that is `years` years old to the day is no longer within them; a running or cancelled one is judged by its dates too.
 */
export interface NoRecentPunishmentCondition extends ConditionFace {
  /** No punishment of late. */
  readonly kind: 'noRecentPunishment';
  /** Years back from the reference date, 1 to 60. */
  readonly years: number;
  /** Levels that exclude. */
  readonly anyOf: readonly TingkatHukuman[];
  /** Whether the years run from the first day of the punishment or from its end. */
  readonly countedFrom: 'start' | 'end';
}

export const noRecentPunishment: ConditionDefinition<NoRecentPunishmentCondition, 'punishments'> = {
  kind: 'noRecentPunishment',
  shape: (z, { years }) => ({
    years,
    anyOf: z.array(z.enum(TINGKAT_HUKUMAN)).min(1),
    countedFrom: z.enum(['start', 'end']),
  }),
  facts: () => ['punishments'],
  ofVacancy: () => [],
  judge({ years, anyOf, countedFrom }, { punishments }, { asOf }) {
    if (punishments === undefined) return undetermined('unknown');
    const since = latestOver(asOf, years);
    const recent = punishments.find(
      (punishment) => anyOf.includes(punishment.tingkat) && punishment[countedFrom] > since,
    );
    if (recent === undefined) return judged(true, 'none', { anyOf, since });
    const tanggal = recent[countedFrom];
    const code = countedFrom === 'start' ? 'recentStart' : 'recentEnd';
    return judged(false, code, { tingkat: recent.tingkat, tanggal, since, years });
  },
  sentences: {
    unknown: PUNISHMENTS_UNKNOWN,
    none: { id: 'Tidak ada hukuman {anyOf} sesudah {since}.', en: 'No punishment ({anyOf}) after {since}.' },
    recentStart: {
      id: 'Hukuman {tingkat} mulai {tanggal}; sesudah {since} belum {years} tahun.',
      en: 'Punishment ({tingkat}) from {tanggal}; after {since} it is not {years} years ago.',
    },
    recentEnd: {
      id: 'Hukuman {tingkat} berakhir {tanggal}; sesudah {since} belum {years} tahun.',
      en: 'Punishment ({tingkat}) until {tanggal}; after {since} it is not {years} years ago.',
    },
  },
  steps({ years, countedFrom }, { punishments }, { asOf }) {
    const since = latestOver(asOf, years);
    return punishments === undefined
      ? []
      : [
          {
            id: `Dihitung dari ${countedFrom === 'start' ? 'hari mulai' : 'hari berakhir'}: sesudah ${since} masih dalam ${String(years)} tahun.`,
            en: `Counted from its ${countedFrom === 'start' ? 'first day' : 'end'}: after ${since} is still within ${String(years)} years.`,
          },
        ];
  },
  words({ years, anyOf, countedFrom }, locale) {
    const { say } = locale;
    const within = say(
      `dalam ${yearsWords(years, locale)} terakhir, dihitung dari hari ${countedFrom === 'start' ? 'mulai' : 'berakhir'}nya`,
      `within the last ${yearsWords(years, locale)}, counted from its ${countedFrom === 'start' ? 'first day' : 'end'}`,
    );
    return `${say('tidak ada hukuman disiplin', 'no disciplinary punishment')} (${keysWords(anyOf, TINGKAT_WORDS, locale)}) ${within}`;
  },
  arbitrary: (fc, { face, years, some }) =>
    fc.record({ ...face, years, anyOf: some(TINGKAT_HUKUMAN), countedFrom: fc.constantFrom('start', 'end') }),
};
