import { ESLint } from 'eslint';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

// The real configuration; only the rules that need type information are off, since the files exist in memory only.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

async function reported(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: path.join(root, file) });
  const messages = result?.messages ?? [];
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return messages.map((message) => message.ruleId ?? message.message);
}

const DIRECTION = 'talenta/import-directions';
const use = (specifier: string): string => `import { thing } from '${specifier}';\nexport const other = thing;`;

describe('imports between the folders of src', () => {
  it.each([
    ['src/exact/x.ts', '../civil-service/nip.js'],
    ['src/exact/deep/x.ts', '../../civil-service/nip.js'],
    ['src/exact/x.ts', '../problems/misuse.js'],
    ['src/exact/x.ts', '../exact/../civil-service/nip.js'],
    ['src/person/x.ts', '../rule-set/model/x.js'],
    ['src/person/x.schema.ts', '../rule-set/model/x.js'],
    ['src/rule-set/x.ts', '../scoring/x.js'],
    ['src/scoring/x.ts', '../placement/x.js'],
    ['src/placement/x.ts', '../succession/x.js'],
    ['src/succession/x.ts', '../analysis/x.js'],
    ['src/analysis/x.ts', '../procedure/x.js'],
    ['src/procedure/x.ts', '../documents/x.js'],
    ['src/chart/x.ts', '../batch/x.js'],
    ['src/batch/x.ts', '../sources/x.js'],
    ['src/sources/x.ts', '../rule-set/model/x.js'],
    ['src/samples/x.ts', '../rule-set/model/x.js'],
    ['src/samples/x.ts', '../testing/x.js'],
    ['src/testing/x.ts', '../succession/x.js'],
    ['src/succession/x.ts', '../testing/x.js'],
    ['src/person/x.ts', '../index.js'],
    ['src/person/x.ts', '../newcomer/x.js'],
    ['src/person/x.ts', '../../test/helper.js'],
  ])('%s must not import %s', async (file, specifier) => {
    expect(await reported(file, use(specifier))).toEqual([DIRECTION]);
  });

  it.each([
    ['src/person/x.ts', '../exact/decimal.js'],
    ['src/exact/decimal-arithmetic.ts', '../problems/misuse.js'],
    ['src/civil-service/x.ts', './nip.js'],
    ['src/civil-service/deep/x.ts', '../nip.js'],
    ['src/rule-set/x.ts', '../civil-service/nip.js'],
    ['src/scoring/x.ts', '../rule-set/model/x.js'],
    ['src/placement/x.ts', '../scoring/x.js'],
    ['src/succession/x.ts', '../placement/x.js'],
    ['src/analysis/x.ts', '../succession/x.js'],
    ['src/documents/x.ts', '../procedure/x.js'],
    ['src/chart/x.ts', '../procedure/x.js'],
    ['src/batch/x.ts', '../analysis/x.js'],
    ['src/sources/x.ts', '../civil-service/nip.js'],
    ['src/samples/x.ts', '../civil-service/nip.js'],
    ['src/testing/x.ts', '../rule-set/model/x.js'],
    ['src/replay/x.ts', '../version.js'],
    ['src/index.ts', './succession/x.js'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await reported(file, use(specifier))).toEqual([]);
  });

  it.each([
    "import type { T } from '../civil-service/nip.js';\nexport type U = T;",
    "export { thing } from '../civil-service/nip.js';",
    "export * from '../civil-service/nip.js';",
    "export type T = import('../civil-service/nip.js').Nip;",
    "export const late = () => import('../civil-service/nip.js');",
    'export const late = (file: string) => import(file);',
  ])('every way to import counts: %s', async (code) => {
    expect(await reported('src/exact/x.ts', code)).toContain(DIRECTION);
  });

  it('a folder that is not in the table is reported', async () => {
    expect(await reported('src/newcomer/x.ts', 'export const thing = 1;')).toEqual([DIRECTION]);
  });
});

describe('packages that src may import', () => {
  it.each([
    ['src/exact/x.ts', "import { Decimal } from 'decimal.js';\nexport const one = new Decimal(1);"],
    ['src/person/x.schema.ts', "import * as z from 'zod';\nexport const text = z.string();"],
    ['src/rule-set/x.schema.ts', "import * as z from 'zod';\nexport const text = z.string();"],
    ['src/testing/x.ts', "import * as fc from 'fast-check';\nexport const some = fc.nat();"],
    ['src/conditions/condition-kind.ts', "import type * as z from 'zod';\nexport type Text = z.ZodString;"],
    ['src/conditions/condition-kind.ts', "import type * as fc from 'fast-check';\nexport type Some = fc.Arbitrary<1>;"],
    ['src/person/evidence/evidence-kind.ts', "import type * as z from 'zod';\nexport type Text = z.ZodString;"],
    [
      'src/person/evidence/evidence-kind.ts',
      "import type * as fc from 'fast-check';\nexport type Some = fc.Arbitrary<1>;",
    ],
    ['src/rule-set/x.ts', "import { sha256 } from '@noble/hashes/sha2.js';\nexport const hash = sha256;"],
  ])('%s may: %s', async (file, code) => {
    expect(await reported(file, code)).toEqual([]);
  });

  it.each([
    ['src/person/x.ts', "import { Decimal } from 'decimal.js';\nexport const one = new Decimal(1);"],
    ['src/samples/x.ts', "import * as fc from 'fast-check';\nexport const some = fc.nat();"],
    ['src/person/x.ts', "import * as z from 'zod';\nexport const text = z.string();"],
    ['src/person/x.ts', "import type * as z from 'zod';\nexport type Text = z.ZodString;"],
    ['src/index.ts', "import * as z from 'zod';\nexport const text = z.string();"],
    ['src/person/x.ts', "import * as fc from 'fast-check';\nexport const some = fc.nat();"],
    ['src/conditions/condition-kind.ts', "import * as z from 'zod';\nexport const text = z.string();"],
    ['src/conditions/condition-kind.ts', "import * as fc from 'fast-check';\nexport const some = fc.nat();"],
    [
      'src/conditions/condition-kind.ts',
      "import { type Arbitrary } from 'fast-check';\nexport type Some = Arbitrary<1>;",
    ],
    ['src/conditions/condition-kind.ts', "export type { Arbitrary } from 'fast-check';"],
    ['src/conditions/condition-kind.ts', "export type Text = import('zod').ZodString;"],
    ['src/conditions/condition-kind.ts', "import type { Decimal } from 'decimal.js';\nexport type Exact = Decimal;"],
    ['src/conditions/golongan.ts', "import type * as z from 'zod';\nexport type Text = z.ZodString;"],
    ['src/conditions/golongan.ts', "import type * as fc from 'fast-check';\nexport type Some = fc.Arbitrary<1>;"],
    ['src/person/condition-kind.ts', "import type * as fc from 'fast-check';\nexport type Some = fc.Arbitrary<1>;"],
    ['src/person/evidence/evidence-kind.ts', "import * as z from 'zod';\nexport const text = z.string();"],
    ['src/person/evidence/evidence-kind.ts', "import * as fc from 'fast-check';\nexport const some = fc.nat();"],
    [
      'src/person/evidence/evidence-kind.ts',
      "import { type Arbitrary } from 'fast-check';\nexport type Some = Arbitrary<1>;",
    ],
    ['src/person/evidence/evidence-kind.ts', "export type { Arbitrary } from 'fast-check';"],
    ['src/person/evidence/evidence-kind.ts', "export type Text = import('zod').ZodString;"],
    [
      'src/person/evidence/evidence-kind.ts',
      "import type { Decimal } from 'decimal.js';\nexport type Exact = Decimal;",
    ],
    ['src/person/evidence/lhkpn.ts', "import type * as z from 'zod';\nexport type Text = z.ZodString;"],
    ['src/person/evidence/lhkpn.ts', "import type * as fc from 'fast-check';\nexport type Some = fc.Arbitrary<1>;"],
    ['src/person/evidence-kind.ts', "import type * as fc from 'fast-check';\nexport type Some = fc.Arbitrary<1>;"],
    ['src/person/x.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;"],
    ['src/person/x.ts', "import { placeAxes } from 'talenta-asn';\nexport const place = placeAxes;"],
    ['src/person/x.ts', "import { sum } from 'remeda';\nexport const add = sum;"],
  ])('%s must not: %s', async (file, code) => {
    expect(await reported(file, code)).toEqual([DIRECTION]);
  });

  it.each([
    "import { z } from 'zod';\nexport const text = z.string();",
    "import z from 'zod';\nexport const text = z.string();",
    "import 'zod';",
    "import * as z from 'zod/mini';\nexport const text = z.string();",
    "export * from 'zod';",
    "export { z } from 'zod';",
    "export const late = () => import('zod');",
  ])('zod is imported as a namespace only: %s', async (code) => {
    expect(await reported('src/person/x.schema.ts', code)).toContain('no-restricted-syntax');
  });
});

describe('what differs between runtimes, machines or moments', () => {
  it.each([
    ['export const x = new Date();', 'no-restricted-globals'],
    ['export const x = Date.now();', 'no-restricted-globals'],
    ['export const x = Math.random();', 'no-restricted-properties'],
    ["export const x = process.env['HOME'];", 'no-restricted-globals'],
    ["console.log('x');", 'no-restricted-globals'],
    ['export const x = new Intl.NumberFormat();', 'no-restricted-globals'],
    ["export const x: unknown = eval('1');", 'no-restricted-globals'],
    ["export const x = new Function('return 1');", 'no-restricted-globals'],
    ['export const x = performance.now();', 'no-restricted-globals'],
    ['export const x = globalThis.Date;', 'no-restricted-globals'],
    ['export const x = (1).toLocaleString();', 'no-restricted-syntax'],
    ["export const x = 'a'.localeCompare('b');", 'no-restricted-syntax'],
  ])('is not used in src: %s', async (code, rule) => {
    expect(await reported('src/person/x.ts', code)).toContain(rule);
  });

  it('is free elsewhere', async () => {
    expect(await reported('test/model/x.test.ts', 'export const x = Date.now();')).toEqual([]);
  });
});

describe('the files of src', () => {
  it('do not import each other in a circle, except for types', () => {
    const source = path.join(root, 'src');
    const imports = new Map<string, string[]>();
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const full = path.join(source, file);
      imports.set(
        full,
        valueImports(full).map((specifier) => path.resolve(path.dirname(full), specifier.replace(/\.js$/, '.ts'))),
      );
    }
    expect(imports.size).toBeGreaterThan(0);

    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      const start = trail.indexOf(file);
      if (start >= 0) {
        circles.push([...trail.slice(start), file].map((each) => path.relative(source, each)).join(' > '));
        return;
      }
      if (done.has(file)) return;
      for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of imports.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});

/** The relative modules that a file really loads: imports that are not only for types. */
function valueImports(file: string): string[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    if (!moduleSpecifier.text.startsWith('.')) return [];
    return isForTypesOnly(statement) ? [] : [moduleSpecifier.text];
  });
}

function isForTypesOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement;
    if (statement.isTypeOnly) return true;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return false;
    return exportClause.elements.length > 0 && exportClause.elements.every((element) => element.isTypeOnly);
  }
  const clause = statement.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  if (clause.name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}
