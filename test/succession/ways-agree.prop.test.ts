/** Stable matching against every way of breaking its ties, one by one, with orders that leave people undecided. */
import fc from 'fast-check';
import { BOUNDS } from 'talenta-asn';
import { fingerprintOf } from 'talenta-asn/procedure';
import { describe, expect, it } from 'vitest';
import type { Applicant, ContestedVacancy } from '../../src/succession/several-vacancies/applicants.js';
import { inStrictOrder, stableMatching } from '../../src/succession/several-vacancies/stable-matching.js';
import { runs } from '../runs.js';
import { accepting, extensions, idOf, nipOf, sharings, textOf, type Case } from './every-way.js';

/** Pairs put in the order of the numbers, closed under transitivity, the numbers then dealt out anew. */
const orderOf = (people: number): fc.Arbitrary<boolean[][]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...Array(people).keys()], { minLength: people }),
      fc.oneof(
        fc.array(fc.boolean(), { minLength: people * people, maxLength: people * people }),
        fc
          .array(fc.integer({ min: 0, max: 2 }), { minLength: people, maxLength: people })
          .map((levels) => levels.flatMap((a) => levels.map((b) => a < b))),
      ),
    )
    .map(([names, pairs]) => {
      const ahead = names.map((_, a) => names.map((__, b) => a !== b && pairs[a * people + b] === true));
      const isLevels = names.every((_, a) =>
        names.every((__, b) => !(ahead[a]?.[b] === true && ahead[b]?.[a] === true)),
      );
      const base = isLevels ? ahead : ahead.map((row, a) => row.map((is, b) => is && a < b));
      for (let via = 0; via < people; via++)
        for (let a = 0; a < people; a++)
          for (let b = 0; b < people; b++)
            if (base[a]?.[via] === true && base[via]?.[b] === true) (base[a] ?? [])[b] = true;
      return names.map((a) => names.map((b) => base[a]?.[b] === true));
    })
    .filter((ahead) => ahead.every((row, a) => row[a] !== true));

const cases = (seats: fc.Arbitrary<number>): fc.Arbitrary<Case> =>
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 })).chain(([vacancies, people]) =>
    fc.record({
      seats,
      vacancies: fc.array(
        fc.record({
          people: fc.subarray([...Array(people).keys()]),
          ahead: orderOf(people),
        }),
        { minLength: vacancies, maxLength: vacancies },
      ),
      choices: fc.array(
        fc.option(fc.shuffledSubarray([...Array(vacancies).keys()], { minLength: vacancies > 1 ? vacancies - 1 : 0 }), {
          nil: null,
          freq: 4,
        }),
        { minLength: people, maxLength: people },
      ),
    }),
  );

function contested(given: Case): readonly ContestedVacancy[] {
  return given.vacancies.map(({ ahead }, vacancy) => {
    const people = accepting(given, vacancy);
    const isAhead = (a: number, b: number): boolean => ahead[a]?.[b] === true;
    const left = new Set(people);
    const listed: number[] = [];
    while (left.size > 0) {
      const next = [...left].find((own) => ![...left].some((other) => isAhead(other, own)));
      if (next === undefined) throw new Error('no order');
      left.delete(next);
      listed.push(next);
    }
    const applicants = listed.map((person, tieGroup): Applicant => ({
      nip: nipOf(person),
      place: 1,
      tieGroup,
      score: () => ({ n: 1, d: 1 }),
    }));
    return {
      id: idOf(vacancy),
      applicants,
      isAhead: (a, b) => isAhead(Number(a.nip.slice(1)), Number(b.nip.slice(1))),
    };
  });
}

const choicesOf = ({ choices }: Case) =>
  Object.fromEntries(choices.flatMap((list, person) => (list === null ? [] : [[nipOf(person), list.map(idOf)]])));

describe('M12: a stable matching has a tie exactly where two ways of breaking its ties differ', () => {
  it.each([1, 2, 3])('%i seats', (seats) => {
    fc.assert(
      fc.property(cases(fc.constant(seats)), fc.string({ minLength: 1 }), (given, seed) => {
        const ways = sharings(given);
        fc.pre(ways !== undefined);
        const vacancies = contested(given);
        const open = stableMatching(vacancies, choicesOf(given), seats, undefined);
        const text = ({ held }: typeof open): string =>
          textOf(vacancies.map(({ id }) => (held.get(id) ?? []).map(({ nip }) => nip)));
        expect(open.tooMany).toBeUndefined();
        expect(open.open).toBe(ways.size > 1);
        expect(open.ties.length > 0).toBe(ways.size > 1);
        if (ways.size === 1) expect([...ways]).toEqual([text(open)]);
        const drawn = stableMatching(vacancies, choicesOf(given), seats, { seed });
        expect(drawn.open).toBe(false);
        expect(ways.has(text(drawn))).toBe(true);
        expect(drawn.ties.length > 0).toBe(ways.size > 1);
      }),
      { numRuns: runs(3_000) },
    );
  });
});

/** Two people whom a vacancy could lose, though never both: each is ahead of who would take the place of the other. */
function crossing(copies: number): Case {
  const lines = (pairs: readonly (readonly [number, number])[], from: number): boolean[][] => {
    const all = [...Array(6 * copies).keys()];
    return all.map((a) => all.map((b) => pairs.some(([above, below]) => above + from === a && below + from === b)));
  };
  const parts = Array.from({ length: copies }, (_, copy) => {
    const [person, vacancy] = [6 * copy, 3 * copy];
    const part = (people: readonly number[], pairs: readonly (readonly [number, number])[]) => ({
      people: people.map((each) => each + person),
      ahead: lines(pairs, person),
    });
    return {
      vacancies: [
        part(
          [0, 1, 2, 3],
          [
            [0, 3],
            [1, 2],
          ],
        ),
        part(
          [4, 3, 0],
          [
            [4, 3],
            [4, 0],
          ],
        ),
        part(
          [5, 2, 1],
          [
            [5, 2],
            [5, 1],
          ],
        ),
      ],
      choices: [[0, 1], [0, 2], [2, 0], [1, 0], [1], [2]].map((list) => list.map((each) => each + vacancy)),
    };
  });
  return {
    seats: 2,
    vacancies: parts.flatMap(({ vacancies }) => vacancies),
    choices: parts.flatMap((part) => part.choices),
  };
}

describe('M12: two who could be lost, though never both', () => {
  const openOf = (copies: number) => {
    const given = crossing(copies);
    return stableMatching(contested(given), choicesOf(given), 2, undefined);
  };

  it('are tried each alone: all ways agree', () => {
    expect(sharings(crossing(1))?.size).toBe(1);
    expect(openOf(1)).toMatchObject({ open: false, ties: [] });
  });

  it('are tried up to the bound of ways, and beyond it is said', () => {
    const most = Math.floor(Math.log2(BOUNDS.tieWays));
    expect(openOf(most)).toMatchObject({ open: false, ties: [] });
    expect(openOf(most + 1)).toMatchObject({ open: true, tooMany: true });
  });
});

describe('strict order with people who are undecided', () => {
  it.each([1, 2, 3])('%i seats: certain is who is taken in every way, a tie is where two ways differ', (seats) => {
    fc.assert(
      fc.property(cases(fc.constant(seats)), fc.string({ minLength: 1 }), (given, seed) => {
        const vacancies = contested(given);
        const order = vacancies.map(({ id }) => id);
        const open = inStrictOrder(vacancies, order, seats, undefined);
        const drawn = inStrictOrder(vacancies, order, seats, { seed });
        let isOpen = false;
        const taken = new Set<string>();
        for (const [vacancy, id] of order.entries()) {
          const left = accepting(given, vacancy).filter((person) => !taken.has(nipOf(person)));
          const isAhead = (a: number, b: number): boolean => given.vacancies[vacancy]?.ahead[a]?.[b] === true;
          const firsts = [...extensions(left, isAhead)].map((people) => people.slice(0, seats).map(nipOf));
          const ways = new Set(firsts.map((people) => textOf([people])));
          const own = drawn.held.get(id)?.map(({ nip }) => nip) ?? [];
          expect(ways.has(textOf([own]))).toBe(true);
          const perhaps = left.map(nipOf).filter((nip) => {
            const count = firsts.filter((people) => people.includes(nip)).length;
            return count > 0 && count < firsts.length;
          });
          const told = drawn.ties.find((tie) => tie.kind === 'place' && tie.vacancy === id);
          if (ways.size === 1) expect(told).toBeUndefined();
          else expect(told).toMatchObject({ nips: perhaps.sort() });
          isOpen ||= ways.size > 1;
          expect(open.held.has(id)).toBe(!isOpen);
          if (!isOpen) expect(textOf([open.held.get(id)?.map(({ nip }) => nip) ?? []])).toBe([...ways][0]);
          for (const nip of own) taken.add(nip);
        }
        expect(open.open).toBe(isOpen);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('a lot is the order of its numbers, but that nobody is taken before somebody who is ahead', () => {
    fc.assert(
      fc.property(cases(fc.constant(1)), fc.string({ minLength: 1 }), (given, seed) => {
        const vacancies = contested(given);
        const { held } = inStrictOrder(vacancies, ['V0'], 1, { seed });
        const left = accepting(given, 0);
        const first = left.filter((own) => !left.some((other) => given.vacancies[0]?.ahead[other]?.[own] === true));
        const [smallest] = first
          .map((person) => [fingerprintOf([seed, 'V0', nipOf(person)]), nipOf(person)] as const)
          .sort();
        expect(held.get('V0')?.map(({ nip }) => nip)).toEqual(smallest === undefined ? [] : [smallest[1]]);
      }),
      { numRuns: runs(300) },
    );
  });
});
