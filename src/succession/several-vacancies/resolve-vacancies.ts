import { compareText } from '../../json/canonical-text.js';
import type { Fraction } from '../../exact/fraction.js';
import { endlessFraction, writeDecimal } from '../../exact/write-decimal.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import type { Grid } from '../../rule-set/model/grid.js';
import { optimalAssignment, type OptimalAssignment, type Preference } from './optimal-assignment.js';
import {
  contestedByScore,
  contestedVacancies,
  lotNumber,
  openRun,
  type Applicant,
  type ContestedVacancy,
} from './applicants.js';
import type {
  AmountText,
  Assignment,
  Certificate,
  Competing,
  Resolution,
  ResolutionRule,
  ResolutionTie,
} from './resolution.js';
import type { CheckedRule } from './given-rule.js';
import { rememberResolution } from './parse-resolution.js';
import { givenSuccessions } from '../parse-succession.js';
import { linearExtension } from '../linear-extension.js';
import { inStrictOrder, stableMatching, type Matching } from './stable-matching.js';
import type { Place } from '../place.js';
import { listingHash } from '../listing-order.js';
import type { Succession } from '../succession.js';

/**
 * Who stands on the shortlist of more than one vacancy, by NIP.
 *
 * @param successions - results of one run, from `rankVacancies`
 * @throws TalentaError `invalidArgument`, `tooLarge`
 * @example
 * ```ts
 * import { competingFor } from 'talenta-asn/procedure';
 * console.log(competingFor([])); // => []
 * ```
 */
export function competingFor(successions: readonly Succession<Grid>[]): readonly Competing[] {
  const lists = new Map<string, { readonly vacancy: string; readonly place: Place }[]>();
  for (const { vacancy, shortlist } of [...givenSuccessions(successions)].sort((a, b) =>
    compareText(a.vacancy.id, b.vacancy.id),
  )) {
    for (const { nip, place } of shortlist) {
      const list = lists.get(nip) ?? [];
      list.push({ vacancy: vacancy.id, place });
      lists.set(nip, list);
    }
  }
  const competing = [...lists].map(([nip, vacancies]) => ({ nip, vacancies }));
  return deepFreeze(
    competing.filter(({ vacancies }) => vacancies.length > 1).sort((a, b) => compareText(a.nip, b.nip)),
  );
}

/**
 * Shares the eligible people among several vacancies, so that nobody fills two, and proves that the rule was kept: see
 * {@link ResolutionRule}. `verifyResolution` checks the certificate without trusting this function.
 *
 * A tie that decides is never broken by NIP, which begins with the birth date, nor by the order of what came in: it stays
 * open, or goes by a public lot that anybody can work out again.
 *
 * @param successions - results of one run, from `rankVacancies`; people on shortlist and reserves take part
 * @throws TalentaError `invalidArgument`, also for results of different runs, vacancies that are not there, seats that are
 * not 1 or more, and a rule that does not exist; `tooLarge` for more seats or vacancies than are shared out at once, and for
 * scores (`bestTotal`) whose common denominator is too long
 * @example
 * ```ts
 * import { parseVacancy, rankVacancies, successionsOf } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { resolveVacancies, verifyResolution } from 'talenta-asn/procedure';
 * const vacancies = ['V1', 'V2'].map((id) =>
 *   parseVacancy({ id, nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' }),
 * );
 * const run = { vacancies, pool: [], context: { ruleSet: bkn411, asOf: '2026-11-23' as const } };
 * const successions = successionsOf(rankVacancies(run));
 * const rule = { by: 'strictOrder', order: ['V2', 'V1'] } as const;
 * const resolution = resolveVacancies(successions, rule);
 * console.log(resolution.outcome, resolution.assignments.map(({ unfilled }) => unfilled)); // => resolved [ 1, 1 ]
 * console.log(verifyResolution(successions, rule, resolution).valid); // => true
 * ```
 */
export function resolveVacancies(successions: readonly Succession<Grid>[], rule: ResolutionRule): Resolution {
  const run = openRun(successions, rule);
  return rememberResolution(resolved(run.successions, run.rule));
}

function resolved(successions: readonly Succession<Grid>[], rule: CheckedRule): Resolution {
  const { seats } = rule;
  if (rule.by === 'bestTotal') return byTotal(successions, contestedByScore(successions, seats), rule);
  const vacancies = contestedVacancies(successions, seats, rule.choices);
  const matching =
    rule.by === 'strictOrder'
      ? inStrictOrder(vacancies, rule.order, seats, rule.lot)
      : stableMatching(vacancies, rule.choices ?? {}, seats, rule.lot);
  const certain = matching.open && rule.by === 'stableMatching' ? new Map<string, Held>() : matching.held;
  const certificate: Certificate =
    rule.by === 'strictOrder' ? { kind: 'order', order: rule.order } : { kind: 'stable' };
  return finished(successions, vacancies, rule, certain, matching, matching.open ? undefined : certificate);
}

type Held = readonly Applicant[];

function byTotal(
  successions: readonly Succession<Grid>[],
  vacancies: readonly ContestedVacancy[],
  rule: TotalRule,
): Resolution {
  const { seats, lot } = rule;
  const first = optimalAssignment(vacancies, seats);
  if (first.unique) return totalResolution(successions, vacancies, rule, first, [], false);
  const tie = (of: OptimalAssignment, byLot: boolean): ResolutionTie => ({
    kind: 'total',
    other: assignmentsOf(vacancies, placedIn(vacancies, of), seats),
    byLot,
  });
  if (lot === undefined) {
    // Which of the two came first is of no account: both are shown.
    const ties = [tie(first, false), tie(anotherThan(first, vacancies, seats), false)];
    return totalResolution(successions, vacancies, rule, undefined, ties, true);
  }
  const byLot: Preference = (vacancy, nip) => Number.parseInt(lotNumber(lot, vacancy, nip).slice(0, 12), 16);
  const { held } = optimalAssignment(vacancies, seats, byLot);
  const chosen = { ...first, held };
  const ties = [tie(anotherThan(chosen, vacancies, seats), true)];
  return totalResolution(successions, vacancies, rule, chosen, ties, false);
}

type TotalRule = Extract<CheckedRule, { by: 'bestTotal' }>;

/** A sharing with the same total that has as little as possible in common with the given one. */
function anotherThan(
  { held }: OptimalAssignment,
  vacancies: readonly ContestedVacancy[],
  seats: number,
): OptimalAssignment {
  const given = new Map([...held].map(([id, nips]) => [id, new Set(nips)]));
  return optimalAssignment(vacancies, seats, (vacancy, nip) => (given.get(vacancy)?.has(nip) === true ? 0 : 1));
}

function totalResolution(
  successions: readonly Succession<Grid>[],
  vacancies: readonly ContestedVacancy[],
  rule: TotalRule,
  best: OptimalAssignment | undefined,
  ties: readonly ResolutionTie[],
  open: boolean,
): Resolution {
  const held = best === undefined ? new Map<string, Held>() : placedIn(vacancies, best);
  const certificate: Certificate | undefined =
    best === undefined
      ? undefined
      : {
          kind: 'optimal',
          base: amountText(best.base),
          total: amountText(best.total),
          vacancyPrices: textsOf(best.vacancyPrices),
          personPrices: textsOf(best.personPrices),
          unique: best.unique,
        };
  return finished(successions, vacancies, rule, held, { ties, open }, certificate);
}

function placedIn(vacancies: readonly ContestedVacancy[], { held }: OptimalAssignment): ReadonlyMap<string, Held> {
  return new Map(
    vacancies.map(({ id, applicants }) => {
      const own = new Set(held.get(id));
      return [id, applicants.filter(({ nip }) => own.has(nip))];
    }),
  );
}

function amountText(value: Fraction): AmountText {
  return endlessFraction(value) ?? writeDecimal(value);
}

function textsOf(prices: ReadonlyMap<string, Fraction>): Readonly<Record<string, AmountText>> {
  return Object.fromEntries(
    [...prices].sort(([a], [b]) => compareText(a, b)).map(([key, price]) => [key, amountText(price)]),
  );
}

function assignmentsOf(
  vacancies: readonly ContestedVacancy[],
  held: ReadonlyMap<string, Held>,
  seats: number,
): readonly Assignment[] {
  return vacancies.flatMap(({ id, isAhead }) => {
    const people = held.get(id);
    if (people === undefined) return [];
    const rows = linearExtension(
      people.map((each) => [each]),
      isAhead,
      (a, b) => compareText(listingHash(id, a.nip), listingHash(id, b.nip)),
    );
    return [{ vacancy: id, people: rows.map(({ nip, place }) => ({ nip, place })), unfilled: seats - rows.length }];
  });
}

function finished(
  successions: readonly Succession<Grid>[],
  vacancies: readonly ContestedVacancy[],
  rule: CheckedRule,
  held: ReadonlyMap<string, Held>,
  { ties, open, tooMany }: Pick<Matching, 'ties' | 'open' | 'tooMany'>,
  certificate: Certificate | undefined,
): Resolution {
  const assignments = assignmentsOf(vacancies, held, rule.seats);
  const placed = new Set(assignments.flatMap(({ people }) => people.map(({ nip }) => nip)));
  const choices = new Map(rule.by === 'bestTotal' ? [] : Object.entries(rule.choices ?? {}));
  const eligible = new Set<string>();
  const waiting = new Set<string>();
  for (const { vacancy, shortlist, reserves } of successions) {
    const isOpen = !held.has(vacancy.id);
    for (const { nip } of [...shortlist, ...reserves]) {
      eligible.add(nip);
      if (isOpen && (choices.get(nip)?.includes(vacancy.id) ?? true)) waiting.add(nip);
    }
  }
  return deepFreeze({
    by: rule.by,
    outcome: open ? 'tied' : 'resolved',
    seats: rule.seats,
    assignments,
    without: [...eligible].filter((nip) => !placed.has(nip) && !waiting.has(nip)).sort(compareText),
    ties,
    ...(tooMany === true ? { tooManyWays: true } : {}),
    ...(certificate === undefined ? {} : { certificate }),
  });
}
