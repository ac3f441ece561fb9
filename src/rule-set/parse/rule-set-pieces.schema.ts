import type * as z from 'zod';
import { readBy } from '../../parsing/schema-issues.js';
import type { Grid } from '../model/grid.js';
import { ownMember } from '../model/element-name.js';
import type { RuleSetPieces } from './rule-set-pieces.js';
import type { RuleSet } from '../model/rule-set.js';
import { memberSchemas, type GridSchemas } from './rule-set.schema.js';

function piece<T>(schema: z.ZodType<T, unknown>, value: unknown): T | undefined {
  const result = readBy(schema, value);
  return result.success ? result.data : undefined;
}

function pieces<T>(schema: z.ZodType<T, unknown>, list: unknown): readonly (T | undefined)[] | undefined {
  return Array.isArray(list) ? list.map((item: unknown) => piece(schema, item)) : undefined;
}

/** The pieces of an input whose shape is broken somewhere: each member, and each element of a list, alone. */
export function piecesOf(input: unknown, schemas: Omit<GridSchemas<RuleSet<Grid>>, 'whole'>): RuleSetPieces {
  const member = (key: keyof RuleSet): unknown => ownMember(input, key);
  return {
    inForce: piece(memberSchemas.inForce, member('inForce')),
    sources: piece(memberSchemas.sources, member('sources')),
    axes: piece(schemas.axes, member('axes')),
    aspects: pieces(schemas.aspect, member('aspects')),
    readyScores: piece(memberSchemas.readyScores, member('readyScores')),
    stages: piece(memberSchemas.stages, member('stages')),
    numbering: piece(memberSchemas.numbering, member('numbering')),
    boxes: pieces(schemas.box, member('boxes')),
    talent: piece(schemas.talent, member('talent')),
    technicalMix: piece(memberSchemas.technicalMix, member('technicalMix')),
    eligibility: pieces(schemas.eligibility, member('eligibility')),
    defaultWays: piece(memberSchemas.defaultWays, member('defaultWays')),
    outsideCivilService: piece(memberSchemas.outsideCivilService, member('outsideCivilService')),
    retirement: piece(memberSchemas.retirement, member('retirement')),
    validity: piece(memberSchemas.validity, member('validity')),
    readiness: piece(schemas.readiness, member('readiness')),
    interim: piece(memberSchemas.interim, member('interim')),
    tiers: piece(memberSchemas.tiers, member('tiers')),
    competencyStandards: piece(memberSchemas.competencyStandards, member('competencyStandards')),
    ranking: piece(memberSchemas.ranking, member('ranking')),
    rounding: piece(memberSchemas.rounding, member('rounding')),
    provenance: piece(memberSchemas.provenance, member('provenance')),
  };
}
