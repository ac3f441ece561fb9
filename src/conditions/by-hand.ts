import type { ConditionFace, ConditionDefinition } from './condition-kind.js';
import { undetermined } from './judgement.js';

/** No data can decide it: listed for people to check, never passed and never failed by the library. */
export interface ByHandCondition extends ConditionFace {
  /** Something to be checked by people. */
  readonly kind: 'byHand';
}

export const byHand: ConditionDefinition<ByHandCondition> = {
  kind: 'byHand',
  shape: () => ({}),
  facts: () => [],
  ofVacancy: () => [],
  judge: () => undetermined('byHand'),
  sentences: { byHand: { id: 'Diperiksa oleh pejabat yang berwenang.', en: 'To be checked by people.' } },
  words: (_condition, { say }) =>
    say(
      '**diperiksa oleh pejabat**, tidak diputuskan dari data',
      '**by hand**: checked by people, not decided from data',
    ),
  arbitrary: (fc, { face }) => fc.record(face),
};
