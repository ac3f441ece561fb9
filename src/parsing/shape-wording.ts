/** The part of a zod issue that its wording needs. */
interface ShapeIssue {
  readonly code?: string | undefined;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: boolean;
  readonly pattern?: unknown;
  readonly format?: unknown;
  readonly options?: unknown;
}

/** Said where no part of a schema tells what it wants. */
export const NOT_ACCEPTED = 'this is not accepted here';

/**
 * What was expected, in words of our own: a program that has set another language or error map for zod changes nothing of
 * what is said here.
 */
export function shapeWording(issue: ShapeIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${String(issue.expected)}`;
    case 'invalid_value':
      return issue.values?.length === 1
        ? `expected ${listed(issue.values)}`
        : `expected one of ${listed(issue.values ?? [])}`;
    case 'too_big':
      return `expected ${sized(issue, issue.inclusive === false ? '<' : '<=', issue.maximum)}`;
    case 'too_small':
      return `expected ${sized(issue, issue.inclusive === false ? '>' : '>=', issue.minimum)}`;
    case 'invalid_format':
      return `expected text of the ${issue.format === 'regex' ? `pattern ${String(issue.pattern)}` : `form ${String(issue.format)}`}`;
    case 'invalid_union':
      return Array.isArray(issue.options) && issue.options.length > 0
        ? `expected one of ${listed(issue.options)}`
        : NOT_ACCEPTED;
    default:
      return NOT_ACCEPTED;
  }
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? `"${value}"` : String(value))).join('|');
}

const UNITS = new Map<unknown, string>([
  ['string', 'characters'],
  ['array', 'items'],
]);

function sized({ origin }: ShapeIssue, sign: string, limit: unknown): string {
  const unit = UNITS.get(origin);
  return unit === undefined
    ? `${String(origin)} ${sign}${String(limit)}`
    : `${String(origin)} of ${sign}${String(limit)} ${unit}`;
}
