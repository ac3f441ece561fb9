import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import type { RoundingRule } from '../exact/rounding.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import type { Bilingual } from '../model/bilingual.js';
import type { Condition } from '../model/condition.js';
import { KELAS_JABATAN_LABELS, type KelasJabatan } from '../model/kelas-jabatan.js';
import { KOMPETENSI_KEYS } from '../model/kompetensi.js';
import { lowerBoundOf, type LowerBound } from './bound.js';
import { BOX_NUMBERING_DESCRIPTIONS } from './box-numbering.js';
import { axisKeysOf } from './compile-rule-set.js';
import { fingerprintOf } from './fingerprint.js';
import type { Grid } from './grid.js';
import { address, plain, table } from './markdown.js';
import type { Provenance } from './provenance.js';
import {
  ADMITS_WORDS,
  BASIS_WORDS,
  COMBINE_WORDS,
  FACT_WORDS,
  KNOWLEDGE_WORDS,
  RANKING_WORDS,
  ROUNDING_WORDS,
  SOURCE_WORDS,
  TIE_WORDS,
  type Language,
} from './rule-words.js';
import type {
  Aspect,
  Axis,
  Bound,
  Box,
  ClassEligibility,
  Conversion,
  EvidenceWindow,
  Indicator,
  Measure,
  Part,
  RuleSet,
} from './rule-set.js';

type Lines = readonly string[];

/** Says one of two wordings. */
type Say = (id: string, en: string) => string;

interface Voice {
  readonly language: Language;
  readonly say: Say;
  /** Words of the rule set, with every sign of Markdown taken out of effect. */
  readonly tell: (text: Bilingual) => string;
}

/**
 * The rule set in words, made from the object that computes: weights, tables, windows, limits, boxes, conditions, order,
 * ties, rounding, sources, and how well each is known. Every number is the exact one. Markdown in which no text of the rule
 * set can act as markup.
 *
 * @param ruleSet - of any grid, from `parseRuleSet`, `parseGridRuleSet` or shipped
 * @param language - `id` or `en`
 * @returns Markdown; the same rule set gives the same text
 * @example
 * ```ts
 * import { bkn411, describeRuleSet } from 'talenta-asn/rules';
 * const lines = describeRuleSet(bkn411, 'en').split('\n');
 * console.log(lines.find((line) => line.includes('Meeting expectations'))); // => | Meeting expectations | from 60 to below 80 |
 * ```
 */
export function describeRuleSet(ruleSet: RuleSet<Grid>, language: Language): string {
  const voice: Voice = {
    language,
    say: (id, en) => (language === 'id' ? id : en),
    tell: (text) => plain(text[language]),
  };
  const sections: readonly Lines[] = [
    headLines(ruleSet, voice),
    weightLines(ruleSet, voice),
    measureLines(ruleSet, voice),
    levelLines(ruleSet, voice),
    scoreLines(ruleSet, voice),
    conditionLines(ruleSet, voice),
    orderLines(ruleSet, voice),
    sourceLines(ruleSet, voice),
  ];
  return `${sections.flat().join('\n').trimEnd()}\n`;
}

/** The exact value: decimal text, or the fraction where there is no finite decimal. */
function exact(value: DecimalInput): string {
  const read = readTrustedDecimal(value);
  return endlessFraction(read) ?? writeDecimal(read);
}

/** What it rests on and how well it is known. */
function markOf({ basis, known, citations, checkedOn, note }: Provenance, { language, say, tell }: Voice): string {
  const cited = citations.map(
    ({ source, provision }) => `\`${source}\`${provision === undefined ? '' : ` (${plain(provision)})`}`,
  );
  const parts = [
    BASIS_WORDS[basis][language],
    KNOWLEDGE_WORDS[known][language],
    ...(cited.length === 0 ? [] : [cited.join(', ')]),
    `${say('diperiksa', 'checked')} ${checkedOn}`,
  ];
  return `${say('Dasar', 'Basis')}: ${parts.join('; ')}.${note === undefined ? '' : ` ${tell(note)}`}`;
}

function headLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { say, tell } = voice;
  const { id, revision, title, inForce, provenance } = ruleSet;
  const until = inForce.until ?? say('seterusnya', 'further notice');
  return [
    `# ${tell(title)}`,
    '',
    ...table(
      [say('Hal', 'Item'), say('Isi', 'Content')],
      [
        ['id', `\`${id}\``],
        [say('revisi', 'revision'), String(revision)],
        [say('sidik jari', 'fingerprint'), `\`${fingerprintOf(ruleSet)}\``],
        [say('berlaku', 'in force'), `${inForce.from} ${say('sampai', 'to')} ${until}`],
      ],
    ),
    markOf(provenance, voice),
    '',
    `${say('Masa berlaku', 'Period')}: ${markOf(inForce.provenance, voice)}`,
    '',
  ];
}

function axesOf(ruleSet: RuleSet<Grid>): readonly (readonly [key: string, axis: Axis<string>])[] {
  const axes: Readonly<Record<string, Axis<string>>> = ruleSet.axes;
  return axisKeysOf(ruleSet).flatMap((key) => {
    const axis = axes[key];
    return axis === undefined ? [] : [[key, axis] as const];
  });
}

function weightLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { say, tell } = voice;
  const lines: string[] = [`## 1. ${say('Bobot', 'Weights')}`, ''];
  if (ruleSet.aspects.length === 0) {
    lines.push(
      say(
        'Aturan ini hanya menyatakan penempatan nilai sumbu; bagaimana nilai itu terjadi tidak dimuat.',
        'This rule set tells only how axis values are placed, not how they come about.',
      ),
      '',
    );
    return lines;
  }
  for (const [key, axis] of axesOf(ruleSet)) {
    const own = ruleSet.aspects.filter((aspect) => aspect.axis === key);
    lines.push(
      `### ${tell(axis.label)}`,
      '',
      ...table(
        [
          say('Aspek', 'Aspect'),
          say('Indikator', 'Indicator'),
          say('Bagian', 'Part'),
          say('Bobot, % sumbu', 'Weight, % of the axis'),
          say('Keterangan', 'Remark'),
        ],
        own.flatMap((aspect) => aspectRows(aspect, voice)),
      ),
      ...own.map((aspect) => `- ${tell(aspect.label)}: ${markOf(aspect.provenance, voice)}`),
      '',
    );
  }
  return lines;
}

function aspectRows(aspect: Aspect<Grid>, voice: Voice): readonly (readonly string[])[] {
  const { say, tell } = voice;
  const sign = aspect.deducted === true ? '-' : '';
  const remark = aspect.deducted === true ? say('dikurangkan', 'taken off') : '';
  return [
    [tell(aspect.label), '', '', `${sign}${exact(aspect.weight)}`, remark],
    ...aspect.indicators.flatMap((indicator) => [
      [
        '',
        tell(indicator.label),
        '',
        `${sign}${exact(indicator.weight)}`,
        [
          ...(indicator.ready === true ? [say('nilai jadi', 'ready score')] : []),
          ...(indicator.stage === undefined ? [] : [`${say('tahap', 'stage')} \`${indicator.stage}\``]),
        ].join(', '),
      ],
      ...(indicator.parts ?? []).map((part) => [
        '',
        '',
        tell(part.label),
        exact(part.weight),
        part.stage === undefined ? '' : `${say('tahap', 'stage')} \`${part.stage}\``,
      ]),
    ]),
  ];
}

function measureLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { say, tell } = voice;
  if (ruleSet.aspects.length === 0) return [];
  return [
    `## 2. ${say('Cara menilai', 'How it is measured')}`,
    '',
    `${say('Nilai jadi di atas 100', 'Ready scores above 100')}: ${aboveWords(ruleSet.readyScores.above, say)}. ${markOf(ruleSet.readyScores.provenance, voice)}`,
    '',
    ...ruleSet.aspects.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) => [
        `### ${tell(indicator.label)}`,
        '',
        `- ${markOf(indicator.provenance, voice)}`,
        ...nodeLines(indicator, voice),
      ]),
    ),
  ];
}

function aboveWords(above: 'clamp' | 'refuse', say: Say): string {
  return above === 'clamp'
    ? say('dipotong pada 100, dengan catatan', 'cut to 100, with a finding')
    : say('tidak dipakai, dengan catatan', 'not used, with a finding');
}

function nodeLines(indicator: Indicator, voice: Voice): Lines {
  const { say, tell } = voice;
  if (indicator.measure !== undefined) return oneMeasure(indicator.measure, voice);
  if (indicator.parts === undefined) {
    return [
      `- ${say('Nilainya diberikan jadi, 0 sampai 100; cara memperolehnya dari bukti tidak dimuat.', 'Its score is given ready, 0 to 100; how evidence becomes it is not part of the rule set.')}`,
      '',
    ];
  }
  return [
    '',
    ...indicator.parts.flatMap((part: Part) => [
      `#### ${tell(part.label)}`,
      '',
      `- ${markOf(part.provenance, voice)}`,
      ...oneMeasure(part.measure, voice),
    ]),
  ];
}

function oneMeasure(measure: Measure, voice: Voice): Lines {
  const { language, say, tell } = voice;
  const { window, combine, readings, none, unknown, provenance } = measure;
  const incomplete = say('orang itu belum lengkap', 'the person is incomplete');
  return [
    `- ${say('Jendela', 'Window')}: ${window === undefined ? say('semua sampai tanggal acuan', 'everything up to the reference date') : windowWords(window, say)}`,
    `- ${say('Yang dihitung', 'What counts')}: ${COMBINE_WORDS[combine][language]}`,
    `- ${say('Bila tidak ada', 'Where there is none')}: ${none === undefined ? incomplete : `${exact(none.score)} (${tell(none.label)})`}`,
    `- ${say('Bila tidak diketahui', 'Where it is not known')}: ${unknown === undefined ? incomplete : `${exact(unknown.score)} (${tell(unknown.label)}). ${markOf(unknown.provenance, voice)}`}`,
    ...(provenance === undefined ? [] : [`- ${say('Cara baca', 'Reading')}: ${markOf(provenance, voice)}`]),
    '',
    ...readings.flatMap(({ fact, conversion }, place) => [
      `${place === 0 ? say('Dibaca', 'Read') : say('Bila itu tidak ada, dibaca', 'Where that is not there, read')}: ${FACT_WORDS[fact][language]} (\`${fact}\`).`,
      '',
      ...conversionLines(conversion, voice),
    ]),
  ];
}

function windowWords({ years, counting, firstDay }: EvidenceWindow, say: Say): string {
  const count = String(years);
  const span =
    counting === 'rolling'
      ? say(`${count} tahun ke belakang dari tanggal acuan`, `${count} years back from the reference date`)
      : say(
          `${count} tahun kalender sampai tahun tanggal acuan`,
          `${count} calendar years up to that of the reference date`,
        );
  return `${span}, ${firstDay === 'inside' ? say('hari pertama termasuk', 'the first day included') : say('hari pertama tidak termasuk', 'the first day not included')}`;
}

function conversionLines(conversion: Conversion, voice: Voice): Lines {
  const { say, tell } = voice;
  const score = (outOf: DecimalInput | undefined): string =>
    outOf === undefined ? say('Nilai', 'Score') : `${say('Poin dari', 'Points out of')} ${exact(outOf)}`;
  switch (conversion.kind) {
    case 'table':
      return table(
        [say('Kategori', 'Category'), score(conversion.outOf)],
        conversion.rows.map((row) => [`${tell(row.label)} (\`${row.key}\`)`, exact(row.score)]),
      );
    case 'bands':
      return table(
        [say('Golongan nilai', 'Band'), say('Rentang', 'Range'), score(conversion.outOf)],
        conversion.bands.map((band, index) => [
          tell(band.label),
          rangeWords(band, conversion.bands[index + 1], band.to, say),
          exact(band.score),
        ]),
      );
    case 'levels':
      return [
        'postStandard' in conversion.against
          ? say(
              'Rata-rata tertimbang tingkat terhadap standar jabatan, kali 100; tingkat di atas standar dihitung sama dengan standar.',
              'Weighted mean of level against the standard of the post, times 100; a level above the standard counts as the standard.',
            )
          : `${say('Rata-rata tertimbang tingkat terhadap tingkat tertinggi', 'Weighted mean of level against the highest level')} ${String(conversion.against.highest)}, ${say('kali 100', 'times 100')}.`,
        '',
        ...table(
          [say('Butir', 'Item'), say('Bobot butir', 'Weight of the item')],
          conversion.items.map((item) => [tell(item.label), exact(item.weight)]),
        ),
      ];
    case 'score':
      return [
        `${say('Nilai 0 sampai 100 dipakai apa adanya; di atas 100', 'A value 0 to 100 is taken as it is; above 100 it is')} ${aboveWords(conversion.above, say)}.`,
        '',
      ];
  }
}

/** `from 60 to below 80`, `above 46 to 72`: the next beginning tells whether the end belongs to it. */
function rangeWords(step: Bound, next: Bound | undefined, end: DecimalInput | undefined, say: Say): string {
  const start = lowerBoundOf(step);
  const begin = boundWords(start, say);
  if (next === undefined)
    return end === undefined ? `${begin} ${say('ke atas', 'up')}` : `${begin} ${say('sampai', 'to')} ${exact(end)}`;
  const after = lowerBoundOf(next);
  const limit = endlessFraction(after.value) ?? writeDecimal(after.value);
  return `${begin} ${after.strict ? say('sampai', 'to') : say('sampai di bawah', 'to below')} ${limit}`;
}

function boundWords({ value, strict }: LowerBound, say: Say): string {
  return `${strict ? say('di atas', 'above') : say('dari', 'from')} ${endlessFraction(value) ?? writeDecimal(value)}`;
}

const HIGHEST = '100';

function levelLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { language, say, tell } = voice;
  const { convention, provenance } = ruleSet.numbering;
  const axes = axesOf(ruleSet);
  const numbering =
    convention === 'own'
      ? say('penomoran sendiri', 'its own')
      : plain(BOX_NUMBERING_DESCRIPTIONS[convention].label[language]);
  return [
    `## 3. ${say('Tingkat dan kotak', 'Levels and boxes')}`,
    '',
    ...axes.flatMap(([, axis]) => [
      `### ${tell(axis.label)}`,
      '',
      ...table(
        [say('Tingkat', 'Level'), say('Nilai sumbu', 'Value of the axis')],
        axis.levels.map((level, index) => [tell(level.label), rangeWords(level, axis.levels[index + 1], HIGHEST, say)]),
      ),
      markOf(axis.provenance, voice),
      '',
    ]),
    `### ${say('Kotak', 'Boxes')}`,
    '',
    `${say('Penomoran', 'Numbering')}: ${numbering}. ${markOf(provenance, voice)}`,
    '',
    ...gridLines(ruleSet, axes, voice),
    ...table(
      [say('Kotak', 'Box'), say('Kategori', 'Category'), say('Tindak lanjut', 'Follow-ups')],
      ruleSet.boxes.map((box) => [String(box.box), tell(box.category), box.followUps.map(tell).join('; ')]),
    ),
    ...[...new Set(ruleSet.boxes.map((box) => markOf(box.provenance, voice)))].flatMap((mark) => [mark, '']),
  ];
}

function gridLines(
  ruleSet: RuleSet<Grid>,
  [kinerja, potensial, ...further]: ReturnType<typeof axesOf>,
  voice: Voice,
): Lines {
  const { tell } = voice;
  if (kinerja === undefined || potensial === undefined) return [];
  const layers = further.reduce<readonly (readonly (readonly [axis: string, level: string, label: string])[])[]>(
    (sum, [key, axis]) =>
      sum.flatMap((layer) => axis.levels.map((level) => [...layer, [key, level.key, tell(level.label)] as const])),
    [[]],
  );
  return layers.flatMap((layer) => [
    ...(layer.length === 0 ? [] : [`#### ${layer.map(([, , label]) => label).join(', ')}`, '']),
    ...table(
      [
        `${tell(kinerja[1].label)} / ${tell(potensial[1].label)}`,
        ...potensial[1].levels.map((level) => tell(level.label)),
      ],
      [...kinerja[1].levels].reverse().map((row) => [
        tell(row.label),
        ...potensial[1].levels.map((column) => {
          const found = ruleSet.boxes.find((box) =>
            isAt(box, [['kinerja', row.key, ''], ['potensial', column.key, ''], ...layer]),
          );
          return found === undefined ? '' : String(found.box);
        }),
      ]),
    ),
  ]);
}

function isAt(box: Box<Grid>, levels: readonly (readonly [axis: string, level: string, label: string])[]): boolean {
  const own: Readonly<Record<string, string>> = box.levels;
  return levels.every(([axis, level]) => own[axis] === level);
}

function scoreLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { language, say, tell } = voice;
  const shares: Readonly<Record<string, DecimalInput>> = ruleSet.talent.shares;
  const { technicalMix, stages = [] } = ruleSet;
  return [
    `## 4. ${say('Nilai talenta', 'Talent score')}`,
    '',
    ...table(
      [say('Sumbu', 'Axis'), say('Bagian, %', 'Share, %')],
      axesOf(ruleSet).map(([key, axis]) => [tell(axis.label), exact(shares[key] ?? 0)]),
    ),
    markOf(ruleSet.talent.provenance, voice),
    '',
    `### ${say('Dengan kompetensi teknis', 'With technical competency')}`,
    '',
    ...table(
      [say('Kelas jabatan', 'Class of post'), say('Talenta, %', 'Talent, %'), say('Teknis, %', 'Technical, %')],
      technicalMix.shares.map(({ kelas, talent, technical }) => [
        kelasWords(kelas, voice),
        exact(talent),
        exact(technical),
      ]),
    ),
    ...(technicalMix.stage === undefined ? [] : [`${say('Tahap', 'Stage')}: \`${technicalMix.stage}\`.`, '']),
    markOf(technicalMix.provenance, voice),
    '',
    ...(stages.length === 0
      ? []
      : [
          `### ${say('Tahap', 'Stages')}`,
          '',
          ...table(
            [say('Tahap', 'Stage'), say('Diselenggarakan untuk', 'Held for'), say('Dasar', 'Basis')],
            stages.map((stage) => [
              `${tell(stage.label)} (\`${stage.key}\`)`,
              ADMITS_WORDS[stage.admits][language],
              markOf(stage.provenance, voice),
            ]),
          ),
        ]),
  ];
}

function kelasWords(kelas: KelasJabatan, { tell }: Voice): string {
  return tell(KELAS_JABATAN_LABELS[kelas]);
}

function conditionLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { say } = voice;
  const { tiers, competencyStandards } = ruleSet;
  const standards = Object.entries(competencyStandards.byClass);
  return [
    `## 5. ${say('Syarat', 'Conditions')}`,
    '',
    ...ruleSet.eligibility.flatMap((entry) => classLines(entry, voice)),
    `### ${say('Jenjang jabatan', 'Tiers of posts')}`,
    '',
    ...tiers.ladder.map(
      (classes, tier) => `${String(tier + 1)}. ${classes.map((kelas) => kelasWords(kelas, voice)).join(', ')}`,
    ),
    '',
    markOf(tiers.provenance, voice),
    '',
    `### ${say('Standar kompetensi', 'Competency standards')}`,
    '',
    ...table(
      [say('Kelas jabatan', 'Class of post'), ...KOMPETENSI_KEYS.map((key) => `\`${key}\``)],
      standards.map(([kelas, standard]) => [plain(kelas), ...KOMPETENSI_KEYS.map((key) => String(standard[key]))]),
    ),
    markOf(competencyStandards.provenance, voice),
    '',
  ];
}

function classLines({ kelas, boxes, conditions, provenance }: ClassEligibility<Grid>, voice: Voice): Lines {
  const { say, tell } = voice;
  return [
    `### ${kelasWords(kelas, voice)}`,
    '',
    `${say('Kotak suksesi, yang pertama didahulukan', 'Succession boxes, the first preferred')}: ${boxes.join(', ')}. ${markOf(provenance, voice)}`,
    '',
    ...table(
      [say('Syarat', 'Condition'), say('Ukuran', 'Measure'), say('Dasar', 'Basis')],
      conditions.map((condition) => [
        tell(condition.label),
        conditionWords(condition, voice),
        markOf(condition.provenance, voice),
      ]),
    ),
  ];
}

function conditionWords(condition: Condition, voice: Voice): string {
  const { say } = voice;
  const years = (count: number): string => `${String(count)} ${say('tahun', count === 1 ? 'year' : 'years')}`;
  switch (condition.kind) {
    case 'previousPost':
      return condition.anyOf
        .map(({ kelas, years: held }) => `${years(held)}: ${kelas.map((each) => kelasWords(each, voice)).join(', ')}`)
        .join('; ');
    case 'relatedExperience':
      return years(condition.years);
    case 'education':
    case 'fieldOfStudy':
    case 'legalPosition':
      return condition.anyOf.map(plain).join(', ');
    case 'maximumAge':
      return `${years(condition.years)}, ${
        condition.reading === 'completedYears'
          ? say('sampai sehari sebelum ulang tahun berikutnya', 'until the day before the next birthday')
          : say('sampai hari ulang tahun itu', 'until that birthday itself')
      }`;
    case 'performance':
      return `${years(condition.years)}: ${condition.anyOf.map(plain).join(', ')}`;
    case 'lhkpn':
      return `${years(condition.yearsBack)} ${say('ke belakang', 'back')}`;
    case 'golongan':
      return plain(condition.minimum);
    case 'noRunningPunishment':
    case 'lowerTier':
      return say('ya atau tidak', 'yes or no');
    case 'byHand':
      return say('diperiksa oleh pejabat, tidak oleh data', 'by hand: checked by people, not by data');
  }
}

function orderLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { language, say } = voice;
  const { order, tieChain, shortlistSize, provenance } = ruleSet.ranking;
  const { shown, beforeLevels, beforeRanking } = ruleSet.rounding;
  const rounding = (rule: RoundingRule | null): string =>
    rule === null
      ? say('tidak dibulatkan', 'not rounded')
      : `${String(rule.places)} ${say('desimal', 'places')}, ${ROUNDING_WORDS[rule.mode][language]}`;
  return [
    `## 6. ${say('Urutan', 'Order of merit')}`,
    '',
    ...order.map((key, place) => `${String(place + 1)}. ${RANKING_WORDS[key][language]}`),
    '',
    tieChain.length === 0
      ? say('Yang sama berbagi tempat.', 'Equals share the place.')
      : say(
          'Bila sama, menurut berikut ini; yang tetap sama berbagi tempat:',
          'Where equal, by the following; who is still equal shares the place:',
        ),
    '',
    ...tieChain.map((key, place) => `${String(place + 1)}. ${TIE_WORDS[key][language]}`),
    ...(tieChain.length === 0 ? [] : ['']),
    `${say('Daftar pendek', 'Shortlist')}: ${String(shortlistSize)} ${say('nama', shortlistSize === 1 ? 'name' : 'names')}. ${markOf(provenance, voice)}`,
    '',
    `## 7. ${say('Pembulatan', 'Rounding')}`,
    '',
    ...table(
      [say('Saat', 'Moment'), say('Pembulatan', 'Rounding')],
      [
        [say('ditampilkan', 'shown'), rounding(shown)],
        [say('sebelum dibandingkan dengan batas tingkat', 'before levels are compared'), rounding(beforeLevels)],
        [say('sebelum diurutkan', 'before ranking'), rounding(beforeRanking)],
      ],
    ),
    markOf(ruleSet.rounding.provenance, voice),
    '',
  ];
}

function sourceLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { language, say, tell } = voice;
  return [
    `## 8. ${say('Sumber', 'Sources')}`,
    '',
    ...table(
      [say('Kunci', 'Key'), say('Jenis', 'Kind'), say('Judul', 'Title'), say('Alamat', 'Address')],
      Object.entries(ruleSet.sources).map(([key, source]) => [
        `\`${key}\``,
        SOURCE_WORDS[source.kind][language],
        tell(source.title),
        address(source.url),
      ]),
    ),
  ];
}
