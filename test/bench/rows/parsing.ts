import { openSchemas } from '../current.js';
import type { EngineName } from '../engines.js';
import { asNamedNow, openLibrary } from '../library.js';
import { peopleOf010 } from '../people.js';
import { timesOf, timesTheTime, type Row, type Side } from '../row.js';

const PEOPLE = 3000;

function parsedBy(engine: EngineName): Side {
  return {
    group: 'parsed',
    prepare: async (scale) => {
      const { parseAsn, worded } = await openLibrary(engine);
      const people = (await peopleOf010(scale(PEOPLE))).map(worded);
      const parse = (): readonly object[] => people.map(parseAsn);
      return { output: parse().map(asNamedNow), run: parse };
    },
  };
}

const zodAlone: Side = {
  group: 'parsed',
  prepare: async (scale) => {
    const { asnSchema } = await openSchemas();
    const people = await peopleOf010(scale(PEOPLE));
    const parse = (): readonly unknown[] => people.map((person) => asnSchema.parse(person));
    return { output: parse(), run: parse };
  },
};

export const parsing: Row = {
  name: 'parsing',
  sides: { 'this build': parsedBy('now'), '0.1.0': parsedBy('published'), zod: zodAlone },
  figures: async (takeTurns, scale) => {
    const of = await takeTurns();
    const [now, published, zod] = [of('this build'), of('0.1.0'), of('zod')];
    return [
      {
        label: 'parseAsn beside zod',
        work: 'parseAsn of one person',
        ...timesTheTime(now, zod),
        against: 'zod alone with the same schema (asnSchema)',
        must: 1.2,
        moonshot: 1,
        measured: timesOf({ 'this build': now, zod, '0.1.0': published }, scale(PEOPLE)),
        note: `0.1.0 takes ${(published.ms / zod.ms).toFixed(1)} x the time of zod.`,
      },
    ];
  },
};
