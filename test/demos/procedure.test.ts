/** The example of the procedure as a fresh clone runs it, without the build, against `dist`. */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMPLETENESS_RULE } from 'talenta-asn/procedure';
import { expect, it } from 'vitest';
import * as words from '../../examples/procedure/words.js';
import * as terminalWords from '../../examples/terminal/words.js';
import { bilingualsIn, foreignLines } from '../examples/one-language.js';
import { root, runExample } from './run-example.js';

const pairs = [terminalWords, words, { COMPLETENESS_RULE }].flatMap((each) => bilingualsIn({ ...each }));
const folder = path.join('examples', 'procedure', 'output');

it.each([
  {
    language: 'en',
    args: [],
    lines: [
      'bahasa Indonesia: npm run demo:procedure -- --lang id',
      '30 people, 2 vacancies',
      'Opening the vacancies is refused: dataIncomplete, completeness 99.166666666667 %.',
      'evidence.lhkpn, Wealth report (LHKPN): not known',
      'People in boxes 1 to 9: 0, 0, 4, 0, 7, 0, 2, 10, 1; without a box, for data are missing: 6',
      '3 are on more than one list: ',
      '(proved to follow the rule)',
      'forbiddenGround: "putra daerah" (ethnic group',
      'same: The lists come out again. Fingerprint ',
      'Forged on purpose: dataChanged, pool[0].evidence.penilaianKinerja[0].predikat',
      'SG-1',
      'changes the result; enters the list; in place of',
      'changes nothing; stays off the list',
      'Not final yet: windowOpen. ',
      'the procedure is final',
      'Intact: 29 entries',
      'Forged on purpose: hash. Entry 16: ',
      `18 files, to be read from here: ${folder}`,
    ],
  },
  {
    language: 'id',
    args: ['--lang', 'id'],
    lines: [
      'English: npm run demo:procedure -- --lang en',
      '30 orang, 2 lowongan',
      'Pembukaan lowongan ditolak: dataIncomplete, kelengkapan 99.166666666667 %.',
      'evidence.lhkpn, LHKPN: belum diketahui',
      'Orang pada kotak 1 sampai 9: 0, 0, 4, 0, 7, 0, 2, 10, 1; tanpa kotak karena datanya belum lengkap: 6',
      '3 orang ada pada lebih dari satu daftar: ',
      '(terbukti menurut aturan)',
      'forbiddenGround: "putra daerah" (suku',
      'same: Daftar yang sama dihasilkan kembali. Sidik ',
      'Sengaja dipalsukan: dataChanged, pool[0].evidence.penilaianKinerja[0].predikat',
      'SG-1',
      'mengubah hasil; masuk daftar; menggeser',
      'tidak mengubah apa pun; tetap di luar daftar',
      'Belum final: windowOpen. ',
      'tahap prosedur: final',
      'Utuh: 29 entri',
      'Sengaja dipalsukan: hash. Entri 16: ',
      `18 berkas, dapat dibaca di sini: ${folder}`,
    ],
  },
] as const)('npm run demo:procedure goes from raw data to the end, in $language', ({ language, args, lines }) => {
  const { status, stdout, stderr } = runExample('demo:procedure', args);
  expect(status, stderr).toBe(0);
  for (const line of lines) expect(stdout).toContain(line);
  // No whole NIP is printed.
  expect(stdout).not.toMatch(/[0-9]{18}/);
  expect(foreignLines(stdout.slice(stdout.indexOf('\n')), language, pairs)).toEqual([]);
  expect(existsSync(path.join(root, folder, `letter.${language}.html`))).toBe(true);
});

it('names the folder of its files from where one stands', () => {
  const { stdout } = runExample('demo:procedure', [], tmpdir());
  expect(stdout).toContain(`18 files, to be read from here: ${path.join(root, folder)}\n`);
});
