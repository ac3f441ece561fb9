import { PREDIKAT_KINERJA, PREDIKAT_WORDS, type PredikatKinerja } from '../civil-service/predikat-kinerja.js';
import { keysWords, yearsWords } from '../problems/locale.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined, type Judgement } from './judgement.js';

/** The latest `years` appraisals, of consecutive years up to the latest that is over, are each among these. */
export interface PerformanceCondition extends ConditionFace {
  /** Predicates of appraisals. */
  readonly kind: 'performance';
  /** Predicates that are accepted. */
  readonly anyOf: readonly PredikatKinerja[];
  /** How many appraisals, the latest first, 1 to 60. */
  readonly years: number;
}

export const performance: ConditionDefinition<PerformanceCondition, 'appraisals'> = {
  kind: 'performance',
  shape: (z, { years }) => ({ anyOf: z.array(z.enum(PREDIKAT_KINERJA)).min(1), years }),
  facts: () => ['appraisals'],
  ofVacancy: () => [],
  judge({ anyOf, years }, { appraisals }) {
    if (appraisals === undefined) return undetermined('unknown');
    const { latest, predicates } = appraisals;
    let open: Judgement<'contradicted' | 'noAppraisal'> | undefined;
    for (let year = latest; year > latest - years; year--) {
      let found: PredikatKinerja | undefined;
      let contradicted = false;
      for (const { tahun, predikat } of predicates) {
        if (tahun !== year) continue;
        // Two that differ contradict each other only where one of them is enough and the other is not.
        contradicted = contradicted || (found !== undefined && anyOf.includes(found) !== anyOf.includes(predikat));
        found = predikat;
      }
      if (contradicted) open ??= undetermined('contradicted', { tahun: year });
      else if (found === undefined) open ??= undetermined('noAppraisal', { tahun: year });
      else if (!anyOf.includes(found)) return judged(false, 'predicate', { found: [found], tahun: year, anyOf });
    }
    return open ?? { ...judged(true, 'predicates', { anyOf, years }), validUntil: `${latest + 1}-12-31` };
  },
  sentences: {
    unknown: { id: 'Penilaian kinerja belum diketahui.', en: 'The performance appraisals are not known.' },
    contradicted: {
      id: 'Penilaian kinerja tahun {tahun} saling bertentangan.',
      en: 'The performance appraisals for {tahun} contradict each other.',
    },
    noAppraisal: {
      id: 'Penilaian kinerja tahun {tahun} belum ada.',
      en: 'There is no performance appraisal for {tahun}.',
    },
    predicate: {
      id: 'Predikat {found} pada {tahun}; diminta {anyOf}.',
      en: 'Predicate {found} in {tahun}; asked: {anyOf}.',
    },
    predicates: {
      id: 'Predikat {anyOf} dalam {years} tahun terakhir.',
      en: 'Predicate {anyOf} in the last {years} years.',
    },
  },
  words({ anyOf, years }, locale) {
    const count = yearsWords(years, locale);
    return `${locale.say(`predikat ${count} terakhir berturut-turut, masing-masing salah satu dari`, `predicate of the latest ${count} in a row, each one of`)}: ${keysWords(anyOf, PREDIKAT_WORDS, locale)}`;
  },
  arbitrary: (fc, { face, some }) =>
    fc.record({ ...face, anyOf: some(PREDIKAT_KINERJA), years: fc.integer({ min: 1, max: 3 }) }),
};
