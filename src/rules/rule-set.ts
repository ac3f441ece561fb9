import type { DecimalInput } from '../exact/read-decimal.js';
import type { RoundingRule } from '../exact/rounding.js';
import type {
  AspectKey,
  AxisKey,
  BoxNumber,
  IndicatorKey,
  KinerjaLevel,
  PotensialLevel,
} from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import type { Condition } from '../model/condition.js';
import type { IsoDate } from '../model/iso-date.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import type { StandarKompetensi } from '../model/kompetensi.js';
import type { FactKey } from './fact-keys.js';
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

/** A category and its score, 0 to 100. */
export interface TableRow {
  readonly key: string;
  readonly score: DecimalInput;
  readonly label: Bilingual;
}

/** From this value (inclusive) to the `from` of the next band: this score. */
export interface Band {
  readonly from: DecimalInput;
  readonly score: DecimalInput;
  readonly label: Bilingual;
}

/** A level and its weight among the items of the conversion. */
export interface LevelItem {
  readonly key: string;
  readonly weight: DecimalInput;
  readonly label: Bilingual;
}

/** Each category has its score. */
export interface TableConversion {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

/** Bands with inclusive lower bounds, lowest first: no hole, no overlap. */
export interface BandsConversion {
  readonly kind: 'bands';
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
  /** Score when the source was consulted and has nothing (in the window). Absent: the person is incomplete. */
  readonly none?: { readonly score: DecimalInput; readonly label: Bilingual };
  /** Where this way of reading the evidence comes from, if not from where the weight does. */
  readonly provenance?: Provenance;
}

/** A weighted part of an indicator. Weights are shares of the axis, in percent points: parts add up to their indicator. */
export interface Part extends Sourced {
  readonly key: string;
  readonly label: Bilingual;
  readonly weight: DecimalInput;
  readonly measure: Measure;
}

/** What every indicator has. */
export interface IndicatorFace extends Sourced {
  readonly key: IndicatorKey;
  readonly label: Bilingual;
  readonly weight: DecimalInput;
}

/** An indicator is measured as a whole or as the sum of its parts. */
export type Indicator =
  | (IndicatorFace & { readonly measure: Measure; readonly parts?: never })
  | (IndicatorFace & { readonly parts: readonly Part[]; readonly measure?: never });

/** One of the six aspects. */
export interface Aspect extends Sourced {
  readonly key: AspectKey;
  readonly axis: AxisKey;
  readonly label: Bilingual;
  /** Share of the axis in percent: the aspects of an axis add up to 100. */
  readonly weight: DecimalInput;
  readonly indicators: readonly Indicator[];
}

/** A level of an axis, from `from` (inclusive) to the next level's `from`. */
export interface Level<Key extends string> {
  readonly key: Key;
  readonly from: DecimalInput;
  readonly label: Bilingual;
}

export interface Axis<Key extends string> extends Sourced {
  readonly label: Bilingual;
  /** Lowest first; the first starts at the lowest score. */
  readonly levels: readonly Level<Key>[];
}

/** A box is a pair of levels; its number is the rule set's convention. */
export interface Box extends Sourced {
  readonly box: BoxNumber;
  readonly kinerja: KinerjaLevel;
  readonly potensial: PotensialLevel;
  readonly category: Bilingual;
  readonly followUps: readonly Bilingual[];
}

/** Conditions a post class asks for. */
export interface ClassEligibility extends Sourced {
  readonly kelas: KelasJabatan;
  /** Boxes from which successors come, the first preferred. */
  readonly boxes: readonly BoxNumber[];
  readonly conditions: readonly (Condition & Sourced)[];
}

/** What the order of merit can be made of. */
export const RANKING_KEYS = ['box', 'score'] as const;
/** A key of the order of merit. */
export type RankingKey = (typeof RANKING_KEYS)[number];

/** Facts of merit a tie chain can be made of. */
export const TIE_KEYS = ['kinerja', 'potensial', 'penilaianKompetensi', 'golongan', 'timeInLevel'] as const;
/** Facts of merit that separate people who rank equal. */
export type TieKey = (typeof TIE_KEYS)[number];

export interface Ranking extends Sourced {
  readonly order: readonly [RankingKey, RankingKey];
  readonly tieChain: readonly TieKey[];
  readonly shortlistSize: number;
}

/** Shares of talent score and technical competency score, in percent. */
export interface TechnicalShare {
  readonly kelas: KelasJabatan;
  readonly talent: DecimalInput;
  readonly technical: DecimalInput;
}

/** A rule set: everything that decides, as data. Made by `parseRuleSet` or shipped in `talenta-asn/rules`. */
export interface RuleSet extends Sourced {
  /** Version of this format. */
  readonly format: 1;
  readonly id: string;
  /** A published id and revision never changes. */
  readonly revision: number;
  readonly title: Bilingual;
  /** First day, and last day (null = still in force), on which it may be used. */
  readonly inForce: Sourced & { readonly from: IsoDate; readonly until: IsoDate | null };
  readonly sources: Readonly<Record<string, Source>>;
  readonly axes: { readonly kinerja: Axis<KinerjaLevel>; readonly potensial: Axis<PotensialLevel> };
  readonly aspects: readonly Aspect[];
  /** What a ready indicator score beyond 0-100 means. */
  readonly readyScores: Sourced & { readonly above: 'clamp' | 'refuse' };
  readonly boxes: readonly Box[];
  /** Shares of the axes in the talent score, in percent. */
  readonly talent: Sourced & { readonly kinerja: DecimalInput; readonly potensial: DecimalInput };
  readonly technicalMix: Sourced & { readonly shares: readonly TechnicalShare[] };
  readonly eligibility: readonly ClassEligibility[];
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
