/** Siak: statuses as reported against the statuses that follow from the scores. */
import { compareDecimals, parseRuleSet, placeAxes } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './a07-siak-status-contradicts-score.json' with { type: 'json' };

/** bkn411 with the two limits of the notice on the axis kinerja. */
const { MMS, MS } = golden.limits;
const siak = parseRuleSet({
  ...bkn411,
  id: 'siak',
  axes: {
    ...bkn411.axes,
    kinerja: {
      ...bkn411.axes.kinerja,
      levels: bkn411.axes.kinerja.levels.map(({ key, label }, index) => ({ key, label, from: ['0', MMS, MS][index] })),
    },
  },
});

function statusOf(score: string): string {
  const placement = placeAxes({ kinerja: score, potensial: '70' }, siak);
  if (placement.status !== 'placed') throw new Error('not placed');
  return { diBawahEkspektasi: 'TMS', sesuaiEkspektasi: 'MMS', diAtasEkspektasi: 'MS' }[placement.kinerja.level];
}

const STAGES = ['makalah', 'presentasiWawancara'] as const;
const rows = golden.cases.flatMap(({ candidate, ...stages }) =>
  STAGES.map((stage) => ({ candidate, stage, ...stages[stage] })),
);

describe('Siak', () => {
  it.each(rows)(
    '$candidate, $stage: $score is $expectedStatus',
    ({ score, reportedStatus, expectedStatus, consistent }) => {
      expect(statusOf(score)).toBe(expectedStatus);
      expect(statusOf(score) === reportedStatus).toBe(consistent);
    },
  );

  it('both limits belong to the higher status', () => {
    expect([MMS, MS].map(statusOf)).toEqual(['MMS', 'MS']);
    expect(['67.99', '79.99'].map(statusOf)).toEqual(['TMS', 'MMS']);
  });

  it('what was reported contradicts the scores twice, and itself once', () => {
    const inconsistent = rows
      .filter(({ score, reportedStatus }) => statusOf(score) !== reportedStatus)
      .map(({ candidate, stage, score, reportedStatus }) => ({
        kind: 'statusInconsistentWithScore',
        stage,
        candidate,
        score,
        reported: reportedStatus,
        expected: statusOf(score),
      }));
    const reportedAs = (status: string) => rows.filter(({ reportedStatus }) => reportedStatus === status);
    const notMonotone = reportedAs('MMS').flatMap((higher) =>
      reportedAs('MS')
        .filter((lower) => lower.stage === higher.stage && compareDecimals(lower.score, higher.score) < 0)
        .map((lower) => ({
          kind: 'notMonotone',
          stage: higher.stage,
          higher: { candidate: higher.candidate, score: higher.score, reported: 'MMS' },
          lower: { candidate: lower.candidate, score: lower.score, reported: 'MS' },
        })),
    );
    expect([...inconsistent, ...notMonotone]).toEqual(golden.findings);
  });
});
