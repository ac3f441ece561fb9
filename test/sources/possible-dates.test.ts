/** Dates that stand for nothing, or cannot have been, in every adapter; and rows from which nothing was read. */
import fc from 'fast-check';
import {
  assembleAsn,
  fromCat,
  fromDiklat,
  fromENominasi,
  fromGolongan,
  fromHukdis,
  fromJabatan,
  fromKinerjaPeriodik,
  fromKompetensi,
  fromKursus,
  fromLhkpn,
  fromNilaiIpAsn,
  fromPendidikan,
  fromPenghargaan,
  fromPotensi,
  fromSertifikasi,
  fromSkp,
  fromSkp22,
  fromTimKerja,
  fromUmpanBalik360,
  type SourceOutcome,
} from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';
import { ADAPTERS } from './adapters.js';

/** Born on 28 February 1985, first appointed in January 2010. */
const NIP = '198502282010011999';
const asOf = '2026-11-24';
const options = { nip: NIP, asOf } as const;

interface Dated {
  readonly source: string;
  /** A row that is read, but for its date. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly field: string;
  /** Whether it only happens to a civil servant. */
  readonly service: boolean;
  readonly read: (rows: readonly object[]) => SourceOutcome<unknown>;
}

const place = { instansiKerjaId: 'A', unorId: 'U', jenisPenugasanId: 'D', jenisJabatan: '1' };

const DATED: readonly Dated[] = [
  {
    source: 'rw-hukdis',
    row: { jenisHukuman: '2', jenisTingkatHukumanId: 'R' },
    field: 'hukumanTanggal',
    service: true,
    read: (rows) => fromHukdis(rows, options),
  },
  {
    source: 'rw-jabatan',
    row: { ...place, namaJabatan: 'KEPALA BIDANG', eselonId: '32' },
    field: 'tmtJabatan',
    service: true,
    read: (rows) => fromJabatan(rows, options),
  },
  {
    source: 'rw-golongan',
    row: { golonganId: '41' },
    field: 'tmtGolongan',
    service: true,
    read: (rows) => fromGolongan(rows, options),
  },
  {
    source: 'rw-penghargaan',
    row: { hargaId: '304', lingkup: 'nasional' },
    field: 'skDate',
    service: true,
    read: (rows) => fromPenghargaan(rows, options),
  },
  {
    source: 'tim-kerja',
    row: { peran: 'ketua', lingkup: 'internal' },
    field: 'tanggal',
    service: true,
    read: (rows) => fromTimKerja(rows, options),
  },
  {
    source: 'umpan-balik-360',
    row: { nilai: '80' },
    field: 'tanggal',
    service: true,
    read: (rows) => fromUmpanBalik360(rows, options),
  },
  {
    source: 'rw-pendidikan',
    row: { tkPendidikanId: '45', pendidikanNama: 'HUKUM' },
    field: 'tglLulus',
    service: false,
    read: (rows) => fromPendidikan(rows, options),
  },
  {
    source: 'rw-kursus',
    row: { namaKursus: 'X', jenisDiklatId: '3' },
    field: 'tanggalSelesaiKursus',
    service: false,
    read: (rows) => fromKursus(rows, options),
  },
  {
    source: 'rw-diklat',
    row: { latihanStrukturalNama: 'PKA' },
    field: 'tanggalSelesai',
    service: false,
    read: (rows) => fromDiklat(rows, options),
  },
  {
    source: 'rw-sertifikasi',
    row: { namaSertifikasi: 'X' },
    field: 'tanggalSertifikat',
    service: false,
    read: (rows) => fromSertifikasi(rows, options),
  },
  {
    source: 'rw-kompetensi',
    row: { jpm: '85' },
    field: 'tanggal',
    service: false,
    read: (rows) => fromKompetensi(rows, options),
  },
  {
    source: 'rw-potensi',
    row: { intelektual: '3' },
    field: 'tanggal',
    service: false,
    read: (rows) => fromPotensi(rows, options),
  },
  {
    source: 'cat',
    row: { NIP, EQ: '3' },
    field: 'Tanggal Tes',
    service: false,
    read: (rows) => fromCat(rows, { asOf }),
  },
];

const PLACEHOLDERS = [
  '1970-01-01',
  '01-01-1970',
  '1970-01-01 00:00:00',
  '01/01/1970',
  '1899-12-30',
  '1900-01-01',
  '9999-12-31',
];
const NO_DATES = ['0001-01-01', '1900-01-00', '0000-00-00', '00-00-0000', '2023-02-29', '1753-01-01', '3000-01-01'];

const dmy = (day: string): string => day.split('-').reverse().join('-');

describe.each(DATED)('$source', ({ row, field, service, read }) => {
  const outcome = (day: string) => {
    const { records, unread, findings } = read([{ ...row, [field]: day }]);
    return { read: records.length, unread, codes: findings.map(({ code }) => code), findings };
  };

  it('reads a day in service', () => {
    expect(outcome('01-06-2023')).toMatchObject({ read: 1, unread: 0 });
  });

  it.each(PLACEHOLDERS)('does not read %s, which stands for nothing', (day) => {
    const { codes, ...rest } = outcome(day);
    expect(rest).toMatchObject({ read: 0, unread: 1 });
    expect(codes).toContain('datePlaceholder');
  });

  it.each(NO_DATES)('does not read %s', (day) => {
    expect(outcome(day)).toMatchObject({ read: 0, unread: 1 });
  });

  it('does not read a day before birth, and shows nothing of the NIP', () => {
    expect(outcome('27-02-1985')).toMatchObject({ read: 0, unread: 1 });
    expect(outcome('27-02-1985').codes).toContain('dateImpossible');
    expect(JSON.stringify(outcome('27-02-1985').findings)).not.toMatch(/1985-02-28|28-02-1985|19850228/);
    expect(outcome('28-02-1985').codes.includes('dateImpossible')).toBe(service);
    expect(outcome('01-03-1985').codes.includes('dateImpossible')).toBe(service);
  });

  it(service ? 'does not read a day before the first appointment' : 'reads a day before the first appointment', () => {
    for (const day of ['31-12-2009', '01-01-2010', '02-01-2010']) {
      const isRead = !service || day !== '31-12-2009';
      expect(outcome(day), day).toMatchObject({ read: isRead ? 1 : 0, unread: isRead ? 0 : 1 });
    }
  });
});

describe('years of appraisals', () => {
  it.each([
    ['rw-skp22', (tahun: string) => fromSkp22([{ tahun, kuadranKinerja: 'BAIK' }], options)],
    ['rw-kinerjaperiodik', (tahun: string) => fromKinerjaPeriodik([{ tahun, kuadranKinerjaNilai: 'BAIK' }], options)],
    [
      'rw-skp',
      (tahun: string) => fromSkp([{ tahun, jenisPeraturanKinerjaKd: 'PP30', nilaiPrestasiKerja: '90' }], options),
    ],
  ] as const)('%s: not before the year of the first appointment', (_source, read) => {
    expect(read('2009')).toMatchObject({ records: [], unread: 1, findings: [{ code: 'dateImpossible' }] });
    expect(read('2010').records).toHaveLength(1);
  });
});

describe('a date and the one it belongs to', () => {
  const hukdis = (row: object) =>
    fromHukdis([{ jenisHukuman: '27', jenisTingkatHukumanId: 'B', hukumanTanggal: '01-06-2023', ...row }], options);
  const codes = ({ findings }: SourceOutcome<unknown>) => findings.map(({ code }) => code);

  it('a placeholder in the end of a punishment never makes it one that has ended', () => {
    for (const akhirHukumTanggal of [...PLACEHOLDERS, '1900-01-00', '0001-01-01', '0000-00-00', '30-02-2024']) {
      const source = hukdis({ akhirHukumTanggal });
      expect(source, akhirHukumTanggal).toMatchObject({ records: [], unread: 1 });
      const { asn } = assembleAsn({ ...options, jenis: 'PNS', sources: [source] });
      expect(asn?.evidence.hukumanDisiplin).toBeUndefined();
    }
  });

  it('both of a punishment', () => {
    expect(hukdis({ hukumanTanggal: '1970-01-01', akhirHukumTanggal: '1970-01-01' })).toMatchObject({ unread: 1 });
    expect(codes(hukdis({ akhirHukumTanggal: '31-05-2023' }))).toEqual(['endBeforeStart']);
    expect(hukdis({ akhirHukumTanggal: '01-06-2023' }).records).toHaveLength(1);
  });

  it('a decree lies near what it decides', () => {
    const end = { akhirHukumTanggal: '31-05-2024' };
    expect(hukdis({ ...end, skTanggal: '31-05-2021' })).toMatchObject({
      unread: 1,
      findings: [{ code: 'decreeFarAway' }],
    });
    expect(hukdis({ ...end, skTanggal: '01-06-2021' }).records).toHaveLength(1);
    expect(hukdis({ ...end, skTanggal: '02-05-2023' })).toMatchObject({ unread: 0, findings: [] });
    expect(hukdis({ ...end, skTanggal: '01-06-2025' }).records).toHaveLength(1);
    expect(hukdis({ ...end, skTanggal: '02-06-2025' }).unread).toBe(1);
    const post = { ...place, namaJabatan: 'KEPALA BIDANG', eselonId: '32', tmtJabatan: '01-06-2023' };
    expect(fromJabatan([{ ...post, tanggalSk: '31-05-2018' }], options).unread).toBe(1);
    expect(fromJabatan([{ ...post, tanggalSk: '01-06-2018' }], options).unread).toBe(0);
    const rank = { golonganId: '41', tmtGolongan: '01-06-2023' };
    expect(fromGolongan([{ ...rank, skTanggal: '31-05-2018' }], options).unread).toBe(1);
    expect(fromGolongan([{ ...rank, skTanggal: '01-06-2018' }], options).unread).toBe(0);
  });

  it('an end before its start is not read in training, certificates and teams', () => {
    const course = { namaKursus: 'X', jenisDiklatId: '3', tanggalKursus: '05-05-2024' };
    expect(codes(fromKursus([{ ...course, tanggalSelesaiKursus: '04-05-2024' }], options))).toEqual(['endBeforeStart']);
    expect(fromKursus([{ ...course, tanggalSelesaiKursus: '05-05-2024' }], options).unread).toBe(0);
    const diklat = { latihanStrukturalNama: 'PKA', tanggal: '05-05-2024', tanggalSelesai: '04-05-2024' };
    expect(codes(fromDiklat([diklat], options))).toEqual(['endBeforeStart']);
    const certificate = { namaSertifikasi: 'X', tanggalSertifikat: '05-05-2024' };
    const until = (day: string) => fromSertifikasi([{ ...certificate, masaBerlakuSertSelesai: day }], options);
    expect(
      [until('04-05-2024'), until('05-05-2024'), until('1970-01-01'), until('')].map(({ unread }) => unread),
    ).toEqual([1, 0, 1, 0]);
  });

  it('a wealth report is not made before its year begins', () => {
    const report = (tanggalLapor: string) => fromLhkpn([{ tahun: '2025', wajib: true, tanggalLapor }], options).unread;
    expect(['31-12-2024', '01-01-2025', '25-11-2026'].map(report)).toEqual([1, 0, 0]);
  });

  it('a birth on 1 January 1970 is one', () => {
    const born = '197001011995011001';
    const row = { jenisHukuman: '2', jenisTingkatHukumanId: 'R', hukumanTanggal: '01-06-2023' };
    expect(fromHukdis([row], { ...options, nip: born }).records).toHaveLength(1);
  });
});

describe('over all days', () => {
  it('a punishment that is read began in service', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1890-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (moment) => {
          const day = moment.toISOString().slice(0, 10);
          const row = { jenisHukuman: '2', jenisTingkatHukumanId: 'R', hukumanTanggal: dmy(day) };
          const { records } = fromHukdis([row], options);
          expect(records.length === 1).toBe(day >= '2010-01-01' && day <= '2096-12-31');
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});

describe('a row from which nothing was read', () => {
  // The number of a person alone is worth a record of the agency's export.
  const adapters = [
    ...ADAPTERS.filter(([source]) => source !== 'pegawai'),
    ['nilaiipasn', (rows: unknown) => fromNilaiIpAsn(rows, options)] as const,
  ];

  it.each(adapters)('is unread in %s', (_source, read) => {
    for (const row of [
      {},
      { tidakDikenal: 'x' },
      { nip: NIP, tidakDikenal: 'x' },
      { nip: NIP },
      { data: [{}] },
      { id: 'a' },
    ]) {
      const { state, records, unread } = read([row]);
      expect([state, records.length], JSON.stringify(row)).toEqual(['records', 0]);
      // A blank row of a sheet is passed over.
      if (Object.keys(row).length > 0) expect(unread, JSON.stringify(row)).toBe(1);
    }
  });

  it.each([
    { data: { detail: [{}] } },
    { data: { detail: [{ detail: [{ nilai_potkom: '80', tahun_asesmen: '2025' }] }] } },
    { data: { detail: [{ nilai_potkom: '80', tahun_asesmen: '2025', predikatSkp: 'BAIK' }] } },
    { data: { detail: [{ tahun_kinerja: '2024', predikatSkp: 'BAIK', nilai_potkom: '80', tahun_asesmen: '2025' }] } },
  ])('is unread in e-Nominasi, as one with a part under another name is: %j', (answer) => {
    const source = fromENominasi(answer, { ...options, tanggalAsesmen: '2025-06-30' });
    expect(source.unread).toBe(1);
    expect(source.findings.length).toBeGreaterThan(0);
    const { asn } = assembleAsn({ ...options, jenis: 'PNS', sources: [source] });
    expect(asn?.evidence).toEqual({});
  });
});
