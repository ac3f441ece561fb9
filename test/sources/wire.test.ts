/** Payloads in the shape of the wire, each with what it has to become: test/fixtures/siasn. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  fromDiklat,
  fromHukdis,
  fromJabatan,
  fromKursus,
  fromPendidikan,
  fromPenghargaan,
  fromSertifikasi,
  fromSkp,
  fromSkp22,
  type EvidenceOutcome,
} from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';

const SUBJECT = { nip: '198502282010011999', asOf: '2026-11-24' } as const;

type Adapter = (input: unknown, options: typeof SUBJECT) => EvidenceOutcome;

const ADAPTERS: Readonly<Record<string, Adapter>> = {
  envelopes: fromSkp22,
  'rw-skp22': fromSkp22,
  'rw-skp': fromSkp,
  'rw-hukdis': fromHukdis,
  'rw-jabatan': fromJabatan,
  'rw-pendidikan': fromPendidikan,
  'rw-diklat': fromDiklat,
  'rw-kursus': fromKursus,
  'rw-penghargaan': fromPenghargaan,
  'rw-sertifikasi': fromSertifikasi,
};

interface Expected {
  readonly state: string;
  readonly unread: number;
  readonly codes: readonly string[];
  readonly evidence: readonly object[];
  readonly lists?: readonly string[];
  /** Further members of the records. */
  readonly computed?: readonly (string | null)[];
  readonly documented?: readonly boolean[];
  readonly end?: readonly string[];
}

interface Fixture {
  readonly cases: readonly {
    readonly name: string;
    readonly payload: unknown;
    readonly options?: object;
    readonly expect: Expected;
  }[];
}

function load(name: string): Fixture {
  const file = path.resolve(import.meta.dirname, `../fixtures/siasn/${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Fixture;
}

const membersOf = (records: readonly object[], name: string): readonly unknown[] =>
  records.map((record) => {
    const value: unknown = Reflect.get(record, name);
    return value ?? null;
  });

describe.each(Object.entries(ADAPTERS))('%s', (name, adapter) => {
  it.each(load(name).cases)('$name', ({ payload, options = {}, expect: expected }) => {
    const { state, records, unread, findings } = adapter(payload, { ...SUBJECT, ...options });
    expect({
      state,
      unread,
      codes: findings.map(({ code }) => code),
      evidence: records.map(({ evidence }) => evidence),
    }).toEqual({
      state: expected.state,
      unread: expected.unread,
      codes: expected.codes,
      evidence: expected.evidence,
    });
    if (expected.lists !== undefined) expect(membersOf(records, 'list')).toEqual(expected.lists);
    for (const member of ['computed', 'documented', 'end'] as const) {
      if (expected[member] !== undefined) expect(membersOf(records, member)).toEqual(expected[member]);
    }
  });
});

it('so many cases of each state, none of which may be lost', () => {
  const states = Object.keys(ADAPTERS).flatMap((name) => load(name).cases.map(({ expect: { state } }) => state));
  const count = (state: string): number => states.filter((each) => each === state).length;
  expect({ records: count('records'), noData: count('noData'), error: count('error') }).toEqual({
    records: 147,
    noData: 6,
    error: 14,
  });
});
