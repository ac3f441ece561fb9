/** Small programs in new processes: nothing is compiled or warm at their start. */
import { execFileSync } from 'node:child_process';
import { projectOf, type EngineName } from './engines.js';

/** How a program loads its modules. */
export type ModuleKind = 'module' | 'commonjs';

const CLOCK = `
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const marks = [used()];
const mark = () => marks.push(used());
`;
const TELL = `
console.log(JSON.stringify(marks.slice(1).map((at, index) => at - marks[index])));
`;

/** Milliseconds of the processor between the calls of \`mark()\` in a program, run once in the project of an engine. */
export function marksOf(engine: EngineName, kind: ModuleKind, program: string): readonly number[] {
  const told: unknown = JSON.parse(
    execFileSync(process.execPath, [`--input-type=${kind}`, '-e', `${CLOCK}${program}${TELL}`], {
      cwd: projectOf(engine),
      encoding: 'utf8',
    }),
  );
  if (!Array.isArray(told)) throw new TypeError('no times');
  return told.map(Number);
}
