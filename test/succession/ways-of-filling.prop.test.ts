import fc from 'fast-check';
import {
  CARA_PENGISIAN,
  checkEligibility,
  parseRuleSet,
  parseVacancy,
  rankSuccessors,
  rankVacancies,
  successionsOf,
  type Candidate,
  type CaraPengisian,
  type Golongan,
  type IsoDate,
  type KelasJabatan,
  type RuleSet,
  type Succession,
  type Vacancy,
} from 'talenta-asn';
import { bkn411Revision1 } from 'talenta-asn/rules';
import { asnArbitrary, vacancyArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { fewRuns, runs } from '../runs.js';
import { withCitedSources } from '../rule-set/sample-grids.js';
import { bkn411WithWays } from '../rule-sets/ways-of-bkn411.js';

const asOf = '2026-11-24' as const;

// ---------------------------------------------------------------------------------------------------------------------
// Rule sets, vacancies and people of which everything that decides is drawn
// ---------------------------------------------------------------------------------------------------------------------

type Asked = 'golongan' | 'timeInPost' | 'jenisPegawai';
type RouteName = 'promosi' | 'rotasi' | 'antarLower' | 'antarSame';
interface Rules {
  readonly common: readonly Asked[];
  /** Absent: the rule set does not tell ways apart. */
  readonly ways?: Readonly<Partial<Record<RouteName, readonly Asked[]>>>;
  readonly outside?: readonly Asked[];
  readonly defaults: readonly CaraPengisian[];
  /** Where ways are not told apart: whether the tier has to be lower. */
  readonly lowerTier: boolean;
}

const face = { label: { id: 'Syarat', en: 'Condition' }, provenance: bkn411Revision1.ranking.provenance };
const CONDITIONS = {
  golongan: { ...face, kind: 'golongan', minimum: 'IV/a' },
  timeInPost: { ...face, kind: 'timeInPost', years: 2 },
  jenisPegawai: { ...face, kind: 'jenisPegawai', anyOf: ['PNS'], byHand: ['PPPK'] },
} as const;
const listed = (asked: readonly Asked[], before = '') =>
  asked.map((name) => ({ ...CONDITIONS[name], id: `${before}${name}` }));
const SAID = {
  promosi: { cara: 'promosi' },
  rotasi: { cara: 'rotasi' },
  antarLower: { cara: 'antarinstansi', from: 'lowerTier' },
  antarSame: { cara: 'antarinstansi', from: 'sameTier' },
} as const;

const someAsked = fc.subarray<Asked>(['golongan', 'timeInPost', 'jenisPegawai']);
const rulesArbitrary: fc.Arbitrary<Rules> = fc
  .record(
    {
      common: someAsked,
      ways: fc
        .record(
          { promosi: someAsked, rotasi: someAsked, antarLower: someAsked, antarSame: someAsked },
          { requiredKeys: [] },
        )
        .filter((ways) => Object.keys(ways).length > 0),
      outside: someAsked,
      defaults: fc.subarray([...CARA_PENGISIAN], { minLength: 1 }),
      lowerTier: fc.boolean(),
    },
    { requiredKeys: ['common', 'defaults', 'lowerTier'] },
  )
  // Else nobody could come where a vacancy names no way, and the rule set is refused.
  .filter((rules) => rules.ways === undefined || rules.defaults.some((cara) => covers(rules, cara)));

function ruleSetOf({ common, ways, outside, defaults, lowerTier }: Rules): RuleSet {
  const { outsideCivilService: _, ...rest } = bkn411Revision1;
  const lower = bkn411Revision1.eligibility[0]?.conditions.filter(({ kind }) => kind === 'lowerTier') ?? [];
  return parseRuleSet(
    withCitedSources({
      ...rest,
      id: 'sample',
      eligibility: bkn411Revision1.eligibility.map((entry) => ({
        ...entry,
        conditions: [...listed(common), ...(ways === undefined && lowerTier ? lower : [])],
        ...(ways === undefined
          ? {}
          : {
              ways: Object.entries(ways).map(([name, asked]) => ({
                ...SAID[name as RouteName],
                conditions: listed(asked, 'way.'),
                provenance: face.provenance,
              })),
            }),
      })),
      ...(ways === undefined ? {} : { defaultWays: { ways: defaults, provenance: face.provenance } }),
      ...(outside === undefined
        ? {}
        : {
            outsideCivilService: bkn411Revision1.eligibility.map(({ kelas }) => ({
              kelas,
              conditions: listed(outside),
              provenance: face.provenance,
            })),
          }),
      tiers: {
        ...bkn411Revision1.tiers,
        ladder: bkn411Revision1.tiers.ladder.map((tier) => tier.filter((kelas) => kelas !== 'jfPenyelia')),
      },
    }),
  );
}

const AGENCY = 'Pemerintah Kota Bogor';
/** How the name of an agency stands to that of the vacancy. */
const NAMES = {
  own: 'PEMERINTAH KOTA BOGOR.',
  short: 'Pemkot Bogor',
  doubtful: 'Pemerintah Kota Bogr',
  other: 'Pemerintah Provinsi Contoh',
} as const;
/** How a class stands to JPT Pratama. */
const CLASSES = {
  jptMadya: 'higher',
  jptPratama: 'same',
  jfAhliUtama: 'same',
  administrator: 'lower',
  pengawas: 'lower',
  jfPenyelia: 'unknown',
} as const satisfies Partial<Record<KelasJabatan, string>>;

interface Somebody {
  readonly agency: keyof typeof NAMES;
  readonly kelas: keyof typeof CLASSES;
  readonly since: IsoDate;
  readonly post: 'present' | 'history' | 'none';
  readonly golongan?: Golongan;
  readonly jenis?: 'PNS' | 'PPPK' | 'luarPns';
}

const somebody: fc.Arbitrary<Somebody> = fc.record(
  {
    agency: fc.constantFrom(...(['own', 'own', 'short', 'doubtful', 'other'] as const)),
    kelas: fc.constantFrom(...(Object.keys(CLASSES) as (keyof typeof CLASSES)[])),
    since: fc.constantFrom('2020-01-01', '2024-11-24', '2024-11-25', '2026-11-25'),
    post: fc.constantFrom('present', 'present', 'present', 'history', 'none'),
    golongan: fc.constantFrom('III/d', 'IV/a', 'IV/c'),
    jenis: fc.constantFrom('PNS', 'PNS', 'PPPK', 'luarPns'),
  },
  { requiredKeys: ['agency', 'kelas', 'since', 'post'] },
);

function candidateOf(who: Somebody, index = 0): Candidate {
  const number = String(index + 1).padStart(3, '0');
  const post = { kelas: who.kelas, nama: 'Jabatan', instansi: NAMES[who.agency], unit: 'Unit', mulai: who.since };
  return {
    nip: who.jenis === 'luarPns' ? `LUAR-${number}` : `198502282010011${number}`,
    axes: { kinerja: '90', potensial: '90' },
    ...(who.golongan === undefined ? {} : { golongan: who.golongan }),
    ...(who.jenis === undefined ? {} : { jenis: who.jenis }),
    ...(who.post === 'present' ? { jabatan: post } : {}),
    ...(who.post === 'history' ? { evidence: { riwayatJabatan: [{ ...post, penugasan: 'definitif' as const }] } } : {}),
  };
}

const openArbitrary = fc.option(fc.subarray([...CARA_PENGISIAN], { minLength: 1 }), { nil: undefined, freq: 4 });

const vacancyOf = (open: readonly CaraPengisian[] | undefined, more: object = {}): Vacancy =>
  parseVacancy({
    id: 'V1',
    nama: 'Kepala Dinas',
    kelas: 'jptPratama',
    instansi: AGENCY,
    unit: 'Dinas',
    ...(open === undefined ? {} : { caraPengisian: open }),
    ...more,
  });

// ---------------------------------------------------------------------------------------------------------------------
// The model: a table of what is possible, and three-valued "all of"
// ---------------------------------------------------------------------------------------------------------------------

type Told = 'met' | 'notMet' | 'undetermined';
interface Expected {
  readonly verdict: Told | 'blocked';
  readonly cara?: CaraPengisian;
}

function covers({ ways, outside, lowerTier }: Rules, cara: CaraPengisian): boolean {
  if (cara === 'luarPns') return outside !== undefined;
  if (ways === undefined) return cara === 'promosi' && lowerTier;
  if (cara === 'antarinstansi') return ways.antarLower !== undefined || ways.antarSame !== undefined;
  return ways[cara] !== undefined;
}

function all(told: readonly Told[]): Told {
  return told.includes('notMet') ? 'notMet' : told.includes('undetermined') ? 'undetermined' : 'met';
}

/** The post that counts on the reference date. */
function hasPost({ post, since }: Somebody): boolean {
  return post !== 'none' && since <= asOf;
}

function conditionTold(asked: Asked, who: Somebody): Told {
  if (asked === 'golongan') {
    if (who.golongan === undefined) return 'undetermined';
    return who.golongan === 'III/d' ? 'notMet' : 'met';
  }
  if (asked === 'jenisPegawai') {
    if (who.jenis === undefined || who.jenis === 'PPPK') return 'undetermined';
    return who.jenis === 'PNS' ? 'met' : 'notMet';
  }
  if (!hasPost(who) || who.since > asOf) return 'undetermined';
  return who.since <= '2024-11-24' ? 'met' : 'notMet';
}

/** Ways that what is known leaves possible, with the tier they lead from. */
function possible(who: Somebody): readonly (readonly [CaraPengisian, RouteName] | 'none' | 'luarPns')[] {
  if (who.jenis === 'luarPns') return ['luarPns'];
  const tier = hasPost(who) ? CLASSES[who.kelas] : 'unknown';
  const isOwn = !hasPost(who) || who.agency !== 'other';
  const isOther = !hasPost(who) || who.agency === 'other' || who.agency === 'doubtful';
  return [
    ...(tier === 'lower' || tier === 'unknown'
      ? [
          ...(isOwn ? [['promosi', 'promosi'] as const] : []),
          ...(isOther ? [['antarinstansi', 'antarLower'] as const] : []),
        ]
      : []),
    ...(tier === 'same' || tier === 'unknown'
      ? [
          ...(isOwn ? [['rotasi', 'rotasi'] as const] : []),
          ...(isOther ? [['antarinstansi', 'antarSame'] as const] : []),
        ]
      : []),
    ...(tier === 'higher' || tier === 'unknown' ? (['none'] as const) : []),
  ];
}

function model(rules: Rules, open: readonly CaraPengisian[] | undefined, who: Somebody): Expected {
  if (open?.some((cara) => !covers(rules, cara)) === true) return { verdict: 'blocked' };
  const steps = possible(who);
  const [only] = steps;
  const cara =
    steps.length > 1 || only === 'none' || only === undefined ? undefined : only === 'luarPns' ? only : only[0];
  const told = (verdict: Told): Expected => ({ verdict, ...(cara === undefined ? {} : { cara }) });
  if (who.jenis === 'luarPns' && rules.outside === undefined) return told('notMet');
  const asked = who.jenis === 'luarPns' ? (rules.outside ?? []) : rules.common;
  const ofClass = asked.map((name) => conditionTold(name, who));
  if (rules.ways === undefined && rules.lowerTier && who.jenis !== 'luarPns') {
    const tier = hasPost(who) ? CLASSES[who.kelas] : 'unknown';
    ofClass.push(tier === 'lower' ? 'met' : tier === 'unknown' ? 'undetermined' : 'notMet');
  }
  const opened = open ?? (rules.ways === undefined ? undefined : rules.defaults);
  if (opened === undefined) return told(all(ofClass));
  const outcomes = steps.map((step): Told => {
    if (step === 'none') return 'notMet';
    if (step === 'luarPns') return opened.includes(step) ? 'met' : 'notMet';
    const [way, route] = step;
    if (!opened.includes(way)) return 'notMet';
    const conditions = rules.ways === undefined ? (route === 'promosi' ? [] : undefined) : rules.ways[route];
    return conditions === undefined ? 'notMet' : all(conditions.map((name) => conditionTold(name, who)));
  });
  const agreed = outcomes.every((outcome) => outcome === outcomes[0]) ? outcomes[0] : 'undetermined';
  return told(all([...ofClass, agreed ?? 'undetermined']));
}

function standing({ outcome, shortlist, reserves, ineligible, undetermined }: Succession, nip: string): Expected {
  if (outcome === 'blocked') return { verdict: 'blocked' };
  const lists = { met: [...shortlist, ...reserves], notMet: ineligible, undetermined };
  for (const [verdict, list] of Object.entries(lists)) {
    const row = list.find((each) => each.nip === nip);
    if (row !== undefined) {
      return { verdict: verdict as Told, ...(row.cara === undefined ? {} : { cara: row.cara }) };
    }
  }
  throw new Error('nowhere');
}

// ---------------------------------------------------------------------------------------------------------------------

/** To read a rule set takes longest: many cases for each. */
const cases = fc.array(fc.tuple(openArbitrary, somebody), { minLength: 5, maxLength: 20 });

describe('M13: ways of filling a post against the model', () => {
  it('verdict and way are those of the model, in the ranking and in the report', () => {
    fc.assert(
      fc.property(rulesArbitrary, cases, (rules, drawn) => {
        const context = { ruleSet: ruleSetOf(rules), asOf };
        for (const [open, who] of drawn) {
          const candidate = candidateOf(who);
          const vacancy = vacancyOf(open);
          const expected = model(rules, open, who);
          const succession = rankSuccessors(vacancy, [candidate], context);
          expect(standing(succession, candidate.nip)).toEqual(expected);
          if (expected.verdict === 'blocked') {
            expect(() => checkEligibility(candidate, vacancy, context)).toThrow(/ways of filling/);
            continue;
          }
          const report = checkEligibility(candidate, vacancy, context);
          const words = { eligible: 'met', notEligible: 'notMet', undetermined: 'undetermined' } as const;
          expect({
            verdict: words[report.verdict],
            ...(report.cara === undefined ? {} : { cara: report.cara }),
          }).toEqual(expected);
          const [row] = succession.shortlist;
          if (row !== undefined) {
            expect(row.conditions.every(({ verdict }) => verdict === 'met')).toBe(true);
            expect(row.conditions.map(({ id }) => id)).toEqual(report.conditions.map(({ id }) => id));
          }
          const reasons = [...succession.ineligible, ...succession.undetermined].flatMap((each) => each.reasons);
          for (const { id, verdict } of reasons) {
            expect(report.conditions.filter((each) => each.id === id).map((each) => each.verdict)).toContain(verdict);
          }
        }
      }),
      { numRuns: runs(3_000) },
    );
  });

  it('opening a further way makes nobody ineligible who was eligible, and nobody eligible comes by a way that is shut', () => {
    fc.assert(
      fc.property(
        rulesArbitrary.filter(({ ways }) => ways !== undefined),
        fc.subarray([...CARA_PENGISIAN], { minLength: 1 }),
        fc.constantFrom(...CARA_PENGISIAN),
        somebody,
        (rules, open, further, who) => {
          const before = open.filter((cara) => covers(rules, cara));
          fc.pre(before.length > 0 && covers(rules, further));
          const context = { ruleSet: ruleSetOf(rules), asOf };
          const candidate = candidateOf(who);
          const of = (ways: readonly CaraPengisian[]): Expected =>
            standing(rankSuccessors(vacancyOf(ways), [candidate], context), candidate.nip);
          const was = of(before);
          if (was.verdict !== 'met') return;
          expect(of([...new Set([...before, further])])).toEqual(was);
          if (was.cara !== undefined) expect(before).toContain(was.cara);
        },
      ),
      { numRuns: fewRuns(1_500) },
    );
  });

  it('nobody comes by two ways', () => {
    fc.assert(
      fc.property(
        rulesArbitrary.filter(({ ways }) => ways !== undefined),
        somebody,
        (rules, who) => {
          const context = { ruleSet: ruleSetOf(rules), asOf };
          const candidate = candidateOf(who);
          const comes = CARA_PENGISIAN.filter((cara) => covers(rules, cara)).filter(
            (cara) =>
              standing(rankSuccessors(vacancyOf([cara]), [candidate], context), candidate.nip).verdict === 'met',
          );
          expect(comes.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: fewRuns(1_500) },
    );
  });

  it('each of many vacancies gets what it gets alone, whatever their agencies, classes and open ways', () => {
    const vacancies = fc.array(
      fc.record({
        open: openArbitrary,
        instansi: fc.constantFrom(AGENCY, 'Pemkot Bogor', 'Pemerintah Provinsi Contoh', 'Pemerintah Kota Bogr'),
        kelas: fc.constantFrom('jptPratama', 'jptPratama', 'administrator'),
      }),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(rulesArbitrary, vacancies, fc.array(somebody, { maxLength: 6 }), (rules, drawn, people) => {
        const context = { ruleSet: ruleSetOf(rules), asOf };
        const pool = people.map(candidateOf);
        const given = drawn.map(({ open, ...more }, index) => vacancyOf(open, { ...more, id: `V${String(index)}` }));
        expect(successionsOf(rankVacancies({ vacancies: given, pool, context }))).toEqual(
          given.map((vacancy) => rankSuccessors(vacancy, pool, context)),
        );
      }),
      { numRuns: fewRuns(1_500) },
    );
  });
});

describe('M13: with ways and without', () => {
  const lower = ({ kind }: { readonly kind: string }): boolean => kind === 'lowerTier';
  /** What bkn411 says by `lowerTier`, said by ways: from a lower tier of any agency. */
  const said = parseRuleSet(
    withCitedSources({
      ...bkn411Revision1,
      eligibility: bkn411Revision1.eligibility.map((entry) => {
        const provenance = entry.conditions.find(lower)?.provenance ?? entry.provenance;
        return {
          ...entry,
          conditions: entry.conditions.filter((condition) => !lower(condition)),
          ways: [
            { cara: 'promosi', conditions: [], provenance },
            { cara: 'antarinstansi', from: 'lowerTier', conditions: [], provenance },
          ],
        };
      }),
      defaultWays: { ways: ['promosi', 'antarinstansi', 'luarPns'], provenance: bkn411Revision1.provenance },
    }),
  );

  it('the condition on a lower tier, said by ways, gives the same lists for any people and vacancies', () => {
    const people = fc.uniqueArray(asnArbitrary(), { selector: ({ nip }) => nip, maxLength: 5 });
    fc.assert(
      fc.property(vacancyArbitrary(), people, (drawn, pool) => {
        const { caraPengisian: _, ...vacancy } = drawn;
        const [without, withThem] = [bkn411Revision1, said].map((ruleSet) =>
          rankSuccessors(vacancy, pool, { ruleSet, asOf }),
        );
        if (without === undefined || withThem === undefined) throw new Error('not ranked');
        const ranked = ({ shortlist, reserves }: Succession) =>
          [...shortlist, ...reserves].map(({ nip, place, box, score, cara }) => ({ nip, place, box, score, cara }));
        expect(ranked(withThem)).toEqual(ranked(without));
        const others = ({ ineligible, undetermined }: Succession) =>
          [ineligible, undetermined].map((list) =>
            list.map(({ nip, cara, reasons }) => ({
              nip,
              cara,
              reasons: reasons.map(({ id }) => (id === 'caraPengisian' ? 'lowerTier' : id)).sort(),
            })),
          );
        expect(others(withThem)).toEqual(others(without));
        expect(withThem.byHand).toEqual(without.byHand);
      }),
      { numRuns: fewRuns(1_500) },
    );
  });

  it('any vacancy and any people beside bkn411 with ways: everybody stands in one list, ways are told', () => {
    const people = fc.uniqueArray(asnArbitrary(), { selector: ({ nip }) => nip, maxLength: 5 });
    fc.assert(
      fc.property(vacancyArbitrary(), people, (vacancy, pool) => {
        const result = rankSuccessors(vacancy, pool, { ruleSet: bkn411WithWays, asOf });
        const { outcome, shortlist, reserves, ineligible, undetermined } = result;
        if (outcome === 'blocked') return;
        expect(shortlist.length + reserves.length + ineligible.length + undetermined.length).toBe(pool.length);
        const open = vacancy.caraPengisian ?? ['promosi', 'rotasi'];
        for (const { cara } of [...shortlist, ...reserves]) if (cara !== undefined) expect(open).toContain(cara);
      }),
      { numRuns: fewRuns(1_500) },
    );
  });
});
