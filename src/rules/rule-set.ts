import type { DecimalInput } from '../exact/read-decimal.js';
import type { RoundingRule } from '../exact/rounding.js';
import type { AspectKey, IndicatorKey } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import type { Condition } from '../model/condition.js';
import type { IsoDate } from '../model/iso-date.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import type { StandarKompetensi } from '../model/kompetensi.js';
import type { BoxNumbering } from './box-numbering.js';
import type { FactKey } from './fact-keys.js';
import type { AxisKeyOf, ByAxis, Grid, LevelsOf, NineBoxGrid } from './grid.js';
import type { Provenance, Source } from './provenance.js';

/** Every node of a rule set says where it comes from. */
export interface Sourced {
  readonly provenance: Provenance;
}

/** Oldest evidence that still counts. */
export interface EvidenceWindow {
  /** Whole years, at least 1. */
  readonly years: number;
  /** `rolling`: from the same day `years` years before `asOf`. `calendarYears`: from 1 January of `asOf`'s year minus `years - 1`. */
  readonly counting: 'rolling' | 'calendarYears';
  /** Whether evidence dated on the first day of the window is inside. */
  readonly firstDay: 'inside' | 'outside';
}

/** A category and its score. */
export interface TableRow {
  readonly key: string;
  /** 0 to 100, or 0 to `outOf` of the conversion. */
  readonly score: DecimalInput;
  readonly label: Bilingual;
}

/**
 * Where a level or band begins: at `from` itself, or just above `above`. It ends where the next one begins. `to` repeats
 * that limit for readers; the checker compares it with the next beginning, so that a hole or an overlap cannot hide.
 */
export type Bound = { readonly to?: DecimalInput } & (
  | { readonly from: DecimalInput; readonly above?: never }
  /** The limit itself belongs to the level or band below. */
  | { readonly above: DecimalInput; readonly from?: never }
);

/** Values from its beginning up to the next band: this score. */
export type Band = Bound & {
  /** 0 to 100, or 0 to `outOf` of the conversion. */
  readonly score: DecimalInput;
  readonly label: Bilingual;
};

/** A level and its weight among the items of the conversion. */
export interface LevelItem {
  readonly key: string;
  readonly weight: DecimalInput;
  readonly label: Bilingual;
}

/** Each category has its score. */
export interface TableConversion {
  readonly kind: 'table';
  /** The scores are points of this many; absent = 100. */
  readonly outOf?: DecimalInput;
  readonly rows: readonly TableRow[];
}

/** Bands, lowest first: no hole, no overlap. */
export interface BandsConversion {
  readonly kind: 'bands';
  /** The scores are points of this many; absent = 100. */
  readonly outOf?: DecimalInput;
  readonly bands: readonly Band[];
}

/** Weighted mean of level / standard, times 100: against the post's competency standard, or against one highest level. */
export interface LevelsConversion {
  readonly kind: 'levels';
  readonly items: readonly LevelItem[];
  readonly against: { readonly postStandard: true } | { readonly highest: number };
  /** Whether a level above the standard counts as the standard. */
  readonly capped: boolean;
}

/** The value already is a 0-100 score. */
export interface ScoreConversion {
  readonly kind: 'score';
  readonly above: 'clamp' | 'refuse';
}

/** How a value read out of evidence becomes a score 0-100. */
export type Conversion = TableConversion | BandsConversion | LevelsConversion | ScoreConversion;

/** What is read out of each record, and how it becomes a score. */
export interface Reading {
  readonly fact: FactKey;
  readonly conversion: Conversion;
}

/** How evidence becomes the score of an indicator, or of a part of one. */
export interface Measure {
  readonly window?: EvidenceWindow;
  /** Which of several records counts. `whole`: the fact is about all of them together. */
  readonly combine: 'latest' | 'highest' | 'lowest' | 'count' | 'whole';
  /** The first reading that a record allows is used. */
  readonly readings: readonly [Reading, ...Reading[]];
  /**
   * Known none: the score, 0 to 100, when the source was consulted and has nothing (in the window). Absent: the person is
   * incomplete.
   */
  readonly none?: { readonly score: DecimalInput; readonly label: Bilingual };
  /**
   * Stated value: the score, 0 to 100, that a regulation gives to somebody of whom this is not known. It needs a citation,
   * and every use of it is a finding. Absent: the person is incomplete.
   */
  readonly unknown?: Sourced & { readonly score: DecimalInput; readonly label: Bilingual };
  /** Where this way of reading the evidence comes from, if not from where the weight does. */
  readonly provenance?: Provenance;
}

/**
 * A stage of the procedure that is held for some people only, or later than the rest: an interview, a technical test. What
 * it scores is `pending` until `Context.stagesHeld` names it.
 */
export interface Stage extends Sourced {
  readonly key: string;
  readonly label: Bilingual;
  /** Whom it is held for. A stage may not feed what decides who is admitted to it. */
  readonly admits: 'everyone' | 'allowedBoxes' | 'shortlist';
}

/** A weighted part of an indicator. Weights are shares of the axis, in percent points: parts add up to their indicator. */
export interface Part extends Sourced {
  readonly key: string;
  readonly label: Bilingual;
  readonly weight: DecimalInput;
  readonly measure: Measure;
  /** Key of the stage that has to be held first. */
  readonly stage?: string;
}

/** What every indicator has. */
export interface IndicatorFace extends Sourced {
  readonly key: IndicatorKey;
  readonly label: Bilingual;
  readonly weight: DecimalInput;
  /** Key of the stage that has to be held first. */
  readonly stage?: string;
}

/**
 * An indicator is measured as a whole, or as the sum of its parts, or its score comes ready: the rule set does not tell
 * how evidence becomes it.
 */
export type Indicator =
  | (IndicatorFace & { readonly measure: Measure; readonly parts?: never; readonly ready?: never })
  | (IndicatorFace & { readonly parts: readonly Part[]; readonly measure?: never; readonly ready?: never })
  | (IndicatorFace & { readonly ready: true; readonly measure?: never; readonly parts?: never });

/** One of the six aspects. */
export interface Aspect<G extends Grid = NineBoxGrid> extends Sourced {
  readonly key: AspectKey;
  readonly axis: AxisKeyOf<G>;
  readonly label: Bilingual;
  /** Share of the axis in percent: the aspects of an axis add up to 100, those that are deducted apart. */
  readonly weight: DecimalInput;
  /** Its points are taken off the axis, which does not fall below 0. Its weight counts beside the 100 of the axis. */
  readonly deducted?: true;
  readonly indicators: readonly Indicator[];
}

/** A level of an axis. */
export type Level<Key extends string> = Bound & {
  readonly key: Key;
  readonly label: Bilingual;
};

export interface Axis<Key extends string> extends Sourced {
  readonly label: Bilingual;
  /** Lowest first; the first starts at the lowest score. */
  readonly levels: readonly Level<Key>[];
}

/** A box is one level of each axis; its number is a convention. */
export interface Box<G extends Grid = NineBoxGrid> extends Sourced {
  readonly box: G['box'];
  readonly levels: LevelsOf<G>;
  readonly category: Bilingual;
  readonly followUps: readonly Bilingual[];
}

/** Conditions a post class asks for. */
export interface ClassEligibility<G extends Grid = NineBoxGrid> extends Sourced {
  readonly kelas: KelasJabatan;
  /** Boxes from which successors come, the first preferred. */
  readonly boxes: readonly G['box'][];
  readonly conditions: readonly (Condition & Sourced)[];
}

/** Conditions for people from outside the civil service, for a class of post that is open to them. */
export interface OutsideEligibility extends Sourced {
  readonly kelas: KelasJabatan;
  readonly conditions: readonly (Condition & Sourced)[];
}

/** At what age people leave, and on which day. */
export interface Retirement extends Sourced {
  /** Age in years, by class of post; a class that is absent is not covered. */
  readonly byClass: Readonly<Partial<Record<KelasJabatan, number>>>;
  /** `birthday`: on the birthday itself; `firstOfNextMonth`: on the first day of the month after it. */
  readonly leaves: 'birthday' | 'firstOfNextMonth';
}

/** How ready people are, by box. Keys are stable: they may be stored. */
export interface Readiness<G extends Grid = NineBoxGrid> extends Sourced {
  /** The most ready first; each box in exactly one of them. */
  readonly groups: readonly ReadinessGroup<G>[];
}

/** A group of readiness: some of the boxes. */
export interface ReadinessGroup<G extends Grid = NineBoxGrid> {
  readonly key: string;
  readonly label: Bilingual;
  readonly boxes: readonly G['box'][];
}

/** Who may hold a post for the time being (Plt, Plh). */
export interface Interim extends Sourced {
  /** How many tiers below the post an interim holder may stand; people of the same tier always may. */
  readonly tiersBelow: number;
  readonly conditions: readonly (Condition & Sourced)[];
}

/**
 * What the order of merit can be made of. `box`: by preference of the class; `score`: talent score, or its mix with technical
 * competency; `kinerja`, `potensial`: axis values; `readiness`: group of readiness.
 */
export const RANKING_KEYS = /* @__PURE__ */ Object.freeze([
  'box',
  'score',
  'kinerja',
  'potensial',
  'readiness',
] as const);
/** A key of the order of merit. */
export type RankingKey = (typeof RANKING_KEYS)[number];

/** Facts of merit a tie chain can be made of. */
export const TIE_KEYS = /* @__PURE__ */ Object.freeze([
  'kinerja',
  'potensial',
  'penilaianKompetensi',
  'golongan',
  'timeInLevel',
] as const);
/** Facts of merit that separate people who rank equal. */
export type TieKey = (typeof TIE_KEYS)[number];

export interface Ranking extends Sourced {
  /** The first decides, the next among equals. */
  readonly order: readonly [RankingKey, ...RankingKey[]];
  readonly tieChain: readonly TieKey[];
  readonly shortlistSize: number;
}

/** Shares of talent score and technical competency score, in percent. */
export interface TechnicalShare {
  readonly kelas: KelasJabatan;
  readonly talent: DecimalInput;
  readonly technical: DecimalInput;
}

/**
 * A rule set: everything that decides, as data. Made by `parseRuleSet` or shipped in `talenta-asn/rules`. `RuleSet` has
 * the nine boxes; `RuleSet<Grid>` any number of levels, boxes and axes.
 */
export interface RuleSet<G extends Grid = NineBoxGrid> extends Sourced {
  /** Version of this format. */
  readonly format: 1;
  readonly id: string;
  /** A published id and revision never changes. */
  readonly revision: number;
  readonly title: Bilingual;
  /** First day, and last day (null = still in force), on which it may be used. */
  readonly inForce: Sourced & { readonly from: IsoDate; readonly until: IsoDate | null };
  readonly sources: Readonly<Record<string, Source>>;
  readonly axes: {
    readonly kinerja: Axis<G['kinerja']>;
    readonly potensial: Axis<G['potensial']>;
  } & Readonly<Record<G['further'], Axis<string>>>;
  /** Empty where the source tells only how axis values are placed. */
  readonly aspects: readonly Aspect<G>[];
  /** What a ready indicator score beyond 0-100 means. */
  readonly readyScores: Sourced & { readonly above: 'clamp' | 'refuse' };
  readonly stages?: readonly Stage[];
  /** The convention by which boxes are numbered; `own` = as the boxes themselves say. */
  readonly numbering: Sourced & { readonly convention: BoxNumbering | 'own' };
  readonly boxes: readonly Box<G>[];
  /** Shares of the axes in the talent score, in percent. */
  readonly talent: Sourced & { readonly shares: ByAxis<G, DecimalInput> };
  readonly technicalMix: Sourced & {
    readonly shares: readonly TechnicalShare[];
    /** Key of the stage at which the technical test is held. */
    readonly stage?: string;
  };
  readonly eligibility: readonly ClassEligibility<G>[];
  /** Classes of posts open to people from outside the civil service; a class that is absent is not. */
  readonly outsideCivilService?: readonly OutsideEligibility[];
  readonly retirement?: Retirement;
  readonly readiness?: Readiness<G>;
  readonly interim?: Interim;
  /** Post classes of equal standing, highest tier first. */
  readonly tiers: Sourced & { readonly ladder: readonly (readonly KelasJabatan[])[] };
  /** Competency standard of a class, for posts that state none. */
  readonly competencyStandards: Sourced & {
    readonly byClass: Readonly<Partial<Record<KelasJabatan, StandarKompetensi>>>;
  };
  readonly ranking: Ranking;
  readonly rounding: Sourced & {
    /** How values are shown; what is compared stays unrounded unless the next two say otherwise. */
    readonly shown: RoundingRule;
    readonly beforeLevels: RoundingRule | null;
    readonly beforeRanking: RoundingRule | null;
  };
}

/** Which rule set a result was made with. */
export interface RuleSetReference {
  readonly id: string;
  readonly revision: number;
  /** SHA-256 of the canonical JSON of the rule set (RFC 8785), hexadecimal. */
  readonly fingerprint: string;
}
