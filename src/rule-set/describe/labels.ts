import type { RoundingMode } from '../../exact/rounding.js';
import type { Bilingual } from '../../problems/bilingual.js';
import type { KompetensiKey } from '../../civil-service/kompetensi.js';
import type { Basis, Knowledge, Source } from '../model/provenance.js';
import type { Measure, RankingKey, Retirement, Stage, TieKey, ValueKey } from '../model/rule-set.js';

export const BASIS_LABELS: Readonly<Record<Basis, Bilingual>> = {
  statute: { id: 'undang-undang atau peraturan pemerintah', en: 'statute or government regulation' },
  implementingRule: { id: 'aturan pelaksana', en: 'implementing rule' },
  agencyChoice: { id: 'pilihan instansi', en: 'choice of an agency' },
  libraryAssumption: { id: 'asumsi pustaka ini', en: 'assumption of this library' },
};

export const KNOWLEDGE_LABELS: Readonly<Record<Knowledge, Bilingual>> = {
  primaryText: { id: 'dibaca pada teks asli', en: 'read in the primary text' },
  secondarySources: { id: 'diketahui dari sumber sekunder', en: 'known from secondary sources' },
  recalled: { id: 'dari ingatan, tanpa teks', en: 'recalled, without a text in hand' },
  ownDecision: { id: 'keputusan sendiri', en: 'own decision' },
};

/** Kinds of sources, regulations first. */
export const SOURCE_LABELS: Readonly<Record<Source['kind'], Bilingual>> = {
  statute: { id: 'undang-undang', en: 'statute' },
  governmentRegulation: { id: 'peraturan pemerintah', en: 'government regulation' },
  ministerialRegulation: { id: 'peraturan menteri atau lembaga', en: 'ministerial or agency regulation' },
  decree: { id: 'keputusan', en: 'decree' },
  secondary: { id: 'sumber sekunder', en: 'secondary source' },
};

/** Which of several records counts. */
export const COMBINE_LABELS: Readonly<Record<Measure['combine'], Bilingual>> = {
  latest: { id: 'yang terbaru', en: 'the latest' },
  highest: { id: 'yang skornya tertinggi', en: 'the one with the highest score' },
  lowest: { id: 'yang skornya terendah', en: 'the one with the lowest score' },
  count: { id: 'banyaknya', en: 'how many there are' },
  whole: { id: 'seluruhnya bersama-sama', en: 'all of them together' },
};

export const ADMITS_LABELS: Readonly<Record<Stage['admits'], Bilingual>> = {
  everyone: { id: 'semua orang', en: 'everyone' },
  allowedBoxes: { id: 'mereka yang berada pada kotak asal suksesor', en: 'those in the boxes successors come from' },
  shortlist: { id: 'mereka dalam daftar pendek', en: 'those on the shortlist' },
};

export const RANKING_LABELS: Readonly<Record<Exclude<RankingKey, ValueKey>, Bilingual>> = {
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

export const LEAVING_LABELS: Readonly<Record<Retirement['leaves'], Bilingual>> = {
  birthday: { id: 'pada hari ulang tahun itu', en: 'on that birthday' },
  firstOfNextMonth: {
    id: 'pada hari pertama bulan sesudah ulang tahun itu',
    en: 'on the first day of the month after that birthday',
  },
};

export const TIE_LABELS: Readonly<Record<Exclude<TieKey, ValueKey>, Bilingual>> = {
  kinerja: { id: 'nilai sumbu kinerja', en: 'value of the axis kinerja (performance)' },
  potensial: { id: 'nilai sumbu potensial', en: 'value of the axis potensial (potential)' },
  penilaianKompetensi: { id: 'skor penilaian kompetensi', en: 'score of the competency assessment' },
  golongan: { id: 'golongan', en: 'rank (golongan)' },
  timeInLevel: { id: 'lama pada kelas jabatan sekarang', en: 'time in the present class of post' },
  age: { id: 'usia, yang lebih tua lebih dahulu', en: 'age, the older first' },
};

/** What happens to what lies between two values that can be shown. */
export const ROUNDING_LABELS: Readonly<Record<RoundingMode, Bilingual>> = {
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

export const KOMPETENSI_LABELS: Readonly<Record<KompetensiKey, Bilingual>> = {
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
