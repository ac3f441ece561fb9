import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTalentaError, rankSuccessors } from 'talenta-asn';
import { benchStrength } from 'talenta-asn/analysis';
import {
  competingFor,
  resolveVacancies,
  verifyResolution,
  type Choices,
  type Resolution,
  type ResolutionRule,
} from 'talenta-asn/procedure';
import { runs } from '../runs.js';
import { asOf, idOf, nipOf, ruleSet, successionsOf, vacancyOf } from './scored-successions.js';

const matrix = (values: fc.Arbitrary<number | null>): fc.Arbitrary<(number | null)[][]> =>
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([vacancies, people]) =>
    fc.array(fc.array(values, { minLength: people, maxLength: people }), {
      minLength: vacancies,
      maxLength: vacancies,
    }),
  );
const someTies = matrix(fc.option(fc.integer({ min: 80, max: 84 }), { freq: 4, nil: null }));
const fewTies = matrix(
  fc.option(
    fc.integer({ min: 8_000, max: 9_999 }).map((score) => score / 100),
    { freq: 4, nil: null },
  ),
);

/** Every way of giving each vacancy at most one person, nobody twice: the person, or -1. */
function* sharings(
  scores: readonly (readonly (number | null)[])[],
  from = 0,
  taken: readonly number[] = [],
): Generator<readonly number[]> {
  const row = scores[from];
  if (row === undefined) {
    yield taken;
    return;
  }
  yield* sharings(scores, from + 1, [...taken, -1]);
  for (const [person, score] of row.entries()) {
    if (score !== null && !taken.includes(person)) yield* sharings(scores, from + 1, [...taken, person]);
  }
}

const hundredths = (score: number): bigint => BigInt(Math.round(score * 100));
/** Filled seats first, then hundredths of scores. */
const worthOf = (scores: readonly (readonly (number | null)[])[], sharing: readonly number[]): bigint =>
  sharing.reduce(
    (sum, person, index) => sum + (person < 0 ? 0n : 1_000_000_000n + hundredths(scores[index]?.[person] ?? 0)),
    0n,
  );

function sharingOf(resolution: Resolution, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const people = resolution.assignments.find(({ vacancy }) => vacancy === idOf(index))?.people ?? [];
    const [first] = people;
    return first === undefined ? -1 : Number(first.nip.slice(15)) - 1;
  });
}

describe('best total', () => {
  it('equals the best of all sharings, up to 6 x 6, and says truly whether it is the only one', () => {
    fc.assert(
      fc.property(fc.oneof(someTies, fewTies), (scores) => {
        const successions = successionsOf(scores);
        const rule: ResolutionRule = { by: 'bestTotal' };
        const worths = [...sharings(scores)].map((sharing) => worthOf(scores, sharing));
        const best = worths.reduce((most, worth) => (worth > most ? worth : most), 0n);
        const unique = worths.filter((worth) => worth === best).length === 1;
        const resolution = resolveVacancies(successions, rule);
        expect(resolution.outcome).toBe(unique ? 'resolved' : 'tied');
        const lot: ResolutionRule = { by: 'bestTotal', lot: { seed: '2026-12-01/417' } };
        const settled = resolveVacancies(successions, lot);
        expect(settled.outcome).toBe('resolved');
        expect(worthOf(scores, sharingOf(settled, scores.length))).toBe(best);
        expect(verifyResolution(successions, lot, settled)).toEqual({ valid: true });
        expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
        if (unique) expect(settled.assignments).toEqual(resolution.assignments);
        else {
          // Two ways with the same total are shown, and they are two.
          const shown = resolution.ties.flatMap((tie) => (tie.kind === 'total' ? [tie.other] : []));
          expect(shown).toHaveLength(2);
          expect(shown[0]).not.toEqual(shown[1]);
          for (const other of shown) {
            const whole = { ...settled, assignments: other };
            expect(worthOf(scores, sharingOf(whole, scores.length))).toBe(best);
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('fills two seats each, and proves it', () => {
    fc.assert(
      fc.property(fc.oneof(someTies, fewTies), (scores) => {
        const successions = successionsOf(scores);
        const rule: ResolutionRule = { by: 'bestTotal', seats: 2, lot: { seed: 'a' } };
        const doubled = scores.flatMap((row) => [row, row]);
        const resolution = resolveVacancies(successions, rule);
        expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
        if (doubled.length > 6) return;
        const best = [...sharings(doubled)].reduce((most, sharing) => {
          const worth = worthOf(doubled, sharing);
          return worth > most ? worth : most;
        }, 0n);
        const found = resolution.assignments.reduce(
          (sum, { vacancy, people }) =>
            people.reduce((inner, { nip }) => {
              const score = scores[Number(vacancy.slice(1)) - 1]?.[Number(nip.slice(15)) - 1] ?? 0;
              return inner + 1_000_000_000n + hundredths(score);
            }, sum),
          0n,
        );
        expect(found).toBe(best);
      }),
      { numRuns: runs(60) },
    );
  });
});

const choicesFor = (vacancies: number, people: number): fc.Arbitrary<Choices> =>
  fc
    .tuple(
      ...Array.from({ length: people }, () =>
        fc.shuffledSubarray(
          Array.from({ length: vacancies }, (_, index) => idOf(index)),
          { minLength: 1 },
        ),
      ),
    )
    .map((lists) => Object.fromEntries(lists.map((list, person) => [nipOf(person + 1), list])));

const withChoices = fewTies.chain((scores) =>
  fc.record({ scores: fc.constant(scores), choices: choicesFor(scores.length, scores[0]?.length ?? 0) }),
);

/** Whether some vacancy and some person would both rather have each other. */
function isBlocked(
  scores: readonly (readonly (number | null)[])[],
  choices: Choices,
  sharing: readonly number[],
): boolean {
  const rank = (person: number, index: number): number => (choices[nipOf(person + 1)] ?? []).indexOf(idOf(index));
  return scores.some((row, index) =>
    row.some((score, person) => {
      if (score === null || rank(person, index) < 0 || sharing[index] === person) return false;
      const held = sharing[index] ?? -1;
      const wanted = held < 0 || score > (row[held] ?? 0);
      const at = sharing.indexOf(person);
      return wanted && (at < 0 || rank(person, index) < rank(person, at));
    }),
  );
}

describe('stable matching', () => {
  it('is the stable matching that is best for every vacancy, up to 6 x 6', () => {
    fc.assert(
      fc.property(withChoices, ({ scores, choices }) => {
        const distinct = scores.every((row) => {
          const known = row.filter((score) => score !== null);
          return new Set(known).size === known.length;
        });
        fc.pre(distinct);
        const successions = successionsOf(scores);
        const rule: ResolutionRule = { by: 'stableMatching', choices };
        const resolution = resolveVacancies(successions, rule);
        expect(resolution.outcome).toBe('resolved');
        expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
        const accepted = scores.map((row, index) =>
          row.map((score, person) => (choices[nipOf(person + 1)]?.includes(idOf(index)) === true ? score : null)),
        );
        const found = sharingOf(resolution, scores.length);
        const stable = [...sharings(accepted)].filter((sharing) => !isBlocked(scores, choices, sharing));
        expect(stable).toContainEqual(found);
        for (const other of stable) {
          found.forEach((person, index) => {
            const score = (each: number | undefined): number =>
              each === undefined || each < 0 ? -1 : (scores[index]?.[each] ?? -1);
            expect(score(person)).toBeGreaterThanOrEqual(score(other[index]));
          });
        }
      }),
      { numRuns: runs(120) },
    );
  });

  it('somebody who tops two and has stated no choice is a tie, which only a lot decides', () => {
    const successions = successionsOf([
      [95, 90, 85],
      [94, 89, null],
    ]);
    const open = resolveVacancies(successions, { by: 'stableMatching' });
    expect(open).toMatchObject({ outcome: 'tied', assignments: [] });
    expect(open.ties).toEqual([{ kind: 'choice', nip: nipOf(1), vacancies: ['V1', 'V2'], byLot: false }]);
    expect(open.certificate).toBeUndefined();
    const rule: ResolutionRule = { by: 'stableMatching', choices: { [nipOf(1)]: ['V2', 'V1'] } };
    const chosen = resolveVacancies(successions, rule);
    expect(chosen.assignments.map(({ people }) => people[0]?.nip)).toEqual([nipOf(2), nipOf(1)]);
    expect(verifyResolution(successions, rule, chosen)).toEqual({ valid: true });
    const lot: ResolutionRule = { by: 'stableMatching', lot: { seed: '2026-12-01/417' } };
    const drawn = resolveVacancies(successions, lot);
    expect(drawn.outcome).toBe('resolved');
    expect(drawn.ties).toEqual([{ kind: 'choice', nip: nipOf(1), vacancies: ['V1', 'V2'], byLot: true }]);
    expect(verifyResolution(successions, lot, drawn)).toEqual({ valid: true });
  });
});

describe('strict order', () => {
  it('is the order carried out by hand, up to 6 x 6', () => {
    fc.assert(
      fc.property(
        fewTies.chain((scores) =>
          fc.tuple(
            fc.constant(scores),
            fc.shuffledSubarray(
              scores.map((_, i) => idOf(i)),
              { minLength: scores.length },
            ),
          ),
        ),
        ([scores, order]) => {
          const successions = successionsOf(scores);
          const rule: ResolutionRule = { by: 'strictOrder', order };
          const resolution = resolveVacancies(successions, rule);
          const taken = new Set<number>();
          for (const id of order) {
            const row = scores[Number(id.slice(1)) - 1] ?? [];
            const left = row.flatMap((score, person) =>
              score === null || taken.has(person) ? [] : [{ score, person }],
            );
            left.sort((a, b) => b.score - a.score);
            const [first, second] = left;
            if (first !== undefined && first.score === second?.score) {
              expect(resolution.outcome).toBe('tied');
              expect(resolution.ties[0]).toMatchObject({ kind: 'place', vacancy: id, byLot: false });
              return;
            }
            const got = resolution.assignments.find(({ vacancy }) => vacancy === id);
            expect(got?.people.map(({ nip }) => nip)).toEqual(first === undefined ? [] : [nipOf(first.person + 1)]);
            if (first !== undefined) taken.add(first.person);
          }
          expect(resolution.outcome).toBe('resolved');
          expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
        },
      ),
    );
  });

  it('decides a tie by lot, the same for everybody who works it out again', () => {
    const successions = successionsOf([[90, 90, 90]]);
    const rule: ResolutionRule = { by: 'strictOrder', order: ['V1'], lot: { seed: '2026-12-01/417' } };
    const first = resolveVacancies(successions, rule);
    expect(first).toEqual(resolveVacancies(successions, rule));
    expect(first.ties).toEqual([{ kind: 'place', vacancy: 'V1', place: 1, nips: [1, 2, 3].map(nipOf), byLot: true }]);
    const seeds = Array.from({ length: 60 }, (_, index) => `seed ${String(index)}`);
    const drawn = seeds.map(
      (seed) => resolveVacancies(successions, { ...rule, lot: { seed } }).assignments[0]?.people[0]?.nip,
    );
    // No place in a list, and no NIP, is favoured: each of the three is drawn.
    expect(new Set(drawn).size).toBe(3);
  });
});

describe('every rule', () => {
  const rules: readonly ResolutionRule[] = [
    { by: 'strictOrder', order: ['V2', 'V1', 'V3'], seats: 2, lot: { seed: 'x' } },
    { by: 'stableMatching', seats: 2, lot: { seed: 'x' } },
    { by: 'bestTotal', seats: 2, lot: { seed: 'x' } },
  ];
  const scores = [
    [95, 94, 93, 92, 91, 90, 89],
    [95, 90, 90, 92, null, 80, 81],
    [85, 94, 93, null, 91, 91, 82],
  ];

  it.each(rules)('$by gives the same bytes in whatever order the results come', (rule) => {
    const successions = successionsOf(scores);
    const bytes = JSON.stringify(resolveVacancies(successions, rule));
    for (const order of [
      [2, 1, 0],
      [1, 2, 0],
      [0, 2, 1],
    ]) {
      const shuffled = order.flatMap((index) => successions[index] ?? []);
      expect(JSON.stringify(resolveVacancies(shuffled, rule))).toBe(bytes);
    }
  });

  it.each(rules)('$by: the verifier finds people swapped, taken out, put in twice, and prices raised', (rule) => {
    const successions = successionsOf(scores);
    const resolution = resolveVacancies(successions, rule);
    expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
    const broken = (
      change: (draft: {
        assignments: { people: unknown[]; unfilled: number }[];
        certificate: Record<string, unknown>;
      }) => void,
    ) => {
      const draft = JSON.parse(JSON.stringify(resolution)) as Parameters<typeof change>[0];
      change(draft);
      return verifyResolution(successions, rule, draft as unknown as Resolution).valid;
    };
    expect(broken(() => undefined)).toBe(true);
    expect(
      broken(({ assignments: [a, b] }) => {
        a?.people.splice(0, 1, b?.people[0]);
      }),
    ).toBe(false);
    expect(
      broken(({ assignments: [a] }) => {
        a?.people.pop();
      }),
    ).toBe(false);
    expect(
      broken(({ assignments: [a] }) => {
        if (a !== undefined) {
          a.people.pop();
          a.unfilled = 1;
        }
      }),
    ).toBe(false);
    expect(
      broken(({ assignments }) => {
        assignments.pop();
      }),
    ).toBe(false);
    expect(
      broken(({ certificate }) => {
        certificate['kind'] = 'none';
      }),
    ).toBe(false);
    if (rule.by === 'bestTotal') {
      expect(
        broken(({ certificate }) => {
          certificate['total'] = '1';
        }),
      ).toBe(false);
      expect(
        broken(({ certificate }) => {
          certificate['base'] = '1';
        }),
      ).toBe(false);
      expect(
        broken(({ certificate }) => {
          certificate['personPrices'] = {};
          certificate['vacancyPrices'] = {};
        }),
      ).toBe(false);
      expect(
        broken(({ certificate }) => {
          certificate['vacancyPrices'] = { V1: 'much' };
        }),
      ).toBe(false);
    }
  });

  it('57 people, 11 posts, 33 places; 42 people, 70 applications, 10 posts', () => {
    const score = (seed: number): number => 80 + ((seed * 7919) % 1999) / 100;
    const places = Array.from({ length: 11 }, (_, v) => Array.from({ length: 57 }, (__, p) => score(v * 57 + p + 1)));
    const applications = Array.from({ length: 10 }, (_, v) =>
      Array.from({ length: 42 }, (__, p) =>
        p % 10 === v || (p < 28 && (p + 3) % 10 === v) ? score(v * 42 + p + 1) : null,
      ),
    );
    expect(applications.flat().filter((each) => each !== null)).toHaveLength(70);
    for (const [cases, seats] of [
      [places, 3],
      [applications, 1],
    ] as const) {
      const successions = successionsOf(cases);
      for (const by of ['stableMatching', 'bestTotal'] as const) {
        const rule: ResolutionRule = { by, seats, lot: { seed: 'Baubau' } };
        const resolution = resolveVacancies(successions, rule);
        expect(resolution.assignments.reduce((sum, { people }) => sum + people.length, 0)).toBe(seats === 3 ? 33 : 10);
        expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
      }
    }
  });

  it.each([
    ['a vacancy that is not there', { by: 'strictOrder', order: ['V1', 'V9'] }],
    ['a vacancy left out', { by: 'strictOrder', order: ['V1'] }],
    ['a choice that is not there', { by: 'stableMatching', choices: { [nipOf(1)]: ['V9'] } }],
    ['no seat', { by: 'bestTotal', seats: 0 }],
  ] as const)('refuses %s', (_name, rule) => {
    const successions = successionsOf([[90], [90]]);
    let thrown: unknown;
    try {
      resolveVacancies(successions, rule);
    } catch (error) {
      thrown = error;
    }
    expect(isTalentaError(thrown, 'invalidArgument')).toBe(true);
  });

  it('refuses results of two runs', () => {
    const one = rankSuccessors(vacancyOf(0), [], { ruleSet, asOf });
    const two = rankSuccessors(vacancyOf(1), [], { ruleSet, asOf: '2026-11-24' });
    expect(() => resolveVacancies([one, two], { by: 'bestTotal' })).toThrow(/another day/);
  });
});

describe('who competes, and how deep the bench is', () => {
  it('tells who tops more than one', () => {
    const successions = successionsOf([
      [95, 94, 93, 92],
      [95, null, 93, 92],
    ]);
    expect(competingFor(successions).map(({ nip, vacancies }) => [nip, vacancies.map(({ place }) => place)])).toEqual([
      [nipOf(1), [1, 1]],
      [nipOf(3), [3, 2]],
    ]);
  });

  it('fills at once as many as the largest matching, whatever people share', () => {
    fc.assert(
      fc.property(someTies, (scores) => {
        const bench = benchStrength(successionsOf(scores));
        const most = Math.max(
          ...[...sharings(scores)].map((sharing) => sharing.filter((person) => person >= 0).length),
        );
        expect(bench.fillableAtOnce).toBe(most);
        expect(bench.people).toBe(scores[0]?.filter((_, person) => scores.some((row) => row[person] !== null)).length);
        expect(bench.empty).toEqual(
          scores.flatMap((row, index) => (row.every((score) => score === null) ? [idOf(index)] : [])),
        );
      }),
      { numRuns: runs(60) },
    );
  });

  it('one star on five benches fills one', () => {
    const bench = benchStrength(successionsOf(Array.from({ length: 5 }, () => [95])));
    expect(bench).toMatchObject({ vacancies: 5, people: 1, fillableAtOnce: 1, peoplePerVacancy: { value: '0.2' } });
    expect(bench.shared).toEqual([{ nip: nipOf(1), vacancies: ['V1', 'V2', 'V3', 'V4', 'V5'] }]);
  });
});
