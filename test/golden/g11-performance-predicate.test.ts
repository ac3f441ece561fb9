import { normalizeAspects, parseAsn, PREDIKAT_KINERJA } from 'talenta-asn';
import { bkn411Revision1 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g11-performance-predicate.json' with { type: 'json' };

const CONTEXT = { ruleSet: bkn411Revision1, asOf: '2026-11-23' } as const;

describe('G11', () => {
  it('covers every predicate', () => {
    expect(new Set(golden.cases.map(({ predikat }) => predikat))).toEqual(new Set(PREDIKAT_KINERJA));
  });

  it.each(golden.cases)('$hasilKerja x $perilakuKerja: $predikat is $score', ({ predikat, score }) => {
    const asn = parseAsn({
      nip: '198502282010011999',
      jenis: 'PNS',
      evidence: { penilaianKinerja: [{ tahun: 2025, predikat }] },
    });
    const { indicators, findings } = normalizeAspects(asn, CONTEXT);
    const indicator = indicators.penilaianKinerja;
    expect(indicator).toMatchObject({ status: 'scored', score });
    const label = Object.entries(golden.labels).find(([key]) => key === predikat)?.[1];
    expect(indicator?.evidence?.row).toMatchObject({ key: predikat, score, label: { id: label } });
    expect(indicator?.evidence?.used).toEqual([
      { path: 'evidence.penilaianKinerja[0]', date: '2025-12-31', value: predikat },
    ]);
    expect(findings).toEqual([]);
  });
});
