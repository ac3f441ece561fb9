import type { Lhkpn } from '../model/evidence.js';
import { yearOf } from '../model/iso-date.js';
import { lookUp } from './code-lists.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { date, fieldOf, pathOf, stated, text, year, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';
import { withoutCopies } from './without-copies.js';
import { yesOrNo } from './yes-no.js';

const LHKPN: SourceShape = {
  source: 'lhkpn',
  read: ['tahun', 'status', 'wajib', 'tanggal', 'tanggalLapor'],
  left: ['id', 'path'],
  isoDates: true,
};

/**
 * Wealth reports, for which no service gives fields: rows `{ tahun, status }` or `{ tahun, wajib, tanggalLapor }` as an agency keeps them.
 * Somebody who has to report and of whom no day and no status stands there is unread, not "has not reported".
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromLhkpn } from 'talenta-asn/sources';
 * const rows = [{ tahun: '2025', wajib: true, tanggalLapor: '28-02-2026' }, { tahun: '2024', wajib: true }];
 * const result = fromLhkpn(rows, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.evidence.status, result.unread); // => sudahLapor 1
 * ```
 */
export function fromLhkpn(input: unknown, options: SourceOptions): EvidenceSource<'lhkpn', SourceRecord<'lhkpn'>> {
  const given = optionsOf(sourceOptions, options);
  return readEvidence(['lhkpn'], LHKPN, input, given, (row) => readRow(row, given), settle);
}

function readRow(row: Row, options: SourceOptions): RowResult<SourceRecord<'lhkpn'>> {
  const tahun = year(row, 'tahun');
  const tanggal = date(row, 'tanggalLapor', 'tanggal');
  if (tahun === undefined)
    row.reading.tell('valueMissing', pathOf(row, ['tahun']), { expected: 'the year of the report' });
  const status = readStatus(row, typeof tanggal === 'string', options);
  if (typeof tahun === 'number' && typeof tanggal === 'string' && yearOf(tanggal) < tahun) {
    row.reading.tell('dateImpossible', pathOf(row, ['tanggalLapor', 'tanggal']), {
      found: tanggal,
      expected: `a day from ${String(tahun)} on`,
    });
    return 'unread';
  }
  if (typeof tahun !== 'number' || tanggal === null || status === undefined) return 'unread';
  return [
    {
      path: row.path,
      list: 'lhkpn',
      evidence: { tahun, status, ...(tanggal === undefined ? {} : { tanggal }) },
      stated: stated(row, 'status'),
    },
  ];
}

function readStatus(row: Row, reported: boolean, { lists }: SourceOptions): Lhkpn['status'] | undefined {
  const wording = text(row, 'status');
  const due = yesOrNo(fieldOf(row, ['wajib'])?.value);
  const byFacts = due === false ? 'tidakWajib' : reported ? 'sudahLapor' : undefined;
  if (wording === undefined) {
    if (byFacts === undefined) {
      row.reading.tell('valueMissing', pathOf(row, ['status']), { expected: 'status, or wajib and tanggalLapor' });
    }
    return byFacts;
  }
  const status = lookUp('statusLhkpn', wording, lists);
  if (status === undefined) {
    row.reading.tell('codeUnknown', pathOf(row, ['status']), {
      found: wording,
      expected: 'a wording of the list statusLhkpn',
    });
  } else if (byFacts !== undefined && byFacts !== status) {
    row.reading.tell('conflictingRows', pathOf(row, ['status']), { found: wording, expected: byFacts });
    return undefined;
  }
  return status;
}

function settle(items: readonly SourceRecord<'lhkpn'>[], reading: Reading): Settled<SourceRecord<'lhkpn'>> {
  return withoutCopies(items, reading, ({ evidence }) => [JSON.stringify(evidence)]);
}
