/** What the program around the library sets for zod changes nothing of what the library says. */
import * as root from 'talenta-asn';
import * as rules from 'talenta-asn/rules';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isTalentaError } from 'talenta-asn';
import { plainVacancy, wholePerson } from './sample-calls.js';

const before = { ...z.config() };

afterEach(() => {
  z.config({ customError: undefined, ...before });
});

const REFUSED: readonly (readonly [string, () => unknown])[] = [
  ['a person', () => root.parseAsn({ ...wholePerson(), golongan: 'X', evidence: { penghargaan: 7, lain: [] } })],
  [
    'a level',
    () => root.parseAsn({ ...wholePerson(), evidence: { penilaianKinerja: [{ tahun: 1800, predikat: 1 }] } }),
  ],
  ['a vacancy', () => root.parseVacancy({ ...plainVacancy(), conditions: [{ kind: 'none' }], jenjangPendidikan: [] })],
  ['a candidate', () => root.parseCandidate({ nip: 7, axes: { kinerja: 'x' } })],
  ['a rule set', () => root.parseRuleSet({ ...rules.bkn411, id: '?', revision: 0, boxes: [{ box: 10 }], stages: {} })],
];

function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isTalentaError(error)) return error.message;
  }
  throw new Error('expected a refusal');
}

const SETTINGS = [
  ['another language', () => z.config(z.locales.id())],
  ['an error map of its own', () => z.config({ customError: () => 'said by the program' })],
] as const;

describe.each(SETTINGS)('%s', (_name, set) => {
  it.each(REFUSED)('%s', (_kind, call) => {
    const own = messageOf(call);
    set();
    expect(messageOf(call)).toBe(own);
  });
});

it.each(SETTINGS)('the settings are real: %s', (_name, set) => {
  const own = z.string().safeParse(7).error?.issues[0]?.message;
  set();
  expect(z.string().safeParse(7).error?.issues[0]?.message).not.toBe(own);
});
