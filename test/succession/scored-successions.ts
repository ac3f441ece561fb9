/** Results in which everybody has the place of a score. */
import { parseRuleSet, parseVacancy, rankSuccessors, type Candidate, type Succession } from 'talenta-asn';
import { withCitedSources, withoutConditions } from '../rule-set/sample-grids.js';

export const asOf = '2026-11-23' as const;
export const nipOf = (serial: number): string => `198502282010011${String(serial).padStart(3, '0')}`;
export const idOf = (index: number): string => `V${String(index + 1)}`;
export const vacancyOf = (index: number) =>
  parseVacancy({ id: idOf(index), nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });

/** bkn411 without conditions, and without a tie chain: people of equal score share a place. */
export const ruleSet = (() => {
  const draft = withoutConditions();
  for (const member of ['outsideCivilService', 'interim', 'retirement']) Reflect.deleteProperty(draft, member);
  draft.ranking.tieChain = [];
  draft.ranking.order = ['score', 'box'];
  return parseRuleSet(withCitedSources(draft));
})();

/** A result for each vacancy; scores by vacancy and person, `null` = not eligible. */
export function successionsOf(scores: readonly (readonly (number | null)[])[]): readonly Succession[] {
  return scores.map((row, index) => {
    const pool = row.flatMap((score, person): readonly Candidate[] =>
      score === null ? [] : [{ nip: nipOf(person + 1), axes: { kinerja: String(score), potensial: String(score) } }],
    );
    return rankSuccessors(vacancyOf(index), pool, { ruleSet, asOf });
  });
}
