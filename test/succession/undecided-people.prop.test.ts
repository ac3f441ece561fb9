/** Several vacancies shared out where results leave people undecided, since facts of some are not known. */
import fc from 'fast-check';
import { parseRuleSet, rankVacancies, successionsOf, type Candidate, type RuleSet, type Succession } from 'talenta-asn';
import { resolveVacancies, verifyResolution, type Resolution, type ResolutionRule } from 'talenta-asn/procedure';
import { describe, expect, it } from 'vitest';
import { withCitedSources, withoutConditions } from '../rule-set/sample-grids.js';
import { fewRuns, runs } from '../runs.js';
import { extensions, nipOf, sharings, textOf, type Case } from './every-way.js';
import { asOf, nipOf as numberOf, vacancyOf } from './scored-successions.js';

const ranking = (order: string[], tieChain: string[]): RuleSet => {
  const draft = withoutConditions();
  for (const member of ['outsideCivilService', 'interim', 'retirement']) Reflect.deleteProperty(draft, member);
  Object.assign(draft.ranking, { order, tieChain });
  return parseRuleSet(withCitedSources(draft));
};
const CHAIN = ['penilaianKompetensi', 'golongan'] as const;
const ORDERS = [['box', 'score'], ['score', 'box'], ['score'], ['kinerja', 'potensial']] as const;
const RULE_SETS = ORDERS.map((order) => ranking([...order], [...CHAIN]));

type Facts = Pick<Candidate, 'axes' | 'penilaianKompetensi' | 'golongan'>;
const AXES = [
  { kinerja: '90', potensial: '80' },
  { kinerja: '80', potensial: '90' },
  { kinerja: '85', potensial: '75' },
] as const;
/** Mostly alike by the order, and as often without a fact of the chain as with it. */
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    axes: fc.oneof({ weight: 4, arbitrary: fc.constant(AXES[0]) }, fc.constantFrom(...AXES)),
    penilaianKompetensi: fc.constantFrom('70', '80'),
    golongan: fc.constantFrom('IV/a' as const, 'IV/b' as const),
  },
  { requiredKeys: ['axes'] },
);

interface Drawn {
  readonly order: number;
  readonly seats: number;
  /** By vacancy and person; `null`: not in that pool. */
  readonly pools: readonly (readonly (Facts | null)[])[];
  readonly choices: readonly (readonly number[] | null)[];
}

const drawn = (most: { readonly vacancies: number; readonly people: number }): fc.Arbitrary<Drawn> =>
  fc
    .tuple(fc.integer({ min: 1, max: most.vacancies }), fc.integer({ min: 1, max: most.people }))
    .chain(([vacancies, people]) =>
      fc.record({
        order: fc.nat(ORDERS.length - 1),
        seats: fc.integer({ min: 1, max: 2 }),
        pools: fc.array(fc.array(fc.option(facts, { freq: 5 }), { minLength: people, maxLength: people }), {
          minLength: vacancies,
          maxLength: vacancies,
        }),
        choices: fc.array(fc.option(fc.shuffledSubarray([...Array(vacancies).keys()], { minLength: 1 })), {
          minLength: people,
          maxLength: people,
        }),
      }),
    );

function rankedBy({ order, pools }: Drawn): readonly Succession[] {
  const ruleSet = RULE_SETS[order];
  return pools.flatMap((row, vacancy) => {
    const pool = row.flatMap((known, person): readonly Candidate[] =>
      known === null ? [] : [{ nip: numberOf(person + 1), ...known }],
    );
    return ruleSet === undefined
      ? []
      : successionsOf(rankVacancies({ vacancies: [vacancyOf(vacancy)], pool, context: { ruleSet, asOf } }));
  });
}

const realId = (vacancy: number): string => vacancyOf(vacancy).id;
const choicesFrom = ({ choices }: Drawn) =>
  Object.fromEntries(
    choices.flatMap((list, person) => (list === null ? [] : [[numberOf(person + 1), list.map(realId)]])),
  );

const isOpen = (succession: Succession): boolean =>
  [...succession.shortlist, ...succession.reserves].some(({ place }) => typeof place !== 'number');
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Key by key, whatever else is in the pool: who has a fact that the other lacks is undecided with them. */
function isAhead(order: number, a: Facts, b: Facts): boolean {
  const keysOf = ({ axes, penilaianKompetensi, golongan }: Facts): Readonly<Record<string, number | null>> => {
    const [kinerja, potensial] = [Number(axes?.kinerja), Number(axes?.potensial)];
    return {
      box: potensial >= 80 ? 1 : 0,
      score: kinerja + potensial,
      kinerja,
      potensial,
      penilaianKompetensi: penilaianKompetensi === undefined ? null : Number(penilaianKompetensi),
      golongan: golongan === undefined ? null : golongan === 'IV/a' ? 0 : 1,
    };
  };
  const [own, others] = [keysOf(a), keysOf(b)];
  for (const key of [...(ORDERS[order] ?? []), ...CHAIN]) {
    const [one, two] = [own[key] ?? null, others[key] ?? null];
    if (one === null && two === null) continue;
    if (one === null || two === null) return false;
    if (one !== two) return one > two;
  }
  return false;
}

function caseOf({ order, seats, pools, choices }: Drawn): Case {
  return {
    seats,
    choices,
    vacancies: pools.map((row) => ({
      people: row.flatMap((known, person) => (known === null ? [] : [person])),
      ahead: row.map((a) => row.map((b) => a !== null && b !== null && isAhead(order, a, b))),
    })),
  };
}

/** Written as the model writes it. */
function sharingOf({ assignments }: Pick<Resolution, 'assignments'>): string {
  return textOf(assignments.map(({ people }) => people.map(({ nip }) => nipOf(Number(nip.slice(-3)) - 1))));
}

/** A seed is text that is not blank. */
const seeds = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
const lots = [{}, { lot: { seed: 'a' } }, { lot: { seed: 'b' } }] as const;

describe('M12: vacancies shared out where facts of some people are not known', () => {
  it('what is resolved is valid, also after a trip of results and resolution through JSON', () => {
    const seen = { open: 0, tied: 0, openAssigned: 0 };
    fc.assert(
      fc.property(drawn({ vacancies: 3, people: 6 }), fc.nat(3), fc.constantFrom(...lots), (given, which, lot) => {
        const successions = rankedBy(given);
        if (successions.some(isOpen)) seen.open++;
        const order = successions.map(({ vacancy }) => vacancy.id);
        const [face, choices] = [{ seats: given.seats, ...lot }, choicesFrom(given)];
        const rule = (
          [
            { by: 'strictOrder', order, choices, ...face },
            { by: 'strictOrder', order: [...order].reverse(), ...face },
            { by: 'stableMatching', choices, ...face },
            { by: 'bestTotal', ...face },
          ] satisfies readonly ResolutionRule[]
        )[which];
        if (rule === undefined) throw new RangeError('no rule');
        const resolution = resolveVacancies(successions, rule);
        if (resolution.outcome === 'tied') seen.tied++;
        const people = resolution.assignments.flatMap((assignment) => assignment.people);
        if (people.some(({ place }) => typeof place !== 'number')) seen.openAssigned++;
        expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
        const sent = throughJson(successions);
        expect(resolveVacancies(sent, rule)).toEqual(resolution);
        expect(verifyResolution(sent, rule, throughJson(resolution))).toEqual({ valid: true });
      }),
      { numRuns: runs(2_000) },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it('a stable matching is tied exactly where two ways of completing the orders differ, and else is what all come to', () => {
    const seen = { tied: 0, resolvedOpen: 0 };
    fc.assert(
      fc.property(drawn({ vacancies: 3, people: 5 }), seeds, (given, seed) => {
        const ways = sharings(caseOf(given), 1_000);
        fc.pre(ways !== undefined);
        const successions = rankedBy(given);
        const rule = { by: 'stableMatching', choices: choicesFrom(given), seats: given.seats } as const;
        const open = resolveVacancies(successions, rule);
        expect(open.outcome).toBe(ways.size > 1 ? 'tied' : 'resolved');
        expect(open.ties.length > 0).toBe(ways.size > 1);
        if (ways.size > 1) seen.tied++;
        else {
          expect([...ways]).toEqual([sharingOf(open)]);
          if (successions.some(isOpen)) seen.resolvedOpen++;
        }
        const byLot = resolveVacancies(successions, { ...rule, lot: { seed } });
        expect(byLot.outcome).toBe('resolved');
        expect(ways.has(sharingOf(byLot))).toBe(true);
      }),
      { numRuns: runs(2_000) },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it('in strict order, each vacancy takes who is among the first of those left in every way, or is tied', () => {
    fc.assert(
      fc.property(drawn({ vacancies: 3, people: 5 }), seeds, (given, seed) => {
        const successions = rankedBy(given);
        const order = given.pools.map((_, vacancy) => realId(vacancy));
        const rule = { by: 'strictOrder', order, choices: choicesFrom(given), seats: given.seats } as const;
        const open = resolveVacancies(successions, rule);
        const byLot = resolveVacancies(successions, { ...rule, lot: { seed } });
        const { vacancies, choices } = caseOf(given);
        const taken = new Set<string>();
        let isTied = false;
        for (const [vacancy, { people, ahead }] of vacancies.entries()) {
          const left = people.filter(
            (person) => !taken.has(nipOf(person)) && (choices[person]?.includes(vacancy) ?? true),
          );
          const ways = new Set(
            [...extensions(left, (a, b) => ahead[a]?.[b] === true)].map((line) =>
              textOf([line.slice(0, given.seats).map(nipOf)]),
            ),
          );
          const own = byLot.assignments.find((assignment) => assignment.vacancy === realId(vacancy));
          if (own === undefined) throw new Error('no assignment');
          expect(ways.has(sharingOf({ assignments: [own] }))).toBe(true);
          isTied ||= ways.size > 1;
          const certain = open.assignments.find((assignment) => assignment.vacancy === realId(vacancy));
          expect(certain === undefined).toBe(isTied);
          if (certain !== undefined) expect([...ways]).toEqual([sharingOf({ assignments: [certain] })]);
          for (const { nip } of own.people) taken.add(nipOf(Number(nip.slice(-3)) - 1));
        }
        expect(open.outcome).toBe(isTied ? 'tied' : 'resolved');
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('the best total asks for scores alone: what is not known of the chain ties nothing that scores decide', () => {
    fc.assert(
      fc.property(drawn({ vacancies: 2, people: 4 }), (given) => {
        const { pools, seats } = given;
        const open = resolveVacancies(rankedBy(given), { by: 'bestTotal', seats });
        const best = bestOf(pools, seats);
        expect(open.outcome).toBe(best.size > 1 ? 'tied' : 'resolved');
        if (best.size === 1) expect([...best]).toEqual([sharingOf(open)]);
      }),
      { numRuns: fewRuns(1_000) },
    );
  });
});

/** Every sharing with the most seats filled, and of these with the highest sum. */
function bestOf(pools: Drawn['pools'], seats: number): ReadonlySet<string> {
  const people = pools[0]?.length ?? 0;
  let best = -1;
  let found = new Set<string>();
  const go = (person: number, held: readonly (readonly number[])[], worth: number): void => {
    if (person === people) {
      if (worth > best) found = new Set();
      if (worth >= best) found.add(textOf(held.map((own) => own.map(nipOf))));
      best = Math.max(best, worth);
      return;
    }
    go(person + 1, held, worth);
    pools.forEach((row, vacancy) => {
      const axes = row[person]?.axes;
      if (axes === undefined || (held[vacancy]?.length ?? 0) >= seats) return;
      const more = held.map((own, index) => (index === vacancy ? [...own, person] : own));
      go(person + 1, more, worth + 10_000 + (Number(axes.kinerja) + Number(axes.potensial)) / 2);
    });
  };
  go(
    0,
    pools.map(() => []),
    0,
  );
  return found;
}
