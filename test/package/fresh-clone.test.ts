/** `npm pack` on a fresh clone: the whole package, or an error; never one without its build. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { filesBelow } from './files-below.js';

const root = path.resolve(import.meta.dirname, '../..');
const { folder } = inject('packed');

/** What git does not keep, and git itself. */
const NOT_CLONED = new Set(
  ['.git', ...readFileSync(path.join(root, '.gitignore'), 'utf8').split('\n')].map((line) => line.replace(/\/$/, '')),
);

let clone: string;

beforeAll(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'talenta-asn-clone-'));
  cpSync(root, clone, { recursive: true, filter: (file) => !NOT_CLONED.has(path.basename(file)) });
});

afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

const pack = (): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync('npm', ['pack', '--json', '--silent', '--dry-run'], {
    cwd: clone,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

it('is refused before npm ci, when nothing can be built', () => {
  expect(pack().status).not.toBe(0);
});

it('is whole after npm ci', () => {
  symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
  const { status, stdout, stderr } = pack();
  expect(status, stderr).toBe(0);
  const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
  expect(packed?.files.map((file) => file.path).sort()).toEqual(filesBelow(folder));
});
