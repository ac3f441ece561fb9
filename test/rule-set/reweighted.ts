/** Rule sets with other weights than those of bkn411. */
import { fc } from '@fast-check/vitest';
import { INDICATOR_KEYS, parseRuleSet, type IndicatorKey, type RuleSet } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';

/** A whole number of units of 10^-places as decimal text. */
export function decimalText(units: bigint, places: number): string {
  if (places === 0) return String(units);
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** bkn411 with these weights, in units of 10^-places percent points, in the order of the indicators. */
export function reweighted(units: readonly bigint[], places: number): RuleSet {
  const weightOf = new Map(INDICATOR_KEYS.map((key, index) => [key, units[index] ?? 0n]));
  const of = (key: IndicatorKey): bigint => weightOf.get(key) ?? 0n;
  return parseRuleSet({
    ...bkn411,
    id: 'reweighted',
    aspects: bkn411.aspects.map((aspect) => ({
      ...aspect,
      weight: decimalText(
        aspect.indicators.reduce((total, { key }) => total + of(key), 0n),
        places,
      ),
      indicators: aspect.indicators.map((indicator) => {
        const own = of(indicator.key);
        const weight = decimalText(own, places);
        if (indicator.parts === undefined) return { ...indicator, weight };
        const count = BigInt(indicator.parts.length);
        const parts = indicator.parts.map((part, index) => ({
          ...part,
          weight: decimalText(index === 0 ? own - (own / count) * (count - 1n) : own / count, places),
        }));
        return { ...indicator, weight, parts };
      }),
    })),
  });
}

/** Units that add up to 100 percent points: at least three each, so that an indicator of three parts has some for each. */
function shares(rough: readonly number[], places: number): readonly bigint[] {
  const total = 100n * 10n ** BigInt(places);
  const free = total - 3n * BigInt(rough.length);
  const all = rough.reduce((added, value) => added + BigInt(value), 0n);
  const units = rough.map((value) => 3n + (BigInt(value) * free) / all);
  const rest = total - units.reduce((added, value) => added + value, 0n);
  return units.map((value, index) => (index === 0 ? value + rest : value));
}

/** Weights of any number of decimals up to fourteen. */
export const weights = fc
  .record({
    kinerja: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 4, maxLength: 4 }),
    potensial: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 7, maxLength: 7 }),
    places: fc.integer({ min: 0, max: 14 }),
  })
  .map(({ kinerja, potensial, places }) => ({
    places,
    units: [...shares(kinerja, places), ...shares(potensial, places)],
  }))
  // A field of study scores 100 or 50: with most of the axis on it nobody reaches the middle level, and the checker refuses.
  .filter(({ units, places }) => (units[INDICATOR_KEYS.indexOf('bidangIlmu')] ?? 0n) < 40n * 10n ** BigInt(places));
