import type { DecimalInput } from '../../exact/read-decimal.js';
import type { RoundingRule } from '../../exact/rounding.js';
import { requireOneOf } from '../../problems/misuse.js';
import { boxBlocks } from './describe-boxes.js';
import { conditionBlocks } from './describe-conditions.js';
import { LANGUAGES, type Language } from '../../problems/bilingual.js';
import { code, isWebAddress, keyed, table, localeOf, type Locale } from '../../problems/locale.js';
import { kelasWords } from '../../civil-service/kelas-jabatan.js';
import { measureBlocks } from './describe-measures.js';
import { basisOf, exact, markOf, numbered, stageWords, type Blocks } from './locale.js';
import { weightBlocks } from './describe-weights.js';
import { fingerprintOfPlain } from '../../json/canonical-text.js';
import { readableRuleSet } from '../parse/given-rule-set.js';
import { axesOf } from '../compile/compile-axes.js';
import type { Grid } from '../model/grid.js';
import { axisOfKey, indicatorOfKey } from '../model/ranking-key.js';
import { ADMITS_LABELS, RANKING_LABELS, ROUNDING_LABELS, SOURCE_LABELS, TIE_LABELS } from './labels.js';
import type { RankingKey, RuleSet, TieKey } from '../model/rule-set.js';

/**
 * The rule set in words, made from the object that computes: weights, tables, windows, limits, boxes, conditions, order,
 * ties, rounding, sources, and how well each is known. Every number is the exact one. Markdown in which no text of the rule
 * set can act as markup.
 *
 * @param ruleSet - of any grid, from `parseRuleSet` or shipped
 * @param language - `id` or `en`
 * @returns Markdown; rule sets with the same fingerprint give the same text
 * @throws TalentaError `invalidRuleSet` for what has not the shape of a rule set, `invalidArgument` for another language
 * @example
 * ```ts
 * import { bkn411, describeRuleSet } from 'talenta-asn/rules';
 * const lines = describeRuleSet(bkn411, 'en').split('\n');
 * console.log(lines.find((line) => line.includes('Meeting expectations'))); // => | Meeting expectations | from 60 to below 80 |
 * ```
 */
export function describeRuleSet(ruleSet: RuleSet<Grid>, language: Language): string {
  return described(readableRuleSet(ruleSet, 'ruleSet'), localeOf(requireOneOf(language, LANGUAGES, 'language')));
}

function described(ruleSet: RuleSet<Grid>, locale: Locale): string {
  const sections: readonly Blocks[] = [
    headBlocks(ruleSet, locale),
    weightBlocks(ruleSet, locale),
    measureBlocks(ruleSet, locale),
    boxBlocks(ruleSet, locale),
    scoreBlocks(ruleSet, locale),
    conditionBlocks(ruleSet, locale),
    orderBlocks(ruleSet, locale),
    roundingBlocks(ruleSet, locale),
    sourceBlocks(ruleSet, locale),
  ];
  return `${sections.flat().join('\n\n')}\n`;
}

function headBlocks(ruleSet: RuleSet<Grid>, locale: Locale): Blocks {
  const { say, tell } = locale;
  const { id, revision, title, inForce, provenance } = ruleSet;
  return [
    `# ${tell(title)}`,
    say(
      'Ditulis oleh pustaka dari data yang dipakainya menghitung; bukan teks peraturan.',
      'Written by the library out of the data it computes with; it is not the text of a regulation.',
    ),
    table(
      [say('Hal', 'Item'), say('Isi', 'Content')],
      [
        ['id', code(id)],
        [say('revisi', 'revision'), String(revision)],
        [say('sidik jari', 'fingerprint'), code(fingerprintOfPlain(ruleSet))],
        [say('berlaku sejak', 'in force from'), inForce.from],
        [say('berlaku sampai dengan', 'in force until'), inForce.until ?? say('seterusnya', 'further notice')],
      ],
    ),
    basisOf(provenance, locale),
    `${say('Dasar masa berlaku', 'Basis of the period')}: ${markOf(inForce.provenance, locale)}`,
  ];
}

function scoreBlocks(ruleSet: RuleSet<Grid>, locale: Locale): Blocks {
  const { say, tell } = locale;
  const shares: Readonly<Record<string, DecimalInput>> = ruleSet.talent.shares;
  return [
    `## 4. ${say('Nilai talenta', 'Talent score')}`,
    table(
      [say('Sumbu', 'Axis'), say('Bagian, %', 'Share, %')],
      axesOf(ruleSet).map(([key, axis]) => [tell(axis.label), exact(shares[key] ?? 0)]),
    ),
    basisOf(ruleSet.talent.provenance, locale),
    ...technicalBlocks(ruleSet, locale),
    ...stageBlocks(ruleSet, locale),
  ];
}

function technicalBlocks(ruleSet: RuleSet<Grid>, locale: Locale): Blocks {
  const { say } = locale;
  const { shares, stage, provenance } = ruleSet.technicalMix;
  return [
    `### ${say('Dengan kompetensi teknis', 'With technical competency')}`,
    ...(shares.length === 0
      ? [say('Aturan ini tidak memuat bagian teknis.', 'This rule set has no technical shares.')]
      : [
          say(
            'Bagian dalam nilai akhir bila kompetensi teknis diuji:',
            'Shares of the final score where technical competency is tested:',
          ),
          table(
            [
              say('Kelas jabatan', 'Class of post'),
              say('Nilai talenta, %', 'Talent score, %'),
              say('Kompetensi teknis, %', 'Technical competency, %'),
            ],
            shares.map(({ kelas, talent, technical }) => [kelasWords(kelas, locale), exact(talent), exact(technical)]),
          ),
        ]),
    ...(stage === undefined
      ? []
      : [
          `${say('Kompetensi teknis dinilai', 'Technical competency is scored')} ${stageWords(stage, ruleSet, locale)}.`,
        ]),
    basisOf(provenance, locale),
  ];
}

function stageBlocks({ stages = [] }: RuleSet<Grid>, locale: Locale): Blocks {
  const { say, word, tell } = locale;
  if (stages.length === 0) return [];
  return [
    `### ${say('Tahap', 'Stages')}`,
    say(
      'Apa yang dinilai pada suatu tahap belum dihitung sebelum tahap itu dinyatakan telah diselenggarakan.',
      'What a stage scores is pending until the stage is said to have been held.',
    ),
    table(
      [say('Tahap', 'Stage'), say('Diselenggarakan untuk', 'Held for'), say('Dasar', 'Basis')],
      stages.map((stage) => [
        keyed(tell(stage.label), stage.key),
        word(ADMITS_LABELS[stage.admits]),
        markOf(stage.provenance, locale),
      ]),
    ),
  ];
}

function orderBlocks(ruleSet: RuleSet<Grid>, locale: Locale): Blocks {
  const { say, word } = locale;
  const { order, tieChain, ageCitation, shortlistSize, provenance } = ruleSet.ranking;
  return [
    `## 6. ${say('Urutan', 'Order of merit')}`,
    say('Diurutkan menurut:', 'Ordered by:'),
    numbered(
      order.map((key) => {
        const value = valueWords(key, ruleSet, locale);
        if (value !== undefined) return `${value}, ${say('tertinggi lebih dahulu', 'highest first')}`;
        return isNamed(key, RANKING_LABELS) ? word(RANKING_LABELS[key]) : key;
      }),
    ),
    ...(tieChain.length === 0
      ? [say('Yang sama berbagi tempat.', 'Equals share the place.')]
      : [
          say(
            'Bila sama, menurut berikut ini, yang lebih tinggi atau lebih lama didahulukan; yang tetap sama berbagi tempat:',
            'Where equal, by the following, the higher or longer first; who is still equal shares the place:',
          ),
          numbered(
            tieChain.map(
              (key) => valueWords(key, ruleSet, locale) ?? (isNamed(key, TIE_LABELS) ? word(TIE_LABELS[key]) : key),
            ),
          ),
        ]),
    ...(ageCitation === undefined
      ? []
      : [
          say(
            'Peringatan: usia memisahkan orang yang setara. Usia bukan fakta merit; setiap hasil mengatakannya.',
            'Warning: age separates people of equal standing. Age is no fact of merit; every result says so.',
          ),
          basisOf(ageCitation, locale),
        ]),
    ...readinessBlocks(ruleSet, locale),
    `${say('Daftar pendek', 'Shortlist')}: ${String(shortlistSize)} ${say('nama', shortlistSize === 1 ? 'name' : 'names')}.`,
    basisOf(provenance, locale),
  ];
}

function isNamed<Words extends object>(key: string, words: Words): key is Extract<keyof Words, string> {
  return Object.hasOwn(words, key);
}

/** An axis or an indicator as a key, by its name in the rule set. */
function valueWords(key: RankingKey | TieKey, ruleSet: RuleSet<Grid>, { say, tell }: Locale): string | undefined {
  const axisKey = axisOfKey(key);
  if (axisKey !== undefined) {
    const axis = axesOf(ruleSet).find(([each]) => each === axisKey)?.[1];
    const name = keyed(axis === undefined ? '' : tell(axis.label), axisKey);
    return say(`nilai sumbu ${name}`, `value of the axis ${name}`);
  }
  const indicatorKey = indicatorOfKey(key);
  if (indicatorKey === undefined) return undefined;
  const indicator = ruleSet.aspects.flatMap(({ indicators }) => indicators).find((each) => each.key === indicatorKey);
  const name = keyed(indicator === undefined ? '' : tell(indicator.label), indicatorKey);
  return say(`skor indikator ${name}`, `score of the indicator ${name}`);
}

function readinessBlocks({ readiness }: RuleSet<Grid>, locale: Locale): Blocks {
  if (readiness === undefined) return [];
  const { say, tell } = locale;
  return [
    `${say('Kelompok kesiapan, yang paling siap lebih dahulu', 'Groups of readiness, the most ready first')}:`,
    table(
      [say('Kelompok', 'Group'), say('Kotak', 'Boxes')],
      readiness.groups.map(({ key, label, boxes }) => [keyed(tell(label), key), boxes.join(', ')]),
    ),
    basisOf(readiness.provenance, locale),
  ];
}

function roundingBlocks({ rounding }: RuleSet<Grid>, locale: Locale): Blocks {
  const { say, word } = locale;
  const ruleWords = (rule: RoundingRule | null): string =>
    rule === null
      ? say('tidak dibulatkan', 'not rounded')
      : `${String(rule.places)} ${say('desimal', rule.places === 1 ? 'decimal place' : 'decimal places')}, ${word(ROUNDING_LABELS[rule.mode])}`;
  return [
    `## 7. ${say('Pembulatan', 'Rounding')}`,
    table(
      [say('Saat', 'Moment'), say('Pembulatan', 'Rounding')],
      [
        [say('ditampilkan', 'shown'), ruleWords(rounding.shown)],
        [
          say('sebelum dibandingkan dengan batas tingkat', 'before levels are compared'),
          ruleWords(rounding.beforeLevels),
        ],
        [say('sebelum diurutkan', 'before ranking'), ruleWords(rounding.beforeRanking)],
      ],
    ),
    basisOf(rounding.provenance, locale),
  ];
}

/** Regulations first; in the order of their keys, since the fingerprint does not depend on the order they stand in. */
function sourceBlocks(ruleSet: RuleSet<Grid>, locale: Locale): Blocks {
  const { say, word, tell } = locale;
  const sorted = Object.entries(ruleSet.sources).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `## 8. ${say('Sumber', 'Sources')}`,
    table(
      [say('Kunci', 'Key'), say('Jenis', 'Kind'), say('Judul', 'Title'), say('Alamat', 'Address')],
      Object.entries(SOURCE_LABELS).flatMap(([kind, label]) =>
        sorted
          .filter(([, source]) => source.kind === kind)
          .map(([key, { title, url }]) => [code(key), word(label), tell(title), addressWords(url, locale)]),
      ),
    ),
  ];
}

function addressWords(url: string | undefined, { say }: Locale): string {
  if (url === undefined) return '';
  return isWebAddress(url) ? `\`${url}\`` : say('bukan alamat web: tidak dicetak', 'no web address: not printed');
}
