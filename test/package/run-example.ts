import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** An example as a fresh clone runs it: its script of the manifest, without the build, against `dist`. */
export function runExample(name: string): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const [build, demo] = (scripts[name] ?? '').split(' && ');
  expect(build).toBe('npm run build');
  const [command, ...args] = (demo ?? '').split(' ');
  expect(command).toBe('tsx');
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, ...args], { cwd: root, encoding: 'utf8' });
}
