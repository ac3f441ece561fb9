import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  golonganRank,
  isTalentaError,
  nipDoubts,
  nipParts,
  parseAsn,
  parseVacancy,
  rankSuccessors,
  rankVacancies,
  successionsOf,
  type Asn,
  type RiwayatJabatan,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { samplePeople, samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { isDeepFrozen } from '../../src/json/deep-freeze.js';

const asOf = '2026-11-23';
const city = samplePopulation({ seed: 7, size: 3000, asOf });
const vacancies = sampleVacancies({ seed: 7, count: 60, asOf });

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const share = (fits: (person: Asn) => boolean): number => city.filter(fits).length / city.length;
const kelasOf = (person: Asn): string => person.jabatan?.kelas ?? '';

describe('samplePopulation', () => {
  it('makes the same people from the same seed, and others from another', () => {
    const again = samplePopulation({ seed: 7, size: 50, asOf });
    expect(JSON.stringify(again)).toBe(JSON.stringify(city.slice(0, 50)));
    expect(hash(samplePopulation({ seed: 8, size: 50, asOf }))).not.toBe(hash(again));
  });

  // A change here changes every number that was ever printed about a sample: bump it only on purpose.
  it.each([
    {
      seed: 1,
      day: '2026-11-23',
      people: '4bdbad0b4a560ca874fd33b4c807df217a1959685f6d8899ff1d2ba79395293e',
      posts: '357f3d51e158491cdf1e8593edb91c70e0839603a83cc05febdd256de1e0f9e3',
    },
    {
      seed: 7,
      day: '2026-11-23',
      people: 'c120d1693df3abdb9e6ea3e0d55c43d45149278f24f5dfbdbcf116df8017525b',
      posts: '68b8fbb19f9d503ee1fbc67e1936bd466db14c14db5c0b52407b48e9fbe692be',
    },
    {
      seed: -20,
      day: '2024-02-29',
      people: '5a2c1f04fe3fd21049de348c67bc620cb452fdcbb5ec4b362c7ae990d57daf01',
      posts: 'aee3a3f06232beafb8a6b82a293302767e8d991708d74cc0bb1b9dc8439312be',
    },
  ] as const)('makes what it has always made, to the last byte: seed $seed', ({ seed, day, people, posts }) => {
    expect(hash(samplePopulation({ seed, size: 1000, asOf: day }))).toBe(people);
    expect(hash(sampleVacancies({ seed, count: 60, asOf: day }))).toBe(posts);
  });

  it('adds people when the size grows, without changing those before', () => {
    expect(samplePopulation({ seed: 7, size: 20, asOf })).toEqual(city.slice(0, 20));
  });

  it('makes people whom parseAsn accepts, unchanged', () => {
    for (const person of city) expect(parseAsn(structuredClone(person))).toEqual(person);
  });

  it('makes deep-frozen data', () => {
    expect(isDeepFrozen(city)).toBe(true);
  });

  it('gives nobody the NIP of another', () => {
    expect(new Set(city.map((person) => person.nip)).size).toBe(city.length);
  });

  it('holds numbers that nobody has to doubt', () => {
    expect(city.flatMap((person) => nipDoubts(person.nip))).toEqual([]);
  });

  it.each([0, 1, 2])('can be of size %d', (size) => {
    expect(samplePopulation({ seed: 1, size, asOf })).toHaveLength(size);
  });

  it.each([
    { seed: 1.5, size: 1, asOf },
    { seed: 1, size: -1, asOf },
    { seed: 1, size: 0.5, asOf },
    { seed: Number.NaN, size: 1, asOf },
  ] as const)('refuses %j at once', (options) => {
    expect(() => samplePeople(options)).toThrow(expect.toSatisfy((error) => isTalentaError(error, 'invalidArgument')));
  });

  it('refuses a reference date that is none', () => {
    expect(() => samplePopulation({ seed: 1, size: 1, asOf: '2026-02-30' })).toThrow(
      expect.toSatisfy((error) => isTalentaError(error, 'invalidDate')),
    );
  });
});

describe('samplePeople', () => {
  const people = samplePeople({ seed: 7, size: 900, asOf });

  it('can be walked again, from the first, with the same people', () => {
    expect([...people]).toEqual(city.slice(0, 900));
    expect(hash([...people])).toBe(hash(city.slice(0, 900)));
  });

  it('can be walked twice at a time: no walk takes people from the other', () => {
    const walks = [people, people].map((walked) => walked[Symbol.iterator]());
    for (const person of city.slice(0, 20)) {
      for (const walk of walks) expect(walk.next()).toEqual({ done: false, value: person });
    }
  });

  it('gives a second ranking the people of the first', () => {
    const [vacancy] = vacancies;
    if (vacancy === undefined) throw new RangeError('no vacancy');
    const first = rankSuccessors(vacancy, people, { ruleSet: bkn411, asOf });
    expect(first.shortlist.length).toBeGreaterThan(0);
    expect(rankSuccessors(vacancy, people, { ruleSet: bkn411, asOf })).toEqual(first);
  });

  it('cannot be changed, nor by its options afterwards', () => {
    const options = { seed: 7, size: 2, asOf } as { seed: number; size: number; readonly asOf: typeof asOf };
    const two = samplePeople(options);
    options.size = 5;
    options.seed = 8;
    expect([...two]).toEqual(city.slice(0, 2));
    expect(Object.isFrozen(two)).toBe(true);
  });
});

describe('a city', () => {
  it('is a pyramid', () => {
    const of = (kelas: string): number => share((person) => kelasOf(person) === kelas);
    expect(of('jptPratama')).toBeLessThan(of('administrator'));
    expect(of('administrator')).toBeLessThan(of('pengawas'));
    expect(of('pengawas')).toBeLessThan(of('pelaksana'));
    expect(of('jptPratama')).toBeGreaterThan(0);
    expect(of('jptPratama')).toBeLessThan(0.01);
  });

  it('has people of working age whose number, birth date and appointment agree', () => {
    for (const person of city) {
      const { tanggalLahir, tahunPengangkatan } = nipParts(person.nip, person.jenis);
      const age = 2026 - Number(tanggalLahir.slice(0, 4));
      expect(age).toBeGreaterThanOrEqual(21);
      expect(age).toBeLessThanOrEqual(62);
      const first = person.evidence.riwayatJabatan?.[0];
      if (first !== undefined) expect(Number(first.mulai.slice(0, 4))).toBe(tahunPengangkatan);
    }
  });

  it('gives ranks to PNS only, and higher ones to higher posts', () => {
    const ranks = (kelas: string): number[] =>
      city.flatMap((person) =>
        kelasOf(person) === kelas && person.golongan !== undefined ? [golonganRank(person.golongan)] : [],
      );
    const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
    expect(mean(ranks('jptPratama'))).toBeGreaterThan(mean(ranks('administrator')));
    expect(mean(ranks('administrator'))).toBeGreaterThan(mean(ranks('pengawas')));
    expect(mean(ranks('pengawas'))).toBeGreaterThan(mean(ranks('pelaksana')));
    for (const person of city) expect(person.golongan === undefined).toBe(person.jenis === 'PPPK');
  });

  it('has posts one after the other, the last of them the present one', () => {
    const definitive = (person: Asn): readonly RiwayatJabatan[] =>
      (person.evidence.riwayatJabatan ?? []).filter(({ penugasan }) => penugasan === 'definitif');
    for (const person of city) {
      const spells = definitive(person);
      spells.forEach((spell, index) => {
        const next = spells[index + 1];
        if (next === undefined) expect(spell.selesai).toBeUndefined();
        else expect(spell.selesai !== undefined && spell.selesai < next.mulai).toBe(true);
        expect(spell.mulai <= asOf).toBe(true);
      });
      const last = spells.at(-1);
      if (last === undefined) continue;
      expect(person.jabatan).toMatchObject({
        kelas: last.kelas,
        instansi: last.instansi,
        unit: last.unit,
        mulai: last.mulai,
      });
    }
    expect(
      share((person) => definitive(person).some(({ instansi }) => instansi !== 'Pemerintah Kota Contoh')),
    ).toBeGreaterThan(0.08);
    const acted = (kind: string): number =>
      share((person) => (person.evidence.riwayatJabatan ?? []).some(({ penugasan }) => penugasan === kind));
    expect(acted('plt')).toBeGreaterThan(0.01);
    expect(acted('plh')).toBeGreaterThan(0.005);
  });

  it('has no evidence from after the reference date', () => {
    for (const { evidence } of city) {
      const dates = [
        ...(evidence.penghargaan ?? []).map(({ tanggal }) => tanggal),
        ...(evidence.timKerja ?? []).map(({ tanggal }) => tanggal),
        ...(evidence.umpanBalik360 ?? []).map(({ tanggal }) => tanggal),
        ...(evidence.penilaianKompetensi ?? []).map(({ tanggal }) => tanggal),
        ...(evidence.penilaianPotensi ?? []).map(({ tanggal }) => tanggal),
        ...(evidence.pelatihan ?? []).map(({ selesai }) => selesai),
        ...(evidence.sertifikasi ?? []).map(({ selesai }) => selesai),
        ...(evidence.riwayatPendidikan ?? []).map(({ lulus }) => lulus),
        ...(evidence.hukumanDisiplin ?? []).map(({ mulai }) => mulai),
      ];
      expect(dates.filter((date) => date > asOf)).toEqual([]);
    }
  });

  it('is appraised as cities are: mostly baik, one in five sangat baik, few below', () => {
    const latest = city.flatMap((person) => person.evidence.penilaianKinerja?.at(-1)?.predikat ?? []);
    const of = (predikat: string): number => latest.filter((found) => found === predikat).length / latest.length;
    expect(of('sangatBaik')).toBeGreaterThan(0.15);
    expect(of('sangatBaik')).toBeLessThan(0.25);
    expect(of('baik')).toBeGreaterThan(0.65);
    expect(of('butuhPerbaikan') + of('kurang') + of('sangatKurang')).toBeLessThan(0.06);
  });

  it('has lists that nobody has fetched, and few punishments', () => {
    const scored = [
      'penghargaan',
      'timKerja',
      'umpanBalik360',
      'penilaianKompetensi',
      'pelatihan',
      'sertifikasi',
      'riwayatJabatan',
      'penilaianPotensi',
      'hukumanDisiplin',
    ] as const;
    const unknown = share(({ evidence }) => scored.some((key) => evidence[key] === undefined));
    expect(unknown).toBeGreaterThan(0.06);
    expect(unknown).toBeLessThan(0.1);
    const punished = share(({ evidence }) => (evidence.hukumanDisiplin ?? []).length > 0);
    expect(punished).toBeGreaterThan(0.01);
    expect(punished).toBeLessThan(0.035);
    expect(share(({ evidence }) => evidence.penilaianPotensi?.length === 0)).toBeGreaterThan(0);
  });
});

describe('sampleVacancies', () => {
  it('makes vacancies that parseVacancy accepts, unchanged and deep-frozen', () => {
    for (const vacancy of vacancies) expect(parseVacancy(structuredClone(vacancy))).toEqual(vacancy);
    expect(isDeepFrozen(vacancies)).toBe(true);
  });

  it('adds vacancies when the count grows, without changing those before', () => {
    expect(sampleVacancies({ seed: 7, count: 5, asOf })).toEqual(vacancies.slice(0, 5));
  });

  it('mixes classes, mostly JPT Pratama, and asks for technical competency now and then', () => {
    const of = (kelas: string): number => vacancies.filter((vacancy) => vacancy.kelas === kelas).length;
    expect(of('jptPratama')).toBeGreaterThan(of('administrator'));
    expect(of('administrator')).toBeGreaterThan(0);
    expect(of('pengawas')).toBeGreaterThan(0);
    expect(vacancies.filter((vacancy) => vacancy.kompetensiTeknis === true)).toHaveLength(10);
  });

  it.each([1, 2, 3])('can mostly be filled from a city of two thousand: seed %d', (seed) => {
    const results = successionsOf(
      rankVacancies({
        vacancies: sampleVacancies({ seed, count: 20, asOf }),
        pool: samplePopulation({ seed, size: 2000, asOf }).filter(({ jabatan }) =>
          ['jptPratama', 'administrator', 'pengawas', 'jfAhliUtama', 'jfAhliMadya', 'jfAhliMuda'].includes(
            jabatan?.kelas ?? '',
          ),
        ),
        context: {
          ruleSet: bkn411,
          asOf,
        },
      }),
    );
    const complete = results.filter((result) => result.outcome === 'complete').length;
    expect(complete).toBeGreaterThanOrEqual(10);
    const technical = results.filter((result) =>
      [...result.shortlist].some((ranked) => ranked.technical !== undefined),
    );
    expect(technical.length).toBeGreaterThan(0);
  });

  it('refuses a count that is none', () => {
    expect(() => sampleVacancies({ seed: 1, count: -1, asOf })).toThrow(
      expect.toSatisfy((error) => isTalentaError(error, 'invalidArgument')),
    );
  });
});
