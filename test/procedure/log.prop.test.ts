import fc from 'fast-check';
import { isTalentaError } from 'talenta-asn';
import { appendEntry, canonicalJson, verifyLog, type Log } from 'talenta-asn/procedure';
import { describe, expect, it } from 'vitest';

const by = { id: 'S-1', peran: 'sekretariat' };
/** A key that reaches into the prototype is refused, see test/contract. */
const payload = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !JSON.stringify(value).includes('"__proto__":'))
  .map((value) => JSON.parse(JSON.stringify(value).replace(/-0(?![.\d])/g, '0')) as unknown);
const logs: fc.Arbitrary<Log> = fc
  .array(fc.tuple(fc.constantFrom('open', 'note', 'close'), payload), { minLength: 1, maxLength: 6 })
  .map((entries) =>
    entries.reduce<Log>(
      (log, [kind, content]) => appendEntry(log, { at: '2026-11-24', by, kind, payload: content }),
      [],
    ),
  );

const two: Log = ['Data ditutup', 'Lowongan dibuka'].reduce<Log>(
  (log, text, index) =>
    appendEntry(log, { at: '2026-11-24', by, kind: 'note', payload: { text, count: index, nilai: '80.25' } }),
  [],
);

describe('a log', () => {
  it('verifies as it was written, also after a way through JSON', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const verdict = verifyLog(log);
        expect(verdict).toEqual({ intact: true, entries: log.length, head: log.at(-1)?.hash });
        expect(verifyLog(JSON.parse(JSON.stringify(log)))).toEqual(verdict);
      }),
    );
  });

  it('every byte of it matters: what still parses is found, or says the same', () => {
    const text = JSON.stringify(two);
    const bytes = Buffer.from(text, 'utf8');
    let found = 0;
    for (let place = 0; place < bytes.length; place++) {
      for (const flip of [1, 2, 16, 32]) {
        const changed = Buffer.from(bytes);
        changed[place] = (changed[place] ?? 0) ^ flip;
        let parsed: unknown;
        try {
          parsed = JSON.parse(changed.toString('utf8'));
        } catch {
          continue;
        }
        if (canonicalJson(parsed) === canonicalJson(two)) continue;
        expect(verifyLog(parsed, { head: two[1]?.hash ?? '' }).intact, `${String(place)} ^ ${String(flip)}`).toBe(
          false,
        );
        found++;
      }
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('names the first broken entry', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, at) => {
        const place = at % log.length;
        const broken = log.map((entry, index) => (index >= place ? { ...entry, kind: `${entry.kind}!` } : entry));
        expect(verifyLog(broken)).toMatchObject({ intact: false, brokenAt: place, why: 'hash' });
      }),
    );
  });

  it.each([
    ['entries swapped', (log: Log) => [log[1], log[0]], 0, 'index'],
    ['an entry twice', (log: Log) => [log[0], log[0], log[1]], 1, 'index'],
    ['an entry taken out', (log: Log) => [log[1]], 0, 'index'],
    [
      'an entry put in',
      (log: Log) => [log[0], { ...log[1], index: 1, previous: 'f'.repeat(64) }, log[1]],
      1,
      'previous',
    ],
    ['a member more', (log: Log) => [{ ...log[0], more: 1 }, log[1]], 0, 'shape'],
    ['no entry', () => [7], 0, 'shape'],
  ] as const)('%s', (_name, change, brokenAt, why) => {
    expect(verifyLog(change(two))).toMatchObject({ intact: false, brokenAt, why });
  });

  it('cut off at its end, it is found by the head that was kept, and by nothing else', () => {
    const head = two.at(-1)?.hash ?? '';
    expect(verifyLog(two.slice(0, 1)).intact).toBe(true);
    expect(verifyLog(two.slice(0, 1), { head })).toMatchObject({ intact: false, brokenAt: 1, why: 'head' });
    expect(verifyLog(two, { head }).intact).toBe(true);
  });

  it('anything else is no log, and nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), (odd) => {
        expect(verifyLog(odd).intact).toBe(Array.isArray(odd) && odd.length === 0);
      }),
    );
  });

  it.each([
    ['not a number', { value: Number.NaN }, 'payload.value'],
    ['undefined', { list: [1, undefined] }, 'payload.list[1]'],
    ['a date', new Date(0), 'payload'],
    ['a map', { deep: { map: new Map() } }, 'payload.deep.map'],
    ['a function', { f: () => 1 }, 'payload.f'],
    ['minus zero', { zero: -0 }, 'payload.zero'],
    ['half a character', { text: '\uD800' }, 'payload.text'],
    ['a key into the prototype', JSON.parse('{"__proto__":1}') as object, 'payload.__proto__'],
    ['itself', itself(), 'payload.self'],
  ])('refuses a payload that is no JSON: %s', (_name, content, path) => {
    let thrown: unknown;
    try {
      appendEntry([], { at: '2026-11-24', by, kind: 'note', payload: content });
    } catch (error) {
      thrown = error;
    }
    expect(isTalentaError(thrown, 'invalidArgument')).toBe(true);
    expect(String(thrown)).toContain(`${path}: `);
  });

  function itself(): object {
    const self: Record<string, unknown> = {};
    self['self'] = self;
    return self;
  }

  it('refuses an entry dated before the last one', () => {
    expect(() => appendEntry(two, { at: '2026-11-23', by, kind: 'note', payload: {} })).toThrow(/before 2026-11-24/);
  });
});
