/** What the order tells, and that it depends on nobody else: against models that share nothing with the library. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalizeAspects,
  parseAsn,
  parseRuleSet,
  parseVacancy,
  placeText,
  rankSuccessors,
  type Candidate,
  type IsoDate,
  type Place,
  type Ranked,
  type RuleSet,
  type Succession,
  type Vacancy,
} from 'talenta-asn';
import { bkn411, checkRuleSet, describeRuleSet } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { interimHolders } from 'talenta-asn/analysis';
import { highestOnLevel } from '../../src/placement/highest-on-level.js';
import type { MissingItem } from '../../src/placement/placement.js';
import { targetOf } from '../../src/procedure/run.schema.js';
import { compileRuleSet } from '../../src/rule-set/compile/compile-rule-set.js';
import type { Grid } from '../../src/rule-set/model/grid.js';
import { aheadOfReach, groupByMerit, type Reach } from '../../src/succession/merit-groups.js';
import { relationOfRows, type Relation } from '../../src/succession/relation-of-rows.js';
import { checkedSuccessionSchema } from '../../src/succession/succession.schema.js';
import { onGrid, withCitedSources, withoutConditions } from '../rule-set/sample-grids.js';
import { runs } from '../runs.js';

const asOf = '2026-11-23' as const;

function orderOnly(change: (draft: Record<string, unknown>) => void = () => undefined): RuleSet {
  const draft = withoutConditions();
  for (const member of ['outsideCivilService', 'interim', 'retirement']) Reflect.deleteProperty(draft, member);
  change(draft);
  return parseRuleSet(withCitedSources(draft));
}

const ruleSet = orderOnly();
const vacancyOf = (id: string, more: object = {}): Vacancy =>
  parseVacancy({ id, nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas', ...more });
const vacancy = vacancyOf('V1');
const allOf = <G extends Grid>({ shortlist, reserves }: Succession<G>): readonly Ranked<G>[] => [
  ...shortlist,
  ...reserves,
];
const best = (place: Place): number => (typeof place === 'number' ? place : place.best);
const worst = (place: Place): number => (typeof place === 'number' ? place : place.worst);

// ---------------------------------------------------------------------------------------------------------------------
// The model of the relation: whole numbers, key by key
// ---------------------------------------------------------------------------------------------------------------------

type Facts = readonly (number | null)[];

function modelRelation(a: Facts, b: Facts): Relation {
  for (const [at, own] of a.entries()) {
    const other = b[at] ?? null;
    if (own === null && other === null) continue;
    if (own === null || other === null) return 'undecided';
    if (own !== other) return own > other ? 'ahead' : 'behind';
  }
  return 'shared';
}

const KEYS = 4;
const factsArbitrary: fc.Arbitrary<Facts> = fc.tuple(
  ...Array.from({ length: KEYS }, () => fc.option(fc.integer({ min: 0, max: 2 }), { freq: 3 })),
);

interface Person {
  readonly values: readonly ({ n: number; d: number } | undefined)[];
  ahead: number;
  undecided: number;
  openAt: number[];
  partedAt: number[];
}

const personOf = (facts: Facts): Person => ({
  values: facts.map((value) => (value === null ? undefined : { n: value, d: 1 })),
  ahead: 0,
  undecided: 0,
  openAt: [],
  partedAt: [],
});

/** Rank on the ladder, written here again. */
const LADDER = ['I', 'II', 'III', 'IV'].flatMap((group) =>
  (group === 'IV' ? ['a', 'b', 'c', 'd', 'e'] : ['a', 'b', 'c', 'd']).map((letter) => `${group}/${letter}`),
);

/** What a candidate is compared by under the order of bkn411: box, score, kinerja, potensial, competency, rank. */
function factsOf({ axes, penilaianKompetensi, golongan }: Candidate): Facts {
  const [kinerja, potensial] = [Number(axes?.kinerja), Number(axes?.potensial)];
  const high = [kinerja >= 80, potensial >= 80];
  const box = high[0] === true ? (high[1] === true ? 3 : 1) : 2;
  return [
    box,
    kinerja + potensial,
    kinerja,
    potensial,
    penilaianKompetensi === undefined ? null : Number(penilaianKompetensi),
    golongan === undefined ? null : LADDER.indexOf(golongan),
    null,
  ];
}

const nipOf = (serial: number): string =>
  `19850228201001${String((serial % 2) + 1)}${String(serial + 1).padStart(3, '0')}`;

const candidateArbitrary = fc.record(
  {
    axes: fc.constantFrom(
      { kinerja: '90', potensial: '84' },
      { kinerja: '84', potensial: '90' },
      { kinerja: '87', potensial: '87' },
      { kinerja: '85', potensial: '75' },
    ),
    penilaianKompetensi: fc.constantFrom('70', '80'),
    golongan: fc.constantFrom('IV/a' as const, 'IV/b' as const, 'IV/e' as const),
  },
  { requiredKeys: ['axes'] },
);
const poolArbitrary: fc.Arbitrary<readonly Candidate[]> = fc
  .array(candidateArbitrary, { maxLength: 9 })
  .map((people) => people.map((person, serial) => ({ nip: nipOf(serial), ...person })));

describe('M10: how two people stand to each other depends on nobody else', () => {
  it('the relation is transitive, and undecided only where a key is known of one of them', () => {
    fc.assert(
      fc.property(factsArbitrary, factsArbitrary, factsArbitrary, (a, b, c) => {
        if (modelRelation(a, b) === 'ahead' && modelRelation(b, c) === 'ahead')
          expect(modelRelation(a, c)).toBe('ahead');
        if (modelRelation(a, b) === 'shared') expect(modelRelation(a, c)).toBe(modelRelation(b, c));
        expect(modelRelation(b, a)).toBe(
          { ahead: 'behind', behind: 'ahead', shared: 'shared', undecided: 'undecided' }[modelRelation(a, b)],
        );
      }),
      { numRuns: runs(20_000) },
    );
  });

  it('groups count as pairs do', () => {
    fc.assert(
      fc.property(fc.array(factsArbitrary, { maxLength: 12 }), factsArbitrary, (pool, outsider) => {
        const people = pool.map(personOf);
        const missing = new Set<string>();
        const groups = groupByMerit(people, KEYS, (members, at) => {
          for (const member of members) missing.add(`${String(people.indexOf(member))} ${String(at)}`);
        });
        pool.forEach((one, index) => {
          const relations = pool.filter((_, other) => other !== index).map((other) => modelRelation(other, one));
          expect(people[index]?.ahead).toBe(relations.filter((relation) => relation === 'ahead').length);
          expect(people[index]?.undecided).toBe(relations.filter((relation) => relation === 'undecided').length);
          expect((people[index]?.openAt.length ?? 0) > 0).toBe(relations.includes('undecided'));
        });
        // Somebody from outside of whom everything is known, then the same coming near from below in the last key.
        const known = outsider.map((value) => value ?? 1);
        const reach = known.map((value): Reach => ({ value: { n: value, d: 1 }, attained: true }));
        expect(aheadOfReach(groups, reach)).toBe(pool.filter((one) => modelRelation(one, known) === 'ahead').length);
        const near = reach.map((each, at): Reach =>
          at === 1 ? { value: { n: known[1] ?? 0, d: 1 }, attained: false } : each,
        );
        const below = known.map((value, at) => (at === 1 ? value - 0.5 : value));
        expect(aheadOfReach(groups, near)).toBe(pool.filter((one) => modelRelation(one, below) === 'ahead').length);
        const never = reach.map((each, at): Reach => (at === 1 ? 'never' : each));
        const lacking = known.map((value, at) => (at === 1 ? null : value));
        expect(aheadOfReach(groups, never)).toBe(pool.filter((one) => modelRelation(one, lacking) === 'ahead').length);
        const anything = reach.map((each, at): Reach => (at === 2 ? 'anything' : each));
        const beyond = known.map((value, at) => (at === 2 ? 99 : value));
        expect(aheadOfReach(groups, anything)).toBe(
          pool.filter((one) => modelRelation(one, beyond) === 'ahead').length,
        );
      }),
      { numRuns: runs(5_000) },
    );
  });

  const bySize = [1, 2, 3, 4].map((size) =>
    orderOnly((draft) => {
      draft['ranking'] = { ...bkn411.ranking, shortlistSize: size };
    }),
  );

  it('places, list, shortlist and what is told of each row are those of the model', () => {
    fc.assert(
      fc.property(poolArbitrary, fc.integer({ min: 1, max: 4 }), (people, size) => {
        const result = rankSuccessors(vacancy, people, { ruleSet: bySize[size - 1] ?? ruleSet, asOf });
        const rows = allOf(result);
        const facts = new Map(people.map((person) => [person.nip, factsOf(person)]));
        const of = (nip: string): Facts => facts.get(nip) ?? [];
        expect(rows).toHaveLength(people.length);
        rows.forEach((row, line) => {
          const relations = rows
            .filter((other) => other !== row)
            .map((other) => modelRelation(of(other.nip), of(row.nip)));
          const ahead = relations.filter((relation) => relation === 'ahead').length;
          const open = relations.filter((relation) => relation === 'undecided').length;
          expect(row.place).toEqual(open === 0 ? ahead + 1 : { best: ahead + 1, worst: ahead + 1 + open });
          expect(row.openUntil !== undefined).toBe(open > 0);
          expect(result.shortlist.some(({ nip }) => nip === row.nip)).toBe(ahead < size);
          for (const before of rows.slice(0, line)) {
            expect(modelRelation(of(before.nip), of(row.nip))).not.toBe('behind');
            const [a, b] = [before.place, row.place];
            expect(best(a) < best(b) || (best(a) === best(b) && worst(a) <= worst(b))).toBe(true);
          }
          for (const other of rows)
            expect(relationOfRows(result, row, other)).toBe(modelRelation(of(row.nip), of(other.nip)));
          const previous = rows[line - 1];
          if (previous === undefined) return;
          const relation = modelRelation(of(previous.nip), of(row.nip));
          // What separates is told of the shortlist and of as many places again.
          expect(row.behind !== undefined).toBe(ahead < 2 * size);
          if (row.behind === undefined) return;
          const { by } = row.behind;
          expect(by === 'shared' ? 'shared' : by === 'undecided' ? 'undecided' : 'ahead').toBe(relation);
          if (row.behind.by === 'undecided')
            expect(row.behind.theirs === undefined).not.toBe(row.behind.own === undefined);
        });
        expect(result.outcome).toBe(
          rows.length === 0
            ? 'empty'
            : result.shortlist.length < size
              ? 'short'
              : result.shortlist.length > size
                ? 'tiedAtCut'
                : 'complete',
        );
        expect(checkedSuccessionSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
      }),
      { numRuns: runs(600) },
    );
  });

  it('a third person, added, removed or changed, changes nothing between two', () => {
    fc.assert(
      fc.property(poolArbitrary, candidateArbitrary, fc.nat(), (people, other, pick) => {
        const whole = rankSuccessors(vacancy, people, { ruleSet, asOf });
        const at = pick % Math.max(people.length, 1);
        const [removed, changed] = [
          people.filter((_, index) => index !== at),
          people.map((person, index) => (index === at ? { nip: person.nip, ...other } : person)),
        ];
        for (const pool of [removed, changed]) {
          const result = rankSuccessors(vacancy, pool, { ruleSet, asOf });
          const rows = allOf(result).filter(({ nip }) => nip !== people[at]?.nip);
          const before = new Map(allOf(whole).map((row) => [row.nip, row]));
          for (const one of rows) {
            for (const two of rows) {
              const [left, right] = [before.get(one.nip), before.get(two.nip)];
              if (left === undefined || right === undefined) throw new Error('not there before');
              // What a row is compared by is told only where it ties; either result tells the same of the two.
              const now = relationOfRows(result, one, two);
              expect(now).toBe(relationOfRows(whole, left, right));
              if (now === 'ahead') expect(best(left.place)).toBeLessThan(best(right.place));
            }
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('the missing rank of a third leaves the first two where they are, and itself open', () => {
    const axes = { kinerja: '86', potensial: '86' };
    const common = { axes, penilaianKompetensi: '80' };
    const result = rankSuccessors(
      vacancy,
      [
        { nip: nipOf(1), ...common, golongan: 'IV/b' },
        { nip: nipOf(2), ...common, golongan: 'IV/a' },
        { nip: nipOf(3), ...common },
      ],
      { ruleSet, asOf },
    );
    const told = new Map(allOf(result).map(({ nip, place, openUntil }) => [nip, [placeText(place), openUntil]]));
    expect(told.get(nipOf(1))).toEqual(['1-2', ['golongan']]);
    expect(told.get(nipOf(2))).toEqual(['2-3', ['golongan']]);
    expect(told.get(nipOf(3))).toEqual(['1-3', ['golongan']]);
    expect(result.findings).toMatchObject([{ code: 'tieCriterionUnknown', path: 'ranking.tieChain.golongan' }]);
    expect(result.tieChain).toEqual(bkn411.ranking.tieChain);
    expect(result.shortlist.every(({ comparedBy }) => comparedBy?.['penilaianKompetensi'] === '80')).toBe(true);
  });

  it('15,000 people of equal standing are ranked in about n log n', () => {
    const pool = Array.from({ length: 15_000 }, (_, index): Candidate => ({
      nip: `1985022820${String(10 + Math.floor(index / 1998)).padStart(2, '0')}01${String((index % 2) + 1)}${String((Math.floor(index / 2) % 999) + 1).padStart(3, '0')}`,
      axes: { kinerja: '86', potensial: '86' },
      ...(index % 3 === 0 ? {} : { penilaianKompetensi: '80' }),
    }));
    const started = performance.now();
    const result = rankSuccessors(vacancy, pool, { ruleSet, asOf });
    expect(allOf(result)).toHaveLength(15_000);
    expect(result.shortlist).toHaveLength(15_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('M8: whether somebody could reach the shortlist is tight', () => {
  const asked = vacancyOf('V1', { golonganMinimum: 'I/a', kompetensiTeknis: true });
  const test = (nilai: string) => ({ kompetensiTeknis: [{ lowongan: 'V1', tanggal: '2026-06-01', nilai }] });
  const complete = fc.record({
    axes: fc.constantFrom(
      { kinerja: '90', potensial: '84' },
      { kinerja: '87', potensial: '87' },
      { kinerja: '85', potensial: '75' },
      { kinerja: '100', potensial: '100' },
    ),
    penilaianKompetensi: fc.option(fc.constantFrom('80', '100'), { nil: undefined }),
    golongan: fc.constantFrom('IV/a' as const, 'IV/e' as const),
    technical: fc.constantFrom('80', '100'),
  });
  const lacking = fc.record({
    kinerja: fc.option(fc.constantFrom('75', '87', '100'), { nil: undefined }),
    potensial: fc.option(fc.constantFrom('75', '87', '100'), { nil: undefined }),
    penilaianKompetensi: fc.option(fc.constantFrom('70', '80', '100'), { nil: undefined }),
    golongan: fc.option(fc.constantFrom('IV/a' as const, 'IV/e' as const), { nil: undefined }),
    technical: fc.option(fc.constantFrom('80', '100'), { nil: undefined }),
  });
  // Leaves undefined members out.
  const present = (draft: object): Candidate => JSON.parse(JSON.stringify(draft)) as Candidate;

  it.each([
    ['box, then score', ['box', 'score'], null],
    ['score, then box, rounded', ['score', 'box'], { places: 0, mode: 'halfUp' }],
    ['a lower box preferred, then an axis', ['box', 'potensial', 'score'], null],
  ] as const)('%s: true exactly where some values of what is unknown lead there', (name, order, beforeRanking) => {
    const rules = orderOnly((draft) => {
      draft['ranking'] = {
        ...bkn411.ranking,
        order,
        tieChain: ['kinerja', 'penilaianKompetensi', 'golongan'],
        shortlistSize: 2,
      };
      draft['rounding'] = { ...bkn411.rounding, beforeRanking };
      if (name.startsWith('a lower'))
        for (const entry of draft['eligibility'] as { boxes: number[] }[])
          entry.boxes = entry.boxes.includes(7) ? [7, 9] : entry.boxes;
    });
    const context = { ruleSet: rules, asOf };
    fc.assert(
      fc.property(fc.array(complete, { minLength: 2, maxLength: 4 }), lacking, (others, open) => {
        const pool = others.map(({ technical, ...person }, serial): Candidate =>
          present({ nip: nipOf(serial), ...person, evidence: test(technical) }),
        );
        const entry = (facts: Readonly<Record<keyof typeof open, string | undefined>>): Candidate =>
          present({
            nip: nipOf(50),
            axes: { kinerja: facts.kinerja, potensial: facts.potensial },
            penilaianKompetensi: facts.penilaianKompetensi,
            golongan: facts.golongan,
            evidence: facts.technical === undefined ? {} : test(facts.technical),
          });
        const result = rankSuccessors(asked, [...pool, entry(open)], context);
        const own = result.undetermined.find(({ nip }) => nip === nipOf(50));
        if (own === undefined) return;
        const axis = (known: string | undefined) =>
          known === undefined ? ['0', '75', '79.999999', '84', '84.000001', '87', '90', '100'] : [known];
        let reached = false;
        for (const kinerja of axis(open.kinerja))
          for (const potensial of axis(open.potensial))
            for (const penilaianKompetensi of open.penilaianKompetensi === undefined
              ? ['0', '80', '100']
              : [open.penilaianKompetensi])
              for (const golongan of open.golongan === undefined ? (['IV/a', 'IV/e'] as const) : [open.golongan])
                for (const technical of open.technical === undefined ? ['0', '100'] : [open.technical]) {
                  if (reached) continue;
                  const filled = entry({ kinerja, potensial, penilaianKompetensi, golongan, technical });
                  const { shortlist } = rankSuccessors(asked, [...pool, filled], context);
                  reached = shortlist.some(({ nip }) => nip === nipOf(50));
                }
        expect(own.couldReachShortlist).toBe(reached);
      }),
      { numRuns: runs(150) },
    );
  });

  it('the tie chain counts: who ties and loses whatever turns out cannot', () => {
    const axes = { kinerja: '86', potensial: '86' };
    const asks = vacancyOf('V1', { jenjangPendidikan: ['S1'] });
    const educated = { riwayatPendidikan: [{ jenjang: 'S1', bidang: 'Akuntansi', lulus: '2007-08-01' }] } as const;
    const chosen = [1, 2, 3].map((serial): Candidate => ({
      nip: nipOf(serial),
      axes,
      penilaianKompetensi: '80',
      golongan: 'IV/e',
      evidence: educated,
    }));
    const could = (more: object): boolean | undefined =>
      rankSuccessors(asks, [...chosen, { nip: nipOf(9), axes, ...more }], { ruleSet, asOf }).undetermined[0]
        ?.couldReachShortlist;
    expect(could({ penilaianKompetensi: '79.99', golongan: 'IV/e' })).toBe(false);
    expect(could({ penilaianKompetensi: '80', golongan: 'IV/d' })).toBe(false);
    expect(could({ penilaianKompetensi: '80', golongan: 'IV/e' })).toBe(true);
    expect(could({ penilaianKompetensi: '80' })).toBe(true);
    expect(could({ golongan: 'IV/d' })).toBe(true);
  });

  it('a missing rank goes no higher than the ladder', () => {
    const since = (mulai: IsoDate) => ({
      jabatan: { kelas: 'pengawas', nama: 'Seksi', instansi: 'Kota', unit: 'Dinas', mulai } as const,
      evidence: { riwayatJabatan: [] },
    });
    const common = { axes: { kinerja: '86', potensial: '86' }, penilaianKompetensi: '80' };
    const asks = vacancyOf('V1', { golonganMinimum: 'I/a' });
    const chosen = [1, 2, 3].map((serial): Candidate => ({
      nip: nipOf(serial),
      ...common,
      ...since('2010-01-01'),
      golongan: 'IV/e',
    }));
    for (const [mulai, expected] of [
      ['2009-12-31', true],
      ['2010-01-01', true],
      ['2010-01-02', false],
    ] as const) {
      const result = rankSuccessors(asks, [...chosen, { nip: nipOf(9), ...common, ...since(mulai) }], {
        ruleSet,
        asOf,
      });
      expect(result.undetermined).toMatchObject([{ couldReachShortlist: expected }]);
    }
  });

  it('the highest value on a level is that of the tables that are open', () => {
    const compiled = compileRuleSet(bkn411);
    const [axis] = compiled.axes;
    if (axis === undefined) throw new Error('no axis');
    const item = fc.record({
      weight: fc.integer({ min: 1, max: 40 }),
      values: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 })),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.array(item, { minLength: 1, maxLength: 3 }), (known, items) => {
        const missing = items.map(({ weight, values }) => ({
          axis: axis.key,
          weight: String(weight),
          min: String(values === null ? 0 : Math.min(...values)),
          max: String(values === null ? 100 : Math.max(...values)),
          ...(values === null ? {} : { values: values.map(String) }),
        })) as unknown as readonly MissingItem<Grid>[];
        // In hundredths, so that everything is whole.
        const sums = [
          ...items.reduce<ReadonlySet<number>>(
            (all, { weight, values }) =>
              new Set(
                [...all].flatMap((sum) =>
                  (values ?? Array.from({ length: 101 }, (_, score) => score)).map((score) => sum + weight * score),
                ),
              ),
            new Set([known * 100]),
          ),
        ];
        const most = Math.max(...sums);
        const continuous = items.some(({ values }) => values === null);
        const ends = [6000, 8000, Infinity];
        ends.forEach((end, level) => {
          const on = sums.filter((sum) => sum < end && sum >= (ends[level - 1] ?? 0));
          if (on.length === 0) return;
          const found = highestOnLevel(axis, level, { n: most, d: 100 }, missing, compiled);
          const value = Math.round((Number(found.value.n) * 10_000) / Number(found.value.d)) / 100;
          const top = Math.max(...on);
          if (!continuous) expect([value, found.attained]).toEqual([top, true]);
          else if (found.attained) expect(value).toBeGreaterThanOrEqual(top);
          else expect(value).toBe(end);
        });
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe('M9: the order among equals tells nothing', () => {
  const equals = (nips: readonly string[]): readonly Candidate[] =>
    nips.map((nip) => ({ nip, axes: { kinerja: '86', potensial: '86' } }));
  const hash = (id: string, nip: string): string => createHash('sha256').update(`${id}\n${nip}`, 'utf8').digest('hex');
  const numbers = (seed: number): readonly string[] =>
    Array.from({ length: 6 }, (_, index) => {
      const year = 1965 + ((seed * 7 + index * 5) % 35);
      return `${String(year)}0228${String(year + 25)}01${String((index % 2) + 1)}${String(((seed * 13 + index * 17) % 999) + 1).padStart(3, '0')}`;
    });

  it('people of equal standing stand in the order of SHA-256 of vacancy, line feed and number', () => {
    for (const id of ['V1', 'Lowongan é 2', 'x'.repeat(60)]) {
      const nips = numbers(3);
      const result = rankSuccessors(vacancyOf(id), equals(nips), { ruleSet, asOf });
      expect(result.shortlist.map(({ nip }) => nip)).toEqual(
        [...nips].sort((a, b) => (hash(id, a) < hash(id, b) ? -1 : 1)),
      );
      expect(result.shortlist.every(({ place }) => place === 1)).toBe(true);
    }
  });

  it('the older, and men, stand first in about half of the cases; vacancies differ', () => {
    let [older, men, pairs, mixed, differing] = [0, 0, 0, 0, 0];
    for (let seed = 0; seed < 300; seed++) {
      const [first = [], second = []] = ['V1', 'V2'].map((id) =>
        rankSuccessors(vacancyOf(id), equals(numbers(seed)), { ruleSet, asOf }).shortlist.map(({ nip }) => nip),
      );
      if (first.join() !== second.join()) differing++;
      for (let line = 1; line < first.length; line++) {
        const [one = '', two = ''] = [first[line - 1], first[line]];
        if (one.slice(0, 8) !== two.slice(0, 8)) {
          pairs++;
          if (one.slice(0, 8) < two.slice(0, 8)) older++;
        }
        if (one[14] !== two[14]) {
          mixed++;
          if (one[14] === '1') men++;
        }
      }
    }
    expect(Math.abs(older / pairs - 0.5)).toBeLessThan(0.06);
    expect(Math.abs(men / mixed - 0.5)).toBeLessThan(0.06);
    expect(differing).toBeGreaterThan(250);
  });

  it('whoever may hold a post for the time being is listed the same way', () => {
    const jabatan = {
      kelas: 'administrator',
      nama: 'Sekretaris',
      instansi: 'Kota',
      unit: 'Dinas',
      mulai: '2022-01-01',
    };
    const people = numbers(5).map((nip) =>
      parseAsn({ nip, jenis: 'PNS', kedudukanHukum: 'aktif', jabatan, evidence: { hukumanDisiplin: [] } }),
    );
    const { holders } = interimHolders(vacancy, people, { ruleSet: bkn411, asOf });
    const hashes = holders.map(({ nip }) => hash('V1', nip));
    expect(hashes).toHaveLength(6);
    expect(hashes).toEqual([...hashes].sort());
  });
});

describe('M25: age separates people only by a cited text, and says so', () => {
  const citation = {
    basis: 'agencyChoice',
    known: 'primaryText',
    citations: [{ source: 'perwali' }],
    checkedOn: '2026-11-26',
  } as const;
  const draft = (ageCitation: object | undefined, tieChain: readonly string[] = ['age']) => ({
    ...withoutConditions(),
    sources: { ...bkn411.sources, perwali: { kind: 'decree', title: { id: 'Perwali 1', en: 'Decree 1' } } },
    ranking: { ...bkn411.ranking, tieChain, ...(ageCitation === undefined ? {} : { ageCitation }) },
  });
  const issuesOf = (...args: Parameters<typeof draft>): readonly (readonly [string, string])[] =>
    checkRuleSet(draft(...args)).flatMap(({ path, code }) =>
      path.startsWith('ranking') ? [[path, code] as const] : [],
    );

  it('is refused without a citation, with an assumption, without a text, and where age is not in the chain', () => {
    expect(issuesOf(undefined)).toEqual([['ranking.tieChain[0]', 'protectedAttribute']]);
    expect(issuesOf({ ...citation, basis: 'libraryAssumption', note: { id: 'x', en: 'x' } })).toEqual([
      ['ranking.ageCitation.basis', 'ageWithoutLaw'],
    ]);
    for (const basis of ['statute', 'implementingRule', 'agencyChoice'] as const) {
      expect(issuesOf({ ...citation, basis, citations: [] })).toEqual([
        ['ranking.ageCitation.citations', 'citationMissing'],
      ]);
      expect(issuesOf({ ...citation, basis })).toEqual([]);
    }
    expect(issuesOf(citation, ['golongan'])).toEqual([['ranking.ageCitation', 'citationUnused']]);
    expect(issuesOf(citation, ['age', 'age'])).toEqual([['ranking.tieChain', 'duplicate']]);
    for (const other of ['usia', 'umur', 'tanggalLahir', 'jenisKelamin'])
      expect(issuesOf(undefined, [other])).toEqual([['ranking.tieChain[0]', 'protectedAttribute']]);
  });

  it('the older goes first; result, rows and description say that age did it', () => {
    const rules = parseRuleSet(withCitedSources(draft(citation, ['age', 'golongan'])));
    const born = (date: string, serial: number): string =>
      `${date}201001${String(serial % 2 === 0 ? 2 : 1)}00${String(serial)}`;
    const axes = { kinerja: '86', potensial: '86' };
    const people: readonly Candidate[] = [
      { nip: born('19850301', 1), axes, golongan: 'IV/e' },
      { nip: born('19850228', 2), axes, golongan: 'IV/a' },
      { nip: born('19850302', 3), axes, golongan: 'IV/a' },
      { nip: born('19850301', 4), axes, golongan: 'IV/a' },
      { nip: born('19860302', 5), axes: { kinerja: '81', potensial: '81' } },
    ];
    const result = rankSuccessors(vacancy, people, { ruleSet: rules, asOf });
    expect(
      allOf(result).map(({ nip, place, tieBrokenBy, partedByAge }) => [nip.slice(-1), place, tieBrokenBy, partedByAge]),
    ).toEqual([
      ['2', 1, 'age', true],
      ['1', 2, 'golongan', true],
      ['4', 3, 'golongan', true],
      ['3', 4, 'age', true],
      ['5', 5, undefined, undefined],
    ]);
    expect(result.findings).toMatchObject([{ code: 'ageInTieChain', path: 'ranking.tieChain.age' }]);
    expect(result.findings[0]?.found).toContain('002');
    expect(result.findings[0]?.found).not.toContain('005');
    const alone = rankSuccessors(vacancy, people.slice(0, 1), { ruleSet: rules, asOf });
    expect(alone.findings).toMatchObject([{ code: 'ageInTieChain' }]);
    expect(alone.findings[0]).not.toHaveProperty('found');
    expect(rankSuccessors(vacancy, people, { ruleSet, asOf }).findings.map(({ code }) => code)).not.toContain(
      'ageInTieChain',
    );
    for (const [language, warning] of [
      ['id', 'Peringatan: usia memisahkan'],
      ['en', 'Warning: age separates'],
    ] as const)
      expect(describeRuleSet(rules, language)).toContain(warning);
    expect(describeRuleSet(bkn411, 'en')).not.toContain('Warning: age');
  });
});

describe('M26: every axis and every indicator of the rule set can be a key', () => {
  it('an indicator in the order and in the chain: as its score for the vacancy; unknown of candidates', () => {
    const rules = orderOnly((draft) => {
      draft['ranking'] = {
        ...bkn411.ranking,
        order: ['box', 'indicator:penghargaan'],
        tieChain: ['indicator:pengalamanJabatan', 'indicator:rekamJejakDisiplin', 'axis:potensial'],
      };
    });
    const people = samplePopulation({ seed: 11, size: 250, asOf });
    const candidates = [1, 2].map((serial): Candidate => ({
      nip: nipOf(serial),
      golongan: 'IV/a',
      axes: { kinerja: '86', potensial: '86' },
    }));
    const [sample] = sampleVacancies({ seed: 11, count: 1, asOf });
    if (sample === undefined) throw new Error('no vacancy');
    const result = rankSuccessors(sample, [...people, ...candidates], { ruleSet: rules, asOf });
    const rows = allOf(result);
    expect(rows.length).toBeGreaterThan(10);
    const factsByNip = new Map<string, Facts>(
      people.map((person) => {
        const { indicators, axes } = normalizeAspects(person, {
          ruleSet: rules,
          asOf,
          target: targetOf(sample),
        });
        const score = (key: 'penghargaan' | 'pengalamanJabatan' | 'rekamJejakDisiplin'): number | null => {
          const found = indicators[key];
          return found?.status === 'scored' ? Number(found.score) : null;
        };
        const potensial = axes.potensial;
        return [
          person.nip,
          [
            score('penghargaan'),
            score('pengalamanJabatan'),
            score('rekamJejakDisiplin'),
            'value' in potensial ? Number(potensial.value) : null,
          ] as Facts,
        ];
      }),
    );
    const preference = [9, 8, 7];
    const of = ({ nip, box }: Ranked): Facts => [
      -preference.indexOf(box),
      ...(factsByNip.get(nip) ?? [null, null, null, 86]),
    ];
    for (const one of rows)
      for (const two of rows) expect(relationOfRows(result, one, two)).toBe(modelRelation(of(one), of(two)));
    rows.forEach((row) => {
      const others = rows.filter((other) => other !== row).map((other) => modelRelation(of(other), of(row)));
      expect(best(row.place)).toBe(others.filter((relation) => relation === 'ahead').length + 1);
      expect(worst(row.place) - best(row.place)).toBe(others.filter((relation) => relation === 'undecided').length);
    });
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'tieCriterionUnknown', path: 'ranking.order.indicator:penghargaan' }),
    );
  });

  it('a further axis of a grid', () => {
    const cube = onGrid(
      'cube',
      {
        kinerja: { rendah: '0', tinggi: '70' },
        potensial: { rendah: '0', tinggi: '70' },
        teknis: { rendah: '0', tinggi: '70' },
      },
      {
        aspects: [],
        talent: { shares: { kinerja: '50', potensial: '50', teknis: '0' }, provenance: bkn411.talent.provenance },
      },
    ) as RuleSet;
    const made = (order: readonly string[], tieChain: readonly string[]) => ({
      ...cube,
      eligibility: cube.eligibility.map((entry) => ({ ...entry, conditions: [] })),
      ranking: { ...bkn411.ranking, order, tieChain },
    });
    const refused = checkRuleSet(made(['axis:mutu', 'box'], ['indicator:penghargaan', 'axis:teknis', 'axis:x']), {
      grid: 'any',
    });
    expect(refused.filter(({ path }) => path.startsWith('ranking')).map(({ path, code }) => [path, code])).toEqual([
      ['ranking.order[0]', 'axisUnknown'],
      ['ranking.tieChain[0]', 'indicatorUnknown'],
      ['ranking.tieChain[2]', 'axisUnknown'],
    ]);
    expect(checkRuleSet(made(['kinerja', 'axis:kinerja'], []), { grid: 'any' }).map(({ code }) => code)).toContain(
      'duplicate',
    );
    const pool = ['80', '95', '90'].map((teknis, serial): Candidate<Grid> => ({
      nip: nipOf(serial),
      axes: { kinerja: '90', potensial: '90', teknis },
    }));
    for (const rules of [made(['axis:teknis'], []), made(['score'], ['axis:teknis'])]) {
      const parsed = parseRuleSet(withCitedSources(rules), { grid: 'any' });
      const result = rankSuccessors(vacancy, pool, { ruleSet: parsed, asOf });
      expect(allOf(result).map(({ nip }) => nip)).toEqual([1, 2, 0].map(nipOf));
      expect(allOf(result)[1]?.behind).toMatchObject({ by: 'axis:teknis', theirs: '95', own: '90' });
      for (const one of result.shortlist)
        for (const two of result.shortlist)
          if (one !== two)
            expect(relationOfRows(result, one, two)).toBe(best(one.place) < best(two.place) ? 'ahead' : 'behind');
      expect(describeRuleSet(parsed, 'en')).toMatch(/value of the axis Axis `teknis`/);
    }
  });
});
