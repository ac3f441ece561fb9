import { EVIDENCE_KEYS, type EvidenceKey } from '../civil-service/evidence-keys.js';
import { EVIDENCE_KINDS, FACTS, type Evidence, type EvidenceKinds, type FactKey, type RecordOf } from './evidence.js';
import type {
  Dated,
  Fact,
  FactHolder,
  FactOccasion,
  ListGap,
  ListReader,
  ListValue,
  ReaderOf,
  RecordReader,
  RecordsReader,
} from './evidence/fact.js';

/** What was read out of a whole list, and the records that start after the reference date: they do not count. */
export interface ListReading {
  readonly value: ListValue | ListGap;
  readonly after: readonly Dated[];
}

type Read<Result> = (evidence: Evidence, holder: FactHolder, occasion: FactOccasion) => Result;

/** How a fact is read out of its list, which is known, and what is told where the list is not. */
export type FactReader = Pick<ReaderOf<never>, 'label' | 'withoutList'> &
  ({ readonly valuesIn: Read<readonly Fact[]> } | { readonly valueIn: Read<ListReading> });

type FactReaders = Readonly<Record<FactKey, FactReader>>;

/** The readers of the facts of a list. */
function readersOf<Key extends EvidenceKey>(
  list: Key,
  { facts, firstDay, orderedBy = firstDay }: EvidenceKinds[Key],
): readonly (readonly [fact: string, reader: FactReader])[] {
  const recordsIn = (evidence: Evidence): readonly RecordOf<Key>[] => evidence[list] ?? [];

  const wholeList =
    (read: ListReader<RecordOf<Key>>['ofList']): Read<ListReading> =>
    (evidence, holder, occasion) => {
      const records = recordsIn(evidence);
      const after: Dated[] = [];
      records.forEach((record, index) => {
        const date = firstDay(record);
        if (date > occasion.asOf) after.push({ index, date });
      });
      return { value: read(records, holder, occasion), after };
    };

  const eachRecord =
    (reader: RecordReader<RecordOf<Key>> | RecordsReader<RecordOf<Key>>): Read<readonly Fact[]> =>
    (evidence, holder, occasion) => {
      const records = recordsIn(evidence);
      const read = 'ofRecord' in reader ? reader.ofRecord : reader.ofRecords(records, holder, occasion);
      const values: Fact[] = [];
      records.forEach((record, index) => {
        const value = read(record, occasion.asOf);
        if (value === undefined) return;
        const { category, number, levels, cancelled, madeFor, among } = value;
        const [start, date] = [firstDay(record), orderedBy(record)];
        values.push({ index, start, date, category, number, levels, cancelled, madeFor, among });
      });
      return values;
    };

  return Object.entries<ReaderOf<RecordOf<Key>>>(facts).map(([fact, reader]) => {
    return [
      fact,
      'ofList' in reader
        ? { ...reader, valueIn: wholeList(reader.ofList) }
        : { ...reader, valuesIn: eachRecord(reader) },
    ];
  });
}

/** How each fact is read. */
export const FACT_READERS: FactReaders = allReaders();

function allReaders(): FactReaders {
  const readers: Partial<FactReaders> = Object.fromEntries(
    EVIDENCE_KEYS.flatMap((list) => readersOf(list, EVIDENCE_KINDS[list])),
  );
  if (isWhole(readers)) return readers;
  throw new RangeError('FACTS and the facts of the kinds of evidence differ');
}

function isWhole(readers: Partial<FactReaders>): readers is FactReaders {
  const facts = Object.keys(FACTS);
  return facts.length === Object.keys(readers).length && facts.every((fact) => Object.hasOwn(readers, fact));
}
