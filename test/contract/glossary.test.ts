/** The page of keys has every key of the public types, with its Indonesian term and where that comes from. */
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { bkn411, bkn411Revision1, permenpanrb20 } from 'talenta-asn/rules';
import { read, root, tableRows } from '../pages/markdown.js';
import { checker, declaring, exported } from './faces.js';

const src = path.join(root, 'src') + path.sep;

function isOfLibrary(node: ts.Node): boolean {
  return path.normalize(node.getSourceFile().fileName).startsWith(src);
}

/** What declares a type or a function of the library. */
function declarationsOf(symbol: ts.Symbol | undefined): readonly ts.Declaration[] {
  return (symbol === undefined ? [] : (declaring(symbol).declarations ?? [])).filter(
    (each) =>
      isOfLibrary(each) &&
      (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each) || ts.isFunctionDeclaration(each)),
  );
}

function typeNamedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  return ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
}

/** The members of the types that are exported, that exported functions take and give, and that any of these name. */
function publicKeys(): ReadonlySet<string> {
  const keys = new Set<string>();
  const declarations = new Set(
    [...exported.values()].flatMap((names) => [...names.values()]).flatMap((symbol) => declarationsOf(symbol)),
  );
  const look = (node: ts.Node): void => {
    if (ts.isBlock(node)) return;
    if (
      (ts.isPropertySignature(node) || ts.isMethodSignature(node)) &&
      (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
    )
      keys.add(node.name.text);
    const named = typeNamedBy(node);
    if (named !== undefined)
      for (const each of declarationsOf(checker.getSymbolAtLocation(named))) declarations.add(each);
    ts.forEachChild(node, look);
  };
  for (const declaration of declarations) look(declaration);
  return keys;
}

/** Regulations by their short name: `PP 11/2017` for "PP Nomor 11 Tahun 2017 tentang Manajemen PNS". */
function shortName(title: string): string | undefined {
  const [, kind = '', number = '', year] = /^(\D+?) Nomor (\S+)(?: Tahun (\d{4}))?/.exec(title) ?? [];
  if (kind === '') return undefined;
  const short = kind.replace('Keputusan Kepala', 'Kepka').replace('Surat Edaran', 'SE');
  return year === undefined ? `${short} ${number}` : `${short} ${number}/${year}`;
}

const REGULATIONS = [bkn411, bkn411Revision1, permenpanrb20]
  .flatMap(({ sources }) => Object.values(sources))
  .filter(({ kind }) => kind !== 'secondary')
  .flatMap(({ title }) => shortName(title.id) ?? []);

/** What no rule set cites, and payloads follow: see `src/sources/siasn`. */
const OF_PAYLOADS = ['PermenPANRB 6/2022', 'PP 30/2019'];

const SOURCES = new Set([...REGULATIONS, ...OF_PAYLOADS, 'SIASN', 'library']);

const rows = tableRows(read('docs/glossary-keys.md'));
const keys = rows.map(([cell = '']) => /^`([^`]+)`$/.exec(cell)?.[1] ?? cell);

/** Alphabetical, without regard to capitals; the same in every environment. */
function inOrder(some: string, other: string): number {
  const [a, b] = [some.toLowerCase(), other.toLowerCase()];
  if (a === b) return some < other ? -1 : 1;
  return a < b ? -1 : 1;
}

describe('the page of keys', () => {
  const wanted = publicKeys();

  it('is about what the compiler finds', () => {
    expect(wanted.size).toBeGreaterThan(500);
    // Of an exported type, of one that is written out in it, of one that it names, of what a function takes; one that is no word.
    for (const key of ['asOf', 'moreThan', 'anyOf', 'holidays', '~standard']) expect(wanted).toContain(key);
  });

  it('has every public key', () => {
    expect([...wanted].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('has no key that is not public', () => {
    expect(keys.filter((key) => !wanted.has(key))).toEqual([]);
  });

  it('has each key once, in alphabetical order', () => {
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys).toEqual([...keys].sort(inOrder));
  });

  it('tells of each key an Indonesian term, a meaning and a source', () => {
    const bare = rows.filter((row) => row.length !== 4 || row.some((cell) => !/[\p{L}\d]/u.test(cell)));
    expect(bare).toEqual([]);
  });

  it('names as source a regulation that the library knows, SIASN, or the library', () => {
    expect(REGULATIONS).toContain('Kepka BKN 411/2025');
    const named = rows.flatMap(([key, , , source = '']) => source.split('; ').map((each) => ({ key, source: each })));
    expect(named.filter(({ source }) => !SOURCES.has(source))).toEqual([]);
  });
});
