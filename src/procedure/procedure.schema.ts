import * as z from 'zod';
import { lateSchemaOf, recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { argumentOf, dateArgument } from '../parsing/argument.schema.js';
import { KELAS_JABATAN } from '../civil-service/kelas-jabatan.js';
import { isoDateSchema } from '../civil-service/primitives.schema.js';
import { ruleSetReferenceSchema } from '../rule-set/parse/rule-set-reference.schema.js';
import { OUTCOMES, placeSchema } from '../succession/succession.schema.js';
import { outcomeSchema } from './committee/committee.schema.js';
import { completenessSchema } from './completeness.schema.js';
import { logSchema, actorSchema } from './log.schema.js';
import { objectionWindowSchema } from './objection.schema.js';
import type {
  AcceptedGap,
  AnnouncementRecord,
  EligibilityCount,
  ObjectionAnswer,
  ObjectionRecord,
  OpenedVacancy,
  Procedure,
  ShortlistRecord,
} from './procedure.js';
import type { Opening } from './open-procedure.js';
import type { Step, StepName } from './step.js';
import { PROCEDURE_STAGES, type ProcedureStage } from './procedure-stage.js';
import { decisionRecordSchema } from './decision.schema.js';
import type { Mapping } from './mapping.js';

const count = z.int().min(0);

const mapping = recordSchemaOf<Mapping>()(() => ({
  people: count,
  byBox: z.record(z.string(), count),
  incomplete: count,
  unreadable: count,
  fingerprint: z.string(),
  ruleSet: ruleSetReferenceSchema,
  asOf: isoDateSchema,
}));

export const mappingArgument = argumentOf(mapping);

const acceptedGap = recordSchemaOf<AcceptedGap>()(() => ({ nip: z.string(), source: z.string(), reason: z.string() }));

/** What a vacancy is opened with. */
const vacancyFace = { id: z.string(), nama: z.string(), kelas: z.enum(KELAS_JABATAN) };

const openedVacancy = recordSchemaOf<OpenedVacancy>()(() => ({
  ...vacancyFace,
  cancelled: z.exactOptional(z.strictObject({ reason: z.string(), basis: z.string() })),
}));

const eligibilityCount = recordSchemaOf<EligibilityCount>()(() => ({
  vacancy: z.string(),
  eligible: count,
  ineligible: count,
  undetermined: count,
}));

const shortlistRecord = recordSchemaOf<ShortlistRecord>()(() => ({
  vacancy: z.string(),
  outcome: z.enum(OUTCOMES),
  named: z.array(z.strictObject({ nip: z.string(), place: placeSchema, box: z.int().min(1), score: z.string() })),
  unsettled: count,
  fingerprint: z.string(),
  ruleSet: ruleSetReferenceSchema,
  asOf: isoDateSchema,
}));

const announcementRecord = recordSchemaOf<AnnouncementRecord>()(() => ({
  vacancy: z.string(),
  date: isoDateSchema,
  fingerprint: z.string(),
}));

/** What an objection is answered with. */
const answerFace = { upheld: z.boolean(), changesResult: z.boolean(), text: z.string() };

const objectionAnswer = recordSchemaOf<ObjectionAnswer>()(() => ({
  ...answerFace,
  date: isoDateSchema,
  reopened: z.exactOptional(z.literal(true)),
}));

/** What an objection is lodged with. */
const objectionFace = { id: z.string(), nip: z.string(), vacancy: z.string(), ground: z.string() };

const objectionRecord = recordSchemaOf<ObjectionRecord>()(() => ({
  ...objectionFace,
  lodgedOn: isoDateSchema,
  answer: z.exactOptional(objectionAnswer),
}));

const procedure = recordSchemaOf<Procedure>()(() => ({
  format: z.literal(1),
  id: z.string(),
  instansi: z.string(),
  ruleSet: ruleSetReferenceSchema,
  asOf: isoDateSchema,
  stage: z.enum(PROCEDURE_STAGES),
  round: z.int().min(1),
  completeness: z.exactOptional(completenessSchema),
  accepted: z.array(acceptedGap),
  mapping: z.exactOptional(mapping),
  vacancies: z.array(openedVacancy),
  eligibility: z.array(eligibilityCount),
  shortlists: z.array(shortlistRecord),
  sessions: z.array(outcomeSchema),
  decisions: z.array(decisionRecordSchema),
  announcements: z.array(announcementRecord),
  window: z.exactOptional(objectionWindowSchema),
  objections: z.array(objectionRecord),
  log: logSchema,
}));

export const procedureArgument = argumentOf(procedure);
export const stageArgument = argumentOf<ProcedureStage>(z.enum(PROCEDURE_STAGES));

/** The schema of a step from that of its content; steps are told apart by their names. */
function stepSchema<Name extends StepName, Content extends z.core.$ZodShape>(name: Name, content: Content) {
  return z.strictObject({ step: z.literal(name), ...content, at: isoDateSchema, by: actorSchema });
}

const step = lateSchemaOf<Step>()(() =>
  z.discriminatedUnion('step', [
    stepSchema('reportCompleteness', { completeness: completenessSchema }),
    stepSchema('closeData', { accepted: z.exactOptional(z.array(acceptedGap)) }),
    stepSchema('recordMapping', { mapping }),
    // A whole vacancy serves.
    stepSchema('openVacancies', { vacancies: z.array(z.looseObject(vacancyFace)) }),
    stepSchema('recordEligibility', { eligibility: z.array(eligibilityCount) }),
    stepSchema('recordShortlists', { shortlists: z.array(shortlistRecord) }),
    stepSchema('recordSession', { outcome: outcomeSchema }),
    stepSchema('recordDecision', { record: decisionRecordSchema }),
    stepSchema('recordAnnouncement', { announcement: announcementRecord }),
    stepSchema('openObjections', { window: objectionWindowSchema }),
    stepSchema('lodgeObjection', { objection: z.looseObject(objectionFace) }),
    stepSchema('answerObjection', { id: z.string(), answer: z.looseObject(answerFace) }),
    stepSchema('reopen', {
      because: z.union([z.strictObject({ objection: z.string() }), z.strictObject({ basis: z.string() })]),
      asOf: z.exactOptional(isoDateSchema),
      mapping: z.exactOptional(mapping),
    }),
    stepSchema('finalize', {}),
    stepSchema('cancelVacancy', { vacancy: z.string(), reason: z.string(), basis: z.string() }),
    stepSchema('cancel', { reason: z.string(), basis: z.string() }),
    stepSchema('note', { text: z.string() }),
  ]),
);

export const stepArgument = argumentOf(step);

const opening = recordSchemaOf<Opening>()(() => ({
  id: z.string(),
  instansi: z.string(),
  ruleSet: ruleSetReferenceSchema,
  asOf: dateArgument,
  at: dateArgument,
  by: actorSchema,
}));

export const openingArgument = argumentOf(opening);
