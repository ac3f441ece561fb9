import type { RunResult } from 'talenta-asn';
import { openRoot, openRuleSets } from '../current.js';
import { expert, judging, reasonCounts, textbook } from '../duckdb/queries.js';
import { AS_OF } from '../library.js';
import { candidatesOf, vacanciesOf } from '../people.js';
import { sized, timesOf, timesTheTime, type Row, type Scale, type Side } from '../row.js';

const PEOPLE = 15_000;
const VACANCIES = 40;

async function rankedRun(scale: Scale) {
  const { parseCandidate, rankVacancies, verdictOf } = await openRoot();
  const { bkn411 } = await openRuleSets();
  const candidates = await candidatesOf(scale(PEOPLE));
  const vacancies = await vacanciesOf(VACANCIES);
  const run = { vacancies, pool: candidates.map(parseCandidate), context: { ruleSet: bkn411, asOf: AS_OF } };
  return { candidates, vacancies, rank: () => rankVacancies(run), result: rankVacancies(run), verdictOf };
}

/** The numbers on every shortlist. SQL that takes three of those who share the last place could take others: nobody shares one. */
function namesOf({ vacancies }: RunResult): readonly (readonly string[])[] {
  return vacancies.map(({ shortlist }) => {
    const alone = shortlist.every(({ place }, index) => place === index + 1);
    if (!alone) throw new Error('shared or open places: choose other people');
    return shortlist.map(({ nip }) => nip);
  });
}

const library: Side = {
  group: 'names',
  prepare: async (scale) => {
    const { rank, result, vacancies, verdictOf } = await rankedRun(scale);
    const [first] = vacancies;
    const asked = result.people.slice(0, 500);
    const start = process.cpuUsage();
    for (const nip of asked) verdictOf(result, first?.id ?? '', nip);
    const { user, system } = process.cpuUsage(start);
    return { output: namesOf(result), run: rank, facts: { verdict: (user + system) / 1000 / asked.length } };
  },
};

type Rows = readonly (readonly unknown[])[];

/** DuckDB with ready columns: axes as whole numbers, and a bit for every judgement of a condition, made by the library beforehand. */
function database(query: (denominator: bigint) => string, outputOf: (rows: Rows, result: RunResult) => unknown): Side {
  return {
    group: 'names',
    prepare: async (scale) => {
      const { openTables } = await import('../duckdb/tables.js');
      const { addFacts } = await import('../duckdb/person-facts.js');
      const { candidates, vacancies, result } = await rankedRun(scale);
      const { connection, denominator, judgements } = await openTables(candidates, vacancies, result);
      await addFacts(connection, candidates, vacancies, result);
      const statement = await connection.prepare(query(denominator));
      const run = async (): Promise<Rows> => (await statement.runAndReadAll()).getRowsJson();
      return { output: outputOf(await run(), result), run, facts: { judgements } };
    },
  };
}

/** The numbers of each vacancy, out of its place and the places of its people, best first. */
function numbersOf(lists: ReadonlyMap<number, readonly number[]>, { vacancies, people }: RunResult) {
  return vacancies.map((_vacancy, place) => (lists.get(place) ?? []).map((person) => people[person]));
}

function listsOf(rows: Rows, result: RunResult) {
  return numbersOf(
    new Map(rows.map(([vacancy, people]) => [Number(vacancy), (people as unknown[]).map(Number)])),
    result,
  );
}

function placesOf(rows: Rows, result: RunResult) {
  const lists = new Map<number, number[]>();
  for (const [vacancy, person, place] of rows) {
    const list = lists.get(Number(vacancy)) ?? [];
    lists.set(Number(vacancy), list);
    list[Number(place) - 1] = Number(person);
  }
  return numbersOf(lists, result);
}

/** Who counts reasons names nobody: what it counts is what the library counts, or this throws. */
function checkedCounts(rows: Rows, { vacancies }: RunResult): undefined {
  const counted = new Map(
    rows.map(([vacancy, condition, count]) => [`${String(vacancy)} ${String(condition)}`, Number(count)]),
  );
  const wanted = vacancies.flatMap(({ counts }, place) =>
    counts.reasons
      .filter(({ notMet }) => notMet > 0)
      .map(({ id, notMet }) => [`${String(place)} ${id}`, notMet] as const),
  );
  if (wanted.length !== counted.size || wanted.some(([key, count]) => counted.get(key) !== count))
    throw new Error('DuckDB counts other reasons than the library');
  return undefined;
}

export const candidates: Row = {
  name: 'candidates',
  sides: {
    'this build': library,
    'DuckDB, expert': database(expert, listsOf),
    'DuckDB, textbook': database(textbook, placesOf),
    'DuckDB, judging itself': database(judging, listsOf),
    'DuckDB, counts of reasons': database(reasonCounts, checkedCounts),
  },
  figures: async (takeTurns, scale) => {
    const of = await takeTurns({ rounds: 9, warmUp: true });
    const [now, best, window, itself, counts] = [
      of('this build'),
      of('DuckDB, expert'),
      of('DuckDB, textbook'),
      of('DuckDB, judging itself'),
      of('DuckDB, counts of reasons'),
    ];
    const size = sized(scale(PEOPLE), VACANCIES, 'candidates');
    return [
      {
        label: 'City, facts ready, beside DuckDB',
        work: `City, ${size}, facts ready: names, counts of every reason, any verdict on request`,
        ...timesTheTime(now, best),
        against: 'DuckDB, one thread, arg_max(..., 3) by a number of merit',
        must: 5,
        moonshot: 1,
        measured: timesOf({
          'this build': now,
          'DuckDB expert': best,
          'DuckDB rank() <= 3': window,
          'DuckDB counting the reasons beside': counts,
          'a verdict on request': { ...now, ms: now.facts['verdict'] ?? NaN },
        }),
        note: `DuckDB is given the axes as whole numbers and ${String(best.facts['judgements'])} judgements of conditions as bits, made by the library beforehand; it computes the boxes and names three people of each vacancy. The library ranks people whom it has ranked once before, and judges everything anew.`,
      },
      {
        label: 'City, DuckDB judging too',
        work: `City, ${size}, facts ready, where the database has to judge the conditions too`,
        ...timesTheTime(now, itself),
        against: 'DuckDB, one thread, arg_max(..., 3) over people who meet the conditions in SQL',
        measured: timesOf({ 'this build': now, 'DuckDB judging': itself }),
        note: 'DuckDB is given columns of facts: dates, ranks, completed years in classes and families of posts, levels and fields of education as bits. It names three people of each vacancy and tells of nobody why not.',
      },
    ];
  },
};
