import * as fc from 'fast-check';
import { bkn411 } from 'talenta-asn/rules';
import * as testing from 'talenta-asn/testing';
import { checkEntry } from './check-entry.js';
import type { ValidCalls } from './valid-calls.js';

/** What generators give belongs to fast-check: here each is asked for a few values, and the values are left aside. */
const generators = Object.fromEntries(
  Object.entries(testing).flatMap(([name, make]: [string, unknown]) => {
    if (typeof make !== 'function' || !name.endsWith('Arbitrary')) return [];
    const sampled = (...args: readonly unknown[]): void => {
      const made: unknown = Reflect.apply(make, undefined, args);
      if (!(made instanceof fc.Arbitrary)) throw new Error(`${name} gives no generator`);
      fc.sample(made, { numRuns: 2, seed: 411 });
    };
    return [[name, sampled] as const];
  }),
);

const withoutArguments: ValidCalls = Object.fromEntries(Object.keys(generators).map((name) => [name, () => [[]]]));

checkEntry('talenta-asn/testing, its generators', generators, {
  ...withoutArguments,
  isoDateArbitrary: () => [[{ from: '2020-01-01', until: '2026-12-31' }]],
  nipArbitrary: () => [['PNS', '1985-02-28'], ['PPPK']],
  decimalTextArbitrary: () => [[{ lowest: 1, highest: 5, places: 2 }], [{}]],
  textArbitrary: () => [['Kota', 'Dinas']],
  ruleSetArbitrary: () => [[bkn411], []],
});
