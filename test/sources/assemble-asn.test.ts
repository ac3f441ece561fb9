import { fc, test } from '@fast-check/vitest';
import {
  assembleAsn,
  fromDataUtama,
  fromDiklat,
  fromGolongan,
  fromHukdis,
  fromJabatan,
  fromKinerjaPeriodik,
  fromKursus,
  fromPendidikan,
  fromPenghargaan,
  fromSertifikasi,
  fromSkp,
  fromSkp22,
  type AsnParts,
} from 'talenta-asn/sources';
import { normalizeAspects } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';

const SUBJECT = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
const OTHER = { ...SUBJECT, nip: '199001012015031001' } as const;
const OUTAGE = { Error: true, Message: 'Runtime Error' };

const dataUtama = (more: object = {}) =>
  fromDataUtama(
    { code: 1, data: { nipBaru: SUBJECT.nip, statusPegawai: 'PNS', kedudukanPnsId: '01', ...more } },
    SUBJECT,
  );
const assembled = (parts: Partial<AsnParts>) => assembleAsn({ ...SUBJECT, jenis: 'PNS', sources: [], ...parts });
const listOf = (result: ReturnType<typeof assembled>, list: string) =>
  result.completeness.find((entry) => entry.list === list);
const codes = ({ findings }: { findings: readonly { readonly code: string }[] }) => findings.map(({ code }) => code);

describe('data-utama', () => {
  it('keeps what talent management needs', () => {
    const [person] = dataUtama({
      id: 'A8',
      tglLahir: '28-02-1985',
      golRuangAkhirId: '41',
      golRuangAkhir: 'IV/a',
      tmtGolAkhir: '01-04-2021',
      tkPendidikanTerakhirId: '45',
      jenisJabatanId: '1',
      eselonId: '31',
      jabatanNama: 'KEPALA BIDANG',
      unorId: 'U',
      instansiKerjaId: 'A',
      tmtJabatan: '05-01-2022',
      tmtPensiun: '01-03-2043',
      bupPensiun: '58',
    }).records;
    expect(person).toMatchObject({
      pnsId: 'A8',
      tanggalLahir: '1985-02-28',
      golongan: 'IV/a',
      tmtGolongan: '2021-04-01',
      pendidikanTerakhir: 'S2',
      jabatan: { nama: 'KEPALA BIDANG', kelas: 'administrator', instansi: 'A', unit: 'U', mulai: '2022-01-05' },
      tmtPensiun: '2043-03-01',
      usiaPensiun: 58,
    });
  });

  it.each([
    [{ tglLahir: '01-03-1985' }, 'birthDateAgainstNip', 'CON_2'],
    [{ jenisKelamin: 'F' }, 'sexAgainstNip', 'CON_3'],
    [{ tmtCpns: '01-02-2010' }, 'appointmentAgainstNip', 'CON_1'],
  ])('%j against the NIP', (more, code, indicator) => {
    const { findings } = dataUtama(more);
    expect(findings).toMatchObject([{ code, indicator }]);
    expect(JSON.stringify(findings)).not.toContain('1985');
  });

  it.each([
    [{ golRuangAkhirId: '41', golRuangAkhir: 'III/d' }, 'identityConflict'],
    [{ kedudukanPnsId: '42' }, 'codeUnknown'],
    [{ statusPegawai: 'HONORER' }, 'codeUnknown'],
    [{ tglLahir: '31-02-1985' }, 'dateNotReadable'],
  ])('%j is told, and not used', (more, code) => {
    const { findings, records } = dataUtama(more);
    expect(codes({ findings })).toEqual([code]);
    expect(records[0]?.golongan).toBeUndefined();
    expect(JSON.stringify(findings)).not.toContain('31-02-1985');
  });

  it('a PPPK number with a sequence in the place of the month, and its grade is no rank', () => {
    const subject = { nip: '199001012022211002', jenis: 'PPPK', asOf: SUBJECT.asOf } as const;
    const data = { nipBaru: subject.nip, statusPegawai: 'PPPK', golRuangAkhir: 'IX' };
    const result = fromDataUtama({ code: 1, data }, subject);
    expect(result).toMatchObject({ findings: [], records: [{ jenis: 'PPPK' }] });
    expect(assembleAsn({ ...subject, dataUtama: result, sources: [] }).asn).toMatchObject({ jenis: 'PPPK' });
  });

  it('periodic appraisals: the wording and the number in either field', () => {
    const rows = [
      { tahun: '2026', periodikId: '1', bulanMulaiPenilaian: '3', kuadranNilai: '2', kuadranKinerjaNilai: 'BAIK' },
      { tahun: '2026', periodikId: '2', kuadranNilai: 'KURANG', kuadranKinerjaNilai: '4' },
    ];
    expect(fromKinerjaPeriodik({ code: 1, data: rows }, SUBJECT).records).toMatchObject([
      { periode: 'bulanan', bulanMulai: 3, predikat: 'baik' },
      { periode: 'triwulan', predikat: 'kurang' },
    ]);
  });
});

describe('misuse is the only thing that throws', () => {
  it.each([
    [{ ...SUBJECT, nip: 1.98502282010012e17 }, 'nipAsNumber'],
    [{ ...SUBJECT, asOf: '24-11-2026' }, 'invalidDate'],
    [{ ...SUBJECT, jenis: 'CPNS' }, 'invalidArgument'],
    [{ ...SUBJECT, lists: 'x' }, 'invalidArgument'],
    [undefined, 'invalidArgument'],
  ])('%j', (options, code) => {
    const call = (): unknown => Reflect.apply(fromSkp22, undefined, [[], options]);
    try {
      call();
      expect.unreachable();
    } catch (error) {
      expect(JSON.stringify(error) + String(Reflect.get(Object(error), 'code'))).toContain(code);
    }
  });
});

describe('a list is known only if it is complete', () => {
  it('an outage is unknown, "no data" is none, rows are filled', () => {
    const result = assembled({
      sources: [
        fromHukdis(OUTAGE, SUBJECT),
        fromSkp22({ code: 1, data: [{ tahun: '2025', kuadranKinerja: 'BAIK' }] }, SUBJECT),
        fromPenghargaan({ code: 1, data: null }, SUBJECT),
      ],
    });
    expect(result.asn?.evidence).toEqual({ penghargaan: [], penilaianKinerja: [{ tahun: 2025, predikat: 'baik' }] });
    expect(listOf(result, 'hukumanDisiplin')).toMatchObject({ state: 'unknown', gap: 'sourceFailed' });
    expect(listOf(result, 'penghargaan')).toMatchObject({ state: 'none' });
    expect(listOf(result, 'penilaianKinerja')).toMatchObject({ state: 'filled', records: 1 });
    expect(listOf(result, 'lhkpn')).toMatchObject({ state: 'unknown', gap: 'noSource' });
  });

  it('one unread row withholds the list; the caller may take what was read, and that is told', () => {
    const skp = fromSkp22(
      [
        { tahun: '2025', kuadranKinerja: 'BAIK' },
        { tahun: '2024', kuadranKinerja: '??' },
      ],
      SUBJECT,
    );
    const withheld = assembled({ sources: [skp] });
    expect(withheld.asn?.evidence).toEqual({});
    expect(codes(withheld)).toEqual(['listWithheld']);
    expect(listOf(withheld, 'penilaianKinerja')).toMatchObject({
      state: 'unknown',
      gap: 'rowsUnread',
      unread: 1,
      records: 1,
    });
    const taken = assembled({ sources: [skp], acceptIncomplete: ['penilaianKinerja'] });
    expect(taken.asn?.evidence.penilaianKinerja).toHaveLength(1);
    expect(codes(taken)).toEqual(['listAccepted']);
  });

  it('certificates need three sources', () => {
    const empty = { code: 1, data: [] };
    const two = assembled({ sources: [fromDiklat(empty, SUBJECT), fromKursus(empty, SUBJECT)] });
    expect(listOf(two, 'sertifikasi')).toMatchObject({ state: 'unknown', gap: 'sourceMissing' });
    expect(two.asn?.evidence).toEqual({ pelatihan: [] });
    const all = assembled({
      sources: [fromDiklat(empty, SUBJECT), fromKursus(empty, SUBJECT), fromSertifikasi(empty, SUBJECT)],
    });
    expect(all.asn?.evidence).toEqual({ pelatihan: [], sertifikasi: [] });
  });

  it("another person's part says nothing", () => {
    const result = assembled({ sources: [fromHukdis({ code: 1, data: null }, OTHER)] });
    expect(result.asn?.evidence).toEqual({});
    expect(codes(result)).toEqual(['anotherPerson', 'listWithheld']);
  });

  it('evidence that the caller has stands in for a source', () => {
    const lhkpn = [{ tahun: 2025, status: 'sudahLapor' }] as const;
    expect(assembled({ evidence: { lhkpn } }).asn?.evidence).toEqual({ lhkpn });
  });
});

describe('contradictions are told, and nothing is chosen', () => {
  const rank = (golonganId: string, tmtGolongan: string) => ({ golonganId, tmtGolongan, nipBaru: SUBJECT.nip });

  it('rank: the latest up to the reference date, unless data-utama says another', () => {
    const history = fromGolongan(
      [rank('34', '01-04-2019'), rank('41', '01-04-2023'), rank('42', '01-04-2027')],
      SUBJECT,
    );
    expect(assembled({ golongan: history }).asn?.golongan).toBe('IV/a');
    expect(assembled({ golongan: history, dataUtama: dataUtama({ golRuangAkhirId: '41' }) }).asn?.golongan).toBe(
      'IV/a',
    );
    const conflict = assembled({ golongan: history, dataUtama: dataUtama({ golRuangAkhirId: '34' }) });
    expect(conflict.asn?.golongan).toBeUndefined();
    expect(codes(conflict)).toEqual(['identityConflict']);
  });

  const post = (more: object) => ({
    jenisJabatan: '1',
    namaJabatan: 'KEPALA BIDANG',
    eselonId: '32',
    instansiKerjaId: 'A',
    unorId: 'U1',
    tmtJabatan: '05-01-2022',
    jenisPenugasanId: 'D',
    ...more,
  });

  it('the present post: of the history; what data-utama says otherwise stands beside it, and is told', () => {
    const jabatan = fromJabatan([post({})], SUBJECT);
    const more = { rumpun: 'Keuangan' };
    expect(assembled({ sources: [jabatan], jabatan: more }).asn?.jabatan).toEqual({
      kelas: 'administrator',
      nama: 'KEPALA BIDANG',
      instansi: 'A',
      unit: 'U1',
      mulai: '2022-01-05',
      rumpun: 'Keuangan',
    });
    const other = dataUtama({ jabatanNama: 'KEPALA SEKSI', jenisJabatanId: '1', eselonId: '41' });
    const conflict = assembled({ sources: [jabatan], dataUtama: other });
    expect(conflict.asn?.jabatan).toMatchObject({ nama: 'KEPALA SEKSI', kelas: 'pengawas', mulai: '2022-01-05' });
    expect(codes(conflict)).toEqual(['identityConflict']);
    const later = dataUtama({
      jabatanNama: 'KEPALA BIDANG',
      jenisJabatanId: '1',
      eselonId: '31',
      tmtJabatan: '06-01-2022',
    });
    const beginning = assembled({ sources: [jabatan], dataUtama: later });
    expect(beginning.asn?.jabatan).toMatchObject({ nama: 'KEPALA BIDANG', mulai: '2022-01-06' });
    expect(beginning.findings).toMatchObject([{ code: 'identityConflict', path: 'tmtJabatan', found: '2022-01-05' }]);
    // Whoever reads both sees that they differ.
    if (beginning.asn === undefined) throw new Error('nobody');
    const { findings } = normalizeAspects(beginning.asn, { ruleSet: bkn411, asOf: SUBJECT.asOf });
    expect(findings.map(({ code }) => code)).toContain('postConflict');
  });

  it('a post is found by its name however it is written, and is one post however its agency is', () => {
    const read = (rumpun: Readonly<Record<string, string>>, ...rows: object[]) =>
      fromJabatan(rows, { ...SUBJECT, rumpun });
    const familyBy = (rumpun: Readonly<Record<string, string>>, namaJabatan: string) => {
      const { records, findings } = read(rumpun, post({ namaJabatan }));
      return [records[0]?.evidence.rumpun, findings.map(({ code }) => code)];
    };
    expect(familyBy({ 'Kepala Bidang': 'a' }, 'KEPALA  BIDANG')).toEqual(['a', []]);
    expect(familyBy({ 'Kepala Bidang': 'a' }, 'Kabid')).toEqual(['a', ['officeAbbreviated']]);
    expect(familyBy({ 'Kepala Bidang': 'a', Kabid: 'b' }, 'Kabid')).toEqual(['b', []]);
    expect(familyBy({ 'Kepala Bidang': 'a', Kabid: 'b' }, 'KABID')).toEqual([undefined, []]);
    expect(familyBy({ 'Kepala Bidang': 'a' }, 'Kepala Seksi')).toEqual([undefined, []]);
    const { records, findings } = read({}, post({}), post({ namaJabatan: 'Kepala Bidang.', instansiKerjaId: 'a ' }));
    expect([records.length, findings.map(({ code }) => code)]).toEqual([1, ['duplicateRow']]);
  });

  it('two definitive posts from one day', () => {
    const result = assembled({ sources: [fromJabatan([post({}), post({ unorId: 'U2' })], SUBJECT)] });
    expect(result.asn?.jabatan).toBeUndefined();
    expect(codes(result)).toEqual(['currentPostConflict']);
  });

  it('a legal position that tells of a punishment, and none on record: the list is not known', () => {
    const none = fromHukdis({ code: 1, data: null }, SUBJECT);
    const result = assembled({ sources: [none], dataUtama: dataUtama({ kedudukanPnsId: '15' }) });
    expect(result.asn?.evidence.hukumanDisiplin).toBeUndefined();
    expect(listOf(result, 'hukumanDisiplin')).toMatchObject({ state: 'unknown', gap: 'contradicted' });
    expect(codes(result)).toEqual(['punishmentNotOnRecord']);
  });

  it('PNS here and PPPK there: nobody', () => {
    const result = assembled({ dataUtama: dataUtama({ statusPegawai: 'PPPK' }) });
    expect(result.asn).toBeUndefined();
    expect(codes(result)).toEqual(['identityConflict']);
    expect(codes(assembleAsn({ ...SUBJECT, sources: [] }))).toEqual(['kindNotKnown']);
  });

  it('a birth date against the NIP: told by its source, and the NIP stands', () => {
    const source = dataUtama({ tglLahir: '01-03-1985' });
    expect(codes(source)).toEqual(['birthDateAgainstNip']);
    expect(assembled({ dataUtama: source }).asn?.tanggalLahir).toBeUndefined();
  });
});

describe('personal fields are never copied', () => {
  const PERSONAL = [
    ...['nama', 'gelarDepan', 'gelarBelakang', 'tempatLahir', 'agama', 'agamaId', 'jenisKawinId', 'statusPerkawinan'],
    ...['email', 'emailGov', 'noHp', 'noTelp', 'alamat', 'kodePos', 'nik', 'noNpwp', 'noAskes', 'bpjs', 'noTaspen'],
    ...['noSeriKarpeg', 'kartuAsn', 'karis_karsu', 'nipLama', 'gajiPokok', 'jumlahAnak', 'jumlahIstriSuami', 'skck'],
    ...[
      'namaPenilai',
      'nipNrpPenilai',
      'penilaiNama',
      'penilaiNipNrp',
      'penilaiJabatanNm',
      'nomorIjasah',
      'namaSekolah',
    ],
    ...['keterangan', 'alasanHukumanDisiplinNama', 'gaji', 'catatan_pribadi'],
  ];
  const canaries = Object.fromEntries(PERSONAL.map((key, index) => [key, `KENARI-${String(index)}-RAHASIA`]));
  const readers = [fromDataUtama, fromSkp22, fromSkp, fromKinerjaPeriodik, fromHukdis, fromJabatan, fromGolongan];
  const more = [fromPendidikan, fromDiklat, fromKursus, fromPenghargaan, fromSertifikasi];
  const rows: fc.Arbitrary<object> = fc.dictionary(
    fc.constantFrom(
      'tahun',
      'kuadranKinerja',
      'hukumanTanggal',
      'jenisHukuman',
      'golonganId',
      'tmtJabatan',
      'tglLahir',
      'selesai',
    ),
    fc.constantFrom<unknown>('2024', 'BAIK', '01-02-2024', '7', '41', '', null, 'x'),
  );

  test.prop([fc.array(rows, { minLength: 1, maxLength: 3 })])('whatever stands beside them', (some) => {
    const payload = { code: 1, data: some.map((row) => ({ ...canaries, ...row })) };
    for (const read of [...readers, ...more]) {
      const result = read(payload, SUBJECT);
      expect(JSON.stringify(result)).not.toContain('KENARI');
      expect(JSON.stringify(result.findings)).not.toContain(SUBJECT.nip);
    }
  });

  test.prop([fc.jsonValue()])('any JSON gives a result, and is "no data" only in the forms of the service', (value) => {
    for (const read of [...readers, ...more]) {
      const { state, records } = read(value, SUBJECT);
      if (state === 'noData') expect(Array.isArray(value) || typeof value === 'object').toBe(true);
      if (state !== 'records') expect(records).toEqual([]);
    }
  });
});
