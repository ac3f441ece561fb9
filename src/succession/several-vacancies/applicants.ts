import { compareFractions, type Fraction } from '../../exact/fraction.js';
import { readTrustedAmount } from '../../exact/read-decimal.js';
import { refusal, shownText } from '../../problems/misuse.js';
import { compareText, fingerprintOfPlain } from '../../json/canonical-text.js';
import type { Grid } from '../../rule-set/model/grid.js';
import { givenRule, type CheckedRule } from './given-rule.js';
import { givenSuccessions } from '../parse-succession.js';
import type { IsAhead } from '../linear-extension.js';
import type { Choices, Lot, ResolutionRule } from './resolution.js';
import type { Place } from '../place.js';
import { relationOf, type Ranking } from '../row-relation.js';
import type { Ranked, Succession } from '../succession.js';

/** Somebody a vacancy could take. */
export interface Applicant {
  readonly nip: string;
  readonly place: Place;
  /** Neighbours of one tie group share a place: they are not separated, and stand alike to everybody else. */
  readonly tieGroup: number;
  /** Read only where totals are added. */
  readonly score: () => Fraction;
}

/** A vacancy and who it could take: nobody stands above somebody who is ahead; by score where totals are added. */
export interface ContestedVacancy {
  readonly id: string;
  readonly applicants: readonly Applicant[];
  readonly isAhead: IsAhead<Applicant>;
  /** The highest score of those who were left out, where totals are added. */
  readonly beyond?: Fraction;
}

/**
 * The vacancies by id with the people each could take. Only the best of each can come to matter: whoever is behind as many
 * people as there are seats in all is left out.
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
    .map(({ vacancy: { id }, shortlist, reserves, order, tieChain }) => {
      const ranking = { order, tieChain };
      const rows = [...shortlist, ...reserves].filter(({ nip }) => accepts(nip, id));
      const kept = nearest(rows, most, ranking);
      return { id, applicants: applicantsOf(kept, ranking), isAhead: aheadAmong(kept, ranking) };
    });
}

/** Of whom fewer than so many are ahead. */
function nearest(rows: readonly Ranked<Grid>[], most: number, ranking: Ranking): readonly Ranked<Grid>[] {
  const kept = rows.slice(0, most);
  const lowest = bottomOf(kept, ranking);
  let before = kept.at(-1);
  let isIn = true;
  for (const row of rows.slice(most)) {
    if (before === undefined || relationOf(before, row, ranking) !== 'shared') {
      isIn = lowest.some((other) => relationOf(other, row, ranking) !== 'ahead') && !isBehind(row, kept, most, ranking);
    }
    if (isIn) kept.push(row);
    before = row;
  }
  return kept;
}

function isBehind(row: Ranked<Grid>, others: readonly Ranked<Grid>[], most: number, ranking: Ranking): boolean {
  let ahead = 0;
  return others.some((other) => relationOf(other, row, ranking) === 'ahead' && ++ahead >= most);
}

/** Those who are ahead of nobody, one of each tie group. */
function bottomOf(rows: readonly Ranked<Grid>[], ranking: Ranking): readonly Ranked<Grid>[] {
  const lowest: Ranked<Grid>[] = [];
  for (const row of [...rows].reverse()) {
    if (!lowest.some((other) => ['ahead', 'shared'].includes(relationOf(row, other, ranking)))) lowest.push(row);
  }
  return lowest;
}

function applicantsOf(
  rows: readonly Ranked<Grid>[],
  ranking: Ranking,
  values: ReadonlyMap<Ranked<Grid>, Fraction> = new Map(),
): readonly Applicant[] {
  let tieGroup = 0;
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || relationOf(before, row, ranking) !== 'shared') tieGroup = index;
    const { nip, place, score, scoreFraction } = row;
    return { nip, place, tieGroup, score: () => values.get(row) ?? readTrustedAmount(scoreFraction ?? score) };
  });
}

function aheadAmong(rows: readonly Ranked<Grid>[], ranking: Ranking): IsAhead<Applicant> {
  const byNip = new Map(rows.map((row) => [row.nip, row]));
  return (a, b) => {
    const [above, below] = [byNip.get(a.nip), byNip.get(b.nip)];
    return above !== undefined && below !== undefined && relationOf(above, below, ranking) === 'ahead';
  };
}

/**
 * The same where totals are added: of each vacancy as many of the highest scores as there are seats in all, and those who
 * share the last one. Whoever is left out scores less than somebody who is left over.
 */
export function contestedByScore(successions: readonly Succession<Grid>[], seats: number): readonly ContestedVacancy[] {
  const most = successions.length * seats;
  return [...successions]
    .sort((a, b) => compareText(a.vacancy.id, b.vacancy.id))
    .map(({ vacancy: { id }, shortlist, reserves, order, tieChain }) => {
      const ranking = { order, tieChain };
      const rows = [...shortlist, ...reserves];
      const scored = rows
        .map((row) => ({ row, value: readTrustedAmount(row.scoreFraction ?? row.score) }))
        .sort((a, b) => compareFractions(b.value, a.value));
      const last = scored[most - 1]?.value;
      const isIn = ({ value }: (typeof scored)[number]): boolean =>
        last === undefined || compareFractions(value, last) >= 0;
      const kept = scored.filter(isIn);
      const values = new Map(kept.map(({ row, value }) => [row, value]));
      const people = kept.map(({ row }) => row);
      const beyond = scored[kept.length]?.value;
      return {
        id,
        applicants: applicantsOf(people, ranking, values),
        isAhead: aheadAmong(people, ranking),
        ...(beyond === undefined ? {} : { beyond }),
      };
    });
}

/** Results that can be resolved together, and the rule for them. */
export interface ResolvableRun {
  readonly successions: readonly Succession<Grid>[];
  readonly rule: CheckedRule;
}

/**
 * Refuses what cannot be resolved together.
 *
 * @throws TalentaError `invalidArgument`
 */
export function openRun(given: readonly Succession<Grid>[], rule: ResolutionRule): ResolvableRun {
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
export function lotNumber(lot: Lot, ...ids: readonly string[]): string {
  return fingerprintOfPlain([lot.seed, ...ids]);
}
