import type { Fraction } from '../exact/fraction.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import { refusal } from '../model/misuse.js';
import { shownText } from '../model/schema-issues.js';
import { fingerprintOf } from '../rules/fingerprint.js';
import type { Grid } from '../rules/grid.js';
import { givenRule, type CheckedRule } from './given-rule.js';
import { givenSuccessions } from './given-successions.js';
import type { Choices, Lot, ResolutionRule } from './resolution.js';
import type { Succession } from './succession.js';

/** Somebody a vacancy could take. */
export interface Applicant {
  readonly nip: string;
  readonly place: number;
  readonly score: Fraction;
}

/** A vacancy and who it could take, the best first. */
export interface ContestedVacancy {
  readonly id: string;
  readonly applicants: readonly Applicant[];
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
  const accepts = (nip: string, id: string): boolean =>
    !Object.hasOwn(choices, nip) || choices[nip]?.includes(id) === true;
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
          score: readTrustedDecimal(scoreFraction ?? score),
        }));
      return { id, applicants };
    });
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
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
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
