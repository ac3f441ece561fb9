import { TINGKAT_HUKUMAN, TINGKAT_WORDS, type TingkatHukuman } from '../civil-service/tingkat-hukuman.js';
import { latestOver } from '../civil-service/iso-date.js';
import { keysWords, yearsWords } from '../problems/locale.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';

/**
 * No violation of the code of ethics was established within the last `years` years, counted from the day of the decision.
 * One that is `years` years old to the day is no longer within them; a cancelled one does not count.
 */
export interface NoEthicsViolationCondition extends ConditionFace {
  /** No violation of the code of ethics of late. */
  readonly kind: 'noEthicsViolation';
  /** Years back from the reference date, 1 to 60. */
  readonly years: number;
  /** Levels of sanction that exclude; one whose level is not stated is then undetermined. Absent = every violation. */
  readonly anyOf?: readonly TingkatHukuman[];
}

export const noEthicsViolation: ConditionDefinition<NoEthicsViolationCondition, 'ethicsViolations'> = {
  kind: 'noEthicsViolation',
  shape: (z, { years }) => ({ years, anyOf: z.exactOptional(z.array(z.enum(TINGKAT_HUKUMAN)).min(1)) }),
  facts: () => ['ethicsViolations'],
  ofVacancy: () => [],
  judge({ years, anyOf }, { ethicsViolations }, { asOf }) {
    if (ethicsViolations === undefined) return undetermined('unknown');
    const since = latestOver(asOf, years);
    const recent = ethicsViolations.filter(({ tanggal }) => tanggal > since);
    const found = recent.find(
      ({ tingkat }) => anyOf === undefined || (tingkat !== undefined && anyOf.includes(tingkat)),
    );
    if (found !== undefined) return judged(false, 'violation', { tanggal: found.tanggal, since, years });
    const doubtful = recent.find(({ tingkat }) => tingkat === undefined);
    if (doubtful !== undefined) return undetermined('levelUnknown', { tanggal: doubtful.tanggal });
    return anyOf === undefined ? judged(true, 'none', { since }) : judged(true, 'noneOfLevels', { anyOf, since });
  },
  sentences: {
    unknown: {
      id: 'Pelanggaran kode etik belum diketahui.',
      en: 'Violations of the code of ethics are not known.',
    },
    violation: {
      id: 'Pelanggaran kode etik, putusan {tanggal}; sesudah {since} belum {years} tahun.',
      en: 'Violation of the code of ethics, decision of {tanggal}; after {since} it is not {years} years ago.',
    },
    levelUnknown: {
      id: 'Putusan kode etik {tanggal} tidak menyatakan tingkat sanksi.',
      en: 'The decision of {tanggal} on the code of ethics states no level of sanction.',
    },
    none: {
      id: 'Tidak ada pelanggaran kode etik sesudah {since}.',
      en: 'No violation of the code of ethics after {since}.',
    },
    noneOfLevels: {
      id: 'Tidak ada pelanggaran kode etik ({anyOf}) sesudah {since}.',
      en: 'No violation of the code of ethics ({anyOf}) after {since}.',
    },
  },
  words({ years, anyOf }, locale) {
    const { say } = locale;
    const levels = anyOf === undefined ? '' : ` (${keysWords(anyOf, TINGKAT_WORDS, locale)})`;
    const within = say(
      `yang diputuskan dalam ${yearsWords(years, locale)} terakhir`,
      `established within the last ${yearsWords(years, locale)}`,
    );
    return `${say('tidak ada pelanggaran kode etik', 'no violation of the code of ethics')}${levels} ${within}`;
  },
  arbitrary: (fc, { face, years, some }) =>
    fc.record({ ...face, years, anyOf: some(TINGKAT_HUKUMAN) }, { requiredKeys: ['id', 'label', 'kind', 'years'] }),
};
