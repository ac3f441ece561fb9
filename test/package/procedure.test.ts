/** The example of the procedure as a fresh clone runs it, without the build, against `dist`. */
import { expect, it } from 'vitest';
import { runExample } from './run-example.js';

it('npm run demo:procedure goes from raw data to the end', () => {
  const { status, stdout, stderr } = runExample('demo:procedure');
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
