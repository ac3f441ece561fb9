/** Whatever a program can name has a line of documentation, down to the members. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');
const faces = readdirSync(src).filter((file) => file.endsWith('.ts') && file !== 'version.ts');

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
}

/** The files that a face names, with the names that it takes of each; none for all of them. */
function exportsOf(face: string): readonly (readonly [file: string, names: ReadonlySet<string> | undefined])[] {
  return parsed(path.join(src, face)).statements.flatMap(
    (statement): readonly (readonly [file: string, names: ReadonlySet<string> | undefined])[] => {
      if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return [];
      if (!ts.isStringLiteral(statement.moduleSpecifier)) return [];
      const file = path.join(src, statement.moduleSpecifier.text.replace(/\.js$/, '.ts'));
      const { exportClause } = statement;
      if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [[file, undefined] as const];
      return [
        [file, new Set(exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text))] as const,
      ];
    },
  );
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function isDocumented(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).length > 0;
}

/** Names of what has no line: `Placement.status`. A member whose type is written out is looked into. */
function undocumentedIn(
  statement: ts.Statement,
  names: ReadonlySet<string> | undefined,
  documented: ReadonlySet<string>,
): readonly string[] {
  if (!isExported(statement)) return [];
  const declared =
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isFunctionDeclaration(statement)
      ? [statement.name?.text ?? '']
      : ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.map(({ name }) => name.getText())
        : [];
  const wanted = declared.filter((name) => names === undefined || names.has(name));
  const [first] = wanted;
  if (first === undefined) return [];
  // Of a function with several signatures one is documented.
  const isTold = isDocumented(statement) || (ts.isFunctionDeclaration(statement) && documented.has(first));
  const missing: string[] = isTold ? [] : [first];
  const look = (node: ts.Node, at: string): void => {
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
      const name = `${at}.${node.name.getText()}`;
      if (!isDocumented(node) && node.type?.kind !== ts.SyntaxKind.NeverKeyword) missing.push(name);
      ts.forEachChild(node, (child) => {
        look(child, name);
      });
      return;
    }
    // What a function takes is told by its own text, and what another type is asked for has no members of its own.
    if (
      ts.isParameter(node) ||
      (ts.isTypeReferenceNode(node) && /^(?:Extract|Exclude|Omit|Pick)$/.test(node.typeName.getText()))
    )
      return;
    ts.forEachChild(node, (child) => {
      look(child, at);
    });
  };
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) look(statement, first);
  return missing;
}

it.each(faces)('everything that src/%s exports has a line of documentation, and so has every member', (face) => {
  const missing = exportsOf(face).flatMap(([file, names]) => {
    const { statements } = parsed(file);
    const documented = new Set(
      statements.flatMap((each) =>
        ts.isFunctionDeclaration(each) && isDocumented(each) ? (each.name?.text ?? []) : [],
      ),
    );
    return statements.flatMap((statement) =>
      undocumentedIn(statement, names, documented).map((name) => `${path.relative(src, file)}: ${name}`),
    );
  });
  expect(missing).toEqual([]);
});
