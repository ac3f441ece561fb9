import { namesOf, openLibrary } from '../library.js';
import { heldBytes } from '../memory.js';
import { peopleOf010, vacanciesOf } from '../people.js';
import { sized, timesAsFast, timesOf, type Row, type Side } from '../row.js';
import type { EngineName } from '../engines.js';

const PEOPLE = 80_000;
const VACANCIES = 200;
const ROUNDS = 3;

function ranking(engine: EngineName): Side {
  return {
    group: 'names',
    prepare: async (scale) => {
      const library = await openLibrary(engine);
      const raw = (await peopleOf010(scale(PEOPLE))).map(library.worded);
      const vacancies = (await vacanciesOf(VACANCIES)).map(library.worded).map(library.parseVacancy);
      const parsed = (): readonly object[] => raw.map((person) => library.parseAsn(structuredClone(person)));
      let people = parsed();
      const before = heldBytes();
      const ranked = library.rank(vacancies, people, 'first');
      const held = heldBytes() - before;
      return {
        output: namesOf(ranked),
        facts: { held },
        before: () => {
          people = parsed();
        },
        run: () => library.rank(vacancies, people, 'first'),
      };
    },
  };
}

export const large: Row = {
  name: 'large',
  sides: { 'this build': ranking('now'), '0.1.0': ranking('published') },
  figures: async (takeTurns, scale) => {
    const of = await takeTurns({ rounds: ROUNDS, warmUp: false });
    const [now, published] = [of('this build'), of('0.1.0')];
    const megabytes = ({ facts }: typeof now): number => (facts['held'] ?? NaN) / 1e6;
    const size = sized(scale(PEOPLE), VACANCIES);
    return [
      {
        label: '80,000 x 200 from evidence',
        work: `${size}, from evidence of people just parsed`,
        ...timesAsFast(now, published),
        against: '0.1.0',
        must: 10,
        moonshot: 40,
        measured: timesOf({ 'this build': now, '0.1.0': published }),
      },
      {
        label: '80,000 x 200, memory',
        work: `${size}: memory held by run and result beside the people`,
        value: megabytes(now),
        unit: 'MB',
        better: 'less',
        against: '0.1.0',
        must: 200,
        measured: `this build ${megabytes(now).toFixed(0)} MB, 0.1.0 ${megabytes(published).toFixed(0)} MB`,
        note: 'Heap after its garbage is collected, after the ranking over before it.',
      },
    ];
  },
};
