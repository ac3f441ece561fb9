import { fc, it } from '@fast-check/vitest';
import {
  EVIDENCE_KEYS,
  isTalentaError,
  KOMPETENSI_KEYS,
  normalizeAspects,
  parseAsn,
  safeParseAsn,
  type EvidenceKey,
  type Issue,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect } from 'vitest';
import { runs } from '../runs.js';

const NIP = '198502282010011999';
const CONTEXT = { ruleSet: bkn411, asOf: '2026-11-23' } as const;

const JABATAN = {
  kelas: 'administrator',
  nama: 'Kepala Bagian',
  instansi: 'Kota',
  unit: 'Sekretariat',
  mulai: '2020-01-01',
};
const SPELL = { ...JABATAN, penugasan: 'definitif' };

/** A valid person, with changes. */
function person(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { nip: NIP, jenis: 'PNS', evidence: {}, ...changes };
}

function withEvidence(key: EvidenceKey, ...records: readonly unknown[]): Readonly<Record<string, unknown>> {
  return person({ evidence: { [key]: records } });
}

function issuesOf(input: unknown): readonly Issue[] {
  const result = safeParseAsn(input);
  if (result.success) throw new RangeError('expected a refusal');
  expect(isTalentaError(result.error, 'invalidAsn')).toBe(true);
  for (const issue of result.error.issues) expect(result.error.message).toContain(issue.message);
  return result.error.issues;
}

/** A person with every list filled and every optional member there. */
const FULL = {
  nip: '19850228 201001 1 999',
  jenis: 'PNS',
  nama: 'Pegawai Satu',
  tanggalLahir: '1985-02-28',
  kedudukanHukum: 'aktif',
  golongan: 'IV/b',
  jabatan: {
    ...JABATAN,
    eselon: 'III.a',
    rumpun: 'pemerintahan',
    bidangIlmu: { wajib: ['Administrasi'], diutamakan: [] },
    standarKompetensi: Object.fromEntries(KOMPETENSI_KEYS.map((key) => [key, 3])),
  },
  target: { kelas: 'jptPratama', nama: 'Kepala Dinas', rumpun: 'pemerintahan' },
  evidence: {
    penilaianKinerja: [
      { tahun: 2025, predikat: 'baik' },
      { tahun: 2024, predikat: 'baik', penugasan: 'plt' },
    ],
    penghargaan: [{ tanggal: '2024-08-17', lingkup: 'nasional', nama: 'Satyalancana', nomor: '12/TK/2024' }],
    timKerja: [{ tanggal: '2025-01-02', selesai: '2025-12-31', peran: 'ketua', lingkup: 'internal', nama: 'Tim' }],
    umpanBalik360: [{ tanggal: '2025-12-01', nilai: '90.25' }],
    penilaianKompetensi: [
      { tanggal: '2024-05-05', capaian: { integritas: 3, komunikasi: 0 } },
      {
        tanggal: '2025-05-05',
        jenjang: 'pengawas',
        metode: 'Assessment Center',
        penyelenggara: { nama: 'UPT Penilaian Kompetensi', terakreditasi: true },
        jpm: '101.25',
      },
    ],
    pelatihan: [{ selesai: '2025-03-03', nomor: 'P-1', nama: 'Pelatihan' }],
    sertifikasi: [{ selesai: '2025-04-04' }],
    riwayatJabatan: [SPELL, { ...SPELL, mulai: '2015-01-01', selesai: '2019-12-31', rumpun: 'umum', penugasan: 'plt' }],
    penilaianPotensi: [
      { tanggal: '2025-06-06', dimensi: { kesadaranDiri: '4.5' } },
      { tanggal: '2025-06-06', nilai: 80, jenjang: 'administrator', penyelenggara: {} },
    ],
    riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Administrasi', lulus: '2012-02-29' }],
    hukumanDisiplin: [
      { tingkat: 'ringan', mulai: '2019-01-31', selesai: '2019-02-28', masaBulan: 1 },
      { tingkat: 'sedang', mulai: '2018-01-01', masaBulan: 12, dibatalkan: '2018-06-01' },
    ],
    lhkpn: [{ tahun: 2025, status: 'sudahLapor', tanggal: '2026-03-31' }],
    kompetensiTeknis: [{ lowongan: 'V1', tanggal: '2026-10-10', nilai: '82.5' }],
    nominasi: [{ lowongan: 'V2', instansi: 'Kota', status: 'suksesor', tanggal: '2026-05-01', berakhir: '2026-06-01' }],
    penilaianPerilaku: [
      { tahun: 2025, rating: 'diAtas' },
      { tahun: 2024, nilai: '91.5' },
      { tahun: 2023, rating: 'sesuai', nilai: 4 },
    ],
    pelanggaranEtik: [
      { tanggal: '2020-02-29' },
      {
        tanggal: '2021-01-01',
        nomor: 'KEP-1',
        sanksi: 'Pernyataan terbuka',
        tingkat: 'ringan',
        dibatalkan: '2021-02-01',
      },
    ],
    pengalamanLuarPns: [
      { nama: 'Direktur', instansi: 'Perusahaan', rumpun: 'keuangan', mulai: '2001-01-01', selesai: '2009-12-31' },
    ],
  },
};

describe('a valid person', () => {
  it('comes back as it was, with the NIP in one spelling', () => {
    expect(Object.keys(FULL.evidence).sort()).toEqual([...EVIDENCE_KEYS].sort());
    expect(parseAsn(FULL)).toEqual({ ...FULL, nip: NIP });
  });

  it('is deep-frozen, and the input is left alone', () => {
    const input = structuredClone(FULL);
    const asn = parseAsn(input);
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(asn)).toBe(true);
    expect(Object.isFrozen(input)).toBe(false);
    expect(input).toEqual(FULL);
  });

  it('needs a NIP, a kind and evidence, no more', () => {
    expect(parseAsn(person())).toEqual({ nip: NIP, jenis: 'PNS', evidence: {} });
  });

  it('survives a trip through JSON', () => {
    expect(parseAsn(JSON.parse(JSON.stringify(parseAsn(FULL))))).toEqual(parseAsn(FULL));
  });
});

interface Wrong {
  readonly name: string;
  readonly input: unknown;
  readonly path: string;
  readonly code: string;
  readonly expected: RegExp;
  readonly found: RegExp;
}

const WRONG: readonly Wrong[] = [
  { name: 'null', input: null, path: '', code: 'wrongType', expected: /expected object/, found: /found null/ },
  {
    name: 'undefined',
    input: undefined,
    path: '',
    code: 'wrongType',
    expected: /expected object/,
    found: /found undefined/,
  },
  { name: 'a list', input: [], path: '', code: 'wrongType', expected: /expected object/, found: /found a list/ },
  {
    name: 'text',
    input: 'pegawai',
    path: '',
    code: 'wrongType',
    expected: /expected object/,
    found: /found "pegawai"/,
  },
  {
    name: 'no NIP',
    input: { jenis: 'PNS', evidence: {} },
    path: 'nip',
    code: 'nipNotText',
    expected: /expected text of 18 digits/,
    found: /found undefined/,
  },
  {
    name: 'NIP as a number',
    input: person({ nip: Number(NIP) }),
    path: 'nip',
    code: 'nipAsNumber',
    expected: /pass the NIP as text of 18 digits/,
    found: /found a number/,
  },
  {
    name: 'NIP of 17 digits',
    input: person({ nip: '19850228201001199' }),
    path: 'nip',
    code: 'nipNotEighteenDigits',
    expected: /expected 18 digits/,
    found: /found 17 characters/,
  },
  {
    name: 'NIP with 30 February',
    input: person({ nip: '198502302010011999' }),
    path: 'nip',
    code: 'nipBirthDate',
    expected: /digits 1-8 are not a calendar date YYYYMMDD/,
    found: /digits 1-8/,
  },
  {
    name: 'the number of a contract employee as PNS',
    input: person({ nip: '198502282021211001' }),
    path: 'nip',
    code: 'nipAppointmentMonth',
    expected: /not a month 01-12.*give jenis "PPPK"/,
    found: /digits 13-14/,
  },
  {
    name: 'no kind of employee',
    input: { nip: NIP, evidence: {} },
    path: 'jenis',
    code: 'missing',
    expected: /expected one of "PNS"\|"PPPK"/,
    found: /found nothing/,
  },
  {
    name: 'an unknown kind of employee',
    input: person({ jenis: 'pns' }),
    path: 'jenis',
    code: 'notInList',
    expected: /expected one of "PNS"\|"PPPK"/,
    found: /found "pns"/,
  },
  {
    name: 'a birth date against the NIP',
    input: person({ tanggalLahir: '1985-03-01' }),
    path: 'tanggalLahir',
    code: 'birthDateAgainstNip',
    expected: /expected the birth date that the NIP holds: one of the two is wrong/,
    found: /one of the two is wrong/,
  },
  {
    name: 'a birth date that is none',
    input: person({ tanggalLahir: '1985-02-30' }),
    path: 'tanggalLahir',
    code: 'dateNotReadable',
    expected: /expected a real calendar date as text YYYY-MM-DD/,
    found: /found a string \(not shown\)/,
  },
  {
    name: 'a blank name',
    input: person({ nama: ' \t' }),
    path: 'nama',
    code: 'textBlank',
    expected: /expected text that is not blank/,
    found: /found a string \(not shown\)/,
  },
  {
    name: 'a name that is a number',
    input: person({ nama: 5 }),
    path: 'nama',
    code: 'wrongType',
    expected: /expected string/,
    found: /found a number \(not shown\)/,
  },
  {
    name: 'an unknown rank',
    input: person({ golongan: 'IV.b' }),
    path: 'golongan',
    code: 'notInList',
    expected: /expected one of .*"IV\/b"/,
    found: /found "IV\.b"/,
  },
  {
    name: 'null for a member',
    input: person({ kedudukanHukum: null }),
    path: 'kedudukanHukum',
    code: 'notInList',
    expected: /expected one of .*"aktif"/,
    found: /found null/,
  },
  {
    name: 'no evidence',
    input: { nip: NIP, jenis: 'PNS' },
    path: 'evidence',
    code: 'missing',
    expected: /expected object/,
    found: /found nothing/,
  },
  {
    name: 'a post without a class',
    input: person({ jabatan: { ...JABATAN, kelas: undefined } }),
    path: 'jabatan.kelas',
    code: 'missing',
    expected: /expected one of .*"administrator"/,
    found: /found nothing/,
  },
  {
    name: 'a post since 31 April',
    input: person({ jabatan: { ...JABATAN, mulai: '2020-04-31' } }),
    path: 'jabatan.mulai',
    code: 'dateNotReadable',
    expected: /expected a real calendar date as text YYYY-MM-DD/,
    found: /found "2020-04-31"/,
  },
  {
    name: 'a blank unit of a post',
    input: person({ jabatan: { ...JABATAN, unit: '' } }),
    path: 'jabatan.unit',
    code: 'textBlank',
    expected: /expected text that is not blank/,
    found: /found ""/,
  },
  {
    name: 'an empty list of required fields of study',
    input: person({ target: { kelas: 'jptPratama', bidangIlmu: { wajib: [] } } }),
    path: 'target.bidangIlmu.wajib',
    code: 'belowMinimum',
    expected: /expected array of >=1 items/,
    found: /found a list/,
  },
  {
    name: 'a competency standard that lacks one',
    input: person({
      jabatan: { ...JABATAN, standarKompetensi: Object.fromEntries(KOMPETENSI_KEYS.slice(1).map((key) => [key, 3])) },
    }),
    path: 'jabatan.standarKompetensi.integritas',
    code: 'missing',
    expected: /expected a level 1 to 5/,
    found: /found nothing/,
  },
  {
    name: 'a competency standard of 0',
    input: person({
      jabatan: {
        ...JABATAN,
        standarKompetensi: Object.fromEntries(KOMPETENSI_KEYS.map((key) => [key, key === 'komunikasi' ? 0 : 3])),
      },
    }),
    path: 'jabatan.standarKompetensi.komunikasi',
    code: 'notInList',
    expected: /expected a level 1 to 5/,
    found: /found 0/,
  },
];

const WRONG_EVIDENCE: readonly Wrong[] = [
  {
    name: 'null for a list',
    input: person({ evidence: { penghargaan: null } }),
    path: 'evidence.penghargaan',
    code: 'wrongType',
    expected: /expected array/,
    found: /found null/,
  },
  {
    name: 'one record instead of a list',
    input: person({ evidence: { penghargaan: { tanggal: '2025-01-01', lingkup: 'nasional' } } }),
    path: 'evidence.penghargaan',
    code: 'wrongType',
    expected: /expected array/,
    found: /found an object/,
  },
  {
    name: 'null in a list',
    input: withEvidence('penghargaan', null),
    path: 'evidence.penghargaan[0]',
    code: 'wrongType',
    expected: /expected object/,
    found: /found null/,
  },
  {
    name: '30 February',
    input: withEvidence('penghargaan', { tanggal: '2025-02-30', lingkup: 'nasional' }),
    path: 'evidence.penghargaan[0].tanggal',
    code: 'dateNotReadable',
    expected: /expected a real calendar date as text YYYY-MM-DD/,
    found: /found "2025-02-30"/,
  },
  {
    name: 'a date day first',
    input: withEvidence('pelatihan', { selesai: '2025-01-01' }, { selesai: '05-03-2024' }),
    path: 'evidence.pelatihan[1].selesai',
    code: 'dateNotReadable',
    expected: /expected a real calendar date as text YYYY-MM-DD/,
    found: /found "05-03-2024"/,
  },
  {
    name: 'a date as a Date',
    input: withEvidence('sertifikasi', { selesai: new Date(0) }),
    path: 'evidence.sertifikasi[0].selesai',
    code: 'dateNotReadable',
    expected: /expected a real calendar date as text YYYY-MM-DD/,
    found: /found an object/,
  },
  {
    name: 'an unknown scope',
    input: withEvidence('penghargaan', { tanggal: '2025-02-28', lingkup: 'desa' }),
    path: 'evidence.penghargaan[0].lingkup',
    code: 'notInList',
    expected: /expected one of .*"nasional"/,
    found: /found "desa"/,
  },
  {
    name: 'behaviour without rating and value',
    input: withEvidence('penilaianPerilaku', { tahun: 2025 }),
    path: 'evidence.penilaianPerilaku[0].rating',
    code: 'missing',
    expected: /expected a rating, a value or both/,
    found: /found nothing/,
  },
  {
    name: 'a rating that is none',
    input: withEvidence('penilaianPerilaku', { tahun: 2025, rating: 'baik' }),
    path: 'evidence.penilaianPerilaku[0].rating',
    code: 'notInList',
    expected: /expected one of .*"sesuai"/,
    found: /found "baik"/,
  },
  {
    name: 'an appraisal as Pj',
    input: withEvidence('penilaianKinerja', { tahun: 2025, predikat: 'baik', penugasan: 'pjKepalaDaerah' }),
    path: 'evidence.penilaianKinerja[0].penugasan',
    code: 'notInList',
    expected: /expected one of .*"plh"/,
    found: /found "pjKepalaDaerah"/,
  },
  {
    name: 'a violation without a day',
    input: withEvidence('pelanggaranEtik', { sanksi: 'terbuka' }),
    path: 'evidence.pelanggaranEtik[0].tanggal',
    code: 'missing',
    expected: /expected/,
    found: /found nothing/,
  },
  {
    name: 'accreditation in words',
    input: withEvidence('penilaianPotensi', {
      tanggal: '2025-01-01',
      nilai: 80,
      penyelenggara: { terakreditasi: 'A' },
    }),
    path: 'evidence.penilaianPotensi[0].penyelenggara.terakreditasi',
    code: 'wrongType',
    expected: /expected/,
    found: /found "A"/,
  },
  {
    name: 'the score "delapan"',
    input: withEvidence('umpanBalik360', { tanggal: '2025-01-01', nilai: 'delapan' }),
    path: 'evidence.umpanBalik360[0].nilai',
    code: 'valueNotReadable',
    expected: /expected decimal text such as '71'/,
    found: /found "delapan"/,
  },
  {
    name: 'a score with a decimal comma',
    input: withEvidence('penilaianKompetensi', { tanggal: '2025-01-01', jpm: '101,25' }),
    path: 'evidence.penilaianKompetensi[0].jpm',
    code: 'valueNotReadable',
    expected: /expected decimal text such as .* comma/,
    found: /found "101,25"/,
  },
  {
    name: 'a score that is NaN',
    input: withEvidence('umpanBalik360', { tanggal: '2025-01-01', nilai: Number.NaN }),
    path: 'evidence.umpanBalik360[0].nilai',
    code: 'valueNotReadable',
    expected: /expected a finite number/,
    found: /found NaN/,
  },
  {
    name: 'a score with binary drift',
    input: withEvidence('kompetensiTeknis', { lowongan: 'V1', tanggal: '2025-01-01', nilai: 0.1 + 0.2 }),
    path: 'evidence.kompetensiTeknis[0].nilai',
    code: 'binaryDrift',
    expected: /15 significant digits.*pass the decimal as text/,
    found: /found 0\.30000000000000004/,
  },
  {
    name: 'a score that is null',
    input: withEvidence('umpanBalik360', { tanggal: '2025-01-01', nilai: null }),
    path: 'evidence.umpanBalik360[0].nilai',
    code: 'valueNotReadable',
    expected: /expected decimal text or a number/,
    found: /found null/,
  },
  {
    name: 'a year as text',
    input: withEvidence('penilaianKinerja', { tahun: '2025', predikat: 'baik' }),
    path: 'evidence.penilaianKinerja[0].tahun',
    code: 'wrongType',
    expected: /expected number/,
    found: /found "2025"/,
  },
  {
    name: 'the year 25',
    input: withEvidence('penilaianKinerja', { tahun: 25, predikat: 'baik' }),
    path: 'evidence.penilaianKinerja[0].tahun',
    code: 'belowMinimum',
    expected: /expected number >=1900/,
    found: /found 25/,
  },
  {
    name: 'a predicate in words of a form',
    input: withEvidence('penilaianKinerja', { tahun: 2025, predikat: 'Sangat Baik' }),
    path: 'evidence.penilaianKinerja[0].predikat',
    code: 'notInList',
    expected: /expected one of "sangatBaik"/,
    found: /found "Sangat Baik"/,
  },
  {
    name: 'a competency level of 6',
    input: withEvidence('penilaianKompetensi', { tanggal: '2025-01-01', capaian: { integritas: 6 } }),
    path: 'evidence.penilaianKompetensi[0].capaian.integritas',
    code: 'notInList',
    expected: /expected a level 0 to 5/,
    found: /found 6/,
  },
  {
    name: 'a competency level as text',
    input: withEvidence('penilaianKompetensi', { tanggal: '2025-01-01', capaian: { integritas: '3' } }),
    path: 'evidence.penilaianKompetensi[0].capaian.integritas',
    code: 'notInList',
    expected: /expected a level 0 to 5/,
    found: /found "3"/,
  },
  {
    name: 'an end before the start of a post',
    input: withEvidence('riwayatJabatan', { ...SPELL, selesai: '2019-12-31' }),
    path: 'evidence.riwayatJabatan[0].selesai',
    code: 'endsBeforeStart',
    expected: /expected a date that is not before the start/,
    found: /found "2019-12-31"/,
  },
  {
    name: 'an end before the start of a team',
    input: withEvidence('timKerja', {
      tanggal: '2025-01-02',
      selesai: '2025-01-01',
      peran: 'ketua',
      lingkup: 'internal',
    }),
    path: 'evidence.timKerja[0].selesai',
    code: 'endsBeforeStart',
    expected: /expected a date that is not before the start/,
    found: /found "2025-01-01"/,
  },
  {
    name: 'an end before the start of a punishment',
    input: withEvidence('hukumanDisiplin', { tingkat: 'berat', mulai: '2025-01-02', selesai: '2025-01-01' }),
    path: 'evidence.hukumanDisiplin[0].selesai',
    code: 'endsBeforeStart',
    expected: /expected a date that is not before the start/,
    found: /found "2025-01-01"/,
  },
  {
    name: 'two ends of a punishment that differ',
    input: withEvidence('hukumanDisiplin', {
      tingkat: 'berat',
      mulai: '2025-01-01',
      selesai: '2025-12-31',
      masaBulan: 6,
    }),
    path: 'evidence.hukumanDisiplin[0].masaBulan',
    code: 'endsDiffer',
    expected: /say different ends: give one of them/,
    found: /found 6/,
  },
  {
    name: 'half a month of punishment',
    input: withEvidence('hukumanDisiplin', { tingkat: 'berat', mulai: '2025-01-01', masaBulan: 0.5 }),
    path: 'evidence.hukumanDisiplin[0].masaBulan',
    code: 'wrongType',
    expected: /expected int/,
    found: /found 0\.5/,
  },
  {
    name: 'a blank field of study',
    input: withEvidence('riwayatPendidikan', { jenjang: 'S1', bidang: '  ', lulus: '2010-01-01' }),
    path: 'evidence.riwayatPendidikan[0].bidang',
    code: 'textBlank',
    expected: /expected text that is not blank/,
    found: /found " {2}"/,
  },
  {
    name: 'a blank number of a certificate',
    input: withEvidence('pelatihan', { selesai: '2025-01-01', nomor: '' }),
    path: 'evidence.pelatihan[0].nomor',
    code: 'textBlank',
    expected: /expected text that is not blank/,
    found: /found ""/,
  },
];

describe('refused, with path, what was expected and what was found', () => {
  it.each([...WRONG, ...WRONG_EVIDENCE])('$name', ({ input, path, code, expected, found }) => {
    const issues = issuesOf(input);
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([[path, code]]);
    expect(issues[0]?.message).toMatch(expected);
    expect(issues[0]?.message).toMatch(found);
    expect(() => parseAsn(input)).toThrow(/This is not a valid ASN/);
  });

  it('every mistake at once, each at its path', () => {
    const issues = issuesOf(
      person({
        jenis: 'honorer',
        golongan: 'XI',
        evidence: {
          penghargaan: [{ tanggal: '2025-02-30', lingkup: 'desa' }],
          umpanBalik360: [{ tanggal: '2025-01-01', nilai: '8o' }],
        },
      }),
    );
    expect(issues.map((issue) => issue.path)).toEqual([
      'jenis',
      'golongan',
      'evidence.penghargaan[0].tanggal',
      'evidence.penghargaan[0].lingkup',
      'evidence.umpanBalik360[0].nilai',
    ]);
  });

  it('several levels beyond the scale, each at its path', () => {
    const issues = issuesOf(
      withEvidence('penilaianKompetensi', {
        tanggal: '2025-01-01',
        capaian: { integritas: 6, kerjaSama: 7, komunikasi: -1, perekatBangsa: 2.5 },
      }),
    );
    expect(issues.map((issue) => issue.path)).toEqual([
      'evidence.penilaianKompetensi[0].capaian.integritas',
      'evidence.penilaianKompetensi[0].capaian.kerjaSama',
      'evidence.penilaianKompetensi[0].capaian.komunikasi',
      'evidence.penilaianKompetensi[0].capaian.perekatBangsa',
    ]);
  });
});

describe('unknown keys', () => {
  const UNKNOWN: readonly (readonly [string, unknown, string])[] = [
    ['of a person', person({ umur: 41 }), 'umur'],
    ['of the evidence', person({ evidence: { pengharagaan: [] } }), 'evidence.pengharagaan'],
    [
      'of a record',
      withEvidence('penghargaan', { tanggal: '2025-01-01', lingkup: 'nasional', skor: 75 }),
      'evidence.penghargaan[0].skor',
    ],
    ['of a post', person({ jabatan: { ...JABATAN, kelasJabatan: 'x' } }), 'jabatan.kelasJabatan'],
    [
      'of fields of study',
      person({ target: { kelas: 'jptPratama', bidangIlmu: { sunah: [] } } }),
      'target.bidangIlmu.sunah',
    ],
    [
      '__proto__ of a person',
      JSON.parse(`{"nip":"${NIP}","jenis":"PNS","evidence":{},"__proto__":{"golongan":"IV/e"}}`),
      '__proto__',
    ],
    [
      '__proto__ of the evidence',
      JSON.parse(`{"nip":"${NIP}","jenis":"PNS","evidence":{"__proto__":{"penghargaan":[]}}}`),
      'evidence.__proto__',
    ],
    [
      '__proto__ of a record',
      JSON.parse(
        `{"nip":"${NIP}","jenis":"PNS","evidence":{"pelatihan":[{"selesai":"2025-01-01","__proto__":{"nomor":"1"}}]}}`,
      ),
      'evidence.pelatihan[0].__proto__',
    ],
    ['constructor', person({ constructor: 'x' }), 'constructor'],
  ];

  it.each(UNKNOWN)('%s', (_name, input, path) => {
    const issues = issuesOf(input);
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([[path, 'unknownKey']]);
    expect(issues[0]?.message).toMatch(/check the spelling, or leave it out/);
  });

  it.each([
    ['of a competency', '{"integritas":3,"__proto__":5}'],
    ['of a competency that does not exist', '{"integritas":3,"kejujuran":5}'],
  ])('%s is refused', (_name, capaian) => {
    const text = `{"nip":"${NIP}","jenis":"PNS","evidence":{"penilaianKompetensi":[{"tanggal":"2025-01-01","capaian":${capaian}}]}}`;
    expect(safeParseAsn(JSON.parse(text)).success).toBe(false);
  });

  it('leave no trace on any object', () => {
    safeParseAsn(JSON.parse(`{"nip":"${NIP}","jenis":"PNS","evidence":{},"__proto__":{"leaked":"yes"}}`));
    expect(Reflect.get({}, 'leaked')).toBeUndefined();
  });
});

describe('scores beyond the scale', () => {
  it.each([
    ['101', '101'],
    ['-1', '-1'],
    [-1, '-1'],
    [100.5, '100.5'],
    ['100.000000000001', '100.000000000001'],
  ])('%s is readable, and told when it is used', (nilai, found) => {
    const asn = parseAsn(withEvidence('umpanBalik360', { tanggal: '2026-01-01', nilai }));
    const profile = normalizeAspects(asn, CONTEXT);
    expect(profile.indicators.umpanBalik360?.status).toBe('missing');
    expect(profile.missing.find((missing) => missing.indicator === 'umpanBalik360')?.reason).toBe('outOfScale');
    expect(profile.findings).toEqual([
      expect.objectContaining({
        code: 'valueOutOfScale',
        path: 'evidence.umpanBalik360[0]',
        found,
        expected: '0 to 100',
      }),
    ]);
  });
});

describe('lengths and dates at the end of the calendar', () => {
  it.each([601, 4_429_814_977_123_820, Number.MAX_SAFE_INTEGER, -1])(
    'masaBulan %i beside an end is refused, not thrown',
    (masaBulan) => {
      const record = { tingkat: 'berat', mulai: '2015-01-01', selesai: '2015-01-02', masaBulan };
      const result = safeParseAsn(withEvidence('hukumanDisiplin', record));
      expect(result.success).toBe(false);
    },
  );

  it('a punishment that ends beyond the last day there is computes', () => {
    const record = { tingkat: 'berat', mulai: '9999-06-01', masaBulan: 600 };
    const asn = parseAsn(withEvidence('hukumanDisiplin', record));
    expect(normalizeAspects(asn, CONTEXT).indicators.rekamJejakDisiplin).toBeDefined();
  });
});

describe('huge text', () => {
  const HUGE = 'x'.repeat(1_000_000);

  it.each([
    ['where a choice is expected', person({ golongan: HUGE })],
    [
      'where a number is expected',
      withEvidence('umpanBalik360', { tanggal: '2025-01-01', nilai: '9'.repeat(1_000_000) }),
    ],
    ['where a date is expected', withEvidence('pelatihan', { selesai: HUGE })],
    ['where a NIP is expected', person({ nip: HUGE })],
    ['where a year is expected', withEvidence('penilaianKinerja', { tahun: HUGE, predikat: 'baik' })],
  ])('%s is not repeated', (_name, input) => {
    const issues = issuesOf(input);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message.length).toBeLessThan(600);
  });
});

describe('nothing on record and nothing known', () => {
  it.each(EVIDENCE_KEYS)('%s: an empty list stays, an absent one stays away', (key) => {
    const empty = parseAsn(person({ evidence: { [key]: [] } }));
    const absent = parseAsn(person());
    expect(Object.hasOwn(empty.evidence, key)).toBe(true);
    expect(empty.evidence[key]).toEqual([]);
    expect(Object.hasOwn(absent.evidence, key)).toBe(false);
    expect(empty).not.toEqual(absent);
    const [emptyAgain, absentAgain] = [empty, absent].map((asn) => parseAsn(JSON.parse(JSON.stringify(asn))));
    expect(emptyAgain).toStrictEqual(empty);
    expect(absentAgain).toStrictEqual(absent);
  });

  it('lead to different results', () => {
    const empty = normalizeAspects(parseAsn(person({ evidence: { penghargaan: [] } })), CONTEXT);
    const absent = normalizeAspects(parseAsn(person()), CONTEXT);
    expect(empty.indicators.penghargaan).toMatchObject({ status: 'scored', score: '0' });
    expect(absent.indicators.penghargaan?.status).toBe('missing');
    expect(absent.missing.find((missing) => missing.indicator === 'penghargaan')).toMatchObject({
      reason: 'unknown',
      min: '0',
      max: '100',
    });
  });
});

describe('personal data', () => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const birth = fc.record({
    year: fc.integer({ min: 1950, max: 2000 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const identity = fc
    .record({
      birth,
      appointed: fc.integer({ min: 2001, max: 2025 }),
      month: fc.integer({ min: 1, max: 12 }),
      sex: fc.constantFrom('1', '2'),
      serial: fc.integer({ min: 1, max: 999 }),
      name: fc.string({ unit: fc.constantFrom('Q', 'W', 'X', 'Z', 'K', 'J', 'V', 'Y'), minLength: 6, maxLength: 12 }),
    })
    .map(({ birth: { year, month: m, day }, appointed, month, sex, serial, name }) => ({
      nip: `${String(year)}${two(m)}${two(day)}${String(appointed)}${two(month)}${sex}${String(serial).padStart(3, '0')}`,
      nama: `Ibu ${name}`,
      tanggalLahir: `${String(year)}-${two(m)}-${two(day)}`,
    }));

  type Identity = typeof identity extends fc.Arbitrary<infer T> ? T : never;
  type Mistake = (person: Identity) => Readonly<Record<string, unknown>>;

  const MISTAKES: readonly Mistake[] = [
    ({ nip }) => ({ nip: nip.slice(0, 17) }),
    ({ nip }) => ({ nip: `${nip}0` }),
    ({ nip }) => ({ nip: Number(nip) }),
    ({ nip }) => ({ nip: `${nip.slice(0, 14)}7${nip.slice(15)}` }),
    ({ nip }) => ({ nip: `${nip.slice(0, 4)}9999${nip.slice(8)}` }),
    ({ nip }) => ({ nip: [nip] }),
    () => ({ nama: '' }),
    ({ nama }) => ({ nama: [nama] }),
    ({ nama }) => ({ nama: { lengkap: nama } }),
    ({ tanggalLahir }) => ({ tanggalLahir: `${tanggalLahir}T00:00:00Z` }),
    ({ tanggalLahir }) => ({ tanggalLahir: tanggalLahir.split('-').reverse().join('-') }),
    () => ({ tanggalLahir: '1949-12-31' }),
    () => ({ jenis: 'TNI' }),
    () => ({ umur: 5 }),
    () => ({ golongan: 'XVII' }),
    () => ({ evidence: null }),
    () => ({ evidence: { lhkpn: 'sudah' } }),
    ({ nama }) => ({ jabatan: { ...JABATAN, nama, kelas: 'menteri' } }),
  ];
  // The same, with a value that stands in the wrong column.
  const MISPLACED: readonly Mistake[] = [
    ({ nip }) => ({ jenis: nip }),
    ({ nip }) => ({ golongan: nip }),
    ({ nip }) => ({ evidence: { penilaianKinerja: [{ tahun: nip, predikat: 'baik' }] } }),
    ({ nip }) => ({ evidence: { umpanBalik360: [{ tanggal: nip, nilai: '80' }] } }),
    ({ nip }) => ({ evidence: nip }),
  ];

  function errorTexts(input: unknown): string {
    const result = safeParseAsn(input);
    if (result.success) throw new RangeError('expected a refusal');
    return [result.error.message, JSON.stringify(result.error.issues), String(result.error)].join('\n');
  }

  it.prop([identity, fc.constantFrom(...MISTAKES), fc.option(fc.constantFrom(...MISTAKES))], { numRuns: runs(500) })(
    'is in no error text',
    (who, first, second) => {
      const text = errorTexts({ jenis: 'PNS', evidence: {}, ...who, ...second?.(who), ...first(who) });
      expect(text).not.toContain(who.nip);
      expect(text).not.toContain(who.nip.slice(0, 8));
      expect(text).not.toContain(who.nip.slice(0, 15));
      expect(text).not.toContain(who.tanggalLahir);
      expect(text).not.toContain(who.nama);
      expect(text).not.toContain(who.nama.slice(4));
    },
  );

  it.prop([identity, fc.constantFrom(...MISPLACED)])(
    'in the wrong place is in no error text either',
    (who, mistake) => {
      expect(errorTexts({ jenis: 'PNS', evidence: {}, ...who, ...mistake(who) })).not.toContain(who.nip);
    },
  );
});
