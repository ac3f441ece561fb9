import type { PelaksanaanAsesmen } from '../model/evidence.js';
import type { IsoDate } from '../model/iso-date.js';
import { compareDecimals, multiplyDecimals } from '../model/decimal-arithmetic.js';
import { lookUp, type CodeLists, type CodeMeanings } from './code-lists.js';
import { textOf } from './folded.js';
import { isBetween, readNumber } from './read-number.js';
import { date, fieldOf, pathOf, tellDrift, tellUnreadable, text, type PayloadRow, type Row } from './row.js';

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
 * list is told and left out, and what is stated for all does not stand in for it.
 */
export function aboutAssessment(
  row: Row,
  lists: Partial<CodeLists> | undefined,
  all: PelaksanaanAsesmen = {},
): PelaksanaanAsesmen {
  const jenjang = saysNothing(row, JENJANG) ? all.jenjang : meant(row, 'jenjangAsesmen', JENJANG, lists);
  const metode = text(row, ...METODE) ?? all.metode;
  const nama = text(row, ...PENYELENGGARA) ?? all.penyelenggara?.nama;
  // Whether a provider is accredited is said of that provider.
  const isOther = nama !== all.penyelenggara?.nama || !saysNothing(row, AKREDITASI);
  const terakreditasi = isOther ? meant(row, 'akreditasi', AKREDITASI, lists) : all.penyelenggara?.terakreditasi;
  const penyelenggara = {
    ...(nama === undefined ? {} : { nama }),
    ...(terakreditasi === undefined ? {} : { terakreditasi }),
  };
  return {
    ...(jenjang === undefined ? {} : { jenjang }),
    ...(metode === undefined ? {} : { metode }),
    ...(Object.keys(penyelenggara).length === 0 ? {} : { penyelenggara }),
  };
}

function saysNothing(row: Row, names: readonly string[]): boolean {
  return typeof fieldOf(row, names)?.value !== 'boolean' && text(row, ...names) === undefined;
}

function meant<Name extends 'jenjangAsesmen' | 'akreditasi'>(
  row: Row,
  list: Name,
  names: readonly string[],
  lists: Partial<CodeLists> | undefined,
): CodeMeanings[Name] | undefined {
  const value = fieldOf(row, names)?.value;
  const wording = typeof value === 'boolean' ? String(value) : text(row, ...names);
  if (wording === undefined) return undefined;
  const meaning = lookUp(list, wording, lists);
  if (meaning === undefined)
    row.reading.tell('codeUnknown', pathOf(row, names), { found: wording, expected: `a wording of the list ${list}` });
  return meaning;
}

/** Day of an assessment; the caller's where the row has none. */
export function assessmentDay(row: Row, stated: IsoDate | undefined): IsoDate | undefined {
  const day = date(row, ...DAY_FIELDS);
  if (typeof day === 'string') return day;
  if (day === undefined && stated !== undefined) return stated;
  if (day === undefined) {
    row.reading.tell('valueMissing', pathOf(row, DAY_FIELDS), {
      expected: 'the day of the assessment, or options.tanggal',
    });
  }
  return undefined;
}

/** A level 0 to 5: a number, or one with a sign as the list says. What is no level is told, and is `null`. */
export function readLevel(
  row: Row,
  name: string,
  least: number,
  lists: Partial<CodeLists> | undefined,
): string | null | undefined {
  const value = fieldOf(row, [name])?.value;
  const written = textOf(value);
  if (written === undefined && typeof value !== 'object' && typeof value !== 'boolean') return undefined;
  if (value === null) return undefined;
  const path = pathOf(row, [name]);
  const signed = written === undefined ? undefined : lookUp('jenjangKompetensi', written, lists);
  if (signed !== undefined) {
    row.reading.tell('levelWithSign', path, { found: written, expected: signed });
    return signed;
  }
  const level = readNumber(value);
  if (level !== undefined && level !== null && !level.percent && !level.drifted && isBetween(level, least, 5))
    return level.value;
  tellUnreadable(row, [name], value, `a level ${String(least)} to 5`);
  return null;
}

/** A percentage: with a percent sign, as 0-100, or as a part of 1, which is told. */
export function readPercent(row: Row, names: readonly string[]): string | null | undefined {
  const value = fieldOf(row, names)?.value;
  const read = readNumber(value);
  const path = pathOf(row, names);
  if (read === null) tellUnreadable(row, names, value, 'a percentage');
  if (read === undefined || read === null) return read;
  if (read.drifted) tellDrift(row, names, value, read);
  if (compareDecimals(read.value, 0) < 0) {
    row.reading.tell('valueOutOfScale', path, { found: value, expected: 'not below 0' });
    return null;
  }
  if (read.percent || compareDecimals(read.value, 0) === 0 || compareDecimals(read.value, 1) > 0) return read.value;
  row.reading.tell('percentRead', path, { found: value, expected: multiplyDecimals(read.value, 100) });
  return multiplyDecimals(read.value, 100);
}

/** Levels of the items of a list, by every field whose name means one; `null` where one of them is not readable, or two differ. */
export function readLevels<Name extends 'kompetensi' | 'potensi'>(
  row: PayloadRow,
  list: Name,
  least: number,
  lists: Partial<CodeLists> | undefined,
): ReadonlyMap<CodeMeanings[Name], string> | null {
  const levels = new Map<CodeMeanings[Name], string>();
  let readable = true;
  for (const [name, { key }] of row.fields) {
    const item = lookUp(list, name, lists);
    if (item === undefined) continue;
    const level = readLevel(row, key, least, lists);
    if (level === undefined) continue;
    const other = levels.get(item);
    if (level === null) readable = false;
    else if (other !== undefined && other !== level) {
      row.reading.tell('conflictingRows', pathOf(row, [key]), { found: level, expected: other });
      readable = false;
    } else levels.set(item, level);
  }
  return readable ? levels : null;
}
