/** The example of the procedure as a fresh clone runs it, without the build, against `dist`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

it('npm run demo:procedure goes from raw data to the end', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const [build, demo] = (scripts['demo:procedure'] ?? '').split(' && ');
  expect(build).toBe('npm run build');
  const [command, ...args] = (demo ?? '').split(' ');
  expect(command).toBe('tsx');
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, ...args], { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  for (const line of [
    'ditolak / refused: dataIncomplete',
    'SG-1',
    'mengubah hasil / changes the result; enters',
    'tidak mengubah apa pun / changes nothing',
    'diubah / forged: dataChanged, pool[0].evidence.penilaianKinerja[0].predikat',
    'utuh / intact',
    'final: ',
  ])
    expect(stdout).toContain(line);
  // No whole NIP is printed.
  expect(stdout).not.toMatch(/[0-9]{18}/);
});
