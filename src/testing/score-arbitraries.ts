import * as fc from 'fast-check';
import type { DecimalInput } from '../exact/read-decimal.js';
import { INDICATOR_KEYS, type IndicatorKey } from '../civil-service/aspect-keys.js';
import { scoreArbitrary } from './primitive-arbitraries.js';

/** Values of the two axes, 0 to 100. */
export interface AxisValuesSample {
  /** 0 to 100. */
  readonly kinerja: DecimalInput;
  /** 0 to 100. */
  readonly potensial: DecimalInput;
}

/** Values of the two axes; limits of levels are common. */
export function axisValuesArbitrary(): fc.Arbitrary<AxisValuesSample> {
  return fc.record({ kinerja: scoreArbitrary(), potensial: scoreArbitrary() });
}

const scores = (): Record<IndicatorKey, fc.Arbitrary<DecimalInput>> => ({
  penilaianKinerja: scoreArbitrary(),
  penghargaan: scoreArbitrary(),
  timKerja: scoreArbitrary(),
  umpanBalik360: scoreArbitrary(),
  penilaianKompetensi: scoreArbitrary(),
  pengembanganKompetensi: scoreArbitrary(),
  pengalamanJabatan: scoreArbitrary(),
  penilaianPotensi: scoreArbitrary(),
  tingkatPendidikan: scoreArbitrary(),
  bidangIlmu: scoreArbitrary(),
  rekamJejakDisiplin: scoreArbitrary(),
});

/** A score, 0 to 100, for each of the eleven indicators. */
export function indicatorScoresArbitrary(): fc.Arbitrary<Readonly<Record<IndicatorKey, DecimalInput>>> {
  return fc.record(scores());
}

/** Scores of which some are missing: at least one. */
export function partialIndicatorScoresArbitrary(): fc.Arbitrary<Readonly<Partial<Record<IndicatorKey, DecimalInput>>>> {
  return fc
    .tuple(fc.record(scores()), fc.subarray([...INDICATOR_KEYS], { maxLength: INDICATOR_KEYS.length - 1 }))
    .map(([all, kept]) => {
      const some: Partial<Record<IndicatorKey, DecimalInput>> = {};
      for (const key of kept) some[key] = all[key];
      return some;
    });
}
