import { fc, it } from '@fast-check/vitest';
import {
  ESELON,
  ESELON_TEXTS,
  GOLONGAN,
  GOLONGAN_LADDER,
  golonganRank,
  JENJANG_PENDIDIKAN,
  JENJANG_PENDIDIKAN_CODES,
  jenjangOfCode,
  KEDUDUKAN_HUKUM,
  KEDUDUKAN_HUKUM_CODES,
  KELAS_JABATAN,
  KELAS_JABATAN_LABELS,
  kelasOfEselonId,
  readGolongan,
} from 'talenta-asn';
import { describe, expect } from 'vitest';
import { runs } from '../runs.js';

describe('golongan', () => {
  const LADDER = [
    ['I/a', '11', 1],
    ['I/b', '12', 2],
    ['I/c', '13', 3],
    ['I/d', '14', 4],
    ['II/a', '21', 5],
    ['II/b', '22', 6],
    ['II/c', '23', 7],
    ['II/d', '24', 8],
    ['III/a', '31', 9],
    ['III/b', '32', 10],
    ['III/c', '33', 11],
    ['III/d', '34', 12],
    ['IV/a', '41', 13],
    ['IV/b', '42', 14],
    ['IV/c', '43', 15],
    ['IV/d', '44', 16],
    ['IV/e', '45', 17],
  ] as const;

  it('is a ladder of seventeen rungs', () => {
    expect(GOLONGAN).toEqual(LADDER.map(([golongan]) => golongan));
    expect(new Set(GOLONGAN_LADDER.map((rung) => rung.pangkat)).size).toBe(17);
  });

  it.each(LADDER)('%s has code %s and rank %i', (golongan, kode, rank) => {
    expect(golonganRank(golongan)).toBe(rank);
    expect(readGolongan(kode)).toBe(golongan);
    const [group, letter] = golongan.split('/');
    for (const separator of ['/', '.', ' ', '']) {
      const written = `${group ?? ''}${separator}${letter ?? ''}`;
      for (const text of [written, written.toLowerCase(), written.toUpperCase(), `  ${written} `]) {
        expect(readGolongan(text)).toBe(golongan);
      }
    }
  });

  it.each([
    '',
    ' ',
    'IX',
    'V',
    'V/a',
    'I/e',
    'II/e',
    'III/e',
    'IV/f',
    'IV',
    'IV/',
    '/b',
    'IV//b',
    'IV-b',
    '4b',
    '46',
    '15',
    '42.0',
    'IIII/a',
    'IV/bb',
  ])('%j is no golongan', (text) => {
    expect(readGolongan(text)).toBeUndefined();
  });

  const nearly = fc.string({ unit: fc.constantFrom(...Array.from('IViv abcde/.-1234')), maxLength: 5 });

  it.prop([nearly], { numRuns: runs(5_000) })('is never guessed', (text) => {
    const read = readGolongan(text);
    if (read === undefined) return;
    expect(GOLONGAN).toContain(read);
    const letters = text.toUpperCase().replace(/[^IVABCDE\d]/g, '');
    const rung = GOLONGAN_LADDER.find(({ golongan }) => golongan === read);
    expect([read.toUpperCase().replace('/', ''), rung?.kode]).toContain(letters);
  });
});

describe('classes of posts', () => {
  it.each([
    ['10', 'jptUtama'],
    ['11', 'jptMadya'],
    ['12', 'jptMadya'],
    ['21', 'jptPratama'],
    ['22', 'jptPratama'],
    ['31', 'administrator'],
    ['32', 'administrator'],
    ['41', 'pengawas'],
    ['42', 'pengawas'],
    ['00', undefined],
    ['51', undefined],
    ['52', undefined],
    ['99', undefined],
    ['', undefined],
    ['2', undefined],
    [' 22', undefined],
    ['II.a', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('echelon id %j is %s', (id, kelas) => {
    expect(kelasOfEselonId(id)).toBe(kelas);
  });

  it('each have a label in both languages, all different', () => {
    expect(Object.keys(KELAS_JABATAN_LABELS).sort()).toEqual([...KELAS_JABATAN].sort());
    const labels = Object.values(KELAS_JABATAN_LABELS);
    for (const { id, en } of labels) {
      expect(id.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
    }
    expect(new Set(labels.map((label) => label.id)).size).toBe(KELAS_JABATAN.length);
    expect(new Set(labels.map((label) => label.en)).size).toBe(KELAS_JABATAN.length);
  });

  it('echelon I.a stands for two classes, every other text for one', () => {
    expect(ESELON_TEXTS).toEqual(['I.a', 'I.b', 'II.a', 'II.b', 'III.a', 'III.b', 'IV.a', 'IV.b']);
    for (const text of ESELON_TEXTS) {
      const classes = new Set(ESELON.filter((row) => row.eselon === text).map((row) => row.kelas));
      expect(classes.size).toBe(text === 'I.a' ? 2 : 1);
    }
  });
});

describe('levels of education', () => {
  it.each([
    ['05', 'SD'],
    ['10', 'SLTP'],
    ['12', 'SLTP'],
    ['15', 'SLTA'],
    ['17', 'SLTA'],
    ['18', 'SLTA'],
    ['20', 'D1'],
    ['25', 'D2'],
    ['30', 'D3'],
    ['35', 'D4'],
    ['40', 'S1'],
    ['42', 'Profesi'],
    ['45', 'S2'],
    ['47', 'Spesialis'],
    ['49', 'Subspesialis'],
    ['50', 'S3'],
    ['5', undefined],
    ['', undefined],
    ['51', undefined],
    ['S1', undefined],
  ])('code %j is %s', (kode, jenjang) => {
    expect(jenjangOfCode(kode)).toBe(jenjang);
  });

  it('are listed once each, lowest first', () => {
    expect(JENJANG_PENDIDIKAN).toEqual([
      'SD',
      'SLTP',
      'SLTA',
      'D1',
      'D2',
      'D3',
      'D4',
      'S1',
      'Profesi',
      'S2',
      'Spesialis',
      'Subspesialis',
      'S3',
    ]);
    expect(new Set(JENJANG_PENDIDIKAN_CODES.map((row) => row.kode)).size).toBe(JENJANG_PENDIDIKAN_CODES.length);
  });
});

describe('legal positions', () => {
  it('are listed once each, with one for all others', () => {
    expect(new Set(KEDUDUKAN_HUKUM).size).toBe(KEDUDUKAN_HUKUM.length);
    expect(KEDUDUKAN_HUKUM).toContain('lainnya');
    for (const { kode, kedudukan } of KEDUDUKAN_HUKUM_CODES) {
      expect(kode).toMatch(/^\d\d$/);
      expect(KEDUDUKAN_HUKUM).toContain(kedudukan);
    }
    expect(KEDUDUKAN_HUKUM_CODES.find((row) => row.kode === '01')?.kedudukan).toBe('aktif');
    expect(KEDUDUKAN_HUKUM_CODES.find((row) => row.kode === '15')?.kedudukan).toBe('kenaHukumanDisiplin');
  });
});
