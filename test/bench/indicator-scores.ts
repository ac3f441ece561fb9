import type { IndicatorScores } from 'talenta-asn';

/** Eleven scores of two decimals for each person, from a fixed generator. */
export function indicatorScores(keys: readonly string[], count: number): readonly IndicatorScores[] {
  let state = 1;
  const next = (): string => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return ((state % 10_001) / 100).toFixed(2);
  };
  return Array.from({ length: count }, () => Object.fromEntries(keys.map((key) => [key, next()])));
}
