import { describe, expect, it } from 'vitest';
import { rankVacancies, successionsOf } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { sampleVacancies } from 'talenta-asn/samples';
import { resolveVacancies, verifyResolution } from 'talenta-asn/procedure';

const asOf = '2026-11-25' as const;
const successions = successionsOf(
  rankVacancies({
    vacancies: sampleVacancies({ seed: 1, count: 2, asOf }),
    pool: [],
    context: { ruleSet: bkn411, asOf },
  }),
);
const resolution = resolveVacancies(successions, { by: 'stableMatching' });

describe('M31: a rule that does not exist', () => {
  it.each<[string, unknown]>([
    ['misspelt', { by: 'bestTotl' }],
    ['nothing', {}],
    ['another case', { by: 'StableMatching' }],
    ['a lot that is none', { by: 'stableMatching', lot: true }],
    ['a lot without a seed', { by: 'stableMatching', lot: {} }],
    ['an inherited rule', Object.setPrototypeOf({}, { by: 'stableMatching' })],
    ['a further member', { by: 'stableMatching', ordr: ['V1'] }],
    ['a text', 'stableMatching'],
  ])('%s is refused', (_name, rule) => {
    // @ts-expect-error -- a caller without types may pass anything
    const resolve = (): unknown => resolveVacancies(successions, rule);
    // @ts-expect-error -- a caller without types may pass anything
    const verify = (): unknown => verifyResolution(successions, rule, resolution);
    for (const call of [resolve, verify]) expect(call).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
  });
});
