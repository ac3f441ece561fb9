import { monthsLeft, retirementDate } from '../civil-service/retirement.js';
import { ageLimitMistakes } from './age-limit.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';
import { BIRTH_UNKNOWN } from './not-known.js';

/** At least so many whole months are left until retirement, by the retirement age of the class of the vacancy. */
export interface TimeToRetirementCondition extends ConditionFace {
  /** Time left until retirement. */
  readonly kind: 'timeToRetirement';
  /** Whole months, 1 to 600. */
  readonly months: number;
}

export const timeToRetirement: ConditionDefinition<TimeToRetirementCondition, 'birth', 'kelas'> = {
  kind: 'timeToRetirement',
  shape: (z) => ({ months: z.int().min(1).max(600) }),
  facts: () => ['birth'],
  ofVacancy: () => ['kelas'],
  mistakes: ageLimitMistakes,
  judge({ months }, { birth }, { compiled, asOf, vacancy: { kelas } }) {
    if (birth === undefined) return undetermined('birthUnknown');
    const leaves = retirementDate(birth.born, kelas, compiled.ruleSet.retirement);
    if (leaves === undefined) return undetermined('notCovered', { kelas });
    const left = monthsLeft(asOf, leaves);
    return judged(left >= months, 'left', { left, months });
  },
  sentences: {
    birthUnknown: BIRTH_UNKNOWN,
    notCovered: {
      id: 'Aturan tidak memuat batas usia pensiun {kelas}.',
      en: 'The rule set has no retirement age for {kelas}.',
    },
    left: {
      id: '{left} bulan genap sampai pensiun; diminta {months} bulan.',
      en: '{left} whole months until retirement; {months} asked.',
    },
  },
  steps(_condition, { birth }, { compiled: { ruleSet }, vacancy: { kelas } }) {
    const leaves = birth === undefined ? undefined : retirementDate(birth.born, kelas, ruleSet.retirement);
    const age = String(ruleSet.retirement?.byClass[kelas]);
    return leaves === undefined
      ? []
      : [
          {
            id: `Batas usia pensiun ${age} tahun; pensiun ${leaves}.`,
            en: `Retirement age ${age}; leaves on ${leaves}.`,
          },
        ];
  },
  words: ({ months }, { say }) =>
    say(
      `paling sedikit ${String(months)} bulan genap sampai pensiun, menurut batas usia pensiun jabatan lowong`,
      `at least ${String(months)} whole months until retirement, by the retirement age of the vacancy`,
    ),
  arbitrary: (fc, { face }) => fc.record({ ...face, months: fc.integer({ min: 1, max: 120 }) }),
};
