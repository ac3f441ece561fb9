import { CARA_PENGISIAN, waysInWords, type CaraPengisian } from '../civil-service/cara-pengisian.js';
import { judged, undetermined, type Judgement, type Verdict } from '../conditions/judgement.js';
import type { Origin, ReasonParameters } from '../conditions/reason-parameters.js';
import type { PresentPost } from '../facts/present-post.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import { hasWay, wayOf, type CompiledWay, type Route } from '../rule-set/compile/compile-ways.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import type { AskedCondition, AskedWay, AskedWays } from './asked-condition.js';
import { reasonFrom } from './condition-verdicts.js';
import { likenessOf } from './order-of-merit.js';
import type { PoolMember } from './pool.js';
import type { RunCondition } from './run-result.js';
import type { ConditionVerdict } from './succession.js';
import type { VacancyRun } from './vacancy-run.js';

/** By which way somebody comes, and what that asks. */
export interface ComingBy {
  /** Absent where it cannot be told, and where there is none. */
  readonly cara: CaraPengisian | undefined;
  /** Ways that are still possible. */
  readonly possible: readonly Possible[];
  /** Absent where ways are not told apart. */
  readonly judgement: Judgement | undefined;
  /** What the judgement rests on; absent = on what opens the ways. */
  readonly basis?: Provenance | undefined;
  /** Conditions of the way; where several are possible, of those that are not failed, or of all where all are. */
  readonly conditions: readonly AskedCondition[];
}

/** A way by which somebody could come; `demotion`: from a higher tier, which is none. */
export type Possible = Route | 'luarPns' | 'demotion';

/** The ways open for a vacancy; `undefined` where neither it nor the rule set tells ways apart, or why it is blocked. */
export function openWays(
  vacancy: Vacancy,
  compiled: CompiledRuleSet,
  asked: (way: CompiledWay) => AskedWay,
): AskedWays | undefined | { readonly blockedBy: Bilingual } {
  const { kelas, caraPengisian } = vacancy;
  const { ruleSet } = compiled;
  const ways = compiled.ways.get(kelas);
  if (ways === undefined) return undefined;
  const isCovered = (cara: CaraPengisian): boolean => hasWay(ways, cara, compiled.outside.has(kelas));
  const lacking = waysInWords((caraPengisian ?? []).filter((cara) => !isCovered(cara)));
  if (lacking.id !== '') {
    return {
      blockedBy: {
        id: `Lowongan membuka cara pengisian yang syaratnya tidak dimuat aturan ${ruleSet.id} untuk kelas jabatan ${kelas}: ${lacking.id}.`,
        en: `The vacancy opens ways of filling it for which rule set ${ruleSet.id} has no conditions in the class of post ${kelas}: ${lacking.en}.`,
      },
    };
  }
  const { defaultWays } = ruleSet;
  if (caraPengisian === undefined && (!ways.stated || defaultWays === undefined)) return undefined;
  return {
    open: new Set((caraPengisian ?? defaultWays?.ways ?? []).filter(isCovered)),
    basis: caraPengisian === undefined && defaultWays !== undefined ? defaultWays.provenance : `vacancy ${vacancy.id}`,
    byRoute: new Map([...ways.byRoute].map(([route, way]) => [route, asked(way)])),
  };
}

/** By which way somebody comes; `judge` gives the verdicts on conditions of ways. */
export function comingBy(member: PoolMember, run: VacancyRun, judge: (asked: AskedCondition) => Verdict): ComingBy {
  const { ways } = run;
  const possible = possibleFor(member, run);
  const [only = 'demotion', ...others] = possible;
  if (ways === undefined)
    return { cara: others.length === 0 ? caraOf(only) : undefined, possible, judgement: undefined, conditions: [] };
  if (others.length === 0) {
    const asked = askedOf(only, ways);
    return {
      cara: caraOf(only),
      possible,
      ...judgementOnOne(only, ways, member, run),
      conditions: asked?.conditions ?? [],
    };
  }
  const open = possible.flatMap((step) => {
    const conditions = askedOf(step, ways)?.conditions;
    return conditions === undefined ? [] : [{ conditions, verdicts: conditions.map(judge) }];
  });
  const alive = open.filter(({ verdicts }) => !verdicts.includes('notMet'));
  const isMet = alive.length === possible.length && alive.every(({ verdicts }) => !verdicts.includes('undetermined'));
  const verdict = isMet ? 'met' : alive.length === 0 ? 'notMet' : 'undetermined';
  return {
    cara: undefined,
    possible,
    judgement: judgementOnSeveral(verdict, possible, ways, member, run),
    conditions: [...new Set((alive.length === 0 ? open : alive).flatMap(({ conditions }) => conditions))],
  };
}

export const WAY: Omit<RunCondition, 'basis'> = deepFreeze({
  id: 'caraPengisian',
  kind: 'caraPengisian',
  label: { id: 'Cara pengisian jabatan', en: 'Way of filling the post' },
});

/** The judgement on the way as results show it. */
export function reasonOfWay({ judgement, basis }: ComingBy, { ways }: VacancyRun): ConditionVerdict | undefined {
  return judgement === undefined ? undefined : reasonFrom(WAY, basis ?? ways?.basis, judgement);
}

/** What a judgement on the way that is not met rests on. */
export function basisOfWay(code: string, { ways, compiled }: VacancyRun): Provenance | string | undefined {
  return code === 'demotion' ? compiled.ruleSet.tiers.provenance : ways?.basis;
}

/** What somebody who comes by this step is asked; `undefined`: it is not open. */
function askedOf(step: Possible, { open, byRoute }: AskedWays): Pick<AskedWay, 'conditions'> | undefined {
  if (step === 'demotion') return undefined;
  if (step === 'luarPns') return open.has(step) ? { conditions: [] } : undefined;
  return open.has(wayOf(step)) ? byRoute.get(step) : undefined;
}

function caraOf(step: Possible): CaraPengisian | undefined {
  if (step === 'demotion') return undefined;
  return step === 'luarPns' ? step : wayOf(step);
}

const TIERS = ['lowerTier', 'sameTier', 'higherTier'] as const;

const STEPS = ['promosi', 'antarinstansi.lowerTier', 'rotasi', 'antarinstansi.sameTier', 'demotion'] as const;

/** What is possible by what is known of the present post, in every reading of data that contradict themselves. */
function possibleFor(member: PoolMember, run: VacancyRun): readonly Possible[] {
  if (member.person.jenis === 'luarPns') return ['luarPns'];
  const [post, ...others] = postsOf(member);
  const steps = possibleFrom(post, run);
  if (others.length === 0) return steps;
  const all = new Set([...steps, ...others.flatMap((other) => possibleFrom(other, run))]);
  return STEPS.filter((step) => all.has(step));
}

/** The present post, in every reading. */
function postsOf({ facts: { facts, contradictions } }: PoolMember): readonly (PresentPost | undefined)[] {
  return contradictions === undefined
    ? [facts.presentPost]
    : contradictions.readings.map(({ presentPost }) => presentPost);
}

/** What is possible from a post; an agency written nearly as that of the vacancy is not known. */
function possibleFrom(post: PresentPost | undefined, run: VacancyRun): readonly (typeof STEPS)[number][] {
  const { compiled, vacancy } = run;
  const likeness = post === undefined ? 'doubtful' : likenessOf(post.instansi, run);
  const own = post === undefined ? undefined : compiled.tiers.get(post.kelas);
  const wanted = compiled.tiers.get(vacancy.kelas);
  const tiers =
    own === undefined || wanted === undefined
      ? TIERS
      : [own > wanted ? TIERS[0] : own === wanted ? TIERS[1] : TIERS[2]];
  return tiers.flatMap((tier): readonly (typeof STEPS)[number][] => {
    if (tier === 'higherTier') return ['demotion'];
    const within = tier === 'lowerTier' ? 'promosi' : 'rotasi';
    if (likeness === 'doubtful') return [within, `antarinstansi.${tier}`];
    return [likeness === 'different' ? `antarinstansi.${tier}` : within];
  });
}

function judgementOnOne(
  step: Possible,
  ways: AskedWays,
  member: PoolMember,
  run: VacancyRun,
): Pick<ComingBy, 'judgement' | 'basis'> {
  const { ruleSet, outside } = run.compiled;
  const { kelas } = run.vacancy;
  const from = originOf(member, run);
  const cara = caraOf(step);
  if (step === 'demotion' || cara === undefined)
    return { judgement: judged(false, 'demotion', { ...from, kelas }), basis: ruleSet.tiers.provenance };
  if (askedOf(step, ways) !== undefined) {
    const basis = step === 'luarPns' ? outside.get(kelas)?.provenance : ways.byRoute.get(step)?.provenance;
    return { judgement: judged(true, 'comes', { ...from, cara: [cara] }), basis };
  }
  return {
    judgement: ways.open.has(cara)
      ? judged(false, 'tierNotOpen', { ...from, cara: [cara], ruleSet: ruleSet.id })
      : judged(false, 'wayNotOpen', { ...from, cara: [cara], open: inOrder(ways.open) }),
  };
}

function judgementOnSeveral(
  verdict: Verdict,
  steps: readonly Possible[],
  ways: AskedWays,
  member: PoolMember,
  run: VacancyRun,
): Judgement {
  const parameters = {
    ...originOf(member, run),
    cara: inOrder(new Set(steps.flatMap((step) => caraOf(step) ?? []))),
    open: inOrder(ways.open),
  };
  if (verdict === 'met') return judged(true, 'severalMet', parameters);
  const orHigher = steps.includes('demotion') ? 'OrHigher' : '';
  return verdict === 'notMet'
    ? judged(false, `noneOfSeveral${orHigher}`, parameters)
    : undetermined(`several${orHigher}`, parameters);
}

function inOrder(ways: ReadonlySet<CaraPengisian>): readonly CaraPengisian[] {
  return CARA_PENGISIAN.filter((cara) => ways.has(cara));
}

/** What is known of where somebody comes from. */
function originOf(member: PoolMember, run: VacancyRun): ReasonParameters & { readonly origin: Origin } {
  if (member.person.jenis === 'luarPns') return { origin: 'notPns' };
  const [post, ...others] = postsOf(member);
  if (others.some((other) => other?.kelas !== post?.kelas || other?.instansi !== post?.instansi))
    return { origin: 'contradicted' };
  if (post === undefined) return { origin: 'unknown' };
  const isDoubtful = likenessOf(post.instansi, run) === 'doubtful';
  const hasTier = run.compiled.tiers.has(post.kelas);
  return {
    origin: `post${isDoubtful ? 'Doubtful' : ''}${hasTier ? '' : 'WithoutTier'}`,
    jabatan: post.kelas,
    instansi: post.instansi,
    ...(isDoubtful ? { wanted: run.vacancy.instansi } : {}),
  };
}
