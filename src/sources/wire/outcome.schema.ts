import { expecting } from '../../problems/schema-check.js';
import * as z from 'zod';
import { lateSchemaOf, recordSchemaOf } from '../../civil-service/schema-of.schema.js';
import { argumentOf } from '../../parsing/argument.schema.js';
import type { Evidence } from '../../person/evidence.js';
import { EVIDENCE_KEYS, type EvidenceKey } from '../../civil-service/evidence-keys.js';
import { GOLONGAN } from '../../civil-service/golongan.js';
import { isObject } from '../../problems/is-object.js';
import { JENJANG_PENDIDIKAN } from '../../civil-service/jenjang-pendidikan.js';
import { KEDUDUKAN_HUKUM } from '../../civil-service/kedudukan-hukum.js';
import { KELAS_JABATAN } from '../../civil-service/kelas-jabatan.js';
import type { Nip } from '../../civil-service/nip.js';
import { isoDateSchema, nipSchema } from '../../civil-service/primitives.schema.js';
import type { AsnParts } from '../assemble/assemble-asn.js';
import type { QualityOutcome, QualityPerson } from './data-quality.js';
import type { DataUtamaRecord, GolonganRecord } from '../siasn/data-utama.js';
import { partsShape } from './options.schema.js';
import { SOURCE_FINDINGS, type SourceFindingCode } from './source-findings.js';
import type { EvidenceOutcome, SheetOfPeople, SourceFinding, SourceOutcome, SourceRecord } from './source-result.js';
import { SOURCE_NAMES } from './source-name.js';

function isFindingCode(code: unknown): code is SourceFindingCode {
  return typeof code === 'string' && Object.hasOwn(SOURCE_FINDINGS, code);
}

const finding = recordSchemaOf<SourceFinding>()(() => ({
  code: z.custom<SourceFindingCode>(isFindingCode, expecting('the code of a finding', 'notInList')),
  source: z.enum(SOURCE_NAMES),
  path: z.string(),
  found: z.exactOptional(z.string()),
  expected: z.exactOptional(z.string()),
  indicator: z.exactOptional(z.string()),
  message: z.strictObject({ id: z.string(), en: z.string() }),
}));

const state = z.enum(['records', 'noData', 'error']);
const face = { source: z.enum(SOURCE_NAMES), state, unread: z.int().min(0), findings: z.array(finding) };

function outcomeOf<Item>(item: z.ZodType<Item, unknown>): z.ZodType<SourceOutcome<Item>, unknown> {
  return z.looseObject({ ...face, nip: z.exactOptional(nipSchema), records: z.array(item) });
}

const stated = z.record(z.string(), z.string());

/** A record of one of these lists. Whether it holds evidence, parsing the person tells. */
function recordOf<Key extends EvidenceKey>(list: z.ZodType<Key, unknown>) {
  const evidence = z.custom<SourceRecord<Key>['evidence']>(isObject, expecting('a record of evidence', 'wrongType'));
  return { path: z.string(), list, evidence, stated, documented: z.exactOptional(z.boolean()) };
}

const evidenceOutcome = lateSchemaOf<EvidenceOutcome>()(() =>
  z.looseObject({
    ...face,
    nip: z.exactOptional(nipSchema),
    records: z.array(z.looseObject(recordOf(z.enum(EVIDENCE_KEYS)))),
    lists: z.array(z.enum(EVIDENCE_KEYS)),
  }),
);

const dataUtama = lateSchemaOf<DataUtamaRecord>()(() =>
  z.looseObject({
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
  }),
);

const golongan = lateSchemaOf<GolonganRecord>()(() =>
  z.looseObject({ path: z.string(), golongan: z.enum(GOLONGAN), mulai: isoDateSchema, stated }),
);

function isLists(value: unknown): value is Evidence {
  const names: readonly string[] = EVIDENCE_KEYS;
  return isObject(value) && Object.entries(value).every(([key, list]) => names.includes(key) && Array.isArray(list));
}

/** What the caller has in the shape of the model: parsing the person tells whether it holds. */
function modelled<Part>() {
  return z.exactOptional(z.custom<Part>(isObject, expecting('an object', 'wrongType')));
}

/** A record of a sheet of many people that `evidenceOfPerson` looks through. */
type PersonRecord = SourceRecord<'penilaianKinerja' | 'penilaianPotensi'> & { readonly nip: Nip };

const sheetOfPeople = lateSchemaOf<SheetOfPeople<PersonRecord> & { readonly source: 'cat' | 'e-kinerja' }>()(() =>
  z.looseObject({
    ...face,
    source: z.enum(['cat', 'e-kinerja']),
    nip: z.exactOptional(nipSchema),
    records: z.array(z.looseObject({ ...recordOf(z.enum(['penilaianKinerja', 'penilaianPotensi'])), nip: nipSchema })),
    incomplete: z.array(nipSchema),
  }),
);

const unit = z.exactOptional(z.string());

const qualityPerson = lateSchemaOf<QualityPerson>()(() =>
  z.looseObject({
    nip: z.string(),
    jabatan: z.exactOptional(z.looseObject({ nama: z.string(), kelas: z.exactOptional(z.enum(KELAS_JABATAN)), unit })),
  }),
);

/** The results of the adapters stand beside: they are known by identity. */
export const partsArgument = argumentOf<Omit<AsnParts, 'dataUtama' | 'golongan' | 'sources'>>(
  z.strictObject({
    ...partsShape,
    evidence: z.exactOptional(z.custom<Evidence>(isLists, expecting('lists of evidence by their names', 'wrongType'))),
    jabatan: modelled<NonNullable<AsnParts['jabatan']>>(),
    target: modelled<NonNullable<AsnParts['target']>>(),
    acceptIncomplete: z.exactOptional(z.array(z.enum(EVIDENCE_KEYS))),
  }),
);
export const evidenceOutcomeArgument = argumentOf(evidenceOutcome);
export const dataUtamaArgument = argumentOf(outcomeOf(dataUtama));
export const golonganArgument = argumentOf(outcomeOf(golongan));
export const sheetOfPeopleArgument = argumentOf(sheetOfPeople);
export const qualityOutcomeArgument = argumentOf(lateSchemaOf<QualityOutcome>()(() => z.looseObject(face)));
export const qualityPersonArgument = argumentOf(qualityPerson);
