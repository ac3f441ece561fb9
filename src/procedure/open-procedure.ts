import { appended, type Actor } from './log.js';
import { NOTHING_RECORDED, type Procedure } from './procedure.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { RuleSetReference } from '../rule-set/model/rule-set.js';
import { openingArgument, procedureArgument } from './procedure.schema.js';

/** What a procedure is opened with. */
export interface Opening {
  /** Id in the agency's own records. */
  readonly id: string;
  /** Name of the agency (instansi). */
  readonly instansi: string;
  /** The rule set everything will be worked out with. */
  readonly ruleSet: RuleSetReference;
  /** The reference date everything will be worked out for. */
  readonly asOf: IsoDate;
  /** Day it is opened. */
  readonly at: IsoDate;
  /** Who opens it. */
  readonly by: Actor;
}

/**
 * Opens a procedure, at the stage of preparation.
 *
 * @throws TalentaError `invalidDate` when no mistake but dates that are none are in the details; else `invalidArgument`,
 * `tooLarge`
 * @example
 * ```ts
 * import { placeAxes } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { openProcedure, takeStep } from 'talenta-asn/procedure';
 * const { ruleSet } = placeAxes({ kinerja: '80', potensial: '80' }, bkn411);
 * const by = { id: 'S1', peran: 'sekretariat' };
 * const procedure = openProcedure({ id: 'P-2026', instansi: 'Kota', ruleSet, asOf: '2026-11-23', at: '2026-11-24', by });
 * const result = takeStep(procedure, { step: 'openVacancies', vacancies: [], at: '2026-11-24', by });
 * if (!result.success) console.log(result.error.code, result.error.possible.join(' '));
 * // => wrongStage reportCompleteness closeData cancel note
 * ```
 */
export function openProcedure(details: Opening): Procedure {
  const { id, instansi, ruleSet, asOf, at, by } = openingArgument.from(details, 'details');
  const payload = { step: 'open', id, instansi, ruleSet, asOf };
  return procedureArgument.made({
    format: 1,
    id,
    instansi,
    ruleSet,
    asOf,
    stage: 'preparation',
    round: 1,
    accepted: [],
    vacancies: [],
    ...NOTHING_RECORDED,
    objections: [],
    log: appended([], { at, by, kind: 'open', payload }),
  });
}
