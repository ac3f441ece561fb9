import type { DecimalInput } from '../exact/read-decimal.js';
import { code, table } from './describe-markdown.js';
import { exact, keyed, markOf, rangeWords, type Lines, type Voice } from './describe-voice.js';
import type { Grid } from './grid.js';
import { OLD_AFTER } from './old-after.js';
import { COMBINE_WORDS, EVIDENCE_WORDS, FACT_WORDS } from './rule-words.js';
import { FACTS } from './fact-keys.js';
import { unreadEvidence } from './unread-evidence.js';
import type {
  AssessedFor,
  Conversion,
  EvidenceWindow,
  Indicator,
  LevelsConversion,
  Measure,
  RuleSet,
} from './rule-set.js';

/** How evidence becomes the score of each indicator and part. */
export function measureLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { say, tell } = voice;
  const { readyScores } = ruleSet;
  return [
    `## 2. ${say('Cara menilai', 'How it is measured')}`,
    '',
    `${say('Nilai jadi di atas 100', 'Ready scores above 100')}: ${aboveWords(readyScores.above, voice)}.`,
    '',
    `${say('Dasar', 'Basis')}: ${markOf(readyScores.provenance, voice)}`,
    '',
    ...ruleSet.aspects.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) => [`### ${tell(indicator.label)}`, '', ...indicatorLines(indicator, voice)]),
    ),
    ...unreadLines(ruleSet, voice),
  ];
}

/** What does not count at all is said too. */
function unreadLines(ruleSet: RuleSet<Grid>, { say, word }: Voice): Lines {
  const unread = ruleSet.aspects.length === 0 ? [] : unreadEvidence(ruleSet);
  if (unread.length === 0) return [];
  return [
    `### ${say('Bukti yang tidak ditanyakan', 'Evidence that is not asked for')}`,
    '',
    say(
      'Tidak ada skor dan tidak ada syarat aturan ini yang membacanya; bila ada catatannya, hal itu dicatat sebagai temuan:',
      'No score and no condition of this rule set reads it; where there are records, a finding says so:',
    ),
    '',
    ...unread.map((key) => `- ${keyed(word(EVIDENCE_WORDS[key]), key)}`),
    '',
  ];
}

function aboveWords(above: 'clamp' | 'refuse', { say }: Voice): string {
  return above === 'clamp'
    ? say('dipotong pada 100 dan dicatat sebagai temuan', 'cut to 100 and noted as a finding')
    : say('tidak dipakai dan dicatat sebagai temuan', 'not used and noted as a finding');
}

function indicatorLines(indicator: Indicator, voice: Voice): Lines {
  const { say, tell } = voice;
  const weightMark = `- ${say('Dasar bobot', 'Basis of the weight')}: ${markOf(indicator.provenance, voice)}`;
  if (indicator.measure !== undefined) return [weightMark, ...measureOf(indicator.measure, voice)];
  if (indicator.parts === undefined) {
    return [
      weightMark,
      `- ${say('Nilai jadi, 0 sampai 100: cara memperolehnya dari bukti tidak dimuat.', 'Ready score, 0 to 100: how evidence becomes it is not part of the rule set.')}`,
      '',
    ];
  }
  return [
    weightMark,
    '',
    ...indicator.parts.flatMap((part) => [
      `#### ${tell(part.label)}`,
      '',
      `- ${say('Dasar bobot', 'Basis of the weight')}: ${markOf(part.provenance, voice)}`,
      ...measureOf(part.measure, voice),
    ]),
  ];
}

function measureOf(measure: Measure, voice: Voice): Lines {
  const { say, word, tell } = voice;
  const { window, combine, readings, none, unknown, provenance, oldAfter, assessedFor } = measure;
  const old = oldAfter ?? (window === undefined ? OLD_AFTER[FACTS[readings[0].fact].evidence] : undefined);
  const incomplete = say('belum lengkap, tidak ada skor pengganti', 'incomplete, no score takes its place');
  return [
    `- ${say('Jendela waktu', 'Window')}: ${window === undefined ? say('semua bukti sampai tanggal acuan', 'all evidence up to the reference date') : windowWords(window, voice)}`,
    ...(window?.provenance === undefined
      ? []
      : [`- ${say('Dasar jendela waktu', 'Basis of the window')}: ${markOf(window.provenance, voice)}`]),
    ...(old === undefined
      ? []
      : [
          `- ${say('Dicatat sebagai bukti lama bila di luar', 'Noted as old evidence where outside')}: ${windowWords(old, voice)}${oldAfter === undefined ? say(' (bawaan pustaka ini)', ' (default of this library)') : ''}`,
        ]),
    `- ${say('Bila ada beberapa catatan, yang dihitung', 'Of several records, what counts')}: ${word(COMBINE_WORDS[combine])}`,
    `- ${say('Bila sumber sudah diperiksa dan tidak ada catatan yang berlaku', 'Where the source was consulted and has nothing that counts')}: ${
      none === undefined
        ? combine === 'count'
          ? say('jumlahnya 0', 'the count is 0')
          : unknown === undefined
            ? incomplete
            : say('sama seperti bila tidak diketahui', 'the same as where it is not known')
        : scoreWords(none.score, tell(none.label), voice)
    }`,
    `- ${say('Bila tidak diketahui', 'Where it is not known')}: ${
      unknown === undefined
        ? incomplete
        : `${scoreWords(unknown.score, tell(unknown.label), voice)}, ${say('ditetapkan, dan setiap pemakaiannya dicatat sebagai temuan', 'a stated value, and each use of it is noted as a finding')}`
    }`,
    ...(assessedFor === undefined ? [] : assessedForLines(assessedFor, voice)),
    ...(unknown === undefined
      ? []
      : [`- ${say('Dasar nilai itu', 'Basis of that value')}: ${markOf(unknown.provenance, voice)}`]),
    `- ${say('Dasar cara membaca bukti', 'Basis of the reading of evidence')}: ${
      provenance === undefined ? say('sama dengan dasar bobot', 'the same as of the weight') : markOf(provenance, voice)
    }`,
    '',
    ...readings.flatMap(({ fact, conversion }, place) => [
      `${place === 0 ? say('Yang dibaca', 'Read') : say('Bila catatan tidak memuat itu, yang dibaca', 'Where a record does not hold that, read')}: ${word(FACT_WORDS[fact])} ${code(fact)}.`,
      '',
      ...conversionLines(conversion, voice),
    ]),
  ];
}

function assessedForLines({ lower, unstated, provenance }: AssessedFor, voice: Voice): Lines {
  const { say } = voice;
  const effect = (policy: 'open' | 'told'): string =>
    policy === 'open'
      ? say('skor tetap terbuka, dan dicatat sebagai temuan', 'the score stays open, and that is noted as a finding')
      : say('dihitung, dan dicatat sebagai temuan', 'it counts, and that is noted as a finding');
  return [
    `- ${say('Bila job person match diukur untuk jabatan dengan standar lebih rendah', 'Where the job person match was measured for posts of a lower standard')}: ${effect(lower)}`,
    `- ${say('Bila tidak dinyatakan untuk jenjang jabatan mana', 'Where it is not stated for which class of posts')}: ${effect(unstated)}`,
    `- ${say('Dasar keduanya', 'Basis of both')}: ${markOf(provenance, voice)}`,
  ];
}

function scoreWords(score: DecimalInput, label: string, { say }: Voice): string {
  return `${say('skor', 'score')} ${exact(score)} (${label})`;
}

function windowWords({ years, counting, firstDay }: EvidenceWindow, { say }: Voice): string {
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

function conversionLines(conversion: Conversion, voice: Voice): Lines {
  const { say, tell } = voice;
  switch (conversion.kind) {
    case 'table':
      return [
        ...table(
          [say('Kategori', 'Category'), scoreHead(conversion.outOf, voice)],
          conversion.rows.map((row) => [keyed(tell(row.label), row.key), exact(row.score)]),
        ),
        ...pointsLines(conversion.outOf, voice),
      ];
    case 'bands':
      return [
        ...table(
          [say('Kelompok', 'Band'), say('Rentang', 'Range'), scoreHead(conversion.outOf, voice)],
          conversion.bands.map((band, index) => [
            tell(band.label),
            rangeWords(band, conversion.bands[index + 1], band.to, voice),
            exact(band.score),
          ]),
        ),
        ...pointsLines(conversion.outOf, voice),
      ];
    case 'levels':
      return levelsLines(conversion, voice);
    case 'score':
      return [
        `${say('Nilai 0 sampai 100 dipakai apa adanya sebagai skor; di atas 100', 'A value 0 to 100 is taken as the score as it is; above 100 it is')} ${aboveWords(conversion.above, voice)}.`,
        '',
      ];
  }
}

function scoreHead(outOf: DecimalInput | undefined, { say }: Voice): string {
  return outOf === undefined ? say('Skor', 'Score') : `${say('Poin dari', 'Points out of')} ${exact(outOf)}`;
}

function pointsLines(outOf: DecimalInput | undefined, { say }: Voice): Lines {
  if (outOf === undefined) return [];
  const whole = exact(outOf);
  return [say(`Skor: poin dibagi ${whole}, kali 100.`, `Score: the points divided by ${whole}, times 100.`), ''];
}

function levelsLines({ items, against, capped }: LevelsConversion, voice: Voice): Lines {
  const { say, tell } = voice;
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
    '',
    ...table(
      [say('Butir', 'Item'), say('Bobot butir', 'Weight of the item')],
      items.map((item) => [keyed(tell(item.label), item.key), exact(item.weight)]),
    ),
  ];
}
