import * as z from 'zod';
import { jabatanSasaranShape } from './asn.schema.js';
import { someWaysSchema } from './cara-pengisian.schema.js';
import { conditionSchema } from './condition.schema.js';
import { GOLONGAN } from './golongan.js';
import { JENJANG_PENDIDIKAN } from './jenjang-pendidikan.js';
import { isoDateSchema, textSchema } from './primitives.schema.js';
import type { Vacancy } from './vacancy.js';

export const vacancySchema: z.ZodType<Vacancy, unknown> = z.strictObject({
  ...jabatanSasaranShape,
  id: textSchema,
  nama: textSchema,
  instansi: textSchema,
  unit: textSchema,
  caraPengisian: z.exactOptional(someWaysSchema),
  jenjangPendidikan: z.exactOptional(z.array(z.enum(JENJANG_PENDIDIKAN)).min(1)),
  golonganMinimum: z.exactOptional(z.enum(GOLONGAN)),
  kompetensiTeknis: z.exactOptional(z.boolean()),
  tanggalPelantikan: z.exactOptional(isoDateSchema),
  syarat: z.exactOptional(z.array(conditionSchema({ dasar: textSchema }))),
});
