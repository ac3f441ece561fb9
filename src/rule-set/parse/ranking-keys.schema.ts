import * as z from 'zod';
import { INDICATOR_KEYS } from '../../civil-service/aspect-keys.js';
import { lateSchemaOf } from '../../civil-service/schema-of.schema.js';
import { RANKING_KEYS, TIE_KEYS, type RankingKey, type TieKey } from '../model/rule-set.js';
import { keySchema } from './grid.schema.js';

const axisKey = z.templateLiteral(['axis:', keySchema]);

const indicatorKey = z.templateLiteral(['indicator:', z.enum(INDICATOR_KEYS)]);

function expected(names: readonly string[]): { readonly error: string } {
  return { error: `expected one of ${names.join('|')}, axis: with an axis, or indicator: with an indicator` };
}

export const rankingKeySchema = lateSchemaOf<RankingKey>()(() =>
  z.union([z.enum(RANKING_KEYS), axisKey, indicatorKey], expected(RANKING_KEYS)),
);

export const tieKeySchema = lateSchemaOf<TieKey>()(() =>
  z.union([z.enum([...TIE_KEYS, 'age']), axisKey, indicatorKey], expected(TIE_KEYS)),
);

export const orderSchema = z.tuple([rankingKeySchema], rankingKeySchema);

export const tieChainSchema = z.array(tieKeySchema);
