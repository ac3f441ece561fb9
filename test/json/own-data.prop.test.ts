/** Copies that nobody can change, and what counts as data that nobody can. */
import { fc, test } from '@fast-check/vitest';
import { isTalentaError } from 'talenta-asn';
import { describe, expect, it } from 'vitest';
import { deepFreeze, isDeepFrozen } from '../../src/json/deep-freeze.js';
import { ownData, plainCopy } from '../../src/json/own-data.js';
import { notPlainJson } from '../../src/json/plain-json.js';
import { runs } from '../runs.js';

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
const refusalOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    if (isTalentaError(error)) return `${error.issues.map(({ path }) => path).join(' ')} ${error.code}`;
    throw error;
  }
  return undefined;
};
/** Every list and object within data. */
function nodesOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
}

describe('a copy of plain data', () => {
  test.prop([fc.jsonValue()], { numRuns: runs(5_000) })('says the same, and shares nothing', (value) => {
    fc.pre(notPlainJson(value) === undefined);
    for (const copy of [plainCopy(value, 'x'), ownData(value, 'x')]) {
      expect(copy).toEqual(value);
      const own = new Set(nodesOf(value));
      expect(nodesOf(copy).some((node) => own.has(node))).toBe(false);
    }
  });

  test.prop([anything], { numRuns: runs(20_000) })('of anything: it is made, or refused with a path', (value) => {
    const refusal = refusalOf(() => plainCopy(value, 'x'));
    if (refusal !== undefined) expect(refusal).toMatch(/^x[^]* (invalidArgument|tooLarge)$/);
    else expect(JSON.stringify(plainCopy(value, 'x'))).toBe(JSON.stringify(value));
    if (notPlainJson(value) === undefined) expect(refusal).toBeUndefined();
  });

  it.each<readonly [string, unknown, string]>([
    ['a hole', { a: Object.assign([1], { 2: 2 }) }, 'x.a[1] invalidArgument'],
    ['undefined in a list', [[undefined]], 'x[0][0] invalidArgument'],
    ['-0', { a: { b: -0 } }, 'x.a.b invalidArgument'],
    ['half a character', ['\udc00'], 'x[0] invalidArgument'],
    ['the prototype', JSON.parse('{"a":{"__proto__":1}}'), 'x.a.__proto__ invalidArgument'],
    ['a class', { a: new Date(0) }, 'x.a invalidArgument'],
  ])('refuses %s with its path', (_, value, refusal) => {
    expect(refusalOf(() => plainCopy(value, 'x'))).toBe(refusal);
  });

  it('of a list with members by name has the elements alone, and own data has no copy of it', () => {
    const list = Object.assign([1], { name: 'x' });
    expect(plainCopy(list, 'x')).toEqual([1]);
    expect(refusalOf(() => ownData(list, 'x'))).toBe('x invalidArgument');
  });

  it('reads each member once', () => {
    const reads: string[] = [];
    const counted = new Proxy(
      { a: 1, b: 2 },
      {
        get: (target, key): unknown => {
          if (typeof key === 'string') reads.push(key);
          return Reflect.get(target, key);
        },
      },
    );
    expect(plainCopy(counted, 'x')).toEqual({ a: 1, b: 2 });
    expect(reads).toEqual(['a', 'b']);
  });
});

describe('what nobody can change', () => {
  test.prop([fc.jsonValue()], { numRuns: runs(5_000) })('is frozen all the way down', (value) => {
    const nodes = nodesOf(value);
    expect(isDeepFrozen(value)).toBe(nodes.every((node) => Object.isFrozen(node)));
    for (const node of [...nodes].reverse()) {
      expect(isDeepFrozen(value)).toBe(false);
      Object.freeze(node);
    }
    expect(isDeepFrozen(value)).toBe(true);
  });

  it('has no accessor, hidden or not, inherits nothing, and has an end', () => {
    const frozen = (members: PropertyDescriptorMap): object => Object.freeze(Object.defineProperties({}, members));
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    for (const odd of [
      frozen({ a: { enumerable: true, get: () => 1 } }),
      frozen({ a: { enumerable: false, get: () => 1 } }),
      frozen({ a: { enumerable: false, value: {} } }),
      Object.freeze(Object.create({ a: 1 })),
      Object.freeze(new Date(0)),
      deepFreeze(cyclic),
      revoked.proxy,
    ])
      expect(isDeepFrozen(odd)).toBe(false);
    expect(isDeepFrozen(frozen({ a: { enumerable: false, value: 1 } }))).toBe(true);
    expect(isDeepFrozen(Object.freeze(Object.create(null)))).toBe(true);
  });
});
