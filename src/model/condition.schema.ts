import * as z from 'zod';
import { PREDIKAT_KINERJA, TINGKAT_HUKUMAN } from './evidence.js';
import { GOLONGAN } from './golongan.js';
import { JENJANG_PENDIDIKAN } from './jenjang-pendidikan.js';
import { KEDUDUKAN_HUKUM } from './kedudukan-hukum.js';
import { KELAS_JABATAN } from './kelas-jabatan.js';
import { JENIS_PEGAWAI } from './nip.js';
import { bilingualSchema, isoDateSchema, textSchema } from './primitives.schema.js';

const jenisPegawai = z.array(z.enum(JENIS_PEGAWAI)).min(1);
const kinds = z.object({ anyOf: jenisPegawai, byHand: jenisPegawai });

function isEachKindOnce(condition: unknown): boolean {
  const { data } = kinds.safeParse(condition);
  return data?.byHand.some((jenis) => data.anyOf.includes(jenis)) !== true;
}

const years = z.int().min(1).max(60);

/**
 * The kinds of condition; `more` are the members that say where a condition comes from (a rule set asks for provenance,
 * a vacancy for the text that sets it).
 */
export function conditionSchema<More extends z.ZodRawShape>(more: More) {
  const face = { id: textSchema, label: bilingualSchema, ...more };
  return z.discriminatedUnion('kind', [
    z.strictObject({
      ...face,
      kind: z.literal('previousPost'),
      anyOf: z.array(z.strictObject({ kelas: z.array(z.enum(KELAS_JABATAN)).min(1), years })).min(1),
    }),
    z.strictObject({
      ...face,
      kind: z.literal('relatedExperience'),
      years,
      outsideCounts: z.exactOptional(z.literal(true)),
    }),
    z.strictObject({ ...face, kind: z.literal('education'), anyOf: z.array(z.enum(JENJANG_PENDIDIKAN)).min(1) }),
    z.strictObject({ ...face, kind: z.literal('fieldOfStudy'), anyOf: z.array(textSchema).min(1) }),
    z.strictObject({
      ...face,
      kind: z.literal('maximumAge'),
      years,
      reading: z.enum(['completedYears', 'birthday']),
      on: z.exactOptional(z.union([z.literal('appointment'), isoDateSchema])),
    }),
    z.strictObject({ ...face, kind: z.literal('performance'), anyOf: z.array(z.enum(PREDIKAT_KINERJA)).min(1), years }),
    z.strictObject({ ...face, kind: z.literal('legalPosition'), anyOf: z.array(z.enum(KEDUDUKAN_HUKUM)).min(1) }),
    z.strictObject({ ...face, kind: z.literal('noRunningPunishment') }),
    z.strictObject({
      ...face,
      kind: z.literal('noRecentPunishment'),
      years,
      anyOf: z.array(z.enum(TINGKAT_HUKUMAN)).min(1),
      countedFrom: z.enum(['start', 'end']),
    }),
    z.strictObject({
      ...face,
      kind: z.literal('validAssessment'),
      years,
      forClass: z.exactOptional(z.literal(true)),
    }),
    z.strictObject({
      ...face,
      kind: z.literal('noEthicsViolation'),
      years,
      anyOf: z.exactOptional(z.array(z.enum(TINGKAT_HUKUMAN)).min(1)),
    }),
    z.strictObject({ ...face, kind: z.literal('timeToRetirement'), months: z.int().min(1).max(600) }),
    z.strictObject({ ...face, kind: z.literal('notNominatedElsewhere') }),
    z.strictObject({ ...face, kind: z.literal('agency'), anyOf: z.array(textSchema).min(1) }),
    z.strictObject({ ...face, kind: z.literal('lhkpn'), yearsBack: z.int().min(0).max(60) }),
    z.strictObject({ ...face, kind: z.literal('lowerTier') }),
    z.strictObject({ ...face, kind: z.literal('timeInPost'), years }),
    z
      .strictObject({
        ...face,
        kind: z.literal('jenisPegawai'),
        anyOf: jenisPegawai,
        byHand: z.exactOptional(jenisPegawai),
      })
      .refine(isEachKindOnce, {
        error: 'expected no kind both in anyOf and in byHand',
        path: ['byHand'],
      }),
    z.strictObject({ ...face, kind: z.literal('golongan'), minimum: z.enum(GOLONGAN) }),
    z.strictObject({ ...face, kind: z.literal('byHand') }),
  ]);
}
