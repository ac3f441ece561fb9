import type { Judgement, Verdict } from '../conditions/judgement.js';
import type { ReasonParameters } from '../conditions/reason-parameters.js';
import { keptIn } from './kept-in.js';
import type { ReasonGroup } from './run-result.js';

/** How bad a verdict is; 0 is not judged. */
export const SEVERITY: Readonly<Record<Verdict, number>> = { met: 1, undetermined: 2, notMet: 3 };

/** What one condition came to, by place in the pool; of whoever does not meet it with the reason. */
export interface VerdictColumn {
  readonly severities: Uint8Array;
  readonly groups: OpenGroup[];
}

/** People of one reason, while people are added to it. */
interface OpenGroup {
  readonly verdict: 'notMet' | 'undetermined';
  readonly code: string;
  readonly contested: boolean;
  readonly people: number[];
  /** What fills the sentence, in the order of the people. */
  readonly told: ReasonParameters[];
}

export function emptyColumn(people: number): VerdictColumn {
  return { severities: new Uint8Array(people), groups: [] };
}

const NONE: ReasonParameters = {};

/** Keeps what was judged of somebody, and gives how bad it is. */
export function keep({ severities, groups }: VerdictColumn, person: number, judgement: Judgement): number {
  const { verdict, parameters = NONE } = judgement;
  const severity = SEVERITY[verdict];
  severities[person] = severity;
  if (verdict !== 'met') {
    const group = groupFor(groups, verdict, judgement);
    group.people.push(person);
    group.told.push(parameters);
  }
  return severity;
}

function groupFor(
  groups: OpenGroup[],
  verdict: OpenGroup['verdict'],
  { code, contested: given }: Judgement,
): OpenGroup {
  const contested = given === true;
  for (const group of groups)
    if (group.code === code && group.verdict === verdict && group.contested === contested) return group;
  const group: OpenGroup = { verdict, code, contested, people: [], told: [] };
  groups.push(group);
  return group;
}

/** The groups as results hold them: people in order, what all have in common once. */
export function groupsOf({ groups }: VerdictColumn, conditionOf: (code: string) => number): readonly ReasonGroup[] {
  return groups.flatMap(byParameters).map(({ verdict, code, contested, people, told }): ReasonGroup => {
    const order = isAscending(people)
      ? undefined
      : [...people.keys()].sort((a, b) => (people[a] ?? 0) - (people[b] ?? 0));
    const sorted = <Value>(list: readonly Value[]): readonly Value[] =>
      order === undefined ? list : order.flatMap((place) => list.slice(place, place + 1));
    const common: Record<string, unknown> = {};
    const found: Record<string, readonly unknown[]> = {};
    for (const key of Object.keys(told[0] ?? NONE)) {
      const values = told.map((parameters): unknown => Reflect.get(parameters, key));
      const [first] = values;
      if (values.every((value) => isSame(first, value))) common[key] = first;
      else found[key] = sorted(values);
    }
    return {
      condition: conditionOf(code),
      verdict,
      code,
      ...(contested ? { contested } : {}),
      ...(Object.keys(common).length === 0 ? {} : { parameters: common }),
      ...(Object.keys(found).length === 0 ? {} : { found }),
      people: sorted(people),
    };
  });
}

/** A group for all whose sentences have the same blanks: nearly always the group itself. */
function byParameters(group: OpenGroup): readonly OpenGroup[] {
  const [first = NONE] = group.told;
  if (group.told.every((parameters) => parameters === first || haveSameKeys(parameters, first))) return [group];
  const parts = new Map<string, OpenGroup>();
  group.told.forEach((parameters, place) => {
    const part = keptIn(parts, Object.keys(parameters).sort().join(), () => ({ ...group, people: [], told: [] }));
    part.people.push(...group.people.slice(place, place + 1));
    part.told.push(parameters);
  });
  return [...parts.values()];
}

function haveSameKeys(one: ReasonParameters, other: ReasonParameters): boolean {
  for (const key in one) if (!Object.hasOwn(other, key)) return false;
  for (const key in other) if (!Object.hasOwn(one, key)) return false;
  return true;
}

function isAscending(list: readonly number[]): boolean {
  return list.every((value, place) => place === 0 || (list[place - 1] ?? 0) < value);
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other)) return false;
  return one.length === other.length && one.every((each, place) => each === other[place]);
}
