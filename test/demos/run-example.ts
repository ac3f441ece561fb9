import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

export const root = path.resolve(import.meta.dirname, '../..');

/** What somebody saw who ran an example. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An example as a fresh clone runs it: its script of the manifest, without the build, against `dist`. */
export function runExample(name: string, args: readonly string[] = [], standing = root): Run {
  return run(commandOf(name), args, root, { ...process.env, INIT_CWD: standing });
}

/** The same, started in any folder without npm. */
export function runExampleIn(cwd: string, name: string): Run {
  const env = { ...process.env };
  delete env['INIT_CWD'];
  const command = commandOf(name).map((part) => (part.startsWith('examples/') ? path.join(root, part) : part));
  return run(command, [], cwd, env);
}

function commandOf(name: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const [build, demo] = (scripts[name] ?? '').split(' && ');
  expect(build).toBe('npm run --silent build');
  const [command, ...args] = (demo ?? '').split(' ');
  expect(command).toBe('tsx');
  return args;
}

function run(command: readonly string[], args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Run {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, ...command, ...args], { cwd, env, encoding: 'utf8' });
}
