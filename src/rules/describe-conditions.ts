import type { Condition, MaximumAgeCondition } from '../model/condition.js';
import { CARA_PENGISIAN_LABELS, type CaraPengisian } from '../model/cara-pengisian.js';
import { KELAS_JABATAN } from '../model/kelas-jabatan.js';
import { KOMPETENSI_KEYS } from '../model/kompetensi.js';
import { code, plain, table } from './describe-markdown.js';
import { basisLines, kelasWords, keyed, markOf, type Lines, type Voice } from './describe-voice.js';
import type { Grid } from './grid.js';
import { KEDUDUKAN_WORDS, KOMPETENSI_WORDS, LEAVING_WORDS, PREDIKAT_WORDS, TINGKAT_WORDS } from './rule-words.js';
import type { ClassEligibility, FillingWay, RuleSet, Sourced } from './rule-set.js';

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
    ...defaultWayLines(ruleSet, voice),
    ...outsideLines(ruleSet, voice),
    ...interimLines(ruleSet, voice),
    ...retirementLines(ruleSet, voice),
    ...validityLines(ruleSet, voice),
    ...tierLines(ruleSet, voice),
    ...standardLines(ruleSet, voice),
  ];
}

function classLines({ kelas, boxes, conditions, ways = [], provenance }: ClassEligibility<Grid>, voice: Voice): Lines {
  const { say } = voice;
  return [
    `### ${kelasWords(kelas, voice)}`,
    '',
    `${say('Kotak asal suksesor, yang pertama didahulukan', 'Boxes successors come from, the first preferred')}: ${boxes.join(', ')}.`,
    '',
    ...basisLines(provenance, voice),
    ...conditionTable(conditions, voice),
    ...ways.flatMap((way) => wayLines(way, voice)),
  ];
}

function wayLines({ cara, from, conditions, provenance }: FillingWay, voice: Voice): Lines {
  const { say } = voice;
  const tier =
    from === undefined
      ? ''
      : from === 'lowerTier'
        ? say(', dari jenjang di bawahnya', ', from a lower tier')
        : say(', dari jenjang yang sama', ', from the same tier');
  return [
    `#### ${caraWords(cara, voice)}${tier}`,
    '',
    ...basisLines(provenance, voice),
    ...conditionTable(conditions, voice),
  ];
}

function caraWords(cara: CaraPengisian, { word }: Voice): string {
  return keyed(word(CARA_PENGISIAN_LABELS[cara]), cara);
}

function defaultWayLines({ defaultWays }: RuleSet<Grid>, voice: Voice): Lines {
  if (defaultWays === undefined) return [];
  const { say } = voice;
  return [
    `### ${say('Cara pengisian yang dibuka', 'Ways of filling that are open')}`,
    '',
    `${say('Bila lowongan tidak menyebutkannya', 'Where a vacancy names none')}: ${defaultWays.ways.map((cara) => caraWords(cara, voice)).join('; ')}.`,
    '',
    ...basisLines(defaultWays.provenance, voice),
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
        `paling singkat ${years(condition.years)}, dijumlahkan, dalam jabatan serumpun dengan jabatan lowong${condition.outsideCounts === true ? '; pekerjaan di luar PNS ikut dihitung' : ''}`,
        `at least ${years(condition.years)}, summed, in posts of the family of the vacancy${condition.outsideCounts === true ? '; work outside the civil service counts as well' : ''}`,
      );
    case 'education':
      return `${say('pendidikan yang telah lulus, salah satu dari', 'a completed education, one of')}: ${condition.anyOf.map(code).join(', ')}`;
    case 'fieldOfStudy':
      return `${say('bidang ilmu, salah satu dari', 'field of study, one of')}: ${condition.anyOf.map(plain).join('; ')}`;
    case 'maximumAge':
      return `${say('paling tinggi', 'at most')} ${years(condition.years)} ${ageDayWords(condition.on, voice)}: ${
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
    case 'noRecentPunishment':
      return `${say('tidak ada hukuman disiplin', 'no disciplinary punishment')} (${condition.anyOf.map((key) => keyed(word(TINGKAT_WORDS[key]), key)).join(', ')}) ${say(
        `dalam ${years(condition.years)} terakhir, dihitung dari hari ${condition.countedFrom === 'start' ? 'mulai' : 'berakhir'}nya`,
        `within the last ${years(condition.years)}, counted from its ${condition.countedFrom === 'start' ? 'first day' : 'end'}`,
      )}`;
    case 'validAssessment':
      return say(
        `penilaian kompetensi terakhir paling lama ${years(condition.years)} sebelum tanggal acuan${condition.forClass === true ? ', dibuat untuk kelas jabatan lowong atau kelas dengan standar yang tidak lebih rendah' : ''}`,
        `the latest competency assessment at most ${years(condition.years)} before the reference date${condition.forClass === true ? ', made for the class of the vacancy or for one of no lower standard' : ''}`,
      );
    case 'noEthicsViolation':
      return `${say('tidak ada pelanggaran kode etik', 'no violation of the code of ethics')}${condition.anyOf === undefined ? '' : ` (${condition.anyOf.map((key) => keyed(word(TINGKAT_WORDS[key]), key)).join(', ')})`} ${say(
        `yang diputuskan dalam ${years(condition.years)} terakhir`,
        `established within the last ${years(condition.years)}`,
      )}`;
    case 'timeToRetirement':
      return say(
        `paling sedikit ${String(condition.months)} bulan genap sampai pensiun, menurut batas usia pensiun jabatan lowong`,
        `at least ${String(condition.months)} whole months until retirement, by the retirement age of the vacancy`,
      );
    case 'notNominatedElsewhere':
      return say(
        'tidak sedang menjadi calon, suksesor, atau ditetapkan untuk jabatan lain',
        'is not a nominee, successor or designated holder for another post',
      );
    case 'agency':
      return `${say('instansi jabatan sekarang, salah satu dari', 'agency of the present post, one of')}: ${condition.anyOf.map(plain).join('; ')}`;
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
    case 'timeInPost':
      return say(
        `menduduki jabatan sekarang secara definitif paling singkat ${years(condition.years)} tanpa terputus`,
        `has held the present post definitively for at least ${years(condition.years)} without a break`,
      );
    case 'jenisPegawai':
      return `${say('jenis pegawai', 'kind of employee')}: ${condition.anyOf.join(', ')}${
        condition.byHand === undefined
          ? ''
          : say(
              `; untuk ${condition.byHand.join(', ')} **diputuskan oleh pejabat**`,
              `; for ${condition.byHand.join(', ')} **the officer decides**`,
            )
      }`;
    case 'golongan':
      return `${say('golongan paling rendah', 'rank of at least')} ${condition.minimum}`;
    case 'byHand':
      return say(
        '**diperiksa oleh pejabat**, tidak diputuskan dari data',
        '**by hand**: checked by people, not decided from data',
      );
  }
}

function ageDayWords(on: MaximumAgeCondition['on'], { say }: Voice): string {
  if (on === undefined) return say('pada tanggal acuan', 'on the reference date');
  return on === 'appointment'
    ? say('pada tanggal pelantikan', 'on the day of appointment')
    : say(`pada ${on}`, `on ${on}`);
}

function conditionTable(conditions: readonly (Condition & Sourced)[], voice: Voice): Lines {
  const { say, tell } = voice;
  return conditions.length === 0
    ? [say('Tidak ada syarat lain.', 'There are no other conditions.'), '']
    : table(
        [say('Syarat', 'Condition'), say('Yang diperiksa', 'What is checked'), say('Dasar', 'Basis')],
        conditions.map((condition) => [
          tell(condition.label),
          conditionWords(condition, voice),
          markOf(condition.provenance, voice),
        ]),
      );
}

function outsideLines({ outsideCivilService = [] }: RuleSet<Grid>, voice: Voice): Lines {
  const { say } = voice;
  return outsideCivilService.flatMap(({ kelas, conditions, provenance }) => [
    `### ${kelasWords(kelas, voice)}: ${say('calon dari luar PNS', 'people from outside the civil service')}`,
    '',
    ...basisLines(provenance, voice),
    ...conditionTable(conditions, voice),
  ]);
}

function interimLines({ interim }: RuleSet<Grid>, voice: Voice): Lines {
  if (interim === undefined) return [];
  const { say } = voice;
  return [
    `### ${say('Pelaksana tugas dan pelaksana harian', 'Interim holders (Plt, Plh)')}`,
    '',
    say(
      `Dari jenjang yang sama atau paling banyak ${String(interim.tiersBelow)} jenjang di bawahnya.`,
      `From the same tier, or at most ${String(interim.tiersBelow)} below it.`,
    ),
    '',
    ...basisLines(interim.provenance, voice),
    ...conditionTable(interim.conditions, voice),
  ];
}

function retirementLines({ retirement }: RuleSet<Grid>, voice: Voice): Lines {
  if (retirement === undefined) return [];
  const { say, word } = voice;
  const { byClass, leaves, provenance } = retirement;
  return [
    `### ${say('Batas usia pensiun', 'Retirement age')}`,
    '',
    `${say('Pensiun', 'They leave')} ${word(LEAVING_WORDS[leaves])}.`,
    '',
    ...table(
      [say('Kelas jabatan', 'Class of post'), say('Usia, tahun', 'Age, years')],
      KELAS_JABATAN.flatMap((kelas) => {
        const age = byClass[kelas];
        return age === undefined ? [] : [[kelasWords(kelas, voice), String(age)]];
      }),
    ),
    ...basisLines(provenance, voice),
  ];
}

function validityLines({ validity }: RuleSet<Grid>, voice: Voice): Lines {
  if (validity === undefined) return [];
  const { say } = voice;
  const { years } = validity.talentResults;
  return [
    `### ${say('Masa berlaku hasil talenta', 'Validity of talent results')}`,
    '',
    say(
      `Hasil berlaku ${String(years)} tahun sejak tanggal acuannya.`,
      `Results hold for ${String(years)} ${years === 1 ? 'year' : 'years'} from their reference date.`,
    ),
    '',
    ...basisLines(validity.provenance, voice),
  ];
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
