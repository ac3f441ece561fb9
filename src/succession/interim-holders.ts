import type { Context, OpenContext } from '../aspects/context.js';
import { agreed } from '../aspects/contradictions.js';
import { presentClass, startedBy } from '../aspects/evidence-facts.js';
import { readProvedContext } from '../aspects/proved-context.js';
import type { Asn } from '../model/asn.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Finding } from '../model/finding.js';
import { givenVacancy } from '../model/given-vacancy.js';
import type { IsoDate } from '../model/iso-date.js';
import { KELAS_JABATAN_LABELS, type KelasJabatan } from '../model/kelas-jabatan.js';
import { refusal } from '../model/misuse.js';
import { isSameOffice } from '../model/same-office.js';
import type { Vacancy } from '../model/vacancy.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Grid } from '../rules/grid.js';
import type { Interim, RuleSetReference } from '../rules/rule-set.js';
import type { Candidate } from './candidate.js';
import { agencyWords, judgeCondition } from './judge-condition.js';
import type { Occasion } from './judgement.js';
import { listedInOrder } from './listing-order.js';
import { readPool, type PoolMember } from './pool.js';
import type { ConditionVerdict, Ineligible } from './succession.js';
import type { Unreadable } from './unreadable.js';

/** Somebody who may hold the post for the time being. */
export interface InterimHolder {
  readonly nip: string;
  readonly kelas: KelasJabatan;
  /** Tiers below the post; 0 = the same tier. */
  readonly tiersBelow: number;
  /** Works in the unit of the vacancy. */
  readonly sameUnit: boolean;
  readonly conditions: readonly ConditionVerdict[];
}

/** Who may hold a vacant post for the time being. Plain, deep-frozen, JSON-able. */
export interface InterimHolders {
  readonly vacancy: { readonly id: string; readonly nama: string; readonly kelas: KelasJabatan };
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
  readonly findings: readonly Finding[];
  readonly ruleSet: RuleSetReference;
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
 * import { interimHolders, parseAsn, parseVacancy } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
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
  const { members, unreadable, findings } = readPool(pool, compiled);
  const occasion: Occasion = { compiled, asOf, vacancy };
  const holders: InterimHolder[] = [];
  const ineligible: Ineligible[] = [];
  const undetermined: Ineligible[] = [];
  for (const member of members) {
    const verdicts = verdictsOn(member, tier, interim, vacancy, occasion);
    const notMet = verdicts.filter(({ verdict }) => verdict === 'notMet');
    const open = verdicts.filter(({ verdict }) => verdict === 'undetermined');
    const kelas = classOf(member.person, asOf);
    if (notMet.length > 0) ineligible.push({ nip: member.nip, reasons: notMet });
    else if (open.length > 0 || kelas === undefined) undetermined.push({ nip: member.nip, reasons: open });
    else {
      holders.push({
        nip: member.nip,
        kelas,
        tiersBelow: (compiled.tiers.get(kelas) ?? tier) - tier,
        sameUnit:
          agreed(member.person, asOf, ({ jabatan }) => isSameOffice(jabatan?.unit ?? '', vacancy.unit)) ?? false,
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
    agencyVerdict(member, interim, vacancy, occasion.asOf),
    tierVerdict(member, tier, interim, occasion),
    ...interim.conditions.map((condition): ConditionVerdict => {
      const { verdict, tell } = judgeCondition(condition, member.person, occasion);
      const { id, kind, label, provenance } = condition;
      return { id, kind, verdict, label, message: tell(), basis: provenance };
    }),
  ];
}

/** Class of the post held, where all that is stated of it agrees. */
function classOf(person: PoolMember['person'], asOf: IsoDate): KelasJabatan | undefined {
  return agreed(person, asOf, (read) => presentClass(read, asOf));
}

function agencyVerdict(
  { person }: PoolMember,
  { provenance }: Interim,
  { instansi }: Vacancy,
  asOf: IsoDate,
): ConditionVerdict {
  const found = agreed(person, asOf, ({ jabatan }) => startedBy(jabatan, asOf)?.instansi);
  return {
    id: 'agency',
    kind: 'agency',
    verdict: found === undefined ? 'undetermined' : isSameOffice(found, instansi) ? 'met' : 'notMet',
    label: { id: 'Instansi lowongan', en: 'Agency of the vacancy' },
    message:
      found === undefined
        ? { id: 'Instansi jabatan sekarang belum diketahui.', en: 'The agency of the present post is not known.' }
        : agencyWords(found, [instansi]),
    basis: provenance,
  };
}

function tierVerdict(
  { person }: PoolMember,
  tier: number,
  { tiersBelow, provenance }: Interim,
  { compiled, asOf, vacancy: { kelas } }: Occasion,
): ConditionVerdict {
  const present = classOf(person, asOf);
  const own = tierOf(present, compiled);
  const label = {
    id: `Setingkat atau paling banyak ${String(tiersBelow)} jenjang di bawahnya`,
    en: `Of the same tier or at most ${String(tiersBelow)} below it`,
  };
  const face = { id: 'tier', kind: 'lowerTier', label, basis: provenance } as const;
  if (present === undefined || own === undefined) {
    return {
      ...face,
      verdict: 'undetermined',
      message: {
        id: 'Jenjang jabatan sekarang belum diketahui.',
        en: 'The tier of the present post is not known.',
      },
    };
  }
  const below = own - tier;
  return {
    ...face,
    verdict: below >= 0 && below <= tiersBelow ? 'met' : 'notMet',
    message: {
      id: `Jabatan sekarang ${KELAS_JABATAN_LABELS[present].id}; lowongan ${KELAS_JABATAN_LABELS[kelas].id}.`,
      en: `Present post ${KELAS_JABATAN_LABELS[present].en}; vacancy ${KELAS_JABATAN_LABELS[kelas].en}.`,
    },
  };
}

function tierOf(kelas: KelasJabatan | undefined, { tiers }: CompiledRuleSet): number | undefined {
  return kelas === undefined ? undefined : tiers.get(kelas);
}
