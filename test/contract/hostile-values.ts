/** What no caller with types would give, and a caller without types may. Made anew for each call: nothing is shared. */

/** Thrown by the caller's own iterables and getters; it has to come out as it went in. */
export class OwnError extends Error {}

function deep(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}

function cyclicObject(): object {
  const value: Record<string, unknown> = { a: 1 };
  value['self'] = value;
  return value;
}

function cyclicList(): unknown[] {
  const value: unknown[] = [];
  value.push(value);
  return value;
}

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const sparse = (): unknown[] => {
  const list: unknown[] = [];
  list.length = 5;
  return list;
};

/** Each with the name that a failing test shows. */
export const HOSTILE: readonly (readonly [name: string, make: () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['true', () => true],
  ['false', () => false],
  ['zero', () => 0],
  ['minus zero', () => -0],
  ['minus one', () => -1],
  ['a fraction', () => 1.5],
  ['NaN', () => NaN],
  ['infinity', () => Infinity],
  ['a huge number', () => 1e300],
  ['a NIP as a number', () => Number('198502282010011999')],
  ['a bigint', () => 198502282010011999n],
  ['empty text', () => ''],
  ['a blank', () => ' '],
  ['text', () => 'x'],
  ['a NIP', () => '198502282010011999'],
  ['a NIP in words', () => 'NIP 19850228 201001 1 999.'],
  ['the name of a member of every object', () => 'constructor'],
  ['the key of the prototype', () => '__proto__'],
  ['an impossible date', () => '2026-02-30'],
  ['a date in another form', () => '28-02-2026'],
  ['long text', () => 'ab '.repeat(4_000)],
  ['a boxed text', () => Object('x') as unknown],
  ['a symbol', () => Symbol('198502282010011999')],
  ['a function', () => (): string => 'x'],
  ['a class', () => OwnError],
  ['an empty list', () => []],
  ['a list of undefined', () => [undefined]],
  ['a list of null', () => [null]],
  ['a list of texts', () => ['198502282010011999', 'x']],
  ['a list of a symbol', () => [Symbol('x')]],
  ['a list of lists', () => [[[]]]],
  ['a list of an empty object', () => [{}]],
  ['a sparse list', sparse],
  ['a list that holds itself', cyclicList],
  ['a deep list', () => deep(20_000, (inner) => [inner])],
  ['an empty object', () => ({})],
  ['an object of other keys', () => ({ foo: 1, '198502282010011999': 2 })],
  ['an object without a prototype', () => Object.create(null) as unknown],
  [
    'an object that inherits',
    () => Object.create({ nip: '198502282010011999', kinerja: '93', evidence: {} }) as unknown,
  ],
  ['an own key __proto__', () => JSON.parse('{"__proto__": {"kinerja": "93"}}') as unknown],
  ['an object that holds itself', cyclicObject],
  ['a deep object', () => deep(20_000, (inner) => ({ inner }))],
  ['a frozen object', () => Object.freeze({ id: Object.freeze([]) })],
  ['a date object', () => new Date(0)],
  ['no date object', () => new Date(NaN)],
  ['a map', () => new Map([['kinerja', '93']])],
  ['a set', () => new Set(['x'])],
  ['a regular expression', () => /x/u],
  ['bytes', () => new Uint8Array(3)],
  ['an error', () => new Error('198502282010011999')],
  ['a promise', () => Promise.resolve('x')],
  ['a revoked proxy', revokedProxy],
  ['something long without members', () => ({ length: 1e9 })],
  [
    'an object with a getter that throws',
    () => ({
      get nip(): string {
        throw new OwnError('own');
      },
    }),
  ],
  [
    'an iterable that throws',
    () => ({
      [Symbol.iterator](): never {
        throw new OwnError('own');
      },
    }),
  ],
  [
    'an object that is no text',
    () => ({
      toString(): never {
        throw new OwnError('own');
      },
    }),
  ],
];

/** Enough for each place inside valid data: one of every kind. */
export const HOSTILE_INSIDE = HOSTILE.filter(([name]) =>
  [
    'undefined',
    'null',
    'true',
    'minus one',
    'a fraction',
    'NaN',
    'a bigint',
    'empty text',
    'text',
    'a NIP',
    'the name of a member of every object',
    'an impossible date',
    'a symbol',
    'a function',
    'an empty list',
    'a list of null',
    'a sparse list',
    'a list that holds itself',
    'an empty object',
    'an object of other keys',
    'an object that inherits',
    'an object that holds itself',
    'a deep object',
    'a date object',
    'a map',
    'a revoked proxy',
    'an object with a getter that throws',
  ].includes(name),
);
