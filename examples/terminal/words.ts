import type { Bilingual, SuccessionOutcome } from 'talenta-asn';
import type { RefusedArgument } from './command-line.js';

/** Words of the option, the same for every demo. */
export const OPTION_WORDS = {
  otherLanguage: {
    en: '{title} (bahasa Indonesia: {command} -- --lang id)',
    id: '{title} (English: {command} -- --lang en)',
  },
  usage: { en: 'Usage: {command} -- [--lang en|id] [--help]', id: 'Cara pakai: {command} -- [--lang en|id] [--help]' },
  lang: {
    en: '--lang en|id   the language of what is printed: English, unless told otherwise, or bahasa Indonesia',
    id: '--lang en|id   bahasa yang dicetak: English bila tidak disebut, atau bahasa Indonesia',
  },
  help: { en: '--help, -h     this text, and nothing else', id: '--help, -h     hanya teks ini' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const REFUSAL_WORDS: Readonly<Record<RefusedArgument, Bilingual>> = {
  language: {
    en: 'No language "{found}": give --lang en (English) or --lang id (bahasa Indonesia).',
    id: 'Tidak ada bahasa "{found}": pakai --lang en (English) atau --lang id (bahasa Indonesia).',
  },
  noLanguage: {
    en: 'No language after {found}: give --lang en (English) or --lang id (bahasa Indonesia).',
    id: 'Tidak ada bahasa sesudah {found}: pakai --lang en (English) atau --lang id (bahasa Indonesia).',
  },
  option: { en: 'No option {found}.', id: 'Tidak ada opsi {found}.' },
  argument: {
    en: 'Nothing is done with "{found}". npm passes options on only after a "--".',
    id: '"{found}" tidak dipakai. npm hanya meneruskan opsi yang ditulis sesudah "--".',
  },
};

export const OUTCOME_WORDS: Readonly<Record<SuccessionOutcome, Bilingual>> = {
  complete: { id: 'lengkap, tiga nama', en: 'complete, three names' },
  short: { id: 'kurang, yang memenuhi syarat tidak sampai tiga', en: 'short, fewer than three are eligible' },
  empty: { id: 'kosong, tidak ada yang memenuhi syarat', en: 'empty, nobody is eligible' },
  undetermined: {
    id: 'kosong, dan tentang sebagian orang belum dapat diputuskan',
    en: 'empty, and of some people it cannot be told',
  },
  tiedAtCut: { id: 'seri pada batas, lebih dari tiga nama', en: 'tied at the cut, more than three names' },
  blocked: { id: 'terhenti, aturan tidak mencakup lowongan ini', en: 'blocked, the rule set does not cover it' },
};
