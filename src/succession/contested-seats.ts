import { compareFractions, type Fraction } from '../exact/fraction.js';
import { readTrustedAmount } from '../exact/read-decimal.js';
import { BOUNDS } from '../model/bounds.js';
import { isObject } from '../model/is-object.js';
import { listed } from '../model/listed.js';
import { TalentaError } from '../model/talenta-error.js';
import { tooLarge } from '../model/walk-data.js';
import { fingerprintOf } from '../rules/fingerprint.js';
import type { Grid } from '../rules/grid.js';
import type { Choices, Lot, ResolutionRule } from './resolution.js';
import type { Succession } from './succession.js';

/** Somebody a vacancy could take. */
export interface Applicant {
  readonly nip: string;
  readonly place: number;
  /** Read only where totals are added. */
  score(): Fraction;
}

/** A vacancy and who it could take, the best first. */
export interface ContestedVacancy {
  readonly id: string;
  readonly applicants: readonly Applicant[];
  /** The highest score of those who were left out, where totals are added. */
  readonly beyond?: Fraction;
}

/**
 * The vacancies by id with the people each could take. Only the best of each can come to matter: as many as there are seats
 * in all, and those who share the place of the last.
 */
export function contestedVacancies(
  successions: readonly Succession<Grid>[],
  seats: number,
  choices: Choices = {},
): readonly ContestedVacancy[] {
  const most = successions.length * seats;
  const wanted = new Map(Object.entries(choices).map(([nip, ids]) => [nip, new Set(ids)]));
  const accepts = (nip: string, id: string): boolean => wanted.get(nip)?.has(id) ?? true;
  return [...successions]
    .sort((a, b) => compareText(a.vacancy.id, b.vacancy.id))
    .map(({ vacancy: { id }, shortlist, reserves }) => {
      const rows = [...shortlist, ...reserves].filter(({ nip }) => accepts(nip, id));
      const last = rows[most - 1]?.place ?? Infinity;
      const applicants = rows
        .filter(({ place }) => place <= last)
        .map(({ nip, place, score, scoreFraction }) => ({
          nip,
          place,
          score: () => readTrustedAmount(scoreFraction ?? score),
        }));
      return { id, applicants };
    });
}

/**
 * The same where totals are added: of each vacancy as many of the highest scores as there are seats in all, and those who
 * share the last one. Whoever is left out scores less than somebody who is left over.
 */
export function contestedByScore(successions: readonly Succession<Grid>[], seats: number): readonly ContestedVacancy[] {
  const most = successions.length * seats;
  return [...successions]
    .sort((a, b) => compareText(a.vacancy.id, b.vacancy.id))
    .map(({ vacancy: { id }, shortlist, reserves }) => {
      const scored = [...shortlist, ...reserves]
        .map(({ nip, place, score, scoreFraction }) => ({
          nip,
          place,
          value: readTrustedAmount(scoreFraction ?? score),
        }))
        .sort((a, b) => compareFractions(b.value, a.value));
      const last = scored[most - 1]?.value;
      const isIn = ({ value }: (typeof scored)[number]): boolean =>
        last === undefined || compareFractions(value, last) >= 0;
      const applicants = scored.filter(isIn).map(({ nip, place, value }) => ({ nip, place, score: () => value }));
      const beyond = scored[applicants.length]?.value;
      return { id, applicants, ...(beyond === undefined ? {} : { beyond }) };
    });
}

/** Refuses what cannot be resolved together. */
export function checkRun(successions: readonly Succession<Grid>[], rule: ResolutionRule): number {
  const refuse = (message: string): never => {
    throw new TalentaError('invalidArgument', message);
  };
  if (!isObject(successions) || !isObject(rule)) return refuse('Expected results from rankVacancies, and a rule.');
  requireFewVacancies(successions);
  const ids = successions.map(({ vacancy }) => vacancy.id);
  const known = new Set(ids);
  const twice = firstTwice(ids);
  if (twice !== undefined) refuse(`successions: the vacancy ${twice} stands there twice: keep one.`);
  const [first] = successions;
  const other = successions.find(
    ({ ruleSet, asOf }) => ruleSet.fingerprint !== first?.ruleSet.fingerprint || asOf !== first.asOf,
  );
  if (other !== undefined)
    refuse(
      `successions: ${other.vacancy.id} was ranked by other rules or on another day: rank all of them in one run.`,
    );
  const { seats = 1 } = rule;
  if (Number.isSafeInteger(seats) && seats > BOUNDS.seats) refuseSize('rule.seats', seats, BOUNDS.seats);
  if (!Number.isSafeInteger(seats) || seats < 1)
    refuse(`rule.seats: found ${String(seats)}, expected 1 to ${String(BOUNDS.seats)}.`);
  if (rule.by === 'strictOrder') {
    const ordered = new Set(rule.order);
    const strange = rule.order.find((id) => !known.has(id));
    const lacking = ids.find((id) => !ordered.has(id));
    if (strange !== undefined) refuse(`rule.order: there is no vacancy ${strange}: expected ${listed(ids)}.`);
    if (lacking !== undefined) refuse(`rule.order: ${lacking} is missing: name every vacancy once.`);
    if (rule.order.length !== ids.length) refuse('rule.order: a vacancy stands there twice: name every vacancy once.');
  }
  if (rule.by !== 'bestTotal') {
    for (const wanted of Object.values(rule.choices ?? {})) {
      const strange = wanted.find((id) => !known.has(id));
      if (strange !== undefined) refuse(`rule.choices: there is no vacancy ${strange}: expected ${listed(ids)}.`);
      if (new Set(wanted).size !== wanted.length)
        refuse('rule.choices: a vacancy stands twice in the choices of somebody.');
    }
  }
  return seats;
}

/** Vacancies whose results are looked at together. */
export function requireFewVacancies(successions: readonly Succession<Grid>[]): void {
  if (successions.length > BOUNDS.shared) refuseSize('successions', successions.length, BOUNDS.shared);
}

function refuseSize(path: string, found: number, most: number): never {
  throw new TalentaError('tooLarge', 'These vacancies cannot be looked at together.', [
    tooLarge(path, String(found), String(most)),
  ]);
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}

/** The number somebody has drawn: the order of these decides a tie. */
export function drawn(lot: Lot, ...ids: readonly string[]): string {
  return fingerprintOf([lot.seed, ...ids]);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
