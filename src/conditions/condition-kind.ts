import type { FastCheck, Zod } from '../parsing/handed-packages.js';
import type * as fc from 'fast-check';
import type * as z from 'zod';
import type { Golongan } from '../civil-service/golongan.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import type { PersonFact, PersonFacts, PostFilter } from '../facts/person-facts.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { Locale } from '../problems/locale.js';
import type { Issue } from '../problems/talenta-error.js';
import type { Judgement, Occasion, VacantPost } from './judgement.js';

/** What every condition has. */
export interface ConditionFace {
  /** Stable name, unique among the conditions of a vacancy. */
  readonly id: string;
  /** What is asked for, in words. */
  readonly label: Bilingual;
}

type AnyCondition = ConditionFace & { readonly kind: string };

/**
 * All that is known of one kind of condition. `Facts` are the facts of a person, `OfVacancy` the members of the vacancy that
 * its judge may read: it sees no others. `Code` are the codes of its reasons.
 */
export interface ConditionDefinition<
  Own extends AnyCondition,
  Facts extends PersonFact = never,
  OfVacancy extends keyof VacantPost = never,
  Code extends string = string,
> {
  /** Name of the kind. */
  readonly kind: Own['kind'];
  /** A schema for each parameter; `z.exactOptional` for one that may be left out. */
  readonly shape: (zod: Zod, parts: SchemaParts) => ParameterShape<Own>;
  /** What the parameters have to hold together. */
  readonly agreement?: ParameterAgreement<Own>;
  /** The facts by which it is judged. */
  readonly facts: (condition: Own) => readonly Facts[];
  /** The posts held that it looks at; absent = all of them. */
  readonly posts?: (condition: Own, vacancy: Pick<VacantPost, OfVacancy>) => PostFilter;
  /** What its judge reads of the vacancy: verdicts are kept for all vacancies that are equal in it. */
  readonly ofVacancy: (condition: Own) => readonly OfVacancy[];
  /** What is wrong with it in a rule set, beyond its shape. */
  readonly mistakes?: (condition: Own, place: ConditionPlace) => readonly Issue[];
  /** The verdict on somebody whose data do not contradict themselves. */
  readonly judge: (
    condition: Own,
    facts: Pick<PersonFacts, Facts>,
    occasion: Occasion<OfVacancy>,
  ) => Judgement<NoInfer<Code>>;
  /** Its reasons in words, by their codes; `{age}` stands for the parameter `age`. */
  readonly sentences: Readonly<Record<Code, Bilingual>>;
  /** The arithmetic of dates behind a verdict, step by step. */
  readonly steps?: (
    condition: Own,
    facts: Pick<PersonFacts, Facts>,
    occasion: Occasion<OfVacancy>,
  ) => readonly Bilingual[];
  /** What it asks, in Markdown; every parameter stands in the sentence. */
  readonly words: (condition: Own, locale: Locale) => string;
  /** Conditions of the kind for property tests, their parameters near the limits. */
  readonly arbitrary: (fastCheck: FastCheck, draw: Draw<Own['kind']>) => fc.Arbitrary<Own>;
}

type ParameterOf<Own> = Exclude<keyof Own, keyof AnyCondition>;

/** A schema for each parameter of a condition. */
export type ParameterShape<Own> = {
  readonly [Key in ParameterOf<Own>]-?: object extends Pick<Own, Key>
    ? z.ZodExactOptional<z.ZodType<NonNullable<Own[Key]>>>
    : z.ZodType<Own[Key]>;
};

/** What parameters have to hold together. */
export interface ParameterAgreement<Own> {
  readonly holds: (parameters: z.output<z.ZodObject<ParameterShape<Own>>>) => boolean;
  /** The parameter that is called wrong where it does not hold. */
  readonly path: ParameterOf<Own> & string;
  readonly expected: string;
}

/** Schemas that shapes are made of, besides those of zod. */
export interface SchemaParts {
  /** Text that is not blank. */
  readonly text: z.ZodType<string>;
  readonly isoDate: z.ZodType<IsoDate>;
  /** Whole years, 1 to 60. */
  readonly years: z.ZodType<number>;
}

/** Where a condition stands in a rule set. */
export interface ConditionPlace {
  /** Path of the condition. */
  readonly path: string;
  /** What it rests on. */
  readonly basis: string;
  /** The class whose condition it is, if it is one of a class. */
  readonly kelas?: KelasJabatan | undefined;
  /** The classes that stand on a tier, where the tiers could be read. */
  readonly tiered?: ReadonlySet<KelasJabatan> | undefined;
}

/** Generators that conditions are made of, besides those of fast-check. */
export interface Draw<Kind extends string> {
  /** The members that every condition has. */
  readonly face: {
    readonly id: fc.Arbitrary<string>;
    readonly label: fc.Arbitrary<Bilingual>;
    readonly kind: fc.Arbitrary<Kind>;
  };
  /** 1 to 10 years. */
  readonly years: fc.Arbitrary<number>;
  /** At least one of these. */
  readonly some: <Value>(values: readonly Value[]) => fc.Arbitrary<Value[]>;
  readonly kelas: fc.Arbitrary<KelasJabatan>;
  readonly golongan: fc.Arbitrary<Golongan>;
  readonly isoDate: fc.Arbitrary<IsoDate>;
  /** Names of agencies that people and vacancies have too. */
  readonly agency: fc.Arbitrary<string>;
  /** Names of fields of study that people have too. */
  readonly field: fc.Arbitrary<string>;
}
