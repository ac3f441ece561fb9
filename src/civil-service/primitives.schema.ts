import { expecting, refusing } from '../problems/schema-check.js';
import * as z from 'zod';
import { lateSchemaOf, recordSchemaOf } from './schema-of.schema.js';
import {
  readDecimal,
  type DecimalInput,
  type DecimalText,
  type FractionText,
  refusalText,
} from '../exact/read-decimal.js';
import type { Bilingual } from '../problems/bilingual.js';
import { isIsoDate, type IsoDate } from './iso-date.js';
import { safeParseNip, type Nip, isNomorLuarPns, type NomorLuarPns } from './nip.js';
import type { TalentaError } from '../problems/talenta-error.js';

export function isDecimalInput(value: unknown): value is DecimalInput {
  return typeof readDecimal(value) !== 'string';
}

/** A number with digits of binary arithmetic has a code of its own, as in the findings. */
export const decimalSchema = lateSchemaOf<DecimalInput>()(() =>
  z.unknown().transform((input, context): DecimalInput => {
    if (isDecimalInput(input)) return input;
    const refusal = readDecimal(input);
    const message = typeof refusal === 'string' ? refusalText(refusal) : 'expected decimal text';
    const code = refusal === 'binaryDrift' ? refusal : 'valueNotReadable';
    context.addIssue({ code: 'custom', message, params: { code }, input });
    return z.NEVER;
  }),
);

export const isoDateSchema = lateSchemaOf<IsoDate>()(() =>
  z.custom<IsoDate>(isIsoDate, expecting('a real calendar date as text YYYY-MM-DD', 'dateNotReadable')),
);

/** The first issue of an error as a zod issue that keeps its own code. */
export function customIssue(error: TalentaError, path: string[] = []) {
  const [issue] = error.issues;
  return {
    code: 'custom' as const,
    path,
    ...refusing(issue.message, issue.code),
    input: undefined,
  };
}

/** Either structure is accepted here; the person's kind is checked against it where it is known. */
export const nipSchema = lateSchemaOf<Nip>()(() =>
  z.unknown().transform((input, context): Nip => {
    const result = safeParseNip(input, 'PPPK');
    if (result.success) return result.data;
    context.addIssue(customIssue(result.error));
    return z.NEVER;
  }),
);

export const nomorLuarPnsSchema = lateSchemaOf<NomorLuarPns>()(() =>
  z.custom<NomorLuarPns>(
    isNomorLuarPns,
    expecting(
      'a number of somebody from outside the civil service: LUAR- and 1 to 20 capital letters or digits',
      'nomorLuarPnsNotReadable',
    ),
  ),
);

/** Number of a person: a NIP, or the number the agency gives to somebody from outside the civil service. */
export const personNumberSchema = lateSchemaOf<Nip | NomorLuarPns>()(() => z.union([nomorLuarPnsSchema, nipSchema]));

/** Text that is not blank. */
export const textSchema = z
  .string()
  .refine((text) => text.trim() !== '', expecting('text that is not blank', 'textBlank'));

export const bilingualSchema = recordSchemaOf<Bilingual>()(() => ({ id: textSchema, en: textSchema }));

/** A year that can be meant. */
export const yearSchema = z.int().min(1900).max(2999);

/** Every name of a union, each under itself: the compiler asks for a name that is left out. */
export type NamesOf<Name extends string> = { readonly [Key in Name]: Key };

/** Canonical decimal text, as results have it. */
export const decimalTextSchema = lateSchemaOf<DecimalText>()(() =>
  z.string().regex(/^(?:0|-?(?:0\.[0-9]*[1-9]|[1-9][0-9]*(?:\.[0-9]*[1-9])?))$/),
);

/** Fraction in lowest terms, as results have it. */
export const fractionTextSchema = lateSchemaOf<FractionText>()(() => z.string().regex(/^-?[1-9][0-9]*\/[1-9][0-9]*$/));

/** Decimal text rounded for reading: it keeps the places it was rounded to. */
export const shownTextSchema = lateSchemaOf<DecimalText>()(() => z.string().regex(/^-?[0-9]+(?:\.[0-9]+)?$/));
