/** The demo as a fresh clone runs it: the script of the manifest, without the build, against `dist`. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KELAS_JABATAN_LABELS } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_COLUMNS } from '../../examples/quick-start/simata-columns.js';
import * as words from '../../examples/quick-start/words.js';
import * as terminalWords from '../../examples/terminal/words.js';
import { bilingualsIn, foreignLines } from '../examples/one-language.js';
import { root, runExample, runExampleIn } from './run-example.js';

const result = path.join(root, 'examples/quick-start/output/result.json');
const pairs = [terminalWords, words, { KELAS_JABATAN_LABELS }, { bkn411 }].flatMap((each) => bilingualsIn({ ...each }));

const LANGUAGES = [
  {
    language: 'en',
    args: [],
    other: 'bahasa Indonesia: npm run demo -- --lang id',
    rows: '402 rows read, 399 used',
    nipAsNumber: /error +1 +NIP as a number +\d+, NIP: 1,98E\+17 -> /,
    meaning: /raw scores 0-100 +in (\d+) of \1 rows +<- used/,
    level: 'expectations',
    incomplete: '400 people placed from their evidence; 63 of them have no box',
    differentBox: '0  different box',
    vacancy: /^LOW-\d{4} {2}(?:Kepala|Camat|Lurah|Staf Ahli).*: .*; family of posts /gm,
    outcomes: ['complete, three names', 'short, fewer than three', 'empty, nobody', 'empty, and of some people'],
    fourth: /4\. \*{15}\d{3} Tri Lestari: performance [\d.]+ against [\d.]+ of \*{15}\d{3}/,
    tie: /equal score, decided by performance [\d.]+/,
    technical: /box +score +technical/,
    othersEnter: /Ordered by score, then box, these would enter instead: \*{15}\d{3} Ni Wayan/,
    sameNames: 'Ordered by score, then box: the same names',
    out: '400 ineligible, 0 undetermined; most fail on:',
    reason: /301 +At least 5 years of experience in a related field/,
    reachable: 'could still come among the three: ***************163 Wahyu Nugroho',
    byHand: '- Healthy in body and mind',
    path: /^Performance appraisal +\d+ x 60 % = [\d.]+ +penilaianKinerja\[\d\] \w+ -> .+\[1\]$/,
    talent: /talent = 50 % x [\d.]+ \+ 50 % x [\d.]+ = 84\.95, shown as 84\.95/,
    source: '[1] Decree of the Head of BKN 411/2025, aspect 1 (from secondary sources)',
    note: 'The text of the decree was not reachable.',
    written: 'Everything that was worked out: ',
  },
  {
    language: 'id',
    args: ['--lang', 'id'],
    other: 'English: npm run demo -- --lang en',
    rows: '402 baris dibaca, 399 dipakai',
    nipAsNumber: /galat +1 +NIP jadi angka +\d+, NIP: 1,98E\+17 -> /,
    meaning: /skor mentah 0-100 +pada (\d+) dari \1 baris +<- dipakai/,
    level: 'ekspektasi',
    incomplete: '400 orang ditempatkan dari buktinya; 63 di antaranya tanpa kotak',
    differentBox: '0  kotak berbeda',
    vacancy: /^LOW-\d{4} {2}(?:Kepala|Camat|Lurah|Staf Ahli).*: .*; rumpun jabatan /gm,
    outcomes: ['lengkap, tiga nama', 'kurang, yang memenuhi syarat', 'kosong, tidak ada', 'kosong, dan tentang'],
    fourth: /4\. \*{15}\d{3} Tri Lestari: kinerja [\d.]+ lawan [\d.]+ pada \*{15}\d{3}/,
    tie: /nilai sama, diputus oleh kinerja [\d.]+/,
    technical: /kotak +nilai +teknis/,
    othersEnter: /Bila diurutkan menurut nilai, lalu kotak, yang masuk: \*{15}\d{3} Ni Wayan/,
    sameNames: 'Bila diurutkan menurut nilai, lalu kotak: nama yang sama',
    out: '400 tidak memenuhi syarat, 0 belum dapat ditentukan; tersering karena:',
    reason: /301 +Pengalaman jabatan dalam bidang terkait paling singkat 5 tahun/,
    reachable: 'masih dapat masuk tiga besar: ***************163 Wahyu Nugroho',
    byHand: '- Sehat jasmani dan rohani',
    path: /^Penilaian kinerja +\d+ x 60 % = [\d.]+ +penilaianKinerja\[\d\] \w+ -> .+\[1\]$/,
    talent: /talenta = 50 % x [\d.]+ \+ 50 % x [\d.]+ = 84\.95, ditulis 84\.95/,
    source: '[1] Keputusan Kepala BKN Nomor 411 Tahun 2025, aspek 1 (dari sumber sekunder)',
    note: 'Teks keputusan tidak dapat dijangkau.',
    written: 'Hasil lengkap: ',
  },
] as const;

describe.each(LANGUAGES)('npm run demo in $language', (told) => {
  let status: number | null;
  let output: string;
  let stdout: string;
  let lines: readonly string[];

  beforeAll(() => {
    rmSync(result, { force: true });
    const run = runExample('demo', told.args);
    status = run.status;
    stdout = run.stdout;
    output = run.stdout + run.stderr;
    lines = stdout.split('\n').map((line) => line.trim());
  });

  it('ends well', () => {
    expect(status, output).toBe(0);
  });

  it('speaks one language, and says first how to get the other', () => {
    expect(lines[0]).toContain(told.other);
    // The names of the columns are in the sheet, whoever reads it.
    const shown = ALL_COLUMNS.reduce((text, column) => text.replaceAll(column, ''), lines.slice(1).join('\n'));
    expect(foreignLines(shown, told.language, pairs)).toEqual([]);
  });

  it('says what it read and found', () => {
    expect(output).toContain(told.rows);
    expect(output).toMatch(told.nipAsNumber);
    expect(output).toMatch(told.meaning);
  });

  it('draws the nine boxes, the best performance on top', () => {
    const rows = lines.filter((line) => new RegExp(`${told.level} +\\[`).test(line));
    expect(rows.map((row) => [...row.matchAll(/\[(\d)\]/g)].map(([, box]) => box).join(' '))).toEqual([
      '4 7 9',
      '2 5 8',
      '1 3 6',
    ]);
    expect(output).toContain(told.incomplete);
  });

  it('says how the sheet and the evidence agree', () => {
    expect(lines).toContain(told.differentBox);
  });

  it('names successors for each vacancy, without showing a NIP', () => {
    expect(output.match(told.vacancy)).toHaveLength(6);
    for (const outcome of told.outcomes) expect(output).toContain(`: ${outcome}`);
    expect(output).toMatch(told.fourth);
    expect(output).toMatch(told.tie);
    expect(output).toMatch(told.technical);
    expect(output).toMatch(told.othersEnter);
    expect(output).toContain(told.sameNames);
    expect(output).toContain(told.out);
    expect(output).toMatch(told.reason);
    expect(output).toContain(told.reachable);
    expect(lines).toContain(told.byHand);
    expect(output).not.toMatch(/(?<!\d)\d{18}(?!\d)/);
  });

  it('explains one person, and tells the sources', () => {
    expect(lines.some((line) => told.path.test(line))).toBe(true);
    expect(output).toMatch(told.talent);
    expect(lines).toContain(told.source);
    expect(output).toContain(told.note);
  });

  it('writes the full result', () => {
    const written = JSON.parse(readFileSync(result, 'utf8')) as { placements: unknown[]; successions: unknown[] };
    expect(written.placements).toHaveLength(400);
    expect(written.successions).toHaveLength(6);
    expect(lines).toContain(`${told.written}${path.join('examples', 'quick-start', 'output', 'result.json')}`);
  });
});

describe('the file that npm run demo writes is named from where one stands', () => {
  const elsewhere = realpathSync(mkdtempSync(path.join(tmpdir(), 'talenta-asn-')));
  const named = (stdout: string): string => /^Everything that was worked out: (.*)$/m.exec(stdout)?.[1] ?? '';
  afterAll(() => {
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it('in another folder, by npm --prefix', () => {
    const { stdout } = runExample('demo', [], elsewhere);
    expect(named(stdout)).toBe(result);
    expect(existsSync(named(stdout))).toBe(true);
  });

  it('below the package, by npm', () => {
    const { stdout } = runExample('demo', [], path.join(root, 'examples'));
    expect(named(stdout)).toBe(path.join('quick-start', 'output', 'result.json'));
  });

  it('in another folder, without npm: its data are found as well', () => {
    const { status, stdout, stderr } = runExampleIn(elsewhere, 'demo');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('402 rows read');
    expect(named(stdout)).toBe(result);
  });
});

describe.each(['demo', 'demo:siasn', 'demo:procedure'])('npm run %s', (script) => {
  it('refuses a language it does not speak, and shows nothing', () => {
    const { status, stdout, stderr } = runExample(script, ['--lang', 'fr']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `No language "fr": give --lang en (English) or --lang id (bahasa Indonesia).\nUsage: npm run ${script} -- [--lang en|id] [--help]\n`,
    );
  });

  it.each([
    [['--help'], 'Usage'],
    [['-h', '--lang', 'id'], 'Cara pakai'],
  ])('says with %j how it is used, and shows nothing', (args, usage) => {
    const { status, stdout, stderr } = runExample(script, args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`\n${usage}: npm run ${script} -- [--lang en|id] [--help]\n`);
    expect(stdout.split('\n').length).toBeLessThan(9);
  });
});
