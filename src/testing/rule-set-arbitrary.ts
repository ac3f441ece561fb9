import * as fc from 'fast-check';
import type { DecimalText } from '../exact/read-decimal.js';
import { ROUNDING_MODES, type RoundingRule } from '../exact/rounding.js';
import { writeDecimal } from '../exact/write-decimal.js';
import { CARA_PENGISIAN } from '../civil-service/cara-pengisian.js';
import { AXIS_KEYS, type IndicatorKey } from '../civil-service/aspect-keys.js';
import { orRefuse, refusal } from '../problems/misuse.js';
import { compileRuleSet } from '../rule-set/compile/compile-rule-set.js';
import { bkn411 } from '../rule-sets/bkn411.js';
import { safeParseRuleSet } from '../rule-set/parse/parse-rule-set.js';
import { weightsOf } from '../rule-set/model/sub-indicator.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import {
  TIE_KEYS,
  type Aspect,
  type Axis,
  type EvidenceWindow,
  type Indicator,
  type Level,
  type LevelWords,
  type Measure,
  type Part,
  type RankingKey,
  type RuleSet,
  type TieKey,
} from '../rule-set/model/rule-set.js';

/** Weights and limits are whole hundredths of a percent point. */
const HUNDREDTHS = 100;
const WHOLE_AXIS = 100 * HUNDREDTHS;
/** Below it the tables of the default rule set seldom leave a level that somebody reaches. */
const LOWEST_LIMIT = 40 * HUNDREDTHS;

function percentText(hundredths: number): DecimalText {
  return writeDecimal({ n: hundredths, d: HUNDREDTHS });
}

/**
 * Rule sets like `base` with other weights (closing at every node), windows, limits of levels, shares, ranking and rounding. Each
 * has passed every check. Its id says that it is nobody's rule set.
 *
 * @param base - from `parseRuleSet` or `talenta-asn/rules`; `bkn411` by default
 * @throws TalentaError `ruleSetNotParsed`, `invalidRuleSet`; `ruleSetWithoutAspects` for a rule set without them; `invalidArgument`
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { placeAxes } from 'talenta-asn';
 * import { axisValuesArbitrary, ruleSetArbitrary } from 'talenta-asn/testing';
 * const holds = fc.property(ruleSetArbitrary(), axisValuesArbitrary(), (ruleSet, axes) => {
 *   return placeAxes(axes, ruleSet).status === 'placed';
 * });
 * console.log(fc.check(holds).failed); // => false
 * ```
 */
export function ruleSetArbitrary(base: RuleSet = bkn411): fc.Arbitrary<RuleSet> {
  compileRuleSet(base, 'base');
  // A base that does not pass itself would have every rule set that is drawn refused, without end.
  orRefuse(safeParseRuleSet(base), 'base');
  if (base.aspects.length === 0) throw refusal('base', 'a rule set with aspects is needed', 'ruleSetWithoutAspects');
  return (
    fc
      .record({
        aspects: aspectsArbitrary(base),
        kinerja: limitsArbitrary(base.axes.kinerja),
        potensial: limitsArbitrary(base.axes.potensial),
        talent: fc.integer({ min: 0, max: 100 }),
        technical: fc.array(fc.integer({ min: 0, max: 100 }), sized(base.technicalMix.shares.length)),
        readyScores: fc.constantFrom<'clamp' | 'refuse'>('clamp', 'refuse'),
        ways: fc.subarray([...CARA_PENGISIAN], { minLength: 1 }),
        order: ordersArbitrary(base),
        tieChain: fc.shuffledSubarray<TieKey>([...TIE_KEYS, 'age', ...indicatorKeys(base)]),
        shortlistSize: fc.integer({ min: 1, max: 5 }),
        shown: roundingArbitrary(),
        beforeLevels: fc.option(roundingArbitrary(), { freq: 3 }),
        beforeRanking: fc.option(roundingArbitrary(), { freq: 3 }),
        window: windowArbitrary(),
        oldAfter: windowArbitrary(),
        resultYears: fc.integer({ min: 1, max: 5 }),
      })
      .map((drawn) =>
        safeParseRuleSet({
          ...base,
          id: 'sample',
          aspects: drawn.aspects.map((aspect) => withWindows(aspect, drawn)),
          ...(base.validity === undefined
            ? {}
            : { validity: { ...base.validity, talentResults: { years: drawn.resultYears } } }),
          axes: { kinerja: drawn.kinerja, potensial: drawn.potensial },
          talent: { ...base.talent, shares: { kinerja: String(drawn.talent), potensial: String(100 - drawn.talent) } },
          technicalMix: {
            ...base.technicalMix,
            shares: base.technicalMix.shares.map(({ kelas }, index) => {
              const technical = drawn.technical[index] ?? 0;
              return { kelas, talent: String(100 - technical), technical: String(technical) };
            }),
          },
          ...(base.defaultWays === undefined ? {} : { defaultWays: { ...base.defaultWays, ways: drawn.ways } }),
          readyScores: { ...base.readyScores, above: drawn.readyScores },
          ranking: {
            ...base.ranking,
            // What only stands for a level ranks nobody: such a base keeps its order.
            ...(AXIS_KEYS.some((key) => base.axes[key].byWords !== undefined)
              ? {}
              : {
                  order: drawn.order,
                  tieChain: drawn.tieChain,
                  ...(drawn.tieChain.includes('age') ? { ageCitation: ageCitation(base) } : {}),
                }),
            shortlistSize: drawn.shortlistSize,
          },
          rounding: {
            ...base.rounding,
            shown: drawn.shown,
            beforeLevels: drawn.beforeLevels,
            beforeRanking: drawn.beforeRanking,
          },
        }),
      )
      // Limits that no evidence reaches under the drawn weights are refused, and drawn again.
      .filter((result) => result.success)
      .map(({ data }) => data)
  );
}

function indicatorKeys(base: RuleSet): readonly `indicator:${IndicatorKey}`[] {
  return base.aspects.flatMap(({ indicators }) => indicators.map(({ key }) => `indicator:${key}` as const));
}

function ordersArbitrary(base: RuleSet): fc.Arbitrary<readonly [RankingKey, ...RankingKey[]]> {
  const usual: readonly (readonly [RankingKey, ...RankingKey[]])[] = [
    ['box', 'score'],
    ['score', 'box'],
    ['axis:potensial', 'box'],
    ...indicatorKeys(base)
      .slice(0, 1)
      .map((key) => ['box', key] as const),
  ];
  return fc.constantFrom(...usual);
}

function ageCitation({ sources }: RuleSet): Provenance {
  const citations = Object.keys(sources)
    .slice(0, 1)
    .map((source) => ({ source }));
  return { basis: 'agencyChoice', known: 'ownDecision', citations, checkedOn: '2026-11-26' };
}

function sized(length: number): { readonly minLength: number; readonly maxLength: number } {
  return { minLength: length, maxLength: length };
}

interface Windows {
  readonly window: EvidenceWindow;
  readonly oldAfter: EvidenceWindow;
}

/** Where a measure has a window of time, another one, of the same provenance: nothing that is cited is lost. */
function withWindows(aspect: Aspect, drawn: Windows): Aspect {
  const measured = (measure: Measure): Measure => ({
    ...measure,
    ...(measure.window === undefined ? {} : { window: { ...measure.window, ...drawn.window } }),
    ...(measure.oldAfter === undefined ? {} : { oldAfter: { ...measure.oldAfter, ...drawn.oldAfter } }),
  });
  return {
    ...aspect,
    indicators: aspect.indicators.map((indicator): Indicator => {
      if (indicator.measure !== undefined) return { ...indicator, measure: measured(indicator.measure) };
      if (indicator.parts === undefined) return indicator;
      return { ...indicator, parts: indicator.parts.map((part) => ({ ...part, measure: measured(part.measure) })) };
    }),
  };
}

function windowArbitrary(): fc.Arbitrary<EvidenceWindow> {
  return fc.record({
    years: fc.integer({ min: 1, max: 6 }),
    counting: fc.constantFrom('rolling', 'calendarYears'),
    firstDay: fc.constantFrom('inside', 'outside'),
  });
}

function roundingArbitrary(): fc.Arbitrary<RoundingRule> {
  return fc.record({ places: fc.integer({ min: 0, max: 4 }), mode: fc.constantFrom(...ROUNDING_MODES) });
}

/** Levels in the same order that begin elsewhere; the first begins at 0. */
function limitsArbitrary<Key extends string>(axis: Axis<Key>): fc.Arbitrary<Axis<Key>> {
  const above = axis.levels.length - 1;
  return fc
    .uniqueArray(fc.integer({ min: LOWEST_LIMIT, max: WHOLE_AXIS }), sized(above))
    .map((limits) => [0, ...limits.sort((a, b) => a - b)])
    .map((limits) => ({
      ...axis,
      levels: axis.levels.map(({ key, label }, index) => ({
        key,
        label,
        from: percentText(limits[index] ?? 0),
        to: percentText(limits[index + 1] ?? WHOLE_AXIS),
      })),
      ...(axis.byWords === undefined ? {} : { byWords: standingAt(axis.byWords, axis.levels, limits) }),
    }));
}

/** The values that stand for the levels, where these begin now. */
function standingAt<Key extends string>(
  byWords: LevelWords<Key>,
  levels: readonly Level<Key>[],
  limits: readonly number[],
): LevelWords<Key> {
  return {
    ...byWords,
    levels: byWords.levels.map((worded) => {
      const place = levels.findIndex(({ key }) => key === worded.key);
      return { ...worded, value: percentText(limits[place] ?? 0) };
    }),
  };
}

/** The same tree with other weights; every part has at least one hundredth of a percent point. */
function aspectsArbitrary(base: RuleSet): fc.Arbitrary<readonly Aspect[]> {
  const nodes = weightsOf(base.aspects).length;
  return fc.array(fc.integer({ min: 1, max: 1000 }), sized(nodes)).map((drawn) => {
    const ratios = drawn.values();
    const next = (): number => ratios.next().value ?? 1;
    const weights = new Map<Aspect, number>();
    for (const axis of AXIS_KEYS) {
      const aspects = base.aspects.filter((aspect) => aspect.axis === axis);
      const shares = divided(WHOLE_AXIS, aspects.map(smallestOf), next);
      for (const [index, aspect] of aspects.entries()) weights.set(aspect, shares[index] ?? 0);
    }
    return base.aspects.map((aspect) => reweighedAspect(aspect, weights.get(aspect) ?? 0, next));
  });
}

/** The least weight: one hundredth for each part, or for an indicator without parts. */
function smallestOf({ indicators }: Aspect): number {
  return sumOf(indicators.map(smallestOfIndicator));
}

function smallestOfIndicator({ parts }: Indicator): number {
  return parts?.length ?? 1;
}

function reweighedAspect(aspect: Aspect, hundredths: number, next: () => number): Aspect {
  const shares = divided(hundredths, aspect.indicators.map(smallestOfIndicator), next);
  return {
    ...aspect,
    weight: percentText(hundredths),
    indicators: aspect.indicators.map((indicator, index) => reweighedIndicator(indicator, shares[index] ?? 0, next)),
  };
}

function reweighedIndicator(indicator: Indicator, hundredths: number, next: () => number): Indicator {
  const weight = percentText(hundredths);
  if (indicator.parts === undefined) return { ...indicator, weight };
  const smallest = indicator.parts.map(() => 1);
  const shares = divided(hundredths, smallest, next);
  const parts = indicator.parts.map((part, index): Part => ({ ...part, weight: percentText(shares[index] ?? 0) }));
  return { ...indicator, weight, parts };
}

/** A whole divided by drawn ratios, each share at least its smallest, the shares adding up to the whole. */
function divided(whole: number, smallest: readonly number[], next: () => number): readonly number[] {
  const ratios = smallest.map(next);
  const spare = whole - sumOf(smallest);
  const total = sumOf(ratios);
  const parts = smallest.map((least, index) => least + Math.floor((spare * (ratios[index] ?? 0)) / total));
  const rest = whole - sumOf(parts);
  return parts.map((part, index) => (index === 0 ? part + rest : part));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
