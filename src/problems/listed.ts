const MOST_LISTED = 10;

/** Names in one line: the first few, and how many more there are. */
export function listed(names: readonly string[]): string {
  if (names.length <= MOST_LISTED) return names.join(', ');
  return `${names.slice(0, MOST_LISTED).join(', ')} and ${String(names.length - MOST_LISTED)} more`;
}
