import { deepFreeze, presentMembers, type Written } from '../../json/deep-freeze.js';
import type { EvidenceKey } from '../../civil-service/evidence-keys.js';
import type { Argument } from '../../parsing/argument.js';
import { isObject } from '../../problems/is-object.js';
import { signTableOf } from './answer-signs.js';
import type { SourceName } from './source-name.js';
import { openEnvelope } from './envelope.js';
import { openFindings, type FindingDetail, type Findings } from './findings.js';
import { lookUp, stated, text } from './read-field.js';
import { optionsOf, type Subject } from './options.schema.js';
import { evidenceOutcomeArgument } from './outcome.schema.js';
import { ownPayload } from './cell-value.js';
import { lifeDatesOf } from './read-date.js';
import { fieldOf, holds, openRow, report, reportUnknownKeys, unread, type PayloadRow, type Row } from './row.js';
import { searchKey } from './text-of.js';
import type { EvidenceOf, EvidenceOutcome, SourceOptions, SourceOutcome, SourceRecord } from './source-result.js';

/** The payload of one person: what is known of its rows, and how one is read. */
export interface PayloadForm<Item, Options extends SourceOptions = SourceOptions> {
  readonly source: SourceName;
  readonly options: Argument<Options>;
  /** Fields that are read. */
  readonly read: readonly string[];
  /** List of which each wording names a field that is read. */
  readonly readByList?: 'kompetensi' | 'potensi';
  /** Fields that SIASN has and talent management does not need: never copied, and no news when they come. */
  readonly left: readonly string[];
  /** Fields that hold SIASN's key of the person. */
  readonly person?: readonly string[];
  /** The form is ours and has dates as `yyyy-mm-dd`; `dd-mm-yyyy` is read as well. */
  readonly isoDates?: true;
  readonly readRow: (row: PayloadRow, options: Subject<Options>) => RowResult<Item>;
  /** Looks at all items together: duplicates, ends that follow from the next row. */
  readonly settle?: Settle<Item>;
}

/** The payload of one person that holds lists of evidence. */
export interface EvidenceForm<
  Key extends EvidenceKey,
  Item extends SourceRecord<Key> = SourceRecord<Key>,
  Options extends SourceOptions = SourceOptions,
> extends PayloadForm<Item, Options> {
  readonly lists: readonly Key[];
}

/** What a row became: its items, or `unread`, or `setAside` where it says nothing about the person or the list. */
export type RowResult<Item> = readonly Item[] | Settled<Item> | 'unread' | 'setAside';

const NIP_FIELDS = ['nipBaru', 'nip'];

/** Opens a payload, row by row. */
export function readSource<Item, Options extends SourceOptions>(
  form: PayloadForm<Item, Options>,
  input: unknown,
  options: Options,
): SourceOutcome<Item> {
  const given = optionsOf(form.options, options);
  const { nip, jenis, asOf, lists } = given;
  const { source, readByList: list, isoDates } = form;
  const findings = openFindings(source);
  const { known, read } = fieldsOf(form);
  const isListed = (name: string): boolean => list !== undefined && lookUp(list, name, lists) !== undefined;
  const isKnown = (name: string): boolean => known.has(name) || isListed(name);
  const isRead = (name: string): boolean => read.has(name) || isListed(name);
  const signs = signTableOf(source, given.signs);
  const opened = openEnvelope(ownPayload(input), findings, { isField: isKnown, signs });
  const context = { asOf, findings, lists, life: lifeDatesOf(nip, jenis), isoDates };
  const rows = opened.rows.flatMap((value, index) => openRow(value, opened.pathOf(index), context) ?? []);
  reportUnknownKeys(rows, isKnown, findings);
  const own = rowsOfSubject(rows, form, given);
  let notRead = opened.rows.length - rows.length + own.unread + (opened.cutOff ? 1 : 0);
  const items: Item[] = [];
  for (const row of own.items) {
    const isFilled = [...row.fields].some(([name, { value }]) => isRead(name) && holds(value));
    const result = isFilled ? form.readRow(row, given) : unreadRow(row);
    if (result === 'unread') notRead++;
    else if (result !== 'setAside') {
      items.push(...('items' in result ? result.items : result));
      if ('unread' in result) notRead += result.unread;
    }
  }
  const { items: records, unread: doubtful } = form.settle?.(items, findings) ?? { items, unread: 0 };
  const { state } = opened;
  return deepFreeze({ source, nip, state, records, unread: notRead + doubtful, findings: findings.list });
}

/** {@link readSource} for lists of evidence. */
export function readEvidence<Key extends EvidenceKey, Item extends SourceRecord<Key>, Options extends SourceOptions>(
  form: EvidenceForm<Key, Item, Options>,
  input: unknown,
  options: Options,
): EvidenceOutcome<Key, Item> {
  return evidenceOutcomeArgument.made({ ...readSource(form, input, options), lists: [...form.lists] });
}

type FieldNames = Pick<PayloadForm<unknown>, 'read' | 'left' | 'person'>;

const fields = new WeakMap<FieldNames, ReturnType<typeof searchKeysOf>>();

function fieldsOf(form: FieldNames) {
  const kept = fields.get(form) ?? searchKeysOf(form);
  fields.set(form, kept);
  return kept;
}

/** Search keys of the fields of a source: all that are known, and those of which something is read. */
function searchKeysOf({ read, left, person = [] }: FieldNames) {
  const beside = new Set(['id', 'path', ...person]);
  return {
    known: new Set([...read, ...left, ...person, ...NIP_FIELDS, 'nipLama'].map(searchKey)),
    read: new Set(read.filter((name) => !beside.has(name)).map(searchKey)),
  };
}

function unreadRow(row: PayloadRow): 'unread' {
  return unread(row, 'nothingRead', [], { found: row.fields.size, expected: 'a field that this source has' });
}

/** Without rows that are certainly another person's. */
function rowsOfSubject(
  rows: readonly PayloadRow[],
  { person = [] }: FieldNames,
  { nip: subject, pnsId }: Subject<SourceOptions>,
): Settled<PayloadRow> {
  const nipOf = (row: Row): string | undefined => text(row, ...NIP_FIELDS)?.replace(/^'| /g, '');
  const keyOf = (row: Row): string | undefined => text(row, ...person)?.toLowerCase();
  const subjectRow = rows.find((row) => nipOf(row) === subject);
  const subjectKey = pnsId?.toLowerCase() ?? (subjectRow === undefined ? undefined : keyOf(subjectRow));
  const own = rows.filter((row) => {
    const nip = nipOf(row);
    const key = keyOf(row);
    const otherNip = nip !== undefined && nip !== subject;
    const otherKey = key !== undefined && subjectKey !== undefined && key !== subjectKey;
    if (otherNip || otherKey) report(row, 'anotherPerson', otherNip ? NIP_FIELDS : person);
    return !otherNip && !otherKey;
  });
  const [first] = own;
  // Nothing of this person in it: the payload says nothing about them, not that there is nothing.
  if (first === undefined) return { items: [], unread: rows.length };
  const keys = new Set(own.flatMap((row) => keyOf(row) ?? []));
  if (keys.size <= 1) return { items: own, unread: 0 };
  const expected = 'rows of one person; pass pnsId to say whose';
  report(first, 'severalPersons', person, { found: keys.size, expected });
  return { items: [], unread: own.length };
}

/** The record of a row: its evidence without what is absent, and what the source states in these fields. */
export function evidenceRecord<Key extends EvidenceKey>(
  row: Row,
  list: Key,
  evidence: Written<EvidenceOf<Key>>,
  fields: readonly string[],
): SourceRecord<Key> {
  return { path: row.path, list, evidence: presentMembers<EvidenceOf<Key>>(evidence), stated: stated(row, ...fields) };
}

/**
 * The record with whether a document hangs on its row, where the source has a field for that: `path`, an object or a list that is
 * not empty.
 */
export function withDocument<Item extends object>(
  row: Row,
  record: Item,
): Item & Pick<SourceRecord<EvidenceKey>, 'documented'> {
  const path = fieldOf(row, ['path']);
  if (path === undefined) return record;
  return { ...record, documented: isObject(path.value) && Object.keys(path.value).length > 0 };
}

/** Items after they were seen together; `unread` more of them cannot be used. */
export interface Settled<Item> {
  readonly items: readonly Item[];
  readonly unread: number;
}

/** Looks at all items of a payload together. */
export type Settle<Item> = (items: readonly Item[], findings: Findings) => Settled<Item>;

/** Keeps the first of the records with one key, or with the same evidence; the others are reported. */
export function withoutCopies<Item extends { readonly path: string; readonly evidence: unknown }>(
  keyOf: (item: Item) => unknown = ({ evidence }) => evidence,
): Settle<Item> {
  return (items, findings) => {
    const paths = new Map<string, string>();
    const kept = items.filter((item) => {
      const key = JSON.stringify(keyOf(item));
      const first = paths.get(key);
      if (first === undefined) paths.set(key, item.path);
      else findings.add('duplicateRow', item.path, { expected: `as ${first}` });
      return first === undefined;
    });
    return { items: kept, unread: 0 };
  };
}

/**
 * Keeps the first of the items that say the same; items of one time that say different things are all kept, and that they
 * differ from the first of that time is reported.
 */
export function oneOfEachTime<Item extends { readonly path: string }>(
  contentOf: (item: Item) => unknown,
  timeOf: (item: Item) => string | number | undefined,
  difference: (item: Item, first: Item) => FindingDetail,
): Settle<Item> {
  return (items, findings) => {
    const firsts = new Map<string | number, Item>();
    const contents = new Set<string>();
    const kept = items.filter((item) => {
      const content = JSON.stringify(contentOf(item));
      if (contents.has(content)) {
        findings.add('duplicateRow', item.path);
        return false;
      }
      contents.add(content);
      const time = timeOf(item);
      if (time === undefined) return true;
      const first = firsts.get(time);
      if (first === undefined) firsts.set(time, item);
      else findings.add('conflictingRows', item.path, difference(item, first));
      return true;
    });
    return { items: kept, unread: 0 };
  };
}
