import { compareFractions, type Fraction } from '../exact/fraction.js';
import { readTrustedAmount } from '../exact/read-decimal.js';
import { refusal } from '../model/misuse.js';
import { shownText } from '../model/schema-issues.js';
import { fingerprintOf } from '../rules/fingerprint.js';
import type { Grid } from '../rules/grid.js';
import { givenRule, type CheckedRule } from './given-rule.js';
import { givenSuccessions } from './given-successions.js';
import type { Choices, Lot, ResolutionRule } from './resolution.js';
import { bestPlace } from './place.js';
import type { Ranked, Succession } from './succession.js';

/** Somebody a vacancy could take. */
export interface Applicant {
  readonly nip: string;
  readonly place: number;
  /** Read only where totals are added. */
  readonly score: () => Fraction;
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
      const rows = [...shortlist, ...reserves].map(withBestPlaceForCertain).filter(({ nip }) => accepts(nip, id));
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
        .map(withBestPlaceForCertain)
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

/** A row whose place is taken for certain. */
export type CertainRow = Omit<Ranked<Grid>, 'place'> & { readonly place: number };

/** The row as if an open place were its best: the one place where open places are taken for certain. */
export function withBestPlaceForCertain(row: Ranked<Grid>): CertainRow {
  return { ...row, place: bestPlace(row.place) };
}

/** Results that can be resolved together, and the rule for them. */
export interface Run {
  readonly successions: readonly Succession<Grid>[];
  readonly rule: CheckedRule;
}

/**
 * Refuses what cannot be resolved together.
 *
 * @throws TalentaError `invalidArgument`
 */
export function openRun(given: readonly Succession<Grid>[], rule: ResolutionRule): Run {
  const successions = givenSuccessions(given);
  const ids = successions.map(({ vacancy }) => vacancy.id);
  const seen = new Set<string>();
  const twice = ids.findIndex((id) => seen.size === seen.add(id).size);
  if (twice >= 0)
    throw refusal(`successions[${twice}]`, `the vacancy ${shownText(ids[twice] ?? '')} stands there twice: keep one.`);
  const [first] = successions;
  const other = successions.findIndex(
    ({ ruleSet, asOf }) => ruleSet.fingerprint !== first?.ruleSet.fingerprint || asOf !== first.asOf,
  );
  if (other >= 0)
    throw refusal(
      `successions[${other}]`,
      `${shownText(ids[other] ?? '')} was ranked by other rules or on another day: rank all of them in one run.`,
    );
  return { successions, rule: givenRule(rule, ids) };
}

/** The number somebody has drawn: the order of these decides a tie. */
export function drawn(lot: Lot, ...ids: readonly string[]): string {
  return fingerprintOf([lot.seed, ...ids]);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
