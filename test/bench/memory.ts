/** Collects the garbage; the processes of the sides are started with `--expose-gc`. */
export function forcedGc(): void {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  if (typeof collect !== 'function') throw new TypeError('start Node with --expose-gc');
  Reflect.apply(collect, undefined, []);
}

/** Bytes that are held after the garbage has been collected. */
export function heldBytes(): number {
  // Twice: what weak references let go of is collected the second time.
  forcedGc();
  forcedGc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
