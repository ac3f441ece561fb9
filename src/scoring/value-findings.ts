import type { Bilingual } from '../problems/bilingual.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Finding, FindingCode } from '../problems/finding.js';
import type { MissingReason } from './aspect-profile.js';
import type { DecimalRefusal } from '../exact/read-decimal.js';

/** What is said of a single value; apart from the other texts, so that whoever only places values loads only these. */
export const VALUE_MESSAGES = deepFreeze({
  valueOutOfScale: {
    id: 'Nilai di luar skala dan tidak dipakai; perbaiki pada sumbernya.',
    en: 'The value lies beyond the scale and is not used; correct it at the source.',
  },
  valueNotReadable: {
    id: 'Nilai tidak terbaca dan tidak dipakai; perbaiki pada sumbernya.',
    en: 'The value cannot be read and is not used; correct it at the source.',
  },
  binaryDrift: {
    id: 'Angka ini berisi lebih dari 15 angka penting, tanda hitungan biner, dan tidak dipakai; berikan teks, atau bulatkan ke 15 angka penting.',
    en: 'The number has more than 15 significant digits, the mark of binary arithmetic, and is not used; pass text, or round it to 15 significant digits.',
  },
  levelWordUnknown: {
    id: 'Aturan tidak mengenal kata ini sebagai tingkat dan tidak memakainya; pakai salah satu kata yang disebut.',
    en: 'The rule set does not know this word for a level and does not use it; use one of the words named.',
  },
  levelConflict: {
    id: 'Kata tingkat bertentangan dengan nilai sumbunya; tidak ada yang dipakai. Perbaiki pada sumbernya.',
    en: 'The word for the level contradicts the axis value; neither is used. Correct it at the source.',
  },
} as const satisfies Partial<Record<FindingCode, Bilingual>>);

/** What to do about a single value that is not known. */
export const NO_VALUE_MESSAGES = deepFreeze({
  unknown: {
    id: 'Sumber belum diperiksa: ambil datanya, atau nyatakan daftar kosong bila memang tidak ada.',
    en: 'The source has not been consulted: fetch the data, or state an empty list where there is none.',
  },
  notReadable: {
    id: 'Nilai tidak terbaca: perbaiki pada sumbernya.',
    en: 'The value cannot be read: correct it at the source.',
  },
  outOfScale: {
    id: 'Nilai di luar skala: perbaiki pada sumbernya.',
    en: 'The value lies beyond the scale: correct it at the source.',
  },
} as const satisfies Partial<Record<MissingReason, Bilingual>>);

/** Under which code a number that is refused is told. */
export function refusalCode(refusal: DecimalRefusal): 'binaryDrift' | 'valueNotReadable' {
  return refusal === 'binaryDrift' ? 'binaryDrift' : 'valueNotReadable';
}

/** A finding with its text. */
export function findingOf(
  code: FindingCode,
  message: Bilingual,
  path: string,
  found?: string,
  expected?: string,
): Finding {
  return {
    code,
    path,
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    message,
  };
}
