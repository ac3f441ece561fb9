import type { JabatanSekarang } from '../../person/asn.js';
import type { Bilingual } from '../../problems/bilingual.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import type { IsoDate } from '../../civil-service/iso-date.js';

/** A post, as far as it is told apart from others. */
export type PostReference = Pick<JabatanSekarang, 'nama' | 'instansi' | 'unit' | 'kelas'>;

/** The holder of a post leaves it by a move or dies. */
export interface HolderLeaves {
  /** A move or a death. */
  readonly kind: 'mutasi' | 'meninggal';
  /** First day on which the post is vacant. */
  readonly date: IsoDate;
  /** The post that is left. */
  readonly post: PostReference;
  /** NIP of the holder; absent: whoever of the holders has the post. Personal data. */
  readonly nip?: string;
}

/** A post that nobody holds: a new one, or one that somebody holds as acting (Plt). */
export interface PostWithoutHolder {
  /** A new post, or one without a definitive holder. */
  readonly kind: 'jabatanBaru' | 'plt';
  /** First day on which the post is there, or on which it was without a definitive holder. */
  readonly date: IsoDate;
  /** The post that is vacant. */
  readonly post: PostReference;
}

/** Why a post falls vacant, or is vacant, beside retirement: as the caller states it. */
export type ComingEvent = HolderLeaves | PostWithoutHolder;

/** Reasons for which a post falls vacant. */
export const COMING_REASONS = deepFreeze({
  pensiun: { id: 'Pemangkunya mencapai batas usia pensiun.', en: 'Its holder reaches the retirement age.' },
  mutasi: { id: 'Pemangkunya dimutasi.', en: 'Its holder moves to another post.' },
  meninggal: { id: 'Pemangkunya meninggal dunia.', en: 'Its holder has died.' },
  jabatanBaru: { id: 'Jabatan baru.', en: 'The post is new.' },
  plt: { id: 'Dijabat pelaksana tugas (Plt), tanpa pejabat definitif.', en: 'Held by an acting official (Plt) only.' },
} as const satisfies Readonly<Record<'pensiun' | ComingEvent['kind'], Bilingual>>);

/** Reason for which a post falls vacant. */
export type ComingReason = keyof typeof COMING_REASONS;
