import type { Fraction } from '../exact/fraction.js';
import type { Judgement } from '../conditions/judgement.js';
import { judgedStage } from './class-stage.js';
import { judgeOn } from './condition-verdicts.js';
import { contenderOf, judgeBox, technicalScore } from './eligibility.js';
import type { Contender } from './order-of-merit.js';
import type { PoolMember } from './pool.js';
import type { AskedCondition } from './asked-condition.js';
import { talentPositionOf } from './talent-position.js';
import type { ClassStage } from './stage-tables.js';
import type { KnownPosition, PositionTable, VacancyRun } from './vacancy-run.js';
import { emptyColumn, keep, SEVERITY, type VerdictColumn } from './verdict-column.js';

/**
 * Everybody as they come out of three stages: the conditions of the class and of the way by which they come, those of the
 * vacancy itself, the box, which needs the scores. Who fails a stage goes no further. It is the same for all vacancies of
 * one class that ask the same.
 */
export interface Selection {
  /** What the vacancies themselves ask. */
  readonly own: readonly AskedCondition[];
  /** Where people stand. */
  readonly positions: PositionTable;
  /** What the box came to. */
  readonly box: VerdictColumn;
  readonly failedOwn: readonly PoolMember[];
  readonly failedBox: number;
  /** Those who fail nothing, in the order of the pool. */
  readonly left: readonly Left[];
}

/** Somebody who fails nothing; without a position something cannot be told. */
interface Left {
  readonly member: PoolMember;
  readonly position?: KnownPosition;
}

const selections = new WeakMap<ClassStage, Selection[]>();

/** Shared with the vacancies of the run that ask the same. */
export function selectionFor(run: VacancyRun): Selection {
  const known = selections.get(run.stage) ?? [];
  selections.set(run.stage, known);
  const isSame = ({ own, positions }: Selection): boolean =>
    positions === run.positions &&
    own.length === run.own.length &&
    own.every(({ column }, place) => column === run.own[place]?.column);
  const same = known.find(isSame);
  if (same !== undefined) return same;
  const fresh = select(run);
  known.push(fresh);
  return fresh;
}

function select(run: VacancyRun): Selection {
  const { own, positions, cache } = run;
  const { passed, open } = judgedStage(run);
  judgeOn(own, passed, run);
  const box = emptyColumn(cache.people.members.length);
  const inBox = boxJudge(box, run);
  const left: Left[] = [];
  const failedOwn: PoolMember[] = [];
  let failedBox = 0;
  let place = 0;
  for (const member of passed) {
    const { index } = member;
    let worst: number = open[place++] === true ? SEVERITY.undetermined : SEVERITY.met;
    for (const { column } of own) worst = Math.max(worst, column.severities[index] ?? 0);
    if (worst === SEVERITY.notMet) failedOwn.push(member);
    else if (inBox(member) === SEVERITY.notMet) failedBox++;
    else {
      const position = positions.positions[index];
      const isKnown = worst === SEVERITY.met && position !== undefined && !('open' in position);
      left.push(isKnown ? { member, position } : { member });
    }
  }
  return { own, positions, box, failedOwn, failedBox, left };
}

/** Judges the box, that of those whose box is known once for each box. */
function boxJudge(column: VerdictColumn, run: VacancyRun): (member: PoolMember) => number {
  const { positions, movedBoxes } = run;
  const known: (Judgement | undefined)[] = [];
  return (member) => {
    const { index, nip } = member;
    if (positions.boxes[index] === 0) talentPositionOf(member, run);
    const box = movedBoxes.size > 0 && movedBoxes.has(nip) ? 0 : (positions.boxes[index] ?? 0);
    const judgement = known[box] ?? judgeBox(member, talentPositionOf(member, run), run);
    if (box > 0) known[box] = judgement;
    return keep(column, index, judgement);
  };
}

/** Who ranks, and of whom something cannot be told. */
export interface Field {
  readonly contenders: readonly Contender[];
  readonly open: readonly PoolMember[];
}

/** Those who are left, with the technical competency scores where the vacancy asks for them. */
export function fieldOf({ left }: Selection, run: VacancyRun): Field {
  const contenders: Contender[] = [];
  const open = run.cache.people.members.filter(({ conflicting }) => conflicting);
  for (const { member, position } of left) {
    const technical = technicalScore(member, run);
    let score: Fraction | undefined;
    if (technical !== undefined && 'judgement' in technical) keep(run.technical, member.index, technical.judgement);
    else score = technical?.value;
    const isKnown = technical === undefined || 'value' in technical;
    if (position === undefined || !isKnown) open.push(member);
    else contenders.push(contenderOf(member, position, score, run));
  }
  return { contenders, open: open.sort((a, b) => a.index - b.index) };
}
