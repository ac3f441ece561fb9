/** A forgery for each check of the verifier of resolutions. */
import { parseRuleSet, parseVacancy, rankVacancies, successionsOf } from 'talenta-asn';
import { resolveVacancies, verifyResolution, type Resolution, type ResolutionRule } from 'talenta-asn/procedure';
import { describe, expect, it } from 'vitest';
import { withCitedSources, withoutConditions } from '../rule-set/sample-grids.js';

interface Forged {
  assignments: { vacancy: string; people: { nip: string; place: number }[]; unfilled: number }[];
  certificate: {
    kind: string;
    base: string;
    total: string;
    vacancyPrices: Record<string, string>;
    personPrices: Record<string, string>;
  };
}

const ruleSet = parseRuleSet(withCitedSources(withoutConditions()));

const vacancies = ['V1', 'V2'].map((id) =>
  parseVacancy({ id, nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: id }),
);
const pool = ['95', '90', '85'].map((value, index) => ({
  nip: `19850228201001199${String(index)}`,
  axes: { kinerja: value, potensial: value },
}));
const successions = successionsOf(rankVacancies({ vacancies, pool, context: { ruleSet, asOf: '2026-11-24' } }));
const bestTotal: ResolutionRule = { by: 'bestTotal', lot: { seed: 'x' } };
const strictOrder: ResolutionRule = { by: 'strictOrder', order: ['V1', 'V2'], lot: { seed: 'x' } };

function problemsOf(rule: ResolutionRule, forge: (forged: Forged) => void): readonly string[] {
  const resolution = resolveVacancies(successions, rule);
  expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
  const forged = structuredClone(resolution) as unknown as Forged;
  forge(forged);
  const verdict = verifyResolution(successions, rule, forged as unknown as Resolution);
  return verdict.valid ? [] : verdict.problems.map(({ message }) => message.en);
}

describe('the verifier finds', () => {
  it.each([
    ['Somebody stands there twice: V2.', ({ assignments: [a, b] }) => b?.people.splice(0, 1, ...(a?.people ?? []))],
    ['The vacancy V2 is left out.', ({ assignments }) => assignments.pop()],
    ['Somebody of V1 is not on that place.', ({ assignments: [a] }) => (first(a?.people).place = 3)],
    ['People and empty seats of V1 are not its number of seats.', ({ assignments: [a] }) => (first([a]).unfilled = 1)],
    ['There is no vacancy V9.', ({ assignments: [a] }) => (first([a]).vacancy = 'V9')],
    ['A filled seat is not worth more than all scores.', ({ certificate }) => (certificate.base = '200')],
    ['A price cannot be read.', ({ certificate }) => (certificate.total = 'much')],
    [
      'A price is below 0.',
      ({ certificate }) => (certificate.vacancyPrices = { ...certificate.vacancyPrices, V1: '-1' }),
    ],
    ['A pair is worth more than its prices.', ({ certificate }) => (certificate.personPrices = {})],
    ['The people assigned do not come to the total.', ({ certificate }) => (certificate.total = '1')],
    [
      'The prices do not come to the total.',
      ({ certificate }) => (certificate.vacancyPrices = { ...certificate.vacancyPrices, V1: '900' }),
    ],
  ] satisfies [string, (forged: Forged) => unknown][])('%s', (problem, forge) => {
    expect(problemsOf(bestTotal, forge)).toContain(problem);
  });

  it('that another rule made it, and a certificate of another kind', () => {
    const resolution = resolveVacancies(successions, strictOrder);
    const verdict = verifyResolution(successions, bestTotal, resolution);
    expect(verdict).toMatchObject({
      problems: [{ code: 'otherRule' }, { code: 'certificateKind' }],
    });
  });

  it('that the best who were left were not taken', () => {
    const problems = problemsOf(strictOrder, ({ assignments: [a, b] }) => {
      [first([a]).people, first([b]).people] = [first([b]).people, first([a]).people];
    });
    expect(problems).toEqual(['V1 did not take the best who were left.']);
  });
});

function first<T>(values: readonly (T | undefined)[] | undefined): T {
  const value = values?.[0];
  if (value === undefined) throw new Error('there is none');
  return value;
}
