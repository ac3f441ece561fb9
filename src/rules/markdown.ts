/** Signs that mean something in Markdown or HTML. */
const SIGNS = /[\\`*_{}[\]<>#+!|~&$]/g;

/**
 * Text of a rule set as plain words of a Markdown document: no sign of it means anything, no line of it begins a list or a
 * heading.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SIGNS, (sign) => `\\${sign}`)
    .replace(/^([-=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** An address as code, where it is one of the web; else nothing. */
export function address(url: string | undefined): string {
  return url !== undefined && /^https?:\/\/[^\s`|<>]{1,500}$/.test(url) ? `\`${url}\`` : '';
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}
