import { parse } from 'csv-parse/sync';
import {
  AXIS_KEYS,
  compareDecimals,
  safeParseNip,
  type AxisKey,
  type BoxNumber,
  type DecimalText,
  type IndicatorKey,
  type Nip,
} from 'talenta-asn';
import { isNumberForm, readBox, readNumber, type NumberStyle } from './simata-cells.js';
import { ALL_COLUMNS, AXIS_COLUMNS, COLUMNS, INDICATOR_COLUMNS } from './simata-columns.js';

/**
 * `error`: a value is lost, or two values contradict each other. `warning`: a value was left out or changed.
 * `note`: nothing changed in meaning, or the sheet simply has a gap.
 */
export type Severity = 'error' | 'warning' | 'note';

export const FINDING_KINDS = {
  columnMissing: 'error',
  nipAsNumber: 'error',
  nipNotValid: 'error',
  duplicateNip: 'error',
  notANumber: 'error',
  ambiguousNumber: 'error',
  boxNotReadable: 'error',
  boxConflict: 'error',
  aboveScaleLeftOut: 'warning',
  aboveScaleClamped: 'warning',
  belowScale: 'warning',
  thousandsSeparator: 'warning',
  decimalPoint: 'note',
  decimalComma: 'note',
  boxSpelling: 'note',
  repeatedRow: 'note',
  emptyCell: 'note',
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingKind = keyof typeof FINDING_KINDS;

/** Something about one cell; decimal commas are told once for each column. */
export interface SheetFinding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Row of the sheet, the header being row 1. */
  readonly row: number;
  readonly column: string;
  /** What stands in the cell; the other rows it is about; of a NIP that is not valid, the number of characters. */
  readonly found: string;
  /** What it was read as, or, of a box, the one that follows from the values beside it. */
  readonly read?: string;
  /** The values beside a box that contradict it. */
  readonly axes?: Readonly<Record<AxisKey, DecimalText>>;
  /** Number of cells it is about. */
  readonly cells: number;
}

/** A row as far as it could be read: what is absent was empty or unreadable. */
export interface SheetRow {
  readonly row: number;
  readonly nip?: Nip;
  readonly nama: string;
  readonly axes: Readonly<Partial<Record<AxisKey, DecimalText>>>;
  readonly indicators: Readonly<Partial<Record<IndicatorKey, DecimalText>>>;
  readonly box?: BoxNumber;
  /** No error and no warning was found in it. */
  readonly unharmed: boolean;
}

export interface Sheet {
  /** Rows that are not blank. */
  readonly rowsRead: number;
  /** Rows to use: repeated rows and rows of one NIP that differ are left out. */
  readonly rows: readonly SheetRow[];
  readonly findings: readonly SheetFinding[];
}

export interface SheetOptions {
  /** What to do with a value above 100: leave it out (the default), or cut it to 100. Told in the findings either way. */
  readonly aboveScale?: 'leaveOut' | 'clamp';
}

/** Reads a sheet: `;` between cells, a byte order mark if there is one. A faulty row never stops the others. */
export function readSimataSheet(csv: string, options: SheetOptions = {}): Sheet {
  const [header, ...records] = recordsOf(csv);
  const findings: SheetFinding[] = [];
  const columns = new Map((header?.cells ?? []).map((name, position) => [name.trim().toLowerCase(), position]));
  for (const column of ALL_COLUMNS) {
    if (!columns.has(column.toLowerCase())) findings.push(finding('columnMissing', 1, column, ''));
  }
  const read = records.map((record) => ({
    row: readRow(record, columns, options, findings),
    source: JSON.stringify(record.cells),
  }));
  return { rowsRead: read.length, rows: withoutDuplicates(read, findings), findings };
}

interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

function recordsOf(csv: string): readonly CsvRecord[] {
  const records: string[][] = parse(csv, { delimiter: ';', bom: true, relax_column_count: true, relax_quotes: true });
  return records
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

export function finding(kind: FindingKind, row: number, column: string, found: string, read?: string): SheetFinding {
  const severity = FINDING_KINDS[kind];
  return { kind, severity, row, column, found, ...(read === undefined ? {} : { read }), cells: 1 };
}

/** Tells something about a cell: what stands there is added unless it is given. */
type Tell = (kind: FindingKind, about?: { readonly found?: string; readonly read?: string }) => void;

function readRow(
  { row, cells }: CsvRecord,
  columns: ReadonlyMap<string, number>,
  { aboveScale = 'leaveOut' }: SheetOptions,
  findings: SheetFinding[],
): SheetRow {
  const before = findings.length;
  const read = <T>(column: string, reader: (cell: string, tell: Tell) => T): T | undefined => {
    const position = columns.get(column.toLowerCase());
    if (position === undefined) return undefined;
    const cell = cells[position] ?? '';
    return reader(cell, (kind, { found = cell, read } = {}) => {
      noteDown(finding(kind, row, column, found, read), findings);
    });
  };
  const score = (column: string): DecimalText | undefined =>
    read(column, (cell, tell) => readScore(cell, aboveScale, tell));
  const nip = read(COLUMNS.nip, readNip);
  const axes: Partial<Record<AxisKey, DecimalText>> = {};
  for (const axis of AXIS_KEYS) put(axes, axis, score(AXIS_COLUMNS[axis]));
  const indicators: Partial<Record<IndicatorKey, DecimalText>> = {};
  for (const [column, key] of INDICATOR_COLUMNS) put(indicators, key, score(column));
  const box = read(COLUMNS.box, readBoxCell);
  return {
    row,
    ...(nip === undefined ? {} : { nip }),
    nama: read(COLUMNS.nama, (cell) => cell) ?? '',
    axes,
    indicators,
    ...(box === undefined ? {} : { box }),
    unharmed: findings.slice(before).every(({ severity }) => severity === 'note'),
  };
}

function put<Key extends string>(
  values: Partial<Record<Key, DecimalText>>,
  key: Key,
  value: DecimalText | undefined,
): void {
  if (value !== undefined) values[key] = value;
}

/** Decimal commas are the rule in such sheets: one finding for a column, with the number of cells. */
function noteDown(noted: SheetFinding, findings: SheetFinding[]): void {
  const index =
    noted.kind === 'decimalComma'
      ? findings.findIndex(({ kind, column }) => kind === noted.kind && column === noted.column)
      : -1;
  const known = findings[index];
  if (known === undefined) findings.push(noted);
  else findings[index] = { ...known, cells: known.cells + 1 };
}

/** The digits are personal data: only the number form, which has lost them, is shown. */
function readNip(cell: string, tell: Tell): Nip | undefined {
  const text = cell.trim().replace(/^'/, '');
  const parsed = safeParseNip(text, 'PPPK');
  if (parsed.success) return parsed.data;
  if (isNumberForm(text)) tell('nipAsNumber');
  else tell('nipNotValid', { found: String(text.length) });
  return undefined;
}

function readScore(cell: string, aboveScale: 'leaveOut' | 'clamp', tell: Tell): DecimalText | undefined {
  const reading = readNumber(cell);
  switch (reading.state) {
    case 'empty':
      tell('emptyCell', { found: '' });
      return undefined;
    case 'notANumber':
      tell('notANumber');
      return undefined;
    case 'ambiguous':
      tell('ambiguousNumber');
      return undefined;
    case 'read':
      if (reading.style !== undefined) tell(STYLE_FINDINGS[reading.style], { read: reading.value });
      return onScale(reading.value, aboveScale, tell);
  }
}

const STYLE_FINDINGS: Readonly<Record<NumberStyle, FindingKind>> = {
  decimalComma: 'decimalComma',
  decimalPoint: 'decimalPoint',
  thousands: 'thousandsSeparator',
};

function onScale(value: DecimalText, aboveScale: 'leaveOut' | 'clamp', tell: Tell): DecimalText | undefined {
  if (compareDecimals(value, 0) < 0) {
    tell('belowScale');
    return undefined;
  }
  if (compareDecimals(value, 100) <= 0) return value;
  if (aboveScale === 'clamp') {
    tell('aboveScaleClamped');
    return '100';
  }
  tell('aboveScaleLeftOut');
  return undefined;
}

function readBoxCell(cell: string, tell: Tell): BoxNumber | undefined {
  if (cell.trim() === '') {
    tell('emptyCell', { found: '' });
    return undefined;
  }
  const box = readBox(cell);
  if (box === undefined) tell('boxNotReadable');
  else if (cell !== String(box)) tell('boxSpelling', { found: JSON.stringify(cell), read: String(box) });
  return box;
}

/** A row with the text it came from, to tell a repeated row from two that contradict each other. */
interface ReadRow {
  readonly row: SheetRow;
  readonly source: string;
}

/** The same row twice counts once. Rows of one NIP that differ contradict each other: none of them is used. */
function withoutDuplicates(read: readonly ReadRow[], findings: SheetFinding[]): readonly SheetRow[] {
  const byNip = new Map<Nip, ReadRow[]>();
  for (const each of read) {
    const { nip } = each.row;
    if (nip !== undefined) byNip.set(nip, [...(byNip.get(nip) ?? []), each]);
  }
  return read.flatMap(({ row }): readonly SheetRow[] => {
    const alike = row.nip === undefined ? [] : (byNip.get(row.nip) ?? []);
    const [first, ...others] = alike;
    if (first === undefined || others.length === 0) return [row];
    if (others.some(({ source }) => source !== first.source)) {
      findings.push(
        finding('duplicateNip', row.row, COLUMNS.nip, alike.map((each) => String(each.row.row)).join(', ')),
      );
      return [];
    }
    if (first.row === row) return [row];
    findings.push(finding('repeatedRow', row.row, COLUMNS.nip, String(first.row.row)));
    return [];
  });
}
