import { canonicalDecimal, type BoxNumber, type DecimalText } from 'talenta-asn';

/** How a number was written, where it was not written as plain decimal text. */
export type NumberStyle = 'decimalComma' | 'decimalPoint' | 'thousands';

/** What a number cell says. Nothing is ever put in place of a cell that cannot be read. */
export type NumberReading =
  | { readonly state: 'empty' }
  | { readonly state: 'read'; readonly value: DecimalText; readonly style?: NumberStyle }
  | { readonly state: 'ambiguous' }
  | { readonly state: 'notANumber' };

const PLACEHOLDERS: ReadonlySet<string> = new Set(['', '-', 'null']);
const WHOLE = /^-?\d+$/;
const WITH_COMMA = /^-?\d+,\d+$/;
const WITH_POINT = /^-?\d+\.\d+$/;
const ONE_GROUP = /^-?[1-9]\d{0,2}\.\d{3}$/;
const GROUPS = /^-?[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const GROUPS_AND_COMMA = /^-?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;

/**
 * Reads a number as Indonesian sheets write it: `88,07`. `1.234,5` is 1234.5. `1.234` can mean 1234 as well as 1.234, so
 * it is not read at all. `88.07` can only be a decimal, written with a point in a sheet of commas.
 */
export function readNumber(cell: string): NumberReading {
  const text = cell.trim();
  if (PLACEHOLDERS.has(text.toLowerCase())) return { state: 'empty' };
  if (WHOLE.test(text)) return { state: 'read', value: canonicalDecimal(text) };
  if (WITH_COMMA.test(text))
    return { state: 'read', value: canonicalDecimal(text.replace(',', '.')), style: 'decimalComma' };
  if (ONE_GROUP.test(text)) return { state: 'ambiguous' };
  if (WITH_POINT.test(text)) return { state: 'read', value: canonicalDecimal(text), style: 'decimalPoint' };
  if (GROUPS.test(text) || GROUPS_AND_COMMA.test(text)) {
    return { state: 'read', value: canonicalDecimal(text.replaceAll('.', '').replace(',', '.')), style: 'thousands' };
  }
  return { state: 'notANumber' };
}

const BOXES: readonly (readonly [box: BoxNumber, roman: string])[] = [
  [1, 'I'],
  [2, 'II'],
  [3, 'III'],
  [4, 'IV'],
  [5, 'V'],
  [6, 'VI'],
  [7, 'VII'],
  [8, 'VIII'],
  [9, 'IX'],
];

/** Reads a box: `9`, `9 ` and `IX`. Anything else is no box, and never box 5. */
export function readBox(cell: string): BoxNumber | undefined {
  const text = cell.trim().toUpperCase();
  return BOXES.find(([box, roman]) => text === String(box) || text === roman)?.[0];
}

/** Whether a cell looks like a NIP that a spreadsheet has turned into a number, as in `1,98E+17`: its digits are lost. */
export function isNumberForm(cell: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(cell.trim());
}
