import type { Placed, NotPlaced } from '../boxes/placement.js';
import type { DecimalText, FractionText } from '../exact/read-decimal.js';
import type { Bilingual } from '../model/bilingual.js';
import type { ConditionKind } from '../model/condition.js';
import type { Finding } from '../model/finding.js';
import type { IsoDate } from '../model/iso-date.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import type { Grid, NineBoxGrid } from '../rules/grid.js';
import type { Provenance } from '../rules/provenance.js';
import type { RankingKey, RuleSetReference, TieKey } from '../rules/rule-set.js';

/** Met, not met, or not to be told from what is known: never the same thing. */
export type Verdict = 'met' | 'notMet' | 'undetermined';

/** Judgement on one hard condition. */
export interface ConditionVerdict {
  /** Id of the condition. */
  readonly id: string;
  /** Kind of the condition, or what else was judged. */
  readonly kind: ConditionKind | 'box' | 'technicalCompetency' | 'identity' | 'origin';
  /** The judgement. */
  readonly verdict: Verdict;
  /** What is asked for, in words. */
  readonly label: Bilingual;
  /** What was found, in words. */
  readonly message: Bilingual;
  /** Where the condition stands: a node of the rule set, or the vacancy's own text. */
  readonly basis?: Provenance | string;
  /** The other reading of an age limit would decide otherwise. */
  readonly contested?: true;
}

/** What separates somebody from the one directly ahead. */
export interface Behind {
  /** Number of the person directly ahead. */
  readonly nip: string;
  /** `shared`: nothing does, they share the place. */
  readonly by: RankingKey | TieKey | 'shared';
  /** What the person ahead has in it. */
  readonly theirs: string;
  /** What this person has in it. */
  readonly own: string;
}

/** The agency of the vacancy, another agency, outside the civil service. */
export const ORIGINS = Object.freeze(['ownAgency', 'otherAgency', 'outsideCivilService'] as const);
/** Where a successor comes from. It decides nothing. */
export type Origin = (typeof ORIGINS)[number];

/** A successor in the order of merit. */
export interface Ranked<G extends Grid = NineBoxGrid> {
  /** Number of the person. */
  readonly nip: string;
  /** Shared places: 1, 2, 2, 4. */
  readonly place: number;
  /** Number of the box. */
  readonly box: G['box'];
  /** Talent score, or its mix with technical competency; 0-100, unrounded. */
  readonly score: DecimalText;
  /** The exact score, where it is no finite decimal. */
  readonly scoreFraction?: FractionText;
  /** Score rounded for reading, as the rule set says. Never compare it. */
  readonly scoreShown: DecimalText;
  /** Technical competency score that went in, where the vacancy asks for it. */
  readonly technical?: DecimalText;
  /** Group of readiness of the box, where the rule set has such groups. */
  readonly readiness?: {
    /** Stable key of the group. */
    readonly key: string;
    /** Name of the group. */
    readonly label: Bilingual;
  };
  /** Where the person comes from; absent where the agency of the present post is not known. */
  readonly origin?: Origin;
  /** The placement that the score comes from. */
  readonly placement: Placed<G>;
  /** Every condition that was judged, all of them met. */
  readonly conditions: readonly ConditionVerdict[];
  /** The fact of merit that told this person from others of equal box and score. */
  readonly tieBrokenBy?: TieKey;
  /** Absent for the first. */
  readonly behind?: Behind;
}

/** Somebody who fails: every condition failed of the class of post; else of the vacancy itself; else the box. */
export interface Ineligible {
  /** Number of the person. */
  readonly nip: string;
  /** The conditions that fail. */
  readonly reasons: readonly ConditionVerdict[];
  /** The box, where it is the box that fails. */
  readonly box?: number;
}

/** Somebody who fails nothing known, but of whom something needed is unknown. */
export interface Undetermined<G extends Grid = NineBoxGrid> {
  /** Number of the person. */
  readonly nip: string;
  /** What could not be told. */
  readonly reasons: readonly ConditionVerdict[];
  /** The placement as far as it is known. */
  readonly placement?: Placed<G> | NotPlaced<G>;
  /** Whether the missing could bring them onto the shortlist as it stands. */
  readonly couldReachShortlist: boolean;
}

/**
 * `complete`: as many as the shortlist holds. `short`: fewer. `empty`: nobody. `tiedAtCut`: the last place is shared by
 * more than fit, all of them are listed. `blocked`: the rule set does not cover the vacancy.
 */
export type SuccessionOutcome = 'complete' | 'short' | 'empty' | 'tiedAtCut' | 'blocked';

/** Step 3: the successors for one vacancy. Plain, deep-frozen, JSON-able; does not depend on the order of the pool. */
export interface Succession<G extends Grid = NineBoxGrid> {
  /** What came of it. */
  readonly outcome: SuccessionOutcome;
  /** Why it is blocked. */
  readonly blockedBy?: Bilingual;
  /** The vacancy that was ranked for. */
  readonly vacancy: {
    /** Id of the vacancy. */
    readonly id: string;
    /** Title of the post. */
    readonly nama: string;
    /** Class of the post. */
    readonly kelas: KelasJabatan;
  };
  /** How many people the shortlist holds by the rule set. */
  readonly shortlistSize: number;
  /** The successors, in order of merit. */
  readonly shortlist: readonly Ranked<G>[];
  /** The eligible people after the shortlist, in order. */
  readonly reserves: readonly Ranked<G>[];
  /** By NIP. */
  readonly ineligible: readonly Ineligible[];
  /** By NIP. */
  readonly undetermined: readonly Undetermined<G>[];
  /** Conditions no data can decide: to be checked by people before an appointment. */
  readonly byHand: readonly {
    /** Id of the condition. */
    readonly id: string;
    /** What is asked for, in words. */
    readonly label: Bilingual;
    /** Where the condition stands: a node of the rule set, or the vacancy's own text. */
    readonly basis?: Provenance | string;
  }[];
  /** The keys of the order of merit that were applied. */
  readonly order: readonly [RankingKey, ...RankingKey[]];
  /** Who would stand on the shortlist if the second key went first. */
  readonly otherOrder: {
    /** The keys of that order. */
    readonly order: readonly [RankingKey, ...RankingKey[]];
    /** The numbers of the people on that shortlist, in order of merit. */
    readonly shortlist: readonly string[];
    /** Whether other people stand on it. */
    readonly differs: boolean;
  };
  /** What was noticed in the data. */
  readonly findings: readonly Finding[];
  /** The rule set that it was made with. */
  readonly ruleSet: RuleSetReference;
  /** Reference date: everything was judged as of this day. */
  readonly asOf: IsoDate;
}
