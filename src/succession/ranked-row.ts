import { endlessFraction, writeDecimal, exactText } from '../exact/write-decimal.js';
import { compareFractions, type Fraction } from '../exact/fraction.js';
import { roundedText } from '../exact/rounding.js';
import type { Grid } from '../rule-set/model/grid.js';
import { indicatorOfKey } from '../rule-set/model/ranking-key.js';
import type { TieKey } from '../rule-set/model/rule-set.js';
import { allReasons } from './eligibility.js';
import type { Contender, OrderOfMerit, RankedRow } from './order-of-merit.js';
import { placeOf, type Place } from './place.js';
import type { RankedValues, TieDetails } from './run-result.js';
import type { Behind, MeritKey, Shortlisted } from './succession.js';
import { placedFor } from './talent-position.js';
import type { VacancyRun } from './vacancy-run.js';

/** Everything that is told of somebody on the shortlist or around the cut. */
export function shortlistedOf(
  row: RankedRow,
  ahead: RankedRow | undefined,
  merit: OrderOfMerit,
  run: VacancyRun,
): Shortlisted<Grid> {
  const { contender } = row;
  return {
    nip: contender.member.nip,
    place: placeOfRow(row),
    ...valuesOf(contender, run),
    ...(contender.cara === undefined ? {} : { cara: contender.cara }),
    ...tieDetailsOf(row, merit),
    ...(ahead === undefined ? {} : { behind: behindOf(row, ahead, merit.keys, run) }),
    placement: placedFor(contender.member, run),
    conditions: allReasons(contender.member, contender.position, run),
  };
}

export function placeOfRow({ ahead, undecided }: RankedRow): Place {
  return placeOf(ahead + 1, ahead + 1 + undecided);
}

/** The values by which somebody is ranked. */
export function valuesOf(
  { box, score, values, technical, position }: Contender,
  { compiled }: VacancyRun,
): RankedValues<Grid> {
  const scoreFraction = endlessFraction(score);
  const readiness = compiled.readiness.get(box);
  return {
    box,
    ...(box === position.box ? {} : { computedBox: position.box }),
    score: writeDecimal(score),
    ...(scoreFraction === undefined ? {} : { scoreFraction }),
    scoreShown: roundedText(score, compiled.ruleSet.rounding.shown),
    ...(technical === undefined ? {} : { technical: writeDecimal(technical) }),
    axes: Object.fromEntries(compiled.axes.map(({ key }, place) => [key, exactText(values[place] ?? { n: 0, d: 1 })])),
    ...(position.standsForLevel === undefined ? {} : { standsForLevel: position.standsForLevel }),
    ...(readiness === undefined ? {} : { readiness: readiness.group }),
  };
}

/** What the tie chain told of somebody. */
export function tieDetailsOf(row: RankedRow, { keys, ordered }: OrderOfMerit): TieDetails {
  const { openAt, partedAt } = row;
  const brokenBy = tieKeyAt(partedAt.at(-1), keys, ordered);
  const comparedBy = comparedByOf(row, keys, ordered);
  return {
    ...(openAt.length === 0 ? {} : { openUntil: openAt.flatMap((at) => keys[at] ?? []) }),
    ...(brokenBy === undefined ? {} : { tieBrokenBy: brokenBy }),
    ...(partedAt.some((at) => tieKeyAt(at, keys, ordered) === 'age') ? { partedByAge: true } : {}),
    ...(comparedBy === undefined ? {} : { comparedBy }),
  };
}

function tieKeyAt(at: number | undefined, keys: readonly MeritKey[], ordered: number): TieKey | undefined {
  const key = at === undefined || at < ordered ? undefined : keys[at];
  return key === 'box' || key === 'score' || key === 'readiness' ? undefined : key;
}

/** What a reader needs, beside box, scores and axis values, to compare the row with any other. */
function comparedByOf(
  { values, tied }: RankedRow,
  keys: readonly MeritKey[],
  ordered: number,
): TieDetails['comparedBy'] {
  const asked = keys.flatMap((key, at) =>
    (at < ordered ? indicatorOfKey(key) !== undefined : tied) ? [{ key, at }] : [],
  );
  if (asked.length === 0) return undefined;
  const facts: Record<string, string> = {};
  for (const { key, at } of asked) {
    const value = values[at];
    if (value !== undefined) facts[key] = exactText(value);
  }
  return facts;
}

function behindOf(row: RankedRow, ahead: RankedRow, keys: readonly MeritKey[], run: VacancyRun): Behind {
  const nip = ahead.nip;
  const text = (key: MeritKey, { contender: { box } }: RankedRow, value: Fraction): string => {
    if (key === 'box') return String(box);
    if (key === 'readiness') return run.compiled.readiness.get(box)?.group.key ?? '';
    return exactText(value);
  };
  for (const [at, key] of keys.entries()) {
    const theirs = ahead.values[at];
    const own = row.values[at];
    if (theirs === undefined && own === undefined) continue;
    if (theirs === undefined || own === undefined) {
      return {
        nip,
        by: 'undecided',
        key,
        ...(theirs === undefined ? {} : { theirs: text(key, ahead, theirs) }),
        ...(own === undefined ? {} : { own: text(key, row, own) }),
      };
    }
    if (compareFractions(theirs, own) !== 0)
      return { nip, by: key, theirs: text(key, ahead, theirs), own: text(key, row, own) };
  }
  return { nip, by: 'shared', theirs: exactText(ahead.contender.score), own: exactText(row.contender.score) };
}
