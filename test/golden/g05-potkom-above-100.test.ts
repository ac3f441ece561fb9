import { aspectsFromScores, normalizeAspects, parseAsn, placeAxes, safeParseAsn } from 'talenta-asn';
import { bkn411, djbk } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g05-potkom-above-100.json' with { type: 'json' };

const AS_OF = '2026-11-23';

function withJpm(jpm: string, predikat = 'baik'): unknown {
  return {
    nip: '198502282010011999',
    jenis: 'PNS',
    evidence: { penilaianKinerja: [{ tahun: 2025, predikat }], penilaianKompetensi: [{ tanggal: '2026-01-01', jpm }] },
  };
}

describe.each(golden.cases)('G5 $raw', ({ raw, parsed, clamped, predikat, kinerja, box }) => {
  it('is cut to the end of the scale, with a warning that holds both', () => {
    const profile = normalizeAspects(parseAsn(withJpm(parsed, predikat)), { ruleSet: djbk, asOf: AS_OF });
    expect(profile.indicators.penilaianKompetensi).toMatchObject({
      status: 'scored',
      score: clamped,
      contribution: '65',
    });
    expect(profile.axes.kinerja).toMatchObject({ known: kinerja, min: kinerja, max: kinerja });
    expect(profile.findings.filter(({ code }) => code === 'valueClamped')).toEqual([
      expect.objectContaining({ path: 'evidence.penilaianKompetensi[0]', found: parsed, expected: '0 to 100' }),
    ]);
  });

  it('leads, cut, to the box of the source, which read it from potkom and predicate alone', () => {
    expect(placeAxes({ kinerja, potensial: clamped }, djbk)).toMatchObject({ status: 'placed', box, findings: [] });
  });

  it('is cut as a ready score as well, since the rubric says so; bkn411 refuses it and tells', () => {
    const scores = { penilaianKompetensi: parsed };
    const cut = aspectsFromScores(scores, { ruleSet: djbk, asOf: AS_OF });
    expect(cut.indicators.penilaianKompetensi).toMatchObject({ status: 'scored', score: clamped });
    expect(cut.findings.map(({ code, found }) => [code, found])).toContainEqual(['valueClamped', parsed]);
    const refused = aspectsFromScores(scores, { ruleSet: bkn411, asOf: AS_OF });
    expect(refused.indicators.penilaianKompetensi?.status).toBe('missing');
    expect(refused.findings.map(({ code, found }) => [code, found])).toEqual([['valueOutOfScale', parsed]]);
  });

  it('is not cut where the value is an axis: it is told and stays unknown', () => {
    const axes = placeAxes({ kinerja, potensial: parsed }, djbk);
    expect(axes).toMatchObject({ status: 'incomplete', possibleBoxes: [4, 7, 9] });
    expect(axes.findings.map(({ code, found }) => [code, found])).toEqual([['valueOutOfScale', parsed]]);
  });

  it('is refused with its decimal comma, never read as another number', () => {
    const result = safeParseAsn(withJpm(raw));
    if (result.success) throw new RangeError('expected a refusal');
    expect(result.error.issues.map(({ path }) => path)).toEqual(['evidence.penilaianKompetensi[0].jpm']);
    expect(result.error.message).toContain(`found ${JSON.stringify(raw)}`);
  });
});
