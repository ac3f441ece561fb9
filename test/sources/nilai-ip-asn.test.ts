import { describe, expect, it } from 'vitest';
import { fromNilaiIpAsn } from '../../src/sources/siasn/nilai-ip-asn.js';
import exported from '../fixtures/siasn/nilaiipasn-ekspor.json' with { type: 'json' };
import payload from '../fixtures/siasn/nilaiipasn.json' with { type: 'json' };

const options = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
const read = (input: unknown) => fromNilaiIpAsn(input, options);
const data = payload.data;
const one = (change: Readonly<Record<string, unknown>>) => read({ code: 1, data: { ...data, ...change } });

describe('the professionalism index', () => {
  it('as SIASN answers', () => {
    expect(read(payload)).toMatchObject({
      state: 'records',
      unread: 0,
      findings: [],
      records: [
        {
          kualifikasi: '20',
          kompetensi: '36.5',
          kinerja: '25',
          disiplin: '5',
          subtotal: '86.5',
          kategori: 'tinggi',
          tahun: 2024,
          tanggal: '2025-03-12',
        },
      ],
    });
    expect(JSON.stringify(read(payload))).not.toContain('CONTOH PEGAWAI');
    expect(read(payload)).not.toHaveProperty('lists');
  });

  it('as the export has it: decimal comma, total; the rows of others are set aside', () => {
    const { records, findings } = read(exported);
    expect(records).toMatchObject([{ kompetensi: '36.5', subtotal: '86.5', tahun: 2024, tanggal: '2024-03-12' }]);
    expect(findings.map(({ code }) => code)).toEqual(['anotherPerson']);
  });

  it.each([{ code: 0 }, { code: '0', data: null }, { code: 0, data: {} }, { code: 0, data: '', message: '' }])(
    'is not there yet after %j',
    (input) => {
      expect(read(input)).toMatchObject({ state: 'noData', records: [], findings: [] });
    },
  );

  it.each([
    { code: 0, data: 'Token SSO mismatch' },
    { code: 0, data: null, message: 'Runtime Error' },
    { code: 0, Error: 'x', Message: 'y' },
    { success: false, data: null },
    undefined,
    null,
    '<html></html>',
  ])('is not known after %j', (input) => {
    expect(read(input).state).toBe('error');
  });

  it.each([
    ['91', 'sangatTinggi'],
    ['90.999', 'tinggi'],
    ['81', 'tinggi'],
    ['80.995', 'sedang'],
    ['70.99', 'rendah'],
    ['60.999', 'sangatRendah'],
    ['61', 'rendah'],
    ['0', 'sangatRendah'],
    ['100', 'sangatTinggi'],
  ])('of %s is %s: two decimals, cut', (subtotal, kategori) => {
    expect(one({ subtotal }).records[0]?.kategori).toBe(kategori);
  });

  it('beyond its scale is left as it is, and has no category', () => {
    const { records, findings } = one({ subtotal: '101', kualifikasi: '26' });
    expect(records[0]).toMatchObject({ subtotal: '101', kualifikasi: '26' });
    expect(records[0]).not.toHaveProperty('kategori');
    expect(findings.map(({ code }) => code)).toEqual(['valueOutOfScale', 'valueOutOfScale', 'sumDiffers']);
  });

  it('that is not the sum of its parts is told', () => {
    expect(one({ subtotal: '86' }).findings).toMatchObject([{ code: 'sumDiffers', expected: '86.5' }]);
  });

  it('without a subtotal is not computed', () => {
    const [record] = one({ subtotal: '' }).records;
    expect(record).not.toHaveProperty('subtotal');
    expect(record).not.toHaveProperty('kategori');
  });

  it('with nothing in it stays unread', () => {
    expect(read({ code: 1, data: { nip_baru: options.nip, tahun: '2024' } })).toMatchObject({ records: [], unread: 1 });
  });

  it('twice the same counts once; two values of one year are both passed on', () => {
    expect(read([data, data])).toMatchObject({ records: [{}], findings: [{ code: 'duplicateRow' }] });
    const two = read([data, { ...data, kinerja: '30', subtotal: '91.5' }]);
    expect(two.records).toHaveLength(2);
    expect(two.findings.map(({ code }) => code)).toEqual(['conflictingRows']);
  });
});
