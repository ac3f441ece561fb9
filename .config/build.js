// Builds the package into dist: says nothing when it works, and does nothing when nothing has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const STAMP = '.build/stamp.json';
const INPUTS = [
  'src',
  '.config',
  'tsup.config.ts',
  'tsconfig.base.json',
  'tsconfig.src.json',
  'package.json',
  'package-lock.json',
];

const inputs = fingerprintOf(INPUTS);
const stamp = () => JSON.stringify({ inputs, outputs: statesOf('dist') });

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp()) {
  rmSync(STAMP, { force: true });
  rmSync('dist', { recursive: true, force: true });
  register();
  const { buildPackage } = await import('./build-package.ts');
  await buildPackage();
  mkdirSync('.build', { recursive: true });
  writeFileSync(STAMP, stamp());
}

/** @param {readonly string[]} parts files and folders */
function fingerprintOf(parts) {
  const hash = createHash('sha256').update(process.version);
  for (const file of parts.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} folder */
function statesOf(folder) {
  return filesOf(folder).map((file) => [file, statSync(file).size, statSync(file).mtimeMs]);
}

/** The files of a folder in the order of their names, or the file itself. @param {string} part */
function filesOf(part) {
  if (!existsSync(part)) return [];
  if (!statSync(part).isDirectory()) return [part];
  return readdirSync(part, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
