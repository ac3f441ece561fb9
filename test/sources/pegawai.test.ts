import { describe, expect, it } from 'vitest';
import { fromPegawai } from '../../src/sources/sheets/pegawai.js';
import fixture from '../fixtures/siasn/pegawai.json' with { type: 'json' };

const asOf = '2026-11-24' as const;
const NIP = '198502282010011999';
const PPPK = '199206102023211005';

const one = (row: Readonly<Record<string, unknown>>) => fromPegawai([{ nip_baru: NIP, ...row }], { asOf });
const told = (row: Readonly<Record<string, unknown>>) =>
  one(row).findings.map(({ code, indicator }) => (indicator === undefined ? code : `${code} ${indicator}`));
const POST = { unor_id: 'u', instansi_kerja_id: 'i' };
const kelas = (row: Readonly<Record<string, unknown>>) => one({ ...POST, ...row }).records[0]?.jabatan?.kelas;

describe('the agency export of SIASN', () => {
  const { state, records, unread, findings } = fromPegawai(fixture, { asOf });

  it('has one record for each person', () => {
    expect({ state, unread }).toEqual({ state: 'records', unread: 0 });
    expect(
      records.map(({ jenis, golongan, kedudukanHukum, jabatan, pendidikanTerakhir, tahunLulus }) => [
        jenis,
        golongan,
        kedudukanHukum,
        jabatan?.kelas,
        jabatan?.mulai,
        pendidikanTerakhir,
        tahunLulus,
      ]),
    ).toEqual([
      ['PNS', 'IV/a', 'aktif', 'administrator', '2022-01-05', 'S2', 2015],
      ['PNS', 'III/c', 'aktif', 'jfAhliMuda', '2021-07-01', 'S1', 2013],
      ['PPPK', undefined, undefined, 'jfAhliPertama', '2023-03-01', 'S1', 2014],
      ['PNS', 'II/d', 'kenaHukumanDisiplin', 'pelaksana', '2023-04-01', 'SLTA', undefined],
    ]);
  });

  it('tells what it did not take', () => {
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'codeUnknown [row 4].KEDUDUKAN_HUKUM_ID',
      'twoDigitYear [row 5].TMT_JABATAN',
    ]);
  });

  it('copies no contact, religion or sex, and shows no name in a finding', () => {
    expect(JSON.stringify(findings)).not.toMatch(/CONTOH PEGAWAI/);
    expect(JSON.stringify(records)).not.toMatch(/081200|example|320000000|KELAMIN|AGAMA/i);
  });

  it('keeps the codes of the source beside their meaning', () => {
    expect(records[0]?.stated).toMatchObject({
      kedudukan_hukum_id: '01',
      gol_akhir_nama: 'IV/a',
      status_cpns_pns: 'P',
    });
  });
});

describe('the NIP against the record', () => {
  it('CON_2: another birth date, which is not shown', () => {
    const { findings } = one({ tanggal_lahir: '27-02-1985' });
    expect(findings.map(({ code, indicator }) => [code, indicator])).toEqual([['birthDateAgainstNip', 'CON_2']]);
    expect(JSON.stringify(findings)).not.toContain('1985');
    expect(one({ tanggal_lahir: '31-02-1985' }).findings).toMatchObject([{ code: 'dateNotReadable' }]);
    expect(JSON.stringify(one({ tanggal_lahir: '31-02-1985' }).findings)).not.toContain('1985');
  });

  it.each(['F', 'W', 'Perempuan', 'Wanita'])('CON_3: the sex %s', (sex) => {
    expect(told({ jenis_kelamin: sex })).toEqual(['sexAgainstNip CON_3']);
  });

  it('does not judge P, which stands for two sexes', () => {
    expect(told({ jenis_kelamin: 'P' })).toEqual([]);
    expect(told({ jenis_kelamin: 'L' })).toEqual([]);
  });

  it('CON_1: another month of appointment, for a PNS only', () => {
    expect(told({ status_cpns_pns: 'PNS', tmt_cpns: '01-03-2010' })).toEqual(['appointmentAgainstNip CON_1']);
    expect(told({ status_cpns_pns: 'PNS', tmt_cpns: '01-01-2010' })).toEqual([]);
    expect(told({ status_cpns_pns: 'PPPK', tmt_cpns: '01-03-2010' })).toEqual([]);
  });

  it('ACC_1: appointed as candidate after appointed', () => {
    expect(told({ tmt_cpns: '01-01-2010', tmt_pns: '01-01-2009' })).toEqual(['qualityIndicator ACC_1']);
  });
});

describe('the kind of employee', () => {
  const jenis = (row: Readonly<Record<string, unknown>>) => one(row).records[0]?.jenis;

  it.each([
    ['P', 'PNS'],
    ['C', 'PNS'],
    ['CPNS', 'PNS'],
    ['PPPK', 'PPPK'],
    ['PPPK Paruh Waktu', 'PPPK'],
  ])('status %s is %s', (status, expected) => {
    expect(jenis({ status_cpns_pns: status })).toBe(expected);
  });

  it('stays unknown where nothing tells', () => {
    expect(jenis({})).toBeUndefined();
    expect(jenis({ status_cpns_pns: 'X' })).toBeUndefined();
    expect(told({ status_cpns_pns: 'X' })).toEqual(['codeUnknown']);
  });

  it('is PPPK by a number with month 21, and unknown against a wording that says otherwise', () => {
    expect(jenis({ nip_baru: PPPK })).toBe('PPPK');
    expect(jenis({ nip_baru: PPPK, status_cpns_pns: 'PNS' })).toBeUndefined();
    expect(told({ nip_baru: PPPK, status_cpns_pns: 'PNS' })).toEqual(['identityConflict']);
  });

  it('a grade IX of a PPPK is no rank of a PNS', () => {
    expect(one({ nip_baru: PPPK, gol_akhir_nama: 'IX' }).records[0]?.golongan).toBeUndefined();
    expect(told({ nip_baru: PPPK, gol_akhir_nama: 'IX' })).toEqual([]);
    expect(told({ gol_akhir_nama: 'IX' })).toEqual(['codeUnknown']);
  });
});

describe('the class of the post', () => {
  it.each([
    ['AUDITOR AHLI MADYA', 'jfAhliMadya'],
    ['Pranata Komputer Mahir', 'jfMahir'],
    ['DOKTER  AHLI UTAMA', 'jfAhliUtama'],
    ['ARSIPARIS PENYELIA', 'jfPenyelia'],
  ])('JF %s is %s', (nama, expected) => {
    expect(kelas({ jenis_jabatan_id: '2', jabatan_nama: nama })).toBe(expected);
  });

  it.each(['AUDITOR MUDA', 'AHLI MUDA PADA BIDANG CONTOH', 'PENYULUH MA', 'GURU'])(
    'JF %s tells no level, which is not guessed',
    (nama) => {
      expect(kelas({ jenis_jabatan_id: '2', jabatan_nama: nama })).toBeUndefined();
      expect(told({ ...POST, jenis_jabatan_id: '2', jabatan_nama: nama })).toEqual(['levelNotTold']);
    },
  );

  it('4 is pelaksana, not Pimpinan Tinggi', () => {
    expect(kelas({ jenis_jabatan_id: '4', jabatan_nama: 'PENGELOLA DATA' })).toBe('pelaksana');
  });

  it('ACC_9: a pelaksana with the name of a functional post has no class', () => {
    expect(kelas({ jenis_jabatan_id: '4', jabatan_nama: 'ARSIPARIS MAHIR' })).toBeUndefined();
    expect(told({ ...POST, jenis_jabatan_id: '4', jabatan_nama: 'ARSIPARIS MAHIR' })).toEqual([
      'qualityIndicator ACC_9',
    ]);
  });

  it('structural posts need the joined echelon; I.a is decided by its id', () => {
    const post = { jenis_jabatan_id: '1', jabatan_nama: 'KEPALA DINAS' };
    expect(kelas(post)).toBeUndefined();
    expect(told({ ...POST, ...post })).toEqual(['levelNotTold']);
    expect(kelas({ ...post, eselon_id: '22' })).toBe('jptPratama');
    expect(kelas({ ...post, eselon_id: '10' })).toBe('jptUtama');
    expect(kelas({ ...post, eselon_id: '11' })).toBe('jptMadya');
    expect(kelas({ ...post, eselon_level: '3' })).toBe('administrator');
    expect(kelas({ ...post, eselon_level: '0' })).toBeUndefined();
  });

  it('needs an agency and a unit to be compared', () => {
    expect(told({ jenis_jabatan_id: '4', jabatan_nama: 'PENGELOLA DATA' })).toEqual(['unitIncomplete']);
    expect(one({ jenis_jabatan_id: '4', jabatan_nama: 'PENGELOLA DATA' }).records[0]?.jabatan).toEqual({
      nama: 'PENGELOLA DATA',
      kelas: 'pelaksana',
    });
  });
});

describe('codes', () => {
  it('that lost their leading zero are found', () => {
    expect(one({ kedudukan_hukum_id: '1' }).records[0]?.kedudukanHukum).toBe('aktif');
    expect(one({ kedudukan_hukum_id: 3 }).records[0]?.kedudukanHukum).toBe('tugasBelajar');
  });

  it('that contradict their name are not used', () => {
    const row = { gol_akhir_id: '34', gol_akhir_nama: 'III/c' };
    expect(one(row).records[0]?.golongan).toBeUndefined();
    expect(told(row)).toEqual(['identityConflict']);
  });

  it('can be extended by the caller', () => {
    const { records } = fromPegawai([{ nip_baru: NIP, kedudukan_hukum_id: '71' }], {
      asOf,
      lists: { kedudukan: { '71': 'aktif' } },
    });
    expect(records[0]?.kedudukanHukum).toBe('aktif');
  });

  it('COM_2 and COM_3: an empty post and an empty education', () => {
    expect(told({ jabatan_id: '', tingkat_pendidikan_id: '' })).toEqual([
      'qualityIndicator COM_2',
      'qualityIndicator COM_3',
    ]);
  });
});
