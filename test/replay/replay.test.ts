/** What a replay file says, that a change of any part of it is found and named, and that nothing it is made of matters twice. */
import fc from 'fast-check';
import { maskNip, parseAsn, rankVacancies, type Asn } from 'talenta-asn';
import { canonicalJson, makeReplayFile, replay, type ReplayFile } from 'talenta-asn/procedure';
import { bkn411, defineRuleSet } from 'talenta-asn/rules';
import { samplePopulation } from 'talenta-asn/samples';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';
import { AS_OF, context, pool as city, successions, vacancies } from '../procedure/sample-run.js';
import { digestOf, resealed } from './sealed-by-hand.js';

/** Some people, and those who are named for the vacancies. */
const named = new Set(successions.flatMap(({ shortlist }) => shortlist.map(({ nip }) => nip)));
const pool: readonly Asn[] = [
  ...samplePopulation({ seed: 3, size: 5, asOf: AS_OF }),
  ...city.filter(({ nip }) => named.has(nip)),
];
const file = makeReplayFile({ vacancies, pool, context });
const text = JSON.stringify(file);
const read = (): ReplayFile => JSON.parse(text) as ReplayFile;

type Steps = readonly (string | number)[];

/** A draft with one change made at a path of keys. */
function changedAt(steps: Steps, change: (value: unknown) => unknown): ReplayFile {
  const draft = read();
  let node: object = draft;
  for (const step of steps.slice(0, -1)) node = Reflect.get(node, step) as object;
  const last = steps.at(-1) ?? '';
  Reflect.set(node, last, change(Reflect.get(node, last)));
  return draft;
}

const pathText = (steps: Steps): string =>
  steps
    .map((step, index) => (typeof step === 'number' ? `[${String(step)}]` : index === 0 ? step : `.${step}`))
    .join('');

function leavesOf(value: unknown, steps: Steps): Steps[] {
  if (typeof value !== 'object' || value === null) return [steps];
  const keys: (string | number)[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => leavesOf(Reflect.get(value, key), [...steps, key]));
}

const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return `${String(value)}1`;
};
const otherDigest = (value: unknown): string => `${String(value).slice(1)}${String(value).startsWith('0') ? '1' : '0'}`;

/** A list with some taken out from a place on, and some put in. */
function spliced(list: unknown, start: number, count: number, ...put: readonly unknown[]): unknown[] {
  const copy = [...(list as unknown[])];
  copy.splice(start, count, ...put);
  return copy;
}

describe('a replay file', () => {
  it('comes to the same, also after a way through JSON', () => {
    expect(replay(file)).toMatchObject({ answer: 'same', library: { then: '0.2.0', now: '0.2.0' } });
    expect(replay(read(), { fingerprint: file.fingerprint, ruleSet: bkn411 }).answer).toBe('same');
    expect(JSON.parse(canonicalJson(file))).toEqual(file);
    expect(replay(JSON.parse(canonicalJson(file))).answer).toBe('same');
  });

  it('holds who was named, and not the result but its fingerprint', () => {
    const sorted = [...vacancies].sort((a, b) => (a.id < b.id ? -1 : 1));
    const result = rankVacancies({ vacancies: sorted, pool, context });
    expect(file.fingerprints.result).toBe(digestOf(result));
    expect(file.named.map(({ fingerprint: _, ...rest }) => rest)).toEqual(
      result.vacancies.map(({ vacancy, outcome, counts, shortlist }) => ({
        vacancy: vacancy.id,
        outcome,
        counts,
        shortlist: shortlist.map(({ nip, place, box, score }) => ({ nip, place, box, score })),
      })),
    );
    expect(file.named.every(({ shortlist }) => shortlist.length > 0)).toBe(true);
  });

  it('tells of each vacancy what it would tell of it alone', () => {
    for (const [index, vacancy] of file.vacancies.entries())
      expect(makeReplayFile({ vacancies: [vacancy], pool, context }).named).toEqual([file.named[index]]);
  });

  it('has the fingerprints that its description says, by an implementation of their own', () => {
    const { fingerprints, fingerprint } = resealed(read());
    expect({ ...file.fingerprints, whole: file.fingerprint }).toEqual({ ...fingerprints, whole: fingerprint });
  });

  it('has the same bytes for any order of people and vacancies', () => {
    const bytes = canonicalJson(file);
    const twice = { nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } };
    const people = [...pool, twice, { ...twice, axes: { kinerja: '85', potensial: '83' } }];
    const withTwo = canonicalJson(makeReplayFile({ vacancies, pool: people, context }));
    const shuffled = <Item>(items: readonly Item[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
    fc.assert(
      fc.property(shuffled(pool), shuffled(people), shuffled(vacancies), (some, others, posts) => {
        expect(canonicalJson(makeReplayFile({ vacancies: posts, pool: some, context }))).toBe(bytes);
        expect(canonicalJson(makeReplayFile({ vacancies: posts, pool: others, context }))).toBe(withTwo);
      }),
      { numRuns: fewRuns(500) },
    );
  });

  it('has the same bytes for people who were checked before and for the same ones as they were read', () => {
    const raw = JSON.parse(JSON.stringify(pool)) as Asn[];
    for (const people of [raw, raw.map((person) => parseAsn(person))])
      expect(makeReplayFile({ vacancies, pool: people, context }).fingerprint).toBe(file.fingerprint);
  });

  it('holds candidates and their placements too, and entries that cannot be read', () => {
    const candidates = [
      { nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } },
      { nip: 'LUAR-1', jenis: 'luarPns' as const, axes: { kinerja: '90', potensial: '90' } },
    ];
    const unreadable = { nip: '198502282010011998', jenis: 'PNS', evidence: { penghargaan: [{ tanggal: 'kemarin' }] } };
    const made = makeReplayFile({ vacancies, pool: [...candidates, unreadable as never, ...pool], context });
    expect(made.pool).toHaveLength(pool.length + 3);
    expect(replay(JSON.parse(JSON.stringify(made))).answer).toBe('same');
  });

  it('refuses data that are no plain JSON', () => {
    const odd = { nip: '198502282010011999', axes: { kinerja: Number.NaN, potensial: '82' } };
    expect(() => makeReplayFile({ vacancies, pool: [odd], context })).toThrow(/pool\[0\]\.axes\.kinerja/);
    const frozen = Object.freeze({ nip: odd.nip, axes: Object.freeze({ kinerja: -0, potensial: '82' }) });
    expect(() => makeReplayFile({ vacancies, pool: [frozen], context })).toThrow(/pool\[0\]\.axes\.kinerja/);
  });

  it('the frozen file of the first version of this form comes to the same', () => {
    const frozen = path.resolve(import.meta.dirname, '../fixtures/replay/first.json');
    const stored = JSON.parse(readFileSync(frozen, 'utf8')) as ReplayFile;
    expect(replay(stored, { fingerprint: FIRST })).toMatchObject({ answer: 'same' });
  });
});

/** The fingerprint of test/fixtures/replay/first.json: it never changes. */
const FIRST = 'a654f3b2d3fdfbce2010f80d10b47ec625dd919f7ac7ba688e1b50ca41f54160';

describe('what has changed is named', () => {
  const dataLeaves = [...leavesOf(read().pool, ['pool']), ...leavesOf(read().vacancies, ['vacancies'])];
  const ruleLeaves = leavesOf(read().ruleSet, ['ruleSet']);
  const namedLeaves = leavesOf(read().named, ['named']);

  it('any value of the data', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dataLeaves), (steps) => {
        const answer = replay(changedAt(steps, other));
        expect(answer).toMatchObject({ answer: 'dataChanged', first: { path: pathText(steps), kind: 'changed' } });
      }),
      { numRuns: fewRuns(1500) },
    );
  });

  it('any value of the rules', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ruleLeaves), (steps) => {
        const answer = replay(changedAt(steps, other));
        expect(answer).toMatchObject({ answer: 'ruleChanged', first: { path: pathText(steps), kind: 'changed' } });
      }),
      { numRuns: fewRuns(1500) },
    );
  });

  it('any value of who was named, with what the run gives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...namedLeaves), fc.boolean(), (steps, isSealed) => {
        let right: unknown;
        const forged = changedAt(steps, (value) => other((right = value)));
        const answer = replay(isSealed ? resealed(forged) : forged);
        expect(answer).toMatchObject({ answer: 'resultChanged', first: { path: pathText(steps), kind: 'changed' } });
        const [row] = [forged.named[Number(steps[1])]?.shortlist[Number(steps[3])]];
        if (steps[2] === 'shortlist') expect(answer.first?.person).toBe(maskNip(row?.nip));
        if (steps.at(-1) !== 'nip')
          expect([answer.first?.expected, answer.first?.found]).toEqual(
            [right, other(right)].map((value) => JSON.stringify(value)),
          );
      }),
      { numRuns: fewRuns(1500) },
    );
  });

  const digests = ['data', 'ruleSet', 'named', 'result'].map((key): Steps => ['fingerprints', key]);
  it.each<readonly [string, Steps, (value: unknown) => unknown, string, string]>([
    ['the form', ['format'], () => 1, 'unreadable', 'format'],
    ['the version', ['library'], () => '0.0.9', 'sealChanged', 'fingerprint'],
    ['the reference date', ['asOf'], () => '2026-11-24', 'dataChanged', 'asOf'],
    ['the stages held', ['stagesHeld'], () => ['wawancara'], 'dataChanged', 'stagesHeld[0]'],
    ['a title', ['vacancies', 1, 'nama'], other, 'dataChanged', 'vacancies[1].nama'],
    ['a NIP of the pool', ['pool', 2, 'nip'], other, 'dataChanged', 'pool[2].nip'],
    ['a rule', ['ruleSet', 'ranking', 'shortlistSize'], other, 'ruleChanged', 'ruleSet.ranking.shortlistSize'],
    ['an outcome', ['named', 0, 'outcome'], () => 'empty', 'resultChanged', 'named[0].outcome'],
    ['a count', ['named', 1, 'counts', 'eligible'], other, 'resultChanged', 'named[1].counts.eligible'],
    ['who is named', ['named', 0, 'shortlist', 1, 'nip'], other, 'resultChanged', 'named[0].shortlist[1].nip'],
    ['nobody named', ['named', 0, 'shortlist'], () => [], 'resultChanged', 'named[0].shortlist[0].box'],
    ['nothing named', ['named'], () => [], 'resultChanged', 'named[0].vacancy'],
    ['further words', ['named', 0, 'catatan'], () => 'x', 'resultChanged', 'named[0].catatan'],
    ...digests.map((steps) => [pathText(steps), steps, otherDigest, 'sealChanged', pathText(steps)] as const),
    ['of a person', ['fingerprints', 'pool', 1], otherDigest, 'sealChanged', 'fingerprints.pool[1]'],
    ['of a vacancy', ['fingerprints', 'vacancies', 0], otherDigest, 'sealChanged', 'fingerprints.vacancies[0]'],
    ['a check of a person', ['checks', 'pool', 0], otherDigest, 'sealChanged', 'checks.pool[0]'],
    ['a check of the rules', ['checks', 'ruleSet'], otherDigest, 'sealChanged', 'checks.ruleSet'],
    ['the seal', ['fingerprint'], otherDigest, 'sealChanged', 'fingerprint'],
    ['a member of no file', ['catatan'], () => 'x', 'sealChanged', 'fingerprint'],
  ])('part by part: %s', (_, steps, change, answer, where) => {
    const forged = changedAt(steps, change);
    expect(replay(forged)).toMatchObject({ answer, first: { path: where } });
    expect(replay(forged).message.en).toContain(answer === 'unreadable' ? 'format 1' : `(${where})`);
  });

  it('a hundredth, with the person it is about', () => {
    const sorted = file.pool.findIndex((person) => 'evidence' in person && person.evidence.umpanBalik360?.[0]);
    const steps = ['pool', sorted, 'evidence', 'umpanBalik360', 0, 'nilai'];
    expect(replay(changedAt(steps, (value) => `${String(value)}1`))).toMatchObject({
      answer: 'dataChanged',
      first: { path: pathText(steps), person: maskNip(file.pool[sorted]?.nip) },
    });
  });

  it('a record taken out, one put in', () => {
    const draft = (change: (records: unknown[]) => void) =>
      replay(
        changedAt(['pool', 0, 'evidence', 'riwayatPendidikan'], (records) => {
          change(records as unknown[]);
          return records;
        }),
      );
    const removed = draft((records) => records.pop());
    const added = draft((records) => records.push({ jenjang: 'S3', bidang: 'x', lulus: '2020-01-01' }));
    expect(removed).toMatchObject({ answer: 'dataChanged', first: { kind: 'removed' } });
    expect(added).toMatchObject({ answer: 'dataChanged', first: { kind: 'added' } });
    for (const { first } of [removed, added]) expect(first?.path).toMatch(/^pool\[0\]\.evidence\./);
  });

  it('anybody of the pool taken out, put in, or moved', () => {
    const places = file.pool.map((_, index) => index);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...places), (from, to) => {
        const without = changedAt(['pool'], (people) => spliced(people, from, 1));
        expect(replay(without)).toMatchObject({
          answer: 'dataChanged',
          first: { path: `pool[${String(from)}]`, kind: 'removed' },
        });
        const stranger = { nip: 'LUAR-X', jenis: 'luarPns', axes: { kinerja: '90', potensial: '90' } };
        const withMore = changedAt(['pool'], (people) => spliced(people, to, 0, stranger));
        expect(replay(withMore)).toMatchObject({
          answer: 'dataChanged',
          first: { path: `pool[${String(to)}]`, kind: 'added', person: maskNip('LUAR-X') },
        });
        const moved = changedAt(['pool'], (people) =>
          spliced(spliced(people, from, 1), to, 0, Reflect.get(people as object, from)),
        );
        expect(replay(moved).answer).toBe(from === to ? 'same' : 'dataChanged');
      }),
      { numRuns: fewRuns(200) },
    );
  });

  it('rules other than those that should have been used', () => {
    const provenance = {
      basis: 'agencyChoice',
      known: 'primaryText',
      citations: [{ source: 'sk' }],
      checkedOn: '2026-11-24',
    } as const;
    const own = defineRuleSet(bkn411, {
      id: 'own',
      revision: 1,
      title: { id: 'Sendiri', en: 'Own' },
      inForce: { from: '2026-01-01', until: null, provenance },
      provenance,
      sources: { sk: { kind: 'decree', title: { id: 'SK', en: 'Decree' } } },
      changes: [{ at: 'ranking.shortlistSize', to: 4, provenance }],
    });
    const answer = replay(file, { ruleSet: own });
    expect(answer.answer).toBe('ruleChanged');
    expect(answer.first?.path).toMatch(/^ruleSet\./);
  });

  it('never a NIP in the answer', () => {
    for (const steps of [
      ['pool', 0, 'nip'],
      ['named', 0, 'shortlist', 0, 'nip'],
    ]) {
      const answer = replay(changedAt(steps, (value) => `${String(value).slice(0, 17)}${value === '9' ? '8' : '9'}`));
      expect(JSON.stringify(answer)).not.toMatch(/\d{17}/);
      expect(answer.first?.path).toBe(pathText(steps));
    }
  });
});

describe('a file that was changed and sealed anew', () => {
  const score = ['named', 0, 'shortlist', 0, 'score'];

  it('says of itself that this version made it: then its inputs give another result', () => {
    const forged = resealed(changedAt(score, () => '99'));
    expect(replay(forged)).toMatchObject({
      answer: 'resultChanged',
      first: { path: pathText(score), found: '"99"', expected: JSON.stringify(file.named[0]?.shortlist[0]?.score) },
    });
    const otherResult = resealed(changedAt(['fingerprints', 'result'], otherDigest));
    expect(replay(otherResult)).toMatchObject({ answer: 'resultChanged', first: { path: 'fingerprints.result' } });
    const otherData = resealed(
      changedAt(['pool'], (people) => (people as Asn[]).filter(({ nip }) => nip !== file.named[0]?.shortlist[0]?.nip)),
    );
    expect(replay(otherData)).toMatchObject({
      answer: 'resultChanged',
      first: { path: expect.stringMatching(/^named\[0\]\.(outcome|counts)/) as string },
    });
  });

  it('says of itself that another version made it: this one comes to something else', () => {
    const forged = resealed({ ...changedAt(score, () => '99'), library: '0.0.9' });
    expect(replay(forged)).toMatchObject({
      answer: 'libraryChanged',
      first: { path: pathText(score), expected: '"99"', found: JSON.stringify(file.named[0]?.shortlist[0]?.score) },
      library: { then: '0.0.9', now: '0.2.0' },
    });
  });

  it('is found by the fingerprint that was kept, whatever it says', () => {
    const kept = { fingerprint: file.fingerprint };
    for (const forged of [
      makeReplayFile({ vacancies, pool: pool.slice(1), context }),
      resealed(changedAt(score, () => '99')),
      resealed({ ...changedAt(score, () => '99'), library: '0.0.9' }),
    ]) {
      expect(replay(forged, kept)).toMatchObject({
        answer: 'sealChanged',
        first: { path: 'fingerprint', expected: JSON.stringify(file.fingerprint) },
      });
    }
    expect(replay(makeReplayFile({ vacancies, pool: pool.slice(1), context })).answer).toBe('same');
  });
});

describe('what is no replay file', () => {
  it('is said, and nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), (odd) => {
        expect(replay(odd).answer).toBe('unreadable');
      }),
    );
    for (const key of Object.keys(read())) {
      for (const odd of [undefined, null, 7, 'x', [], {}]) {
        const changed = { ...read(), [key]: odd };
        if (JSON.stringify(changed) === JSON.stringify(file)) continue;
        const { answer } = replay(changed);
        expect(answer, `${key} ${JSON.stringify(odd)}`).not.toBe('same');
      }
    }
  });

  it('tells the form of a file that has another one', () => {
    expect(replay({ ...read(), format: 1 })).toMatchObject({
      answer: 'unreadable',
      first: { path: 'format', found: '1', expected: '2' },
      library: { then: '0.2.0' },
      message: { en: 'This file has format 1; files of format 2 can be replayed here. (format)' },
    });
  });

  it('reads each value once, and nothing of it throws', () => {
    const cyclic: Record<string, unknown> = { ...read() };
    cyclic['named'] = [cyclic];
    const thrower = {
      get nip(): string {
        throw new Error('read');
      },
    };
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const endless: object = new Proxy({}, { ownKeys: () => ['a'], get: () => endless });
    let doubled: unknown = 'x';
    for (let level = 0; level < 60; level++) doubled = [doubled, doubled];
    for (const odd of [cyclic, thrower, revoked.proxy, endless, new Map(), Symbol('x'), 1n, () => 1]) {
      for (const key of ['named', 'pool', 'ruleSet', 'fingerprint'])
        for (const value of [odd, [odd]]) expect(replay({ ...read(), [key]: value }).answer).not.toBe('same');
      expect(replay(odd).answer).toBe('unreadable');
    }
    expect(replay({ ...read(), pool: [doubled] }).answer).toBe('unreadable');
    const holes: unknown[] = [];
    holes.length = 4_000_000_000;
    for (const key of ['pool', 'named']) expect(replay({ ...read(), [key]: holes }).answer).toBe('unreadable');
    const reads = new Map<PropertyKey, number>();
    const [first] = read().pool;
    const counted = new Proxy(first ?? {}, {
      get: (target, key, receiver) => {
        reads.set(key, (reads.get(key) ?? 0) + 1);
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    expect(replay({ ...read(), pool: [counted, ...read().pool.slice(1)] }).answer).toBe('same');
    expect(Object.keys(first ?? {}).map((key) => reads.get(key))).toEqual(Object.keys(first ?? {}).map(() => 1));
  });

  it('one byte of it changed: it does not parse, or is found, or says the same', () => {
    const bytes = Buffer.from(text, 'utf8');
    let found = 0;
    const places = fewRuns(1500);
    const unchanged = canonicalJson(file);
    for (let place = 7; place < bytes.length; place += Math.ceil(bytes.length / places)) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      let parsed: unknown;
      try {
        parsed = JSON.parse(changed.toString('utf8'));
      } catch {
        continue;
      }
      if (canonicalJson(parsed) === unchanged) continue;
      expect(replay(parsed).answer, String(place)).not.toBe('same');
      found++;
    }
    expect(found).toBeGreaterThan(places / 3);
  });
});
