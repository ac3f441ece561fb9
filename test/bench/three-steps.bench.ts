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
import { samplePopulation, sampleVacancies } from 'talenta-asn/testing';
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
const asns = samplePopulation({ seed: 1, size: 100_000, asOf });
checkEqual(all.slice(0, 5000));

console.log('people | from scores us | decimal.js us | times | axes only us | from evidence us | from scores people/s');
for (const count of [1, 1000, 100_000]) {
  const people = all.slice(0, count);
  const evidence = asns.slice(0, count);
  const repeat = Math.max(1, Math.floor(20_000 / count));
  const rounds = { scores: [] as number[], peer: [] as number[], axes: [] as number[], evidence: [] as number[] };
  const axes = people.map((scores) => ({
    kinerja: scores.penilaianKinerja ?? '0',
    potensial: scores.penghargaan ?? '0',
  }));
  const runs = {
    scores: each(people, placeScores),
    peer: each(people, placeWithDecimalJs),
    axes: each(axes, (values) => placeAxes(values, bkn411)),
    evidence: each(evidence, (asn) => placeInBox(normalizeAspects(asn, context), bkn411)),
  };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const key of ['scores', 'peer', 'axes', 'evidence'] as const) {
      const milliseconds = timed(() => {
        for (let i = 0; i < repeat; i++) runs[key]();
      });
      if (round > 0) rounds[key].push((milliseconds * 1000) / (count * repeat));
    }
  }
  const [scores, peer, axesOnly, full] = [rounds.scores, rounds.peer, rounds.axes, rounds.evidence].map(median);
  const cells = [scores, peer, (peer ?? 0) / (scores ?? 1), axesOnly, full].map((value) => (value ?? 0).toFixed(2));
  console.log(`${String(count)} | ${cells.join(' | ')} | ${Math.round(1e6 / (scores ?? 1)).toLocaleString('en')}`);
}

const city = asns.slice(0, 15_000);
const vacancies = sampleVacancies({ seed: 1, count: 40, asOf });
const ranking: number[] = [];
for (let round = 0; round <= ROUNDS; round++) ranking.push(timed(() => rankVacancies(vacancies, city, context)));
console.log(
  `15,000 people x 40 vacancies ranked: first run ${(ranking[0] ?? 0).toFixed(0)} ms, then median ${median(ranking.slice(1)).toFixed(0)} ms`,
);
