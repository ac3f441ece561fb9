/** A row of the table: some work, who does it, and what the measured times say. */

/** What one side of a row does, ready to be measured. */
export interface Task {
  /** What it comes to. Compared by hash with the others of its group before anything is timed. */
  readonly output?: unknown;
  /** Made ready anew before each round; not timed. */
  readonly before?: () => void;
  /** The work. What it gives is kept until its time is taken. Absent: there is nothing to be timed. */
  readonly run?: () => unknown;
  /** What was measured beside the time. */
  readonly facts?: Readonly<Record<string, number>>;
}

/** A number of people or vacancies, made smaller where the benchmarks are only tried out. */
export type Scale = (full: number) => number;

/** Somebody who does the work, in a process of their own. */
export interface Side {
  /** Sides with the same word come to the same. */
  readonly group?: string;
  /** Only where the folder of an earlier package was given. */
  readonly needsEarlier?: boolean;
  /** It may fail, for want of memory or of longer strings: the table says so then. */
  readonly mayFail?: boolean;
  readonly prepare: (scale: Scale) => Promise<Task>;
}

/** What came of one side. */
export interface Measured {
  /** Milliseconds of processor time, median of the rounds. */
  readonly ms: number;
  /** All rounds. */
  readonly rounds: readonly number[];
  readonly facts: Readonly<Record<string, number>>;
  /** Why there are no times. */
  readonly failed?: string;
}

/** A line of the table. */
export interface Figure {
  /** What is measured, in a few words. */
  readonly label: string;
  /** What is measured. */
  readonly work: string;
  /** The figure that has a target; absent: the work failed. */
  readonly value?: number;
  /** How the figure reads. */
  readonly unit: string;
  /** What it is held against. */
  readonly against: string;
  /** Whether less or more is better. */
  readonly better: 'less' | 'more';
  /** The target that must be reached, and the one that would be wonderful. */
  readonly must?: number;
  readonly moonshot?: number;
  /** What the figure was made of. */
  readonly measured: string;
  /** What a reader has to know. */
  readonly note?: string;
}

/** Takes the measures of a row: its sides in turn, in processes of their own. */
export type TakeTurns = (rounds?: Rounds) => Promise<(side: string) => Measured>;

/** How often each side is timed. */
export interface Rounds {
  /** Rounds that count. */
  readonly rounds: number;
  /** A round before them that does not; where a round is long, making ready has warmed up enough. */
  readonly warmUp: boolean;
}

/** A row, which can be run alone by its name. */
export interface Row {
  readonly name: string;
  readonly sides: Readonly<Record<string, Side>>;
  readonly figures: (takeTurns: TakeTurns, scale: Scale) => Promise<readonly Figure[]>;
}

/** The middle value, and the lower of two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? NaN;
}

/** Milliseconds in a unit that can be read. */
export function time(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  if (ms >= 1) return `${ms.toFixed(ms >= 100 ? 0 : 1)} ms`;
  return `${(ms * 1000).toFixed(2)} us`;
}

/** A figure with the time of one side over that of another: how many times the other's time it takes. */
export function timesTheTime(ours: Measured, theirs: Measured): Pick<Figure, 'value' | 'unit' | 'better'> {
  return { ...ratio(ours, theirs), unit: 'x the time', better: 'less' };
}

/** How many times as fast one side is as the other. */
export function timesAsFast(ours: Measured, theirs: Measured): Pick<Figure, 'value' | 'unit' | 'better'> {
  return { ...ratio(theirs, ours), unit: 'x as fast', better: 'more' };
}

function ratio(over: Measured, under: Measured): { readonly value?: number } {
  const value = over.ms / under.ms;
  return Number.isFinite(value) ? { value } : {};
}

/** "name 12 ms, other 24 ms"; of each unit where the time is that of several. */
export function timesOf(sides: Readonly<Record<string, Measured>>, units = 1): string {
  return Object.entries(sides)
    .map(([name, { ms, failed }]) => `${name} ${failed === undefined ? time(ms / units) : `fails (${failed})`}`)
    .join(', ');
}

/** "15,000 people x 40 vacancies". */
export function sized(people: number, vacancies: number, ofWhom = 'people'): string {
  return `${people.toLocaleString('en')} ${ofWhom} x ${vacancies.toLocaleString('en')} vacancies`;
}
