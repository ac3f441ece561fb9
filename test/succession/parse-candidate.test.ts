import { fc, it } from '@fast-check/vitest';
import {
  aspectsFromScores,
  isTalentaError,
  parseCandidate,
  placeAxes,
  safeParseCandidate,
  type Issue,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect } from 'vitest';
import { runs } from '../runs.js';

const NIP = '198502282010011999';
const AXES = { kinerja: '85', potensial: '82.5' };

function candidate(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { nip: NIP, axes: AXES, ...changes };
}

function issuesOf(input: unknown): readonly Issue[] {
  const result = safeParseCandidate(input);
  if (result.success) throw new RangeError('expected a refusal');
  expect(isTalentaError(result.error, 'invalidCandidate')).toBe(true);
  return result.error.issues;
}

describe('a valid candidate', () => {
  it('comes back as it was, deep-frozen, with the NIP in one spelling', () => {
    const full = {
      nip: '19850228 201001 1 999',
      jenis: 'PNS',
      nama: 'Pegawai Satu',
      tanggalLahir: '1985-02-28',
      golongan: 'IV/b',
      axes: { kinerja: '561533/6000', potensial: 82.5 },
      penilaianKompetensi: '90',
      statedLevels: { kinerja: 'Di Atas Ekspektasi', potensial: 'Tinggi' },
      evidence: { hukumanDisiplin: [] },
    };
    const parsed = parseCandidate(full);
    expect(parsed).toEqual({ ...full, nip: NIP });
    expect(Object.isFrozen(parsed)).toBe(true);
    expect(Object.isFrozen(parsed.axes)).toBe(true);
    expect(Object.isFrozen(full.axes)).toBe(false);
  });

  it('may leave the kind of employee open: either structure of the number is accepted', () => {
    expect(parseCandidate(candidate()).nip).toBe(NIP);
    expect(parseCandidate(candidate({ nip: '198502282021211001' })).nip).toBe('198502282021211001');
    expect(issuesOf(candidate({ nip: '198502282021211001', jenis: 'PNS' })).map((issue) => issue.path)).toEqual([
      'nip',
    ]);
  });
});

describe('refused, with path, what was expected and what was found', () => {
  it.each([
    ['null', null, '', 'wrongType', /expected object; found null/],
    ['no axes', { nip: NIP }, 'axes', 'missing', /expected object; found nothing/],
    ['axes null', candidate({ axes: null }), 'axes', 'wrongType', /expected object; found null/],
    [
      'a decimal comma',
      candidate({ axes: { ...AXES, potensial: '82,5' } }),
      'axes.potensial',
      'valueNotReadable',
      /expected decimal text .*comma; found "82,5"/,
    ],
    [
      '"delapan"',
      candidate({ axes: { ...AXES, kinerja: 'delapan' } }),
      'axes.kinerja',
      'valueNotReadable',
      /expected decimal text.*; found "delapan"/,
    ],
    [
      'NaN',
      candidate({ axes: { ...AXES, kinerja: Number.NaN } }),
      'axes.kinerja',
      'valueNotReadable',
      /expected a finite number; found NaN/,
    ],
    [
      'blank text',
      candidate({ axes: { ...AXES, kinerja: ' ' } }),
      'axes.kinerja',
      'valueNotReadable',
      /expected decimal text.*; found " "/,
    ],
    [
      'a huge text',
      candidate({ axes: { ...AXES, kinerja: '8'.repeat(100_000) } }),
      'axes.kinerja',
      'tooLarge',
      /found 100000 characters; at most 10000$/,
    ],
    [
      'a NIP as a number',
      candidate({ nip: Number(NIP) }),
      'nip',
      'nipAsNumber',
      /found a number.*pass the NIP as text of 18 digits/,
    ],
    ['a NIP with 30 February', candidate({ nip: '198502302010011999' }), 'nip', 'nipBirthDate', /not a calendar date/],
    [
      'a birth date against the NIP',
      candidate({ tanggalLahir: '1985-02-27' }),
      'tanggalLahir',
      'birthDateAgainstNip',
      /expected the birth date that the NIP holds/,
    ],
    ['null evidence', candidate({ evidence: null }), 'evidence', 'wrongType', /expected object; found null/],
    [
      'a null list',
      candidate({ evidence: { lhkpn: null } }),
      'evidence.lhkpn',
      'wrongType',
      /expected array; found null/,
    ],
    [
      'a competency score in words',
      candidate({ penilaianKompetensi: 'baik' }),
      'penilaianKompetensi',
      'valueNotReadable',
      /expected decimal text.*; found "baik"/,
    ],
  ] as const)('%s', (_name, input, path, code, message) => {
    const issues = issuesOf(input);
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([[path, code]]);
    expect(issues[0]?.message).toMatch(message);
    expect(() => parseCandidate(input)).toThrow(/This is not a valid candidate/);
  });

  it.each([
    ['a key that is not known', candidate({ kotak: 9 }), 'kotak'],
    ['an axis by position', candidate({ axes: { ...AXES, x: '1' } }), 'axes.x'],
    [
      '__proto__',
      JSON.parse(`{"nip":"${NIP}","axes":{"kinerja":"85","potensial":"82"},"__proto__":{"golongan":"IV/e"}}`),
      '__proto__',
    ],
    [
      '__proto__ of the axes',
      JSON.parse(`{"nip":"${NIP}","axes":{"kinerja":"85","potensial":"82","__proto__":{}}}`),
      'axes.__proto__',
    ],
  ])('%s', (_name, input: unknown, path) => {
    const issues = issuesOf(input);
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([[path, 'unknownKey']]);
    expect(issues[0]?.message).toMatch(/check the spelling, or leave it out/);
  });
});

describe('axis values beyond the scale', () => {
  it.each(['101', '-1', '100.000000000001'])('%s is readable, and told when it is placed', (kinerja) => {
    const { axes } = parseCandidate(candidate({ axes: { ...AXES, kinerja } }));
    const placement = placeAxes(axes ?? {}, bkn411);
    expect(placement).toMatchObject({ status: 'incomplete', possibleBoxes: [6, 8, 9] });
    expect(placement.findings).toEqual([
      expect.objectContaining({ code: 'valueOutOfScale', path: 'kinerja', found: kinerja, expected: '0 to 100' }),
    ]);
  });
});

describe('personal data', () => {
  const person = fc.record({
    nip: fc
      .record({
        born: fc.integer({ min: 1950, max: 1999 }),
        appointed: fc.integer({ min: 2001, max: 2025 }),
        sex: fc.constantFrom('1', '2'),
        serial: fc.integer({ min: 100, max: 999 }),
      })
      .map(({ born, appointed, sex, serial }) => `${String(born)}1117${String(appointed)}12${sex}${String(serial)}`),
    nama: fc.string({ unit: fc.constantFrom('Q', 'W', 'X', 'Z', 'K', 'J'), minLength: 6, maxLength: 12 }),
  });
  const mistake = fc.constantFrom<Readonly<Record<string, unknown>>>(
    { axes: null },
    { axes: { kinerja: 'x', potensial: '1' } },
    { tanggalLahir: '1949-01-01' },
    { golongan: 'I/e' },
    { kotak: 9 },
    { evidence: { lhkpn: [{ tahun: 2025 }] } },
    { jenis: 'TNI' },
  );

  it.prop([person, mistake], { numRuns: runs(300) })('is in no error text', (who, wrong) => {
    const result = safeParseCandidate({ axes: AXES, ...who, ...wrong });
    if (result.success) throw new RangeError('expected a refusal');
    const text = `${result.error.message}\n${JSON.stringify(result.error.issues)}`;
    expect(text).not.toContain(who.nip);
    expect(text).not.toContain(who.nip.slice(0, 8));
    expect(text).not.toContain(who.nama);
    expect(text).not.toContain('-11-17');
  });

  it.prop([person])('stands in no finding when a NIP is given for a value', ({ nip }) => {
    const axes = placeAxes({ kinerja: nip, potensial: '80' }, bkn411);
    const scores = aspectsFromScores({ penilaianKinerja: nip }, { ruleSet: bkn411, asOf: '2026-11-23' });
    const codes = [...axes.findings, ...scores.findings].map(({ code }) => code);
    expect(codes).toEqual(['valueOutOfScale', 'valueOutOfScale']);
    expect(JSON.stringify([axes.findings, scores.findings])).not.toContain(nip);
  });
});
