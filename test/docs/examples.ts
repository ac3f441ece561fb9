import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { TIME_LIMIT } from '../time-limit.js';
import { readLines, root, type CodeBlock } from './code-blocks.js';

/** What a block of TypeScript or JavaScript says it prints, what it printed, and what the compiler says about it. */
export interface Example {
  readonly block: CodeBlock;
  readonly expected: readonly string[];
  readonly printed: readonly Printed[];
  /** Why it stopped, if it did. */
  readonly error?: string;
  readonly typeErrors: readonly string[];
}

/** A line of output, and the top-level statement that was running. */
export interface Printed {
  readonly statement: number;
  readonly text: string;
}

/** The languages that are run, and the ending of the file each is written to. */
const ENDINGS: Readonly<Record<string, string>> = { ts: '.ts', js: '.mjs', mjs: '.mjs', cjs: '.cjs' };

/** Inside the repository, so that the package finds itself by its name; not under version control. */
const folder = path.join(root, '.examples');

const EXPECTATION = /\/\/ =>(?: (.*))?$/;

export function isExample(block: CodeBlock): boolean {
  return block.language in ENDINGS;
}

/** Type-checks all blocks in one program, then runs each as a module of its own against `dist`. */
export function runExamples(blocks: readonly CodeBlock[]): Example[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'run'), { recursive: true });
  const modules = blocks.map((block, index) => {
    const name = `${String(index)}-${block.file.replace(/[^A-Za-z0-9]+/g, '-')}-${String(block.line)}`;
    const ending = ENDINGS[block.language] ?? '.ts';
    const source = path.join(folder, name + ending);
    const target = path.join(folder, 'run', name + (ending === '.ts' ? '.mjs' : ending));
    const code = block.code.join('\n');
    writeFileSync(source, `${code}\n`);
    writeFileSync(target, runnable(code, ending));
    return { block, source, target };
  });

  const typeErrors = typeErrorsOf(modules);
  const runs = run(modules.map(({ target }) => target));
  return modules.map(({ block, source }, index): Example => {
    const { printed, error } = runs[index] ?? { printed: [], error: 'it did not run' };
    const expected = block.code.flatMap((line) => {
      const found = EXPECTATION.exec(line);
      return found === null ? [] : [(found[1] ?? '').trimEnd()];
    });
    return {
      block,
      expected,
      printed,
      typeErrors: typeErrors.get(source) ?? [],
      ...(error === undefined ? {} : { error }),
    };
  });
}

export function printedLines(example: Example): string[] {
  return example.printed.map(({ text }) => text.trimEnd());
}

/** Writes what was printed into the `// =>` comments of the Markdown files, where the two differ. */
export function rewriteExpectations(examples: readonly Example[]): void {
  for (const file of new Set(examples.map(({ block }) => block.file))) {
    if (!file.endsWith('.md')) continue;
    const lines = readLines(file);
    const fromTheEnd = examples.filter(({ block }) => block.file === file).sort((a, b) => b.block.line - a.block.line);
    for (const example of fromTheEnd) {
      const { block, expected, error } = example;
      if (error !== undefined || expected.join('\n') === printedLines(example).join('\n')) continue;
      const code = withExpectations(block.code, example.printed).map((line) =>
        line === '' ? '' : block.prefix + line,
      );
      lines.splice(block.line - 1, block.code.length, ...code);
    }
    writeFileSync(path.join(root, file), lines.join('\n'));
  }
}

function withExpectations(code: readonly string[], printed: readonly Printed[]): string[] {
  const outputAtLine = new Map<number, string[]>();
  const tree = parse(code.join('\n'), '.ts');
  tree.statements.forEach((statement, number) => {
    const output = printed.filter((line) => line.statement === number).map(({ text }) => text.trimEnd());
    if (output.length === 0) return;
    const { line } = tree.getLineAndCharacterOfPosition(statement.getEnd());
    outputAtLine.set(line, [...(outputAtLine.get(line) ?? []), ...output]);
  });

  const result: string[] = [];
  code.forEach((line, index) => {
    const isOnlyExpectation = /^\s*\/\/ =>(?: |$)/.test(line);
    const bare = line.replace(EXPECTATION, '').trimEnd();
    if (!isOnlyExpectation) result.push(bare);
    const output = outputAtLine.get(index) ?? [];
    const [only] = output;
    const fits = only !== undefined && output.length === 1 && `${bare} // => ${only}`.length <= 120;
    if (fits && !/^\s*\}/.test(bare)) result.push(`${result.pop() ?? ''} // => ${only}`);
    else result.push(...output.map((text) => `// => ${text}`.trimEnd()));
  });
  return result;
}

function parse(code: string, ending: string): ts.SourceFile {
  const kind = ending === '.ts' ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  return ts.createSourceFile(`example${ending}`, code, ts.ScriptTarget.ES2022, true, kind);
}

/** JavaScript that says before each of its statements which one it is. */
function runnable(code: string, ending: string): string {
  const tree = parse(code, ending);
  let marked = code;
  [...tree.statements.entries()].reverse().forEach(([number, statement]) => {
    if (ts.isImportDeclaration(statement)) return;
    const start = statement.getStart();
    marked = `${marked.slice(0, start)};__example(${String(number)});${marked.slice(start)}`;
  });
  if (ending !== '.ts') return marked;
  return ts.transpileModule(marked, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
      isolatedModules: true,
    },
  }).outputText;
}

function run(files: readonly string[]): { printed: Printed[]; error?: string }[] {
  const answer = path.join(folder, 'printed.json');
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, 'run-examples.mjs'), answer, ...files],
    { cwd: root, encoding: 'utf8', timeout: TIME_LIMIT },
  );
  if (status !== 0) throw new Error(`the examples did not run to the end: ${error?.message ?? ''}\n${stderr}`);
  return JSON.parse(readFileSync(answer, 'utf8')) as { printed: Printed[]; error?: string }[];
}

/** What the compiler says about the TypeScript blocks, under the options of a strict program that uses the package. */
function typeErrorsOf(modules: readonly { block: CodeBlock; source: string }[]): Map<string, string[]> {
  const checked = modules.filter(({ source }) => source.endsWith('.ts'));
  const program = ts.createProgram({
    rootNames: checked.map(({ source }) => source),
    options: {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      moduleDetection: ts.ModuleDetectionKind.Force,
      types: ['node'],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noPropertyAccessFromIndexSignature: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      skipLibCheck: true,
      noEmit: true,
    },
  });
  const found = new Map<string, string[]>();
  for (const { block, source } of checked) {
    const tree = program.getSourceFile(source);
    if (tree === undefined) throw new Error(`${block.file}:${String(block.line)} was not compiled`);
    found.set(
      source,
      [...program.getSyntacticDiagnostics(tree), ...program.getSemanticDiagnostics(tree)].map(
        ({ start, messageText }) => {
          const { line } = tree.getLineAndCharacterOfPosition(start ?? 0);
          return `${block.file}:${String(block.line + line)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
        },
      ),
    );
  }
  const general = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  if (general.length > 0) {
    throw new Error(general.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n'));
  }
  return found;
}
