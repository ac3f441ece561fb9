import * as z from 'zod';
import { argumentOf } from '../model/argument.schema.js';
import { bilingualSchema, fractionTextSchema, isoDateSchema } from '../model/primitives.schema.js';
import { provenanceSchema } from '../rules/provenance.schema.js';
import { ruleSetReferenceSchema } from '../rules/rule-set-reference.schema.js';
import { placeSchema } from '../succession/succession.schema.js';
import type {
  Coded,
  CommitteeMember,
  CommitteeOutcome,
  CommitteeRule,
  CommitteeSession,
  ConflictOfInterest,
  HandCheck,
  Listed,
  MoveEffect,
} from './committee.js';
import type { CommitteeMove } from './committee-move.js';

export const codedSchema: z.ZodType<Coded, unknown> = z.strictObject({ code: z.string(), label: bilingualSchema });

const rule: z.ZodType<CommitteeRule, unknown> = z.strictObject({
  quorum: z.strictObject({ moreThan: fractionTextSchema, atLeast: z.int().min(0) }),
  conflicts: z.array(codedSchema),
  moveReasons: z.array(codedSchema),
  shortestText: z.int().min(0),
  provenance: provenanceSchema,
});

const member: z.ZodType<CommitteeMember, unknown> = z.strictObject({
  id: z.string(),
  nama: z.exactOptional(z.string()),
  nip: z.exactOptional(z.string()),
  peran: z.enum(['ketua', 'sekretaris', 'anggota']),
});

const conflict: z.ZodType<ConflictOfInterest, unknown> = z.strictObject({
  member: z.string(),
  nip: z.string(),
  code: z.string(),
  text: z.exactOptional(z.string()),
});

const move: z.ZodType<CommitteeMove, unknown> = z.strictObject({
  nip: z.string(),
  by: z.string(),
  reason: z.strictObject({ code: z.string(), text: z.string() }),
  kind: z.enum(['box', 'place']),
  to: z.number(),
});

const check: z.ZodType<HandCheck, unknown> = z.strictObject({
  nip: z.string(),
  condition: z.string(),
  verdict: z.enum(['met', 'notMet']),
  by: z.string(),
  text: z.exactOptional(z.string()),
});

const session: z.ZodType<CommitteeSession, unknown> = z.strictObject({
  vacancy: z.string(),
  date: isoDateSchema,
  members: z.array(member),
  present: z.array(z.string()),
  conflicts: z.array(conflict),
  moves: z.array(move),
  checks: z.array(check),
  withdrawn: z.exactOptional(z.array(z.strictObject({ nip: z.string(), on: isoDateSchema }))),
});

const listed: z.ZodType<Listed, unknown> = z.strictObject({
  nip: z.string(),
  place: placeSchema,
  computedBox: z.int().min(1),
  box: z.int().min(1),
});

const moveEffect: z.ZodType<MoveEffect, unknown> = z.strictObject({
  move,
  computed: placeSchema.nullable(),
  changesResult: z.boolean(),
  brings: z.array(z.string()),
  displaces: z.array(z.string()),
});

export const outcomeSchema: z.ZodType<CommitteeOutcome, unknown> = z.strictObject({
  vacancy: z.string(),
  date: isoDateSchema,
  members: z.array(member),
  present: z.array(z.string()),
  conflicts: z.array(conflict),
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
});

export const sessionArgument = argumentOf(session);
export const outcomeArgument = argumentOf(outcomeSchema);
export const committeeRuleArgument = argumentOf(rule);
