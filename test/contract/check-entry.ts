/** The tests of the contract of one entry: whatever is given to its functions, the outcome is one that is documented. */
import { describe, expect, it } from 'vitest';
import { isFullTier } from '../runs.js';
import { documentedCodes } from './documented-codes.js';
import { HOSTILE, HOSTILE_INSIDE } from './hostile-values.js';
import { faultOf, frozenThrough, notFrozen, picture, placesIn, replacedAt } from './outcome.js';
import type { ValidCalls } from './valid-calls.js';

/**
 * Of the functions in `handingOn` the result holds values of the caller, of whatever kind, as they are: only the result
 * itself has to be frozen.
 */
export function checkEntry(
  name: string,
  entry: Readonly<Record<string, unknown>>,
  calls: ValidCalls,
  handingOn: readonly string[] = [],
): void {
  const functions = Object.entries(entry).filter(
    ([, value]) => typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value)),
  ) as readonly [string, (...args: readonly unknown[]) => unknown][];

  const codesOf = documentedCodes(name.replace(/,.*/, ''));

  describe(name, () => {
    it('has a right call for every function, and for nothing else', () => {
      expect(Object.keys(calls).sort()).toEqual(functions.map(([key]) => key).sort());
    });

    it('M33: freezes the tables that it exports', () => {
      expect(Object.entries(entry).flatMap(([key, value]) => notFrozen(value, key))).toEqual([]);
    });

    describe.each(functions)('%s', (key, run) => {
      const right = calls[key];
      if (right === undefined) return;
      const codes = codesOf(key);

      it('M32: gives a frozen result for right arguments, and leaves them as they were', () => {
        for (const args of right()) {
          const before = args.map(pictureOf);
          expect(notFrozen(run(...args))).toEqual([]);
          expect(args.map(pictureOf)).toEqual(before);
        }
      });

      it('gives the same for arguments that are frozen to the last member', () => {
        const loose = right();
        right().forEach((args, call) => {
          const frozen = args.map((argument) => (isIterator(argument) ? argument : frozenThrough(argument)));
          expect(pictureOf(run(...frozen))).toEqual(pictureOf(run(...(loose[call] ?? []))));
        });
      });

      it('has a documented outcome when it is called with too few arguments, or none', () => {
        const args = right()[0] ?? [];
        const faults = args.flatMap((_, count) => {
          const fault = faultOf(() => run(...args.slice(0, count)), codes);
          return fault === undefined ? [] : [`${count} arguments: ${fault}`];
        });
        expect(faults).toEqual([]);
      });

      it('M27: has a documented outcome when one argument is anything', () => {
        const tried = isFullTier ? right() : right().slice(0, 1);
        const faults = tried.flatMap((args, call) =>
          Array.from({ length: Math.max(args.length, run.length) }, (_, index) => index).flatMap((index) =>
            HOSTILE.filter((_, kind) => isFullTier || (kind + index) % 2 === 0).flatMap(([kind, make]) => {
              const spoilt = [...args];
              spoilt[index] = make();
              const fault = faultOf(() => run(...spoilt), codes);
              return fault === undefined ? [] : [`call ${call}, argument ${index}, ${kind}: ${fault}`];
            }),
          ),
        );
        expect(faults.slice(0, 10), `${faults.length} in all`).toEqual([]);
      });

      it('has a documented outcome when one place in its arguments is anything', () => {
        const faults = right().flatMap((args, call) =>
          args.flatMap((argument, index) =>
            everyFew(placesIn(argument), Math.ceil(PLACES / right().length)).flatMap((place, turn) =>
              HOSTILE_INSIDE.filter((_, kind) => (kind + turn) % SHARE === 0).flatMap(([kind, make]) => {
                const spoilt = [...args];
                spoilt[index] = replacedAt(argument, place, make());
                const fault = faultOf(
                  () => (handingOn.includes(key) ? Object.isFrozen(run(...spoilt)) : run(...spoilt)),
                  codes,
                );
                return fault === undefined
                  ? []
                  : [`call ${call}, argument ${index}.${place.join('.')}, ${kind}: ${fault}`];
              }),
            ),
          ),
        );
        expect(faults.slice(0, 10), `${faults.length} in all`).toEqual([]);
      });
    });
  });
}

/** Generators are used up by looking at them, and are not data. */
function isIterator(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'next' in value;
}

function pictureOf(value: unknown): unknown {
  return isIterator(value) || typeof value === 'function' ? undefined : picture(value);
}

/** How much is tried: all with CONTRACT_FULL=1, else a part that reaches every kind of value at places all over. */
const FULL = process.env['CONTRACT_FULL'] === '1';
const PLACES = FULL ? Infinity : isFullTier ? 80 : 4;
const SHARE = FULL ? 1 : isFullTier ? 4 : 9;

/** At most `most` of a list, taken at even steps. */
function everyFew<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]).filter(
    (item) => item !== undefined,
  );
}
