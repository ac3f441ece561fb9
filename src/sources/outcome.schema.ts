import * as z from 'zod';
import { argumentOf } from '../model/argument.schema.js';
import { EVIDENCE_KEYS, type Evidence } from '../model/evidence.js';
import { GOLONGAN } from '../model/golongan.js';
import { isObject } from '../model/is-object.js';
import { JENJANG_PENDIDIKAN } from '../model/jenjang-pendidikan.js';
import { KEDUDUKAN_HUKUM } from '../model/kedudukan-hukum.js';
import { KELAS_JABATAN } from '../model/kelas-jabatan.js';
import type { Nip } from '../model/nip.js';
import { isoDateSchema, nipSchema, type NamesOf } from '../model/primitives.schema.js';
import type { AsnParts } from './assemble-asn.js';
import type { QualityOutcome, QualityPerson } from './data-quality.js';
import type { DataUtamaRecord } from './data-utama.js';
import type { GolonganRecord } from './golongan.js';
import { partsShape } from './options.schema.js';
import { SOURCE_FINDINGS, type SourceFindingCode } from './source-findings.js';
import {
  type EvidenceSource,
  type SheetOfPeople,
  type SourceFinding,
  type SourceOutcome,
  type SourceRecord,
  type SourceState,
} from './source-result.js';
import { SOURCE_NAMES } from './source-name.js';

const state = z.enum({ records: 'records', noData: 'noData', error: 'error' } as const satisfies NamesOf<SourceState>);

function isFindingCode(code: unknown): code is SourceFindingCode {
  return typeof code === 'string' && Object.hasOwn(SOURCE_FINDINGS, code);
}

const finding: z.ZodType<SourceFinding, unknown> = z.strictObject({
  code: z.custom<SourceFindingCode>(isFindingCode, { error: 'expected the code of a finding' }),
  source: z.enum(SOURCE_NAMES),
  path: z.string(),
  found: z.exactOptional(z.string()),
  expected: z.exactOptional(z.string()),
  indicator: z.exactOptional(z.string()),
  message: z.strictObject({ id: z.string(), en: z.string() }),
});

const face = { source: z.enum(SOURCE_NAMES), state, unread: z.int().min(0), findings: z.array(finding) };

function outcomeOf<Item>(item: z.ZodType<Item, unknown>): z.ZodType<SourceOutcome<Item>, unknown> {
  return z.looseObject({ ...face, nip: z.exactOptional(nipSchema), records: z.array(item) });
}

const stated = z.record(z.string(), z.string());

/** Whether it is evidence, parsing the person tells. */
const record: z.ZodType<SourceRecord<(typeof EVIDENCE_KEYS)[number]>, unknown> = z.looseObject({
  path: z.string(),
  list: z.enum(EVIDENCE_KEYS),
  evidence: z.custom<NonNullable<Evidence[(typeof EVIDENCE_KEYS)[number]]>[number]>(isObject, {
    error: 'expected a record of evidence',
  }),
  stated,
  documented: z.exactOptional(z.boolean()),
});

const evidenceSource: z.ZodType<EvidenceSource, unknown> = z.looseObject({
  ...face,
  nip: z.exactOptional(nipSchema),
  records: z.array(record),
  lists: z.array(z.enum(EVIDENCE_KEYS)),
});

const dataUtama: z.ZodType<DataUtamaRecord, unknown> = z.looseObject({
  path: z.string(),
  pnsId: z.exactOptional(z.string()),
  jenis: z.exactOptional(z.enum(['PNS', 'PPPK'])),
  tanggalLahir: z.exactOptional(isoDateSchema),
  kedudukanHukum: z.exactOptional(z.enum(KEDUDUKAN_HUKUM)),
  golongan: z.exactOptional(z.enum(GOLONGAN)),
  tmtGolongan: z.exactOptional(isoDateSchema),
  pendidikanTerakhir: z.exactOptional(z.enum(JENJANG_PENDIDIKAN)),
  jabatan: z.exactOptional(
    z.looseObject({
      nama: z.string(),
      kelas: z.exactOptional(z.enum(KELAS_JABATAN)),
      instansi: z.exactOptional(z.string()),
      unit: z.exactOptional(z.string()),
      mulai: z.exactOptional(isoDateSchema),
    }),
  ),
  tmtPensiun: z.exactOptional(isoDateSchema),
  usiaPensiun: z.exactOptional(z.number()),
  stated,
});

const golongan: z.ZodType<GolonganRecord, unknown> = z.looseObject({
  path: z.string(),
  golongan: z.enum(GOLONGAN),
  mulai: isoDateSchema,
  stated,
});

function isLists(value: unknown): value is Evidence {
  const names: readonly string[] = EVIDENCE_KEYS;
  return isObject(value) && Object.entries(value).every(([key, list]) => names.includes(key) && Array.isArray(list));
}

/** What the caller has in the shape of the model: parsing the person tells whether it holds. */
function modelled<Part>() {
  return z.exactOptional(z.custom<Part>(isObject, { error: 'expected an object' }));
}

/** A record of a sheet of many people that `evidenceOfPerson` looks through. */
interface PersonRecord extends SourceRecord<'penilaianKinerja' | 'penilaianPotensi'> {
  readonly nip: Nip;
}

const personRecord: z.ZodType<PersonRecord, unknown> = z.looseObject({
  path: z.string(),
  list: z.enum(['penilaianKinerja', 'penilaianPotensi']),
  evidence: z.custom<PersonRecord['evidence']>(isObject, { error: 'expected a record of evidence' }),
  stated,
  documented: z.exactOptional(z.boolean()),
  nip: nipSchema,
});

const sheetOfPeople: z.ZodType<SheetOfPeople<PersonRecord> & { readonly source: 'cat' | 'e-kinerja' }, unknown> =
  z.looseObject({
    ...face,
    source: z.enum(['cat', 'e-kinerja']),
    nip: z.exactOptional(nipSchema),
    records: z.array(personRecord),
    incomplete: z.array(nipSchema),
  });

const qualityOutcome: z.ZodType<QualityOutcome, unknown> = z.looseObject(face);

const qualityPerson: z.ZodType<QualityPerson, unknown> = z.looseObject({
  nip: z.string(),
  jabatan: z.exactOptional(
    z.looseObject({
      nama: z.string(),
      kelas: z.exactOptional(z.enum(KELAS_JABATAN)),
      unit: z.exactOptional(z.string()),
    }),
  ),
});

/** The results of the adapters stand beside: they are known by identity. */
export const partsArgument = argumentOf<Omit<AsnParts, 'dataUtama' | 'golongan' | 'sources'>>(
  z.strictObject({
    ...partsShape,
    evidence: z.exactOptional(z.custom<Evidence>(isLists, { error: 'expected lists of evidence by their names' })),
    jabatan: modelled<NonNullable<AsnParts['jabatan']>>(),
    sasaran: modelled<NonNullable<AsnParts['sasaran']>>(),
    acceptIncomplete: z.exactOptional(z.array(z.enum(EVIDENCE_KEYS))),
  }),
);
export const evidenceSourceArgument = argumentOf(evidenceSource);
export const dataUtamaArgument = argumentOf(outcomeOf(dataUtama));
export const golonganArgument = argumentOf(outcomeOf(golongan));
export const sheetOfPeopleArgument = argumentOf(sheetOfPeople);
export const qualityOutcomeArgument = argumentOf(qualityOutcome);
export const qualityPersonArgument = argumentOf(qualityPerson);
