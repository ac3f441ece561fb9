import type { Bilingual } from '../problems/bilingual.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Finding, FindingCode } from '../problems/finding.js';
import { ALIKE_OFFICES } from '../civil-service/same-office.js';
import type { MissingReason } from './aspect-profile.js';
import { VALUE_MESSAGES, NO_VALUE_MESSAGES, findingOf } from './value-findings.js';

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
  evidenceOld: {
    id: 'Bukti ini masih dihitung walaupun sudah lama; mintalah yang lebih baru.',
    en: 'This evidence still counts although it is old; ask for a newer one.',
  },
  evidenceNotRead: {
    id: 'Tidak ada skor dan tidak ada syarat aturan ini yang membaca jenis bukti ini: tidak menentukan apa pun, kecuali lowongan sendiri memintanya.',
    en: 'No score and no condition of this rule set reads these kinds of evidence: they decide nothing, unless the vacancy itself asks for them.',
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
  postConflict: {
    id: 'Jabatan sekarang dan riwayat jabatan saling bertentangan; yang bergantung padanya hanya diketahui bila setiap bacaan sama. Perbaiki pada sumbernya.',
    en: 'The present post and the posts on record contradict each other; what rests on them is known only where every reading agrees. Correct them at the source.',
  },
  punishmentConflict: {
    id: 'Kedudukan hukum dan riwayat hukuman saling bertentangan; yang bergantung padanya hanya diketahui bila setiap bacaan sama. Perbaiki pada sumbernya.',
    en: 'The legal position and the punishments on record contradict each other; what rests on them is known only where every reading agrees. Correct them at the source.',
  },
  evidenceCancelled: {
    id: 'Hukuman atau pelanggaran telah dibatalkan dan tidak dihitung.',
    en: 'The punishment or violation was cancelled and does not count.',
  },
  assessmentForLowerClass: {
    id: 'Nilai kesesuaian ini diukur untuk jabatan dengan standar kompetensi yang lebih rendah daripada jabatan yang ditinjau: mintalah penilaian untuk jenjang jabatan itu, atau capaian tiap kompetensi.',
    en: 'This match was measured for posts of a lower competency standard than the post in view: ask for an assessment for that class, or for the level of each competency.',
  },
  assessmentClassNotStated: {
    id: 'Tidak dinyatakan untuk jenjang jabatan mana nilai kesesuaian ini diukur: nyatakan jenjangnya.',
    en: 'It is not stated for which class of posts this match was measured: state the class.',
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
    id: 'Entri ini tidak terbaca dan tidak diperingkat; perbaiki menurut daftar unreadable.',
    en: 'This entry cannot be read and is ranked nowhere; mend it as the list unreadable says.',
  },
  shortlistNotFilled: {
    id: 'Lebih sedikit orang terdaftar daripada yang dimuat daftar pendek; sebab tersering disebut dengan jumlahnya.',
    en: 'Fewer people are listed than the shortlist holds; the commonest reasons are named with their numbers.',
  },
  placementNotUsed: {
    id: 'Penempatan ini dibuat dengan aturan lain, atau nilainya di luar skala; tidak dipakai. Tempatkan lagi dengan aturan ini.',
    en: 'This placement was made with another rule set, or its values lie beyond the scale; it is not used. Place the person again with this one.',
  },
  placementConflict: {
    id: 'Isi penempatan ini berbeda dari yang mengikuti nilai sumbunya; nilai sumbu yang dipakai.',
    en: 'What this placement states differs from what follows from its axis values; the axis values count.',
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
    id: 'Fakta ini tidak diketahui untuk semua yang sama sebelumnya: yang diketahui dan yang tidak belum dapat diurutkan satu terhadap yang lain; di antara yang tidak diketahui fakta ini dilewati. Lengkapi pada sumbernya.',
    en: 'This fact is not known of everybody who is equal before it: those of whom it is known and those of whom it is not stay undecided; among the latter it is passed over. Complete it at the source.',
  },
  ageInTieChain: {
    id: 'Menurut ketentuan yang dikutip aturan ini, usia memisahkan orang yang setara. Usia bukan fakta merit; periksa ketentuannya.',
    en: 'By the text this rule set cites, age separates people of equal standing. Age is no fact of merit; check that text.',
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
  expired: {
    id: 'Ada catatan, tetapi semuanya telah melewati masa berlakunya: mintalah yang baru.',
    en: 'There are records, but all of them have expired: ask for a new one.',
  },
  levelUnknown: {
    id: 'Jenjang definitif saat penugasan, atau tingkat sanksi, tidak diketahui: lengkapi catatannya.',
    en: 'The definitive level at the time of the acting duty, or the level of the sanction, is not known: complete the record.',
  },
  lowerClass: {
    id: 'Diukur untuk jabatan dengan standar yang lebih rendah: mintalah penilaian untuk jenjang jabatan yang ditinjau.',
    en: 'Measured for posts of a lower standard: ask for an assessment for the class of the post in view.',
  },
  classUnknown: {
    id: 'Tidak dinyatakan untuk jenjang jabatan mana nilai ini diukur: nyatakan jenjangnya.',
    en: 'It is not stated for which class of posts this was measured: state the class.',
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

/** Collects findings, and says whether the trail is wanted: without notes, only scores are made. */
export interface Notes {
  readonly findings: readonly Finding[];
  /** Notes a finding; of one code and place only the first, though several parts read the same list. */
  tell(code: FindingCode, path: string, found?: string, expected?: string): void;
}

export function openNotes(): Notes {
  const findings: Finding[] = [];
  const told = new Set<string>();
  return {
    findings,
    tell(code, path, found, expected) {
      const key = `${code} ${path}`;
      if (told.has(key)) return;
      told.add(key);
      findings.push(finding(code, path, found, expected));
    },
  };
}
