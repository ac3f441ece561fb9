import type { JabatanSekarang, Contradiction, Reconciled, Statements } from './asn.js';
import { definitiveOn, definitivePosts, heldOf, type PostHeld } from './definitive-post.js';
import type { RiwayatJabatan } from './evidence.js';
import { dateOfDayNumber, dayNumber, type IsoDate } from '../civil-service/iso-date.js';
import { isSameOffice } from '../civil-service/same-office.js';

/** The present post and the posts on record, as far as they are stated. */
export interface StatedPosts {
  readonly jabatan: JabatanSekarang | undefined;
  readonly riwayatJabatan: readonly RiwayatJabatan[] | undefined;
}

type Office = Pick<RiwayatJabatan, 'nama' | 'instansi' | 'unit'>;

/** Beyond so many contradictions among the posts on record nothing that rests on them is known. */
const MOST_AMONG_RECORDS = 3;

/**
 * Where the posts on record contradict each other or the present post, and every way to read them: one of the two is right.
 * Undefined where they agree.
 *
 * Of records: two definitive posts of different classes begin on one day; a post is held as acting while it is held
 * definitively. Of the present post and the list: the same post with another beginning, class or family, or held as acting
 * since; another definitive post that began on the same day or later, or had an end after the present one began. An older
 * post without an end, and a present post that the list does not have yet, contradict nothing.
 */
export function contradictingPosts(
  { jabatan, evidence }: Statements,
  asOf: IsoDate,
): Reconciled<StatedPosts> | undefined {
  const riwayatJabatan = evidence?.riwayatJabatan;
  if (riwayatJabatan === undefined || riwayatJabatan.length === 0) return undefined;
  const present = jabatan !== undefined && jabatan.mulai <= asOf ? jabatan : undefined;
  const stated: StatedPosts = { jabatan, riwayatJabatan };
  const pairs = contradictingRecords(riwayatJabatan, asOf);
  const against = present === undefined ? undefined : contradictingPresent(present, riwayatJabatan, asOf);
  if (pairs.length === 0 && against === undefined) return undefined;
  const told = [
    ...pairs.map(([one, other]) => conflict(other, riwayatJabatan, `${pathOf(one)}: ${textOf(riwayatJabatan[one])}`)),
    ...(against === undefined || present === undefined
      ? []
      : against.records.map((index) => conflict(index, riwayatJabatan, `jabatan: ${textOf(present)}`))),
  ];
  if (pairs.length > MOST_AMONG_RECORDS) return { told, readings: [{ jabatan: undefined, riwayatJabatan: undefined }] };
  return { told, readings: readingsOf(stated, asOf) };
}

function readingsOf(stated: StatedPosts, asOf: IsoDate): readonly StatedPosts[] {
  const { jabatan, riwayatJabatan: spells = [] } = stated;
  const [pair] = contradictingRecords(spells, asOf);
  if (pair !== undefined)
    return pair.flatMap((index) => readingsOf({ jabatan, riwayatJabatan: without(spells, [index]) }, asOf));
  if (jabatan === undefined || jabatan.mulai > asOf) return [stated];
  const against = contradictingPresent(jabatan, spells, asOf);
  return against === undefined ? [stated] : readingsOfPresent(jabatan, spells, against, asOf);
}

function without(spells: readonly RiwayatJabatan[], places: readonly number[]): readonly RiwayatJabatan[] {
  return spells.filter((_spell, index) => !places.includes(index));
}

function pathOf(index: number): string {
  return `evidence.riwayatJabatan[${String(index)}]`;
}

function textOf(post: RiwayatJabatan | JabatanSekarang | undefined): string {
  if (post === undefined) return '';
  const how = 'penugasan' in post ? `${post.penugasan} ` : '';
  const end = 'selesai' in post ? ` to ${post.selesai}` : '';
  return `${how}${post.kelas} since ${post.mulai}${end}`;
}

function conflict(index: number, spells: readonly RiwayatJabatan[], expected: string): Contradiction {
  return { code: 'postConflict', list: 'riwayatJabatan', path: pathOf(index), found: textOf(spells[index]), expected };
}

function isSamePost(a: Office, b: Office): boolean {
  return isSameOffice(a.nama, b.nama) && isSameOffice(a.unit, b.unit) && isSameOffice(a.instansi, b.instansi);
}

/** Whether a record begins later than the one listed before it. */
function isLater(spells: readonly RiwayatJabatan[], index: number): boolean {
  const before = spells[index - 1];
  const own = spells[index];
  return before === undefined || own === undefined || own.mulai > before.mulai;
}

/** Records of which only one can be right, as pairs of places. */
function contradictingRecords(
  spells: readonly RiwayatJabatan[],
  asOf: IsoDate,
): readonly (readonly [number, number])[] {
  if (spells.length < 2) return [];
  const pairs: (readonly [number, number])[] = [];
  if (spells.every(({ penugasan }, index) => penugasan === 'definitif' && isLater(spells, index))) return pairs;
  const posts = definitivePosts(spells, undefined, asOf);
  posts.forEach(({ post, index }, place) => {
    const before = posts[place - 1];
    if (before?.index === undefined || index === undefined) return;
    if (before.post.mulai === post.mulai && before.post.kelas !== post.kelas) pairs.push([before.index, index]);
  });
  const acting = spells.flatMap((spell, index) =>
    spell.penugasan !== 'definitif' && spell.mulai <= asOf ? [{ spell, index }] : [],
  );
  if (acting.length === 0) return pairs;
  const held = definitiveOn(
    spells,
    undefined,
    acting.map(({ spell }) => spell.mulai),
  );
  for (const { spell, index } of acting) {
    const own = held.get(spell.mulai);
    if (own?.post.kelas === spell.kelas && isSamePost(own.post, spell)) pairs.push([own.place, index]);
  }
  return pairs;
}

/** Records that the present post contradicts, by place. */
interface Against {
  readonly records: readonly number[];
  /** Older posts that had an end after the present one began. */
  readonly overlapping: readonly number[];
  /** Whether each of the definitive ones is over by the reference date. */
  readonly isOver: boolean;
  /** One of them is a definitive post: the present one may be right but for its beginning. */
  readonly isDefinitive: boolean;
}

function contradictingPresent(
  present: JabatanSekarang,
  spells: readonly RiwayatJabatan[],
  asOf: IsoDate,
): Against | undefined {
  const same: number[] = [];
  const others: number[] = [];
  const acting: number[] = [];
  const overlapping: number[] = [];
  const differing: number[] = [];
  let agrees = false;
  for (const [index, spell] of spells.entries()) {
    const { penugasan, mulai, selesai } = spell;
    if (mulai > asOf) continue;
    if (penugasan !== 'definitif') {
      if (mulai >= present.mulai && spell.kelas === present.kelas && isSamePost(spell, present)) acting.push(index);
      continue;
    }
    // The day of the handing over belongs to both.
    if (mulai < present.mulai && selesai !== undefined && selesai <= present.mulai) continue;
    if (isSamePost(spell, present)) {
      const begins = mulai === present.mulai;
      if (begins && saysTheSame(spell, present) && (selesai === undefined || selesai >= asOf)) agrees = true;
      else if (begins) differing.push(index);
      else same.push(index);
    } else if (mulai < present.mulai) {
      if (selesai !== undefined) overlapping.push(index);
    } else if (mulai > present.mulai) others.push(index);
    else differing.push(index);
  }
  const definitive = agrees ? others : [...same, ...others, ...overlapping, ...differing];
  const records = [...definitive, ...(agrees ? [] : acting)].sort((a, b) => a - b);
  if (records.length === 0) return undefined;
  return {
    records,
    overlapping: agrees ? [] : overlapping,
    isOver: definitive.every((index) => {
      const end = spells[index]?.selesai;
      return end !== undefined && end < asOf;
    }),
    isDefinitive: definitive.length > 0,
  };
}

function saysTheSame(spell: RiwayatJabatan, { kelas, rumpun }: JabatanSekarang): boolean {
  return spell.kelas === kelas && (rumpun === undefined || spell.rumpun === undefined || spell.rumpun === rumpun);
}

/** The present post is right; the list is; or the present post is only an older one, or began when the others were over. */
function readingsOfPresent(
  present: JabatanSekarang,
  spells: readonly RiwayatJabatan[],
  { records, overlapping, isOver, isDefinitive }: Against,
  asOf: IsoDate,
): readonly StatedPosts[] {
  const eve = dateOfDayNumber(dayNumber(present.mulai) - 1);
  const against = new Set(records);
  const shortened = new Set(overlapping);
  const ownWay = spells.flatMap((spell, index) => {
    if (!against.has(index)) return [spell];
    return shortened.has(index) ? [{ ...spell, selesai: eve }] : [];
  });
  const held = heldOf(definitivePosts(spells, undefined, asOf))?.post;
  const readings: StatedPosts[] = [{ jabatan: present, riwayatJabatan: ownWay }];
  if (held !== undefined) {
    readings.push({ jabatan: asPresent(held, present), riwayatJabatan: spells });
    if (held.mulai > present.mulai && !isSamePost(held, present))
      readings.push({ jabatan: asPresent(held, present), riwayatJabatan: [...spells, asRecord(present)] });
  } else if (isOver && isDefinitive) {
    const last = records.reduce((end, index) => latest(end, spells[index]?.selesai), present.mulai);
    readings.push({ jabatan: { ...present, mulai: dateOfDayNumber(dayNumber(last) + 1) }, riwayatJabatan: spells });
  } else readings.push({ jabatan: undefined, riwayatJabatan: spells });
  return readings;
}

function latest(a: IsoDate, b: IsoDate | undefined): IsoDate {
  return b !== undefined && b > a ? b : a;
}

/** The present post as the list has it; what only the present post tells of an office stays with it. */
function asPresent(held: PostHeld, present: JabatanSekarang): JabatanSekarang {
  const { kelas, nama, instansi, unit, mulai, rumpun } = held;
  const post = { kelas, nama, instansi, unit, mulai, ...(rumpun === undefined ? {} : { rumpun }) };
  return isSamePost(held, present) ? { ...present, ...post } : post;
}

function asRecord({ kelas, nama, instansi, unit, mulai, rumpun }: JabatanSekarang): RiwayatJabatan {
  const post = { kelas, nama, instansi, unit, mulai, penugasan: 'definitif' } as const;
  return rumpun === undefined ? post : { ...post, rumpun };
}
