import type { Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import type { Bilingual } from '../model/bilingual.js';
import { KELAS_JABATAN_LABELS, type KelasJabatan } from '../model/kelas-jabatan.js';
import { lowerBoundOf } from './bound.js';
import { axisKeysOf } from './compile-rule-set.js';
import { code, plain } from './describe-markdown.js';
import type { Grid } from './grid.js';
import type { Provenance } from './provenance.js';
import { BASIS_WORDS, KNOWLEDGE_WORDS, type Language } from './rule-words.js';
import type { Axis, Bound, RuleSet } from './rule-set.js';

/** Lines of Markdown. */
export type Lines = readonly string[];

/** The language in which a rule set is told. */
export interface Voice {
  /** Says one of two wordings of this library. */
  readonly say: (id: string, en: string) => string;
  /** Words of the library's own lists. */
  readonly word: (words: Bilingual) => string;
  /** Words of the rule set, with every sign of Markdown taken out of effect. */
  readonly tell: (text: Bilingual) => string;
}

export function voiceOf(language: Language): Voice {
  return {
    say: (id, en) => (language === 'id' ? id : en),
    word: (words) => words[language],
    tell: (text) => plain(text[language]),
  };
}

/** The exact value: decimal text, or the fraction where there is no finite decimal. */
export function exact(value: DecimalInput): string {
  return fractionWords(readTrustedDecimal(value));
}

function fractionWords(value: Fraction): string {
  return endlessFraction(value) ?? writeDecimal(value);
}

/** A name for people and the key that data and results carry. */
export function keyed(label: string, key: string): string {
  return `${label} ${code(key)}`;
}

export function kelasWords(kelas: KelasJabatan, { tell }: Voice): string {
  return keyed(tell(KELAS_JABATAN_LABELS[kelas]), kelas);
}

/** What it rests on, how well it is known, where it stands, when it was checked, and the note. */
export function markOf({ basis, known, citations, checkedOn, note }: Provenance, { say, word, tell }: Voice): string {
  const cited = citations.map(
    ({ source, provision }) => `${code(source)}${provision === undefined ? '' : ` (${plain(provision)})`}`,
  );
  const parts = [
    word(BASIS_WORDS[basis]),
    word(KNOWLEDGE_WORDS[known]),
    ...(cited.length === 0 ? [] : [cited.join(', ')]),
    `${say('diperiksa', 'checked')} ${checkedOn}`,
  ];
  return `${parts.join('; ')}.${note === undefined ? '' : ` ${tell(note)}`}`;
}

/** The mark of what stands above, as a paragraph. */
export function basisLines(provenance: Provenance, voice: Voice): Lines {
  return [`${voice.say('Dasar', 'Basis')}: ${markOf(provenance, voice)}`, ''];
}

/** The axes, those beside kinerja and potensial last. */
export function axesOf(ruleSet: RuleSet<Grid>): readonly (readonly [key: string, axis: Axis<string>])[] {
  const axes: Readonly<Record<string, Axis<string>>> = ruleSet.axes;
  return axisKeysOf(ruleSet).flatMap((key) => {
    const axis = axes[key];
    return axis === undefined ? [] : [[key, axis] as const];
  });
}

/** `tahap Wawancara`, with its key: the stage that has to be held first. */
export function stageWords(key: string, ruleSet: RuleSet<Grid>, { say, tell }: Voice): string {
  const stage = ruleSet.stages?.find((each) => each.key === key);
  const name = stage === undefined ? code(key) : keyed(tell(stage.label), key);
  return `${say('setelah tahap', 'after the stage')} ${name}`;
}

/** `from 60 to below 80`, `above 46 to 72 inclusive`: the next beginning tells whether the end belongs to it. */
export function rangeWords(
  step: Bound,
  next: Bound | undefined,
  end: DecimalInput | undefined,
  { say }: Voice,
): string {
  const { value, strict } = lowerBoundOf(step);
  const begin = `${strict ? say('di atas', 'above') : say('dari', 'from')} ${fractionWords(value)}`;
  if (next === undefined) {
    return end === undefined ? `${begin} ${say('ke atas', 'up')}` : `${begin} ${say('sampai', 'to')} ${exact(end)}`;
  }
  const after = lowerBoundOf(next);
  const limit = fractionWords(after.value);
  return `${begin} ${
    after.strict
      ? say(`sampai dengan ${limit}`, `to ${limit} inclusive`)
      : say(`sampai di bawah ${limit}`, `to below ${limit}`)
  }`;
}
