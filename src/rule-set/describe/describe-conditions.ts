import { definitionOf, type Condition } from '../../conditions/conditions.js';
import { CARA_PENGISIAN_LABELS, type CaraPengisian } from '../../civil-service/cara-pengisian.js';
import { KELAS_JABATAN, kelasWords } from '../../civil-service/kelas-jabatan.js';
import { KOMPETENSI_KEYS } from '../../civil-service/kompetensi.js';
import { keyed, table, type Locale } from '../../problems/locale.js';
import { basisOf, markOf, numbered, type Blocks } from './locale.js';
import type { Grid } from '../model/grid.js';
import { KOMPETENSI_LABELS, LEAVING_LABELS } from './labels.js';
import type { ClassEligibility, FillingWay, RuleSet, Sourced } from '../model/rule-set.js';

/** What each class of post asks for, the tiers of posts, and the competency standards. */
export function conditionBlocks(ruleSet: RuleSet<Grid>, locale: Locale): Blocks {
  const { say } = locale;
  const { eligibility } = ruleSet;
  return [
    `## 5. ${say('Syarat', 'Conditions')}`,
    ...(eligibility.length === 0
      ? [say('Aturan ini tidak memuat syarat kelas jabatan.', 'This rule set has no conditions of classes.')]
      : eligibility.flatMap((entry) => classBlocks(entry, locale))),
    ...defaultWayBlocks(ruleSet, locale),
    ...outsideBlocks(ruleSet, locale),
    ...interimBlocks(ruleSet, locale),
    ...retirementBlocks(ruleSet, locale),
    ...validityBlocks(ruleSet, locale),
    ...tierBlocks(ruleSet, locale),
    ...standardBlocks(ruleSet, locale),
  ];
}

function classBlocks(
  { kelas, boxes, conditions, ways = [], provenance }: ClassEligibility<Grid>,
  locale: Locale,
): Blocks {
  const { say } = locale;
  return [
    `### ${kelasWords(kelas, locale)}`,
    `${say('Kotak asal suksesor, yang pertama didahulukan', 'Boxes successors come from, the first preferred')}: ${boxes.join(', ')}.`,
    basisOf(provenance, locale),
    conditionTable(conditions, locale),
    ...ways.flatMap((way) => wayBlocks(way, locale)),
  ];
}

function wayBlocks({ cara, from, conditions, provenance }: FillingWay, locale: Locale): Blocks {
  const { say } = locale;
  const tier =
    from === undefined
      ? ''
      : from === 'lowerTier'
        ? say(', dari jenjang di bawahnya', ', from a lower tier')
        : say(', dari jenjang yang sama', ', from the same tier');
  return [`#### ${caraWords(cara, locale)}${tier}`, basisOf(provenance, locale), conditionTable(conditions, locale)];
}

function caraWords(cara: CaraPengisian, { word }: Locale): string {
  return keyed(word(CARA_PENGISIAN_LABELS[cara]), cara);
}

function defaultWayBlocks({ defaultWays }: RuleSet<Grid>, locale: Locale): Blocks {
  if (defaultWays === undefined) return [];
  const { say } = locale;
  return [
    `### ${say('Cara pengisian yang dibuka', 'Ways of filling that are open')}`,
    `${say('Bila lowongan tidak menyebutkannya', 'Where a vacancy names none')}: ${defaultWays.ways.map((cara) => caraWords(cara, locale)).join('; ')}.`,
    basisOf(defaultWays.provenance, locale),
  ];
}

function conditionTable(conditions: readonly (Condition & Sourced)[], locale: Locale): string {
  const { say, tell } = locale;
  return conditions.length === 0
    ? say('Tidak ada syarat lain.', 'There are no other conditions.')
    : table(
        [say('Syarat', 'Condition'), say('Yang diperiksa', 'What is checked'), say('Dasar', 'Basis')],
        conditions.map((condition) => [
          tell(condition.label),
          definitionOf(condition).words(condition, locale),
          markOf(condition.provenance, locale),
        ]),
      );
}

function outsideBlocks({ outsideCivilService = [] }: RuleSet<Grid>, locale: Locale): Blocks {
  const { say } = locale;
  return outsideCivilService.flatMap(({ kelas, conditions, provenance }) => [
    `### ${kelasWords(kelas, locale)}: ${say('calon dari luar PNS', 'people from outside the civil service')}`,
    basisOf(provenance, locale),
    conditionTable(conditions, locale),
  ]);
}

function interimBlocks({ interim }: RuleSet<Grid>, locale: Locale): Blocks {
  if (interim === undefined) return [];
  const { say } = locale;
  return [
    `### ${say('Pelaksana tugas dan pelaksana harian', 'Interim holders (Plt, Plh)')}`,
    say(
      `Dari jenjang yang sama atau paling banyak ${String(interim.tiersBelow)} jenjang di bawahnya.`,
      `From the same tier, or at most ${String(interim.tiersBelow)} below it.`,
    ),
    basisOf(interim.provenance, locale),
    conditionTable(interim.conditions, locale),
  ];
}

function retirementBlocks({ retirement }: RuleSet<Grid>, locale: Locale): Blocks {
  if (retirement === undefined) return [];
  const { say, word } = locale;
  const { byClass, leaves, provenance } = retirement;
  return [
    `### ${say('Batas usia pensiun', 'Retirement age')}`,
    `${say('Pensiun', 'They leave')} ${word(LEAVING_LABELS[leaves])}.`,
    table(
      [say('Kelas jabatan', 'Class of post'), say('Usia, tahun', 'Age, years')],
      KELAS_JABATAN.flatMap((kelas) => {
        const age = byClass[kelas];
        return age === undefined ? [] : [[kelasWords(kelas, locale), String(age)]];
      }),
    ),
    basisOf(provenance, locale),
  ];
}

function validityBlocks({ validity }: RuleSet<Grid>, locale: Locale): Blocks {
  if (validity === undefined) return [];
  const { say } = locale;
  const { years } = validity.talentResults;
  return [
    `### ${say('Masa berlaku hasil talenta', 'Validity of talent results')}`,
    say(
      `Hasil berlaku ${String(years)} tahun sejak tanggal acuannya.`,
      `Results hold for ${String(years)} ${years === 1 ? 'year' : 'years'} from their reference date.`,
    ),
    basisOf(validity.provenance, locale),
  ];
}

function tierBlocks({ tiers }: RuleSet<Grid>, locale: Locale): Blocks {
  const { say } = locale;
  return [
    `### ${say('Jenjang jabatan', 'Tiers of posts')}`,
    ...(tiers.ladder.length === 0
      ? [say('Aturan ini tidak mengurutkan jabatan.', 'This rule set has no tiers.')]
      : [
          say('Tertinggi lebih dahulu; yang sebaris setingkat:', 'The highest first; those in one line are equal:'),
          numbered(tiers.ladder.map((classes) => classes.map((kelas) => kelasWords(kelas, locale)).join('; '))),
        ]),
    basisOf(tiers.provenance, locale),
  ];
}

function standardBlocks({ competencyStandards: { byClass, provenance } }: RuleSet<Grid>, locale: Locale): Blocks {
  const { say, word } = locale;
  const rows = KELAS_JABATAN.flatMap((kelas) => {
    const standard = byClass[kelas];
    return standard === undefined
      ? []
      : [[kelasWords(kelas, locale), ...KOMPETENSI_KEYS.map((key) => String(standard[key]))]];
  });
  return [
    `### ${say('Standar kompetensi', 'Competency standards')}`,
    ...(rows.length === 0
      ? [say('Aturan ini tidak memuat standar kompetensi.', 'This rule set has no competency standards.')]
      : [
          say(
            'Tingkat standar untuk jabatan yang tidak menyatakan standar sendiri:',
            'Standard levels for posts that state none of their own:',
          ),
          table(
            [say('Kelas jabatan', 'Class of post'), ...KOMPETENSI_KEYS.map((key) => word(KOMPETENSI_LABELS[key]))],
            rows,
          ),
        ]),
    basisOf(provenance, locale),
  ];
}
