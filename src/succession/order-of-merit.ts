import { finding } from '../aspects/finding-messages.js';
import type { AxisFractions } from '../boxes/place-values.js';
import { compareFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { roundedText } from '../exact/rounding.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import type { CaraPengisian } from '../model/cara-pengisian.js';
import type { Finding } from '../model/finding.js';
import { listed } from '../model/listed.js';
import { maskNip } from '../model/nip.js';
import { alikeCode, likenessOfOffices, type OfficeLikeness } from '../model/same-office.js';
import { shownText } from '../model/schema-issues.js';
import type { Grid } from '../rules/grid.js';
import { axisOfKey, indicatorOfKey } from '../rules/ranking-key.js';
import type { RankingKey, TieKey } from '../rules/rule-set.js';
import { listedInOrder } from './listing-order.js';
import { groupByMerit, type Compared, type MeritGroup } from './merit-groups.js';
import { placeOf } from './place.js';
import type { PoolMember } from './pool.js';
import type { Sitting } from './sitting.js';
import { placedFor } from './standing.js';
import type { Behind, ConditionVerdict, MeritKey, Ranked } from './succession.js';
import type { TieFacts } from './tie-chain.js';

/** Somebody who meets everything, with what the order is made of. */
export interface Contender {
  readonly member: PoolMember;
  readonly cara: CaraPengisian | undefined;
  readonly box: number;
  readonly score: Fraction;
  readonly values: AxisFractions;
  readonly technical: Fraction | undefined;
  readonly ties: TieFacts;
  readonly conditions: readonly ConditionVerdict[];
}

/** A contender among the others. */
export interface RankedRow extends Compared {
  readonly nip: string;
  readonly contender: Contender;
  /** Equal to somebody by every key of the order, so that the tie chain was asked. */
  tied: boolean;
}

/** The order of merit. */
export interface OrderOfMerit {
  readonly keys: readonly MeritKey[];
  /** How many of the keys are those of the order. */
  readonly ordered: number;
  readonly ranked: readonly RankedRow[];
  readonly groups: MeritGroup<RankedRow>;
  readonly findings: readonly Finding[];
}

/** The value in a key: more is better. */
function valueOf(key: MeritKey, { box, score, values, ties }: Contender, sitting: Sitting): Fraction | undefined {
  switch (key) {
    case 'score':
      return score;
    case 'kinerja':
      return values[0] ?? ZERO;
    case 'potensial':
      return values[1] ?? ZERO;
    case 'box':
    case 'readiness':
      return boxValue(key, box, sitting);
    default: {
      const axis = axisOfKey(key);
      return axis === undefined ? ties[key] : values[axisPlace(axis, sitting)];
    }
  }
}

/** The preference for a box, or that of its group of readiness: more is better. */
export function boxValue(key: 'box' | 'readiness', box: number, { allowed, compiled }: Sitting): Fraction {
  const place = key === 'box' ? allowed.get(box) : compiled.readiness.get(box)?.place;
  return { n: -(place ?? 0), d: 1 };
}

export function axisPlace(axis: string, { compiled }: Sitting): number {
  return compiled.axes.findIndex(({ key }) => key === axis);
}

/** The order of merit: by the keys in turn, then by the tie chain. */
export function rank(contenders: readonly Contender[], order: readonly RankingKey[], sitting: Sitting): OrderOfMerit {
  const keys: readonly MeritKey[] = [...order, ...sitting.compiled.ruleSet.ranking.tieChain];
  const ordered = order.length;
  const rows = contenders.map((contender): RankedRow => ({
    nip: contender.member.nip,
    contender,
    values: keys.map((key) => valueOf(key, contender, sitting)),
    ahead: 0,
    undecided: 0,
    openAt: [],
    partedAt: [],
    tied: false,
  }));
  const missing: { readonly members: readonly RankedRow[]; readonly at: number }[] = [];
  const groups = groupByMerit(rows, keys.length, (members, at) => {
    missing.push({ members, at });
  });
  for (const tie of tiesIn(groups, ordered)) for (const row of tie) row.tied = true;
  const ranked = listedInOrder(rows, byPlace, sitting.vacancy.id);
  const findings = [...alikeAgencies(ranked, sitting), ...missingFindings(missing, ranked, keys, ordered)];
  return { keys, ordered, ranked, groups, findings };
}

/** By the best place, then by the worst. */
function byPlace(a: RankedRow, b: RankedRow): number {
  return a.ahead - b.ahead || a.undecided - b.undecided;
}

/** The groups of people who are equal by every key of the order. */
function tiesIn(group: MeritGroup<RankedRow>, ordered: number): readonly (readonly RankedRow[])[] {
  if (group.members.length < 2) return [];
  if (group.at === ordered) return [group.members];
  const inner = [...group.parts.map((part) => part.group), ...(group.unknown === undefined ? [] : [group.unknown])];
  return inner.flatMap((each) => tiesIn(each, ordered));
}

/** A key that is not known of everybody who was compared by it: told once for each group of equals by the order. */
function missingFindings(
  missing: readonly { readonly members: readonly RankedRow[]; readonly at: number }[],
  ranked: readonly RankedRow[],
  keys: readonly MeritKey[],
  ordered: number,
): readonly Finding[] {
  if (missing.length === 0) return [];
  const lines = new Map(ranked.map((row, line) => [row, line]));
  const lineOf = (row: RankedRow): number => lines.get(row) ?? 0;
  const told = missing.map(({ members, at }) => {
    const inOrder = [...members].sort((a, b) => lineOf(a) - lineOf(b));
    return { at, line: Math.min(...inOrder.slice(0, 1).map(lineOf)), inOrder };
  });
  return told
    .sort((a, b) => a.line - b.line || a.at - b.at)
    .map(({ at, inOrder }) =>
      finding(
        'tieCriterionUnknown',
        `ranking.${at < ordered ? 'order' : 'tieChain'}.${String(keys[at])}`,
        listed(inOrder.map(({ nip }) => maskNip(nip))),
      ),
    );
}

/** How an agency stands to that of the vacancy. */
export function likenessOf(agency: string, { agencies, vacancy }: Sitting): OfficeLikeness {
  const known = agencies.get(agency) ?? likenessOfOffices(vacancy.instansi, agency);
  agencies.set(agency, known);
  return known;
}

/** Agencies that are written nearly as that of the vacancy. */
function alikeAgencies(ranked: readonly RankedRow[], sitting: Sitting): Finding[] {
  const { instansi } = sitting.vacancy;
  return ranked.flatMap(({ contender: { member } }) => {
    const found = member.person.jabatan?.instansi ?? instansi;
    const code = alikeCode(likenessOf(found, sitting));
    return code === undefined
      ? []
      : [finding(code, 'pool', `${maskNip(member.nip)}: ${shownText(found)}`, shownText(instansi))];
  });
}

/** Whom age told apart, where it stands in the tie chain. */
export function ageFindings({ keys, ordered, ranked }: OrderOfMerit): readonly Finding[] {
  const at = keys.indexOf('age', ordered);
  if (at < 0) return [];
  const parted = ranked.filter(({ partedAt }) => partedAt.includes(at)).map(({ nip }) => maskNip(nip));
  return [finding('ageInTieChain', 'ranking.tieChain.age', ...(parted.length === 0 ? [] : [listed(parted)]))];
}

/** The row as the result shows it. */
export function rankedOf(
  row: RankedRow,
  ahead: RankedRow | undefined,
  { keys, ordered }: OrderOfMerit,
  sitting: Sitting,
): Ranked<Grid> {
  const { contender, openAt, partedAt } = row;
  const { compiled } = sitting;
  const scoreFraction = endlessFraction(contender.score);
  const readiness = compiled.readiness.get(contender.box);
  const brokenBy = tieKeyAt(partedAt.at(-1), keys, ordered);
  const comparedBy = comparedByOf(row, keys, ordered);
  return {
    nip: contender.member.nip,
    place: placeOf(row.ahead + 1, row.ahead + 1 + row.undecided),
    ...(openAt.length === 0 ? {} : { openUntil: openAt.flatMap((at) => keys[at] ?? []) }),
    box: contender.box,
    score: writeDecimal(contender.score),
    ...(scoreFraction === undefined ? {} : { scoreFraction }),
    scoreShown: roundedText(contender.score, compiled.ruleSet.rounding.shown),
    ...(contender.technical === undefined ? {} : { technical: writeDecimal(contender.technical) }),
    ...(readiness === undefined ? {} : { readiness: readiness.group }),
    ...(contender.cara === undefined ? {} : { cara: contender.cara }),
    placement: placedFor(contender.member, sitting),
    conditions: contender.conditions,
    ...(brokenBy === undefined ? {} : { tieBrokenBy: brokenBy }),
    ...(partedAt.some((at) => tieKeyAt(at, keys, ordered) === 'age') ? { partedByAge: true } : {}),
    ...(comparedBy === undefined ? {} : { comparedBy }),
    ...(ahead === undefined ? {} : { behind: behindOf(row, ahead, keys, sitting) }),
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
): Ranked<Grid>['comparedBy'] {
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

function behindOf(row: RankedRow, ahead: RankedRow, keys: readonly MeritKey[], sitting: Sitting): Behind {
  const nip = ahead.nip;
  const text = (key: MeritKey, { contender: { box } }: RankedRow, value: Fraction): string => {
    if (key === 'box') return String(box);
    if (key === 'readiness') return sitting.compiled.readiness.get(box)?.group.key ?? '';
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

function exactText(value: Fraction): string {
  return endlessFraction(value) ?? writeDecimal(value);
}
