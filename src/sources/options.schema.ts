import * as z from 'zod';
import { argumentOf, dateArgument, type Argument } from '../model/argument.schema.js';
import { INDICATOR_KEYS, KINERJA_LEVELS, POTENSIAL_LEVELS } from '../model/aspect-keys.js';
import { BOUNDS } from '../model/bounds.js';
import {
  LINGKUP_PENGHARGAAN,
  LINGKUP_TIM_KERJA,
  PERAN_TIM_KERJA,
  PREDIKAT_KINERJA,
  TINGKAT_HUKUMAN,
  type PelaksanaanAsesmen,
} from '../model/evidence.js';
import { GOLONGAN } from '../model/golongan.js';
import { JENJANG_PENDIDIKAN } from '../model/jenjang-pendidikan.js';
import { KEDUDUKAN_HUKUM } from '../model/kedudukan-hukum.js';
import { KELAS_JABATAN } from '../model/kelas-jabatan.js';
import { KOMPETENSI_KEYS, POTENSI_KEYS } from '../model/kompetensi.js';
import { issuesAt } from '../model/misuse.js';
import { safeParseNip, type Nip } from '../model/nip.js';
import { decimalTextSchema, nipSchema, textSchema, type NamesOf } from '../model/primitives.schema.js';
import { TalentaError } from '../model/talenta-error.js';
import type { AnswerMeaning, AnswerSign } from './answer-signs.js';
import { CAT_COLUMNS } from './cat-columns.js';
import type { CatOptions } from './cat.js';
import type { CodeLists, PunishmentCode } from './code-lists.js';
import { LAPORAN_SKP_COLUMNS } from './e-kinerja-columns.js';
import type { LaporanSkpOptions } from './e-kinerja.js';
import type { ENominasiOptions } from './e-nominasi.js';
import { PERAN_PENILAI, type FeedbackScheme } from './feedback-scheme.js';
import type { JabatanOptions } from './jabatan.js';
import type { AssessmentOptions } from './kompetensi.js';
import type { PendidikanOptions } from './pendidikan.js';
import type { PenghargaanOptions } from './penghargaan.js';
import { PEGAWAI_COLUMNS } from './pegawai-columns.js';
import type { PegawaiOptions } from './pegawai.js';
import { SIMATA_COLUMN_NAMES } from './simata-columns.js';
import type { SimataOptions } from './simata.js';
import type { SkpOptions, SkpScale } from './skp.js';
import type { SourceOptions } from './source-result.js';
import { TALENT_SHEET_PARTS, type TalentSheetColumn } from './talent-sheet-columns.js';
import type { TalentSheetOptions } from './talent-sheet.js';

function listOf<Meaning extends z.ZodType>(meaning: Meaning) {
  return z.exactOptional(z.record(z.string(), meaning));
}

const punishment: z.ZodType<PunishmentCode, unknown> = z.strictObject({
  tingkat: z.enum(TINGKAT_HUKUMAN),
  kind: z.enum(['running', 'instant', 'reinstatement']),
});

const codeLists: z.ZodType<Partial<CodeLists>, unknown> = z.strictObject({
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
});

const sign: z.ZodType<AnswerSign, unknown> = z.strictObject({
  member: z.string().min(1),
  value: z.exactOptional(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  says: z.enum({
    success: 'success',
    none: 'none',
    failure: 'failure',
    personNotFound: 'personNotFound',
    nothing: 'nothing',
    inside: 'inside',
  } as const satisfies NamesOf<AnswerMeaning>),
  nullIsEmpty: z.exactOptional(z.literal(true)),
  seen: z.string(),
});

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

const skpScale: z.ZodType<SkpScale, unknown> = z.strictObject({
  to: decimalTextSchema,
  rows: z.array(
    z.strictObject({
      from: decimalTextSchema,
      predikat: z.enum(PREDIKAT_KINERJA),
      withIdea: z.exactOptional(z.enum(PREDIKAT_KINERJA)),
    }),
  ),
});

const SHARES = `expected whole percentages of ${PERAN_PENILAI.join(', ')} that add up to 100`;

const scheme: z.ZodType<FeedbackScheme, unknown> = z
  .strictObject({
    weights: z
      .partialRecord(z.enum(PERAN_PENILAI), z.int().min(0))
      .refine((weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === 100, { error: SHARES }),
    absentRole: z.enum(['renormalise', 'lose', 'incomplete']),
    highest: z.int().min(2).max(100),
    leastRoles: z.exactOptional(z.int().min(1)),
    leastAssessors: z.exactOptional(z.int().min(1).max(BOUNDS.assessors)),
    selfAlone: z.exactOptional(z.boolean()),
  })
  .refine(({ weights, leastRoles = 0 }) => Object.values(weights).filter((weight) => weight > 0).length >= leastRoles, {
    path: ['leastRoles'],
    error: 'expected no more roles than have a weight above 0',
  });

const column: z.ZodType<TalentSheetColumn, unknown> = z.union([
  z.strictObject({ kompetensi: z.enum(KOMPETENSI_KEYS) }),
  z.strictObject({ potensi: z.enum(POTENSI_KEYS) }),
  z.strictObject({ indicator: z.enum(INDICATOR_KEYS) }),
  z.strictObject({ part: z.enum(TALENT_SHEET_PARTS) }),
]);

export const personNumberArgument = argumentOf(nipSchema);
export const sourceOptions = argumentOf<SourceOptions>(z.strictObject(subject));
export const jabatanOptions = argumentOf<JabatanOptions>(
  z.strictObject({
    ...subject,
    emptyAssignment: z.exactOptional(z.literal('definitif')),
    actingMonths: z.exactOptional(z.strictObject({ plt: months, plh: months, pjKepalaDaerah: months })),
    rumpun: z.exactOptional(z.record(z.string(), z.string())),
  }),
);
export const skpOptions = argumentOf<SkpOptions>(
  z.strictObject({
    ...subject,
    scales: z.exactOptional(z.record(z.string(), skpScale)),
    ideBaru: z.exactOptional(z.record(z.string(), z.boolean())),
  }),
);
const asesmen: z.ZodType<PelaksanaanAsesmen, unknown> = z.strictObject({
  jenjang: z.exactOptional(z.enum(KELAS_JABATAN)),
  metode: z.exactOptional(textSchema),
  penyelenggara: z.exactOptional(
    z.strictObject({ nama: z.exactOptional(textSchema), terakreditasi: z.exactOptional(z.boolean()) }),
  ),
});

export const assessmentOptions = argumentOf<AssessmentOptions>(
  z.strictObject({ ...subject, tanggal: z.exactOptional(dateArgument), asesmen: z.exactOptional(asesmen) }),
);
export const pendidikanOptions = argumentOf<PendidikanOptions>(
  z.strictObject({ ...subject, bidang: z.exactOptional(z.enum(['nama', 'id'])) }),
);
export const penghargaanOptions = argumentOf<PenghargaanOptions>(
  z.strictObject({
    ...subject,
    lingkup: z.exactOptional(z.record(z.string(), z.enum([...LINGKUP_PENGHARGAAN, 'bukan']))),
  }),
);
export const eNominasiOptions = argumentOf<ENominasiOptions>(
  z.strictObject({ ...subject, tanggalAsesmen: z.exactOptional(dateArgument), asesmen: z.exactOptional(asesmen) }),
);
export const umpanBalik360Options = argumentOf<SourceOptions & { readonly scheme?: FeedbackScheme }>(
  z.strictObject({ ...subject, scheme: z.exactOptional(scheme) }),
);
function columnsOf<Name extends string>(names: readonly Name[]) {
  return z.exactOptional(z.record(z.string(), z.enum(names)));
}

export const pegawaiOptions = argumentOf<PegawaiOptions>(
  z.strictObject({ ...sheet, columns: columnsOf(PEGAWAI_COLUMNS) }),
);
export const laporanSkpOptions = argumentOf<LaporanSkpOptions>(
  z.strictObject({ ...sheet, columns: columnsOf(LAPORAN_SKP_COLUMNS) }),
);
export const catOptions = argumentOf<CatOptions>(
  z.strictObject({ ...sheet, columns: columnsOf(CAT_COLUMNS), asesmen: z.exactOptional(asesmen) }),
);
export const simataOptions = argumentOf<SimataOptions>(
  z.strictObject({
    ...sheet,
    columns: columnsOf(SIMATA_COLUMN_NAMES),
    axisUnit: z.exactOptional(z.enum(['percent', 'share'])),
    ruleSetWeights: z.exactOptional(z.partialRecord(z.enum(INDICATOR_KEYS), z.union([z.string(), z.number()]))),
    indicatorColumns: z.exactOptional(z.enum(['scores', 'points'])),
  }),
);
export const talentSheetOptions = argumentOf<TalentSheetOptions>(
  z.strictObject({ ...sheet, columns: z.exactOptional(z.record(z.string(), column)) }),
);

/** Options with the NIP as its kind of employee has it. */
export type Subject<Options> = Options & { readonly nip: Nip };

/** The options of an adapter of one person's payload: misuse of an adapter is the only thing that throws. */
export function optionsOf<Options extends SourceOptions>(
  argument: Argument<Options>,
  options: Options,
): Subject<Options> {
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
