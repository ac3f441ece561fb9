import type { RunResult } from 'talenta-asn';

/** What every condition came to, as bits: a bit for each judgement that differs from the others in somebody. */
export interface VerdictBits {
  /** How many judgements there are. */
  readonly judgements: number;
  /** By place in `RunResult.people`: what is not met, and what cannot be told. */
  readonly failed: readonly bigint[];
  readonly open: readonly bigint[];
  /** By vacancy: what is asked, stage after stage. The box is not among it. */
  readonly asked: readonly { readonly ofClass: readonly AskedBit[]; readonly own: readonly AskedBit[] }[];
}

/** A condition that is asked, by the bit of its judgement. */
export interface AskedBit {
  readonly condition: string;
  readonly bit: bigint;
}

const OPEN = 1;
const NOT_MET = 2;

/** The verdicts of a run, judged beforehand, for a database. */
export function verdictBitsOf(run: RunResult): VerdictBits {
  const { people, outside, conflicting, columns, reasons, conditions, stages, ways } = run;
  if (outside.length + conflicting.length > 0) throw new Error('people from outside, or twice in the pool');
  const failed = people.map(() => 0n);
  const open = people.map(() => 0n);
  const bits = new Map<string, bigint>();

  function bitOf(column: number, isAsked: (person: number) => boolean): readonly AskedBit[] {
    const verdicts = new Uint8Array(people.length);
    let condition = '';
    for (const place of columns[column] ?? []) {
      const group = reasons[place];
      if (group === undefined) throw new Error('no such group');
      condition = conditions[group.condition]?.id ?? '';
      for (const person of group.people)
        if (isAsked(person)) verdicts[person] = group.verdict === 'notMet' ? NOT_MET : OPEN;
    }
    const key = Buffer.from(verdicts).toString('latin1');
    if (condition === '' || !/[^\0]/.test(key)) return [];
    const known = bits.get(key);
    if (known !== undefined) return [{ condition, bit: known }];
    const bit = 1n << BigInt(bits.size);
    bits.set(key, bit);
    verdicts.forEach((verdict, person) => {
      if (verdict === NOT_MET) failed[person] = (failed[person] ?? 0n) | bit;
      if (verdict === OPEN) open[person] = (open[person] ?? 0n) | bit;
    });
    return [{ condition, bit }];
  }

  const everybody = (): boolean => true;
  const ofStage = stages.map(({ columns: ofClass, ways: taken }) => {
    const way = ways[taken];
    if (way === undefined) throw new Error('no such way');
    const ofWays = [...new Set(way.states.flatMap(({ columns: ofState }) => ofState))];
    return [
      ...bitOf(way.column, everybody),
      ...ofClass.flatMap((column) => bitOf(column, everybody)),
      // What a way asks is asked of those who come by it.
      ...ofWays.flatMap((column) =>
        bitOf(column, (person) => way.states[way.of[person] ?? -1]?.columns.includes(column) === true),
      ),
    ];
  });
  const asked = run.vacancies.map(({ stage, own }) => ({
    ofClass: ofStage[stage ?? -1] ?? [],
    own: own.flatMap((column) => bitOf(column, everybody)),
  }));
  if (bits.size > 62) throw new Error('more judgements than a 64-bit number has bits');
  return { judgements: bits.size, failed, open, asked };
}
