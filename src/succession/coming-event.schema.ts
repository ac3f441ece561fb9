import * as z from 'zod';
import { argumentOf, dateArgument } from '../model/argument.schema.js';
import { KELAS_JABATAN } from '../model/kelas-jabatan.js';
import { nipSchema, textSchema } from '../model/primitives.schema.js';
import type { ComingEvent, PostReference } from './coming-event.js';

const post: z.ZodType<PostReference, unknown> = z.strictObject({
  nama: textSchema,
  instansi: textSchema,
  unit: textSchema,
  kelas: z.enum(KELAS_JABATAN),
});

const face = { date: dateArgument, post };

export const comingEventArgument = argumentOf<ComingEvent>(
  z.discriminatedUnion('kind', [
    z.strictObject({ ...face, kind: z.enum(['mutasi', 'meninggal']), nip: z.exactOptional(nipSchema) }),
    z.strictObject({ ...face, kind: z.enum(['jabatanBaru', 'plt']) }),
  ]),
);
