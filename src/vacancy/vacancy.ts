import type { JabatanTarget } from '../person/asn.js';
import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import type { Condition } from '../conditions/conditions.js';
import type { Golongan } from '../civil-service/golongan.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { JenjangPendidikan } from '../civil-service/jenjang-pendidikan.js';
import type { InputOf } from '../parsing/input.js';

/** A post to be filled. Made by `parseVacancy`. */
export interface Vacancy extends JabatanTarget {
  /** Id of the vacancy, unique among those ranked together. */
  readonly id: string;
  /** Title of the post. */
  readonly nama: string;
  /** Id or name of the agency, compared without regard to case, blanks, punctuation and usual short forms. */
  readonly instansi: string;
  /** Id or name of the work unit, compared as that of the agency. */
  readonly unit: string;
  /**
   * Ways of filling the post that are open, each once; absent: as the rule set says. A way for which the rule set has no
   * conditions blocks the vacancy.
   */
  readonly caraPengisian?: readonly CaraPengisian[];
  /** Education levels the post accepts, where it asks for more than its class does. */
  readonly jenjangPendidikan?: readonly JenjangPendidikan[];
  /** Lowest rank the post asks for. */
  readonly golonganMinimum?: Golongan;
  /** Mix the technical competency score in, as the rule set says for the class. */
  readonly kompetensiTeknis?: boolean;
  /** Day on which the appointment is planned, for conditions that ask for it. */
  readonly tanggalPelantikan?: IsoDate;
  /** Further conditions, with the text that sets them. */
  readonly conditions?: readonly (Condition & {
    /** The text that sets the condition (dasar). */
    readonly basis: string;
  })[];
}

/** A vacancy as `parseVacancy` takes one: for `satisfies VacancyInput`. */
export type VacancyInput = InputOf<Vacancy>;
