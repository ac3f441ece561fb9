import { assembleProfile, axisUnits, denominatorsOf, type IndicatorOutcome } from '../aspects/assemble-profile.js';
import { openContext, type Context } from '../aspects/context.js';
import { viewOf, type View } from '../aspects/evidence-facts.js';
import { finding } from '../aspects/finding-messages.js';
import { measureLeaf } from '../aspects/measure-leaf.js';
import { measureAll } from '../aspects/normalize-aspects.js';
import { placeAxes } from '../boxes/place-axes.js';
import { placeInBox } from '../boxes/place-in-box.js';
import { boxOf, placeValues, talentOf } from '../boxes/place-values.js';
import type { NotPlaced, Placed, Placement } from '../boxes/placement.js';
import { addFractions, compareFractions, inLowestTerms, multiplyFractions, type Fraction } from '../exact/fraction.js';
import { readDecimal, readTrustedDecimal } from '../exact/read-decimal.js';
import { roundedFraction, roundedText } from '../exact/rounding.js';
import { compare } from '../exact/whole.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import type { Asn } from '../model/asn.js';
import type { BoxNumber } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import type { Condition } from '../model/condition.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Finding } from '../model/finding.js';
import type { IsoDate } from '../model/iso-date.js';
import { isObject } from '../model/is-object.js';
import { maskNip } from '../model/nip.js';
import { TalentaError } from '../model/talenta-error.js';
import type { Vacancy } from '../model/vacancy.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Provenance } from '../rules/provenance.js';
import type { RankingKey, TieKey } from '../rules/rule-set.js';
import type { Candidate } from './candidate.js';
import { judgeCondition, type Occasion } from './judge-condition.js';
import { readPool, type PoolMember } from './pool.js';
import type {
  Behind,
  ConditionVerdict,
  Ineligible,
  Ranked,
  Succession,
  SuccessionOutcome,
  Undetermined,
} from './succession.js';
import { breakTie, type TieFacts } from './tie-chain.js';

/** A condition of this vacancy with where it stands. */
interface AskedCondition {
  readonly condition: Condition;
  readonly basis: Provenance | string;
}

/** Somebody who meets everything, with what the order is made of. */
interface Contender {
  readonly member: PoolMember;
  readonly kinerja: Fraction;
  readonly potensial: Fraction;
  readonly box: BoxNumber;
  readonly score: Fraction;
  readonly technical: Fraction | undefined;
  readonly ties: TieFacts;
  readonly conditions: readonly ConditionVerdict[];
}

/** What is fixed for one vacancy. */
interface Sitting {
  readonly compiled: CompiledRuleSet;
  readonly asOf: IsoDate;
  readonly vacancy: Vacancy;
  readonly occasion: Occasion;
  readonly asked: readonly AskedCondition[];
  readonly allowed: ReadonlyMap<BoxNumber, number>;
  readonly boxesText: string;
  readonly boxBasis: Provenance;
  readonly shares: { readonly talent: Fraction; readonly technical: Fraction } | undefined;
  readonly view: View;
  readonly verdicts: VerdictMemory;
}

/** Verdicts that do not depend on the vacancy are reached once for each person. */
type VerdictMemory = Map<Condition, Map<PoolMember, ConditionVerdict>>;

/**
 * Step 3: the successors for one vacancy, in order of merit.
 *
 * Hard conditions come first and stay apart from the score; who fails one is listed with every reason, who cannot be
 * judged is listed with what is missing. The rest rank by the order of the rule set, then by its chain of facts of merit,
 * then they share a place. The order of the pool never matters. People from `parseAsn` are scored against the vacancy
 * (field of study, competency standard); candidates keep the values they bring.
 *
 * @param vacancy - from `parseVacancy`
 * @param pool - people or candidates, each once
 * @param context - rule set and reference date; `target` is not used, the vacancy is the target
 * @returns plain, deep-frozen data
 * @throws TalentaError `ruleSetNotInForce`, `ruleSetNotFrozen`, `invalidDate`, `invalidArgument`
 * @example
 * ```ts
 * import { parseVacancy, rankSuccessors, type Candidate } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const pool: Candidate[] = [{ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } }];
 * const result = rankSuccessors(vacancy, pool, { ruleSet: bkn411, asOf: '2026-11-23' });
 * console.log(result.outcome, result.undetermined[0]?.reasons.map((reason) => reason.id).join(' '));
 * // => empty education relatedExperience previousPost lowerTier legalPosition noRunningPunishment lhkpn
 * ```
 */
export function rankSuccessors(vacancy: Vacancy, pool: Iterable<Asn | Candidate>, context: Context): Succession {
  const [succession] = rankVacancies([vacancy], pool, context);
  if (succession === undefined) throw new TalentaError('invalidArgument', 'Expected a vacancy from parseVacancy.');
  return succession;
}

/**
 * {@link rankSuccessors} for several vacancies over one pool, each on its own: the same results, but what does not depend
 * on the vacancy is worked out once.
 *
 * @throws TalentaError as {@link rankSuccessors}
 * @example
 * ```ts
 * import { parseVacancy, rankVacancies } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancies = ['V1', 'V2'].map((id) =>
 *   parseVacancy({ id, nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' }),
 * );
 * const results = rankVacancies(vacancies, [], { ruleSet: bkn411, asOf: '2026-11-23' });
 * console.log(results.map((result) => `${result.vacancy.id} ${result.outcome}`).join(', ')); // => V1 empty, V2 empty
 * ```
 */
export function rankVacancies(
  vacancies: readonly Vacancy[],
  pool: Iterable<Asn | Candidate>,
  context: Context,
): readonly Succession[] {
  const compiled = openContext(context);
  if (!isObject(pool) || !(Symbol.iterator in pool)) {
    throw new TalentaError(
      'invalidArgument',
      'Expected a pool that can be walked: an array, a set or a generator of people.',
    );
  }
  const { members, findings } = readPool(pool, compiled, context.asOf);
  const verdicts: VerdictMemory = new Map();
  return Object.freeze(
    vacancies.map((vacancy) => {
      if (typeof vacancy !== 'object' || typeof vacancy.kelas !== 'string') {
        throw new TalentaError('invalidArgument', 'Expected a vacancy from parseVacancy: it has a class (kelas).');
      }
      return rankOne(vacancy, members, findings, verdicts, compiled, context);
    }),
  );
}

function rankOne(
  vacancy: Vacancy,
  members: readonly PoolMember[],
  poolFindings: readonly Finding[],
  verdicts: VerdictMemory,
  compiled: CompiledRuleSet,
  context: Context,
): Succession {
  const entry = compiled.eligibility.get(vacancy.kelas);
  const allowed = compiled.boxPreference.get(vacancy.kelas);
  const shares = vacancy.kompetensiTeknis === true ? compiled.technicalShares.get(vacancy.kelas) : undefined;
  const blockedBy = whyBlocked(vacancy, entry !== undefined && allowed !== undefined, shares !== undefined, compiled);
  if (blockedBy !== undefined || entry === undefined || allowed === undefined) {
    return finished(vacancy, compiled, context.asOf, {
      outcome: 'blocked',
      poolFindings,
      ...(blockedBy === undefined ? {} : { blockedBy }),
    });
  }
  const asked: readonly AskedCondition[] = [
    ...entry.conditions.map((condition) => ({ condition, basis: condition.provenance })),
    ...ownConditions(vacancy),
  ];
  const sitting: Sitting = {
    compiled,
    asOf: context.asOf,
    vacancy,
    occasion: { compiled, asOf: context.asOf, kelas: vacancy.kelas, rumpun: vacancy.rumpun },
    asked: asked.filter(({ condition }) => condition.kind !== 'byHand'),
    allowed,
    boxesText: entry.boxes.join(', '),
    boxBasis: entry.provenance,
    shares,
    view: viewOf(compiled, context.asOf, {}, vacancy),
    verdicts,
  };
  const contenders: Contender[] = [];
  const ineligible: Ineligible[] = [];
  const undetermined: {
    readonly member: PoolMember;
    readonly reasons: readonly ConditionVerdict[];
    readonly standing: Standing;
  }[] = [];
  for (const member of members) {
    const judged = judge(member, sitting);
    if (judged.failed.length > 0) ineligible.push({ nip: member.nip, reasons: judged.failed });
    else if (judged.unknown.length > 0)
      undetermined.push({ member, reasons: judged.unknown, standing: judged.standing });
    else if (judged.contender !== undefined) contenders.push(judged.contender);
  }
  const { order, shortlistSize } = compiled.ruleSet.ranking;
  const ranking = rank(contenders, order, sitting);
  const ranked = ranking.ranked;
  const cut = ranked.filter(({ place }) => place <= shortlistSize).length;
  const shortlist = ranked.slice(0, cut);
  const otherOrder: readonly [RankingKey, RankingKey] = [order[1], order[0]];
  const other = rank(contenders, otherOrder, sitting)
    .ranked.filter(({ place }) => place <= shortlistSize)
    .map(({ contender }) => contender.member.nip);
  const chosen = new Set(shortlist.map(({ contender }) => contender.member.nip));
  const last = shortlist.length >= shortlistSize ? shortlist.at(-1)?.contender : undefined;
  const outcome: SuccessionOutcome =
    cut === 0 ? 'empty' : cut < shortlistSize ? 'short' : cut > shortlistSize ? 'tiedAtCut' : 'complete';
  const texts = ranked.map((row, index) => rankedOf(row, ranked[index - 1], order, sitting));
  return finished(vacancy, compiled, context.asOf, {
    outcome,
    shortlist: texts.slice(0, cut),
    reserves: texts.slice(cut),
    ineligible,
    undetermined: undetermined.map(({ member, reasons, standing }) =>
      undeterminedOf(member, reasons, standing, last, order, sitting),
    ),
    byHand: asked
      .filter(({ condition }) => condition.kind === 'byHand')
      .map(({ condition, basis }) => ({ id: condition.id, label: condition.label, basis })),
    otherOrder: {
      order: otherOrder,
      shortlist: other,
      differs: other.length !== chosen.size || other.some((nip) => !chosen.has(nip)),
    },
    poolFindings: [...poolFindings, ...ranking.findings],
  });
}

interface Parts {
  readonly outcome: SuccessionOutcome;
  readonly blockedBy?: Bilingual;
  readonly shortlist?: readonly Ranked[];
  readonly reserves?: readonly Ranked[];
  readonly ineligible?: readonly Ineligible[];
  readonly undetermined?: readonly Undetermined[];
  readonly byHand?: Succession['byHand'];
  readonly otherOrder?: Succession['otherOrder'];
  readonly poolFindings: readonly Finding[];
}

function finished(vacancy: Vacancy, compiled: CompiledRuleSet, asOf: IsoDate, parts: Parts): Succession {
  const { order, shortlistSize } = compiled.ruleSet.ranking;
  return Object.freeze({
    outcome: parts.outcome,
    ...(parts.blockedBy === undefined ? {} : { blockedBy: deepFreeze(parts.blockedBy) }),
    vacancy: Object.freeze({ id: vacancy.id, nama: vacancy.nama, kelas: vacancy.kelas }),
    shortlistSize,
    shortlist: deepFreeze(parts.shortlist ?? []),
    reserves: deepFreeze(parts.reserves ?? []),
    ineligible: frozenEntries(parts.ineligible ?? []),
    undetermined: deepFreeze(parts.undetermined ?? []),
    byHand: deepFreeze(parts.byHand ?? []),
    order,
    otherOrder: deepFreeze(parts.otherOrder ?? { order: [order[1], order[0]] as const, shortlist: [], differs: false }),
    findings: deepFreeze(parts.poolFindings),
    ruleSet: compiled.reference,
    asOf,
  });
}

/** Verdicts are frozen where they are made; only what is around them is left. */
function frozenEntries(entries: readonly Ineligible[]): readonly Ineligible[] {
  for (const entry of entries) {
    Object.freeze(entry.reasons);
    Object.freeze(entry);
  }
  return Object.freeze(entries);
}

function whyBlocked(
  vacancy: Vacancy,
  covered: boolean,
  mixed: boolean,
  compiled: CompiledRuleSet,
): Bilingual | undefined {
  const { id } = compiled.ruleSet;
  if (!covered) {
    return {
      id: `Aturan ${id} tidak memuat syarat untuk kelas jabatan ${vacancy.kelas}.`,
      en: `Rule set ${id} has no conditions for the class of post ${vacancy.kelas}.`,
    };
  }
  if (vacancy.kompetensiTeknis === true && !mixed) {
    return {
      id: `Aturan ${id} tidak memuat bagian kompetensi teknis untuk kelas jabatan ${vacancy.kelas}.`,
      en: `Rule set ${id} has no share of technical competency for the class of post ${vacancy.kelas}.`,
    };
  }
  return undefined;
}

/** What the vacancy asks for beyond its class. */
function ownConditions(vacancy: Vacancy): readonly AskedCondition[] {
  const own: AskedCondition[] = [];
  const basis = `vacancy ${vacancy.id}`;
  if (vacancy.jenjangPendidikan !== undefined) {
    own.push({
      condition: {
        kind: 'education',
        id: 'vacancy.education',
        anyOf: vacancy.jenjangPendidikan,
        label: { id: 'Jenjang pendidikan lowongan', en: 'Education asked by the vacancy' },
      },
      basis,
    });
  }
  if (vacancy.bidangIlmu?.wajib !== undefined) {
    own.push({
      condition: {
        kind: 'fieldOfStudy',
        id: 'vacancy.fieldOfStudy',
        anyOf: vacancy.bidangIlmu.wajib,
        label: { id: 'Bidang ilmu wajib', en: 'Required field of study' },
      },
      basis,
    });
  }
  if (vacancy.golonganMinimum !== undefined) {
    own.push({
      condition: {
        kind: 'golongan',
        id: 'vacancy.golongan',
        minimum: vacancy.golonganMinimum,
        label: { id: 'Golongan paling rendah', en: 'Lowest rank' },
      },
      basis,
    });
  }
  return [...own, ...(vacancy.syarat ?? []).map((condition) => ({ condition, basis: condition.dasar }))];
}

// ---------------------------------------------------------------------------------------------------------------------
// Eligibility
// ---------------------------------------------------------------------------------------------------------------------

/** Where a person stands: known axis values, or a placement that is still open. */
type Standing =
  | {
      readonly kinerja: Fraction;
      readonly potensial: Fraction;
      readonly competency: Fraction | undefined;
      readonly findings: readonly Finding[];
    }
  | { readonly open: () => NotPlaced };

interface Judged {
  readonly failed: readonly ConditionVerdict[];
  readonly unknown: readonly ConditionVerdict[];
  readonly standing: Standing;
  readonly contender?: Contender;
}

const IDENTITY_LABEL: Bilingual = deepFreeze({ id: 'Satu NIP untuk satu orang', en: 'One NIP for one person' });
const IDENTITY_CONFLICT: ConditionVerdict = deepFreeze({
  id: 'identity',
  kind: 'identity',
  verdict: 'undetermined',
  label: IDENTITY_LABEL,
  message: { id: 'Dua data berbeda memakai NIP ini.', en: 'Two different entries carry this NIP.' },
});

function judge(member: PoolMember, sitting: Sitting): Judged {
  const failed: ConditionVerdict[] = [];
  const unknown: ConditionVerdict[] = [];
  const met: ConditionVerdict[] = [];
  const sort = (verdict: ConditionVerdict): void => {
    (verdict.verdict === 'met' ? met : verdict.verdict === 'notMet' ? failed : unknown).push(verdict);
  };
  const standing = standingOf(member, sitting);
  if (member.conflicting) return { failed, unknown: [IDENTITY_CONFLICT], standing };
  for (const asked of sitting.asked) sort(verdictOn(asked, member, sitting));
  if ('open' in standing) {
    sort(openBoxVerdict(standing.open(), sitting));
    return { failed, unknown, standing };
  }
  const box = boxOf(standing.kinerja, standing.potensial, sitting.compiled).box;
  sort(boxVerdict(box, sitting));
  const technical = technicalScore(member, sitting);
  if (technical !== undefined && 'reason' in technical) sort(technical.reason);
  if (failed.length > 0 || unknown.length > 0) return { failed, unknown, standing };
  const talent = talentOf(standing.kinerja, standing.potensial, sitting.compiled);
  const value = technical === undefined || 'reason' in technical ? undefined : technical.value;
  const score = inLowestTerms(mixed(talent, value, sitting));
  return {
    failed,
    unknown,
    standing,
    contender: {
      member,
      kinerja: standing.kinerja,
      potensial: standing.potensial,
      box,
      score: rankedScore(score, sitting.compiled),
      technical: value,
      ties: {
        ...member.ties,
        kinerja: standing.kinerja,
        potensial: standing.potensial,
        ...(standing.competency === undefined ? {} : { penilaianKompetensi: standing.competency }),
      },
      conditions: met,
    },
  };
}

function rankedScore(score: Fraction, compiled: CompiledRuleSet): Fraction {
  const rule = compiled.ruleSet.rounding.beforeRanking;
  return rule === null ? score : roundedFraction(score, rule);
}

function mixed(talent: Fraction, technical: Fraction | undefined, sitting: Sitting): Fraction {
  if (technical === undefined || sitting.shares === undefined) return talent;
  return addFractions(
    multiplyFractions(talent, sitting.shares.talent),
    multiplyFractions(technical, sitting.shares.technical),
  );
}

/** Only these look at the vacancy; a verdict on any other condition holds for every vacancy. */
function dependsOnVacancy(condition: Condition): boolean {
  return condition.kind === 'relatedExperience' || condition.kind === 'lowerTier';
}

function verdictOn({ condition, basis }: AskedCondition, member: PoolMember, sitting: Sitting): ConditionVerdict {
  if (dependsOnVacancy(condition)) return freshVerdict(condition, basis, member, sitting);
  const remembered = sitting.verdicts.get(condition) ?? new Map<PoolMember, ConditionVerdict>();
  if (remembered.size === 0) sitting.verdicts.set(condition, remembered);
  const known = remembered.get(member);
  if (known !== undefined) return known;
  const verdict = freshVerdict(condition, basis, member, sitting);
  remembered.set(member, verdict);
  return verdict;
}

function freshVerdict(
  condition: Condition,
  basis: Provenance | string,
  member: PoolMember,
  sitting: Sitting,
): ConditionVerdict {
  const judgement = judgeCondition(condition, member.judged, sitting.occasion);
  return Object.freeze({
    id: condition.id,
    kind: condition.kind,
    verdict: judgement.verdict,
    label: condition.label,
    message: Object.freeze(judgement.message),
    basis,
    ...(judgement.contested === true ? { contested: true } : {}),
  });
}

const BOX_LABEL: Bilingual = deepFreeze({ id: 'Kotak suksesi', en: 'Succession box' });

function boxVerdict(box: BoxNumber, sitting: Sitting): ConditionVerdict {
  const allowed = sitting.allowed.has(box);
  return Object.freeze({
    id: 'box',
    kind: 'box',
    verdict: allowed ? 'met' : 'notMet',
    label: BOX_LABEL,
    message: Object.freeze({
      id: `Kotak ${String(box)}; diminta ${sitting.boxesText}.`,
      en: `Box ${String(box)}; asked: ${sitting.boxesText}.`,
    }),
    basis: sitting.boxBasis,
  });
}

function openBoxVerdict(placement: NotPlaced, sitting: Sitting): ConditionVerdict {
  const possible = placement.possibleBoxes;
  const boxes = possible.join(', ');
  return Object.freeze({
    id: 'box',
    kind: 'box',
    verdict: possible.some((box) => sitting.allowed.has(box)) ? 'undetermined' : 'notMet',
    label: BOX_LABEL,
    message: Object.freeze({
      id: `Nilai belum lengkap; kotak yang mungkin ${boxes}; diminta ${sitting.boxesText}.`,
      en: `The scores are not complete; possible boxes ${boxes}; asked: ${sitting.boxesText}.`,
    }),
    basis: sitting.boxBasis,
  });
}

const TECHNICAL_LABEL: Bilingual = deepFreeze({ id: 'Kompetensi teknis', en: 'Technical competency' });

function technicalScore(
  member: PoolMember,
  sitting: Sitting,
): { readonly value: Fraction } | { readonly reason: ConditionVerdict } | undefined {
  if (sitting.shares === undefined) return undefined;
  const tests = (member.judged.evidence?.kompetensiTeknis ?? []).filter(
    (test) => test.lowongan === sitting.vacancy.id && test.tanggal <= sitting.asOf,
  );
  const unknownBecause = (message: Bilingual) => ({
    reason: deepFreeze<ConditionVerdict>({
      id: 'technicalCompetency',
      kind: 'technicalCompetency',
      verdict: 'undetermined',
      label: TECHNICAL_LABEL,
      message,
      basis: sitting.compiled.ruleSet.technicalMix.provenance,
    }),
  });
  const latest = tests.reduce((newest, test) => (test.tanggal > newest ? test.tanggal : newest), '');
  const values = tests.filter((test) => test.tanggal === latest).map((test) => readDecimal(test.nilai));
  const [value] = values;
  if (value === undefined)
    return unknownBecause({ id: 'Nilai untuk lowongan ini belum ada.', en: 'There is no score for this vacancy.' });
  if (typeof value === 'string' || compare(value.n, 0) < 0 || compareFractions(value, { n: 100, d: 1 }) > 0) {
    return unknownBecause({
      id: 'Nilainya tidak terbaca atau di luar 0-100.',
      en: 'The score cannot be read or lies beyond 0-100.',
    });
  }
  if (values.some((other) => typeof other === 'string' || compareFractions(other, value) !== 0)) {
    return unknownBecause({
      id: 'Nilai pada tanggal yang sama saling bertentangan.',
      en: 'Scores of the same date contradict each other.',
    });
  }
  return { value };
}

// ---------------------------------------------------------------------------------------------------------------------
// Scores against the vacancy
// ---------------------------------------------------------------------------------------------------------------------

function standingOf(member: PoolMember, sitting: Sitting): Standing {
  if (member.candidate !== undefined) return standingOfCandidate(member.candidate, member, sitting);
  const { compiled } = sitting;
  const standing = member.outcomes ?? [];
  const outcomes = compiled.indicators.map(
    (indicator, index): IndicatorOutcome =>
      standing[index] ?? {
        parts: indicator.leaves.map((leaf) => measureLeaf(leaf, member.judged, sitting.view, undefined)),
      },
  );
  if (outcomes.some(isOpen)) return { open: () => openPlacement(member, sitting) };
  const denominators = denominatorsOf(compiled, outcomes);
  const axes = axisUnits(compiled, outcomes, denominators);
  return {
    kinerja: { n: axes.kinerja.known, d: denominators.axis.d },
    potensial: { n: axes.potensial.known, d: denominators.axis.d },
    competency: competencyOf(outcomes, compiled),
    findings: [],
  };
}

function isOpen(outcome: IndicatorOutcome): boolean {
  return outcome.whole !== undefined
    ? outcome.whole.status === 'open'
    : outcome.parts.some((part) => part.status === 'open');
}

function competencyOf(outcomes: readonly IndicatorOutcome[], compiled: CompiledRuleSet): Fraction | undefined {
  const place = compiled.indicators.findIndex((indicator) => indicator.key === 'penilaianKompetensi');
  const outcome = outcomes[place]?.parts;
  const [only] = outcome ?? [];
  return outcome?.length === 1 && only?.status === 'scored' ? only.score : undefined;
}

/** The full result of a person against the vacancy. */
function placementOf(member: PoolMember, sitting: Sitting): Placement {
  const { compiled, asOf } = sitting;
  const findings: Finding[] = [];
  const outcomes = measureAll(compiled, member.judged, sitting.view, { findings });
  return placeInBox(assembleProfile(compiled, outcomes, findings, { nip: undefined, asOf }), compiled.ruleSet);
}

function openPlacement(member: PoolMember, sitting: Sitting): NotPlaced {
  const placement = placementOf(member, sitting);
  if (placement.status === 'incomplete') return placement;
  throw new RangeError('an incomplete person was placed');
}

function standingOfCandidate(candidate: Candidate, member: PoolMember, sitting: Sitting): Standing {
  const given = candidate.placement ?? placeAxes(candidate.axes, sitting.compiled.ruleSet);
  if (given.status === 'incomplete') return { open: () => given };
  const kinerja = readTrustedDecimal(given.kinerja.fraction ?? given.kinerja.value);
  const potensial = readTrustedDecimal(given.potensial.fraction ?? given.potensial.value);
  const { box } = boxOf(kinerja, potensial, sitting.compiled);
  const findings =
    box === given.box
      ? given.findings
      : [...given.findings, finding('boxConflict', 'placement.box', String(given.box), String(box))];
  return { kinerja, potensial, competency: member.ties.penilaianKompetensi, findings };
}

// ---------------------------------------------------------------------------------------------------------------------
// Order of merit
// ---------------------------------------------------------------------------------------------------------------------

interface RankedRow {
  readonly contender: Contender;
  readonly place: number;
  readonly brokenBy?: TieKey;
  /** The tie criterion on which it stands behind the row before. */
  readonly behindBy?: TieKey;
}

type OrderFacts = Pick<Contender, 'box' | 'score'>;

/** Below zero when `a` stands ahead. */
function byKey(key: RankingKey, a: OrderFacts, b: OrderFacts, sitting: Sitting): number {
  if (key === 'score') return compareFractions(b.score, a.score);
  return (sitting.allowed.get(a.box) ?? 0) - (sitting.allowed.get(b.box) ?? 0);
}

function byOrder(order: readonly RankingKey[], a: OrderFacts, b: OrderFacts, sitting: Sitting): number {
  for (const key of order) {
    const difference = byKey(key, a, b, sitting);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rank(
  contenders: readonly Contender[],
  order: readonly RankingKey[],
  sitting: Sitting,
): { readonly ranked: readonly RankedRow[]; readonly findings: readonly Finding[] } {
  const sorted = [...contenders].sort((a, b) => byOrder(order, a, b, sitting));
  const ranked: RankedRow[] = [];
  const findings: Finding[] = [];
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
    for (const key of tie.passedOver) {
      const tied = sorted.slice(index, next).map((contender) => maskNip(contender.member.nip));
      findings.push(finding('tieCriterionUnknown', `ranking.tieChain.${key}`, tied.join(', ')));
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

function rankedOf(
  row: RankedRow,
  ahead: RankedRow | undefined,
  order: readonly RankingKey[],
  sitting: Sitting,
): Ranked {
  const { contender, place, brokenBy } = row;
  const { compiled } = sitting;
  const scoreFraction = endlessFraction(contender.score);
  return {
    nip: contender.member.nip,
    place,
    box: contender.box,
    score: writeDecimal(contender.score),
    ...(scoreFraction === undefined ? {} : { scoreFraction }),
    scoreShown: roundedText(contender.score, compiled.ruleSet.rounding.shown),
    ...(contender.technical === undefined ? {} : { technical: writeDecimal(contender.technical) }),
    placement: placedFor(contender, sitting),
    conditions: contender.conditions,
    ...(brokenBy === undefined ? {} : { tieBrokenBy: brokenBy }),
    ...(ahead === undefined ? {} : { behind: behindOf(row, ahead, order, sitting) }),
  };
}

function placedFor(contender: Contender, sitting: Sitting): Placed {
  const { member, kinerja, potensial } = contender;
  if (member.candidate === undefined) {
    const placement = placementOf(member, sitting);
    if (placement.status === 'placed') return placement;
  }
  const standing = standingOf(member, sitting);
  return placeValues(kinerja, potensial, 'open' in standing ? [] : standing.findings, sitting.compiled);
}

function behindOf(row: RankedRow, ahead: RankedRow, order: readonly RankingKey[], sitting: Sitting): Behind {
  const nip = ahead.contender.member.nip;
  const text = ({ contender }: RankedRow, key: RankingKey): string =>
    key === 'box' ? String(contender.box) : exactText(contender.score);
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

// ---------------------------------------------------------------------------------------------------------------------
// Who cannot be judged
// ---------------------------------------------------------------------------------------------------------------------

const HUNDRED: Fraction = { n: 100, d: 1 };

function undeterminedOf(
  member: PoolMember,
  reasons: readonly ConditionVerdict[],
  standing: Standing,
  last: Contender | undefined,
  order: readonly RankingKey[],
  sitting: Sitting,
): Undetermined {
  const placement =
    'open' in standing
      ? standing.open()
      : placeValues(standing.kinerja, standing.potensial, standing.findings, sitting.compiled);
  return {
    nip: member.nip,
    reasons,
    placement,
    couldReachShortlist:
      last === undefined ||
      bestCases(placement, member, sitting).some((best) => byOrder(order, best, last, sitting) <= 0),
  };
}

/** The best standings that are still possible: each allowed box with the highest score that could go with it. */
function bestCases(placement: Placement, member: PoolMember, sitting: Sitting): readonly OrderFacts[] {
  const technical = technicalScore(member, sitting);
  const best = technical === undefined ? undefined : 'value' in technical ? technical.value : HUNDRED;
  const high = (axis: 'kinerja' | 'potensial'): Fraction =>
    placement.status === 'placed'
      ? readTrustedDecimal(placement[axis].fraction ?? placement[axis].value)
      : readTrustedDecimal(placement[axis].maxFraction ?? placement[axis].max);
  const score = rankedScore(
    mixed(talentOf(high('kinerja'), high('potensial'), sitting.compiled), best, sitting),
    sitting.compiled,
  );
  const boxes = placement.status === 'placed' ? [placement.box] : placement.possibleBoxes;
  return boxes.filter((box) => sitting.allowed.has(box)).map((box) => ({ box, score }));
}
