import type { Evidence } from './evidence.js';
import type { Golongan } from './golongan.js';
import type { IsoDate } from './iso-date.js';
import type { KedudukanHukum } from './kedudukan-hukum.js';
import type { Eselon, KelasJabatan } from './kelas-jabatan.js';
import type { StandarKompetensi } from './kompetensi.js';
import type { JenisPegawai, Nip } from './nip.js';

/** What a post asks of its holder, as far as scores depend on it. */
export interface JabatanSasaran {
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
export interface JabatanSekarang extends JabatanSasaran {
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
  readonly sasaran?: JabatanSasaran;
  /** What is known of the person, by kind. An absent list is unknown, an empty list says there is nothing. */
  readonly evidence: Evidence;
}
