import { expecting } from '../../problems/schema-check.js';
import { PREDIKAT_KINERJA } from '../../civil-service/predikat-kinerja.js';
import { TINGKAT_HUKUMAN } from '../../civil-service/tingkat-hukuman.js';
import * as z from 'zod';
import { lateSchemaOf, recordSchemaOf } from '../../civil-service/schema-of.schema.js';
import type { Argument } from '../../parsing/argument.js';
import { argumentOf, dateArgument } from '../../parsing/argument.schema.js';
import { INDICATOR_KEYS, KINERJA_LEVELS, POTENSIAL_LEVELS } from '../../civil-service/aspect-keys.js';
import { BOUNDS } from '../../json/bounds.js';
import {
  LINGKUP_PENGHARGAAN,
  LINGKUP_TIM_KERJA,
  PERAN_TIM_KERJA,
  type PelaksanaanAsesmen,
} from '../../person/evidence.js';
import { GOLONGAN } from '../../civil-service/golongan.js';
import { JENJANG_PENDIDIKAN } from '../../civil-service/jenjang-pendidikan.js';
import { KEDUDUKAN_HUKUM } from '../../civil-service/kedudukan-hukum.js';
import { KELAS_JABATAN } from '../../civil-service/kelas-jabatan.js';
import { KOMPETENSI_KEYS, POTENSI_KEYS } from '../../civil-service/kompetensi.js';
import { issuesAt } from '../../problems/misuse.js';
import { safeParseNip, type Nip } from '../../civil-service/nip.js';
import { decimalTextSchema, nipSchema, textSchema } from '../../civil-service/primitives.schema.js';
import { TalentaError } from '../../problems/talenta-error.js';
import type { AnswerSign } from './answer-signs.js';
import {
  CAT_COLUMNS,
  LAPORAN_SKP_COLUMNS,
  PEGAWAI_COLUMNS,
  SIMATA_COLUMN_NAMES,
  TALENT_SHEET_PARTS,
  type TalentSheetColumn,
} from '../sheets/sheet-columns.js';
import type { CodeLists, PunishmentCode } from './code-lists.js';
import { PERAN_PENILAI, type FeedbackScheme } from '../others/feedback-value.js';
import type { SkpScale } from '../siasn/penilaian-kinerja.js';
import type { SourceOptions } from './source-result.js';

function listOf<Meaning extends z.ZodType>(meaning: Meaning) {
  return z.exactOptional(z.record(z.string(), meaning));
}

const punishment = recordSchemaOf<PunishmentCode>()(() => ({
  tingkat: z.enum(TINGKAT_HUKUMAN),
  kind: z.enum(['running', 'instant', 'reinstatement']),
}));

const codeLists = recordSchemaOf<Partial<CodeLists>>()(() => ({
  predikat: listOf(z.enum(PREDIKAT_KINERJA)),
  rating: listOf(z.enum(['diAtas', 'sesuai', 'diBawah'])),
  hukuman: listOf(punishment),
  tingkatHukuman: listOf(z.enum(TINGKAT_HUKUMAN)),
  penugasan: listOf(z.enum(['definitif', 'plt', 'plh', 'pjKepalaDaerah', 'tugasTambahan'])),
  eselon: listOf(z.enum(KELAS_JABATAN)),
  golongan: listOf(z.enum(GOLONGAN)),
  jenjang: listOf(z.enum(JENJANG_PENDIDIKAN)),
  kedudukan: listOf(z.enum(KEDUDUKAN_HUKUM)),
  jenjangFungsional: listOf(z.enum(KELAS_JABATAN)),
  jenisDiklat: listOf(z.enum(['sertifikasi', 'pelatihan'])),
  kompetensi: listOf(z.enum(KOMPETENSI_KEYS)),
  potensi: listOf(z.enum(POTENSI_KEYS)),
  peranTimKerja: listOf(z.enum(PERAN_TIM_KERJA)),
  lingkupTimKerja: listOf(z.enum(LINGKUP_TIM_KERJA)),
  statusLhkpn: listOf(z.enum(['sudahLapor', 'belumLapor', 'tidakWajib'])),
  jenjangKompetensi: listOf(z.string()),
  jenjangAsesmen: listOf(z.enum(KELAS_JABATAN)),
  akreditasi: listOf(z.boolean()),
  levelKinerja: listOf(z.enum(KINERJA_LEVELS)),
  levelPotensial: listOf(z.enum(POTENSIAL_LEVELS)),
  statusSkp: listOf(z.enum(['selesai', 'belumSelesai'])),
}));

const sign = recordSchemaOf<AnswerSign>()(() => ({
  member: z.string().min(1),
  value: z.exactOptional(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  says: z.enum(['success', 'none', 'failure', 'personNotFound', 'nothing', 'inside']),
  nullIsEmpty: z.exactOptional(z.literal(true)),
  seen: z.string(),
}));

const sheet = {
  asOf: dateArgument,
  lists: z.exactOptional(codeLists),
  signs: z.exactOptional(z.array(sign).max(BOUNDS.members)),
};

const subject = {
  ...sheet,
  nip: nipSchema,
  jenis: z.exactOptional(z.enum(['PNS', 'PPPK'])),
  pnsId: z.exactOptional(z.string()),
};

const months = z.exactOptional(z.int().min(0).max(1200));

const predikat = z.enum(PREDIKAT_KINERJA);
const skpScale = recordSchemaOf<SkpScale>()(() => ({
  to: decimalTextSchema,
  rows: z.array(z.strictObject({ from: decimalTextSchema, predikat, withIdea: z.exactOptional(predikat) })),
}));

const SHARES = expecting(`whole percentages of ${PERAN_PENILAI.join(', ')} that add up to 100`, 'weightsDoNotClose');

const scheme = lateSchemaOf<FeedbackScheme>()(() =>
  z
    .strictObject({
      weights: z
        .partialRecord(z.enum(PERAN_PENILAI), z.int().min(0))
        .refine((weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === 100, SHARES),
      absentRole: z.enum(['renormalise', 'lose', 'incomplete']),
      highest: z.int().min(2).max(100),
      leastRoles: z.exactOptional(z.int().min(1)),
      leastAssessors: z.exactOptional(z.int().min(1).max(BOUNDS.assessors)),
      selfAlone: z.exactOptional(z.boolean()),
    })
    .refine(
      ({ weights, leastRoles = 0 }) => Object.values(weights).filter((weight) => weight > 0).length >= leastRoles,
      { path: ['leastRoles'], ...expecting('no more roles than have a weight above 0', 'aboveMaximum') },
    ),
);

const column = lateSchemaOf<TalentSheetColumn>()(() =>
  z.union([
    z.strictObject({ kompetensi: z.enum(KOMPETENSI_KEYS) }),
    z.strictObject({ potensi: z.enum(POTENSI_KEYS) }),
    z.strictObject({ indicator: z.enum(INDICATOR_KEYS) }),
    z.strictObject({ part: z.enum(TALENT_SHEET_PARTS) }),
  ]),
);

const day = z.exactOptional(dateArgument);
const asesmen = z.exactOptional(
  recordSchemaOf<PelaksanaanAsesmen>()(() => ({
    jenjang: z.exactOptional(z.enum(KELAS_JABATAN)),
    metode: z.exactOptional(textSchema),
    penyelenggara: z.exactOptional(
      z.strictObject({ nama: z.exactOptional(textSchema), terakreditasi: z.exactOptional(z.boolean()) }),
    ),
  })),
);

function columnsOf<Name extends string>(names: readonly Name[]) {
  return z.exactOptional(z.record(z.string(), z.enum(names)));
}

/** Options of an adapter of one person's payload. */
function ofPerson<Shape extends z.ZodRawShape>(shape: Shape) {
  return argumentOf(z.strictObject({ ...subject, ...shape }));
}

/** Options of an adapter of a sheet. */
function ofSheet<Shape extends z.ZodRawShape>(shape: Shape) {
  return argumentOf(z.strictObject({ ...sheet, ...shape }));
}

export const personNumberArgument = argumentOf(nipSchema);
export const sourceOptions = ofPerson({});
export const jabatanOptions = ofPerson({
  emptyAssignment: z.exactOptional(z.literal('definitif')),
  actingMonths: z.exactOptional(z.strictObject({ plt: months, plh: months, pjKepalaDaerah: months })),
  rumpun: z.exactOptional(z.record(z.string(), z.string())),
});
export const skpOptions = ofPerson({
  scales: z.exactOptional(z.record(z.string(), skpScale)),
  ideBaru: z.exactOptional(z.record(z.string(), z.boolean())),
});
export const assessmentOptions = ofPerson({ tanggal: day, asesmen });
export const pendidikanOptions = ofPerson({ bidang: z.exactOptional(z.enum(['nama', 'id'])) });
export const penghargaanOptions = ofPerson({
  lingkup: z.exactOptional(z.record(z.string(), z.enum([...LINGKUP_PENGHARGAAN, 'bukan']))),
});
export const eNominasiOptions = ofPerson({ tanggalAsesmen: day, asesmen });
export const umpanBalik360Options = ofPerson({ scheme: z.exactOptional(scheme) });
export const pegawaiOptions = ofSheet({ columns: columnsOf(PEGAWAI_COLUMNS) });
export const laporanSkpOptions = ofSheet({ columns: columnsOf(LAPORAN_SKP_COLUMNS) });
export const catOptions = ofSheet({ columns: columnsOf(CAT_COLUMNS), asesmen });
export const simataOptions = ofSheet({
  columns: columnsOf(SIMATA_COLUMN_NAMES),
  axisUnit: z.exactOptional(z.enum(['percent', 'share'])),
  ruleSetWeights: z.exactOptional(z.partialRecord(z.enum(INDICATOR_KEYS), z.union([z.string(), z.number()]))),
  indicatorColumns: z.exactOptional(z.enum(['scores', 'points'])),
});
export const talentSheetOptions = ofSheet({ columns: z.exactOptional(z.record(z.string(), column)) });

/** Options with the NIP as its kind of employee has it. */
export type Subject<Options> = Options & { readonly nip: Nip };

/** The options of an adapter of one person's payload: misuse of an adapter is the only thing that throws. */
export function optionsOf<Options extends SourceOptions>(argument: Argument<Options>, options: Options) {
  const given = argument.from(options, 'options');
  return { ...given, nip: subjectOf(given, 'options') };
}

/** The NIP without blanks, of the structure that the kind of employee has. */
export function subjectOf({ nip, jenis }: Pick<SourceOptions, 'nip' | 'jenis'>, path: string): Nip {
  const checked = safeParseNip(nip, jenis);
  if (checked.success) return checked.data;
  throw new TalentaError('invalidNip', 'This is not a valid NIP.', issuesAt(`${path}.nip`, checked.error.issues));
}

/** Whose parts are put together, and when. */
export const partsShape = { asOf: subject.asOf, nip: subject.nip, jenis: subject.jenis };
