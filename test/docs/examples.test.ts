/**
 * Every example in the documentation is compiled and run against the built package, and prints what it says.
 * `npm run examples:update` writes what is printed into the `// =>` comments of the Markdown files.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  docCommentBlocks,
  examplesWithoutFence,
  headingLevels,
  markdownBlocks,
  markdownFiles,
  root,
  sourceFiles,
  type CodeBlock,
} from './code-blocks.js';
import { isExample, printedLines, rewriteExpectations, runExamples, type Example } from './examples.js';

const collect = (): CodeBlock[] => [
  ...markdownFiles().flatMap(markdownBlocks),
  ...sourceFiles().flatMap(docCommentBlocks),
];
const runAll = (): Example[] => runExamples(collect().filter(isExample));

let examples = runAll();
if (process.env['UPDATE_EXAMPLES'] === '1') {
  rewriteExpectations(examples);
  examples = runAll();
}
const blocks = collect();
const place = ({ file, line }: CodeBlock): string => `${file}:${String(line)}`;
const named = <T extends { block: CodeBlock }>(each: T): { name: string } & T => ({ name: place(each.block), ...each });
const inLanguage = (language: string): { name: string; block: CodeBlock }[] =>
  blocks.filter((block) => block.language === language).map((block) => named({ block }));

describe('examples', () => {
  it('there are some in the README', () => {
    expect(examples.some(({ block, expected }) => block.file === 'README.md' && expected.length > 0)).toBe(true);
  });

  it.each(examples.map(named))('$name compiles, runs and prints what it says', (example) => {
    expect(example.typeErrors).toEqual([]);
    expect(example.error).toBeUndefined();
    expect(printedLines(example)).toEqual(example.expected);
  });

  it('every @example is a fenced block, so that it is run', () => {
    expect(sourceFiles().flatMap(examplesWithoutFence)).toEqual([]);
  });
});

describe('other blocks', () => {
  it('name their language by the word under which it is checked', () => {
    const unchecked = [
      '',
      'typescript',
      'javascript',
      'tsx',
      'jsx',
      'mts',
      'cts',
      'jsonc',
      'json5',
      'bash',
      'shell',
      'console',
    ];
    expect(blocks.filter(({ language }) => unchecked.includes(language)).map(place)).toEqual([]);
  });

  it.for(inLanguage('json'))('$name is JSON', ({ block }) => {
    expect(() => JSON.parse(block.code.join('\n')) as unknown).not.toThrow();
  });

  it.for(inLanguage('sh'))('$name runs only scripts that exist', ({ block }) => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const called = [...block.code.join('\n').matchAll(/\bnpm run(?: -\S+)* ([\w:.-]+)/g)].map(
      ([, script = '']) => script,
    );
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe('the two READMEs', () => {
  it('have the same code', () => {
    const code = (file: string): string[] =>
      markdownBlocks(file).map((block) => [block.language, ...block.code].join('\n'));
    expect(code('README.id.md')).toEqual(code('README.md'));
  });

  it('have the same headings, level by level', () => {
    expect(headingLevels('README.id.md')).toEqual(headingLevels('README.md'));
    expect(headingLevels('README.md').length).toBeGreaterThan(1);
  });
});
