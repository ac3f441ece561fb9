import * as z from 'zod';
import { addMonths } from './iso-date.js';
import {
  LINGKUP_PENGHARGAAN,
  LINGKUP_TIM_KERJA,
  PENUGASAN,
  PENUGASAN_PENILAIAN,
  PERAN_TIM_KERJA,
  PREDIKAT_KINERJA,
  RATING_PERILAKU,
  STATUS_NOMINASI,
  TINGKAT_HUKUMAN,
  type Evidence,
  type HukumanDisiplin,
  type KompetensiTeknis,
  type Lhkpn,
  type Nominasi,
  type PelanggaranEtik,
  type Pelatihan,
  type PengalamanLuarPns,
  type Penghargaan,
  type PenilaianKinerja,
  type PenilaianKompetensi,
  type PenilaianPerilaku,
  type PenilaianPotensi,
  type PenyelenggaraAsesmen,
  type RiwayatJabatan,
  type RiwayatPendidikan,
  type Sertifikasi,
  type TimKerja,
  type UmpanBalik360,
} from './evidence.js';
import { JENJANG_PENDIDIKAN } from './jenjang-pendidikan.js';
import { KELAS_JABATAN } from './kelas-jabatan.js';
import { KOMPETENSI_KEYS, POTENSI_KEYS } from './kompetensi.js';
import { decimalSchema, isoDateSchema, textSchema, yearSchema } from './primitives.schema.js';

const penilaianKinerja: z.ZodType<PenilaianKinerja, unknown> = z.strictObject({
  tahun: yearSchema,
  predikat: z.enum(PREDIKAT_KINERJA),
  penugasan: z.exactOptional(z.enum(PENUGASAN_PENILAIAN)),
});

const penilaianPerilaku: z.ZodType<PenilaianPerilaku, unknown> = z
  .strictObject({
    tahun: yearSchema,
    rating: z.exactOptional(z.enum(RATING_PERILAKU)),
    nilai: z.exactOptional(decimalSchema),
  })
  .refine(({ rating, nilai }) => rating !== undefined || nilai !== undefined, {
    path: ['rating'],
    error: 'expected a rating, a value or both',
  });

const penghargaan: z.ZodType<Penghargaan, unknown> = z.strictObject({
  tanggal: isoDateSchema,
  lingkup: z.enum(LINGKUP_PENGHARGAAN),
  nama: z.exactOptional(textSchema),
  nomor: z.exactOptional(textSchema),
});

const ENDS_BEFORE = 'expected a date that is not before the start';

const timKerja: z.ZodType<TimKerja, unknown> = z
  .strictObject({
    tanggal: isoDateSchema,
    selesai: z.exactOptional(isoDateSchema),
    peran: z.enum(PERAN_TIM_KERJA),
    lingkup: z.enum(LINGKUP_TIM_KERJA),
    nama: z.exactOptional(textSchema),
  })
  .refine((tim) => tim.selesai === undefined || tim.selesai >= tim.tanggal, { path: ['selesai'], error: ENDS_BEFORE });

const umpanBalik360: z.ZodType<UmpanBalik360, unknown> = z.strictObject({
  tanggal: isoDateSchema,
  nilai: decimalSchema,
});

const competencyLevel = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
  error: 'expected a level 0 to 5',
});

const penyelenggara: z.ZodType<PenyelenggaraAsesmen, unknown> = z.strictObject({
  nama: z.exactOptional(textSchema),
  terakreditasi: z.exactOptional(z.boolean()),
});

/** What every assessment may say of itself. */
const asesmen = {
  tanggal: isoDateSchema,
  jenjang: z.exactOptional(z.enum(KELAS_JABATAN)),
  metode: z.exactOptional(textSchema),
  penyelenggara: z.exactOptional(penyelenggara),
};

const penilaianKompetensi: z.ZodType<PenilaianKompetensi, unknown> = z.union([
  z.strictObject({ ...asesmen, capaian: z.partialRecord(z.enum(KOMPETENSI_KEYS), competencyLevel) }),
  z.strictObject({ ...asesmen, jpm: decimalSchema }),
]);

const certificate = {
  selesai: isoDateSchema,
  nomor: z.exactOptional(textSchema),
  nama: z.exactOptional(textSchema),
};
const pelatihan: z.ZodType<Pelatihan, unknown> = z.strictObject(certificate);
const sertifikasi: z.ZodType<Sertifikasi, unknown> = z.strictObject(certificate);

const riwayatJabatan: z.ZodType<RiwayatJabatan, unknown> = z
  .strictObject({
    kelas: z.enum(KELAS_JABATAN),
    nama: textSchema,
    instansi: textSchema,
    unit: textSchema,
    rumpun: z.exactOptional(textSchema),
    mulai: isoDateSchema,
    selesai: z.exactOptional(isoDateSchema),
    penugasan: z.enum(PENUGASAN),
  })
  .refine((spell) => spell.selesai === undefined || spell.selesai >= spell.mulai, {
    path: ['selesai'],
    error: ENDS_BEFORE,
  });

const penilaianPotensi: z.ZodType<PenilaianPotensi, unknown> = z.union([
  z.strictObject({ ...asesmen, dimensi: z.partialRecord(z.enum(POTENSI_KEYS), decimalSchema) }),
  z.strictObject({ ...asesmen, nilai: decimalSchema }),
]);

const riwayatPendidikan: z.ZodType<RiwayatPendidikan, unknown> = z.strictObject({
  jenjang: z.enum(JENJANG_PENDIDIKAN),
  bidang: textSchema,
  lulus: isoDateSchema,
});

const hukumanDisiplin: z.ZodType<HukumanDisiplin, unknown> = z
  .strictObject({
    tingkat: z.enum(TINGKAT_HUKUMAN),
    mulai: isoDateSchema,
    selesai: z.exactOptional(isoDateSchema),
    masaBulan: z.exactOptional(z.int().min(0).max(600)),
    dibatalkan: z.exactOptional(isoDateSchema),
  })
  .refine((hukuman) => hukuman.selesai === undefined || hukuman.selesai >= hukuman.mulai, {
    path: ['selesai'],
    error: ENDS_BEFORE,
  })
  .refine(
    (hukuman) =>
      hukuman.selesai === undefined ||
      hukuman.masaBulan === undefined ||
      hukuman.selesai === addMonths(hukuman.mulai, hukuman.masaBulan),
    { path: ['masaBulan'], error: 'selesai and masaBulan say different ends: give one of them' },
  );

const pelanggaranEtik: z.ZodType<PelanggaranEtik, unknown> = z.strictObject({
  tanggal: isoDateSchema,
  nomor: z.exactOptional(textSchema),
  sanksi: z.exactOptional(textSchema),
  tingkat: z.exactOptional(z.enum(TINGKAT_HUKUMAN)),
  dibatalkan: z.exactOptional(isoDateSchema),
});

const lhkpn: z.ZodType<Lhkpn, unknown> = z.strictObject({
  tahun: yearSchema,
  status: z.enum(['sudahLapor', 'belumLapor', 'tidakWajib']),
  tanggal: z.exactOptional(isoDateSchema),
});

const kompetensiTeknis: z.ZodType<KompetensiTeknis, unknown> = z.strictObject({
  lowongan: textSchema,
  tanggal: isoDateSchema,
  nilai: decimalSchema,
});

const nominasi: z.ZodType<Nominasi, unknown> = z
  .strictObject({
    lowongan: textSchema,
    instansi: z.exactOptional(textSchema),
    status: z.enum(STATUS_NOMINASI),
    tanggal: isoDateSchema,
    berakhir: z.exactOptional(isoDateSchema),
  })
  .refine((entry) => entry.berakhir === undefined || entry.berakhir >= entry.tanggal, {
    path: ['berakhir'],
    error: ENDS_BEFORE,
  });

const pengalamanLuarPns: z.ZodType<PengalamanLuarPns, unknown> = z
  .strictObject({
    nama: textSchema,
    instansi: textSchema,
    rumpun: z.exactOptional(textSchema),
    mulai: isoDateSchema,
    selesai: z.exactOptional(isoDateSchema),
  })
  .refine((spell) => spell.selesai === undefined || spell.selesai >= spell.mulai, {
    path: ['selesai'],
    error: ENDS_BEFORE,
  });

function list<T>(record: z.ZodType<T, unknown>) {
  return z.exactOptional(z.array(record));
}

export const evidenceSchema: z.ZodType<Evidence, unknown> = z.strictObject({
  penilaianKinerja: list(penilaianKinerja),
  penghargaan: list(penghargaan),
  timKerja: list(timKerja),
  umpanBalik360: list(umpanBalik360),
  penilaianKompetensi: list(penilaianKompetensi),
  pelatihan: list(pelatihan),
  sertifikasi: list(sertifikasi),
  riwayatJabatan: list(riwayatJabatan),
  penilaianPotensi: list(penilaianPotensi),
  riwayatPendidikan: list(riwayatPendidikan),
  hukumanDisiplin: list(hukumanDisiplin),
  lhkpn: list(lhkpn),
  kompetensiTeknis: list(kompetensiTeknis),
  nominasi: list(nominasi),
  pengalamanLuarPns: list(pengalamanLuarPns),
  penilaianPerilaku: list(penilaianPerilaku),
  pelanggaranEtik: list(pelanggaranEtik),
});
