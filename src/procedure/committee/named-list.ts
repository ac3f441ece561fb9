import type { Grid } from '../../rule-set/model/grid.js';
import { bestPlace, placeOf, worstPlace, type Place } from '../../succession/place.js';
import { relationOfRows, type Relation } from '../../succession/relation-of-rows.js';
import type { Ranked, Succession } from '../../succession/succession.js';
import type { CommitteeMove } from './committee-session.js';

/** Somebody on the list as the committee leaves it. */
interface NamedRow {
  readonly row: Ranked<Grid>;
  readonly place: Place;
  /** Put on this place by the committee. */
  readonly moved: boolean;
}

/**
 * The list after people have been taken off and others moved to places, the lowest place first, down to the size of the
 * shortlist. The places of the others are those they would have without who was taken off; who is moved stands before or
 * after people between whom nothing is decided, never between them.
 */
export function listWithMoves(
  succession: Succession<Grid>,
  off: ReadonlySet<string>,
  moves: readonly CommitteeMove[],
): readonly NamedRow[] {
  const ranked = [...succession.shortlist, ...succession.reserves];
  const whole: readonly NamedRow[] = ranked.map((row) => ({ row, place: row.place, moved: false }));
  const start = whole
    .filter(({ row }) => off.has(row.nip))
    .reduce((rows, gone) => without(rows, gone, succession), whole);
  return moves
    .filter(({ kind }) => kind === 'place')
    .sort((a, b) => a.to - b.to)
    .reduce((rows, move) => withMoved(rows, move, succession), start)
    .filter(({ place }) => bestPlace(place) <= succession.shortlistSize);
}

function relation(one: NamedRow, other: NamedRow, succession: Succession<Grid>): Relation {
  if (!one.moved && !other.moved) return relationOfRows(succession, one.row, other.row);
  return bestPlace(one.place) < bestPlace(other.place) ? 'ahead' : 'behind';
}

function shifted(named: NamedRow, best: number, worst: number): NamedRow {
  return { ...named, place: placeOf(bestPlace(named.place) + best, worstPlace(named.place) + worst) };
}

/**
 * The list without one person: those behind move up, and those with whom it was undecided may, so that it is put in the order
 * of places anew.
 */
function without(rows: readonly NamedRow[], gone: NamedRow, succession: Succession<Grid>): readonly NamedRow[] {
  return rows
    .flatMap((named) => {
      if (named.row.nip === gone.row.nip) return [];
      const stands = relation(gone, named, succession);
      return stands === 'ahead' ? shifted(named, -1, -1) : stands === 'undecided' ? shifted(named, 0, -1) : named;
    })
    .sort((a, b) => bestPlace(a.place) - bestPlace(b.place) || worstPlace(a.place) - worstPlace(b.place));
}

function withMoved(
  rows: readonly NamedRow[],
  { nip, to }: CommitteeMove,
  succession: Succession<Grid>,
): readonly NamedRow[] {
  const person = rows.find(({ row }) => row.nip === nip);
  if (person === undefined) return rows;
  const others = without(rows, person, succession);
  const index = gapFrom(others, to - 1);
  return [
    ...others.slice(0, index),
    { ...person, place: index + 1, moved: true },
    ...others.slice(index).map((named) => shifted(named, 1, 1)),
  ];
}

/** The first line, from one on, before which everybody certainly stands ahead of everybody after it. */
function gapFrom(rows: readonly NamedRow[], least: number): number {
  let worst = 0;
  for (const [line, { place }] of rows.entries()) {
    if (line >= least && bestPlace(place) === line + 1 && worst <= line) return line;
    worst = Math.max(worst, worstPlace(place));
  }
  return rows.length;
}
