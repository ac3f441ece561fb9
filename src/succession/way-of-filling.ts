import { asRead, contradictionsOf } from '../aspects/contradictions.js';
import { presentPost } from '../model/definitive-post.js';
import type { Bilingual } from '../model/bilingual.js';
import { CARA_PENGISIAN_LABELS, waysInWords, type CaraPengisian } from '../model/cara-pengisian.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { IsoDate } from '../model/iso-date.js';
import { KELAS_JABATAN_LABELS } from '../model/kelas-jabatan.js';
import type { Vacancy } from '../model/vacancy.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import { hasWay, wayOf, type CompiledWay, type Route } from '../rules/compile-ways.js';
import type { Provenance } from '../rules/provenance.js';
import type { Ground } from './judgement.js';
import { CONFLICT_WORDS } from './judge-readings.js';
import { likenessOf } from './order-of-merit.js';
import type { PoolMember } from './pool.js';
import type { AskedCondition, AskedWay, AskedWays } from './asked-condition.js';
import type { Sitting } from './sitting.js';
import type { ConditionVerdict, Verdict } from './succession.js';

/** By which way somebody comes, and what that asks. */
export interface ComingBy {
  /** Absent where it cannot be told, and where there is none. */
  readonly cara: CaraPengisian | undefined;
  /** Ways that are still possible. */
  readonly possible: readonly Possible[];
  /** Absent where ways are not told apart. */
  readonly verdict: ConditionVerdict | undefined;
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
    said: new Map(),
  };
}

/** By which way somebody comes; `judge` gives the verdicts on conditions of ways. */
export function comingBy(member: PoolMember, sitting: Sitting, judge: (asked: AskedCondition) => Verdict): ComingBy {
  const { ways } = sitting;
  const possible = possibleFor(member, sitting);
  const [only = 'demotion', ...others] = possible;
  if (others.length === 0) {
    const asked = ways === undefined ? undefined : askedOf(only, ways);
    return {
      cara: caraOf(only),
      possible,
      verdict: ways === undefined ? undefined : verdictOnOne(only, ways, member, sitting),
      conditions: asked?.conditions ?? [],
    };
  }
  if (ways === undefined) return { cara: undefined, possible, verdict: undefined, conditions: [] };
  const open = possible.flatMap((step) => {
    const conditions = askedOf(step, ways)?.conditions;
    return conditions === undefined ? [] : [{ step, conditions, verdicts: conditions.map(judge) }];
  });
  const alive = open.filter(({ verdicts }) => !verdicts.includes('notMet'));
  const isMet = alive.length === possible.length && alive.every(({ verdicts }) => !verdicts.includes('undetermined'));
  const verdict = isMet ? 'met' : alive.length === 0 ? 'notMet' : 'undetermined';
  return {
    cara: undefined,
    possible,
    verdict: verdictOnSeveral(verdict, possible, ways, member, sitting),
    conditions: [...new Set((alive.length === 0 ? open : alive).flatMap(({ conditions }) => conditions))],
  };
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
function possibleFor({ person }: PoolMember, sitting: Sitting): readonly Possible[] {
  if (person.jenis === 'luarPns') return ['luarPns'];
  const [post, ...others] = postsOf(person, sitting.asOf);
  const steps = possibleFrom(post, sitting);
  if (others.length === 0) return steps;
  const all = new Set([...steps, ...others.flatMap((other) => possibleFrom(other, sitting))]);
  return STEPS.filter((step) => all.has(step));
}

type Post = ReturnType<typeof presentPost>;

/** The present post, in every reading. */
function postsOf(person: PoolMember['person'], asOf: IsoDate): readonly Post[] {
  const contradictions = contradictionsOf(person, asOf);
  if (contradictions === undefined) return [presentPost(person, asOf)];
  return contradictions.readings.map((reading) => presentPost(asRead(person, reading), asOf));
}

/** What is possible from a post; an agency written nearly as that of the vacancy is not known. */
function possibleFrom(post: Post, sitting: Sitting): readonly (typeof STEPS)[number][] {
  const { compiled, vacancy } = sitting;
  const likeness = post === undefined ? 'doubtful' : likenessOf(post.instansi, sitting);
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

const LABEL: Bilingual = deepFreeze({ id: 'Cara pengisian jabatan', en: 'Way of filling the post' });

function said(
  verdict: Verdict,
  message: Bilingual,
  basis: Provenance | string,
  { said: known }: AskedWays,
): ConditionVerdict {
  const key = `${verdict} ${message.en}`;
  const first =
    known.get(key) ??
    deepFreeze<ConditionVerdict>({ id: 'caraPengisian', kind: 'caraPengisian', verdict, label: LABEL, message, basis });
  known.set(key, first);
  return first;
}

function verdictOnOne(step: Possible, ways: AskedWays, member: PoolMember, sitting: Sitting): ConditionVerdict {
  const { ruleSet, outside } = sitting.compiled;
  const { kelas } = sitting.vacancy;
  const from = postInWords(member, sitting);
  if (step === 'demotion') {
    const wanted = KELAS_JABATAN_LABELS[kelas];
    return said(
      'notMet',
      {
        id: `${from.id} Jenjangnya lebih tinggi daripada ${wanted.id}: penurunan jabatan bukan cara pengisian.`,
        en: `${from.en} It is of a higher tier than ${wanted.en}: a demotion fills no post.`,
      },
      ruleSet.tiers.provenance,
      ways,
    );
  }
  const cara = step === 'luarPns' ? step : wayOf(step);
  const by = CARA_PENGISIAN_LABELS[cara];
  const provenance = step === 'luarPns' ? outside.get(kelas)?.provenance : ways.byRoute.get(step)?.provenance;
  if (askedOf(step, ways) !== undefined) {
    const message = { id: `${from.id} Masuk melalui ${by.id}.`, en: `${from.en} Comes by ${by.en}.` };
    return said('met', message, provenance ?? ways.basis, ways);
  }
  const why = ways.open.has(cara)
    ? {
        id: `Aturan ${ruleSet.id} tidak membuka cara itu dari jenjang ini.`,
        en: `Rule set ${ruleSet.id} does not open that way from this tier.`,
      }
    : openInWords(ways);
  return said(
    'notMet',
    { id: `${from.id} Akan masuk melalui ${by.id}. ${why.id}`, en: `${from.en} Would come by ${by.en}. ${why.en}` },
    ways.basis,
    ways,
  );
}

function verdictOnSeveral(
  verdict: Verdict,
  steps: readonly Possible[],
  ways: AskedWays,
  member: PoolMember,
  sitting: Sitting,
): ConditionVerdict {
  const from = postInWords(member, sitting);
  const could = waysInWords(steps.flatMap((step) => caraOf(step) ?? []));
  const none = steps.includes('demotion');
  const end = {
    met: { id: 'Syarat setiap cara itu terpenuhi.', en: 'The conditions of each of them are met.' },
    notMet: {
      id: 'Tidak satu pun dari cara itu dibuka dan syaratnya terpenuhi.',
      en: 'None of them is open with its conditions met.',
    },
    undetermined: { id: 'Caranya menentukan.', en: 'Which of them it is decides.' },
  }[verdict];
  const open = openInWords(ways);
  return said(
    verdict,
    {
      id: `${from.id} Mungkin masuk melalui ${could.id}${none ? ', atau jenjangnya lebih tinggi' : ''}. ${open.id} ${end.id}`,
      en: `${from.en} Could come by ${could.en}${none ? ', or be of a higher tier' : ''}. ${open.en} ${end.en}`,
    },
    ways.basis,
    ways,
  );
}

function openInWords({ open }: AskedWays): Bilingual {
  const words = waysInWords(open);
  return { id: `Lowongan dibuka untuk ${words.id}.`, en: `The vacancy is open to ${words.en}.` };
}

/** What is known of where somebody comes from. */
function postInWords({ person }: PoolMember, sitting: Sitting): Bilingual {
  if (person.jenis === 'luarPns') return { id: 'Bukan PNS.', en: 'Not a civil servant.' };
  const [post, ...others] = postsOf(person, sitting.asOf);
  if (others.some((other) => other?.kelas !== post?.kelas || other?.instansi !== post?.instansi))
    return CONFLICT_WORDS.postConflict;
  if (post === undefined) return { id: 'Jabatan sekarang belum diketahui.', en: 'The present post is not known.' };
  const { id, en } = KELAS_JABATAN_LABELS[post.kelas];
  const { instansi } = sitting.vacancy;
  const isDoubtful = likenessOf(post.instansi, sitting) === 'doubtful';
  const hasTier = sitting.compiled.tiers.has(post.kelas);
  return {
    id: `Jabatan sekarang ${id} di ${post.instansi}.${isDoubtful ? ` Nama itu hampir sama dengan ${instansi}: periksa penulisannya.` : ''}${hasTier ? '' : ' Jenjangnya tidak diatur.'}`,
    en: `Present post ${en} at ${post.instansi}.${isDoubtful ? ` That name is nearly the same as ${instansi}: check how they are written.` : ''}${hasTier ? '' : ' Its tier is not covered.'}`,
  };
}

/** What the verdict on the way rests on. */
export function groundsOfWay({ person }: PoolMember, { asOf }: Sitting): readonly Ground[] {
  const post = presentPost(person, asOf);
  if (post === undefined) return [];
  const index =
    person.jabatan === undefined ? (person.evidence?.riwayatJabatan ?? []).findIndex((spell) => spell === post) : -1;
  return [
    {
      path: index < 0 ? 'jabatan' : `evidence.riwayatJabatan[${String(index)}]`,
      text: {
        id: `Tercatat ${post.nama}, ${post.unit}, ${post.instansi}, sejak ${post.mulai}.`,
        en: `Recorded as ${post.nama}, ${post.unit}, ${post.instansi}, since ${post.mulai}.`,
      },
    },
  ];
}
