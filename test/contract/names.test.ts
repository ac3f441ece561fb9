/** Each name that the package exports stands in one entry, and means one thing. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checker, exported, faces, program, sourceOf } from './faces.js';

const entriesOf = new Map<string, string[]>();
for (const [entry, names] of exported)
  for (const name of names.keys()) entriesOf.set(name, [...(entriesOf.get(name) ?? []), entry]);

/** The names that are there without any import: of the language, and of a page. */
const globals = new Set(
  checker
    .getSymbolsInScope(sourceOf([...faces.values()][0] ?? ''), ts.SymbolFlags.Type | ts.SymbolFlags.Value)
    .filter(({ declarations = [] }) =>
      declarations.some((each) => program.isSourceFileDefaultLibrary(each.getSourceFile())),
    )
    .map(({ name }) => name),
);

describe('the names that the entries export', () => {
  it('are read, types as well as values', () => {
    expect(faces.size).toBeGreaterThan(6);
    expect(entriesOf.get('rankSuccessors')).toEqual(['.']);
    expect(entriesOf.get('Procedure')).toEqual(['./procedure']);
    expect(entriesOf.size).toBeGreaterThan(500);
  });

  it('stand each in one entry', () => {
    expect([...entriesOf].filter(([, entries]) => entries.length > 1)).toEqual([]);
  });

  it('are few where everybody looks', () => {
    expect(exported.get('.')?.size).toBeLessThanOrEqual(225);
  });

  it('hide nothing that is there without an import', () => {
    expect(['Array', 'Document', 'Element'].filter((name) => !globals.has(name))).toEqual([]);
    expect([...entriesOf.keys()].filter((name) => globals.has(name))).toEqual([]);
  });
});
