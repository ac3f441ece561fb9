import type { BidangIlmu } from '../model/asn.js';
import { requireIsoDate, type IsoDate } from '../model/iso-date.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { TalentaError } from '../model/talenta-error.js';
import type { Share } from './seeded-random.js';

/** A family of posts (rumpun) of the sample city: its units, fields of study and functional title. */
export interface JobFamily {
  readonly rumpun: string;
  readonly units: readonly string[];
  readonly fields: readonly string[];
  /** Title of its functional posts. */
  readonly functional: string;
}

/** The families of the city and their shares of its staff, in percent. */
export const JOB_FAMILIES: readonly Share<JobFamily>[] = [
  [
    30,
    {
      rumpun: 'Pendidikan',
      units: ['Dinas Pendidikan', 'SMP Negeri 1', 'SMP Negeri 2', 'SD Negeri 01', 'SD Negeri 02', 'Dinas Perpustakaan'],
      fields: ['Pendidikan', 'Manajemen Pendidikan', 'Psikologi', 'Administrasi Publik'],
      functional: 'Guru',
    },
  ],
  [
    22,
    {
      rumpun: 'Kesehatan',
      units: ['Dinas Kesehatan', 'RSUD Kota', 'Puskesmas Utara', 'Puskesmas Selatan', 'Dinas Pengendalian Penduduk'],
      fields: ['Kesehatan Masyarakat', 'Kedokteran', 'Keperawatan', 'Manajemen Rumah Sakit'],
      functional: 'Administrator Kesehatan',
    },
  ],
  [
    18,
    {
      rumpun: 'Pemerintahan',
      units: ['Sekretariat Daerah', 'Kecamatan Utara', 'Kecamatan Selatan', 'BKPSDM', 'Sekretariat DPRD'],
      fields: ['Ilmu Pemerintahan', 'Administrasi Publik', 'Hukum', 'Manajemen'],
      functional: 'Analis Kebijakan',
    },
  ],
  [
    11,
    {
      rumpun: 'Pekerjaan Umum',
      units: ['Dinas Pekerjaan Umum', 'Dinas Perumahan', 'Dinas Perhubungan', 'Dinas Lingkungan Hidup'],
      fields: ['Teknik Sipil', 'Arsitektur', 'Perencanaan Wilayah dan Kota', 'Teknik Lingkungan'],
      functional: 'Teknik Tata Bangunan',
    },
  ],
  [
    11,
    {
      rumpun: 'Keuangan',
      units: ['BPKAD', 'Badan Pendapatan Daerah', 'Inspektorat', 'Bappeda'],
      fields: ['Akuntansi', 'Ekonomi Pembangunan', 'Manajemen', 'Administrasi Publik'],
      functional: 'Auditor',
    },
  ],
  [
    8,
    {
      rumpun: 'Kesejahteraan Sosial',
      units: ['Dinas Sosial', 'Dinas Tenaga Kerja', 'Dinas Koperasi dan UKM'],
      fields: ['Kesejahteraan Sosial', 'Sosiologi', 'Administrasi Publik', 'Ekonomi Pembangunan'],
      functional: 'Pekerja Sosial',
    },
  ],
];

/** The agency whose people and vacancies are sampled. */
export const OWN_AGENCY = 'Pemerintah Kota Contoh';

/** Agencies from which people have come. */
export const OTHER_AGENCIES: readonly string[] = [
  'Pemerintah Provinsi Contoh',
  'Pemerintah Kabupaten Contoh',
  'Kementerian Contoh',
];

/** Classes directly below, from which a post of the class is filled. */
export const CLASSES_BELOW: Readonly<Partial<Record<KelasJabatan, readonly KelasJabatan[]>>> = {
  jptPratama: ['administrator', 'jfAhliMadya'],
  administrator: ['pengawas', 'jfAhliMuda', 'jfPenyelia'],
  pengawas: ['pelaksana', 'jfAhliPertama', 'jfMahir', 'jfTerampil', 'jfPemula'],
};

/** Fields of study that fit the posts of a family. */
export function fittingFields(family: JobFamily): BidangIlmu {
  return { diutamakan: family.fields };
}

/** Title of a post. */
export function postName(kelas: KelasJabatan, family: JobFamily, unit: string): string {
  switch (kelas) {
    case 'jptUtama':
    case 'jptMadya':
    case 'jptPratama':
      return `Kepala ${unit}`;
    case 'administrator':
      return `Kepala Bidang, ${unit}`;
    case 'pengawas':
      return `Kepala Subbagian, ${unit}`;
    case 'pelaksana':
      return `Pengelola Administrasi, ${unit}`;
    case 'jfAhliUtama':
      return `${family.functional} Ahli Utama`;
    case 'jfAhliMadya':
      return `${family.functional} Ahli Madya`;
    case 'jfAhliMuda':
      return `${family.functional} Ahli Muda`;
    case 'jfAhliPertama':
      return `${family.functional} Ahli Pertama`;
    case 'jfPenyelia':
      return `${family.functional} Penyelia`;
    case 'jfMahir':
      return `${family.functional} Mahir`;
    case 'jfTerampil':
      return `${family.functional} Terampil`;
    case 'jfPemula':
      return `${family.functional} Pemula`;
  }
}

/** Checks the arguments that every sample has. */
export function checkSample(seed: number, size: number, sizeName: string, asOf: IsoDate): void {
  if (!Number.isSafeInteger(seed)) throw new TalentaError('invalidArgument', 'seed: expected a whole number.');
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new TalentaError('invalidArgument', `${sizeName}: expected a whole number, 0 or more.`);
  }
  requireIsoDate(asOf, 'asOf');
}
