import { describe, expect, it } from 'vitest';
import { KOMPETENSI_KEYS, POTENSI_KEYS } from '../../src/civil-service/kompetensi.js';
import { fromTalentSheet, type TalentSheetOptions } from '../../src/sources/sheets/talent-sheet.js';
import fixture from '../fixtures/siasn/talent-sheet.json' with { type: 'json' };

const asOf = '2026-11-24' as const;
const NIP = '198502282010011999';
const read = (row: Readonly<Record<string, unknown>>, options: Partial<TalentSheetOptions> = {}) =>
  fromTalentSheet([{ NIP, ...row }], { asOf, ...options });
const told = (row: Readonly<Record<string, unknown>>) => read(row).findings.map(({ code, path }) => `${code} ${path}`);

describe('a wide import sheet', () => {
  it('is read by the names of its sub-indicators', () => {
    const { records, findings, unread } = fromTalentSheet(fixture, { asOf });
    expect({ findings, unread }).toEqual({ findings: [], unread: 0 });
    const [person] = records;
    expect(person?.kompetensi).toEqual({
      mengelolaPerubahan: 3,
      pelayananPublik: 3,
      perekatBangsa: 4,
      orientasiPadaHasil: 3,
      integritas: 4,
      pengambilanKeputusan: 3,
      pengembanganDiriDanOrangLain: 3,
      kerjaSama: 3,
    });
    expect(Object.keys(person?.potensi ?? {})).toHaveLength(POTENSI_KEYS.length);
    expect(person?.potensi.kesadaranDiri).toBe('3.5');
    expect(person?.scores).toEqual({
      penilaianKinerja: '80',
      timKerja: '75',
      penghargaan: '0',
      umpanBalik360: '80',
      rekamJejakDisiplin: '100',
      tingkatPendidikan: '90',
      bidangIlmu: '100',
    });
    expect(person?.parts).toEqual({ sertifikasi: '50', pelatihan: '75', lamaDiTingkat: '80', keragaman: '100' });
    expect(JSON.stringify({ ...person, nama: '' })).not.toContain('CONTOH');
  });

  it('knows every competency and every dimension by its own key', () => {
    const levels = Object.fromEntries([...KOMPETENSI_KEYS, ...POTENSI_KEYS].map((key) => [key, '3']));
    const [person] = read(levels).records;
    expect(Object.keys(person?.kompetensi ?? {}).sort()).toEqual([...KOMPETENSI_KEYS].sort());
    expect(Object.keys(person?.potensi ?? {}).sort()).toEqual([...POTENSI_KEYS].sort());
  });

  it('tells an unknown header by its name, once, and reads the other columns', () => {
    const rows = [
      { NIP, 'Kerja Samaa': '3', Komunikasi: '3' },
      { NIP: '199003152015032001', 'Kerja Samaa': '4', Komunikasi: '4' },
    ];
    const { records, findings } = fromTalentSheet(rows, { asOf });
    expect(records.map(({ kompetensi }) => kompetensi)).toEqual([{ komunikasi: 3 }, { komunikasi: 4 }]);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(['keyUnknown [row 2].Kerja Samaa']);
  });

  it.each(['', ' ', '-', null])('a blank cell (%j) is not given, and never zero', (cell) => {
    expect(read({ Komunikasi: cell, 'Kerja Sama': '3' })).toMatchObject({ findings: [] });
    expect(read({ Komunikasi: cell, 'Kerja Sama': '3' }).records[0]?.kompetensi).toEqual({ kerjaSama: 3 });
  });

  it.each(['tiga', '3+', '6', '0', '3,5'])('the competency level %s is told, and that cell only', (cell) => {
    expect(told({ Komunikasi: cell, 'Kerja Sama': '3' })).toEqual(['valueNotReadable [row 2].Komunikasi']);
    expect(read({ Komunikasi: cell, 'Kerja Sama': '3' }).records[0]?.kompetensi).toEqual({ kerjaSama: 3 });
  });

  it('a level of potential may have decimals, from 1 to 5', () => {
    expect(read({ EQ: '4,25' }).records[0]?.potensi).toEqual({ kecerdasanEmosional: '4.25' });
    expect(told({ EQ: '5,01', 'Kesadaran diri': 'x' })).toEqual([
      'valueNotReadable [row 2].EQ',
      'valueNotReadable [row 2].Kesadaran diri',
    ]);
  });

  it('a score beyond 0 to 100 is left as it is, and told', () => {
    expect(read({ 'Lama Jabatan': '101' }).records[0]?.parts).toEqual({ lamaDiTingkat: '101' });
    expect(told({ 'Lama Jabatan': '101' })).toEqual(['valueOutOfScale [row 2].Lama Jabatan']);
  });

  it('a row without any value gives no record, and is told', () => {
    expect(read({ Komunikasi: '', Nama: 'CONTOH' })).toMatchObject({
      records: [],
      unread: 1,
      findings: [{ code: 'nothingRead', path: '[row 2]' }],
    });
  });

  it('integrity as a competency is not integrity as a track record', () => {
    const [person] = read({ Integritas: '4', 'INTEGRITAS / MORALITAS': '75' }).records;
    expect(person).toMatchObject({ kompetensi: { integritas: 4 }, scores: { rekamJejakDisiplin: '75' } });
  });

  it('two columns of one meaning that differ are both left out', () => {
    const row = { kerjasama: '3', kompetensi_kerjasama: '4', Komunikasi: '3' };
    expect(read(row).records[0]?.kompetensi).toEqual({ komunikasi: 3 });
    expect(told(row)).toEqual(['keyClash [row 2].kompetensi_kerjasama']);
    expect(told({ ...row, kompetensi_kerjasama: '3' })).toEqual([]);
  });

  it('can be told further columns', () => {
    const columns = { 'Nilai SKP': { indicator: 'penilaianKinerja' }, Gesit: { potensi: 'kesadaranDiri' } } as const;
    const { records, findings } = read({ 'NILAI SKP': '90', gesit: '4' }, { columns });
    expect(findings).toEqual([]);
    expect(records).toMatchObject([{ scores: { penilaianKinerja: '90' }, potensi: { kesadaranDiri: '4' } }]);
  });

  it.each([5, { A: {} }, { A: { indicator: 'x' } }, { A: null }])('throws for the columns %j', (columns) => {
    expect((): unknown => Reflect.apply(fromTalentSheet, undefined, [[], { asOf, columns }])).toThrow('columns');
  });
});
