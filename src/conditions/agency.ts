import {
  ALIKE_OFFICES,
  alikeCode,
  isSameOffice,
  likenessOfOffices,
  type AlikeCode,
} from '../civil-service/same-office.js';
import type { Bilingual } from '../problems/bilingual.js';
import { plain } from '../problems/locale.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined, type Judgement } from './judgement.js';

/** The present post is in one of these agencies (id or name, compared without regard to case, blanks, punctuation and usual short forms). */
export interface AgencyCondition extends ConditionFace {
  /** An agency. */
  readonly kind: 'agency';
  /** Agencies that are accepted. */
  readonly anyOf: readonly string[];
}

export const agency: ConditionDefinition<AgencyCondition, 'statedOffice'> = {
  kind: 'agency',
  shape: (z, { text }) => ({ anyOf: z.array(text).min(1) }),
  facts: () => ['statedOffice'],
  ofVacancy: () => [],
  judge: ({ anyOf }, { statedOffice }) => judgeAgency(statedOffice?.instansi, anyOf),
  sentences: {
    unknown: {
      id: 'Instansi jabatan sekarang belum diketahui.',
      en: 'The agency of the present post is not known.',
    },
    agency: { id: 'Instansi {instansi}; diminta {anyOf}.', en: 'Agency {instansi}; asked: {anyOf}.' },
    officeAbbreviated: alike('officeAbbreviated'),
    officeDoubtful: alike('officeDoubtful'),
  },
  words: ({ anyOf }, { say }) =>
    `${say('instansi jabatan sekarang, salah satu dari', 'agency of the present post, one of')}: ${anyOf.map(plain).join('; ')}`,
  arbitrary: (fc, draw) => fc.record({ ...draw.face, anyOf: fc.array(draw.agency, { minLength: 1, maxLength: 2 }) }),
};

/** Whether an agency is one of those asked for; one that is written nearly as another is told. */
export function judgeAgency(
  instansi: string | undefined,
  anyOf: readonly string[],
): Judgement<'unknown' | 'agency' | AlikeCode> {
  if (instansi === undefined) return undetermined('unknown');
  const likenesses = anyOf.map((each) => likenessOfOffices(each, instansi));
  const closest = (['same', 'abbreviated', 'doubtful'] as const).find((likeness) => likenesses.includes(likeness));
  const code = alikeCode(closest ?? 'different') ?? 'agency';
  return judged(
    anyOf.some((each) => isSameOffice(each, instansi)),
    code,
    { instansi, anyOf },
  );
}

function alike(code: AlikeCode): Bilingual {
  const { id, en } = ALIKE_OFFICES[code];
  return { id: `Instansi {instansi}; diminta {anyOf}. ${id}`, en: `Agency {instansi}; asked: {anyOf}. ${en}` };
}
