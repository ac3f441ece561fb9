/** The pages in the tarball: their links lead to files that it holds, and they stay small. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { anchorsOf, localLinks } from '../pages/markdown.js';

const { folder } = inject('packed');

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  .sort();
const pages = files.filter((file) => file.endsWith('.md'));
const shipped = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

describe('the pages of the package', () => {
  it.each(pages)('%s leads only to files, and headings, that the package holds', (page) => {
    const broken = localLinks(page, shipped(page)).filter(({ file, anchor }) => {
      if (!files.includes(file)) return true;
      return anchor !== undefined && !anchorsOf(shipped(file)).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('are the guides, the reference, and the way to report a weakness', () => {
    for (const page of ['README.md', 'README.id.md', 'CHANGELOG.md', 'docs/README.md', '.github/SECURITY.md'])
      expect(pages).toContain(page);
  });

  it('leave out what only contributors need', () => {
    const unneeded =
      /^docs\/(?:architecture|api|decisions\/(?:design|README))|^\.github\/(?!SECURITY)|^(?:test|examples)\//;
    expect(files.filter((file) => unneeded.test(file))).toEqual([]);
  });

  it('are at most 110 files and 900 kB below docs', () => {
    const below = files.filter((file) => file.startsWith('docs/'));
    const bytes = below.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    expect(below.length).toBeGreaterThan(20);
    expect(below.length).toBeLessThanOrEqual(110);
    expect(bytes).toBeLessThanOrEqual(900_000);
  });
});
