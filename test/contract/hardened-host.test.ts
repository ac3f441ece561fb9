/** What the pages say of programs that freeze the objects of the language, held by programs that do so. */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'talenta-hardened-'));
const library = path.join(folder, 'library.mjs');

beforeAll(async () => {
  await build({
    stdin: {
      contents: `export * from './src/index.ts'; export { bkn411 } from './src/rules.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    outfile: library,
    logLevel: 'silent',
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a program prints, which ends in the word of what came of it. */
function run(code: string, ...flags: readonly string[]): string {
  const program = path.join(folder, 'program.mjs');
  writeFileSync(program, code);
  return execFileSync(process.execPath, [...flags, program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

const ALL_STEPS = `
const vacancy = t.parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
const asn = t.parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: { penghargaan: [] } });
const context = { ruleSet: t.bkn411, asOf: '2026-11-23' };
t.rankSuccessors(vacancy, [asn, { nip: '197109302000011999', axes: { kinerja: '85', potensial: '82' } }], context);
t.placeInBox(t.normalizeAspects(asn, context), t.bkn411);
console.log(t.placeAxes({ kinerja: '80', potensial: '79.99' }, t.bkn411).box, t.roundDecimal('1.005', { places: 2, mode: 'halfUp' }), t.safeParseAsn({}).success);
`;
const ANSWERS = '7 1.01 false\n';
const FREEZE =
  'for (const one of [Object, Array, Function, Map, Set, RegExp]) { Object.freeze(one.prototype); Object.freeze(one); }';

describe('the objects of the language frozen', () => {
  it('after the import: everything works', () => {
    expect(run(`import * as t from './library.mjs'; ${FREEZE} ${ALL_STEPS}`)).toBe(ANSWERS);
  });

  it('by `node --frozen-intrinsics`: everything works', () => {
    expect(run(`import * as t from './library.mjs'; ${ALL_STEPS}`, '--frozen-intrinsics')).toBe(ANSWERS);
  });

  it('before the import: decimal.js cannot start, and nothing is computed', () => {
    const program = `Object.freeze(Object.prototype);
      import('./library.mjs').then(() => console.log('works'), (error) => console.log(error.name, /toString/.test(error.message)));`;
    expect(run(program)).toBe('TypeError true\n');
  });
});
