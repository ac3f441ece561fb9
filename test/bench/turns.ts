/** Sides of a row, each in a process of its own: first compared, then timed in turn. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Said } from './child.js';
import { median, type Measured, type Rounds, type Row, type Side } from './row.js';

const CHILD = path.join(import.meta.dirname, 'child.ts');
const ROUNDS: Rounds = { rounds: 5, warmUp: true };
/** Megabytes of heap: 0.1.0 needs more than the usual ones for what it gives of 80,000 people. */
const HEAP = 9000;
const OUT_OF_MEMORY = 'no memory left';

/** How the sides are run. */
export interface TurnOptions {
  /** Of the sizes that a row names, how much is measured: 1, and less where the benchmarks are only tried out. */
  readonly scale: number;
  /** Whether an earlier package was given. */
  readonly hasEarlier: boolean;
}

interface Started {
  readonly name: string;
  readonly child: ChildProcess;
  readonly said: Extract<Said, { readonly ready: true }>;
  readonly times: number[];
}

/** The time of every side of the row. Throws where two sides of a group come to different things. */
export async function takeTurns(row: Row, { scale, hasEarlier }: TurnOptions, { rounds, warmUp } = ROUNDS) {
  const started: Started[] = [];
  const measured = new Map<string, Measured>();
  try {
    for (const [name, side] of Object.entries(row.sides)) {
      if (side.needsEarlier === true && !hasEarlier) continue;
      const child = start(row.name, name, scale);
      const said = await answer(child);
      if ('ready' in said) started.push({ name, child, said, times: [] });
      else measured.set(name, failure(`${row.name}, ${name}`, side, said));
    }
    requireEqual(row, started);
    for (let round = warmUp ? -1 : 0; round < rounds; round++) {
      for (const { name, child, said, times } of started) {
        if (!said.timed) continue;
        child.send('round');
        const told = await answer(child);
        if (!('ms' in told)) throw new Error(`${row.name}, ${name}: ${'failed' in told ? told.failed : 'no time'}`);
        if (round >= 0) times.push(told.ms);
      }
    }
  } finally {
    for (const { child } of started) child.kill();
  }
  for (const { name, said, times } of started)
    measured.set(name, { ms: median(times), rounds: times, facts: said.facts });
  return (side: string): Measured => {
    const found = measured.get(side);
    if (found === undefined) throw new Error(`${row.name}: ${side} was not measured`);
    return found;
  };
}

function requireEqual({ name: row, sides }: Row, started: readonly Started[]): void {
  const first = new Map<string, Started>();
  for (const each of started) {
    const group = sides[each.name]?.group;
    if (group === undefined || each.said.hash === undefined) continue;
    const other = first.get(group) ?? each;
    first.set(group, other);
    if (other.said.hash !== each.said.hash)
      throw new Error(`${row}: ${each.name} and ${other.name} come to different things`);
  }
}

function failure(where: string, side: Side, said: Said): Measured {
  const failed = 'failed' in said ? said.failed : 'not ready';
  if (side.mayFail !== true) throw new Error(`${where}: ${failed}`);
  return { ms: NaN, rounds: [], facts: {}, failed: failed.split('\n')[0] ?? '' };
}

function start(row: string, side: string, scale: number): ChildProcess {
  const child = fork(CHILD, [row, side, String(scale)], {
    execArgv: ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${String(HEAP)}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  // What Node says when the memory is at an end would fill the screen.
  child.stderr?.resume();
  return child;
}

/** The next message of a process, or why there is none. */
function answer(child: ChildProcess): Promise<Said> {
  return new Promise((resolve) => {
    const ended = (): void => {
      child.off('message', heard);
      resolve({ failed: OUT_OF_MEMORY });
    };
    const heard = (said: unknown): void => {
      child.off('exit', ended);
      resolve(said as Said);
    };
    child.once('message', heard);
    child.once('exit', ended);
  });
}
