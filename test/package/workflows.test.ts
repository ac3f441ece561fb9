import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.github/workflows');
const workflows = readdirSync(folder).map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

describe('the workflows', () => {
  it('are there', () => {
    expect(workflows.map(({ file }) => file)).toEqual(['ci.yml', 'release.yml']);
  });

  it.each(workflows)('$file names every action by a whole commit', ({ text }) => {
    const used = [...text.matchAll(/\buses:(.*)$/gm)].map(([, action = '']) => action.trim());
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it.each(workflows)('$file runs only scripts that exist', ({ text }) => {
    const called = [...text.matchAll(/\bnpm (?:run )?(test[\w:]*|[\w]+:[\w:]+)/g)].map(([, script = '']) => script);
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('may write nothing but the identity of a release', () => {
    for (const { file, text } of workflows)
      expect(
        [...text.matchAll(/^ *([\w-]+): write/gm)].map(([, what]) => what),
        file,
      ).toEqual(file === 'release.yml' ? ['id-token'] : []);
  });
});
