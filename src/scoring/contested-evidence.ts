import { deepFreeze } from '../json/deep-freeze.js';
import { asRead, type Contradictions } from '../person/contradictions.js';
import type { Measurable } from '../person/asn.js';
import type { SetAsideReason } from './aspect-profile.js';
import { combineRecords, type Combined } from './combine-records.js';
import type { CountingRecord, CountingRecords, RecordScoring } from './counting-records.js';
import type { Notes } from './finding-messages.js';
import { eitherOutcome, isSameOutcome, open, type Scoring, type SubIndicatorOutcome } from './trail.js';
import { targetPostOf, type TargetPost } from './target-post.js';

const CONFLICT: SetAsideReason = 'conflict';

/** Where the evidence contradicts itself: what every reading of it comes to, else all that one of them comes to. */
export function scoreEachReading(
  { sub, source, target, notes }: Scoring,
  { told, readings }: Contradictions,
  person: Measurable,
  score: (read: Measurable, target: TargetPost, notes: Notes | undefined) => SubIndicatorOutcome,
): SubIndicatorOutcome {
  const { compiled, asOf, stagesHeld, from } = target;
  const asGiven = score(person, target, notes);
  const outcomes = readings.map((reading) => {
    const read = asRead(person, reading);
    const ofPost = sub.dependsOnTarget && from === 'jabatan';
    return score(read, ofPost ? targetPostOf(compiled, asOf, read, undefined, stagesHeld) : target, undefined);
  });
  for (const { list, code, path, found, expected } of told)
    if (list === source) notes?.tell(code, path, found, expected);
  if (outcomes.every((outcome) => isSameOutcome(outcome, asGiven))) return asGiven;
  if (asGiven.trail === undefined) return eitherOutcome(outcomes);
  const { row: _row, items: _items, ...trail } = asGiven.trail;
  const setAside = [
    ...trail.setAside,
    ...trail.used.map(({ path, date, value }) => ({ path, date, value, why: CONFLICT })),
  ];
  return eitherOutcome(outcomes, deepFreeze({ ...trail, used: [], setAside }));
}

/** More ways to choose one document out of each number that has several are not tried. */
const MOST_CHOICES = 64;

/** Documents of one number that say different things: what is left, whichever of them is the right one. */
export function combineContested(scoring: RecordScoring, { counting, contested, expired }: CountingRecords): Combined {
  const firsts = new Set(contested.map(({ first }) => first));
  const certain = counting.filter((record) => !firsts.has(record));
  let choices: readonly (readonly CountingRecord[])[] = [certain];
  for (const { first, others } of contested) {
    if (choices.length * (others.length + 1) > MOST_CHOICES)
      return { result: open('conflict', scoring.sub.possible), used: [] };
    choices = choices.flatMap((chosen) =>
      [first, ...others].map((record) => (record === null ? chosen : [...chosen, record])),
    );
  }
  const silent = { ...scoring, notes: undefined };
  const result = eitherOutcome(choices.map((chosen) => combineRecords(silent, chosen, expired).result));
  if (result.status === 'open') return { result, used: [] };
  const beside = combineRecords(scoring, certain, expired);
  return isSameOutcome(beside.result, result) ? beside : { result, used: [] };
}
