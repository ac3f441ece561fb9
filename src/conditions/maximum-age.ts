import {
  addYears,
  anniversaryNumber,
  completedYears,
  dayNumber,
  daysBetween,
  type IsoDate,
} from '../civil-service/iso-date.js';
import type { Bilingual } from '../problems/bilingual.js';
import { yearsWords, type Locale } from '../problems/locale.js';
import { ageLimitMistakes } from './age-limit.js';
import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { judged, undetermined } from './judgement.js';
import { BIRTH_UNKNOWN } from './not-known.js';

/**
 * Age limit. `completedYears`: a limit of 56 admits until the day before the 57th birthday. `birthday`: until the 56th
 * birthday itself; one day later is too old.
 */
export interface MaximumAgeCondition extends ConditionFace {
  /** An age limit. */
  readonly kind: 'maximumAge';
  /** Age in years, 1 to 60. */
  readonly years: number;
  /** How the limit is read: by completed years, or to the birthday. */
  readonly reading: 'completedYears' | 'birthday';
  /** The day on which the age is taken: a date, or the day of appointment that the vacancy states; absent = the reference date. */
  readonly on?: IsoDate | 'appointment';
}

export const maximumAge: ConditionDefinition<MaximumAgeCondition, 'birth', 'tanggalPelantikan'> = {
  kind: 'maximumAge',
  shape: (z, { years, isoDate }) => ({
    years,
    reading: z.enum(['completedYears', 'birthday']),
    on: z.exactOptional(z.union([z.literal('appointment'), isoDate])),
  }),
  facts: () => ['birth'],
  ofVacancy: ({ on }) => (on === 'appointment' ? ['tanggalPelantikan'] : []),
  mistakes: ageLimitMistakes,
  judge(condition, { birth }, { asOf, vacancy }) {
    if (birth === undefined) return undetermined('birthUnknown');
    const { years, reading } = condition;
    const day = dayOf(condition, asOf, vacancy.tanggalPelantikan);
    if (day === undefined) return undetermined('appointmentUnknown');
    const age = completedYears(birth.born, day);
    const byYears = age <= years;
    const byBirthday = dayNumber(day) <= anniversaryNumber(birth.born, years);
    const fits = reading === 'completedYears' ? byYears : byBirthday;
    const judgement =
      day === asOf ? judged(fits, 'age', { age, years }) : judged(fits, 'ageOn', { age, years, on: day });
    return byYears === byBirthday ? judgement : { ...judgement, contested: true };
  },
  sentences: {
    birthUnknown: BIRTH_UNKNOWN,
    appointmentUnknown: {
      id: 'Lowongan tidak menyatakan tanggal pelantikan, tanggal batas usia dihitung.',
      en: 'The vacancy states no day of appointment, on which the age is taken.',
    },
    age: {
      id: 'Usia {age} tahun genap; paling tinggi {years} tahun.',
      en: 'Age {age} completed years; at most {years}.',
    },
    ageOn: {
      id: 'Usia {age} tahun genap pada {on}; paling tinggi {years} tahun.',
      en: 'Age {age} completed years on {on}; at most {years}.',
    },
    contested: {
      id: 'Lewat hari ulang tahun ke-{years}: bacaan lain atas batas usia memutuskan sebaliknya.',
      en: 'Past birthday number {years}: the other reading of the age limit decides otherwise.',
    },
  },
  steps(condition, { birth }, { asOf, vacancy }) {
    const day = dayOf(condition, asOf, vacancy.tanggalPelantikan);
    if (birth === undefined || day === undefined) return [];
    const { years, reading } = condition;
    const last = addYears(birth.born, years);
    const distance = dayDifference(last, day);
    return [
      {
        id: `Ulang tahun ke-${String(years)} pada ${last}; dihitung pada ${day}: ${distance.id} ulang tahun itu. Bacaan ${reading === 'birthday' ? 'sampai hari ulang tahun itu, termasuk harinya' : 'tahun genap, sampai sehari sebelum ulang tahun berikutnya'}.`,
        en: `Birthday number ${String(years)} on ${last}; taken on ${day}: ${distance.en} that birthday. Read as ${reading === 'birthday' ? 'up to that birthday, the day itself included' : 'completed years, up to the day before the next birthday'}.`,
      },
    ];
  },
  words({ years, reading, on }, locale) {
    const { say } = locale;
    const until =
      reading === 'completedYears'
        ? say('sampai sehari sebelum ulang tahun berikutnya', 'until the day before the next birthday')
        : say('sampai hari ulang tahun itu sendiri', 'until that birthday itself');
    return `${say('paling tinggi', 'at most')} ${yearsWords(years, locale)} ${dayWords(on, locale)}: ${until}`;
  },
  arbitrary: (fc, { face, isoDate }) =>
    fc.record(
      {
        ...face,
        years: fc.integer({ min: 20, max: 60 }),
        reading: fc.constantFrom('completedYears', 'birthday'),
        on: fc.oneof(fc.constant('appointment' as const), isoDate),
      },
      { requiredKeys: ['id', 'label', 'kind', 'years', 'reading'] },
    ),
};

function dayOf({ on }: MaximumAgeCondition, asOf: IsoDate, appointment: IsoDate | undefined): IsoDate | undefined {
  return on === 'appointment' ? appointment : (on ?? asOf);
}

function dayDifference(from: IsoDate, to: IsoDate): Bilingual {
  const days = daysBetween(from, to);
  if (days === 0) return { id: 'tepat pada', en: 'exactly on' };
  return days > 0
    ? { id: `${String(days)} hari sesudah`, en: `${String(days)} days after` }
    : { id: `${String(-days)} hari sebelum`, en: `${String(-days)} days before` };
}

function dayWords(on: MaximumAgeCondition['on'], { say }: Locale): string {
  if (on === undefined) return say('pada tanggal acuan', 'on the reference date');
  return on === 'appointment'
    ? say('pada tanggal pelantikan', 'on the day of appointment')
    : say(`pada ${on}`, `on ${on}`);
}
