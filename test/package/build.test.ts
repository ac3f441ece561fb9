/** The build says nothing when it works, and does nothing when nothing has changed. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const stamp = path.join(root, '.build/stamp.json');
const built = path.join(root, 'dist/index.js');

it('is quiet and leaves a build of the same sources alone', () => {
  const before = [readFileSync(stamp, 'utf8'), statSync(built).mtimeMs];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.config/build.js'], { cwd: root, encoding: 'utf8' });
  expect([status, stdout, stderr]).toEqual([0, '', '']);
  expect([readFileSync(stamp, 'utf8'), statSync(built).mtimeMs]).toEqual(before);
});
