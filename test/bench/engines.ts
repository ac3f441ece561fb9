/** The packages that are measured, each installed in a folder of its own, as a program would have it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../..');
const INSTALLED = path.join(import.meta.dirname, 'node_modules/.cache/engines');
const PUBLISHED = path.join(import.meta.dirname, 'baseline/talenta-asn-0.1.0.tgz');

/** `now`: the build in `dist`. `published`: the packed 0.1.0. `earlier`: a package as it stood earlier, where one was given. */
export type EngineName = 'now' | 'published' | 'earlier';

/** A folder in whose `node_modules` the package is. */
export function projectOf(engine: EngineName): string {
  return path.join(INSTALLED, engine);
}

function packageOf(engine: EngineName): string {
  return path.join(projectOf(engine), 'node_modules/talenta-asn');
}

/** Installs the engines anew. `earlier` is the folder of a package: its `package.json` and its `dist`. */
export function installEngines(earlier: string | undefined): void {
  rmSync(INSTALLED, { recursive: true, force: true });
  copyBuild(ROOT, 'now');
  mkdirSync(packageOf('published'), { recursive: true });
  execFileSync('tar', ['-xzf', PUBLISHED, '--strip-components=1', '-C', packageOf('published')]);
  if (earlier !== undefined) copyBuild(path.resolve(earlier), 'earlier');
}

function copyBuild(from: string, engine: EngineName): void {
  mkdirSync(packageOf(engine), { recursive: true });
  for (const part of ['dist', 'package.json'])
    cpSync(path.join(from, part), path.join(packageOf(engine), part), { recursive: true });
}

/** What an entry of an engine exports: `.`, `./rules`, and so on. */
export async function loadEntry(engine: EngineName, entry: string): Promise<Readonly<Record<string, unknown>>> {
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageOf(engine), 'package.json'), 'utf8'));
  const file = ['exports', entry, 'import', 'default'].reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    manifest,
  );
  if (typeof file !== 'string') throw new Error(`${engine} has no entry ${entry}`);
  const loaded: unknown = await import(pathToFileURL(path.join(packageOf(engine), file)).href);
  if (typeof loaded !== 'object' || loaded === null) throw new TypeError(`${engine} exports nothing from ${entry}`);
  return { ...loaded };
}
