/** A verifier takes every genuine resolution, and refuses it when one member of it is changed. */
import fc from 'fast-check';
import type { Succession } from 'talenta-asn';
import {
  resolveVacancies,
  verifyResolution,
  type Choices,
  type Resolution,
  type ResolutionRule,
} from 'talenta-asn/procedure';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';
import { idOf, nipOf, successionsOf } from './scored-successions.js';

interface Given {
  readonly scores: readonly (readonly (number | null)[])[];
  readonly rule: ResolutionRule;
}

const VACANCIES = 3;
const PEOPLE = 5;
const ids = Array.from({ length: VACANCIES }, (_, index) => idOf(index));

const scores = fc
  .oneof(
    fc.constantFrom([80, 81], [80, 81, 82, 83, 84]),
    fc.constant(Array.from({ length: 40 }, (_, index) => 80 + index / 4)),
  )
  .chain((values) =>
    fc.array(
      fc.array(fc.option(fc.constantFrom(...values), { freq: 4, nil: null }), { minLength: PEOPLE, maxLength: PEOPLE }),
      { minLength: VACANCIES, maxLength: VACANCIES },
    ),
  );
const choices: fc.Arbitrary<Choices> = fc
  .array(fc.option(fc.shuffledSubarray(ids), { freq: 3, nil: null }), { minLength: PEOPLE, maxLength: PEOPLE })
  .map((lists) =>
    Object.fromEntries(lists.flatMap((list, person) => (list === null ? [] : [[nipOf(person + 1), list]]))),
  );
const face = fc.record(
  { seats: fc.integer({ min: 1, max: 3 }), lot: fc.record({ seed: fc.constantFrom('a', 'b', 'c', '2026-12-01/417') }) },
  { requiredKeys: [] },
);
const rules: fc.Arbitrary<ResolutionRule> = fc.oneof(
  fc
    .tuple(face, fc.shuffledSubarray(ids, { minLength: VACANCIES }), choices)
    .map(([own, order, wishes]) => ({ by: 'strictOrder' as const, ...own, order, choices: wishes })),
  fc.tuple(face, choices).map(([own, wishes]) => ({ by: 'stableMatching' as const, ...own, choices: wishes })),
  face.map((own) => ({ by: 'bestTotal' as const, ...own })),
);
const given: fc.Arbitrary<Given> = fc.record({ scores, rule: rules });

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('M11: a verifier', () => {
  it('takes every genuine resolution, also after a trip through JSON', () => {
    fc.assert(
      fc.property(given, ({ scores: of, rule }) => {
        const successions = successionsOf(of);
        const resolution = resolveVacancies(successions, rule);
        expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
        expect(verifyResolution(throughJson(successions), throughJson(rule), throughJson(resolution))).toEqual({
          valid: true,
        });
        if (rule.lot !== undefined) expect(resolution.outcome).toBe('resolved');
        if (rule.by !== 'bestTotal' && resolution.ties.length === 0) {
          expect(resolution).toEqual(resolveVacancies(successions, { ...rule, lot: { seed: 'another' } }));
        }
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('refuses one with a single member changed', () => {
    fc.assert(
      fc.property(given, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), ({ scores: of, rule }, dice) => {
        const successions = successionsOf(of);
        const resolution = resolveVacancies(successions, rule);
        const forged = throughJson(resolution);
        const where = forge(forged, [...dice]);
        if (JSON.stringify(forged) === JSON.stringify(resolution)) return;
        const verdict = verifyResolution(successions, rule, forged);
        if (rule.by === 'bestTotal' && where.startsWith('/ties') && verdict.valid) {
          // Another sharing of that total is told as well: true too.
          expectEquals(of, resolution, forged);
          return;
        }
        expect(verdict.valid, `${where} ${JSON.stringify(forged)}`).toBe(false);
      }),
      { numRuns: runs(6_000) },
    );
  });
});

function expectEquals(of: Given['scores'], genuine: Resolution, forged: Resolution): void {
  const shown = (resolution: Resolution) => [
    ...resolution.ties.flatMap((tie) => (tie.kind === 'total' ? [tie.other] : [])),
    ...(resolution.outcome === 'tied' ? [] : [resolution.assignments]),
  ];
  const totalOf = (sharing: Resolution['assignments']): number =>
    sharing
      .flatMap(({ vacancy, people }) =>
        people.map(({ nip }) => 1_000 + (of[ids.indexOf(vacancy)]?.[Number(nip.slice(15)) - 1] ?? Number.NaN)),
      )
      .reduce((sum, each) => sum + each, 0);
  expect(shown(forged).map(totalOf)).toEqual(shown(genuine).map(totalOf));
  expect(new Set(shown(forged).map((each) => JSON.stringify(each))).size).toBe(2);
}

/** Changes one member, found by throwing dice; the way to it. */
function forge(root: object, dice: number[], way = ''): string {
  const throwOne = (sides: number): number => (dice.pop() ?? 0) % sides;
  const keys = Object.keys(root);
  if (keys.length === 0) {
    if (Array.isArray(root)) root.push(nipOf(1));
    else Object.assign(root, { [nipOf(1)]: '0' });
    return `${way}/+`;
  }
  const key = keys[throwOne(keys.length)] ?? '';
  const value: unknown = Reflect.get(root, key);
  const here = `${way}/${key}`;
  if (typeof value === 'object' && value !== null && throwOne(6) > 0) return forge(value, dice, here);
  if (Array.isArray(root) && throwOne(3) === 0) {
    const other = throwOne(keys.length);
    const kind = throwOne(3);
    if (kind === 0) root.splice(Number(key), 1);
    else if (kind === 1) root.splice(other, 0, value);
    else swap(root, Number(key), other);
  } else if (typeof value === 'boolean') Reflect.set(root, key, !value);
  else if (typeof value === 'number') Reflect.set(root, key, Math.max(0, value + (throwOne(2) === 0 ? 1 : -1)));
  else if (typeof value === 'string') {
    const others = [
      ...ids,
      'V9',
      ...Array.from({ length: PEOPLE + 1 }, (_, person) => nipOf(person + 1)),
      `${value}0`,
      '0',
      '1/3',
      'tied',
      'resolved',
      'bestTotal',
      'stableMatching',
    ];
    Reflect.set(root, key, others[throwOne(others.length)]);
  } else if (Array.isArray(root)) root.splice(Number(key), 1);
  else Reflect.deleteProperty(root, key);
  return here;
}

function swap(list: unknown[], a: number, b: number): void {
  const [first, second] = [list[a], list[b]];
  list[a] = second;
  list[b] = first;
}

/** What a forger changes; everything is named, nothing is frozen. */
interface Draft {
  by: string;
  outcome: string;
  seats: number;
  assignments: { vacancy: string; people: { nip: string; place: number }[]; unfilled: number }[];
  without: string[];
  ties: {
    vacancy?: string;
    place?: number;
    nips?: string[];
    nip?: string;
    byLot: boolean;
    other?: Draft['assignments'];
  }[];
  certificate?: {
    kind: string;
    order?: string[];
    unique?: boolean;
    total?: string;
    vacancyPrices?: Record<string, string>;
  };
  tooManyWays?: boolean;
}

const tiedScores = [
  [95, 95, 93, 92, 91, 90],
  [95, 95, 90, 90, null, 80],
  [85, 94, 93, null, 91, 91],
];
const wishes = { [nipOf(1)]: ['V1', 'V2'], [nipOf(3)]: ['V3', 'V1'], [nipOf(4)]: ['V1'] };
const orders: readonly ResolutionRule[] = [1, 2].flatMap((seats) =>
  [{}, { choices: wishes }].map((more) => ({ by: 'strictOrder' as const, order: ['V2', 'V1', 'V3'], seats, ...more })),
);
const stables: readonly ResolutionRule[] = [1, 2].flatMap((seats) =>
  [{}, { choices: wishes }].map((more) => ({ by: 'stableMatching' as const, seats, ...more })),
);
const totals: readonly ResolutionRule[] = [1, 2].map((seats) => ({ by: 'bestTotal' as const, seats }));
const all = [...orders, ...stables, ...totals];

const somebody = nipOf(9);
type Forgery = readonly [
  what: string,
  code: string,
  change: (draft: Draft) => unknown,
  rules?: readonly ResolutionRule[],
];
const at = <T>(list: readonly T[] | undefined, index = 0): T => {
  const value = list?.[index];
  if (value === undefined) throw new Error('there is none');
  return value;
};

const OF_RESOLVED: readonly Forgery[] = [
  ['another rule', 'otherRule', (draft) => (draft.by = draft.by === 'bestTotal' ? 'strictOrder' : 'bestTotal')],
  ['another number of seats', 'otherRule', (draft) => draft.seats++],
  ['a vacancy twice', 'vacancyTwice', ({ assignments }) => assignments.push(at(assignments))],
  ['a vacancy left out', 'vacancyMissing', ({ assignments }) => assignments.pop()],
  ['a vacancy that is not there', 'vacancyUnknown', ({ assignments }) => (at(assignments).vacancy = 'V9')],
  ['vacancies in another order', 'vacancyOrder', ({ assignments }) => assignments.reverse()],
  [
    'somebody twice',
    'personTwice',
    ({ assignments }) => (at(assignments, 1).people = structuredClone(at(assignments).people)),
  ],
  ['somebody who is not eligible', 'notEligible', ({ assignments }) => (at(at(assignments).people).nip = somebody)],
  ['another place', 'placeWrong', ({ assignments }) => (at(at(assignments).people).place += 7)],
  ['an empty seat too many', 'seatCount', ({ assignments }) => at(assignments).unfilled++],
  ['somebody more without a vacancy', 'withoutWrong', ({ without }) => without.push(somebody)],
  ['nobody without a vacancy', 'withoutWrong', (draft) => (draft.without = [...draft.without.slice(1), somebody])],
  ['no certificate', 'certificateKind', (draft) => delete draft.certificate],
  ['too many ways', 'tooManyWaysWrong', (draft) => (draft.tooManyWays = true)],
  [
    'a tie that is not there',
    'tieNotThere',
    ({ ties }) => ties.push({ kind: 'place', vacancy: 'V1', place: 9, nips: [somebody], byLot: true } as never),
    [...orders, ...stables],
  ],
  ['no ties', 'tieMissing', (draft) => (draft.ties = [])],
  ['a tie without lot', 'tieMissing', ({ ties }) => (at(ties).byLot = false)],
  ['another order', 'certificateOrder', ({ certificate }) => certificate?.order?.reverse(), orders],
  [
    'the only one',
    'uniqueWrong',
    ({ certificate }) => certificate && (certificate.unique = !certificate.unique),
    totals,
  ],
  ['another total', 'totalNotReached', ({ certificate }) => certificate && (certificate.total = '1'), totals],
  ['no price', 'priceOwner', ({ certificate }) => certificate && (certificate.vacancyPrices = {}), totals],
  [
    'a price in another form',
    'priceText',
    ({ certificate }) => certificate && (certificate.total = `${certificate.total ?? ''}.0`),
    totals,
  ],
  ['the same as the other sharing', 'otherSharing', ({ ties, assignments }) => (at(ties).other = assignments), totals],
];

const OF_TIED: readonly Forgery[] = [
  ['resolved', 'outcomeWrong', (draft) => (draft.outcome = 'resolved'), [...orders, ...stables]],
  ['resolved', 'certificateKind', (draft) => (draft.outcome = 'resolved'), totals],
  ['no ties', 'tieMissing', (draft) => (draft.ties = [])],
  ['a tie by lot', 'tieMissing', ({ ties }) => (at(ties).byLot = true)],
  ['somebody more in the tie', 'tieNotThere', ({ ties }) => at(ties).nips?.push(somebody), orders],
  ['another place', 'tieNotThere', ({ ties }) => (at(ties).place = 8), orders],
  ['a certificate', 'certificateKind', (draft) => (draft.certificate = { kind: 'stable' })],
  [
    'a vacancy shared out',
    'tooEarly',
    ({ assignments, seats }) => assignments.push({ vacancy: 'V3', people: [], unfilled: seats }),
  ],
  [
    'a sharing of less',
    'otherSharing',
    ({ ties, seats }) => Object.assign(at(at(ties).other), { people: [], unfilled: seats }),
    totals,
  ],
  ['somebody without a vacancy', 'withoutWrong', ({ without }) => without.push(nipOf(6))],
];

function codesOf(successions: readonly Succession[], rule: ResolutionRule, change: (draft: Draft) => unknown) {
  const resolution = resolveVacancies(successions, rule);
  expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
  const draft = throughJson(resolution) as unknown as Draft;
  change(draft);
  const verdict = verifyResolution(successions, rule, draft as unknown as Resolution);
  return verdict.valid ? [] : verdict.problems.map(({ code }) => code);
}

describe('M11: a verifier refuses, by every rule,', () => {
  const successions = successionsOf(tiedScores);
  const named = (forgeries: readonly Forgery[], lot: boolean) =>
    forgeries.flatMap(([what, code, change, of = all]) =>
      of.map((rule): [string, string, string, ResolutionRule, Forgery[2]] => {
        const { by, seats } = rule;
        const wished = 'choices' in rule ? ' by choice' : '';
        return [
          `${by}${wished} for ${String(seats)}`,
          what,
          code,
          lot ? { ...rule, lot: { seed: 'x' } } : rule,
          change,
        ];
      }),
    );

  it.each(named(OF_RESOLVED, true))('%s with lot: %s (%s)', (_by, _what, code, rule, change) => {
    const { outcome, ties } = resolveVacancies(successions, rule);
    expect(outcome).toBe('resolved');
    if (ties.length === 0) return;
    expect(codesOf(successions, rule, change)).toContain(code);
  });

  it.each(named(OF_TIED, false))('%s without lot: %s (%s)', (_by, _what, code, rule, change) => {
    if (resolveVacancies(successions, rule).outcome === 'resolved') return;
    expect(codesOf(successions, rule, change)).toContain(code);
  });

  it('the loser of the lot in the seat of the winner', () => {
    for (const rule of [...orders, ...stables, ...totals]) {
      const seeds = Array.from({ length: 12 }, (_, index): ResolutionRule => ({
        ...rule,
        lot: { seed: `s${String(index)}` },
      }));
      const resolutions = seeds.map((each) => resolveVacancies(successions, each));
      for (const [index, resolution] of resolutions.entries()) {
        const other = resolutions.find(
          ({ assignments }) => JSON.stringify(assignments) !== JSON.stringify(resolution.assignments),
        );
        const own = seeds[index];
        if (other === undefined || own === undefined) continue;
        const verdict = verifyResolution(successions, own, {
          ...resolution,
          assignments: other.assignments,
          without: other.without,
        });
        expect(verdict.valid).toBe(false);
        if (!verdict.valid && rule.by !== 'bestTotal')
          expect(verdict.problems.map(({ code }) => code)).toContain('lotNotKept');
      }
    }
  });

  it('a stable sharing that is not the best for the vacancies', () => {
    const crossed = successionsOf([
      [95, 90],
      [90, 95],
    ]);
    const rule: ResolutionRule = {
      by: 'stableMatching',
      choices: { [nipOf(1)]: ['V2', 'V1'], [nipOf(2)]: ['V1', 'V2'] },
    };
    const codes = codesOf(crossed, rule, ({ assignments: [a, b] }) => {
      if (a !== undefined && b !== undefined)
        [a.people, b.people] = [[{ nip: nipOf(2), place: 2 }], [{ nip: nipOf(1), place: 2 }]];
    });
    expect(codes).toEqual(['notBestForVacancies', 'notBestForVacancies']);
  });

  it('a pair that would both rather have each other, and people out of their order', () => {
    const distinct = successionsOf([
      [95, 94, 93, 92],
      [91, 92, 93, 94],
    ]);
    const rule: ResolutionRule = { by: 'stableMatching', seats: 1, choices: { [nipOf(1)]: ['V1'] } };
    expect(
      codesOf(distinct, rule, ({ assignments: [a] }) => Object.assign(at(a?.people), { nip: nipOf(3), place: 3 })),
    ).toContain('blockingPair');
    const two: ResolutionRule = { by: 'strictOrder', order: ['V1', 'V2'], seats: 2 };
    expect(codesOf(distinct, two, ({ assignments: [a] }) => a?.people.reverse())).toEqual(['peopleOrder']);
    expect(
      codesOf(distinct, { ...two, choices: { [nipOf(1)]: ['V2'] } }, ({ assignments: [a] }) =>
        Object.assign(at(a?.people), { nip: nipOf(1), place: 1 }),
      ),
    ).toContain('notChosen');
  });

  it('a tie where all ways agree', () => {
    const rule: ResolutionRule = { by: 'stableMatching' };
    const apart = successionsOf([
      [95, null],
      [null, 95],
    ]);
    expect(
      codesOf(apart, rule, (draft) => Object.assign(draft, { outcome: 'tied', assignments: [], ties: [] })),
    ).toContain('outcomeWrong');
  });

  it('in words of both languages, with masked NIPs', () => {
    const rule = at(orders);
    const lot: ResolutionRule = { ...rule, lot: { seed: 'x' } };
    const resolution = resolveVacancies(successions, lot);
    const verdict = verifyResolution(successions, lot, { ...resolution, ties: [], without: [] });
    if (verdict.valid) throw new Error('valid');
    for (const { message } of verdict.problems) {
      expect(message.id).not.toBe(message.en);
      expect(message.id + message.en).not.toMatch(/[0-9]{9}/);
    }
  });
});
