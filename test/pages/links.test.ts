/** Links between the pages of the repository lead somewhere, and every page can be found from the first one. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, docsPages, filesBelow, linksOf, localLinks, read, root, tableRows } from './markdown.js';

const START = 'docs/README.md';
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(path.join(root, '.github'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `.github/${file}`),
  ...docsPages(),
  ...filesBelow('examples', '.md'),
  ...filesBelow('test', '.md'),
];

describe('links', () => {
  it.each(pages)('of %s lead to files and headings that exist', (page) => {
    const broken = localLinks(page, read(page)).filter(({ file, anchor }) => {
      if (file.startsWith('../') || !existsSync(path.join(root, file))) return true;
      if (anchor === undefined || statSync(path.join(root, file)).isDirectory()) return false;
      return !anchorsOf(read(file)).has(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe('docs/README.md', () => {
  it('leads to every page of docs', () => {
    const reached = new Set<string>([START]);
    for (const page of reached) {
      if (!page.startsWith('docs/') || !page.endsWith('.md')) continue;
      for (const { file } of localLinks(page, read(page))) if (existsSync(path.join(root, file))) reached.add(file);
    }
    expect(docsPages().filter((page) => !reached.has(page))).toEqual([]);
  });

  it('lists each page once, with a line; a folder with an index by its index', () => {
    const [, list = ''] = read(START).split('## All pages');
    const rows = tableRows(list);
    const listed = rows.flatMap(([cell = '']) => localLinks(START, cell).map(({ file }) => file));
    const ofFolder = (page: string): string => path.posix.dirname(page);
    const hasIndex = (page: string): boolean =>
      ofFolder(page) !== 'docs' && existsSync(path.join(root, ofFolder(page), 'README.md'));
    const expected = docsPages().filter(
      (page) => page !== START && (!hasIndex(page) || page.endsWith('/README.md') || listed.includes(page)),
    );
    expect(listed.filter((file) => file.startsWith('docs/')).sort()).toEqual([...expected].sort());
    expect(rows.filter(([, line = '']) => line.length < 10)).toEqual([]);
  });

  it('is reached from both READMEs', () => {
    for (const readme of ['README.md', 'README.id.md']) expect(linksOf(read(readme))).toContain('docs/README.md');
  });
});
