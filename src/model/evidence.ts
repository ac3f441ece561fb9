import type { DecimalInput } from '../exact/read-decimal.js';
import type { IsoDate } from './iso-date.js';
import type { JenjangPendidikan } from './jenjang-pendidikan.js';
import type { KelasJabatan } from './kelas-jabatan.js';
import type { CompetencyLevel, KompetensiKey, PotensiKey } from './kompetensi.js';

/** Predicates, best first. */
export const PREDIKAT_KINERJA = Object.freeze([
  'sangatBaik',
  'baik',
  'butuhPerbaikan',
  'kurang',
  'sangatKurang',
] as const);
/** Predicate of an annual performance appraisal (PermenPANRB 6/2022). */
export type PredikatKinerja = (typeof PREDIKAT_KINERJA)[number];

/** Ways to hold the post in which somebody was appraised. */
export const PENUGASAN_PENILAIAN = Object.freeze(['definitif', 'plt', 'plh'] as const);
/** Appraised as the definitive holder of a post, as acting (Plt) or day-to-day acting (Plh). */
export type PenugasanPenilaian = (typeof PENUGASAN_PENILAIAN)[number];

/** One annual appraisal (SKP in E-Kinerja). */
export interface PenilaianKinerja {
  /** Year that was appraised. */
  readonly tahun: number;
  /** Predicate of that year. */
  readonly predikat: PredikatKinerja;
  /** How the post was held in which it was earned; absent = not stated. No score and no condition reads it. */
  readonly penugasan?: PenugasanPenilaian;
}

/** Ratings of behaviour, best first. */
export const RATING_PERILAKU = Object.freeze(['diAtas', 'sesuai', 'diBawah'] as const);
/** Behaviour above, as or below expectation (PermenPANRB 6/2022). */
export type RatingPerilaku = (typeof RATING_PERILAKU)[number];

/** Appraisal of the work behaviour of one year: the rating, the value, or both, as the source states them. */
export interface PenilaianPerilaku {
  /** Year that was appraised. */
  readonly tahun: number;
  /** Rating of the behaviour. */
  readonly rating?: RatingPerilaku;
  /** Value on the scale of the source. */
  readonly nilai?: DecimalInput;
}

/** Scopes of an award, widest first. */
export const LINGKUP_PENGHARGAAN = Object.freeze(['internasional', 'nasional', 'lintasInstansi', 'instansi'] as const);
/** Scope of an award. */
export type LingkupPenghargaan = (typeof LINGKUP_PENGHARGAAN)[number];

/** An award. SIASN does not record its scope: the agency states it. */
export interface Penghargaan {
  /** Date of the decree. */
  readonly tanggal: IsoDate;
  /** Who gave it, or how far it reaches. */
  readonly lingkup: LingkupPenghargaan;
  /** Title of the award. */
  readonly nama?: string;
  /** Number of the decree: the same number counts once. */
  readonly nomor?: string;
}

/** Roles in a work team. */
export const PERAN_TIM_KERJA = Object.freeze(['ketua', 'anggota'] as const);
/** Role in a team: chair (owner, assessor) or member. */
export type PeranTimKerja = (typeof PERAN_TIM_KERJA)[number];

/** Reaches of a work team. */
export const LINGKUP_TIM_KERJA = Object.freeze(['lintasInstansi', 'internal'] as const);
/** Reach of a work team. */
export type LingkupTimKerja = (typeof LINGKUP_TIM_KERJA)[number];

/** Assignment in a work team. */
export interface TimKerja {
  /** Date of the decree. */
  readonly tanggal: IsoDate;
  /** Last day of validity; without it the date of the decree counts. */
  readonly selesai?: IsoDate;
  /** Role of the person in the team. */
  readonly peran: PeranTimKerja;
  /** Whether the team reaches beyond the agency. */
  readonly lingkup: LingkupTimKerja;
  /** Name of the team. */
  readonly nama?: string;
}

/** Result of a 360-degree feedback on work behaviour. */
export interface UmpanBalik360 {
  /** Date of the result. */
  readonly tanggal: IsoDate;
  /** 0 to 100. */
  readonly nilai: DecimalInput;
}

/** Who carried out an assessment. */
export interface PenyelenggaraAsesmen {
  /** Name of the institution. */
  readonly nama?: string;
  /** Whether it is accredited; absent = unknown. */
  readonly terakreditasi?: boolean;
}

/** For which posts, how and by whom an assessment was made, where that is stated. Method and provider decide nothing. */
export interface PelaksanaanAsesmen {
  /**
   * Class of the posts that it was made for. A job person match for posts of a lower standard than the post in view is told,
   * and scored as `Measure.assessedFor` says; `validAssessment` may ask for it. Levels do not depend on it.
   */
  readonly jenjang?: KelasJabatan;
  /** Kind of assessment or instrument, as the source writes it. */
  readonly metode?: string;
  /** Who carried it out. */
  readonly penyelenggara?: PenyelenggaraAsesmen;
}

/** Result of a competency assessment: the level reached per competency, or the job person match alone. */
export type PenilaianKompetensi =
  /** The level reached in each competency. */
  | (PelaksanaanAsesmen & {
      /** Date of the assessment. */
      readonly tanggal: IsoDate;
      /** Level reached, 0 to 5, by competency; one that is absent was not assessed. */
      readonly capaian: Readonly<Partial<Record<KompetensiKey, CompetencyLevel>>>;
    })
  /** The job person match alone. */
  | (PelaksanaanAsesmen & {
      /** Date of the assessment. */
      readonly tanggal: IsoDate;
      /** Job person match, percent; sources give values above 100. */
      readonly jpm: DecimalInput;
    });

/** A training certificate. */
export interface Pelatihan {
  /** Date the training ended. */
  readonly selesai: IsoDate;
  /** Number of the certificate: the same number counts once. */
  readonly nomor?: string;
  /** Title of the training. */
  readonly nama?: string;
}

/** An expertise certificate, or training for a career level (leadership or functional). */
export interface Sertifikasi {
  /** Date it was obtained. */
  readonly selesai: IsoDate;
  /** Number of the certificate: the same number counts once. */
  readonly nomor?: string;
  /** Title of the certificate. */
  readonly nama?: string;
}

/** Ways to hold a post. */
export const PENUGASAN = Object.freeze(['definitif', 'plt', 'plh', 'pjKepalaDaerah'] as const);
/** Definitive holder, acting (Plt), day-to-day acting (Plh), or acting regional head (Pj). */
export type Penugasan = (typeof PENUGASAN)[number];

/** One spell in a post. Without `selesai` it still runs. */
export interface RiwayatJabatan {
  /** Class of the post. */
  readonly kelas: KelasJabatan;
  /** Title of the post. */
  readonly nama: string;
  /** Id or name of the agency, compared without regard to case, blanks, punctuation and usual short forms. */
  readonly instansi: string;
  /** Id or name of the work unit, compared as that of the agency. */
  readonly unit: string;
  /** Family of the post. */
  readonly rumpun?: string;
  /** First day. */
  readonly mulai: IsoDate;
  /** Last day; absent = still running. */
  readonly selesai?: IsoDate;
  /** How the post was held. */
  readonly penugasan: Penugasan;
}

/** Result of a potential assessment: eight dimensions 1 to 5, or one value. */
export type PenilaianPotensi =
  /** The value of each dimension. */
  | (PelaksanaanAsesmen & {
      /** Date of the assessment. */
      readonly tanggal: IsoDate;
      /** Value by dimension, 1 to 5; one that is absent was not assessed. */
      readonly dimensi: Readonly<Partial<Record<PotensiKey, DecimalInput>>>;
    })
  /** One value for all dimensions together. */
  | (PelaksanaanAsesmen & {
      /** Date of the assessment. */
      readonly tanggal: IsoDate;
      /** 0 to 100. */
      readonly nilai: DecimalInput;
    });

/** A completed formal education. */
export interface RiwayatPendidikan {
  /** Level that was completed. */
  readonly jenjang: JenjangPendidikan;
  /** Field of study, id or name, compared without regard to case and outer blanks. */
  readonly bidang: string;
  /** Date of graduation. */
  readonly lulus: IsoDate;
}

/** Levels of punishment (PP 94/2021), lightest first. */
export const TINGKAT_HUKUMAN = Object.freeze(['ringan', 'sedang', 'berat'] as const);
/** Level of a punishment. */
export type TingkatHukuman = (typeof TINGKAT_HUKUMAN)[number];

/** A disciplinary punishment. Its end is `selesai`, else `mulai` plus `masaBulan`, else `mulai`. */
export interface HukumanDisiplin {
  /** Level of the punishment. */
  readonly tingkat: TingkatHukuman;
  /** First day of the punishment. */
  readonly mulai: IsoDate;
  /** Last day. With `masaBulan` beside it, both must say the same end. */
  readonly selesai?: IsoDate;
  /** Length in months. */
  readonly masaBulan?: number;
  /** Date of the decree that cancelled it: a cancelled punishment does not count. */
  readonly dibatalkan?: IsoDate;
}

/** A violation of the code of ethics that was established. It is no disciplinary punishment. */
export interface PelanggaranEtik {
  /** Date of the decision. */
  readonly tanggal: IsoDate;
  /** Number of the decision. */
  readonly nomor?: string;
  /** Sanction in words, as the source writes it. */
  readonly sanksi?: string;
  /** Level of the sanction, where the source has one. */
  readonly tingkat?: TingkatHukuman;
  /** Date of the decision that cancelled it. */
  readonly dibatalkan?: IsoDate;
}

/** Wealth report (LHKPN) of one year. */
export interface Lhkpn {
  /** Year that the report is about. */
  readonly tahun: number;
  /** Filed, not filed, or not due from this person. */
  readonly status: 'sudahLapor' | 'belumLapor' | 'tidakWajib';
  /** Date of filing. */
  readonly tanggal?: IsoDate;
}

/** Result of a technical competency test for one post. */
export interface KompetensiTeknis {
  /** Id of the vacancy it was held for. */
  readonly lowongan: string;
  /** Date of the test. */
  readonly tanggal: IsoDate;
  /** 0 to 100. */
  readonly nilai: DecimalInput;
}

/** Work outside the civil service. Without `selesai` it still runs. */
export interface PengalamanLuarPns {
  /** Title of the work. */
  readonly nama: string;
  /** Employer. */
  readonly instansi: string;
  /** Family of posts it belongs to. */
  readonly rumpun?: string;
  /** First day. */
  readonly mulai: IsoDate;
  /** Last day; absent = still running. */
  readonly selesai?: IsoDate;
}

/** States of a nomination. */
export const STATUS_NOMINASI = Object.freeze(['calon', 'suksesor', 'ditetapkan'] as const);
/** Under consideration, named as one of the successors, or designated by the PPK. */
export type StatusNominasi = (typeof STATUS_NOMINASI)[number];

/** A place on the list for a post, here or in another agency. Without `berakhir` it still stands. */
export interface Nominasi {
  /** Id of the vacancy. */
  readonly lowongan: string;
  /** Agency of the vacancy; absent = not stated. */
  readonly instansi?: string;
  /** State of the nomination. */
  readonly status: StatusNominasi;
  /** Day from which it stands. */
  readonly tanggal: IsoDate;
  /** Day on which it ended: refused, withdrawn, appointed. */
  readonly berakhir?: IsoDate;
}

/**
 * The evidence about one person. Each list has three states that are never the same thing:
 * **absent** = unknown, the source was not consulted; **empty** = consulted, there is none; **filled** = these.
 */
export interface Evidence {
  /** Annual performance appraisals (penilaian kinerja, SKP). */
  readonly penilaianKinerja?: readonly PenilaianKinerja[];
  /** Awards. */
  readonly penghargaan?: readonly Penghargaan[];
  /** Assignments in work teams. */
  readonly timKerja?: readonly TimKerja[];
  /** 360-degree feedback on work behaviour (umpan balik perilaku). */
  readonly umpanBalik360?: readonly UmpanBalik360[];
  /** Competency assessments. */
  readonly penilaianKompetensi?: readonly PenilaianKompetensi[];
  /** Training certificates. */
  readonly pelatihan?: readonly Pelatihan[];
  /** Expertise certificates and training for a career level. */
  readonly sertifikasi?: readonly Sertifikasi[];
  /** Posts held, the present one included. */
  readonly riwayatJabatan?: readonly RiwayatJabatan[];
  /** Assessments of potential. */
  readonly penilaianPotensi?: readonly PenilaianPotensi[];
  /** Formal education that was completed. */
  readonly riwayatPendidikan?: readonly RiwayatPendidikan[];
  /** Disciplinary punishments. */
  readonly hukumanDisiplin?: readonly HukumanDisiplin[];
  /** Wealth reports (LHKPN). */
  readonly lhkpn?: readonly Lhkpn[];
  /** Technical competency tests. */
  readonly kompetensiTeknis?: readonly KompetensiTeknis[];
  /** Places on lists for posts. */
  readonly nominasi?: readonly Nominasi[];
  /** Work outside the civil service. */
  readonly pengalamanLuarPns?: readonly PengalamanLuarPns[];
  /** Appraisals of work behaviour. */
  readonly penilaianPerilaku?: readonly PenilaianPerilaku[];
  /** Violations of the code of ethics. */
  readonly pelanggaranEtik?: readonly PelanggaranEtik[];
}

/** The lists of evidence. */
export const EVIDENCE_KEYS = Object.freeze([
  'penilaianKinerja',
  'penghargaan',
  'timKerja',
  'umpanBalik360',
  'penilaianKompetensi',
  'pelatihan',
  'sertifikasi',
  'riwayatJabatan',
  'penilaianPotensi',
  'riwayatPendidikan',
  'hukumanDisiplin',
  'lhkpn',
  'kompetensiTeknis',
  'nominasi',
  'pengalamanLuarPns',
  'penilaianPerilaku',
  'pelanggaranEtik',
] as const satisfies readonly (keyof Evidence)[]);

/** Name of a list of evidence. */
export type EvidenceKey = (typeof EVIDENCE_KEYS)[number];
