import type { Issue } from '../problems/talenta-error.js';
import type { ConditionPlace } from './condition-kind.js';

/** Age counts only where a law sets the limit. */
export function ageLimitMistakes(_condition: unknown, { path, basis }: ConditionPlace): readonly Issue[] {
  if (basis === 'statute' || basis === 'implementingRule') return [];
  return [
    {
      path: `${path}.provenance.basis`,
      code: 'ageLimitNotLawful',
      message: `age counts only as a limit that a law sets; the basis here is ${basis}: cite the law, or leave the limit out`,
    },
  ];
}
