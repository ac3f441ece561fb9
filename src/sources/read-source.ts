import { deepFreeze } from '../model/deep-freeze.js';
import type { EvidenceKey } from '../model/evidence.js';
import { signTableOf } from './answer-signs.js';
import { openEnvelope, type Opened } from './envelope.js';
import { folded, textOf } from './folded.js';
import type { Subject } from './options.schema.js';
import { evidenceSourceArgument } from './outcome.schema.js';
import { ownPayload } from './payload.js';
import { openReading, type Reading } from './reading.js';
import { lifeDatesOf } from './possible-date.js';
import { holdsAny, openRow, pathOf, text, type PayloadRow, type Row } from './row.js';
import { tellUnknownKeys } from './unknown-keys.js';
import type { EvidenceSource, SourceOptions, SourceOutcome, SourceRecord } from './source-result.js';
import type { SourceName } from './source-name.js';

/** What is known of the rows of a source. */
export interface SourceShape {
  readonly source: SourceName;
  /** Fields that are read. */
  readonly read: readonly string[];
  /** Fields that SIASN has and talent management does not need: never copied, and no news when they come. */
  readonly left: readonly string[];
  /** Further fields that are read, by their folded name. */
  readonly reads?: (name: string) => boolean;
  /** Fields that hold SIASN's key of the person. */
  readonly person?: readonly string[];
  /** The form is ours and has dates as `yyyy-mm-dd`; `dd-mm-yyyy` is read as well. */
  readonly isoDates?: true;
}

/** What a row became: its items, or `unread`, or `aside` where it says nothing about the person or the list. */
export type RowResult<Item> = readonly Item[] | 'unread' | 'aside';

const NIP_FIELDS = ['nipBaru', 'nip'];

/** Opens a payload, row by row. `settle` looks at all items together: duplicates, ends that follow from the next row. */
export function readSource<Item>(
  shape: SourceShape,
  input: unknown,
  options: Subject<SourceOptions>,
  readRow: (row: PayloadRow) => RowResult<Item>,
  settle: (items: readonly Item[], reading: Reading) => Settled<Item> = (items) => ({ items, unread: 0 }),
): SourceOutcome<Item> {
  const subject = options.nip;
  const reading = openReading(shape.source);
  const { known, read } = fieldsOf(shape);
  const isKnown = (name: string): boolean => known.has(name) || shape.reads?.(name) === true;
  const isRead = (name: string): boolean => read.has(name) || shape.reads?.(name) === true;
  const signs = signTableOf(shape.source, options.signs);
  const opened = openEnvelope(ownPayload(input), reading, { isField: isKnown, signs });
  const { rows, unread: notObjects } = openRows(opened, shape, options, reading);
  tellUnknownKeys(rows, isKnown, reading);
  const mine = rowsOfSubject(rows, shape, subject, options.pnsId, reading);
  let unread = notObjects + mine.unread + (opened.cutOff ? 1 : 0);
  const items: Item[] = [];
  for (const row of mine.rows) {
    const result = holdsAny(row, isRead) ? readRow(row) : nothingRead(row);
    if (result === 'unread') unread++;
    else if (result !== 'aside') items.push(...result);
  }
  const settled = settle(items, reading);
  return deepFreeze({
    source: shape.source,
    nip: subject,
    state: opened.state,
    records: settled.items,
    unread: unread + settled.unread,
    findings: reading.findings,
  });
}

/** Folded names of the fields of a source: all that are known, and those of which something is read. */
interface Fields {
  readonly known: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
}

const fields = new WeakMap<readonly string[], Fields>();

function fieldsOf({ read, left, person = [] }: SourceShape): Fields {
  const kept = fields.get(read);
  if (kept !== undefined) return kept;
  const beside = new Set(['id', 'path', ...person]);
  const made = {
    known: new Set([...read, ...left, ...person, ...NIP_FIELDS, 'nipLama'].map(folded)),
    read: new Set(read.filter((name) => !beside.has(name)).map(folded)),
  };
  fields.set(read, made);
  return made;
}

function nothingRead(row: PayloadRow): 'unread' {
  row.reading.tell('nothingRead', row.path, { found: row.fields.size, expected: 'a field that this source has' });
  return 'unread';
}

/** Items after they were seen together; `unread` more of them cannot be used. */
export interface Settled<Item> {
  readonly items: readonly Item[];
  readonly unread: number;
}

/** {@link readSource} for lists of evidence. */
export function readEvidence<Key extends EvidenceKey, Item extends SourceRecord<Key>>(
  lists: readonly Key[],
  shape: SourceShape,
  input: unknown,
  options: Subject<SourceOptions>,
  readRow: (row: PayloadRow) => RowResult<Item>,
  settle?: (items: readonly Item[], reading: Reading) => Settled<Item>,
): EvidenceSource<Key, Item> {
  return evidenceSourceArgument.made({ ...readSource(shape, input, options, readRow, settle), lists: [...lists] });
}

function openRows(
  opened: Opened,
  { isoDates }: SourceShape,
  options: Subject<SourceOptions>,
  reading: Reading,
): { rows: PayloadRow[]; unread: number } {
  const rows: PayloadRow[] = [];
  const life = lifeDatesOf(options.nip, options.jenis);
  let unread = 0;
  for (const [index, value] of opened.rows.entries()) {
    const row = openRow(value, opened.pathOf(index), options.asOf, reading, life);
    if (row === undefined) unread++;
    else rows.push(isoDates === true ? { ...row, isoDates } : row);
  }
  return { rows, unread };
}

/** Without rows that are certainly another person's. */
function rowsOfSubject(
  rows: readonly PayloadRow[],
  shape: SourceShape,
  subject: string,
  pnsId: string | undefined,
  reading: Reading,
): { readonly rows: readonly PayloadRow[]; readonly unread: number } {
  const nipOf = (row: Row): string | undefined =>
    text(row, ...NIP_FIELDS)
      ?.replaceAll(' ', '')
      .replace(/^'/, '');
  const keyOf = (row: Row): string | undefined => text(row, ...(shape.person ?? []))?.toLowerCase();
  const subjectRow = rows.find((row) => nipOf(row) === subject);
  const subjectKey = pnsId?.toLowerCase() ?? (subjectRow === undefined ? undefined : keyOf(subjectRow));
  const own = rows.filter((row) => {
    const nip = nipOf(row);
    const key = keyOf(row);
    const otherNip = nip !== undefined && nip !== subject;
    const otherKey = key !== undefined && subjectKey !== undefined && key !== subjectKey;
    if (otherNip || otherKey) reading.tell('anotherPerson', pathOf(row, otherNip ? NIP_FIELDS : (shape.person ?? [])));
    return !otherNip && !otherKey;
  });
  const [first] = own;
  // Nothing of this person in it: the payload says nothing about them, not that there is nothing.
  if (first === undefined) return { rows: [], unread: rows.length };
  const keys = new Set(own.flatMap((row) => keyOf(row) ?? []));
  if (keys.size <= 1) return { rows: own, unread: 0 };
  reading.tell('severalPersons', pathOf(first, shape.person ?? []), {
    found: keys.size,
    expected: 'rows of one person; pass pnsId to say whose',
  });
  return { rows: [], unread: own.length };
}

/** Text of a field by which duplicates are found; `undefined` for what stands for nothing. */
export function keyText(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined || text === '0' ? undefined : folded(text);
}
