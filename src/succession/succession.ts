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
  readonly id: string;
  readonly kind: ConditionKind | 'box' | 'technicalCompetency' | 'identity' | 'origin';
  readonly verdict: Verdict;
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
  readonly nip: string;
  /** `shared`: nothing does, they share the place. */
  readonly by: RankingKey | TieKey | 'shared';
  readonly theirs: string;
  readonly own: string;
}

/** The agency of the vacancy, another agency, outside the civil service. */
export const ORIGINS = /* @__PURE__ */ Object.freeze(['ownAgency', 'otherAgency', 'outsideCivilService'] as const);
/** Where a successor comes from. It decides nothing. */
export type Origin = (typeof ORIGINS)[number];

/** A successor in the order of merit. */
export interface Ranked<G extends Grid = NineBoxGrid> {
  readonly nip: string;
  /** Shared places: 1, 2, 2, 4. */
  readonly place: number;
  readonly box: G['box'];
  /** Talent score, or its mix with technical competency; 0-100, unrounded. */
  readonly score: DecimalText;
  readonly scoreFraction?: FractionText;
  readonly scoreShown: DecimalText;
  /** Technical competency score that went in, where the vacancy asks for it. */
  readonly technical?: DecimalText;
  /** Group of readiness of the box, where the rule set has such groups. */
  readonly readiness?: { readonly key: string; readonly label: Bilingual };
  /** Where the person comes from; absent where the agency of the present post is not known. */
  readonly origin?: Origin;
  readonly placement: Placed<G>;
  readonly conditions: readonly ConditionVerdict[];
  /** The fact of merit that told this person from others of equal box and score. */
  readonly tieBrokenBy?: TieKey;
  /** Absent for the first. */
  readonly behind?: Behind;
}

/** Somebody who fails: every condition failed of the class of post; else of the vacancy itself; else the box. */
export interface Ineligible {
  readonly nip: string;
  readonly reasons: readonly ConditionVerdict[];
  /** The box, where it is the box that fails. */
  readonly box?: number;
}

/** Somebody who fails nothing known, but of whom something needed is unknown. */
export interface Undetermined<G extends Grid = NineBoxGrid> {
  readonly nip: string;
  readonly reasons: readonly ConditionVerdict[];
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
  readonly outcome: SuccessionOutcome;
  /** Why it is blocked. */
  readonly blockedBy?: Bilingual;
  readonly vacancy: { readonly id: string; readonly nama: string; readonly kelas: KelasJabatan };
  readonly shortlistSize: number;
  readonly shortlist: readonly Ranked<G>[];
  /** The eligible people after the shortlist, in order. */
  readonly reserves: readonly Ranked<G>[];
  /** By NIP. */
  readonly ineligible: readonly Ineligible[];
  /** By NIP. */
  readonly undetermined: readonly Undetermined<G>[];
  /** Conditions no data can decide: to be checked by people before an appointment. */
  readonly byHand: readonly { readonly id: string; readonly label: Bilingual; readonly basis?: Provenance | string }[];
  readonly order: readonly [RankingKey, ...RankingKey[]];
  /** Who would stand on the shortlist if the second key went first. */
  readonly otherOrder: {
    readonly order: readonly [RankingKey, ...RankingKey[]];
    readonly shortlist: readonly string[];
    /** Whether other people stand on it. */
    readonly differs: boolean;
  };
  readonly findings: readonly Finding[];
  readonly ruleSet: RuleSetReference;
  readonly asOf: IsoDate;
}
