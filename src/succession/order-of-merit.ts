import { finding } from '../scoring/finding-messages.js';
import type { AxisFractions } from '../placement/place-values.js';
import { ZERO, type Fraction } from '../exact/fraction.js';
import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import type { Finding } from '../problems/finding.js';
import { listed } from '../problems/listed.js';
import { maskNip } from '../civil-service/nip.js';
import { alikeCode, likenessOfOffices, type OfficeLikeness } from '../civil-service/same-office.js';
import { shownText } from '../problems/misuse.js';
import { axisOfKey } from '../rule-set/model/ranking-key.js';
import type { RankingKey } from '../rule-set/model/rule-set.js';
import { listedInOrder } from './listing-order.js';
import { groupByMerit, type Compared, type MeritGroup } from './merit-groups.js';
import type { PoolMember } from './pool.js';
import type { KnownPosition, VacancyRun, TieFacts } from './vacancy-run.js';
import type { MeritKey } from './succession.js';

/** Somebody who meets everything, with what the order is made of. */
export interface Contender {
  readonly member: PoolMember;
  readonly cara: CaraPengisian | undefined;
  readonly box: number;
  readonly score: Fraction;
  readonly values: AxisFractions;
  readonly technical: Fraction | undefined;
  readonly ties: TieFacts;
  readonly position: KnownPosition;
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
function valueOf(key: MeritKey, { box, score, values, ties }: Contender, run: VacancyRun): Fraction | undefined {
  switch (key) {
    case 'score':
      return score;
    case 'kinerja':
      return values[0] ?? ZERO;
    case 'potensial':
      return values[1] ?? ZERO;
    case 'box':
    case 'readiness':
      return boxValue(key, box, run);
    default: {
      const axis = axisOfKey(key);
      return axis === undefined ? ties[key] : values[axisPlace(axis, run)];
    }
  }
}

/** The preference for a box, or that of its group of readiness: more is better. */
export function boxValue(key: 'box' | 'readiness', box: number, { allowed, compiled }: VacancyRun): Fraction {
  const place = key === 'box' ? allowed.get(box) : compiled.readiness.get(box)?.place;
  return { n: -(place ?? 0), d: 1 };
}

export function axisPlace(axis: string, { compiled }: VacancyRun): number {
  return compiled.axes.findIndex(({ key }) => key === axis);
}

/** People in order, whatever the vacancy: those who share a place in no order yet. */
export interface Merit {
  readonly keys: readonly MeritKey[];
  readonly ordered: number;
  /** By the best place, then by the worst. */
  readonly rows: readonly RankedRow[];
  readonly groups: MeritGroup<RankedRow>;
  /** Groups in which a key is not known of everybody. */
  readonly missing: readonly { readonly members: readonly RankedRow[]; readonly at: number }[];
}

/** By the keys in turn, then by the tie chain. */
export function meritOf(contenders: readonly Contender[], order: readonly RankingKey[], run: VacancyRun): Merit {
  const keys: readonly MeritKey[] = [...order, ...run.compiled.ruleSet.ranking.tieChain];
  const ordered = order.length;
  const rows = contenders.map((contender): RankedRow => ({
    nip: contender.member.nip,
    contender,
    values: keys.map((key) => valueOf(key, contender, run)),
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
  return { keys, ordered, rows: rows.sort(byPlace), groups, missing };
}

function byPlace(a: RankedRow, b: RankedRow): number {
  return a.ahead - b.ahead || a.undecided - b.undecided;
}

/** Whether some share a place. */
export function isShared({ rows }: Merit): boolean {
  return rows.some((row, line) => {
    const before = rows[line - 1];
    return before !== undefined && byPlace(before, row) === 0;
  });
}

/** The order of merit for a vacancy: those who share a place listed as its id has it. */
export function orderOf({ keys, ordered, rows, groups, missing }: Merit, run: VacancyRun): OrderOfMerit {
  const ranked = listedInOrder(rows, byPlace, run.vacancy.id);
  const findings = [...alikeAgencies(ranked, run), ...missingFindings(missing, ranked, keys, ordered)];
  return { keys, ordered, ranked, groups, findings };
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
export function likenessOf(agency: string, { agencies, vacancy }: VacancyRun): OfficeLikeness {
  const known = agencies.get(agency) ?? likenessOfOffices(vacancy.instansi, agency);
  agencies.set(agency, known);
  return known;
}

/** Agencies that are written nearly as that of the vacancy. */
function alikeAgencies(ranked: readonly RankedRow[], run: VacancyRun): Finding[] {
  const { instansi } = run.vacancy;
  const { agencies, agencyOf } = run.cache.people;
  const codes = agencies.map((agency) => alikeCode(likenessOf(agency, run)));
  if (codes.every((code) => code === undefined)) return [];
  return ranked.flatMap(({ nip, contender: { member } }) => {
    const place = agencyOf[member.index] ?? -1;
    const [code, found] = [codes[place], agencies[place]];
    if (code === undefined || found === undefined) return [];
    return [finding(code, 'pool', `${maskNip(nip)}: ${shownText(found)}`, shownText(instansi))];
  });
}

/** Whom age told apart, where it stands in the tie chain. */
export function ageFindings({ keys, ordered, ranked }: OrderOfMerit): readonly Finding[] {
  const at = keys.indexOf('age', ordered);
  if (at < 0) return [];
  const parted = ranked.filter(({ partedAt }) => partedAt.includes(at)).map(({ nip }) => maskNip(nip));
  return [finding('ageInTieChain', 'ranking.tieChain.age', ...(parted.length === 0 ? [] : [listed(parted)]))];
}
