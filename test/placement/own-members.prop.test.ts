/** The functions that load no schema check own members, keys and numbers by hand: what is not understood is never silence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aspectsFromScores,
  golonganRank,
  INDICATOR_KEYS,
  isTalentaError,
  placeAxes,
  placeInBox,
  type AspectProfile,
  type AxisValues,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { runs } from '../runs.js';

const context = { ruleSet: bkn411, asOf: '2026-11-25' } as const;
const AXES = { kinerja: '93', potensial: '50' };
const profile = aspectsFromScores({ penilaianKinerja: 100 }, context);

function outcome(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (isTalentaError(error, 'invalidArgument')) return 'invalidArgument';
    throw error;
  }
}

/** Objects that look as if they had members, and have none of their own. */
const STRANGE: Readonly<Record<string, (members: object) => unknown>> = {
  'inherited members': (members) => Object.setPrototypeOf({}, members) as unknown,
  'a map': (members) => new Map(Object.entries(members)),
  'a date': () => new Date(0),
  'a promise': (members) => Promise.resolve(members),
  'a list': (members) => Object.values(members) as unknown[],
  'a function': (members) => Object.assign(() => undefined, members),
  'a text': (members) => JSON.stringify(members),
  nothing: () => null,
};

describe('M35: own members only', () => {
  it.each(Object.entries(STRANGE))('placeAxes refuses %s', (_name, strange) => {
    expect(outcome(() => placeAxes(strange(AXES) as AxisValues, bkn411))).toBe('invalidArgument');
  });

  it.each(Object.entries(STRANGE))('aspectsFromScores refuses %s', (_name, strange) => {
    expect(outcome(() => aspectsFromScores(strange({ penilaianKinerja: 100 }) as object, context))).toBe(
      'invalidArgument',
    );
  });

  it.each(Object.entries(STRANGE))('placeInBox refuses %s', (_name, strange) => {
    expect(outcome(() => placeInBox(strange(profile) as AspectProfile, bkn411))).toBe('invalidArgument');
  });

  it('property: a misspelt axis is refused, never taken for one that is unknown', () => {
    const spelling = fc
      .constantFrom('kinerja', 'potensial')
      .chain((key) =>
        fc.nat({ max: key.length - 1 }).map((at) => ({ key, wrong: key.slice(0, at) + key.slice(at + 1) })),
      );
    fc.assert(
      fc.property(spelling, ({ key, wrong }) => {
        const { [key]: value, ...others } = AXES as Record<string, string>;
        expect(outcome(() => placeAxes({ ...others, [wrong]: value }, bkn411))).toBe('invalidArgument');
      }),
      { numRuns: runs(1000) },
    );
  });

  it('property: a score under any other key is a finding', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        fc.pre(!INDICATOR_KEYS.some((each) => each === key) && key !== '__proto__');
        const { findings } = aspectsFromScores({ [key]: 50 }, context);
        expect(findings.map(({ code }) => code)).toContain('indicatorUnknown');
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('M36: a rank that does not exist', () => {
  it.each(['x', 'IV/z', 'iv/e', '', null, undefined, 17, {}])('%s has no number', (golongan) => {
    // @ts-expect-error -- a caller without types may pass anything
    expect(outcome(() => golonganRank(golongan))).toBe('invalidArgument');
  });
});
