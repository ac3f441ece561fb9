import { dateOfDayNumber, dayNumber, isIsoDate } from '../../civil-service/iso-date.js';
import { isList, isRecord } from '../../problems/is-object.js';
import { BOUNDS } from '../../json/bounds.js';

/** A cell in which something stands that has no value, and what a finding says of it. */
export class UnreadableCell {
  readonly code: 'cellError' | 'valueNotReadable' | 'dateNotReadable';
  /** What stood there, in words; never its content. */
  readonly found: string;

  constructor(code: UnreadableCell['code'], found: string) {
    this.code = code;
    this.found = found;
  }
}

/** The errors of spreadsheets, as they are written in a cell. */
export const CELL_ERRORS: ReadonlySet<string> = new Set([
  ...['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA'],
  ...['#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#ERROR!'],
]);

const HASH = 35;
/** A formula may give a text with formats in it, and a link may stand around it. */
const DEEPEST = 4;
const MOST_PIECES = 1000;

/**
 * The plain value of a cell as readers of spreadsheets and of CSV give it: text, a number, `true`, or nothing. Formulas give their
 * result, formatted texts and links their text, dates their day as `dd-mm-yyyy`. An error of the spreadsheet, a formula without
 * a result, and whatever else is no value, is an {@link UnreadableCell}.
 */
export function cellValue(cell: unknown): unknown {
  switch (typeof cell) {
    case 'string':
      return cell.charCodeAt(0) === HASH && isErrorText(cell) ? new UnreadableCell('cellError', cell.trim()) : cell;
    case 'object':
      return cell === null ? cell : insideOf(cell, DEEPEST);
    case 'symbol':
    case 'function':
      return new UnreadableCell('valueNotReadable', typeof cell);
    default:
      return cell;
  }
}

const isErrorText = (text: string): boolean => CELL_ERRORS.has(text.trim().toUpperCase());

function insideOf(cell: object, depth: number): unknown {
  try {
    if (isList(cell)) return new UnreadableCell('valueNotReadable', 'a list');
    if (Object.prototype.toString.call(cell) === '[object Date]') return dayOf(cell);
    if (depth > 0 && isRecord(cell)) return ofKnownForm(cell, depth);
  } catch {
    // A member that cannot be read, a proxy that has been revoked.
  }
  return new UnreadableCell('valueNotReadable', 'an object');
}

/** Cells of exceljs (`formula`, `richText`, `hyperlink`, `error`) and of SheetJS (`t` with `v` and `w`). */
function ofKnownForm(cell: Readonly<Record<string, unknown>>, depth: number): unknown {
  const has = (member: string): boolean => Object.hasOwn(cell, member);
  if (has('formula') || has('sharedFormula') || has('result')) {
    return has('result') && cell['result'] !== undefined && cell['result'] !== null
      ? within(cell['result'], depth)
      : new UnreadableCell('valueNotReadable', 'a formula without a result');
  }
  if (has('error')) return errorOf(cell['error']);
  if (has('richText')) return richText(cell['richText']);
  if (has('hyperlink') || has('text')) return within(cell['text'], depth);
  if (!has('t')) return new UnreadableCell('valueNotReadable', 'an object');
  if (cell['t'] === 'e') return errorOf(cell['w']);
  return cell['t'] === 'z' ? undefined : within(cell['v'], depth);
}

function within(value: unknown, depth: number): unknown {
  return typeof value === 'object' && value !== null ? insideOf(value, depth - 1) : cellValue(value);
}

function errorOf(error: unknown): UnreadableCell {
  return new UnreadableCell('cellError', typeof error === 'string' && isErrorText(error) ? error : 'an error');
}

function richText(pieces: unknown): unknown {
  const unreadable = new UnreadableCell('valueNotReadable', 'a text in pieces that are none');
  if (!isList(pieces) || pieces.length > MOST_PIECES) return unreadable;
  const texts = pieces.map((piece) => (isRecord(piece) ? piece['text'] : undefined));
  return texts.every((text) => typeof text === 'string') ? cellValue(texts.join('')) : unreadable;
}

const MOMENT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?Z$/;
/** Hours before UTC at which a day begins: UTC itself, and the Indonesian zones. */
const ZONES = [0, 7, 8, 9];
const HOUR = 3600;
const DAY = 24 * HOUR;
/** Readers that count days from 1899 in the zone of that time are up to so many seconds early. */
const EARLY = 59;

/**
 * The calendar day of a moment that is midnight in UTC or in an Indonesian zone. Each of them is another moment, so that the zone of
 * the machine does not matter.
 */
function dayOf(date: object): unknown {
  const unreadable = new UnreadableCell('dateNotReadable', 'a moment that is not midnight');
  const write: unknown = Reflect.get(date, 'toISOString');
  if (typeof write !== 'function') return unreadable;
  const [, day, hours, minutes, seconds] = MOMENT.exec(String(Reflect.apply(write, date, []))) ?? [];
  if (!isIsoDate(day)) return unreadable;
  const past = Number(hours) * HOUR + Number(minutes) * 60 + Number(seconds);
  for (const zone of ZONES) {
    const local = past + zone * HOUR + EARLY;
    if (local % DAY > EARLY) continue;
    const [year, month, date] = dateOfDayNumber(dayNumber(day) + Math.floor(local / DAY)).split('-');
    return `${date ?? ''}-${month ?? ''}-${year ?? ''}`;
  }
  return unreadable;
}

const DEEPEST_PAYLOAD = 100;
/** Stands where something cannot be read: a circle, data nested without end, a proxy that has been revoked. */
const UNREADABLE = Symbol('not readable');

/**
 * A copy of a payload, each member of it read once. Whatever is no plain data stays where it is, for the adapter to tell: a
 * payload is data, and data never make an adapter throw. So does a list that is longer than any payload.
 */
export function ownPayload(input: unknown): unknown {
  return copied(input, 0, true, new Map<object, unknown>());
}

/** The same of what stands around the rows of a sheet; they are read where they are opened. */
export function ownEnvelope(input: unknown): unknown {
  return copied(input, 0, false, new Map<object, unknown>());
}

function copied(value: unknown, depth: number, rowsToo: boolean, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (known.has(value)) return known.get(value);
  if (depth > DEEPEST_PAYLOAD) return UNREADABLE;
  // Until it is copied it stands for itself: a circle.
  known.set(value, UNREADABLE);
  const copy = copyOf(value, rowsToo, (member) => copied(member, depth + 1, rowsToo, known));
  known.set(value, copy);
  return copy;
}

function copyOf(value: object, rowsToo: boolean, below: (member: unknown) => unknown): unknown {
  if (isList(value)) {
    if (value.length > BOUNDS.sheetRows) return value;
    return rowsToo ? Array.from(value, below) : Array.from(value);
  }
  if (isRecord(value)) return Object.fromEntries(Object.keys(value).map((key) => [key, below(value[key])]));
  return isRevoked(value) ? UNREADABLE : value;
}

/** A proxy that can be asked nothing any more. */
function isRevoked(value: object): boolean {
  try {
    Array.isArray(value);
    return false;
  } catch {
    return true;
  }
}
