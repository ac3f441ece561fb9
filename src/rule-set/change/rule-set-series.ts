import { BOUNDS } from '../../json/bounds.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { isObject } from '../../problems/is-object.js';
import { dateOfDayNumber, dayNumber, isIsoDate, requireIsoDate, type IsoDate } from '../../civil-service/iso-date.js';
import { misuse, refusal } from '../../problems/misuse.js';
import { unreadableIn } from '../../parsing/document-bounds.js';
import { failure, orThrow, type Issue, type Result } from '../../problems/talenta-error.js';
import { tooLarge } from '../../json/walk-data.js';
import { copyOf, dataOn, datesIn, type Datable } from './dated.js';
import { IssueList } from '../check/issue-list.js';
import { safeParseRuleSet } from '../parse/parse-rule-set.js';
import { notInForceText } from '../model/period.js';
import type { RuleSet } from '../model/rule-set.js';

/**
 * A rule set over time: as a rule set, but any value may be `{ dated: [{ from, value }, ...] }`. Each value holds until the
 * day before the next `from`; `null` = it has ended, and what it stood for is left out; before the first `from` it is not
 * known. Format, id, revision and `inForce`, which bounds the whole, are never dated.
 */
export type RuleSetSeries = Pick<RuleSet, 'format' | 'id' | 'revision' | 'inForce'> & {
  readonly [Key in Exclude<keyof RuleSet, 'format' | 'id' | 'revision' | 'inForce'>]: Datable<RuleSet[Key]>;
};

/** Days on which nothing changes, both included; `null` = until further notice. */
export interface Stretch {
  /** First day, `YYYY-MM-DD`. */
  readonly from: IsoDate;
  /** Last day, `YYYY-MM-DD`; `null` = until further notice. */
  readonly until: IsoDate | null;
}

/** A stretch with its rule set. */
interface ProvedStretch extends Stretch {
  readonly ruleSet: RuleSet;
}

const provedSeries = new WeakMap<object, readonly ProvedStretch[]>();

/**
 * Proves a series: every dated value has its shape, and the rule set of every stretch between two changes passes every
 * check of `safeParseRuleSet`, so that weights close and levels leave no hole on every day.
 *
 * @returns the series, deep-frozen, or every mistake of every stretch with its path, the day and the remedy
 * @example
 * ```ts
 * import { bkn411, ruleSetOn, safeParseRuleSetSeries } from 'talenta-asn/rules';
 * const series = {
 *   ...bkn411,
 *   id: 'kota',
 *   ranking: { ...bkn411.ranking, shortlistSize: { dated: [{ from: '2025-01-01', value: 3 }, { from: '2027-01-01', value: 5 }] } },
 * };
 * const result = safeParseRuleSetSeries(series);
 * if (result.success) {
 *   console.log(ruleSetOn(result.data, '2026-12-31').ranking.shortlistSize); // => 3
 *   console.log(ruleSetOn(result.data, '2027-01-01').ranking.shortlistSize); // => 5
 *   console.log(ruleSetOn(result.data, '2026-12-31').inForce.until); // => 2026-12-31
 * }
 * ```
 */
export function safeParseRuleSetSeries(input: unknown): Result<RuleSetSeries> {
  const unreadable = unreadableIn(input);
  if (unreadable.length > 0) return refused(unreadable);
  const issues = new IssueList();
  const changes = datesIn(input, issues);
  const span = spanOf(input, issues);
  if (issues.found.length > 0 || span === undefined) return refused(issues.found);
  const days = new Set(changes).size;
  if (days > BOUNDS.changes) return refused([tooLarge('', `${String(days)} days of change`, String(BOUNDS.changes))]);
  const proved: ProvedStretch[] = [];
  const told = new Map<string, { readonly issue: Issue; readonly from: IsoDate; more: number }>();
  const tell = (issue: Issue, from: IsoDate): void => {
    const key = JSON.stringify([issue.path, issue.code, issue.message]);
    const known = told.get(key);
    if (known === undefined) told.set(key, { issue, from, more: 0 });
    else known.more++;
  };
  for (const stretch of stretchesBetween(span, changes, issues)) {
    const before = issues.found.length;
    const data = dataOn(input, stretch.from, issues);
    if (issues.found.length > before) continue;
    const result = safeParseRuleSet(isObject(data) ? { ...data, inForce: inForceOf(data, stretch) } : data);
    if (result.success) proved.push({ ...stretch, ruleSet: result.data });
    else for (const issue of result.error.issues) tell(issue, stretch.from);
  }
  for (const { issue, from, more } of told.values()) {
    const again = more === 0 ? '' : `, and after ${String(more)} more change${more === 1 ? '' : 's'}`;
    issues.found.push({ ...issue, message: `${issue.message} (on ${from}${again})` });
  }
  if (issues.found.length > 0) return refused(issues.found);
  const series = deepFreeze(copyOf(input));
  if (!isProved(series, proved)) return refused(issues.found);
  return Object.freeze({ success: true, data: series });
}

/** A series is what has passed every check above. */
function isProved(series: unknown, proved: readonly ProvedStretch[]): series is RuleSetSeries {
  if (!isObject(series) || proved.length === 0) return false;
  provedSeries.set(series, proved);
  return true;
}

function refused(issues: readonly Issue[]): Result<RuleSetSeries> {
  return failure('invalidRuleSet', 'This series of rule sets does not hold together.', issues);
}

function inForceOf(data: object, { from, until }: Stretch): object {
  const inForce: unknown = Reflect.get(data, 'inForce');
  return isObject(inForce) ? { ...inForce, from, until } : {};
}

/** First and last day of the whole; it must be plain. */
function spanOf(input: unknown, issues: IssueList): Stretch | undefined {
  const inForce: unknown = isObject(input) ? Reflect.get(input, 'inForce') : undefined;
  const from: unknown = isObject(inForce) ? Reflect.get(inForce, 'from') : undefined;
  const until: unknown = isObject(inForce) ? Reflect.get(inForce, 'until') : undefined;
  if (isIsoDate(from) && (until === null || (isIsoDate(until) && until >= from))) return { from, until };
  issues.at('inForce').add('spanNotReadable');
  return undefined;
}

function stretchesBetween(span: Stretch, changes: readonly IsoDate[], issues: IssueList): readonly Stretch[] {
  const { until } = span;
  for (const late of new Set(changes.filter((date) => until !== null && date > until)))
    issues.at('inForce', 'until').add('changeAfterEnd', late);
  const starts = [...new Set([span.from, ...changes.filter((date) => date > span.from)])].sort();
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, until: next === undefined ? until : dateOfDayNumber(dayNumber(next) - 1) };
  });
}

/**
 * As {@link safeParseRuleSetSeries}, but throws.
 *
 * @throws TalentaError `invalidRuleSet`
 */
export function parseRuleSetSeries(input: unknown): RuleSetSeries {
  return orThrow(safeParseRuleSetSeries(input));
}

function provedStretches(series: RuleSetSeries): readonly ProvedStretch[] {
  const known = isObject(series) ? provedSeries.get(series) : undefined;
  if (known !== undefined) return known;
  throw misuse(
    'series',
    'a series that parseRuleSetSeries made; pass this one, or its copy, through it',
    series,
    'ruleSetNotParsed',
  );
}

/**
 * The rule set in force on a day: plain and proved, its `inForce` the stretch in which nothing changes. Every day of one
 * stretch gives the same object.
 *
 * @param series - from `parseRuleSetSeries`
 * @param date - `YYYY-MM-DD`
 * @throws TalentaError `ruleSetNotInForce` (names the days that are covered), `invalidDate`, `ruleSetNotParsed`
 * @example
 * ```ts
 * import { isTalentaError } from 'talenta-asn';
 * import { bkn411, parseRuleSetSeries, ruleSetOn } from 'talenta-asn/rules';
 * const series = parseRuleSetSeries(bkn411);
 * try {
 *   ruleSetOn(series, '2024-12-31');
 * } catch (error) {
 *   if (isTalentaError(error)) console.log(error.issues[0]?.message);
 *   // => Rule set bkn411 revision 2 covers 2025-01-01 to further notice, not 2024-12-31.
 * }
 * ```
 */
export function ruleSetOn(series: RuleSetSeries, date: IsoDate): RuleSet {
  const stretches = provedStretches(series);
  const day = requireIsoDate(date, 'date');
  const found = stretches.find(({ from, until }) => from <= day && (until === null || day <= until));
  if (found !== undefined) return found.ruleSet;
  const { id, revision, inForce } = series;
  throw refusal('date', notInForceText({ id, revision, inForce }, day), 'ruleSetNotInForce');
}

/**
 * The stretches of a series, in order: between two of them something changes.
 *
 * @throws TalentaError `ruleSetNotParsed`
 */
export function stretchesOf(series: RuleSetSeries): readonly Stretch[] {
  return deepFreeze(provedStretches(series).map(({ from, until }) => ({ from, until })));
}
