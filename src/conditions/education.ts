import { JENJANG_PENDIDIKAN, type JenjangPendidikan } from '../civil-service/jenjang-pendidikan.js';
import { code } from '../problems/locale.js';
import { judgeEducation } from './completed-education.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { EDUCATION_UNKNOWN } from './not-known.js';

/** Has completed one of these education levels. */
export interface EducationCondition extends ConditionFace {
  /** A level of education. */
  readonly kind: 'education';
  /** Levels that are accepted. */
  readonly anyOf: readonly JenjangPendidikan[];
}

export const education: ConditionDefinition<EducationCondition, 'educations'> = {
  kind: 'education',
  shape: (z) => ({ anyOf: z.array(z.enum(JENJANG_PENDIDIKAN)).min(1) }),
  facts: () => ['educations'],
  ofVacancy: () => [],
  judge: ({ anyOf }, { educations }) =>
    judgeEducation(
      educations?.map(({ jenjang }) => jenjang),
      anyOf,
      (jenjang) => anyOf.includes(jenjang),
    ),
  sentences: {
    unknown: EDUCATION_UNKNOWN,
    education: { id: 'Pendidikan {found}; diminta {anyOf}.', en: 'Education {found}; asked: {anyOf}.' },
  },
  words: ({ anyOf }, { say }) =>
    `${say('pendidikan yang telah lulus, salah satu dari', 'a completed education, one of')}: ${anyOf.map(code).join(', ')}`,
  arbitrary: (fc, { face, some }) => fc.record({ ...face, anyOf: some(JENJANG_PENDIDIKAN) }),
};
