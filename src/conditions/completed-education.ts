import { judged, undetermined, type Judgement } from './judgement.js';

/** Whether one of the levels or fields of the completed educations is accepted; the first that is, or all, are found. */
export function judgeEducation<Value extends string>(
  held: readonly Value[] | undefined,
  anyOf: readonly string[],
  isAccepted: (value: Value) => boolean,
): Judgement<'unknown' | 'education'> {
  if (held === undefined) return undetermined('unknown');
  const fitting = held.find(isAccepted);
  return judged(fitting !== undefined, 'education', { found: fitting === undefined ? held : [fitting], anyOf });
}
