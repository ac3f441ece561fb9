import { BOUNDS } from '../../json/bounds.js';
import type { Asn, JabatanTarget, JabatanSekarang } from '../../person/asn.js';
import { deepFreeze, presentMembers } from '../../json/deep-freeze.js';
import type { Evidence } from '../../person/evidence.js';
import { EVIDENCE_KEYS, type EvidenceKey } from '../../civil-service/evidence-keys.js';
import { hideDigits } from '../../problems/talenta-error.js';
import type { Golongan } from '../../civil-service/golongan.js';
import { definitivePosts, heldOf } from '../../person/definitive-post.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import { lacksPunishment } from '../../person/evidence/hukuman-disiplin.js';
import { nipParts, safeParseNip, type JenisPegawai, type Nip } from '../../civil-service/nip.js';
import { safeParseAsn } from '../../person/parse-asn.js';
import { requireList } from '../../json/given-list.js';
import { requireMembers } from '../../problems/misuse.js';
import type { DataUtamaRecord, GolonganRecord } from '../siasn/data-utama.js';
import { subjectOf } from '../wire/options.schema.js';
import { dataUtamaArgument, evidenceOutcomeArgument, golonganArgument, partsArgument } from '../wire/outcome.schema.js';
import { SOURCE_FINDINGS, type SourceFindingCode } from '../wire/source-findings.js';
import type { EvidenceOutcome, SourceFinding, SourceOutcome, SourceRecord } from '../wire/source-result.js';
import type { SourceName } from '../wire/source-name.js';

/** What adapters gave for one person, and what no source has. */
export interface AsnParts {
  /** Whose parts they are (NIP), text of 18 digits. */
  readonly nip: string;
  /** PNS or PPPK (jenis pegawai). Absent: as data-utama says. */
  readonly jenis?: JenisPegawai;
  /** Reference date. */
  readonly asOf: IsoDate;
  /** What `fromDataUtama` gave: the master record of the person. */
  readonly dataUtama?: SourceOutcome<DataUtamaRecord>;
  /** What `fromGolongan` gave: the history of ranks. */
  readonly golongan?: SourceOutcome<GolonganRecord>;
  /** What the adapters of evidence gave. */
  readonly sources: readonly EvidenceOutcome[];
  /** Lists of evidence that the caller has in the shape of the model; they stand in for sources. */
  readonly evidence?: Evidence;
  /** What SIASN does not have about the present post: family, fields of study, competency standard. */
  readonly jabatan?: Pick<JabatanTarget, 'rumpun' | 'bidangIlmu' | 'standarKompetensi'>;
  /** Post the person has declared as a goal. */
  readonly target?: JabatanTarget;
  /** Lists that the caller takes although a source failed or has unread rows. Every use is reported. */
  readonly acceptIncomplete?: readonly EvidenceKey[];
}

/** Why a list is not known. */
export type ListGap = 'noSource' | 'sourceMissing' | 'sourceFailed' | 'rowsUnread' | 'contradicted';

/** How complete one list of evidence is. */
export interface ListCompleteness {
  /** The list of evidence. */
  readonly list: EvidenceKey;
  /** `filled`, `none` (consulted, nothing there) or `unknown`, as in {@link Evidence}. */
  readonly state: 'filled' | 'none' | 'unknown';
  /** Number of its records, whether they are taken or withheld. */
  readonly records: number;
  /** Number of rows that were not understood. */
  readonly unread: number;
  /** Why it is not known; absent where it is. */
  readonly gap?: ListGap;
  /** The sources that were consulted, each with what came of it. */
  readonly sources: readonly Pick<EvidenceOutcome, 'source' | 'state' | 'unread'>[];
}

/** One person put together. Plain, deep-frozen. */
export interface AssembledAsn {
  /** The person. Absent where not even the kind of employee is known, or the parts contradict the model. */
  readonly asn?: Asn;
  /** What was noticed while putting together; the findings of the sources are theirs. */
  readonly findings: readonly SourceFinding[];
  /** One entry for each list of evidence. */
  readonly completeness: readonly ListCompleteness[];
}

/** Lists that are complete only with all of these sources. */
export const NEEDED_SOURCES: Readonly<Partial<Record<EvidenceKey, readonly SourceName[]>>> = deepFreeze({
  sertifikasi: ['rw-diklat', 'rw-kursus', 'rw-sertifikasi'],
});

/** A person while the parts are put together, and what is noticed on the way. */
interface Assembly {
  readonly parts: AsnParts;
  readonly nip: Nip;
  readonly findings: readonly SourceFinding[];
  readonly note: (code: SourceFindingCode, source: SourceName, path: string, detail?: FindingText) => void;
}

type FindingText = Pick<SourceFinding, 'found' | 'expected'>;

function openAssembly(parts: AsnParts): Assembly {
  const findings: SourceFinding[] = [];
  return {
    parts,
    nip: subjectOf(parts, 'parts'),
    findings,
    note: (code, source, path, detail = {}) => {
      findings.push({ code, source, path: hideDigits(path), ...detail, message: SOURCE_FINDINGS[code] });
    },
  };
}

/**
 * Puts what the adapters gave together into one `Asn`.
 *
 * A list of evidence is known only if every source it needs answered and every row was understood; otherwise it stays absent, which is unknown
 * and never "none". Contradictions (rank, post, legal position, another person's parts) are reported, and nothing is chosen.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for parts that are none; never for data
 * @example
 * ```ts
 * import { assembleAsn, fromDataUtama, fromHukdis, fromSkp22 } from 'talenta-asn/sources';
 * const subject = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
 * const { asn, completeness } = assembleAsn({
 *   ...subject,
 *   dataUtama: fromDataUtama({ nipBaru: subject.nip, statusPegawai: 'PNS', golRuangAkhirId: '41' }, subject),
 *   sources: [
 *     fromSkp22({ code: 1, data: [{ tahun: '2025', kuadranKinerja: 'BAIK' }] }, subject),
 *     fromHukdis({ Error: true, Message: 'Runtime Error' }, subject),
 *   ],
 * });
 * console.log(asn?.golongan, asn?.evidence.penilaianKinerja?.length, asn?.evidence.hukumanDisiplin); // => IV/a 1 undefined
 * for (const { list, state, gap } of completeness.filter(({ list }) => list.startsWith('hukuman'))) console.log(list, state, gap);
 * // => hukumanDisiplin unknown sourceFailed
 * ```
 */
export function assembleAsn(parts: AsnParts): AssembledAsn {
  const assembly = openAssembly(partsOf(parts));
  const { nip, findings } = assembly;
  const person = recordOf(assembly);
  const jenis = kindOf(assembly, person);
  const lists = EVIDENCE_KEYS.map((list) => assembleList(assembly, list));
  const completeness = lists.map((list) => list.completeness);
  const evidence = Object.fromEntries(
    lists.flatMap(({ list, records }) => (records === undefined ? [] : [[list, records] as const])),
  );
  const first = jenis === undefined ? undefined : accepted(assembly, { nip, jenis, evidence });
  if (first === undefined) return deepFreeze({ findings, completeness });
  const isDoubted = isPunishmentLacking(assembly, first.evidence, person?.kedudukanHukum);
  const { hukumanDisiplin: _, ...others } = first.evidence;
  const whole = { ...first, ...identityOf(assembly, first, person), evidence: isDoubted ? others : first.evidence };
  const asn = accepted(assembly, whole);
  const judged = isDoubted ? completeness.map(contradicted) : completeness;
  return deepFreeze(presentMembers<AssembledAsn>({ asn, findings, completeness: judged }));
}

const PARTS = [
  ...['nip', 'jenis', 'asOf', 'dataUtama', 'golongan', 'sources'],
  ...['evidence', 'jabatan', 'target', 'acceptIncomplete'],
];

/** The results of adapters are known by identity and not copied. */
function partsOf(parts: AsnParts): AsnParts {
  requireMembers(parts, PARTS, 'parts');
  const { dataUtama, golongan, sources, ...rest } = parts;
  return presentMembers<AsnParts>({
    ...partsArgument.from(rest, 'parts'),
    dataUtama: dataUtama === undefined ? dataUtama : dataUtamaArgument.from(dataUtama, 'parts.dataUtama'),
    golongan: golongan === undefined ? golongan : golonganArgument.from(golongan, 'parts.golongan'),
    sources: requireList(sources, 'parts.sources', 'results of adapters', BOUNDS.outcomes).map((source, index) =>
      evidenceOutcomeArgument.from(source, `parts.sources[${String(index)}]`),
    ),
  });
}

function contradicted(entry: ListCompleteness): ListCompleteness {
  return entry.list === 'hukumanDisiplin' ? { ...entry, state: 'unknown', gap: 'contradicted' } : entry;
}

/** The person, checked by the model; what it refuses is reported. */
function accepted({ note }: Assembly, input: unknown): Asn | undefined {
  const result = safeParseAsn(input);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) note('asnRefused', 'data-utama', path, { expected: message });
  return undefined;
}

function recordOf(assembly: Assembly): DataUtamaRecord | undefined {
  const outcome = assembly.parts.dataUtama;
  if (outcome === undefined || isOthers(assembly, outcome)) return undefined;
  const [record, another] = outcome.records;
  if (another === undefined) return record;
  assembly.note('identityConflict', outcome.source, another.path, { expected: 'one record of data-utama' });
  return undefined;
}

function isOthers({ nip, note }: Assembly, outcome: SourceOutcome<unknown>): boolean {
  if (outcome.nip === undefined || outcome.nip === nip) return false;
  note('anotherPerson', outcome.source, '');
  return true;
}

function kindOf({ parts, note }: Assembly, person: DataUtamaRecord | undefined): JenisPegawai | undefined {
  const stated = parts.jenis;
  const found = person?.jenis;
  if (stated !== undefined && found !== undefined && stated !== found) {
    note('identityConflict', 'data-utama', 'statusPegawai', { found, expected: stated });
    return undefined;
  }
  const jenis = stated ?? found;
  if (jenis === undefined) note('kindNotKnown', 'data-utama', 'jenis', { expected: 'jenis, or statusPegawai' });
  return jenis;
}

/** A list with its records, which are absent where it is not known. */
function assembleList(assembly: Assembly, list: EvidenceKey) {
  const { parts, nip } = assembly;
  const consulted = parts.sources.filter((source) => source.lists.includes(list));
  const given = parts.evidence?.[list];
  const gap = given === undefined ? gapOf(assembly, list, consulted) : undefined;
  const unread = given === undefined ? consulted.reduce((sum, source) => sum + source.unread, 0) : 0;
  const own = consulted.filter((source) => source.nip === nip);
  const read = own.flatMap((source): readonly SourceRecord<EvidenceKey>[] => source.records);
  const records: readonly unknown[] =
    given ?? read.flatMap((record) => (record.list === list ? [record.evidence] : []));
  const isKnown = gap === undefined || (gap !== 'noSource' && parts.acceptIncomplete?.includes(list) === true);
  if (gap !== undefined && gap !== 'noSource') {
    const code = isKnown ? 'listAccepted' : gap === 'sourceMissing' ? 'sourceMissing' : 'listWithheld';
    const withheld = {
      found: gap === 'rowsUnread' ? `${String(unread)} unread` : gap,
      expected: (NEEDED_SOURCES[list] ?? []).join(', ') || 'every row read; see the findings of the source',
    };
    assembly.note(code, sourceOf(list, consulted), `evidence.${list}`, isKnown ? { found: gap } : withheld);
  }
  const completeness = presentMembers<ListCompleteness>({
    list,
    state: !isKnown ? 'unknown' : records.length === 0 ? 'none' : 'filled',
    records: records.length,
    unread,
    gap: isKnown ? undefined : gap,
    sources: consulted.map(({ source, state, unread }) => ({ source, state, unread })),
  });
  return { list, records: isKnown ? records : undefined, completeness };
}

function gapOf(assembly: Assembly, list: EvidenceKey, sources: readonly EvidenceOutcome[]): ListGap | undefined {
  if (sources.length === 0) return 'noSource';
  const others = sources.filter((source) => isOthers(assembly, source) || source.nip === undefined);
  if (others.length > 0 || sources.some(({ state }) => state === 'error')) return 'sourceFailed';
  const missing = (NEEDED_SOURCES[list] ?? []).some((needed) => !sources.some(({ source }) => source === needed));
  if (missing) return 'sourceMissing';
  return sources.some(({ unread }) => unread > 0) ? 'rowsUnread' : undefined;
}

function sourceOf(list: EvidenceKey, sources: readonly EvidenceOutcome[]): SourceName {
  const weak = sources.find(({ state, unread }) => state === 'error' || unread > 0) ?? sources[0];
  return weak?.source ?? NEEDED_SOURCES[list]?.[0] ?? 'data-utama';
}

/** Whether the legal position tells of a punishment that the list does not have, and the caller does not accept that. */
function isPunishmentLacking(
  { parts: { asOf, acceptIncomplete = [] }, note }: Assembly,
  { hukumanDisiplin }: Evidence,
  position: DataUtamaRecord['kedudukanHukum'],
): boolean {
  if (hukumanDisiplin === undefined || !lacksPunishment(position, hukumanDisiplin, asOf)) return false;
  note('punishmentNotOnRecord', 'data-utama', 'kedudukanPnsId');
  return !acceptIncomplete.includes('hukumanDisiplin');
}

function identityOf(assembly: Assembly, asn: Asn, person: DataUtamaRecord | undefined): Partial<Asn> {
  return presentMembers<Partial<Asn>>({
    tanggalLahir: birthDateOf(person, asn),
    kedudukanHukum: person?.kedudukanHukum,
    golongan: asn.jenis === 'PPPK' ? undefined : rankOf(assembly, person),
    jabatan: postOf(assembly, asn.evidence, person),
    target: assembly.parts.target,
  });
}

/** A birth date that contradicts the NIP was reported by its source; the one in the NIP stands. */
function birthDateOf(person: DataUtamaRecord | undefined, { nip, jenis }: Asn): IsoDate | undefined {
  const stated = person?.tanggalLahir;
  if (stated === undefined || !safeParseNip(nip, jenis).success) return undefined;
  return nipParts(nip, jenis).tanggalLahir === stated ? stated : undefined;
}

/** The latest rank up to the reference date; nothing where the two sources differ. */
function rankOf(assembly: Assembly, person: DataUtamaRecord | undefined): Golongan | undefined {
  const { golongan: history, asOf } = assembly.parts;
  const isUsable = history?.state === 'records' && history.unread === 0 && !isOthers(assembly, history);
  const past = isUsable ? history.records.filter(({ mulai }) => mulai <= asOf) : [];
  const latest = past.reduce((day, { mulai }) => (mulai > day ? mulai : day), '');
  const ranks = new Set(past.filter(({ mulai }) => mulai === latest).map(({ golongan }) => golongan));
  const stated = person?.golongan;
  if (ranks.size > 1 || (stated !== undefined && ranks.size === 1 && !ranks.has(stated))) {
    const detail = { found: [...ranks].join(', '), expected: stated ?? 'one rank' };
    assembly.note('identityConflict', 'rw-golongan', 'golonganId', detail);
    return undefined;
  }
  const [own = stated] = ranks;
  return own;
}

/** The present post: the definitive spell that runs, with the class and beginning of data-utama; else as data-utama has it. */
function postOf(
  { parts: { asOf, jabatan: more = {} }, note }: Assembly,
  { riwayatJabatan }: Evidence,
  person: DataUtamaRecord | undefined,
): JabatanSekarang | undefined {
  const posts = definitivePosts(riwayatJabatan, undefined, asOf);
  const held = heldOf(posts)?.post;
  const running = posts.filter(({ post: { mulai }, runs }) => runs && mulai === held?.mulai);
  const post = running[0]?.post;
  const stated = person?.jabatan;
  if (running.length > 1) {
    note('currentPostConflict', 'rw-jabatan', 'tmtJabatan', { found: `${String(running.length)} posts` });
    return undefined;
  }
  if (post === undefined) {
    const { nama, kelas, instansi, unit, mulai } = stated ?? {};
    const isWhole = nama !== undefined && kelas && instansi !== undefined && unit !== undefined && mulai;
    return isWhole ? { nama, kelas, instansi, unit, mulai, ...more } : undefined;
  }
  const { instansi, unit, rumpun } = post;
  // What data-utama says stands beside the list, so that whoever reads both sees that they differ.
  const { kelas = post.kelas, mulai = post.mulai } = stated ?? {};
  const nama = kelas === post.kelas ? post.nama : (stated?.nama ?? post.nama);
  const compare = (path: string, found: string, expected: string): void => {
    if (found === expected) return;
    note('identityConflict', 'rw-jabatan', path, { found, expected: `${expected} as in data-utama` });
  };
  compare('eselonId', post.kelas, kelas);
  compare('tmtJabatan', post.mulai, mulai);
  return { ...presentMembers<JabatanSekarang>({ nama, kelas, instansi, unit, mulai, rumpun }), ...more };
}
