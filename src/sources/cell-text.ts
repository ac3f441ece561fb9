/** Signs at the start of a cell that a spreadsheet takes for a formula. */
const FORMULA_SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];

const isGuarded = (sign: string): boolean => sign === "'" || FORMULA_SIGNS.includes(sign);

/**
 * Text as a cell that no spreadsheet takes for a formula: a leading apostrophe where it starts with `=`, `+`, `-`, `@`, a
 * tab or a line break. Text that starts with an apostrophe gets one too, so that reading back is exact.
 */
export function guardedCell(text: string): string {
  return isGuarded(text.charAt(0)) ? `'${text}` : text;
}

/** The text of a cell without the apostrophe that {@link guardedCell} puts there. */
export function unguardedText(cell: string): string {
  return cell.startsWith("'") && isGuarded(cell.charAt(1)) ? cell.slice(1) : cell;
}
