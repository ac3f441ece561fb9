import type { RetirementAges } from '../../civil-service/retirement.js';
import type { DecimalInput } from '../../exact/read-decimal.js';
import type { RoundingRule } from '../../exact/rounding.js';
import type { AspectKey, IndicatorKey } from '../../civil-service/aspect-keys.js';
import type { Bilingual } from '../../problems/bilingual.js';
import type { CaraPengisian } from '../../civil-service/cara-pengisian.js';
import type { Condition } from '../../conditions/conditions.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import type { StandarKompetensi } from '../../civil-service/kompetensi.js';
import type { BoxNumbering } from './box-numbering.js';
import type { FactKey } from './fact-keys.js';
import type { AxisKeyOf, ByAxis, Grid, LevelsOf, NineBoxGrid } from './grid.js';
import type { Provenance, Source } from './provenance.js';

/** Every node of a rule set says where it comes from. */
export interface Sourced {
  /** Where it comes from (dasar). */
  readonly provenance: Provenance;
}

/** Oldest evidence that still counts (jendela waktu). */
export interface EvidenceWindow {
  /** Whole years, 1 to 60. */
  readonly years: number;
  /**
   * `rolling`: up to the same day `years` years after its own date (29 February: 28 February). `calendarYears`: from 1 January
   * of `asOf`'s year minus `years - 1`.
   */
  readonly counting: 'rolling' | 'calendarYears';
  /** Whether evidence dated on the first day of the window is inside: whether it counts on the last day of its term. */
  readonly firstDay: 'inside' | 'outside';
  /** Where the window comes from, if not from where the way of reading the evidence does. */
  readonly provenance?: Provenance;
}

/** A category and its score (kategori, skor). */
export interface TableRow {
  /** Category, one of those of the fact that is read: `sangatBaik`. */
  readonly key: string;
  /** 0 to 100, or 0 to `outOf` of the conversion. */
  readonly score: DecimalInput;
  /** Name of the category. */
  readonly label: Bilingual;
}

/**
 * Where a level or band begins: at `from` itself, or just above `above`. It ends where the next one begins. `to` repeats
 * that limit for readers; the checker compares it with the next beginning, so that a hole or an overlap cannot hide.
 */
export type Bound = {
  /** Where the next one begins (batas atas), for readers; the last one may state the end of the scale. */
  readonly to?: DecimalInput;
} &
  /** It begins at its limit. */
  (
    | {
        /** Lowest value that belongs to it (batas bawah), in the unit of what is divided. */
        readonly from: DecimalInput;
        readonly above?: never;
      }
    /** It begins just above its limit, which belongs to the level or band below. */
    | {
        /** Every value above this one belongs to it, in the unit of what is divided. */
        readonly above: DecimalInput;
        readonly from?: never;
      }
  );

/** Values from its beginning up to the next band: this score. */
export type Band = Bound & {
  /** 0 to 100, or 0 to `outOf` of the conversion. */
  readonly score: DecimalInput;
  /** Name of the band. */
  readonly label: Bilingual;
};

/** A level and its weight among the items of the conversion. */
export interface LevelItem {
  /** What has the level: a competency (kompetensi), a dimension of potential (dimensi potensi). */
  readonly key: string;
  /** Weight (bobot) among the items of the conversion, above 0; it counts by its share of their sum. */
  readonly weight: DecimalInput;
  /** Name of the item. */
  readonly label: Bilingual;
}

/** Each category has its score. */
export interface TableConversion {
  /** By category. */
  readonly kind: 'table';
  /** The scores are points of this many; absent = 100. */
  readonly outOf?: DecimalInput;
  /** The categories, each once; at least one. */
  readonly rows: readonly TableRow[];
}

/** Bands, lowest first: no hole, no overlap. */
export interface BandsConversion {
  /** By band. */
  readonly kind: 'bands';
  /** The scores are points of this many; absent = 100. */
  readonly outOf?: DecimalInput;
  /** The bands, lowest first. */
  readonly bands: readonly Band[];
}

/** Weighted mean of level / standard, times 100: against the post's competency standard, or against one highest level. */
export interface LevelsConversion {
  /** By levels against a standard. */
  readonly kind: 'levels';
  /** What is measured, each with its weight; at least one. */
  readonly items: readonly LevelItem[];
  /** What a level is divided by. */
  readonly against:
    /** The competency standard (standar kompetensi) of the post in view. */
    | {
        /** The standard of the post is meant. */
        readonly postStandard: true;
      }
    /** One level for all items. */
    | {
        /** The highest level of the scale, 1 to 100. */
        readonly highest: number;
      };
  /** Whether a level above the standard counts as the standard. */
  readonly capped: boolean;
}

/** The value already is a 0-100 score. */
export interface ScoreConversion {
  /** A score as it is. */
  readonly kind: 'score';
  /** What becomes of a value beyond 0-100: it is cut to the end of the scale, or not used. */
  readonly above: 'clamp' | 'refuse';
}

/** How a value read out of evidence becomes a score 0-100. */
export type Conversion = TableConversion | BandsConversion | LevelsConversion | ScoreConversion;

/** What is read out of each record, and how it becomes a score. */
export interface Reading {
  /** What is read. */
  readonly fact: FactKey;
  /** How it becomes a score. */
  readonly conversion: Conversion;
}

/**
 * What a job person match counts for that was not measured for the class of the post in view, or for one whose competency
 * standard is in nothing lower. Levels reached are absolute and not meant.
 */
export interface AssessedFor extends Sourced {
  /** Measured for a lower standard: the score stays open, or it counts and is told. */
  readonly lower: 'open' | 'told';
  /** Not stated for which class: the same. */
  readonly unstated: 'open' | 'told';
}

/** How evidence becomes the score of an indicator, or of a part of one (cara menilai). */
export interface Measure {
  /** How old evidence may be; absent = of any age. */
  readonly window?: EvidenceWindow;
  /** What counts and lies outside this window is told (`evidenceOld`); absent = `OLD_AFTER`, where there is no `window`. */
  readonly oldAfter?: EvidenceWindow;
  /** Absent = it counts, and one that is known to be for a lower standard is told. */
  readonly assessedFor?: AssessedFor;
  /** Which of several records counts. `whole`: the fact is about all of them together. */
  readonly combine: 'latest' | 'highest' | 'lowest' | 'count' | 'whole';
  /** What is read of a record: the first reading that it allows. At least one. */
  readonly readings: readonly [Reading, ...Reading[]];
  /**
   * Known none: the score, 0 to 100, when the source was consulted and has nothing (in the window). Absent: the person is
   * incomplete.
   */
  readonly none?: {
    /** 0 to 100. */
    readonly score: DecimalInput;
    /** What it means, in words. */
    readonly label: Bilingual;
  };
  /**
   * Stated value: the score, 0 to 100, that a regulation gives to somebody of whom this is not known. It needs a citation,
   * and every use of it is a finding. Absent: the person is incomplete.
   */
  readonly unknown?: Sourced & {
    /** 0 to 100. */
    readonly score: DecimalInput;
    /** What it means, in words. */
    readonly label: Bilingual;
  };
  /** Where this way of reading the evidence comes from, if not from where the weight does. */
  readonly provenance?: Provenance;
}

/**
 * A stage of the procedure that is held for some people only, or later than the rest: an interview, a technical test. What
 * it scores is `pending` until `Context.stagesHeld` names it.
 */
export interface Stage extends Sourced {
  /** Key that parts, indicators and `Context.stagesHeld` name. */
  readonly key: string;
  /** Name of the stage. */
  readonly label: Bilingual;
  /** Whom it is held for. A stage may not feed what decides who is admitted to it. */
  readonly admits: 'everyone' | 'allowedBoxes' | 'shortlist';
}

/**
 * A weighted part of an indicator (bagian). Weights are shares of the axis, in percent points: parts add up to their
 * indicator.
 */
export interface Part extends Sourced {
  /** Key of the part, unique in its indicator: `lamaDiTingkat`. */
  readonly key: string;
  /** Name of the part. */
  readonly label: Bilingual;
  /** Weight (bobot): share of the axis in percent points, above 0 to 100. */
  readonly weight: DecimalInput;
  /** How evidence becomes its score. */
  readonly measure: Measure;
  /** Key of the stage that has to be held first. */
  readonly stage?: string;
}

/** What every indicator has. */
export interface IndicatorFace extends Sourced {
  /** Which of the eleven indicators (indikator). */
  readonly key: IndicatorKey;
  /** Name of the indicator. */
  readonly label: Bilingual;
  /** Weight (bobot): share of the axis in percent points, above 0 to 100. Indicators add up to their aspect. */
  readonly weight: DecimalInput;
  /** Key of the stage that has to be held first. */
  readonly stage?: string;
}

/**
 * An indicator is measured as a whole, or as the sum of its parts, or its score comes ready: the rule set does not tell
 * how evidence becomes it.
 */
export type Indicator =
  /** Measured as a whole. */
  | (IndicatorFace & {
      /** How evidence becomes its score. */
      readonly measure: Measure;
      readonly parts?: never;
      readonly ready?: never;
    })
  /** The sum of its parts. */
  | (IndicatorFace & {
      /** Its parts: their weights add up to that of the indicator. */
      readonly parts: readonly Part[];
      readonly measure?: never;
      readonly ready?: never;
    })
  /** A score that comes ready. */
  | (IndicatorFace & {
      /** The score comes from outside, through `aspectsFromScores`. */
      readonly ready: true;
      readonly measure?: never;
      readonly parts?: never;
    });

/** One of the six aspects. */
export interface Aspect<G extends Grid = NineBoxGrid> extends Sourced {
  /** Which of the six aspects (aspek). */
  readonly key: AspectKey;
  /** Axis (sumbu) that it counts for. */
  readonly axis: AxisKeyOf<G>;
  /** Name of the aspect. */
  readonly label: Bilingual;
  /**
   * Weight (bobot): share of the axis in percent, above 0 to 100. The aspects of an axis add up to 100, those that are
   * deducted apart.
   */
  readonly weight: DecimalInput;
  /** Its points are taken off the axis, which does not fall below 0. Its weight counts beside the 100 of the axis. */
  readonly deducted?: true;
  /** Its indicators, at least one: their weights add up to that of the aspect. */
  readonly indicators: readonly Indicator[];
}

/** A level of an axis (tingkat). */
export type Level<Key extends string> = Bound & {
  /** Key of the level, unique on its axis: `sesuaiEkspektasi`. */
  readonly key: Key;
  /** Name of the level. */
  readonly label: Bilingual;
};

/** A level as sources name it, and the value that stands for it. */
export interface WordedLevel<Key extends string> {
  /** Key of the level. */
  readonly key: Key;
  /** What sources call it, 1 to 50 words; read without regard to capitals, blanks and signs. */
  readonly words: readonly string[];
  /** A value in the level, 0 to 100. It says nothing but the level: it may enter neither the order of merit nor the ties. */
  readonly value: DecimalInput;
}

/** How people are placed on an axis by words, where the rule gives them a level and no number. */
export interface LevelWords<Key extends string> extends Sourced {
  /** Each level of the axis once. */
  readonly levels: readonly WordedLevel<Key>[];
}

/** An axis and its levels (sumbu dan tingkatnya). */
export interface Axis<Key extends string> extends Sourced {
  /** Name of the axis. */
  readonly label: Bilingual;
  /** 2 to 20 levels, the lowest first; the first starts at 0, the last ends at 100. */
  readonly levels: readonly Level<Key>[];
  /** Words for the levels, which place people for whom a source states no more; absent = words place nobody. */
  readonly byWords?: LevelWords<Key>;
}

/** A box (kotak) is one level of each axis; its number is a convention. */
export interface Box<G extends Grid = NineBoxGrid> extends Sourced {
  /** Number of the box (nomor kotak), 1 to 9; in other grids 1 to 9999. */
  readonly box: G['box'];
  /** The level of each axis. */
  readonly levels: LevelsOf<G>;
  /** What people of this box are called (kategori). */
  readonly category: Bilingual;
  /** What is recommended for them (tindak lanjut). */
  readonly followUps: readonly Bilingual[];
}

/** Conditions that a class of posts asks for (syarat). */
export interface ClassEligibility<G extends Grid = NineBoxGrid> extends Sourced {
  /** Class of the post to be filled. */
  readonly kelas: KelasJabatan;
  /** Boxes from which successors come (kotak asal suksesor), each once, the first preferred; at least one. */
  readonly boxes: readonly G['box'][];
  /** Conditions that every civil servant has to meet, by whatever way. */
  readonly conditions: readonly (Condition & Sourced)[];
  /**
   * The ways by which civil servants come, each with conditions of its own. Absent: the rule set does not tell them apart,
   * and `conditions` alone decide (`lowerTier` among them leaves promotion only).
   */
  readonly ways?: readonly FillingWay[];
}

/**
 * A way of filling posts of a class (cara pengisian), and what it asks of those who come by it, beside the conditions of
 * the class.
 */
export type FillingWay = Sourced & {
  /** Conditions of this way. */
  readonly conditions: readonly (Condition & Sourced)[];
} & (
    | {
        /** From a lower tier, or from the same tier, of the agency. */
        readonly cara: 'promosi' | 'rotasi';
        readonly from?: never;
      }
    | {
        /** From another agency. */
        readonly cara: 'antarinstansi';
        /** Only for those who come from this tier; absent = for both. */
        readonly from?: 'lowerTier' | 'sameTier';
      }
  );

/** Conditions for people from outside the civil service, for a class of post that is open to them. */
export interface OutsideEligibility extends Sourced {
  /** Class of the post to be filled. */
  readonly kelas: KelasJabatan;
  /** Conditions that they have to meet. */
  readonly conditions: readonly (Condition & Sourced)[];
}

/** At what age people leave, and on which day. */
export interface Retirement extends RetirementAges, Sourced {}

/** How ready people are, by box (kesiapan). Keys are stable: they may be stored. */
export interface Readiness<G extends Grid = NineBoxGrid> extends Sourced {
  /** The most ready first; each box in exactly one of them. */
  readonly groups: readonly ReadinessGroup<G>[];
}

/** A group of readiness: some of the boxes. */
export interface ReadinessGroup<G extends Grid = NineBoxGrid> {
  /** Stable key of the group. */
  readonly key: string;
  /** Name of the group. */
  readonly label: Bilingual;
  /** The boxes of the group, at least one. */
  readonly boxes: readonly G['box'][];
}

/** Who may hold a post for the time being (Plt, Plh). */
export interface Interim extends Sourced {
  /** How many tiers (jenjang) below the post an interim holder may stand, 0 to 10; people of the same tier always may. */
  readonly tiersBelow: number;
  /** Conditions that an interim holder has to meet. */
  readonly conditions: readonly (Condition & Sourced)[];
}

/**
 * What the order of merit can be made of, beside single axes and indicators. `box`: by preference of the class; `score`: talent
 * score, or its mix with technical competency; `kinerja`, `potensial`: axis values; `readiness`: group of readiness.
 */
export const RANKING_KEYS = Object.freeze(['box', 'score', 'kinerja', 'potensial', 'readiness'] as const);
/**
 * An axis of the rule set as a key, `axis:teknis`: its value; or an indicator, `indicator:penghargaan`: its score for the
 * vacancy, unknown of candidates who bring axis values alone. Higher is better.
 */
export type ValueKey = `axis:${string}` | `indicator:${IndicatorKey}`;
/** A key of the order of merit. */
export type RankingKey = (typeof RANKING_KEYS)[number] | ValueKey;

/** Facts of merit a tie chain can be made of, beside single axes and indicators. */
export const TIE_KEYS = Object.freeze([
  'kinerja',
  'potensial',
  'penilaianKompetensi',
  'golongan',
  'timeInLevel',
] as const);
/**
 * Facts that separate people who rank equal, more is better. `age`, older first, is no fact of merit: it needs
 * {@link Ranking.ageCitation}.
 */
export type TieKey = (typeof TIE_KEYS)[number] | 'age' | ValueKey;

/** The order of merit (urutan): what decides, what separates people who rank equal, and how many are listed. */
export interface Ranking extends Sourced {
  /** The first decides, the next among equals. */
  readonly order: readonly [RankingKey, ...RankingKey[]];
  /** What separates people of equal standing: the first that differs decides. Empty = they share the place. */
  readonly tieChain: readonly TieKey[];
  /** The text by which `age` stands in the tie chain, cited; present only where it does. Never an assumption of this library. */
  readonly ageCitation?: Provenance;
  /** How many people the shortlist (daftar pendek) holds, 1 to 100. */
  readonly shortlistSize: number;
}

/** Shares of talent score (nilai talenta) and technical competency score (kompetensi teknis), in percent. */
export interface TechnicalShare {
  /** Class of the post (kelas jabatan), each once. */
  readonly kelas: KelasJabatan;
  /** Share of the talent score in percent, 0 to 100; both shares add up to 100. */
  readonly talent: DecimalInput;
  /** Share of the technical competency score in percent, 0 to 100. */
  readonly technical: DecimalInput;
}

/**
 * A rule set: everything that decides, as data. Made by `parseRuleSet` or shipped in `talenta-asn/rules`. `RuleSet` has
 * the nine boxes; `RuleSet<Grid>` any number of levels, boxes and axes.
 */
export interface RuleSet<G extends Grid = NineBoxGrid> extends Sourced {
  /** Version of this format: 1. */
  readonly format: 1;
  /** Short id: a small letter, then letters, digits and dashes; at most 64 signs. */
  readonly id: string;
  /** Number of the edition (revisi), 1 and up. A published id and revision never changes. */
  readonly revision: number;
  /** Title for people (judul). */
  readonly title: Bilingual;
  /** Period of validity (masa berlaku): days on which it may be used. */
  readonly inForce: Sourced & {
    /** First day, `YYYY-MM-DD`. */
    readonly from: IsoDate;
    /** Last day, `YYYY-MM-DD`, not before the first; null = still in force. */
    readonly until: IsoDate | null;
  };
  /** The texts that provenance cites (sumber), by the key it cites them with; each is cited somewhere. */
  readonly sources: Readonly<Record<string, Source>>;
  /** The axes and their levels. */
  readonly axes: {
    /** Performance (kinerja): what was achieved. */
    readonly kinerja: Axis<G['kinerja']>;
    /** Potential (potensial): what can be expected. */
    readonly potensial: Axis<G['potensial']>;
  } & Readonly<Record<G['further'], Axis<string>>>;
  /** The aspects (aspek), each once; empty where the source tells only how axis values are placed. */
  readonly aspects: readonly Aspect<G>[];
  /** What a ready indicator score above 100 means (nilai jadi). */
  readonly readyScores: Sourced & {
    /** It is cut to the end of the scale, or not used. */
    readonly above: 'clamp' | 'refuse';
  };
  /** Stages (tahap) of the procedure that are held later or for some people only; absent = there are none. */
  readonly stages?: readonly Stage[];
  /** The convention by which boxes are numbered (penomoran kotak). */
  readonly numbering: Sourced & {
    /** Name of the convention; `own` = as the boxes themselves say. */
    readonly convention: BoxNumbering | 'own';
  };
  /** The boxes (kotak): one for each combination of levels. */
  readonly boxes: readonly Box<G>[];
  /** What the talent score (nilai talenta) is made of. */
  readonly talent: Sourced & {
    /** Share of each axis in percent, 0 to 100; they add up to 100. */
    readonly shares: ByAxis<G, DecimalInput>;
  };
  /** How technical competency (kompetensi teknis) is mixed into the score of a vacancy that asks for it. */
  readonly technicalMix: Sourced & {
    /** Shares by class of post, each once; a class that is absent has none. */
    readonly shares: readonly TechnicalShare[];
    /** Key of the stage at which the technical test is held. */
    readonly stage?: string;
  };
  /** Conditions (syarat) by class of the post to be filled; a class that is absent is not covered. */
  readonly eligibility: readonly ClassEligibility<G>[];
  /** Ways (cara pengisian) that are open where a vacancy names none; where classes have `ways`, it is stated. */
  readonly defaultWays?: Sourced & {
    /** The ways, each once; those for which a class has no conditions are not open in it. */
    readonly ways: readonly CaraPengisian[];
  };
  /** Classes of posts open to people from outside the civil service (luar PNS); a class that is absent is not. */
  readonly outsideCivilService?: readonly OutsideEligibility[];
  /** Retirement ages (batas usia pensiun); absent = not stated. */
  readonly retirement?: Retirement;
  /** How long results may be used (masa berlaku hasil); absent = not stated. */
  readonly validity?: Sourced & {
    /** Profiles and boxes, from the reference date that they were made for. */
    readonly talentResults: {
      /** Whole years, 1 to 60. */
      readonly years: number;
    };
  };
  /** Groups of readiness (kelompok kesiapan); absent = the rule set has none. */
  readonly readiness?: Readiness<G>;
  /** Who may hold a post for the time being (Plt, Plh); absent = not stated. */
  readonly interim?: Interim;
  /** Classes of posts of equal standing (jenjang). */
  readonly tiers: Sourced & {
    /** The tiers, highest first, each with its classes; a class stands on one. */
    readonly ladder: readonly (readonly KelasJabatan[])[];
  };
  /** Competency standard (standar kompetensi) of a class, for posts that state none. */
  readonly competencyStandards: Sourced & {
    /** Level of each of the nine competencies, 1 to 5, by class of post; a class that is absent has none. */
    readonly byClass: Readonly<Partial<Record<KelasJabatan, StandarKompetensi>>>;
  };
  /** The order of merit (urutan). */
  readonly ranking: Ranking;
  /** Where values are rounded (pembulatan). */
  readonly rounding: Sourced & {
    /** How values are shown, with 0 to 12 places; what is compared stays unrounded unless the next two say otherwise. */
    readonly shown: RoundingRule;
    /** Rounding of an axis value before its level is looked up; null = not rounded. */
    readonly beforeLevels: RoundingRule | null;
    /** Rounding of scores before they are ranked; null = not rounded. */
    readonly beforeRanking: RoundingRule | null;
  };
}

/** Which rule set a result was made with. */
export interface RuleSetReference {
  /** Id of the rule set. */
  readonly id: string;
  /** Its revision, 1 and up. */
  readonly revision: number;
  /** Fingerprint (sidik jari): SHA-256 of the canonical JSON of the rule set (RFC 8785), 64 hexadecimal digits. */
  readonly fingerprint: string;
}
