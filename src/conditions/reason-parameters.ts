import type { IsoDate } from '../civil-service/iso-date.js';
import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import type { Bilingual } from '../problems/bilingual.js';

/** Where somebody comes from, as far as it is known. */
export type Origin =
  'notPns' | 'contradicted' | 'unknown' | 'post' | 'postDoubtful' | 'postWithoutTier' | 'postDoubtfulWithoutTier';

/** What fills the sentence of a reason: what was found, and what is asked. */
export interface ReasonParameters {
  /** Years that are asked. */
  readonly years?: number;
  /** Completed years that were found. */
  readonly held?: number;
  /** Days that were found. */
  readonly days?: number;
  /** Whole months that are asked. */
  readonly months?: number;
  /** Whole months that are left. */
  readonly left?: number;
  /** Age in completed years. */
  readonly age?: number;
  /** The year of a record (tahun). */
  readonly tahun?: number;
  /** Number of a box. */
  readonly box?: number;
  /** Numbers of boxes: those from which successors come. */
  readonly boxes?: readonly number[];
  /** Numbers of boxes that are still possible. */
  readonly possible?: readonly number[];
  /** Codes or names that are accepted. */
  readonly anyOf?: readonly string[];
  /** Codes or names that were found. */
  readonly found?: readonly string[];
  /** What is asked at least: a rank (golongan). */
  readonly minimum?: string;
  /** Class of the post that is looked at. */
  readonly jabatan?: KelasJabatan;
  /** Class of the vacancy, or classes of posts that count. */
  readonly kelas?: KelasJabatan | readonly KelasJabatan[];
  /** Family of posts (rumpun jabatan). */
  readonly rumpun?: string;
  /** Title of a post (nama jabatan). */
  readonly nama?: string;
  /** An agency (instansi). */
  readonly instansi?: string;
  /** The agency of the vacancy. */
  readonly wanted?: string;
  /** Level of a punishment or a sanction (tingkat). */
  readonly tingkat?: string;
  /** Day of a record (tanggal). */
  readonly tanggal?: IsoDate;
  /** First day. */
  readonly mulai?: IsoDate;
  /** Day on which something is taken. */
  readonly on?: IsoDate;
  /** Day after which something counts. */
  readonly since?: IsoDate;
  /** Last day. */
  readonly until?: IsoDate;
  /** Id of another vacancy (lowongan). */
  readonly lowongan?: string;
  /** State of a record (status). */
  readonly status?: string;
  /** Where somebody comes from. */
  readonly origin?: Origin;
  /** Ways of filling a post (cara pengisian) that are possible. */
  readonly cara?: readonly CaraPengisian[];
  /** Ways of filling the post that are open. */
  readonly open?: readonly CaraPengisian[];
  /** Id of the rule set. */
  readonly ruleSet?: string;
  /** A stage of the procedure, in both languages. */
  readonly stage?: Bilingual;
}

/** What fills the sentences of several people of one reason: a list for each parameter, in the order of the people. */
export interface FoundParameters {
  /** Years that are asked. */
  readonly years?: readonly number[];
  /** Completed years that were found. */
  readonly held?: readonly number[];
  /** Days that were found. */
  readonly days?: readonly number[];
  /** Whole months that are asked. */
  readonly months?: readonly number[];
  /** Whole months that are left. */
  readonly left?: readonly number[];
  /** Age in completed years. */
  readonly age?: readonly number[];
  /** The year of a record (tahun). */
  readonly tahun?: readonly number[];
  /** Number of a box. */
  readonly box?: readonly number[];
  /** Numbers of boxes: those from which successors come. */
  readonly boxes?: readonly (readonly number[])[];
  /** Numbers of boxes that are still possible. */
  readonly possible?: readonly (readonly number[])[];
  /** Codes or names that are accepted. */
  readonly anyOf?: readonly (readonly string[])[];
  /** Codes or names that were found. */
  readonly found?: readonly (readonly string[])[];
  /** What is asked at least: a rank (golongan). */
  readonly minimum?: readonly string[];
  /** Class of the post that is looked at. */
  readonly jabatan?: readonly KelasJabatan[];
  /** Class of the vacancy, or classes of posts that count. */
  readonly kelas?: readonly (KelasJabatan | readonly KelasJabatan[])[];
  /** Family of posts (rumpun jabatan). */
  readonly rumpun?: readonly string[];
  /** Title of a post (nama jabatan). */
  readonly nama?: readonly string[];
  /** An agency (instansi). */
  readonly instansi?: readonly string[];
  /** The agency of the vacancy. */
  readonly wanted?: readonly string[];
  /** Level of a punishment or a sanction (tingkat). */
  readonly tingkat?: readonly string[];
  /** Day of a record (tanggal). */
  readonly tanggal?: readonly IsoDate[];
  /** First day. */
  readonly mulai?: readonly IsoDate[];
  /** Day on which something is taken. */
  readonly on?: readonly IsoDate[];
  /** Day after which something counts. */
  readonly since?: readonly IsoDate[];
  /** Last day. */
  readonly until?: readonly IsoDate[];
  /** Id of another vacancy (lowongan). */
  readonly lowongan?: readonly string[];
  /** State of a record (status). */
  readonly status?: readonly string[];
  /** Where somebody comes from. */
  readonly origin?: readonly Origin[];
  /** Ways of filling a post (cara pengisian) that are possible. */
  readonly cara?: readonly (readonly CaraPengisian[])[];
  /** Ways of filling the post that are open. */
  readonly open?: readonly (readonly CaraPengisian[])[];
  /** Id of the rule set. */
  readonly ruleSet?: readonly string[];
  /** A stage of the procedure, in both languages. */
  readonly stage?: readonly Bilingual[];
}
