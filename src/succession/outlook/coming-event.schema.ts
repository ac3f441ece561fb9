import * as z from 'zod';
import { recordSchemaOf } from '../../civil-service/schema-of.schema.js';
import { argumentOf, dateArgument } from '../../parsing/argument.schema.js';
import { KELAS_JABATAN } from '../../civil-service/kelas-jabatan.js';
import { nipSchema, textSchema } from '../../civil-service/primitives.schema.js';
import type { ComingEvent, PostReference } from './coming-event.js';

const post = recordSchemaOf<PostReference>()(() => ({
  nama: textSchema,
  instansi: textSchema,
  unit: textSchema,
  kelas: z.enum(KELAS_JABATAN),
}));

const face = { date: dateArgument, post };

export const comingEventArgument = argumentOf<ComingEvent>(
  z.discriminatedUnion('kind', [
    z.strictObject({ ...face, kind: z.enum(['mutasi', 'meninggal']), nip: z.exactOptional(nipSchema) }),
    z.strictObject({ ...face, kind: z.enum(['jabatanBaru', 'plt']) }),
  ]),
);
