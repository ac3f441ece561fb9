import type { RoundingMode } from '../exact/rounding.js';
import type { Bilingual } from '../model/bilingual.js';
import type { FactKey } from './fact-keys.js';
import type { Basis, Knowledge, Source } from './provenance.js';
import type { Measure, RankingKey, Stage, TieKey } from './rule-set.js';

/** Language of a text. */
export type Language = keyof Bilingual;

function words(id: string, en: string): Bilingual {
  return { id, en };
}

export const BASIS_WORDS: Readonly<Record<Basis, Bilingual>> = {
  statute: words('undang-undang atau peraturan pemerintah', 'statute or government regulation'),
  implementingRule: words('aturan pelaksana', 'implementing rule'),
  agencyChoice: words('pilihan instansi', 'choice of an agency'),
  libraryAssumption: words('asumsi pustaka ini', 'assumption of this library'),
};

export const KNOWLEDGE_WORDS: Readonly<Record<Knowledge, Bilingual>> = {
  primaryText: words('dibaca pada teks asli', 'read in the primary text'),
  secondarySources: words('diketahui dari sumber sekunder', 'known from secondary sources'),
  recalled: words('dari ingatan, tanpa teks', 'recalled, without a text in hand'),
  ownDecision: words('keputusan sendiri', 'own decision'),
};

export const SOURCE_WORDS: Readonly<Record<Source['kind'], Bilingual>> = {
  statute: words('undang-undang', 'statute'),
  governmentRegulation: words('peraturan pemerintah', 'government regulation'),
  ministerialRegulation: words('peraturan menteri atau lembaga', 'ministerial or agency regulation'),
  decree: words('keputusan', 'decree'),
  secondary: words('sumber sekunder', 'secondary source'),
};

export const FACT_WORDS: Readonly<Record<FactKey, Bilingual>> = {
  'penilaianKinerja.predikat': words('predikat penilaian kinerja tahunan', 'predicate of the annual appraisal'),
  'penghargaan.lingkup': words('lingkup penghargaan', 'scope of the award'),
  'timKerja.peran': words('peran dalam tim kerja', 'role in the work team'),
  'umpanBalik360.nilai': words('nilai umpan balik 360', 'value of the feedback 360'),
  'penilaianKompetensi.capaian': words('tingkat per kompetensi', 'level of each competency'),
  'penilaianKompetensi.jpm': words('job person match (JPM)', 'job person match (JPM)'),
  'pelatihan.sertifikat': words('banyaknya sertifikat pelatihan', 'number of training certificates'),
  'sertifikasi.sertifikat': words('banyaknya sertifikat keahlian', 'number of expertise certificates'),
  'riwayatJabatan.lamaDiTingkat': words(
    'lama pada jenjang sekarang, tahun genap',
    'completed years in the present level',
  ),
  'riwayatJabatan.keragaman': words('keragaman jabatan yang pernah diduduki', 'variety of the posts held'),
  'riwayatJabatan.nonDefinitif': words('penugasan nondefinitif', 'acting duty'),
  'penilaianPotensi.dimensi': words('tingkat per dimensi potensi', 'level of each dimension of potential'),
  'penilaianPotensi.nilai': words('satu nilai potensi', 'one value of potential'),
  'riwayatPendidikan.jenjang': words('jenjang pendidikan', 'level of education'),
  'riwayatPendidikan.kesesuaian': words(
    'kesesuaian bidang ilmu dengan jabatan yang ditinjau',
    'fit of the field of study with the post in view',
  ),
  'hukumanDisiplin.tingkat': words('tingkat hukuman disiplin', 'level of the punishment'),
};

export const COMBINE_WORDS: Readonly<Record<Measure['combine'], Bilingual>> = {
  latest: words('yang terbaru', 'the latest one'),
  highest: words('yang nilainya tertinggi', 'the one that scores highest'),
  lowest: words('yang nilainya terendah', 'the one that scores lowest'),
  count: words('banyaknya', 'their number'),
  whole: words('semuanya bersama-sama', 'all of them together'),
};

export const ADMITS_WORDS: Readonly<Record<Stage['admits'], Bilingual>> = {
  everyone: words('semua orang', 'everyone'),
  allowedBoxes: words('mereka yang berada pada kotak suksesi', 'those in the succession boxes'),
  shortlist: words('mereka dalam daftar pendek', 'those on the shortlist'),
};

export const RANKING_WORDS: Readonly<Record<RankingKey, Bilingual>> = {
  box: words('kotak, menurut urutan kotak suksesi', 'box, in the order of the succession boxes'),
  score: words('nilai, tertinggi lebih dahulu', 'score, highest first'),
};

export const TIE_WORDS: Readonly<Record<TieKey, Bilingual>> = {
  kinerja: words('nilai kinerja', 'value of kinerja'),
  potensial: words('nilai potensial', 'value of potensial'),
  penilaianKompetensi: words('nilai penilaian kompetensi', 'score of the competency assessment'),
  golongan: words('golongan', 'rank (golongan)'),
  timeInLevel: words('lama pada kelas jabatan sekarang', 'time in the present class of post'),
};

export const ROUNDING_WORDS: Readonly<Record<RoundingMode, Bilingual>> = {
  halfUp: words('setengah menjauhi nol', 'half away from zero'),
  halfDown: words('setengah menuju nol', 'half towards zero'),
  halfEven: words('setengah ke bilangan genap', 'half to the even digit'),
  up: words('selalu menjauhi nol', 'always away from zero'),
  down: words('selalu menuju nol', 'always towards zero'),
  ceiling: words('selalu ke atas', 'always up'),
  floor: words('selalu ke bawah', 'always down'),
};
