import type { Grid } from '../rule-set/model/grid.js';
import type { AskedCondition } from './asked-condition.js';
import type { ClassStage, Coming } from './stage-tables.js';
import { notOpenOutside } from './eligibility.js';
import type { Contender } from './order-of-merit.js';
import { valuesOf } from './ranked-row.js';
import type { ClassStageResult, RankedValues, ReasonGroup, RunCondition, RunResult, WaysTaken } from './run-result.js';
import type { VacancyRun } from './vacancy-run.js';
import { emptyColumn, groupsOf, keep, type VerdictColumn } from './verdict-column.js';
import { keptIn } from './kept-in.js';
import { basisOfWay, WAY } from './way-of-filling.js';

type FaceOf = (code: string) => RunCondition;

/** What the vacancies of a run have in common, each thing once and named by its place. */
export interface ResultTables {
  /** The place of a column. */
  readonly column: (column: VerdictColumn, faceOf: FaceOf) => number;
  readonly asked: (asked: AskedCondition) => number;
  readonly stage: (run: VacancyRun) => number;
  readonly values: (contender: Contender, run: VacancyRun) => number;
  /** All of them, when every vacancy has been judged. */
  readonly finished: () => Pick<RunResult<Grid>, 'conditions' | 'columns' | 'reasons' | 'ways' | 'stages' | 'values'>;
}

export function openTables(outside: readonly number[]): ResultTables {
  /** By what is named by them: conditions that ask the same share a column, and have each its own name. */
  const columns = new Map<object, { readonly column: VerdictColumn; readonly faceOf: FaceOf }>();
  const places = new Map<object, number>();
  const ways: Coming[] = [];
  const stages: ClassStageResult[] = [];
  const values: RankedValues<Grid>[] = [];

  const named = (name: object, each: VerdictColumn, faceOf: FaceOf): number => {
    if (!columns.has(name)) {
      places.set(name, columns.size);
      columns.set(name, { column: each, faceOf });
    }
    return places.get(name) ?? 0;
  };
  const column = (each: VerdictColumn, faceOf: FaceOf): number => named(each, each, faceOf);
  const asked = (one: AskedCondition): number => {
    const { id, kind, label } = one.condition;
    return named(one, one.column, () => ({ id, kind, label, basis: one.basis }));
  };
  const way = (coming: Coming, run: VacancyRun): number => {
    const known = places.get(coming);
    if (known !== undefined) return known;
    column(coming.column, (code) => withBasis(WAY, basisOfWay(code, run)));
    places.set(coming, ways.length);
    return ways.push(coming) - 1;
  };
  const notOpen = (run: VacancyRun): number => {
    const { judgement, ...face } = notOpenOutside(run);
    const told = emptyColumn((outside.at(-1) ?? 0) + 1);
    for (const person of outside) keep(told, person, judgement);
    return column(told, () => face);
  };
  return {
    column,
    asked,
    stage(run) {
      const { stage } = run;
      const known = places.get(stage);
      if (known !== undefined) return known;
      places.set(stage, stages.length);
      return (
        stages.push(
          stageOf(stage, way(stage.coming, run), asked, outside.length > 0 ? () => notOpen(run) : undefined),
        ) - 1
      );
    },
    values(contender, run) {
      const { position, technical, box } = contender;
      const isOwn = technical === undefined && box === position.box;
      const known = isOwn ? places.get(position) : undefined;
      if (known !== undefined) return known;
      const place = values.push(valuesOf(contender, run)) - 1;
      if (isOwn) places.set(position, place);
      return place;
    },
    finished() {
      const conditions: RunCondition[] = [];
      const placesOfConditions = new Map<string, number>();
      const reasons: ReasonGroup[] = [];
      // Names the columns of the ways, too.
      const taken = ways.map((coming) => wayOf(coming, asked, places));
      const groups = [...columns.values()].map((each) =>
        numbered(each.column, each.faceOf, conditions, placesOfConditions, reasons),
      );
      return { conditions, columns: groups, reasons, ways: taken, stages, values };
    },
  };
}

/** Adds the groups of a column to all reasons, and gives their places. */
function numbered(
  column: VerdictColumn,
  faceOf: FaceOf,
  conditions: RunCondition[],
  places: Map<string, number>,
  reasons: ReasonGroup[],
): readonly number[] {
  const conditionOf = (code: string): number => {
    const { id, kind, label, basis } = faceOf(code);
    const face = withBasis({ id, kind, label }, basis);
    return keptIn(places, JSON.stringify(face), () => conditions.push(face) - 1);
  };
  return groupsOf(column, conditionOf).map((group) => reasons.push(group) - 1);
}

function withBasis(face: Omit<RunCondition, 'basis'>, basis: RunCondition['basis']): RunCondition {
  return basis === undefined ? face : { ...face, basis };
}

function stageOf(
  { ofClass, outside }: ClassStage,
  ways: number,
  asked: (asked: AskedCondition) => number,
  notOpen: (() => number) | undefined,
): ClassStageResult {
  const columns = ofClass.map(asked);
  if (outside !== undefined) return { ways, columns, outside: outside.map(asked) };
  return notOpen === undefined ? { ways, columns } : { ways, columns, notOpen: notOpen() };
}

function wayOf(
  { column, states, of }: Coming,
  asked: (asked: AskedCondition) => number,
  places: ReadonlyMap<object, number>,
): WaysTaken {
  return {
    column: places.get(column) ?? 0,
    states: states.map(({ cara, conditions }) => ({
      ...(cara === undefined ? {} : { cara }),
      columns: conditions.map(asked),
    })),
    of: [...of],
  };
}
