import { namesOf, openLibrary, type Rules } from '../library.js';
import type { EngineName } from '../engines.js';
import { peopleOf, peopleOf010, vacanciesOf } from '../people.js';
import { sized, timesAsFast, timesOf, type Row, type Side } from '../row.js';

const PEOPLE = 15_000;
const VACANCIES = 40;

/** Ranks people who were parsed a moment ago and have never been looked at. */
function ranking(engine: EngineName, rules: Rules): Side {
  return {
    group: rules,
    needsEarlier: engine === 'earlier',
    prepare: async (scale) => {
      const library = await openLibrary(engine);
      const raw = (await (rules === 'first' ? peopleOf010 : peopleOf)(scale(PEOPLE))).map(library.worded);
      const vacancies = (await vacanciesOf(VACANCIES)).map(library.worded).map(library.parseVacancy);
      const parsed = (): readonly object[] => raw.map((person) => library.parseAsn(structuredClone(person)));
      let people = parsed();
      const output = namesOf(library.rank(vacancies, people, rules));
      return {
        output,
        before: () => {
          people = parsed();
        },
        run: () => library.rank(vacancies, people, rules),
      };
    },
  };
}

export const evidence: Row = {
  name: 'evidence',
  sides: {
    'this build': ranking('now', 'first'),
    '0.1.0': ranking('published', 'first'),
    'this build, its own rules': ranking('now', 'latest'),
    'earlier, its own rules': ranking('earlier', 'latest'),
  },
  figures: async (takeTurns, scale) => {
    const of = await takeTurns({ rounds: 5, warmUp: false });
    const [now, published, latest] = [of('this build'), of('0.1.0'), of('this build, its own rules')];
    return [
      {
        label: 'City from evidence',
        work: `City, ${sized(scale(PEOPLE), VACANCIES)}, from evidence of people just parsed`,
        ...timesAsFast(now, published),
        against: '0.1.0',
        must: 8,
        moonshot: 20,
        measured: timesOf({ 'this build': now, '0.1.0': published, 'this build, bkn411 as it is now': latest }),
        note: 'Both with revision 1 of bkn411, the one that 0.1.0 has, on people that 0.1.0 can read: same names, places, scores, counts.',
      },
    ];
  },
};
