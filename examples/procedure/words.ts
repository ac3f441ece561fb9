import type { Bilingual } from 'talenta-asn';
import type { IncompleteReason, ObjectionChange, ReplayAnswer } from 'talenta-asn/procedure';

export const DEMO_WORDS = {
  title: {
    en: 'talenta-asn: the procedure of a sample city, from raw data to its end',
    id: 'talenta-asn: prosedur sebuah kota contoh, dari data mentah sampai selesai',
  },
  shows: {
    en: 'Thirty made-up people and two vacancies: lists, committee, decisions, announcements, two objections, a log that can be proved.',
    id: 'Tiga puluh orang rekaan dan dua lowongan: daftar, komite, keputusan, pengumuman, dua sanggahan, log yang dapat dibuktikan.',
  },
  face: {
    en: '{people} people, {vacancies} vacancies, rule set {ruleSet}, reference date {asOf}. Everybody is made up.',
    id: '{people} orang, {vacancies} lowongan, aturan {ruleSet}, tanggal acuan {asOf}. Semua orang ini rekaan.',
  },
  written: {
    en: '{count} files, to be read from here: {folder}',
    id: '{count} berkas, dapat dibaca di sini: {folder}',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The parts of the run. */
export const STEP_WORDS = {
  preparation: { en: '1. Preparation', id: '1. Persiapan' },
  mapping: { en: '2. Mapping, then the vacancies', id: '2. Pemetaan, lalu lowongan' },
  lists: {
    en: '3. Eligibility, lists, committee, decisions, announcements',
    id: '3. Kelayakan, daftar, komite, keputusan, pengumuman',
  },
  replay: { en: '4. Replay of the lists from a file', id: '4. Daftar dihitung ulang dari berkas' },
  objections: { en: '5. Objections', id: '5. Sanggah' },
  anew: { en: '6. The lists anew, with the corrected data', id: '6. Daftar baru, dengan data yang dibetulkan' },
  log: { en: '7. The log', id: '7. Log' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const PROCEDURE_WORDS = {
  openingRefused: {
    en: 'Opening the vacancies is refused: {code}, completeness {percent} %.',
    id: 'Pembukaan lowongan ditolak: {code}, kelengkapan {percent} %.',
  },
  accepted: {
    en: 'The {count} gaps are accepted with a reason; these people stay undetermined wherever it matters.',
    id: 'Ke-{count} kekurangan diterima dengan alasan; orang-orang ini tetap belum dapat ditentukan bila itu menentukan.',
  },
  mapped: {
    en: 'People in boxes 1 to 9: {boxes}; without a box, for data are missing: {incomplete}',
    id: 'Orang pada kotak 1 sampai 9: {boxes}; tanpa kotak karena datanya belum lengkap: {incomplete}',
  },
  competing: {
    en: '{count} are on more than one list: {people}',
    id: '{count} orang ada pada lebih dari satu daftar: {people}',
  },
  strictOrder: {
    en: 'One post each, LOW-1 first: {given} ({proof})',
    id: 'Satu jabatan untuk satu orang, LOW-1 lebih dahulu: {given} ({proof})',
  },
  proved: { en: 'proved to follow the rule', id: 'terbukti menurut aturan' },
  notProved: { en: 'does not follow the rule', id: 'tidak menurut aturan' },
  reasonRefused: {
    en: 'A decision is refused for its reason: {codes}: {grounds}',
    id: 'Satu keputusan ditolak karena alasannya: {codes}: {grounds}',
  },
  announced: {
    en: 'The committee sits, the PPK decides, the results are announced on {date}.',
    id: 'Komite bersidang, PPK memutuskan, hasil diumumkan pada {date}.',
  },
  replayed: {
    en: '{answer}: {told} Fingerprint {fingerprint}',
    id: '{answer}: {told} Sidik {fingerprint}',
  },
  forgedReplay: {
    en: 'Forged on purpose: {answer}, {path}, {person}. {told}',
    id: 'Sengaja dipalsukan: {answer}, {path}, {person}. {told}',
  },
  displaced: { en: 'in place of {people}', id: 'menggeser {people}' },
  notFinal: { en: 'Not final yet: {code}. {message}', id: 'Belum final: {code}. {message}' },
  final: { en: 'Objections are over; the procedure is {stage}.', id: 'Masa sanggah selesai; tahap prosedur: {stage}.' },
  intact: { en: 'Intact: {entries} entries, head {head}', id: 'Utuh: {entries} entri, kepala {head}' },
  forgedEntry: { en: 'Forged on purpose: {why}. {message}', id: 'Sengaja dipalsukan: {why}. {message}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const REASON_WORDS: Readonly<Record<IncompleteReason, Bilingual>> = {
  unknown: { en: 'not known', id: 'belum diketahui' },
  noRecord: { en: 'no record', id: 'tidak ada catatan' },
  tooOld: { en: 'too old', id: 'terlalu lama' },
};

export const ANSWER_WORDS: Readonly<Record<ReplayAnswer, Bilingual>> = {
  same: { en: 'The lists come out again.', id: 'Daftar yang sama dihasilkan kembali.' },
  dataChanged: { en: 'The data are not what they were.', id: 'Datanya bukan data semula.' },
  ruleChanged: { en: 'The rules are not what they were.', id: 'Aturannya bukan aturan semula.' },
  resultChanged: { en: 'The result is not what it was.', id: 'Hasilnya bukan hasil semula.' },
  sealChanged: { en: 'The fingerprint is not what it was.', id: 'Sidiknya bukan sidik semula.' },
  libraryChanged: {
    en: 'This version of the library comes to something else.',
    id: 'Versi pustaka ini menghasilkan yang lain.',
  },
  unreadable: { en: 'This is no replay file.', id: 'Ini bukan berkas ulang.' },
};

/** What an objection changes: who is named, only values, or nothing. */
export type Change = 'result' | 'values' | 'nothing';

export const CHANGE_WORDS: Readonly<Record<Change, Bilingual>> = {
  result: { en: 'changes the result', id: 'mengubah hasil' },
  values: { en: 'changes values only', id: 'hanya mengubah nilai' },
  nothing: { en: 'changes nothing', id: 'tidak mengubah apa pun' },
};

export const STANDING_WORDS: Readonly<Record<ObjectionChange['shortlist'], Bilingual>> = {
  enters: { en: 'enters the list', id: 'masuk daftar' },
  leaves: { en: 'leaves the list', id: 'keluar dari daftar' },
  stays: { en: 'stays on the list', id: 'tetap dalam daftar' },
  'stays off': { en: 'stays off the list', id: 'tetap di luar daftar' },
};
