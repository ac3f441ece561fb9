import * as z from 'zod';
import { recordSchemaOf } from '../../civil-service/schema-of.schema.js';
import { argumentOf } from '../../parsing/argument.schema.js';
import { fractionTextSchema, isoDateSchema } from '../../civil-service/primitives.schema.js';
import { provenanceSchema } from '../../rule-set/parse/provenance.schema.js';
import { ruleSetReferenceSchema } from '../../rule-set/parse/rule-set-reference.schema.js';
import { placeSchema } from '../../succession/succession.schema.js';
import { labelledCodeSchema } from '../decision.schema.js';
import type {
  CommitteeMove,
  CommitteeMember,
  CommitteeOutcome,
  CommitteeSession,
  ConflictOfInterest,
  HandCheck,
  ListedPerson,
  MoveEffect,
} from './committee-session.js';
import type { CommitteeRule } from './committee-rule.js';

const rule = recordSchemaOf<CommitteeRule>()(() => ({
  quorum: z.strictObject({ moreThan: fractionTextSchema, atLeast: z.int().min(0) }),
  conflicts: z.array(labelledCodeSchema),
  moveReasons: z.array(labelledCodeSchema),
  shortestText: z.int().min(0),
  provenance: provenanceSchema,
}));

const member = recordSchemaOf<CommitteeMember>()(() => ({
  id: z.string(),
  nama: z.exactOptional(z.string()),
  nip: z.exactOptional(z.string()),
  peran: z.enum(['ketua', 'sekretaris', 'anggota']),
}));

const conflict = recordSchemaOf<ConflictOfInterest>()(() => ({
  member: z.string(),
  nip: z.string(),
  code: z.string(),
  text: z.exactOptional(z.string()),
}));

const move = recordSchemaOf<CommitteeMove>()(() => ({
  nip: z.string(),
  by: z.string(),
  reason: z.strictObject({ code: z.string(), text: z.string() }),
  kind: z.enum(['box', 'place']),
  to: z.number(),
}));

const check = recordSchemaOf<HandCheck>()(() => ({
  nip: z.string(),
  condition: z.string(),
  verdict: z.enum(['met', 'notMet']),
  by: z.string(),
  text: z.exactOptional(z.string()),
}));

const face = {
  vacancy: z.string(),
  date: isoDateSchema,
  members: z.array(member),
  present: z.array(z.string()),
  conflicts: z.array(conflict),
};

const session = recordSchemaOf<CommitteeSession>()(() => ({
  ...face,
  moves: z.array(move),
  checks: z.array(check),
  withdrawn: z.exactOptional(z.array(z.strictObject({ nip: z.string(), on: isoDateSchema }))),
}));

const listed = recordSchemaOf<ListedPerson>()(() => ({
  nip: z.string(),
  place: placeSchema,
  computedBox: z.int().min(1),
  box: z.int().min(1),
}));

const moveEffect = recordSchemaOf<MoveEffect>()(() => ({
  move,
  computed: placeSchema.nullable(),
  changesResult: z.boolean(),
  brings: z.array(z.string()),
  displaces: z.array(z.string()),
}));

export const outcomeSchema = recordSchemaOf<CommitteeOutcome>()(() => ({
  ...face,
  tookPart: z.array(z.string()),
  checks: z.array(check),
  computed: z.array(listed),
  named: z.array(listed),
  takenOff: z.array(z.strictObject({ nip: z.string(), because: z.enum(['handCheck', 'withdrawn']) })),
  openChecks: z.array(z.strictObject({ nip: z.string(), condition: z.string() })),
  moves: z.array(moveEffect),
  overrides: z.int().min(0),
  overridesThatChange: z.int().min(0),
  ruleSet: ruleSetReferenceSchema,
  asOf: isoDateSchema,
}));

export const sessionArgument = argumentOf(session);
export const outcomeArgument = argumentOf(outcomeSchema);
export const committeeRuleArgument = argumentOf(rule);
