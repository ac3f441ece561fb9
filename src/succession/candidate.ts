import type { AxisValues } from '../placement/place-axes.js';
import type { Placement } from '../placement/placement.js';
import type { DecimalInput } from '../exact/read-decimal.js';
import type { Asn } from '../person/asn.js';
import type { Evidence } from '../person/evidence.js';
import type { JenisPegawai, Nip, NomorLuarPns } from '../civil-service/nip.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { InputOf } from '../parsing/input.js';

/**
 * Words for the levels of the axes, as a source states them. They place people who have `axes` under a rule set that reads
 * words (`Axis.byWords`); otherwise they are kept, and nobody is placed by them.
 */
export interface StatedLevels {
  /** The level of performance: "Di Atas Ekspektasi". */
  readonly kinerja?: string;
  /** The level of potential: "Tinggi". */
  readonly potensial?: string;
}

/** What every candidate has. */
export interface CandidateFacts extends Partial<
  Pick<Asn, 'nama' | 'tanggalLahir' | 'kedudukanHukum' | 'golongan' | 'jabatan' | 'target'>
> {
  /** The NIP; for somebody from outside the civil service `LUAR-` and a number of the agency's own. */
  readonly nip: string;
  /** `luarPns`: from outside the civil service. */
  readonly jenis?: JenisPegawai | 'luarPns';
  /** What conditions ask for: posts held, education, punishments, wealth report, technical competency. Absent = unknown. */
  readonly evidence?: Evidence;
  /** Score of the competency assessment, 0-100, for the tie rule. */
  readonly penilaianKompetensi?: DecimalInput;
  /** Words for the levels of the axes, as the source states them. */
  readonly statedLevels?: StatedLevels;
}

/**
 * A person who already has a placement or axis values, so that step 3 serves alone. The caller answers for scores that
 * depend on the vacancy: they are taken as they are.
 */
export type Candidate<G extends Grid = NineBoxGrid> = CandidateFacts &
  /** With a placement. */
  (
    | {
        /** Result of step 2. */
        readonly placement: Placement<G>;
        /** Values of the axes, 0 to 100; one that is absent or cannot be read leaves the box open. */
        readonly axes?: never;
      }
    /** With values of the axes. */
    | {
        /** Values of the axes, 0-100; one that is absent is not known. */
        readonly axes: Partial<AxisValues<G>>;
        /** A placement from `placeInBox` or `placeAxes` under the rule set that ranks. */
        readonly placement?: never;
      }
  );

/** A candidate whose number has been checked. */
export type CheckedCandidate = Candidate & {
  /** A NIP (18 digits), or the number of somebody from outside the civil service (`LUAR-...`). */
  readonly nip: Nip | NomorLuarPns;
};

/** A candidate as `parseCandidate` takes one: for `satisfies CandidateInput`. */
export type CandidateInput = InputOf<Candidate>;
