import type { BidangIlmu } from '../person/asn.js';
import { requireIsoDate, type IsoDate } from '../civil-service/iso-date.js';
import { ESELON, KELAS_JABATAN_LABELS, type Eselon, type KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { TalentaError } from '../problems/talenta-error.js';
import { seededRandom, type SeededRandom, type Share, type By } from './seeded-random.js';

/** A family of posts (rumpun) and the fields of study that lead to it. */
export interface JobFamily {
  readonly rumpun: string;
  /** Fields of a first degree, those of which there are diplomas first. */
  readonly bachelor: readonly string[];
  /** Fields of a master's or a doctor's degree. */
  readonly master: readonly string[];
  /** All fields that fit its leadership posts. */
  readonly fields: readonly string[];
  readonly units: string[];
}

/** A leadership post of the city, held by one person at a time. */
export interface Post {
  readonly kelas: KelasJabatan;
  readonly eselon: Eselon;
  readonly nama: string;
  readonly unit: string;
  readonly family: JobFamily;
}

/** A functional post (jabatan fungsional). */
export interface Job {
  readonly nama: string;
  readonly family: JobFamily;
  /** How often it is met: as expert (pertama, muda), as madya, as skilled (terampil to penyelia), as pemula. */
  readonly often: readonly number[];
  /** Percent women, and percent with a professional degree. */
  readonly women: number;
  readonly profession: number;
  /** Fields of a first degree; none = those of the family. */
  readonly fields: readonly string[];
  /** Units it is met in, in groups that are as likely as each other. */
  readonly units: readonly (readonly string[])[];
}

const FAMILIES = `Pendidikan|Administrasi Pendidikan,Teknologi Pendidikan,Psikologi|Manajemen Pendidikan,Administrasi Publik
Kesehatan|Administrasi Rumah Sakit,Kesehatan Masyarakat|Kesehatan Masyarakat,Manajemen Rumah Sakit
Pemerintahan|Administrasi Publik,Ilmu Pemerintahan,Hukum|Administrasi Publik,Ilmu Pemerintahan
Pekerjaan Umum|Teknik Sipil,Arsitektur,Perencanaan Wilayah dan Kota|Teknik Sipil,Perencanaan Wilayah dan Kota
Keuangan|Akuntansi,Manajemen,Ekonomi Pembangunan|Akuntansi,Ekonomi Pembangunan,Manajemen
Kesejahteraan Sosial|Kesejahteraan Sosial,Administrasi Publik,Sosiologi|Kesejahteraan Sosial,Administrasi Publik
Perekonomian|Manajemen,Ekonomi Pembangunan,Agribisnis|Manajemen,Ekonomi Pembangunan,Administrasi Publik`;

/**
 * Echelon, unit, family by its place above, and titles, after what they have in common; or an office of the usual build
 * with its divisions.
 */
const OFFICES = `II.a|Sekretariat Daerah|2|+Sekretaris Daerah
II.b|Sekretariat Daerah|2|+Asisten Pemerintahan dan Kesejahteraan Rakyat;Asisten Administrasi Umum;Staf Ahli Wali Kota Bidang Pemerintahan, Hukum dan Politik
II.b|Sekretariat Daerah|6|+Asisten Perekonomian dan Pembangunan;Staf Ahli Wali Kota Bidang Ekonomi dan Pembangunan
II.b|Sekretariat Daerah|5|+Staf Ahli Wali Kota Bidang Kemasyarakatan dan SDM
II.b|Sekretariat DPRD|2|+Sekretaris DPRD
II.b|Inspektorat|4|+Inspektur
II.b|RSUD Contoh|1|+Direktur RSUD Contoh
III.a|Sekretariat Daerah|2|Kepala Bagian +Pemerintahan;Hukum;Umum;Organisasi;Protokol
III.a|Sekretariat Daerah|5|Kepala Bagian +Kesejahteraan Rakyat
III.a|Sekretariat Daerah|6|Kepala Bagian +Perekonomian;Pembangunan;Pengadaan Barang dan Jasa
III.a|Sekretariat DPRD|2|Kepala Bagian +Persidangan;Keuangan Sekretariat DPRD
III.a|Inspektorat|4|Inspektur Pembantu +Wilayah I;Wilayah II;Wilayah III;Khusus
III.a|RSUD Contoh|1|Wakil Direktur +Pelayanan;Keuangan
III.b|RSUD Contoh|1|Kepala Bidang +Pelayanan Medik;Keperawatan;Penunjang
IV.a|RSUD Contoh|1|Kepala Seksi +Rawat Inap;Rawat Jalan
|Dinas Pendidikan|0|Pembinaan SD;Pembinaan SMP;PAUD dan Pendidikan Nonformal
|Dinas Perpustakaan dan Kearsipan|0|Perpustakaan;Kearsipan
|Dinas Kepemudaan dan Olahraga|0|Kepemudaan;Olahraga
|Dinas Kesehatan|1|Kesehatan Masyarakat;Pengendalian Penyakit;Pelayanan Kesehatan
|Dinas Pengendalian Penduduk dan KB|1|Pengendalian Penduduk;Keluarga Berencana
|Dinas Kependudukan dan Pencatatan Sipil|2|Pendaftaran Penduduk;Pencatatan Sipil
|Dinas Komunikasi dan Informatika|2|Komunikasi Publik;Aplikasi Informatika;Statistik
|Satuan Polisi Pamong Praja|2|Penegakan Perda;Ketertiban Umum;Pemadam Kebakaran
|Badan Kepegawaian dan Pengembangan SDM|2|Mutasi dan Promosi;Kinerja;Pengembangan Kompetensi
|Badan Kesatuan Bangsa dan Politik|2|Wawasan Kebangsaan;Politik
|Badan Penanggulangan Bencana Daerah|2|Kesiapsiagaan;Kedaruratan
|Dinas Pekerjaan Umum dan Penataan Ruang|3|Bina Marga;Sumber Daya Air;Cipta Karya;Tata Ruang
|Dinas Perumahan dan Permukiman|3|Perumahan;Permukiman;Pertanahan
|Dinas Lingkungan Hidup|3|Tata Lingkungan;Persampahan;Pertamanan
|Dinas Perhubungan|3|Lalu Lintas;Angkutan;Perparkiran
|Badan Keuangan dan Aset Daerah|4|Anggaran;Perbendaharaan;Akuntansi;Aset
|Badan Pendapatan Daerah|4|Pendataan;Penetapan;Penagihan
|Badan Perencanaan Pembangunan Daerah|4|Sosial Budaya;Ekonomi;Infrastruktur
|Dinas Sosial|5|Rehabilitasi Sosial;Jaminan Sosial;Pemberdayaan Sosial
|Dinas Tenaga Kerja|5|Pelatihan Kerja;Penempatan Kerja;Hubungan Industrial
|Dinas Koperasi dan UKM|6|Koperasi;Usaha Mikro
|Dinas Perdagangan dan Perindustrian|6|Perdagangan;Pasar;Perindustrian
|Dinas Penanaman Modal dan PTSP|6|Penanaman Modal;Perizinan;Pengaduan
|Dinas Kebudayaan dan Pariwisata|6|Pariwisata;Kebudayaan
|Dinas Ketahanan Pangan dan Pertanian|6|Ketahanan Pangan;Pertanian;Peternakan`;

/** Posts of every office, of every district (kecamatan), and of every quarter (kelurahan). */
const OF_OFFICE = `II.b|@|#|+Kepala @
III.a|@|#|+Sekretaris @
III.b|@|#|Kepala Bidang +~
IV.a|@|#|Kepala Subbagian +Umum dan Kepegawaian pada @;Keuangan pada @;Perencanaan pada @`;
const OF_DISTRICT = `III.a|Kecamatan @|2|+Camat @
III.b|Kecamatan @|2|+Sekretaris Kecamatan @
IV.a|Kecamatan @|2|Kepala Seksi +Pemerintahan Kecamatan @;Pemberdayaan Masyarakat Kecamatan @
IV.b|Kecamatan @|2|+Kepala Subbagian Umum Kecamatan @
IV.b|Puskesmas @|1|+Kepala Subbagian Tata Usaha Puskesmas @`;
const OF_QUARTER = `IV.a|Kelurahan @|2|+Lurah @
IV.b|Kelurahan @|2|+Sekretaris Kelurahan @;Kepala Seksi Pemerintahan Kelurahan @;Kepala Seksi Kesejahteraan Kelurahan @`;
const DISTRICTS = 'Suka,Mekar,Karang,Sido,Marga,Giri,Tirta,Bumi,Tanjung,Wana,Banjar,Panca,Cipta,Dwi,Tegal,Wira'.split(
  ',',
);
const QUARTERS = 'jaya,sari,mulya,rejo'.split(',');

/** Title; family; how often, as in {@link Job}; percent women; percent with a profession; units; fields. */
const JOBS = `Guru|0|42 36|72|45|SD|Pendidikan Guru Sekolah Dasar
Guru|0|20 20|60|45|SMP|Pendidikan Matematika,Pendidikan Bahasa Indonesia,Pendidikan Bahasa Inggris,Pendidikan IPA,Bimbingan dan Konseling
Dokter|1|3 7|55|100|Puskesmas,RSUD|Kedokteran
Perawat|1|6 3 46|68|70|Puskesmas,RSUD,RSUD|Keperawatan
Bidan|1|4 2 33|100|40|Puskesmas,RSUD|Kebidanan
Apoteker|1|1 1|75|100|Puskesmas,RSUD|Farmasi
Nutrisionis|1|.5 0 5|85|0|Puskesmas,RSUD|Gizi
Administrator Kesehatan|1|1 3|55|0|Dinas Kes|Kesehatan Masyarakat
Pustakawan|0|.5 1 1|60|0|Dinas Perpus|Ilmu Perpustakaan
Analis Kebijakan|2|2.5 8|42|0|Sek,Badan Kes|
Analis SDM Aparatur|2|1.5 4|48|0|Badan Kep|
Pranata Komputer|2|1.5 1 3|35|0|Dinas Kom|Teknik Informatika
Polisi Pamong Praja|2|.5 1 6 9|18|0|Satuan|
Penata Ruang|3|2 6|40|0|Dinas Pek|Perencanaan Wilayah dan Kota
Pengendali Dampak Lingkungan|3|1.5 4 1|48|0|Dinas Ling|Teknik Lingkungan
Auditor|4|1.5 5|45|0|Ins|Akuntansi,Hukum
Perencana|4|1.5 6|42|0|Badan Per|Ekonomi Pembangunan
Pekerja Sosial|5|2 8 1|50|0|Dinas Sos|Kesejahteraan Sosial
Penyuluh Pertanian|6|1.5 4 1|42|0|Dinas Ket|Agribisnis
Penata Perizinan|6|2 6|48|0|Dinas Penan|Administrasi Publik`;

/** Where pelaksana work, in groups that are as likely as each other. */
const PELAKSANA =
  'SD,SMP,Puskesmas,RSUD,Kelurahan,Kelurahan,Kecamatan,Dinas,Dinas,Dinas,Dinas,Badan,Badan,Satuan,Sek,Ins';

/** The agency whose people and vacancies are sampled. */
export const OWN_AGENCY = 'Pemerintah Kota Contoh';

/** Agencies from which people have come. */
export const OTHER_AGENCIES: readonly string[] = [
  'Pemerintah Kabupaten Contoh Barat',
  'Pemerintah Kabupaten Contoh Timur',
  'Pemerintah Provinsi Contoh',
];

/** Classes directly below, from which a post of the class is filled. */
export const CLASSES_BELOW: By<KelasJabatan, readonly KelasJabatan[]> = {
  jptPratama: ['administrator', 'jfAhliMadya'],
  administrator: ['pengawas', 'jfAhliMuda', 'jfPenyelia'],
  pengawas: ['pelaksana', 'jfAhliPertama', 'jfMahir', 'jfTerampil', 'jfPemula'],
};

/** Class that somebody of the class aims at. */
export const GOALS: By<KelasJabatan, KelasJabatan> = {
  administrator: 'jptPratama',
  jfAhliMadya: 'jptPratama',
  pengawas: 'administrator',
  jfAhliMuda: 'administrator',
  jfAhliPertama: 'pengawas',
  pelaksana: 'pengawas',
};

/** The offices of the city with their posts. */
export interface City {
  readonly families: readonly JobFamily[];
  /** Leadership posts of a class, of one family where it is given. */
  readonly posts: (kelas: KelasJabatan, family?: JobFamily) => readonly Post[];
  /** Functional posts of a class and how often they are met, of one family where it is given. */
  readonly jobs: (kelas: KelasJabatan, family?: JobFamily) => readonly Share<Job>[];
  /** Units with the family of most of their posts. */
  readonly units: ReadonlyMap<string, JobFamily>;
  /** Where pelaksana work. */
  readonly pelaksana: readonly (readonly string[])[];
}

let city: City | undefined;

/** The sample city; made when it is first asked for. */
export function sampleCity(): City {
  return (city ??= makeCity());
}

const listOf = (text = '', by = ','): readonly string[] => (text === '' ? [] : text.split(by));
const rowsOf = (text: string): readonly (readonly string[])[] => text.split('\n').map((line) => line.split('|'));

function makeCity(): City {
  const jobRows = rowsOf(JOBS);
  const families = rowsOf(FAMILIES).map(([rumpun = '', first, second], place): JobFamily => {
    const [bachelor, master] = [listOf(first), listOf(second)];
    const ofJobs = jobRows.flatMap(([, code, , , , , fields]) => (code === String(place) ? listOf(fields) : []));
    return { rumpun, bachelor, master, fields: [...new Set([...bachelor, ...master, ...ofJobs])], units: [] };
  });
  const familyAt = (code = ''): JobFamily => defined(families[Number(code)]);
  const posts = new Map<string, Post[]>();
  const units = new Map<string, JobFamily>();
  const addUnit = (unit: string, family: JobFamily): void => {
    if (units.has(unit)) return;
    units.set(unit, family);
    family.units.push(unit);
  };
  const addPosts = (rows: string, place = ''): void => {
    for (const [echelon, unit = '', code, names] of rowsOf(rows.replaceAll('@', place))) {
      const { eselon, kelas } = defined(ESELON.find((row) => row.eselon === echelon));
      const family = familyAt(code);
      addUnit(unit, family);
      const [common = '', list] = listOf(names, '+');
      const added = listOf(list, ';').map((name): Post => ({ kelas, eselon, nama: common + name, unit, family }));
      for (const key of [kelas, kelas + family.rumpun]) posts.set(key, [...(posts.get(key) ?? []), ...added]);
    }
  };
  for (const row of OFFICES.split('\n')) {
    const [echelon, unit = '', code = '', names = ''] = row.split('|');
    if (echelon !== '') addPosts(row);
    else addPosts(OF_OFFICE.replaceAll('#', code).replace('~', names), unit);
  }
  DISTRICTS.forEach((district, place) => {
    addPosts(OF_DISTRICT, `${district}jaya`);
    for (const quarter of QUARTERS.map((end) => district + end)) {
      addPosts(OF_QUARTER, quarter);
      for (const number of [1, 2]) addUnit(`SD Negeri ${quarter} ${number}`, familyAt('0'));
    }
    for (const number of [1, 2]) addUnit(`SMP Negeri ${2 * place + number}`, familyAt('0'));
  });
  const unitsNamed = (starts: string | undefined): readonly (readonly string[])[] =>
    listOf(starts).map((start) => [...units.keys()].filter((unit) => unit.startsWith(start)));
  const jobs = jobRows.map(([nama = '', code, often, women, profession, at, fields]): Job => {
    return {
      nama,
      family: familyAt(code),
      often: listOf(often, ' ').map(Number),
      women: Number(women),
      profession: Number(profession),
      fields: listOf(fields),
      units: unitsNamed(at),
    };
  });
  return {
    families,
    posts: (kelas, family) => posts.get(kelas + (family?.rumpun ?? '')) ?? [],
    jobs: (kelas, family) =>
      jobs.flatMap((job): Share<Job>[] => {
        const often = job.often[placeOf(kelas)] ?? 0;
        return often > 0 && (family === undefined || job.family === family) ? [[often, job]] : [];
      }),
    units,
    pelaksana: unitsNamed(PELAKSANA),
  };
}

/** How often a functional post is met: place in {@link Job.often}. */
function placeOf(kelas: KelasJabatan): number {
  if (kelas === 'jfAhliPertama' || kelas === 'jfAhliMuda') return 0;
  if (kelas === 'jfAhliMadya' || kelas === 'jfAhliUtama') return 1;
  return kelas === 'jfPemula' ? 3 : 2;
}

export function defined<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('not in the sample city');
  return value;
}

/** One of the units, from one of their groups. */
export function pickUnit(random: SeededRandom, groups: readonly (readonly string[])[]): string {
  return random.pick(random.pick(groups));
}

/** Title of a functional post. */
export function jobName(kelas: KelasJabatan, job: Job): string {
  return job.nama + KELAS_JABATAN_LABELS[kelas].id.slice(2);
}

/** Fields of study that fit a post of the family; a functional post has its own. */
export function fittingFields(family: JobFamily, job?: Job): BidangIlmu {
  return { diutamakan: (job?.fields.length ?? 0) > 0 ? [...(job?.fields ?? []), ...family.master] : family.fields };
}

/** Checks the arguments that every sample has. */
export function checkSample(seed: number, size: number, sizeName: string, asOf: IsoDate): void {
  if (!Number.isSafeInteger(seed)) throw new TalentaError('invalidArgument', 'seed: expected a whole number.');
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new TalentaError('invalidArgument', `${sizeName}: expected a whole number, 0 or more.`);
  }
  requireIsoDate(asOf, 'asOf');
}

const PURPOSE = 3;

/**
 * Posts of a class in the order of a seed: people hold them from the front, vacancies are taken from the back, so that
 * nobody holds what is vacant while there are enough. The first is the secretary of the city.
 */
export function postsFromTheFront(seed: number): (kelas: KelasJabatan) => Post | undefined {
  return postsInTurn(seed, (taken) => taken);
}

/** The same from the back. */
export function postsFromTheBack(seed: number): (kelas: KelasJabatan) => Post | undefined {
  return postsInTurn(seed, (taken, count) => count - 1 - taken);
}

function postsInTurn(
  seed: number,
  at: (taken: number, count: number) => number,
): (kelas: KelasJabatan) => Post | undefined {
  const orders = new Map<KelasJabatan, { readonly posts: readonly Post[]; taken: number }>();
  return (kelas) => {
    const order = orders.get(kelas) ?? { posts: shuffledPosts(seed, kelas), taken: 0 };
    orders.set(kelas, order);
    const count = order.posts.length;
    return count === 0 ? undefined : order.posts[at(order.taken++ % count, count)];
  };
}

function shuffledPosts(seed: number, kelas: KelasJabatan): readonly Post[] {
  const random = seededRandom(seed, kelas.length, PURPOSE);
  const placed = sampleCity()
    .posts(kelas)
    .map((post) => ({ post, at: post.eselon === 'II.a' ? -1 : random.unit() }));
  return placed.sort((a, b) => a.at - b.at).map(({ post }) => post);
}
