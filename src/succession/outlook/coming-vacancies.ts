import { monthsLeft, retirementDate } from '../../civil-service/retirement.js';
import type { Context } from '../../scoring/context.js';
import { agreed } from '../../person/contradictions.js';
import { finding } from '../../scoring/finding-messages.js';
import { readProvedContext } from '../../scoring/proved-context.js';
import type { Asn } from '../../person/asn.js';
import type { Bilingual } from '../../problems/bilingual.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import type { Finding, FindingCode } from '../../problems/finding.js';
import { requireList } from '../../json/given-list.js';
import { requireIsoDate, type IsoDate } from '../../civil-service/iso-date.js';
import { KELAS_JABATAN, type KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import { requireMembers, requireOneOf, refusal, shownText } from '../../problems/misuse.js';
import { listed } from '../../problems/listed.js';
import { birthDateOf, maskNip } from '../../civil-service/nip.js';
import { alikeCode, likenessOfOffices, officeKey } from '../../civil-service/same-office.js';
import { canonicalText, compareText } from '../../json/canonical-text.js';
import type { Grid } from '../../rule-set/model/grid.js';
import type { RuleSetReference } from '../../rule-set/model/rule-set.js';
import type { ComingEvent, ComingReason, PostReference, PostWithoutHolder } from './coming-event.js';
import { comingEventArgument } from './coming-event.schema.js';
import { readablePeople, type Unreadable } from '../parse-candidate.js';

/** A post that falls vacant. */
export interface ComingVacancy {
  /** NIP of the present holder; absent where there is none, or where it is not known who. Personal data. */
  readonly nip?: string;
  /** The post that falls vacant. */
  readonly jabatan: PostReference;
  /** First day on which the post is vacant. */
  readonly vacantFrom: IsoDate;
  /** Whole months from the reference date; 0 for a post that is vacant already. */
  readonly months: number;
  /** Why; {@link COMING_REASONS} has the words. */
  readonly reason: ComingReason;
}

/** Posts that fall vacant within a period. Plain, deep-frozen, JSON-able. */
export interface ComingVacancies {
  /** By day, then by agency, unit and name of the post. */
  readonly coming: readonly ComingVacancy[];
  /**
   * Holders who should have left before the reference date by the rule set, and events dated before it: the data or the rule is to be checked. A post
   * that is held by an acting official is no such case.
   */
  readonly overdue: readonly ComingVacancy[];
  /** Holders of whom it cannot be told when they retire. */
  readonly unknown: readonly {
    /** Number of the holder. Personal data. */
    readonly nip: string;
    /** Why it cannot be told. */
    readonly reason: Bilingual;
  }[];
  /** Entries that are no person from `parseAsn`, nor become one, by NIP. */
  readonly unreadable: readonly Unreadable[];
  /** What was noticed: posts and people met twice, events that do not fit the holders or the reference date. */
  readonly findings: readonly Finding[];
  /** The rule set whose retirement ages (batas usia pensiun) were used. */
  readonly ruleSet: RuleSetReference;
  /** Reference date. */
  readonly asOf: IsoDate;
  /** Last day of the period. */
  readonly until: IsoDate;
}

/**
 * The vacancies to come: posts whose holders reach the retirement age of the class of their post between the reference date
 * and `until`, that day included, and those that fall vacant by the events that the caller states. Ages and the day of leaving are data of the rule
 * set (`retirement`).
 *
 * A post and a person count once, with the earliest day; a stated event goes before a retirement that is overdue. What does not fit together is told.
 *
 * @param holders - people with a present post (`jabatan`); who holds none is left out
 * @param context - rule set and reference date
 * @param options - `until`: last day of the period; `kelas`: only these classes of posts; `events`: moves, deaths, new posts and posts held by an
 * acting official
 * @throws TalentaError `invalidArgument` (also for a rule set without `retirement`), `invalidDate`, `invalidNip` (of an event),
 * `ruleSetNotInForce`, `ruleSetNotParsed`, `tooLarge`
 * @example
 * ```ts
 * import { parseAsn } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { comingVacancies } from 'talenta-asn/analysis';
 * const jabatan = { kelas: 'jptPratama', nama: 'Kepala Dinas', instansi: 'Kota', unit: 'Dinas', mulai: '2022-01-01' };
 * const holder = parseAsn({ nip: '196703141990011999', jenis: 'PNS', jabatan, evidence: {} });
 * const { coming } = comingVacancies([holder], { ruleSet: bkn411, asOf: '2026-11-23' }, { until: '2027-12-31' });
 * console.log(coming[0]?.jabatan.nama, coming[0]?.vacantFrom, coming[0]?.months); // => Kepala Dinas 2027-04-01 4
 * const post = { nama: 'Kepala Dinas', instansi: 'Kota', unit: 'DINAS', kelas: 'jptPratama' } as const;
 * const events = [{ kind: 'mutasi', date: '2027-01-04', post }] as const;
 * const moved = comingVacancies([holder], { ruleSet: bkn411, asOf: '2026-11-23' }, { until: '2027-12-31', events });
 * console.log(moved.coming[0]?.reason, moved.coming[0]?.vacantFrom, moved.findings[0]?.code); // => mutasi 2027-01-04 vacantTwice
 * ```
 */
export function comingVacancies(
  holders: Iterable<Asn>,
  context: Context<Grid>,
  options: {
    readonly until: IsoDate;
    readonly kelas?: readonly KelasJabatan[];
    readonly events?: readonly ComingEvent[];
  },
): ComingVacancies {
  const { compiled, asOf } = readProvedContext(context);
  const { ruleSet, reference } = compiled;
  requireMembers(options, ['until', 'kelas', 'events'], 'options');
  const until = requireIsoDate(options.until, 'options.until');
  const classes = classesOf(options.kelas);
  const { retirement } = ruleSet;
  if (retirement === undefined) {
    throw refusal(
      'context.ruleSet.retirement',
      `Rule set ${ruleSet.id} has no retirement ages (retirement): vacancies to come cannot be told from it.`,
    );
  }
  const events = eventsOf(options.events);
  const unknown: { readonly nip: string; readonly reason: Bilingual }[] = [];
  const retiring: Leaving[] = [];
  const posts = new Map<string, HeldPost>();
  const postOf = new Map<string, string>();
  const { pool, unreadable } = readablePeople(holders, 'holders');
  for (const holder of pool) {
    const { nip, tanggalLahir, jabatan } = holder;
    if (jabatan === undefined) continue;
    if (events.length > 0 && !postOf.has(nip)) {
      const key = postKey(jabatan);
      const having = posts.get(key);
      if (having === undefined) posts.set(key, { post: jabatan, nips: [nip] });
      else having.nips.push(nip);
      postOf.set(nip, key);
    }
    if (classes?.includes(jabatan.kelas) === false) continue;
    const born = tanggalLahir ?? birthDateOf(nip);
    const vacantFrom = born === undefined ? undefined : retirementDate(born, jabatan.kelas, retirement);
    if (vacantFrom === undefined) {
      const reason =
        born === undefined
          ? { id: 'Tanggal lahir belum diketahui.', en: 'The birth date is not known.' }
          : {
              id: `Aturan tidak memuat batas usia pensiun ${jabatan.kelas}.`,
              en: `The rule set has no retirement age for ${jabatan.kelas}.`,
            };
      unknown.push({ nip, reason });
      continue;
    }
    const leaving = agreed(holder, asOf, ({ jabatan: post }) =>
      post === undefined ? undefined : `${postKey(post)} ${retirementDate(born ?? vacantFrom, post.kelas, retirement)}`,
    );
    if (leaving === undefined) {
      unknown.push({ nip, reason: POSTS_CONTRADICT });
      continue;
    }
    const { kelas, nama, instansi, unit } = jabatan;
    retiring.push({ nip, jabatan: { kelas, nama, instansi, unit }, vacantFrom, reason: 'pensiun', path: 'holders' });
  }
  const findings: Finding[] = [];
  const stated = events.flatMap((event, index) => leavingBy(event, index, { posts, postOf, asOf, findings }));
  const all = [...stated, ...retiring].filter(
    ({ vacantFrom, jabatan: { kelas } }) => vacantFrom <= until && classes?.includes(kelas) !== false,
  );
  const counted = eachOnce(all, asOf, findings);
  const isLate = ({ reason, vacantFrom }: Leaving): boolean =>
    reason === 'pensiun' ? vacantFrom <= asOf : reason !== 'plt' && vacantFrom < asOf;
  const shown = ({ path: _, ...leaving }: Leaving): ComingVacancy => ({
    ...leaving,
    months: Math.max(leaving.reason === 'plt' ? 0 : -Infinity, monthsLeft(asOf, leaving.vacantFrom)),
  });
  return deepFreeze({
    coming: counted
      .filter((leaving) => !isLate(leaving))
      .map(shown)
      .sort(byDay),
    overdue: counted.filter(isLate).map(shown).sort(byDay),
    unknown: unknown.sort((a, b) => compareText(a.nip, b.nip)),
    unreadable,
    findings: findings.sort((a, b) => compareText(canonicalText(a), canonicalText(b))),
    ruleSet: reference,
    asOf,
    until,
  });
}

const POSTS_CONTRADICT: Bilingual = deepFreeze({
  id: 'Jabatan sekarang dan riwayat jabatan saling bertentangan.',
  en: 'The present post and the posts held contradict each other.',
});

/** A post that falls vacant, and where that was said. */
interface Leaving extends Omit<ComingVacancy, 'months'> {
  readonly path: string;
}

/** A post, as it is written with the first of its holders, and who has it. */
interface HeldPost {
  readonly post: PostReference;
  readonly nips: string[];
}

/** The holders by post and the posts by holder, with what is to be told. */
interface Holders {
  readonly posts: ReadonlyMap<string, HeldPost>;
  readonly postOf: ReadonlyMap<string, string>;
  readonly asOf: IsoDate;
  readonly findings: Finding[];
}

/** Classes of which a unit has one post of a name. */
const SINGLE: ReadonlySet<KelasJabatan> = new Set([
  ...(['jptUtama', 'jptMadya', 'jptPratama', 'administrator', 'pengawas'] as const),
]);

function postKey({ kelas, instansi, unit, nama }: PostReference): string {
  return JSON.stringify([kelas, officeKey(instansi), officeKey(unit), officeKey(nama)]);
}

function isWithoutHolder(event: ComingEvent): event is PostWithoutHolder {
  return event.kind === 'jabatanBaru' || event.kind === 'plt';
}

/** What an event makes vacant; nothing where it contradicts the holders. */
function leavingBy(event: ComingEvent, index: number, { posts, postOf, asOf, findings }: Holders): readonly Leaving[] {
  const { kind, date, post } = event;
  const path = `options.events[${String(index)}]`;
  const tell = (code: FindingCode, found: string, expected: string): void => {
    findings.push(finding(code, path, found, expected));
  };
  const key = postKey(post);
  const held = posts.get(key);
  const having = held?.nips ?? [];
  for (const field of ['instansi', 'unit', 'nama'] as const) {
    const written = held?.post[field] ?? post[field];
    const code = alikeCode(likenessOfOffices(written, post[field]));
    if (code !== undefined)
      findings.push(finding(code, `${path}.post.${field}`, shownText(post[field]), shownText(written)));
  }
  if (date < asOf && kind !== 'plt') tell('eventBeforeReferenceDate', date, `${asOf} or later`);
  const leaving = { jabatan: post, vacantFrom: date, reason: kind, path } as const;
  if (isWithoutHolder(event)) {
    if (having.length === 0 || !SINGLE.has(post.kelas)) return [leaving];
    tell('eventAgainstHolders', listed(having.map(maskNip)), 'a post without a definitive holder');
    return [];
  }
  const own = event.nip === undefined ? undefined : postOf.get(event.nip);
  if (event.nip !== undefined && own !== undefined && own !== key) {
    tell('eventAgainstHolders', maskNip(event.nip), 'a holder of this post');
    return [];
  }
  const only = having.length === 1 ? having[0] : undefined;
  const nip = event.nip ?? only;
  if (nip === undefined || (own === undefined && event.nip !== undefined))
    tell('holderUnknown', `${having.length} holders`, 'one holder of this post');
  return [nip === undefined ? leaving : { ...leaving, nip }];
}

/** Each person once, and each post without a known holder of which there is one; the earliest counts, events before what is overdue. */
function eachOnce(all: readonly Leaving[], asOf: IsoDate, findings: Finding[]): readonly Leaving[] {
  const dayOf = ({ reason, vacantFrom }: Leaving): string =>
    reason === 'pensiun' && vacantFrom <= asOf ? `later ${vacantFrom}` : vacantFrom;
  const seen = new Map<string, Leaving>();
  const sorted = all
    .map((leaving) => ({ leaving, text: `${dayOf(leaving)} ${canonicalText(leaving)}` }))
    .sort((a, b) => compareText(a.text, b.text))
    .map(({ leaving }) => leaving);
  return sorted.filter((leaving) => {
    const { nip, jabatan, path, vacantFrom, reason } = leaving;
    const keys = [
      ...(nip === undefined ? [] : [nip]),
      ...(SINGLE.has(jabatan.kelas) && reason !== 'pensiun' ? [postKey(jabatan)] : []),
    ];
    const first = keys.flatMap((key) => seen.get(key) ?? [])[0];
    for (const key of keys) if (first === undefined) seen.set(key, leaving);
    if (first === undefined) return true;
    findings.push(
      finding(
        'vacantTwice',
        path,
        `${nip === undefined ? shownText(jabatan.nama) : maskNip(nip)}: ${reason} ${vacantFrom}`,
        `${first.reason} ${first.vacantFrom}`,
      ),
    );
    return false;
  });
}

function eventsOf(events: readonly ComingEvent[] | undefined): readonly ComingEvent[] {
  if (events === undefined) return [];
  return requireList(events, 'options.events', 'events that make posts vacant').map((event, index) =>
    comingEventArgument.from(event, `options.events[${index}]`),
  );
}

function classesOf(kelas: readonly KelasJabatan[] | undefined): readonly KelasJabatan[] | undefined {
  return kelas === undefined
    ? undefined
    : requireList(kelas, 'options.kelas', 'classes of posts').map((each, index) =>
        requireOneOf(each, KELAS_JABATAN, `options.kelas[${index}]`),
      );
}

function byDay(a: ComingVacancy, b: ComingVacancy): number {
  const text = ({ vacantFrom, jabatan, nip, reason }: ComingVacancy): readonly string[] => [
    vacantFrom,
    jabatan.instansi,
    jabatan.unit,
    jabatan.nama,
    nip ?? '',
    reason,
  ];
  const [left, right] = [text(a), text(b)];
  return left.reduce((order, part, index) => (order === 0 ? compareText(part, right[index] ?? '') : order), 0);
}
