import { finding } from '../aspects/finding-messages.js';
import type { Finding } from '../model/finding.js';
import type { ConditionVerdict } from './succession.js';

/** Reasons that are named of each kind: the commonest. */
const MOST_NAMED = 5;

/** Why fewer people are listed than the shortlist holds: how many fail what, and of how many what could not be told. */
export function notFilled(
  listed: number,
  size: number,
  ineligible: readonly { readonly reasons: readonly ConditionVerdict[] }[],
  undetermined: readonly { readonly reasons: readonly ConditionVerdict[] }[],
): readonly Finding[] {
  if (listed >= size || (ineligible.length === 0 && undetermined.length === 0)) return [];
  const found = `notMet ${commonest(ineligible)}; undetermined ${commonest(undetermined)}`;
  return [finding('shortlistNotFilled', 'pool', found, `${String(size)} people`)];
}

/** `box 120, education 31` */
function commonest(people: readonly { readonly reasons: readonly ConditionVerdict[] }[]): string {
  const counts = new Map<string, number>();
  for (const { reasons } of people) for (const { id } of reasons) counts.set(id, (counts.get(id) ?? 0) + 1);
  const named = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, MOST_NAMED);
  return named.length === 0 ? '0' : named.map(([id, count]) => `${id} ${String(count)}`).join(', ');
}
