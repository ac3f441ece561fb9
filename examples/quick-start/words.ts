import type { Behind, Bilingual } from 'talenta-asn';
import type { Knowledge } from 'talenta-asn/rules';
import type { ColumnMeaning } from './simata-check.js';
import type { FindingKind, Severity } from './simata-sheet.js';

export const DEMO_WORDS = {
  title: { en: 'talenta-asn: from data to three names', id: 'talenta-asn: dari data ke tiga nama' },
  shows: {
    en:
      'A made-up city of 400 people: what is wrong in its sheet, its nine boxes, three names for each of six vacancies, ' +
      'and the way from evidence to score for one person.',
    id:
      'Sebuah kota rekaan dengan 400 orang: apa yang salah pada lembarnya, sembilan kotaknya, tiga nama untuk setiap ' +
      'lowongan dari enam, dan jalan dari bukti ke nilai untuk satu orang.',
  },
  face: {
    en: 'Rule set {ruleSet}, revision {revision}; reference date {asOf}. Everybody in the data is made up.',
    id: 'Aturan {ruleSet}, revisi {revision}; tanggal acuan {asOf}. Semua orang dalam data ini rekaan.',
  },
  written: { en: 'Everything that was worked out: {file}', id: 'Hasil lengkap: {file}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const SHEET_WORDS = {
  heading: {
    en: 'A sheet with the columns of SIMATA, faults included',
    id: 'Lembar dengan kolom SIMATA, beserta salahnya',
  },
  rows: {
    en: '{read} rows read, {used} used. What was noticed, each with its first case:',
    id: '{read} baris dibaca, {used} dipakai. Yang ditemukan, masing-masing dengan kasus pertamanya:',
  },
  cells: { en: 'cells', id: 'sel' },
  firstCase: { en: 'row, column: cell -> what became of it', id: 'baris, kolom: isi -> yang dilakukan' },
  meaning: {
    en: 'The columns do not say what they hold. Nilai X and Nilai Y come out again if they are taken as',
    id: 'Lembar ini tidak menyebut apa isi kolomnya. Nilai X dan Nilai Y dihasilkan kembali bila isinya dianggap',
  },
  reproduced: { en: 'in {count} of {tested} rows', id: 'pada {count} dari {tested} baris' },
  used: { en: '<- used', id: '<- dipakai' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { en: 'error', id: 'galat' },
  warning: { en: 'warning', id: 'peringatan' },
  note: { en: 'note', id: 'catatan' },
};

export const FINDING_WORDS: Readonly<Record<FindingKind, Bilingual>> = {
  columnMissing: { id: 'kolom tidak ada', en: 'column missing' },
  nipAsNumber: { id: 'NIP jadi angka', en: 'NIP as a number' },
  nipNotValid: { id: 'NIP tidak sah', en: 'NIP not valid' },
  duplicateNip: { id: 'NIP ganda', en: 'duplicate NIP' },
  notANumber: { id: 'bukan angka', en: 'not a number' },
  ambiguousNumber: { id: 'angka bermakna ganda', en: 'ambiguous number' },
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

/** What stands there and what became of it. */
export const CASE_WORDS: Readonly<Record<FindingKind, Bilingual>> = {
  columnMissing: {
    en: 'not in the header -> no value in any row',
    id: 'tidak ada pada judul -> tanpa nilai di semua baris',
  },
  nipAsNumber: { en: '{found} -> no NIP; write text of 18 digits', id: '{found} -> tanpa NIP; tulis teks 18 digit' },
  nipNotValid: {
    en: '{found} characters -> no NIP; write text of 18 digits',
    id: '{found} karakter -> tanpa NIP; tulis teks 18 digit',
  },
  duplicateNip: { en: 'rows {found} differ -> none is used', id: 'baris {found} berbeda -> tidak ada yang dipakai' },
  notANumber: {
    en: '{found} -> left out; write a number such as 88,07',
    id: '{found} -> tidak dipakai; tulis angka seperti 88,07',
  },
  ambiguousNumber: { en: '{found} -> left out; two readings', id: '{found} -> tidak dipakai; ada dua pembacaan' },
  boxNotReadable: {
    en: '{found} -> left out; write a box 1 to 9',
    id: '{found} -> tidak dipakai; tulis kotak 1 sampai 9',
  },
  boxConflict: {
    en: '{found} -> but {read} by Nilai X {nilaiX}, Nilai Y {nilaiY}',
    id: '{found} -> tetapi {read} menurut Nilai X {nilaiX}, Nilai Y {nilaiY}',
  },
  aboveScaleLeftOut: { en: '{found} -> left out; 0 to 100', id: '{found} -> tidak dipakai; 0 sampai 100' },
  aboveScaleClamped: { en: '{found} -> cut to 100, as asked', id: '{found} -> dipotong menjadi 100, seperti diminta' },
  belowScale: { en: '{found} -> left out; 0 to 100', id: '{found} -> tidak dipakai; 0 sampai 100' },
  thousandsSeparator: { en: '{found} -> read as {read}', id: '{found} -> dibaca {read}' },
  decimalPoint: { en: '{found} -> read as {read}', id: '{found} -> dibaca {read}' },
  decimalComma: { en: '{found} -> read as {read}', id: '{found} -> dibaca {read}' },
  boxSpelling: { en: '{found} -> read as {read}', id: '{found} -> dibaca {read}' },
  repeatedRow: { en: 'the same as row {found} -> counted once', id: 'sama dengan baris {found} -> dihitung sekali' },
  emptyCell: { en: 'nothing -> stays missing, never 0', id: 'tanpa isi -> tetap kosong, bukan 0' },
};

export const MEANING_WORDS: Readonly<Record<ColumnMeaning, Bilingual>> = {
  rawScores: { id: 'skor mentah 0-100', en: 'raw scores 0-100' },
  weightedPoints: { id: 'poin berbobot', en: 'weighted points' },
};

export const BOXES_WORDS = {
  heading: { en: 'The nine boxes of the city', id: 'Sembilan kotak kota' },
  people: {
    en: '{people} people placed from their evidence; {incomplete} of them have no box, for something is not known.',
    id: '{people} orang ditempatkan dari buktinya; {incomplete} di antaranya tanpa kotak karena ada yang belum diketahui.',
  },
  cells: {
    en: '[box] and the number of people in it:',
    id: '[kotak] dan jumlah orang di dalamnya:',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const AGREEMENT_WORDS = {
  heading: {
    en: 'The way from the sheet and the way from the evidence, compared:',
    id: 'Jalan dari lembar dan jalan dari bukti, dibandingkan:',
  },
  compared: { en: 'rows without a fault', id: 'baris yang utuh' },
  same: { en: 'same box, same values to two decimals', id: 'kotak sama, nilai sama sampai dua desimal' },
  bothIncomplete: { en: 'incomplete both ways', id: 'belum lengkap pada keduanya' },
  lastDecimal: {
    en: 'same box, last decimal differs (the sheet rounds)',
    id: 'kotak sama, desimal terakhir berbeda (lembar membulatkan)',
  },
  gapInSheet: { en: 'empty in the sheet, known from evidence{rows}', id: 'kosong pada lembar, buktinya ada{rows}' },
  different: { en: 'different box{rows}', id: 'kotak berbeda{rows}' },
  rows: { en: ': row {rows}', id: ': baris {rows}' },
  asZero: {
    en: 'rows where Nilai X or Nilai Y of the sheet counts an empty cell as zero',
    id: 'baris dengan Nilai X atau Nilai Y yang menghitung sel kosong sebagai nol',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const SUCCESSION_WORDS = {
  heading: { en: 'Three names for each vacancy', id: 'Tiga nama untuk setiap lowongan' },
  vacancy: {
    en: '{id}  {nama}: {kelas}; family of posts {rumpun}',
    id: '{id}  {nama}: {kelas}; rumpun jabatan {rumpun}',
  },
  technicalVacancy: {
    en: '{id}  {nama}: {kelas}; family of posts {rumpun}; with technical competency',
    id: '{id}  {nama}: {kelas}; rumpun jabatan {rumpun}; dengan kompetensi teknis',
  },
  outcome: { en: 'Ordered by {order}: {outcome}', id: 'Diurutkan menurut {order}: {outcome}' },
  then: { en: ', then ', id: ', lalu ' },
  name: { en: 'NIP and name', id: 'NIP dan nama' },
  box: { en: 'box', id: 'kotak' },
  score: { en: 'score', id: 'nilai' },
  technical: { en: 'technical', id: 'teknis' },
  openPlace: { en: 'open until {facts} is known', id: 'terbuka sampai {facts} diketahui' },
  sharedPlace: { en: 'shared place', id: 'berbagi tempat' },
  tie: { en: 'equal score, decided by {by}', id: 'nilai sama, diputus oleh {by}' },
  behind: {
    en: '{place}. {person}: {by} {own} against {theirs} of {nip}',
    id: '{place}. {person}: {by} {own} lawan {theirs} pada {nip}',
  },
  out: {
    en: '{ineligible} ineligible, {undetermined} undetermined; most fail on:',
    id: '{ineligible} tidak memenuhi syarat, {undetermined} belum dapat ditentukan; tersering karena:',
  },
  notKnown: { en: 'of the undetermined is not known:', id: 'tentang yang belum dapat ditentukan, belum diketahui:' },
  reachable: { en: 'could still come among the three: {people}', id: 'masih dapat masuk tiga besar: {people}' },
  othersEnter: {
    en: 'Ordered by {order}, these would enter instead: {people}',
    id: 'Bila diurutkan menurut {order}, yang masuk: {people}',
  },
  sameNames: { en: 'Ordered by {order}: the same names', id: 'Bila diurutkan menurut {order}: nama yang sama' },
  byHand: {
    en: 'No data can decide these; people check them for everybody named:',
    id: 'Yang berikut tidak dapat diputus oleh data; manusia memeriksanya untuk setiap nama:',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Keys that the rule sets of this example use; any other is printed as it is. */
export const ORDER_WORDS: Readonly<Partial<Record<Behind['by'], Bilingual>>> = {
  box: { id: 'kotak', en: 'box' },
  score: { id: 'nilai', en: 'score' },
  kinerja: { id: 'kinerja', en: 'performance' },
  potensial: { id: 'potensial', en: 'potential' },
  penilaianKompetensi: { id: 'kompetensi', en: 'competency' },
  readiness: { id: 'kesiapan', en: 'readiness' },
  golongan: { id: 'golongan', en: 'rank' },
  timeInLevel: { id: 'hari pada jenjang', en: 'days in the level' },
  shared: { id: 'berbagi tempat', en: 'shared place' },
  undecided: { id: 'belum pasti', en: 'undecided' },
};

export const PATH_WORDS = {
  heading: { en: 'From evidence to score: {nama} for {vacancy}', id: 'Dari bukti ke nilai: {nama} untuk {vacancy}' },
  indicator: { en: 'indicator', id: 'indikator' },
  product: { en: 'score x weight = points', id: 'skor x bobot = poin' },
  evidence: { en: 'evidence -> row of the table', id: 'bukti -> baris tabel' },
  source: { en: 'source', id: 'sumber' },
  levels: { en: '{levels}, standard {standards}', id: '{levels}, standar {standards}' },
  talent: { en: 'talent = {mix} = {value}, shown as {shown}', id: 'talenta = {mix} = {value}, ditulis {shown}' },
  withTechnical: {
    en: 'with technical competency {technical}: {score}',
    id: 'dengan kompetensi teknis {technical}: {score}',
  },
  box: { en: 'box {box}: {category}', id: 'kotak {box}: {category}' },
  sources: { en: 'Sources:', id: 'Sumber:' },
  aspect: { en: 'aspect {number}', id: 'aspek {number}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const KNOWLEDGE_WORDS: Readonly<Record<Knowledge, Bilingual>> = {
  primaryText: { id: 'dibaca pada teks asli', en: 'read in the primary text' },
  secondarySources: { id: 'dari sumber sekunder', en: 'from secondary sources' },
  recalled: { id: 'dari ingatan, tanpa teks', en: 'recalled, no text at hand' },
  ownDecision: { id: 'keputusan pustaka ini', en: "this library's own decision" },
};
