import { deepFreeze } from '../model/deep-freeze.js';
import type { PredikatKinerja } from '../model/evidence.js';
import { yearOf, type IsoDate } from '../model/iso-date.js';
import type { Nip } from '../model/nip.js';
import { unguardedText } from './cell-text.js';
import { lookUp } from './code-lists.js';
import { LAPORAN_SKP_HEADERS, LAPORAN_SKP_LEFT, type LaporanSkpColumnName } from './e-kinerja-columns.js';
import { folded, textOf } from './folded.js';
import { laporanSkpOptions } from './options.schema.js';
import type { Reading } from './reading.js';
import { date, fieldOf, holds, pathOf, stated, text, type Row } from './row.js';
import type { PersonRow, SheetOptions, SheetReader } from './sheet.js';
import { SheetForm, type OpenedForm } from './sheet-steps.js';
import type { SheetOfPeople, SourceRecord } from './source-result.js';
import { yesOrNo } from './yes-no.js';

/** What reading a report of E-Kinerja needs to know. */
export interface LaporanSkpOptions extends SheetOptions {
  /** Headers of the sheet, each with the column that it stands for. They go before the shipped ones. */
  readonly columns?: Readonly<Record<string, LaporanSkpColumnName>>;
}

/** The appraisal of a person and a year. */
export interface LaporanSkpRecord extends SourceRecord<'penilaianKinerja'> {
  readonly nip: Nip;
  /** Personal; it stands in no finding. */
  readonly nama?: string;
  /** Last day of the period that was appraised. */
  readonly periodeAkhir: IsoDate;
}

/** What a report of E-Kinerja says. */
export type LaporanSkp = SheetOfPeople<LaporanSkpRecord>;

/**
 * A report of E-Kinerja ("Laporan SKP", "Laporan Penilaian SKP"), title rows and all: the predicates of many people.
 *
 * Of each person and year the appraisal with the latest `periode_akhir` in the definitive post counts; earlier ones, as before a
 * move, are told (`earlierPeriod`), and so are those of acting posts (`actingPost`). An appraisal that is not finished does not
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
  (options: LaporanSkpOptions): OpenedForm<Appraisal, LaporanSkp> => {
    const given = laporanSkpOptions.from(options, 'options');
    return { options: given, reader: laporanSkpReader(given), finish: settled };
  },
  false,
);

function settled({
  state,
  items,
  unread,
  incomplete,
  reading,
}: Parameters<OpenedForm<Appraisal, LaporanSkp>['finish']>[0]): LaporanSkp {
  const appraisals = items.filter(({ kind }) => kind !== 'acting');
  const groups = [...groupsOf(appraisals).values()].map((group) => latestOf(group, reading));
  return deepFreeze({
    source: 'e-kinerja',
    state,
    records: groups.flatMap(({ record }) => record ?? []),
    unread: unread + groups.reduce((sum, { open }) => sum + open.length, 0),
    findings: reading.findings,
    incomplete: [...new Set([...incomplete, ...groups.flatMap(({ open }) => open.map(({ nip }) => nip))])],
  });
}

/** A row; `open` holds something that is not understood. */
interface Appraisal {
  readonly kind: 'finished' | 'unfinished' | 'open' | 'acting';
  readonly nip: Nip;
  readonly path: string;
  readonly periodPath: string;
  readonly nama: string | undefined;
  readonly periodeAkhir: IsoDate | undefined;
  readonly predikat: PredikatKinerja | undefined;
  readonly stated: Readonly<Record<string, string>>;
}

const STATED = ['skp_status', 'skp_unor', 'hasil_akhir'];

function laporanSkpReader(given: LaporanSkpOptions): SheetReader<Appraisal> {
  return {
    shape: {
      source: 'e-kinerja',
      read: LAPORAN_SKP_HEADERS,
      left: LAPORAN_SKP_LEFT,
      required: ['is_plt_plh', 'periode_akhir', 'skp_status', 'hasil_akhir'],
      repeated: true,
      isoDates: true,
      ...(given.columns === undefined ? {} : { columns: given.columns }),
    },
    readRow: (person) => readRow(person, given),
  };
}

function readRow({ row, nip }: PersonRow, { lists }: LaporanSkpOptions): Appraisal {
  const acting = readActing(row);
  const nama = text(row, 'Nama');
  const face = {
    nip,
    path: row.path,
    periodPath: pathOf(row, ['periode_akhir']),
    nama: nama === undefined ? undefined : unguardedText(nama),
    stated: stated(row, ...STATED),
  };
  const aside = { ...face, periodeAkhir: undefined, predikat: undefined };
  if (acting === true) {
    row.reading.tell('actingPost', pathOf(row, ['is_plt_plh']));
    return { ...aside, kind: 'acting' };
  }
  const periodeAkhir = date(row, 'periode_akhir') ?? undefined;
  if (periodeAkhir === undefined && fieldIsBlank(row, 'periode_akhir')) {
    row.reading.tell('valueMissing', face.periodPath, { expected: 'the last day of the period' });
  }
  const status = wording(row, 'skp_status', 'a status of the list statusSkp', (cell) =>
    lookUp('statusSkp', cell, lists),
  );
  if (status === 'belumSelesai') row.reading.tell('appraisalNotFinished', pathOf(row, ['skp_status']));
  const finished = status === 'selesai';
  const predikat = finished
    ? wording(row, 'hasil_akhir', 'a predicate of the list predikat', (cell) => lookUp('predikat', cell, lists))
    : undefined;
  const known = acting === false && periodeAkhir !== undefined && status !== undefined;
  const kind = !known || (finished && predikat === undefined) ? 'open' : finished ? 'finished' : 'unfinished';
  return { ...face, periodeAkhir, predikat, kind };
}

function fieldIsBlank(row: Row, name: string): boolean {
  return text(row, name) === undefined && typeof fieldOf(row, [name])?.value !== 'object';
}

function wording<Meaning>(
  row: Row,
  column: string,
  expected: string,
  meaning: (cell: string) => Meaning | undefined,
): Meaning | undefined {
  const cell = text(row, column);
  const found = cell === undefined ? undefined : meaning(cell);
  if (cell === undefined) row.reading.tell('valueMissing', pathOf(row, [column]), { expected });
  else if (found === undefined) row.reading.tell('codeUnknown', pathOf(row, [column]), { found: cell, expected });
  return found;
}

/** The column names the duty instead of saying yes. */
const ACTING: ReadonlySet<string> = new Set(['plt', 'plh']);

/** Whether the appraisal is of an acting post. */
function readActing(row: Row): boolean | undefined {
  const path = pathOf(row, ['is_plt_plh']);
  const value = fieldOf(row, ['is_plt_plh'])?.value;
  const acting = ACTING.has(folded(textOf(value) ?? '')) ? true : yesOrNo(value);
  if (acting !== undefined) return acting;
  const expected = '0 or 1';
  if (!holds(value)) row.reading.tell('valueMissing', path, { expected });
  else row.reading.tell('codeUnknown', path, { found: text(row, 'is_plt_plh'), expected });
  return undefined;
}

/** By person and year; rows without a readable day stand for themselves. */
function groupsOf(rows: readonly Appraisal[]): ReadonlyMap<string, readonly Appraisal[]> {
  const groups = new Map<string, Appraisal[]>();
  for (const row of rows) {
    const year = row.periodeAkhir === undefined ? row.path : String(yearOf(row.periodeAkhir));
    const key = `${row.nip} ${year}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

interface Latest {
  readonly record?: LaporanSkpRecord;
  /** Rows that cannot be used, though they may hold an appraisal. */
  readonly open: readonly Appraisal[];
}

function latestOf(rows: readonly Appraisal[], reading: Reading): Latest {
  const open = rows.filter(({ kind }) => kind === 'open');
  // What is not understood may be the one that counts.
  if (open.length > 0) return { open: rows };
  const lastDay = rows.reduce((latest, { periodeAkhir = '' }) => (periodeAkhir > latest ? periodeAkhir : latest), '');
  const latest = rows.filter(({ periodeAkhir }) => periodeAkhir === lastDay);
  for (const { periodPath, periodeAkhir } of rows) {
    if (periodeAkhir !== lastDay) reading.tell('earlierPeriod', periodPath, { found: periodeAkhir, expected: lastDay });
  }
  const [first, ...others] = latest;
  if (first === undefined) return { open: [] };
  const other = others.find(({ kind, predikat }) => kind !== first.kind || predikat !== first.predikat);
  if (other !== undefined) {
    reading.tell('conflictingRows', other.path, { expected: `the same as ${first.path}; neither is used` });
    return { open: latest };
  }
  for (const { path } of others) reading.tell('duplicateRow', path);
  const { nip, path, nama, periodeAkhir, predikat } = first;
  if (periodeAkhir === undefined || predikat === undefined) return { open: [] };
  return {
    open: [],
    record: {
      path,
      nip,
      ...(nama === undefined ? {} : { nama }),
      list: 'penilaianKinerja',
      evidence: { tahun: yearOf(periodeAkhir), predikat },
      periodeAkhir,
      stated: first.stated,
    },
  };
}
