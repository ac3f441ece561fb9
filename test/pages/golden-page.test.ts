/** test/golden/README.md lists every golden case, as the files say; `WRITE_GOLDEN_PAGE=1` writes it again. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faceOf, goldenFiles, goldenPage, readersOf } from './golden-page.js';
import { read, root } from './markdown.js';

const PAGE = 'test/golden/README.md';
if (process.env['WRITE_GOLDEN_PAGE'] === '1') writeFileSync(path.join(root, PAGE), goldenPage());

describe('test/golden/README.md', () => {
  it('is what the files say; else write it again', () => {
    expect(existsSync(path.join(root, PAGE))).toBe(true);
    expect(read(PAGE)).toBe(goldenPage());
  });
});

describe('a file of golden cases', () => {
  it.each(goldenFiles)('%s says what it is, where it comes from, what it is about and how well it is known', (file) => {
    const { id, title, source, about, mark } = faceOf(file);
    expect([id, title.id, title.en, source, about].filter((text) => text.trim().length < 2)).toEqual([]);
    expect(['V', 'D', 'B']).toContain(mark);
  });

  it.each(goldenFiles)('%s is read by a test', (file) => {
    expect(readersOf(file)).not.toEqual([]);
  });

  it('has an id of its own', () => {
    expect(new Set(goldenFiles.map((file) => faceOf(file).id)).size).toBe(goldenFiles.length);
  });
});
