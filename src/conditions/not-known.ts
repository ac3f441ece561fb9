import type { Bilingual } from '../problems/bilingual.js';

/** What is told where what a condition needs is not known. */
export const BIRTH_UNKNOWN: Bilingual = { id: 'Tanggal lahir belum diketahui.', en: 'The birth date is not known.' };

export const EDUCATION_UNKNOWN: Bilingual = {
  id: 'Riwayat pendidikan belum diketahui.',
  en: 'The education is not known.',
};

export const POSTS_UNKNOWN: Bilingual = {
  id: 'Riwayat jabatan belum diketahui.',
  en: 'The posts held are not known.',
};

export const PRESENT_POST_UNKNOWN: Bilingual = {
  id: 'Jabatan sekarang belum diketahui.',
  en: 'The present post is not known.',
};

export const PUNISHMENTS_UNKNOWN: Bilingual = {
  id: 'Rekam jejak disiplin belum diketahui.',
  en: 'The disciplinary record is not known.',
};
