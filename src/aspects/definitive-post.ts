import type { RiwayatJabatan } from '../model/evidence.js';
import type { IsoDate } from '../model/iso-date.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';

/** A definitive post with its place in the list. */
interface Post {
  readonly spell: RiwayatJabatan;
  readonly index: number;
}

/**
 * Class of the definitive post held on each of some days: of those that run on the day the one that began last, of several
 * of one beginning the first of the list. Days are taken in order, so that each post is entered and left once.
 */
export function definitiveOn(
  spells: readonly RiwayatJabatan[],
  days: Iterable<IsoDate>,
): ReadonlyMap<IsoDate, KelasJabatan> {
  const posts = spells
    .map((spell, index): Post => ({ spell, index }))
    .filter(({ spell }) => spell.penugasan === 'definitif')
    .sort((a, b) => compareText(a.spell.mulai, b.spell.mulai) || b.index - a.index);
  const held = new Map<IsoDate, KelasJabatan>();
  // What begins later covers what began before: the last that still runs decides, and what has ended never comes back.
  const begun: Post[] = [];
  let next = 0;
  for (const day of [...new Set(days)].sort()) {
    for (let post = posts[next]; post !== undefined && post.spell.mulai <= day; post = posts[++next]) begun.push(post);
    while (hasEnded(begun.at(-1), day)) begun.pop();
    const latest = begun.at(-1);
    if (latest !== undefined) held.set(day, latest.spell.kelas);
  }
  return held;
}

function hasEnded(post: Post | undefined, day: IsoDate): boolean {
  const end = post?.spell.selesai;
  return end !== undefined && end < day;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
