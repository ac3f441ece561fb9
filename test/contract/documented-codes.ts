/** Which codes of errors the TSDoc of an exported function names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const src = path.resolve(import.meta.dirname, '../../src');

const files = new Map<string, ts.SourceFile>();

function parsed(file: string): ts.SourceFile {
  const known = files.get(file);
  if (known !== undefined) return known;
  const made = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  files.set(file, made);
  return made;
}

/** The files out of which an entry exports its names. */
function filesByName(entry: string): ReadonlyMap<string, string> {
  const face = path.join(src, `${entry.replace(/^talenta-asn\/?/, '') || 'index'}.ts`);
  return new Map(
    parsed(face).statements.flatMap((statement) => {
      if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined) return [];
      const { exportClause, moduleSpecifier } = statement;
      if (!ts.isNamedExports(exportClause) || moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier))
        return [];
      const file = path.join(path.dirname(face), moduleSpecifier.text.replace(/\.js$/, '.ts'));
      return exportClause.elements.map(({ name }) => [name.text, file] as const);
    }),
  );
}

/** What stands behind `@throws` before a function, all its overloads together. */
function throwsOf(file: string, name: string): string {
  return parsed(file)
    .statements.filter((statement) => declares(statement, name))
    .flatMap((statement) => ts.getJSDocTags(statement))
    .filter(({ tagName }) => tagName.text === 'throws')
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join('\n');
}

/** Whether a statement declares a function of this name, or a value that is one. */
function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text === name;
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.some((each) => ts.isIdentifier(each.name) && each.name.text === name);
}

/** The names in code marks behind `@throws` of each function of an entry; "as `another`" stands for those of the other. */
export function documentedCodes(entry: string): (name: string) => ReadonlySet<string> {
  const own = filesByName(entry);
  const root = filesByName('talenta-asn');
  const named = (name: string): readonly string[] => {
    const file = own.get(name) ?? root.get(name);
    if (file === undefined) return [];
    const text = throwsOf(file, name);
    const others = [...text.matchAll(/\bas (?:`|\{@link )(\w+)/g)].flatMap(([, other = '']) => named(other));
    return [...[...text.matchAll(/`(\w+)`/g)].flatMap(([, code]) => code ?? []), ...others];
  };
  return (name) => new Set(named(name));
}
