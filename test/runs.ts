/**
 * How often properties are tried. Their numbers are those of the full tier (`npm run test:all`); everything else takes a
 * share of them, by one factor for all.
 */
const factor = Number(process.env['PROPERTY_RUNS_FACTOR'] ?? '0.02');
if (!(factor > 0)) throw new Error(`PROPERTY_RUNS_FACTOR is no number above 0: ${String(factor)}`);

/** Whether everything is tried as often as it ever is, but for campaigns. */
export const isFullTier = factor >= 1;

/** No property is tried less often than this, unless its full number is smaller. */
const LEAST = 100;
const LEAST_OF_OTHERS = 15;

/** How often to try what the full tier tries `full` times. */
export function runs(full: number): number {
  return Math.max(Math.min(full, LEAST), Math.ceil(full * factor));
}

/** The same for what is no rule of arithmetic, scoring, ranking or sources: a smaller share will do. */
export function fewRuns(full: number): number {
  return Math.max(Math.min(full, LEAST_OF_OTHERS), Math.ceil(full * factor));
}

/** As many of the values as there are runs for all of them, evenly spread from the first on. */
export function sampled<T>(values: readonly T[]): readonly T[] {
  const wanted = runs(values.length);
  if (wanted >= values.length) return values;
  return Array.from({ length: wanted }, (_, index) => Math.floor((index * values.length) / wanted)).flatMap((at) =>
    values.slice(at, at + 1),
  );
}
