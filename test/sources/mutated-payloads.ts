/** Real-looking payloads, broken at random: types swapped, keys recased, envelopes nested, huge texts, prototype keys. */
import { seededRandom, type SeededRandom } from '../../src/samples/seeded-random.js';

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...steps.flatMap((step) => pathsOf(Reflect.get(value, step), [...path, step]))];
}

const HUGE = '9'.repeat(100_000);
const DEEP: unknown = JSON.parse('{"data":'.repeat(50) + '[]' + '}'.repeat(50));

/** What may stand anywhere in a broken payload. */
const JUNK: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e21, 0.1 + 0.2, 1.98e17, '', ' ', '-', '0', 'NULL', '00-00-0000', '31-02-2024'],
  ...['03-04-2024', '45383', '1-Apr-23', '2024-03-31T17:00:00Z', '1,5', '1.234,5', '85%', '20 JP', 'x', '<script>'],
  ...['=1+1', '__proto__', 'Data tidak ditemukan', 'Runtime Error', 'SANGAT BAIK', 'BAIK', 'R', '12', 'I.a', '99'],
  ...[[], {}, [[]], [null], { data: null }, { data: [] }, { code: 0 }, { Error: true, Message: 'x' }, DEEP, HUGE],
  ...['['.repeat(500), '-'.repeat(3000), '0'.repeat(3000), `1${'/'.repeat(200)}2`, ' '.repeat(3000)],
];

function recased(key: string, random: SeededRandom): string {
  const way = random.whole(0, 3);
  if (way === 0) return key.toUpperCase();
  if (way === 1) return key.toLowerCase();
  if (way === 2) return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return ` ${key} `;
}

function own(target: object, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function mutateOnce(root: { value: unknown }, random: SeededRandom): void {
  const paths = pathsOf(root.value);
  const path: Path = ['value', ...random.pick(paths)];
  let parent: object = root;
  for (const step of path.slice(0, -1)) {
    const next: unknown = Reflect.get(parent, step);
    if (typeof next !== 'object' || next === null) return;
    parent = next;
  }
  const step = path.at(-1) ?? 'value';
  const value: unknown = Reflect.get(parent, step);
  switch (random.whole(0, 7)) {
    case 0:
      Reflect.deleteProperty(parent, step);
      break;
    case 1:
      own(parent, step, { code: 1, count: random.whole(0, 3), data: value });
      break;
    case 2:
      own(parent, step, [value, value]);
      break;
    case 3:
      if (typeof step === 'string') {
        Reflect.deleteProperty(parent, step);
        own(parent, recased(step, random), value);
      }
      break;
    case 4:
      if (Array.isArray(parent)) return;
      own(
        parent,
        random.pick(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length']),
        value,
      );
      break;
    case 5:
      own(parent, step, typeof value === 'string' ? Number(value) : JSON.stringify(value));
      break;
    default:
      own(parent, step, structuredClone(random.pick(JUNK)));
  }
}

const SIGNS = ['code', 'status', 'success', 'error', 'message', 'Message', 'count', 'total', 'rc', 'meta', 'last_page'];
const SAID: readonly unknown[] = [
  ...[0, 1, -1, 200, 401, 500, true, false, null, '', 'ok', 'success', 'error', 'gagal', 'Unauthenticated.'],
  ...['Data ditemukan', 'Data tidak ditemukan', 'Server sibuk', {}, [], { code: 500 }, { code: 200 }],
];
const EMPTY: readonly unknown[] = [[], null, {}, '', 'Data tidak ditemukan', 'record not found', false];

/** The answer around the rows: signs of success and failure added, the rows taken out. */
function mutateEnvelope(root: { value: unknown }, random: SeededRandom): void {
  const { value } = root;
  const wrapped = typeof value === 'object' && value !== null && !Array.isArray(value) && 'data' in value;
  const envelope: Record<string, unknown> = wrapped ? { ...value } : { code: 1, data: value };
  for (let left = random.whole(0, 2); left > 0; left--) envelope[random.pick(SIGNS)] = random.pick(SAID);
  if (random.whole(0, 1) === 0) envelope['data'] = structuredClone(random.pick(EMPTY));
  if (random.whole(0, 9) === 0) delete envelope['data'];
  root.value = random.whole(0, 4) === 0 ? { [random.pick(SIGNS)]: random.pick(SAID), data: envelope } : envelope;
}

/** Number `index` of the broken payloads made of `seed`. */
export function mutatedPayload(payload: unknown, seed: number, index: number): unknown {
  const random = seededRandom(seed, index);
  const root: { value: unknown } = { value: structuredClone(payload) };
  const envelopeAlone = random.whole(0, 2) === 0;
  if (!envelopeAlone) for (let left = random.whole(1, 4); left > 0; left--) mutateOnce(root, random);
  if (envelopeAlone || random.whole(0, 3) === 0) mutateEnvelope(root, random);
  return root.value;
}
