import type { Behind, Bilingual, Knowledge, SuccessionOutcome } from 'talenta-asn';
import type { ColumnMeaning } from './simata-check.js';
import type { FindingKind } from './simata-sheet.js';

export const FINDING_WORDS: Readonly<Record<FindingKind, Bilingual>> = {
  columnMissing: { id: 'kolom tidak ada', en: 'column missing' },
  nipAsNumber: { id: 'NIP jadi angka', en: 'NIP as a number' },
  nipNotValid: { id: 'NIP tidak sah', en: 'NIP not valid' },
  duplicateNip: { id: 'NIP ganda', en: 'duplicate NIP' },
  notANumber: { id: 'bukan angka', en: 'not a number' },
  ambiguousNumber: { id: 'angka bermakna ganda', en: 'ambiguous' },
  boxNotReadable: { id: 'kotak tak terbaca', en: 'box unreadable' },
  boxConflict: { id: 'kotak bertentangan', en: 'box conflict' },
  aboveScaleLeftOut: { id: 'di atas 100', en: 'above 100' },
  aboveScaleClamped: { id: 'di atas 100', en: 'above 100' },
  belowScale: { id: 'di bawah 0', en: 'below 0' },
  thousandsSeparator: { id: 'pemisah ribuan', en: 'thousands mark' },
  decimalPoint: { id: 'titik desimal', en: 'decimal point' },
  decimalComma: { id: 'koma desimal', en: 'decimal comma' },
  boxSpelling: { id: 'ejaan kotak', en: 'box spelling' },
  repeatedRow: { id: 'baris berulang', en: 'repeated row' },
  emptyCell: { id: 'sel kosong', en: 'empty cell' },
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
  readiness: { id: 'kesiapan', en: 'readiness' },
  golongan: { id: 'nilai sama, golongan', en: 'equal score, rank' },
  timeInLevel: { id: 'nilai sama, hari pada jenjang', en: 'equal score, days in the level' },
  shared: { id: 'berbagi tempat', en: 'shared place' },
};

export const KNOWLEDGE_WORDS: Readonly<Record<Knowledge, Bilingual>> = {
  primaryText: { id: 'dibaca pada teks asli', en: 'read in the primary text' },
  secondarySources: { id: 'dari sumber sekunder', en: 'from secondary sources' },
  recalled: { id: 'dari ingatan, tanpa teks', en: 'recalled, no text at hand' },
  ownDecision: { id: 'keputusan pustaka ini', en: "this library's own decision" },
};
