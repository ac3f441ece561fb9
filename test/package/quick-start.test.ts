/** The demo as a fresh clone runs it: the script of the manifest, without the build, against `dist`. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runExample } from './run-example.js';

const root = path.resolve(import.meta.dirname, '../..');
const result = path.join(root, 'examples/quick-start/output/result.json');

describe('npm run demo', () => {
  let status: number | null;
  let output: string;
  let lines: readonly string[];

  beforeAll(() => {
    rmSync(result, { force: true });
    const run = runExample('demo');
    status = run.status;
    output = run.stdout + run.stderr;
    lines = run.stdout.split('\n').map((line) => line.trim());
  });

  it('ends well', () => {
    expect(status, output).toBe(0);
  });

  it('says what it read and found', () => {
    expect(output).toContain('402 baris dibaca / rows read');
    expect(output).toMatch(/error +1 +NIP jadi angka \/ NIP as a number +\d+, NIP: 1,98E\+17/);
    expect(output).toMatch(/raw scores 0-100 +\d+ +dari\/of \d+ +<- dipakai \/ used/);
  });

  it('draws the nine boxes, the best performance on top', () => {
    const rows = lines.filter((line) => /ekspektasi \/ \w+ expectations +\[/.test(line));
    expect(rows.map((row) => [...row.matchAll(/\[(\d)\]/g)].map(([, box]) => box).join(' '))).toEqual([
      '4 7 9',
      '2 5 8',
      '1 3 6',
    ]);
  });

  it('says how the sheet and the evidence agree', () => {
    expect(lines).toContain('0  kotak berbeda / different box');
  });

  it('names successors for each vacancy, without showing a NIP', () => {
    expect(output.match(/LOW-\d{4} {2}Kepala/g)).toHaveLength(6);
    expect(output).toMatch(/complete: three names/);
    expect(output).toMatch(/short: fewer than three/);
    expect(output).toMatch(/empty: nobody/);
    expect(output).toMatch(/4\. \*{15}\d{3} Pegawai \d{5}: nilai \/ score [\d.]+ lawan\/against [\d.]+/);
    expect(output).toMatch(/tie broken by kinerja [\d.]+/);
    expect(output).toMatch(/teknis \/ technical/);
    expect(output).toMatch(/others enter/);
    expect(output).not.toMatch(/(?<!\d)\d{18}(?!\d)/);
  });

  it('explains one person', () => {
    expect(
      lines.some((line) =>
        /^Penilaian kinerja +\d+ x 60 % = [\d.]+ +penilaianKinerja\[\d\] \w+ -> .+\[1\]$/.test(line),
      ),
    ).toBe(true);
    expect(output).toMatch(/talenta \/ talent = 50 % x [\d.]+ \+ 50 % x [\d.]+ = [\d.]+/);
  });

  it('writes the full result', () => {
    const written = JSON.parse(readFileSync(result, 'utf8')) as { placements: unknown[]; successions: unknown[] };
    expect(written.placements).toHaveLength(400);
    expect(written.successions).toHaveLength(6);
    expect(output).toContain('examples/quick-start/output/result.json');
  });
});
