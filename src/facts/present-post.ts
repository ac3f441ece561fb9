import { dayNumber, type IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { isSameOffice } from '../civil-service/same-office.js';
import { presentPost, type PostHeld, type PostHolder, type PostOnRecord } from '../person/definitive-post.js';
import { lengthOf } from '../person/service.js';

/** The post held on the day, and for how long. */
export interface PresentPost {
  readonly kelas: KelasJabatan;
  readonly nama: string;
  readonly instansi: string;
  readonly mulai: IsoDate;
  /** Completed years since it began. */
  readonly years: number;
  /** Completed years by each record that still runs in the same post: 0 for an acting one. */
  readonly yearsOnRecord: readonly number[];
}

export function presentPostOf(person: PostHolder, asOf: IsoDate): PresentPost | undefined {
  const post = presentPost(person, asOf);
  if (post === undefined) return undefined;
  const { kelas, nama, instansi, mulai } = post;
  const yearsSince = (start: IsoDate): number => lengthOf({ from: dayNumber(start), to: dayNumber(asOf) }).years;
  return {
    kelas,
    nama,
    instansi,
    mulai,
    years: yearsSince(mulai),
    yearsOnRecord: recordsOf(post, person.evidence?.riwayatJabatan ?? [], asOf).map(({ spell }) =>
      spell.penugasan === 'definitif' ? yearsSince(spell.mulai) : 0,
    ),
  };
}

/** The records of a post that still run on the day. */
export function recordsOf(
  post: PostHeld,
  spells: readonly PostOnRecord[],
  asOf: IsoDate,
): readonly { readonly spell: PostOnRecord; readonly index: number }[] {
  return spells.flatMap((spell, index) => {
    const runs = spell.mulai <= asOf && (spell.selesai === undefined || spell.selesai >= asOf);
    const isPost =
      runs &&
      spell.kelas === post.kelas &&
      isSameOffice(spell.nama, post.nama) &&
      isSameOffice(spell.unit, post.unit) &&
      isSameOffice(spell.instansi, post.instansi);
    return isPost ? [{ spell, index }] : [];
  });
}
