import type { IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { definitivePosts, type PostHeld, type PostOnRecord } from '../person/definitive-post.js';
import type { PengalamanLuarPns } from '../person/evidence.js';
import {
  lengthOf,
  serviceFrom,
  serviceOf,
  stretchOf,
  type Service,
  type Stretch,
  type StretchLength,
} from '../person/service.js';

/** Time spent, up to the day. */
interface TimeSpent {
  readonly rumpun: string | undefined;
  readonly stretch: Stretch;
  readonly length: StretchLength;
}

/** Time in a definitive post. */
export interface PostTime extends TimeSpent {
  readonly kelas: KelasJabatan;
}

/** The definitive posts begun by the day, the present one as stated among them. */
export interface PostsHeld {
  /** Whether the list of posts is known. */
  readonly isKnown: boolean;
  readonly times: readonly PostTime[];
}

export function postsHeldOf(
  spells: readonly PostOnRecord[] | undefined,
  present: PostHeld | undefined,
  asOf: IsoDate,
): PostsHeld {
  const posts = definitivePosts(spells ?? [], present, asOf);
  return {
    isKnown: spells !== undefined,
    times: posts.map(({ post: { kelas, rumpun }, stretch }) => ({ kelas, rumpun, stretch, length: lengthOf(stretch) })),
  };
}

/** Work outside the civil service, begun by the day. */
export type OutsideWork = TimeSpent;

export function outsideWorkOf(
  spells: readonly PengalamanLuarPns[] | undefined,
  asOf: IsoDate,
): readonly OutsideWork[] | undefined {
  return spells
    ?.filter(({ mulai }) => mulai <= asOf)
    .map((spell) => {
      const stretch = stretchOf(spell.mulai, spell.selesai, asOf);
      return { rumpun: spell.rumpun, stretch, length: lengthOf(stretch) };
    });
}

const NO_SERVICE: Service = Object.freeze({ years: 0, days: 0 });

/** Time in what passes `fits`; days that touch or overlap count once. */
export function serviceIn<Time extends TimeSpent>(times: readonly Time[], fits: (time: Time) => boolean): Service {
  let days = 0;
  let years = 0;
  let beyond = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (!fits(time)) continue;
    const { stretch, length } = time;
    if (stretch.from <= end) return serviceOf(times.filter(fits).map((each) => each.stretch));
    end = stretch.to;
    days += length.days;
    years += length.years;
    beyond += length.beyond;
  }
  return days === 0 ? NO_SERVICE : serviceFrom(years, beyond, days);
}
