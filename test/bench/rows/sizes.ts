/** How large results and people are. */
import type { EngineName } from '../engines.js';
import { jsonBytes, namesOf, openLibrary } from '../library.js';
import { heldBytes } from '../memory.js';
import { peopleOf010, vacanciesOf } from '../people.js';
import { sized, type Row, type Side } from '../row.js';

const PEOPLE = 15_000;
const VACANCIES = 40;
const IN_POOL = 10_000;
const BEFORE_THEM = 2000;

function resultOf(engine: EngineName): Side {
  return {
    group: 'names',
    prepare: async (scale) => {
      const library = await openLibrary(engine);
      const raw = await peopleOf010(scale(PEOPLE));
      const people = raw.map((person) => library.parseAsn(library.worded(person)));
      const vacancies = (await vacanciesOf(VACANCIES)).map(library.worded).map(library.parseVacancy);
      const ranking = library.rank(vacancies, people, 'first');
      return {
        output: namesOf(ranking),
        facts: { bytes: jsonBytes(ranking), pairs: people.length * vacancies.length },
      };
    },
  };
}

export const resultSize: Row = {
  name: 'result-size',
  sides: { 'this build': resultOf('now'), '0.1.0': resultOf('published') },
  figures: async (takeTurns, scale) => {
    const of = await takeTurns();
    const perPair = (side: string): number => {
      const { bytes = NaN, pairs = NaN } = of(side).facts;
      return bytes / pairs;
    };
    const { bytes = NaN } = of('this build').facts;
    return [
      {
        label: 'JSON of a pair',
        work: `JSON of the result of a run, for a pair of person and vacancy: ${sized(scale(PEOPLE), VACANCIES)}`,
        value: perPair('this build'),
        unit: 'bytes',
        better: 'less',
        against: '0.1.0',
        must: 60,
        moonshot: 20,
        measured: `this build ${perPair('this build').toFixed(1)} bytes (${(bytes / 1e6).toFixed(1)} MB), 0.1.0 ${perPair('0.1.0').toFixed(0)} bytes`,
      },
    ];
  },
};

/** People read from JSON, as a program has them, with nothing else held. */
function poolOf(engine: EngineName): Side {
  return {
    group: 'placements',
    prepare: async (scale) => {
      const library = await openLibrary(engine);
      const all = (await peopleOf010(scale(IN_POOL + BEFORE_THEM))).map((person) =>
        JSON.stringify(library.worded(person)),
      );
      const parse = (text: string): object => library.parseAsn(JSON.parse(text));
      // Everything is loaded and compiled, and what people share is there, before anything is measured.
      const first = all.slice(0, scale(BEFORE_THEM)).map(parse);
      for (const person of first) library.place(person, 'first');
      const texts = all.slice(first.length);
      const before = heldBytes();
      const people = texts.map(parse);
      const parsed = (heldBytes() - before) / people.length;
      const output = people.map((person) => library.place(person, 'first').box ?? null);
      const placed = (heldBytes() - before) / people.length;
      const json = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
      // The people are held until here.
      return { output, facts: { people: people.length, parsed, placed, json } };
    },
  };
}

export const personSize: Row = {
  name: 'person-size',
  sides: { 'this build': poolOf('now'), '0.1.0': poolOf('published') },
  figures: async (takeTurns) => {
    const of = await takeTurns();
    const kilobytes = (side: string, what: string): string => `${((of(side).facts[what] ?? NaN) / 1000).toFixed(2)} kB`;
    const told = (side: string): string => `${kilobytes(side, 'parsed')} (placed ${kilobytes(side, 'placed')})`;
    return [
      {
        label: 'Heap of a person',
        work: 'Heap of one person in a pool, parsed from JSON, after the garbage is collected',
        value: (of('this build').facts['parsed'] ?? NaN) / 1000,
        unit: 'kB',
        better: 'less',
        against: '0.1.0',
        must: 2,
        moonshot: 1,
        measured: `this build ${told('this build')}, 0.1.0 ${told('0.1.0')}; as JSON ${kilobytes('this build', 'json')}`,
      },
    ];
  },
};
