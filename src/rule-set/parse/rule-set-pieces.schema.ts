import type * as z from 'zod';
import { readBy } from '../../parsing/read-by.schema.js';
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
  const members = memberSchemas();
  return {
    inForce: piece(members.inForce, member('inForce')),
    sources: piece(members.sources, member('sources')),
    axes: piece(schemas.axes, member('axes')),
    aspects: pieces(schemas.aspect, member('aspects')),
    readyScores: piece(members.readyScores, member('readyScores')),
    stages: piece(members.stages, member('stages')),
    numbering: piece(members.numbering, member('numbering')),
    boxes: pieces(schemas.box, member('boxes')),
    talent: piece(schemas.talent, member('talent')),
    technicalMix: piece(members.technicalMix, member('technicalMix')),
    eligibility: pieces(schemas.eligibility, member('eligibility')),
    defaultWays: piece(members.defaultWays, member('defaultWays')),
    outsideCivilService: piece(members.outsideCivilService, member('outsideCivilService')),
    retirement: piece(members.retirement, member('retirement')),
    validity: piece(members.validity, member('validity')),
    readiness: piece(schemas.readiness, member('readiness')),
    interim: piece(members.interim, member('interim')),
    tiers: piece(members.tiers, member('tiers')),
    competencyStandards: piece(members.competencyStandards, member('competencyStandards')),
    ranking: piece(members.ranking, member('ranking')),
    rounding: piece(members.rounding, member('rounding')),
    provenance: piece(members.provenance, member('provenance')),
  };
}
