import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import {
  CAT_HEADERS,
  LAPORAN_SKP_HEADERS,
  PEGAWAI_HEADERS,
  SIMATA_HEADERS,
  TALENT_SHEET_COLUMNS,
  TALENT_SHEET_HEADERS,
  type SheetHeaders,
} from '../../src/sources/sheets/sheet-columns.js';
import { CODE_LISTS } from '../../src/sources/wire/code-lists.js';

const page = path.resolve(import.meta.dirname, '../../docs/sources/columns.md');

const INTRODUCTION = `# Column names of sheets

Every column that the adapters of sheets read, with the headers under which it is known. Headers are compared without regard to
capitals, blanks and signs: \`N.I.P\`, \`nip\` and \`NIP\` are one, and so are \`nilai_x\` and \`Nilai X\`. Another header is said by
\`options.columns\`, with its column as value. Two columns of one meaning that differ are told (\`keyClash\`), and none is used.`;

const code = (text: string): string => `\`${text}\``;

function section(title: string, headers: SheetHeaders): string {
  const entries = Object.entries(headers);
  const plain = entries.filter(([, further]) => further.length === 0).map(([column]) => code(column));
  const rows = entries
    .filter(([, further]) => further.length > 0)
    .map(([column, further]) => `| ${code(column)} | ${further.map(code).join(', ')} |`);
  const others = plain.length === 0 ? [] : [`By their own name alone: ${plain.join(', ')}.`];
  return [`## ${title}`, ['| Column | Also known as |', '| --- | --- |', ...rows].join('\n'), ...others].join('\n\n');
}

function talentSheet(): string {
  const lists = (['kompetensi', 'potensi'] as const).map(
    (list) => `\`${list}\` of \`CODE_LISTS\`: ${Object.keys(CODE_LISTS[list]).map(code).join(', ')}.`,
  );
  return [
    section('Talent import sheet (`fromTalentSheet`)', TALENT_SHEET_HEADERS),
    `Ready scores: ${Object.keys(TALENT_SHEET_COLUMNS).map(code).join(', ')}.`,
    `Levels, by the lists ${lists.join(' ')}`,
  ].join('\n\n');
}

const text = [
  INTRODUCTION,
  section('SIMATA sheet (`fromSimata`)', SIMATA_HEADERS),
  section('Reports of E-Kinerja (`fromLaporanSkp`)', LAPORAN_SKP_HEADERS),
  section('Agency export (`fromPegawai`)', PEGAWAI_HEADERS),
  section('CAT export (`fromCat`)', CAT_HEADERS),
  'The dimensions are those of the talent import sheet.',
  talentSheet(),
  '',
].join('\n\n');

describe('the page of column names', () => {
  it('has every column and header of the tables', async () => {
    const written = await format(text, { ...(await resolveConfig(page)), parser: 'markdown' });
    if (process.env['WRITE_COLUMNS_PAGE'] === '1') writeFileSync(page, written);
    expect(readFileSync(page, 'utf8')).toBe(written);
  });
});
