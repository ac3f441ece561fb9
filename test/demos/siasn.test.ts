/** The example with raw payloads as a fresh clone runs it, without the build, against `dist`. */
import { bkn411 } from 'talenta-asn/rules';
import { SOURCE_FINDINGS } from 'talenta-asn/sources';
import { expect, it } from 'vitest';
import * as words from '../../examples/siasn/words.js';
import * as terminalWords from '../../examples/terminal/words.js';
import { bilingualsIn, foreignLines } from '../examples/one-language.js';
import { runExample } from './run-example.js';

const pairs = [terminalWords, words, { bkn411 }, { SOURCE_FINDINGS }].flatMap((each) => bilingualsIn({ ...each }));

it.each([
  {
    language: 'en',
    args: ['--lang', 'en'],
    other: 'bahasa Indonesia: npm run demo:siasn -- --lang id',
    people: '30 people',
    cancelled: /1 {2}cancelled +A cancelled punishment; marked as such\./,
    outcome: 'complete, three names',
    box: 'box',
    others: '5 more are eligible, 20 are not, 2 undetermined',
    undetermined: 'No disciplinary punishment is running; Succession box (could come among the three)',
  },
  {
    language: 'id',
    args: ['--lang', 'id'],
    other: 'English: npm run demo:siasn -- --lang en',
    people: '30 orang',
    cancelled: /1 {2}cancelled +Hukuman dibatalkan; ditandai demikian\./,
    outcome: 'lengkap, tiga nama',
    box: 'kotak',
    others: '5 lagi memenuhi syarat, 20 tidak, 2 belum dapat ditentukan',
    undetermined: 'Tidak sedang menjalani hukuman disiplin; Kotak suksesi (dapat masuk tiga besar)',
  },
] as const)('npm run demo:siasn goes from raw payloads to three names, in $language', (told) => {
  const { status, stdout, stderr } = runExample('demo:siasn', told.args);
  expect(status, stderr).toBe(0);
  expect(stdout.split('\n')[0]).toContain(told.other);
  expect(stdout).toContain(told.people);
  for (const code of ['payloadError', 'predicateAgainstRatings', 'cancelled', 'notAPunishment', 'duplicateRow']) {
    expect(stdout).toContain(code);
  }
  expect(stdout).toMatch(told.cancelled);
  expect(stdout).toMatch(/hukumanDisiplin: sourceFailed/);
  expect(stdout).toMatch(/pelatihan: rowsUnread .*: 1\n/);
  expect(stdout).toMatch(
    new RegExp(
      `Kepala Badan Keuangan dan Aset Daerah: ${told.outcome}\\n( +[123]\\. \\*{15}[0-9]{3} +${told.box} [789] .*\\n){3}`,
    ),
  );
  expect(stdout).toContain(told.others);
  expect(stdout).toContain(`- ***************461  ${told.undetermined}`);
  // No whole NIP is printed.
  expect(stdout).not.toMatch(/[0-9]{18}/);
  expect(foreignLines(stdout.slice(stdout.indexOf('\n')), told.language, pairs)).toEqual([]);
});
