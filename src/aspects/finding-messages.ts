import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Finding, FindingCode } from '../model/finding.js';
import { ALIKE_OFFICES } from '../model/same-office.js';
import type { MissingReason } from './aspect-profile.js';
import { findingOf, NO_VALUE_MESSAGES, VALUE_MESSAGES } from './value-findings.js';

/** The standing texts by code. */
export const MESSAGES: Readonly<Record<FindingCode, Bilingual>> = deepFreeze({
  valueClamped: {
    id: 'Nilai melampaui skala dan dipotong pada batasnya sesuai aturan; periksa sumbernya.',
    en: 'The value lies beyond the scale and was cut to its end, as the rule set says; check the source.',
  },
  valueOutOfScale: VALUE_MESSAGES.valueOutOfScale,
  valueNotReadable: VALUE_MESSAGES.valueNotReadable,
  binaryDrift: VALUE_MESSAGES.binaryDrift,
  levelWordUnknown: VALUE_MESSAGES.levelWordUnknown,
  levelConflict: VALUE_MESSAGES.levelConflict,
  evidenceOutsideWindow: {
    id: 'Bukti berada di luar jendela waktu dan tidak dihitung.',
    en: 'The evidence lies outside its window and does not count.',
  },
  evidenceAfterReferenceDate: {
    id: 'Bukti bertanggal setelah tanggal acuan dan tidak dihitung; periksa tanggalnya.',
    en: 'The evidence is dated after the reference date and does not count; check the date.',
  },
  evidenceDuplicate: {
    id: 'Bukti yang sama tercatat lebih dari sekali; dihitung satu kali.',
    en: 'The same evidence stands more than once; it counts once.',
  },
  evidenceConflict: {
    id: 'Catatan dengan tanggal atau nomor yang sama saling bertentangan; tidak ada yang dipilih. Perbaiki pada sumbernya.',
    en: 'Records of the same date or number contradict each other; none is chosen. Correct them at the source.',
  },
  evidenceCancelled: {
    id: 'Hukuman telah dibatalkan dan tidak dihitung.',
    en: 'The punishment was cancelled and does not count.',
  },
  categoryNotCovered: {
    id: 'Kategori ini tidak tercakup dalam tabel aturan dan tidak dipakai.',
    en: 'The table of the rule set does not cover this category; it is not used.',
  },
  indicatorUnknown: {
    id: 'Aturan tidak mengenal indikator ini; nilainya tidak dipakai.',
    en: 'The rule set does not have this indicator; its score is not used.',
  },
  personTwiceInPool: {
    id: 'Orang yang sama tercantum lebih dari sekali; dihitung satu kali.',
    en: 'The same person stands in the pool more than once; counted once.',
  },
  boxConflict: {
    id: 'Kotak yang dinyatakan berbeda dari kotak menurut nilai sumbunya; nilai sumbu yang dipakai.',
    en: 'The stated box differs from the box of the stated axis values; the axis values count.',
  },
  nipConflict: {
    id: 'Dua data berbeda memakai satu NIP; keduanya tidak diperingkat sampai diperbaiki.',
    en: 'Two different entries carry one NIP; neither is ranked until that is mended.',
  },
  entryNotReadable: {
    id: 'Entri bukan data pegawai yang terbaca; dilewati.',
    en: 'The entry is no readable person; left out.',
  },
  statedValueUsed: {
    id: 'Data tidak diketahui; aturan menetapkan nilai untuk itu, dengan dasar hukumnya, dan nilai itu dipakai.',
    en: 'The data is not known; the rule set states a score for that, with its citation, and that score was used.',
  },
  scoreBeforeStage: {
    id: 'Nilai dari tahap yang belum diselenggarakan; belum dihitung.',
    en: 'A score of a stage that has not been held; it does not count yet.',
  },
  ...ALIKE_OFFICES,
  vacantTwice: {
    id: 'Jabatan atau orang ini lowong dua kali; tanggal yang paling awal dipakai, peristiwa yang dinyatakan didahulukan dari pensiun yang terlewat.',
    en: 'This post or person falls vacant twice; the earliest day counts, a stated event before an overdue retirement.',
  },
  holderUnknown: {
    id: 'Tidak diketahui siapa pemangku jabatan ini di antara para pemangku; dicantumkan seperti dinyatakan.',
    en: 'Which of the holders has this post is not known; listed as stated.',
  },
  eventAgainstHolders: {
    id: 'Peristiwa ini bertentangan dengan jabatan para pemangku; tidak dicantumkan.',
    en: 'This event contradicts the present posts of the holders; left out.',
  },
  eventBeforeReferenceDate: {
    id: 'Peristiwa ini mendahului tanggal acuan; dicantumkan sebagai terlewat.',
    en: 'This event lies before the reference date; listed as overdue.',
  },
  tieCriterionUnknown: {
    id: 'Kriteria penentu tidak diketahui untuk semua yang bernilai sama: dilewati bila tidak diketahui untuk siapa pun, selain itu mereka berbagi tempat.',
    en: 'A tie criterion is not known for everybody who ties: passed over if known for nobody, else they share the place.',
  },
});

/** A finding with its standing text. */
export function finding(code: FindingCode, path: string, found?: string, expected?: string): Finding {
  return findingOf(code, MESSAGES[code], path, found, expected);
}

/** What to do about a score that is not known. */
export const MISSING_MESSAGES: Readonly<Record<MissingReason, Bilingual>> = deepFreeze({
  unknown: NO_VALUE_MESSAGES.unknown,
  noRecord: {
    id: 'Sumber telah diperiksa tetapi tidak memuat catatan yang berlaku: lengkapi pada sumbernya.',
    en: 'The source was consulted but has no record that counts: complete it at the source.',
  },
  notCovered: {
    id: 'Catatan yang ada tidak tercakup dalam tabel aturan: aturan harus menyatakan nilainya.',
    en: 'The table of the rule set does not cover what is on record: the rule set has to state its score.',
  },
  levelUnknown: {
    id: 'Jenjang definitif saat penugasan tidak diketahui: lengkapi riwayat jabatan.',
    en: 'The definitive level at the time of the acting duty is not known: complete the posts held.',
  },
  notReadable: NO_VALUE_MESSAGES.notReadable,
  outOfScale: NO_VALUE_MESSAGES.outOfScale,
  conflict: {
    id: 'Catatan saling bertentangan: tetapkan mana yang benar.',
    en: 'Records contradict each other: settle which one is right.',
  },
  partial: {
    id: 'Sebagian butir belum dinilai: lengkapi penilaian.',
    en: 'Some items have no level: complete the assessment.',
  },
  targetUnknown: {
    id: 'Jabatan sasaran atau bidang ilmunya tidak dinyatakan: nyatakan pada lowongan atau jabatan.',
    en: 'The post in view or its fields of study are not stated: state them with the vacancy or the post.',
  },
  pending: {
    id: 'Menunggu tahap yang belum diselenggarakan.',
    en: 'Waiting for a stage that has not been held.',
  },
  readyOnly: {
    id: 'Aturan tidak memuat cara menilai bukti untuk indikator ini: berikan nilai jadi melalui aspectsFromScores.',
    en: 'The rule set does not tell how evidence becomes this score: give the ready score through aspectsFromScores.',
  },
  standardUnknown: {
    id: 'Standar kompetensi jabatan tidak diketahui: nyatakan pada lowongan atau jabatan.',
    en: 'The competency standard of the post is not known: state it with the vacancy or the post.',
  },
});
