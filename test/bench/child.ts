/** One side of a row in a process of its own: `child.ts <row> <side> <scale>`, spoken to by messages. */
import { createHash } from 'node:crypto';
import { forcedGc } from './memory.js';
import { processorTime } from './processor-time.js';
import { findRow } from './rows.js';

/** What is said when the side is ready, and after each round. */
export type Said =
  | {
      readonly ready: true;
      readonly hash?: string;
      readonly timed: boolean;
      readonly facts: Readonly<Record<string, number>>;
    }
  | { readonly failed: string }
  | { readonly ms: number };

const [, , rowName = '', sideName = '', scale = '1'] = process.argv;

function say(said: Said): void {
  process.send?.(said);
}

function sayFailed(error: unknown): void {
  say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

try {
  const side = findRow(rowName).sides[sideName];
  if (side === undefined) throw new Error(`${rowName} has no side ${sideName}`);
  const {
    output,
    before,
    run,
    facts = {},
  } = await side.prepare((full) => Math.max(1, Math.round(full * Number(scale))));
  const hash = output === undefined ? {} : { hash: createHash('sha256').update(JSON.stringify(output)).digest('hex') };
  if (run !== undefined)
    process.on('message', () => {
      before?.();
      // What was left by making ready is not collected in the time of the work.
      forcedGc();
      processorTime(run).then((ms) => {
        say({ ms });
      }, sayFailed);
    });
  say({ ready: true, ...hash, timed: run !== undefined, facts });
} catch (error) {
  sayFailed(error);
}
