import type { Origin } from '../conditions/reason-parameters.js';
import type { Bilingual } from '../problems/bilingual.js';

/** `{origin}` in the sentences on ways: where somebody comes from, as far as it is known. */
export const ORIGIN_SENTENCES: Readonly<Record<Origin, Bilingual>> = {
  notPns: { id: 'Bukan PNS.', en: 'Not a civil servant.' },
  contradicted: {
    id: 'Jabatan sekarang dan riwayat jabatan saling bertentangan.',
    en: 'The present post and the posts held contradict each other.',
  },
  unknown: { id: 'Jabatan sekarang belum diketahui.', en: 'The present post is not known.' },
  post: { id: 'Jabatan sekarang {jabatan} di {instansi}.', en: 'Present post {jabatan} at {instansi}.' },
  postDoubtful: {
    id: 'Jabatan sekarang {jabatan} di {instansi}. Nama itu hampir sama dengan {wanted}: periksa penulisannya.',
    en: 'Present post {jabatan} at {instansi}. That name is nearly the same as {wanted}: check how they are written.',
  },
  postWithoutTier: {
    id: 'Jabatan sekarang {jabatan} di {instansi}. Jenjangnya tidak diatur.',
    en: 'Present post {jabatan} at {instansi}. Its tier is not covered.',
  },
  postDoubtfulWithoutTier: {
    id: 'Jabatan sekarang {jabatan} di {instansi}. Nama itu hampir sama dengan {wanted}: periksa penulisannya. Jenjangnya tidak diatur.',
    en: 'Present post {jabatan} at {instansi}. That name is nearly the same as {wanted}: check how they are written. Its tier is not covered.',
  },
};

/** By which way somebody comes, by the codes of the reasons. */
export const WAY_SENTENCES = {
  notOpenOutside: {
    id: 'Aturan {ruleSet} tidak membuka {kelas} bagi calon dari luar PNS.',
    en: 'Rule set {ruleSet} does not open {kelas} to people from outside the civil service.',
  },
  demotion: {
    id: '{origin} Jenjangnya lebih tinggi daripada {kelas}: penurunan jabatan bukan cara pengisian.',
    en: '{origin} It is of a higher tier than {kelas}: a demotion fills no post.',
  },
  comes: { id: '{origin} Masuk melalui {cara}.', en: '{origin} Comes by {cara}.' },
  tierNotOpen: {
    id: '{origin} Akan masuk melalui {cara}. Aturan {ruleSet} tidak membuka cara itu dari jenjang ini.',
    en: '{origin} Would come by {cara}. Rule set {ruleSet} does not open that way from this tier.',
  },
  wayNotOpen: {
    id: '{origin} Akan masuk melalui {cara}. Lowongan dibuka untuk {open}.',
    en: '{origin} Would come by {cara}. The vacancy is open to {open}.',
  },
  severalMet: {
    id: '{origin} Mungkin masuk melalui {cara}. Lowongan dibuka untuk {open}. Syarat setiap cara itu terpenuhi.',
    en: '{origin} Could come by {cara}. The vacancy is open to {open}. The conditions of each of them are met.',
  },
  noneOfSeveral: {
    id: '{origin} Mungkin masuk melalui {cara}. Lowongan dibuka untuk {open}. Tidak satu pun dari cara itu dibuka dan syaratnya terpenuhi.',
    en: '{origin} Could come by {cara}. The vacancy is open to {open}. None of them is open with its conditions met.',
  },
  noneOfSeveralOrHigher: {
    id: '{origin} Mungkin masuk melalui {cara}, atau jenjangnya lebih tinggi. Lowongan dibuka untuk {open}. Tidak satu pun dari cara itu dibuka dan syaratnya terpenuhi.',
    en: '{origin} Could come by {cara}, or be of a higher tier. The vacancy is open to {open}. None of them is open with its conditions met.',
  },
  several: {
    id: '{origin} Mungkin masuk melalui {cara}. Lowongan dibuka untuk {open}. Caranya menentukan.',
    en: '{origin} Could come by {cara}. The vacancy is open to {open}. Which of them it is decides.',
  },
  severalOrHigher: {
    id: '{origin} Mungkin masuk melalui {cara}, atau jenjangnya lebih tinggi. Lowongan dibuka untuk {open}. Caranya menentukan.',
    en: '{origin} Could come by {cara}, or be of a higher tier. The vacancy is open to {open}. Which of them it is decides.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
