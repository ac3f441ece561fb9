import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import or re-export of another module of src. */
export interface ModuleImport {
  /** The module it leads to, from src: `exact/decimal.ts`. */
  readonly target: string;
  /** The names that are taken as values; `*` for all. Empty where only types are taken. */
  readonly values: readonly string[];
}

/** A module of src with what it imports. */
export interface Module {
  readonly imports: readonly ModuleImport[];
  /** The packages whose values it takes. */
  readonly packages: readonly string[];
}

/** The modules under a folder by their path from it, in the order of their names. */
export type ModuleGraph = ReadonlyMap<string, Module>;

export function moduleGraphOf(folder: string): ModuleGraph {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return new Map(files.map((file) => [file, moduleOf(file, readFileSync(path.join(folder, file), 'utf8'))]));
}

function moduleOf(file: string, text: string): Module {
  const imports: ModuleImport[] = [];
  const packages: string[] = [];
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.ES2022).statements) {
    const found = importOf(statement);
    if (found === undefined) continue;
    const { specifier, values } = found;
    if (specifier.startsWith('.')) {
      const target = path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
      imports.push({ target, values });
    } else if (values.length > 0) packages.push(specifier);
  }
  return { imports, packages };
}

function importOf(statement: ts.Statement): { specifier: string; values: readonly string[] } | undefined {
  if (ts.isImportDeclaration(statement)) {
    return { specifier: textOf(statement.moduleSpecifier), values: importedValues(statement.importClause) };
  }
  if (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined) {
    const { exportClause, isTypeOnly } = statement;
    const specifier = textOf(statement.moduleSpecifier);
    if (isTypeOnly) return { specifier, values: [] };
    if (exportClause === undefined || ts.isNamespaceExport(exportClause)) return { specifier, values: ['*'] };
    return { specifier, values: valuesOf(exportClause.elements) };
  }
  return undefined;
}

function importedValues(clause: ts.ImportClause | undefined): readonly string[] {
  if (clause === undefined) return ['*'];
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const { name, namedBindings } = clause;
  const byDefault = name === undefined ? [] : ['default'];
  if (namedBindings === undefined) return byDefault;
  if (ts.isNamespaceImport(namedBindings)) return [...byDefault, '*'];
  return [...byDefault, ...valuesOf(namedBindings.elements)];
}

function valuesOf(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): readonly string[] {
  return elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => (propertyName ?? name).text);
}

function textOf(specifier: ts.Expression): string {
  if (ts.isStringLiteral(specifier)) return specifier.text;
  throw new Error('an import names its module by plain text');
}

/**
 * Circles among modules, each as the modules on it; types count as well as values. One thing does not count: a schema names
 * the type that it checks, which stands in the module that uses it, because only schemas know zod.
 */
export function circlesIn(graph: ModuleGraph): readonly (readonly string[])[] {
  return circles(
    new Map(
      [...graph].map(([file, { imports }]) => {
        const counted = file.endsWith('.schema.ts') ? imports.filter(({ values }) => values.length > 0) : imports;
        return [file, counted.map(({ target }) => target)];
      }),
    ),
  );
}

/** Circles of a directed graph: its strongly connected parts of more than one node (Tarjan). */
export function circles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (node: string): number => {
    const own = order.size;
    order.set(node, own);
    lowest.set(node, own);
    open.push(node);
    let low = own;
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? own);
    }
    lowest.set(node, low);
    if (low === own) {
      const part = open.splice(open.indexOf(node));
      if (part.length > 1) found.push(part.sort());
    }
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}
