import type { RoundingMode } from '../exact/rounding.js';
import type { Bilingual } from '../model/bilingual.js';
import type { EvidenceKey, PredikatKinerja, TingkatHukuman } from '../model/evidence.js';
import type { KedudukanHukum } from '../model/kedudukan-hukum.js';
import type { KompetensiKey } from '../model/kompetensi.js';
import type { FactKey } from './fact-keys.js';
import type { Basis, Knowledge, Source } from './provenance.js';
import type { Measure, RankingKey, Retirement, Stage, TieKey, ValueKey } from './rule-set.js';

/** Language of a text. */
export type Language = keyof Bilingual;

export const BASIS_WORDS: Readonly<Record<Basis, Bilingual>> = {
  statute: { id: 'undang-undang atau peraturan pemerintah', en: 'statute or government regulation' },
  implementingRule: { id: 'aturan pelaksana', en: 'implementing rule' },
  agencyChoice: { id: 'pilihan instansi', en: 'choice of an agency' },
  libraryAssumption: { id: 'asumsi pustaka ini', en: 'assumption of this library' },
};

export const KNOWLEDGE_WORDS: Readonly<Record<Knowledge, Bilingual>> = {
  primaryText: { id: 'dibaca pada teks asli', en: 'read in the primary text' },
  secondarySources: { id: 'diketahui dari sumber sekunder', en: 'known from secondary sources' },
  recalled: { id: 'dari ingatan, tanpa teks', en: 'recalled, without a text in hand' },
  ownDecision: { id: 'keputusan sendiri', en: 'own decision' },
};

export const SOURCE_WORDS: Readonly<Record<Source['kind'], Bilingual>> = {
  statute: { id: 'undang-undang', en: 'statute' },
  governmentRegulation: { id: 'peraturan pemerintah', en: 'government regulation' },
  ministerialRegulation: { id: 'peraturan menteri atau lembaga', en: 'ministerial or agency regulation' },
  decree: { id: 'keputusan', en: 'decree' },
  secondary: { id: 'sumber sekunder', en: 'secondary source' },
};

export const FACT_WORDS: Readonly<Record<FactKey, Bilingual>> = {
  'penilaianKinerja.predikat': { id: 'predikat penilaian kinerja tahunan', en: 'predicate of the annual appraisal' },
  'penghargaan.lingkup': { id: 'lingkup penghargaan', en: 'scope of the award' },
  'timKerja.peran': { id: 'peran dalam tim kerja', en: 'role in the work team' },
  'umpanBalik360.nilai': { id: 'nilai umpan balik 360', en: 'value of the feedback 360' },
  'penilaianKompetensi.capaian': { id: 'tingkat yang dicapai per kompetensi', en: 'level reached in each competency' },
  'penilaianKompetensi.jpm': { id: 'job person match (JPM)', en: 'job person match (JPM)' },
  'pelatihan.sertifikat': { id: 'sertifikat pelatihan', en: 'training certificates' },
  'sertifikasi.sertifikat': {
    id: 'sertifikat keahlian dan diklat penjenjangan',
    en: 'certificates of expertise and of career training',
  },
  'riwayatJabatan.lamaDiTingkat': {
    id: 'lama pada kelas jabatan sekarang, tahun genap',
    en: 'completed years in the present class of post',
  },
  'riwayatJabatan.keragaman': { id: 'keragaman jabatan yang pernah diduduki', en: 'variety of the posts held' },
  'riwayatJabatan.nonDefinitif': {
    id: 'penugasan nondefinitif (Plt, Plh, Pj kepala daerah)',
    en: 'acting duty (Plt, Plh, acting regional head)',
  },
  'penilaianPotensi.dimensi': { id: 'tingkat per dimensi potensi', en: 'level of each dimension of potential' },
  'penilaianPotensi.nilai': { id: 'satu nilai potensi', en: 'one value of potential' },
  'riwayatPendidikan.jenjang': { id: 'jenjang pendidikan yang telah lulus', en: 'level of a completed education' },
  'riwayatPendidikan.kesesuaian': {
    id: 'kesesuaian bidang ilmu dengan jabatan yang ditinjau',
    en: 'fit of the field of study with the post in view',
  },
  'hukumanDisiplin.tingkat': { id: 'tingkat hukuman disiplin', en: 'level of the disciplinary punishment' },
  'penilaianPerilaku.rating': { id: 'rating perilaku kerja tahunan', en: 'rating of the work behaviour of the year' },
  'penilaianPerilaku.nilai': { id: 'nilai perilaku kerja tahunan', en: 'value of the work behaviour of the year' },
  'pelanggaranEtik.tingkat': {
    id: 'tingkat sanksi pelanggaran kode etik',
    en: 'level of the sanction for a violation of the code of ethics',
  },
};

export const EVIDENCE_WORDS: Readonly<Record<EvidenceKey, Bilingual>> = {
  penilaianKinerja: { id: 'penilaian kinerja', en: 'performance appraisals' },
  penghargaan: { id: 'penghargaan', en: 'awards' },
  timKerja: { id: 'tim kerja', en: 'work teams' },
  umpanBalik360: { id: 'umpan balik 360', en: 'feedback 360' },
  penilaianKompetensi: { id: 'penilaian kompetensi', en: 'competency assessments' },
  pelatihan: { id: 'pelatihan', en: 'training' },
  sertifikasi: { id: 'sertifikasi', en: 'certificates of expertise' },
  riwayatJabatan: { id: 'riwayat jabatan', en: 'posts held' },
  penilaianPotensi: { id: 'penilaian potensi', en: 'assessments of potential' },
  riwayatPendidikan: { id: 'riwayat pendidikan', en: 'education' },
  hukumanDisiplin: { id: 'hukuman disiplin', en: 'disciplinary punishments' },
  lhkpn: { id: 'LHKPN', en: 'wealth reports (LHKPN)' },
  kompetensiTeknis: { id: 'uji kompetensi teknis', en: 'technical competency tests' },
  nominasi: { id: 'nominasi', en: 'nominations' },
  pengalamanLuarPns: { id: 'pengalaman di luar PNS', en: 'work outside the civil service' },
  penilaianPerilaku: { id: 'penilaian perilaku kerja', en: 'appraisals of work behaviour' },
  pelanggaranEtik: { id: 'pelanggaran kode etik', en: 'violations of the code of ethics' },
};

/** Which of several records counts. */
export const COMBINE_WORDS: Readonly<Record<Measure['combine'], Bilingual>> = {
  latest: { id: 'yang terbaru', en: 'the latest' },
  highest: { id: 'yang skornya tertinggi', en: 'the one with the highest score' },
  lowest: { id: 'yang skornya terendah', en: 'the one with the lowest score' },
  count: { id: 'banyaknya', en: 'how many there are' },
  whole: { id: 'seluruhnya bersama-sama', en: 'all of them together' },
};

export const ADMITS_WORDS: Readonly<Record<Stage['admits'], Bilingual>> = {
  everyone: { id: 'semua orang', en: 'everyone' },
  allowedBoxes: { id: 'mereka yang berada pada kotak asal suksesor', en: 'those in the boxes successors come from' },
  shortlist: { id: 'mereka dalam daftar pendek', en: 'those on the shortlist' },
};

export const RANKING_WORDS: Readonly<Record<Exclude<RankingKey, ValueKey>, Bilingual>> = {
  box: {
    id: 'kotak, menurut urutan kotak asal suksesor pada kelas jabatannya',
    en: 'box, in the order of the boxes successors come from in the class of post',
  },
  score: { id: 'nilai akhir, tertinggi lebih dahulu', en: 'final score, highest first' },
  kinerja: { id: 'nilai sumbu kinerja, tertinggi lebih dahulu', en: 'value of the kinerja axis, highest first' },
  potensial: { id: 'nilai sumbu potensial, tertinggi lebih dahulu', en: 'value of the potensial axis, highest first' },
  readiness: {
    id: 'kelompok kesiapan kotaknya, yang paling siap lebih dahulu',
    en: 'group of readiness of the box, the most ready first',
  },
};

export const TINGKAT_WORDS: Readonly<Record<TingkatHukuman, Bilingual>> = {
  ringan: { id: 'ringan', en: 'light' },
  sedang: { id: 'sedang', en: 'medium' },
  berat: { id: 'berat', en: 'heavy' },
};

export const LEAVING_WORDS: Readonly<Record<Retirement['leaves'], Bilingual>> = {
  birthday: { id: 'pada hari ulang tahun itu', en: 'on that birthday' },
  firstOfNextMonth: {
    id: 'pada hari pertama bulan sesudah ulang tahun itu',
    en: 'on the first day of the month after that birthday',
  },
};

export const TIE_WORDS: Readonly<Record<Exclude<TieKey, ValueKey>, Bilingual>> = {
  kinerja: { id: 'nilai sumbu kinerja', en: 'value of the axis kinerja (performance)' },
  potensial: { id: 'nilai sumbu potensial', en: 'value of the axis potensial (potential)' },
  penilaianKompetensi: { id: 'skor penilaian kompetensi', en: 'score of the competency assessment' },
  golongan: { id: 'golongan', en: 'rank (golongan)' },
  timeInLevel: { id: 'lama pada kelas jabatan sekarang', en: 'time in the present class of post' },
  age: { id: 'usia, yang lebih tua lebih dahulu', en: 'age, the older first' },
};

/** What happens to what lies between two values that can be shown. */
export const ROUNDING_WORDS: Readonly<Record<RoundingMode, Bilingual>> = {
  halfUp: { id: 'ke yang terdekat, tepat setengah menjauhi nol', en: 'to the nearest, exactly half away from zero' },
  halfDown: { id: 'ke yang terdekat, tepat setengah menuju nol', en: 'to the nearest, exactly half towards zero' },
  halfEven: {
    id: 'ke yang terdekat, tepat setengah ke angka genap',
    en: 'to the nearest, exactly half to the even digit',
  },
  up: { id: 'selalu menjauhi nol', en: 'always away from zero' },
  down: { id: 'selalu menuju nol', en: 'always towards zero' },
  ceiling: { id: 'selalu ke atas', en: 'always up' },
  floor: { id: 'selalu ke bawah', en: 'always down' },
};

export const PREDIKAT_WORDS: Readonly<Record<PredikatKinerja, Bilingual>> = {
  sangatBaik: { id: 'Sangat Baik', en: 'Very good' },
  baik: { id: 'Baik', en: 'Good' },
  butuhPerbaikan: { id: 'Butuh Perbaikan', en: 'Needs improvement' },
  kurang: { id: 'Kurang', en: 'Poor' },
  sangatKurang: { id: 'Sangat Kurang', en: 'Very poor' },
};

export const KEDUDUKAN_WORDS: Readonly<Record<KedudukanHukum, Bilingual>> = {
  aktif: { id: 'aktif', en: 'active' },
  cutiDiLuarTanggunganNegara: { id: 'cuti di luar tanggungan negara', en: 'leave without state pay' },
  tugasBelajar: { id: 'tugas belajar', en: 'study assignment' },
  pemberhentianSementara: { id: 'pemberhentian sementara', en: 'suspended' },
  kenaHukumanDisiplin: { id: 'kena hukuman disiplin', en: 'under disciplinary punishment' },
  masaPersiapanPensiun: { id: 'masa persiapan pensiun', en: 'before retirement' },
  diberhentikan: { id: 'diberhentikan', en: 'dismissed' },
  pensiun: { id: 'pensiun', en: 'retired' },
  lainnya: { id: 'lainnya', en: 'other' },
};

export const KOMPETENSI_WORDS: Readonly<Record<KompetensiKey, Bilingual>> = {
  integritas: { id: 'Integritas', en: 'Integrity' },
  kerjaSama: { id: 'Kerja Sama', en: 'Cooperation' },
  komunikasi: { id: 'Komunikasi', en: 'Communication' },
  orientasiPadaHasil: { id: 'Orientasi pada Hasil', en: 'Orientation on results' },
  pelayananPublik: { id: 'Pelayanan Publik', en: 'Public service' },
  pengembanganDiriDanOrangLain: { id: 'Pengembangan Diri dan Orang Lain', en: 'Development of self and others' },
  mengelolaPerubahan: { id: 'Mengelola Perubahan', en: 'Managing change' },
  pengambilanKeputusan: { id: 'Pengambilan Keputusan', en: 'Decision making' },
  perekatBangsa: { id: 'Perekat Bangsa', en: 'Binding the nation' },
};
