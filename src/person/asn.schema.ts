import { refusing } from '../problems/schema-check.js';
import { zodForKinds } from '../parsing/handed-zod.schema.js';
import * as z from 'zod';
import { late, lateSchemaOf, recordSchemaOf } from '../civil-service/schema-of.schema.js';
import type { Asn, BidangIlmu, JabatanTarget, JabatanSekarang } from './asn.js';
import { GOLONGAN } from '../civil-service/golongan.js';
import { KEDUDUKAN_HUKUM } from '../civil-service/kedudukan-hukum.js';
import { ESELON_TEXTS, KELAS_JABATAN } from '../civil-service/kelas-jabatan.js';
import { KOMPETENSI_KEYS, type StandarKompetensi } from '../civil-service/kompetensi.js';
import { nipParts, safeParseNip, type JenisPegawai, type Nip } from '../civil-service/nip.js';
import {
  customIssue,
  isoDateSchema,
  nipSchema,
  textSchema,
  decimalSchema,
  yearSchema,
} from '../civil-service/primitives.schema.js';
import { EVIDENCE_KEYS, type EvidenceKey } from '../civil-service/evidence-keys.js';
import { EVIDENCE_KINDS, withEachList, type Evidence, type RecordOf } from './evidence.js';
import type { Primitives } from './evidence/evidence-kind.js';

const primitives: Primitives = { decimalSchema, isoDateSchema, textSchema, yearSchema };

type Lists = {
  readonly [Key in EvidenceKey]: z.ZodExactOptional<z.ZodArray<z.ZodType<RecordOf<Key>, unknown>>>;
};

/** The evidence of one person, list by list. */
export const evidenceSchema = recordSchemaOf<Evidence>()(() =>
  withEachList<Lists>(
    Object.fromEntries(
      EVIDENCE_KEYS.map((list) => [
        list,
        z.exactOptional(z.array(EVIDENCE_KINDS[list].schema(zodForKinds, primitives))),
      ]),
    ),
  ),
);

const standardLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
  error: 'expected a level 1 to 5',
});

export const standarKompetensiSchema = lateSchemaOf<StandarKompetensi>()(() =>
  z.record(z.enum(KOMPETENSI_KEYS), standardLevel),
);

const bidangIlmu = recordSchemaOf<BidangIlmu>()(() => ({
  wajib: z.exactOptional(z.array(textSchema).min(1)),
  diutamakan: z.exactOptional(z.array(textSchema)),
}));

/** What a post asks of its holder; shared by the post held, the post declared as a goal and the vacancy. */
export const jabatanTargetShape = late(() => ({
  kelas: z.enum(KELAS_JABATAN),
  rumpun: z.exactOptional(textSchema),
  bidangIlmu: z.exactOptional(bidangIlmu),
  standarKompetensi: z.exactOptional(standarKompetensiSchema),
}));

const jabatanTargetSchema = recordSchemaOf<JabatanTarget>()(() => ({
  ...jabatanTargetShape(),
  nama: z.exactOptional(textSchema),
}));

/** The post in view, out of whatever has these members: a vacancy has more. */
export const targetSchema = lateSchemaOf<JabatanTarget>()(() =>
  z.object({
    ...jabatanTargetShape(),
    nama: z.exactOptional(textSchema),
  }),
);

const jabatanSekarang = recordSchemaOf<JabatanSekarang>()(() => ({
  ...jabatanTargetShape(),
  nama: textSchema,
  eselon: z.exactOptional(z.enum(ESELON_TEXTS)),
  instansi: textSchema,
  unit: textSchema,
  mulai: isoDateSchema,
}));

/** Who a person is and where they stand; shared by `Asn` and `Candidate`. */
export const identityShape = late(() => ({
  nip: nipSchema,
  jenis: z.enum(['PNS', 'PPPK']),
  nama: z.exactOptional(textSchema),
  tanggalLahir: z.exactOptional(isoDateSchema),
  kedudukanHukum: z.exactOptional(z.enum(KEDUDUKAN_HUKUM)),
  golongan: z.exactOptional(z.enum(GOLONGAN)),
  jabatan: z.exactOptional(jabatanSekarang),
  target: z.exactOptional(jabatanTargetSchema),
}));

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
      ...refusing('expected the birth date that the NIP holds: one of the two is wrong', 'birthDateAgainstNip'),
      path: ['tanggalLahir'],
      input: undefined,
    });
  }
}

/** A person with their evidence. */
export const asnSchema = lateSchemaOf<Asn>()(() =>
  z.strictObject({ ...identityShape(), evidence: evidenceSchema }).superRefine(checkIdentity),
);
