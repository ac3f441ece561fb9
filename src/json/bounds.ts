import { LONGEST_AMOUNT, LONGEST_INPUT, LONGEST_RESULT } from '../exact/read-decimal.js';
import {
  MOST_FINGERPRINTED_VALUES,
  MOST_JSON_VALUES,
  MOST_LEVELS,
  MOST_RULE_DIGITS,
  MOST_SUMS,
  MOST_VALUES,
} from './computing-bounds.js';
import { deepFreeze } from './deep-freeze.js';

/**
 * How large each input may be. What is larger is refused before anything is worked out: with a `TalentaError` of code
 * `tooLarge`, in `parse...` functions with an issue of that code, in adapters of sources with a finding of that code.
 * Each refusal names the place, the size found and the size allowed. The sizes leave several times the room that real
 * data need; people are counted for a nation.
 *
 * @example
 * ```ts
 * import { BOUNDS, isTalentaError, parseVacancy } from 'talenta-asn';
 * const vacancy = { id: 'V1', nama: 'x'.repeat(20_000), kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' };
 * try {
 *   parseVacancy(vacancy);
 * } catch (error) {
 *   if (isTalentaError(error)) console.log(error.issues[0]?.path, error.issues[0]?.code, BOUNDS.text);
 *   // => nama tooLarge 10000
 * }
 * ```
 */
export const BOUNDS = deepFreeze({
  /** Objects and lists within each other. */
  depth: MOST_LEVELS,
  /** Values of one document (a person, a vacancy, a rule set): everything that JSON would write, keys not counted. */
  values: MOST_VALUES,
  /** Characters of all its texts and keys together. */
  characters: 5_000_000,
  /** Characters of one text, and of one key. */
  text: 10_000,
  /** Members of one object. */
  members: 1_000,
  /** Elements of a list for which nothing narrower is said here. */
  list: 10_000,
  /** Records of one kind of evidence of one person. */
  records: 5_000,
  /** Rows of a table, bands or items of one conversion. */
  rows: 1_000,
  /** Conditions of one class, of a vacancy, of people from outside, of interim holders. */
  conditions: 100,
  /** Parts of an indicator. */
  parts: 20,
  /** Aspects, and indicators of an aspect. */
  aspects: 50,
  /** Readings of a measure. */
  readings: 20,
  /** Boxes of a grid. */
  boxes: 1_000,
  /** Stages of a rule set. */
  stages: 100,
  /** Changes of a definition of a rule set, steps of a dated value, days on which a series of rule sets changes. */
  changes: 200,
  /** Distinct sums of points that one half of the tables of an axis can come to. */
  sums: MOST_SUMS,
  /** Digits of the common denominator of the weights of a rule set, and of that of its scores. */
  ruleDigits: MOST_RULE_DIGITS,
  /** Digits of the common denominator of all scores of one person. */
  personDigits: 700,
  /** People of a pool, rows of a comparison of boxes: counted while they are walked. */
  people: 10_000_000,
  /** Vacancies ranked in one call. */
  vacancies: 10_000,
  /** Vacancies whose results are shared out, or counted, together. */
  shared: 1_000,
  /** Seats of a vacancy. */
  seats: 100,
  /** Digits of the common denominator of the scores that are shared out by their total. */
  amountDigits: 3_000,
  /** Ways of breaking ties that are compared one by one, where a stable matching needs it (undecided people only). */
  tieWays: 1_000,
  /** Rows of the payload of one person. */
  payloadRows: 10_000,
  /** Rows of a sheet of many people: what a spreadsheet holds. */
  sheetRows: 1_048_576,
  /** Outcomes of sources put together to one person. */
  outcomes: 1_000,
  /** Assessors of one feedback, and the questions they answer. */
  assessors: 1_000,
  /** Values of data that are written as canonical JSON, or taken as one argument. */
  jsonValues: MOST_JSON_VALUES,
  /** Characters of such data, keys counted. */
  jsonCharacters: 80_000_000,
  /** Values of data that are fingerprinted: no text of the whole is made of them. */
  fingerprintedValues: MOST_FINGERPRINTED_VALUES,
  /** Characters of such data, keys counted. */
  fingerprintedCharacters: 1_000_000_000,
  /** Entries of a log. */
  logEntries: 100_000,
  /** Members of a committee, those present, and what a session moves. */
  committee: 100,
  /** Conflicts of interest, checks by hand and withdrawals of a session. */
  sessionRows: 1_000,
  /** Characters of a raw number. */
  number: LONGEST_INPUT,
  /** Characters of the value of an axis, which may be a result that is fed back. */
  axisValue: LONGEST_RESULT,
  /** Characters of a score or price that the library has made: no score or price that it makes is longer. */
  amount: LONGEST_AMOUNT,
} as const);
