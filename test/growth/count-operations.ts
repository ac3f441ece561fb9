import { Session } from 'node:inspector';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** Methods that walk what they belong to, so that a loop inside the engine is counted as well. */
const LIST_WALKS = [
  'includes',
  'indexOf',
  'lastIndexOf',
  'find',
  'findIndex',
  'filter',
  'some',
  'every',
  'map',
  'flatMap',
  'forEach',
  'reduce',
  'slice',
  'concat',
  'sort',
  'join',
  'reverse',
  'flat',
] as const;
const TEXT_WALKS = ['includes', 'indexOf', 'slice', 'replace', 'replaceAll', 'split', 'trim', 'toLowerCase'] as const;

type Walk = (this: { readonly length: number }, ...given: readonly unknown[]) => unknown;

function isWalk(value: unknown): value is Walk {
  return typeof value === 'function';
}

/** Adds the length of what is walked to a count, for as long as `work` runs. */
function countingWalks(work: () => void): number {
  let count = 0;
  const undo: (() => void)[] = [];
  const wrap = (prototype: object, name: PropertyKey): void => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    const original: unknown = descriptor?.value;
    if (descriptor === undefined || !isWalk(original)) throw new Error(`no method ${String(name)}`);
    const counted: Walk = function (...given) {
      count += this.length;
      return Reflect.apply(original, this, given);
    };
    Object.defineProperty(prototype, name, { ...descriptor, value: counted });
    undo.push(() => {
      Object.defineProperty(prototype, name, descriptor);
    });
  };
  for (const name of [...LIST_WALKS, Symbol.iterator]) wrap(Array.prototype, name);
  for (const name of TEXT_WALKS) wrap(String.prototype, name);
  try {
    work();
  } finally {
    for (const each of undo) each();
  }
  return count;
}

let counter: Session | undefined;

/** The counter of the engine, started once: it begins anew each time it is read. */
function openCounter(): Session {
  if (counter !== undefined) return counter;
  counter = new Session();
  counter.connect();
  post(counter, 'Profiler.enable');
  post(counter, 'Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return counter;
}

function post(session: Session, method: string, given: object = {}): unknown {
  let answer: unknown;
  session.post(method, given, (error, result) => {
    if (error !== null) throw new Error(`${method}: ${error.message}`);
    answer = result;
  });
  return answer;
}

/** How often blocks of code under src ran, and how long what the engine walked for them was. The same on every machine. */
export function countOperations(work: () => void): number {
  const session = openCounter();
  post(session, 'Profiler.takePreciseCoverage');
  const walked = countingWalks(work);
  const { result } = post(session, 'Profiler.takePreciseCoverage') as Coverage;
  const own = result.filter(({ url }) => /\/(?:src|test\/growth)\//.test(url) && !url.includes('count-operations'));
  const blocks = own.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  return walked + blocks.reduce((sum, count) => sum + count, 0);
}
