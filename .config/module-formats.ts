import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { withPureValues } from './pure-values.js';

/** A built ES module taken apart: what it takes from elsewhere, what it gives, and everything between. */
interface Parts {
  /** By the module it leads to: names with those they have here, and names for the whole. */
  readonly imports: ReadonlyMap<string, { readonly names: Map<string, string>; readonly wholes: Set<string> }>;
  readonly exports: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * Writes each built ES module anew with one import for each file that it needs, and the same as a CommonJS module beside it. No
 * two files of the package import each other, so a CommonJS module can take what it needs when it starts.
 */
export function writeModuleFormats(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.js')) continue;
    const file = path.join(folder, entry);
    const parts = partsOf(file, withOneNameEach(readFileSync(file, 'utf8')));
    writeFileSync(file, asEsModule(parts));
    writeFileSync(file.replace(/\.js$/, '.cjs'), asCommonJs(parts));
  }
}

/**
 * What several modules take from one file has one name in the file they are bundled into, where the bundler gave it one for each
 * of them (`deepFreeze2`, `deepFreeze3`).
 */
function withOneNameEach(text: string): string {
  const source = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.ES2022, true);
  const imports = new Map<string, { names: Map<string, string>; wholes: Set<string> }>();
  for (const statement of source.statements) if (ts.isImportDeclaration(statement)) addImport(statement, imports);
  const declared = declaredIn(source);
  const renamed = new Map<string, string>();
  for (const { names, wholes } of imports.values()) {
    const [whole, ...others] = wholes;
    if (whole !== undefined && !declared.has(whole)) for (const other of others) renamed.set(other, whole);
    const first = new Map<string, string>();
    for (const [own, there] of [...names].sort(([a, there]) => (a === there ? -1 : 1))) {
      const kept = first.get(there);
      if (kept === undefined) first.set(there, own);
      else if (!declared.has(kept)) renamed.set(own, kept);
    }
  }
  let result = '';
  let end = 0;
  const visit = (node: ts.Node): void => {
    const name = ts.isIdentifier(node) ? renamed.get(node.text) : undefined;
    if (name !== undefined && !ts.isImportSpecifier(node.parent) && !ts.isNamespaceImport(node.parent)) {
      if (ts.isShorthandPropertyAssignment(node.parent))
        throw new Error(`a member that is named ${node.getText(source)}`);
      result += text.slice(end, node.getStart(source)) + name;
      end = node.end;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const whole = result + text.slice(end);
  return [...renamed.keys()].reduce(
    (sum, own) => sum.replace(new RegExp(`\\bimport \\* as ${own} from [^\\n]*\\n|\\b\\w+ as ${own}(?:,\\s*|\\b)`), ''),
    whole,
  );
}

/** Every name that is declared somewhere in a file, but by its imports. */
function declaredIn(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionLike(node) ||
        ts.isClassLike(node)) &&
      node.name !== undefined &&
      ts.isIdentifier(node.name)
    ) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function partsOf(file: string, text: string): Parts {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
  const imports = new Map<string, { names: Map<string, string>; wholes: Set<string> }>();
  const exports = new Map<string, string>();
  let body = '';
  let end = 0;
  for (const statement of source.statements) {
    const start = statement.getStart(source);
    if (ts.isImportDeclaration(statement)) addImport(statement, imports);
    else if (isExportList(statement)) {
      for (const { name, propertyName } of statement.exportClause.elements) {
        exports.set(name.text, (propertyName ?? name).text);
      }
    } else if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) {
      throw new Error(`${file}: an export that is no list of names`);
    } else continue;
    body += text.slice(end, start);
    end = statement.end;
  }
  return {
    imports,
    exports,
    body: markedOnce(body + text.slice(end))
      .replace(/\n{2,}/g, '\n')
      // What names the module stays: `// sources/hukdis.ts`.
      .replace(/^\/\/ src\//gm, '// ')
      .trim(),
  };
}

/** A call inside one that can be left out goes with it, and needs no mark of its own. */
function markedOnce(text: string): string {
  return text.replace(/(\/\* @__PURE__ \*\/ \(\(\) => )\/\* @__PURE__ \*\/ /g, '$1');
}

function isExportList(
  statement: ts.Statement,
): statement is ts.ExportDeclaration & { readonly exportClause: ts.NamedExports } {
  return (
    ts.isExportDeclaration(statement) &&
    statement.moduleSpecifier === undefined &&
    statement.exportClause !== undefined &&
    ts.isNamedExports(statement.exportClause)
  );
}

function addImport(
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  imports: Map<string, { names: Map<string, string>; wholes: Set<string> }>,
): void {
  // Of an import none of whose names is used the modules of the package have nothing to do.
  if (importClause === undefined) return;
  const bindings = importClause.namedBindings;
  if (!ts.isStringLiteral(moduleSpecifier) || bindings === undefined || importClause.name !== undefined) {
    throw new Error('an import that takes no names');
  }
  const taken = imports.get(moduleSpecifier.text) ?? { names: new Map<string, string>(), wholes: new Set<string>() };
  imports.set(moduleSpecifier.text, taken);
  if (ts.isNamespaceImport(bindings)) taken.wholes.add(bindings.name.text);
  else for (const { name, propertyName } of bindings.elements) taken.names.set(name.text, (propertyName ?? name).text);
}

function asEsModule({ imports, exports, body }: Parts): string {
  const heads = [...imports].flatMap(([module, { names, wholes }]) => [
    ...[...wholes].map((whole) => `import * as ${whole} from "${module}";`),
    ...(names.size === 0 ? [] : [`import ${listOf(names, (own, there) => `${there} as ${own}`)} from "${module}";`]),
  ]);
  const given = `export ${listOf(exports, (there, own) => `${own} as ${there}`)};`;
  return `${[...heads, shortened(body), given].join('\n')}\n`;
}

function asCommonJs({ imports, exports, body }: Parts): string {
  const heads = [...imports].flatMap(([module, { names, wholes }]) => {
    const file = module.startsWith('.') ? module.replace(/\.js$/, '.cjs') : module;
    return [
      ...[...wholes].map((whole) => `const ${whole} = require("${file}");`),
      ...(names.size === 0 ? [] : [`const ${listOf(names, (own, there) => `${there}: ${own}`)} = require("${file}");`]),
    ];
  });
  const given = `module.exports = ${listOf(exports, (there, own) => `${there}: ${own}`)};`;
  // What can be left out of a bundle is marked for ES modules alone.
  const plain = ['"use strict";', ...heads, body.replaceAll('/* @__PURE__ */ ', ''), given].join('\n');
  // The ES module beside it is the one to read: here only what stands at the top keeps its name.
  return lineEach(
    transformSync(plain, { minifySyntax: true, minifyWhitespace: true, minifyIdentifiers: true, target: 'es2022' })
      .code,
  );
}

/** Each statement on a line of its own, for traces and differences. */
function lineEach(text: string): string {
  const { statements } = ts.createSourceFile('body.js', text, ts.ScriptTarget.ES2022);
  return statements.map(({ pos, end }) => `${text.slice(pos, end).trim()}\n`).join('');
}

/** The same program, shorter: a statement on each line, and the comments that name its modules. Names at the top stay as they are. */
function shortened(text: string): string {
  return text
    .split(/^(?=\/\/ [\w/@.-]+\.[jt]s$)/m)
    .map((module) => {
      const [, name = ''] = /^(\/\/ .*\n)/.exec(module) ?? [];
      const options = {
        minifySyntax: true,
        minifyWhitespace: true,
        minifyIdentifiers: true,
        treeShaking: false,
        target: 'es2022',
      } as const;
      // The marks of what can be left out of a bundle go with the blanks.
      return name + lineEach(withPureValues(name.trim(), transformSync(module, options).code));
    })
    .join('');
}

/** Names in braces; one that is called otherwise here is written by `renamed`. */
function listOf(names: ReadonlyMap<string, string>, renamed: (name: string, original: string) => string): string {
  const all = [...names].map(([name, original]) => (name === original ? name : renamed(name, original)));
  const line = `{ ${all.join(', ')} }`;
  return line.length <= 100 ? line : `{\n\t${all.join(',\n\t')}\n}`;
}
