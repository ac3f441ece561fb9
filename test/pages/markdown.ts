import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Root of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Text of a file, by its path below the root. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Files below a folder with this ending, by their paths below the root, in order; those of installed packages are not ours. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith(ending) && !file.includes('/node_modules/'))
    .sort();
}

/** The pages under docs, without the generated ones. */
export function docsPages(): readonly string[] {
  return filesBelow('docs', '.md').filter((file) => !file.startsWith('docs/api/'));
}

/** The text of a page without its fenced code. */
export function prose(text: string): string {
  return text.replace(/^( *)(`{3,}|~{3,})[^\n]*\n[^]*?^\1\2 *$/gm, '');
}

/** What stands between single backticks in the prose of a page. */
export function codeSpans(text: string): readonly string[] {
  return [...prose(text).matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].flatMap(([, code]) => (code === undefined ? [] : [code]));
}

/** Where a page leads to: the targets of its links, in the order of the text. */
export function linksOf(text: string): readonly string[] {
  const words = prose(text).replace(/(?<!`)`[^`\n]+`(?!`)/g, '');
  const inline = [...words.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const defined = [...words.matchAll(/^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?/gm)];
  return [...inline, ...defined].flatMap(([, target]) => (target === undefined ? [] : [target]));
}

/** The names under which the headings of a page can be reached, as GitHub makes them. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of prose(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const anchor = heading
      .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    let name = anchor;
    for (let count = 1; anchors.has(name); count++) name = `${anchor}-${String(count)}`;
    anchors.add(name);
  }
  return anchors;
}

/** A link within the repository: the file it leads to, below the root, and the heading in it. */
export interface LocalLink {
  readonly file: string;
  readonly anchor: string | undefined;
}

/** The links of a page that lead to files, from the root; addresses of the web are left out. */
export function localLinks(page: string, text: string): readonly LocalLink[] {
  return linksOf(text)
    .filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target))
    .map((target) => {
      const [file = '', anchor] = target.split('#');
      const found = file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(file));
      return { file: found, anchor };
    });
}

/** The rows of the Markdown tables of a text, without the heads; cells trimmed. */
export function tableRows(text: string): readonly (readonly string[])[] {
  const rows = text.split('\n').map((line) =>
    /^\|.*\|$/.test(line)
      ? line
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim())
      : undefined,
  );
  const isRule = (row: readonly string[] | undefined): boolean => row?.every((cell) => /^:?-+:?$/.test(cell)) === true;
  return rows.filter((row, index): row is string[] => row !== undefined && !isRule(row) && !isRule(rows[index + 1]));
}
