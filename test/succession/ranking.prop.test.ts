import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCitedSources, withoutConditions } from '../rule-set/sample-grids.js';
import {
  compareDecimals,
  parseRuleSet,
  parseVacancy,
  rankSuccessors,
  rankVacancies,
  successionsOf,
  type Candidate,
  type Place,
  type RuleSet,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { asnArbitrary, nipArbitrary, vacancyArbitrary } from 'talenta-asn/testing';
import { runs } from '../runs.js';

const asOf = '2026-11-23' as const;

/** bkn411 without hard conditions, so that only the order is tested. */
function orderOnly(change: (draft: Record<string, unknown>) => void = () => undefined): RuleSet {
  const draft = withoutConditions();
  for (const member of ['outsideCivilService', 'interim', 'retirement']) Reflect.deleteProperty(draft, member);
  change(draft);
  return parseRuleSet(withCitedSources(draft));
}

const ruleSet = orderOnly();
const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });

const best = ({ place }: { readonly place: Place }): number => (typeof place === 'number' ? place : place.best);

/** Few values, so that ties are frequent. */
const candidate = (nip: string): fc.Arbitrary<Candidate> =>
  fc.record(
    {
      nip: fc.constant(nip),
      axes: fc.record({
        kinerja: fc.constantFrom('80', '81', '90'),
        potensial: fc.constantFrom('70', '80', '81', '90'),
      }),
      penilaianKompetensi: fc.constantFrom('70', '80'),
      golongan: fc.constantFrom('III/d' as const, 'IV/a' as const),
    },
    { requiredKeys: ['nip', 'axes'] },
  );

const pool = fc
  .uniqueArray(nipArbitrary(), { minLength: 0, maxLength: 9 })
  .chain((nips) => fc.tuple(...nips.map(candidate)))
  .map((people): readonly Candidate[] => people);

describe('ranking', () => {
  it('does not depend on the order of the pool', () => {
    fc.assert(
      fc.property(
        pool.chain((people) =>
          fc.tuple(fc.constant(people), fc.shuffledSubarray([...people], { minLength: people.length })),
        ),
        ([people, shuffled]) => {
          const context = { ruleSet, asOf };
          expect(JSON.stringify(rankSuccessors(vacancy, shuffled, context))).toBe(
            JSON.stringify(rankSuccessors(vacancy, people, context)),
          );
        },
      ),
    );
  });

  it('does not depend on the order of people with full evidence either', () => {
    const people = samplePopulation({ seed: 7, size: 120, asOf });
    const vacancies = sampleVacancies({ seed: 7, count: 4, asOf });
    const first = JSON.stringify(
      successionsOf(rankVacancies({ vacancies, pool: people, context: { ruleSet: bkn411, asOf } })),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...people], { minLength: people.length }), (shuffled) => {
        expect(
          JSON.stringify(
            successionsOf(rankVacancies({ vacancies, pool: shuffled, context: { ruleSet: bkn411, asOf } })),
          ),
        ).toBe(first);
      }),
      { numRuns: runs(5) },
    );
  });

  it('orders by box, then score; shares places honestly; sorts everybody into one list', () => {
    fc.assert(
      fc.property(pool, (people) => {
        const result = rankSuccessors(vacancy, people, { ruleSet, asOf });
        const ranked = [...result.shortlist, ...result.reserves];
        expect(ranked.length + result.ineligible.length + result.undetermined.length).toBe(people.length);
        ranked.forEach((person, index) => {
          const ahead = ranked[index - 1];
          if (ahead === undefined) {
            expect(best(person)).toBe(1);
            expect(person.behind).toBeUndefined();
            return;
          }
          // What separates is told of the shortlist and of as many places again.
          expect(person.behind?.nip).toBe(best(person) <= 6 ? ahead.nip : undefined);
          expect(person.box).toBeLessThanOrEqual(ahead.box);
          if (person.box === ahead.box) expect(compareDecimals(person.score, ahead.score)).toBeLessThanOrEqual(0);
          // 1 2 2 4: a place is shared, it is the number of people ahead plus one, or it is open.
          if (typeof person.place !== 'number') expect(person.openUntil).toBeDefined();
          else if (person.place === ahead.place) expect(person.behind?.by ?? 'shared').toBe('shared');
          else expect(person.place).toBe(index + 1);
        });
        const listed = result.shortlist.length;
        const outcome = listed === 0 ? 'empty' : listed < 3 ? 'short' : listed > 3 ? 'tiedAtCut' : 'complete';
        expect(result.outcome).toBe(outcome);
        for (const person of result.shortlist) expect(best(person)).toBeLessThanOrEqual(3);
        for (const person of result.reserves) expect(best(person)).toBeGreaterThan(3);
      }),
    );
  });

  it('names the same first three whether three or four are asked for', () => {
    const four = orderOnly((draft) => {
      draft['ranking'] = { ...bkn411.ranking, shortlistSize: 4 };
    });
    fc.assert(
      fc.property(pool, (people) => {
        const three = rankSuccessors(vacancy, people, { ruleSet, asOf });
        const more = rankSuccessors(vacancy, people, { ruleSet: four, asOf });
        const firstOfMore = more.shortlist.filter((person) => best(person) <= 3);
        expect(firstOfMore.map(({ nip, place }) => [nip, place])).toEqual(
          three.shortlist.map(({ nip, place }) => [nip, place]),
        );
      }),
    );
  });

  it('never moves two people past each other because a third joins', () => {
    fc.assert(
      fc.property(pool, (people) => {
        const whole = rankSuccessors(vacancy, people, { ruleSet, asOf });
        const placeIn = (result: typeof whole) =>
          new Map([...result.shortlist, ...result.reserves].map((row) => [row.nip, best(row)]));
        const before = placeIn(whole);
        people.forEach((_, left) => {
          const after = placeIn(
            rankSuccessors(
              vacancy,
              people.filter((_person, index) => index !== left),
              { ruleSet, asOf },
            ),
          );
          for (const [one, placeOne] of after) {
            for (const [another, placeAnother] of after) {
              if (placeOne < placeAnother) expect(before.get(one) ?? 0).toBeLessThanOrEqual(before.get(another) ?? 0);
            }
          }
        });
      }),
      { numRuns: runs(60) },
    );
  });

  it('is monotone: a higher axis never lowers the place', () => {
    fc.assert(
      fc.property(
        pool.filter((people) => people.length > 1),
        fc.nat(),
        (people, pick) => {
          const chosen = people[pick % people.length];
          if (chosen?.axes === undefined) return;
          const better = { ...chosen, axes: { kinerja: '95', potensial: '95' } };
          const placeOf = (list: readonly Candidate[]) => {
            const result = rankSuccessors(vacancy, list, { ruleSet, asOf });
            const row = [...result.shortlist, ...result.reserves].find(({ nip }) => nip === chosen.nip);
            return row === undefined ? Number.POSITIVE_INFINITY : best(row);
          };
          expect(placeOf(people.map((person) => (person === chosen ? better : person)))).toBeLessThanOrEqual(
            placeOf(people),
          );
        },
      ),
    );
  });

  it('gives each vacancy of a run what it gets alone', () => {
    const people = samplePopulation({ seed: 3, size: 120, asOf });
    const vacancies = sampleVacancies({ seed: 3, count: 5, asOf });
    const context = { ruleSet: bkn411, asOf };
    const together = successionsOf(rankVacancies({ vacancies, pool: people, context }));
    vacancies.forEach((one, index) => {
      expect(rankSuccessors(one, people, context)).toEqual(together[index]);
    });
  });

  it('takes any vacancy and any people without an exception, and everybody is accounted for', () => {
    fc.assert(
      fc.property(
        vacancyArbitrary(),
        fc.uniqueArray(asnArbitrary(), { maxLength: 6, selector: ({ nip }) => nip }),
        (one, people) => {
          const result = rankSuccessors(one, people, { ruleSet: bkn411, asOf });
          const count =
            result.shortlist.length + result.reserves.length + result.ineligible.length + result.undetermined.length;
          expect(count).toBe(result.outcome === 'blocked' ? 0 : people.length);
          expect(structuredClone(result)).toEqual(result);
          expect(JSON.parse(JSON.stringify(result))).toEqual(result);
          for (const { reasons } of result.ineligible)
            expect(reasons.every(({ verdict }) => verdict === 'notMet')).toBe(true);
          for (const { reasons } of result.undetermined)
            expect(reasons.every(({ verdict }) => verdict === 'undetermined')).toBe(true);
        },
      ),
    );
  });
});

describe('a pool with faults', () => {
  const first: Candidate = { nip: '198502282010011999', axes: { kinerja: '85', potensial: '85' } };
  const second: Candidate = { nip: '197001011995011001', axes: { kinerja: '82', potensial: '82' } };
  const context = { ruleSet, asOf };

  it('counts a person once who stands there twice, and says so', () => {
    const result = rankSuccessors(vacancy, [first, second, { ...first }], context);
    expect(result.shortlist.map(({ nip }) => nip)).toEqual([first.nip, second.nip]);
    expect(result.findings[0]).toMatchObject({ code: 'personTwiceInPool', found: '***************999' });
  });

  it('ranks neither of two people with one NIP, in whatever order they come', () => {
    const other: Candidate = { ...first, axes: { kinerja: '10', potensial: '10' } };
    const result = rankSuccessors(vacancy, [first, second, other], context);
    expect(result.shortlist.map(({ nip }) => nip)).toEqual([second.nip]);
    expect(result.undetermined).toMatchObject([
      { nip: first.nip, reasons: [{ id: 'identity' }], couldReachShortlist: true },
    ]);
    expect(result.findings.map(({ code }) => code)).toEqual(['nipConflict', 'shortlistNotFilled']);
    expect(JSON.stringify(rankSuccessors(vacancy, [other, second, first], context))).toBe(JSON.stringify(result));
  });

  it('goes on past entries that are no people', () => {
    const entries: unknown[] = [
      null,
      7,
      'x',
      {},
      { nip: Number('198502282010011999'), axes: {} },
      { nip: '123', evidence: {} },
      { nip: first.nip, evidence: { penghargaan: 'none' } },
      second,
    ];
    const result = rankSuccessors(vacancy, entries as Candidate[], context);
    expect(result.shortlist.map(({ nip }) => nip)).toEqual([second.nip]);
    expect(result.findings.filter(({ code }) => code === 'entryNotReadable')).toHaveLength(7);
    expect(JSON.stringify(result.findings)).not.toMatch(/198502282010011999/);
  });

  it('is blocked for a class the rule set does not cover', () => {
    const staff = parseVacancy({ id: 'V2', nama: 'Analis', kelas: 'pelaksana', instansi: 'Kota', unit: 'Dinas' });
    const result = rankSuccessors(staff, [first], context);
    expect(result).toMatchObject({ outcome: 'blocked', shortlist: [], ineligible: [] });
    expect(result.blockedBy?.id).toMatch(/pelaksana/);
  });
});
