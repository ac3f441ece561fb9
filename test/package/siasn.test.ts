/** The example with raw payloads as a fresh clone runs it, without the build, against `dist`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

it('npm run demo:siasn goes from raw payloads to three names', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const [build, demo] = (scripts['demo:siasn'] ?? '').split(' && ');
  expect(build).toBe('npm run build');
  const [command, ...args] = (demo ?? '').split(' ');
  expect(command).toBe('tsx');
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, ...args], { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('30 orang / people');
  for (const code of ['payloadError', 'predicateAgainstRatings', 'cancelled', 'notAPunishment', 'duplicateRow']) {
    expect(stdout).toContain(code);
  }
  expect(stdout).toMatch(/hukumanDisiplin: sourceFailed/);
  expect(stdout).toMatch(
    /Kepala Badan Pengelolaan Keuangan: complete\n( +[123]\. \*{15}[0-9]{3} +kotak \/ box [789] .*\n){3}/,
  );
  // No whole NIP is printed.
  expect(stdout).not.toMatch(/[0-9]{18}/);
});
