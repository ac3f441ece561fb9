import type { Evidence } from './evidence.js';
import type { Golongan } from './golongan.js';
import type { IsoDate } from './iso-date.js';
import type { KedudukanHukum } from './kedudukan-hukum.js';
import type { Eselon, KelasJabatan } from './kelas-jabatan.js';
import type { StandarKompetensi } from './kompetensi.js';
import type { JenisPegawai, Nip } from './nip.js';

/** What a post asks of its holder, as far as scores depend on it. */
export interface JabatanSasaran {
  readonly kelas: KelasJabatan;
  readonly nama?: string;
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
  readonly eselon?: Eselon;
  readonly instansi: string;
  readonly unit: string;
  /** Since when. */
  readonly mulai: IsoDate;
}

/** A civil servant (Aparatur Sipil Negara) with the evidence about them. Made by `parseAsn`. */
export interface Asn {
  readonly nip: Nip;
  readonly jenis: JenisPegawai;
  readonly nama?: string;
  /** Absent: taken from the NIP. */
  readonly tanggalLahir?: IsoDate;
  readonly kedudukanHukum?: KedudukanHukum;
  /** PNS rank. */
  readonly golongan?: Golongan;
  readonly jabatan?: JabatanSekarang;
  /** Post the person has declared as a goal: mapping judges fields of study and competency against it. */
  readonly sasaran?: JabatanSasaran;
  readonly evidence: Evidence;
}
