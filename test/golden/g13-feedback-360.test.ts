import { normalizeAspects, parseAsn } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g13-feedback-360.json' with { type: 'json' };

const CONTEXT = { ruleSet: bkn411, asOf: '2026-11-23' } as const;
const LABELS: Readonly<Record<string, string>> = {
  sangatBaik: 'Sangat Baik',
  baik: 'Baik',
  butuhPerbaikan: 'Butuh Perbaikan',
  kurang: 'Kurang',
  sangatKurang: 'Sangat Kurang',
};

function scored(nilai: string) {
  const evidence = { umpanBalik360: [{ tanggal: '2026-09-15', nilai }] };
  const profile = normalizeAspects(parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence }), CONTEXT);
  return profile.indicators.umpanBalik360;
}

describe('G13', () => {
  it('has the lower bounds of the rule set', () => {
    const indicator = bkn411.aspects.flatMap((aspect) => aspect.indicators).find(({ key }) => key === 'umpanBalik360');
    const conversion = indicator?.measure?.readings[0].conversion;
    const bands = conversion?.kind === 'bands' ? conversion.bands : [];
    expect(Object.fromEntries(bands.map(({ label, from }) => [label.id, from]))).toEqual(
      Object.fromEntries(Object.entries(golden.lowerBounds).map(([key, from]) => [LABELS[key], from])),
    );
  });

  it.each(golden.cases)(
    'row $row: $final.value is $bandLowerBound, $scoreLowerBound',
    ({ final, bandLowerBound, scoreLowerBound }) => {
      const indicator = scored(final.fraction ?? final.value);
      expect(indicator).toMatchObject({ status: 'scored', score: scoreLowerBound });
      expect(indicator?.evidence?.row?.label.id).toBe(LABELS[bandLowerBound]);
      // The text cut at twelve places falls into the same band.
      expect(scored(final.value)).toMatchObject({ score: scoreLowerBound });
    },
  );

  it('reads a value in a printed hole by the lower bound, not rounded to the band above', () => {
    const inHole = golden.cases.filter(({ scoreSource, scoreLowerBound }) => scoreSource !== scoreLowerBound);
    expect(inHole.map(({ row }) => row)).toEqual([5]);
    expect(
      inHole.map(({ final, scoreSource }) => [scored(final.fraction ?? final.value)?.status, scoreSource]),
    ).toEqual([['scored', '100']]);
  });

  it.each([
    ['90.999999999999', '80'],
    ['91', '100'],
    ['79.99', '60'],
    ['80', '80'],
    ['59.5', '40'],
    ['39.999', '20'],
    ['0', '20'],
    ['100', '100'],
  ])('has no hole: %s is %s', (nilai, score) => {
    expect(scored(nilai)).toMatchObject({ status: 'scored', score });
  });

  it('takes a final of two readings at its word: it does not know which role had no answers', () => {
    const { final, ifRenormalised } = golden.cases.find(({ row }) => row === 3) ?? {};
    expect(scored(final?.value ?? '')).toMatchObject({ score: '60' });
    expect(scored(ifRenormalised?.final.fraction ?? '')).toMatchObject({ score: ifRenormalised?.score });
  });
});
