import { canonicalText } from '../json/canonical-text.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { notPlainJson } from '../json/plain-json.js';
import type { Bilingual } from '../problems/bilingual.js';
import { isRecord } from '../problems/is-object.js';
import { unlessRefused } from '../problems/talenta-error.js';
import { broken, isEntry, verified, type LogEntry, type LogVerdict } from './log.js';
import { headArgument } from './log.schema.js';
import type { Procedure } from './procedure.js';
import type { StepContent } from './step.js';
import { isStepName } from './steps.js';
import { takeStep } from './take-step.js';
import { type Opening, openProcedure } from './open-procedure.js';

/** A procedure that is what its log says, or where it is not. */
export type ProcedureVerdict =
  | {
      /** It is what its log says. */
      readonly intact: true;
      /** Entries of the log, 1 or more. */
      readonly entries: number;
      /** Hash of the last entry, hexadecimal. */
      readonly head: string;
    }
  | Extract<
      LogVerdict,
      {
        /** Log and record are what they were. */
        readonly intact: false;
      }
    >
  | {
      /** It is not. */
      readonly intact: false;
      /** Place of the entry in the log, from 0; where the record is not what the log makes, the number of entries. */
      readonly brokenAt: number;
      /** `step`: the entry holds no step that could be taken there. `record`: the log comes to another record. */
      readonly why: 'step' | 'record';
      /** The same in words. */
      readonly message: Bilingual;
    };

/**
 * Whether a procedure is what its log says: the log holds together, every step in it could be taken, and taking them again
 * comes to the same record. Never throws for what is read, whatever it is. Time: steps x record.
 *
 * @param procedure - a procedure, or anything read from a file
 * @param options - `head`: as for `verifyLog`
 * @throws TalentaError `tooLarge`; `invalidArgument` for options that are none
 */
export function verifyProcedure(procedure: unknown, options: { readonly head?: string } = {}): ProcedureVerdict {
  const log: unknown = isRecord(procedure) ? procedure['log'] : undefined;
  const verdict = verified(log, headArgument.from(options, 'options'));
  if (!verdict.intact) return verdict;
  const entries: readonly unknown[] = Array.isArray(log) ? log : [];
  let again: Procedure | undefined;
  for (const [index, entry] of entries.entries()) {
    const before = again;
    // The chain holds, but whoever made it may have written anything into it: what cannot be read is no step.
    again = unlessRefused(() => (isEntry(entry) ? stepAgain(before, entry) : undefined));
    if (again === undefined) return broken(index, 'step');
  }
  const same =
    again !== undefined && notPlainJson(procedure) === undefined && canonicalText(again) === canonicalText(procedure);
  if (same) return verdict;
  const message = {
    id: 'Catatan prosedur bukan hasil dari lognya.',
    en: 'The record of the procedure is not what its log makes.',
  };
  return deepFreeze({ intact: false, brokenAt: entries.length, why: 'record', message });
}

function stepAgain(procedure: Procedure | undefined, { at, by, payload }: LogEntry): Procedure | undefined {
  if (procedure === undefined) {
    if (!isOpening(payload)) return undefined;
    const { id, instansi, ruleSet, asOf } = payload;
    return openProcedure({ id, instansi, ruleSet, asOf, at, by });
  }
  if (!isContent(payload)) return undefined;
  const result = takeStep(procedure, { ...payload, at, by });
  return result.success ? result.data : undefined;
}

/** What the entry says it is; whether it is, shows when it is taken again. */
function isOpening(payload: unknown): payload is Omit<Opening, 'at' | 'by'> {
  return isRecord(payload) && payload['step'] === 'open';
}

/** What the entry says it is; whether it is, shows when it is taken again. */
function isContent(payload: unknown): payload is StepContent {
  return isRecord(payload) && isStepName(payload['step']);
}
