import type { Bilingual } from 'talenta-asn';
import type { Language } from '../../examples/terminal/language.js';

/** Every pair of words in a table, a rule set or a module, however deep. */
export function bilingualsIn(value: unknown): readonly Bilingual[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isBilingual(value)) return [value];
  return Object.values(value).flatMap((each: unknown) => bilingualsIn(each));
}

function isBilingual(value: object): value is Bilingual {
  return 'id' in value && 'en' in value && typeof value.id === 'string' && typeof value.en === 'string';
}

/** The places `{name}` of a sentence. */
export function placesIn(sentence: string): readonly string[] {
  return [...new Set(sentence.match(/\{\w+\}/g))].sort();
}

/** Lines that hold a pair `one / other`, or words that only the other language has. */
export function foreignLines(output: string, language: Language, words: readonly Bilingual[]): readonly string[] {
  const own = words.flatMap((each) => phrasesOf(each[language]));
  const foreign = new Set(words.flatMap((each) => phrasesOf(each[language === 'en' ? 'id' : 'en'])));
  const onlyForeign = [...foreign].filter((phrase) => !own.some((each) => hasPhrase(each, phrase)));
  return output
    .split('\n')
    .flatMap((line) =>
      line.includes(' / ')
        ? [line]
        : onlyForeign.filter((phrase) => hasPhrase(line, phrase)).map((phrase) => `${phrase}: ${line.trim()}`),
    );
}

/** What stands between the places of a sentence, without the marks around it. */
function phrasesOf(sentence: string): readonly string[] {
  return sentence
    .split(/\{\w+\}/)
    .map((part) => part.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((part) => part.length >= 3);
}

function hasPhrase(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + phrase.length)];
  return (!isWordPart(before) && !isWordPart(after)) || hasPhrase(text.slice(at + 1), phrase);
}

function isWordPart(character: string): boolean {
  return /[\p{L}\d_]/u.test(character);
}
