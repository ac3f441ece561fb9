import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadEntry, type EngineName } from '../engines.js';
import type { Asn } from 'talenta-asn';
import { AS_OF, asNamedNow } from '../library.js';
import { assessedSomehow } from '../people.js';
import { timesOf, timesTheTime, type Row, type Side } from '../row.js';
import { sortedMembers } from '../sorted-members.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../examples/siasn/data');
/** How often the thirty people of the example are read in a round. */
const TIMES = 5;

type Payloads = Readonly<Record<string, unknown>>;
type Reader = (payloads: unknown, options?: object) => unknown;

function readerOf(sources: Payloads, name: string): Reader {
  const reader = sources[name];
  if (typeof reader !== 'function') throw new TypeError(`no ${name}`);
  return reader as Reader;
}

/** The fifteen payloads of one person, read and assembled. */
function assembled(sources: Payloads, file: Payloads): unknown {
  const subject = { nip: file['nip'], asOf: AS_OF };
  const of = (adapter: string, payload: string, more: object = {}): unknown =>
    readerOf(sources, adapter)(file[payload], { ...subject, ...more });
  return readerOf(
    sources,
    'assembleAsn',
  )({
    ...subject,
    dataUtama: of('fromDataUtama', 'data-utama'),
    golongan: of('fromGolongan', 'rw-golongan'),
    sources: [
      of('fromSkp22', 'rw-skp22'),
      of('fromHukdis', 'rw-hukdis'),
      of('fromJabatan', 'rw-jabatan', { actingMonths: { plt: 3, plh: 1 }, rumpun: file['rumpun'] }),
      of('fromPendidikan', 'rw-pendidikan'),
      of('fromDiklat', 'rw-diklat'),
      of('fromKursus', 'rw-kursus'),
      of('fromSertifikasi', 'rw-sertifikasi'),
      of('fromPenghargaan', 'rw-penghargaan', { lingkup: file['lingkup'] }),
      of('fromKompetensi', 'rw-kompetensi'),
      of('fromPotensi', 'rw-potensi'),
      of('fromTimKerja', 'tim-kerja'),
      of('fromUmpanBalik360', 'umpan-balik-360'),
      of('fromLhkpn', 'lhkpn'),
    ],
  });
}

const filesOfPeople = (): readonly Payloads[] =>
  readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Payloads);

function reading(engine: EngineName): Side {
  return {
    group: 'people',
    prepare: async () => {
      const sources = await loadEntry(engine, './sources');
      const files = filesOfPeople();
      return {
        output: files.map((file) => {
          const { asn } = assembled(sources, file) as { readonly asn: Asn };
          return sortedMembers(asNamedNow(assessedSomehow(asn)));
        }),
        run: () => {
          for (let time = 0; time < TIMES; time++) for (const file of files) assembled(sources, file);
        },
      };
    },
  };
}

export const payloads: Row = {
  name: 'payloads',
  sides: { 'this build': reading('now'), '0.1.0': reading('published') },
  figures: async (takeTurns) => {
    const of = await takeTurns();
    const [now, published] = [of('this build'), of('0.1.0')];
    return [
      {
        label: 'SIASN payloads',
        work: 'Fifteen SIASN payloads of one person read and assembled',
        ...timesTheTime(now, published),
        against: '0.1.0',
        measured: timesOf({ 'this build': now, '0.1.0': published }, TIMES * filesOfPeople().length),
        note: '0.1.0 checked neither options nor signs of success.',
      },
    ];
  },
};
