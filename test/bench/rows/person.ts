/** One person: from scores or from evidence to the box. */
import type { IndicatorScores } from 'talenta-asn';
import { openRoot } from '../current.js';
import type { EngineName } from '../engines.js';
import { indicatorScores } from '../indicator-scores.js';
import { openLibrary, type Library, type Placement } from '../library.js';
import { peopleOf010 } from '../people.js';
import { timesAsFast, timesOf, type Row, type Scale, type Side, type Task } from '../row.js';

const PEOPLE = 5000;

/** Everybody, one after the other. */
function each<Person>(people: readonly Person[], place: (person: Person) => unknown): () => void {
  return () => {
    for (const person of people) place(person);
  };
}

const scoresOf = async (scale: Scale): Promise<readonly IndicatorScores[]> =>
  indicatorScores((await openRoot()).INDICATOR_KEYS, scale(PEOPLE));

/** The shortest ways from scores and from evidence to the box. */
const boxOfScores = ({ boxFromScores }: Library, scores: object): number | undefined =>
  boxFromScores(scores, 'first').box;
const boxOfEvidence = ({ boxFromEvidence }: Library, person: object): number | undefined =>
  boxFromEvidence(person, 'first').box;

function fromScores<Output>(
  engine: EngineName,
  group: string,
  place: (library: Library, scores: IndicatorScores) => Output,
  comparable: (output: Output) => unknown,
): Side {
  return {
    group,
    prepare: async (scale) => {
      const library = await openLibrary(engine);
      const people = await scoresOf(scale);
      const output = people.map((scores) => comparable(place(library, scores)));
      return { output, run: each(people, (scores) => place(library, scores)) };
    },
  };
}

const boxOf = (placement: Placement): number | undefined => placement.box;
const itself = (box: number | undefined): number | undefined => box;

export const scoresToBox: Row = {
  name: 'scores-to-box',
  sides: {
    'this build, box alone': fromScores('now', 'box', boxOfScores, itself),
    '0.1.0, full result': fromScores(
      'published',
      'box',
      ({ placeScores }, scores) => placeScores(scores, 'first'),
      boxOf,
    ),
  },
  figures: async (takeTurns, scale) => {
    const of = await takeTurns({ rounds: 9, warmUp: true });
    const [now, published] = [of('this build, box alone'), of('0.1.0, full result')];
    return [
      {
        label: 'Scores to box',
        work: 'One person, eleven scores to the box: only the box',
        ...timesAsFast(now, published),
        against: 'the full result of 0.1.0',
        must: 7,
        moonshot: 25,
        measured: timesOf({ 'this build': now, '0.1.0': published }, scale(PEOPLE)),
      },
    ];
  },
};

/** What the program with decimal.js gives, out of what the library gives. */
const explainedBy = (engine: EngineName): Side => ({
  group: 'explained',
  prepare: async (scale) => {
    const { placedInFull, comparable } = await import('../explained-placement.js');
    const place = await placedInFull(engine);
    const people = await scoresOf(scale);
    return { output: people.map((scores) => comparable(place(scores))), run: each(people, place) };
  },
});

const withDecimalJs: Side = {
  group: 'explained',
  prepare: async (scale): Promise<Task> => {
    const { placeWithDecimalJs } = await import('../decimal-js-peer.js');
    const people = await scoresOf(scale);
    return { output: people.map(placeWithDecimalJs), run: each(people, placeWithDecimalJs) };
  },
};

export const scoresExplained: Row = {
  name: 'scores-explained',
  sides: { 'this build': explainedBy('now'), '0.1.0': explainedBy('published'), 'decimal.js': withDecimalJs },
  figures: async (takeTurns, scale) => {
    const of = await takeTurns({ rounds: 9, warmUp: true });
    const [now, published, peer] = [of('this build'), of('0.1.0'), of('decimal.js')];
    return [
      {
        label: 'Scores to box, explained',
        work: 'One person, eleven scores to the box with the full explanation',
        ...timesAsFast(now, peer),
        against: 'the same written plainly with decimal.js',
        must: 8,
        moonshot: 12,
        measured: timesOf({ 'this build': now, '0.1.0': published, 'decimal.js': peer }, scale(PEOPLE)),
        note: `0.1.0 is ${(peer.ms / published.ms).toFixed(1)} x as fast as the program with decimal.js, which writes no sentences and freezes nothing.`,
      },
    ];
  },
};

function fromEvidence<Output>(
  engine: EngineName,
  place: (library: Library, person: object) => Output,
  comparable: (output: Output) => unknown,
): Side {
  return {
    group: 'box',
    prepare: async (scale) => {
      const library = await openLibrary(engine);
      const raw = (await peopleOf010(scale(PEOPLE))).map(library.worded);
      const parsed = (): readonly object[] => raw.map((person) => library.parseAsn(structuredClone(person)));
      let people = parsed();
      return {
        output: people.map((person) => comparable(place(library, person)) ?? null),
        // Nobody has been looked at before.
        before: () => {
          people = parsed();
        },
        run: () => {
          for (const person of people) place(library, person);
        },
      };
    },
  };
}

export const evidenceToBox: Row = {
  name: 'evidence-to-box',
  sides: {
    'this build, box alone': fromEvidence('now', boxOfEvidence, itself),
    'this build, full result': fromEvidence('now', ({ place }, person) => place(person, 'first'), boxOf),
    '0.1.0, full result': fromEvidence('published', ({ place }, person) => place(person, 'first'), boxOf),
  },
  figures: async (takeTurns, scale) => {
    const of = await takeTurns({ rounds: 9, warmUp: true });
    const [now, full, published] = [
      of('this build, box alone'),
      of('this build, full result'),
      of('0.1.0, full result'),
    ];
    return [
      {
        label: 'Evidence to box',
        work: 'One person, evidence to the box: only the box',
        ...timesAsFast(now, published),
        against: 'the full result of 0.1.0',
        must: 4,
        moonshot: 10,
        measured: timesOf({ 'this build': now, 'in full': full, '0.1.0': published }, scale(PEOPLE)),
      },
    ];
  },
};
