import { expecting } from '../../problems/schema-check.js';
import * as z from 'zod';
import { lateSchemaOf } from '../../civil-service/schema-of.schema.js';
import { FACT_KEYS, type FactKey } from '../model/fact-keys.js';

const isFactKey = (value: unknown): value is FactKey => typeof value === 'string' && FACT_KEYS.includes(value);

export const factKeySchema = lateSchemaOf<FactKey>()(() =>
  z.custom<FactKey>(isFactKey, expecting(`one of ${FACT_KEYS.join(', ')}`, 'notInList', FACT_KEYS)),
);
