import type { LingkupPenghargaan } from '../model/evidence.js';
import { isObject } from '../model/is-object.js';
import { folded } from './folded.js';
import { optionsOf, penghargaanOptions } from './options.schema.js';
import { keyText, readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { code, documented, pathOf, serviceDate, stated, text, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';
import { withoutCopies } from './without-copies.js';

/** The scope of awards, which SIASN does not have. `bukan`: no award for performance, to be left out. */
export interface PenghargaanOptions extends SourceOptions {
  /** By SIASN's id of the row, else by the number of the decree, else by the code of the award (`hargaId`). */
  readonly lingkup?: Readonly<Record<string, LingkupPenghargaan | 'bukan'>>;
}

const STATED = ['hargaId', 'hargaNama'];
const SCOPES: Readonly<Record<string, LingkupPenghargaan>> = {
  internasional: 'internasional',
  nasional: 'nasional',
  lintasinstansi: 'lintasInstansi',
  instansi: 'instansi',
};

const PENGHARGAAN: SourceShape = {
  source: 'rw-penghargaan',
  read: ['id', 'tahun', 'skNomor', 'skDate', 'skTanggal', 'lingkup', 'skalaHarga', 'path', ...STATED],
  left: ['createdAt', 'updatedAt'],
  person: ['pnsOrangId'],
};

/**
 * Awards: `/pns/rw-penghargaan/{nip}` of SIASN. The rows have no scope, which is what an award is scored by: the caller states it
 * (`options.lingkup`, or a member `lingkup` joined to the row). An award without a scope is unread; one that is stated to
 * be none for performance (long service, for one) is left out.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromPenghargaan } from 'talenta-asn/sources';
 * const rows = [
 *   { ID: 'a1', hargaId: '304', hargaNama: 'Teladan Nasional', skDate: '17-08-2024', skNomor: '12/2024' },
 *   { ID: 'a2', hargaId: '201', hargaNama: 'Satyalancana Karya Satya 10 Tahun', skDate: '17-08-2020' },
 *   { ID: 'a3', hargaId: '400', hargaNama: 'Lainnya', skDate: '01-02-2025' },
 * ];
 * const lingkup = { '304': 'nasional', '201': 'bukan' } as const;
 * const result = fromPenghargaan(rows, { nip: '198502282010011999', asOf: '2026-11-24', lingkup });
 * console.log(result.records.length, result.unread, result.findings.at(-1)?.code); // => 1 1 scopeNotStated
 * ```
 */
export function fromPenghargaan(
  input: unknown,
  options: PenghargaanOptions,
): EvidenceSource<'penghargaan', SourceRecord<'penghargaan'>> {
  const given = optionsOf(penghargaanOptions, options);
  return readEvidence(['penghargaan'], PENGHARGAAN, input, given, (row) => readRow(row, given), settle);
}

function readRow(row: Row, { lingkup: scopes }: PenghargaanOptions): RowResult<SourceRecord<'penghargaan'>> {
  const lingkup = readScope(row, scopes);
  if (lingkup === 'bukan') {
    row.reading.tell('notAnAward', pathOf(row, ['hargaId']), { found: text(row, 'hargaId') ?? null });
    return 'aside';
  }
  if (lingkup === undefined) {
    row.reading.tell('scopeNotStated', row.path, { expected: 'options.lingkup by id, decree or code of the award' });
  }
  const tanggal = serviceDate(row, 'skDate', 'skTanggal');
  if (tanggal === undefined)
    row.reading.tell('valueMissing', pathOf(row, ['skDate']), { expected: 'the day of the decree' });
  if (lingkup === undefined || typeof tanggal !== 'string') return 'unread';
  const nama = text(row, 'hargaNama');
  const nomor = text(row, 'skNomor');
  const attached = documented(row);
  return [
    {
      path: row.path,
      list: 'penghargaan',
      evidence: {
        tanggal,
        lingkup,
        ...(nama === undefined ? {} : { nama }),
        ...(nomor === undefined ? {} : { nomor }),
      },
      stated: stated(row, ...STATED),
      ...(attached === undefined ? {} : { documented: attached }),
    },
  ];
}

function readScope(row: Row, scopes: PenghargaanOptions['lingkup']): LingkupPenghargaan | 'bukan' | undefined {
  const joined = text(row, 'lingkup', 'skalaHarga');
  if (joined !== undefined) {
    const scope = Object.hasOwn(SCOPES, folded(joined)) ? SCOPES[folded(joined)] : undefined;
    if (scope === undefined) row.reading.tell('codeUnknown', pathOf(row, ['lingkup', 'skalaHarga']), { found: joined });
    return scope;
  }
  if (!isObject(scopes)) return undefined;
  for (const key of [code(row, 'id'), text(row, 'skNomor'), code(row, 'hargaId')]) {
    if (key !== undefined && Object.hasOwn(scopes, key)) return scopes[key];
  }
  return undefined;
}

/** An award entered twice: the same decree, day, name and scope. */
function settle(items: readonly SourceRecord<'penghargaan'>[], reading: Reading): Settled<SourceRecord<'penghargaan'>> {
  return withoutCopies(items, reading, ({ evidence }) => [
    keyText(evidence.nomor),
    keyText(evidence.nama),
    evidence.tanggal,
    evidence.lingkup,
  ]);
}
