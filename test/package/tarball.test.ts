import { Ajv2020 } from 'ajv/dist/2020.js';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, it } from 'vitest';
import { jsonSchemaOf, PUBLISHED } from '../../.config/json-schemas.js';
import { filesBelow } from './files-below.js';

const root = path.resolve(import.meta.dirname, '../..');
const { tarball, folder, consumer } = inject('packed');

const files = filesBelow(folder);

const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

interface Manifest {
  readonly version: string;
  readonly exports: Record<string, unknown>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('the tarball', () => {
  it('holds the documents, the manifest and the build, and nothing else', () => {
    const documents = ['CHANGELOG.md', 'LICENSE', 'README.id.md', 'README.md', 'package.json'];
    const pages = /^docs\/(?:[a-z-]+\/)*[A-Za-z0-9.-]+\.md$|^\.github\/SECURITY\.md$/;
    expect(files.filter((file) => !file.startsWith('dist/') && !pages.test(file))).toEqual(documents);
    const build =
      /^dist\/THIRD-PARTY\.txt$|^dist\/schema\/[a-z-]+\.schema\.json$|^dist\/rule-sets\/[a-z][A-Za-z0-9-]*\.json$|^dist\/(?:[a-z0-9-]+\/)*[A-Za-z0-9_.-]+\.(?:c?js|d\.c?ts)$/;
    expect(files.filter((file) => file.startsWith('dist/') && !build.test(file))).toEqual([]);
  });

  it('holds every file that the manifest names', () => {
    const named = JSON.stringify(manifest).match(/\.\/dist\/[^"*]+(?=")/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !files.includes(file.slice(2)))).toEqual([]);
  });

  it('holds the JSON Schema files, each under its public name', () => {
    const find = createRequire(path.join(consumer, 'program.js'));
    for (const name of Object.keys(PUBLISHED)) {
      expect(find(`talenta-asn/schema/${name}.schema.json`), name).toEqual(jsonSchemaOf(name));
    }
    expect(files.filter((file) => file.startsWith('dist/schema/'))).toHaveLength(Object.keys(PUBLISHED).length);
  });

  it('holds JSON Schema files that Ajv2020 loads as they are, of a size to be read', () => {
    const find = createRequire(path.join(consumer, 'program.js'));
    const ajv = new Ajv2020({ strict: true });
    for (const name of Object.keys(PUBLISHED)) {
      expect(ajv.compile(find(`talenta-asn/schema/${name}.schema.json`) as object)({ nip: 1 }), name).toBe(false);
    }
    const schemas = files.filter((file) => file.startsWith('dist/schema/')).map(read);
    expect(schemas.reduce((sum, text) => sum + text.length, 0)).toBeLessThan(600_000);
  });

  it('satisfies publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: folder, pack: false, level: 'warning', strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('resolves with the right types in Node ESM, Node CommonJS and bundlers', () => {
    const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const output = execFileSync(
      process.execPath,
      [attw, tarball, '--profile', 'node16', '--format', 'table-flipped', '--no-color', '--no-emoji'],
      { encoding: 'utf8' },
    );
    for (const entry of Object.keys(manifest.exports)) {
      expect(output).toContain(`"${path.posix.join('talenta-asn', entry)}"`);
    }
  });

  it('carries no code of zod, decimal.js or fast-check', () => {
    const scripts = files.filter((file) => /\.c?js$/.test(file));
    expect(scripts.length).toBeGreaterThan(0);
    const marks = [
      /\$constructor\(\s*["']\$?Zod/,
      /\[DecimalError\]/,
      /node_modules\/(?:zod|decimal\.js|fast-check)\//,
    ];
    for (const file of scripts) {
      for (const mark of marks) expect(read(file), file).not.toMatch(mark);
    }
  });

  it('carries no source maps: its files name the modules that they hold, and have a line for each statement', () => {
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    for (const file of files.filter((each) => /\.c?js$/.test(each))) {
      expect(read(file), file).not.toContain('sourceMappingURL');
      // A face that only passes on has no module to name.
      if (file.endsWith('.js') && /^(?:var|const|let|function|class) /m.test(read(file)))
        expect(read(file), file).toMatch(/^\/\/ (?:node_modules\/@noble\/hashes\/)?[\w/.-]+\.[jt]s$/m);
    }
  });

  // The rule sets as JSON are whole, each in a file of its own, for whoever reads them without the library: they have 650 kB,
  // which nothing else gives room for (decision 60).
  it('is small: at most 450 files, 3.25 MB beside the rule sets as JSON, and 3.9 MB with them', () => {
    const sizeOf = (all: readonly string[]): number =>
      all.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    const ruleSets = files.filter((file) => /^dist\/rule-sets\/.*\.json$/.test(file));
    expect(files.length).toBeLessThanOrEqual(450);
    expect(sizeOf(files) - sizeOf(ruleSets)).toBeLessThanOrEqual(3_250_000);
    expect(sizeOf(files)).toBeLessThanOrEqual(3_900_000);
  });

  it('names no folder of the machine it was built on', () => {
    const found = files.filter((file) => read(file).includes(root) || read(file).includes('file://'));
    expect(found).toEqual([]);
  });

  it('carries the licence of every package that is bundled into it', () => {
    const bundled = files
      .filter((file) => /\.c?js$/.test(file))
      .flatMap((file) => [...read(file).matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)])
      .map(([, name]) => name);
    expect([...new Set(bundled)]).toEqual(['@noble/hashes']);
    expect(read('dist/THIRD-PARTY.txt')).toMatch(/@noble\/hashes \d[^]*MIT License[^]*Paul Miller/);
  });
});

describe('the version', () => {
  it('is the same in package.json, at the top of CHANGELOG.md, and in the exported text', async () => {
    const heading = /^#{2,3} .*?(\d+\.\d+\.\d+[^\s\])]*)/m.exec(read('CHANGELOG.md'));
    expect(heading?.[1]).toBe(manifest.version);
    const built = (await import(path.join(folder, '../consumer/node_modules/talenta-asn/dist/index.js'))) as object;
    expect(built).toHaveProperty('version', manifest.version);
  });
});
