/** Runs every `*.bench.ts` beside this file, one after the other. A name on the command line picks those that contain it. */
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';

const wanted = process.argv[2] ?? '';
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts') && file.includes(wanted))
  .sort();
if (files.length === 0) throw new Error(`no benchmark in test/bench has "${wanted}" in its name`);

console.log(`Node ${process.version}, ${String(cpus().length)} x ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const file of files) {
  console.log(`\n${file}`);
  await import(`./${file}`);
}
