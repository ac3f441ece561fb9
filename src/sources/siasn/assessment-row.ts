import type { PelaksanaanAsesmen, PenyelenggaraAsesmen } from '../../person/evidence.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import { compareDecimals, multiplyDecimals } from '../../exact/decimal-arithmetic.js';
import { presentMembers } from '../../json/deep-freeze.js';
import type { CodeMeanings } from '../wire/code-lists.js';
import { date, lookUp, meaning, reportDrift, reportUnreadable, stated, text } from '../wire/read-field.js';
import { isBetween, readNumber } from '../wire/read-number.js';
import { fieldOf, missing, report, type PayloadRow, type Row } from '../wire/row.js';
import { textOf } from '../wire/text-of.js';

/** Names under which the day of an assessment is met: the service's own name is not published. */
export const DAY_FIELDS = [
  ...['tanggal', 'tanggalAsesmen', 'tglAsesmen', 'tanggalPenilaian', 'tglPenilaian', 'tanggalTes', 'tglTes'],
  ...['tanggalPelaksanaan', 'tanggalUji'],
];

/** Names under which the job person match is met. */
export const JPM_FIELDS = ['jpm', 'jobPersonMatch', 'nilaiJpm', 'kompetensiJobPercentMatch'];

const JENJANG = ['jenjang', 'jenjangAsesmen', 'jenjangJabatan', 'levelAsesmen', 'targetJenjang'];
const METODE = ['metode', 'metodeAsesmen', 'jenisAsesmen'];
const PENYELENGGARA = ['penyelenggara', 'namaPenyelenggara', 'lembagaPenyelenggara', 'institusiPenyelenggara'];
const AKREDITASI = ['akreditasi', 'terakreditasi', 'statusAkreditasi'];

/** Names under which it is met for which posts, how and by whom an assessment was made. */
export const ABOUT_FIELDS = [...JENJANG, ...METODE, ...PENYELENGGARA, ...AKREDITASI];

/**
 * For which posts, how and by whom an assessment was made: as the row says, else as is stated for all rows. What is in no
 * list is reported and left out, and what is stated for all does not stand in for it.
 */
export function aboutAssessment(row: Row, all: PelaksanaanAsesmen = {}): PelaksanaanAsesmen {
  const jenjang = saysNothing(row, JENJANG) ? all.jenjang : meant(row, 'jenjangAsesmen', JENJANG);
  const metode = text(row, ...METODE) ?? all.metode;
  const nama = text(row, ...PENYELENGGARA) ?? all.penyelenggara?.nama;
  // Whether a provider is accredited is said of that provider.
  const isOther = nama !== all.penyelenggara?.nama || !saysNothing(row, AKREDITASI);
  const terakreditasi = isOther ? meant(row, 'akreditasi', AKREDITASI) : all.penyelenggara?.terakreditasi;
  const penyelenggara =
    nama === undefined && terakreditasi === undefined
      ? undefined
      : presentMembers<PenyelenggaraAsesmen>({ nama, terakreditasi });
  return presentMembers<PelaksanaanAsesmen>({ jenjang, metode, penyelenggara });
}

function saysNothing(row: Row, names: readonly string[]): boolean {
  return typeof fieldOf(row, names)?.value !== 'boolean' && text(row, ...names) === undefined;
}

function meant<Name extends 'jenjangAsesmen' | 'akreditasi'>(row: Row, list: Name, names: readonly string[]) {
  const value = fieldOf(row, names)?.value;
  const expected = `a wording of the list ${list}`;
  if (typeof value !== 'boolean') return meaning(row, list, names, expected) ?? undefined;
  const meant = lookUp(list, String(value), row.lists);
  if (meant === undefined) report(row, 'codeUnknown', names, { found: String(value), expected });
  return meant;
}

/** Day of an assessment; the caller's where the row has none. */
export function assessmentDay(row: Row, all: IsoDate | undefined): IsoDate | undefined {
  const day = date(row, ...DAY_FIELDS);
  if (typeof day === 'string') return day;
  if (day === undefined && all !== undefined) return all;
  if (day === undefined) missing(row, DAY_FIELDS, 'the day of the assessment, or options.tanggal');
  return undefined;
}

/** A level 0 to 5: a number, or one with a sign as the list says. What is no level is reported, and is `null`. */
export function readLevel(row: Row, name: string, least: number): string | null | undefined {
  const value = fieldOf(row, [name])?.value;
  const written = textOf(value);
  if (value === null || (written === undefined && typeof value !== 'object' && typeof value !== 'boolean'))
    return undefined;
  const signed = written === undefined ? undefined : lookUp('jenjangKompetensi', written, row.lists);
  if (signed !== undefined) {
    report(row, 'levelWithSign', [name], { found: written, expected: signed });
    return signed;
  }
  const level = readNumber(value);
  if (level && !level.percent && !level.drifted && isBetween(level, least, 5)) return level.value;
  return reportUnreadable(row, [name], value, `a level ${String(least)} to 5`);
}

/** A percentage: with a percent sign, as 0-100, or as a part of 1, which is reported. */
export function readPercent(row: Row, names: readonly string[]): string | null | undefined {
  const found = fieldOf(row, names)?.value;
  const read = readNumber(found);
  if (read === undefined) return undefined;
  if (read === null) return reportUnreadable(row, names, found, 'a percentage');
  const { value, drifted, percent } = read;
  if (drifted) reportDrift(row, names, found, read);
  if (compareDecimals(value, 0) < 0) {
    return report(row, 'valueOutOfScale', names, { found, expected: 'not below 0' }, null);
  }
  if (percent || compareDecimals(value, 0) === 0 || compareDecimals(value, 1) > 0) return value;
  const hundredfold = multiplyDecimals(value, 100);
  report(row, 'percentRead', names, { found, expected: hundredfold });
  return hundredfold;
}

/** Levels of the items of a list, by every field whose name means one; `null` where one of them is not readable, or two differ. */
function readLevels<Name extends 'kompetensi' | 'potensi'>(row: PayloadRow, { list, least }: AssessmentFields<Name>) {
  const levels = new Map<CodeMeanings[Name], string>();
  let readable = true;
  for (const [name, { key }] of row.fields) {
    const item = lookUp(list, name, row.lists);
    if (item === undefined) continue;
    const level = readLevel(row, key, least);
    if (level === undefined) continue;
    const other = levels.get(item);
    if (level === null) readable = false;
    else if (other !== undefined && other !== level) {
      report(row, 'conflictingRows', [key], { found: level, expected: other });
      readable = false;
    } else levels.set(item, level);
  }
  return readable ? levels : null;
}

/** Fields of an assessment: of its levels, of the one percentage, and of what is kept as stated. */
interface AssessmentFields<Name> {
  readonly list: Name;
  /** The lowest level. */
  readonly least: number;
  readonly percent: readonly string[];
  readonly stated: readonly string[];
}

/** Reads the row of an assessment by the levels of its items or by one percentage; `undefined` where a part is not readable. */
export function readAssessment<Name extends 'kompetensi' | 'potensi'>(
  row: PayloadRow,
  fields: AssessmentFields<Name>,
  all: { readonly tanggal?: IsoDate; readonly asesmen?: PelaksanaanAsesmen },
) {
  const tanggal = assessmentDay(row, all.tanggal);
  const levels = readLevels(row, fields);
  const percent = readPercent(row, fields.percent);
  if (tanggal === undefined || levels === null || percent === null) return undefined;
  const written = stated(row, ...fields.stated);
  return { stated: written, about: { tanggal, ...aboutAssessment(row, all.asesmen) }, levels, percent };
}
