const LONGEST_NAME = 60;
const MOST_NAMES = 4000;
/** Names of fields come back in every row: what they fold to is kept, up to a bound. */
const names = new Map<string, string>();

/** Keys and wordings without capitals, blanks and signs: `Perilaku_Kerja Nilai` and `perilakuKerjaNilai` are one. */
export function folded(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const result = withoutSigns(text);
  if (text.length <= LONGEST_NAME && names.size < MOST_NAMES) names.set(text, result);
  return result;
}

function withoutSigns(text: string): string {
  let result = '';
  for (const char of text.toLowerCase()) {
    if ((char >= 'a' && char <= 'z') || (char >= '0' && char <= '9')) result += char;
  }
  return result;
}

const LONGEST_TEXT = 2000;
const PLACEHOLDERS = new Set(['', '-', 'null', '00-00-0000', '0000-00-00']);
const LONGEST_PLACEHOLDER = 10;

/**
 * The text of a value, trimmed; `undefined` for everything SIASN writes where there is nothing. A number is its text.
 * Texts too long to be meant are nothing that can be read: they come back cut, and match no list.
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') return undefined;
  if (isPlainText(value)) return value;
  const text = (value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT) : value).trim();
  return mayBePlaceholder(text) && PLACEHOLDERS.has(text.toLowerCase()) ? undefined : text;
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

/** Most texts begin otherwise. */
function mayBePlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return false;
  switch (text.charAt(0)) {
    case '':
    case '-':
    case '0':
    case 'n':
    case 'N':
      return true;
    default:
      return false;
  }
}
