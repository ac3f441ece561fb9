import type { Bilingual } from 'talenta-asn';
import type { ListGap } from 'talenta-asn/sources';

export const SIASN_WORDS = {
  title: {
    en: 'talenta-asn: from raw SIASN payloads to three names',
    id: 'talenta-asn: dari data mentah SIASN ke tiga nama',
  },
  shows: {
    en: 'Thirty made-up people, each a file of raw payloads: what the adapters notice, what stays unknown, three names.',
    id: 'Tiga puluh orang rekaan, masing-masing satu berkas data mentah: apa yang ditemukan adapter, apa yang tetap belum diketahui, tiga nama.',
  },
  face: {
    en: '{people} people, rule set {ruleSet}, reference date {asOf}. Everybody in the data is made up.',
    id: '{people} orang, aturan {ruleSet}, tanggal acuan {asOf}. Semua orang dalam data ini rekaan.',
  },
  findings: { en: '1. What the adapters noticed in the payloads', id: '1. Yang ditemukan adapter dalam data mentah' },
  gaps: { en: '2. What is not known, and of whom', id: '2. Yang belum diketahui, dan tentang siapa' },
  conflict: { en: '{where}: {found}, against {expected}', id: '{where}: {found}, berbeda dengan {expected}' },
  named: { en: '{place}. {nip}  box {box}  {score}', id: '{place}. {nip}  kotak {box}  {score}' },
  others: {
    en: '{reserves} more are eligible, {ineligible} are not, {undetermined} undetermined, for it is not known whether these hold:',
    id: '{reserves} lagi memenuhi syarat, {ineligible} tidak, {undetermined} belum dapat ditentukan, sebab belum diketahui apakah terpenuhi:',
  },
  reachable: { en: ' (could come among the three)', id: ' (dapat masuk tiga besar)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const GAP_WORDS: Readonly<Record<ListGap, Bilingual>> = {
  noSource: { en: 'no source was asked', id: 'tidak ada sumber yang ditanya' },
  sourceMissing: { en: 'a source that is needed was not asked', id: 'satu sumber yang diperlukan tidak ditanya' },
  sourceFailed: {
    en: 'the source gave no answer that can be used',
    id: 'sumber tidak memberi jawaban yang dapat dipakai',
  },
  rowsUnread: { en: 'rows that could not be read: {unread}', id: 'baris yang tidak terbaca: {unread}' },
  contradicted: { en: 'sources contradict each other', id: 'sumber-sumber bertentangan' },
};
