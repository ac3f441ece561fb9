/** Amounts of a development on rule sets of every make: rounding, weights without end, parts, deductions, further axes. */
import fc from 'fast-check';
import {
  aspectsFromScores,
  INDICATOR_KEYS,
  isTalentaError,
  normalizeAspects,
  placeInBox,
  type AspectProfile,
  type IndicatorKey,
  parseRuleSet,
  type Placed,
  type Placement,
  type Grid,
  type RuleSet,
} from 'talenta-asn';
import {
  DEVELOPMENT_PRESCRIPTIONS,
  DEVELOPMENT_PROVENANCE,
  developmentOf,
  type ExactAmount,
  type Development,
  type ScoreGap,
  type NextLevel,
} from 'talenta-asn/documents';
import { acehBarat, bangkaBelitung, bkn411, boxWitnesses, djbk } from 'talenta-asn/rules';
import { ruleSetArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import {
  addFractions,
  compareFractions,
  divideFractions,
  fractionText,
  multiplyFractions,
  subtractFractions,
  ZERO,
  type Fraction,
} from '../../src/exact/fraction.js';
import { readTrustedDecimal } from '../../src/exact/read-decimal.js';
import { roundedFraction, ROUNDING_MODES } from '../../src/exact/rounding.js';
import { roundingThreshold } from '../../src/development/shares-and-goals.js';
import { isDeepFrozen } from '../../src/json/deep-freeze.js';
import { isReached } from '../../src/rule-set/model/sub-indicator.js';
import { compileRuleSet } from '../../src/rule-set/compile/compile-rule-set.js';
import { cube, fourByThree, twoByTwo } from '../rule-set/sample-grids.js';
import { fewRuns } from '../runs.js';
import { AS_OF, context, pool } from '../procedure/sample-run.js';

const HUNDRED: Fraction = { n: 100, d: 1 };
const HALF: Fraction = { n: 1, d: 2 };
const STEP: Fraction = { n: 1, d: 1_000_000 };

const exact = ({ value, fraction }: ExactAmount): Fraction => readTrustedDecimal(fraction ?? value);
const weightOf = ({ weight, weightFraction }: ScoreGap): Fraction => readTrustedDecimal(weightFraction ?? weight);
const plus = (values: readonly Fraction[]): Fraction => values.reduce(addFractions, ZERO);
const same = (a: Fraction, b: Fraction): boolean => compareFractions(a, b) === 0;
const within0And100 = (value: Fraction): Fraction =>
  compareFractions(value, ZERO) < 0 ? ZERO : compareFractions(value, HUNDRED) > 0 ? HUNDRED : value;

type ScoreTexts = Readonly<Partial<Record<IndicatorKey, string>>>;

const keysOf = (ruleSet: RuleSet<Grid>): readonly IndicatorKey[] =>
  ruleSet.aspects.flatMap(({ indicators }) => indicators.map(({ key }) => key));

/** Scores for every indicator; the ends of the scale and scores of tables are common. */
const scoresArbitrary: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .array(
    fc.oneof(
      fc.constantFrom('0', '20', '50', '60', '75', '80', '100'),
      fc.integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100)),
    ),
    { minLength: INDICATOR_KEYS.length, maxLength: INDICATOR_KEYS.length },
  )
  .map((values) => Object.fromEntries(INDICATOR_KEYS.map((key, index) => [key, values[index] ?? '0'])));

const own = (scores: Readonly<Record<string, string>>, ruleSet: RuleSet<Grid>): ScoreTexts =>
  Object.fromEntries(keysOf(ruleSet).map((key) => [key, scores[key] ?? '0']));

interface Developed {
  readonly profile: AspectProfile<Grid>;
  readonly placement: Placed<Grid>;
  readonly development: Development;
}

function developed(scores: ScoreTexts, ruleSet: RuleSet<Grid>): Developed {
  const profile = aspectsFromScores(scores, { ruleSet, asOf: AS_OF });
  const placement = placeInBox(profile, ruleSet);
  if (placement.status !== 'placed') throw new Error('not placed');
  return { profile, placement, development: developmentOf(profile, placement, ruleSet) };
}

function levelsOf({ placement }: Developed): Readonly<Record<string, string | undefined>> {
  const { kinerja, potensial, furtherAxes } = placement;
  return {
    ...Object.fromEntries(Object.entries(furtherAxes ?? {}).map(([key, { level }]) => [key, level])),
    kinerja: kinerja.level,
    potensial: potensial.level,
  };
}

const nextOf = ({ next }: Development, axis: string): NextLevel | undefined => next.find((each) => each.axis === axis);

const grids: readonly RuleSet<Grid>[] = [bkn411, djbk, bangkaBelitung, fourByThree, twoByTwo, cube];
const anyRuleSet: fc.Arbitrary<RuleSet<Grid>> = fc.oneof(fc.constantFrom(...grids), ruleSetArbitrary());

describe('the score that lifts alone, on any rule set', () => {
  it('is the limit itself: beyond it the level is reached, before it not', () => {
    fc.assert(
      fc.property(anyRuleSet, scoresArbitrary, (ruleSet, drawn) => {
        const scores = own(drawn, ruleSet);
        const before = developed(scores, ruleSet);
        for (const gap of before.development.gaps) {
          const goal = nextOf(before.development, gap.axis);
          if (goal === undefined) {
            expect(gap.liftsAlone).toBeUndefined();
            continue;
          }
          const here = levelsOf(before)[gap.axis];
          const best = gap.deducted === true ? ZERO : HUNDRED;
          const leadsTo = (score: Fraction) => developed({ ...scores, [gap.indicator]: fractionText(score) }, ruleSet);
          const { liftsAlone } = gap;
          if (liftsAlone === undefined) {
            expect(levelsOf(leadsTo(best))[gap.axis]).toBe(here);
            continue;
          }
          const at = exact(liftsAlone);
          const backwards = gap.deducted === true ? STEP : { n: -1, d: STEP.d };
          expect(levelsOf(leadsTo(within0And100(addFractions(at, backwards))))[gap.axis]).toBe(here);
          const beyond = multiplyFractions(addFractions(at, best), HALF);
          const nearest = multiplyFractions(addFractions(multiplyFractions(at, { n: 999_999, d: 1 }), best), STEP);
          expect(levelsOf(leadsTo(at))[gap.axis]).toBe(liftsAlone.more ? here : goal.level);
          expect(levelsOf(leadsTo(nearest))[gap.axis]).toBe(goal.level);
          expect(levelsOf(leadsTo(beyond))[gap.axis]).not.toBe(here);
          expect(leadsTo(nearest).placement.box).toBe(goal.box);
        }
      }),
      { numRuns: fewRuns(120) },
    );
  });

  it('in a table is a score of the table that is enough, and no nearer one is', () => {
    fc.assert(
      fc.property(fc.constantFrom(bkn411, djbk, bangkaBelitung), scoresArbitrary, (ruleSet, drawn) => {
        const scores = own(drawn, ruleSet);
        const before = developed(scores, ruleSet);
        for (const { indicator, axis, deducted, liftsAlone } of before.development.gaps) {
          if (liftsAlone?.inTable === undefined) continue;
          const row = exact(liftsAlone.inTable);
          expect(compareFractions(row, exact(liftsAlone))).not.toBe(deducted === true ? 1 : -1);
          const lifted = developed({ ...scores, [indicator]: fractionText(row) }, ruleSet);
          expect(levelsOf(lifted)[axis]).not.toBe(levelsOf(before)[axis]);
          const [leaf] = compileRuleSet(ruleSet).indicatorByKey.get(indicator)?.subIndicators ?? [];
          expect(leaf?.possible.values?.some((value) => same(value, row))).toBe(true);
          for (const nearer of leaf?.possible.values ?? []) {
            if (compareFractions(nearer, row) !== (deducted === true ? 1 : -1)) continue;
            const order = compareFractions(nearer, exact(liftsAlone));
            expect(order === 0 ? liftsAlone.more : order === (deducted === true ? 1 : -1)).toBe(true);
          }
        }
      }),
      { numRuns: fewRuns(150) },
    );
  });

  it('of the predicate of performance is a row of its table', () => {
    const scores = { ...Object.fromEntries(INDICATOR_KEYS.map((key) => [key, '75'])), penilaianKinerja: '60' };
    const { gaps } = developed(scores, bkn411).development;
    const gap = gaps.find(({ indicator }) => indicator === 'penilaianKinerja');
    expect(gap?.liftsAlone).toEqual({
      value: '83.333333333333',
      fraction: '250/3',
      more: false,
      inTable: { value: '100' },
    });
  });
});

describe('the parts of an indicator', () => {
  it('lift alone by the score that is told, and no less', () => {
    let lifted = 0;
    for (const asn of pool.slice(0, fewRuns(400))) {
      const profile = normalizeAspects(asn, context);
      const placement = placeInBox(profile, bkn411);
      if (profile.status !== 'complete' || placement.status !== 'placed') continue;
      const development = developmentOf(profile, placement, bkn411);
      const scores = Object.fromEntries(
        Object.entries(profile.indicators).map(([key, score]) => [
          key,
          score.status === 'scored' ? (score.scoreFraction ?? score.score) : '0',
        ]),
      );
      for (const gap of development.gaps) {
        const { part, indicator, axis, liftsAlone } = gap;
        const whole = profile.indicators[indicator];
        if (part === undefined || liftsAlone === undefined || whole?.status !== 'scored') continue;
        lifted++;
        const goal = nextOf(development, axis);
        const withPart = (score: Fraction): string => {
          const share = divideFractions(weightOf(gap), readTrustedDecimal(whole.weight));
          const gain = multiplyFractions(subtractFractions(score, exact(gap.score)), share);
          return fractionText(addFractions(readTrustedDecimal(scores[indicator] ?? '0'), gain));
        };
        const at = exact(liftsAlone);
        const levelWith = (score: Fraction) =>
          levelsOf(developed({ ...scores, [indicator]: withPart(score) }, bkn411))[axis];
        expect(levelWith(at)).toBe(goal?.level);
        expect(levelWith(subtractFractions(at, STEP))).not.toBe(goal?.level);
        // Each part has a table of its own.
        expect(['0', '20', '25', '40', '50', '60', '75', '80', '100']).toContain(liftsAlone.inTable?.value);
      }
    }
    expect(lifted).toBeGreaterThan(0);
  });
});

describe('points and lost points', () => {
  it('add up to the weight of each gap, and with the axis to 100, whatever is taken off and however weights end', () => {
    fc.assert(
      fc.property(anyRuleSet, scoresArbitrary, (ruleSet, drawn) => {
        const { profile, development } = developed(own(drawn, ruleSet), ruleSet);
        for (const gap of development.gaps) {
          const best = gap.deducted === true ? ZERO : weightOf(gap);
          expect(same(addFractions(exact(gap.points), exact(gap.lost)), best)).toBe(true);
        }
        for (const axis of Object.keys(ruleSet.axes)) {
          const scored = Object.values(profile.indicators).flatMap((score) =>
            score.axis === axis && score.status === 'scored'
              ? [readTrustedDecimal(score.contributionFraction ?? score.contribution)]
              : [],
          );
          const lost = development.gaps.filter((gap) => gap.axis === axis).map((gap) => exact(gap.lost));
          expect(same(plus([...scored, ...lost]), HUNDRED)).toBe(true);
        }
      }),
      { numRuns: fewRuns(150) },
    );
  });

  it('are exact where a part weighs a third', () => {
    const profiles = pool.slice(0, 100).map((asn) => normalizeAspects(asn, { ruleSet: djbk, asOf: AS_OF }));
    const parts = profiles.flatMap((profile) =>
      developmentOf(profile, placeInBox(profile, djbk), djbk).gaps.filter(({ part }) => part !== undefined),
    );
    expect(parts.length).toBeGreaterThan(0);
    for (const gap of parts) {
      expect(gap.weightFraction).toBe('5/3');
      expect(same(addFractions(exact(gap.points), exact(gap.lost)), { n: 5, d: 3 })).toBe(true);
    }
  });

  it('come in the order of the rule set where they are equal, in whatever order scores were given', () => {
    fc.assert(
      fc.property(scoresArbitrary, fc.shuffledSubarray([...INDICATOR_KEYS], { minLength: 11 }), (drawn, order) => {
        const shuffled = Object.fromEntries(order.map((key) => [key, drawn[key] ?? '0']));
        const { development } = developed(drawn, bkn411);
        expect(developed(shuffled, bkn411).development).toEqual(development);
        const place = ({ indicator }: ScoreGap): number => keysOf(bkn411).indexOf(indicator);
        development.gaps.forEach((gap, index) => {
          const after = development.gaps[index + 1];
          if (after === undefined) return;
          const order = compareFractions(exact(gap.lost), exact(after.lost));
          expect(order > 0 || (order === 0 && place(gap) < place(after))).toBe(true);
        });
      }),
      { numRuns: fewRuns(100) },
    );
  });
});

describe('the ladder, on any rule set', () => {
  it('reaches the level, and nothing shorter does', () => {
    fc.assert(
      fc.property(anyRuleSet, scoresArbitrary, (ruleSet, drawn) => {
        const { development } = developed(own(drawn, ruleSet), ruleSet);
        for (const { axis, needed, more, ladder } of development.next) {
          const lost = development.gaps.filter((gap) => gap.axis === axis).map((gap) => exact(gap.lost));
          const enough = (gained: Fraction): boolean => isReached(gained, { value: exact(needed), strict: more });
          let fewest = Infinity;
          for (let set = 0; set < 2 ** lost.length; set++) {
            const raised = lost.filter((_, index) => (set & (1 << index)) !== 0);
            if (raised.length < fewest && enough(plus(raised))) fewest = raised.length;
          }
          expect(ladder === 'notReachable' ? Infinity : ladder.length).toBe(fewest);
        }
      }),
      { numRuns: fewRuns(60) },
    );
  });

  it('leads there when it is climbed', () => {
    fc.assert(
      fc.property(anyRuleSet, scoresArbitrary, (ruleSet, drawn) => {
        const scores = own(drawn, ruleSet);
        const before = developed(scores, ruleSet);
        for (const { axis, ladder } of before.development.next) {
          const steps = ladder === 'notReachable' ? [] : ladder;
          const climbed = (count: number): string | undefined => {
            const raised = steps
              .slice(0, count)
              .map(({ indicator }) => [indicator, bestOf(indicator, ruleSet)] as const);
            return levelsOf(developed({ ...scores, ...Object.fromEntries(raised) }, ruleSet))[axis];
          };
          expect(climbed(steps.length - 1)).toBe(levelsOf(before)[axis]);
          expect(climbed(steps.length)).not.toBe(levelsOf(before)[axis]);
          for (const { indicator, within } of steps) expect(within).toBe(DEVELOPMENT_PRESCRIPTIONS[indicator].within);
        }
      }),
      { numRuns: fewRuns(100) },
    );
  });
});

function bestOf(indicator: IndicatorKey, ruleSet: RuleSet<Grid>): string {
  const aspect = ruleSet.aspects.find(({ indicators }) => indicators.some(({ key }) => key === indicator));
  return aspect?.deducted === true ? '0' : '100';
}

describe('rounding before levels', () => {
  const bounds = fc.record({
    value: fc.integer({ min: 1, max: 100_000 }).map((n) => ({ n, d: 1000 })),
    strict: fc.boolean(),
  });
  const rules = fc.record({ places: fc.integer({ min: 0, max: 4 }), mode: fc.constantFrom(...ROUNDING_MODES) });

  it('the unrounded bound parts the same values as rounding does', () => {
    fc.assert(
      fc.property(bounds, rules, fc.integer({ min: 0, max: 1_000_000 }), (bound, rule, drawn) => {
        const unrounded = roundingThreshold(bound, rule);
        const near = [-1, 0, 1].map((n) => addFractions(unrounded.value, { n, d: 10_000_000 }));
        for (const value of [...near, bound.value, { n: drawn, d: 10_000 }]) {
          if (compareFractions(value, ZERO) < 0) continue;
          expect(isReached(value, unrounded)).toBe(isReached(roundedFraction(value, rule), bound));
        }
      }),
      { numRuns: fewRuns(3000) },
    );
  });

  it('asks for less than the limit, and says so', () => {
    const ruleSet = withRounding({ places: 0, mode: 'halfUp' });
    const scores = Object.fromEntries(INDICATOR_KEYS.map((key) => [key, '75']));
    expect(nextOf(developed(scores, ruleSet).development, 'kinerja')).toMatchObject({
      now: { value: '75' },
      limit: { value: '80', bound: 'from' },
      needed: { value: '4.5' },
      more: false,
      rounded: { places: 0, mode: 'halfUp', enough: { value: '79.5' } },
    });
    expect(nextOf(developed(scores, bkn411).development, 'kinerja')).not.toHaveProperty('rounded');
  });

  it('that cuts upwards asks for anything above the next lower one', () => {
    const ruleSet = withRounding({ places: 1, mode: 'up' });
    const scores = Object.fromEntries(INDICATOR_KEYS.map((key) => [key, '79.9']));
    const goal = nextOf(developed(scores, ruleSet).development, 'kinerja');
    expect(goal).toMatchObject({ needed: { value: '0' }, more: true, rounded: { enough: { value: '79.9' } } });
  });
});

function withRounding(beforeLevels: RuleSet['rounding']['beforeLevels']): RuleSet {
  return parseRuleSet({ ...bkn411, id: 'rounded', rounding: { ...bkn411.rounding, beforeLevels } });
}

describe('what is taken off the axis', () => {
  const at = (rekamJejakDisiplin: string, rest = '60') =>
    developed(
      {
        ...own(Object.fromEntries(keysOf(bangkaBelitung).map((key) => [key, rest])), bangkaBelitung),
        rekamJejakDisiplin,
      },
      bangkaBelitung,
    );

  it('is told as points taken off; nothing of it is to be raised', () => {
    const gap = at('60').development.gaps.find(({ indicator }) => indicator === 'rekamJejakDisiplin');
    expect(gap).toMatchObject({ weight: '-50', points: { value: '-30' }, lost: { value: '30' }, deducted: true });
    expect(gap?.prescribed.within).toBe('time');
    expect(at('0').development.gaps.some(({ deducted }) => deducted === true)).toBe(false);
  });

  it('lifts by a lower score', () => {
    const gap = at('60').development.gaps.find(({ indicator }) => indicator === 'rekamJejakDisiplin');
    // 60 - 50 x 52 / 100 = 34, which has to be exceeded; 20 of the table is enough.
    expect(gap?.liftsAlone).toEqual({ value: '52', more: true, inTable: { value: '20' } });
  });

  it('beyond what there is has to be made up for first', () => {
    const { placement, development } = at('100', '20');
    expect(placement.kinerja.value).toBe('0');
    expect(nextOf(development, 'kinerja')).toMatchObject({
      now: { value: '0' },
      limit: { value: '34', bound: 'above' },
      needed: { value: '64' },
      more: true,
    });
  });
});

describe('boxes', () => {
  it.each(grids.map((ruleSet) => ({ id: ruleSet.id, ruleSet })))('each of $id has its follow-ups', ({ ruleSet }) => {
    const witnesses = boxWitnesses(ruleSet);
    expect(witnesses).toHaveLength(ruleSet.boxes.length);
    for (const { box, scores } of witnesses) {
      const { development } = developed(scores, ruleSet);
      const wanted = ruleSet.boxes.find((each) => each.box === box);
      expect(development.boxes.map((each) => each.box)).toEqual([box]);
      expect(development.boxes[0]?.followUps).toEqual(wanted?.followUps);
      expect(development.commonFollowUps).toEqual(wanted?.followUps);
    }
  });

  it.each(grids.map((ruleSet) => ({ id: ruleSet.id, ruleSet })))(
    'one level up on one axis, and on all, from each of $id',
    ({ ruleSet }) => {
      const axes: Readonly<Record<string, { readonly levels: readonly { readonly key: string }[] }>> = ruleSet.axes;
      for (const { box, scores } of boxWitnesses(ruleSet)) {
        const { development } = developed(scores, ruleSet);
        const here: Readonly<Record<string, string>> = ruleSet.boxes.find((each) => each.box === box)?.levels ?? {};
        const above = Object.entries(here).flatMap(([axis, level]) => {
          const levels = axes[axis]?.levels ?? [];
          const next = levels[levels.findIndex(({ key }) => key === level) + 1];
          return next === undefined ? [] : [[axis, next.key] as const];
        });
        const boxAt = (levels: object) =>
          ruleSet.boxes.find((each) => JSON.stringify(sorted(each.levels)) === JSON.stringify(sorted(levels)));
        expect(new Set(development.next.map(({ axis }) => axis))).toEqual(new Set(above.map(([axis]) => axis)));
        for (const [axis, level] of above) {
          const wanted = boxAt({ ...here, [axis]: level });
          expect(nextOf(development, axis)).toMatchObject({ level, box: wanted?.box, category: wanted?.category });
        }
        const together = boxAt({ ...here, ...Object.fromEntries(above) });
        expect(development.together).toEqual(
          above.length < 2 ? undefined : { box: together?.box, category: together?.category },
        );
      }
    },
  );

  it('still possible share what all of them prescribe', () => {
    const profile = aspectsFromScores({ penilaianKinerja: '100', penghargaan: '100', timKerja: '100' }, context);
    const { boxes, commonFollowUps, next, together } = developmentOf(profile, placeInBox(profile, bkn411), bkn411);
    expect(boxes.map(({ box }) => box)).toEqual([4, 7, 9]);
    for (const followUp of commonFollowUps) {
      for (const box of boxes) expect(box.followUps).toContainEqual(followUp);
    }
    const everywhere = boxes[0]?.followUps.filter((followUp) =>
      boxes.every(({ followUps }) => followUps.some(({ id }) => id === followUp.id)),
    );
    expect(commonFollowUps).toEqual(everywhere);
    expect(next).toEqual([]);
    expect(together).toBeUndefined();
  });
});

function sorted(levels: object): readonly (readonly [string, unknown])[] {
  return Object.entries(levels).sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('what is not known', () => {
  it('has at stake what the bounds of its axis leave open', () => {
    let open = 0;
    for (const asn of pool.slice(0, fewRuns(400))) {
      for (const ruleSet of [bkn411, djbk, bangkaBelitung]) {
        const profile = normalizeAspects(asn, { ruleSet, asOf: AS_OF });
        if (profile.status === 'complete') continue;
        open++;
        const { missing } = developmentOf(profile, placeInBox(profile, ruleSet), ruleSet);
        for (const axis of ['kinerja', 'potensial'] as const) {
          const { min, minFraction, max, maxFraction } = profile.axes[axis];
          const range = subtractFractions(
            readTrustedDecimal(maxFraction ?? max),
            readTrustedDecimal(minFraction ?? min),
          );
          const stakes = plus(missing.filter((each) => each.axis === axis).map(({ atStake }) => exact(atStake)));
          // What is taken off leaves an axis at 0, so that its bounds may lie closer.
          const closer = ruleSet === bangkaBelitung && axis === 'kinerja';
          expect(closer ? compareFractions(stakes, range) >= 0 : same(stakes, range)).toBe(true);
        }
      }
    }
    expect(open).toBeGreaterThan(0);
  });
});

describe('a development', () => {
  const scores = Object.fromEntries(INDICATOR_KEYS.map((key) => [key, '70']));

  it('is frozen, plain JSON, and the same from a profile that went through JSON', () => {
    const { profile, placement, development } = developed(scores, bkn411);
    expect(isDeepFrozen(development)).toBe(true);
    expect(JSON.parse(JSON.stringify(development))).toEqual(development);
    const stored = <Value>(value: Value): Value => structuredClone(value);
    expect(developmentOf(stored(profile), stored(placement), bkn411)).toEqual(development);
  });

  it('tells in both languages what can be done, by whom and why, as a proposal of the library', () => {
    const { prescribedBy } = developed(scores, bkn411).development;
    expect(prescribedBy).toEqual(DEVELOPMENT_PROVENANCE);
    expect(prescribedBy).toMatchObject({ basis: 'libraryAssumption', known: 'ownDecision' });
    for (const key of INDICATOR_KEYS) {
      const { steps, reason } = DEVELOPMENT_PRESCRIPTIONS[key];
      for (const { id, en } of [...steps, reason]) expect([id, en].every((text) => text.length > 5)).toBe(true);
    }
  });

  it('refuses what does not belong together', () => {
    const here = developed(scores, bkn411);
    const other = developed({ ...scores, timKerja: '71' }, bkn411);
    const elsewhere = developed(own(scores, djbk), djbk);
    const open = aspectsFromScores({ timKerja: '70' }, context);
    const refused = (make: () => unknown): string => {
      try {
        make();
      } catch (error) {
        return isTalentaError(error) ? `${error.code}: ${error.message}` : 'another error';
      }
      return 'accepted';
    };
    const pairs: readonly (readonly [AspectProfile<Grid>, Placement<Grid>, RuleSet<Grid>])[] = [
      [here.profile, other.placement, bkn411],
      [open, here.placement, bkn411],
      [here.profile, placeInBox(open, bkn411), bkn411],
      [elsewhere.profile, here.placement, bkn411],
      [here.profile, elsewhere.placement, bkn411],
    ];
    for (const [profile, placement, ruleSet] of pairs) {
      expect(refused(() => developmentOf(profile, placement, ruleSet))).toMatch(/^invalidArgument: .*pass/s);
    }
  });

  it('has nothing to work on where a rule set tells only how axis values are placed', () => {
    expect(acehBarat.aspects).toEqual([]);
    expect(() => aspectsFromScores({}, { ruleSet: acehBarat, asOf: AS_OF })).toThrow('tells only how axis values');
  });
});
