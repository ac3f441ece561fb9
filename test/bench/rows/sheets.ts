import { openSources } from '../current.js';
import { loadEntry, type EngineName } from '../engines.js';
import { AS_OF } from '../library.js';
import { pegawaiSheet, plainLoop, simataSheet, talentSheet, type Sheet } from '../made-sheets.js';
import { timesAsFast, timesOf, type Row, type Scale, type Side } from '../row.js';
import { sortedMembers } from '../sorted-members.js';

const ROWS = 20_000;

type Adapter = (rows: Sheet, options: { readonly asOf: string }) => { readonly records: readonly object[] };

const SHEETS: Readonly<Record<string, (rows: number) => Promise<Sheet>>> = {
  fromSimata: async (rows) => simataSheet(rows, (await openSources()).SIMATA_COLUMNS),
  fromTalentSheet: async (rows) => talentSheet(rows, Object.keys((await openSources()).TALENT_SHEET_COLUMNS)),
  fromPegawai: (rows) => Promise.resolve(pegawaiSheet(rows)),
};

async function sheetOf(adapter: string, scale: Scale): Promise<Sheet> {
  return (await SHEETS[adapter]?.(scale(ROWS))) ?? [];
}

function reading(engine: EngineName, adapter: string): Side {
  return {
    group: adapter,
    prepare: async (scale) => {
      const read = (await loadEntry(engine, './sources'))[adapter];
      if (typeof read !== 'function') throw new TypeError(`${engine} has no ${adapter}`);
      const rows = await sheetOf(adapter, scale);
      const run = (): ReturnType<Adapter> => (read as Adapter)(rows, { asOf: AS_OF });
      const { records } = run();
      if (records.length !== rows.length) throw new Error(`${adapter} read ${String(records.length)} rows`);
      // Where a record stands is worded in another way than in 0.1.0, which did not keep names either.
      return { output: records.map((record) => sortedMembers({ ...record, path: '', nama: '' })), run };
    },
  };
}

const looping = (adapter: string): Side => ({
  prepare: async (scale) => {
    const rows = await sheetOf(adapter, scale);
    return { run: () => plainLoop(rows) };
  },
});

export const sheets: Row = {
  name: 'sheets',
  sides: Object.fromEntries(
    Object.keys(SHEETS).flatMap((adapter) => [
      [`${adapter}, this build`, reading('now', adapter)],
      [`${adapter}, 0.1.0`, reading('published', adapter)],
      [`${adapter}, plain loop`, looping(adapter)],
    ]),
  ),
  figures: async (takeTurns, scale) => {
    const of = await takeTurns();
    return Object.keys(SHEETS).map((adapter) => {
      const [now, published, plain] = [
        of(`${adapter}, this build`),
        of(`${adapter}, 0.1.0`),
        of(`${adapter}, plain loop`),
      ];
      return {
        label: `Sheet, ${adapter}`,
        work: `${adapter}: a sheet of ${scale(ROWS).toLocaleString('en')} rows`,
        ...timesAsFast(now, published),
        against: '0.1.0',
        measured: timesOf({ 'this build': now, '0.1.0': published, 'plain loop': plain }),
        note: `The plain loop folds the headers once, then trims and parses every cell: ${(now.ms / plain.ms).toFixed(1)} x its time.`,
      };
    });
  },
};
