/** The tables that DuckDB is given: people with ready columns, vacancies, and what every condition came to. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { CandidateInput, RunResult, Vacancy } from 'talenta-asn';
import { openRuleSets } from '../current.js';
import { commonDenominator, numeratorOf } from './exact-axes.js';
import { verdictBitsOf, type AskedBit } from './verdict-bits.js';

type Column = 'INTEGER' | 'BIGINT' | 'VARCHAR' | 'BOOLEAN';
export type Cell = number | bigint | string | boolean | null;

/** A database of one thread with the tables of a run. */
export async function openTables(
  candidates: readonly CandidateInput[],
  vacancies: readonly Vacancy[],
  run: RunResult,
): Promise<{ readonly connection: DuckDBConnection; readonly denominator: bigint; readonly judgements: number }> {
  const { bkn411 } = await openRuleSets();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('SET threads=1');
  const axesOf = new Map(candidates.map(({ nip, axes }) => [nip, axes]));
  const axes = run.people.map((nip) => {
    const { kinerja, potensial } = axesOf.get(nip) ?? {};
    return [String(kinerja), String(potensial)] as const;
  });
  // Hundredths too, in which technical competency is measured.
  const denominator = commonDenominator(axes.flat(), 100n);
  const { judgements, failed, open, asked } = verdictBitsOf(run);

  await fill(
    connection,
    'people',
    { id: 'INTEGER', kinerja: 'BIGINT', potensial: 'BIGINT', failed: 'BIGINT', open: 'BIGINT' },
    axes.map(([kinerja, potensial], id) => [
      id,
      numeratorOf(kinerja, denominator),
      numeratorOf(potensial, denominator),
      failed[id] ?? 0n,
      open[id] ?? 0n,
    ]),
  );
  const maskOf = (bits: readonly AskedBit[]): bigint => bits.reduce((mask, { bit }) => mask | bit, 0n);
  await fill(
    connection,
    'vacancies',
    { id: 'INTEGER', asked: 'BIGINT', of_class: 'BIGINT', talent: 'INTEGER', technical: 'INTEGER' },
    vacancies.map(({ kelas, kompetensiTeknis }, id) => {
      const { ofClass = [], own = [] } = asked[id] ?? {};
      const share = bkn411.technicalMix.shares.find((each) => each.kelas === kelas);
      const [talent, technical] =
        kompetensiTeknis === true && share !== undefined ? [share.talent, share.technical] : [100, 0];
      return [id, maskOf([...ofClass, ...own]), maskOf(ofClass), Number(talent), Number(technical)];
    }),
  );
  await fill(
    connection,
    'asked',
    { vacancy: 'INTEGER', condition: 'VARCHAR', bits: 'BIGINT', earlier: 'BIGINT' },
    asked.flatMap(({ ofClass, own }, vacancy) => {
      const earlier = maskOf(ofClass);
      return [
        ...[...byCondition(ofClass)].map(([id, bits]): Cell[] => [vacancy, id, bits, 0n]),
        ...[...byCondition(own)].map(([id, bits]): Cell[] => [vacancy, id, bits, earlier]),
      ];
    }),
  );
  const idOf = new Map(run.people.map((nip, id) => [nip, id]));
  const vacancyOf = new Map(vacancies.map(({ id }, place) => [id, place]));
  await fill(
    connection,
    'technical',
    { vacancy: 'INTEGER', person: 'INTEGER', value: 'BIGINT' },
    candidates.flatMap(({ nip, evidence }) =>
      (evidence?.kompetensiTeknis ?? []).flatMap(({ lowongan, nilai }): Cell[][] => {
        const [vacancy, person] = [vacancyOf.get(lowongan), idOf.get(nip)];
        return vacancy === undefined || person === undefined
          ? []
          : [[vacancy, person, numeratorOf(String(nilai), denominator)]];
      }),
    ),
  );
  return { connection, denominator, judgements };
}

/** A condition may be asked by several judgements, as of people who come by different ways. */
function byCondition(bits: readonly AskedBit[]): ReadonlyMap<string, bigint> {
  const masks = new Map<string, bigint>();
  for (const { condition, bit } of bits) masks.set(condition, (masks.get(condition) ?? 0n) | bit);
  return masks;
}

/** Makes a table and fills it. */
export async function fill(
  connection: DuckDBConnection,
  table: string,
  columns: Readonly<Record<string, Column>>,
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const described = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await connection.run(`CREATE TABLE ${table} (${described.join(', ')})`);
  const types = Object.values(columns);
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    row.forEach((cell, place) => {
      if (cell === null) appender.appendNull();
      else if (typeof cell === 'string') appender.appendVarchar(cell);
      else if (typeof cell === 'boolean') appender.appendBoolean(cell);
      else if (types[place] === 'BIGINT') appender.appendBigInt(BigInt(cell));
      else appender.appendInteger(Number(cell));
    });
    appender.endRow();
  }
  appender.closeSync();
}
