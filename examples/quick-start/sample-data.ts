import { format } from 'prettier';
import {
  normalizeAspects,
  placeAxes,
  roundDecimal,
  type Asn,
  type AspectProfile,
  type AxisKey,
  type Context,
  type IndicatorKey,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { ALL_COLUMNS, COLUMNS, INDICATOR_COLUMNS } from './simata-columns.js';

/** The seed was chosen because its vacancies show much: a tie, a short list, an empty one, one that cannot be told, technical competency. */
const SEED = 128;
const PEOPLE = 400;
const VACANCIES = ['LOW-0014', 'LOW-0003', 'LOW-0019', 'LOW-0015', 'LOW-0005', 'LOW-0009'];
export const AS_OF = '2026-11-23';
const CONTEXT: Context = { ruleSet: bkn411, asOf: AS_OF };

/** Everything in the folder data, by file name; the same on every run. */
export async function dataFiles(): Promise<Readonly<Record<string, string>>> {
  const people = samplePopulation({ seed: SEED, size: PEOPLE, asOf: AS_OF });
  const all = sampleVacancies({ seed: SEED, count: 30, asOf: AS_OF });
  const vacancies = VACANCIES.map((id) => all.find((vacancy) => vacancy.id === id));
  return {
    'simata.csv': sheetOf(people),
    'pegawai.json': await json(people),
    'vacancies.json': await json(vacancies),
  };
}

function json(value: unknown): Promise<string> {
  return format(JSON.stringify(value), { parser: 'json', printWidth: 120 });
}

// ---------------------------------------------------------------------------------------------------------------------
// The sheet
// ---------------------------------------------------------------------------------------------------------------------

type SheetLine = Readonly<Record<string, string>>;

const BYTE_ORDER_MARK = '\uFEFF';
const CELL = { places: 2, mode: 'halfUp' } as const;

function sheetOf(people: readonly Asn[]): string {
  const lines = withFaults(people.map(lineOf));
  const rows = [ALL_COLUMNS, ...lines.map((line) => ALL_COLUMNS.map((column) => line[column] ?? ''))];
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.join(';')}\r\n`).join('');
}

/** A row as such sheets have it: two decimals, a comma, and a gap counted as zero in the axis value. */
function lineOf(person: Asn): SheetLine {
  const profile = normalizeAspects(person, CONTEXT);
  const axes = { kinerja: axisValue(profile, 'kinerja'), potensial: axisValue(profile, 'potensial') };
  const placement = placeAxes(axes, CONTEXT.ruleSet);
  return {
    [COLUMNS.nip]: person.nip,
    [COLUMNS.nama]: person.nama ?? '',
    [COLUMNS.unit]: person.jabatan?.unit ?? '',
    [COLUMNS.jabatan]: person.jabatan?.nama ?? '',
    [COLUMNS.potensial]: cellOf(axes.potensial),
    [COLUMNS.kinerja]: cellOf(axes.kinerja),
    [COLUMNS.box]: placement.status === 'placed' ? String(placement.box) : '',
    ...Object.fromEntries(INDICATOR_COLUMNS.map(([column, key]) => [column, indicatorCell(profile, key)])),
  };
}

function axisValue(profile: AspectProfile, axis: AxisKey): string {
  if (profile.status === 'complete') return profile.axes[axis].fraction ?? profile.axes[axis].value;
  return profile.axes[axis].knownFraction ?? profile.axes[axis].known;
}

function indicatorCell(profile: AspectProfile, key: IndicatorKey): string {
  const indicator = profile.indicators[key];
  return indicator?.status === 'scored' ? cellOf(indicator.scoreFraction ?? indicator.score) : '';
}

function cellOf(value: string): string {
  return roundDecimal(value, CELL).replace('.', ',');
}

// ---------------------------------------------------------------------------------------------------------------------
// Faults, as real sheets have them
// ---------------------------------------------------------------------------------------------------------------------

/** A fault of one cell. */
interface Fault {
  readonly column: string;
  readonly cell: string | ((before: string) => string);
  /** The first row in this box gets it; any row without. */
  readonly box?: string;
}

const FAULTS: readonly Fault[] = [
  { column: 'X - Penilaian Kompetensi', cell: '101,25' },
  { column: 'X - Penilaian Potensi', cell: '1.234,5' },
  { column: 'Y - Umpan Balik Kinerja 360', cell: '' },
  { column: 'Y - Penghargaan', cell: 'delapan' },
  { column: 'X - Pengalaman Jabatan', cell: '1.234' },
  { column: 'X - Penilaian Potensi', cell: (before) => before.replace(',', '.') },
  { column: COLUMNS.nip, cell: '1,98E+17' },
  { column: COLUMNS.box, cell: 'IX', box: '9' },
  { column: COLUMNS.box, cell: '9 ', box: '9' },
  { column: COLUMNS.box, cell: 'abc' },
  { column: COLUMNS.box, cell: '6', box: '5' },
];

/** Every so many rows a fault. */
const DISTANCE = 31;

function withFaults(lines: readonly SheetLine[]): readonly SheetLine[] {
  const faulty = [...lines];
  const used = new Set<number>();
  FAULTS.forEach(({ column, cell, box }, index) => {
    const from = DISTANCE * (index + 1);
    const place = [...faulty.keys()].find(
      (row) =>
        row >= (box === '9' ? 0 : from) &&
        !used.has(row) &&
        isWhole(faulty[row]) &&
        (box === undefined || faulty[row]?.[COLUMNS.box] === box),
    );
    const line = place === undefined ? undefined : faulty[place];
    if (place === undefined || line === undefined) throw new RangeError(`no row for a fault of ${column}`);
    used.add(place);
    faulty[place] = { ...line, [column]: typeof cell === 'string' ? cell : cell(line[column] ?? '') };
  });
  const [first, second] = [...faulty.keys()].filter((row) => !used.has(row) && isWhole(faulty[row])).slice(-2);
  const [again, altered] = [faulty[first ?? 0], faulty[second ?? 0]];
  // One row stands there twice, and one NIP has two rows that differ.
  return [
    ...faulty,
    ...(again === undefined ? [] : [again]),
    ...(altered === undefined ? [] : [{ ...altered, 'Y - Penilaian Kinerja': '40,00' }]),
  ];
}

function isWhole(line: SheetLine | undefined): boolean {
  return line !== undefined && ALL_COLUMNS.every((column) => (line[column] ?? '') !== '');
}
