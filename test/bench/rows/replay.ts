import { openProcedure, openRoot, openRuleSets } from '../current.js';
import { AS_OF, namesOf, openLibrary } from '../library.js';
import { peopleOf010, vacanciesOf } from '../people.js';
import { sized, time, timesTheTime, type Measured, type Row, type Scale, type Side } from '../row.js';

const PEOPLE = 15_000;
const VACANCIES = 40;
const ROUNDS = 3;

async function freshRun(scale: Scale) {
  const { parseAsn } = await openRoot();
  const { bkn411Revision1 } = await openRuleSets();
  const raw = await peopleOf010(scale(PEOPLE));
  const vacancies = await vacanciesOf(VACANCIES);
  return () => ({
    vacancies,
    pool: raw.map((person) => parseAsn(structuredClone(person))),
    context: { ruleSet: bkn411Revision1, asOf: AS_OF },
  });
}

const making: Side = {
  mayFail: true,
  prepare: async (scale) => {
    const { makeReplayFile } = await openProcedure();
    const fresh = await freshRun(scale);
    let run = fresh();
    makeReplayFile(run);
    return {
      before: () => {
        run = fresh();
      },
      run: () => makeReplayFile(run),
    };
  },
};

/** A file as it is kept, read back and done again. */
const checking: Side = {
  mayFail: true,
  prepare: async (scale) => {
    const { makeReplayFile, replay } = await openProcedure();
    const fresh = await freshRun(scale);
    const file = makeReplayFile(fresh());
    let read: unknown = structuredClone(file);
    const { answer } = replay(read);
    if (answer !== 'same') throw new Error(`the file comes to ${answer}`);
    return {
      before: () => {
        read = structuredClone(file);
      },
      run: () => replay(read),
    };
  },
};

const rankingOf010: Side = {
  prepare: async (scale) => {
    const library = await openLibrary('published');
    const raw = (await peopleOf010(scale(PEOPLE))).map(library.worded);
    const vacancies = (await vacanciesOf(VACANCIES)).map(library.worded).map(library.parseVacancy);
    const parsed = (): readonly object[] => raw.map((person) => library.parseAsn(structuredClone(person)));
    let people = parsed();
    namesOf(library.rank(vacancies, people, 'first'));
    return {
      before: () => {
        people = parsed();
      },
      run: () => library.rank(vacancies, people, 'first'),
    };
  },
};

export const replayFile: Row = {
  name: 'replay',
  sides: { make: making, check: checking, 'ranking of 0.1.0': rankingOf010 },
  figures: async (takeTurns, scale) => {
    const of = await takeTurns({ rounds: ROUNDS, warmUp: false });
    const ranking = of('ranking of 0.1.0');
    const size = sized(scale(PEOPLE), VACANCIES);
    const told = ({ failed, ms }: Measured): string => (failed === undefined ? time(ms) : `fails: ${failed}`);
    return [
      {
        label: 'Replay file, make',
        work: `Replay file of ${size}: make`,
        ...timesTheTime(of('make'), ranking),
        against: 'the ranking of 0.1.0, whose file of such a city fails',
        must: 0.5,
        moonshot: 0.2,
        measured: `make ${told(of('make'))}, ranking of 0.1.0 ${told(ranking)}`,
      },
      {
        label: 'Replay file, check',
        work: `Replay file of ${size}: check`,
        ...timesTheTime(of('check'), ranking),
        against: 'the ranking of 0.1.0',
        must: 1,
        moonshot: 0.4,
        measured: `check ${told(of('check'))}, ranking of 0.1.0 ${told(ranking)}`,
      },
    ];
  },
};
