import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';
import {
  aspectsFromScores,
  compareDecimals,
  EVIDENCE_KEYS,
  INDICATOR_KEYS,
  isIsoDate,
  normalizeAspects,
  parseAsn,
  parseCandidate,
  parseNip,
  parseRuleSet,
  parseVacancy,
  placeAxes,
  placeInBox,
  rankSuccessors,
  type Asn,
  type Candidate,
  type Evidence,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import * as testing from 'talenta-asn/testing';
import { CONDITION_KINDS } from '../../src/conditions/conditions.js';
import { isDeepFrozen } from '../../src/json/deep-freeze.js';

const asOf = '2026-11-23';
const anybody = { nip: '198502282010011999', jenis: 'PNS' } as const;

/** Evidence with one record, as the schema sees it. */
const holding = (key: keyof Evidence, record: unknown): unknown => ({ ...anybody, evidence: { [key]: [record] } });

const RECORDS = {
  penilaianKinerja: testing.penilaianKinerjaArbitrary(),
  penghargaan: testing.penghargaanArbitrary(),
  timKerja: testing.timKerjaArbitrary(),
  umpanBalik360: testing.umpanBalik360Arbitrary(),
  penilaianKompetensi: testing.penilaianKompetensiArbitrary(),
  pelatihan: testing.pelatihanArbitrary(),
  sertifikasi: testing.sertifikasiArbitrary(),
  riwayatJabatan: testing.riwayatJabatanArbitrary(),
  penilaianPotensi: testing.penilaianPotensiArbitrary(),
  riwayatPendidikan: testing.riwayatPendidikanArbitrary(),
  hukumanDisiplin: testing.hukumanDisiplinArbitrary(),
  lhkpn: testing.lhkpnArbitrary(),
  kompetensiTeknis: testing.kompetensiTeknisArbitrary(),
  nominasi: testing.nominasiArbitrary(),
  pengalamanLuarPns: testing.pengalamanLuarPnsArbitrary(),
  penilaianPerilaku: testing.penilaianPerilakuArbitrary(),
  pelanggaranEtik: testing.pelanggaranEtikArbitrary(),
} as const satisfies Record<keyof Evidence, fc.Arbitrary<unknown>>;

describe('what the arbitraries make is accepted', () => {
  test.prop([testing.nipArbitrary()])('nip of a PNS', (nip) => {
    expect(parseNip(nip)).toBe(nip);
  });

  test.prop([testing.nipArbitrary('PPPK')])('nip of a PPPK', (nip) => {
    expect(parseNip(nip, 'PPPK')).toBe(nip);
  });

  test.prop([
    testing.birthDateArbitrary().chain((born) => testing.nipArbitrary('PNS', born).map((nip) => ({ born, nip }))),
  ])('nip of a birth date', ({ born, nip }) => {
    expect(parseAsn({ ...anybody, nip, tanggalLahir: born, evidence: {} }).nip).toBe(nip);
  });

  test.prop([testing.isoDateArbitrary({ from: '2024-02-27', until: '2024-03-02' })])(
    'isoDate, within its range',
    (date) => {
      expect(isIsoDate(date)).toBe(true);
      expect(date >= '2024-02-27' && date <= '2024-03-02').toBe(true);
    },
  );

  test.prop([testing.referenceDateArbitrary()])('referenceDate', (date) => {
    expect(() =>
      normalizeAspects(parseAsn({ ...anybody, evidence: {} }), { ruleSet: bkn411, asOf: date }),
    ).not.toThrow();
  });

  test.prop([testing.decimalTextArbitrary({ lowest: -3, highest: 7, places: 2 })])(
    'decimalText, within its range',
    (text) => {
      expect(text).toMatch(/^-?\d+(\.\d{0,1}[1-9])?$/);
      expect(compareDecimals(text, -3)).toBeGreaterThanOrEqual(0);
      expect(compareDecimals(text, 7)).toBeLessThanOrEqual(0);
    },
  );

  test.prop([testing.scoreArbitrary()])('score', (score) => {
    expect(compareDecimals(score, 0)).toBeGreaterThanOrEqual(0);
    expect(compareDecimals(score, 100)).toBeLessThanOrEqual(0);
  });

  test.prop([testing.golonganArbitrary(), testing.kelasJabatanArbitrary()])(
    'golongan and kelasJabatan',
    (golongan, kelas) => {
      const jabatan = { kelas, nama: 'x', instansi: 'x', unit: 'x', mulai: '2020-01-01' };
      expect(() => parseAsn({ ...anybody, golongan, jabatan, evidence: {} })).not.toThrow();
    },
  );

  for (const key of EVIDENCE_KEYS) {
    const records: fc.Arbitrary<unknown> = RECORDS[key];
    test.prop([records])(`a record of ${key}`, (record) => {
      const parsed: unknown = parseAsn(holding(key, record)).evidence[key];
      expect(parsed).toEqual([record]);
    });
  }

  test.prop([testing.evidenceArbitrary()])('evidence', (evidence) => {
    expect(parseAsn({ ...anybody, evidence }).evidence).toEqual(evidence);
  });

  test.prop([testing.asnArbitrary()])('asn', (asn) => {
    expect(parseAsn(asn)).toEqual(asn);
  });

  test.prop([testing.jabatanTargetArbitrary()])('jabatanTarget', (target) => {
    expect(parseAsn({ ...anybody, target, evidence: {} }).target).toEqual(target);
  });

  test.prop([testing.jabatanSekarangArbitrary()])('jabatanSekarang', (jabatan) => {
    expect(parseAsn({ ...anybody, jabatan, evidence: {} }).jabatan).toEqual(jabatan);
  });

  test.prop([testing.vacancyArbitrary()])('vacancy', (vacancy) => {
    expect(parseVacancy(vacancy)).toEqual(vacancy);
  });

  test.prop([testing.conditionArbitrary()])('condition', (condition) => {
    const face = { id: 'V1', nama: 'x', kelas: 'jptPratama', instansi: 'x', unit: 'x' };
    expect(() => parseVacancy({ ...face, conditions: [{ ...condition, basis: 'x' }] })).not.toThrow();
  });

  test.prop([testing.candidateArbitrary()])('candidate', (sample) => {
    const candidate: Candidate = sample;
    expect(parseCandidate(candidate)).toEqual(candidate);
  });

  test.prop([testing.indicatorScoresArbitrary()])('indicatorScores', (scores) => {
    const profile = aspectsFromScores(scores, { ruleSet: bkn411, asOf });
    expect(profile.status).toBe('complete');
    expect(profile.findings).toEqual([]);
  });

  test.prop([testing.partialIndicatorScoresArbitrary()])('partialIndicatorScores', (scores) => {
    const profile = aspectsFromScores(scores, { ruleSet: bkn411, asOf });
    expect(profile.status).toBe('incomplete');
    expect(profile.missing).toHaveLength(INDICATOR_KEYS.length - Object.keys(scores).length);
    expect(profile.findings).toEqual([]);
  });

  test.prop([testing.axisValuesArbitrary()])('axisValues', (axes) => {
    expect(placeAxes(axes, bkn411).status).toBe('placed');
  });

  test.prop([testing.ruleSetArbitrary()], { numRuns: fewRuns(100) })('ruleSet', (ruleSet) => {
    expect(parseRuleSet(structuredClone(ruleSet))).toEqual(ruleSet);
    expect(isDeepFrozen(ruleSet)).toBe(true);
    expect(ruleSet.id).toBe('sample');
  });

  it('for every arbitrary that is exported', () => {
    const made = Object.keys(testing).filter((name) => name.endsWith('Arbitrary'));
    const tested = [
      ...Object.keys(RECORDS).map((key) => `${key}Arbitrary`),
      ...['nip', 'birthDate', 'isoDate', 'referenceDate', 'decimalText', 'score', 'golongan', 'kelasJabatan', 'text'],
      ...[
        'evidence',
        'asn',
        'bidangIlmu',
        'standarKompetensi',
        'jabatanTarget',
        'jabatanSekarang',
        'vacancy',
        'condition',
      ],
      ...['candidate', 'indicatorScores', 'partialIndicatorScores', 'axisValues', 'ruleSet'],
    ].map((name) => (name.endsWith('Arbitrary') ? name : `${name}Arbitrary`));
    expect(made.sort()).toEqual(tested.sort());
  });

  test.prop([testing.textArbitrary(), testing.bidangIlmuArbitrary(), testing.standarKompetensiArbitrary()])(
    'text, bidangIlmu and standarKompetensi',
    (nama, bidangIlmu, standarKompetensi) => {
      const vacancy = { id: 'V1', nama, kelas: 'jptPratama', instansi: 'x', unit: 'x', bidangIlmu, standarKompetensi };
      expect(parseVacancy(vacancy)).toEqual(vacancy);
    },
  );
});

describe('what the arbitraries make is various', () => {
  const some = <T>(arbitrary: fc.Arbitrary<T>, numRuns = 300): readonly T[] =>
    fc.sample(arbitrary, { numRuns, seed: 1 });

  const evidences = some(testing.evidenceArbitrary());

  it.each(EVIDENCE_KEYS)('evidence has %s unknown, none and some', (key) => {
    const lists = evidences.map((evidence) => evidence[key]?.length);
    expect(lists).toContain(undefined);
    expect(lists).toContain(0);
    expect(lists.some((length) => length !== undefined && length > 1)).toBe(true);
  });

  it('people are of both kinds, with and without a post, a goal and a rank', () => {
    const people = some(testing.asnArbitrary());
    const seen = (fits: (asn: Asn) => boolean): void => {
      expect(people.some(fits)).toBe(true);
      expect(people.every(fits)).toBe(false);
    };
    seen(({ jenis }) => jenis === 'PNS');
    seen(({ jabatan }) => jabatan === undefined);
    seen(({ target }) => target === undefined);
    seen(({ golongan }) => golongan === undefined);
    seen(({ tanggalLahir }) => tanggalLahir === undefined);
  });

  it('axis values reach every box', () => {
    const boxes = some(testing.axisValuesArbitrary()).map((axes) => {
      const placement = placeAxes(axes, bkn411);
      return placement.status === 'placed' ? placement.box : 0;
    });
    expect([...new Set(boxes)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('conditions are of every kind', () => {
    const kinds = new Set(some(testing.conditionArbitrary(), 1000).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([...CONDITION_KINDS].sort());
  });

  it('rule sets differ in weights, limits, order, ties, size and rounding', () => {
    const sets = some(testing.ruleSetArbitrary(), 60);
    const differ = (read: (ruleSet: (typeof sets)[number]) => unknown): void => {
      expect(new Set(sets.map((ruleSet) => JSON.stringify(read(ruleSet)))).size).toBeGreaterThan(1);
    };
    differ(({ aspects }) => aspects.map(({ weight }) => weight));
    differ(({ aspects }) => aspects.map(({ indicators }) => indicators.map(({ weight }) => weight)));
    differ(({ axes }) => axes.kinerja.levels.map(({ from }) => from));
    differ(({ axes }) => axes.potensial.levels.map(({ from }) => from));
    differ(({ talent }) => talent.shares.kinerja);
    differ(({ technicalMix }) => technicalMix.shares);
    differ(({ readyScores }) => readyScores.above);
    differ(({ ranking }) => ranking.order);
    differ(({ ranking }) => ranking.tieChain);
    differ(({ ranking }) => ranking.shortlistSize);
    differ(({ rounding }) => rounding);
    expect(sets.some(({ rounding }) => rounding.beforeLevels === null)).toBe(true);
    expect(sets.some(({ rounding }) => rounding.beforeLevels !== null)).toBe(true);
  });

  test.prop([testing.ruleSetArbitrary(), testing.asnArbitrary(), testing.vacancyArbitrary()], {
    numRuns: fewRuns(100),
  })('and runs through all three steps', (ruleSet, asn, vacancy) => {
    const context = { ruleSet, asOf } as const;
    const placement = placeInBox(normalizeAspects(asn, context), ruleSet);
    expect(placement.status === 'placed' || placement.possibleBoxes.length > 0).toBe(true);
    expect(rankSuccessors(vacancy, [asn], context).ruleSet.id).toBe('sample');
  });
});
