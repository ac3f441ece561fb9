/** Milliseconds of the processor, of all threads: work of other programs on the machine is not in it. */
export async function processorTime(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  // Kept until the time is taken: what a caller gets is not collected meanwhile.
  const kept: unknown[] = [await run()];
  const { user, system } = process.cpuUsage(start);
  kept.length = 0;
  return (user + system) / 1000;
}
