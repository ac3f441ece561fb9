import {
  addFractions,
  compareFractions,
  inLowestTerms,
  multiplyFractions,
  ZERO,
  type Fraction,
} from '../exact/fraction.js';
import { LONGEST_AMOUNT, readDecimal, readTrustedAmount } from '../exact/read-decimal.js';
import { compare, leastCommonMultiple, multiply, powerOfTen, quotient, remainder, type Whole } from '../exact/whole.js';
import { BOUNDS } from '../model/bounds.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Grid } from '../rules/grid.js';
import { openRun, withBestPlaceForCertain, type CertainRow, type Run } from './contested-seats.js';
import { givenResolution } from './given-resolution.js';
import type { Certificate, Resolution, ResolutionRule } from './resolution.js';
import type { Succession } from './succession.js';

/** A resolution that holds, or what is wrong with it, in English. */
export type ResolutionVerdict =
  { readonly valid: true } | { readonly valid: false; readonly problems: readonly string[] };

/** Places by vacancy and NIP, and who got what. */
interface Case {
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, CertainRow>>;
  readonly got: ReadonlyMap<string, readonly string[]>;
  readonly by: ReadonlyMap<string, string>;
  readonly seats: number;
}

/**
 * Checks a resolution against its rule and its certificate, from the results alone: everybody eligible, nobody twice, no
 * seat too many; then that each vacancy in turn took the best left, that no pair blocks, or that the prices prove the total.
 * It shares nothing with what made the resolution but the check of its arguments.
 *
 * @param successions - the results that were resolved
 * @param rule - the rule it was resolved by
 * @param resolution - from `resolveVacancies`, also after a trip through JSON; one of another shape is not valid
 * @throws TalentaError as `resolveVacancies`; `invalidArgument` for what is no resolution at all, `tooLarge`
 */
export function verifyResolution(
  successions: readonly Succession<Grid>[],
  rule: ResolutionRule,
  resolution: Resolution,
): ResolutionVerdict {
  const run = openRun(successions, rule);
  const given = givenResolution(resolution);
  const problems = 'problems' in given ? given.problems : problemsOf(run, given);
  return deepFreeze(problems.length === 0 ? { valid: true } : { valid: false, problems });
}

function problemsOf({ successions, rule }: Run, resolution: Resolution): readonly string[] {
  const rows = new Map(
    successions.map(({ vacancy, shortlist, reserves }) => [
      vacancy.id,
      new Map([...shortlist, ...reserves].map((row) => [row.nip, withBestPlaceForCertain(row)])),
    ]),
  );
  const got = new Map(resolution.assignments.map(({ vacancy, people }) => [vacancy, people.map(({ nip }) => nip)]));
  const by = new Map([...got].flatMap(([id, nips]) => nips.map((nip) => [nip, id] as const)));
  const found: Case = { ids: [...rows.keys()], rows, got, by, seats: rule.seats };
  return [...shapeProblems(found, rule, resolution), ...proofProblems(found, rule, resolution)];
}

function shapeProblems({ ids, rows, got, by, seats }: Case, rule: ResolutionRule, resolution: Resolution): string[] {
  const problems: string[] = [];
  if (resolution.by !== rule.by || resolution.seats !== seats) problems.push('it was made by another rule');
  const all = [...got.values()].flat();
  if (by.size !== all.length) problems.push('somebody stands there twice');
  for (const { vacancy, people, unfilled } of resolution.assignments) {
    const eligible = rows.get(vacancy);
    if (eligible === undefined) problems.push(`there is no vacancy ${vacancy}`);
    if (people.length + unfilled !== seats || unfilled < 0) problems.push(`${vacancy} has not ${String(seats)} seats`);
    for (const { nip, place } of people) {
      if (eligible?.get(nip)?.place !== place)
        problems.push(`somebody of ${vacancy} is not eligible, or not on that place`);
      if (!accepts(rule, nip, vacancy)) problems.push(`somebody of ${vacancy} did not choose it`);
    }
  }
  if (resolution.outcome === 'resolved' && ids.some((id) => !got.has(id))) problems.push('a vacancy is left out');
  return problems;
}

function choicesOf(rule: ResolutionRule, nip: string): readonly string[] | undefined {
  if (rule.by === 'bestTotal' || rule.choices === undefined || !Object.hasOwn(rule.choices, nip)) return undefined;
  return rule.choices[nip];
}

function accepts(rule: ResolutionRule, nip: string, vacancy: string): boolean {
  return choicesOf(rule, nip)?.includes(vacancy) ?? true;
}

function proofProblems(found: Case, rule: ResolutionRule, { outcome, certificate }: Resolution): readonly string[] {
  if (outcome === 'tied') return certificate === undefined ? [] : ['what is tied has no certificate'];
  switch (rule.by) {
    case 'strictOrder':
      return certificate?.kind === 'order' ? orderProblems(found, rule) : ['the certificate is of another kind'];
    case 'stableMatching':
      return certificate?.kind === 'stable' ? blockingPairs(found, rule) : ['the certificate is of another kind'];
    case 'bestTotal':
      return certificate?.kind === 'optimal'
        ? priceProblems(found, certificate)
        : ['the certificate is of another kind'];
  }
}

/** Nobody whom an earlier vacancy left stands better than somebody it took. */
function orderProblems(
  { rows, got, seats }: Case,
  rule: Extract<ResolutionRule, { by: 'strictOrder' }>,
): readonly string[] {
  const taken = new Set<string>();
  return rule.order.flatMap((id) => {
    const own = new Set(got.get(id));
    const left = [...(rows.get(id) ?? [])].filter(
      ([nip]) => !taken.has(nip) && !own.has(nip) && accepts(rule, nip, id),
    );
    const worst = worstPlace(own, rows.get(id));
    const better = left.some(([, { place }]) => place < worst) || (own.size < seats && left.length > 0);
    for (const nip of own) taken.add(nip);
    return better ? [`${id} did not take the best who were left`] : [];
  });
}

/** The last place among people of a vacancy; 0 without any. */
function worstPlace(own: ReadonlySet<string>, rows: ReadonlyMap<string, CertainRow> | undefined): number {
  let worst = 0;
  for (const nip of own) worst = Math.max(worst, rows?.get(nip)?.place ?? Infinity);
  return worst;
}

/** Pairs of which both would rather have each other. */
function blockingPairs(
  { ids, rows, got, by, seats }: Case,
  rule: Extract<ResolutionRule, { by: 'stableMatching' }>,
): readonly string[] {
  return ids.flatMap((id) => {
    const own = new Set(got.get(id));
    const worst = worstPlace(own, rows.get(id));
    const blocking = [...(rows.get(id) ?? [])].some(([nip, { place }]) => {
      if (own.has(nip) || !accepts(rule, nip, id)) return false;
      const wanted = own.size < seats || place < worst;
      const at = by.get(nip);
      const choices = choicesOf(rule, nip);
      const wants = at === undefined || (choices !== undefined && choices.indexOf(id) < choices.indexOf(at));
      return wanted && wants;
    });
    return blocking ? [`${id} and somebody it did not get would both rather have each other`] : [];
  });
}

/** What all of these divide; `undefined` where it is too long. */
function commonDenominator(denominators: readonly Whole[]): Whole | undefined {
  const most = powerOfTen(BOUNDS.amountDigits);
  let common: Whole = 1;
  for (const d of denominators) {
    common = leastCommonMultiple(common, d);
    if (compare(common, most) > 0) return undefined;
  }
  return common;
}

/** The prices cover every eligible pair and add up to the total: no sharing can come to more. */
function priceProblems(
  { ids, rows, got, seats }: Case,
  { base, total, vacancyPrices, personPrices }: Extract<Certificate, { kind: 'optimal' }>,
): readonly string[] {
  const texts = [base, total, ...Object.values(vacancyPrices), ...Object.values(personPrices)];
  const amounts = texts.map((text) => readDecimal(text, LONGEST_AMOUNT));
  if (amounts.some((amount) => typeof amount === 'string')) return ['a price cannot be read'];
  const common = commonDenominator(amounts.flatMap((amount) => (typeof amount === 'string' ? [] : [amount.d])));
  if (common === undefined) return [`the prices have no common denominator of ${String(BOUNDS.amountDigits)} digits`];
  const over = ({ n, d }: Fraction): Fraction => ({ n: multiply(n, quotient(common, d)), d: common });
  const read = (text: string | undefined): Fraction => (text === undefined ? ZERO : over(readTrustedAmount(text)));
  const readAll = (prices: Readonly<Record<string, string>>): ReadonlyMap<string, Fraction> =>
    new Map(Object.entries(prices).map(([key, text]) => [key, read(text)]));
  const [ofVacancies, ofPeople, ofSeat] = [readAll(vacancyPrices), readAll(personPrices), read(base)];
  const worth = (id: string, nip: string): Fraction => {
    const row = rows.get(id)?.get(nip);
    return row === undefined ? ZERO : addFractions(ofSeat, readTrustedAmount(row.scoreFraction ?? row.score));
  };
  const problems: string[] = [];
  const most: Fraction = { n: 100 * seats * ids.length, d: 1 };
  if (compareFractions(read(base), most) <= 0) problems.push('a filled seat is not worth more than all scores');
  if (texts.some((text) => compareFractions(read(text), ZERO) < 0)) problems.push('a price is below 0');
  const covered = ids.every((id) =>
    [...(rows.get(id)?.keys() ?? [])].every(
      (nip) =>
        compareFractions(addFractions(ofVacancies.get(id) ?? ZERO, ofPeople.get(nip) ?? ZERO), worth(id, nip)) >= 0,
    ),
  );
  if (!covered) problems.push('a pair is worth more than its prices');
  const sum = (values: Iterable<Fraction>): Fraction => {
    let total = ZERO;
    for (const value of values) total = addFractions(total, value);
    return total;
  };
  const worths = [...got].flatMap(([id, nips]) => nips.map((nip) => inLowestTerms(worth(id, nip))));
  // What is worth an amount that the prices are not made of cannot come to their total.
  const reached = worths.every(({ d }) => remainder(common, d) === 0) ? sum(worths.map(over)) : undefined;
  const asked = addFractions(
    multiplyFractions({ n: seats, d: 1 }, sum(ids.map((id) => ofVacancies.get(id) ?? ZERO))),
    sum(ofPeople.values()),
  );
  if (reached === undefined || compareFractions(reached, read(total)) !== 0)
    problems.push('the people assigned do not come to the total');
  if (compareFractions(asked, read(total)) !== 0) problems.push('the prices do not come to the total');
  return problems;
}
