import * as z from 'zod';
import type { Asn, BidangIlmu, JabatanSasaran, JabatanSekarang } from './asn.js';
import { evidenceSchema } from './evidence.schema.js';
import { GOLONGAN } from './golongan.js';
import { KEDUDUKAN_HUKUM } from './kedudukan-hukum.js';
import { ESELON_TEXTS, KELAS_JABATAN } from './kelas-jabatan.js';
import { KOMPETENSI_KEYS, type StandarKompetensi } from './kompetensi.js';
import { nipParts, safeParseNip, type JenisPegawai, type Nip } from './nip.js';
import { customIssue, isoDateSchema, nipSchema, textSchema } from './primitives.schema.js';

const standardLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
  error: 'expected a level 1 to 5',
});

export const standarKompetensiSchema: z.ZodType<StandarKompetensi, unknown> = z.record(
  z.enum(KOMPETENSI_KEYS),
  standardLevel,
);

const bidangIlmu: z.ZodType<BidangIlmu, unknown> = z.strictObject({
  wajib: z.exactOptional(z.array(textSchema).min(1)),
  diutamakan: z.exactOptional(z.array(textSchema)),
});

/** What a post asks of its holder; shared by the post held, the post declared as a goal and the vacancy. */
export const jabatanSasaranShape = {
  kelas: z.enum(KELAS_JABATAN),
  rumpun: z.exactOptional(textSchema),
  bidangIlmu: z.exactOptional(bidangIlmu),
  standarKompetensi: z.exactOptional(standarKompetensiSchema),
};

const jabatanSasaranSchema: z.ZodType<JabatanSasaran, unknown> = z.strictObject({
  ...jabatanSasaranShape,
  nama: z.exactOptional(textSchema),
});

/** The post in view, out of whatever has these members: a vacancy has more. */
export const targetSchema: z.ZodType<JabatanSasaran, unknown> = z.object({
  ...jabatanSasaranShape,
  nama: z.exactOptional(textSchema),
});

const jabatanSekarang: z.ZodType<JabatanSekarang, unknown> = z.strictObject({
  ...jabatanSasaranShape,
  nama: textSchema,
  eselon: z.exactOptional(z.enum(ESELON_TEXTS)),
  instansi: textSchema,
  unit: textSchema,
  mulai: isoDateSchema,
});

/** Who a person is and where they stand; shared by `Asn` and `Candidate`. */
export const identityShape = {
  nip: nipSchema,
  jenis: z.enum(['PNS', 'PPPK']),
  nama: z.exactOptional(textSchema),
  tanggalLahir: z.exactOptional(isoDateSchema),
  kedudukanHukum: z.exactOptional(z.enum(KEDUDUKAN_HUKUM)),
  golongan: z.exactOptional(z.enum(GOLONGAN)),
  jabatan: z.exactOptional(jabatanSekarang),
  sasaran: z.exactOptional(jabatanSasaranSchema),
};

interface Identity {
  readonly nip: Nip;
  readonly jenis: JenisPegawai;
  readonly tanggalLahir?: string;
}

/** The number must fit the kind of employee and the birth date. */
export function checkIdentity(person: Identity, context: z.RefinementCtx): void {
  const checked = safeParseNip(person.nip, person.jenis);
  if (!checked.success) {
    context.addIssue(customIssue(checked.error, ['nip']));
    return;
  }
  if (person.tanggalLahir !== undefined && nipParts(person.nip, person.jenis).tanggalLahir !== person.tanggalLahir) {
    context.addIssue({
      code: 'custom',
      params: { code: 'birthDateAgainstNip' },
      path: ['tanggalLahir'],
      message: 'expected the birth date that the NIP holds: one of the two is wrong',
      input: undefined,
    });
  }
}

export const asnSchema: z.ZodType<Asn, unknown> = z
  .strictObject({ ...identityShape, evidence: evidenceSchema })
  .superRefine(checkIdentity);
