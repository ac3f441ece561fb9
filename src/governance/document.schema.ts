import * as z from 'zod';
import { argumentOf } from '../model/argument.schema.js';
import type { Bilingual } from '../model/bilingual.js';
import type { Language } from '../rules/rule-words.js';
import type { Block, Document } from './document.js';

/** Cells may be empty. */
const text: z.ZodType<Bilingual, unknown> = z.strictObject({ id: z.string(), en: z.string() });

const block: z.ZodType<Block, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text }),
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: text,
    head: z.array(text),
    rows: z.array(z.array(text)),
  }),
]);

export const documentArgument = argumentOf<Document>(z.strictObject({ title: text, blocks: z.array(block) }));

export const languageArgument = argumentOf<Language>(z.enum(['id', 'en']));
