/**
 * The recipe "Add a condition" of the page for contributors, followed word by word in a copy of the sources: its new files, its
 * lines in the list, and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { markdownBlocks, readLines, root } from '../docs/code-blocks.js';

const PAGE = '.github/CONTRIBUTING.md';
const COPIED = [
  'src',
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.src.json',
  'vitest.config.ts',
  'test/time-limit.ts',
  'test/conditions/one-condition.ts',
  'test/rule-set/read-rule-text.ts',
  'test/rule-set/sample-grids.ts',
];

/** The blocks of the recipe: new files, which begin with their place, and lines of the list, which begin with its place. */
const blocks = (() => {
  const lines = readLines(PAGE);
  const start = lines.indexOf('### Add a condition');
  const end = lines.findIndex((line, index) => index > start && line.startsWith('### '));
  return markdownBlocks(PAGE).filter(({ line }) => line > start && line < end);
})();
const files = blocks.flatMap(({ language, code: [first = '', ...code] }) =>
  language === 'ts' ? [{ place: first.replace('// ', ''), text: `${code.join('\n')}\n` }] : [],
);
const changes = blocks.flatMap(({ language, code: [first = '', ...code] }) =>
  language === 'diff' ? [{ place: first.replace('+++ ', ''), lines: code }] : [],
);
const [kindFile = '', testFile = ''] = files.map(({ place }) => place);

/** A text with each `+` line after the one line that stands before it in the change. */
function changed(text: string, lines: readonly string[]): string {
  return lines.reduce((known, line, index) => {
    if (!line.startsWith('+')) return known;
    const before = `\n${(lines[index - 1] ?? '').slice(1)}`;
    const [head = '', tail = '', ...more] = known.split(`${before}\n`);
    expect(more, `the list holds one line${before}`).toEqual([]);
    expect(known).toContain(`${before}\n`);
    return `${head}${before}\n${line.slice(1)}\n${tail}`;
  }, text);
}

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'talenta-asn-recipe-'));
  for (const each of COPIED) cpSync(path.join(root, each), path.join(copy, each), { recursive: true });
  writeFileSync(path.join(copy, 'package.json'), '{ "type": "module" }\n');
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  for (const { place, text } of files) {
    mkdirSync(path.dirname(path.join(copy, place)), { recursive: true });
    writeFileSync(path.join(copy, place), text);
  }
  for (const { place, lines } of changes) {
    const file = path.join(copy, place);
    writeFileSync(file, changed(readFileSync(file, 'utf8'), lines));
  }
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** What the compiler says of the new files, of the list, and of all that takes from it. */
function typeErrors(): readonly string[] {
  const { config } = ts.readConfigFile(path.join(copy, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ['test'] }, ts.sys, copy);
  const program = ts.createProgram(fileNames, options);
  const touched = new Set([...files, ...changes].map(({ place }) => place));
  const isConcerned = ({ fileName, text }: ts.SourceFile): boolean =>
    touched.has(path.relative(copy, fileName)) || /conditions\/(?:conditions|condition\.schema)\.js'/.test(text);
  const concerned = program
    .getSourceFiles()
    .filter((file) => !file.fileName.includes('node_modules') && isConcerned(file));
  expect(concerned.length).toBeGreaterThan(15);
  return concerned
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

const report = z.object({
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(z.object({ title: z.string(), status: z.string() })),
    }),
  ),
});

describe('the recipe for a condition', () => {
  it('has one new file, one new test and lines of the one list', () => {
    expect(kindFile).toMatch(/^src\/conditions\/[\w-]+\.ts$/);
    expect(testFile).toBe(kindFile.replace('src/', 'test/').replace('.ts', '.test.ts'));
    expect(files).toHaveLength(2);
    expect(changes.map(({ place }) => place)).toEqual(['src/conditions/conditions.ts']);
  });

  it('compiles', () => {
    expect(typeErrors()).toEqual([]);
  });

  it('gives a condition that is read, judged, ranked by, told and generated', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'json', testFile],
      { cwd: copy, encoding: 'utf8' },
    );
    const [ofTest, ...others] = report.parse(JSON.parse(stdout)).testResults;
    expect(others).toEqual([]);
    expect(ofTest?.message).toBe('');
    const results = ofTest?.assertionResults ?? [];
    expect(results.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(results.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['are told in a rule set', 'are asked for by the generator']),
    );
    expect(results.length).toBeGreaterThan(6);
  });
});
