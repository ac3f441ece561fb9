/**
 * Measures the build beside what it is held against: `main.ts [row ...] [--baseline <folder>] [--small]`. A name picks the rows that
 * have it in theirs. `--baseline`: the folder of a package as it stood earlier, with its `package.json` and `dist`; what it comes to
 * by its own rules is compared with what the build comes to. `--small`: a twentieth of the people, to try it out; nothing is kept.
 */
import { parseArgs } from 'node:util';
import { installEngines } from './engines.js';
import { HEAD, linesOf } from './report.js';
import { keepResults, MACHINE, resultOf, type RowResult } from './results.js';
import { ROWS } from './rows.js';
import { takeTurns } from './turns.js';

const SMALL = 0.05;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { baseline: { type: 'string' }, small: { type: 'boolean', default: false } },
});
const rows = ROWS.filter(({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)));
if (rows.length === 0) throw new Error(`no such row; there are ${ROWS.map(({ name }) => name).join(', ')}`);

installEngines(values.baseline);
const scale = values.small ? SMALL : 1;
const options = { scale, hasEarlier: values.baseline !== undefined };

console.log(
  `Node ${MACHINE.node}, ${MACHINE.processor}. Processor time, medians; outputs were equal before anything was timed.\n`,
);
console.log(HEAD);
const measured: RowResult[] = [];
for (const row of rows) {
  try {
    const figures = await row.figures(
      (rounds) => takeTurns(row, options, rounds),
      (full) => Math.max(1, Math.round(full * scale)),
    );
    for (const figure of figures) console.log(linesOf(row.name, figure).join('\n'));
    measured.push(resultOf(row.name, figures));
  } catch (error) {
    // The other rows are measured all the same.
    console.error(`[${row.name}]`, error);
    process.exitCode = 1;
  }
}
if (!values.small) await keepResults(measured, ROWS);
