import type { DecimalInput } from '../../exact/read-decimal.js';
import { code, keyed, table, type Locale } from '../../problems/locale.js';
import { basisOf, exact, markOf, rangeWords, type Blocks } from './locale.js';
import type { Grid } from '../model/grid.js';
import type { Provenance } from '../model/provenance.js';
import { FACTS } from '../model/fact-keys.js';
import { OLD_AFTER } from '../model/old-after.js';
import { EVIDENCE_KINDS } from '../../person/evidence.js';
import { FACT_READERS } from '../../person/fact-readers.js';
import { COMBINE_LABELS } from './labels.js';
import { unreadEvidence } from '../compile/unread-evidence.js';
import type {
  AssessedFor,
  Conversion,
  EvidenceWindow,
  Indicator,
  LevelsConversion,
  Measure,
  RuleSet,
} from '../model/rule-set.js';

/** How evidence becomes the score of each indicator and part. */
export function measureBlocks(ruleSet: RuleSet<Grid>, locale: Locale): Blocks {
  const { say, tell } = locale;
  const { readyScores } = ruleSet;
  return [
    `## 2. ${say('Cara menilai', 'How it is measured')}`,
    `${say('Nilai jadi di atas 100', 'Ready scores above 100')}: ${aboveWords(readyScores.above, locale)}.`,
    basisOf(readyScores.provenance, locale),
    ...ruleSet.aspects.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) => [`### ${tell(indicator.label)}`, ...indicatorBlocks(indicator, locale)]),
    ),
    ...unreadBlocks(ruleSet, locale),
  ];
}

/** What does not count at all is said too. */
function unreadBlocks(ruleSet: RuleSet<Grid>, { say, word }: Locale): Blocks {
  const unread = ruleSet.aspects.length === 0 ? [] : unreadEvidence(ruleSet);
  if (unread.length === 0) return [];
  return [
    `### ${say('Bukti yang tidak ditanyakan', 'Evidence that is not asked for')}`,
    say(
      'Tidak ada skor dan tidak ada syarat aturan ini yang membacanya; bila ada catatannya, hal itu dicatat sebagai temuan:',
      'No score and no condition of this rule set reads it; where there are records, a finding says so:',
    ),
    unread.map((key) => `- ${keyed(word(EVIDENCE_KINDS[key].label), key)}`).join('\n'),
  ];
}

function aboveWords(above: 'clamp' | 'refuse', { say }: Locale): string {
  return above === 'clamp'
    ? say('dipotong pada 100 dan dicatat sebagai temuan', 'cut to 100 and noted as a finding')
    : say('tidak dipakai dan dicatat sebagai temuan', 'not used and noted as a finding');
}

function indicatorBlocks({ measure, parts, provenance }: Indicator, locale: Locale): Blocks {
  const { say, tell } = locale;
  if (measure !== undefined) return measureOf(measure, provenance, locale);
  const mark = weightMark(provenance, locale);
  if (parts === undefined) {
    return [
      `${mark}\n- ${say('Nilai jadi, 0 sampai 100: cara memperolehnya dari bukti tidak dimuat.', 'Ready score, 0 to 100: how evidence becomes it is not part of the rule set.')}`,
    ];
  }
  return [
    mark,
    ...parts.flatMap((part) => [`#### ${tell(part.label)}`, ...measureOf(part.measure, part.provenance, locale)]),
  ];
}

function weightMark(provenance: Provenance, locale: Locale): string {
  return `- ${locale.say('Dasar bobot', 'Basis of the weight')}: ${markOf(provenance, locale)}`;
}

function measureOf(measure: Measure, ofWeight: Provenance, locale: Locale): Blocks {
  const { say, word, tell } = locale;
  const { window, combine, readings, none, unknown, provenance, oldAfter, assessedFor } = measure;
  const old = oldAfter ?? (window === undefined ? OLD_AFTER[FACTS[readings[0].fact].evidence] : undefined);
  const incomplete = say('belum lengkap, tidak ada skor pengganti', 'incomplete, no score takes its place');
  const list = [
    weightMark(ofWeight, locale),
    `- ${say('Jendela waktu', 'Window')}: ${window === undefined ? say('semua bukti sampai tanggal acuan', 'all evidence up to the reference date') : windowWords(window, locale)}`,
    ...(window?.provenance === undefined
      ? []
      : [`- ${say('Dasar jendela waktu', 'Basis of the window')}: ${markOf(window.provenance, locale)}`]),
    ...(old === undefined
      ? []
      : [
          `- ${say('Dicatat sebagai bukti lama bila di luar', 'Noted as old evidence where outside')}: ${windowWords(old, locale)}${oldAfter === undefined ? say(' (bawaan pustaka ini)', ' (default of this library)') : ''}`,
        ]),
    `- ${say('Bila ada beberapa catatan, yang dihitung', 'Of several records, what counts')}: ${word(COMBINE_LABELS[combine])}`,
    `- ${say('Bila sumber sudah diperiksa dan tidak ada catatan yang berlaku', 'Where the source was consulted and has nothing that counts')}: ${
      none === undefined
        ? combine === 'count'
          ? say('jumlahnya 0', 'the count is 0')
          : unknown === undefined
            ? incomplete
            : say('sama seperti bila tidak diketahui', 'the same as where it is not known')
        : scoreWords(none.score, tell(none.label), locale)
    }`,
    `- ${say('Bila tidak diketahui', 'Where it is not known')}: ${
      unknown === undefined
        ? incomplete
        : `${scoreWords(unknown.score, tell(unknown.label), locale)}, ${say('ditetapkan, dan setiap pemakaiannya dicatat sebagai temuan', 'a stated value, and each use of it is noted as a finding')}`
    }`,
    ...(assessedFor === undefined ? [] : assessedForLines(assessedFor, locale)),
    ...(unknown === undefined
      ? []
      : [`- ${say('Dasar nilai itu', 'Basis of that value')}: ${markOf(unknown.provenance, locale)}`]),
    `- ${say('Dasar cara membaca bukti', 'Basis of the reading of evidence')}: ${
      provenance === undefined
        ? say('sama dengan dasar bobot', 'the same as of the weight')
        : markOf(provenance, locale)
    }`,
  ];
  return [
    list.join('\n'),
    ...readings.flatMap(({ fact, conversion }, place) => [
      `${place === 0 ? say('Yang dibaca', 'Read') : say('Bila catatan tidak memuat itu, yang dibaca', 'Where a record does not hold that, read')}: ${word(FACT_READERS[fact].label)} ${code(fact)}.`,
      ...conversionBlocks(conversion, locale),
    ]),
  ];
}

function assessedForLines({ lower, unstated, provenance }: AssessedFor, locale: Locale): readonly string[] {
  const { say } = locale;
  const effect = (policy: 'open' | 'told'): string =>
    policy === 'open'
      ? say('skor tetap terbuka, dan dicatat sebagai temuan', 'the score stays open, and that is noted as a finding')
      : say('dihitung, dan dicatat sebagai temuan', 'it counts, and that is noted as a finding');
  return [
    `- ${say('Bila job person match diukur untuk jabatan dengan standar lebih rendah', 'Where the job person match was measured for posts of a lower standard')}: ${effect(lower)}`,
    `- ${say('Bila tidak dinyatakan untuk jenjang jabatan mana', 'Where it is not stated for which class of posts')}: ${effect(unstated)}`,
    `- ${say('Dasar keduanya', 'Basis of both')}: ${markOf(provenance, locale)}`,
  ];
}

function scoreWords(score: DecimalInput, label: string, { say }: Locale): string {
  return `${say('skor', 'score')} ${exact(score)} (${label})`;
}

function windowWords({ years, counting, firstDay }: EvidenceWindow, { say }: Locale): string {
  const count = String(years);
  const plural = years === 1 ? '' : 's';
  const span =
    counting === 'rolling'
      ? say(`${count} tahun ke belakang dari tanggal acuan`, `${count} year${plural} back from the reference date`)
      : say(
          `${count} tahun kalender, yang terakhir tahun tanggal acuan`,
          `${count} calendar year${plural}, the last being that of the reference date`,
        );
  return `${span}, ${firstDay === 'inside' ? say('hari pertama termasuk', 'the first day included') : say('hari pertama tidak termasuk', 'the first day not included')}`;
}

function conversionBlocks(conversion: Conversion, locale: Locale): Blocks {
  const { say, tell } = locale;
  switch (conversion.kind) {
    case 'table':
      return [
        table(
          [say('Kategori', 'Category'), scoreHead(conversion.outOf, locale)],
          conversion.rows.map((row) => [keyed(tell(row.label), row.key), exact(row.score)]),
        ),
        ...pointsBlocks(conversion.outOf, locale),
      ];
    case 'bands':
      return [
        table(
          [say('Kelompok', 'Band'), say('Rentang', 'Range'), scoreHead(conversion.outOf, locale)],
          conversion.bands.map((band, index) => [
            tell(band.label),
            rangeWords(band, conversion.bands[index + 1], band.to, locale),
            exact(band.score),
          ]),
        ),
        ...pointsBlocks(conversion.outOf, locale),
      ];
    case 'levels':
      return levelsBlocks(conversion, locale);
    case 'score':
      return [
        `${say('Nilai 0 sampai 100 dipakai apa adanya sebagai skor; di atas 100', 'A value 0 to 100 is taken as the score as it is; above 100 it is')} ${aboveWords(conversion.above, locale)}.`,
      ];
  }
}

function scoreHead(outOf: DecimalInput | undefined, { say }: Locale): string {
  return outOf === undefined ? say('Skor', 'Score') : `${say('Poin dari', 'Points out of')} ${exact(outOf)}`;
}

function pointsBlocks(outOf: DecimalInput | undefined, { say }: Locale): Blocks {
  if (outOf === undefined) return [];
  const whole = exact(outOf);
  return [say(`Skor: poin dibagi ${whole}, kali 100.`, `Score: the points divided by ${whole}, times 100.`)];
}

function levelsBlocks({ items, against, capped }: LevelsConversion, locale: Locale): Blocks {
  const { say, tell } = locale;
  const [measure, name] =
    'postStandard' in against
      ? [say('standar jabatan untuk butir itu', 'the standard of the post for it'), say('standar', 'the standard')]
      : [
          `${say('tingkat tertinggi', 'the highest level')}, ${String(against.highest)}`,
          say('tingkat tertinggi', 'the highest level'),
        ];
  const beyond = capped
    ? say(`tingkat di atas ${name} dihitung sama dengan ${name}`, `a level above ${name} counts as ${name}`)
    : say(`tingkat di atas ${name} dihitung penuh`, `a level above ${name} counts in full`);
  return [
    say(
      `Setiap butir: tingkat dibagi ${measure}; ${beyond}. Skor: rata-rata menurut bobot butir, kali 100.`,
      `Each item: the level divided by ${measure}; ${beyond}. Score: the mean by the weights of the items, times 100.`,
    ),
    table(
      [say('Butir', 'Item'), say('Bobot butir', 'Weight of the item')],
      items.map((item) => [keyed(tell(item.label), item.key), exact(item.weight)]),
    ),
  ];
}
