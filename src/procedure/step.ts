import type { IsoDate } from '../civil-service/iso-date.js';
import type { CommitteeOutcome } from './committee/committee-session.js';
import type { Completeness, CompletenessFigure, Incomplete } from './completeness.js';
import type { DecisionRecord } from './decision.js';
import type { Actor } from './log.js';
import type { Mapping } from './mapping.js';
import type { ObjectionWindow } from './objection-window.js';
import type { Result, Issue } from '../problems/talenta-error.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { ProcedureStage } from './procedure-stage.js';
import type {
  AcceptedGap,
  OpenedVacancy,
  EligibilityCount,
  ShortlistRecord,
  AnnouncementRecord,
  ObjectionRecord,
  ObjectionAnswer,
  Procedure,
} from './procedure.js';

/** What happens in a step, by its name. */
export type StepContent =
  | {
      /** What is missing of whom is reported (kelengkapan data); as often as needed. */
      readonly step: 'reportCompleteness';
      /** From `checkCompleteness`, for the reference date of the procedure. */
      readonly completeness: Completeness;
    }
  | {
      /** The data are closed: everything is complete, or each gap is accepted with a reason. */
      readonly step: 'closeData';
      /** One for each person and source of which something is missing. */
      readonly accepted?: readonly AcceptedGap[];
    }
  | {
      /** The pool has been mapped (pemetaan). */
      readonly step: 'recordMapping';
      /** From `mapPool`, with the rule set and the reference date of the procedure. */
      readonly mapping: Mapping;
    }
  | {
      /** The vacancies are opened (pembukaan lowongan). */
      readonly step: 'openVacancies';
      /** At least one; a whole vacancy serves. */
      readonly vacancies: readonly Pick<OpenedVacancy, 'id' | 'nama' | 'kelas'>[];
    }
  | {
      /** The conditions have been judged (kelayakan). */
      readonly step: 'recordEligibility';
      /** From `eligibilityCountOf`, one for each vacancy that stands. */
      readonly eligibility: readonly EligibilityCount[];
    }
  | {
      /** The lists have been worked out (daftar calon suksesor). */
      readonly step: 'recordShortlists';
      /** From `shortlistRecordOf`, one for each vacancy that stands. */
      readonly shortlists: readonly ShortlistRecord[];
    }
  | {
      /** The committee has sat on one vacancy (sidang). */
      readonly step: 'recordSession';
      /** From `holdSession`, on a vacancy with names. */
      readonly outcome: CommitteeOutcome;
    }
  | {
      /** The PPK has decided on one vacancy (keputusan). */
      readonly step: 'recordDecision';
      /** From `decide`, on the list the committee has named. */
      readonly record: DecisionRecord;
    }
  | {
      /** One vacancy has been announced (pengumuman). */
      readonly step: 'recordAnnouncement';
      /** What was announced of a vacancy. */
      readonly announcement: AnnouncementRecord;
    }
  | {
      /** Objections are taken from now on (masa sanggah). */
      readonly step: 'openObjections';
      /** From `objectionWindow`. */
      readonly window: ObjectionWindow;
    }
  | {
      /** Somebody objects (sanggah). */
      readonly step: 'lodgeObjection';
      /** Lodged on the day of the step. */
      readonly objection: Omit<ObjectionRecord, 'answer' | 'lodgedOn'>;
    }
  | {
      /** An objection is answered. */
      readonly step: 'answerObjection';
      /** Id of the objection. */
      readonly id: string;
      /** Given on the day of the step. */
      readonly answer: Omit<ObjectionAnswer, 'date' | 'reopened'>;
    }
  | {
      /** Back to the opened vacancies: the lists are worked out anew, the log keeps the old ones. */
      readonly step: 'reopen';
      /** On which ground. */
      readonly because:
        | {
            /** Id of an upheld objection that changes a list. */
            readonly objection: string;
          }
        | {
            /** Another basis, in words: the finding of an overseer. */
            readonly basis: string;
          };
      /** Another reference date, where there is one. */
      readonly asOf?: IsoDate;
      /** The mapping made anew, where it is. */
      readonly mapping?: Mapping;
    }
  | {
      /** One vacancy is taken out; the others go on. */
      readonly step: 'cancelVacancy';
      /** Id of the vacancy that is taken out. */
      readonly vacancy: string;
      /** Why, in words. */
      readonly reason: string;
      /** Decree or minutes it is set down in. */
      readonly basis: string;
    }
  | {
      /** The whole procedure ends without a result. */
      readonly step: 'cancel';
      /** Why the whole procedure ends here, in words. */
      readonly reason: string;
      /** Decree or minutes it is set down in. */
      readonly basis: string;
    }
  | {
      /** The procedure is over: the window has passed and no objection is open. */
      readonly step: 'finalize';
    }
  | {
      /** Something is written into the log, and nothing else changes. */
      readonly step: 'note';
      /** What is written into the log, in words. */
      readonly text: string;
    };

/** Name of a step. */
export type StepName = StepContent['step'];

/** What happens in the step of a name. */
export type ContentOf<Name extends StepName> = Extract<StepContent, { readonly step: Name }>;

/** A step, with who takes it and when. */
export type Step = StepContent & {
  /** Day of the step, not before that of the step before. */
  readonly at: IsoDate;
  /** Who takes it. */
  readonly by: Actor;
};

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
  /** Why. */
  readonly code: RefusalCode;
  /** The same in words, with what is to be done. */
  readonly message: Bilingual;
  /** Stage of the procedure, which has not changed. */
  readonly stage: ProcedureStage;
  /** Steps that could be taken at this stage. */
  readonly possible: readonly StepName[];
  /** What is missing, per person and per source. */
  readonly missing?: readonly Incomplete[];
  /** Weighted completeness, percent, exact. */
  readonly completeness?: CompletenessFigure;
  /** What is wrong with parts of the step. */
  readonly issues?: readonly Issue[];
}

/** The procedure after the step, or why it was not taken; the procedure given is never changed. */
export type StepResult = Result<Procedure, Refusal>;
