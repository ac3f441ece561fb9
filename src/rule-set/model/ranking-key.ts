import type { IndicatorKey } from '../../civil-service/aspect-keys.js';
import { INDICATOR_KEYS } from '../../civil-service/aspect-keys.js';
import type { Ranking, RankingKey, TieKey } from './rule-set.js';

/** The axis that a key names, `axis:teknis`. */
export function axisOfKey(key: RankingKey | TieKey): string | undefined {
  return key.startsWith('axis:') ? key.slice('axis:'.length) : undefined;
}

/** The indicator that a key names, `indicator:penghargaan`. */
export function indicatorOfKey(key: RankingKey | TieKey): IndicatorKey | undefined {
  return key.startsWith('indicator:')
    ? INDICATOR_KEYS.find((indicator) => key === `indicator:${indicator}`)
    : undefined;
}

/** The indicators whose scores people are compared by, each once. */
export function rankedIndicators({ order, tieChain }: Ranking): readonly IndicatorKey[] {
  return [...new Set([...order, ...tieChain].flatMap((key) => indicatorOfKey(key) ?? []))];
}
