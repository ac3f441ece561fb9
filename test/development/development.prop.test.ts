import fc from 'fast-check';
import {
  aspectsFromScores,
  compareDecimals,
  INDICATOR_KEYS,
  normalizeAspects,
  placeInBox,
  type AxisKey,
  type IndicatorKey,
  type IndicatorScores,
} from 'talenta-asn';
import { developmentOf } from 'talenta-asn/documents';
import * as shipped from 'talenta-asn/rules';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';
import { AS_OF, context, pool } from '../procedure/sample-run.js';

const KINERJA: readonly IndicatorKey[] = ['penilaianKinerja', 'penghargaan', 'timKerja', 'umpanBalik360'];
const scoresArbitrary: fc.Arbitrary<Record<IndicatorKey, string>> = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: INDICATOR_KEYS.length, maxLength: INDICATOR_KEYS.length })
  .map((values) =>
    INDICATOR_KEYS.reduce<Record<string, string>>(
      (scores, key, index) => ({ ...scores, [key]: String((values[index] ?? 0) / 100) }),
      {},
    ),
  );

function developed(scores: IndicatorScores) {
  const profile = aspectsFromScores(scores, context);
  const placement = placeInBox(profile, bkn411);
  if (placement.status !== 'placed') throw new Error('not placed');
  return { profile, placement, development: developmentOf(profile, placement, bkn411) };
}

const levelOf = (scores: IndicatorScores, axis: AxisKey): string => developed(scores).placement[axis].level;

/** A little less than an exact amount, as decimal text. */
function justBelow(amount: { readonly value: string; readonly fraction?: string }): string {
  const [n = '0', d = '1'] = (amount.fraction ?? toFraction(amount.value)).split('/');
  const millionth = (BigInt(n) * 1_000_000n) / BigInt(d) - 1n;
  const text = String(millionth).padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`;
}

function toFraction(text: string): string {
  const [whole = '', decimals = ''] = text.split('.');
  return `${whole}${decimals}/1${'0'.repeat(decimals.length)}`;
}

describe('the score that lifts a level alone', () => {
  it('lifts it, and a millionth less does not', () => {
    fc.assert(
      fc.property(scoresArbitrary, (scores) => {
        const { development, placement } = developed(scores);
        for (const { indicator, axis, liftsAlone } of development.gaps) {
          const next = development.next.find((goal) => goal.axis === axis);
          if (next === undefined) continue;
          const before = placement[axis as AxisKey].level;
          const lifted = liftsAlone === undefined ? '100' : (liftsAlone.fraction ?? liftsAlone.value);
          const after = levelOf({ ...scores, [indicator]: lifted }, axis as AxisKey);
          if (liftsAlone === undefined) expect(after).toBe(before);
          else {
            expect(after).toBe(next.level);
            expect(levelOf({ ...scores, [indicator]: justBelow(liftsAlone) }, axis as AxisKey)).toBe(before);
          }
        }
      }),
      { numRuns: fewRuns(150) },
    );
  });

  it('leads to the box that is told', () => {
    fc.assert(
      fc.property(scoresArbitrary, (scores) => {
        const { development } = developed(scores);
        for (const { axis, box, ladder } of development.next) {
          const raised = Object.fromEntries(
            (ladder === 'notReachable' ? [] : ladder).map(({ indicator }) => [indicator, '100']),
          );
          const after = developed({ ...scores, ...raised }).placement;
          const top = development.next.find((goal) => goal.axis === axis);
          expect(top).toBeDefined();
          // The ladder may carry past the next level; the box told is that of one level more.
          if (after[axis as AxisKey].level === top?.level) expect(after.box).toBe(box);
        }
      }),
      { numRuns: fewRuns(100) },
    );
  });
});

describe('the ladder', () => {
  it('needs as few indicators as any choice of them, by trying all', () => {
    fc.assert(
      fc.property(scoresArbitrary, (scores) => {
        const { development, placement } = developed(scores);
        for (const { axis, ladder } of development.next) {
          const own = INDICATOR_KEYS.filter((key) => KINERJA.includes(key) === (axis === 'kinerja'));
          let fewest = Infinity;
          for (let set = 1; set < 2 ** own.length; set++) {
            const raised = own.filter((_, index) => (set & (1 << index)) !== 0);
            if (raised.length >= fewest) continue;
            const changed = { ...scores, ...Object.fromEntries(raised.map((key) => [key, '100'])) };
            if (levelOf(changed, axis as AxisKey) !== placement[axis as AxisKey].level) fewest = raised.length;
          }
          expect(ladder === 'notReachable' ? Infinity : ladder.length).toBe(fewest);
        }
      }),
      { numRuns: fewRuns(15) },
    );
  });
});

describe('the gaps', () => {
  it('with the points there are, add up to the whole axis', () => {
    fc.assert(
      fc.property(scoresArbitrary, (scores) => {
        const { profile, development } = developed(scores);
        for (const axis of ['kinerja', 'potensial'] as const) {
          const lost = development.gaps.filter((gap) => gap.axis === axis).map(({ lost: { value } }) => value);
          const units = (text: string): bigint => {
            const [whole = '0', decimals = ''] = text.split('.');
            return BigInt(whole + decimals.padEnd(10, '0').slice(0, 10));
          };
          const value = profile.status === 'complete' ? profile.axes[axis].value : '0';
          expect(lost.reduce((sum, each) => sum + units(each), units(value))).toBe(units('100'));
        }
      }),
    );
  });

  it('come with most to gain first, and say what can be done', () => {
    for (const asn of pool.slice(0, 200)) {
      const profile = normalizeAspects(asn, context);
      const { gaps, missing, boxes } = developmentOf(profile, placeInBox(profile, bkn411), bkn411);
      gaps.forEach(({ lost, prescribed }, index) => {
        expect(compareDecimals(lost.value, 0)).toBe(1);
        const before = gaps[index - 1];
        if (before !== undefined) expect(compareDecimals(before.lost.value, lost.value)).toBeGreaterThanOrEqual(0);
        expect(prescribed.steps.length).toBeGreaterThan(0);
      });
      expect(missing).toHaveLength(profile.missing.length);
      expect(boxes.length).toBeGreaterThan(0);
    }
  });
});

describe('follow-ups', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('of box %d are those of the rule set', (box) => {
    const wanted = bkn411.boxes.find((each) => each.box === box);
    const value = (level: string): string =>
      /diAtas|tinggi/.test(level) ? '90' : /sesuai|menengah/.test(level) ? '70' : '10';
    const scores = Object.fromEntries(
      INDICATOR_KEYS.map((key) => [key, value(wanted?.levels[KINERJA.includes(key) ? 'kinerja' : 'potensial'] ?? '')]),
    );
    const { development } = developed(scores);
    expect(development.boxes).toEqual([
      { box, category: wanted?.category, followUps: wanted?.followUps, provenance: wanted?.provenance },
    ]);
    expect(development.boxes[0]?.followUps.length).toBeGreaterThan(0);
  });

  it('of every box still possible, while something is missing', () => {
    const profile = aspectsFromScores({ penilaianKinerja: '100' }, context);
    const { boxes, next, missing } = developmentOf(profile, placeInBox(profile, bkn411), bkn411);
    expect(boxes.map(({ box }) => box)).toEqual(
      [2, 4, 5, 7, 8, 9].filter((box) => boxes.some((each) => each.box === box)),
    );
    expect(next).toEqual([]);
    expect(missing.map(({ indicator }) => indicator)).not.toContain('penilaianKinerja');
  });

  it('nothing is asked of the best', () => {
    const { development } = developed(Object.fromEntries(INDICATOR_KEYS.map((key) => [key, '100'])));
    expect(development).toMatchObject({ next: [], gaps: [], missing: [] });
  });
});

describe('other rule sets', () => {
  it.each([shipped.djbk, shipped.banjarmasin, shipped.bangkaBelitung, shipped.manado, shipped.acehBarat])(
    '$id is told of without a fault',
    (ruleSet) => {
      if (ruleSet.aspects.length === 0) return;
      const keys = ruleSet.aspects.flatMap(({ indicators }) => indicators.map(({ key }) => key));
      for (const score of ['0', '50', '75', '100']) {
        const profile = aspectsFromScores(Object.fromEntries(keys.map((key) => [key, score])), {
          ruleSet,
          asOf: AS_OF,
        });
        const { gaps, next } = developmentOf(profile, placeInBox(profile, ruleSet), ruleSet);
        for (const { deducted, weight, points } of gaps) {
          expect(deducted === true).toBe(weight.startsWith('-'));
          if (deducted === true) expect(points.value.startsWith('-')).toBe(true);
        }
        for (const { needed } of next) expect(compareDecimals(needed.value, 0)).toBeGreaterThanOrEqual(0);
      }
    },
  );
});
