/** What loading an entry costs, against the packed 0.1.0, in processes that take turns; and the build's own time. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const ROUNDS = 15;

const temporary = mkdtempSync(path.join(tmpdir(), 'talenta-asn-start-up-'));

/** A project with the package in its `node_modules`. */
function project(name: string, install: (folder: string) => void): string {
  const folder = path.join(temporary, name);
  const modules = path.join(folder, 'node_modules');
  mkdirSync(path.join(modules, 'talenta-asn'), { recursive: true });
  install(path.join(modules, 'talenta-asn'));
  for (const needed of ['decimal.js', 'zod']) {
    symlinkSync(path.join(root, 'node_modules', needed), path.join(modules, needed), 'junction');
  }
  return folder;
}

const before = project('before', (folder) => {
  const tarball = path.join(root, 'test/bench/baseline/talenta-asn-0.1.0.tgz');
  spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
});
const now = project('now', (folder) => {
  for (const part of ['dist', 'package.json'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
});

const PROGRAM = (load: string): string => `
const start = performance.now();
const used = process.cpuUsage();
${load}
const { user, system } = process.cpuUsage(used);
console.log(performance.now() - start, (user + system) / 1000);
`;

/** Milliseconds by the clock and of the processor, for one load in a new process. */
function once(folder: string, file: string): readonly [number, number] {
  const { stdout } = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
  const [clock = NaN, processor = NaN] = stdout.trim().split(' ').map(Number);
  return [clock, processor];
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

console.log('load                              0.1.0: clock, cpu ms      now: clock, cpu ms      now / 0.1.0 (cpu)');
for (const entry of ['talenta-asn', 'talenta-asn/rules', 'talenta-asn/sources', 'talenta-asn/governance']) {
  for (const [kind, file, load] of [
    ['import', 'load.mjs', `await import('${entry}');`],
    ['require', 'load.cjs', `require('${entry}');`],
  ] as const) {
    const times = { before: [] as (readonly [number, number])[], now: [] as (readonly [number, number])[] };
    for (const folder of [before, now]) writeFileSync(path.join(folder, file), PROGRAM(load));
    for (let round = 0; round < ROUNDS; round++) {
      times.before.push(once(before, file));
      times.now.push(once(now, file));
    }
    const figure = (of: readonly (readonly [number, number])[], index: 0 | 1): number =>
      median(of.map((each) => each[index]));
    const [old, own] = [figure(times.before, 1), figure(times.now, 1)];
    const shown = [figure(times.before, 0), old, figure(times.now, 0), own].map((each) => each.toFixed(1).padStart(8));
    console.log(
      `${`${kind} ${entry}`.padEnd(34)}${shown.slice(0, 2).join('')}          ${shown.slice(2).join('')}      ${(own / old).toFixed(2)}`,
    );
  }
}
rmSync(temporary, { recursive: true, force: true });
