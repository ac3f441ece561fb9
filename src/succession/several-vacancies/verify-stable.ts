import { BOUNDS } from '../../json/bounds.js';
import {
  accepts,
  byNumber,
  choicesOf,
  groupsOf,
  isAhead,
  nextOf,
  within,
  type Claim,
  type Row,
} from './resolution-claim.js';
import { resolutionProblem, type ResolutionProblem } from './resolution-problem.js';
import type { ResolutionTie } from './resolution.js';
import { numberIn, tieOf, type Expected } from './verify-sharing.js';

/** What stable matching comes to, worked out anew: in rounds, all vacancies at once. */
export function expectedStable(claim: Claim): Expected {
  const { ids, rows, rule, got } = claim;
  const applicants = new Map(
    ids.map((id) => {
      const willing = (rows.get(id) ?? []).filter(({ nip }) => accepts(rule, nip, id));
      return [id, within(willing, ids.length * rule.seats).flat()];
    }),
  );
  const blocked = blockingPairs(claim);
  const way = inRounds(claim, applicants);
  const { same, tooManyWays } = comparedWays(claim, applicants, way.held);
  if (!same && rule.lot === undefined) {
    const early = ids.filter((id) => got.has(id)).map((id) => resolutionProblem('tooEarly', id));
    return { problems: [...blocked, ...early], ties: openTies(claim, applicants), isOpen: true, tooManyWays };
  }
  const unlike = ids.filter((id) => {
    const own = got.get(id);
    const held = way.held.get(id) ?? new Set();
    return own?.size !== held.size || [...held].some((nip) => !own.has(nip));
  });
  const others =
    blocked.length > 0 ? [] : unlike.map((id) => resolutionProblem(same ? 'notBestForVacancies' : 'lotNotKept', id));
  const ties = same ? [] : way.ties;
  return { problems: [...blocked, ...others], ties, isOpen: false, tooManyWays };
}

type Applicants = ReadonlyMap<string, readonly Row[]>;
type Sharing = ReadonlyMap<string, ReadonlySet<string>>;

/** Pairs of which both would rather have each other. */
function blockingPairs({ ids, rows, rule, got, resolution }: Claim): readonly ResolutionProblem[] {
  if (resolution.outcome === 'tied') return [];
  const holder = new Map([...got].flatMap(([id, nips]) => [...nips].map((nip) => [nip, id] as const)));
  return ids
    .filter((id) => {
      const list = rows.get(id) ?? [];
      const own = got.get(id) ?? new Set();
      const held = list.filter(({ nip }) => own.has(nip));
      return list.some((row) => {
        if (own.has(row.nip) || !accepts(rule, row.nip, id)) return false;
        const at = holder.get(row.nip);
        const choices = choicesOf(rule, row.nip);
        const wants = at === undefined || (choices !== undefined && choices.indexOf(id) < choices.indexOf(at));
        return wants && (held.length < rule.seats || held.some((other) => isAhead(row, other)));
      });
    })
    .map((id) => resolutionProblem('blockingPair', id));
}

/** All vacancies turn to as many as they lack; everybody keeps the best offer; again, until nobody is left to turn to. */
function inRounds(
  { ids, rule }: Claim,
  applicants: Applicants,
): { readonly held: Sharing; readonly ties: readonly ResolutionTie[] } {
  // Where all ways agree, any of them will do.
  const lot = rule.lot ?? { seed: '' };
  const turns = new Map(
    ids.map((id) => {
      return [id, byNumber(groupsOf(applicants.get(id) ?? []), (nip) => numberIn(lot, id, nip))];
    }),
  );
  const asked = new Map(ids.map((id) => [id, new Set<string>()]));
  const told = new Map(ids.map((id): [string, ResolutionTie[]] => [id, []]));
  const newTie = (id: string, room: number): readonly ResolutionTie[] => {
    const { sure, perhaps } = nextOf(
      (applicants.get(id) ?? []).filter(({ nip }) => asked.get(id)?.has(nip) !== true),
      room,
    );
    const known = new Set(told.get(id)?.flatMap((tie) => (tie.kind === 'place' ? tie.nips : [])));
    return sure.length < room && perhaps.some(({ nip }) => !known.has(nip)) ? [tieOf(id, perhaps, true)] : [];
  };
  const best = new Map<string, { readonly id: string; readonly liking: number | string }>();
  let held = new Map<string, Set<string>>();
  for (let isNew = true; isNew;) {
    held = new Map(ids.map((id) => [id, new Set()]));
    for (const [nip, { id }] of best) held.get(id)?.add(nip);
    isNew = false;
    for (const id of ids) {
      const room = rule.seats - (held.get(id)?.size ?? 0);
      if (room > 0) told.get(id)?.push(...newTie(id, room));
      for (let lacking = room; lacking > 0; lacking--) {
        const { value: row } = turns.get(id)?.next() ?? { value: undefined };
        if (row === undefined) break;
        isNew = true;
        asked.get(id)?.add(row.nip);
        const liking = choicesOf(rule, row.nip)?.indexOf(id) ?? numberIn(lot, row.nip, id);
        const before = best.get(row.nip);
        if (before === undefined || liking < before.liking) best.set(row.nip, { id, liking });
      }
    }
  }
  return { held, ties: [...[...told.values()].flat(), ...choiceTies({ ids, rule }, asked, true)] };
}

function choiceTies(
  { ids, rule }: Pick<Claim, 'ids' | 'rule'>,
  asked: Sharing,
  byLot: boolean,
): readonly ResolutionTie[] {
  const nips = new Set([...asked.values()].flatMap((people) => [...people]));
  return [...nips].sort().flatMap((nip): ResolutionTie[] => {
    if (choicesOf(rule, nip) !== undefined) return [];
    const vacancies = ids.filter((id) => asked.get(id)?.has(nip) === true);
    return vacancies.length < 2 ? [] : [{ kind: 'choice', nip, vacancies, byLot }];
  });
}

/** Where it cannot go on: certain offers, and what people with certain offers refuse, until nothing is new. */
function openTies({ ids, rule }: Claim, applicants: Applicants): readonly ResolutionTie[] {
  const atLeast = new Map<string, number>();
  const offers = new Map<string, ReadonlySet<string>>();
  const perhaps = new Map<string, readonly Row[]>();
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const id of ids) {
      const left = (applicants.get(id) ?? []).filter(
        ({ nip }) => (choicesOf(rule, nip)?.indexOf(id) ?? 0) <= (atLeast.get(nip) ?? ids.length),
      );
      const next = nextOf(left, rule.seats);
      offers.set(id, new Set(next.sure.map(({ nip }) => nip)));
      perhaps.set(id, next.sure.length < rule.seats ? next.perhaps : []);
      for (const { nip } of next.sure) {
        const liking = choicesOf(rule, nip)?.indexOf(id) ?? ids.length;
        if (liking >= (atLeast.get(nip) ?? ids.length)) continue;
        atLeast.set(nip, liking);
        isNew = true;
      }
    }
  }
  const places = ids.flatMap((id) => {
    const tied = perhaps.get(id) ?? [];
    return tied.length === 0 ? [] : [tieOf(id, tied, false)];
  });
  return [...places, ...choiceTies({ ids, rule }, offers, false)];
}

/** Somebody who could be the last whom a vacancy holds, and whose place each of `to` could lose to them. */
interface Mover {
  readonly id: string;
  readonly row: Row;
  readonly to: Mover[];
}

/**
 * Whether all ways of breaking ties lead to this sharing: no pair could block it, and nobody could go round in a circle that
 * is better for the vacancies. See `docs/decisions/design/0067`.
 */
function comparedWays(
  { ids, rowOf, rule }: Claim,
  applicants: Applicants,
  held: Sharing,
): { readonly same: boolean; readonly tooManyWays: boolean } {
  const different = { same: false, tooManyWays: false };
  const holder = new Map([...held].flatMap(([id, nips]) => [...nips].map((nip) => [nip, id] as const)));
  const movers = new Map(
    ids.map((id) => {
      const people = [...(held.get(id) ?? [])].flatMap((nip) => rowOf.get(id)?.get(nip) ?? []);
      const last = people.filter((row) => people.every((other) => !isAhead(row, other)));
      return [id, last.map((row): Mover => ({ id, row, to: [] }))];
    }),
  );
  const isFull = (id: string): boolean => held.get(id)?.size === rule.seats;
  for (const id of ids) {
    for (const row of applicants.get(id) ?? []) {
      const at = holder.get(row.nip);
      if (at === id) continue;
      const choices = choicesOf(rule, row.nip);
      const couldWant = at === undefined || choices === undefined || choices.indexOf(id) < choices.indexOf(at);
      const couldTake = !isFull(id) || movers.get(id)?.some((mover) => !isAhead(mover.row, row)) === true;
      if (couldWant && couldTake) return different;
    }
  }
  const asks = new Map(ids.map((id) => [id, new Set(applicants.get(id)?.map(({ nip }) => nip))]));
  for (const mover of [...movers.values()].flat()) {
    const choices = choicesOf(rule, mover.row.nip) ?? [];
    for (const id of choices.slice(choices.indexOf(mover.id) + 1)) {
      const own = asks.get(id)?.has(mover.row.nip) === true ? rowOf.get(id)?.get(mover.row.nip) : undefined;
      if (own === undefined) continue;
      if (!isFull(id)) break;
      const last = movers.get(id) ?? [];
      mover.to.push(...last.filter(({ row }) => !isAhead(row, own)));
      if (last.some(({ row }) => isAhead(own, row))) break;
    }
  }
  const core = withoutEnds([...movers.values()].flat());
  const choosing = ids
    .map((id) => core.filter((mover) => mover.id === id))
    .filter((own) => own.some((a) => own.some((b) => comesTo(a, b, core) && comesTo(b, a, core))));
  const ways = choosing.reduce((product, { length }) => product * length, 1);
  if (core.length === 0) return { same: true, tooManyWays: false };
  if (ways > BOUNDS.tieWays) return { same: false, tooManyWays: true };
  const tried = (from: number, out: ReadonlySet<Mover>): boolean => {
    const own = choosing[from];
    if (own === undefined) return withoutEnds(core.filter((mover) => !out.has(mover))).length > 0;
    return own.some((kept) => tried(from + 1, new Set([...out, ...own.filter((mover) => mover !== kept)])));
  };
  return tried(0, new Set()) ? different : { same: true, tooManyWays: false };
}

/** Somebody comes to the first who does not come to the second. */
function comesTo(first: Mover, second: Mover, core: readonly Mover[]): boolean {
  return core.some(({ to }) => to.includes(first) && !to.includes(second));
}

/** Only those who lie on a circle or between circles. */
function withoutEnds(movers: readonly Mover[]): readonly Mover[] {
  const going = peeled(movers, (mover) => mover.to);
  const back = new Map<Mover, Mover[]>(going.map((mover) => [mover, []]));
  for (const mover of going) for (const other of mover.to) back.get(other)?.push(mover);
  return peeled(going, (mover) => back.get(mover) ?? []);
}

/** Without those to whom nothing comes (Kahn 1962). */
function peeled(movers: readonly Mover[], next: (mover: Mover) => readonly Mover[]): readonly Mover[] {
  const coming = new Map(movers.map((mover) => [mover, 0]));
  for (const mover of movers) {
    for (const other of next(mover)) if (coming.has(other)) coming.set(other, (coming.get(other) ?? 0) + 1);
  }
  const ends = movers.filter((mover) => coming.get(mover) === 0);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    coming.delete(end);
    for (const other of next(end)) {
      const left = coming.get(other);
      if (left === undefined) continue;
      coming.set(other, left - 1);
      if (left === 1) ends.push(other);
    }
  }
  return [...coming.keys()];
}
