import { type IsoDate, isIsoDate } from '../civil-service/iso-date.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { notPlainJson } from '../json/plain-json.js';
import { isRecord } from '../problems/is-object.js';
import { appended } from './log.js';
import type { Procedure } from './procedure.js';
import type { ContentOf, Step, StepName, StepResult } from './step.js';
import type { ProcedureStage } from './procedure-stage.js';
import { procedureArgument, stageArgument, stepArgument } from './procedure.schema.js';
import { refuse, type RecordChange, type StepRefusal } from './step-definition.js';
import { STEP_NAMES, STEPS } from './steps.js';

/**
 * The steps that may be taken at a stage.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no stage
 */
export function stepsAt(stage: ProcedureStage): readonly StepName[] {
  return Object.freeze(possibleAt(stageArgument.from(stage, 'stage')));
}

function possibleAt(stage: ProcedureStage): readonly StepName[] {
  return STEP_NAMES.filter((name) => STEPS[name].stages.includes(stage));
}

/**
 * Takes one step of a procedure: checks that it may be taken now, and gives the procedure after it, with one more entry in
 * its log. Nothing is taken by halves: what is refused leaves everything as it was, and says what is to be done.
 *
 * The steps in order: `reportCompleteness` (as often as needed), `closeData`, `recordMapping`, `openVacancies`,
 * `recordEligibility`, `recordShortlists`, `recordSession` and `recordDecision` for each vacancy with names,
 * `recordAnnouncement` for each vacancy, `openObjections`, `lodgeObjection`, `answerObjection`, `reopen` after an upheld
 * objection that changes a list, `finalize`. `cancelVacancy`, `cancel` and `note` beside them.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no procedure or no step; a step that cannot be taken comes
 * back refused
 */
export function takeStep(procedure: Procedure, step: Step): StepResult {
  const before = procedureArgument.from(procedure, 'procedure');
  const unreadable = notReadable(step);
  if (unreadable !== undefined) return refused(before, unreadable);
  const given = stepArgument.from(step, 'step');
  const { at, by, ...content } = given;
  const outcome = notNow(before, given) ?? takenBy(content.step, content, before, at);
  if ('code' in outcome) return refused(before, outcome);
  const log = appended(before.log, { at, by, kind: content.step, payload: content });
  return Object.freeze({ success: true, data: procedureArgument.made({ ...before, ...outcome, log }) });
}

function takenBy<Name extends StepName>(
  name: Name,
  content: ContentOf<Name>,
  procedure: Procedure,
  at: IsoDate,
): RecordChange | StepRefusal {
  return STEPS[name].take(content, procedure, at);
}

function refused(before: Procedure, { code, message, stage = before.stage, ...more }: StepRefusal): StepResult {
  return deepFreeze({ success: false, error: { code, message, stage, possible: possibleAt(stage), ...more } });
}

/** What is said of a step before its content is looked at: it is not plain JSON, or its date is none. */
function notReadable(step: unknown): StepRefusal | undefined {
  const wrong = notPlainJson(step);
  if (wrong !== undefined) {
    const { path, message } = wrong;
    return refuse(
      'notPlainJson',
      `${path}: bukan JSON biasa (${message}).`,
      `${path}: ${message}. A step is plain JSON.`,
    );
  }
  return isRecord(step) && typeof step['at'] === 'string' && !isIsoDate(step['at'])
    ? refuse('dateNotReal', 'at: bukan tanggal YYYY-MM-DD.', 'at: expected a date YYYY-MM-DD.')
    : undefined;
}

/** A step dated before the last one, or at a stage where it may not be taken. */
function notNow(procedure: Procedure, { step, at }: Step): StepRefusal | undefined {
  const last = procedure.log.at(-1);
  if (last !== undefined && at < last.at) {
    return refuse(
      'dateBeforeLast',
      `Langkah bertanggal ${at}, langkah terakhir ${last.at}.`,
      `The step is dated ${at}, the last one ${last.at}.`,
    );
  }
  const { stages, beforeItsStage } = STEPS[step];
  if (stages.includes(procedure.stage)) return undefined;
  return beforeItsStage?.(procedure) ?? wrongStage(procedure, step);
}

function wrongStage({ stage }: Procedure, step: StepName): StepRefusal {
  const possible = possibleAt(stage).join(', ');
  return refuse(
    'wrongStage',
    `Langkah ${step} tidak dapat diambil pada tahap ${stage}; yang dapat: ${possible}.`,
    `The step ${step} cannot be taken at the stage ${stage}; those that can: ${possible}.`,
  );
}
