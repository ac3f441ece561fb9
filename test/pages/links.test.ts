/** Links between the pages of the repository lead somewhere, and every page can be found from the first one. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, codeSpans, docsPages, filesBelow, linksOf, localLinks, read, root, tableRows } from './markdown.js';

const START = 'docs/README.md';
const documents = docsPages();
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(path.join(root, '.github'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `.github/${file}`),
  ...documents,
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
  const text = read(START);
  /** Pages that the package does not hold are named, not linked: the link would lead nowhere in the package. */
  const named = tableRows(text)
    .flatMap(([cell = '']) => codeSpans(cell))
    .filter((span) => span.endsWith('.md'));

  it('leads to every page of docs', () => {
    const reached = new Set<string>([START, ...named]);
    for (const page of reached) {
      if (!page.endsWith('.md')) continue;
      for (const { file } of localLinks(page, read(page))) if (existsSync(path.join(root, file))) reached.add(file);
    }
    expect(documents.filter((page) => !reached.has(page))).toEqual([]);
  });

  it('lists each page once, with a line; a folder with an index by its index', () => {
    const [, list = ''] = text.split(/^## Guides$/m);
    const rows = tableRows(list);
    const listed = rows.flatMap(([cell = '']) => [
      ...localLinks(START, cell).map(({ file }) => file),
      ...codeSpans(cell).filter((span) => span.endsWith('.md')),
    ]);
    expect(new Set(listed).size).toBe(listed.length);
    // `docs/x.md`, and `docs/folder/x.md` unless an index above it lists the folder.
    const isIndexed = (page: string): boolean =>
      documents.some(
        (index) =>
          index !== START && index !== page && index.endsWith('/README.md') && page.startsWith(index.slice(0, -9)),
      );
    const missing = documents.filter((page) => page !== START && !isIndexed(page) && !listed.includes(page));
    expect(missing).toEqual([]);
    expect(listed.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    expect(rows.filter(([, line = '']) => line.length < 10)).toEqual([]);
  });

  it.each(['README.md', 'README.id.md'])('is reached from %s', (readme) => {
    expect(linksOf(read(readme))).toContain(START);
  });
});
