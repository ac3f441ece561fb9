import type { Grid } from '../../rule-set/model/grid.js';
import { isSamePlace, type Place } from '../../succession/place.js';
import type { Ranked, Succession } from '../../succession/succession.js';
import type { CommitteeMove, CommitteeOutcome, ListedPerson, MoveEffect } from './committee-session.js';
import { listWithMoves } from './named-list.js';

/**
 * What moves make of a computed result. A move of a box is computed through: the order of merit is worked out with the person
 * in the other box. A move of a place is applied after it.
 *
 * @param off - who is off the list, by NIP
 * @param ranking - the result with people in other boxes, by NIP
 */
export function movedList(
  moves: readonly CommitteeMove[],
  off: ReadonlySet<string>,
  computed: Succession<Grid>,
  ranking: (boxes: ReadonlyMap<string, number>) => Succession<Grid> | undefined,
): Pick<CommitteeOutcome, 'computed' | 'named' | 'moves'> {
  const boxes = boxesOf(computed);
  const listed = ({ nip, place, box, computedBox = box }: Ranked<Grid>): ListedPerson => ({
    nip,
    place,
    computedBox: boxes.get(nip) ?? computedBox,
    box,
  });
  const listAfter = (made: readonly CommitteeMove[]): readonly ListedPerson[] => {
    const succession = ranking(new Map(made.filter(({ kind }) => kind === 'box').map(({ nip, to }) => [nip, to])));
    if (succession === undefined) return [];
    return listWithMoves(succession, off, made).map(({ row, place }) => ({ ...listed(row), place }));
  };
  const named = listAfter(moves);
  const computedFor = ({ kind, nip }: CommitteeMove): Place | undefined =>
    kind === 'box'
      ? boxes.get(nip)
      : [...computed.shortlist, ...computed.reserves].find((row) => row.nip === nip)?.place;
  return {
    computed: computed.shortlist.map(listed),
    named,
    moves: moves.map((move) => ({
      move,
      computed: computedFor(move) ?? null,
      ...difference(listAfter(moves.filter((other) => other !== move)), named),
    })),
  };
}

/** The computed box of everybody who is ranked, or out for the box alone. */
function boxesOf({ shortlist, reserves, ineligible }: Succession<Grid>): ReadonlyMap<string, number> {
  const boxes = new Map([...shortlist, ...reserves].map(({ nip, box, computedBox = box }) => [nip, computedBox]));
  for (const { nip, box } of ineligible) if (box !== undefined) boxes.set(nip, box);
  return boxes;
}

function difference(
  without: readonly ListedPerson[],
  named: readonly ListedPerson[],
): Pick<MoveEffect, 'changesResult' | 'brings' | 'displaces'> {
  const missing = (from: readonly ListedPerson[], other: readonly ListedPerson[]): readonly string[] => {
    const there = new Set(other.map(({ nip }) => nip));
    return from.flatMap(({ nip }) => (there.has(nip) ? [] : [nip])).sort();
  };
  const same =
    without.length === named.length &&
    without.every((row, i) => row.nip === named[i]?.nip && isSamePlace(row.place, named[i].place));
  return { changesResult: !same, brings: missing(named, without), displaces: missing(without, named) };
}
