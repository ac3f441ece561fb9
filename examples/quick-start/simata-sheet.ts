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
  readonly found: string;
  readonly expected: string;
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
  const positions = new Map((header?.cells ?? []).map((name, position) => [name.trim().toLowerCase(), position]));
  for (const column of ALL_COLUMNS) {
    if (!positions.has(column.toLowerCase()))
      findings.push(finding('columnMissing', 1, column, 'nothing', `a column ${column}`));
  }
  const reader = new RowReader(positions, options.aboveScale ?? 'leaveOut', findings);
  const read = records.map(({ row, cells }) => reader.read(row, cells));
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

function finding(kind: FindingKind, row: number, column: string, found: string, expected: string): SheetFinding {
  return { kind, severity: FINDING_KINDS[kind], row, column, found, expected, cells: 1 };
}

/** A row with the text it came from, to tell a repeated row from two that contradict each other. */
interface ReadRow extends SheetRow {
  readonly source: string;
}

class RowReader {
  readonly #positions: ReadonlyMap<string, number>;
  readonly #aboveScale: 'leaveOut' | 'clamp';
  readonly #findings: SheetFinding[];

  constructor(positions: ReadonlyMap<string, number>, aboveScale: 'leaveOut' | 'clamp', findings: SheetFinding[]) {
    this.#positions = positions;
    this.#aboveScale = aboveScale;
    this.#findings = findings;
  }

  read(row: number, cells: readonly string[]): ReadRow {
    const before = this.#findings.length;
    const cell = (column: string): string => cells[this.#positions.get(column.toLowerCase()) ?? -1] ?? '';
    const nip = this.#readNip(row, cell(COLUMNS.nip));
    const axes: Partial<Record<AxisKey, DecimalText>> = {};
    for (const axis of AXIS_KEYS) this.#readInto(axes, axis, row, AXIS_COLUMNS[axis], cell);
    const indicators: Partial<Record<IndicatorKey, DecimalText>> = {};
    for (const [column, key] of INDICATOR_COLUMNS) this.#readInto(indicators, key, row, column, cell);
    const box = this.#readBox(row, cell(COLUMNS.box));
    return {
      row,
      ...(nip === undefined ? {} : { nip }),
      nama: cell(COLUMNS.nama),
      axes,
      indicators,
      ...(box === undefined ? {} : { box }),
      unharmed: this.#findings.slice(before).every(({ severity }) => severity === 'note'),
      source: JSON.stringify(cells),
    };
  }

  #note(kind: FindingKind, row: number, column: string, found: string, expected: string): void {
    this.#findings.push(finding(kind, row, column, found, expected));
  }

  /** The digits are personal data: only the number form, which has lost them, is shown. */
  #readNip(row: number, cell: string): Nip | undefined {
    const text = cell.trim().replace(/^'/, '');
    const parsed = safeParseNip(text, 'PPPK');
    if (parsed.success) return parsed.data;
    if (isNumberForm(text)) this.#note('nipAsNumber', row, COLUMNS.nip, text, 'text of 18 digits');
    else
      this.#note(
        'nipNotValid',
        row,
        COLUMNS.nip,
        `text of ${String(text.length)} characters`,
        'text of 18 digits, a NIP',
      );
    return undefined;
  }

  #readInto<Key extends string>(
    values: Partial<Record<Key, DecimalText>>,
    key: Key,
    row: number,
    column: string,
    cell: (column: string) => string,
  ): void {
    if (!this.#positions.has(column.toLowerCase())) return;
    const value = this.#readScore(row, column, cell(column));
    if (value !== undefined) values[key] = value;
  }

  #readScore(row: number, column: string, cell: string): DecimalText | undefined {
    const reading = readNumber(cell);
    switch (reading.state) {
      case 'empty':
        this.#note('emptyCell', row, column, 'nothing', 'a value 0 to 100');
        return undefined;
      case 'notANumber':
        this.#note('notANumber', row, column, cell, 'a number such as 88,07');
        return undefined;
      case 'ambiguous':
        this.#note('ambiguousNumber', row, column, cell, '1234 or 1.234? left out');
        return undefined;
      case 'read':
        if (reading.style !== undefined) this.#noteStyle(reading.style, row, column, cell, reading.value);
        return this.#onScale(row, column, cell, reading.value);
    }
  }

  #noteStyle(style: NumberStyle, row: number, column: string, cell: string, value: DecimalText): void {
    switch (style) {
      case 'decimalComma': {
        const index = this.#findings.findIndex((known) => known.kind === 'decimalComma' && known.column === column);
        const known = this.#findings[index];
        if (known === undefined) this.#note('decimalComma', row, column, cell, `read as ${value}`);
        else this.#findings[index] = { ...known, cells: known.cells + 1 };
        return;
      }
      case 'decimalPoint':
        this.#note('decimalPoint', row, column, cell, `read as ${value}`);
        return;
      case 'thousands':
        this.#note('thousandsSeparator', row, column, cell, `read as ${value}`);
        return;
    }
  }

  #onScale(row: number, column: string, cell: string, value: DecimalText): DecimalText | undefined {
    if (compareDecimals(value, 0) < 0) {
      this.#note('belowScale', row, column, cell, '0 to 100; left out');
      return undefined;
    }
    if (compareDecimals(value, 100) <= 0) return value;
    if (this.#aboveScale === 'clamp') {
      this.#note('aboveScaleClamped', row, column, cell, '0 to 100; cut to 100 as told');
      return '100';
    }
    this.#note('aboveScaleLeftOut', row, column, cell, '0 to 100; left out');
    return undefined;
  }

  #readBox(row: number, cell: string): BoxNumber | undefined {
    if (cell.trim() === '') {
      this.#note('emptyCell', row, COLUMNS.box, 'nothing', 'a box 1 to 9');
      return undefined;
    }
    const box = readBox(cell);
    if (box === undefined) this.#note('boxNotReadable', row, COLUMNS.box, cell, 'a box 1 to 9');
    else if (cell !== String(box))
      this.#note('boxSpelling', row, COLUMNS.box, JSON.stringify(cell), `read as ${String(box)}`);
    return box;
  }
}

/** The same row twice counts once. Rows of one NIP that differ contradict each other: none of them is used. */
function withoutDuplicates(rows: readonly ReadRow[], findings: SheetFinding[]): readonly SheetRow[] {
  const byNip = new Map<Nip, ReadRow[]>();
  for (const row of rows) if (row.nip !== undefined) byNip.set(row.nip, [...(byNip.get(row.nip) ?? []), row]);
  const left: SheetRow[] = [];
  for (const { source, ...row } of rows) {
    const [first, ...others] = (row.nip === undefined ? undefined : byNip.get(row.nip)) ?? [];
    if (first === undefined || others.length === 0) {
      left.push(row);
      continue;
    }
    if (others.some((other) => other.source !== first.source)) {
      const where = [first, ...others].map((each) => String(each.row)).join(', ');
      findings.push(
        finding(
          'duplicateNip',
          row.row,
          COLUMNS.nip,
          `rows ${where}, not alike`,
          'one row for one person; none is used',
        ),
      );
    } else if (first.row === row.row) left.push(row);
    else
      findings.push(
        finding('repeatedRow', row.row, COLUMNS.nip, `the same as row ${String(first.row)}`, 'counted once'),
      );
  }
  return left;
}
