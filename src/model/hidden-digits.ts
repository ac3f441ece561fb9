/** Eighteen digits or more, alone or with one blank, dot or dash between two of them. */
const NIP_LONG = /\d(?:[ .-]?\d){17,}/g;

/** A decimal of few digits before its point, as 0.30000000000000004: no NIP is written so. */
const DECIMAL = /^\d{1,3}\.\d+$/;

/** A text without runs of digits that are long enough to be a NIP: they hold a birth date and a sex. */
export function hideDigits(text: string): string {
  return text.replace(NIP_LONG, (digits) => (DECIMAL.test(digits) ? digits : '(digits not shown)'));
}
