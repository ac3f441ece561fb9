/** Behaviour, ethics, and what is stated beside appraisals and assessments. */
import { KELAS_JABATAN } from 'talenta-asn';
import {
  assembleAsn,
  CODE_LISTS,
  fromCat,
  fromENominasi,
  fromHukdis,
  fromKompetensi,
  fromPelanggaranEtik,
  fromPenilaianPerilaku,
  fromPerilakuSkp22,
  fromPotensi,
  fromSkp22,
} from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';

const SUBJECT = { nip: '198502282010011999', asOf: '2026-11-24' } as const;

/** What became of a payload: the evidence, the rows that stay unread, and what was told. */
function outcome(source: {
  readonly records: readonly { readonly evidence: object }[];
  readonly unread: number;
  readonly findings: readonly { readonly code: string }[];
}) {
  return [source.records.map(({ evidence }) => evidence), source.unread, source.findings.map(({ code }) => code)];
}

describe('fromPenilaianPerilaku', () => {
  it.each([
    ['a rating', { tahun: '2025', rating: 'Di Atas Ekspektasi' }, [[{ tahun: 2025, rating: 'diAtas' }], 0, []]],
    ['its code', { tahun: 2025, perilaku: '2' }, [[{ tahun: 2025, rating: 'sesuai' }], 0, []]],
    ['a value, on whatever scale', { tahun: '2025', nilai: '4,25' }, [[{ tahun: 2025, nilai: '4.25' }], 0, []]],
    ['both', { Tahun: '2025', rating: '3', nilai: 120 }, [[{ tahun: 2025, rating: 'diBawah', nilai: '120' }], 0, []]],
    ['a rating that is none', { tahun: '2025', rating: 'Baik', nilai: 90 }, [[], 1, ['codeUnknown']]],
    ['two ratings that differ', { tahun: '2025', rating: '1', perilakuKerja: '2' }, [[], 1, []]],
    ['a value that is none', { tahun: '2025', nilai: 'baik' }, [[], 1, ['valueNotReadable']]],
    ['neither', { tahun: '2025' }, [[], 1, ['valueMissing']]],
    ['no year', { rating: '1' }, [[], 1, ['valueMissing']]],
    [
      'a field nobody knows',
      { tahun: '2025', rating: '1', x: 1 },
      [[{ tahun: 2025, rating: 'diAtas' }], 0, ['keyUnknown']],
    ],
  ] as const)('%s', (_name, row, expected) => {
    expect(outcome(fromPenilaianPerilaku([row], SUBJECT))).toEqual(expected);
  });

  it('one of each content; a conflict of one year is told and kept', () => {
    const rows = [
      { tahun: '2025', rating: '1' },
      { tahun: 2025, rating: 'Di atas' },
      { tahun: '2025', rating: '2' },
    ];
    expect(outcome(fromPenilaianPerilaku(rows, SUBJECT))).toEqual([
      [
        { tahun: 2025, rating: 'diAtas' },
        { tahun: 2025, rating: 'sesuai' },
      ],
      0,
      ['duplicateRow', 'conflictingRows'],
    ]);
  });
});

describe('fromPerilakuSkp22', () => {
  const row = { tahun: '2025', hasilKinerjaNilai: '2', PerilakuKerjaNilai: '1', kuadranKinerja: 'BAIK' };
  it.each([
    ['its code', row, [[{ tahun: 2025, rating: 'diAtas' }], 0, []]],
    [
      'its wording',
      { tahun: '2025', perilakuKerja: 'SESUAI EKSPEKTASI' },
      [[{ tahun: 2025, rating: 'sesuai' }], 0, []],
    ],
    [
      'a predicate that nobody knows is no matter here',
      { ...row, kuadranKinerja: '?' },
      [[{ tahun: 2025, rating: 'diAtas' }], 0, []],
    ],
    ['none in a year that is over', { tahun: '2025', kuadranKinerja: 'BAIK' }, [[], 1, ['valueMissing']]],
    ['none in the running year', { tahun: '2026' }, [[], 0, ['draft']]],
    ['one that is none', { tahun: '2025', perilakuKerja: 'ELOK' }, [[], 1, ['codeUnknown']]],
  ] as const)('%s', (_name, given, expected) => {
    expect(outcome(fromPerilakuSkp22({ code: 1, data: [given] }, SUBJECT))).toEqual(expected);
  });

  it('is a list beside that of the appraisals, which stays as it was', () => {
    const answer = { code: 1, data: [row] };
    const appraisals = fromSkp22(answer, SUBJECT);
    expect(appraisals.lists).toEqual(['penilaianKinerja']);
    const { asn } = assembleAsn({
      ...SUBJECT,
      jenis: 'PNS',
      sources: [appraisals, fromPerilakuSkp22(answer, SUBJECT)],
    });
    expect(asn?.evidence).toEqual({
      penilaianKinerja: [{ tahun: 2025, predikat: 'baik' }],
      penilaianPerilaku: [{ tahun: 2025, rating: 'diAtas' }],
    });
    expect(fromPerilakuSkp22({ Error: true, Message: 'Runtime Error' }, SUBJECT).state).toBe('error');
    expect(fromPerilakuSkp22({ code: 1, data: null }, SUBJECT).state).toBe('noData');
  });
});

describe('fromPelanggaranEtik', () => {
  const day = { tanggal: '2025-03-01' };
  it.each([
    [
      'a decision',
      { ...day, nomor: 'KEP-7', sanksi: 'Tertutup' },
      [[{ ...day, nomor: 'KEP-7', sanksi: 'Tertutup' }], 0, []],
    ],
    ['day first', { tanggalKeputusan: '01-03-2025' }, [[day], 0, []]],
    ['a level', { ...day, tingkat: 'R' }, [[{ ...day, tingkat: 'ringan' }], 0, []]],
    ['a level that is none', { ...day, tingkat: 'moral' }, [[], 1, ['codeUnknown']]],
    [
      'cancelled on a day',
      { ...day, dibatalkan: '2025-04-01' },
      [[{ ...day, dibatalkan: '2025-04-01' }], 0, ['cancelled']],
    ],
    [
      'cancelled without a day',
      { ...day, dibatalkan: true },
      [[{ ...day, dibatalkan: '2025-03-01' }], 0, ['cancelled']],
    ],
    ['not cancelled', { ...day, dibatalkan: 'tidak' }, [[day], 0, []]],
    ['a cancellation that cannot be read', { ...day, dibatalkan: 'mungkin' }, [[], 1, ['dateNotReadable']]],
    ['no day', { nomor: 'KEP-7' }, [[], 1, ['valueMissing']]],
    ['what was done stays out', { ...day, uraian: 'RAHASIA' }, [[day], 0, []]],
  ] as const)('%s', (_name, row, expected) => {
    const result = fromPelanggaranEtik([row], SUBJECT);
    expect(outcome(result)).toEqual(expected);
    expect(JSON.stringify(result)).not.toContain('RAHASIA');
  });

  it('the same decision twice is one', () => {
    expect(outcome(fromPelanggaranEtik([day, { tanggal: '01-03-2025' }], SUBJECT))).toEqual([
      [day],
      0,
      ['duplicateRow'],
    ]);
  });

  it.each(['21', '22'])('an ethics sanction of rw-hukdis, code %s, stays a punishment', (jenisHukuman) => {
    const row = { jenisHukuman, jenisTingkatHukumanId: 'R', hukumanTanggal: '01-06-2025' };
    const { lists, records } = fromHukdis({ code: 1, data: [row] }, SUBJECT);
    expect([lists, records[0]?.evidence.tingkat]).toEqual([['hukumanDisiplin'], 'ringan']);
  });
});

describe('what is stated beside an appraisal', () => {
  it.each([
    ['D', 'definitif', []],
    ['PLT', 'plt', []],
    ['Pelaksana Harian', 'plh', []],
    ['TT', undefined, ['codeUnknown']],
    ['?', undefined, ['codeUnknown']],
  ] as const)('%s is %s', (penugasan, expected, told) => {
    const { records, findings } = fromSkp22([{ tahun: '2025', kuadranKinerja: 'BAIK', penugasan }], SUBJECT);
    expect(records[0]?.evidence).toEqual({ tahun: 2025, predikat: 'baik', ...(expected && { penugasan: expected }) });
    expect(findings.map(({ code }) => code)).toEqual(told);
  });

  it('of a definitive post and of an acting duty in one year are two', () => {
    const row = { tahun: '2025', kuadranKinerja: 'BAIK' };
    const rows = [
      { ...row, penugasan: 'D' },
      { ...row, penugasan: 'PLT' },
      { ...row, penugasan: 'PLT' },
    ];
    const { records, findings } = fromSkp22(rows, SUBJECT);
    expect(records).toHaveLength(2);
    expect(findings.map(({ code }) => code)).toEqual(['conflictingRows', 'duplicateRow']);
  });
});

describe('what is stated beside an assessment', () => {
  const about = {
    jenjangAsesmen: 'JPT Pertama',
    jenis_asesmen: 'Assessment Center',
    penyelenggara: 'UPT Penilaian Kompetensi',
    akreditasi: 'Terakreditasi',
  };
  const expected = {
    jenjang: 'jptPratama',
    metode: 'Assessment Center',
    penyelenggara: { nama: 'UPT Penilaian Kompetensi', terakreditasi: true },
  };
  const day = { tanggal: '10-02-2025' };

  it.each([
    ['rw-kompetensi', () => fromKompetensi([{ ...day, ...about, integritas: 3 }], SUBJECT)],
    ['rw-kompetensi, match alone', () => fromKompetensi([{ ...day, ...about, jpm: '85' }], SUBJECT)],
    ['rw-potensi', () => fromPotensi([{ ...day, ...about, intelektual: 3 }], SUBJECT)],
    ['rw-potensi, value alone', () => fromPotensi([{ ...day, ...about, nilai: 80 }], SUBJECT)],
    ['CAT', () => fromCat([{ NIP: SUBJECT.nip, ...day, ...about, EQ: 3 }], { asOf: SUBJECT.asOf })],
  ])('%s', (_name, read) => {
    const { records, findings } = read();
    expect(records[0]?.evidence).toMatchObject(expected);
    expect(findings).toEqual([]);
  });

  it('e-Nominasi: level and kind', () => {
    const row = {
      nip: SUBJECT.nip,
      tahun_asesmen: '2024',
      nilai_potkom: '90',
      jenjang: 'PENGAWAS',
      jenis_asesmen: 'Kuasi',
    };
    const { records } = fromENominasi({ status: true, data: { detail: [row] } }, SUBJECT);
    expect(records[0]?.evidence).toEqual({ tanggal: '2024-12-31', jenjang: 'pengawas', metode: 'Kuasi', jpm: '90' });
  });

  it.each([
    ['Tidak', false],
    ['belum terakreditasi', false],
    [false, false],
    [true, true],
    ['B', true],
    ['?', undefined],
    ['', undefined],
  ])('accreditation %s is %s', (akreditasi, terakreditasi) => {
    const { records, findings } = fromPotensi([{ ...day, nilai: 80, akreditasi }], SUBJECT);
    const penyelenggara = terakreditasi === undefined ? {} : { penyelenggara: { terakreditasi } };
    expect(records[0]?.evidence).toEqual({ tanggal: '2025-02-10', nilai: '80', ...penyelenggara });
    expect(findings.map(({ code }) => code)).toEqual(akreditasi === '?' ? ['codeUnknown'] : []);
  });

  it('a class in no list is told, left out, and withholds nothing; every class has a word', () => {
    const { records, unread, findings } = fromPotensi([{ ...day, nilai: 80, jenjang: 'Madya' }], SUBJECT);
    expect([records[0]?.evidence, unread]).toEqual([{ tanggal: '2025-02-10', nilai: '80' }, 0]);
    expect(findings.map(({ code }) => code)).toEqual(['codeUnknown']);
    expect(new Set(Object.values(CODE_LISTS.jenjangAsesmen))).toEqual(new Set(KELAS_JABATAN));
    const lists = { jenjangAsesmen: { Madya: 'jptMadya' } } as const;
    const own = fromPotensi([{ ...day, nilai: 80, jenjang: 'Madya' }], { ...SUBJECT, lists });
    expect(own.records[0]?.evidence.jenjang).toBe('jptMadya');
  });
});
