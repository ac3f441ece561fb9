import { describe, expect, it } from 'vitest';
import {
  aspectsFromScores,
  checkEligibility,
  normalizeAspects,
  parseVacancy,
  placeAxes,
  placeInBox,
  rankVacancies,
  safeParseAsn,
  safeParseRuleSet,
  safeParseVacancy,
  type Asn,
  type Succession,
  parseRuleSet,
  successionsOf,
} from 'talenta-asn';
import {
  benchStrength,
  comingVacancies,
  compareStatedBoxes,
  interimHolders,
  compareOnPeople,
} from 'talenta-asn/analysis';
import {
  competingFor,
  resolveVacancies,
  verifyResolution,
  type ResolutionRule,
  canonicalJson,
  mapPool,
  verifyLog,
  appendEntry,
  type Log,
} from 'talenta-asn/procedure';
import { bkn411, compareRuleSets } from 'talenta-asn/rules';
import { samplePeople } from 'talenta-asn/samples';
import { countOperations } from './count-operations.js';
import { GROWING_EVIDENCE } from './growing-evidence.js';
import { GROWING_GOVERNANCE } from './growing-governance.js';
import { GROWING_RULES } from './growing-rules.js';
import { GROWING_SOURCES } from './growing-sources.js';
import { growthOf, many, type Growing } from './growing.js';
import { bandedRuleSet, candidates, nipOf, plainRuleSet, personOf, spells } from './sized-inputs.js';

const asOf = '2026-11-23' as const;
const context = { ruleSet: bkn411, asOf } as const;
const plain = { ruleSet: plainRuleSet, asOf } as const;
const vacancyOf = (index: number) =>
  parseVacancy({ id: `V${String(index)}`, nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
const ranked = (vacancies: number, people: number): readonly Succession[] =>
  successionsOf(
    rankVacancies({
      vacancies: many(vacancies, vacancyOf),
      pool: candidates(people, (index) => `${String(80 + (index % 19))}.${String(index)}1`),
      context: plain,
    }),
  );
const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
const resolved = (rule: ResolutionRule, vacancies: number, people: number) => {
  const successions = ranked(vacancies, people);
  return () => {
    const resolution = resolveVacancies(successions, rule);
    if (!verifyResolution(successions, rule, resolution).valid) throw new Error('not valid');
  };
};
const awards = (count: number) =>
  many(count, (index) => ({ tanggal: '2026-01-02', lingkup: 'instansi', nama: `P${String(index)}` }));

/** The best known methods of the assignment problem grow with more than one of its sizes at once. */
const ASSIGNMENT = 8.8;

/** Division of whole numbers beyond the exact range of doubles takes more than one step a digit; digits are bounded. */
const LONG_NUMBERS = 3;

const GROWING: readonly Growing[] = [
  {
    what: 'safeParseAsn: depth beyond the bound',
    from: 500,
    make: (n) => {
      const data = nested(n);
      return () => safeParseAsn(data);
    },
  },
  {
    what: 'safeParseVacancy: unknown members',
    from: 100,
    make: (n) => {
      const data = Object.fromEntries(many(n, (i) => [`k${String(i)}`, i]));
      return () => safeParseVacancy(data);
    },
  },
  {
    what: 'safeParseAsn: awards',
    from: 200,
    make: (n) => {
      const data = personOf({ penghargaan: awards(n) });
      return () => safeParseAsn(data);
    },
  },
  {
    what: 'safeParseRuleSet: bands',
    from: 50,
    make: (n) => {
      const data = bandedRuleSet(n);
      return () => safeParseRuleSet(data);
    },
  },
  {
    what: 'normalizeAspects: awards of one date',
    from: 200,
    make: (n) => {
      const asn = personOf({ penghargaan: awards(n) });
      return () => normalizeAspects(asn, context);
    },
  },
  {
    what: 'normalizeAspects: teams of one date',
    from: 200,
    make: (n) => {
      const asn = personOf({
        timKerja: many(n, (i) => ({
          tanggal: '2026-01-02',
          peran: 'ketua',
          lingkup: 'internal',
          nama: `T${String(i)}`,
        })),
      });
      return () => normalizeAspects(asn, context);
    },
  },
  {
    what: 'normalizeAspects: acting posts',
    from: 200,
    make: (n) => {
      const asn = personOf({ riwayatJabatan: spells(n) });
      return () => normalizeAspects(asn, context);
    },
  },
  {
    what: 'normalizeAspects: feedback of one date',
    from: 200,
    make: (n) => {
      const asn = personOf({ umpanBalik360: many(n, () => ({ tanggal: '2026-01-02', nilai: '80' })) });
      return () => normalizeAspects(asn, context);
    },
  },
  {
    what: 'aspectsFromScores: unknown indicators',
    from: 100,
    make: (n) => {
      const scores = Object.fromEntries(many(n, (i) => [`k${String(i)}`, i]));
      return () => aspectsFromScores(scores, context);
    },
  },
  {
    what: 'placeInBox: four open measures of n bands',
    from: 25,
    make: (n) => {
      const ruleSet = parseRuleSet(bandedRuleSet(n), { grid: 'any' });
      const profile = normalizeAspects(personOf({}), { ruleSet, asOf });
      placeInBox(profile, ruleSet);
      return () => placeInBox(profile, ruleSet);
    },
  },
  {
    what: 'placeAxes: digits',
    from: 350,
    make: (n) => () => placeAxes({ kinerja: `1/${'3'.repeat(n)}`, potensial: '1' }, bkn411),
    most: LONG_NUMBERS,
  },
  {
    what: 'rankVacancies: people',
    from: 200,
    make: (n) => {
      const pool = candidates(n, (i) => String(60 + (i % 40)));
      return () => rankVacancies({ vacancies: [vacancyOf(0)], pool, context: plain });
    },
  },
  {
    what: 'rankVacancies: one tie',
    from: 200,
    make: (n) => {
      const pool = candidates(n, () => '90');
      return () => rankVacancies({ vacancies: [vacancyOf(0)], pool, context: { ruleSet: bkn411, asOf } });
    },
  },
  {
    what: 'rankVacancies: vacancies',
    from: 10,
    make: (n) => {
      const pool = candidates(20, () => '90');
      const vacancies = many(n, vacancyOf);
      return () => rankVacancies({ vacancies, pool, context: plain });
    },
  },
  {
    what: 'rankVacancies: the same person',
    from: 200,
    make: (n) => {
      const pool = many(n, () => ({ nip: nipOf(0), axes: { kinerja: '80', potensial: '80' } }));
      return () => rankVacancies({ vacancies: [vacancyOf(0)], pool, context: plain });
    },
  },
  {
    what: 'checkEligibility: posts held',
    from: 200,
    make: (n) => {
      const asn = personOf({ riwayatJabatan: spells(n) });
      return () => checkEligibility(asn, vacancyOf(0), context);
    },
  },
  {
    what: 'interimHolders: people',
    from: 100,
    make: (n) => {
      const pool = candidates(n, () => '90');
      return () => interimHolders(vacancyOf(0), pool, context);
    },
  },
  {
    what: 'comingVacancies: holders',
    from: 200,
    make: (n) => {
      const jabatan = { kelas: 'jptPratama', nama: 'K', instansi: 'K', unit: 'D', mulai: '2020-01-01' } as const;
      const people = many(n, (i): Asn => ({ nip: nipOf(i) as never, jenis: 'PNS', jabatan, evidence: {} }));
      return () => comingVacancies(people, context, { until: '2060-01-01' });
    },
  },
  {
    what: 'comingVacancies: events',
    from: 100,
    make: (n) => {
      const post = { kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' } as const;
      const people = many(n, (i): Asn => ({
        nip: nipOf(i) as never,
        jenis: 'PNS',
        jabatan: { ...post, nama: `Kepala ${String(i)}`, mulai: '2020-01-01' },
        evidence: {},
      }));
      const events = many(
        n,
        (i) => ({ kind: 'mutasi', date: '2027-01-01', post: { ...post, nama: `KEPALA ${String(i)}` } }) as const,
      );
      return () => comingVacancies(people, context, { until: '2060-01-01', events });
    },
  },
  {
    what: 'comingVacancies: holders of one post, events about it',
    from: 100,
    make: (n) => {
      const post = { kelas: 'jfAhliMuda', nama: 'Analis', instansi: 'Kota', unit: 'Dinas' } as const;
      const jabatan = { ...post, mulai: '2020-01-01' } as const;
      const people = many(n, (i): Asn => ({ nip: nipOf(i) as never, jenis: 'PNS', jabatan, evidence: {} }));
      const events = many(n, () => ({ kind: 'mutasi', date: '2027-01-01', post }) as const);
      return () => comingVacancies(people, context, { until: '2060-01-01', events });
    },
  },
  {
    what: 'normalizeAspects: posts in offices that are alike',
    from: 100,
    make: (n) => {
      const asn = personOf({
        riwayatJabatan: spells(n).map((spell, i) => ({ ...spell, instansi: `Pemkot Bogo${'ry'[i % 2] ?? ''}` })),
      });
      return () => normalizeAspects(asn, context);
    },
  },
  {
    what: 'normalizeAspects: letters of two names that are alike',
    from: 200,
    make: (n) => {
      const [first, second] = spells(4).map((spell, i) => ({
        ...spell,
        unit: `${'Dinas '.repeat(n)}${String('ab'[i % 2])}x`,
      }));
      const asn = personOf({ riwayatJabatan: [first, { ...second, penugasan: 'definitif' }] });
      return () => normalizeAspects(asn, context);
    },
  },
  {
    what: 'compareStatedBoxes: rows',
    from: 100,
    make: (n) => {
      const rows = many(n, (i) => ({ nip: nipOf(i), box: 7, kinerja: '85', potensial: '50' }));
      return () => compareStatedBoxes(rows, bkn411, 'jptPratama');
    },
  },
  {
    what: 'competingFor, benchStrength: people',
    from: 200,
    make: (n) => {
      const successions = ranked(3, n);
      return () => [competingFor(successions), benchStrength(successions)];
    },
  },
  {
    what: 'benchStrength: vacancies with the same few people',
    from: 20,
    make: (n) => {
      const successions = ranked(n, 5);
      return () => benchStrength(successions);
    },
  },
  {
    what: 'resolveVacancies in strict order: people',
    from: 200,
    make: (n) => resolved({ by: 'strictOrder', order: ['V1', 'V0', 'V2'] }, 3, n),
  },
  {
    what: 'resolveVacancies in strict order: seats',
    from: 20,
    make: (n) => resolved({ by: 'strictOrder', order: ['V1', 'V0', 'V2'], seats: n }, 3, 300),
  },
  {
    what: 'resolveVacancies by stable matching: people',
    from: 200,
    make: (n) => resolved({ by: 'stableMatching', lot: { seed: 'a' }, choices: {} }, 3, n),
  },
  {
    what: 'resolveVacancies by total: people',
    from: 200,
    make: (n) => resolved({ by: 'bestTotal', lot: { seed: 'a' } }, 3, n),
  },
  {
    what: 'resolveVacancies by total: seats',
    from: 10,
    make: (n) => resolved({ by: 'bestTotal', seats: n, lot: { seed: 'a' } }, 4, 30),
  },
  {
    what: 'resolveVacancies by total: vacancies and people',
    from: 5,
    make: (n) => resolved({ by: 'bestTotal', lot: { seed: 'a' } }, n, 4 * n),
    most: ASSIGNMENT,
  },
  {
    what: 'compareOnPeople: people',
    from: 10,
    make: (n) => {
      const people = samplePeople({ size: n, seed: 1, asOf });
      return () => compareOnPeople({ vacancies: [], pool: people, context: { ruleSet: bkn411, asOf } }, plainRuleSet);
    },
  },
  {
    what: 'compareRuleSets: bands',
    from: 50,
    make: (n) => {
      const a = parseRuleSet(bandedRuleSet(n), { grid: 'any' });
      return () => compareRuleSets(a, bkn411);
    },
  },
  {
    what: 'canonicalJson: values',
    from: 500,
    make: (n) => {
      const data = many(n, (i) => ({ i }));
      return () => canonicalJson(data);
    },
  },
  {
    what: 'mapPool: people',
    from: 50,
    make: (n) => {
      const pool = candidates(n, () => '90');
      return () => mapPool(pool, context);
    },
  },
  {
    what: 'verifyLog: entries',
    from: 20,
    make: (n) => {
      let log: Log = [];
      for (let i = 0; i < n; i++)
        log = appendEntry(log, {
          at: '2026-11-24',
          by: { id: 'S', peran: 'sekretariat' },
          kind: 'note',
          payload: { i },
        });
      return () => verifyLog(log);
    },
  },
  ...GROWING_GOVERNANCE,
  ...GROWING_RULES,
  ...GROWING_SOURCES,
  ...GROWING_EVIDENCE,
];

describe('operations for twice the size', () => {
  it.each(GROWING)('$what', (growing) => {
    expect(growthOf(growing)).toBeLessThanOrEqual(growing.most ?? 2.2);
  });
});

describe('the count', () => {
  const list = (size: number): readonly number[] => many(size, (index) => index);

  it.each([
    [
      'two loops',
      (size: number) => {
        let sum = 0;
        const all = list(size);
        for (const a of all) for (const b of all) sum += a ^ b;
        return sum;
      },
    ],
    [
      'a loop inside the engine',
      (size: number) => {
        const all = list(size);
        return all.filter((each) => all.includes(-each - 1)).length;
      },
    ],
    [
      'copies of a list that grows',
      (size: number) => list(size).reduce<readonly number[]>((all, each) => [...all, each], []),
    ],
  ])('catches %s', (what, work) => {
    expect(growthOf({ what, from: 200, make: (size) => () => work(size) })).toBeGreaterThan(3);
  });

  // A block that a function enters for the first time may be counted by itself: one more or less.
  it('is the same each time, to a hundredth', () => {
    const work = (): unknown => placeAxes({ kinerja: '80', potensial: '79' }, bkn411);
    work();
    expect(countOperations(work) / countOperations(work)).toBeCloseTo(1, 2);
  });
});
