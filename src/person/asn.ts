import type { Evidence } from './evidence.js';
import type { Golongan } from '../civil-service/golongan.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { KedudukanHukum } from '../civil-service/kedudukan-hukum.js';
import type { Eselon, KelasJabatan } from '../civil-service/kelas-jabatan.js';
import type { StandarKompetensi } from '../civil-service/kompetensi.js';
import type { JenisPegawai, Nip } from '../civil-service/nip.js';
import type { InputOf } from '../parsing/input.js';

/** What a post asks of its holder, as far as scores depend on it. */
export interface JabatanTarget {
  /** Class of the post. */
  readonly kelas: KelasJabatan;
  /** Title of the post. */
  readonly nama?: string;
  /** Family of posts (rumpun jabatan), id or name, compared letter by letter. */
  readonly rumpun?: string;
  /** Fields of study that fit the post. Absent = not stated, so fit cannot be judged. */
  readonly bidangIlmu?: BidangIlmu;
  /** Competency standard of the post; absent = the standard of its class in the rule set. */
  readonly standarKompetensi?: StandarKompetensi;
}

/** Fields of study, ids or names, compared without regard to case and outer blanks. */
export interface BidangIlmu {
  /** Somebody without one of these is not eligible. Absent = no such condition. */
  readonly wajib?: readonly string[];
  /** These fit as well, and count in the score. */
  readonly diutamakan?: readonly string[];
}

/** The post somebody holds. */
export interface JabatanSekarang extends JabatanTarget {
  /** Title of the post (nama jabatan). */
  readonly nama: string;
  /** Echelon of the post, `II.b`. */
  readonly eselon?: Eselon;
  /** Id or name of the agency, compared without regard to case, blanks, punctuation and usual short forms. */
  readonly instansi: string;
  /** Id or name of the work unit, compared as that of the agency. */
  readonly unit: string;
  /** Since when. */
  readonly mulai: IsoDate;
}

/** A civil servant (Aparatur Sipil Negara) with the evidence about them. Made by `parseAsn`. */
export interface Asn {
  /** Employee number (NIP), 18 digits, checked against `jenis`. */
  readonly nip: Nip;
  /** Kind of employee: it says how the number is read. */
  readonly jenis: JenisPegawai;
  /** Name, for people who read; nothing depends on it. */
  readonly nama?: string;
  /** Absent: taken from the NIP. */
  readonly tanggalLahir?: IsoDate;
  /** Legal position; absent = unknown. */
  readonly kedudukanHukum?: KedudukanHukum;
  /** PNS rank. */
  readonly golongan?: Golongan;
  /** The post held now; absent = unknown. */
  readonly jabatan?: JabatanSekarang;
  /** Post the person has declared as a goal: mapping judges fields of study and competency against it. */
  readonly target?: JabatanTarget;
  /** What is known of the person, by kind. An absent list is unknown, an empty list says there is nothing. */
  readonly evidence: Evidence;
}

/**
 * A person as `parseAsn` takes one: for `satisfies AsnInput`, so that an editor completes the members and the words of their lists.
 *
 * @example
 * ```ts
 * import { parseAsn, type AsnInput } from 'talenta-asn';
 * const row: { nip: string; level: string } = { nip: '198502282010011999', level: 'S2' };
 * const input = {
 *   nip: row.nip,
 *   jenis: 'PNS',
 *   golongan: undefined,
 *   evidence: { riwayatPendidikan: [{ jenjang: row.level, bidang: 'Akuntansi', lulus: '2009-08-01' }] },
 * } satisfies AsnInput;
 * console.log(parseAsn(input).evidence.riwayatPendidikan?.length); // => 1
 * ```
 */
export type AsnInput = InputOf<Asn>;

/** A person as far as scores need it: an `Asn`, or a `Candidate` that brings its own scores. */
export type Measurable = Pick<Asn, 'jabatan' | 'target' | 'kedudukanHukum'> & { readonly evidence?: Evidence };

/** What a person's data state that may contradict itself. */
export type Statements = Pick<Asn, 'jabatan' | 'kedudukanHukum'> & { readonly evidence?: Evidence };

/** Two statements that cannot both be right. */
export interface Contradiction {
  readonly code: 'postConflict' | 'punishmentConflict';
  /** The list in which one of them stands. */
  readonly list: 'riwayatJabatan' | 'hukumanDisiplin';
  /** Where the one stands. */
  readonly path: string;
  readonly found: string;
  /** Where the other stands, and what it says. */
  readonly expected: string;
}

/** The contradictions of some statements, and every way to read them without one. */
export interface Reconciled<Statement> {
  readonly told: readonly Contradiction[];
  readonly readings: readonly Statement[];
}
