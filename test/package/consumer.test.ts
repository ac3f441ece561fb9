import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { isFullTier } from '../runs.js';

const root = path.resolve(import.meta.dirname, '../..');
const { consumer } = inject('packed');

interface Run {
  readonly status: number | null;
  readonly output: string;
}

function node(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: consumer, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** The public entries by the names under which programs import them. */
const entries = Object.keys(
  (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { exports: Record<string, unknown> }).exports,
)
  .filter((entry) => !entry.endsWith('.json'))
  .map((entry) => path.posix.join('talenta-asn', entry));

/** What a program sees of the package, whichever way it loads it. */
interface Seen {
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly copies: readonly string[];
  readonly placement: unknown;
  readonly version: string;
}

const LOOK = `
const notNames = ['default', '__esModule', 'module.exports'];
const names = Object.fromEntries(
  Object.entries(entries).map(([entry, all]) => [entry, Object.keys(all).filter((name) => !notNames.includes(name)).sort()]),
);
// A value that two entries export has to be one and the same, or instanceof and comparisons fail across entries.
const copies = [];
for (const a of Object.keys(entries)) {
  for (const b of Object.keys(entries)) {
    for (const name of names[a]) {
      if (a < b && names[b].includes(name) && entries[a][name] !== entries[b][name]) copies.push([name, a, b].join(' '));
    }
  }
}
const { placeAxes } = entries['talenta-asn'];
const { bkn411 } = entries['talenta-asn/rules'];
const placement = placeAxes({ kinerja: '71', potensial: '75.1' }, bkn411);
console.log(JSON.stringify({ names, copies, placement, version: manifest.version }));
`;

describe('a program that uses the package', () => {
  let imported: Seen;
  let required: Seen;

  beforeAll(() => {
    const load = (how: string): string => entries.map((entry) => `  '${entry}': ${how}('${entry}'),\n`).join('');
    writeFileSync(
      path.join(consumer, 'smoke.mjs'),
      `import { createRequire } from 'node:module';
const entries = {\n${load('await import')}};
const manifest = createRequire(import.meta.url)('talenta-asn/package.json');
${LOOK}`,
    );
    writeFileSync(
      path.join(consumer, 'smoke.cjs'),
      `const entries = {\n${load('require')}};
const manifest = require('talenta-asn/package.json');
${LOOK}`,
    );
    const see = (file: string): Seen => {
      const { status, output } = node(file);
      expect(status, output).toBe(0);
      return JSON.parse(output) as Seen;
    };
    imported = see('smoke.mjs');
    required = see('smoke.cjs');
  });

  it('places a person by import', () => {
    expect(imported.placement).toMatchObject({ status: 'placed', box: 5 });
  });

  it('places a person by require', () => {
    expect(required.placement).toMatchObject({ status: 'placed', box: 5 });
  });

  it('finds the same names and the same answer both ways', () => {
    expect(required).toEqual(imported);
    for (const names of Object.values(imported.names)) expect(names.length).toBeGreaterThan(0);
  });

  it('gets one copy of whatever several entries export', () => {
    expect(imported.copies).toEqual([]);
    expect(required.copies).toEqual([]);
  });
});

describe('a program without fast-check', () => {
  it.each(['import', 'require'])('has every entry but that of the generators: by %s', (how) => {
    const bare = mkdtempSync(path.join(tmpdir(), 'talenta-asn-bare-'));
    try {
      cpSync(path.join(consumer, 'node_modules'), path.join(bare, 'node_modules'), {
        recursive: true,
        filter: (file) => path.basename(file) !== 'fast-check',
      });
      const load = how === 'import' ? 'await import' : 'require';
      const calls = entries.map((entry) => `  try { ${load}('${entry}'); } catch { fails.push('${entry}'); }`);
      const file = path.join(bare, how === 'import' ? 'load.mjs' : 'load.cjs');
      writeFileSync(file, `const fails = [];\n${calls.join('\n')}\nconsole.log(JSON.stringify(fails));\n`);
      const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: bare, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual(['talenta-asn/testing']);
    } finally {
      rmSync(bare, { recursive: true, force: true });
    }
  });
});

describe('a TypeScript program that uses the package', () => {
  const program = `import { placeAxes, version, type Placement } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { samplePeople } from 'talenta-asn/samples';
import * as testing from 'talenta-asn/testing';

export const placement: Placement = placeAxes({ kinerja: '71', potensial: 75 }, bkn411);
export const generators: object = testing;
export const people = samplePeople({ seed: 1, size: 1, asOf: '2026-11-23' });
export const text: string = version;
// @ts-expect-error the types are really there: a text is not a number
export const number: number = version;
// @ts-expect-error the types are really there: an axis is no truth
placeAxes({ kinerja: true }, bkn411);
`;

  const strict = {
    target: 'ES2022',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: false,
    declaration: true,
    outDir: 'out',
  };

  it.each([
    // Neither the types of Node nor the DOM: what compiles with less compiles with more, which the full tier tries too.
    { name: 'ESM and CommonJS anywhere', files: ['any-esm.mts', 'any-cjs.cts'], lib: ['ES2022'], types: [] },
    ...(isFullTier
      ? [
          {
            name: 'ESM and CommonJS in Node',
            files: ['node-esm.mts', 'node-cjs.cts'],
            lib: ['ES2022'],
            types: ['node'],
          },
          { name: 'ESM in a browser', files: ['browser.mts'], lib: ['ES2022', 'DOM'], types: [] },
        ]
      : []),
  ])('compiles under the strict options, libraries checked too: $name', ({ files, lib, types }) => {
    for (const file of files) writeFileSync(path.join(consumer, file), program);
    const config = `tsconfig.${files.join('.')}.json`;
    writeFileSync(
      path.join(consumer, config),
      JSON.stringify({ compilerOptions: { ...strict, lib, types, rootDir: '.' }, files }),
    );
    const { status, output } = node(path.join(root, 'node_modules/typescript/bin/tsc'), '-p', config);
    expect(output).toBe('');
    expect(status).toBe(0);
  });
});
