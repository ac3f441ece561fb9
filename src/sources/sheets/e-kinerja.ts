import type { PredikatKinerja } from '../../civil-service/predikat-kinerja.js';
import { deepFreeze, presentMembers } from '../../json/deep-freeze.js';
import { yearOf, type IsoDate } from '../../civil-service/iso-date.js';
import type { Nip } from '../../civil-service/nip.js';
import type { Findings } from '../wire/findings.js';
import { date, meaning, stated, text } from '../wire/read-field.js';
import { laporanSkpOptions } from '../wire/options.schema.js';
import { fieldOf, holds, missing, pathOf, report, required, type Row } from '../wire/row.js';
import { searchKey, textOf, yesOrNo } from '../wire/text-of.js';
import type { SheetOfPeople, SourceRecord } from '../wire/source-result.js';
import { LAPORAN_SKP_HEADERS, LAPORAN_SKP_LEFT, type LaporanSkpColumnName } from './sheet-columns.js';
import type { ReadSheet, SheetOptions } from './sheet.js';
import { SheetForm, type OpenedForm } from './sheet-steps.js';
import { unguarded, type SheetRow } from './table-row.js';

/** What reading a report of E-Kinerja needs to know. */
export interface LaporanSkpOptions extends SheetOptions {
  /** Headers of the sheet, each with the column that it stands for. They go before the shipped ones. */
  readonly columns?: Readonly<Record<string, LaporanSkpColumnName>>;
}

/** The appraisal of a person and a year. */
export interface LaporanSkpRecord extends SourceRecord<'penilaianKinerja'> {
  /** Whose appraisal it is. Personal. */
  readonly nip: Nip;
  /** Name. Personal; it stands in no finding. */
  readonly nama?: string;
  /** Last day of the period that was appraised (periode akhir). */
  readonly periodeAkhir: IsoDate;
}

/** What a report of E-Kinerja says. */
export type LaporanSkp = SheetOfPeople<LaporanSkpRecord>;

/**
 * A report of E-Kinerja ("Laporan SKP", "Laporan Penilaian SKP"), title rows and all: the predicates of many people.
 *
 * Of each person and year the appraisal with the latest `periode_akhir` in the definitive post counts; earlier ones, as before a
 * move, are reported (`earlierPeriod`), and so are those of acting posts (`actingPost`). An appraisal that is not finished does not
 * count, nor does the earlier one of the same year. A status that is in no list (`statusSkp`) leaves the row unread. Of two
 * appraisals of one person and the same last day that differ, neither is used.
 *
 * @param rows - the whole report as a reader of CSV or of spreadsheets gives it
 * @returns `unread` counts the rows that gave no record though they hold one
 * @throws TalentaError `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { evidenceOfPerson, fromLaporanSkp } from 'talenta-asn/sources';
 * const rows = [
 *   ['LAPORAN PENILAIAN SKP TAHUN 2025'],
 *   ['nip', 'is_plt_plh', 'periode_akhir', 'skp_status', 'hasil_akhir'],
 *   ['198502282010011999', '0', '30-06-2025', 'Selesai', 'Sangat Baik'],
 *   ['198502282010011999', '0', '31-12-2025', 'Selesai', 'Baik'],
 *   ['198502282010011999', '1', '31-12-2025', 'Selesai', 'Kurang'],
 * ];
 * const report = fromLaporanSkp(rows, { asOf: '2026-11-24' });
 * console.log(JSON.stringify(report.records[0]?.evidence), report.records[0]?.path); // => {"tahun":2025,"predikat":"baik"} [row 4]
 * console.log(report.findings.map(({ code, path }) => `${code} ${path}`).join());
 * // => rowsAboveHeader [row 2],actingPost [row 5].is_plt_plh,earlierPeriod [row 3].periode_akhir
 * console.log(evidenceOfPerson(report, '198502282010011999')?.lists); // => [ 'penilaianKinerja' ]
 * ```
 */
export function fromLaporanSkp(rows: unknown, options: LaporanSkpOptions): LaporanSkp {
  return SheetForm.whole(laporanSkpSheet, rows, options);
}

/** The report of E-Kinerja, for `sheetSteps`. */
export const laporanSkpSheet = /* @__PURE__ */ new SheetForm<LaporanSkpOptions, object, LaporanSkp>(
  laporanSkpOptions,
  ({ columns }): OpenedForm<Appraisal, LaporanSkp> => ({
    reader: {
      shape: {
        source: 'e-kinerja',
        read: LAPORAN_SKP_HEADERS,
        left: LAPORAN_SKP_LEFT,
        required: [ACTING, PERIOD, STATUS, PREDICATE],
        repeated: true,
        isoDates: true,
        columns,
      },
      readRow,
    },
    finish: reportOf,
  }),
  false,
);

function reportOf({ state, items, unread, incomplete, findings }: ReadSheet<Appraisal>): LaporanSkp {
  const appraisals = items.filter(({ kind }) => kind !== 'acting');
  const groups = [...groupsOf(appraisals).values()].map((group) => latestOf(group, findings));
  return deepFreeze({
    source: 'e-kinerja',
    state,
    records: groups.flatMap(({ records }) => records),
    unread: unread + groups.reduce((sum, { open }) => sum + open.length, 0),
    findings: findings.list,
    incomplete: [...new Set([...incomplete, ...groups.flatMap(({ open }) => open.map(({ nip }) => nip))])],
  });
}

/** A row; `open` holds something that is not understood. */
interface Appraisal extends Pick<LaporanSkpRecord, 'nip' | 'path' | 'stated'> {
  readonly kind: 'finished' | 'unfinished' | 'open' | 'acting';
  readonly periodPath: string;
  readonly nama: string | undefined;
  readonly periodeAkhir?: IsoDate | undefined;
  readonly predikat?: PredikatKinerja | undefined;
}

const ACTING = 'is_plt_plh';
const PERIOD = 'periode_akhir';
const STATUS = 'skp_status';
const PREDICATE = 'hasil_akhir';

function readRow(row: SheetRow, nip: Nip): Appraisal {
  const acting = readActing(row);
  const nama = unguarded(row, 'Nama');
  const periodPath = pathOf(row, [PERIOD]);
  const face = { nip, path: row.path, periodPath, nama, stated: stated(row, STATUS, 'skp_unor', PREDICATE) };
  if (acting === true) {
    report(row, 'actingPost', [ACTING]);
    return { ...face, kind: 'acting' };
  }
  const periodeAkhir = date(row, PERIOD) ?? undefined;
  const isBlank = text(row, PERIOD) === undefined && typeof fieldOf(row, [PERIOD])?.value !== 'object';
  if (periodeAkhir === undefined && isBlank) missing(row, [PERIOD], 'the last day of the period');
  const status = wording(row, STATUS, 'statusSkp', 'a status');
  if (status === 'belumSelesai') report(row, 'appraisalNotFinished', [STATUS]);
  const finished = status === 'selesai';
  const predikat = finished ? wording(row, PREDICATE, 'predikat', 'a predicate') : undefined;
  const known = acting === false && periodeAkhir !== undefined && status !== undefined;
  const kind = !known || (finished && predikat === undefined) ? 'open' : finished ? 'finished' : 'unfinished';
  return { ...face, periodeAkhir, predikat, kind };
}

/** What the wording in a column means by a list; that none stands there is reported as well. */
function wording<Name extends 'statusSkp' | 'predikat'>(row: Row, column: string, list: Name, what: string) {
  const expected = `${what} of the list ${list}`;
  return required(row, [column], expected, meaning(row, list, [column], expected));
}

/** The column names the duty instead of saying yes. */
const DUTIES: ReadonlySet<string> = new Set(['plt', 'plh']);

/** Whether the appraisal is of an acting post. */
function readActing(row: Row): boolean | undefined {
  const value = fieldOf(row, [ACTING])?.value;
  const acting = DUTIES.has(searchKey(textOf(value) ?? '')) ? true : yesOrNo(value);
  if (acting !== undefined) return acting;
  const expected = '0 or 1';
  if (!holds(value)) missing(row, [ACTING], expected);
  else report(row, 'codeUnknown', [ACTING], { found: text(row, ACTING), expected });
  return undefined;
}

/** By person and year; rows without a readable day stand for themselves. */
function groupsOf(rows: readonly Appraisal[]): ReadonlyMap<string, readonly Appraisal[]> {
  const groups = new Map<string, Appraisal[]>();
  for (const row of rows) {
    const year = row.periodeAkhir === undefined ? row.path : String(yearOf(row.periodeAkhir));
    const key = `${row.nip} ${year}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(row);
  }
  return groups;
}

/** The appraisal of a person and a year that counts, and rows that cannot be used, though they may hold one. */
function latestOf(rows: readonly Appraisal[], findings: Findings) {
  // What is not understood may be the one that counts.
  if (rows.some(({ kind }) => kind === 'open')) return { records: [], open: rows };
  const lastDay = rows.reduce((latest, { periodeAkhir = '' }) => (periodeAkhir > latest ? periodeAkhir : latest), '');
  const latest = rows.filter(({ periodeAkhir }) => periodeAkhir === lastDay);
  for (const { periodPath, periodeAkhir } of rows) {
    if (periodeAkhir !== lastDay) findings.add('earlierPeriod', periodPath, { found: periodeAkhir, expected: lastDay });
  }
  const [first, ...others] = latest;
  if (first === undefined) return { records: [], open: [] };
  const other = others.find(({ kind, predikat }) => kind !== first.kind || predikat !== first.predikat);
  if (other !== undefined) {
    findings.add('conflictingRows', other.path, { expected: `the same as ${first.path}; neither is used` });
    return { records: [], open: latest };
  }
  for (const { path } of others) findings.add('duplicateRow', path);
  const { nip, path, nama, periodeAkhir, predikat, stated } = first;
  if (periodeAkhir === undefined || predikat === undefined) return { records: [], open: [] };
  const evidence = { tahun: yearOf(periodeAkhir), predikat };
  const record = { path, nip, nama, list: 'penilaianKinerja', evidence, periodeAkhir, stated } as const;
  return { records: [presentMembers<LaporanSkpRecord>(record)], open: [] };
}
