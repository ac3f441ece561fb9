import { folded, textOf } from './folded.js';

/** Rows that are looked at for the column names. */
export const MOST_ROWS_ABOVE = 20;

/**
 * The row of the column names: of those with a column for the NIP and another name that is known, the first with the most
 * known names.
 */
export function headerRowAmong(
  rows: readonly (readonly unknown[])[],
  columnOf: (header: string) => string | undefined,
  nip: string,
): number | undefined {
  let best: { readonly at: number; readonly known: number } | undefined;
  rows.forEach((cells, at) => {
    const names = new Set(cells.flatMap((cell) => columnOf(folded(textOf(cell) ?? '')) ?? []));
    if (names.has(nip) && names.size > Math.max(1, best?.known ?? 0)) best = { at, known: names.size };
  });
  return best?.at;
}
