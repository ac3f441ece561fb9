import { readTrustedDecimal, type DecimalInput } from '../../exact/read-decimal.js';
import { exactText } from '../../exact/write-decimal.js';
import { code, keyed, plain, type Locale } from '../../problems/locale.js';
import { lowerBoundOf } from '../model/sub-indicator.js';
import type { Grid } from '../model/grid.js';
import type { Provenance } from '../model/provenance.js';
import { BASIS_LABELS, KNOWLEDGE_LABELS } from './labels.js';
import type { Bound, RuleSet } from '../model/rule-set.js';

/** Headings, paragraphs, lists and tables in Markdown; a blank line stands between two. */
export type Blocks = readonly string[];

/** The exact value: decimal text, or the fraction where there is no finite decimal. */
export function exact(value: DecimalInput): string {
  return exactText(readTrustedDecimal(value));
}

/** A numbered list. */
export function numbered(items: readonly string[]): string {
  return items.map((item, place) => `${String(place + 1)}. ${item}`).join('\n');
}

/** What it rests on, how well it is known, where it stands, when it was checked, and the note. */
export function markOf({ basis, known, citations, checkedOn, note }: Provenance, { say, word, tell }: Locale): string {
  const cited = citations.map(
    ({ source, provision }) => `${code(source)}${provision === undefined ? '' : ` (${plain(provision)})`}`,
  );
  const parts = [
    word(BASIS_LABELS[basis]),
    word(KNOWLEDGE_LABELS[known]),
    ...(cited.length === 0 ? [] : [cited.join(', ')]),
    `${say('diperiksa', 'checked')} ${checkedOn}`,
  ];
  return `${parts.join('; ')}.${note === undefined ? '' : ` ${tell(note)}`}`;
}

/** The mark of what stands above, as a paragraph. */
export function basisOf(provenance: Provenance, locale: Locale): string {
  return `${locale.say('Dasar', 'Basis')}: ${markOf(provenance, locale)}`;
}

/** `tahap Wawancara`, with its key: the stage that has to be held first. */
export function stageWords(key: string, ruleSet: RuleSet<Grid>, { say, tell }: Locale): string {
  const stage = ruleSet.stages?.find((each) => each.key === key);
  const name = stage === undefined ? code(key) : keyed(tell(stage.label), key);
  return `${say('setelah tahap', 'after the stage')} ${name}`;
}

/** `from 60 to below 80`, `above 46 to 72 inclusive`: the next beginning tells whether the end belongs to it. */
export function rangeWords(
  step: Bound,
  next: Bound | undefined,
  end: DecimalInput | undefined,
  { say }: Locale,
): string {
  const { value, strict } = lowerBoundOf(step);
  const begin = `${strict ? say('di atas', 'above') : say('dari', 'from')} ${exactText(value)}`;
  if (next === undefined) {
    return end === undefined ? `${begin} ${say('ke atas', 'up')}` : `${begin} ${say('sampai', 'to')} ${exact(end)}`;
  }
  const after = lowerBoundOf(next);
  const limit = exactText(after.value);
  return `${begin} ${
    after.strict
      ? say(`sampai dengan ${limit}`, `to ${limit} inclusive`)
      : say(`sampai di bawah ${limit}`, `to below ${limit}`)
  }`;
}
