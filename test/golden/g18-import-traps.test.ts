import {
  aspectsFromScores,
  BOX_NUMBERS,
  GOLONGAN_LADDER,
  golonganRank,
  isIsoDate,
  parseRuleSet,
  parseVacancy,
  placeAxes,
  rankSuccessors,
  readGolongan,
  type Candidate,
  type RuleSet,
  explain,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g18-import-traps.json' with { type: 'json' };

const CONTEXT = { ruleSet: bkn411, asOf: '2026-11-23' } as const;

function inputsOf(field: string): readonly string[] {
  return golden.cases.flatMap((row) => (row.field === field && typeof row.input === 'string' ? [row.input] : []));
}

describe('G18 golongan', () => {
  const rows = golden.cases.filter(({ field }) => field === 'golongan');

  it('has three spellings', () => {
    expect(rows).toHaveLength(3);
  });

  it.each(rows)('$input is read as one rank', ({ input, expected }) => {
    const golongan = readGolongan(typeof input === 'string' ? input : '');
    expect(golongan).toBe(expected.golongan);
    if (golongan === undefined) return;
    expect(golonganRank(golongan)).toBe(expected.rank);
    expect(GOLONGAN_LADDER.find((rung) => rung.golongan === golongan)?.kode).toBe(expected.code);
    expect(readGolongan(expected.code ?? '')).toBe(golongan);
  });
});

// An importer that mends such cells is not part of the package yet; what is there must not let them through.
describe('G18 cells given as they are', () => {
  it.each(inputsOf('indicator'))('the indicator %j becomes a finding and stays unknown, never a score', (input) => {
    const profile = aspectsFromScores({ penilaianKompetensi: input }, CONTEXT);
    expect(profile.indicators.penilaianKompetensi?.status).toBe('missing');
    expect(profile.findings.map(({ code, path }) => [code, path])).toEqual([
      ['valueNotReadable', 'scores.penilaianKompetensi'],
    ]);
  });

  it.each(inputsOf('date'))('the date %s is none: day first is not guessed', (input) => {
    expect(isIsoDate(input)).toBe(false);
  });

  it('an axis that cannot be read leaves the boxes open: never box 5', () => {
    for (const input of inputsOf('box')) {
      const placement = placeAxes({ kinerja: input, potensial: input }, bkn411);
      expect(placement).toMatchObject({ status: 'incomplete', possibleBoxes: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
    }
  });
});

describe('G18 a stored box against its axis values', () => {
  const rows = golden.cases.flatMap(({ input, expected }) =>
    typeof input === 'object' && expected.conflict !== undefined ? [{ ...input, ...expected.conflict }] : [],
  );
  const vacancy = parseVacancy({ id: 'V1', nama: 'Jabatan', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
  const withBox5 = parseRuleSet({
    ...bkn411,
    id: 'withBox5',
    eligibility: bkn411.eligibility.map((entry) => ({ ...entry, boxes: [9, 8, 7, 5] })),
  });

  /** A candidate whose placement says another box than its axis values. */
  function candidate(nilaiX: string, nilaiY: string, storedBox: number, ruleSet: RuleSet): Candidate {
    const placement = placeAxes({ kinerja: nilaiY, potensial: nilaiX }, ruleSet);
    const box = BOX_NUMBERS.find((number) => number === storedBox);
    if (placement.status !== 'placed' || box === undefined) throw new RangeError('expected a box');
    return { nip: '198001012005011001', placement: { ...placement, box } };
  }

  it('has a row in the data', () => {
    expect(rows).toHaveLength(1);
  });

  it.each(rows)('$storedBox stored, $computedBox computed: told with both, and the axis values count', (row) => {
    const person = candidate(row.nilaiX, row.nilaiY, row.storedBox, withBox5);
    const run = { vacancies: [vacancy], pool: [person], context: { ...CONTEXT, ruleSet: withBox5 } };
    const placement = explain(run, person.nip).vacancies[0]?.placement;
    expect(placement).toMatchObject({ status: 'placed', box: row.computedBox });
    expect(placement?.findings).toEqual([
      expect.objectContaining({
        code: 'boxConflict',
        path: 'placement.box',
        found: String(row.storedBox),
        expected: String(row.computedBox),
      }),
    ]);
  });

  it.each(rows)('is told of somebody whom the computed box shuts out, too', (row) => {
    const result = rankSuccessors(vacancy, [candidate(row.nilaiX, row.nilaiY, row.storedBox, bkn411)], CONTEXT);
    expect(result.ineligible.map(({ reasons }) => reasons.map(({ id }) => id))).toEqual([['box']]);
    expect(JSON.stringify(result)).toContain('"boxConflict"');
  });
});
