/**
 * The three steps at 1, 1,000 and 100,000 people, in turn with the same job written plainly with decimal.js; and a city of
 * 15,000 with 40 vacancies. Medians of several rounds; ratios are of the same run.
 */
import {
  aspectsFromScores,
  INDICATOR_KEYS,
  normalizeAspects,
  placeAxes,
  placeInBox,
  rankVacancies,
  type IndicatorScores,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { placeWithDecimalJs } from './decimal-js-peer.js';

const asOf = '2026-11-23' as const;
const context = { ruleSet: bkn411, asOf };
const ROUNDS = 5;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Milliseconds of one run. */
function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Two-decimal scores from a fixed generator. */
function scoresOf(count: number): readonly IndicatorScores[] {
  let state = 1;
  const next = (): string => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return ((state % 10_001) / 100).toFixed(2);
  };
  return Array.from({ length: count }, () => Object.fromEntries(INDICATOR_KEYS.map((key) => [key, next()])));
}

function each<T>(people: readonly T[], place: (person: T) => unknown): () => void {
  return () => {
    for (const person of people) place(person);
  };
}

const placeScores = (scores: IndicatorScores) => placeInBox(aspectsFromScores(scores, context), bkn411);

function checkEqual(people: readonly IndicatorScores[]): void {
  for (const scores of people) {
    const own = placeScores(scores);
    const peer = placeWithDecimalJs(scores);
    if (
      own.status !== 'placed' ||
      own.box !== peer.box ||
      own.talent !== peer.talent ||
      own.kinerja.shown !== peer.kinerja.shown
    ) {
      throw new Error('the library and decimal.js differ');
    }
  }
}

const all = scoresOf(100_000);
checkEqual(all.slice(0, 5000));

/** Medians of rounds in which the runs take turns, in microseconds a person. */
function turns<Key extends string>(
  runs: Readonly<Record<Key, () => void>>,
  keys: readonly Key[],
  count: number,
): readonly number[] {
  const repeat = Math.max(1, Math.floor(20_000 / count));
  const times = keys.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    keys.forEach((key, index) => {
      const milliseconds = timed(() => {
        for (let i = 0; i < repeat; i++) runs[key]();
      });
      // The first round warms up.
      if (round > 0) times[index]?.push((milliseconds * 1000) / (count * repeat));
    });
  }
  return times.map(median);
}

const SIZES = [1, 1000, 100_000];

console.log('people | from scores, us | decimal.js, us | times | axes only, us | people a second from scores');
for (const count of SIZES) {
  const people = all.slice(0, count);
  const axes = people.map((scores) => ({
    kinerja: scores.penilaianKinerja ?? '0',
    potensial: scores.penghargaan ?? '0',
  }));
  const runs = {
    scores: each(people, placeScores),
    peer: each(people, placeWithDecimalJs),
    axes: each(axes, (values) => placeAxes(values, bkn411)),
  };
  const [scores = 0, peer = 0, axesOnly = 0] = turns(runs, ['scores', 'peer', 'axes'], count);
  const cells = [scores, peer, peer / scores, axesOnly].map((value) => value.toFixed(2));
  console.log(`${String(count)} | ${cells.join(' | ')} | ${Math.round(1e6 / scores).toLocaleString('en')}`);
}

const asns = samplePopulation({ seed: 1, size: 100_000, asOf });
console.log('people | from full evidence, us | people a second');
for (const count of SIZES) {
  const runs = { evidence: each(asns.slice(0, count), (asn) => placeInBox(normalizeAspects(asn, context), bkn411)) };
  const [evidence = 0] = turns(runs, ['evidence'], count);
  console.log(`${String(count)} | ${evidence.toFixed(2)} | ${Math.round(1e6 / evidence).toLocaleString('en')}`);
}

const city = asns.slice(0, 15_000);
const vacancies = sampleVacancies({ seed: 1, count: 40, asOf });
const ranking: number[] = [];
for (let round = 0; round <= ROUNDS; round++) ranking.push(timed(() => rankVacancies(vacancies, city, context)));
console.log(
  `15,000 people x 40 vacancies ranked: first run ${(ranking[0] ?? 0).toFixed(0)} ms, then median ${median(ranking.slice(1)).toFixed(0)} ms`,
);
