import { fc, test } from '@fast-check/vitest';
import { compareDecimals, KOMPETENSI_KEYS, POTENSI_KEYS, type CompetencyLevel } from 'talenta-asn';
import {
  CODE_LISTS,
  assembleAsn,
  evidenceOfPerson,
  fromCat,
  fromKompetensi,
  fromLhkpn,
  fromPotensi,
  fromSkp,
  fromTimKerja,
  JPM_SCHEMES,
  jobPersonMatch,
  kategoriJpm,
} from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';
import competency from '../golden/g12-competency.json' with { type: 'json' };
import predicates from '../golden/g11-performance-predicate.json' with { type: 'json' };

const SUBJECT = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
const DAY = { tanggal: '10-02-2025' };
const codes = ({ findings }: { findings: readonly { readonly code: string }[] }): readonly string[] =>
  findings.map(({ code }) => code);

function level(text: string | undefined): CompetencyLevel {
  const levels: readonly CompetencyLevel[] = [0, 1, 2, 3, 4, 5];
  const found = levels.find((one) => String(one) === text);
  if (found === undefined) throw new RangeError(text);
  return found;
}

describe('M4: for which posts an assessment was made, stated for all rows', () => {
  const asesmen = { jenjang: 'pengawas', penyelenggara: { nama: 'UPT', terakreditasi: true } } as const;
  const read = (more: object) =>
    fromKompetensi([{ ...DAY, jpm: '80', ...more }], { ...SUBJECT, asesmen }).records[0]?.evidence;

  it('stands in for what a row does not say, and not for what it says', () => {
    expect(read({})).toEqual({ tanggal: '2025-02-10', jpm: '80', ...asesmen });
    expect(read({ jenjang: 'Administrator' })).toMatchObject({ jenjang: 'administrator' });
    expect(read({ jenjang: 'entah' })).not.toHaveProperty('jenjang');
    // Of another provider it is not known whether it is accredited.
    expect(read({ penyelenggara: 'Lain' })).toMatchObject({ penyelenggara: { nama: 'Lain' } });
    expect(read({ penyelenggara: 'Lain' })).not.toHaveProperty('penyelenggara.terakreditasi');
    const potential = fromPotensi([{ ...DAY, nilai: '80' }], { ...SUBJECT, asesmen });
    expect(potential.records[0]?.evidence).toMatchObject(asesmen);
  });
});

describe('rw-kompetensi', () => {
  it('knows every alias of the nine competencies, however it is spelled', () => {
    for (const [alias, key] of Object.entries(CODE_LISTS.kompetensi)) {
      for (const spelled of [alias, alias.toUpperCase(), alias.replaceAll('_', ' ')]) {
        const { records } = fromKompetensi([{ ...DAY, [spelled]: '3' }], SUBJECT);
        expect(records[0]?.evidence, spelled).toEqual({ tanggal: '2025-02-10', capaian: { [key]: 3 } });
      }
    }
    expect(new Set(Object.values(CODE_LISTS.kompetensi))).toEqual(new Set(KOMPETENSI_KEYS));
  });

  it.each([
    ['3+', 3],
    ['4-', 3],
    ['1-', 1],
    ['5', 5],
    ['0', 0],
    [2, 2],
    ['3.00', 3],
  ])('level %j is %i', (written, reached) => {
    const { records } = fromKompetensi([{ ...DAY, integritas: written }], SUBJECT);
    expect(records[0]?.evidence).toMatchObject({ capaian: { integritas: reached } });
  });

  it.each(['6', '-1', '2,5', '3%', 'tinggi', [], true])('level %j leaves the row unread', (written) => {
    expect(fromKompetensi([{ ...DAY, integritas: written, komunikasi: '3' }], SUBJECT)).toMatchObject({
      records: [],
      unread: 1,
    });
  });

  it.each([
    ['85%', '85', []],
    ['85', '85', []],
    ['101,25', '101.25', []],
    [0.85, '85', ['percentRead']],
    ['0,85', '85', ['percentRead']],
    ['0', '0', []],
  ])('job person match %j is %s', (written, jpm, told) => {
    const result = fromKompetensi([{ ...DAY, jpm: written }], SUBJECT);
    expect(result.records[0]?.evidence).toEqual({ tanggal: '2025-02-10', jpm });
    expect(codes(result)).toEqual(told);
  });

  it('needs a day: of the row, or stated by the caller', () => {
    expect(fromKompetensi([{ integritas: '3' }], SUBJECT)).toMatchObject({ unread: 1 });
    const stated = fromKompetensi([{ integritas: '3' }], { ...SUBJECT, tanggal: '2025-05-05' });
    expect(stated.records[0]?.evidence.tanggal).toBe('2025-05-05');
    expect(
      fromKompetensi([{ tanggal: '31-02-2025', integritas: '3' }], { ...SUBJECT, tanggal: '2025-05-05' }).unread,
    ).toBe(1);
  });

  it('two spellings of one competency that differ are not read; unknown ones are told', () => {
    const result = fromKompetensi([{ ...DAY, integritas: '3', kompetensi_integritas: '4', hobi: '5' }], SUBJECT);
    expect(result).toMatchObject({ records: [], unread: 1 });
    expect(codes(result)).toEqual(['keyUnknown', 'conflictingRows']);
  });

  it('an alias of the caller', () => {
    const lists = { kompetensi: { 'K-07 Ubah': 'mengelolaPerubahan' } } as const;
    const { records, findings } = fromKompetensi([{ ...DAY, 'k07 UBAH': '4' }], { ...SUBJECT, lists });
    expect(records[0]?.evidence).toMatchObject({ capaian: { mengelolaPerubahan: 4 } });
    expect(findings).toEqual([]);
  });
});

describe('rw-potensi', () => {
  it('knows every alias of the eight dimensions', () => {
    for (const [alias, key] of Object.entries(CODE_LISTS.potensi)) {
      expect(fromPotensi([{ ...DAY, [alias]: '4' }], SUBJECT).records[0]?.evidence, alias).toMatchObject({
        dimensi: { [key]: '4' },
      });
    }
    expect(new Set(Object.values(CODE_LISTS.potensi))).toEqual(new Set(POTENSI_KEYS));
  });

  it('older schemes are told and not used', () => {
    const row = { ...DAY, intelektual: '4', potensi_daya_analisa: '5', potensi_kepemimpinan: '5' };
    const result = fromPotensi([row], SUBJECT);
    expect(result.records[0]?.evidence).toEqual({ tanggal: '2025-02-10', dimensi: { kemampuanIntelektual: '4' } });
    expect(codes(result)).toEqual(['keyUnknown', 'keyUnknown']);
  });

  it('a total of unknown scale is no value', () => {
    expect(codes(fromPotensi([{ ...DAY, total: '31' }], SUBJECT))).toEqual(['scaleNotStated']);
    expect(fromPotensi([{ ...DAY, nilai: '78,5' }], SUBJECT).records[0]?.evidence).toMatchObject({ nilai: '78.5' });
  });

  it.each(['0', '5,1', 'x'])('level %j leaves the row unread', (written) => {
    expect(fromPotensi([{ ...DAY, EQ: written }], SUBJECT)).toMatchObject({ records: [], unread: 1 });
  });
});

describe('CAT export', () => {
  const row = {
    'Nama Peserta': 'CONTOH',
    'NIP/NIK': '198502282010011999',
    'Tanggal Tes': '03/04/2026',
    Intelektual: '112',
    'Intelektual (Capaian Level)': '4',
    'Problem Solving': '3+',
    EQ: '66',
    'EQ (Capaian Level)': '4-',
    'JPM Potensi': '85%',
    Kesimpulan: 'Tinggi',
  };

  it('takes the level of the second column, the day first, the match in percent', () => {
    const sheet = fromCat([row], { asOf: SUBJECT.asOf });
    expect(sheet.records).toMatchObject([
      {
        nip: SUBJECT.nip,
        evidence: {
          tanggal: '2026-04-03',
          dimensi: { kemampuanIntelektual: '4', menyelesaikanPermasalahan: '3', kecerdasanEmosional: '3' },
        },
        jpm: '85',
        stated: { Kesimpulan: 'Tinggi' },
      },
    ]);
    expect(JSON.stringify(sheet.findings)).not.toContain('CONTOH');
  });

  it('two tests of one person are two records; a number as NIP is refused', () => {
    const sheet = fromCat([row, { ...row, 'Tanggal Tes': '01/08/2026' }, { ...row, 'NIP/NIK': 198502282010012000 }], {
      asOf: SUBJECT.asOf,
    });
    expect({ records: sheet.records.length, unread: sheet.unread }).toEqual({ records: 2, unread: 1 });
    expect(codes(sheet)).toContain('nipNotReadable');
    expect(evidenceOfPerson(sheet, SUBJECT.nip)?.records).toHaveLength(2);
    expect(evidenceOfPerson(sheet, '199001012015031001')).toBeUndefined();
  });

  it('a later test that cannot be read makes the list of that person incomplete', () => {
    const later = { ...row, 'Tanggal Tes': '01/08/2026', 'EQ (Capaian Level)': '7' };
    const source = evidenceOfPerson(fromCat([row, later], { asOf: SUBJECT.asOf }), SUBJECT.nip);
    expect(source).toMatchObject({ records: [{ evidence: { tanggal: '2026-04-03' } }], unread: 1 });
    const { asn } = assembleAsn({ ...SUBJECT, jenis: 'PNS', sources: source === undefined ? [] : [source] });
    expect(asn).toBeDefined();
    expect(asn?.evidence.penilaianPotensi).toBeUndefined();
    expect(evidenceOfPerson(fromCat([later], { asOf: SUBJECT.asOf }), SUBJECT.nip)).toMatchObject({ unread: 1 });
  });

  it('a level that is none leaves the row unread', () => {
    expect(fromCat([{ ...row, 'EQ (Capaian Level)': '7' }], { asOf: SUBJECT.asOf })).toMatchObject({
      records: [],
      unread: 1,
    });
  });
});

describe('job person match', () => {
  it.each(competency.cases)('G12 row $row', ({ levels, standard, plainJpm }) => {
    const of = (source: Readonly<Record<string, string>>) => ({
      integritas: level(source['integritas']),
      kerjaSama: level(source['kerjaSama']),
      komunikasi: level(source['komunikasi']),
      orientasiPadaHasil: level(source['orientasiPadaHasil']),
      pelayananPublik: level(source['pelayananPublik']),
      pengembanganDiriDanOrangLain: level(source['pengembanganDiriDanOrangLain']),
      mengelolaPerubahan: level(source['mengelolaPerubahan']),
      pengambilanKeputusan: level(source['pengambilanKeputusan']),
      perekatBangsa: level(source['perekatBangsa']),
    });
    const asked = of(standard);
    const positive = Object.fromEntries(KOMPETENSI_KEYS.map((key) => [key, asked[key]]));
    expect(Reflect.apply(jobPersonMatch, undefined, [of(levels), positive, { capped: false }])).toEqual(plainJpm);
  });

  it.each(competency.jpmCategories.cases)('G12 categories of $jpm', ({ jpm, threeTierA, threeTierB }) => {
    const labels: Readonly<Record<string, string>> = competency.jpmCategories.labels;
    expect(kategoriJpm(jpm, JPM_SCHEMES.memenuhiSyarat).label.id).toBe(labels[threeTierA]);
    expect(kategoriJpm(jpm, JPM_SCHEMES.optimal).label.id).toBe(labels[threeTierB]);
  });

  it('categories by scheme, limits inside, compared before rounding', () => {
    for (const scheme of Object.values(JPM_SCHEMES)) {
      for (const { from, key } of scheme.categories) expect(kategoriJpm(from, scheme).key).toBe(key);
    }
    expect(kategoriJpm('67.9999999', JPM_SCHEMES.memenuhiSyarat).key).toBe('KMS');
    expect(kategoriJpm('114.9', JPM_SCHEMES.memenuhiSyarat).key).toBe('MS');
    expect(kategoriJpm('90.4', JPM_SCHEMES.kkpJpt).key).toBe('baik');
    expect(() => kategoriJpm('-1', JPM_SCHEMES.optimal)).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
  });

  test.prop([fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 })])(
    'capped is never above plain or 100',
    (some) => {
      const levels = Object.fromEntries(KOMPETENSI_KEYS.map((key, index) => [key, some[index]]));
      const standard = Object.fromEntries(KOMPETENSI_KEYS.map((key) => [key, 3]));
      const value = (capped: boolean): string => {
        const match: unknown = Reflect.apply(jobPersonMatch, undefined, [levels, standard, { capped }]);
        return typeof match === 'object' && match !== null ? String(Reflect.get(match, 'value')) : '';
      };
      expect(compareDecimals(value(true), value(false))).toBeLessThanOrEqual(0);
      expect(compareDecimals(value(true), 100)).toBeLessThanOrEqual(0);
    },
  );
});

describe('work teams and wealth reports', () => {
  it.each([
    [
      { tanggal: '02-01-2026', peran: 'Ketua', lingkup: 'lintas instansi' },
      { peran: 'ketua', lingkup: 'lintasInstansi' },
    ],
    [
      { tanggal: '02-01-2026', peran: 'ANGGOTA TIM', lingkup: 'Internal' },
      { peran: 'anggota', lingkup: 'internal' },
    ],
  ])('team %j', (row, evidence) => {
    expect(fromTimKerja([row], SUBJECT).records[0]?.evidence).toMatchObject(evidence);
  });

  it.each([
    { peran: 'ketua', lingkup: 'internal' },
    { tanggal: '02-01-2026', lingkup: 'internal' },
    { tanggal: '02-01-2026', peran: 'sekretaris', lingkup: 'internal' },
    { tanggal: '02-01-2026', selesai: '01-01-2026', peran: 'ketua', lingkup: 'internal' },
    { tanggal: '02-01-2026', selesai: 'besok', peran: 'ketua', lingkup: 'internal' },
  ])('team %j is unread', (row) => {
    expect(fromTimKerja([row], SUBJECT)).toMatchObject({ records: [], unread: 1 });
  });

  it.each([
    [{ tahun: '2025', status: 'SUDAH LAPOR' }, 'sudahLapor'],
    [{ tahun: 2025, status: 'belum' }, 'belumLapor'],
    [{ tahun: '2025', wajib: false }, 'tidakWajib'],
    [{ tahun: '2025', wajib: '1', tanggalLapor: '28/02/2026' }, 'sudahLapor'],
  ])('wealth report %j', (row, status) => {
    expect(fromLhkpn([row], SUBJECT).records[0]?.evidence.status).toBe(status);
  });

  it.each([
    { tahun: '2025', wajib: true },
    { tahun: '2025', status: 'proses' },
    { tahun: '2025', wajib: false, status: 'sudah lapor' },
    { status: 'sudah lapor' },
    { tahun: '2025', wajib: true, tanggalLapor: '31-02-2026' },
  ])('wealth report %j is unread, never "not filed"', (row) => {
    expect(fromLhkpn([row], SUBJECT)).toMatchObject({ records: [], unread: 1 });
  });
});

describe('PP 30/2019 (G11)', () => {
  const today: Readonly<Record<string, string>> = { cukup: 'butuhPerbaikan' };

  it.each(predicates.numberScale.cases)('$value, new idea $newIdea: $predikat', ({ value, newIdea, predikat }) => {
    const row = { tahun: '2021', jenisPeraturanKinerjaKd: 'PP30', nilaiPrestasiKerja: value };
    const result = fromSkp([row], { ...SUBJECT, ideBaru: { 2021: newIdea === true } });
    expect(result.records[0]?.evidence.predikat).toBe(predikat === null ? undefined : (today[predikat] ?? predikat));
  });

  it('from 110 on without word of a new idea nothing is assumed', () => {
    const result = fromSkp([{ tahun: '2021', jenisPeraturanKinerjaKd: 'PP30', nilaiPrestasiKerja: '112' }], SUBJECT);
    expect(result).toMatchObject({ records: [], unread: 1 });
    expect(codes(result)).toEqual(['ideaNotStated']);
  });
});
