/** Results that are stored and read back: the same data, or every mistake. */
import {
  isTalentaError,
  normalizeAspects,
  parseAspectProfile,
  parsePlacement,
  parseSuccession,
  placeInBox,
  rankVacancies,
  successionsOf,
  safeParseAspectProfile,
  safeParsePlacement,
  safeParseSuccession,
} from 'talenta-asn';
import { bkn411, djbk, permenpanrb20 } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { parseResolution, resolveVacancies, safeParseResolution, verifyResolution } from 'talenta-asn/procedure';
import { describe, expect, it } from 'vitest';
import { twoByTwo } from '../rule-set/sample-grids.js';

const asOf = '2026-11-23';
const people = [...samplePopulation({ seed: 3, size: 60, asOf })];
const vacancies = [...sampleVacancies({ seed: 3, count: 4, asOf })];

function stored(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

describe.each([
  ['bkn411', bkn411],
  ['permenpanrb20', permenpanrb20],
  ['djbk', djbk],
])('results by %s', (_name, ruleSet) => {
  it('come back as they were', () => {
    const context = { ruleSet, asOf } as const;
    const successions = successionsOf(rankVacancies({ vacancies, pool: people, context }));
    for (const succession of successions) expect(parseSuccession(stored(succession))).toEqual(succession);
    const resolution = resolveVacancies(successions, { by: 'stableMatching' });
    expect(parseResolution(stored(resolution))).toEqual(resolution);
    expect(
      verifyResolution(
        successions.map((each) => parseSuccession(stored(each))),
        { by: 'stableMatching' },
        parseResolution(stored(resolution)),
      ).valid,
    ).toBe(true);
    if (ruleSet.aspects.length === 0) return;
    for (const person of people.slice(0, 20)) {
      const profile = normalizeAspects(person, context);
      const placement = placeInBox(profile, ruleSet);
      expect(parseAspectProfile(stored(profile))).toEqual(profile);
      expect(placeInBox(parseAspectProfile(stored(profile)), ruleSet)).toEqual(placement);
      expect(parsePlacement(stored(placement))).toEqual(placement);
    }
  });
});

describe('results of another grid', () => {
  const context = { ruleSet: twoByTwo, asOf } as const;
  const person = people[0];
  if (person === undefined) throw new Error('there is none');
  const placement = placeInBox(normalizeAspects(person, context), twoByTwo);

  it('come back where any grid is asked for', () => {
    expect(parsePlacement(stored(placement), { grid: 'any' })).toEqual(placement);
    const [succession] = successionsOf(rankVacancies({ vacancies: vacancies.slice(0, 1), pool: people, context }));
    expect(parseSuccession(stored(succession), { grid: 'any' })).toEqual(succession);
  });

  it('take no other option', () => {
    const read: (input: unknown, options: never) => unknown = safeParsePlacement;
    for (const options of [{ grid: 'twoByTwo' }, { gird: 'any' }, 7, null] as never[])
      expect(() => read(stored(placement), options)).toThrow(/options/);
  });
});

describe('what is no result', () => {
  const [succession] = successionsOf(
    rankVacancies({
      vacancies: vacancies.slice(0, 1),
      pool: people,
      context: { ruleSet: bkn411, asOf },
    }),
  );
  if (succession === undefined) throw new Error('there is none');

  it.each([
    ['a profile', safeParseAspectProfile],
    ['a placement', safeParsePlacement],
    ['a succession', safeParseSuccession],
    ['a resolution', safeParseResolution],
  ] as const)('%s is refused with issues, whatever it is', (_name, safeParse) => {
    for (const input of [undefined, null, 7, 'x', [], {}, { __proto__: { status: 'placed' } }, new Map()]) {
      const result = safeParse(input);
      expect(result.success).toBe(false);
      if (!result.success) {
        expect(result.error.code).toBe('invalidResult');
        expect(result.error.issues.length).toBeGreaterThan(0);
      }
    }
  });

  it('a succession with a place before the one above it, or somebody twice', () => {
    const [first] = succession.shortlist;
    if (first === undefined) return;
    const twice = { ...succession, reserves: [first, ...succession.reserves] };
    try {
      parseSuccession(stored(twice));
      expect.unreachable();
    } catch (error) {
      if (!isTalentaError(error, 'invalidResult')) throw error;
      expect(error.issues.map(({ path }) => path)).toContain('reserves[0].nip');
    }
  });
});
