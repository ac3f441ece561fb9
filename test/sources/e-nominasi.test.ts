import { describe, expect, it } from 'vitest';
import { TalentaError } from 'talenta-asn';
import { fromENominasi, type ENominasiOptions } from '../../src/sources/others/e-nominasi.js';
import reply from '../fixtures/siasn/e-nominasi.json' with { type: 'json' };

const options: ENominasiOptions = { nip: '198502282010011999', asOf: '2026-11-24' };
const read = (input: unknown, more: Partial<ENominasiOptions> = {}) => fromENominasi(input, { ...options, ...more });
const [ROW] = reply.data.detail;
const rows = (...changes: readonly Readonly<Record<string, unknown>>[]) =>
  read({ status: true, message: 'ok', data: { detail: changes.map((change) => ({ ...ROW, ...change })) } });
const evidence = (change: Readonly<Record<string, unknown>>) => rows(change).records.map((record) => record.evidence);
const told = (change: Readonly<Record<string, unknown>>) => rows(change).findings.map(({ code }) => code);

const APPRAISAL = { tahun: 2025, predikat: 'sangatBaik' };
const ASSESSMENT = { tanggal: '2024-12-31', jenjang: 'jptPratama', metode: 'Uji Kompetensi', jpm: '101.25' };

describe('e-Nominasi', () => {
  it('gives an appraisal, and an assessment on the last day of a year that is over', () => {
    const result = read(reply);
    expect(result).toMatchObject({
      state: 'records',
      unread: 0,
      lists: ['penilaianKinerja', 'penilaianKompetensi'],
      records: [
        { path: 'data.detail[0]', list: 'penilaianKinerja', evidence: APPRAISAL },
        { path: 'data.detail[0]', list: 'penilaianKompetensi', evidence: ASSESSMENT },
      ],
    });
    expect(result.findings.map(({ code }) => code)).toEqual(['valueOutOfScale', 'dayNotKnown']);
    expect(JSON.stringify(result)).not.toContain('CONTOH');
  });

  it('keeps integrity, box, level and year as stated, and makes nothing of them', () => {
    expect(read(reply).records[0]?.stated).toMatchObject({
      nilai_integritas: '3',
      kotak: '8',
      jenjang: 'JPT Pertama',
      tahun_asesmen: '2024',
    });
  });

  it('takes the day of the assessment from the caller, if it is of that year', () => {
    expect(read(reply, { tanggalAsesmen: '2024-05-17' })).toMatchObject({
      unread: 0,
      records: [{}, { evidence: { tanggal: '2024-05-17' } }],
      findings: [{ code: 'valueOutOfScale' }],
    });
    const other = read(reply, { tanggalAsesmen: '2023-05-17' });
    expect(other.records.map(({ list }) => list)).toEqual(['penilaianKinerja']);
    expect(other.unread).toBe(1);
    expect(() => {
      Reflect.apply(fromENominasi, undefined, [reply, { ...options, tanggalAsesmen: '17-05-2024' }]);
    }).toThrow(TalentaError);
  });

  it('does not use an assessment of the running year without its day', () => {
    const result = rows({ tahun_asesmen: '2026' });
    expect(result.records.map(({ list }) => list)).toEqual(['penilaianKinerja']);
    expect(result.unread).toBe(1);
    expect(told({ tahun_asesmen: '2026' })).toEqual(['valueOutOfScale', 'valueMissing']);
  });

  it('reads a decimal comma', () => {
    expect(evidence({ nilai_potkom: '69,58' })).toEqual([APPRAISAL, { ...ASSESSMENT, jpm: '69.58' }]);
  });

  it('status false with HTTP 200 is an error', () => {
    expect(read({ status: false, message: 'gagal', data: { detail: [] } }).state).toBe('error');
    expect(read({ status: false, message: 'gagal', data: null }).state).toBe('error');
  });

  it.each([
    { status: false, message: 'data nip tidak ditemukam', data: null },
    { status: true, message: 'data nip tidak ditemukam', data: { detail: [] } },
    { status: false, message: 'Data NIP tidak ditemukan', data: { detail: [] } },
  ])('the text names the person: not found is not known, and never "none": %j', (input) => {
    expect(read(input)).toMatchObject({ state: 'error', records: [], findings: [{ code: 'personNotFound' }] });
  });

  it('found, and without rows, is none', () => {
    expect(read({ status: true, message: 'data ditemukan', data: { detail: [] } })).toMatchObject({ state: 'noData' });
  });

  it.each(['<!DOCTYPE html><html>404</html>', undefined, null, { status: true, message: 'ok' }])(
    'nothing is known after %j',
    (input) => {
      expect(read(input)).toMatchObject({ state: 'error', records: [] });
    },
  );

  it('rows of another person are not this one', () => {
    const result = rows({ nip: '199003152015032001' });
    expect(result).toMatchObject({ records: [], unread: 1, findings: [{ code: 'anotherPerson' }] });
  });

  it('what is not understood of one part leaves the other one, and the list is not complete', () => {
    for (const change of [
      { nilai_potkom: 'MS' },
      { tahun_asesmen: 'x' },
      { nilai_potkom: '' },
      { tahun_asesmen: '' },
    ]) {
      expect(rows(change)).toMatchObject({ unread: 1, records: [{ evidence: APPRAISAL }] });
    }
    for (const change of [{ predikat_kinerja: 'LUAR BIASA' }, { tahun_kinerja: '' }, { predikat_kinerja: '' }]) {
      const result = rows({ ...change, tahun_kinerja: 'tahun_kinerja' in change ? '' : '2024' });
      expect(result.unread).toBe(1);
      expect(result.records).toMatchObject([{ evidence: ASSESSMENT }]);
    }
  });

  it('an appraisal of the running year without a predicate is a draft', () => {
    expect(rows({ tahun_kinerja: '2026', predikat_kinerja: '' }).unread).toBe(0);
    expect(told({ tahun_kinerja: '2026', predikat_kinerja: '' })[0]).toBe('draft');
  });

  it('a zero without a year is no assessment; a zero of a year is one', () => {
    expect(evidence({ nilai_potkom: '0', tahun_asesmen: '' })).toEqual([APPRAISAL]);
    expect(evidence({ nilai_potkom: '0' })).toEqual([APPRAISAL, { ...ASSESSMENT, jpm: '0' }]);
  });

  it('repeated rows count once, different ones are told', () => {
    expect(rows({}, {}).records).toHaveLength(2);
    const two = rows({}, { nilai_potkom: '80' });
    expect(two.records).toHaveLength(3);
    expect(two.findings.map(({ code }) => code)).toContain('conflictingRows');
  });

  it('reads the rows of the csv export', () => {
    const row = {
      nip: options.nip,
      tahun_asesmen: '2024',
      potkom: '80',
      tahun_kinerja: '2025',
      rating_kinerja: 'BAIK',
      kotak_9: '7',
    };
    expect(read([row]).records.map((record) => record.evidence)).toEqual([
      { tahun: 2025, predikat: 'baik' },
      { tanggal: '2024-12-31', jpm: '80' },
    ]);
  });
});
