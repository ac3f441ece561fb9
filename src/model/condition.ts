import type { Bilingual } from './bilingual.js';
import type { PredikatKinerja, TingkatHukuman } from './evidence.js';
import type { Golongan } from './golongan.js';
import type { IsoDate } from './iso-date.js';
import type { JenjangPendidikan } from './jenjang-pendidikan.js';
import type { KedudukanHukum } from './kedudukan-hukum.js';
import type { KelasJabatan } from './kelas-jabatan.js';

/** What every condition has. */
export interface ConditionFace {
  /** Stable name, unique among the conditions of a vacancy. */
  readonly id: string;
  readonly label: Bilingual;
}

/** Has held a post of one of these classes for this long, now or formerly; definitive spells, summed. */
export interface PreviousPostCondition extends ConditionFace {
  readonly kind: 'previousPost';
  readonly anyOf: readonly { readonly kelas: readonly KelasJabatan[]; readonly years: number }[];
}

/** Years, summed, in posts of the family (rumpun) of the vacancy. */
export interface RelatedExperienceCondition extends ConditionFace {
  readonly kind: 'relatedExperience';
  readonly years: number;
  /** Work outside the civil service counts as well. */
  readonly outsideCounts?: true;
}

/** Has completed one of these education levels. */
export interface EducationCondition extends ConditionFace {
  readonly kind: 'education';
  readonly anyOf: readonly JenjangPendidikan[];
}

/** Has studied one of these fields. */
export interface FieldOfStudyCondition extends ConditionFace {
  readonly kind: 'fieldOfStudy';
  readonly anyOf: readonly string[];
}

/**
 * Age limit. `completedYears`: a limit of 56 admits until the day before the 57th birthday. `birthday`: until the 56th
 * birthday itself; one day later is too old.
 */
export interface MaximumAgeCondition extends ConditionFace {
  readonly kind: 'maximumAge';
  readonly years: number;
  readonly reading: 'completedYears' | 'birthday';
  /** The day on which the age is taken: a date, or the day of appointment that the vacancy states; absent = the reference date. */
  readonly on?: IsoDate | 'appointment';
}

/** The latest `years` appraisals, of consecutive years up to last year or this year, are each among these. */
export interface PerformanceCondition extends ConditionFace {
  readonly kind: 'performance';
  readonly anyOf: readonly PredikatKinerja[];
  readonly years: number;
}

/** Legal position is one of these. */
export interface LegalPositionCondition extends ConditionFace {
  readonly kind: 'legalPosition';
  readonly anyOf: readonly KedudukanHukum[];
}

/** No disciplinary punishment is running on the reference date. */
export interface NoRunningPunishmentCondition extends ConditionFace {
  readonly kind: 'noRunningPunishment';
}

/**
 * No disciplinary punishment of these levels within the last `years` years, counted from its first day or from its end. One
 * that is `years` years old to the day is no longer within them; a running or cancelled one is judged by its dates too.
 */
export interface NoRecentPunishmentCondition extends ConditionFace {
  readonly kind: 'noRecentPunishment';
  readonly years: number;
  readonly anyOf: readonly TingkatHukuman[];
  readonly countedFrom: 'start' | 'end';
}

/** The latest competency assessment is at most `years` years old on the reference date, to the day. */
export interface ValidAssessmentCondition extends ConditionFace {
  readonly kind: 'validAssessment';
  readonly years: number;
}

/** At least so many whole months are left until retirement, by the retirement age of the class of the vacancy. */
export interface TimeToRetirementCondition extends ConditionFace {
  readonly kind: 'timeToRetirement';
  readonly months: number;
}

/** Is not already a successor, nominee or designated holder for another vacancy. */
export interface NotNominatedElsewhereCondition extends ConditionFace {
  readonly kind: 'notNominatedElsewhere';
}

/** The present post is in one of these agencies (id or name, compared letter by letter). */
export interface AgencyCondition extends ConditionFace {
  readonly kind: 'agency';
  readonly anyOf: readonly string[];
}

/** The latest wealth report is filed, or none is due. A report older than `yearsBack` years before `asOf`'s year tells nothing. */
export interface LhkpnCondition extends ConditionFace {
  readonly kind: 'lhkpn';
  readonly yearsBack: number;
}

/** The present post lies on a lower tier than the vacancy (promotion, not rotation). */
export interface LowerTierCondition extends ConditionFace {
  readonly kind: 'lowerTier';
}

/** Rank is at least this. */
export interface GolonganCondition extends ConditionFace {
  readonly kind: 'golongan';
  readonly minimum: Golongan;
}

/** No data can decide it: listed for people to check, never passed and never failed by the library. */
export interface ByHandCondition extends ConditionFace {
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
  | TimeToRetirementCondition
  | NotNominatedElsewhereCondition
  | AgencyCondition
  | LhkpnCondition
  | LowerTierCondition
  | GolonganCondition
  | ByHandCondition;

/** Name of a kind of condition. */
export type ConditionKind = Condition['kind'];
