import type { Bilingual, Language } from './bilingual.js';

/** The language in which something is told, in Markdown. */
export interface Locale {
  /** Says one of two wordings of this library. */
  readonly say: (id: string, en: string) => string;
  /** Words of the library's own lists. */
  readonly word: (words: Bilingual) => string;
  /** Words of the rule set, with every sign of Markdown taken out of effect. */
  readonly tell: (text: Bilingual) => string;
}

export function localeOf(language: Language): Locale {
  return {
    say: (id, en) => (language === 'id' ? id : en),
    word: (words) => words[language],
    tell: (text) => plain(text[language]),
  };
}

/** `1 year`, `2 years`. */
export function yearsWords(count: number, { say }: Locale): string {
  return `${String(count)} ${say('tahun', count === 1 ? 'year' : 'years')}`;
}

/** What keys of one of the library's own lists mean, each with its key. */
export function keysWords<Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, Bilingual>>,
  { word }: Locale,
): string {
  return keys.map((key) => keyed(word(words[key]), key)).join(', ');
}

/** Signs that mean something in Markdown or HTML. */
const SIGNS = /[\\`*_{}[\]<>#+!|~&$]/g;

/** Line ends, tabs and other control characters. */
const BLANKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Characters that turn the direction of writing, or cannot be seen, or are no characters. */
const UNSEEN = /[\p{Cf}\p{Cs}]/gu;

const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ./_-]{0,200}[\p{L}\p{N}])?$/u;

const WEB_ADDRESS = /^https?:\/\/[^\s`|<>"\\^{}\p{C}]{1,500}$/iu;

/**
 * Text of a rule set as plain words of a Markdown document: no sign of it means anything, no line of it begins a list or a
 * heading, nothing of it becomes a link, nothing of it is hidden.
 */
export function plain(text: string): string {
  return text
    .replace(BLANKS, ' ')
    .trim()
    .replace(UNSEEN, '\uFFFD')
    .replace(SIGNS, (sign) => `\\${sign}`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/^([-=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A key as code; one with signs in it as plain words. */
export function code(key: string): string {
  return NAME.test(key) ? `\`${key}\`` : plain(key);
}

/** Whether it can be printed as an address: of the web, and of signs that addresses are made of. */
export function isWebAddress(url: string): boolean {
  return WEB_ADDRESS.test(url);
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A name for people and the key that data and results carry. */
export function keyed(label: string, key: string): string {
  return `${label} ${code(key)}`;
}
