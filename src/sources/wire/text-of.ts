const LONGEST_TEXT = 2000;
const PLACEHOLDERS = new Set(['', '-', 'null', '00-00-0000', '0000-00-00']);
const LONGEST_PLACEHOLDER = 10;
/** With one of these, or with nothing, they begin. */
const BEGIN_PLACEHOLDERS = '-0nN';

/**
 * The text of a value, trimmed; `undefined` for everything SIASN writes where there is nothing. A number is its text.
 * Texts too long to be meant are nothing that can be read: they come back cut, and match no list.
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') return undefined;
  if (isPlainText(value)) return value;
  const text = (value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT) : value).trim();
  const mayBe = text.length <= LONGEST_PLACEHOLDER && BEGIN_PLACEHOLDERS.includes(text.charAt(0));
  return mayBe && PLACEHOLDERS.has(text.toLowerCase()) ? undefined : text;
}

const ZERO = 48;
const LAST_OF_ASCII = 126;
const N_OF_NULL = new Set([78, 110]);

/** Most texts: nothing to trim, and begun as nothing that stands for nothing. */
function isPlainText(value: string): boolean {
  const first = value.charCodeAt(0);
  const last = value.charCodeAt(value.length - 1);
  if (!(first > ZERO && first <= LAST_OF_ASCII) || !(last >= ZERO && last <= LAST_OF_ASCII)) return false;
  return !N_OF_NULL.has(first) && value.length <= LONGEST_TEXT;
}

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

const LONGEST_NAME = 60;
const MOST_NAMES = 4000;
/** Names of fields come back in every row: their keys are kept, up to a bound. */
const known = new Map<string, string>();

/** Names and wordings without capitals, blanks and signs: `Perilaku_Kerja Nilai` and `perilakuKerjaNilai` have one key. */
export function searchKey(text: string): string {
  let key = known.get(text);
  if (key !== undefined) return key;
  key = '';
  for (const char of text.toLowerCase()) {
    if ((char >= 'a' && char <= 'z') || (char >= '0' && char <= '9')) key += char;
  }
  if (text.length <= LONGEST_NAME && known.size < MOST_NAMES) known.set(text, key);
  return key;
}

/** Text of a field by which copies are found; `undefined` for what stands for nothing. */
export function keyText(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined || text === '0' ? undefined : searchKey(text);
}

const YES: ReadonlySet<string> = new Set(['1', 'y', 'ya', 'yes', 'true', 'benar', 'sudah']);
const NO: ReadonlySet<string> = new Set(['0', 't', 'n', 'tidak', 'no', 'false', 'salah', 'belum', 'bukan']);

/** Yes or no as people and programs write it; `undefined` for anything else. */
export function yesOrNo(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' || typeof value === 'number' ? searchKey(String(value)) : '';
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
