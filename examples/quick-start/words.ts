import type { Behind, Bilingual, SuccessionOutcome } from 'talenta-asn';
import type { ColumnMeaning } from './simata-check.js';
import type { FindingKind } from './simata-sheet.js';

export const FINDING_WORDS: Readonly<Record<FindingKind, Bilingual>> = {
  columnMissing: { id: 'kolom tidak ada', en: 'column missing' },
  nipAsNumber: { id: 'NIP telah menjadi angka', en: 'NIP turned into a number' },
  nipNotValid: { id: 'NIP tidak sah', en: 'NIP not valid' },
  duplicateNip: { id: 'satu NIP, baris berbeda', en: 'one NIP, rows that differ' },
  notANumber: { id: 'bukan angka', en: 'not a number' },
  ambiguousNumber: { id: 'angka bermakna ganda', en: 'number with two readings' },
  boxNotReadable: { id: 'kotak tidak terbaca', en: 'box not readable' },
  boxConflict: { id: 'kotak bertentangan dengan nilai', en: 'box contradicts the values' },
  aboveScaleLeftOut: { id: 'di atas 100, tidak dipakai', en: 'above 100, left out' },
  aboveScaleClamped: { id: 'di atas 100, dipotong', en: 'above 100, cut' },
  belowScale: { id: 'di bawah 0, tidak dipakai', en: 'below 0, left out' },
  thousandsSeparator: { id: 'pemisah ribuan', en: 'thousands separator' },
  decimalPoint: { id: 'titik desimal', en: 'decimal point' },
  decimalComma: { id: 'koma desimal', en: 'decimal comma' },
  boxSpelling: { id: 'ejaan kotak', en: 'spelling of the box' },
  repeatedRow: { id: 'baris berulang', en: 'row repeated' },
  emptyCell: { id: 'sel kosong: tetap kosong', en: 'empty cell: stays missing' },
};

export const MEANING_WORDS: Readonly<Record<ColumnMeaning, Bilingual>> = {
  rawScores: { id: 'skor mentah 0-100', en: 'raw scores 0-100' },
  weightedPoints: { id: 'poin berbobot', en: 'weighted points' },
};

export const OUTCOME_WORDS: Readonly<Record<SuccessionOutcome, Bilingual>> = {
  complete: { id: 'lengkap: tiga nama', en: 'complete: three names' },
  short: { id: 'kurang: yang memenuhi syarat tidak sampai tiga', en: 'short: fewer than three are eligible' },
  empty: { id: 'kosong: tidak ada yang memenuhi syarat', en: 'empty: nobody is eligible' },
  tiedAtCut: { id: 'seri pada batas: lebih dari tiga nama', en: 'tied at the cut: more than three names' },
  blocked: { id: 'terhenti: aturan tidak mencakup lowongan ini', en: 'blocked: the rule set does not cover it' },
};

export const BEHIND_WORDS: Readonly<Record<Behind['by'], Bilingual>> = {
  box: { id: 'kotak', en: 'box' },
  score: { id: 'nilai', en: 'score' },
  kinerja: { id: 'nilai sama, kinerja', en: 'equal score, performance' },
  potensial: { id: 'nilai sama, potensial', en: 'equal score, potential' },
  penilaianKompetensi: { id: 'nilai sama, kompetensi', en: 'equal score, competency' },
  golongan: { id: 'nilai sama, golongan', en: 'equal score, rank' },
  timeInLevel: { id: 'nilai sama, hari pada jenjang', en: 'equal score, days in the level' },
  shared: { id: 'berbagi tempat', en: 'shared place' },
};
