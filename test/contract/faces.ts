/** The faces of the entries, as the compiler sees them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');

/** The faces of the entries, by the name of the entry: `.`, `./rules`. */
export const faces = new Map(
  Object.keys((JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { exports: object }).exports)
    .map((entry) => [entry, path.join(root, 'src', entry === '.' ? 'index.ts' : `${entry.slice(2)}.ts`)] as const)
    .filter(([, face]) => existsSync(face)),
);

/** All that the faces lead to. */
export const program = ts.createProgram({
  rootNames: [...faces.values()],
  options: {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noEmit: true,
    types: [],
  },
});

export const checker = program.getTypeChecker();

/** A face as it was parsed. */
export function sourceOf(face: string): ts.SourceFile {
  const source = program.getSourceFile(face);
  if (source === undefined) throw new Error(`${face} is not there`);
  return source;
}

/** The symbol that declares what a name stands for. */
export function declaring(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** What an entry exports, types and values, by name; behind a name the symbol that declares it. */
function exportsOf(face: string): ReadonlyMap<string, ts.Symbol> {
  const module = checker.getSymbolAtLocation(sourceOf(face));
  if (module === undefined) throw new Error(`${face} exports nothing`);
  return new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, declaring(symbol)]));
}

/** What the entries export, by the name of the entry. */
export const exported = new Map([...faces].map(([entry, face]) => [entry, exportsOf(face)]));
