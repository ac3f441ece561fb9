import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** A fenced block of a Markdown text or of a doc comment. */
export interface CodeBlock {
  /** Path below the root of the repository. */
  readonly file: string;
  /** Number of the first line of code in the file, counted from 1. */
  readonly line: number;
  /** The word after the fence. */
  readonly language: string;
  /** What stands before each line: white space in Markdown, ` * ` in a doc comment. */
  readonly prefix: string;
  readonly code: readonly string[];
}

/** README.md, README.id.md and the pages under docs, without the generated ones. */
export function markdownFiles(): string[] {
  return ['README.md', 'README.id.md', ...filesBelow('docs', '.md').filter((file) => !file.startsWith('docs/api/'))];
}

export function sourceFiles(): string[] {
  return filesBelow('src', '.ts');
}

export function readLines(file: string): string[] {
  return readFileSync(path.join(root, file), 'utf8').split('\n');
}

export function markdownBlocks(file: string): CodeBlock[] {
  return fencedBlocks(file, readLines(file), 0, '');
}

/** The fenced blocks of every doc comment of a source file, under `@example` or not. */
export function docCommentBlocks(file: string): CodeBlock[] {
  return docComments(file).flatMap(({ lines, offset, prefix }) => fencedBlocks(file, lines, offset, prefix));
}

/** Where an `@example` stands without a fenced block: it could not be checked. */
export function examplesWithoutFence(file: string): string[] {
  return docComments(file).flatMap(({ lines, offset }) =>
    lines.flatMap((line, index) => {
      if (!/^\s*@example\b/.test(line)) return [];
      const rest = lines.slice(index + 1);
      const next = rest.findIndex((each) => /^\s*(?:@\w|(?:`{3,}|~{3,}))/.test(each));
      const fenced = next >= 0 && /^\s*[`~]/.test(rest[next] ?? '');
      return fenced ? [] : [`${file}:${String(offset + index + 1)}`];
    }),
  );
}

/** The levels of the headings of a Markdown file, in order. */
export function headingLevels(file: string): number[] {
  const levels: number[] = [];
  let fence = '';
  for (const line of readLines(file)) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    const heading = fence === '' ? /^(#{1,6}) /.exec(line)?.[1] : undefined;
    if (heading !== undefined) levels.push(heading.length);
  }
  return levels;
}

function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
}

function docComments(file: string): { lines: string[]; offset: number; prefix: string }[] {
  const comments: { lines: string[]; offset: number; prefix: string }[] = [];
  const text = readLines(file).join('\n');
  for (const match of text.matchAll(/\/\*\*(?!\/)[^]*?\*\//g)) {
    const offset = text.slice(0, match.index).split('\n').length - 1;
    const raw = match[0].split('\n');
    const star = /^\s*\* /.exec(raw.find((line) => /^\s*\* /.test(line)) ?? '');
    const lines = raw.map((line) => line.replace(/^\s*\/\*\*\s?/, '').replace(/^\s*\*(?!\/) ?/, ''));
    comments.push({ lines, offset, prefix: star?.[0] ?? '' });
  }
  return comments;
}

/** @param offset how many lines of the file come before `lines` */
function fencedBlocks(file: string, lines: readonly string[], offset: number, before: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { mark: string; indent: string; language: string; start: number } | undefined;
  lines.forEach((line, index) => {
    const [, indent = '', mark = '', info = ''] = /^(\s*)(`{3,}|~{3,})\s*(.*)$/.exec(line) ?? [];
    if (open === undefined) {
      if (mark !== '') open = { mark, indent, language: info.split(/\s/)[0] ?? '', start: index + 1 };
    } else if (mark.startsWith(open.mark) && info === '') {
      const { indent: cut, language, start } = open;
      const code = lines
        .slice(start, index)
        .map((each) => (each.startsWith(cut) ? each.slice(cut.length) : each.trimStart()));
      blocks.push({ file, line: offset + start + 1, language, prefix: before + cut, code });
      open = undefined;
    }
  });
  if (open !== undefined) throw new Error(`${file}:${String(offset + open.start)}: the code block has no end`);
  return blocks;
}
