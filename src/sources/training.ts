import { yearOf, type IsoDate } from '../model/iso-date.js';
import { keyText, type Settled } from './read-source.js';
import type { Reading } from './reading.js';
import { date, pathOf, type Row } from './row.js';
import type { SourceRecord } from './source-result.js';
import { withoutCopies } from './without-copies.js';

/** A training certificate, for one of two lists. */
export type TrainingRecord = SourceRecord<'pelatihan' | 'sertifikasi'>;

/** Day a training ended: the stated end, else the day it was held. A year alone tells no day. */
export function readEnd(row: Row, ends: readonly string[], starts: readonly string[]): IsoDate | undefined {
  const end = date(row, ...ends);
  const start = date(row, ...starts);
  if (typeof end === 'string' && typeof start === 'string' && end < start) {
    row.reading.tell('endBeforeStart', pathOf(row, ends), { found: end, expected: `not before ${start}` });
    return undefined;
  }
  if (typeof end === 'string') return end;
  if (end === undefined && typeof start === 'string') return start;
  if (end !== null && start !== null) {
    row.reading.tell('valueMissing', pathOf(row, [...ends, ...starts]), { expected: 'the day the training ended' });
  }
  return undefined;
}

/** One certificate entered several times is one: by its number within a year (agencies start anew), else by name and day. */
export function settleTraining<Item extends TrainingRecord>(items: readonly Item[], reading: Reading): Settled<Item> {
  return withoutCopies(items, reading, ({ list, evidence, path }) => {
    const number = keyText(evidence.nomor);
    return number === undefined
      ? [list, keyText(evidence.nama) ?? path, evidence.selesai]
      : [list, number, yearOf(evidence.selesai)];
  });
}
