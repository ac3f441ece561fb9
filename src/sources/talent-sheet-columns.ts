import type { IndicatorKey } from '../model/aspect-keys.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { KompetensiKey, PotensiKey } from '../model/kompetensi.js';
import { PERSON_HEADERS, type SheetHeaders } from './sheet-headers.js';

/** Parts of an indicator that such a sheet scores by themselves. */
export const TALENT_SHEET_PARTS = Object.freeze([
  'pelatihan',
  'sertifikasi',
  'lamaDiTingkat',
  'keragaman',
  'nonDefinitif',
] as const);

/** Part of an indicator, by its key in rule sets: training and certificates, length, variety and acting duty. */
export type TalentSheetPart = (typeof TALENT_SHEET_PARTS)[number];

/** What a column of the sheet holds: the level of a competency, the level of a dimension of potential, or a ready score. */
export type TalentSheetColumn =
  | { readonly kompetensi: KompetensiKey }
  | { readonly potensi: PotensiKey }
  | { readonly indicator: IndicatorKey }
  | { readonly part: TalentSheetPart };

/**
 * Columns of ready scores, by the name of the sub-indicator. The nine competencies and the eight dimensions of potential
 * are found by the lists `kompetensi` and `potensi` of {@link CODE_LISTS}.
 */
export const TALENT_SHEET_COLUMNS: Readonly<Record<string, TalentSheetColumn>> = deepFreeze({
  'Penilaian Kerja (SKP)': { indicator: 'penilaianKinerja' },
  'Penghargaan atas Capaian Kinerja': { indicator: 'penghargaan' },
  'Penugasan dalam Tim Kerja': { indicator: 'timKerja' },
  'Umpan Balik 360 Derajat': { indicator: 'umpanBalik360' },
  'Integritas/Moralitas': { indicator: 'rekamJejakDisiplin' },
  'Tingkat Pendidikan Formal': { indicator: 'tingkatPendidikan' },
  'Kesesuaian Pendidikan dengan Jabatan Target': { indicator: 'bidangIlmu' },
  'Diklat Kepemimpinan/Keahlian/Penjenjangan': { part: 'sertifikasi' },
  'Pengembangan Kompetensi': { part: 'pelatihan' },
  'Lama Jabatan': { part: 'lamaDiTingkat' },
  'Keragaman Riwayat Jabatan': { part: 'keragaman' },
  'Penugasan Dalam Jabatan Nondefinitif': { part: 'nonDefinitif' },
});

/** Columns of the person in such a sheet, with further headers under which they are met. */
export const TALENT_SHEET_HEADERS: SheetHeaders = PERSON_HEADERS;
