import type { Bilingual } from '../../problems/bilingual.js';
import type { Evidence } from '../../person/evidence.js';
import type { EvidenceKey } from '../../civil-service/evidence-keys.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import type { JenisPegawai, Nip } from '../../civil-service/nip.js';
import type { AnswerSign } from './answer-signs.js';
import type { SourceName } from './source-name.js';
import type { CodeLists } from './code-lists.js';
import type { SourceFindingCode } from './source-findings.js';

/**
 * What a payload turned out to be. `records`: it has rows (some of them perhaps not readable). `noData`: the source says
 * that there is nothing. `error`: an outage, a refusal, or something that cannot be understood: nothing is known.
 */
export type SourceState = 'records' | 'noData' | 'error';

/** Something noticed in a payload: where, what stood there, what was expected, and the standing text for people. */
export interface SourceFinding {
  /** What was noticed. */
  readonly code: SourceFindingCode;
  /** The source in whose payload. */
  readonly source: SourceName;
  /** Where in the payload: `data[2].tglLahir`. */
  readonly path: string;
  /** What stood there, short; never a NIP, a name or another personal value. */
  readonly found?: string;
  /** What should stand there, or what was read instead, in words. */
  readonly expected?: string;
  /** BKN's data quality indicator that asks the same, `CON_2`. */
  readonly indicator?: string;
  /** The standing text of the code for people. */
  readonly message: Bilingual;
}

/** A record of one list of evidence. */
export type EvidenceOf<Key extends EvidenceKey> = NonNullable<Evidence[Key]>[number];

/** One row of a source, understood. */
export interface SourceRecord<Key extends EvidenceKey> {
  /** The row it was read from. */
  readonly path: string;
  /** The list of evidence it belongs to. */
  readonly list: Key;
  /** The record as the model has it, to stand in that list of an `Asn`. */
  readonly evidence: EvidenceOf<Key>;
  /** What the source itself wrote in coded fields, by the name of the field. */
  readonly stated: Readonly<Record<string, string>>;
  /** Whether a document is attached to the row; absent where the source has no such field. */
  readonly documented?: boolean;
}

/** What every adapter gives. Plain, deep-frozen, JSON-able. */
export interface SourceOutcome<Item> {
  /** The source. */
  readonly source: SourceName;
  /** Whose payload it is; absent for sheets of many people. */
  readonly nip?: Nip;
  /** What the payload turned out to be. */
  readonly state: SourceState;
  /** What was read, in the order of the rows. */
  readonly records: readonly Item[];
  /** Number of rows that hold something which could not be understood: the list is not complete. */
  readonly unread: number;
  /** What was noticed, in the order in which it was. */
  readonly findings: readonly SourceFinding[];
}

/** Result of an adapter that reads evidence of many people, for `evidenceOfPerson`. */
export interface SheetOfPeople<Item> extends SourceOutcome<Item> {
  /** People with a row that could not be read: what they have is not complete. */
  readonly incomplete: readonly Nip[];
}

/** Result of an adapter that reads evidence of one person. */
export interface EvidenceOutcome<
  Key extends EvidenceKey = EvidenceKey,
  Item extends SourceRecord<Key> = SourceRecord<Key>,
> extends SourceOutcome<Item> {
  /** The lists of evidence it speaks for, with or without records. */
  readonly lists: readonly Key[];
}

/** What every adapter of one person's payload needs to know. */
export interface SourceOptions {
  /** Whose payload it is: most rows do not say so themselves. Text of 18 digits. */
  readonly nip: string;
  /** PNS or PPPK (jenis pegawai): the structures of their numbers differ. Absent: PNS. */
  readonly jenis?: JenisPegawai;
  /** Reference date. */
  readonly asOf: IsoDate;
  /** SIASN's own key of the person (`id` of data-utama), to tell rows of other people. */
  readonly pnsId?: string;
  /** Codes beyond the shipped lists. */
  readonly lists?: Partial<CodeLists>;
  /** Signs of success and failure beyond those of `ANSWER_SIGNS`. */
  readonly signs?: readonly AnswerSign[];
}
