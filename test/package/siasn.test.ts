/** The example with raw payloads as a fresh clone runs it, without the build, against `dist`. */
import { expect, it } from 'vitest';
import { runExample } from './run-example.js';

it('npm run demo:siasn goes from raw payloads to three names', () => {
  const { status, stdout, stderr } = runExample('demo:siasn');
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
