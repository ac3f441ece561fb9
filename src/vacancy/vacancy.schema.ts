import * as z from 'zod';
import { recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { jabatanTargetShape } from '../person/asn.schema.js';
import { isoDateSchema, textSchema } from '../civil-service/primitives.schema.js';
import { someWaysSchema } from '../civil-service/cara-pengisian.schema.js';
import { conditionSchema } from '../conditions/condition.schema.js';
import { GOLONGAN } from '../civil-service/golongan.js';
import { JENJANG_PENDIDIKAN } from '../civil-service/jenjang-pendidikan.js';
import type { Vacancy } from './vacancy.js';

/** A vacancy. */
export const vacancySchema = recordSchemaOf<Vacancy>()(() => ({
  ...jabatanTargetShape(),
  id: textSchema,
  nama: textSchema,
  instansi: textSchema,
  unit: textSchema,
  caraPengisian: z.exactOptional(someWaysSchema),
  jenjangPendidikan: z.exactOptional(z.array(z.enum(JENJANG_PENDIDIKAN)).min(1)),
  golonganMinimum: z.exactOptional(z.enum(GOLONGAN)),
  kompetensiTeknis: z.exactOptional(z.boolean()),
  tanggalPelantikan: z.exactOptional(isoDateSchema),
  conditions: z.exactOptional(z.array(conditionSchema({ basis: textSchema }))),
}));
