import type { Penugasan, RiwayatJabatan } from '../../person/evidence.js';
import { definitivePosts } from '../../person/definitive-post.js';
import { addMonths, dateOfDayNumber, dayNumber, type IsoDate } from '../../civil-service/iso-date.js';
import { alikeCode, likenessOfOffices, officeKey } from '../../civil-service/same-office.js';
import { presentMembers } from '../../json/deep-freeze.js';
import type { Findings } from '../wire/findings.js';
import { code, isDecreeFarAway, lookUp, serviceDate, text } from '../wire/read-field.js';
import { jabatanOptions } from '../wire/options.schema.js';
import { evidenceRecord, readEvidence, withDocument, withoutCopies } from '../wire/read-source.js';
import type { EvidenceForm, Settled } from '../wire/read-source.js';
import { report, required, type Row } from '../wire/row.js';
import type { EvidenceOutcome, SourceOptions, SourceRecord } from '../wire/source-result.js';
import { classOfPost, readJenisJabatan } from './class-of-post.js';

/** A spell in a post (riwayat jabatan), with the keys and names of agency and unit as the source has them. */
export interface JabatanRecord extends SourceRecord<'riwayatJabatan'> {
  /** Agency and unit as the source names them; what is absent does not stand there. */
  readonly places: {
    /** Key of the agency (instansi kerja). */
    readonly instansiId?: string;
    /** Name of the agency. */
    readonly instansiNama?: string;
    /** Key of the unit (unit organisasi). */
    readonly unitId?: string;
    /** Name of the unit. */
    readonly unitNama?: string;
  };
}

/** What SIASN leaves open about posts, for the caller to state. */
export interface JabatanOptions extends SourceOptions {
  /** What an empty `jenisPenugasanId` means; absent: such rows are not read. */
  readonly emptyAssignment?: 'definitif';
  /** Months, 1 to 600, after which an acting duty counts as ended: SIASN has no end of it. Absent: such rows are not read. */
  readonly actingMonths?: {
    /** Of an acting holder (Plt, pelaksana tugas). */
    readonly plt?: number;
    /** Of a day-to-day holder (Plh, pelaksana harian). */
    readonly plh?: number;
    /** Of an acting regional head (Pj kepala daerah). */
    readonly pjKepalaDaerah?: number;
  };
  /** Family (rumpun) of a post, by its name; SIASN does not have it. */
  readonly rumpun?: Readonly<Record<string, string>>;
}

const STATED = ['jenisJabatan', 'eselonId', 'eselon', 'jenisPenugasanId', 'jenisMutasiId'];

const JABATAN: EvidenceForm<'riwayatJabatan', JabatanRecord, JabatanOptions> = {
  source: 'rw-jabatan',
  options: jabatanOptions,
  lists: ['riwayatJabatan'],
  read: [
    ...STATED,
    ...['instansiKerjaId', 'instansiKerjaNama', 'satuanKerjaNama', 'unorId', 'unorNama', 'namaUnor'],
    ...['id', 'namaJabatan', 'jabatanFungsionalNama', 'jabatanFungsionalUmumNama', 'tmtJabatan', 'path', 'tanggalSk'],
  ],
  left: [
    ...['jabatanFungsionalId', 'jabatanFungsionalUmumId', 'unorIndukId', 'unorIndukNama', 'satuanKerjaId', 'nomorSk'],
    ...['tmtPelantikan', 'tmtMutasi', 'subJabatanId', 'createdAt', 'updatedAt'],
  ],
  person: ['idPns'],
  readRow: (row, options) => {
    const penugasan = readAssignment(row, options);
    if (penugasan === 'tugasTambahan') return 'setAside';
    const jenis = readJenisJabatan(row, 'jenisJabatan', text(row, 'jenisJabatan'));
    const names = [...(jenis === undefined ? [] : [NAME_OF[jenis]]), ...Object.values(NAME_OF)];
    const nama = required(row, names, 'the name of the post', text(row, ...names));
    const mulai = required(row, ['tmtJabatan'], 'a start date', serviceDate(row, 'tmtJabatan'));
    const fields = { jenis, eselon: ['eselonId', 'eselon'], level: [] };
    const kelas = nama === undefined ? undefined : classOfPost(row, { ...fields, nama });
    if (nama === undefined || kelas === undefined || mulai === undefined || penugasan === undefined) return 'unread';
    if (isDecreeFarAway(row, mulai, 'jabatan', 'tanggalSk')) return 'unread';
    const selesai = penugasan === 'definitif' ? undefined : actingEnd(row, penugasan, mulai, options);
    if (selesai === null) return 'unread';
    const rumpun = familyOf(row, nama, names, options);
    const places = presentMembers<JabatanRecord['places']>({
      instansiId: text(row, 'instansiKerjaId'),
      instansiNama: text(row, 'instansiKerjaNama', 'satuanKerjaNama'),
      unitId: text(row, 'unorId'),
      unitNama: text(row, 'unorNama', 'namaUnor'),
    });
    const instansi = places.instansiId ?? places.instansiNama ?? '';
    const unit = places.unitId ?? places.unitNama ?? '';
    const evidence = { kelas, nama, instansi, unit, rumpun, mulai, selesai, penugasan };
    return [withDocument(row, { ...evidenceRecord(row, 'riwayatJabatan', evidence, STATED), places })];
  },
  settle: inOrder,
};

/** The field of the name, by the kind of the post. */
const NAME_OF = {
  struktural: 'namaJabatan',
  fungsional: 'jabatanFungsionalNama',
  pelaksana: 'jabatanFungsionalUmumNama',
};

/**
 * Posts held: `/pns/rw-jabatan/{nip}` of SIASN.
 *
 * It has no ends: a definitive spell ends on the day before the next definitive one begins, acting duties run beside it. Whether a post was held
 * definitively is often left empty, and the end of an acting duty never stands there: both are for the caller to state in the options, and
 * every use of that is reported. Without it such rows stay unread.
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
export function fromJabatan(input: unknown, options: JabatanOptions): EvidenceOutcome<'riwayatJabatan', JabatanRecord> {
  return readEvidence(JABATAN, input, options);
}

type Rumpun = NonNullable<JabatanOptions['rumpun']>;
/** Families by the key of the post, with the posts as they are written. */
type Families = ReadonlyMap<string, readonly (readonly [post: string, family: string])[]>;

const familiesByKey = new WeakMap<Rumpun, Families>();

function familiesOf(rumpun: Rumpun): Families {
  const known = familiesByKey.get(rumpun);
  if (known !== undefined) return known;
  const families = new Map<string, readonly (readonly [post: string, family: string])[]>();
  for (const entry of Object.entries(rumpun)) {
    const key = officeKey(entry[0]);
    families.set(key, [...(families.get(key) ?? []), entry]);
  }
  familiesByKey.set(rumpun, families);
  return families;
}

/** The family of the post as it is written, else of the one that all other ways to write it have. */
function familyOf(row: Row, nama: string, names: readonly string[], { rumpun }: JabatanOptions): string | undefined {
  const written = (rumpun === undefined ? undefined : familiesOf(rumpun).get(officeKey(nama))) ?? [];
  const own = written.find(([post]) => post === nama);
  if (own !== undefined) return own[1];
  const [[first, family] = []] = written;
  if (first === undefined || written.some(([, other]) => other !== family)) return undefined;
  const alike = alikeCode(likenessOfOffices(first, nama));
  if (alike !== undefined) report(row, alike, names, { found: nama, expected: first });
  return family;
}

function readAssignment(row: Row, { emptyAssignment }: JabatanOptions): Penugasan | 'tugasTambahan' | undefined {
  const fields = ['jenisPenugasanId'];
  const found = code(row, ...fields);
  if (found === undefined) {
    const expected = 'D, PLT, PLH, PJ or TT; options.emptyAssignment says what an empty one means';
    report(row, emptyAssignment === undefined ? 'valueMissing' : 'assignmentAssumed', fields, { expected });
    return emptyAssignment;
  }
  const penugasan = lookUp('penugasan', found, row.lists);
  if (penugasan === 'tugasTambahan') report(row, 'additionalDuty', fields, { found });
  if (penugasan === undefined) {
    const expected = 'D, PLT, PLH, TT; others through options.lists.penugasan';
    report(row, 'codeUnknown', fields, { found, expected });
  }
  return penugasan;
}

/** Last day of an acting duty, as the caller states its length; `null` where that is not stated. */
function actingEnd(row: Row, penugasan: Acting, mulai: IsoDate, options: JabatanOptions): IsoDate | null {
  const months = options.actingMonths?.[penugasan];
  if (months === undefined || months < 1 || months > 600) {
    report(row, 'endUnknown', ['tmtJabatan'], { expected: `options.actingMonths.${penugasan}` });
    return null;
  }
  const selesai = dateOfDayNumber(dayNumber(addMonths(mulai, months)) - 1);
  report(row, 'endAssumed', ['tmtJabatan'], { found: `${String(months)} months`, expected: selesai });
  return selesai;
}

const samePostOnce = withoutCopies<JabatanRecord>(({ evidence }) => {
  const { mulai, nama, kelas, penugasan, instansi, unit } = evidence;
  return [mulai, officeKey(nama), kelas, penugasan, officeKey(instansi), officeKey(unit)];
});

/** By start; copies out, ends filled in, and one way of naming places in all rows: keys of one row and names of another never agree. */
function inOrder(items: readonly JabatanRecord[], findings: Findings): Settled<JabatanRecord> {
  const sorted = [...items].sort((a, b) => dayNumber(a.evidence.mulai) - dayNumber(b.evidence.mulai));
  const { items: posts } = samePostOnce(sorted, findings);
  const instansi = placeNaming(posts, 'instansiId', 'instansiNama', findings);
  const unit = placeNaming(posts, 'unitId', 'unitNama', findings);
  if (instansi === undefined || unit === undefined) return { items: [], unread: posts.length };
  const ends = endsOf(posts.map(({ evidence }) => evidence));
  return {
    items: posts.map((item, index) => {
      const { evidence, places } = item;
      const selesai = ends.get(index) ?? evidence.selesai;
      const named = { instansi: places[instansi] ?? evidence.instansi, unit: places[unit] ?? evidence.unit };
      return { ...item, evidence: { ...evidence, ...named, ...(selesai === undefined ? {} : { selesai }) } };
    }),
    unread: 0,
  };
}

/** Last day of each definitive post that another one follows, by its place. */
function endsOf(spells: readonly RiwayatJabatan[]): ReadonlyMap<number | undefined, IsoDate> {
  const ended = definitivePosts(spells, undefined, '9999-12-31').filter(({ runs }) => !runs);
  return new Map(ended.map(({ index, stretch }) => [index, dateOfDayNumber(stretch.to - 1)]));
}

type Place = keyof JabatanRecord['places'];
type Acting = Exclude<Penugasan, 'definitif'>;

/** Keys where every row has one, else names where every row has one. */
function placeNaming(posts: readonly JabatanRecord[], id: Place, name: Place, findings: Findings): Place | undefined {
  if (posts.every(({ places }) => places[id] !== undefined)) return id;
  if (posts.every(({ places }) => places[name] !== undefined)) return name;
  const without = posts.find(({ places }) => places[id] === undefined);
  findings.add('unitIncomplete', without?.path ?? '', { expected: `${id} or ${name} in every row` });
  return undefined;
}
