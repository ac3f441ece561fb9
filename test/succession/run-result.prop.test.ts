/** The result of a run in normal form against the results of its vacancies, one by one. */
import fc from 'fast-check';
import {
  checkEligibility,
  explain,
  parseCandidate,
  parseRunResult,
  parseVacancy,
  rankSuccessors,
  rankVacancies,
  safeParseRunResult,
  successionOf,
  successionsOf,
  textOf,
  verdictOf,
  type Asn,
  type Candidate,
  type ConditionVerdict,
  type PersonVerdict,
  type RunResult,
  type Succession,
  type Vacancy,
} from 'talenta-asn';
import { bkn411, djbk, manado, permenpanrb20, semarang } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { asnArbitrary, candidateArbitrary, vacancyArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { fewRuns, runs } from '../runs.js';

const asOf = '2026-11-24' as const;
const ruleSets = fc.constantFrom(bkn411, djbk, manado, permenpanrb20, semarang);
const people: fc.Arbitrary<readonly (Asn | Candidate)[]> = fc.array(fc.oneof(asnArbitrary(), candidateArbitrary()), {
  maxLength: 8,
});
const vacancies: fc.Arbitrary<readonly Vacancy[]> = fc
  .array(vacancyArbitrary(), { minLength: 1, maxLength: 4 })
  .map((drawn) => drawn.map((vacancy, index) => ({ ...vacancy, id: `V${String(index)}` })));

/** Where somebody stands by the result of one vacancy, which was not made from the run's. */
function standingIn(succession: Succession, nip: string): PersonVerdict['verdict'] {
  if (succession.outcome === 'blocked') return 'blocked';
  const isThere = (list: readonly { readonly nip: string }[]): boolean => list.some((each) => each.nip === nip);
  if (isThere(succession.shortlist) || isThere(succession.reserves)) return 'eligible';
  if (isThere(succession.ineligible)) return 'notEligible';
  return isThere(succession.undetermined) ? 'undetermined' : 'notInPool';
}

function allReasons(succession: Succession): readonly ConditionVerdict[] {
  return [
    ...succession.shortlist.flatMap(({ conditions }) => conditions),
    ...[...succession.ineligible, ...succession.undetermined].flatMap(({ reasons }) => reasons),
  ];
}

/** People by the id of what they fail, or of what cannot be told of them. */
function counted(rows: readonly { readonly reasons: readonly ConditionVerdict[] }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { reasons } of rows)
    for (const id of new Set(reasons.map((reason) => reason.id))) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

describe('the result of a run', () => {
  it('property: says of every vacancy what it says of it alone, and of every pair what stands there', () => {
    fc.assert(
      fc.property(people, vacancies, ruleSets, (pool, given, ruleSet) => {
        const context = { ruleSet, asOf };
        const result = rankVacancies({ vacancies: given, pool, context });
        for (const vacancy of given) {
          const alone = rankSuccessors(vacancy, pool, context);
          expect(successionOf(result, vacancy.id)).toEqual(alone);
          for (const { nip } of pool) {
            const verdict = verdictOf(result, vacancy.id, nip);
            expect(verdict.verdict).toBe(standingIn(alone, nip));
            const row = [...alone.ineligible, ...alone.undetermined].find((each) => each.nip === nip);
            expect(verdict.reasons).toEqual(row?.reasons ?? []);
            const ranked = [...alone.shortlist, ...alone.reserves].find((each) => each.nip === nip);
            expect(verdict.place).toEqual(ranked?.place);
            expect(verdict.cara).toBe((row ?? ranked)?.cara);
          }
        }
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('property: its counts are those of the people', () => {
    fc.assert(
      fc.property(people, vacancies, ruleSets, (pool, given, ruleSet) => {
        const result = rankVacancies({ vacancies: given, pool, context: { ruleSet, asOf } });
        for (const { vacancy, counts } of result.vacancies) {
          const alone = successionOf(result, vacancy.id);
          expect(counts).toMatchObject({
            eligible: alone.shortlist.length + alone.reserves.length,
            ineligible: alone.ineligible.length,
            undetermined: alone.undetermined.length,
          });
          const of = (kind: 'notMet' | 'undetermined') =>
            Object.fromEntries(counts.reasons.flatMap((each) => (each[kind] === 0 ? [] : [[each.id, each[kind]]])));
          expect(of('notMet')).toEqual(counted(alone.ineligible));
          expect(of('undetermined')).toEqual(counted(alone.undetermined));
        }
      }),
      { numRuns: fewRuns(1_000) },
    );
  });

  it('property: survives JSON, and every reason has words in both languages', () => {
    fc.assert(
      fc.property(people, vacancies, ruleSets, (pool, given, ruleSet) => {
        const result = rankVacancies({ vacancies: given, pool, context: { ruleSet, asOf } });
        const stored: unknown = JSON.parse(JSON.stringify(result));
        expect(parseRunResult(stored)).toEqual(result);
        expect(successionsOf(stored as RunResult)).toEqual(successionsOf(result));
        for (const reason of successionsOf(result).flatMap(allReasons)) {
          const [id, en] = [textOf(reason, 'id'), textOf(reason, 'en')];
          for (const text of [id, en]) expect(text).not.toMatch(/^$|\{\w+\}|undefined/);
          expect(id).not.toBe(en);
        }
      }),
      { numRuns: fewRuns(1_000) },
    );
  });

  it('property: what is explained in full comes to the same verdicts', () => {
    fc.assert(
      fc.property(people, vacancies, ruleSets, (pool, given, ruleSet) => {
        const context = { ruleSet, asOf };
        const run = { vacancies: given, pool, context };
        const result = rankVacancies(run);
        const [first] = result.people.filter((_nip, index) => !result.conflicting.includes(index));
        if (first === undefined) return;
        const { vacancies: stories } = explain(run, first);
        expect(stories.map(({ vacancy }) => vacancy.id)).toEqual(given.map(({ id }) => id));
        for (const { vacancy, verdict, eligibility } of stories) {
          expect(verdict).toEqual(verdictOf(result, vacancy.id, first));
          if (eligibility === undefined) expect(verdict.verdict).toBe('blocked');
          else expect(eligibility.verdict).toBe(verdict.verdict);
          for (const { id, verdict: told, code, parameters } of verdict.reasons) {
            const full = eligibility?.conditions.find((each) => each.id === id && each.verdict === told);
            expect(full).toMatchObject(parameters === undefined ? { code } : { code, parameters });
          }
        }
      }),
      { numRuns: fewRuns(1_000) },
    );
  });
});

describe('people from outside the civil service', () => {
  it('may be more than a call takes arguments, where the post is not open to them', () => {
    const closed = parseVacancy({ id: 'V1', nama: 'Kepala', kelas: 'administrator', instansi: 'Kota', unit: 'Dinas' });
    const pool = Array.from({ length: 130_000 }, (_, index) =>
      parseCandidate({ nip: `LUAR-${String(index)}`, jenis: 'luarPns', axes: { kinerja: '80', potensial: '80' } }),
    );
    const result = rankVacancies({ vacancies: [closed], pool, context: { ruleSet: bkn411, asOf } });
    expect(result.vacancies[0]?.counts).toMatchObject({ eligible: 0, ineligible: 130_000 });
    expect(verdictOf(result, 'V1', 'LUAR-7').reasons.map(({ code }) => code)).toEqual(['notOpenOutside']);
  });
});

describe('the result of a city', () => {
  const pool = samplePopulation({ seed: 3, size: 600, asOf });
  const posts = sampleVacancies({ seed: 3, count: 12, asOf });
  const context = { ruleSet: bkn411, asOf };
  const result = rankVacancies({ vacancies: posts, pool, context });

  it('takes few bytes for each pair of person and vacancy', () => {
    expect(JSON.stringify(result).length / (pool.length * posts.length)).toBeLessThan(60);
  });

  it('holds people, conditions and reasons once', () => {
    const keys = (list: readonly object[]): readonly string[] => list.map((each) => JSON.stringify(each));
    for (const list of [keys(result.conditions), result.people, keys(result.stages)])
      expect(new Set(list).size).toBe(list.length);
  });

  it('tells in full the shortlist and as many again, and of everybody behind them the values', () => {
    for (const { id } of posts) {
      const { shortlist, reserves, shortlistSize } = successionOf(result, id);
      for (const { place, placement, conditions, behind, axes } of [...shortlist, ...reserves]) {
        const best = typeof place === 'number' ? place : place.best;
        const isTold = best <= 2 * shortlistSize;
        expect([placement !== undefined, conditions !== undefined]).toEqual([isTold, isTold]);
        if (!isTold) expect(behind).toBeUndefined();
        expect(Object.keys(axes)).toEqual(['kinerja', 'potensial']);
      }
    }
  });

  it.each([
    ['a person that is not there', (draft: Draft) => draft.reasons[0]?.people.push(100_000)],
    ['a reason that is not there', (draft: Draft) => draft.columns[0]?.push(100_000)],
    ['a condition that is not there', (draft: Draft) => Object.assign(draft.reasons[0] ?? {}, { condition: 100_000 })],
    ['people out of order', (draft: Draft) => draft.people.reverse()],
    ['a person twice', (draft: Draft) => draft.people.splice(1, 1, draft.people[0] ?? '')],
    ['a way that is not there', (draft: Draft) => draft.ways[0]?.of.splice(0, 1, 100_000)],
    ['too few ways', (draft: Draft) => draft.ways[0]?.of.pop()],
    ['a stage that is not there', (draft: Draft) => Object.assign(draft.vacancies[0] ?? {}, { stage: 100_000 })],
    ['a column that is not there', (draft: Draft) => Object.assign(draft.vacancies[0] ?? {}, { box: 100_000 })],
    ['a value that is not there', (draft: Draft) => draft.vacancies[0]?.further.values.splice(0, 1, 100_000)],
    ['somebody without a place', (draft: Draft) => draft.vacancies[0]?.further.places.pop()],
    ['another member', (draft: Draft) => Object.assign(draft, { more: 1 })],
  ])('read back, is refused with %s', (_what, change) => {
    const draft = JSON.parse(JSON.stringify(result)) as Draft;
    change(draft);
    const read = safeParseRunResult(draft);
    expect(read.success).toBe(false);
    if (!read.success) expect(read.error.issues[0].path).not.toBe('');
  });

  it('knows no vacancy that was not ranked, and nobody who was not in the pool', () => {
    expect(() => successionOf(result, 'no such')).toThrow(/vacancyId/);
    expect(verdictOf(result, posts[0]?.id ?? '', '199912312020121001')).toEqual({ verdict: 'notInPool', reasons: [] });
  });

  it('is explained by the verdicts of the eligibility of one', () => {
    const [vacancy] = posts;
    const [person] = pool;
    if (vacancy === undefined || person === undefined) throw new Error('no sample');
    const [story] = explain({ vacancies: posts, pool, context }, person.nip, vacancy.id).vacancies;
    expect(story?.eligibility).toEqual(checkEligibility(person, vacancy, context));
    expect(story?.profile?.nip).toBe(person.nip);
  });
});

interface Draft {
  people: string[];
  columns: number[][];
  reasons: { people: number[] }[];
  ways: { of: number[] }[];
  vacancies: { further: { values: number[]; places: unknown[] } }[];
}
