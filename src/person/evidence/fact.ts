import type { EvidenceKey } from '../../civil-service/evidence-keys.js';
import type { KedudukanHukum } from '../../civil-service/kedudukan-hukum.js';
import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import type { AlikeCode } from '../../civil-service/same-office.js';
import { deepFreeze, type Written } from '../../json/deep-freeze.js';
import type { DecimalInput } from '../../exact/read-decimal.js';
import type { Bilingual } from '../../problems/bilingual.js';
import type { PostHeld } from '../definitive-post.js';

/** What a fact needs of the person beside the records. */
export interface FactHolder {
  readonly jabatan?: PostHeld | undefined;
  readonly kedudukanHukum?: KedudukanHukum | undefined;
}

/** What a fact is read for. */
export interface FactOccasion {
  readonly asOf: IsoDate;
  /** Tier of a class of posts, 0 = highest. */
  readonly tiers: ReadonlyMap<KelasJabatan, number>;
  /** Fields of study that fit the post in view, folded; absent where the post states none, if only by an empty list. */
  readonly fittingFields: ReadonlySet<string> | undefined;
}

/** What is read out of one record. Exactly one of category, number and levels is meant by its fact, or none of them. */
export interface FactValue {
  readonly category?: string;
  readonly number?: DecimalInput;
  readonly levels?: Readonly<Record<string, DecimalInput | undefined>>;
  readonly cancelled?: boolean;
  /** Class of posts that a job person match was measured for; absent = not stated. */
  readonly madeFor?: KelasJabatan;
  /** Its category cannot be told: it is one of these. */
  readonly among?: readonly string[];
}

/** A record by its place in the list, and a date. */
export interface Dated {
  readonly index: number;
  readonly date: IsoDate;
}

/** A value read out of one record. */
export interface Fact extends Written<FactValue>, Dated {
  /** First day it is about: after the reference date it does not count. */
  readonly start: IsoDate;
}

/** Two names that are the same but for short forms, or nearly the same. */
export interface AlikeOffices {
  readonly code: AlikeCode;
  /** Where the second of them stands. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** A value read out of the whole list, with the places of the records it rests on. */
export interface ListValue {
  readonly used: readonly number[];
  readonly category?: string;
  readonly number?: number;
  /** The present post, as stated beside the list, went in. */
  readonly present?: boolean;
  /** Names of agencies or units that are alike, and how they were taken. */
  readonly alike?: readonly AlikeOffices[];
}

/** Why a fact about the whole list cannot be told. */
export type ListGap = 'noRecord' | 'targetUnknown';

/** Where the list is unknown: what another member of the person tells of it all the same. */
export type WithoutList =
  /** One record, which counts, is of this category. */
  | { readonly path: 'kedudukanHukum'; readonly category: string }
  /** The number is so high or higher. */
  | { readonly path: 'jabatan'; readonly atLeast: number };

/** What can be read out of evidence, and what sort of value it is. */
export interface FactDescription {
  /** The list of evidence that it is read out of. */
  readonly evidence: EvidenceKey;
  /** `category`: one of `keys`. `number`: a decimal. `levels`: one number for each of `keys`. `each`: the record itself, to be counted. */
  readonly value: 'category' | 'number' | 'levels' | 'each';
  /** Whether one value is read from each record, or one from the whole list. */
  readonly from: 'record' | 'list';
  /** Whether it depends on the post in view. */
  readonly dependsOnTarget: boolean;
  /** Categories, or what has a level each; empty for a number and for records that are counted. */
  readonly keys: readonly string[];
  /** Range of a number; absent = 0 and up without limit. */
  readonly highest?: number;
  /**
   * What an empty list says. `none`: a fact, there is none. `gap`: something everybody has is missing, so that a score for
   * it would be a silent default.
   */
  readonly emptyMeans: 'none' | 'gap';
  /** Categories that are beyond doubt better than the ones before them. */
  readonly worstToBest?: readonly (readonly string[])[];
}

/** A fact that is read from each record and depends on no post, but for what `more` says. */
export function fact(
  evidence: EvidenceKey,
  value: FactDescription['value'],
  emptyMeans: FactDescription['emptyMeans'],
  keys: readonly string[] = [],
  more: Partial<FactDescription> = {},
): FactDescription {
  return deepFreeze({ evidence, value, from: 'record', dependsOnTarget: false, keys, emptyMeans, ...more });
}

interface ReaderFace {
  /** What is read, in words. */
  readonly label: Bilingual;
  /** What is told where the list is unknown. */
  readonly withoutList?: (holder: FactHolder, asOf: IsoDate) => WithoutList | undefined;
}

/** Reads one value from each record; a record without the fact is passed over. */
export interface RecordReader<Item> extends ReaderFace {
  readonly ofRecord: (record: Item, asOf: IsoDate) => FactValue | undefined;
}

/** Reads one value from each record, after a look at all of them. */
export interface RecordsReader<Item> extends ReaderFace {
  readonly ofRecords: (
    records: readonly Item[],
    holder: FactHolder,
    occasion: FactOccasion,
  ) => (record: Item) => FactValue | undefined;
}

/** Reads one value from the whole list. */
export interface ListReader<Item> extends ReaderFace {
  readonly ofList: (records: readonly Item[], holder: FactHolder, occasion: FactOccasion) => ListValue | ListGap;
}

/** How a fact is read. */
export type ReaderOf<Item> = RecordReader<Item> | RecordsReader<Item> | ListReader<Item>;
