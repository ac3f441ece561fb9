import { compareText } from '../json/canonical-text.js';
import { dayNumber, type IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { type Stretch, stretchOf } from './service.js';

/** What the present post and the posts on record have in common. */
export interface PostHeld {
  readonly kelas: KelasJabatan;
  readonly nama: string;
  readonly instansi: string;
  readonly unit: string;
  readonly rumpun?: string;
  readonly mulai: IsoDate;
}

/** A post on record. */
export interface PostOnRecord extends PostHeld {
  readonly selesai?: IsoDate;
  readonly penugasan: string;
}

/** A person as far as the posts held tell: the present one as stated, and those on record. */
export interface PostHolder {
  readonly jabatan?: PostHeld | undefined;
  readonly evidence?: { readonly riwayatJabatan?: readonly PostOnRecord[] } | undefined;
}

/** A definitive post that had begun by a day. */
export interface DefinitivePost {
  /** Place in `riwayatJabatan`; undefined for the present post as stated. */
  readonly index: number | undefined;
  readonly post: PostHeld;
  /** Time in it up to the day. */
  readonly stretch: Stretch;
  /** Whether it still ran on the day. */
  readonly runs: boolean;
}

const NO_SPELLS: readonly PostOnRecord[] = [];

interface Remembered {
  readonly present: PostHeld | undefined;
  readonly day: IsoDate;
  readonly posts: readonly DefinitivePost[];
}

/** The posts of frozen lists on the day last asked for: by the list alone, and with a present post beside it. */
const alone = new WeakMap<readonly PostOnRecord[], Remembered>();
const withPresent = new WeakMap<readonly PostOnRecord[], Remembered>();

/**
 * The definitive posts begun by a day, by their beginning, those of one beginning as on record, the present post last of
 * them. One definitive post is held at a time: one without an end on record ends on the day before the next begins.
 */
export function definitivePosts(
  spells: readonly PostOnRecord[] | undefined,
  present: PostHeld | undefined,
  day: IsoDate,
): readonly DefinitivePost[] {
  if (spells === undefined) return freshPosts(NO_SPELLS, present, day);
  const remembered = present === undefined ? alone : withPresent;
  const known = remembered.get(spells);
  if (known?.day === day && known.present === present) return known.posts;
  const posts = freshPosts(spells, present, day);
  if (Object.isFrozen(spells)) remembered.set(spells, { present, day, posts });
  return posts;
}

function freshPosts(
  spells: readonly PostOnRecord[],
  present: PostHeld | undefined,
  day: IsoDate,
): readonly DefinitivePost[] {
  return claimsIn(spells, present, day).map(({ post, place, end, next }) => ({
    index: place === spells.length ? undefined : place,
    post,
    stretch:
      end === undefined && next !== undefined
        ? { from: dayNumber(post.mulai), to: dayNumber(next) }
        : stretchOf(post.mulai, end, day),
    runs: end === undefined ? next === undefined : end >= day,
  }));
}

/** A definitive post as the list or the present post has it. */
export interface PostClaim {
  readonly post: PostHeld;
  /** Place in the list; that of the present post lies behind it. */
  readonly place: number;
}

interface Claim extends PostClaim {
  readonly end: IsoDate | undefined;
  /** First day of the next definitive post, on which one without an end is over. */
  readonly next: IsoDate | undefined;
}

interface OpenClaim extends Claim {
  next: IsoDate | undefined;
}

/** The definitive posts begun by a day, in order. */
function claimsIn(spells: readonly PostOnRecord[], present: PostHeld | undefined, until?: IsoDate): readonly Claim[] {
  const claims: OpenClaim[] = [];
  const add = (post: PostHeld, place: number, end: IsoDate | undefined): void => {
    if (until === undefined || post.mulai <= until) claims.push({ post, place, end, next: undefined });
  };
  spells.forEach((post, place) => {
    if (post.penugasan === 'definitif') add(post, place, post.selesai);
  });
  if (present !== undefined) add(present, spells.length, undefined);
  claims.sort((a, b) => compareText(a.post.mulai, b.post.mulai) || a.place - b.place);
  for (let at = claims.length - 2; at >= 0; at--) {
    const [here, after] = [claims[at], claims[at + 1]];
    if (here === undefined || after === undefined) continue;
    here.next = after.post.mulai > here.post.mulai ? after.post.mulai : after.next;
  }
  return claims;
}

/** Of the posts that still run the one that began last, of several of one beginning the first. */
export function heldOf(posts: readonly DefinitivePost[]): DefinitivePost | undefined {
  let held: DefinitivePost | undefined;
  for (const each of posts) if (each.runs && (held === undefined || each.post.mulai > held.post.mulai)) held = each;
  return held;
}

/** The post held on a day: as stated, if it had begun, else by the list. */
export function presentPost({ jabatan, evidence }: PostHolder, day: IsoDate): PostHeld | undefined {
  if (jabatan !== undefined && jabatan.mulai <= day) return jabatan;
  return heldOf(definitivePosts(evidence?.riwayatJabatan, undefined, day))?.post;
}

/**
 * The definitive post held on each of some days: of those that run on the day the one that began last, of several
 * of one beginning the first of the list. Days are taken in order, so that each post is entered and left once.
 */
export function definitiveOn(
  spells: readonly PostOnRecord[],
  present: PostHeld | undefined,
  days: Iterable<IsoDate>,
): ReadonlyMap<IsoDate, PostClaim> {
  const wanted = [...new Set(days)].sort();
  const held = new Map<IsoDate, PostClaim>();
  if (wanted.length === 0) return held;
  // The first of one beginning lies on top.
  const claims = claimsIn(spells, present);
  // What begins later covers what began before: the last that still runs decides, and what has ended never comes back.
  const begun: Claim[] = [];
  let next = 0;
  for (const day of wanted) {
    for (let first = claims[next]; first !== undefined && first.post.mulai <= day; first = claims[next]) {
      const same: Claim[] = [];
      for (let claim = claims[next]; claim?.post.mulai === first.post.mulai; claim = claims[++next]) same.push(claim);
      for (let claim = same.pop(); claim !== undefined; claim = same.pop()) begun.push(claim);
    }
    while (hasEnded(begun.at(-1), day)) begun.pop();
    const latest = begun.at(-1);
    if (latest !== undefined) held.set(day, latest);
  }
  return held;
}

function hasEnded(claim: Claim | undefined, day: IsoDate): boolean {
  if (claim === undefined) return false;
  const { end, next } = claim;
  return end === undefined ? next !== undefined && next <= day : end < day;
}

/** Definitive stretches in posts that pass `fits`, the present post among them. */
export function definitiveStretches(
  person: Pick<PostHolder, 'jabatan'>,
  spells: readonly PostOnRecord[],
  asOf: IsoDate,
  fits: (post: { readonly kelas: KelasJabatan; readonly rumpun?: string }) => boolean,
): { readonly stretches: readonly Stretch[]; readonly used: readonly number[] } {
  const stretches: Stretch[] = [];
  const used: number[] = [];
  for (const { post, stretch, index } of definitivePosts(spells, person.jabatan, asOf)) {
    if (!fits(post)) continue;
    stretches.push(stretch);
    if (index !== undefined) used.push(index);
  }
  return { stretches, used: used.sort((a, b) => a - b) };
}

/** Class of the post held on the reference date. */
export function presentClass(person: PostHolder, asOf: IsoDate): KelasJabatan | undefined {
  return presentPost(person, asOf)?.kelas;
}

/** A post, if it had begun. */
export function startedBy<Post extends { readonly mulai: IsoDate }>(
  post: Post | undefined,
  asOf: IsoDate,
): Post | undefined {
  if (post === undefined) return undefined;
  return post.mulai <= asOf ? post : undefined;
}
