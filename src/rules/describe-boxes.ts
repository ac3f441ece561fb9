import { BOX_NUMBERING_DESCRIPTIONS } from './box-numbering.js';
import { plain, table } from './describe-markdown.js';
import { axesOf, basisLines, exact, keyed, markOf, rangeWords, type Lines, type Voice } from './describe-voice.js';
import type { Grid } from './grid.js';
import type { Axis, Box, RuleSet } from './rule-set.js';

/** Values of an axis end here. */
const HIGHEST = '100';

/** The levels of each axis, and the box of each combination of them. */
export function boxLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { say, word, tell } = voice;
  const { convention, provenance } = ruleSet.numbering;
  const axes = axesOf(ruleSet);
  const numbering =
    convention === 'own'
      ? say('penomoran sendiri', 'its own')
      : plain(word(BOX_NUMBERING_DESCRIPTIONS[convention].label));
  return [
    `## 3. ${say('Tingkat dan kotak', 'Levels and boxes')}`,
    '',
    ...axes.flatMap(([, axis]) => [
      `### ${tell(axis.label)}`,
      '',
      ...table(
        [say('Tingkat', 'Level'), say('Nilai sumbu', 'Value of the axis')],
        axis.levels.map((level, index) => [
          tell(level.label),
          rangeWords(level, axis.levels[index + 1], HIGHEST, voice),
        ]),
      ),
      ...wordLines(axis, voice),
      ...basisLines(axis.provenance, voice),
    ]),
    `### ${say('Kotak', 'Boxes')}`,
    '',
    ...gridLines(ruleSet, axes, voice),
    `${say('Penomoran kotak', 'Numbering of the boxes')}: ${keyed(numbering, convention)}.`,
    '',
    ...basisLines(provenance, voice),
    ...table(
      [say('Kotak', 'Box'), say('Kategori', 'Category'), say('Tindak lanjut', 'Follow-ups')],
      ruleSet.boxes.map((box) => [String(box.box), tell(box.category), box.followUps.map(tell).join('; ')]),
    ),
    ...boxMarks(ruleSet.boxes, voice),
  ];
}

/** How words place people on an axis. */
function wordLines({ byWords, levels }: Axis<string>, voice: Voice): Lines {
  if (byWords === undefined) return [];
  const { say, tell } = voice;
  return [
    say(
      'Kata dari sumber menempatkan orang pada tingkatnya; nilainya hanya mewakili tingkat dan tidak ikut mengurutkan:',
      'Words of a source place people on a level; the value only stands for the level and ranks nobody:',
    ),
    '',
    ...table(
      [say('Tingkat', 'Level'), say('Kata', 'Words'), say('Nilai yang mewakili', 'Value that stands for it')],
      levels.flatMap(({ key, label }) =>
        byWords.levels
          .filter((worded) => worded.key === key)
          .map(({ words, value }) => [tell(label), words.map(plain).join('; '), exact(value)]),
      ),
    ),
    ...basisLines(byWords.provenance, voice),
  ];
}

/** Boxes that rest on the same stand in one line. */
function boxMarks(boxes: readonly Box<Grid>[], voice: Voice): Lines {
  const byMark = new Map<string, number[]>();
  for (const { box, provenance } of boxes) {
    const mark = markOf(provenance, voice);
    const same = byMark.get(mark);
    if (same === undefined) byMark.set(mark, [box]);
    else same.push(box);
  }
  return [
    ...[...byMark].map(
      ([mark, own]) =>
        `- ${voice.say('Dasar, kotak', own.length === 1 ? 'Basis, box' : 'Basis, boxes')} ${own.join(', ')}: ${mark}`,
    ),
    '',
  ];
}

/** A level of an axis beside kinerja and potensial. */
interface Depth {
  readonly axis: string;
  readonly level: string;
  readonly words: string;
}

function gridLines(
  ruleSet: RuleSet<Grid>,
  [kinerja, potensial, ...further]: ReturnType<typeof axesOf>,
  voice: Voice,
): Lines {
  const { say, tell } = voice;
  if (kinerja === undefined || potensial === undefined) return [];
  const [[, down], [, across]] = [kinerja, potensial];
  const layers = further.reduce<readonly (readonly Depth[])[]>(
    (sum, [key, axis]) => sum.flatMap((layer) => depthsOf(key, axis, voice).map((depth) => [...layer, depth])),
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
    ...(layer.length === 0 ? [] : [`#### ${layer.map(({ words }) => words).join(', ')}`, '']),
    ...table(
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

function depthsOf(axis: string, { label, levels }: Axis<string>, { tell }: Voice): readonly Depth[] {
  return levels.map((level) => ({ axis, level: level.key, words: `${tell(level.label)} (${tell(label)})` }));
}
