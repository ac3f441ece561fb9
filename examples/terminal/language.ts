import type { Bilingual } from 'talenta-asn';

/** The languages a demo speaks: those of every label of the library. */
export const LANGUAGES = ['en', 'id'] as const satisfies readonly (keyof Bilingual)[];
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** What comes into the places `{name}` of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** A sentence in the language of the run. */
export type Speak = (words: Bilingual, values?: Values) => string;

export function speakerOf(language: Language): Speak {
  return (words, values = {}) =>
    words[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) throw new RangeError(`nothing for ${place} in: ${words[language]}`);
      return String(value);
    });
}
