/** A rule stands once: what changes a judgement changes the ranking, the verdict, the explanation and the words alike. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkEligibility, parseVacancy, rankSuccessors, rankVacancies, textOf, verdictOf } from 'talenta-asn';
import { conditionArbitrary } from 'talenta-asn/testing';
import * as fc from 'fast-check';
import { CONDITION_KINDS, definitionOf } from '../../src/conditions/conditions.js';
import { asOf, free, NIP } from './one-condition.js';

afterEach(() => {
  vi.restoreAllMocks();
});

const candidate = { nip: NIP, axes: { kinerja: '90', potensial: '90' } };

describe.each(CONDITION_KINDS.filter((kind) => kind !== 'byHand'))('%s', (kind) => {
  const [condition] = fc.sample(conditionArbitrary(), { numRuns: 2000, seed: 5 }).filter((each) => each.kind === kind);
  const vacancy = parseVacancy({
    id: 'V1',
    nama: 'Kepala',
    kelas: 'jptPratama',
    instansi: 'Kota',
    unit: 'Dinas',
    conditions: [{ ...condition, id: 'own', basis: 'Pengumuman 1/2026' }],
  });
  const context = { ruleSet: free, asOf };
  const [code = ''] = Object.keys(definitionOf({ kind }).sentences);

  it.each(['met', 'notMet', 'undetermined'] as const)('judged %s, is so everywhere', (verdict) => {
    vi.spyOn(definitionOf({ kind }), 'judge').mockReturnValue({ verdict, code });
    const { shortlist, ineligible, undetermined } = rankSuccessors(vacancy, [candidate], context);
    expect([shortlist, undetermined, ineligible].map((list) => list.length)).toEqual(
      ['met', 'undetermined', 'notMet'].map((each) => (each === verdict ? 1 : 0)),
    );
    const result = rankVacancies({ vacancies: [vacancy], pool: [candidate], context });
    const eligible = verdict === 'met' ? 'eligible' : verdict === 'notMet' ? 'notEligible' : 'undetermined';
    expect(verdictOf(result, 'V1', NIP).verdict).toBe(eligible);
    const report = checkEligibility(candidate, vacancy, context);
    const told = report.conditions.find(({ id }) => id === 'own');
    expect(told).toMatchObject({ verdict, code });
    expect(report.verdict).toBe(eligible);
    const [reason] = [...ineligible, ...undetermined].flatMap(({ reasons }) => reasons);
    if (reason !== undefined)
      expect([textOf(reason, 'id'), textOf(reason, 'en')]).toEqual([told?.message.id, told?.message.en]);
  });
});
