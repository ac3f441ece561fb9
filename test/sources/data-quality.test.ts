import { describe, expect, it } from 'vitest';
import { dataQuality } from '../../src/sources/wire/data-quality.js';
import { fromNilaiIpAsn, QUALITY_DIMENSIONS, QUALITY_INDICATORS } from '../../src/sources/siasn/nilai-ip-asn.js';
import { fromPegawai } from '../../src/sources/sheets/pegawai.js';
import { fromSimata } from '../../src/sources/sheets/simata.js';
import { sumDecimals } from '../../src/exact/decimal-arithmetic.js';
import simata from '../fixtures/siasn/simata.json' with { type: 'json' };

const asOf = '2026-11-24' as const;
const NIP = '198502282010011999';

const pegawai = fromPegawai(
  [
    { nip_baru: NIP, tanggal_lahir: '27-02-1985', jenis_kelamin: 'F', agama: 'x' },
    { nip_baru: '199003152015032001', tanggal_lahir: '16-03-1990', status_cpns_pns: 'PNS', tmt_cpns: '01-04-2015' },
    { nip_baru: 198811202014021000 },
  ],
  { asOf },
);
const index = fromNilaiIpAsn({ code: 0, Error: 'x' }, { nip: NIP, asOf });
const sheet = fromSimata(simata, { asOf });

describe('data quality', () => {
  const quality = dataQuality([sheet, index, pegawai, index]);

  it('counts payloads, unread rows and findings of each source', () => {
    expect(quality.sources).toEqual([
      { source: 'nilaiipasn', payloads: { records: 0, noData: 0, error: 2 }, unread: 0, findings: 2 },
      { source: 'pegawai', payloads: { records: 1, noData: 0, error: 0 }, unread: 1, findings: 6 },
      { source: 'simata', payloads: { records: 1, noData: 0, error: 0 }, unread: 0, findings: 2 },
    ]);
  });

  it('counts findings by code and source', () => {
    expect(quality.findings.map(({ code, count, bySource }) => [code, count, bySource])).toEqual([
      ['payloadError', 2, { nilaiipasn: 2 }],
      ['keyUnknown', 1, { pegawai: 1 }],
      ['nipNotReadable', 1, { pegawai: 1 }],
      ['readingChosen', 2, { simata: 2 }],
      ['birthDateAgainstNip', 2, { pegawai: 2 }],
      ['sexAgainstNip', 1, { pegawai: 1 }],
      ['appointmentAgainstNip', 1, { pegawai: 1 }],
    ]);
    expect(quality.findings[0]?.message.id).toContain('kesalahan');
  });

  it("counts BKN's indicators, with the weights of their dimension", () => {
    expect(
      quality.indicators.map(({ indicator, count, dimension, weight }) => [indicator, count, dimension, weight]),
    ).toEqual([
      ['CON_1', 1, 'CON', '25'],
      ['CON_2', 2, 'CON', '25'],
      ['CON_3', 1, 'CON', '25'],
    ]);
    expect(quality.dimensions.map(({ dimension, weight, count }) => [dimension, weight, count])).toEqual([
      ['COM', '0.28', 0],
      ['TIM', '0.31', 0],
      ['ACC', '0.3', 0],
      ['CON', '0.11', 4],
    ]);
  });

  it('does not depend on the order of the outcomes', () => {
    expect(dataQuality([index, pegawai, index, sheet])).toEqual(quality);
  });

  it('tells an indicator that is not in the list, last', () => {
    const outcome = { source: 'pegawai', state: 'records', unread: 0, findings: [] } as const;
    const finding = { code: 'qualityIndicator', source: 'pegawai', path: '', message: { id: '', en: '' } } as const;
    const findings = ['ZZZ_1', 'CON_4', 'AAA_1'].map((indicator) => ({ ...finding, indicator }));
    expect(dataQuality([{ ...outcome, findings }]).indicators).toMatchObject([
      { indicator: 'CON_4', dimension: 'CON' },
      { indicator: 'AAA_1', count: 1 },
      { indicator: 'ZZZ_1', count: 1 },
    ]);
  });

  it('TIM_4: two holders of one structural post', () => {
    const head = { nama: 'KEPALA BIDANG', kelas: 'administrator', unit: 'u1' } as const;
    const other = '199003152015032001';
    const people = [
      { nip: NIP, jabatan: head },
      { nip: other, jabatan: { ...head, nama: 'Kepala Bidang' } },
    ];
    const tim4 = (...more: Parameters<typeof dataQuality>[1][]) =>
      dataQuality([], more[0]).indicators.map(({ indicator, count }) => `${indicator} ${String(count)}`);
    expect(tim4(people)).toEqual(['TIM_4 1']);
    expect(
      tim4([
        { nip: NIP, jabatan: head },
        { nip: NIP, jabatan: head },
      ]),
    ).toEqual([]);
    expect(tim4(people.map((each) => ({ ...each, jabatan: { ...each.jabatan, kelas: 'pelaksana' } })))).toEqual([]);
    expect(
      tim4([
        { nip: NIP, jabatan: head },
        { nip: other, jabatan: { ...head, nama: 'Kabid.', unit: 'U1 ' } },
      ]),
    ).toEqual(['TIM_4 1']);
    expect(tim4([...people, { nip: '198811202014021002', jabatan: { ...head, unit: 'u2' } }])).toEqual(['TIM_4 1']);
  });

  it('of nothing is nothing', () => {
    expect(dataQuality([])).toMatchObject({ sources: [], findings: [], indicators: [] });
  });

  it('has dimensions that make a whole, and indicators of them', () => {
    expect(sumDecimals(QUALITY_DIMENSIONS.map(({ weight }) => weight))).toBe('1');
    for (const { key, dimension } of QUALITY_INDICATORS) expect(key.startsWith(dimension)).toBe(true);
  });
});
