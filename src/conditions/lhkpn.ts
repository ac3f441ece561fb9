import { yearOf } from '../civil-service/iso-date.js';
import { yearsWords } from '../problems/locale.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';

/** The latest wealth report is filed, or none is due. A report older than `yearsBack` years before `asOf`'s year tells nothing. */
export interface LhkpnCondition extends ConditionFace {
  /** A wealth report (LHKPN). */
  readonly kind: 'lhkpn';
  /** How many years back the latest report may lie, 0 to 60. */
  readonly yearsBack: number;
}

export const lhkpn: ConditionDefinition<LhkpnCondition, 'wealthReport'> = {
  kind: 'lhkpn',
  shape: (z) => ({ yearsBack: z.int().min(0).max(60) }),
  facts: () => ['wealthReport'],
  ofVacancy: () => [],
  judge({ yearsBack }, { wealthReport }, { asOf }) {
    if (wealthReport === undefined) return undetermined('unknown');
    const first = yearOf(asOf) - yearsBack;
    if (wealthReport === 'none' || wealthReport.tahun < first) return undetermined('none', { tahun: first });
    const { tahun, status, isContradicted } = wealthReport;
    if (isContradicted) return undetermined('contradicted', { tahun });
    const judgement = judged(status !== 'belumLapor', 'report', { tahun, status });
    return status === 'belumLapor' ? judgement : { ...judgement, validUntil: `${tahun + yearsBack}-12-31` };
  },
  sentences: {
    unknown: { id: 'Status LHKPN belum diketahui.', en: 'The state of the wealth report is not known.' },
    none: {
      id: 'Tidak ada catatan LHKPN untuk tahun {tahun} atau sesudahnya.',
      en: 'There is no record of a wealth report for {tahun} or later.',
    },
    contradicted: {
      id: 'Status LHKPN tahun {tahun} saling bertentangan.',
      en: 'The states of the wealth report of {tahun} contradict each other.',
    },
    report: { id: 'LHKPN tahun {tahun}: {status}.', en: 'Wealth report of {tahun}: {status}.' },
  },
  words: ({ yearsBack }, locale) =>
    locale.say(
      `laporan terakhir sudah disampaikan, atau tidak wajib; yang lebih lama dari ${yearsWords(yearsBack, locale)} sebelum tahun tanggal acuan tidak dihitung`,
      `the latest report is filed, or none is due; one older than ${yearsWords(yearsBack, locale)} before the year of the reference date does not count`,
    ),
  arbitrary: (fc, { face }) => fc.record({ ...face, yearsBack: fc.integer({ min: 0, max: 5 }) }),
};
