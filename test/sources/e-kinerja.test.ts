import { describe, expect, it } from 'vitest';
import { assembleAsn, evidenceOfPerson, fromLaporanSkp, type LaporanSkpOptions } from 'talenta-asn/sources';

const asOf = '2026-11-24' as const;
const NIP = '198502282010011999';
const OTHER = '198502282010012998';
const HEADER = ['nip', 'nama', 'is_plt_plh', 'periode_akhir', 'skp_status', 'skp_unor', 'hasil_akhir'];
type Cells = Partial<Record<'nip' | 'plt' | 'akhir' | 'status' | 'hasil', unknown>>;

const row = ({ nip = NIP, plt = '0', akhir = '31-12-2025', status = 'Selesai', hasil = 'Baik' }: Cells = {}) => [
  ...[nip, 'CONTOH PEGAWAI', plt, akhir, status, 'BIDANG CONTOH', hasil],
];
const read = (rows: readonly Cells[], options: Partial<LaporanSkpOptions> = {}) =>
  fromLaporanSkp([['LAPORAN PENILAIAN SKP TAHUN 2025'], [], HEADER, ...rows.map(row)], { asOf, ...options });
const said = (rows: readonly Cells[], options?: Partial<LaporanSkpOptions>) => {
  const { records, unread, incomplete, findings } = read(rows, options);
  return {
    records: records.map(({ path, evidence: { tahun, predikat } }) => `${path} ${String(tahun)} ${predikat}`),
    unread,
    incomplete: incomplete.length,
    told: findings.filter(({ code }) => code !== 'rowsAboveHeader').map(({ code, path }) => `${code} ${path}`),
  };
};

describe('a report of E-Kinerja', () => {
  it('is read below its title', () => {
    const report = read([{}]);
    expect(report.records).toMatchObject([
      {
        path: '[row 4]',
        nip: NIP,
        nama: 'CONTOH PEGAWAI',
        list: 'penilaianKinerja',
        evidence: { tahun: 2025, predikat: 'baik' },
        periodeAkhir: '2025-12-31',
        stated: { skp_unor: 'BIDANG CONTOH', hasil_akhir: 'Baik' },
      },
    ]);
    expect(report.findings.map(({ code, path, found }) => [code, path, found])).toEqual([
      ['rowsAboveHeader', '[row 3]', '"1 rows"'],
    ]);
    expect(JSON.stringify(report.findings)).not.toMatch(/CONTOH|LAPORAN/);
  });

  it.each(['31-12-2025', '2025-12-31', '31/12/2025', new Date('2025-12-31T00:00:00Z')])(
    'the last day %j is read; a form of its own is told',
    (akhir) => {
      const told = akhir === '31/12/2025' ? ['dateFormat [row 4].periode_akhir'] : [];
      expect(said([{ akhir }])).toMatchObject({ records: ['[row 4] 2025 baik'], told });
    },
  );

  it.each(['0', 0, false, 'FALSE', 'Tidak'])('the value %j is a definitive post', (plt) => {
    expect(said([{ plt }])).toMatchObject({ records: ['[row 4] 2025 baik'], told: [] });
  });

  it.each(['1', 1, true, 'TRUE', 'Ya', 'PLT'])('the value %j is an acting post, which is told and set aside', (plt) => {
    expect(said([{ plt }])).toEqual({
      records: [],
      unread: 0,
      incomplete: 0,
      told: ['actingPost [row 4].is_plt_plh'],
    });
  });

  it.each([
    ['', 'valueMissing'],
    ['x', 'codeUnknown'],
    ['#N/A', 'codeUnknown'],
  ])('the value %j tells nothing of the post: the row is unread', (plt, code) => {
    const { records, unread, incomplete, told } = said([{ plt }]);
    expect({ records, unread, incomplete }).toEqual({ records: [], unread: 1, incomplete: 1 });
    expect(told.some((text) => text.startsWith(code))).toBe(true);
  });

  it('counts the latest period of a year, and tells the others', () => {
    const rows = [
      { akhir: '31-12-2025' },
      { akhir: '30-06-2025', hasil: 'Kurang' },
      { akhir: '31-12-2024', hasil: 'Sangat Baik' },
    ];
    expect(said(rows)).toEqual({
      records: ['[row 4] 2025 baik', '[row 6] 2024 sangatBaik'],
      unread: 0,
      incomplete: 0,
      told: ['earlierPeriod [row 5].periode_akhir'],
    });
  });

  it('an acting post that ends later does not count', () => {
    expect(said([{ akhir: '30-06-2025' }, { plt: '1', hasil: 'Kurang' }]).records).toEqual(['[row 4] 2025 baik']);
  });

  it('the earlier appraisal does not stand in for the later one that is not finished', () => {
    expect(said([{ akhir: '30-06-2025' }, { status: 'Draft', hasil: '' }])).toEqual({
      records: [],
      unread: 0,
      incomplete: 0,
      told: ['appraisalNotFinished [row 5].skp_status', 'earlierPeriod [row 4].periode_akhir'],
    });
  });

  it.each(['Terverifikasi Atasan', '7', ''])('the status %j is in no list: the year is unread', (status) => {
    const { records, unread, incomplete } = said([{ akhir: '30-06-2025' }, { status }]);
    expect({ records, unread, incomplete }).toEqual({ records: [], unread: 2, incomplete: 1 });
  });

  it('statuses and predicates are data', () => {
    const lists = { statusSkp: { 'Terverifikasi Atasan': 'selesai' }, predikat: { Istimewa: 'sangatBaik' } } as const;
    expect(said([{ status: 'terverifikasi atasan', hasil: 'ISTIMEWA' }], { lists }).records).toEqual([
      '[row 4] 2025 sangatBaik',
    ]);
  });

  it.each([{ hasil: 'Lumayan' }, { hasil: '' }, { akhir: '31-02-2025' }, { akhir: '' }])('%j is unread', (cells) => {
    const { records, unread, told } = said([cells]);
    expect({ records, unread }).toEqual({ records: [], unread: 1 });
    expect(told).toHaveLength(1);
  });

  it('two of one last day that differ are used by nobody, and two that agree count once', () => {
    expect(said([{}, { hasil: 'Kurang' }])).toMatchObject({
      records: [],
      unread: 2,
      told: ['conflictingRows [row 5]'],
    });
    expect(said([{}, {}])).toMatchObject({ records: ['[row 4] 2025 baik'], unread: 0, told: ['duplicateRow [row 5]'] });
  });

  it('tells the columns that are missing', () => {
    const { findings } = fromLaporanSkp(
      [
        ['nip', 'hasil_akhir'],
        [NIP, 'Baik'],
      ],
      { asOf },
    );
    expect(findings.filter(({ code }) => code === 'columnMissing').map(({ path }) => path)).toEqual([
      'is_plt_plh',
      'periode_akhir',
      'skp_status',
    ]);
  });

  it('goes into assembleAsn, and withholds the list of whom it is not complete', () => {
    const report = read([{}, { nip: OTHER }, { nip: OTHER, akhir: '31-12-2024', status: '?' }]);
    const listOf = (nip: string) => {
      const source = evidenceOfPerson(report, nip);
      if (source === undefined) throw new Error('nobody');
      return assembleAsn({ nip, jenis: 'PNS', asOf, sources: [source] }).asn?.evidence.penilaianKinerja;
    };
    expect(listOf(NIP)).toEqual([{ tahun: 2025, predikat: 'baik' }]);
    expect(listOf(OTHER)).toBeUndefined();
    expect(evidenceOfPerson(report, '199003152015032001')).toBeUndefined();
  });
});
