import { finding } from '../aspects/finding-messages.js';
import { compareFractions, type Fraction } from '../exact/fraction.js';
import { roundedText } from '../exact/rounding.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import type { CaraPengisian } from '../model/cara-pengisian.js';
import type { Finding } from '../model/finding.js';
import { listed } from '../model/listed.js';
import { maskNip } from '../model/nip.js';
import { alikeCode, likenessOfOffices, type OfficeLikeness } from '../model/same-office.js';
import { shownText } from '../model/schema-issues.js';
import type { Grid } from '../rules/grid.js';
import type { RankingKey, TieKey } from '../rules/rule-set.js';
import type { PoolMember } from './pool.js';
import type { Sitting } from './sitting.js';
import { placedFor } from './standing.js';
import type { Behind, ConditionVerdict, Ranked } from './succession.js';
import { breakTie, type TieFacts } from './tie-chain.js';

/** Somebody who meets everything, with what the order is made of. */
export interface Contender {
  readonly member: PoolMember;
  readonly cara: CaraPengisian | undefined;
  readonly box: number;
  readonly score: Fraction;
  readonly kinerja: Fraction;
  readonly potensial: Fraction;
  readonly technical: Fraction | undefined;
  readonly ties: TieFacts;
  readonly conditions: readonly ConditionVerdict[];
}

/** A contender with the place reached. */
export interface RankedRow {
  readonly contender: Contender;
  readonly place: number;
  readonly brokenBy?: TieKey;
  /** The tie criterion on which it stands behind the row before. */
  readonly behindBy?: TieKey;
}

export type OrderFacts = Pick<Contender, 'box' | 'score' | 'kinerja' | 'potensial'>;

/** Below zero when `a` stands ahead. */
function byKey(key: RankingKey, a: OrderFacts, b: OrderFacts, sitting: Sitting): number {
  switch (key) {
    case 'score':
    case 'kinerja':
    case 'potensial':
      return compareFractions(b[key], a[key]);
    case 'box':
      return (sitting.allowed.get(a.box) ?? 0) - (sitting.allowed.get(b.box) ?? 0);
    case 'readiness':
      return (sitting.compiled.readiness.get(a.box)?.place ?? 0) - (sitting.compiled.readiness.get(b.box)?.place ?? 0);
  }
}

export function byOrder(order: readonly RankingKey[], a: OrderFacts, b: OrderFacts, sitting: Sitting): number {
  for (const key of order) {
    const difference = byKey(key, a, b, sitting);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The order of merit: by the keys in turn, then by the tie chain, then shared places. */
export function rank(
  contenders: readonly Contender[],
  order: readonly RankingKey[],
  sitting: Sitting,
): { readonly ranked: readonly RankedRow[]; readonly findings: readonly Finding[] } {
  const sorted = [...contenders].sort((a, b) => byOrder(order, a, b, sitting));
  const ranked: RankedRow[] = [];
  const findings: Finding[] = alikeAgencies(sorted, sitting);
  for (let index = 0; index < sorted.length;) {
    const first = sorted[index];
    if (first === undefined) break;
    let next = index + 1;
    for (
      let other = sorted[next];
      other !== undefined && byOrder(order, first, other, sitting) === 0;
      other = sorted[next]
    )
      next++;
    const tie = breakTie(
      sorted.slice(index, next),
      sitting.compiled.ruleSet.ranking.tieChain,
      (contender) => contender.ties,
    );
    for (const key of tie.missing) {
      const tied = sorted.slice(index, next).map((contender) => maskNip(contender.member.nip));
      findings.push(finding('tieCriterionUnknown', `ranking.tieChain.${key}`, listed(tied)));
    }
    for (const { members, brokenBy, behindBy } of tie.groups) {
      const place = ranked.length + 1;
      // Within a shared place the order of NIP is for reading only.
      members.forEach((contender, position) => {
        ranked.push({
          contender,
          place,
          ...(brokenBy === undefined ? {} : { brokenBy }),
          ...(behindBy === undefined || position > 0 ? {} : { behindBy }),
        });
      });
    }
    index = next;
  }
  return { ranked, findings };
}

/** How an agency stands to that of the vacancy. */
export function likenessOf(agency: string, { agencies, vacancy }: Sitting): OfficeLikeness {
  const known = agencies.get(agency) ?? likenessOfOffices(vacancy.instansi, agency);
  agencies.set(agency, known);
  return known;
}

/** Agencies that are written nearly as that of the vacancy. */
function alikeAgencies(contenders: readonly Contender[], sitting: Sitting): Finding[] {
  const { instansi } = sitting.vacancy;
  return contenders.flatMap(({ member: { nip, person } }) => {
    const found = person.jabatan?.instansi ?? instansi;
    const code = alikeCode(likenessOf(found, sitting));
    return code === undefined
      ? []
      : [finding(code, 'pool', `${maskNip(nip)}: ${shownText(found)}`, shownText(instansi))];
  });
}

/** The row as the result shows it. */
export function rankedOf(
  row: RankedRow,
  ahead: RankedRow | undefined,
  order: readonly RankingKey[],
  sitting: Sitting,
): Ranked<Grid> {
  const { contender, place, brokenBy } = row;
  const { compiled } = sitting;
  const scoreFraction = endlessFraction(contender.score);
  const readiness = compiled.readiness.get(contender.box);
  return {
    nip: contender.member.nip,
    place,
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
    ...(ahead === undefined ? {} : { behind: behindOf(row, ahead, order, sitting) }),
  };
}

function behindOf(row: RankedRow, ahead: RankedRow, order: readonly RankingKey[], sitting: Sitting): Behind {
  const nip = ahead.contender.member.nip;
  const text = ({ contender }: RankedRow, key: RankingKey): string => {
    if (key === 'box') return String(contender.box);
    if (key === 'readiness') return sitting.compiled.readiness.get(contender.box)?.group.key ?? '';
    return exactText(contender[key]);
  };
  for (const key of order) {
    if (byKey(key, ahead.contender, row.contender, sitting) !== 0)
      return { nip, by: key, theirs: text(ahead, key), own: text(row, key) };
  }
  const { behindBy } = row;
  const theirs = behindBy === undefined ? undefined : ahead.contender.ties[behindBy];
  const own = behindBy === undefined ? undefined : row.contender.ties[behindBy];
  if (behindBy !== undefined && theirs !== undefined && own !== undefined) {
    return { nip, by: behindBy, theirs: exactText(theirs), own: exactText(own) };
  }
  return { nip, by: 'shared', theirs: exactText(ahead.contender.score), own: exactText(row.contender.score) };
}

function exactText(value: Fraction): string {
  return endlessFraction(value) ?? writeDecimal(value);
}
