import { standingOfClass, type AssessedStanding } from '../civil-service/assessed-class.js';
import { addYears, type IsoDate } from '../civil-service/iso-date.js';
import { yearsWords } from '../problems/locale.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';

/**
 * A competency assessment is at most `years` years old on the reference date, to the day; with `forClass` one that was made
 * for the class of the vacancy, or for a class whose competency standard is in nothing lower.
 */
export interface ValidAssessmentCondition extends ConditionFace {
  /** An assessment that is still valid. */
  readonly kind: 'validAssessment';
  /** Greatest age of the assessment in years, 1 to 60. */
  readonly years: number;
  /** One made for lower posts does not do; where none does and one does not say for which it was made, undetermined. */
  readonly forClass?: true;
}

export const validAssessment: ConditionDefinition<ValidAssessmentCondition, 'assessments', 'kelas'> = {
  kind: 'validAssessment',
  shape: (z, { years }) => ({ years, forClass: z.exactOptional(z.literal(true)) }),
  facts: () => ['assessments'],
  ofVacancy: ({ forClass }) => (forClass === true ? ['kelas'] : []),
  judge({ years, forClass }, { assessments }, { compiled, asOf, vacancy: { kelas } }) {
    if (assessments === undefined) return undetermined('unknown');
    const { byClass } = compiled.ruleSet.competencyStandards;
    const latest: Record<AssessedStanding, IsoDate | undefined> = {
      fits: undefined,
      unknown: undefined,
      lower: undefined,
    };
    for (const { tanggal, jenjang } of assessments) {
      const standing = forClass === true ? standingOfClass(jenjang, kelas, byClass) : 'fits';
      const before = latest[standing];
      if (before === undefined || tanggal > before) latest[standing] = tanggal;
    }
    const { fits, unknown, lower } = latest;
    const isValid = (day: IsoDate): boolean => asOf <= addYears(day, years);
    if (fits !== undefined && isValid(fits)) {
      const until = addYears(fits, years);
      return { ...judged(true, 'assessed', { tanggal: fits, years, until }), validUntil: until };
    }
    if (unknown !== undefined && isValid(unknown)) return undetermined('classUnknown', { tanggal: unknown });
    const told = fits ?? unknown;
    if (told !== undefined) return judged(false, 'assessed', { tanggal: told, years, until: addYears(told, years) });
    return lower === undefined ? judged(false, 'never') : judged(false, 'lower', { tanggal: lower, kelas });
  },
  sentences: {
    unknown: { id: 'Penilaian kompetensi belum diketahui.', en: 'The competency assessment is not known.' },
    classUnknown: {
      id: 'Penilaian kompetensi {tanggal} tidak menyatakan untuk jenjang jabatan mana.',
      en: 'The competency assessment of {tanggal} does not say for which class of posts it was made.',
    },
    never: { id: 'Belum pernah menjalani penilaian kompetensi.', en: 'Has never sat a competency assessment.' },
    lower: {
      id: 'Penilaian kompetensi {tanggal} dibuat untuk jabatan dengan standar yang lebih rendah daripada {kelas}.',
      en: 'The competency assessment of {tanggal} was made for posts of a lower standard than {kelas}.',
    },
    assessed: {
      id: 'Penilaian kompetensi {tanggal}, berlaku {years} tahun sampai {until}.',
      en: 'Competency assessment of {tanggal}, valid for {years} years until {until}.',
    },
  },
  words: ({ years, forClass }, locale) =>
    locale.say(
      `penilaian kompetensi terakhir paling lama ${yearsWords(years, locale)} sebelum tanggal acuan${forClass === true ? ', dibuat untuk kelas jabatan lowong atau kelas dengan standar yang tidak lebih rendah' : ''}`,
      `the latest competency assessment at most ${yearsWords(years, locale)} before the reference date${forClass === true ? ', made for the class of the vacancy or for one of no lower standard' : ''}`,
    ),
  arbitrary: (fc, { face, years }) =>
    fc.record(
      { ...face, years, forClass: fc.constant(true as const) },
      { requiredKeys: ['id', 'label', 'kind', 'years'] },
    ),
};
