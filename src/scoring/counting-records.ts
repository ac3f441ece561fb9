import type { IsoDate } from '../civil-service/iso-date.js';
import { canonicalText } from '../json/canonical-text.js';
import { EVIDENCE_KINDS, type Evidence } from '../person/evidence.js';
import type { Fact, FactHolder } from '../person/evidence/fact.js';
import { FACT_READERS } from '../person/fact-readers.js';
import { isObject } from '../problems/is-object.js';
import type { CompiledReading } from '../rule-set/compile/compile-rule-set.js';
import type { AppliedWindow, EvidenceSetAside, SetAsideReason } from './aspect-profile.js';
import { isTooOld } from './evidence-window.js';
import { type Scoring, pathOf, useOf } from './trail.js';

/** A record that counts, with the reading that fits it. */
export interface CountingRecord {
  readonly fact: Fact;
  readonly reading: CompiledReading;
}

/** Documents of one number that say different things; `null`: by its date one of them does not count at all. */
export interface ContestedRecords {
  readonly first: CountingRecord;
  readonly others: readonly (CountingRecord | null)[];
}

/** The scoring of a list by its records. */
export interface RecordScoring extends Scoring {
  /** What is set aside on the way, where notes are taken. */
  readonly aside: EvidenceSetAside[];
  /** The window of time that was applied. */
  readonly window: AppliedWindow | undefined;
}

/** The records that count, of each number of a document the first. */
export interface CountingRecords {
  readonly counting: readonly CountingRecord[];
  readonly contested: readonly ContestedRecords[];
  /** Whether something was set aside because it is too old. */
  readonly expired: boolean;
}

export function setAside({ source, measure, notes, aside }: RecordScoring, fact: Fact, why: SetAsideReason): void {
  if (notes === undefined) return;
  aside.push(Object.freeze({ ...useOf(source, fact, why === 'outsideWindow' ? measure.window : undefined), why }));
}

/** Sets aside what lies outside the window or after the reference date, what was cancelled, and copies. */
export function countingRecords(
  scoring: RecordScoring,
  evidence: Evidence,
  records: readonly object[],
  holder: FactHolder,
): CountingRecords {
  const { sub, target } = scoring;
  if (records.length === 0) return NOTHING_COUNTS;
  const counting: CountingRecord[] = [];
  const seen = new Map<string, SeenRecord>();
  const outside = new Set<string>();
  let expired = false;
  for (const reading of sub.readings) {
    const read = FACT_READERS[reading.fact];
    for (const fact of 'valuesIn' in read ? read.valuesIn(evidence, holder, target) : []) {
      const record = { fact, reading };
      const apart = whyOutside(fact, scoring.window, target.asOf);
      if (apart === 'outsideWindow') expired = true;
      if (apart === 'outsideWindow' || apart === 'afterReferenceDate') {
        const number = numberOf(records, fact);
        if (number !== undefined) outside.add(keyOfNumber(number));
      }
      const repeated = apart === undefined ? repeatedOf(seen, records, record) : undefined;
      const why = apart ?? repeated?.why;
      if (why === undefined) counting.push(record);
      else {
        const less = repeated?.record ?? record;
        if (less !== record) counting[counting.indexOf(less)] = record;
        setAside(scoring, less.fact, why);
        tellAside(scoring, less.fact, why);
      }
    }
  }
  for (const [key, { first, others }] of outside.size === 0 ? [] : seen) {
    if (!outside.has(key)) continue;
    others.push(null);
    tellAside(scoring, first.fact, 'conflict');
  }
  return { counting, contested: contestedIn(seen), expired };
}

function contestedIn(seen: ReadonlyMap<string, SeenRecord>): readonly ContestedRecords[] {
  return [...seen.values()].filter(({ others }) => others.length > 0);
}

const NOTHING_COUNTS: CountingRecords = { counting: [], contested: [], expired: false };

/** Why one record by itself does not count. */
type OutsideReason = 'afterReferenceDate' | 'cancelled' | 'outsideWindow';

/** Why a record does not count beside the others. */
type RepeatedReason = 'duplicate' | 'conflict';

function whyOutside(fact: Fact, window: AppliedWindow | undefined, asOf: IsoDate): OutsideReason | undefined {
  if (fact.start > asOf) return 'afterReferenceDate';
  if (fact.cancelled === true) return 'cancelled';
  return window !== undefined && isTooOld(fact.date, window) ? 'outsideWindow' : undefined;
}

/** The first record of a number or of a date and category, the contents met beside it, and what it contradicts. */
interface SeenRecord extends ContestedRecords {
  first: CountingRecord;
  readonly contents: Set<string>;
  readonly others: (CountingRecord | null)[];
}

/** The record that does not count beside another, and why. */
interface RepeatedRecord {
  readonly record: CountingRecord;
  readonly why: RepeatedReason;
}

function numberOf(records: readonly object[], { index }: Fact): string | undefined {
  const record = records[index];
  const number: unknown = record !== undefined && 'nomor' in record ? record.nomor : undefined;
  return typeof number === 'string' ? number : undefined;
}

function keyOfNumber(number: string): string {
  return `n${number}`;
}

/** Records that can say the same have it in common. */
function keyOfContent({ start, date, category }: Fact): string {
  return category === undefined && start === date ? date : `${start} ${date} ${category ?? ''}`;
}

/**
 * The same number of a document, else the same content, counts once; of one number on several dates the earliest, which is
 * the first not to count any more. One number on documents that say different things is a conflict. Contents are compared
 * only where date and value already agree.
 */
function repeatedOf(
  seen: Map<string, SeenRecord>,
  records: readonly object[],
  counting: CountingRecord,
): RepeatedRecord | undefined {
  if (records.length < 2) return undefined;
  const { fact } = counting;
  const number = numberOf(records, fact);
  const key = number === undefined ? keyOfContent(fact) : keyOfNumber(number);
  const known = seen.get(key);
  if (known === undefined) {
    seen.set(key, { first: counting, contents: new Set(), others: [] });
    return undefined;
  }
  const { first, contents, others } = known;
  if (number !== undefined) {
    if (first.fact.category !== fact.category) {
      others.push(counting);
      return { record: counting, why: 'conflict' };
    }
    if (first.fact.date <= fact.date) return { record: counting, why: 'duplicate' };
    known.first = counting;
    return { record: first, why: 'duplicate' };
  }
  // The first is written only when there is a second.
  if (contents.size === 0) contents.add(contentOf(records, first));
  const content = contentOf(records, counting);
  if (contents.has(content)) return { record: counting, why: 'duplicate' };
  contents.add(content);
  return undefined;
}

/** What of a record goes into a score; the class of posts into what a job person match counts for. */
function contentOf(records: readonly object[], { fact, reading }: CountingRecord): string {
  const record = records[fact.index];
  const beside: readonly string[] | undefined = EVIDENCE_KINDS[reading.description.evidence].beside;
  if (beside === undefined || !isObject(record)) return canonicalText(record);
  const result = Object.entries(record).filter(([member]) => !beside.includes(member));
  return canonicalText(Object.fromEntries(result)) + (fact.madeFor ?? '');
}

export function fromTo({ from, until }: AppliedWindow): string {
  return `from ${from} to ${until}`;
}

function tellAside(
  { source, target, notes, window }: RecordScoring,
  { index, start, date, category }: Fact,
  why: OutsideReason | RepeatedReason,
): void {
  if (notes === undefined) return;
  const path = pathOf(source, index);
  switch (why) {
    case 'afterReferenceDate':
      notes.tell('evidenceAfterReferenceDate', path, start, `up to ${target.asOf}`);
      break;
    case 'outsideWindow':
      notes.tell('evidenceOutsideWindow', path, date, window === undefined ? undefined : fromTo(window));
      break;
    case 'cancelled':
      notes.tell('evidenceCancelled', path, category);
      break;
    case 'conflict':
      notes.tell('evidenceConflict', path, category);
      break;
    case 'duplicate':
      notes.tell('evidenceDuplicate', path);
  }
}
