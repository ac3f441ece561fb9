import fc from 'fast-check';
import { maskNip, rankVacancies, type Asn } from 'talenta-asn';
import { canonicalJson, fingerprintOf, makeReplayFile, replay, type ReplayFile } from 'talenta-asn/governance';
import { bkn411, defineRuleSet } from 'talenta-asn/rules';
import { samplePopulation } from 'talenta-asn/samples';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';
import { AS_OF, context, vacancies } from './sample-run.js';

const pool: readonly Asn[] = [...samplePopulation({ seed: 3, size: 12, asOf: AS_OF })];
const file = makeReplayFile({ vacancies, pool, context });
const text = JSON.stringify(file);
const read = (): ReplayFile => JSON.parse(text) as ReplayFile;

/** A draft with one change made at a path of keys. */
function changedAt(steps: readonly (string | number)[], change: (value: unknown) => unknown): unknown {
  const draft: unknown = read();
  let node: unknown = draft;
  for (const step of steps.slice(0, -1)) node = Reflect.get(node as object, step);
  const last = steps.at(-1) ?? '';
  Reflect.set(node as object, last, change(Reflect.get(node as object, last)));
  return draft;
}

const pathText = (steps: readonly (string | number)[]): string =>
  steps
    .map((step, index) => (typeof step === 'number' ? `[${String(step)}]` : index === 0 ? step : `.${step}`))
    .join('');

function leavesOf(value: unknown, steps: readonly (string | number)[]): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...steps]];
  const keys: (string | number)[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => leavesOf(Reflect.get(value, key), [...steps, key]));
}

const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return `${String(value)}1`;
};

describe('a replay file', () => {
  it('comes to the same, also after a way through JSON', () => {
    expect(replay(file)).toMatchObject({ answer: 'same', library: { then: '0.2.0', now: '0.2.0' } });
    expect(replay(read(), { fingerprint: file.fingerprint, ruleSet: bkn411 }).answer).toBe('same');
    expect(file.result).toEqual(
      rankVacancies(
        [...vacancies].sort((a, b) => (a.id < b.id ? -1 : 1)),
        pool,
        context,
      ),
    );
  });

  it('has the same bytes for any shuffle of the pool', () => {
    const bytes = canonicalJson(file);
    let seed = 1;
    const next = (): number => (seed = (seed * 48271) % 2147483647);
    for (let run = 0; run < fewRuns(1000); run++) {
      const shuffled = [...pool];
      for (let index = shuffled.length - 1; index > 0; index--) {
        const at = next() % (index + 1);
        const [a, b] = [shuffled[index], shuffled[at]];
        if (a !== undefined && b !== undefined) [shuffled[index], shuffled[at]] = [b, a];
      }
      const again = makeReplayFile({
        vacancies: run % 2 === 0 ? vacancies : [...vacancies].reverse(),
        pool: shuffled,
        context,
      });
      if (again.fingerprint !== file.fingerprint || canonicalJson(again) !== bytes)
        throw new Error(`shuffle ${String(run)} differs`);
    }
  });

  it('holds candidates and their placements too', () => {
    const candidates = [
      { nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } },
      { nip: 'LUAR-1', jenis: 'luarPns' as const, axes: { kinerja: '90', potensial: '90' } },
    ];
    const made = makeReplayFile({ vacancies, pool: [...candidates, ...pool], context });
    expect(replay(JSON.parse(JSON.stringify(made))).answer).toBe('same');
  });

  it('refuses data that are no plain JSON', () => {
    const odd = { nip: '198502282010011999', axes: { kinerja: Number.NaN, potensial: '82' } };
    expect(() => makeReplayFile({ vacancies, pool: [odd], context })).toThrow(/pool\[0\]\.axes\.kinerja/);
  });

  it('the frozen file of the first version is proved, and is told to come to another result now', () => {
    const frozen = path.resolve(import.meta.dirname, '../fixtures/replay/first.json');
    const stored = JSON.parse(readFileSync(frozen, 'utf8')) as ReplayFile;
    expect(replay(stored)).toMatchObject({ answer: 'libraryChanged', first: { kind: 'added' } });
    expect(stored.fingerprint).toBe(FIRST);
  });
});

/** The fingerprint of test/fixtures/replay/first.json: it never changes. */
const FIRST = '0c51ed1a71acb2c1b691b0d653227d44d3e77a1036b4ced68379969b8af75121';

describe('what has changed is named', () => {
  const dataLeaves = [...leavesOf(read().pool, ['pool']), ...leavesOf(read().vacancies, ['vacancies']), ['asOf']];
  const ruleLeaves = leavesOf(read().ruleSet, ['ruleSet']);

  it('any value of the data', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dataLeaves), (steps) => {
        const answer = replay(changedAt(steps, other));
        // A reference date that is none is no file at all.
        if (steps[0] === 'asOf') expect(answer.answer).toBe('unreadable');
        else expect(answer).toMatchObject({ answer: 'dataChanged', first: { path: pathText(steps), kind: 'changed' } });
      }),
      { numRuns: fewRuns(400) },
    );
  });

  it('any value of the rules', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ruleLeaves), (steps) => {
        const answer = replay(changedAt(steps, other));
        expect(answer).toMatchObject({ answer: 'ruleChanged', first: { path: pathText(steps), kind: 'changed' } });
      }),
      { numRuns: fewRuns(300) },
    );
  });

  it('a hundredth', () => {
    const index = pool.findIndex(({ evidence }) => evidence.umpanBalik360?.[0] !== undefined);
    const sorted = file.pool.findIndex(({ nip }) => nip === pool[index]?.nip);
    const steps = ['pool', sorted, 'evidence', 'umpanBalik360', 0, 'nilai'];
    const answer = replay(changedAt(steps, (value) => `${String(value)}1`));
    expect(answer).toMatchObject({
      answer: 'dataChanged',
      first: { path: pathText(steps), person: maskNip(pool[index]?.nip ?? '') },
    });
  });

  it('a record taken out, one put in, a person taken out, one put in', () => {
    const draft = (change: (each: { pool: { evidence: Record<string, unknown[]> }[] }) => void): unknown => {
      const copy = read() as unknown as Parameters<typeof change>[0];
      change(copy);
      return copy;
    };
    const kinds = [
      draft(({ pool: [person] }) => {
        person?.evidence['riwayatPendidikan']?.pop();
      }),
      draft(({ pool: [person] }) => {
        person?.evidence['riwayatPendidikan']?.push({ jenjang: 'S3', bidang: 'x', lulus: '2020-01-01' });
      }),
      draft(({ pool: people }) => {
        people.pop();
      }),
      draft(({ pool: people }) => {
        const [one] = people;
        if (one !== undefined) people.push(one);
      }),
    ].map((each) => replay(each));
    expect(kinds.map(({ answer, first }) => [answer, first?.kind])).toEqual([
      ['dataChanged', 'removed'],
      ['dataChanged', 'added'],
      ['dataChanged', 'removed'],
      ['dataChanged', 'added'],
    ]);
    expect(kinds[0]?.first?.path).toMatch(/^pool\[0\]\.evidence\./);
    expect(kinds[2]?.first?.path).toBe(`pool[${String(pool.length - 1)}]`);
  });

  it('the stored result, with what stood there', () => {
    const [succession] = file.result;
    const listed = succession?.shortlist.length ?? 0;
    const steps = listed > 0 ? ['result', 0, 'shortlist', 0, 'score'] : ['result', 0, 'outcome'];
    const answer = replay(changedAt(steps, () => '99'));
    expect(answer).toMatchObject({ answer: 'resultChanged', first: { path: pathText(steps), found: '"99"' } });
  });

  it('a file sealed anew, by the fingerprint that was kept', () => {
    const forged = makeReplayFile({ vacancies, pool: pool.slice(1), context });
    expect(replay(forged).answer).toBe('same');
    expect(replay(forged, { fingerprint: file.fingerprint }).answer).toBe('sealChanged');
    expect(replay({ ...read(), fingerprint: 'f'.repeat(64) }).answer).toBe('sealChanged');
    expect(replay(changedAt(['checks', 'pool', 0], (value) => `${String(value).slice(0, -1)}g`)).answer).toBe(
      'sealChanged',
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

  it('another library: a whole file to which another result belongs', () => {
    // As an older version could have made it: everything sealed, another score.
    const content = changedAt(['result', 0, 'shortlistSize'], () => 4) as ReplayFile;
    const fingerprints = { ...content.fingerprints, result: fingerprintOf(content.result) };
    const { fingerprint: _, ...rest } = { ...content, library: '0.0.9', fingerprints };
    const older = { ...rest, fingerprint: fingerprintOf(rest) };
    expect(replay(older)).toMatchObject({
      answer: 'libraryChanged',
      first: { path: 'result[0].shortlistSize', expected: '4', found: '3' },
      library: { then: '0.0.9', now: '0.2.0' },
    });
  });

  it('never a NIP in the answer', () => {
    const answer = replay(
      changedAt(
        ['pool', 0, 'nip'],
        (value) => `${String(value).slice(0, 17)}${String(value).endsWith('9') ? '8' : '9'}`,
      ),
    );
    expect(JSON.stringify(answer)).not.toMatch(/\d{18}/);
    expect(answer.answer).toBe('dataChanged');
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
