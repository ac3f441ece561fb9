import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  BOUNDS,
  isTalentaError,
  normalizeAspects,
  placeAxes,
  rankSuccessors,
  rankVacancies,
  successionsOf,
  safeParseAsn,
  safeParseVacancy,
  parseVacancy,
  type Candidate,
} from 'talenta-asn';
import { resolveVacancies, verifyResolution, canonicalJson } from 'talenta-asn/procedure';
import { bkn411, compareRuleSets, safeDefineRuleSet, safeParseRuleSetSeries } from 'talenta-asn/rules';
import { fromPenghargaan } from 'talenta-asn/sources';
import { compareStatedBoxes } from 'talenta-asn/analysis';
import { levelSums } from '../../src/placement/level-sums.js';
import { levelPlace } from '../../src/placement/place-values.js';
import { addFractions, type Fraction } from '../../src/exact/fraction.js';
import { deepFreeze } from '../../src/json/deep-freeze.js';
import { compileRuleSet } from '../../src/rule-set/compile/compile-rule-set.js';
import { nipOf, plainRuleSet } from '../growth/sized-inputs.js';
import { fewRuns } from '../runs.js';

const asOf = '2026-11-23' as const;
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return isTalentaError(error) ? error.code : 'another error';
  }
  return 'none';
};
const codesOf = (result: ReturnType<typeof safeParseAsn>): readonly string[] =>
  result.success ? [] : result.error.issues.map(({ path, code }) => `${path} ${code}`);
const nested = (depth: number): unknown => {
  let data: unknown = 1;
  for (let level = 0; level < depth; level++) data = { a: data };
  return data;
};
const vacancy = { id: 'V', nama: 'K', kelas: 'jptPratama', instansi: 'K', unit: 'D' };
const person = (awards: number) => ({
  nip: nipOf(0),
  jenis: 'PNS',
  evidence: { penghargaan: Array.from({ length: awards }, () => ({ tanggal: '2026-01-01', lingkup: 'instansi' })) },
});

describe('what is beyond a bound is refused with its code, what is within is not', () => {
  it('depth', () => {
    const refusal = (depth: number) => {
      const result = safeParseVacancy({ ...vacancy, x: nested(depth) });
      return result.success ? undefined : result.error.issues[0].code;
    };
    expect(refusal(BOUNDS.depth - 1)).toBe('unknownKey');
    expect(refusal(BOUNDS.depth)).toBe('tooLarge');
    expect(refusal(20_000)).toBe('tooLarge');
    const computed = (depth: number) =>
      codeOf(() => normalizeAspects({ ...person(1), x: nested(depth) } as never, { ruleSet: bkn411, asOf }));
    expect(computed(BOUNDS.depth - 1)).toBe('invalidAsn');
    expect(computed(BOUNDS.depth)).toBe('tooLarge');
    expect(computed(20_000)).toBe('tooLarge');
  });

  it('records of evidence', () => {
    expect(codesOf(safeParseAsn(person(BOUNDS.records)))).toEqual([]);
    expect(codesOf(safeParseAsn(person(BOUNDS.records + 1)))).toEqual(['evidence.penghargaan tooLarge']);
    expect(() => normalizeAspects(person(BOUNDS.records + 1) as never, { ruleSet: bkn411, asOf })).toThrow(
      expect.objectContaining({
        code: 'invalidAsn',
        issues: [expect.objectContaining({ path: 'asn.evidence.penghargaan', code: 'tooLarge' })],
      }),
    );
    const { findings } = rankSuccessors(parseVacancy(vacancy), [person(BOUNDS.records + 1) as never], {
      ruleSet: bkn411,
      asOf,
    });
    expect(findings.map(({ code }) => code)).toEqual(['entryNotReadable']);
  });

  it('texts', () => {
    expect(safeParseVacancy({ ...vacancy, nama: 'x'.repeat(BOUNDS.text) }).success).toBe(true);
    expect(safeParseVacancy({ ...vacancy, nama: 'x'.repeat(BOUNDS.text + 1) }).success).toBe(false);
  });

  it('data that contains itself, and data that is shared without end', () => {
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    expect(codesOf(safeParseAsn(cyclic))).toEqual(['self cyclic']);
    let shared: unknown = 1;
    for (let level = 0; level < 60; level++) shared = [shared, shared];
    expect(codesOf(safeParseAsn(shared))).toEqual([' tooLarge']);
    const hostile = [cyclic, nested(20_000), shared];
    for (const each of hostile) {
      const ruleSet = deepFreeze({ ...bkn411, each }) as never;
      expect(codeOf(() => placeAxes({ kinerja: 1, potensial: 1 }, ruleSet))).toBe('ruleSetNotParsed');
      expect(codeOf(() => compareRuleSets(ruleSet, bkn411))).toBe('invalidRuleSet');
      expect(codeOf(() => canonicalJson(each))).toMatch(/^(tooLarge|invalidArgument)$/);
      expect(safeParseRuleSetSeries(ruleSet).success).toBe(false);
      expect(safeDefineRuleSet(bkn411, { changes: [each] } as never).success).toBe(false);
    }
  });

  it('rows of a payload', () => {
    const rows = (count: number) => Array.from({ length: count }, () => ({ nipBaru: nipOf(0) }));
    expect(fromPenghargaan(rows(BOUNDS.payloadRows + 1), { nip: nipOf(0), asOf }).findings[0]?.code).toBe('tooLarge');
    expect(fromPenghargaan(rows(3), { nip: nipOf(0), asOf }).findings.map(({ code }) => code)).not.toContain(
      'tooLarge',
    );
  });

  it('seats, and a text in the place of people', () => {
    expect(codeOf(() => resolveVacancies([], { by: 'bestTotal', seats: BOUNDS.seats }))).toBe('none');
    expect(codeOf(() => resolveVacancies([], { by: 'bestTotal', seats: BOUNDS.seats + 1 }))).toBe('tooLarge');
    expect(codeOf(() => compareStatedBoxes('x'.repeat(1_000_000) as never, bkn411, 'jptPratama'))).toBe(
      'invalidArgument',
    );
  });
});

describe('numbers', () => {
  const pool = (denominators: readonly string[]): readonly Candidate[] =>
    denominators.map((d, index) => ({
      nip: nipOf(index),
      axes: { kinerja: `85${'0'.repeat(d.length - 2)}1/${d}`, potensial: '90' },
    }));
  const successions = (denominators: readonly string[]) =>
    successionsOf(
      rankVacancies({
        vacancies: [parseVacancy(vacancy)],
        pool: pool(denominators),
        context: { ruleSet: plainRuleSet, asOf },
      }),
    );

  it.each([10, 300, 900])('an axis of %i digits goes the whole way, and its proof holds', (digits) => {
    const results = successions([`1${'0'.repeat(digits - 2)}1`, `1${'0'.repeat(digits - 2)}3`]);
    for (const rule of [{ by: 'bestTotal' }, { by: 'strictOrder', order: ['V'] }] as const) {
      const resolution = resolveVacancies(results, rule);
      expect(verifyResolution(results, rule, resolution)).toEqual({ valid: true });
    }
  });

  it('M34: what a ranking takes is shared out and proved, also through JSON, or the refusal says what is too long', () => {
    const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    const digits = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
    const sizes = [1, 40, 900, 992, 998, 999, 1_000, 1_990, 1_997, 1_998, 1_999, 2_100];
    const axis = fc.oneof(
      fc
        .constantFrom(...sizes)
        .chain((length) => digits(length).map((places) => `8${String(places.length % 10)}.${places}1`)),
      fc
        .constantFrom(...sizes.filter((length) => length < 1_100))
        .chain((length) => digits(length).map((below) => `85${'0'.repeat(length)}/1${below}`)),
    );
    let shared = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(axis, axis), { minLength: 1, maxLength: 4 }), (axes) => {
        const people = axes.map(([kinerja, potensial], index) => ({ nip: nipOf(index), axes: { kinerja, potensial } }));
        const results = successionsOf(
          rankVacancies({
            vacancies: [parseVacancy(vacancy)],
            pool: people,
            context: { ruleSet: plainRuleSet, asOf },
          }),
        );
        for (const rule of [
          { by: 'bestTotal', lot: { seed: 'a' }, seats: 2 },
          { by: 'stableMatching', lot: { seed: 'a' } },
          { by: 'strictOrder', order: ['V'], lot: { seed: 'a' } },
        ] as const) {
          const code = codeOf(() => resolveVacancies(results, rule));
          expect(rule.by === 'bestTotal' ? ['none', 'tooLarge'] : ['none']).toContain(code);
          if (code !== 'none') continue;
          shared++;
          const resolution = resolveVacancies(results, rule);
          expect(throughJson(resolveVacancies(throughJson(results), rule))).toEqual(throughJson(resolution));
          expect(verifyResolution(results, rule, resolution)).toEqual({ valid: true });
          expect(verifyResolution(throughJson(results), rule, throughJson(resolution))).toEqual({ valid: true });
        }
      }),
      { numRuns: fewRuns(200) },
    );
    expect(shared).toBeGreaterThan(0);
  });

  it('an axis that could not be written back is refused where it comes in', () => {
    const axis = (power: bigint): string => `1/${String(2n ** power)}`;
    expect(placeAxes({ kinerja: axis(900n), potensial: '1' }, bkn411).status).toBe('placed');
    expect(placeAxes({ kinerja: axis(3_200n), potensial: '1' }, bkn411).status).toBe('incomplete');
  });

  it('scores without a short common denominator are not added', () => {
    const coprime = ['1', '3', '7', '9'].map((last) => `1${'0'.repeat(940)}${last}`);
    const results = successions(coprime);
    expect(codeOf(() => resolveVacancies(results, { by: 'bestTotal', seats: 5 }))).toBe('tooLarge');
    expect(codeOf(() => resolveVacancies(results, { by: 'strictOrder', order: ['V'], seats: 5 }))).toBe('none');
  });
});

describe('levels that sums lead to', () => {
  it('are those that all sums lead to', () => {
    const compiled = compileRuleSet(bkn411);
    const [axis] = compiled.axes;
    if (axis === undefined) throw new Error('no axis');
    const fraction = fc.record({ n: fc.integer({ min: -20, max: 120 }), d: fc.constantFrom(1, 2, 3, 7) });
    const lists = fc.array(fc.array(fraction, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(
        lists,
        fraction,
        fc.constantFrom<Fraction>({ n: 0, d: 1 }, { n: 1, d: 3 }, { n: 25, d: 1 }),
        (all, start, width) => {
          const sums = all.reduce<readonly Fraction[]>(
            (reached, list) => reached.flatMap((sum) => list.map((value) => addFractions(sum, value))),
            [start],
          );
          const reached = levelSums(all, start, width, axis, compiled);
          for (let from = 0; from < axis.levels.length; from++) {
            for (const upTo of [from, from - 1]) {
              if (upTo < 0) continue;
              const expected = sums.some(
                (sum) =>
                  levelPlace(addFractions(sum, width), axis, compiled) >= from &&
                  levelPlace(sum, axis, compiled) <= upTo,
              );
              expect(reached.someSum(from, upTo)).toBe(expected);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
