import type { Context, OpenContext } from '../../scoring/context.js';
import { agreedOn } from '../../facts/person-facts.js';
import { readProvedContext } from '../../scoring/proved-context.js';
import type { Asn } from '../../person/asn.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import type { Finding } from '../../problems/finding.js';
import { givenVacancy } from '../../vacancy/parse-vacancy.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import { refusal } from '../../problems/misuse.js';
import { isSameOffice } from '../../civil-service/same-office.js';
import type { Vacancy } from '../../vacancy/vacancy.js';
import type { Grid } from '../../rule-set/model/grid.js';
import type { Interim, RuleSetReference } from '../../rule-set/model/rule-set.js';
import type { Candidate } from '../candidate.js';
import { judgeAgency } from '../../conditions/agency.js';
import { judgeCondition } from '../../conditions/judge-condition.js';
import { judged, undetermined, type Occasion } from '../../conditions/judgement.js';
import { reasonFrom } from '../condition-verdicts.js';
import { listedInOrder } from '../listing-order.js';
import { readPool, type PoolMember } from '../pool.js';
import type { ConditionVerdict, Ineligible } from '../succession.js';
import type { Unreadable } from '../parse-candidate.js';

/** Somebody who may hold the post for the time being. */
export interface InterimHolder {
  /** Number of the person. Personal data. */
  readonly nip: string;
  /** Class of the post held (kelas jabatan). */
  readonly kelas: KelasJabatan;
  /** Tiers below the post; 0 = the same tier. */
  readonly tiersBelow: number;
  /** Works in the unit of the vacancy. */
  readonly sameUnit: boolean;
  /** Every condition that was judged, all of them met. */
  readonly conditions: readonly ConditionVerdict[];
}

/** Who may hold a vacant post for the time being. Plain, deep-frozen, JSON-able. */
export interface InterimHolders {
  /** The vacancy to be held in the meantime (Plt, Plh). */
  readonly vacancy: {
    /** Id of the vacancy. */
    readonly id: string;
    /** Title of the post (nama jabatan). */
    readonly nama: string;
    /** Class of the post (kelas jabatan). */
    readonly kelas: KelasJabatan;
  };
  /**
   * People of the same tier first, then those below; within a tier those of the unit of the vacancy first, then in an order
   * that tells nothing (SHA-256 of vacancy and number): the rules tell who may, not who shall.
   */
  readonly holders: readonly InterimHolder[];
  /** By NIP, for looking up: the order tells nothing. */
  readonly ineligible: readonly Ineligible[];
  /** By NIP, for looking up: the order tells nothing. */
  readonly undetermined: readonly Ineligible[];
  /** Entries of the pool that could not be read, by NIP. */
  readonly unreadable: readonly Unreadable[];
  /** What was noticed in the data. */
  readonly findings: readonly Finding[];
  /** The rule set that it was made with. */
  readonly ruleSet: RuleSetReference;
  /** Reference date. */
  readonly asOf: IsoDate;
}

/**
 * Who may hold a vacant post for the time being, as Plt or Plh, by the tiers and conditions of the rule set (`interim`).
 * An emergency asks for a holder before the procedure can be run; it names no successor. People from other agencies and
 * from higher tiers are left out, as are those whose present post is not known: the first two are told as not eligible, the
 * last as undetermined.
 *
 * @param vacancy - from `parseVacancy`
 * @param pool - people or candidates
 * @param context - rule set and reference date
 * @throws TalentaError `invalidArgument` (also for a rule set without `interim`, a class without a tier), `invalidVacancy`,
 * `invalidDate`, `ruleSetNotInForce`, `ruleSetNotParsed`, `tooLarge`
 * @example
 * ```ts
 * import { parseAsn, parseVacancy } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { interimHolders } from 'talenta-asn/analysis';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const secretary = parseAsn({
 *   nip: '198502282010011999',
 *   jenis: 'PNS',
 *   kedudukanHukum: 'aktif',
 *   jabatan: { kelas: 'administrator', nama: 'Sekretaris Dinas', instansi: 'Kota', unit: 'Dinas', mulai: '2022-01-01' },
 *   evidence: { hukumanDisiplin: [] },
 * });
 * const { holders } = interimHolders(vacancy, [secretary], { ruleSet: bkn411, asOf: '2026-11-23' });
 * console.log(holders[0]?.tiersBelow, holders[0]?.sameUnit); // => 1 true
 * ```
 */
export function interimHolders(
  vacancy: Vacancy,
  pool: Iterable<Asn | Candidate<Grid>>,
  context: Context<Grid>,
): InterimHolders {
  return holdersFor(givenVacancy(vacancy, 'vacancy'), pool, readProvedContext(context));
}

function holdersFor(
  vacancy: Vacancy,
  pool: Iterable<Asn | Candidate<Grid>>,
  { compiled, asOf }: OpenContext,
): InterimHolders {
  const { ruleSet, reference } = compiled;
  const { interim } = ruleSet;
  const tier = compiled.tiers.get(vacancy.kelas);
  if (interim === undefined)
    throw refusal(
      'context.ruleSet.interim',
      `Rule set ${ruleSet.id} does not tell who may hold a post for the time being (interim).`,
    );
  if (tier === undefined) throw refusal('vacancy.kelas', `Rule set ${ruleSet.id} has no tier for ${vacancy.kelas}.`);
  const { members, unreadable, findings } = readPool(pool, { compiled, asOf });
  const occasion: Occasion = { compiled, asOf, vacancy };
  const holders: InterimHolder[] = [];
  const ineligible: Ineligible[] = [];
  const undetermined: Ineligible[] = [];
  for (const member of members) {
    const verdicts = verdictsOn(member, tier, interim, vacancy, occasion);
    const notMet = verdicts.filter(({ verdict }) => verdict === 'notMet');
    const open = verdicts.filter(({ verdict }) => verdict === 'undetermined');
    const kelas = classOf(member);
    if (notMet.length > 0) ineligible.push({ nip: member.nip, reasons: notMet });
    else if (open.length > 0 || kelas === undefined) undetermined.push({ nip: member.nip, reasons: open });
    else {
      holders.push({
        nip: member.nip,
        kelas,
        tiersBelow: (compiled.tiers.get(kelas) ?? tier) - tier,
        sameUnit:
          agreedOn(member.facts, ({ statedOffice }) => isSameOffice(statedOffice?.unit ?? '', vacancy.unit)) ?? false,
        conditions: verdicts,
      });
    }
  }
  return deepFreeze({
    vacancy: { id: vacancy.id, nama: vacancy.nama, kelas: vacancy.kelas },
    holders: listedInOrder(
      holders,
      (a, b) => a.tiersBelow - b.tiersBelow || Number(b.sameUnit) - Number(a.sameUnit),
      vacancy.id,
    ),
    ineligible,
    undetermined,
    unreadable,
    findings,
    ruleSet: reference,
    asOf,
  });
}

function verdictsOn(
  member: PoolMember,
  tier: number,
  interim: Interim,
  vacancy: Vacancy,
  occasion: Occasion,
): readonly ConditionVerdict[] {
  return [
    agencyVerdict(member, interim, vacancy),
    tierVerdict(member, tier, interim, occasion),
    ...interim.conditions.map((condition) =>
      reasonFrom(condition, condition.provenance, judgeCondition(condition, member.facts, occasion)),
    ),
  ];
}

/** Class of the post held, where all that is stated of it agrees. */
function classOf(member: PoolMember): KelasJabatan | undefined {
  return agreedOn(member.facts, ({ presentPost }) => presentPost?.kelas);
}

function agencyVerdict(member: PoolMember, { provenance }: Interim, { instansi }: Vacancy): ConditionVerdict {
  const label = { id: 'Instansi lowongan', en: 'Agency of the vacancy' };
  const found = agreedOn(member.facts, ({ statedOffice }) => statedOffice?.instansi);
  return reasonFrom({ id: 'agency', kind: 'agency', label }, provenance, judgeAgency(found, [instansi]));
}

function tierVerdict(
  member: PoolMember,
  tier: number,
  { tiersBelow, provenance }: Interim,
  { compiled, vacancy: { kelas } }: Occasion,
): ConditionVerdict {
  const present = classOf(member);
  const own = present === undefined ? undefined : compiled.tiers.get(present);
  const label = {
    id: `Setingkat atau paling banyak ${String(tiersBelow)} jenjang di bawahnya`,
    en: `Of the same tier or at most ${String(tiersBelow)} below it`,
  };
  const below = own === undefined ? undefined : own - tier;
  const judgement =
    present === undefined
      ? undetermined('unknown')
      : below === undefined
        ? undetermined('notCovered', { jabatan: present })
        : judged(below >= 0 && below <= tiersBelow, 'tier', { jabatan: present, kelas });
  return reasonFrom({ id: 'tier', kind: 'lowerTier', label }, provenance, judgement);
}
