import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import type { FoundParameters, ReasonParameters } from '../conditions/reason-parameters.js';
import type { DecimalText, FractionText } from '../exact/read-decimal.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { Finding } from '../problems/finding.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import type { RankingKey, RuleSetReference, TieKey } from '../rule-set/model/rule-set.js';
import type { Unreadable } from './parse-candidate.js';
import type { Place } from './place.js';
import type { JudgedKind, MeritKey, Shortlisted, Succession, SuccessionOutcome } from './succession.js';

/** Something that was judged: a condition, the way of filling the post, the box. Each stands once in a result. */
export interface RunCondition {
  /** Id of the condition. */
  readonly id: string;
  /** Kind of the condition, or what else was judged. */
  readonly kind: JudgedKind;
  /** What is asked for, in words. */
  readonly label: Bilingual;
  /** Where the condition stands: a node of the rule set, or the vacancy's own text. */
  readonly basis?: Provenance | string;
}

/** People of whom one condition came to the same, and is not met. */
export interface ReasonGroup {
  /** Place in `RunResult.conditions`. */
  readonly condition: number;
  /** What it came to. */
  readonly verdict: 'notMet' | 'undetermined';
  /** What was found. */
  readonly code: string;
  /** What fills the sentence, the same for all of them. */
  readonly parameters?: ReasonParameters;
  /** What fills the sentence and differs: a list for each parameter, in the order of `people`. */
  readonly found?: FoundParameters;
  /** The other reading of an age limit would decide otherwise. */
  readonly contested?: true;
  /** Places in `RunResult.people`, ascending. */
  readonly people: readonly number[];
}

/** By which ways people come to vacancies of one class, agency and opening. */
export interface WaysTaken {
  /** Places of the judgements on the way in `RunResult.columns`. */
  readonly column: number;
  /** What comes of a way; absent `cara`: it cannot be told, or there is none. */
  readonly states: readonly {
    /** The way (cara pengisian). */
    readonly cara?: CaraPengisian;
    /** Places in `RunResult.columns` of what the way asks. */
    readonly columns: readonly number[];
  }[];
  /** For each person the place in `states`. */
  readonly of: readonly number[];
}

/** What vacancies of one class have in common. */
export interface ClassStageResult {
  /** Place in `RunResult.ways`. */
  readonly ways: number;
  /** Places in `RunResult.columns` of what is asked of civil servants. */
  readonly columns: readonly number[];
  /** The same of people from outside the civil service; absent: the post is not open to them. */
  readonly outside?: readonly number[];
  /** Place in `RunResult.columns` of what is told to them then. */
  readonly notOpen?: number;
}

/** The values by which somebody is ranked. */
export interface RankedValues<G extends Grid = NineBoxGrid> {
  /** Number of the box. */
  readonly box: G['box'];
  /** Box as computed, where a committee has moved the person. */
  readonly computedBox?: G['box'];
  /** Score, 0-100, unrounded. */
  readonly score: DecimalText;
  /** The exact score, where it is no finite decimal. */
  readonly scoreFraction?: FractionText;
  /** Score rounded for reading. Never compare it. */
  readonly scoreShown: DecimalText;
  /** Technical competency score that went in. */
  readonly technical?: DecimalText;
  /** Exact values of the axes. */
  readonly axes: Readonly<Record<string, string>>;
  /** Of axes whose values only stand for a level the name of the level. */
  readonly standsForLevel?: Readonly<Record<string, Bilingual>>;
  /** Group of readiness of the box. */
  readonly readiness?: {
    /** Stable key of the group. */
    readonly key: string;
    /** Name of the group. */
    readonly label: Bilingual;
  };
}

/** What the tie chain told of somebody. */
export interface TieDetails {
  /** What keeps the place open. */
  readonly openUntil?: readonly MeritKey[];
  /** The last fact of the tie chain that told this person from others. */
  readonly tieBrokenBy?: TieKey;
  /** Age told this person from others of equal merit. */
  readonly partedByAge?: true;
  /** What this person was compared by beside box, score and axis values. */
  readonly comparedBy?: Readonly<Record<string, string>>;
}

/** The eligible people behind those who are told in full: by index, in order of merit. */
export interface FurtherRows {
  /** Places in `RunResult.people`. */
  readonly people: readonly number[];
  /** Places in `RunResult.values`. */
  readonly values: readonly number[];
  /** Places in the order of merit. */
  readonly places: readonly Place[];
  /** By place in `people`, as text: of those who are equal to somebody by the order. */
  readonly ties: Readonly<Record<string, TieDetails>>;
}

/** How many people do not meet a condition, and of how many it cannot be told. */
export interface ReasonCount {
  /** Id of the condition. */
  readonly id: string;
  /** People who fail it, in the stage where they fail. */
  readonly notMet: number;
  /** People who fail nothing, and of whom it cannot be told. */
  readonly undetermined: number;
}

/** What came of one vacancy. */
export interface VacancyResult<G extends Grid = NineBoxGrid> {
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
  /** How many people are eligible, how many fail something, of how many it cannot be told. */
  readonly counts: {
    /** Who ranks. */
    readonly eligible: number;
    /** Who fails something. */
    readonly ineligible: number;
    /** Who fails nothing known, but of whom something needed is unknown. */
    readonly undetermined: number;
    /** Of every reason, the commonest first. */
    readonly reasons: readonly ReasonCount[];
  };
  /** The successors, in full. */
  readonly shortlist: readonly Shortlisted<G>[];
  /** Who stands around the cut behind them, in full: as many again as the shortlist holds, and whoever shares the last place. */
  readonly around: readonly Shortlisted<G>[];
  /** The eligible people behind these. */
  readonly further: FurtherRows;
  /** Of those of whom something cannot be told, who could come onto the shortlist: places in `RunResult.people`. */
  readonly couldReach: readonly number[];
  /** Place in `RunResult.stages`; absent of a blocked vacancy. */
  readonly stage?: number;
  /** Places in `RunResult.columns`: what the vacancy itself asks. */
  readonly own: readonly number[];
  /** Place in `RunResult.columns` of the box, of those who come so far. */
  readonly box?: number;
  /** Place in `RunResult.columns` of technical competency. */
  readonly technical?: number;
  /** Conditions no data can decide. */
  readonly byHand: Succession<G>['byHand'];
  /** Who would stand on the shortlist if the second key went first. */
  readonly otherOrder: Succession<G>['otherOrder'];
  /** What was noticed beside what was noticed in the pool. */
  readonly findings: readonly Finding[];
}

/**
 * The result of a run in normal form: people, conditions and reasons once, everybody else by index. `successionOf` tells one
 * vacancy in full, `verdictOf` one person for one vacancy. Plain, deep-frozen, JSON-able.
 */
export interface RunResult<G extends Grid = NineBoxGrid> {
  /** Numbers of the people, ascending; everything else names them by their place here. Personal data. */
  readonly people: readonly string[];
  /** People from outside the civil service. */
  readonly outside: readonly number[];
  /** Numbers that two different entries carry. */
  readonly conflicting: readonly number[];
  /** What was judged. */
  readonly conditions: readonly RunCondition[];
  /** For everything that was judged alike the places of its groups in `reasons`. */
  readonly columns: readonly (readonly number[])[];
  /** Who does not meet what, and why. */
  readonly reasons: readonly ReasonGroup[];
  /** By which ways people come. */
  readonly ways: readonly WaysTaken[];
  /** What vacancies of a class have in common. */
  readonly stages: readonly ClassStageResult[];
  /** The values by which people behind the shortlists are ranked. */
  readonly values: readonly RankedValues<G>[];
  /** What came of each vacancy, in the order of the run. */
  readonly vacancies: readonly VacancyResult<G>[];
  /** Entries of the pool that could not be read, by NIP. */
  readonly unreadable: readonly Unreadable[];
  /** What was noticed in the pool. */
  readonly findings: readonly Finding[];
  /** How many people a shortlist holds by the rule set. */
  readonly shortlistSize: number;
  /** The keys of the order of merit that were applied. */
  readonly order: readonly [RankingKey, ...RankingKey[]];
  /** What separated people who are equal by the order. */
  readonly tieChain: readonly TieKey[];
  /** The rule set that it was made with. */
  readonly ruleSet: RuleSetReference;
  /** Reference date: everything was judged as of this day. */
  readonly asOf: IsoDate;
}
