import { aspectsFromScores, normalizeAspects, parseAsn, placeAxes, safeParseAsn } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g05-potkom-above-100.json' with { type: 'json' };

const CONTEXT = { ruleSet: bkn411, asOf: '2026-11-23' } as const;

function withJpm(jpm: string): unknown {
  return {
    nip: '198502282010011999',
    jenis: 'PNS',
    evidence: { penilaianKompetensi: [{ tanggal: '2026-01-01', jpm }] },
  };
}

describe.each(golden.cases)('G5 $raw', ({ raw, parsed, clamped, kinerja, box }) => {
  it('is cut to the end of the scale, with a warning that holds both', () => {
    const profile = normalizeAspects(parseAsn(withJpm(parsed)), CONTEXT);
    expect(profile.indicators.penilaianKompetensi).toMatchObject({ status: 'scored', score: clamped });
    expect(profile.findings).toEqual([
      expect.objectContaining({
        code: 'valueClamped',
        path: 'evidence.penilaianKompetensi[0]',
        found: parsed,
        expected: '0 to 100',
      }),
    ]);
  });

  it('leads, cut, to the box of the source', () => {
    expect(placeAxes({ kinerja, potensial: clamped }, bkn411)).toMatchObject({ status: 'placed', box, findings: [] });
  });

  it('is not cut where the value is an axis or a ready score: it is told and stays unknown', () => {
    const axes = placeAxes({ kinerja, potensial: parsed }, bkn411);
    expect(axes).toMatchObject({ status: 'incomplete', possibleBoxes: [4, 7, 9] });
    expect(axes.findings.map(({ code, found }) => [code, found])).toEqual([['valueOutOfScale', parsed]]);
    const profile = aspectsFromScores({ penilaianKompetensi: parsed }, CONTEXT);
    expect(profile.indicators.penilaianKompetensi?.status).toBe('missing');
    expect(profile.findings.map(({ code, found }) => [code, found])).toEqual([['valueOutOfScale', parsed]]);
  });

  it('is refused with its decimal comma, never read as another number', () => {
    const result = safeParseAsn(withJpm(raw));
    if (result.success) throw new RangeError('expected a refusal');
    expect(result.error.issues.map(({ path }) => path)).toEqual(['evidence.penilaianKompetensi[0].jpm']);
    expect(result.error.message).toContain(`found ${JSON.stringify(raw)}`);
  });
});
