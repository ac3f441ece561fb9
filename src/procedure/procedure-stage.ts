/** The stages of a procedure, in order. `cancelled` may follow any of them but `final`. */
export const PROCEDURE_STAGES = Object.freeze([
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
export type ProcedureStage = (typeof PROCEDURE_STAGES)[number];

/** From a stage on, all those of a procedure that is neither final nor cancelled. */
export function underWayFrom(first: ProcedureStage): readonly ProcedureStage[] {
  return PROCEDURE_STAGES.slice(PROCEDURE_STAGES.indexOf(first), PROCEDURE_STAGES.indexOf('final'));
}
