/** What an officer of a kota would look at first, checked against lists that know nothing of the samples. */
import { describe, expect, it } from 'vitest';
import {
  golonganRank,
  nipParts,
  normalizeAspects,
  placeInBox,
  rankVacancies,
  successionsOf,
  type Asn,
  type Eselon,
  type KelasJabatan,
  type RiwayatJabatan,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { isFullTier } from '../runs.js';

const asOf = '2026-11-23';
const city = samplePopulation({ seed: 7, size: 5000, asOf });
const others = [1, 2, 3, -9].flatMap((seed) => [...samplePopulation({ seed, size: 600, asOf })]);
const everybody = [...city, ...others];
const vacancies = [7, 1, 2].flatMap((seed) => [...sampleVacancies({ seed, count: 40, asOf })]);

const TITLES: Readonly<Partial<Record<Eselon | KelasJabatan, RegExp>>> = {
  'II.a': /^Sekretaris Daerah$/,
  'II.b':
    /^(Asisten (Pemerintahan dan Kesejahteraan Rakyat|Perekonomian dan Pembangunan|Administrasi Umum)|Staf Ahli Wali Kota Bidang .+|Inspektur|Sekretaris DPRD|Kepala (Dinas|Badan) .+|Kepala Satuan Polisi Pamong Praja|Direktur RSUD .+)$/,
  'III.a':
    /^(Sekretaris (Dinas|Badan) .+|Sekretaris Satuan Polisi Pamong Praja|Kepala Bagian .+|Camat \w+|Inspektur Pembantu (Wilayah (I|II|III)|Khusus)|Wakil Direktur .+)$/,
  'III.b': /^(Kepala Bidang .+|Sekretaris Kecamatan \w+)$/,
  'IV.a': /^(Lurah \w+|Kepala Subbagian (Umum dan Kepegawaian|Keuangan|Perencanaan) pada .+|Kepala Seksi .+)$/,
  'IV.b': /^(Sekretaris Kelurahan \w+|Kepala Seksi .+ Kelurahan \w+|Kepala Subbagian .+ (Kecamatan|Puskesmas) \w+)$/,
  pelaksana:
    /^(Penelaah Teknis Kebijakan|Penata Layanan Operasional|Pengolah Data dan Informasi|Pengelola Layanan Operasional|Pengadministrasi Perkantoran|Operator Layanan Operasional|Pengelola Umum Operasional) pada .+$/,
  jfAhliUtama: / Ahli Utama$/,
  jfAhliMadya: / Ahli Madya$/,
  jfAhliMuda: / Ahli Muda$/,
  jfAhliPertama: / Ahli Pertama$/,
  jfPenyelia: / Penyelia$/,
  jfMahir: / Mahir$/,
  jfTerampil: / Terampil$/,
  jfPemula: / Pemula$/,
};
const ECHELONS: Readonly<Partial<Record<KelasJabatan, readonly Eselon[]>>> = {
  jptPratama: ['II.a', 'II.b'],
  administrator: ['III.a', 'III.b'],
  pengawas: ['IV.a', 'IV.b'],
};
/** Usual ranks, lowest and highest. */
const RANKS: Readonly<Record<string, readonly [string, string]>> = {
  'II.a': ['IV/c', 'IV/e'],
  'II.b': ['IV/b', 'IV/d'],
  'III.a': ['IV/a', 'IV/b'],
  'III.b': ['III/d', 'IV/a'],
  'IV.a': ['III/c', 'III/d'],
  'IV.b': ['III/b', 'III/c'],
  jfAhliUtama: ['IV/d', 'IV/e'],
  jfAhliMadya: ['IV/a', 'IV/c'],
  jfAhliMuda: ['III/c', 'III/d'],
  jfAhliPertama: ['III/a', 'III/b'],
  jfPenyelia: ['III/c', 'III/d'],
  jfMahir: ['III/a', 'III/b'],
  jfTerampil: ['II/c', 'II/d'],
  jfPemula: ['II/a', 'II/b'],
};
const UNIT =
  /^(Sekretariat Daerah|Sekretariat DPRD|Inspektorat|RSUD Contoh|(Dinas|Badan) [A-Z].+|Satuan Polisi Pamong Praja|(Kecamatan|Kelurahan|Puskesmas) [A-Z][a-z]+|SD Negeri [A-Z][a-z]+ [12]|SMP Negeri \d{1,2})$/;
const SKILLED =
  /^(Perawat|Bidan|Nutrisionis|Pranata Komputer|Polisi Pamong Praja|Pustakawan|Pengendali|Pekerja Sosial|Penyuluh)/;

const postOf = (person: Asn) => {
  if (person.jabatan === undefined) throw new RangeError('a person without a post');
  return person.jabatan;
};
const definitive = (person: Asn): readonly RiwayatJabatan[] =>
  (person.evidence.riwayatJabatan ?? []).filter(({ penugasan }) => penugasan === 'definitif');
/** Everything that is said of posts: the present one, the past ones, the goals. */
const spells = everybody.flatMap((person) => person.evidence.riwayatJabatan ?? []);
const titlesOf = (kelas: KelasJabatan): readonly RegExp[] =>
  (ECHELONS[kelas] ?? [kelas]).flatMap((key) => TITLES[key] ?? []);
const isTitleOf = (kelas: KelasJabatan, nama: string): boolean => titlesOf(kelas).some((title) => title.test(nama));
const day = (date: string): number => Date.parse(date) / 86_400_000;

describe('M24: posts are those of a city', () => {
  it('no title that its class does not have, now, before, as a goal or vacant', () => {
    const told = [
      ...spells.filter(({ penugasan }) => penugasan !== 'pjKepalaDaerah'),
      ...everybody.map(postOf),
      ...everybody.flatMap(({ target }) => (target?.nama === undefined ? [] : [{ ...target, nama: target.nama }])),
      ...vacancies,
    ];
    expect(told.filter(({ kelas, nama }) => !isTitleOf(kelas, nama)).map(({ kelas, nama }) => [kelas, nama])).toEqual(
      [],
    );
    expect(
      told.filter(({ nama }) => /Kepala (SMP|SD|Kecamatan|Kelurahan|Inspektorat|Sekretariat|RSUD)/.test(nama)),
    ).toEqual([]);
  });

  it('the echelon fits the class, and the title the echelon', () => {
    for (const person of everybody) {
      const { kelas, eselon, nama } = postOf(person);
      expect(ECHELONS[kelas]?.includes(eselon ?? 'I.a') ?? eselon === undefined, `${kelas} ${String(eselon)}`).toBe(
        true,
      );
      if (eselon !== undefined) expect(nama).toMatch(TITLES[eselon] ?? /^$/);
    }
  });

  it('units are those of a city, and whoever leads one sits in it', () => {
    for (const { unit } of [...spells, ...everybody.map(postOf), ...vacancies]) expect(unit).toMatch(UNIT);
    const places =
      /(?:Camat|Lurah|Sekretaris Kelurahan|Sekretaris Kecamatan|Puskesmas|Kelurahan|Kecamatan|Dinas|Badan) ([A-Z].*)$/;
    for (const { nama, unit, kelas } of [...spells, ...vacancies]) {
      if (!['jptPratama', 'administrator', 'pengawas'].includes(kelas)) continue;
      const place = /^(Kepala Bidang|Inspektur|Asisten|Staf Ahli|Penjabat)/.test(nama)
        ? undefined
        : places.exec(nama)?.[1];
      if (place !== undefined) expect(unit.endsWith(place), `${nama} in ${unit}`).toBe(true);
    }
  });

  it('heads of schools and health centres are teachers and doctors, one for each', () => {
    const heads = everybody.filter((person) => /^Kepala (Sekolah|Puskesmas), /.test(postOf(person).nama));
    expect(heads.length).toBeGreaterThan(50);
    for (const head of heads) {
      expect(postOf(head).nama).toMatch(/, (Guru|Dokter) Ahli (Muda|Madya|Utama)$/);
      expect(postOf(head).eselon).toBeUndefined();
      expect(postOf(head).unit).toMatch(/^(SD|SMP) Negeri |^Puskesmas /);
    }
    const led = heads.filter((head) => city.includes(head)).map((head) => postOf(head).unit);
    expect(new Set(led).size).toBe(led.length);
    for (const { unit, kelas } of [...everybody.map(postOf), ...spells]) {
      if (/^S(D|MP) Negeri/.test(unit)) expect(kelas).toMatch(/^(jfAhli|pelaksana)/);
    }
  });

  it('a leadership post has one holder, and nobody holds what is vacant', () => {
    const held = city.map(postOf).filter(({ eselon }) => eselon !== undefined);
    const named = held.map(({ nama, unit }) => `${nama} ${unit}`);
    expect(new Set(named).size).toBe(named.length);
    const open = sampleVacancies({ seed: 7, count: 20, asOf });
    expect(open.filter(({ nama, unit }) => named.includes(`${nama} ${unit}`)).map(({ nama }) => nama)).toEqual([]);
    expect(new Set(open.map(({ nama, unit }) => `${nama} ${unit}`)).size).toBe(open.length);
    expect(open.filter(({ kelas }) => kelas === 'jptPratama').length).toBeGreaterThanOrEqual(8);
    // Their units have staff.
    const staffed = new Set(city.map((person) => postOf(person).unit));
    expect(open.filter(({ unit }) => !staffed.has(unit)).map(({ unit }) => unit)).toEqual([]);
  });

  it('most of the staff teach or care for health', () => {
    const core = city.filter((person) =>
      /Guru|Dokter|Perawat|Bidan|Apoteker|Nutrisionis|Kesehatan Ahli/.test(postOf(person).nama),
    );
    expect(core.length / city.length).toBeGreaterThan(0.5);
  });
});

describe('M24: people and careers are possible', () => {
  it('ranks lie in the range of the post, and rise with service', () => {
    for (const { golongan, jabatan, jenis, nip } of everybody) {
      const { kelas, eselon } = jabatan ?? { kelas: 'pelaksana' as const, eselon: undefined };
      if (golongan === undefined) continue;
      const [lowest, highest] = RANKS[eselon ?? kelas] ?? ['I/a', 'IV/a'];
      expect(golonganRank(golongan), `${kelas} ${golongan}`).toBeGreaterThanOrEqual(golonganRank(lowest as 'I/a'));
      expect(golonganRank(golongan), `${kelas} ${golongan}`).toBeLessThanOrEqual(golonganRank(highest as 'I/a'));
      const years = 2026 - nipParts(nip, jenis).tahunPengangkatan;
      // Nobody starts above III/b, and no step is shorter than a year.
      expect(golonganRank(golongan)).toBeLessThanOrEqual(10 + years);
    }
  });

  it('names fit the sex digit', () => {
    const sexes = new Map<string, Set<string>>();
    for (const { nama = '', nip, jenis } of everybody) {
      expect(nama).toMatch(/^[A-Z][A-Za-z]*( [A-Z][a-z]+)+$/);
      const first = /^(I|Ni) \w+/.exec(nama)?.[0] ?? nama.split(' ')[0] ?? '';
      sexes.set(first, (sexes.get(first) ?? new Set()).add(nipParts(nip, jenis).jenisKelamin));
    }
    expect([...sexes].filter(([, found]) => found.size > 1).map(([first]) => first)).toEqual([]);
    const woman = 'Sri Endang Euis Siti Rosmaida Yusnidar Maria'.split(' ');
    for (const name of woman) expect([...(sexes.get(name) ?? [])]).toEqual(['perempuan']);
    for (const name of 'Agus Asep Ahmad Togar Zulkifli Yohanes'.split(' '))
      expect([...(sexes.get(name) ?? [])]).toEqual(['laki-laki']);
    for (const { nip, jenis, jabatan } of everybody)
      if (jabatan?.nama.startsWith('Bidan ') === true) expect(nipParts(nip, jenis).jenisKelamin).toBe('perempuan');
  });

  it('no post before the appointment, none before its degree, none after the age limit', () => {
    for (const person of everybody) {
      const { tanggalLahir, tahunPengangkatan } = nipParts(person.nip, person.jenis);
      const [first] = definitive(person);
      const educations = person.evidence.riwayatPendidikan ?? [];
      for (const spell of person.evidence.riwayatJabatan ?? []) {
        expect(Number(spell.mulai.slice(0, 4))).toBeGreaterThanOrEqual(tahunPengangkatan);
        expect(spell.mulai >= (first?.mulai ?? '')).toBe(true);
        expect(spell.selesai === undefined || spell.selesai > spell.mulai).toBe(true);
      }
      const age = (day(asOf) - day(tanggalLahir)) / 365.25;
      expect(age).toBeLessThan(postOf(person).kelas === 'jfAhliUtama' ? 65 : 60.1);
      expect(tahunPengangkatan - Number(tanggalLahir.slice(0, 4))).toBeGreaterThanOrEqual(18);
      // The degree of the appointment is there on the first day.
      const needed = educations[1] ?? educations[0];
      if (first !== undefined && needed !== undefined) expect(needed.lulus < first.mulai).toBe(true);
      const levels = educations.filter(({ jenjang }) => jenjang !== 'Profesi').map(({ lulus }) => lulus);
      expect([...levels].sort()).toEqual(levels);
      for (const list of [person.evidence.penghargaan, person.evidence.timKerja, person.evidence.penilaianKompetensi])
        for (const { tanggal } of list ?? [])
          expect(Number(tanggal.slice(0, 4))).toBeGreaterThanOrEqual(tahunPengangkatan);
    }
  });

  it('studies fit posts: doctors are doctors, teachers are teachers, experts are graduates', () => {
    for (const person of everybody) {
      const { nama, kelas } = postOf(person);
      const educations = person.evidence.riwayatPendidikan;
      if (educations === undefined) continue;
      const fields = educations.map(({ bidang }) => bidang);
      if (nama.includes('Dokter Ahli')) {
        expect(fields).toContain('Kedokteran');
        expect(educations.map(({ jenjang }) => jenjang)).toContain('Profesi');
      }
      if (nama.includes('Guru Ahli')) expect(fields.some((field) => /^Pendidikan|Bimbingan/.test(field))).toBe(true);
      if (nama.startsWith('Bidan ')) expect(fields).toContain('Kebidanan');
      if (kelas.startsWith('jfAhli'))
        expect(educations.some(({ jenjang }) => jenjang === 'S1' || jenjang === 'D4')).toBe(true);
      if (/^jf(Terampil|Mahir|Penyelia)/.test(kelas)) expect(nama).toMatch(SKILLED);
    }
  });

  it('assessments say for which posts, how and by whom, mostly within three years', () => {
    const results = city.flatMap(({ evidence }) => evidence.penilaianKompetensi ?? []);
    const told = results.filter(({ jenjang, metode, penyelenggara }) =>
      [jenjang, metode, penyelenggara].every((each) => each !== undefined),
    );
    expect(told.length / results.length).toBeGreaterThan(0.9);
    expect(told.length).toBeLessThan(results.length);
    const recent = results.filter(({ tanggal }) => tanggal > '2023-11-23').length / results.length;
    expect(recent).toBeGreaterThan(0.88);
    expect(recent).toBeLessThan(0.97);
    expect(told.filter((result) => 'jpm' in result).length).toBeGreaterThan(100);
    for (const { evidence } of everybody)
      for (const { tahun } of evidence.penilaianKinerja ?? []) expect(tahun).toBeLessThanOrEqual(2025);
  });
});

describe('M24: the default city in figures', () => {
  it('stands in the boxes about as the guide says, and fills every vacancy', () => {
    const context = { ruleSet: bkn411, asOf } as const;
    // Every fourth is enough to tell; all of them in the full tier.
    const counted = isFullTier ? city : city.filter((_person, place) => place % 4 === 0);
    const boxes = counted.map((person) => {
      const placement = placeInBox(normalizeAspects(person, context), bkn411);
      return placement.status === 'placed' ? placement.box : 0;
    });
    const percent = (wanted: number): number => (100 * boxes.filter((box) => box === wanted).length) / boxes.length;
    // Wide enough for a rule that lets evidence expire.
    expect(percent(9)).toBeGreaterThan(0.4);
    expect(percent(9)).toBeLessThan(2);
    expect(percent(3)).toBeGreaterThan(30);
    expect(percent(5)).toBeGreaterThan(20);
    expect(percent(7) + percent(8)).toBeGreaterThan(5);
    expect(percent(0)).toBeLessThan(20);
    // Nobody of these classes comes into question for a post of leadership.
    const others: readonly string[] = ['jfAhliPertama', 'jfPenyelia', 'jfMahir', 'jfTerampil', 'jfPemula'];
    const leaders = city.filter(({ jabatan }) => !others.includes(jabatan?.kelas ?? ''));
    const results = successionsOf(
      rankVacancies({ vacancies: sampleVacancies({ seed: 7, count: 20, asOf }), pool: leaders, context }),
    );
    for (const { shortlist, vacancy } of results) expect(shortlist.length, vacancy.nama).toBeGreaterThanOrEqual(3);
  });
});
