import type { Verdict } from '../conditions/judgement.js';
import type { ReasonParameters } from '../conditions/reason-parameters.js';
import type { Placed } from '../placement/placement.js';
import type { DecimalText, FractionText } from '../exact/read-decimal.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import type { ConditionKind } from '../conditions/conditions.js';
import type { Finding } from '../problems/finding.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import type { RankingKey, RuleSetReference, TieKey } from '../rule-set/model/rule-set.js';
import type { Place } from './place.js';
import type { Unreadable } from './parse-candidate.js';

/** Kind of a condition, or what else was judged. */
export type JudgedKind = ConditionKind | 'box' | 'technicalCompetency' | 'identity' | 'caraPengisian';

/** Judgement on one hard condition: a code with its parameters. */
export interface ConditionVerdict {
  /** Id of the condition. */
  readonly id: string;
  /** Kind of the condition, or what else was judged. */
  readonly kind: JudgedKind;
  /** The judgement. */
  readonly verdict: Verdict;
  /** What is asked for, in words. */
  readonly label: Bilingual;
  /** What was found; `textOf` makes a sentence of it. */
  readonly code: string;
  /** What fills the sentence: what was found, what is asked. */
  readonly parameters?: ReasonParameters;
  /** Where the condition stands: a node of the rule set, or the vacancy's own text. */
  readonly basis?: Provenance | string;
  /** The other reading of an age limit would decide otherwise. */
  readonly contested?: true;
}

/** What people are compared by: a key of the order, or a fact of the tie chain. */
export type MeritKey = RankingKey | TieKey;

/** What separates somebody from the one listed directly ahead. */
export type Behind =
  /** A key that is known of both and differs; `shared`: nothing does, they share the place. */
  | {
      /** Number of the person directly ahead. */
      readonly nip: string;
      /** What decides. */
      readonly by: MeritKey | 'shared';
      /** What the person ahead has in it. */
      readonly theirs: string;
      /** What this person has in it. */
      readonly own: string;
    }
  /** Nothing decides yet: the first key in which they are not equal is known of one of them only. */
  | {
      /** Number of the person listed directly ahead. */
      readonly nip: string;
      /** Neither certainly stands ahead. */
      readonly by: 'undecided';
      /** What is not known of one of them. */
      readonly key: MeritKey;
      /** What the person ahead has in it; absent = not known. */
      readonly theirs?: string;
      /** What this person has in it; absent = not known. */
      readonly own?: string;
    };

/** A successor in the order of merit. */
export interface Ranked<G extends Grid = NineBoxGrid> {
  /** Number of the person. */
  readonly nip: string;
  /** Shared places: 1, 2, 2, 4; the best and the worst where it is open. */
  readonly place: Place;
  /** What keeps the place open: keys known of one of two people and not of the other. */
  readonly openUntil?: readonly MeritKey[];
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
  /** By which way the person would come; absent where the present post does not tell. */
  readonly cara?: CaraPengisian;
  /** Box as computed, where a committee has moved the person. */
  readonly computedBox?: G['box'];
  /** Exact values of the axes: decimal text, or a fraction. */
  readonly axes: Readonly<Record<string, string>>;
  /** The last fact of the tie chain that told this person from others who are equal by the order. */
  readonly tieBrokenBy?: TieKey;
  /** Age told this person from others of equal merit, as the rule set cites. */
  readonly partedByAge?: true;
  /**
   * What this person was compared by beside box, score and axis values: indicators of the order, and, of somebody who is equal
   * to another by the order, the tie chain. Exact: decimal text, or a fraction; rank as its place on the ladder, times as
   * days; absent = not known.
   */
  readonly comparedBy?: Readonly<Record<string, string>>;
  /** Of axes whose values only stand for a level the name of the level. */
  readonly standsForLevel?: Readonly<Record<string, Bilingual>>;
  /** What separates this person from the one directly ahead: of the shortlist and of whoever stands around the cut. */
  readonly behind?: Behind;
  /** The placement that the score comes from: of the shortlist and of whoever stands around the cut. */
  readonly placement?: Placed<G>;
  /** Every condition that was judged, all of them met: of the shortlist and of whoever stands around the cut. */
  readonly conditions?: readonly ConditionVerdict[];
}

/** Somebody on the shortlist or around the cut: told in full. */
export interface Shortlisted<G extends Grid = NineBoxGrid> extends Ranked<G> {
  /** The placement that the score comes from. */
  readonly placement: Placed<G>;
  /** Every condition that was judged, all of them met. */
  readonly conditions: readonly ConditionVerdict[];
}

/** Somebody who fails: every condition failed of the class of post; else of the vacancy itself; else the box. */
export interface Ineligible {
  /** Number of the person. */
  readonly nip: string;
  /** By which way the person would come; absent where it cannot be told, and where there is none. */
  readonly cara?: CaraPengisian;
  /** The conditions that fail. */
  readonly reasons: readonly ConditionVerdict[];
  /** The box, where it is the box that fails. */
  readonly box?: number;
}

/** Somebody who fails nothing known, but of whom something needed is unknown. */
export interface Undetermined<G extends Grid = NineBoxGrid> {
  /** Number of the person. */
  readonly nip: string;
  /** By which way the person would come; absent where it cannot be told. */
  readonly cara?: CaraPengisian;
  /** What could not be told. */
  readonly reasons: readonly ConditionVerdict[];
  /** Boxes that are still possible, where the scores are not complete. */
  readonly possibleBoxes?: readonly G['box'][];
  /**
   * Whether some value of everything that is not known of them, which meets the conditions, would bring them onto the
   * shortlist as it stands: order and tie chain count, with what is known of them.
   */
  readonly couldReachShortlist: boolean;
}

/**
 * `complete`: as many as the shortlist holds. `short`: fewer. `empty`: nobody, since everybody fails something.
 * `undetermined`: nobody, but of somebody it cannot be told. `tiedAtCut`: the last place is shared, or open, between more
 * than fit, all of them are listed. `blocked`: the rule set does not cover the vacancy.
 */
export type SuccessionOutcome = 'complete' | 'short' | 'empty' | 'undetermined' | 'tiedAtCut' | 'blocked';

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
  /**
   * The successors: everybody whose best place is within the size. In order of merit, by the best place, then the worst; people
   * of equal standing in an order that tells nothing (SHA-256 of vacancy and number).
   */
  readonly shortlist: readonly Shortlisted<G>[];
  /** The eligible people after the shortlist, in order; those around the cut in full, as many again as the shortlist holds. */
  readonly reserves: readonly Ranked<G>[];
  /** By NIP, for looking up: the order tells nothing. */
  readonly ineligible: readonly Ineligible[];
  /** By NIP, for looking up: the order tells nothing. */
  readonly undetermined: readonly Undetermined<G>[];
  /** Entries of the pool that could not be read, by NIP: nobody knows whether they would stand on the list. */
  readonly unreadable: readonly Unreadable[];
  /** Conditions no data can decide: to be checked by people before an appointment. */
  readonly byHand: readonly {
    /** Id of the condition. */
    readonly id: string;
    /** What is asked for, in words. */
    readonly label: Bilingual;
    /** Where the condition stands: a node of the rule set, or the vacancy's own text. */
    readonly basis?: Provenance | string;
    /** Asked only of people who come by one of these ways; absent = of everybody. */
    readonly cara?: readonly CaraPengisian[];
  }[];
  /** The keys of the order of merit that were applied. */
  readonly order: readonly [RankingKey, ...RankingKey[]];
  /** What separated people who are equal by the order. */
  readonly tieChain: readonly TieKey[];
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
