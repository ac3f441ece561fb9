import { foldedField } from '../civil-service/field-of-study.js';
import { plain } from '../problems/locale.js';
import { judgeEducation } from './completed-education.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { EDUCATION_UNKNOWN } from './not-known.js';

/** Has studied one of these fields. */
export interface FieldOfStudyCondition extends ConditionFace {
  /** A field of study. */
  readonly kind: 'fieldOfStudy';
  /** Fields that are accepted, id or name, compared without regard to case and outer blanks. */
  readonly anyOf: readonly string[];
}

export const fieldOfStudy: ConditionDefinition<FieldOfStudyCondition, 'educations'> = {
  kind: 'fieldOfStudy',
  shape: (z, { text }) => ({ anyOf: z.array(text).min(1) }),
  facts: () => ['educations'],
  ofVacancy: () => [],
  judge({ anyOf }, { educations }) {
    const wanted = foldedSet(anyOf);
    return judgeEducation(
      educations?.map(({ bidang }) => bidang),
      anyOf,
      (bidang) => wanted.has(foldedField(bidang)),
    );
  },
  sentences: {
    unknown: EDUCATION_UNKNOWN,
    education: { id: 'Bidang ilmu {found}; diminta {anyOf}.', en: 'Field of study {found}; asked: {anyOf}.' },
  },
  words: ({ anyOf }, { say }) =>
    `${say('bidang ilmu, salah satu dari', 'field of study, one of')}: ${anyOf.map(plain).join('; ')}`,
  arbitrary: (fc, { face, field }) => fc.record({ ...face, anyOf: fc.array(field, { minLength: 1, maxLength: 3 }) }),
};

const foldedLists = new WeakMap<readonly string[], ReadonlySet<string>>();

function foldedSet(fields: readonly string[]): ReadonlySet<string> {
  const known = foldedLists.get(fields);
  if (known !== undefined) return known;
  const folded = new Set(fields.map(foldedField));
  foldedLists.set(fields, folded);
  return folded;
}
