import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';

/** Dimensions of BKN's data quality, with the weight of each. */
export const QUALITY_DIMENSIONS = deepFreeze([
  { key: 'COM', weight: '0.28', label: { id: 'Kelengkapan', en: 'Completeness' } },
  { key: 'TIM', weight: '0.31', label: { id: 'Kemutakhiran', en: 'Timeliness' } },
  { key: 'ACC', weight: '0.3', label: { id: 'Akurasi', en: 'Accuracy' } },
  { key: 'CON', weight: '0.11', label: { id: 'Konsistensi', en: 'Consistency' } },
] as const satisfies readonly { key: string; weight: string; label: Bilingual }[]);

/** Key of a dimension of data quality. */
export type QualityDimension = (typeof QUALITY_DIMENSIONS)[number]['key'];

/** A data quality indicator of BKN. */
export interface QualityIndicator {
  /** BKN's code, `CON_2`. */
  readonly key: string;
  readonly dimension: QualityDimension;
  /** Percent of its dimension; absent where no public text states it. */
  readonly weight?: string;
  readonly label: Bilingual;
}

function indicator(
  key: string,
  dimension: QualityDimension,
  id: string,
  en: string,
  weight?: string,
): QualityIndicator {
  return { key, dimension, ...(weight === undefined ? {} : { weight }), label: { id, en } };
}

/** BKN's data quality indicators, as far as they are publicly known. */
export const QUALITY_INDICATORS: readonly QualityIndicator[] = deepFreeze([
  indicator('COM_1', 'COM', 'Tidak ada SKP dua tahun terakhir', 'No appraisal of the last two years', '20'),
  indicator('COM_2', 'COM', 'Jabatan kosong', 'No post', '25'),
  indicator('COM_3', 'COM', 'Pendidikan kosong', 'No education', '20'),
  indicator('COM_4', 'COM', 'TMT PNS kosong', 'No date of appointment as PNS', '12.5'),
  indicator('COM_5', 'COM', 'Gelar kosong', 'No academic title', '17.5'),
  indicator('COM_6', 'COM', 'Surel kosong', 'No e-mail address'),
  indicator('COM_7', 'COM', 'Nomor telepon kosong', 'No telephone number'),
  indicator('TIM_1', 'TIM', 'Unit organisasi tidak aktif', 'A unit that is no longer active', '22.73'),
  indicator('TIM_2', 'TIM', 'JF belum diangkat setelah dua tahun', 'Functional post not filled after two years'),
  indicator('TIM_3', 'TIM', 'CPNS lebih dari satu tahun', 'Candidate civil servant for more than a year'),
  indicator('TIM_4', 'TIM', 'Satu jabatan struktural, dua pejabat', 'One structural post, two holders', '15.91'),
  indicator('TIM_5', 'TIM', 'Aktif melewati batas usia pensiun', 'Active past the age of retirement', '15.91'),
  indicator('TIM_6', 'TIM', 'CLTN melewati masanya', 'Unpaid leave past its end'),
  indicator('ACC_1', 'ACC', 'TMT CPNS sesudah TMT PNS', 'Appointed as candidate after appointed as PNS'),
  indicator(
    'ACC_3',
    'ACC',
    'Struktural dengan masa kerja kurang dari dua tahun',
    'Structural post in under two years of service',
  ),
  indicator('ACC_4', 'ACC', 'Kedudukan hukum PPPK tidak sesuai', 'Legal position that PPPK do not have'),
  indicator('ACC_6', 'ACC', 'Pendidikan di bawah syarat jabatan', "Education below the post's minimum"),
  indicator('ACC_7', 'ACC', 'Tahun PPPK tidak sesuai', 'Year of a PPPK that does not fit'),
  indicator('ACC_8', 'ACC', 'Pendidikan di bawah syarat jabatan', "Education below the post's minimum"),
  indicator('ACC_9', 'ACC', 'Pelaksana dengan nama JF', 'Executing staff with the name of a functional post'),
  indicator('ACC_10', 'ACC', 'Golongan di bawah syarat JPT', 'Rank below the minimum of a JPT post'),
  indicator('CON_1', 'CON', 'NIP berbeda dari TMT CPNS', 'NIP against the date of appointment', '25'),
  indicator('CON_2', 'CON', 'NIP berbeda dari tanggal lahir', 'NIP against the birth date', '25'),
  indicator('CON_3', 'CON', 'NIP berbeda dari jenis kelamin', 'NIP against the sex', '25'),
  indicator('CON_4', 'CON', 'Nomor PPPK berbeda dari tahunnya', 'PPPK number against its year', '25'),
]);
