import {
  addFractions,
  compareFractions,
  inLowestTerms,
  multiplyFractions,
  ZERO,
  type Fraction,
} from '../../exact/fraction.js';
import { LONGEST_AMOUNT, readDecimal, readTrustedAmount } from '../../exact/read-decimal.js';
import {
  add,
  compare,
  leastCommonMultiple,
  multiply,
  powerOfTen,
  quotient,
  remainder,
  subtract,
  type Whole,
} from '../../exact/whole.js';
import { endlessFraction, writeDecimal } from '../../exact/write-decimal.js';
import { BOUNDS } from '../../json/bounds.js';
import { heldIn, type Claim, type Row } from './resolution-claim.js';
import { resolutionProblem, type ResolutionProblem, type ResolutionProblemCode } from './resolution-problem.js';
import { sharingProblems, numberIn } from './verify-sharing.js';
import type { Assignment, Certificate } from './resolution.js';

type Sharing = ReadonlyMap<string, ReadonlySet<string>>;
type Optimal = Extract<Certificate, { kind: 'optimal' }>;

/** A resolution by total: prices that prove it and what follows from them, or two sharings that nothing can better. */
export function totalProblems(claim: Claim): readonly ResolutionProblem[] {
  const { certificate, outcome } = claim.resolution;
  if (outcome === 'tied') return openProblems(claim);
  if (certificate?.kind !== 'optimal') return [resolutionProblem('certificateKind')];
  const prices = readPrices(claim, certificate);
  if ('problems' in prices) return prices.problems;
  const found = priceProblems(claim, prices);
  return found.length > 0 ? found : equalsProblems(claim, certificate, prices);
}

interface Prices {
  readonly common: Whole;
  readonly base: Fraction;
  readonly total: Fraction;
  readonly vacancies: ReadonlyMap<string, Fraction>;
  readonly people: ReadonlyMap<string, Fraction>;
}

/** What all of these divide; `undefined` where it is too long. */
function commonDenominator(denominators: Iterable<Whole>): Whole | undefined {
  const most = powerOfTen(BOUNDS.amountDigits);
  let common: Whole = 1;
  for (const d of denominators) {
    common = leastCommonMultiple(common, d);
    if (compare(common, most) > 0) return undefined;
  }
  return common;
}

function readPrices(
  { ids, rowOf }: Claim,
  { base, total, vacancyPrices, personPrices }: Optimal,
): Prices | { readonly problems: readonly ResolutionProblem[] } {
  const refused = (code: ResolutionProblemCode, what?: string) => ({ problems: [resolutionProblem(code, what)] });
  const texts = [base, total, ...Object.values(vacancyPrices), ...Object.values(personPrices)];
  const amounts = texts.flatMap((text) => {
    const amount = readDecimal(text, LONGEST_AMOUNT);
    return typeof amount === 'string' ? [] : [{ text, amount }];
  });
  if (amounts.length < texts.length) return refused('priceUnreadable');
  const common = commonDenominator(amounts.map(({ amount }) => amount.d));
  if (common === undefined) return refused('priceTooLong', String(BOUNDS.amountDigits));
  if (amounts.some(({ text, amount }) => (endlessFraction(amount) ?? writeDecimal(amount)) !== text)) {
    return refused('priceText');
  }
  const named = Object.keys(vacancyPrices);
  const eligible = new Set([...rowOf.values()].flatMap((rows) => [...rows.keys()]));
  const isOwned =
    named.length === ids.length &&
    named.every((id) => rowOf.has(id)) &&
    Object.entries(personPrices).every(([nip, text]) => eligible.has(nip) && text !== '0');
  if (!isOwned) return refused('priceOwner');
  const over = (text: string): Fraction => {
    const { n, d } = readTrustedAmount(text);
    return { n: multiply(n, quotient(common, d)), d: common };
  };
  const all = (prices: Readonly<Record<string, string>>): ReadonlyMap<string, Fraction> =>
    new Map(Object.entries(prices).map(([key, text]) => [key, over(text)]));
  return { common, base: over(base), total: over(total), vacancies: all(vacancyPrices), people: all(personPrices) };
}

function worthOf({ score, scoreFraction }: Row, base: Fraction): Fraction {
  return addFractions(base, readTrustedAmount(scoreFraction ?? score));
}

function sum(values: Iterable<Fraction>): Fraction {
  let total = ZERO;
  for (const value of values) total = addFractions(total, value);
  return total;
}

/** The prices cover every eligible pair and add up to the total: no sharing can come to more. */
function priceProblems(claim: Claim, prices: Prices): readonly ResolutionProblem[] {
  const { ids, rows, rule } = claim;
  const { base, total, vacancies, people } = prices;
  const problems: ResolutionProblem[] = [];
  const most: Fraction = { n: 100 * rule.seats * ids.length, d: 1 };
  if (compareFractions(base, most) <= 0) problems.push(resolutionProblem('baseTooSmall'));
  if ([base, total, ...vacancies.values(), ...people.values()].some((price) => compareFractions(price, ZERO) < 0))
    problems.push(resolutionProblem('priceNegative'));
  const isCovered = ids.every((id) => (rows.get(id) ?? []).every((row) => comparedPrice(id, row, prices) >= 0));
  if (!isCovered) problems.push(resolutionProblem('pairAbovePrices'));
  if (!comesTo(claim, claim.got, prices)) problems.push(resolutionProblem('totalNotReached'));
  const asked = addFractions(multiplyFractions({ n: rule.seats, d: 1 }, sum(vacancies.values())), sum(people.values()));
  if (compareFractions(asked, total) !== 0) problems.push(resolutionProblem('pricesNotTotal'));
  return problems;
}

/** Above 0: the prices of vacancy and person are more than the pair is worth; 0: just that. */
function comparedPrice(id: string, row: Row, { base, vacancies, people }: Prices): number {
  const prices = addFractions(vacancies.get(id) ?? ZERO, people.get(row.nip) ?? ZERO);
  return compareFractions(prices, worthOf(row, base));
}

function comesTo({ rowOf }: Claim, sharing: Sharing, { base, total, common }: Prices): boolean {
  const worths = [...sharing].flatMap(([id, nips]) =>
    [...nips].map((nip) => {
      const row = rowOf.get(id)?.get(nip);
      return row === undefined ? ZERO : inLowestTerms(worthOf(row, base));
    }),
  );
  // What is worth an amount that the prices are not made of cannot come to their total.
  if (!worths.every(({ d }) => remainder(common, d) === 0)) return false;
  const over = worths.map(({ n, d }): Fraction => ({ n: multiply(n, quotient(common, d)), d: common }));
  return compareFractions(sum(over), total) === 0;
}

/** Which other sharings come to the total is told by the pairs that are worth just their prices. */
function equalsProblems(claim: Claim, { unique }: Optimal, prices: Prices): readonly ResolutionProblem[] {
  const { ids, rows, rule, got, resolution } = claim;
  const pairs = ids.flatMap((id) =>
    (rows.get(id) ?? []).flatMap((row): Pair[] =>
      comparedPrice(id, row, prices) === 0 ? [{ id, nip: row.nip, value: 0 }] : [],
    ),
  );
  const isFree = (price: Fraction | undefined): boolean => compareFractions(price ?? ZERO, ZERO) === 0;
  const mayLeave = {
    vacancy: (id: string): boolean => isFree(prices.vacancies.get(id)),
    person: (nip: string): boolean => isFree(prices.people.get(nip)),
  };
  const isOnly = !hasCircle(exchanges(claim, got, pairs, mayLeave));
  const problems: ResolutionProblem[] = [];
  if (isOnly !== unique) problems.push(resolutionProblem('uniqueWrong'));
  if (!isOnly && rule.lot === undefined) return [...problems, resolutionProblem('outcomeWrong', 'tied')];
  const tie = resolution.ties.length === 1 ? resolution.ties[0] : undefined;
  if (isOnly) return resolution.ties.length > 0 ? [...problems, resolutionProblem('tieNotThere', 'total')] : problems;
  if (tie?.kind !== 'total' || !tie.byLot) problems.push(resolutionProblem('tieMissing', 'total'));
  else if (!isAnother(claim, tie.other, got) || !comesTo(claim, heldIn(tie.other), prices)) {
    problems.push(resolutionProblem('otherSharing'));
  }
  const { lot } = rule;
  if (lot !== undefined) {
    const numbered = pairs.map(({ id, nip }) => ({
      id,
      nip,
      value: Number.parseInt(numberIn(lot, id, nip).slice(0, 12), 16),
    }));
    if (hasGain(exchanges(claim, got, numbered, mayLeave))) {
      problems.push(resolutionProblem('lotNotKept', ids.join(', ')));
    }
  }
  return problems;
}

/** A whole sharing that differs from the given one. */
function isAnother(claim: Claim, other: readonly Assignment[], than: Sharing): boolean {
  if (sharingProblems(claim, other).length > 0 || other.length < claim.ids.length) return false;
  const held = heldIn(other);
  return claim.ids.some((id) => {
    const [a, b] = [held.get(id) ?? new Set<string>(), than.get(id) ?? new Set<string>()];
    return a.size !== b.size || [...a].some((nip) => !b.has(nip));
  });
}

/** Two sharings are shown, they differ, their totals are equal, and no exchange betters them. */
function openProblems(claim: Claim): readonly ResolutionProblem[] {
  const { ids, rule, resolution, got } = claim;
  const problems = ids.filter((id) => got.has(id)).map((id) => resolutionProblem('tooEarly', id));
  if (rule.lot !== undefined) problems.push(resolutionProblem('outcomeWrong', 'resolved'));
  if (resolution.certificate !== undefined) problems.push(resolutionProblem('certificateKind'));
  const shown = resolution.ties.flatMap((tie) => (tie.kind === 'total' && !tie.byLot ? [tie.other] : []));
  const [one, two] = shown;
  if (one === undefined || two === undefined || shown.length !== resolution.ties.length || shown.length > 2) {
    return [...problems, resolutionProblem('tieMissing', 'total')];
  }
  const pairs = unitsOfPairs(claim);
  if (pairs === undefined) return [...problems, resolutionProblem('priceTooLong', String(BOUNDS.amountDigits))];
  const values = new Map(pairs.map(({ id, nip, value }) => [`${id} ${nip}`, value]));
  const totalOf = (sharing: Sharing): Whole | undefined => {
    let total: Whole = 0;
    for (const [id, nips] of sharing) {
      for (const nip of nips) {
        const value = values.get(`${id} ${nip}`);
        if (value === undefined) return undefined;
        total = add(total, value);
      }
    }
    return total;
  };
  const [first, second] = [heldIn(one), heldIn(two)];
  const [a, b] = [totalOf(first), totalOf(second)];
  const may = { vacancy: () => true, person: () => true };
  const holds =
    isAnother(claim, one, second) &&
    isAnother(claim, two, first) &&
    a !== undefined &&
    b !== undefined &&
    compare(a, b) === 0 &&
    !hasGain(exchanges(claim, first, pairs, may));
  return holds ? problems : [...problems, resolutionProblem('otherSharing')];
}

/** A pair and what it is worth. */
interface Pair {
  readonly id: string;
  readonly nip: string;
  readonly value: Whole;
}

/** Pairs in whole units; a filled seat before all scores. Who is behind as many scores as there are seats comes into none. */
function unitsOfPairs({ ids, rows, rule }: Claim): readonly Pair[] | undefined {
  const most = ids.length * rule.seats;
  const scored = ids.flatMap((id) => {
    const scores = (rows.get(id) ?? []).map(({ nip, score, scoreFraction }) => ({
      id,
      nip,
      score: readTrustedAmount(scoreFraction ?? score),
    }));
    scores.sort((a, b) => compareFractions(b.score, a.score));
    const last = scores[most - 1]?.score ?? ZERO;
    return scores.filter(({ score }) => compareFractions(score, last) >= 0);
  });
  const common = commonDenominator(scored.map(({ score }) => score.d));
  if (common === undefined) return undefined;
  const base = multiply(common, 100 * most + 1);
  return scored.map(({ id, nip, score: { n, d } }) => ({
    id,
    nip,
    value: add(base, multiply(n, quotient(common, d))),
  }));
}

/** By who takes, then by whom it is taken from: the most that it gains. Outside stand free people and empty seats. */
interface Exchanges {
  readonly gains: ReadonlyMap<string, ReadonlyMap<string, Whole>>;
  /** Vacancies that can take somebody free, and that can let somebody go. */
  readonly takesFree: ReadonlySet<string>;
  readonly letsGo: ReadonlySet<string>;
}

const OUTSIDE = '';

/** How seats could be exchanged one by one: a vacancy takes somebody of another, or somebody free, or leaves a seat empty. */
function exchanges(
  { ids, rule }: Claim,
  sharing: Sharing,
  pairs: readonly Pair[],
  mayLeave: { readonly vacancy: (id: string) => boolean; readonly person: (nip: string) => boolean },
): Exchanges {
  const holder = new Map([...sharing].flatMap(([id, nips]) => [...nips].map((nip) => [nip, id] as const)));
  const held = new Map(pairs.flatMap(({ id, nip, value }) => (holder.get(nip) === id ? [[nip, value] as const] : [])));
  const gains = new Map([OUTSIDE, ...ids].map((id) => [id, new Map<string, Whole>()]));
  const could = (to: string, from: string, gain: Whole): void => {
    const known = gains.get(to)?.get(from);
    if (known === undefined || compare(gain, known) > 0) gains.get(to)?.set(from, gain);
  };
  const takesFree = new Set<string>();
  const letsGo = new Set<string>();
  for (const { id, nip, value } of pairs) {
    const at = holder.get(nip);
    if (at === undefined) takesFree.add(id);
    if (at !== id) could(id, at ?? OUTSIDE, subtract(value, at === undefined ? 0 : (held.get(nip) ?? 0)));
    else if (mayLeave.person(nip)) {
      letsGo.add(id);
      could(OUTSIDE, id, subtract(0, value));
    }
  }
  for (const id of ids) {
    if (mayLeave.vacancy(id)) could(id, OUTSIDE, 0);
    if ((sharing.get(id)?.size ?? 0) < rule.seats) could(OUTSIDE, id, 0);
  }
  return { gains, takesFree, letsGo };
}

/** Whether some circle of exchanges gains (Bellman 1958; Ford 1956). */
function hasGain({ gains }: Exchanges): boolean {
  const best = new Map<string, Whole>([...gains.keys()].map((id) => [id, 0]));
  let waiting = new Set(best.keys());
  for (let round = 0; waiting.size > 0; round++) {
    if (round > best.size) return true;
    const better = new Set<string>();
    for (const to of waiting) {
      for (const [from, gain] of gains.get(to) ?? []) {
        const reached = add(best.get(to) ?? 0, gain);
        if (compare(reached, best.get(from) ?? 0) <= 0) continue;
        best.set(from, reached);
        better.add(from);
      }
    }
    waiting = better;
  }
  return false;
}

/** Whether there is a circle of exchanges at all; an empty seat that stays empty is none. */
function hasCircle({ gains, takesFree, letsGo }: Exchanges): boolean {
  const next = (id: string): readonly string[] =>
    [...(gains.get(id)?.keys() ?? [])].filter((other) => other !== OUTSIDE);
  const outside = gains.get(OUTSIDE) ?? new Map<string, Whole>();
  for (const id of gains.keys()) {
    if (id === OUTSIDE) continue;
    if (takesFree.has(id) && letsGo.has(id)) return true;
    const seen = new Set<string>();
    const walk = [...next(id)];
    for (let at = walk.pop(); at !== undefined; at = walk.pop()) {
      if (seen.has(at)) continue;
      if (at === id || (outside.has(id) && gains.get(at)?.has(OUTSIDE) === true)) return true;
      seen.add(at);
      walk.push(...next(at));
    }
  }
  return false;
}
