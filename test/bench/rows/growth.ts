import { openRoot, openRuleSets } from '../current.js';
import { AS_OF } from '../library.js';
import { peopleOf, vacanciesOf } from '../people.js';
import { processorTime } from '../processor-time.js';
import { median, time, type Figure, type Measured, type Row, type Side } from '../row.js';

const PEOPLE = [1500, 15_000, 150_000] as const;
const VACANCIES = [4, 40, 400] as const;
const ROUNDS = 3;

/** Ranks people for the first time; and again, when nothing of them has to be read. */
function ranking(people: number, vacancies: number): Side {
  return {
    prepare: async (scale) => {
      const { parseAsn, rankVacancies } = await openRoot();
      const { bkn411 } = await openRuleSets();
      const raw = await peopleOf(scale(people));
      const posts = await vacanciesOf(vacancies);
      const parsed = () => raw.map((person) => parseAsn(structuredClone(person)));
      const context = { ruleSet: bkn411, asOf: AS_OF };
      let pool = parsed();
      const run = () => rankVacancies({ vacancies: posts, pool, context });
      run();
      const again: number[] = [];
      for (let round = 0; round < ROUNDS; round++) again.push(await processorTime(run));
      return {
        facts: { again: median(again) },
        before: () => {
          pool = parsed();
        },
        run,
      };
    },
  };
}

const nameOf = (people: number, vacancies: number): string => `${String(people)} x ${String(vacancies)}`;

const CASES = [
  ...PEOPLE.map((people) => [people, 40] as const),
  ...VACANCIES.filter((vacancies) => vacancies !== 40).map((vacancies) => [15_000, vacancies] as const),
];

/** How the time of a tenfold reads: 10 x is in step with the size, an exponent of 1. */
function figureOf(what: string, names: readonly string[], of: (side: string) => Measured): Figure {
  const times = names.map((name) => of(name).ms);
  const again = names.map((name) => of(name).facts['again'] ?? NaN);
  const steps = (list: readonly number[]): readonly number[] =>
    list.slice(1).map((ms, index) => ms / (list[index] ?? NaN));
  const exponents = (list: readonly number[]): string => list.map((step) => Math.log10(step).toFixed(2)).join(' and ');
  const told = (list: readonly number[]): string =>
    `${list.map(time).join(', ')} (${steps(list)
      .map((step) => step.toFixed(1))
      .join(' x, ')} x; exponents ${exponents(steps(list))})`;
  return {
    label: `Growth with ${what}`,
    work: `Growth with a tenfold of ${what}: ${names.join(', ')}`,
    value: Math.max(...steps(times)),
    unit: 'x the time',
    better: 'less',
    against: 'a tenth of them',
    measured: `first ranking ${told(times)}; again ${told(again)}`,
    note: '10 x is in step with the size, an exponent of 1.',
  };
}

export const growth: Row = {
  name: 'growth',
  sides: Object.fromEntries(
    CASES.map(([people, vacancies]) => [nameOf(people, vacancies), ranking(people, vacancies)]),
  ),
  figures: async (takeTurns) => {
    const of = await takeTurns({ rounds: ROUNDS, warmUp: false });
    return [
      figureOf(
        'people',
        PEOPLE.map((people) => nameOf(people, 40)),
        of,
      ),
      figureOf(
        'vacancies',
        VACANCIES.map((vacancies) => nameOf(15_000, vacancies)),
        of,
      ),
    ];
  },
};
