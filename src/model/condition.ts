import type { Bilingual } from './bilingual.js';
import type { PredikatKinerja, TingkatHukuman } from './evidence.js';
import type { Golongan } from './golongan.js';
import type { IsoDate } from './iso-date.js';
import type { JenjangPendidikan } from './jenjang-pendidikan.js';
import type { KedudukanHukum } from './kedudukan-hukum.js';
import type { KelasJabatan } from './kelas-jabatan.js';
import type { JenisPegawai } from './nip.js';

/** What every condition has. */
export interface ConditionFace {
  /** Stable name, unique among the conditions of a vacancy. */
  readonly id: string;
  /** What is asked for, in words. */
  readonly label: Bilingual;
}

/** Has held a post of one of these classes for this long, now or formerly; definitive spells, summed. */
export interface PreviousPostCondition extends ConditionFace {
  /** A post held before. */
  readonly kind: 'previousPost';
  /** Classes of posts and how long: one of these is enough. */
  readonly anyOf: readonly {
    /** Classes that count. */
    readonly kelas: readonly KelasJabatan[];
    /** Years in them, summed, 1 to 60. */
    readonly years: number;
  }[];
}

/** Years, summed, in posts of the family (rumpun) of the vacancy. */
export interface RelatedExperienceCondition extends ConditionFace {
  /** Experience in the family of the post. */
  readonly kind: 'relatedExperience';
  /** Years, 1 to 60. */
  readonly years: number;
  /** Work outside the civil service counts as well. */
  readonly outsideCounts?: true;
}

/** Has completed one of these education levels. */
export interface EducationCondition extends ConditionFace {
  /** A level of education. */
  readonly kind: 'education';
  /** Levels that are accepted. */
  readonly anyOf: readonly JenjangPendidikan[];
}

/** Has studied one of these fields. */
export interface FieldOfStudyCondition extends ConditionFace {
  /** A field of study. */
  readonly kind: 'fieldOfStudy';
  /** Fields that are accepted, id or name, compared without regard to case and outer blanks. */
  readonly anyOf: readonly string[];
}

/**
 * Age limit. `completedYears`: a limit of 56 admits until the day before the 57th birthday. `birthday`: until the 56th
 * birthday itself; one day later is too old.
 */
export interface MaximumAgeCondition extends ConditionFace {
  /** An age limit. */
  readonly kind: 'maximumAge';
  /** Age in years, 1 to 60. */
  readonly years: number;
  /** How the limit is read: by completed years, or to the birthday. */
  readonly reading: 'completedYears' | 'birthday';
  /** The day on which the age is taken: a date, or the day of appointment that the vacancy states; absent = the reference date. */
  readonly on?: IsoDate | 'appointment';
}

/** The latest `years` appraisals, of consecutive years up to the latest that is over, are each among these. */
export interface PerformanceCondition extends ConditionFace {
  /** Predicates of appraisals. */
  readonly kind: 'performance';
  /** Predicates that are accepted. */
  readonly anyOf: readonly PredikatKinerja[];
  /** How many appraisals, the latest first, 1 to 60. */
  readonly years: number;
}

/** Legal position is one of these. */
export interface LegalPositionCondition extends ConditionFace {
  /** A legal position. */
  readonly kind: 'legalPosition';
  /** Positions that are accepted. */
  readonly anyOf: readonly KedudukanHukum[];
}

/** No disciplinary punishment is running on the reference date. */
export interface NoRunningPunishmentCondition extends ConditionFace {
  /** No running punishment. */
  readonly kind: 'noRunningPunishment';
}

/**
 * No disciplinary punishment of these levels within the last `years` years, counted from its first day or from its end. One
 * that is `years` years old to the day is no longer within them; a running or cancelled one is judged by its dates too.
 */
export interface NoRecentPunishmentCondition extends ConditionFace {
  /** No punishment of late. */
  readonly kind: 'noRecentPunishment';
  /** Years back from the reference date, 1 to 60. */
  readonly years: number;
  /** Levels that exclude. */
  readonly anyOf: readonly TingkatHukuman[];
  /** Whether the years run from the first day of the punishment or from its end. */
  readonly countedFrom: 'start' | 'end';
}

/**
 * A competency assessment is at most `years` years old on the reference date, to the day; with `forClass` one that was made
 * for the class of the vacancy, or for a class whose competency standard is in nothing lower.
 */
export interface ValidAssessmentCondition extends ConditionFace {
  /** An assessment that is still valid. */
  readonly kind: 'validAssessment';
  /** Greatest age of the assessment in years, 1 to 60. */
  readonly years: number;
  /** One made for lower posts does not do; where none does and one does not say for which it was made, undetermined. */
  readonly forClass?: true;
}

/**
 * No violation of the code of ethics was established within the last `years` years, counted from the day of the decision.
 * One that is `years` years old to the day is no longer within them; a cancelled one does not count.
 */
export interface NoEthicsViolationCondition extends ConditionFace {
  /** No violation of the code of ethics of late. */
  readonly kind: 'noEthicsViolation';
  /** Years back from the reference date, 1 to 60. */
  readonly years: number;
  /** Levels of sanction that exclude; one whose level is not stated is then undetermined. Absent = every violation. */
  readonly anyOf?: readonly TingkatHukuman[];
}

/** At least so many whole months are left until retirement, by the retirement age of the class of the vacancy. */
export interface TimeToRetirementCondition extends ConditionFace {
  /** Time left until retirement. */
  readonly kind: 'timeToRetirement';
  /** Whole months, 1 to 600. */
  readonly months: number;
}

/** Is not already a successor, nominee or designated holder for another vacancy. */
export interface NotNominatedElsewhereCondition extends ConditionFace {
  /** No place on another list. */
  readonly kind: 'notNominatedElsewhere';
}

/** The present post is in one of these agencies (id or name, compared without regard to case, blanks, punctuation and usual short forms). */
export interface AgencyCondition extends ConditionFace {
  /** An agency. */
  readonly kind: 'agency';
  /** Agencies that are accepted. */
  readonly anyOf: readonly string[];
}

/** The latest wealth report is filed, or none is due. A report older than `yearsBack` years before `asOf`'s year tells nothing. */
export interface LhkpnCondition extends ConditionFace {
  /** A wealth report (LHKPN). */
  readonly kind: 'lhkpn';
  /** How many years back the latest report may lie, 0 to 60. */
  readonly yearsBack: number;
}

/** The present post lies on a lower tier than the vacancy (promotion, not rotation). */
export interface LowerTierCondition extends ConditionFace {
  /** A post of a lower tier. */
  readonly kind: 'lowerTier';
}

/**
 * The present post has been held for this long, definitively and without a break up to the reference date. A move into
 * another post of the same tier begins anew.
 */
export interface TimeInPostCondition extends ConditionFace {
  /** Time in the present post. */
  readonly kind: 'timeInPost';
  /** Years, 1 to 60. */
  readonly years: number;
}

/**
 * Kind of employee. Of the kinds in `byHand` only some posts are open, which no data tells: they are neither passed nor
 * failed.
 */
export interface JenisPegawaiCondition extends ConditionFace {
  /** A kind of employee. */
  readonly kind: 'jenisPegawai';
  /** Kinds that are accepted. */
  readonly anyOf: readonly JenisPegawai[];
  /** Kinds for which the officer decides, none of them in `anyOf`. */
  readonly byHand?: readonly JenisPegawai[];
}

/** Rank is at least this. */
export interface GolonganCondition extends ConditionFace {
  /** A rank. */
  readonly kind: 'golongan';
  /** Lowest rank that is accepted. */
  readonly minimum: Golongan;
}

/** No data can decide it: listed for people to check, never passed and never failed by the library. */
export interface ByHandCondition extends ConditionFace {
  /** Something to be checked by people. */
  readonly kind: 'byHand';
}

/** A hard condition, apart from any score. */
export type Condition =
  | PreviousPostCondition
  | RelatedExperienceCondition
  | EducationCondition
  | FieldOfStudyCondition
  | MaximumAgeCondition
  | PerformanceCondition
  | LegalPositionCondition
  | NoRunningPunishmentCondition
  | NoRecentPunishmentCondition
  | ValidAssessmentCondition
  | NoEthicsViolationCondition
  | TimeToRetirementCondition
  | NotNominatedElsewhereCondition
  | AgencyCondition
  | LhkpnCondition
  | LowerTierCondition
  | TimeInPostCondition
  | JenisPegawaiCondition
  | GolonganCondition
  | ByHandCondition;

/** Name of a kind of condition. */
export type ConditionKind = Condition['kind'];
