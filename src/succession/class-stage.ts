import type { AskedCondition } from './asked-condition.js';
import { judgeOn, severityOn } from './condition-verdicts.js';
import type { PoolMember } from './pool.js';
import { isFromOutside } from './run-people.js';
import { keptIn } from './kept-in.js';
import type { VacancyRun } from './vacancy-run.js';
import type { JudgedStage, KnownWay, WayState } from './stage-tables.js';
import { keep, SEVERITY, type VerdictColumn } from './verdict-column.js';
import { comingBy, WAY, type ComingBy } from './way-of-filling.js';

/** The conditions of the class for somebody of this origin; `undefined`: it is not open to them. */
export function conditionsOfClass(member: PoolMember, { stage }: VacancyRun): readonly AskedCondition[] | undefined {
  return isFromOutside(member) ? stage.outside : stage.ofClass;
}

/** By which way somebody comes, and what that asks. */
export function wayInto(member: PoolMember, run: VacancyRun): ComingBy {
  return comingBy(member, run, (asked) => {
    const severity = severityOn(asked, member, run);
    return severity === SEVERITY.met ? 'met' : severity === SEVERITY.notMet ? 'notMet' : 'undetermined';
  });
}

/** The same, as vacancies of the class share it. */
export function wayStateOf(member: PoolMember, run: VacancyRun): WayState {
  const { coming } = run.stage;
  const known = coming.states[coming.of[member.index] ?? -1];
  if (known !== undefined) return known;
  const { place, judgement } = sharedWay(member, run);
  if (judgement !== undefined) keep(coming.column, member.index, judgement);
  coming.of[member.index] = place;
  const state = coming.states[place];
  if (state === undefined) throw new RangeError('a way without a state');
  return state;
}

/** One way, where agency and class of the post alone tell it, is worked out once. */
function sharedWay(member: PoolMember, run: VacancyRun): KnownWay {
  const { known, states } = run.stage.coming;
  const office = run.cache.people.offices[member.index] ?? -1;
  const shared = known[office];
  if (shared !== undefined) return shared;
  const { cara, conditions, judgement, possible } = wayInto(member, run);
  const found = states.findIndex(
    (state) =>
      state.cara === cara &&
      state.conditions.length === conditions.length &&
      state.conditions.every((asked, index) => asked === conditions[index]),
  );
  const way = { place: found < 0 ? states.push({ cara, conditions }) - 1 : found, judgement };
  // Where several ways are possible, the conditions of each of them tell.
  if (office >= 0 && possible.length === 1) known[office] = way;
  return way;
}

/** The stage comes to the same for every vacancy of the class, agency, family of posts and open ways. */
export function judgedStage(run: VacancyRun): JudgedStage {
  const { stage } = run;
  stage.judged ??= judgeStage(run);
  return stage.judged;
}

function judgeStage(run: VacancyRun): JudgedStage {
  const { stage, cache } = run;
  const { members, civilServants, outsiders } = cache.people;
  const tally: Tally = { severities: new Uint8Array(members.length), failed: 0, failedBy: new Map() };
  judgeOrigin(civilServants, stage.ofClass, tally, run);
  if (stage.outside !== undefined) judgeOrigin(outsiders, stage.outside, tally, run);
  const passed = members.filter(({ index }) => isPassed(tally.severities[index]));
  return {
    passed,
    open: passed.map(({ index }) => tally.severities[index] === SEVERITY.undetermined),
    failed: tally.failed,
    outside: stage.outside === undefined ? outsiders.length : 0,
    failedBy: tally.failedBy,
  };
}

function isPassed(severity: number | undefined): boolean {
  return severity === SEVERITY.met || severity === SEVERITY.undetermined;
}

/** What a stage comes to while it is judged. */
interface Tally {
  readonly severities: Uint8Array;
  failed: number;
  readonly failedBy: Map<string, number>;
}

/** Judges people of one origin: by their ways, by the conditions of the class, by those of the way of each. */
function judgeOrigin(
  people: readonly PoolMember[],
  ofClass: readonly AskedCondition[],
  tally: Tally,
  run: VacancyRun,
): void {
  const { coming } = run.stage;
  for (const member of people) wayStateOf(member, run);
  judgeOn(ofClass, people, run);
  for (const [place, { conditions }] of coming.states.entries()) {
    const ofWay = people.filter(({ index }) => coming.of[index] === place);
    judgeOn(conditions, ofWay, run);
    addUp(ofWay, [...ofClass, ...conditions], tally, run);
  }
}

/** The worst verdict of each; of those who fail by the ids of what they fail. */
function addUp(
  people: readonly PoolMember[],
  conditions: readonly AskedCondition[],
  tally: Tally,
  { stage }: VacancyRun,
): void {
  const byId = new Map<string, VerdictColumn[]>([[WAY.id, [stage.coming.column]]]);
  for (const { condition, column } of conditions) keptIn(byId, condition.id, () => []).push(column);
  const columns = [...byId.values()].flat();
  const failing: PoolMember[] = [];
  for (const member of people) {
    const { index } = member;
    let worst: number = SEVERITY.met;
    for (const { severities } of columns) worst = Math.max(worst, severities[index] ?? 0);
    tally.severities[index] = worst;
    if (worst === SEVERITY.notMet) failing.push(member);
  }
  tally.failed += failing.length;
  for (const [id, ofId] of byId) {
    const isFailed = ({ index }: PoolMember): boolean =>
      ofId.some(({ severities }) => severities[index] === SEVERITY.notMet);
    const count = failing.filter(isFailed).length;
    if (count > 0) tally.failedBy.set(id, (tally.failedBy.get(id) ?? 0) + count);
  }
}
