import { leastShare } from '../../src/civil-service/assessed-class.js';
/** What is left at least of a match when it is taken against another standard, whichever mean of the levels a match is. */
import { fc, test } from '@fast-check/vitest';
import { KOMPETENSI_KEYS, type KompetensiKey, type StandarKompetensi } from 'talenta-asn';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

/** The same of every competency. */
const every = <Value>(value: Value) => ({
  integritas: value,
  kerjaSama: value,
  komunikasi: value,
  orientasiPadaHasil: value,
  pelayananPublik: value,
  pengembanganDiriDanOrangLain: value,
  mengelolaPerubahan: value,
  pengambilanKeputusan: value,
  perekatBangsa: value,
});
type Levels = Readonly<Record<KompetensiKey, number>>;
const total = (of: (key: KompetensiKey) => number): number => KOMPETENSI_KEYS.reduce((sum, key) => sum + of(key), 0);

/** Shares or sums, levels beyond the standard counted or not. */
const MATCHES: readonly ((levels: Levels, standard: StandarKompetensi) => number)[] = [
  (levels, standard) => total((key) => levels[key] / standard[key]) / KOMPETENSI_KEYS.length,
  (levels, standard) => total((key) => Math.min(levels[key] / standard[key], 1)) / KOMPETENSI_KEYS.length,
  (levels, standard) => total((key) => levels[key]) / total((key) => standard[key]),
  (levels, standard) => total((key) => Math.min(levels[key], standard[key])) / total((key) => standard[key]),
];

const reached = fc.record(every(fc.integer({ min: 0, max: 5 })));
const standard = fc.record(every(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const)));

describe('the least that is left of a match', () => {
  test.prop([reached, standard, standard], { numRuns: runs(2_000) })(
    'is never more than what is left of it',
    (levels, assessed, post) => {
      const share = leastShare(assessed, post);
      for (const match of MATCHES) {
        const least = (Number(share.n) / Number(share.d)) * match(levels, assessed);
        expect(least).toBeLessThanOrEqual(match(levels, post) + 1e-9);
      }
    },
  );

  it.each([
    ['the same standard', every(3 as const), every(3 as const), '1/1'],
    ['a lower standard', every(2 as const), every(3 as const), '2/3'],
    ['lower in one thing', { ...every(3 as const), komunikasi: 1 as const }, every(3 as const), '1/3'],
    [
      'lower in one thing, higher in another',
      { ...every(2 as const), komunikasi: 5 as const },
      { ...every(3 as const), komunikasi: 1 as const },
      '0/1',
    ],
  ])('%s', (_name, assessed, post, expected) => {
    const { n, d } = leastShare(assessed, post);
    expect(`${String(n)}/${String(d)}`).toBe(expected);
  });
});
