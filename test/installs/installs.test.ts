/** The package as npm installs it, without a network: from its tarball, and from a git repository. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { TIME_LIMIT } from '../time-limit.js';

const root = path.resolve(import.meta.dirname, '../..');
const { tarball, folder } = inject('packed');
const temporary = mkdtempSync(path.join(tmpdir(), 'talenta-asn-installs-'));
afterAll(() => {
  rmSync(temporary, { recursive: true, force: true });
});

/** What the package needs beside itself, as tarballs of what is installed here. */
const needed = Object.fromEntries(
  ['decimal.js', 'zod'].map((name) => {
    const args = ['pack', path.join(root, 'node_modules', name), '--ignore-scripts', '--json', '--silent'];
    const [pack] = JSON.parse(npm(temporary, ...args)) as { filename: string }[];
    return [name, `file:${path.join(temporary, pack?.filename ?? '')}`];
  }),
);

function npm(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    timeout: TIME_LIMIT,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${error?.message ?? ''}${stderr}${stdout}`);
  return stdout;
}

/** An empty project that asks for the package, installed. */
function installed(name: string, specifier: string): string {
  const project = path.join(temporary, name);
  mkdirSync(project);
  writeFileSync(
    path.join(project, 'package.json'),
    JSON.stringify({
      name,
      private: true,
      dependencies: { ...needed, 'talenta-asn': specifier },
      overrides: Object.fromEntries(Object.keys(needed).map((each) => [each, `$${each}`])),
    }),
  );
  npm(project, 'install', '--offline', '--no-audit', '--no-fund', '--loglevel=error');
  return project;
}

function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The box of a person, by a program in the project. */
function boxIn(project: string, how: 'import' | 'require'): string {
  const load = (name: string): string => (how === 'import' ? `await import('${name}')` : `require('${name}')`);
  const program = `
    const { placeAxes } = ${load('talenta-asn')};
    const { bkn411 } = ${load('talenta-asn/rules')};
    console.log(placeAxes({ kinerja: '71', potensial: '75.1' }, bkn411).box);`;
  return execFileSync(
    process.execPath,
    [`--input-type=${how === 'import' ? 'module' : 'commonjs'}`, '--eval', program],
    { cwd: project, encoding: 'utf8', timeout: TIME_LIMIT },
  ).trim();
}

function expectUsable(project: string): void {
  const files = filesOf(path.join(project, 'node_modules/talenta-asn'));
  expect(files).toEqual(filesOf(folder));
  expect(files).toContain('dist/index.js');
  expect(boxIn(project, 'import')).toBe('5');
  expect(boxIn(project, 'require')).toBe('5');
}

/** The files of this checkout, as they stand, in a repository of their own. */
function repository(): string {
  const clone = path.join(temporary, 'repository');
  const git = (cwd: string, ...args: string[]): string =>
    execFileSync('git', args, { cwd, encoding: 'utf8', timeout: TIME_LIMIT });
  const listed = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate');
  for (const file of listed.split('\0').filter((each) => each !== ''))
    cpSync(path.join(root, file), path.join(clone, file), { force: true });
  git(clone, 'init', '--quiet', '--initial-branch=main');
  git(clone, 'add', '--all');
  const author = ['-c', 'user.name=installs', '-c', 'user.email=installs@example.invalid'];
  git(clone, ...author, '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'As it stands');
  return clone;
}

describe('npm install in an empty project', () => {
  it('of the tarball gives what was packed', () => {
    expectUsable(installed('from-tarball', `file:${tarball}`));
  });

  it('of a git repository builds the package and gives the same files', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    expect(scripts['prepare'], 'npm builds a package from git by its script "prepare"').toBeDefined();
    expectUsable(installed('from-git', `git+file://${repository()}`));
  });
});
