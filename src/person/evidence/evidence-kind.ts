import { expecting } from '../../problems/schema-check.js';
import type { FastCheck, Zod } from '../../parsing/handed-packages.js';
import type * as fastCheck from 'fast-check';
import type * as zod from 'zod';
import type { IsoDate } from '../../civil-service/iso-date.js';
import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import type * as primitives from '../../civil-service/primitives.schema.js';
import type { DecimalInput, DecimalText } from '../../exact/read-decimal.js';
import type { Bilingual } from '../../problems/bilingual.js';
import type { ReaderOf } from './fact.js';

/** A generator of fast-check. */
export type Arbitrary<Value> = fastCheck.Arbitrary<Value>;

/** The schemas of single values that records are made of. */
export type Primitives = Pick<typeof primitives, 'decimalSchema' | 'isoDateSchema' | 'textSchema' | 'yearSchema'>;

/** Generators of single values that records are made of. Names come up again and again, so that posts and vacancies meet. */
export interface Generators {
  readonly isoDate: (range?: { readonly from: IsoDate; readonly until: IsoDate }) => Arbitrary<IsoDate>;
  /** This day or a later one. */
  readonly endFrom: (start: IsoDate) => Arbitrary<IsoDate>;
  readonly year: () => Arbitrary<number>;
  readonly score: () => Arbitrary<DecimalInput>;
  readonly decimalText: (range: {
    readonly lowest?: number;
    readonly highest: number;
    readonly places: number;
  }) => Arbitrary<DecimalText>;
  /** Text that is not blank, often one of these. */
  readonly text: (...common: readonly string[]) => Arbitrary<string>;
  readonly kelasJabatan: () => Arbitrary<KelasJabatan>;
  readonly agency: () => Arbitrary<string>;
  readonly unit: () => Arbitrary<string>;
  readonly rumpun: () => Arbitrary<string>;
  readonly fieldOfStudy: () => Arbitrary<string>;
  readonly vacancyId: () => Arbitrary<string>;
}

/** Records older than this are told to be old. */
export interface OldAfter {
  readonly years: number;
  readonly counting: 'rolling';
  readonly firstDay: 'inside' | 'outside';
}

/** A kind of evidence: all that is known of its records, whoever asks, but for the descriptions of its facts. */
export interface EvidenceKind<Item extends object, Fact extends string = never> {
  /** Name of the kind, in words. */
  readonly label: Bilingual;
  /** The day from which a record counts. */
  readonly firstDay: (record: Item) => IsoDate;
  /** The date that orders records and has to lie in the window; absent = the first day. */
  readonly orderedBy?: (record: Item) => IsoDate;
  /** What is stated beside a result and goes into no score: records that differ in nothing else are the same evidence. */
  readonly beside?: readonly (keyof Item & string)[];
  /** From when on a record that counts is told to be old, where a measure does not say so itself. */
  readonly oldAfter?: OldAfter;
  /** How each of its facts is read. */
  readonly facts: Readonly<Record<Fact, ReaderOf<Item>>>;
  readonly schema: (z: Zod, primitives: Primitives) => zod.ZodType<Item, unknown>;
  readonly arbitrary: (fc: FastCheck, generators: Generators) => Arbitrary<Item>;
  /** Most records of a generated list; absent = 4. */
  readonly mostGenerated?: number;
}

/** Whether the end of a period, where it is stated, is not before its start. */
export function isPeriod(start: IsoDate, end: IsoDate | undefined): boolean {
  return end === undefined || end >= start;
}

/** What is told of a period that ends before it begins. */
export function endsBefore(end: string) {
  return { path: [end], ...expecting('a date that is not before the start', 'endsBeforeStart') };
}
