import type { Condition } from '../model/condition.js';
import { KELAS_JABATAN } from '../model/kelas-jabatan.js';
import { KOMPETENSI_KEYS } from '../model/kompetensi.js';
import { code, plain, table } from './describe-markdown.js';
import { basisLines, kelasWords, keyed, markOf, type Lines, type Voice } from './describe-voice.js';
import type { Grid } from './grid.js';
import { KEDUDUKAN_WORDS, KOMPETENSI_WORDS, PREDIKAT_WORDS } from './rule-words.js';
import type { ClassEligibility, RuleSet } from './rule-set.js';

/** What each class of post asks for, the tiers of posts, and the competency standards. */
export function conditionLines(ruleSet: RuleSet<Grid>, voice: Voice): Lines {
  const { say } = voice;
  const { eligibility } = ruleSet;
  return [
    `## 5. ${say('Syarat', 'Conditions')}`,
    '',
    ...(eligibility.length === 0
      ? [say('Aturan ini tidak memuat syarat kelas jabatan.', 'This rule set has no conditions of classes.'), '']
      : eligibility.flatMap((entry) => classLines(entry, voice))),
    ...tierLines(ruleSet, voice),
    ...standardLines(ruleSet, voice),
  ];
}

function classLines({ kelas, boxes, conditions, provenance }: ClassEligibility<Grid>, voice: Voice): Lines {
  const { say, tell } = voice;
  return [
    `### ${kelasWords(kelas, voice)}`,
    '',
    `${say('Kotak asal suksesor, yang pertama didahulukan', 'Boxes successors come from, the first preferred')}: ${boxes.join(', ')}.`,
    '',
    ...basisLines(provenance, voice),
    ...(conditions.length === 0
      ? [say('Tidak ada syarat lain.', 'There are no other conditions.'), '']
      : table(
          [say('Syarat', 'Condition'), say('Yang diperiksa', 'What is checked'), say('Dasar', 'Basis')],
          conditions.map((condition) => [
            tell(condition.label),
            conditionWords(condition, voice),
            markOf(condition.provenance, voice),
          ]),
        )),
  ];
}

function conditionWords(condition: Condition, voice: Voice): string {
  const { say, word } = voice;
  const years = (count: number): string => `${String(count)} ${say('tahun', count === 1 ? 'year' : 'years')}`;
  switch (condition.kind) {
    case 'previousPost':
      return `${say('jabatan definitif, masa dijumlahkan, paling singkat', 'definitive posts, time summed, at least')} ${condition.anyOf
        .map(
          ({ kelas, years: held }) =>
            `${years(held)} ${say('sebagai', 'as')} ${kelas.map((each) => kelasWords(each, voice)).join(say(' atau ', ' or '))}`,
        )
        .join(say('; atau ', '; or '))}`;
    case 'relatedExperience':
      return say(
        `paling singkat ${years(condition.years)}, dijumlahkan, dalam jabatan serumpun dengan jabatan lowong`,
        `at least ${years(condition.years)}, summed, in posts of the family of the vacancy`,
      );
    case 'education':
      return `${say('pendidikan yang telah lulus, salah satu dari', 'a completed education, one of')}: ${condition.anyOf.map(code).join(', ')}`;
    case 'fieldOfStudy':
      return `${say('bidang ilmu, salah satu dari', 'field of study, one of')}: ${condition.anyOf.map(plain).join('; ')}`;
    case 'maximumAge':
      return `${say('paling tinggi', 'at most')} ${years(condition.years)} ${say('pada tanggal acuan', 'on the reference date')}: ${
        condition.reading === 'completedYears'
          ? say('sampai sehari sebelum ulang tahun berikutnya', 'until the day before the next birthday')
          : say('sampai hari ulang tahun itu sendiri', 'until that birthday itself')
      }`;
    case 'performance':
      return `${say(`predikat ${years(condition.years)} terakhir berturut-turut, masing-masing salah satu dari`, `predicate of the latest ${years(condition.years)} in a row, each one of`)}: ${condition.anyOf.map((key) => keyed(word(PREDIKAT_WORDS[key]), key)).join(', ')}`;
    case 'legalPosition':
      return `${say('kedudukan hukum, salah satu dari', 'legal position, one of')}: ${condition.anyOf.map((key) => keyed(word(KEDUDUKAN_WORDS[key]), key)).join(', ')}`;
    case 'noRunningPunishment':
      return say(
        'tidak ada hukuman disiplin yang dijalani pada tanggal acuan',
        'no disciplinary punishment is running on the reference date',
      );
    case 'lhkpn':
      return say(
        `laporan terakhir sudah disampaikan, atau tidak wajib; yang lebih lama dari ${years(condition.yearsBack)} sebelum tahun tanggal acuan tidak dihitung`,
        `the latest report is filed, or none is due; one older than ${years(condition.yearsBack)} before the year of the reference date does not count`,
      );
    case 'lowerTier':
      return say(
        'jabatan sekarang lebih rendah jenjangnya daripada jabatan lowong',
        'the present post lies on a lower tier than the vacancy',
      );
    case 'golongan':
      return `${say('golongan paling rendah', 'rank of at least')} ${condition.minimum}`;
    case 'byHand':
      return say(
        '**diperiksa oleh pejabat**, tidak diputuskan dari data',
        '**by hand**: checked by people, not decided from data',
      );
  }
}

function tierLines({ tiers }: RuleSet<Grid>, voice: Voice): Lines {
  const { say } = voice;
  return [
    `### ${say('Jenjang jabatan', 'Tiers of posts')}`,
    '',
    ...(tiers.ladder.length === 0
      ? [say('Aturan ini tidak mengurutkan jabatan.', 'This rule set has no tiers.'), '']
      : [
          say('Tertinggi lebih dahulu; yang sebaris setingkat:', 'The highest first; those in one line are equal:'),
          '',
          ...tiers.ladder.map(
            (classes, tier) => `${String(tier + 1)}. ${classes.map((kelas) => kelasWords(kelas, voice)).join('; ')}`,
          ),
          '',
        ]),
    ...basisLines(tiers.provenance, voice),
  ];
}

function standardLines({ competencyStandards: { byClass, provenance } }: RuleSet<Grid>, voice: Voice): Lines {
  const { say, word } = voice;
  const rows = KELAS_JABATAN.flatMap((kelas) => {
    const standard = byClass[kelas];
    return standard === undefined
      ? []
      : [[kelasWords(kelas, voice), ...KOMPETENSI_KEYS.map((key) => String(standard[key]))]];
  });
  return [
    `### ${say('Standar kompetensi', 'Competency standards')}`,
    '',
    ...(rows.length === 0
      ? [say('Aturan ini tidak memuat standar kompetensi.', 'This rule set has no competency standards.'), '']
      : [
          say(
            'Tingkat standar untuk jabatan yang tidak menyatakan standar sendiri:',
            'Standard levels for posts that state none of their own:',
          ),
          '',
          ...table(
            [say('Kelas jabatan', 'Class of post'), ...KOMPETENSI_KEYS.map((key) => word(KOMPETENSI_WORDS[key]))],
            rows,
          ),
        ]),
    ...basisLines(provenance, voice),
  ];
}
