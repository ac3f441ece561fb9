import { fc, it } from '@fast-check/vitest';
import { readFileSync } from 'node:fs';
import {
  EVIDENCE_KEYS,
  GOLONGAN,
  KELAS_JABATAN,
  KEDUDUKAN_HUKUM,
  safeParseAsn,
  safeParseCandidate,
  safeParseRuleSet,
  safeParseVacancy,
  type Issue,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { asnArbitrary, vacancyArbitrary } from 'talenta-asn/testing';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { readBy } from '../../src/parsing/read-by.schema.js';
import { fewRuns } from '../runs.js';
import { spoilt } from './spoilt.js';

const ASN = { nip: '198502282010011999', jenis: 'PNS', evidence: {} };
const VACANCY = { id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' };

interface Answer {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly Issue[] };
}

function issuesOf(answer: Answer): readonly Issue[] {
  return answer.error?.issues ?? [];
}

/** The codes of the page on bad input. */
const PAGE = readFileSync('docs/guide-bad-input.md', 'utf8');
const section = PAGE.slice(PAGE.indexOf('## Issue codes'));
const CODES = new Set([...section.matchAll(/`([a-zA-Z]+)`/g)].map(([, code]) => code));

describe('what was probably meant', () => {
  test.each(EVIDENCE_KEYS)('the list %s without its third letter', (key) => {
    const written = key.slice(0, 2) + key.slice(3);
    const [issue] = issuesOf(safeParseAsn({ ...ASN, evidence: { [written]: [] } }));
    expect(issue).toMatchObject({ code: 'unknownKey', path: `evidence.${written}`, meant: key });
    expect(issue?.message).toContain(`did you mean ${key}?`);
  });

  test.each([
    ...KELAS_JABATAN.map((word) => ['kelas', word, safeParseVacancy, VACANCY] as const),
    ...KEDUDUKAN_HUKUM.map((word) => ['kedudukanHukum', word, safeParseAsn, ASN] as const),
    ...GOLONGAN.map((word) => ['golongan', word, safeParseAsn, ASN] as const),
  ])('%s %s in capitals, its signs left out', (key, word, parse, valid) => {
    const written = word.toUpperCase().replace('/', ' ');
    const issues = issuesOf(parse({ ...valid, [key]: written }));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'notInList', path: key, found: JSON.stringify(written), meant: word });
    expect(issues[0]?.expected).toContain(JSON.stringify(word));
  });

  test('in a table by names, in a choice of shapes, in rule sets', () => {
    const standarKompetensi = { integrtas: 3 };
    expect(issuesOf(safeParseVacancy({ ...VACANCY, standarKompetensi })).map(({ meant }) => meant)).toContain(
      'integritas',
    );
    expect(issuesOf(safeParseCandidate({ nip: ASN.nip, axes: { kinerja: 80, potential: 80 } }))).toMatchObject([
      { path: 'axes.potential', meant: 'potensial' },
    ]);
    const conditions = [{ id: 'x', label: { id: 'x', en: 'x' }, basis: 'SK 1', kind: 'maximumAg', years: 50 }];
    expect(issuesOf(safeParseVacancy({ ...VACANCY, conditions }))).toMatchObject([
      { path: 'conditions[0].kind', code: 'notInList', meant: 'maximumAge' },
    ]);
    const { ranking, ...rest } = bkn411;
    expect(
      issuesOf(safeParseRuleSet({ ...rest, rankng: ranking })).map(({ path, code, meant }) => [path, code, meant]),
    ).toEqual(
      expect.arrayContaining([
        ['ranking', 'missing', undefined],
        ['rankng', 'unknownKey', 'ranking'],
      ]),
    );
  });
});

describe('a choice between plain values', () => {
  const { ranking } = bkn411;
  const withOrder = (order: readonly unknown[]): readonly Issue[] =>
    issuesOf(safeParseRuleSet({ ...bkn411, ranking: { ...ranking, order } }));

  test('names the words of all of them', () => {
    expect(withOrder(['scor', 'box'])).toMatchObject([{ path: 'ranking.order[0]', code: 'notInList', meant: 'score' }]);
    expect(withOrder(['score', 7])).toMatchObject([{ path: 'ranking.order[1]', code: 'notInList', found: '7' }]);
  });

  test('says what each of them wants', () => {
    const order = { number: z.union([z.enum(['all', 'none']), z.array(z.string())]) };
    const wanted = 'expected one of "all"|"none", or array';
    const read = (number: unknown): readonly Issue[] => {
      const result = readBy(z.strictObject(order), { number });
      return result.success ? [] : result.issues({ number });
    };
    expect(read('non')).toMatchObject([{ path: 'number', code: 'notInList', meant: 'none' }]);
    expect(read('non')[0]?.message).toBe(`${wanted}; found "non"; did you mean none?`);
    expect(read(undefined)).toMatchObject([{ path: 'number', code: 'notInList', found: 'undefined' }]);
    const either = z.union([z.int(), z.array(z.string())]);
    const result = readBy(either, 'x');
    expect(result.success ? [] : result.issues('x')).toMatchObject([
      { code: 'wrongType', expected: 'number, or array' },
    ]);
  });
});

describe('issues say in members what their message says', () => {
  const path = fc.array(fc.nat({ max: 20 }), { maxLength: 5 });
  const other = fc.oneof(
    fc.anything(),
    fc.constantFrom(null, '', ' ', 'Baik', -1, 0.1 + 0.2, 1e21, [], {}, '2026-02-30'),
  );
  const tried = { numRuns: fewRuns(3000) };

  const check = (issues: readonly Issue[]): void => {
    for (const { code, message, expected, found, meant } of issues) {
      expect(CODES).toContain(code);
      if (code === 'notAccepted') throw new RangeError(`an issue without a code of its own: ${message}`);
      if (expected !== undefined) expect(message).toContain(`expected ${expected}`);
      if (found !== undefined) expect(message).toContain(`found ${found}`);
      if (meant !== undefined) expect(message).toContain(`did you mean ${meant}?`);
    }
  };

  it.prop([asnArbitrary(), path, other], tried)('of a person with something else at any place', (person, at, value) => {
    check(issuesOf(safeParseAsn(spoilt(person, at, value))));
  });

  it.prop([vacancyArbitrary(), path, other], tried)(
    'of a vacancy with something else at any place',
    (vacancy, at, value) => {
      check(issuesOf(safeParseVacancy(spoilt(vacancy, at, value))));
    },
  );

  it.prop([path, other], tried)('of a candidate with something else at any place', (at, value) => {
    check(issuesOf(safeParseCandidate(spoilt({ nip: ASN.nip, axes: { kinerja: '85', potensial: 70 } }, at, value))));
  });
});
