/** Resolutions and their verifier where results leave people undecided: the relation of two rows is a table here. */
import fc from 'fast-check';
import type { Ranked } from 'talenta-asn';
import { describe, expect, it, vi } from 'vitest';
import { resolveVacancies, verifyResolution, type ResolutionRule } from 'talenta-asn/procedure';
import { runs } from '../runs.js';
import { idOf, nipOf, successionsOf } from './scored-successions.js';

const ahead = vi.hoisted(() => ({ table: [] as boolean[][][] }));

/** The vacancy and the line of a row are told by its score. */
vi.mock('../../src/succession/row-relation.js', () => ({
  relationOf: (a: Ranked, b: Ranked) => {
    const [one, other] = [a, b].map(({ score }) => {
      const tenths = Math.round((95 - Number(score)) * 10);
      return { vacancy: tenths % 10, line: Math.floor(tenths / 10) };
    });
    if (one === undefined || other === undefined) throw new Error('no rows');
    const own = ahead.table[one.vacancy];
    if (own?.[one.line]?.[other.line] === true) return 'ahead';
    return own?.[other.line]?.[one.line] === true ? 'behind' : 'undecided';
  },
}));

const VACANCIES = 3;
const PEOPLE = 5;
const ids = Array.from({ length: VACANCIES }, (_, index) => idOf(index));
const order = fc.array(fc.boolean(), { minLength: PEOPLE * PEOPLE, maxLength: PEOPLE * PEOPLE }).map((bits) => {
  const lines = [...Array(PEOPLE).keys()];
  const base = lines.map((a) => lines.map((b) => a < b && bits[a * PEOPLE + b] === true));
  for (const via of lines)
    for (const a of lines)
      for (const b of lines) if (base[a]?.[via] === true && base[via]?.[b] === true) (base[a] ?? [])[b] = true;
  return base;
});
const scores = fc
  .array(fc.tuple(fc.shuffledSubarray([...Array(PEOPLE).keys()], { minLength: PEOPLE }), fc.nat(31)), {
    minLength: VACANCIES,
    maxLength: VACANCIES,
  })
  .map((rows) =>
    rows.map(([lines, out], vacancy) =>
      lines.map((line, person) => ((out >> person) % 4 === 3 ? null : 95 - line - vacancy / 10)),
    ),
  );
const choices = fc
  .array(fc.option(fc.shuffledSubarray(ids, { minLength: 1 }), { freq: 4, nil: null }), {
    minLength: PEOPLE,
    maxLength: PEOPLE,
  })
  .map((lists) =>
    Object.fromEntries(lists.flatMap((list, person) => (list === null ? [] : [[nipOf(person + 1), list]]))),
  );
const face = fc.record(
  { seats: fc.integer({ min: 1, max: 3 }), lot: fc.record({ seed: fc.constantFrom('a', 'b', 'c') }) },
  { requiredKeys: [] },
);
const rules: fc.Arbitrary<ResolutionRule> = fc.oneof(
  fc.tuple(face, choices).map(([own, wishes]) => ({ by: 'strictOrder' as const, ...own, order: ids, choices: wishes })),
  fc.tuple(face, choices).map(([own, wishes]) => ({ by: 'stableMatching' as const, ...own, choices: wishes })),
  face.map((own) => ({ by: 'bestTotal' as const, ...own })),
);

describe('M11, M12: with people who are undecided', () => {
  it('every genuine resolution is taken; with another lot, other ties or other people it is refused', () => {
    fc.assert(
      fc.property(scores, rules, fc.array(order, { minLength: VACANCIES, maxLength: VACANCIES }), (of, rule, table) => {
        ahead.table = table;
        const successions = successionsOf(of);
        const resolution = resolveVacancies(successions, rule);
        const verdict = (forged: typeof resolution) => verifyResolution(successions, rule, forged);
        expect(verdict(resolution)).toEqual({ valid: true });
        const { ties, assignments } = resolution;
        if (ties.length > 0) expect(verdict({ ...resolution, ties: [] }).valid).toBe(false);
        const other = resolveVacancies(successions, { ...rule, lot: { seed: 'd' } });
        if (ties.length === 0) expect(other).toEqual(resolution);
        else if (JSON.stringify(other.assignments) !== JSON.stringify(assignments)) {
          expect(verdict({ ...resolution, assignments: other.assignments }).valid).toBe(false);
        }
      }),
      { numRuns: runs(3_000) },
    );
  });
});
