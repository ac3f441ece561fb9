import { fc, it } from '@fast-check/vitest';
import {
  aspectsFromScores,
  INDICATOR_KEYS,
  placeInBox,
  type AxisKey,
  type DecimalInput,
  type IndicatorKey,
  type RuleSet,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect } from 'vitest';
import { compileRuleSet } from '../../src/rule-set/compile/compile-rule-set.js';
import { runs } from '../runs.js';
import { decimalText, reweighted, weights } from './reweighted.js';

const AS_OF = '2026-11-23';

// ---------------------------------------------------------------------------------------------------------------------
// The model: rational numbers in plain bigints, with nothing of the library
// ---------------------------------------------------------------------------------------------------------------------

interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function rational(input: DecimalInput): Rational {
  const text = String(input);
  const [above = '', below] = text.split('/');
  if (below !== undefined) return { n: BigInt(above), d: BigInt(below) };
  const [whole = '', decimals = ''] = text.split('.');
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

function plus(a: Rational, b: Rational): Rational {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

function times(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

function over(a: Rational, b: Rational): Rational {
  return { n: a.n * b.d, d: a.d * b.n };
}

function atLeast(a: Rational, b: Rational): boolean {
  return a.n * b.d >= b.n * a.d;
}

const ZERO: Rational = { n: 0n, d: 1n };
const HUNDREDTH: Rational = { n: 1n, d: 100n };

function sum(values: readonly Rational[]): Rational {
  return values.reduce(plus, ZERO);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

/** Rounded half up, with all its places; for values that are not negative. */
function rounded({ n, d }: Rational, places: number): string {
  const units = (2n * n * 10n ** BigInt(places) + d) / (2n * d);
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function trimmed(text: string): string {
  return text.replace(/\.?0+$/, '');
}

/** What a value is written as: decimal text, beside a fraction where that is cut. */
function written(value: Rational): { readonly text: string; readonly fraction: string | undefined } {
  const divisor = commonDivisor(value.n, value.d);
  const n = value.n / divisor;
  const d = value.d / divisor;
  let rest = d;
  let places = 0;
  while (rest % 10n === 0n) [rest, places] = [rest / 10n, places + 1];
  while (rest % 2n === 0n) [rest, places] = [rest / 2n, places + 1];
  while (rest % 5n === 0n) [rest, places] = [rest / 5n, places + 1];
  if (rest !== 1n) return { text: trimmed(rounded({ n, d }, 12)), fraction: `${String(n)}/${String(d)}` };
  return { text: places === 0 ? String(n) : trimmed(rounded({ n, d }, places)), fraction: undefined };
}

type Scores = Readonly<Record<IndicatorKey, DecimalInput>>;

function modelled(ruleSet: RuleSet, scores: Scores) {
  const points = (indicator: { readonly key: IndicatorKey; readonly weight: DecimalInput }): Rational =>
    times(times(rational(scores[indicator.key]), rational(indicator.weight)), HUNDREDTH);
  const axis = (key: AxisKey): Rational =>
    sum(ruleSet.aspects.filter((aspect) => aspect.axis === key).flatMap((aspect) => aspect.indicators.map(points)));
  const level = (key: AxisKey, value: Rational): number =>
    ruleSet.axes[key].levels.filter((step) => atLeast(value, rational(step.from ?? ''))).length - 1;
  const kinerja = axis('kinerja');
  const potensial = axis('potensial');
  const grid = [
    [1, 3, 6],
    [2, 5, 8],
    [4, 7, 9],
  ];
  const share = (key: AxisKey, value: Rational): Rational =>
    times(times(value, rational(ruleSet.talent.shares[key])), HUNDREDTH);
  return {
    kinerja,
    potensial,
    talent: plus(share('kinerja', kinerja), share('potensial', potensial)),
    box: grid[level('kinerja', kinerja)]?.[level('potensial', potensial)],
    points: Object.fromEntries(
      ruleSet.aspects.flatMap((aspect) =>
        aspect.indicators.map((indicator) => [indicator.key, points(indicator)] as const),
      ),
    ),
    aspects: Object.fromEntries(
      ruleSet.aspects.map((aspect) => [
        aspect.key,
        over(sum(aspect.indicators.map(points)), times(rational(aspect.weight), HUNDREDTH)),
      ]),
    ),
  };
}

/** The library's result is the model's, to the last digit. */
function expectAsModelled(ruleSet: RuleSet, scores: Scores): void {
  const expected = modelled(ruleSet, scores);
  const profile = aspectsFromScores(scores, { ruleSet, asOf: AS_OF });
  const placement = placeInBox(profile, ruleSet);
  if (placement.status !== 'placed') throw new RangeError('expected a box');
  for (const axis of ['kinerja', 'potensial'] as const) {
    const { text, fraction } = written(expected[axis]);
    expect([placement[axis].value, placement[axis].fraction]).toEqual([text, fraction]);
    expect(placement[axis].shown).toBe(rounded(expected[axis], 2));
    expect(profile.axes[axis]).toEqual(fraction === undefined ? { value: text } : { value: text, fraction });
  }
  const talent = written(expected.talent);
  expect([placement.talent, placement.talentFraction]).toEqual([talent.text, talent.fraction]);
  expect(placement.talentShown).toBe(rounded(expected.talent, 2));
  expect(placement.box).toBe(expected.box);
  for (const [key, points] of Object.entries(expected.points)) {
    const indicator = Object.entries(profile.indicators).find(([name]) => name === key)?.[1];
    const { text, fraction } = written(points);
    expect(indicator).toMatchObject({ status: 'scored', contribution: text });
    expect(indicator?.status === 'scored' ? indicator.contributionFraction : 'none').toBe(fraction);
  }
  for (const [key, mean] of Object.entries(expected.aspects)) {
    const aspect = Object.entries(profile.aspects).find(([name]) => name === key)?.[1];
    const { text, fraction } = written(mean);
    expect(aspect).toMatchObject({ status: 'scored', score: text });
    expect(aspect?.status === 'scored' ? aspect.scoreFraction : 'none').toBe(fraction);
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// Scores
// ---------------------------------------------------------------------------------------------------------------------

const NEAR_LIMITS = ['0', '59.99999999', '60', '60.00000001', '79.99999999', '79.995', '80', '80.00000001', '100'];

const decimalScore: fc.Arbitrary<string> = fc
  .record({ places: fc.integer({ min: 0, max: 8 }), part: fc.nat({ max: 1_000_000_000 }) })
  .map(({ places, part }) => decimalText((100n * 10n ** BigInt(places) * BigInt(part)) / 1_000_000_000n, places));
const anyDecimal = fc.oneof({ weight: 4, arbitrary: decimalScore }, fc.constantFrom(...NEAR_LIMITS));
const fractionScore: fc.Arbitrary<string> = fc
  .record({ d: fc.constantFrom(3, 7, 9, 11, 15, 27, 1200), part: fc.nat({ max: 1_000 }) })
  .map(({ d, part }) => `${String(Math.floor((100 * d * part) / 1_000))}/${String(d)}`);

function scoresOf(score: fc.Arbitrary<string>): fc.Arbitrary<Scores> {
  return fc.record({
    penilaianKinerja: score,
    penghargaan: score,
    timKerja: score,
    umpanBalik360: score,
    penilaianKompetensi: score,
    pengembanganKompetensi: score,
    pengalamanJabatan: score,
    penilaianPotensi: score,
    tingkatPendidikan: score,
    bidangIlmu: score,
    rekamJejakDisiplin: score,
  });
}

/** One score on all indicators: the axes stand exactly on it. */
const level = fc
  .record({ kinerja: fc.constantFrom(...NEAR_LIMITS), potensial: fc.constantFrom(...NEAR_LIMITS) })
  .map(({ kinerja, potensial }): Scores => ({
    penilaianKinerja: kinerja,
    penghargaan: kinerja,
    timKerja: kinerja,
    umpanBalik360: kinerja,
    penilaianKompetensi: potensial,
    pengembanganKompetensi: potensial,
    pengalamanJabatan: potensial,
    penilaianPotensi: potensial,
    tingkatPendidikan: potensial,
    bidangIlmu: potensial,
    rekamJejakDisiplin: potensial,
  }));
const decimals = fc.oneof({ weight: 4, arbitrary: scoresOf(anyDecimal) }, level);
const withFractions = scoresOf(fc.oneof(anyDecimal, fractionScore));

// ---------------------------------------------------------------------------------------------------------------------

describe('bkn411', () => {
  it('is evaluated in numbers', () => {
    const { lane, bound } = compileRuleSet(bkn411);
    expect(lane).toBe('number');
    expect(BigInt(bound) < 2n ** 53n).toBe(true);
  });

  it('is compiled once', () => {
    expect(compileRuleSet(bkn411)).toBe(compileRuleSet(bkn411));
  });

  it.prop([decimals], { numRuns: runs(500) })(
    'gives what the model gives, for scores of up to eight decimals',
    (scores) => {
      expectAsModelled(bkn411, scores);
    },
  );

  it.prop([withFractions], { numRuns: runs(500) })(
    'gives what the model gives, for scores that are no finite decimals',
    (scores) => {
      expectAsModelled(bkn411, scores);
    },
  );

  it.prop([scoresOf(fc.integer({ min: 0, max: 10_000 }).map((units) => String(units / 100)))])(
    'gives the same for numbers as for their texts',
    (scores) => {
      const numbers = Object.fromEntries(Object.entries(scores).map(([key, text]) => [key, Number(text)]));
      const context = { ruleSet: bkn411, asOf: AS_OF } as const;
      expect(aspectsFromScores(numbers, context)).toEqual(aspectsFromScores(scores, context));
    },
  );
});

describe('weights of many decimals', () => {
  const THIRDS = [
    33_333_333_333_333n,
    22_222_222_222_222n,
    22_222_222_222_222n,
    22_222_222_222_223n,
    14_285_714_285_714n,
    14_285_714_285_714n,
    14_285_714_285_714n,
    14_285_714_285_714n,
    14_285_714_285_714n,
    14_285_714_285_714n,
    14_285_714_285_716n,
  ];
  const thirds = reweighted(THIRDS, 12);

  it('are kept in full', () => {
    expect(thirds.aspects[0]?.weight).toBe('33.333333333333');
    expect(thirds.aspects[1]?.weight).toBe('66.666666666667');
  });

  it('are evaluated in bigints', () => {
    const { lane, bound } = compileRuleSet(thirds);
    expect(lane).toBe('bigint');
    expect(BigInt(bound) > 2n ** 53n).toBe(true);
  });

  it.prop([decimals], { numRuns: runs(300) })(
    'give what the model gives, for scores of up to eight decimals',
    (scores) => {
      expectAsModelled(thirds, scores);
    },
  );

  it.prop([withFractions], { numRuns: runs(300) })(
    'give what the model gives, for scores that are no finite decimals',
    (scores) => {
      expectAsModelled(thirds, scores);
    },
  );
});

describe('any weights', () => {
  it.prop([weights, withFractions], { numRuns: runs(150) })(
    'give what the model gives',
    ({ units, places }, scores) => {
      const ruleSet = reweighted(units, places);
      const { lane, bound } = compileRuleSet(ruleSet);
      expect(lane).toBe(BigInt(bound) < 2n ** 53n ? 'number' : 'bigint');
      expectAsModelled(ruleSet, scores);
    },
  );

  it.prop([weights, fc.constantFrom(...NEAR_LIMITS)], { numRuns: runs(60) })(
    'leave a person who has one score everywhere at that score',
    ({ units, places }, score) => {
      const scores = Object.fromEntries(INDICATOR_KEYS.map((key) => [key, score]));
      const ruleSet = reweighted(units, places);
      const placement = placeInBox(aspectsFromScores(scores, { ruleSet, asOf: AS_OF }), ruleSet);
      expect(placement).toMatchObject({
        status: 'placed',
        kinerja: { value: score },
        potensial: { value: score },
        talent: score,
      });
    },
  );
});

describe('scores as long as they may be', () => {
  const LONG = `59.${'9'.repeat(56)}7`;

  it('of sixty characters: the box is told, exactly', () => {
    expect(LONG).toHaveLength(60);
    const scores = {
      penilaianKinerja: LONG,
      penghargaan: '60',
      timKerja: '60',
      umpanBalik360: '60',
      penilaianKompetensi: '80',
      pengembanganKompetensi: '80',
      pengalamanJabatan: '80',
      penilaianPotensi: '80',
      tingkatPendidikan: '80',
      bidangIlmu: '80',
      rekamJejakDisiplin: '80',
    };
    expectAsModelled(bkn411, scores);
    expect(modelled(bkn411, scores).box).toBe(6);
  });

  it('that are fractions of different kinds: the box is told, exactly', () => {
    const PRIMES = [1000003, 1000033, 1000037, 1000039, 1000081, 1000099, 1000117, 1000121, 1000133, 1000151, 1000159];
    const score = (place: number): string => `80000000/${String(PRIMES[place])}`;
    expectAsModelled(bkn411, {
      penilaianKinerja: score(0),
      penghargaan: score(1),
      timKerja: score(2),
      umpanBalik360: score(3),
      penilaianKompetensi: score(4),
      pengembanganKompetensi: score(5),
      pengalamanJabatan: score(6),
      penilaianPotensi: score(7),
      tingkatPendidikan: score(8),
      bidangIlmu: score(9),
      rekamJejakDisiplin: score(10),
    });
  });
});
