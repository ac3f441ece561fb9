/**
 * Random rule sets of any grid, light enough for many: levels with inclusive and strict limits on two or three axes, bands,
 * weights, shares. And an independent proof, in BigInt rationals, that one is total.
 */
import * as fc from 'fast-check';
import { bkn411, type Provenance } from 'talenta-asn/rules';
import type { Grid, RuleSet } from 'talenta-asn';

const provenance: Provenance = {
  basis: 'agencyChoice',
  known: 'ownDecision',
  citations: [{ source: 'kota' }],
  checkedOn: '2026-11-24',
  note: { id: 'Batas sendiri tidak termasuk.', en: 'Strict limits are meant.' },
};

const label = (text: string) => ({ id: text, en: text });

/** Thousandths as decimal text. */
const thousandths = (value: number): string => String(value / 1000);

interface Bound {
  readonly at: number;
  readonly strict: boolean;
}

const boundsArbitrary = (least: number, most: number, highest = 100_000): fc.Arbitrary<readonly Bound[]> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: highest - 1 }), fc.boolean()), {
      minLength: least,
      maxLength: most,
      selector: ([at]) => at,
    })
    .map((limits) => [
      { at: 0, strict: false },
      ...limits.map(([at, strict]) => ({ at, strict })).sort((a, b) => a.at - b.at),
    ]);

function stepsOf(bounds: readonly Bound[], stated: boolean, highest: string) {
  return bounds.map(({ at, strict }, index) => {
    const next = bounds[index + 1];
    const end = stated ? { to: next === undefined ? highest : thousandths(next.at) } : {};
    return strict ? { above: thousandths(at), ...end } : { from: thousandths(at), ...end };
  });
}

function axisOf(name: string, bounds: readonly Bound[], stated: boolean) {
  return {
    label: label(name),
    levels: stepsOf(bounds, stated, '100').map((step, index) => ({
      key: `l${String(index)}`,
      ...step,
      label: label(`${name} ${String(index)}`),
    })),
    provenance,
  };
}

/** A share of 100 in thousandths, and the rest. */
const shareArbitrary = fc.integer({ min: 0, max: 100_000 });

/** Random valid rule sets of any grid, as JSON. */
export const gridRuleSetArbitrary: fc.Arbitrary<object> = fc
  .record({
    kinerja: boundsArbitrary(1, 5),
    potensial: boundsArbitrary(1, 5),
    further: fc.option(boundsArbitrary(1, 2), { freq: 3 }),
    stated: fc.boolean(),
    bands: boundsArbitrary(0, 5),
    scores: fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 6, maxLength: 6 }),
    split: fc.integer({ min: 1, max: 99_999 }),
    share: shareArbitrary,
    withAspects: fc.boolean(),
    numbers: fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })),
  })
  .map((drawn) => {
    const axes = {
      kinerja: axisOf('kinerja', drawn.kinerja, drawn.stated),
      potensial: axisOf('potensial', drawn.potensial, drawn.stated),
      ...(drawn.further === null ? {} : { kesiapan: axisOf('kesiapan', drawn.further, drawn.stated) }),
    };
    const combinations = Object.entries(axes).reduce<readonly Readonly<Record<string, string>>[]>(
      (sum, [key, axis]) => sum.flatMap((levels) => axis.levels.map((level) => ({ ...levels, [key]: level.key }))),
      [{}],
    );
    const sorted = [...drawn.scores].sort((a, b) => a - b);
    const ready = (axis: string, aspect: string, indicator: string) => ({
      key: aspect,
      axis,
      label: label(aspect),
      weight: '100',
      provenance,
      indicators: [{ key: indicator, label: label(indicator), weight: '100', ready: true, provenance }],
    });
    const banded = {
      key: 'kinerjaPenguat',
      axis: 'kinerja',
      label: label('penguat'),
      weight: '100',
      provenance,
      indicators: [
        {
          key: 'umpanBalik360',
          label: label('360'),
          weight: thousandths(drawn.split),
          provenance,
          measure: {
            combine: 'latest',
            readings: [
              {
                fact: 'umpanBalik360.nilai',
                conversion: {
                  kind: 'bands',
                  bands: stepsOf(drawn.bands, drawn.stated, '100').map((step, index) => ({
                    ...step,
                    score: thousandths(sorted[index] ?? 100_000),
                    label: label(`band ${String(index)}`),
                  })),
                },
              },
            ],
          },
        },
        {
          key: 'penghargaan',
          label: label('award'),
          weight: thousandths(100_000 - drawn.split),
          ready: true,
          provenance,
        },
      ],
    };
    return {
      format: 1,
      id: 'random',
      revision: 1,
      title: label('random'),
      inForce: { from: '2025-01-01', until: null, provenance },
      sources: { kota: { kind: 'decree', title: label('Keputusan') } },
      axes,
      aspects: drawn.withAspects
        ? [
            banded,
            ready('potensial', 'potensi', 'penilaianPotensi'),
            ...(drawn.further === null ? [] : [ready('kesiapan', 'integritas', 'rekamJejakDisiplin')]),
          ]
        : [],
      readyScores: { above: 'refuse', provenance },
      numbering: { convention: 'own', provenance },
      boxes: combinations.map((levels, index) => ({
        box: index + 1,
        levels,
        category: label(`box ${String(index + 1)}`),
        followUps: [],
        provenance,
      })),
      talent: {
        shares: {
          kinerja: thousandths(drawn.share),
          potensial: thousandths(100_000 - drawn.share),
          ...(drawn.further === null ? {} : { kesiapan: '0' }),
        },
        provenance,
      },
      technicalMix: { shares: [], provenance },
      eligibility: [],
      tiers: { ladder: [], provenance },
      competencyStandards: { byClass: {}, provenance },
      ranking: { order: ['box', 'score'], tieChain: [], shortlistSize: 3, provenance },
      rounding: { ...bkn411.rounding, provenance },
      provenance,
    };
  });

// ---------------------------------------------------------------------------------------------------------------------
// The independent proof
// ---------------------------------------------------------------------------------------------------------------------

/** An exact number as a pair of BigInts, read without the library. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export function rational(text: string | number): Rational {
  const [over, under] = String(text).split('/');
  if (under !== undefined) return { n: BigInt(over ?? '0'), d: BigInt(under) };
  const [whole = '0', decimals = ''] = String(text).split('.');
  return { n: BigInt(`${whole}${decimals}`), d: 10n ** BigInt(decimals.length) };
}

const isBelow = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;
const isSame = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;

interface Step {
  readonly from?: string | number;
  readonly above?: string | number;
}

/** Places of the levels or bands that a value lies in: total means there is exactly one, always. */
export function placesOf(value: Rational, steps: readonly Step[]): readonly number[] {
  const begun = (step: Step): boolean => {
    const limit = rational(step.from ?? step.above ?? '0');
    return isBelow(limit, value) || (step.above === undefined && isSame(limit, value));
  };
  return steps.flatMap((step, place) => {
    const next = steps[place + 1];
    return begun(step) && (next === undefined || !begun(next)) ? [place] : [];
  });
}

/** Values on a fine grid, with every limit and what lies just beside it. */
export function fineGrid(steps: readonly Step[], step = 2): readonly string[] {
  const grid = Array.from({ length: 100 * step + 1 }, (_none, index) => String(index / step));
  const limits = steps.flatMap((each) => {
    const text = String(each.from ?? each.above ?? '0');
    const { n, d } = rational(text);
    const beside = 10n ** 9n;
    return [
      text,
      ...(n === 0n ? [] : [`${String(n * beside - d)}/${String(d * beside)}`]),
      `${String(n * beside + d)}/${String(d * beside)}`,
    ];
  });
  return [...grid, ...limits];
}

function sum(values: readonly (string | number)[]): Rational {
  return values.map(rational).reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }), { n: 0n, d: 1n });
}

/** What is wrong with the totality of a rule set, found without the library's checker; empty = total. */
export function faultsOf(ruleSet: RuleSet<Grid>): readonly string[] {
  const faults: string[] = [];
  const hundred = rational(100);
  for (const [key, axis] of Object.entries(ruleSet.axes)) {
    for (const value of fineGrid(axis.levels, 1)) {
      const count = placesOf(rational(value), axis.levels).length;
      if (count !== 1) faults.push(`${key} ${value} lies in ${String(count)} levels`);
    }
    const weights = ruleSet.aspects.filter((aspect) => aspect.axis === key && aspect.deducted !== true);
    if (ruleSet.aspects.length > 0 && !isSame(sum(weights.map(({ weight }) => weight)), hundred))
      faults.push(`${key} does not close`);
  }
  for (const aspect of ruleSet.aspects) {
    if (!isSame(sum(aspect.indicators.map(({ weight }) => weight)), rational(aspect.weight))) faults.push(aspect.key);
    for (const { key, weight, parts, measure } of aspect.indicators) {
      if (parts !== undefined && !isSame(sum(parts.map((part) => part.weight)), rational(weight))) faults.push(key);
      for (const own of [measure, ...(parts ?? []).map((part) => part.measure)]) {
        for (const { conversion } of own?.readings ?? []) {
          if (conversion.kind === 'bands')
            for (const value of fineGrid(conversion.bands, 1))
              if (placesOf(rational(value), conversion.bands).length !== 1) faults.push(`${key} ${value}`);
          if (conversion.kind !== 'bands' && conversion.kind !== 'table') continue;
          const rows = conversion.kind === 'table' ? conversion.rows : conversion.bands;
          const highest = rational(conversion.outOf ?? 100);
          for (const { score } of rows)
            if (isBelow(highest, rational(score)) || isBelow(rational(score), rational(0)))
              faults.push(`${key} leaves`);
        }
      }
    }
  }
  if (!isSame(sum(Object.values(ruleSet.talent.shares)), hundred)) faults.push('talent');
  const pairs = new Set(ruleSet.boxes.map((box) => JSON.stringify(Object.entries(box.levels).sort())));
  const wanted = Object.values(ruleSet.axes).reduce((product, axis) => product * axis.levels.length, 1);
  if (pairs.size !== wanted || ruleSet.boxes.length !== wanted) faults.push('boxes');
  if (new Set(ruleSet.boxes.map(({ box }) => box)).size !== wanted) faults.push('box numbers');
  return faults;
}
