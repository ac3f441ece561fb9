import { BOX_NUMBERING_DESCRIPTIONS } from '../model/box-numbering.js';
import { keyed, plain, table, type Locale } from '../../problems/locale.js';
import { axesOf } from '../compile/compile-axes.js';
import { basisOf, exact, markOf, rangeWords, type Blocks } from './locale.js';
import type { Grid } from '../model/grid.js';
import type { Axis, Box, RuleSet } from '../model/rule-set.js';

/** Values of an axis end here. */
const HIGHEST = '100';

/** The levels of each axis, and the box of each combination of them. */
export function boxBlocks(ruleSet: RuleSet<Grid>, locale: Locale): Blocks {
  const { say, word, tell } = locale;
  const { convention, provenance } = ruleSet.numbering;
  const axes = axesOf(ruleSet);
  const numbering =
    convention === 'own'
      ? say('penomoran sendiri', 'its own')
      : plain(word(BOX_NUMBERING_DESCRIPTIONS[convention].label));
  return [
    `## 3. ${say('Tingkat dan kotak', 'Levels and boxes')}`,
    ...axes.flatMap(([, axis]) => [
      `### ${tell(axis.label)}`,
      table(
        [say('Tingkat', 'Level'), say('Nilai sumbu', 'Value of the axis')],
        axis.levels.map((level, index) => [
          tell(level.label),
          rangeWords(level, axis.levels[index + 1], HIGHEST, locale),
        ]),
      ),
      ...wordBlocks(axis, locale),
      basisOf(axis.provenance, locale),
    ]),
    `### ${say('Kotak', 'Boxes')}`,
    ...gridBlocks(ruleSet, axes, locale),
    `${say('Penomoran kotak', 'Numbering of the boxes')}: ${keyed(numbering, convention)}.`,
    basisOf(provenance, locale),
    table(
      [say('Kotak', 'Box'), say('Kategori', 'Category'), say('Tindak lanjut', 'Follow-ups')],
      ruleSet.boxes.map((box) => [String(box.box), tell(box.category), box.followUps.map(tell).join('; ')]),
    ),
    boxMarks(ruleSet.boxes, locale),
  ];
}

/** How words place people on an axis. */
function wordBlocks({ byWords, levels }: Axis<string>, locale: Locale): Blocks {
  if (byWords === undefined) return [];
  const { say, tell } = locale;
  return [
    say(
      'Kata dari sumber menempatkan orang pada tingkatnya; nilainya hanya mewakili tingkat dan tidak ikut mengurutkan:',
      'Words of a source place people on a level; the value only stands for the level and ranks nobody:',
    ),
    table(
      [say('Tingkat', 'Level'), say('Kata', 'Words'), say('Nilai yang mewakili', 'Value that stands for it')],
      levels.flatMap(({ key, label }) =>
        byWords.levels
          .filter((worded) => worded.key === key)
          .map(({ words, value }) => [tell(label), words.map(plain).join('; '), exact(value)]),
      ),
    ),
    basisOf(byWords.provenance, locale),
  ];
}

/** Boxes that rest on the same stand in one line. */
function boxMarks(boxes: readonly Box<Grid>[], locale: Locale): string {
  const byMark = new Map<string, number[]>();
  for (const { box, provenance } of boxes) {
    const mark = markOf(provenance, locale);
    byMark.set(mark, [...(byMark.get(mark) ?? []), box]);
  }
  const lines = [...byMark].map(
    ([mark, own]) =>
      `- ${locale.say('Dasar, kotak', own.length === 1 ? 'Basis, box' : 'Basis, boxes')} ${own.join(', ')}: ${mark}`,
  );
  return lines.join('\n');
}

/** A level of an axis beside kinerja and potensial. */
interface Depth {
  readonly axis: string;
  readonly level: string;
  readonly words: string;
}

function gridBlocks(
  ruleSet: RuleSet<Grid>,
  [kinerja, potensial, ...further]: ReturnType<typeof axesOf>,
  locale: Locale,
): Blocks {
  const { say, tell } = locale;
  if (kinerja === undefined || potensial === undefined) return [];
  const [[, down], [, across]] = [kinerja, potensial];
  const layers = further.reduce<readonly (readonly Depth[])[]>(
    (sum, [key, axis]) => sum.flatMap((layer) => depthsOf(key, axis, locale).map((depth) => [...layer, depth])),
    [[]],
  );
  const keys = [kinerja, potensial, ...further].map(([key]) => key);
  const nameOf = (levels: Readonly<Record<string, string>>): string => JSON.stringify(keys.map((key) => levels[key]));
  const boxes = new Map(ruleSet.boxes.map(({ box, levels }) => [nameOf(levels), box]));
  const corner = say(
    `${tell(down.label)} ke bawah, ${tell(across.label)} ke kanan`,
    `${tell(down.label)} down, ${tell(across.label)} across`,
  );
  return layers.flatMap((layer) => [
    ...(layer.length === 0 ? [] : [`#### ${layer.map(({ words }) => words).join(', ')}`]),
    table(
      [corner, ...across.levels.map((level) => tell(level.label))],
      [...down.levels].reverse().map((row) => [
        tell(row.label),
        ...across.levels.map((column) => {
          const further = Object.fromEntries(layer.map(({ axis, level }) => [axis, level]));
          const found = boxes.get(nameOf({ ...further, kinerja: row.key, potensial: column.key }));
          return found === undefined ? '' : String(found);
        }),
      ]),
    ),
  ]);
}

function depthsOf(axis: string, { label, levels }: Axis<string>, { tell }: Locale): readonly Depth[] {
  return levels.map((level) => ({ axis, level: level.key, words: `${tell(level.label)} (${tell(label)})` }));
}
