import * as z from 'zod';
import { argumentOf, dateArgument } from '../model/argument.schema.js';
import type { IsoDate } from '../model/iso-date.js';
import { KELAS_JABATAN } from '../model/kelas-jabatan.js';
import { isoDateSchema } from '../model/primitives.schema.js';
import type { RuleSetReference } from '../rules/rule-set.js';
import { ruleSetReferenceSchema } from '../rules/rule-set-reference.schema.js';
import { gridSuccessionSchema, OUTCOMES, placeSchema } from '../succession/succession.schema.js';
import { outcomeSchema } from './committee.schema.js';
import { completenessSchema } from './completeness.schema.js';
import { decisionRecordSchema } from './decision.schema.js';
import type { Actor } from './log.js';
import { actorSchema, logSchema } from './log.schema.js';
import { mappingSchema } from './mapping.schema.js';
import { objectionWindowSchema } from './objection-window.schema.js';
import {
  STAGES,
  type AcceptedGap,
  type AnnouncementRecord,
  type EligibilityCount,
  type ObjectionAnswer,
  type ObjectionRecord,
  type OpenedVacancy,
  type Procedure,
  type ShortlistRecord,
  type Stage,
  type Step,
} from './procedure.js';

const count = z.int().min(0);

const acceptedGap: z.ZodType<AcceptedGap, unknown> = z.strictObject({
  nip: z.string(),
  source: z.string(),
  reason: z.string(),
});

const vacancyFace = { id: z.string(), nama: z.string(), kelas: z.enum(KELAS_JABATAN) };

const openedVacancy: z.ZodType<OpenedVacancy, unknown> = z.strictObject({
  ...vacancyFace,
  cancelled: z.exactOptional(z.strictObject({ reason: z.string(), basis: z.string() })),
});

const eligibilityCount: z.ZodType<EligibilityCount, unknown> = z.strictObject({
  vacancy: z.string(),
  eligible: count,
  ineligible: count,
  undetermined: count,
});

const shortlistRecord: z.ZodType<ShortlistRecord, unknown> = z.strictObject({
  vacancy: z.string(),
  outcome: z.enum(OUTCOMES),
  named: z.array(z.strictObject({ nip: z.string(), place: placeSchema, box: z.int().min(1), score: z.string() })),
  unsettled: count,
  fingerprint: z.string(),
  ruleSet: ruleSetReferenceSchema,
  asOf: isoDateSchema,
});

const announcementRecord: z.ZodType<AnnouncementRecord, unknown> = z.strictObject({
  vacancy: z.string(),
  date: isoDateSchema,
  fingerprint: z.string(),
});

const answer: z.ZodType<ObjectionAnswer, unknown> = z.strictObject({
  upheld: z.boolean(),
  changesResult: z.boolean(),
  text: z.string(),
  date: isoDateSchema,
  reopened: z.exactOptional(z.literal(true)),
});

const lodged = { id: z.string(), nip: z.string(), vacancy: z.string(), ground: z.string() };

const objectionRecord: z.ZodType<ObjectionRecord, unknown> = z.strictObject({
  ...lodged,
  lodgedOn: isoDateSchema,
  answer: z.exactOptional(answer),
});

const procedure: z.ZodType<Procedure, unknown> = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  instansi: z.string(),
  ruleSet: ruleSetReferenceSchema,
  asOf: isoDateSchema,
  stage: z.enum(STAGES),
  round: z.int().min(1),
  completeness: z.exactOptional(completenessSchema),
  accepted: z.array(acceptedGap),
  mapping: z.exactOptional(mappingSchema),
  vacancies: z.array(openedVacancy),
  eligibility: z.array(eligibilityCount),
  shortlists: z.array(shortlistRecord),
  sessions: z.array(outcomeSchema),
  decisions: z.array(decisionRecordSchema),
  announcements: z.array(announcementRecord),
  window: z.exactOptional(objectionWindowSchema),
  objections: z.array(objectionRecord),
  log: logSchema,
});

const taken = { at: isoDateSchema, by: actorSchema };

const step: z.ZodType<Step, unknown> = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('reportCompleteness'), completeness: completenessSchema, ...taken }),
  z.strictObject({ step: z.literal('closeData'), accepted: z.exactOptional(z.array(acceptedGap)), ...taken }),
  z.strictObject({ step: z.literal('recordMapping'), mapping: mappingSchema, ...taken }),
  // A whole vacancy serves.
  z.strictObject({ step: z.literal('openVacancies'), vacancies: z.array(z.looseObject(vacancyFace)), ...taken }),
  z.strictObject({ step: z.literal('recordEligibility'), eligibility: z.array(eligibilityCount), ...taken }),
  z.strictObject({ step: z.literal('recordShortlists'), shortlists: z.array(shortlistRecord), ...taken }),
  z.strictObject({ step: z.literal('recordSession'), outcome: outcomeSchema, ...taken }),
  z.strictObject({ step: z.literal('recordDecision'), record: decisionRecordSchema, ...taken }),
  z.strictObject({ step: z.literal('recordAnnouncement'), announcement: announcementRecord, ...taken }),
  z.strictObject({ step: z.literal('openObjections'), window: objectionWindowSchema, ...taken }),
  z.strictObject({ step: z.literal('lodgeObjection'), objection: z.looseObject(lodged), ...taken }),
  z.strictObject({
    step: z.literal('answerObjection'),
    id: z.string(),
    answer: z.looseObject({ upheld: z.boolean(), changesResult: z.boolean(), text: z.string() }),
    ...taken,
  }),
  z.strictObject({
    step: z.literal('reopen'),
    because: z.union([z.strictObject({ objection: z.string() }), z.strictObject({ basis: z.string() })]),
    asOf: z.exactOptional(isoDateSchema),
    mapping: z.exactOptional(mappingSchema),
    ...taken,
  }),
  z.strictObject({
    step: z.literal('cancelVacancy'),
    vacancy: z.string(),
    reason: z.string(),
    basis: z.string(),
    ...taken,
  }),
  z.strictObject({ step: z.literal('cancel'), reason: z.string(), basis: z.string(), ...taken }),
  z.strictObject({ step: z.literal('finalize'), ...taken }),
  z.strictObject({ step: z.literal('note'), text: z.string(), ...taken }),
]);

/** What a procedure is opened with. */
export interface Opening {
  readonly id: string;
  readonly instansi: string;
  readonly ruleSet: RuleSetReference;
  readonly asOf: IsoDate;
  readonly at: IsoDate;
  readonly by: Actor;
}

const opening: z.ZodType<Opening, unknown> = z.strictObject({
  id: z.string(),
  instansi: z.string(),
  ruleSet: ruleSetReferenceSchema,
  asOf: dateArgument,
  at: dateArgument,
  by: actorSchema,
});

export const openingArgument = argumentOf(opening);
export const procedureArgument = argumentOf(procedure);
export const stepArgument = argumentOf(step);
export const stageArgument = argumentOf<Stage>(z.enum(STAGES));
export const gridSuccessionArgument = argumentOf(gridSuccessionSchema);
