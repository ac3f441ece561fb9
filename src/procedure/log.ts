import type { Bilingual } from '../problems/bilingual.js';
import { BOUNDS } from '../json/bounds.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { isList, isObject, isRecord } from '../problems/is-object.js';
import { isIsoDate, type IsoDate } from '../civil-service/iso-date.js';
import { oversize, refusal } from '../problems/misuse.js';
import { fingerprintOfPlain } from '../json/canonical-text.js';
import { headArgument, logArgument, newEntryArgument } from './log.schema.js';
import { notPlainJson } from '../json/plain-json.js';

/** Somebody who does something in the procedure. */
export interface Actor {
  /** Id in the agency's own records; not a NIP, which holds personal data. */
  readonly id: string;
  /** Name (nama). */
  readonly nama?: string;
  /** In which office: `sekretariat`, `komiteTalenta`, `ppk`. */
  readonly peran: string;
}

/** One entry of the log. */
export interface LogEntry<Payload = unknown> {
  /** Place in the log, from 0. */
  readonly index: number;
  /** Day, not before that of the entry before. */
  readonly at: IsoDate;
  /** Who did it. */
  readonly by: Actor;
  /** What kind of entry it is; in a procedure the name of the step, `open` for the first. */
  readonly kind: string;
  /** What it holds: plain JSON; in a procedure the content of the step. */
  readonly payload: Payload;
  /** Hash of the entry before, hexadecimal; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON of all other members, hexadecimal. */
  readonly hash: string;
}

/** An append-only log. Keep the hash of its last entry somewhere else: a chain alone cannot tell that its end was cut off. */
export type Log = readonly LogEntry[];

/** What is written into an entry; its place and its hashes follow from the log. */
export type NewEntry = Pick<LogEntry, 'at' | 'by' | 'kind' | 'payload'>;

const START = '0'.repeat(64);

/**
 * The log with one more entry, chained to the last one. The log and the payload given are left as they were; the entry holds
 * a frozen copy, so that nothing can change it afterwards.
 *
 * @throws TalentaError `invalidArgument` for what is no log or no entry, for a payload that is not plain JSON, with its path,
 * and for a date before that of the last entry; `invalidDate` for a date that is none; `tooLarge` for a
 * log that is full
 * @example
 * ```ts
 * import { appendEntry, verifyLog } from 'talenta-asn/procedure';
 * const by = { id: 'S1', peran: 'sekretariat' };
 * const log = appendEntry([], { at: '2026-11-24', by, kind: 'note', payload: { text: 'Data ditutup' } });
 * console.log(log[0]?.index, log[0]?.hash.length, verifyLog(log).intact); // => 0 64 true
 * ```
 */
export function appendEntry(log: Log, entry: NewEntry): Log {
  return appended(logArgument.from(log, 'log'), newEntryArgument.from(entry, 'entry'));
}

/** {@link appendEntry} for a log and an entry that have been checked. */
export function appended(log: Log, { at, by, kind, payload }: NewEntry): Log {
  if (log.length >= BOUNDS.logEntries) throw oversize('log', `${log.length} entries`, BOUNDS.logEntries);
  const last = log.at(-1);
  if (last !== undefined && at < last.at) {
    throw refusal('entry.at', `found ${at}, before ${last.at} of the last entry: entries are added in order of time`);
  }
  const content = { index: log.length, at, by, kind, payload, previous: last?.hash ?? START };
  return logArgument.made([...log, { ...content, hash: fingerprintOfPlain(content) }]);
}

/** Why an entry is broken. */
export type LogBreak = 'shape' | 'index' | 'date' | 'previous' | 'hash' | 'head';

/** A log that holds together, or its first broken entry. */
export type LogVerdict =
  | {
      /** It holds together. */
      readonly intact: true;
      /** Number of entries, 0 or more. */
      readonly entries: number;
      /** Hash of the last entry, hexadecimal; 64 zeros of an empty log. */
      readonly head: string;
    }
  | {
      /** It does not. */
      readonly intact: false;
      /** Place of the broken entry, from 0; where only the end is not the one kept, the number of entries. */
      readonly brokenAt: number;
      /** What is wrong with it. */
      readonly why: LogBreak;
      /** The same in words. */
      readonly message: Bilingual;
    };

const MEMBERS = ['at', 'by', 'hash', 'index', 'kind', 'payload', 'previous'].join();

/**
 * Whether a log is as it was written: every entry has its shape, place, date in order, the hash of the entry before and its
 * own. Names the first broken entry. Never throws for what is read, whatever it is.
 *
 * @param log - a log, or anything read from a file
 * @param options - `head`: hash of the last entry, kept or published elsewhere; without it a log whose end was cut off
 * passes, since what is left holds together
 * @throws TalentaError `tooLarge`; `invalidArgument` for options that are none
 * @example
 * ```ts
 * import { appendEntry, verifyLog } from 'talenta-asn/procedure';
 * const by = { id: 'S1', peran: 'sekretariat' };
 * const log = appendEntry([], { at: '2026-11-24', by, kind: 'note', payload: { place: 1 } });
 * const forged = [{ ...log[0], payload: { place: 2 } }];
 * const verdict = verifyLog(forged);
 * if (!verdict.intact) console.log(verdict.brokenAt, verdict.why); // => 0 hash
 * ```
 */
export function verifyLog(log: unknown, options: { readonly head?: string } = {}): LogVerdict {
  return verified(log, headArgument.from(options, 'options'));
}

/** {@link verifyLog} with options that have been checked. */
export function verified(log: unknown, options: { readonly head?: string }): LogVerdict {
  if (!isList(log) || log.length > BOUNDS.logEntries) return broken(0, 'shape');
  let previous = START;
  let date = '';
  for (const [index, entry] of log.entries()) {
    const why = breakOf(entry, index, previous, date);
    if (why !== undefined || !isEntry(entry)) return broken(index, why ?? 'shape');
    previous = entry.hash;
    date = entry.at;
  }
  if (options.head !== undefined && options.head !== previous) return broken(log.length, 'head');
  return Object.freeze({ intact: true, entries: log.length, head: previous });
}

/** Whether it has the shape of an entry. */
export function isEntry(entry: unknown): entry is LogEntry {
  return (
    isRecord(entry) &&
    Object.keys(entry).sort().join() === MEMBERS &&
    isIsoDate(entry['at']) &&
    isObject(entry['by']) &&
    typeof entry['kind'] === 'string' &&
    typeof entry['hash'] === 'string'
  );
}

function breakOf(entry: unknown, index: number, previous: string, date: string): LogBreak | undefined {
  if (notPlainJson(entry) !== undefined || !isEntry(entry)) return 'shape';
  if (entry.index !== index) return 'index';
  if (entry.previous !== previous) return 'previous';
  const { hash, ...content } = entry;
  if (hash !== fingerprintOfPlain(content)) return 'hash';
  return entry.at < date ? 'date' : undefined;
}

const WHY: Readonly<Record<LogBreak | 'step', Bilingual>> = {
  shape: { id: 'bukan entri log', en: 'it is no entry of a log' },
  index: { id: 'nomornya tidak sesuai tempatnya', en: 'its number is not that of its place' },
  date: { id: 'tanggalnya mendahului entri sebelumnya', en: 'its date is before that of the entry before' },
  previous: { id: 'tidak bersambung dengan entri sebelumnya', en: 'it does not follow the entry before' },
  hash: { id: 'isinya bukan yang ditulis semula', en: 'its content is not what was written' },
  step: { id: 'langkah ini tidak dapat diambil di sini', en: 'this step cannot be taken here' },
  head: { id: 'akhir log bukan akhir yang disimpan', en: 'the end of the log is not the end that was kept' },
};

/** The verdict on an entry that is broken, in a log or in the procedure that it is of. */
export function broken<Why extends LogBreak | 'step'>(brokenAt: number, why: Why) {
  const message = { id: `Entri ${brokenAt}: ${WHY[why].id}.`, en: `Entry ${brokenAt}: ${WHY[why].en}.` };
  return deepFreeze({ intact: false as const, brokenAt, why, message });
}
