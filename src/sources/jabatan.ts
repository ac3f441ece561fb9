import type { Penugasan, RiwayatJabatan } from '../model/evidence.js';
import { addMonths, dateOfDayNumber, dayNumber, type IsoDate } from '../model/iso-date.js';
import { classOfPost, JENIS_JABATAN, type JenisJabatan } from './class-of-post.js';
import { alikeCode, likenessOfOffices, officeKey } from '../model/same-office.js';
import { lookUp } from './code-lists.js';
import { MOST_YEARS_OF_DECREE } from './possible-date.js';
import { optionsOf, jabatanOptions } from './options.schema.js';
import { readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { code, documented, isDecreeFarAway, pathOf, serviceDate, stated, text, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';
import { withoutCopies } from './without-copies.js';

/** A spell in a post, with the keys and names of agency and unit as the source has them. */
export interface JabatanRecord extends SourceRecord<'riwayatJabatan'> {
  readonly places: {
    readonly instansiId?: string;
    readonly instansiNama?: string;
    readonly unitId?: string;
    readonly unitNama?: string;
  };
}

/** What SIASN leaves open about posts, for the caller to state. */
export interface JabatanOptions extends SourceOptions {
  /** What an empty `jenisPenugasanId` means; absent: such rows are not read. */
  readonly emptyAssignment?: 'definitif';
  /** Months after which an acting duty counts as ended: SIASN has no end of it. Absent: such rows are not read. */
  readonly actingMonths?: { readonly plt?: number; readonly plh?: number; readonly pjKepalaDaerah?: number };
  /** Family (rumpun) of a post, by its name; SIASN does not have it. */
  readonly rumpun?: Readonly<Record<string, string>>;
}

const STATED = ['jenisJabatan', 'eselonId', 'eselon', 'jenisPenugasanId', 'jenisMutasiId'];
const PLACES = {
  instansiId: ['instansiKerjaId'],
  instansiNama: ['instansiKerjaNama', 'satuanKerjaNama'],
  unitId: ['unorId'],
  unitNama: ['unorNama', 'namaUnor'],
};

const JABATAN: SourceShape = {
  source: 'rw-jabatan',
  read: [
    ...STATED,
    ...Object.values(PLACES).flat(),
    ...['id', 'namaJabatan', 'jabatanFungsionalNama', 'jabatanFungsionalUmumNama', 'tmtJabatan', 'path', 'tanggalSk'],
  ],
  left: [
    ...['jabatanFungsionalId', 'jabatanFungsionalUmumId', 'unorIndukId', 'unorIndukNama', 'satuanKerjaId', 'nomorSk'],
    ...['tmtPelantikan', 'tmtMutasi', 'subJabatanId', 'createdAt', 'updatedAt'],
  ],
  person: ['idPns'],
};

const NAME_OF: Readonly<Record<JenisJabatan, string>> = {
  struktural: 'namaJabatan',
  fungsional: 'jabatanFungsionalNama',
  pelaksana: 'jabatanFungsionalUmumNama',
};

/**
 * Posts held: `/pns/rw-jabatan/{nip}` of SIASN.
 *
 * It has no ends: a definitive spell ends on the day before the next definitive one begins, acting duties run beside it. Whether a post was held
 * definitively is often left empty, and the end of an acting duty never stands there: both are for the caller to state in the options, and
 * every use of that is told. Without it such rows stay unread.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromJabatan } from 'talenta-asn/sources';
 * const place = { instansiKerjaId: 'A1', unorId: 'U1', jenisPenugasanId: 'D', jenisJabatan: '1' };
 * const rows = [
 *   { ...place, namaJabatan: 'KEPALA BIDANG', eselonId: '32', tmtJabatan: '05-01-2022' },
 *   { ...place, namaJabatan: 'KEPALA SEKSI', eselonId: '41', tmtJabatan: '01-02-2018' },
 * ];
 * const result = fromJabatan({ code: 1, data: rows }, { nip: '198502282010011999', asOf: '2026-11-24' });
 * for (const { evidence } of result.records) console.log(evidence.kelas, evidence.mulai, evidence.selesai ?? 'running');
 * // => pengawas 2018-02-01 2022-01-04
 * // => administrator 2022-01-05 running
 * ```
 */
export function fromJabatan(input: unknown, options: JabatanOptions): EvidenceSource<'riwayatJabatan', JabatanRecord> {
  const given = optionsOf(jabatanOptions, options);
  const families = familiesOf(given);
  return readEvidence(['riwayatJabatan'], JABATAN, input, given, (row) => readRow(row, given, families), inOrder);
}

function readRow(row: Row, options: JabatanOptions, families: Families): RowResult<JabatanRecord> {
  const penugasan = readAssignment(row, options);
  if (penugasan === 'aside') return 'aside';
  const kind = text(row, 'jenisJabatan');
  const jenis = kind !== undefined && Object.hasOwn(JENIS_JABATAN, kind) ? JENIS_JABATAN[kind] : undefined;
  if (kind !== undefined && jenis === undefined) {
    row.reading.tell('codeUnknown', pathOf(row, ['jenisJabatan']), { found: kind, expected: '1, 2, 3 or 4' });
  }
  const names = [...(jenis === undefined ? [] : [NAME_OF[jenis]]), ...Object.values(NAME_OF)];
  const nama = text(row, ...names);
  if (nama === undefined) row.reading.tell('valueMissing', pathOf(row, names), { expected: 'the name of the post' });
  const mulai = serviceDate(row, 'tmtJabatan');
  if (mulai === undefined) row.reading.tell('valueMissing', pathOf(row, ['tmtJabatan']), { expected: 'a start date' });
  const kelas =
    nama === undefined
      ? undefined
      : classOfPost(row, { jenis, eselon: ['eselonId', 'eselon'], level: [], nama }, options.lists);
  if (nama === undefined || kelas === undefined || typeof mulai !== 'string' || penugasan === undefined)
    return 'unread';
  if (isDecreeFarAway(row, mulai, MOST_YEARS_OF_DECREE.jabatan, 'tanggalSk')) return 'unread';
  const selesai = penugasan === 'definitif' ? undefined : actingEnd(row, penugasan, mulai, options);
  if (selesai === null) return 'unread';
  const rumpun = familyOf(row, nama, names, families);
  const attached = documented(row);
  const places = placesOf(row);
  return [
    {
      path: row.path,
      list: 'riwayatJabatan',
      evidence: {
        kelas,
        nama,
        instansi: places.instansiId ?? places.instansiNama ?? '',
        unit: places.unitId ?? places.unitNama ?? '',
        ...(rumpun === undefined ? {} : { rumpun }),
        mulai,
        ...(selesai === undefined ? {} : { selesai }),
        penugasan,
      },
      stated: stated(row, ...STATED),
      places,
      ...(attached === undefined ? {} : { documented: attached }),
    },
  ];
}

/** Families by the key of the post, with the posts as they are written. */
type Families = ReadonlyMap<string, readonly { readonly post: string; readonly family: string }[]>;

function familiesOf({ rumpun = {} }: JabatanOptions): Families {
  const families = new Map<string, { readonly post: string; readonly family: string }[]>();
  for (const [post, family] of Object.entries(rumpun)) {
    const key = officeKey(post);
    const known = families.get(key);
    if (known === undefined) families.set(key, [{ post, family }]);
    else known.push({ post, family });
  }
  return families;
}

/** The family of the post as it is written, else of the one that all other ways to write it have. */
function familyOf(row: Row, nama: string, names: readonly string[], families: Families): string | undefined {
  const written = families.get(officeKey(nama)) ?? [];
  const own = written.find(({ post }) => post === nama);
  if (own !== undefined) return own.family;
  const [first] = written;
  if (first === undefined || written.some(({ family }) => family !== first.family)) return undefined;
  const code = alikeCode(likenessOfOffices(first.post, nama));
  if (code !== undefined) row.reading.tell(code, pathOf(row, names), { found: nama, expected: first.post });
  return first.family;
}

function readAssignment(row: Row, { emptyAssignment, lists }: JabatanOptions): Penugasan | 'aside' | undefined {
  const value = code(row, 'jenisPenugasanId');
  const where = pathOf(row, ['jenisPenugasanId']);
  if (value === undefined) {
    row.reading.tell(emptyAssignment === undefined ? 'valueMissing' : 'assignmentAssumed', where, {
      expected: 'D, PLT, PLH, PJ or TT; options.emptyAssignment says what an empty one means',
    });
    return emptyAssignment;
  }
  const penugasan = lookUp('penugasan', value, lists);
  if (penugasan === 'tugasTambahan') {
    row.reading.tell('additionalDuty', where, { found: value });
    return 'aside';
  }
  if (penugasan === undefined) {
    row.reading.tell('codeUnknown', where, {
      found: value,
      expected: 'D, PLT, PLH, TT; others through options.lists.penugasan',
    });
  }
  return penugasan;
}

function actingEnd(
  row: Row,
  penugasan: Exclude<Penugasan, 'definitif'>,
  mulai: IsoDate,
  { actingMonths = {} }: JabatanOptions,
): IsoDate | null {
  const months = actingMonths[penugasan];
  if (months === undefined || !Number.isInteger(months) || months < 1 || months > 600) {
    row.reading.tell('endUnknown', pathOf(row, ['tmtJabatan']), { expected: `options.actingMonths.${penugasan}` });
    return null;
  }
  const selesai = dateOfDayNumber(dayNumber(addMonths(mulai, months)) - 1);
  row.reading.tell('endAssumed', pathOf(row, ['tmtJabatan']), { found: `${String(months)} months`, expected: selesai });
  return selesai;
}

function placesOf(row: Row): JabatanRecord['places'] {
  const places: { -readonly [Key in keyof JabatanRecord['places']]: string } = {};
  for (const key of ['instansiId', 'instansiNama', 'unitId', 'unitNama'] as const) {
    const value = text(row, ...PLACES[key]);
    if (value !== undefined) places[key] = value;
  }
  return places;
}

/** By start; copies out, ends filled in, and one way of naming places in all rows: keys of one row and names of another never agree. */
function inOrder(items: readonly JabatanRecord[], reading: Reading): Settled<JabatanRecord> {
  const sorted = [...items].sort((a, b) => compareTexts(a.evidence.mulai, b.evidence.mulai));
  const { items: posts } = withoutCopies(sorted, reading, ({ evidence }) => [
    evidence.mulai,
    officeKey(evidence.nama),
    evidence.kelas,
    evidence.penugasan,
    officeKey(evidence.instansi),
    officeKey(evidence.unit),
  ]);
  const instansi = placeNaming(posts, 'instansiId', 'instansiNama', reading);
  const unit = placeNaming(posts, 'unitId', 'unitNama', reading);
  if (instansi === undefined || unit === undefined) return { items: [], unread: posts.length };
  const starts = posts
    .filter(({ evidence }) => evidence.penugasan === 'definitif')
    .map(({ evidence }) => evidence.mulai);
  const nextStart = new Map<IsoDate, IsoDate>();
  // They stand in order: the next of each is the first that is later.
  starts.forEach((start, index) => {
    const later = starts[index + 1];
    if (later !== undefined && later > start) nextStart.set(start, later);
  });
  return {
    items: posts.map((item) => {
      const { evidence, places } = item;
      const next = evidence.penugasan === 'definitif' ? nextStart.get(evidence.mulai) : undefined;
      const complete: RiwayatJabatan = {
        ...evidence,
        instansi: places[instansi] ?? evidence.instansi,
        unit: places[unit] ?? evidence.unit,
        ...(next === undefined ? {} : { selesai: dateOfDayNumber(dayNumber(next) - 1) }),
      };
      return { ...item, evidence: complete };
    }),
    unread: 0,
  };
}

type Place = keyof JabatanRecord['places'];

/** Keys where every row has one, else names where every row has one. */
function placeNaming<Id extends Place, Name extends Place>(
  posts: readonly JabatanRecord[],
  id: Id,
  name: Name,
  reading: Reading,
): Id | Name | undefined {
  if (posts.every(({ places }) => places[id] !== undefined)) return id;
  if (posts.every(({ places }) => places[name] !== undefined)) return name;
  const without = posts.find(({ places }) => places[id] === undefined);
  reading.tell('unitIncomplete', without?.path ?? '', { expected: `${id} or ${name} in every row` });
  return undefined;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
