import { deepFreeze } from '../json/deep-freeze.js';
import { dateOfDayNumber, dayNumber, requireIsoDate, type IsoDate } from '../civil-service/iso-date.js';
import { refusal } from '../problems/misuse.js';
import { labelled, type LabelledCode } from './issues.js';
import { ownAssumption, type Provenance } from '../rule-set/model/provenance.js';
import { windowOptionsArgument } from './objection.schema.js';

/** A ground (alasan sanggah) on which an announced result may be objected to. */
export interface ObjectionGround extends LabelledCode {
  /** It says that data are wrong: the corrected data come with it. */
  readonly needsCorrection: boolean;
}

/** Grounds and time of objections. */
export interface ObjectionRule {
  /** The closed list of grounds. */
  readonly grounds: readonly ObjectionGround[];
  /** How long objections are taken (masa sanggah). */
  readonly window: {
    /** Days after the announcement, 1 to 366; the day of the announcement is not counted. */
    readonly days: number;
    /** `workingDays`: Saturdays, Sundays and the holidays given do not count. */
    readonly counting: 'calendarDays' | 'workingDays';
  };
  /** Where the rule comes from. */
  readonly provenance: Provenance;
}

function ground(code: string, needsCorrection: boolean, id: string, en: string): ObjectionGround {
  return { ...labelled(code, id, en), needsCorrection };
}

/** A closed list of grounds and three working days. An assumption of this library: no procedure of objection was found. */
export const OBJECTION_RULE: ObjectionRule = deepFreeze<ObjectionRule>({
  grounds: [
    ground('dataSalah', true, 'Data tentang saya salah', 'Data about me are wrong'),
    ground('dataTidakDihitung', true, 'Bukti yang ada tidak dihitung', 'Evidence there was did not count'),
    ground('hukumanDibatalkan', true, 'Hukuman disiplin sudah dibatalkan', 'A punishment has been cancelled'),
    ground('syaratKeliru', false, 'Syarat diterapkan keliru', 'A condition was applied wrongly'),
    ground('hitunganKeliru', false, 'Perhitungan keliru', 'The computation is wrong'),
    ground('tataCara', false, 'Tata cara tidak diikuti', 'The procedure was not followed'),
  ],
  window: { days: 3, counting: 'workingDays' },
  provenance: ownAssumption('2026-11-24', {
    id: 'Tidak ditemukan tata cara sanggah dalam manajemen talenta; tiga hari kerja mengikuti kebiasaan seleksi lain.',
    en: 'No procedure of objection was found in talent management; three working days follow the custom of other selections.',
  }),
});

/** The days on which objections are taken, both included. */
export interface ObjectionWindow {
  /** The first day, after that of the announcement. */
  readonly opens: IsoDate;
  /** The last day. */
  readonly closes: IsoDate;
}

const MOST_DAYS = 366;

/**
 * The window in which objections to an announcement are taken: from the day after it to the last of the days of the rule.
 *
 * @param announced - day of the announcement
 * @param options - `holidays`: days that are no working days, beside Saturdays and Sundays; `rule`: {@link OBJECTION_RULE}
 * by default
 * @throws TalentaError `invalidDate`, `tooLarge`; `invalidArgument` for options that are none, a number of days that is not 1
 * to 366, and holidays that leave no working day
 * @example
 * ```ts
 * import { objectionWindow } from 'talenta-asn/procedure';
 * const { opens, closes } = objectionWindow('2026-12-23', { holidays: ['2026-12-25'] });
 * console.log(opens, closes); // => 2026-12-24 2026-12-29
 * ```
 */
export function objectionWindow(
  announced: IsoDate,
  options: { readonly holidays?: readonly IsoDate[]; readonly rule?: ObjectionRule } = {},
): ObjectionWindow {
  const from = dayNumber(requireIsoDate(announced, 'announced'));
  const { holidays = [], rule = OBJECTION_RULE } = windowOptionsArgument.from(options, 'options');
  const { days, counting } = rule.window;
  const free = new Set(holidays.map(dayNumber));
  let last = from;
  for (let counted = 0, walked = 0; counted < days; walked++) {
    if (walked > MOST_DAYS * 3) throw refusal('options.holidays', 'they leave no working day');
    last++;
    if (counting === 'calendarDays' || (!isWeekend(last) && !free.has(last))) counted++;
  }
  return Object.freeze({ opens: dateOfDayNumber(from + 1), closes: dateOfDayNumber(last) });
}

/** Day number 1, 1 January of the year 1, was a Monday. */
function isWeekend(day: number): boolean {
  return (day - 1) % 7 >= 5;
}
