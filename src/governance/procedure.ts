import type { Bilingual } from '../model/bilingual.js';
import type { IsoDate } from '../model/iso-date.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import type { Issue } from '../model/talenta-error.js';
import type { RuleSetReference } from '../rules/rule-set.js';
import type { Place } from '../succession/place.js';
import type { SuccessionOutcome } from '../succession/succession.js';
import type { CommitteeOutcome } from './committee.js';
import type { Completeness, Incomplete } from './completeness.js';
import type { DecisionRecord } from './decision.js';
import type { Actor, Log } from './log.js';
import type { Mapping } from './mapping.js';
import type { ObjectionWindow } from './objection-window.js';

/** The stages of a procedure, in order. `cancelled` may follow any of them but `final`. */
export const STAGES = Object.freeze([
  'preparation',
  'dataClosed',
  'mapped',
  'vacanciesOpened',
  'eligibilityJudged',
  'shortlisted',
  'committeeHeld',
  'decided',
  'announced',
  'objection',
  'final',
  'cancelled',
] as const);
/** A stage of a procedure. */
export type Stage = (typeof STAGES)[number];

/** Something missing that is accepted with a reason: the person stays undetermined wherever it is asked for. */
export interface AcceptedGap {
  readonly nip: string;
  readonly source: string;
  readonly reason: string;
}

/** A vacancy of the procedure. */
export interface OpenedVacancy {
  readonly id: string;
  readonly nama: string;
  readonly kelas: KelasJabatan;
  /** Why it was taken out of the procedure. */
  readonly cancelled?: { readonly reason: string; readonly basis: string };
}

/** How many people of the pool are eligible for a vacancy. */
export interface EligibilityCount {
  readonly vacancy: string;
  readonly eligible: number;
  readonly ineligible: number;
  readonly undetermined: number;
}

/** The shortlist of a vacancy as computed, with the fingerprint of the whole result. Personal data. */
export interface ShortlistRecord {
  readonly vacancy: string;
  readonly outcome: SuccessionOutcome;
  readonly named: readonly {
    readonly nip: string;
    readonly place: Place;
    readonly box: number;
    readonly score: string;
  }[];
  /** People whose missing data could bring them onto the list. */
  readonly unsettled: number;
  readonly fingerprint: string;
  readonly ruleSet: RuleSetReference;
  readonly asOf: IsoDate;
}

/** An announcement of one vacancy. */
export interface AnnouncementRecord {
  readonly vacancy: string;
  readonly date: IsoDate;
  /** SHA-256 of the announcement as data. */
  readonly fingerprint: string;
}

/** An objection, and its answer once there is one. Personal data. */
export interface ObjectionRecord {
  readonly id: string;
  readonly nip: string;
  readonly vacancy: string;
  readonly ground: string;
  readonly lodgedOn: IsoDate;
  readonly answer?: ObjectionAnswer;
}

/** What an objection came to. */
export interface ObjectionAnswer {
  readonly upheld: boolean;
  /** Somebody stands otherwise on a list than announced. */
  readonly changesResult: boolean;
  readonly text: string;
  readonly date: IsoDate;
  /** The lists have been worked out anew after it. */
  readonly reopened?: true;
}

/** A procedure, from the preparation to its end. Plain, deep-frozen, JSON-able; made by its steps alone. Personal data. */
export interface Procedure {
  readonly format: 1;
  readonly id: string;
  readonly instansi: string;
  readonly ruleSet: RuleSetReference;
  readonly asOf: IsoDate;
  readonly stage: Stage;
  /** How often the lists have been worked out: 1, and 1 more for each reopening. */
  readonly round: number;
  readonly completeness?: Completeness;
  readonly accepted: readonly AcceptedGap[];
  readonly mapping?: Mapping;
  readonly vacancies: readonly OpenedVacancy[];
  readonly eligibility: readonly EligibilityCount[];
  readonly shortlists: readonly ShortlistRecord[];
  readonly sessions: readonly CommitteeOutcome[];
  readonly decisions: readonly DecisionRecord[];
  readonly announcements: readonly AnnouncementRecord[];
  readonly window?: ObjectionWindow;
  readonly objections: readonly ObjectionRecord[];
  readonly log: Log;
}

/** What happens in a step. */
export type StepContent =
  | { readonly step: 'reportCompleteness'; readonly completeness: Completeness }
  | { readonly step: 'closeData'; readonly accepted?: readonly AcceptedGap[] }
  | { readonly step: 'recordMapping'; readonly mapping: Mapping }
  | { readonly step: 'openVacancies'; readonly vacancies: readonly Pick<OpenedVacancy, 'id' | 'nama' | 'kelas'>[] }
  | { readonly step: 'recordEligibility'; readonly eligibility: readonly EligibilityCount[] }
  | { readonly step: 'recordShortlists'; readonly shortlists: readonly ShortlistRecord[] }
  | { readonly step: 'recordSession'; readonly outcome: CommitteeOutcome }
  | { readonly step: 'recordDecision'; readonly record: DecisionRecord }
  | { readonly step: 'recordAnnouncement'; readonly announcement: AnnouncementRecord }
  | { readonly step: 'openObjections'; readonly window: ObjectionWindow }
  | { readonly step: 'lodgeObjection'; readonly objection: Omit<ObjectionRecord, 'answer' | 'lodgedOn'> }
  | {
      readonly step: 'answerObjection';
      readonly id: string;
      readonly answer: Omit<ObjectionAnswer, 'date' | 'reopened'>;
    }
  | {
      readonly step: 'reopen';
      readonly because: { readonly objection: string } | { readonly basis: string };
      readonly asOf?: IsoDate;
      readonly mapping?: Mapping;
    }
  | { readonly step: 'cancelVacancy'; readonly vacancy: string; readonly reason: string; readonly basis: string }
  | { readonly step: 'cancel'; readonly reason: string; readonly basis: string }
  | { readonly step: 'finalize' }
  | { readonly step: 'note'; readonly text: string };

/** Name of a step. */
export type StepName = StepContent['step'];

/** A step, with who takes it and when. */
export type Step = StepContent & { readonly at: IsoDate; readonly by: Actor };

/** Why a step is refused. */
export type RefusalCode =
  | 'wrongStage'
  | 'dataIncomplete'
  | 'dateBeforeLast'
  | 'dateNotReal'
  | 'otherRuleSet'
  | 'vacancyUnknown'
  | 'vacancyMissing'
  | 'alreadyRecorded'
  | 'otherList'
  | 'notDecidable'
  | 'notDecided'
  | 'windowClosed'
  | 'windowOpen'
  | 'objectionUnknown'
  | 'objectionsOpen'
  | 'reopeningDue'
  | 'textMissing'
  | 'notPlainJson';

/** A step that is not taken, with what is to be done. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: Bilingual;
  readonly stage: Stage;
  /** Steps that could be taken at this stage. */
  readonly possible: readonly StepName[];
  /** What is missing, per person and per source. */
  readonly missing?: readonly Incomplete[];
  /** Weighted completeness, percent, exact. */
  readonly completeness?: Completeness['figure'];
  readonly issues?: readonly Issue[];
}

/** The procedure after the step, or why it was not taken; the procedure given is never changed. */
export type StepResult =
  { readonly success: true; readonly procedure: Procedure } | { readonly success: false; readonly refusal: Refusal };
