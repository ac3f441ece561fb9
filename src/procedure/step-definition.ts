import type { IsoDate } from '../civil-service/iso-date.js';
import { hideDigits } from '../problems/talenta-error.js';
import type { Procedure } from './procedure.js';
import type { ContentOf, Refusal, RefusalCode, StepName } from './step.js';
import type { ProcedureStage } from './procedure-stage.js';

/** What a step changes of the record of a procedure. */
export type RecordChange = Partial<Omit<Procedure, 'log' | 'format' | 'id'>>;

/** Why a step is refused, as the step itself can tell; `stage` where it is not told of the stage the procedure is at. */
export type StepRefusal = Omit<Refusal, 'stage' | 'possible'> & Partial<Pick<Refusal, 'stage'>>;

/** A step: where it may be taken, what it holds, and what it does. */
export interface StepDefinition<Name extends StepName> {
  /** The stages at which it may be taken. */
  readonly stages: readonly ProcedureStage[];
  /** Reads nothing but the record, the content and the day: the step is taken again when the log is verified. */
  readonly take: (content: ContentOf<Name>, procedure: Procedure, at: IsoDate) => RecordChange | StepRefusal;
  /** What is in the way at a stage where it may not be taken, where that tells more than the stage. */
  readonly beforeItsStage?: (procedure: Procedure) => StepRefusal | undefined;
}

export function refuse(
  code: RefusalCode,
  id: string,
  en: string,
  more: Pick<StepRefusal, 'missing' | 'completeness'> = {},
): StepRefusal {
  return { code, message: { id: hideDigits(id), en: hideDigits(en) }, ...more };
}

/** Reasons and bases are given in words. */
export function blankText(...texts: readonly string[]): StepRefusal | undefined {
  return texts.every((text) => text.trim() !== '')
    ? undefined
    : refuse('textMissing', 'Alasan dan dasar harus diisi.', 'Give the reason and the basis in words.');
}
