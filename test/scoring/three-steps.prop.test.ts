import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aspectsFromScores,
  compareDecimals,
  INDICATOR_KEYS,
  normalizeAspects,
  parseRuleSet,
  placeAxes,
  placeInBox,
  type AspectProfile,
  type IndicatorScores,
  type Placement,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { asnArbitrary, indicatorScoresArbitrary } from 'talenta-asn/testing';

const context = { ruleSet: bkn411, asOf: '2026-11-23' } as const;

function place(scores: IndicatorScores): Extract<Placement, { status: 'placed' }> {
  const placement = placeInBox(aspectsFromScores(scores, context), bkn411);
  if (placement.status !== 'placed') throw new Error('not placed');
  return placement;
}

const KINERJA_ORDER = ['diBawahEkspektasi', 'sesuaiEkspektasi', 'diAtasEkspektasi'];
const POTENSIAL_ORDER = ['rendah', 'menengah', 'tinggi'];

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}

describe('monotone: a better raw value never lowers a score, an axis or a level', () => {
  it('for ready scores', () => {
    fc.assert(
      fc.property(
        indicatorScoresArbitrary(),
        fc.constantFrom(...INDICATOR_KEYS),
        fc.integer({ min: 0, max: 100 }),
        (scores, key, other) => {
          const [low, high] = compareDecimals(scores[key], other) <= 0 ? [scores[key], other] : [other, scores[key]];
          const before = place({ ...scores, [key]: low });
          const after = place({ ...scores, [key]: high });
          for (const axis of ['kinerja', 'potensial'] as const) {
            expect(
              compareDecimals(after[axis].fraction ?? after[axis].value, before[axis].fraction ?? before[axis].value),
            ).toBeGreaterThanOrEqual(0);
          }
          expect(
            compareDecimals(after.talentFraction ?? after.talent, before.talentFraction ?? before.talent),
          ).toBeGreaterThanOrEqual(0);
          expect(KINERJA_ORDER.indexOf(after.kinerja.level)).toBeGreaterThanOrEqual(
            KINERJA_ORDER.indexOf(before.kinerja.level),
          );
          expect(POTENSIAL_ORDER.indexOf(after.potensial.level)).toBeGreaterThanOrEqual(
            POTENSIAL_ORDER.indexOf(before.potensial.level),
          );
        },
      ),
    );
  });

  it('for a 360 value, a JPM, a potential value and a number of certificates', () => {
    const scoreOf = (
      evidence: object,
      key: 'umpanBalik360' | 'penilaianKompetensi' | 'penilaianPotensi' | 'pengembanganKompetensi',
    ) => {
      const profile = normalizeAspects({ nip: '198502282010011999' as never, jenis: 'PNS', evidence }, context);
      const indicator = profile.indicators[key];
      if (indicator?.status !== 'scored') throw new Error(`${key} not scored`);
      return indicator.scoreFraction ?? indicator.score;
    };
    const tanggal = '2026-01-01' as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (one, another) => {
        const values = [Math.min(one, another), Math.max(one, another)].map((value) => (value / 100).toFixed(2));
        const [low = '0', high = '0'] = values;
        for (const [key, make] of [
          ['umpanBalik360', (nilai: string) => ({ umpanBalik360: [{ tanggal, nilai }] })],
          ['penilaianKompetensi', (jpm: string) => ({ penilaianKompetensi: [{ tanggal, jpm }] })],
          ['penilaianPotensi', (nilai: string) => ({ penilaianPotensi: [{ tanggal, nilai }] })],
        ] as const) {
          expect(compareDecimals(scoreOf(make(high), key), scoreOf(make(low), key))).toBeGreaterThanOrEqual(0);
        }
        const certificates = (count: number) => ({
          sertifikasi: [],
          pelatihan: Array.from({ length: count }, (_, index) => ({
            selesai: '2026-02-01' as const,
            nomor: String(index),
          })),
        });
        const [fewer, more] = [Math.min(one, another) % 12, Math.max(one, another) % 12].sort((a, b) => a - b);
        expect(
          compareDecimals(
            scoreOf(certificates(more ?? 0), 'pengembanganKompetensi'),
            scoreOf(certificates(fewer ?? 0), 'pengembanganKompetensi'),
          ),
        ).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('bounded and total', () => {
  it('every person is placed or has possible boxes; every score lies within 0-100; contributions add up to the axis', () => {
    fc.assert(
      fc.property(asnArbitrary(), (asn) => {
        const profile = normalizeAspects(asn, context);
        for (const indicator of Object.values(profile.indicators)) {
          if (indicator.status !== 'scored') continue;
          const score = indicator.scoreFraction ?? indicator.score;
          expect(compareDecimals(score, 0)).toBeGreaterThanOrEqual(0);
          expect(compareDecimals(score, 100)).toBeLessThanOrEqual(0);
        }
        const placement = placeInBox(profile, bkn411);
        expect(placement.status).toBe(profile.status === 'complete' ? 'placed' : 'incomplete');
        for (const axis of ['kinerja', 'potensial'] as const) {
          const bounds = profile.axes[axis];
          const [low, high] = 'value' in bounds ? [bounds.value, bounds.value] : [bounds.min, bounds.max];
          expect(compareDecimals(low, 0)).toBeGreaterThanOrEqual(0);
          expect(compareDecimals(high, 100)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('every pair of axis values has one box', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (y, x) => {
        const at = placeAxes({ kinerja: (y / 100).toFixed(2), potensial: (x / 100).toFixed(2) }, bkn411);
        if (at.status !== 'placed') throw new Error('not placed');
        const levels = [y < 6000 ? 0 : y < 8000 ? 1 : 2, x < 6000 ? 0 : x < 8000 ? 1 : 2] as const;
        expect(at.box).toBe(
          (
            [
              [1, 3, 6],
              [2, 5, 8],
              [4, 7, 9],
            ] as const
          )[levels[0]][levels[1]],
        );
      }),
    );
  });
});

describe('limits', () => {
  it.each([
    ['59.99', 'diBawahEkspektasi'],
    ['59.999999999999', 'diBawahEkspektasi'],
    ['60', 'sesuaiEkspektasi'],
    ['180/3', 'sesuaiEkspektasi'],
    ['79.99', 'sesuaiEkspektasi'],
    ['79.995', 'sesuaiEkspektasi'],
    ['80', 'diAtasEkspektasi'],
    ['240/3', 'diAtasEkspektasi'],
    ['239999999999/3000000000', 'sesuaiEkspektasi'],
  ])('%s is %s', (value, level) => {
    const at = placeAxes({ kinerja: value, potensial: '50' }, bkn411);
    expect(at.status === 'placed' && at.kinerja.level).toBe(level);
  });

  it('thirds that add up to a limit reach it', () => {
    // 13.333... of competency and 46.666... of the rest: X is 60 exactly.
    const at = place({
      ...Object.fromEntries(INDICATOR_KEYS.map((key) => [key, '0'])),
      penilaianKompetensi: '200/3',
      rekamJejakDisiplin: '100',
      penilaianPotensi: '100',
      tingkatPendidikan: '200/3',
    });
    expect(at.potensial).toMatchObject({ value: '60', level: 'menengah' });
    expect(at.potensial.fraction).toBeUndefined();
  });
});

describe('weights scaled together change nothing', () => {
  it('for ready scores under a rule set whose weights are written with more places', () => {
    const rewritten = parseRuleSet(
      JSON.parse(JSON.stringify(bkn411), (key, value: unknown) =>
        key === 'weight' && typeof value === 'string' ? `${value}.00` : value,
      ),
    );
    fc.assert(
      fc.property(indicatorScoresArbitrary(), (scores) => {
        const one = place(scores);
        const other = placeInBox(aspectsFromScores(scores, { ...context, ruleSet: rewritten }), rewritten);
        if (other.status !== 'placed') throw new Error('not placed');
        expect([other.box, other.kinerja, other.potensial, other.talent]).toEqual([
          one.box,
          one.kinerja,
          one.potensial,
          one.talent,
        ]);
      }),
    );
  });
});

describe('plain data', () => {
  const check = (profile: AspectProfile): void => {
    expect(isDeepFrozen(profile)).toBe(true);
    expect(structuredClone(profile)).toEqual(profile);
    const back = JSON.parse(JSON.stringify(profile)) as AspectProfile;
    expect(back).toEqual(profile);
    const placement = placeInBox(profile, bkn411);
    expect(isDeepFrozen(placement)).toBe(true);
    expect(placeInBox(back, bkn411)).toEqual(placement);
    expect(JSON.parse(JSON.stringify(placement))).toEqual(placement);
    expect(structuredClone(placement)).toEqual(placement);
    if (placement.status === 'placed') {
      const again = placeAxes(
        {
          kinerja: placement.kinerja.fraction ?? placement.kinerja.value,
          potensial: placement.potensial.fraction ?? placement.potensial.value,
        },
        bkn411,
      );
      expect(again.status === 'placed' && [again.box, again.talent]).toEqual([placement.box, placement.talent]);
    }
  };

  it('survives JSON and structuredClone, feeds back, and leaves frozen input as it was', () => {
    fc.assert(
      fc.property(asnArbitrary(), (asn) => {
        const frozen = deepFrozen(structuredClone(asn));
        const before = JSON.stringify(frozen);
        check(normalizeAspects(frozen, context));
        expect(JSON.stringify(frozen)).toBe(before);
      }),
    );
    fc.assert(
      fc.property(indicatorScoresArbitrary(), (scores) => {
        check(aspectsFromScores(deepFrozen({ ...scores }), context));
      }),
    );
  });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(asnArbitrary(), (asn) => {
        expect(JSON.stringify(normalizeAspects(structuredClone(asn), context))).toBe(
          JSON.stringify(normalizeAspects(asn, context)),
        );
      }),
    );
  });
});

describe('absent, empty and filled are three states', () => {
  it('an absent list of awards is unknown, an empty one is none', () => {
    const score = (evidence: object) =>
      normalizeAspects({ nip: '198502282010011999' as never, jenis: 'PNS', evidence }, context).indicators.penghargaan;
    expect(score({})).toMatchObject({ status: 'missing' });
    expect(score({ penghargaan: [] })).toMatchObject({ status: 'scored', score: '0' });
    expect(score({ penghargaan: [{ tanggal: '2025-01-01', lingkup: 'nasional' }] })).toMatchObject({
      status: 'scored',
      score: '75',
    });
  });
});
