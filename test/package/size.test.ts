import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';

const { consumer } = inject('packed');

/**
 * What importing costs an embedding program: bundled and minified by esbuild, gzip level 9, with decimal.js, zod and
 * fast-check wherever the import needs them.
 *
 * `ceiling` is the measured number of bytes + 3 %. After a deliberate change: run this test, take the number from its
 * message, add 3 %. A ceiling more than 10 % above the measurement fails as well, so that none becomes meaningless.
 */
const IMPORTS: readonly {
  readonly name: string;
  readonly code: string;
  readonly ceiling: number;
  /** Packages that no module may come from. */
  readonly without: readonly string[];
  /** Text that may not be in the bundle. */
  readonly absent: readonly string[];
}[] = [
  {
    name: 'placeAxes alone',
    code: "export { placeAxes } from 'talenta-asn';",
    ceiling: 14_595,
    without: ['zod', 'fast-check'],
    absent: ['ZodType', 'ZodError'],
  },
  {
    name: 'placeAxes with the rule set bkn411',
    code: "export { placeAxes } from 'talenta-asn'; export { bkn411 } from 'talenta-asn/rules';",
    ceiling: 27_237,
    without: ['zod', 'fast-check'],
    absent: ['ZodType', 'ZodError'],
  },
  {
    name: 'the root entry',
    code: "export * from 'talenta-asn';",
    ceiling: 149_605,
    without: ['fast-check'],
    absent: [],
  },
  {
    name: 'the rules entry',
    code: "export * from 'talenta-asn/rules';",
    ceiling: 115_251,
    without: ['fast-check'],
    absent: [],
  },
  {
    name: 'the analysis entry',
    code: "export * from 'talenta-asn/analysis';",
    ceiling: 134_263,
    without: ['fast-check'],
    absent: [],
  },
  {
    name: 'the procedure entry',
    code: "export * from 'talenta-asn/procedure';",
    ceiling: 161_698,
    without: ['fast-check'],
    absent: [],
  },
  {
    name: 'the documents entry',
    code: "export * from 'talenta-asn/documents';",
    ceiling: 119_894,
    without: ['fast-check'],
    absent: [],
  },
  {
    name: 'the schemas entry',
    code: "export * from 'talenta-asn/schemas';",
    ceiling: 58_537,
    without: ['fast-check'],
    absent: [],
  },
  {
    name: 'the sources entry',
    code: "export * from 'talenta-asn/sources';",
    ceiling: 110_488,
    without: ['fast-check'],
    absent: [],
  },
  {
    name: 'the samples entry',
    code: "export * from 'talenta-asn/samples';",
    ceiling: 14_907,
    without: ['zod', 'fast-check'],
    absent: ['ZodType', 'ZodError'],
  },
  {
    name: 'the testing entry',
    code: "export * from 'talenta-asn/testing';",
    ceiling: 113_584,
    without: [],
    absent: [],
  },
];

async function bundle(code: string): Promise<{ text: string; bytes: number; inputs: string[] }> {
  const result = await build({
    stdin: { contents: code, resolveDir: consumer },
    absWorkingDir: consumer,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const text = result.outputFiles.map((file) => file.text).join('');
  const used = Object.values(result.metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  );
  return { text, bytes: gzipSync(text, { level: 9 }).length, inputs: used.map(([file]) => file) };
}

describe('the size of a bundle', () => {
  it.each(IMPORTS)('$name', async ({ name, code, ceiling, without, absent }) => {
    const { text, bytes, inputs } = await bundle(code);
    const message = `${name}: ${String(bytes)} bytes, ceiling ${String(ceiling)}, measured + 3 % is ${String(Math.ceil(bytes * 1.03))}`;
    expect(bytes, message).toBeLessThanOrEqual(ceiling);
    expect(ceiling, message).toBeLessThanOrEqual(Math.ceil(bytes * 1.1));
    for (const packageName of without) {
      expect(inputs.filter((file) => file.includes(`node_modules/${packageName}/`))).toEqual([]);
    }
    for (const mark of absent) expect(text.includes(mark), mark).toBe(false);
  });

  it('is known for every entry', () => {
    const { exports } = JSON.parse(
      readFileSync(path.join(consumer, 'node_modules/talenta-asn/package.json'), 'utf8'),
    ) as { exports: Record<string, unknown> };
    const entries = Object.keys(exports).filter((entry) => !entry.endsWith('.json'));
    const measured = IMPORTS.map(({ code }) => code);
    for (const entry of entries) {
      expect(measured).toContain(`export * from '${path.posix.join('talenta-asn', entry)}';`);
    }
  });

  it('carries zod where schemas are wanted: the marks that must be absent elsewhere are real', async () => {
    const { text, inputs } = await bundle("export * from 'talenta-asn';");
    expect(inputs.some((file) => file.includes('node_modules/zod/'))).toBe(true);
    expect(text).toContain('ZodType');
    expect(text).toContain('ZodError');
  });
});
