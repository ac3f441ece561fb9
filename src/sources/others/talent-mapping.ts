import { BOX_NUMBERS, type AxisKey, type BoxNumber, type IndicatorKey } from '../../civil-service/aspect-keys.js';
import { canonicalDecimal, roundDecimal } from '../../exact/decimal-arithmetic.js';
import { deepFreeze, presentMembers } from '../../json/deep-freeze.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import { elementsOf } from '../../json/given-list.js';
import { guardedCell, searchKey } from '../wire/text-of.js';
import { signTableOf } from '../wire/answer-signs.js';
import { openEnvelope } from '../wire/envelope.js';
import { openFindings } from '../wire/findings.js';
import { code, number, whole } from '../wire/read-field.js';
import { openRow, required, type Row } from '../wire/row.js';
import { SIMATA_AXES, SIMATA_COLUMNS } from '../sheets/sheet-columns.js';
import { ownPayload } from '../wire/cell-value.js';
import type { SourceOutcome } from '../wire/source-result.js';
import { simataPersonArgument, simataRowsOptions, talentMappingArgument } from './talent-mapping.schema.js';
import type { ExactValue } from '../wire/exact-value.js';

/** The record of BKN's `/tm/talentmapping-save`: text throughout. */
export interface TalentMappingRecord {
  /** SIASN's own key of the person. */
  readonly pns_id: string;
  /** Number of the box (kotak), `1` to `9`. */
  readonly box: string;
  /** Value of the axis of potential (potensial), 0 to 100, decimal text. */
  readonly sumbu_x: string;
  /** Value of the axis of performance (kinerja), 0 to 100, decimal text. */
  readonly sumbu_y: string;
  /** Talent score (nilai talenta), 0 to 100, decimal text. */
  readonly total_sumbu: string;
}

/** What is sent about one person. A `Placed` of `talenta-asn` is such a placement. */
export interface TalentMapping {
  /** SIASN's own key of the person, 1 to 42 letters, digits and hyphens. */
  readonly pnsId: string;
  /** Where the person was placed. */
  readonly placement: {
    /** Number of the box (kotak), 1 to 9. */
    readonly box: number;
    /** Value of the axis of performance (kinerja), 0 to 100. */
    readonly kinerja: ExactValue;
    /** Value of the axis of potential (potensial), 0 to 100. */
    readonly potensial: ExactValue;
    /** Talent score (nilai talenta), 0 to 100, decimal text. */
    readonly talent: string;
    /** The same as an exact fraction, where the decimals have no end. */
    readonly talentFraction?: string;
  };
  /** Decimals of the values, 0 to 12, rounded half up. Absent: the values in full. */
  readonly places?: number;
}

/**
 * The record that BKN's talent mapping takes. `sumbu_x` is potensial, `sumbu_y` is kinerja.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for a key that is none, a box beyond 1 to 9 or `places` beyond 0 to 12,
 * `invalidDecimal` for values that are no decimals
 * @example
 * ```ts
 * import { talentMappingRecord } from 'talenta-asn/sources';
 * const placement = { box: 7, kinerja: { value: '100' }, potensial: { value: '69.58' }, talent: '84.79' };
 * console.log(JSON.stringify(talentMappingRecord({ pnsId: 'A8ACA7', placement })));
 * // => {"pns_id":"A8ACA7","box":"7","sumbu_x":"69.58","sumbu_y":"100","total_sumbu":"84.79"}
 * ```
 */
export function talentMappingRecord(mapping: TalentMapping): TalentMappingRecord {
  const { pnsId, placement, places } = talentMappingArgument.from(mapping, 'mapping');
  const written = (value: string, fraction?: string): string =>
    places === undefined ? canonicalDecimal(value) : roundDecimal(fraction ?? value, { places, mode: 'halfUp' });
  const { kinerja, potensial, talent, talentFraction } = placement;
  return deepFreeze({
    pns_id: pnsId,
    box: String(placement.box),
    sumbu_x: written(potensial.value, potensial.fraction),
    sumbu_y: written(kinerja.value, kinerja.fraction),
    total_sumbu: written(talent, talentFraction),
  });
}

/** A talent mapping as it was read. What is absent was empty or could not be read. */
export interface ReadTalentMapping {
  /** Where in the payload: `data[0]`. */
  readonly path: string;
  /** SIASN's own key of the person. */
  readonly pnsId: string;
  /** The source's own box (kotak), 1 to 9. */
  readonly statedBox?: BoxNumber;
  /** Values of the axes, 0 to 100, decimal text. */
  readonly axes: Readonly<Partial<Record<AxisKey, string>>>;
  /** Talent score (nilai talenta), 0 to 100, decimal text. */
  readonly talent?: string;
}

const FIELDS = ['pns_id', 'box', 'sumbu_x', 'sumbu_y', 'total_sumbu'];
/** No field of these records is a date. */
const NO_DATE: IsoDate = '1970-01-01';

/**
 * Reads talent mapping records back: one record, a list, or an answer that holds them.
 *
 * @returns `unread` counts the rows without a readable key
 * @example
 * ```ts
 * import { readTalentMappingRecord } from 'talenta-asn/sources';
 * const record = { pns_id: 'A8ACA7', box: '7', sumbu_x: '69.58', sumbu_y: '100', total_sumbu: '84.79' };
 * const [mapping] = readTalentMappingRecord(record).records;
 * console.log(mapping?.axes.kinerja, mapping?.axes.potensial, mapping?.statedBox); // => 100 69.58 7
 * ```
 */
export function readTalentMappingRecord(input: unknown): SourceOutcome<ReadTalentMapping> {
  const findings = openFindings('simata');
  const known = new Set(FIELDS.map(searchKey));
  const envelope = { isField: (name: string) => known.has(name), signs: signTableOf('simata') };
  const opened = openEnvelope(ownPayload(input), findings, envelope);
  const records = opened.rows.flatMap((value, index) => {
    const row = openRow(value, opened.pathOf(index), { asOf: NO_DATE, findings });
    return row === undefined ? [] : (readRecord(row) ?? []);
  });
  const unread = opened.rows.length - records.length + (opened.cutOff ? 1 : 0);
  return deepFreeze({ source: 'simata', state: opened.state, records, unread, findings: findings.list });
}

function readRecord(row: Row): ReadTalentMapping | undefined {
  const pnsId = required(row, ['pns_id'], 'the key of the person', code(row, 'pns_id'));
  if (pnsId === undefined) return undefined;
  const box = whole(row, 1, 9, 'box');
  const statedBox = BOX_NUMBERS.find((number) => number === box);
  const kinerja = number(row, 'sumbu_y')?.value;
  const potensial = number(row, 'sumbu_x')?.value;
  const talent = number(row, 'total_sumbu')?.value;
  const axes = presentMembers<ReadTalentMapping['axes']>({ kinerja, potensial });
  return presentMembers<ReadTalentMapping>({ path: row.path, pnsId, statedBox, axes, talent });
}

/** A person of a SIMATA sheet to be written; a `SimataRecord` is one. */
export interface SimataPerson {
  /** Text of 18 digits. */
  readonly nip: string;
  /** Name. Personal. */
  readonly nama?: string;
  /** Name of the unit (unit organisasi). */
  readonly namaUnit?: string;
  /** Name of the post (jabatan). */
  readonly namaJabatan?: string;
  /** Axis values, 0-100. */
  readonly axes: Readonly<Partial<Record<AxisKey, string | number>>>;
  /** Scores by indicator, 0-100. */
  readonly scores?: Readonly<Partial<Record<IndicatorKey, string | number>>>;
  /** Number of the box (kotak), 1 to 9. */
  readonly statedBox?: number;
}

/** How numbers are written. */
export interface SimataRowsOptions {
  /** Absent: a comma, as Indonesian spreadsheets read it. */
  readonly decimalMark?: ',' | '.';
}

/** Decimals that are written at most; reading takes more, a person does not. */
const MOST_DECIMALS = 12;

/**
 * Rows of a SIMATA sheet, to be written by any writer of CSV or of spreadsheets; the indicator columns hold scores 0-100.
 * `fromSimata` reads them back exactly; values of more than twelve decimals are rounded half up to twelve.
 *
 * Text that a spreadsheet would take for a formula gets a leading apostrophe; numbers are not touched. What is not known
 * is an empty cell. Write the NIP as a text cell: as a number it loses digits.
 *
 * @throws TalentaError `invalidNip`, `invalidDecimal` when nothing else is wrong in a person; else `invalidArgument`, `tooLarge`
 * @example
 * ```ts
 * import { simataRows } from 'talenta-asn/sources';
 * const [row] = simataRows([
 *   { nip: '198502282010011999', nama: '=1+1', axes: { kinerja: '82.5', potensial: '69.58' }, statedBox: 7 },
 * ]);
 * console.log(row?.['Nama'], row?.['Nilai X'], row?.['Nilai Y'], row?.['Box']); // => '=1+1 69,58 82,5 7
 * ```
 */
export function simataRows(
  people: Iterable<SimataPerson>,
  options: SimataRowsOptions = {},
): readonly Readonly<Record<string, string>>[] {
  const { decimalMark = ',' } = simataRowsOptions.from(options, 'options');
  const number = (value: string | number | undefined): string =>
    value === undefined ? '' : writtenNumber(value).replace('.', decimalMark);
  const rows = elementsOf(people, 'people', 'people').map((person, index) => {
    const given = simataPersonArgument.from(person, `people[${String(index)}]`);
    const { nip, nama, namaUnit, namaJabatan, axes, scores = {}, statedBox } = given;
    return {
      NIP: nip,
      Nama: guardedCell(nama ?? ''),
      'Unit Organisasi': guardedCell(namaUnit ?? ''),
      Jabatan: guardedCell(namaJabatan ?? ''),
      [SIMATA_AXES.potensial]: number(axes.potensial),
      [SIMATA_AXES.kinerja]: number(axes.kinerja),
      Box: statedBox === undefined ? '' : String(statedBox),
      ...Object.fromEntries(SIMATA_COLUMNS.map(({ column, indicator }) => [column, number(scores[indicator])])),
    };
  });
  return deepFreeze(rows);
}

function writtenNumber(value: string | number): string {
  return canonicalDecimal(roundDecimal(value, { places: MOST_DECIMALS, mode: 'halfUp' }));
}
