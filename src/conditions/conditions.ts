import { agency, type AgencyCondition } from './agency.js';
import { byHand, type ByHandCondition } from './by-hand.js';
import { education, type EducationCondition } from './education.js';
import { fieldOfStudy, type FieldOfStudyCondition } from './field-of-study.js';
import { golongan, type GolonganCondition } from './golongan.js';
import { jenisPegawai, type JenisPegawaiCondition } from './jenis-pegawai.js';
import { legalPosition, type LegalPositionCondition } from './legal-position.js';
import { lhkpn, type LhkpnCondition } from './lhkpn.js';
import { lowerTier, type LowerTierCondition } from './lower-tier.js';
import { maximumAge, type MaximumAgeCondition } from './maximum-age.js';
import { noEthicsViolation, type NoEthicsViolationCondition } from './no-ethics-violation.js';
import { noRecentPunishment, type NoRecentPunishmentCondition } from './no-recent-punishment.js';
import { noRunningPunishment, type NoRunningPunishmentCondition } from './no-running-punishment.js';
import { notNominatedElsewhere, type NotNominatedElsewhereCondition } from './not-nominated-elsewhere.js';
import { performance, type PerformanceCondition } from './performance.js';
import { previousPost, type PreviousPostCondition } from './previous-post.js';
import { relatedExperience, type RelatedExperienceCondition } from './related-experience.js';
import { timeInPost, type TimeInPostCondition } from './time-in-post.js';
import { timeToRetirement, type TimeToRetirementCondition } from './time-to-retirement.js';
import { validAssessment, type ValidAssessmentCondition } from './valid-assessment.js';
import type { PersonFact } from '../facts/person-facts.js';
import type { ConditionDefinition } from './condition-kind.js';
import type { VacantPost } from './judgement.js';

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

/** The conditions of one kind: `ConditionOf<'maximumAge'>` are age limits. */
export type ConditionOf<Kind extends ConditionKind> = Extract<Condition, { readonly kind: Kind }>;

type DefinitionOf<Kind extends ConditionKind> = ConditionDefinition<ConditionOf<Kind>, PersonFact, keyof VacantPost>;

const DEFINITIONS: { readonly [Kind in ConditionKind]: DefinitionOf<Kind> } = {
  previousPost,
  relatedExperience,
  education,
  fieldOfStudy,
  maximumAge,
  performance,
  legalPosition,
  noRunningPunishment,
  noRecentPunishment,
  validAssessment,
  noEthicsViolation,
  timeToRetirement,
  notNominatedElsewhere,
  agency,
  lhkpn,
  lowerTier,
  timeInPost,
  jenisPegawai,
  golongan,
  byHand,
};

/** The names of the kinds. */
export const CONDITION_KINDS: readonly ConditionKind[] = Object.values(DEFINITIONS).map(({ kind }) => kind);

/** All that is known of the kind of a condition. */
export function definitionOf<Kind extends ConditionKind>({ kind }: { readonly kind: Kind }): DefinitionOf<Kind> {
  return DEFINITIONS[kind];
}
