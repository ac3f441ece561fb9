import { BOUNDS } from '../model/bounds.js';
import type { Asn, JabatanSasaran, JabatanSekarang } from '../model/asn.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { EVIDENCE_KEYS, type Evidence, type EvidenceKey } from '../model/evidence.js';
import { hideDigits } from '../model/hidden-digits.js';
import type { Golongan } from '../model/golongan.js';
import { definitivePosts, heldOf } from '../model/definitive-post.js';
import type { IsoDate } from '../model/iso-date.js';
import { lacksPunishment } from '../model/running-punishment.js';
import { nipParts, safeParseNip, type JenisPegawai, type Nip } from '../model/nip.js';
import { safeParseAsn } from '../model/parse-asn.js';
import { requireList } from '../model/given-list.js';
import { requireMembers } from '../model/known-members.js';
import type { DataUtamaRecord } from './data-utama.js';
import type { GolonganRecord } from './golongan.js';
import { subjectOf } from './options.schema.js';
import { dataUtamaArgument, evidenceSourceArgument, golonganArgument, partsArgument } from './outcome.schema.js';
import { SOURCE_FINDINGS, type SourceFindingCode } from './source-findings.js';
import type { EvidenceSource, SourceFinding, SourceOutcome, SourceRecord, SourceState } from './source-result.js';
import type { SourceName } from './source-name.js';

/** What adapters gave for one person, and what no source has. */
export interface AsnParts {
  readonly nip: string;
  /** Absent: as data-utama says. */
  readonly jenis?: JenisPegawai;
  readonly asOf: IsoDate;
  readonly dataUtama?: SourceOutcome<DataUtamaRecord>;
  readonly golongan?: SourceOutcome<GolonganRecord>;
  readonly sources: readonly EvidenceSource[];
  /** Lists of evidence that the caller has in the shape of the model; they stand in for sources. */
  readonly evidence?: Evidence;
  /** What SIASN does not have about the present post: family, fields of study, competency standard. */
  readonly jabatan?: Pick<JabatanSasaran, 'rumpun' | 'bidangIlmu' | 'standarKompetensi'>;
  /** Post the person has declared as a goal. */
  readonly sasaran?: JabatanSasaran;
  /** Lists that the caller takes although a source failed or has unread rows. Every use is told. */
  readonly acceptIncomplete?: readonly EvidenceKey[];
}

/** Why a list is not known. */
export type ListGap = 'noSource' | 'sourceMissing' | 'sourceFailed' | 'rowsUnread' | 'contradicted';

/** How complete one list of evidence is. */
export interface ListCompleteness {
  readonly list: EvidenceKey;
  /** `filled`, `none` (consulted, nothing there) or `unknown`, as in {@link Evidence}. */
  readonly state: 'filled' | 'none' | 'unknown';
  readonly records: number;
  readonly unread: number;
  readonly gap?: ListGap;
  readonly sources: readonly { readonly source: SourceName; readonly state: SourceState; readonly unread: number }[];
}

/** One person put together. Plain, deep-frozen. */
export interface AssembledAsn {
  /** Absent where not even the kind of employee is known, or the parts contradict the model. */
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

/** Collects findings about the whole. */
interface Notes {
  readonly findings: SourceFinding[];
  tell(code: SourceFindingCode, source: SourceName, path: string, detail?: { found?: string; expected?: string }): void;
}

function openNotes(): Notes {
  const findings: SourceFinding[] = [];
  return {
    findings,
    tell: (code, source, path, detail = {}) => {
      findings.push({ code, source, path: hideDigits(path), ...detail, message: SOURCE_FINDINGS[code] });
    },
  };
}

/**
 * Puts what the adapters gave together into one `Asn`.
 *
 * A list of evidence is known only if every source it needs answered and every row was understood; otherwise it stays absent, which is unknown
 * and never "none". Contradictions (rank, post, legal position, another person's parts) are told, and nothing is chosen.
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
  return assembled(partsOf(parts));
}

const PARTS = [
  ...['nip', 'jenis', 'asOf', 'dataUtama', 'golongan', 'sources'],
  ...['evidence', 'jabatan', 'sasaran', 'acceptIncomplete'],
];

/** The results of adapters are known by identity and not copied. */
function partsOf(parts: AsnParts): AsnParts {
  requireMembers(parts, PARTS, 'parts');
  const { dataUtama, golongan, sources, ...rest } = parts;
  return {
    ...partsArgument.from(rest, 'parts'),
    ...(dataUtama === undefined ? {} : { dataUtama: dataUtamaArgument.from(dataUtama, 'parts.dataUtama') }),
    ...(golongan === undefined ? {} : { golongan: golonganArgument.from(golongan, 'parts.golongan') }),
    sources: requireList(sources, 'parts.sources', 'results of adapters', BOUNDS.outcomes).map((source, index) =>
      evidenceSourceArgument.from(source, `parts.sources[${String(index)}]`),
    ),
  };
}

function assembled(parts: AsnParts): AssembledAsn {
  const given = subjectOf(parts, 'parts');
  const notes = openNotes();
  const person = recordOf(parts.dataUtama, given, notes);
  const jenis = kindOf(parts.jenis, person, notes);
  const lists = EVIDENCE_KEYS.map((list) => assembleList(list, parts, given, notes));
  const completeness = lists.map((list) => list.completeness);
  const evidence = Object.fromEntries(
    lists.flatMap(({ list, records }) => (records === undefined ? [] : [[list, records] as const])),
  );
  const first = jenis === undefined ? undefined : accepted({ nip: given, jenis, evidence }, notes);
  if (jenis === undefined || first === undefined) return deepFreeze({ findings: notes.findings, completeness });
  const doubted = contradictedPunishments(person?.kedudukanHukum, first.evidence, parts, notes);
  const asn = accepted(
    {
      ...first,
      ...identityOf(parts, first, person, notes),
      evidence: doubted ? withoutPunishments(first.evidence) : first.evidence,
    },
    notes,
  );
  return deepFreeze({
    ...(asn === undefined ? {} : { asn }),
    findings: notes.findings,
    completeness: doubted ? completeness.map(contradicted) : completeness,
  });
}

function withoutPunishments(evidence: Evidence): Evidence {
  const { hukumanDisiplin, ...rest } = evidence;
  return hukumanDisiplin === undefined ? evidence : rest;
}

function contradicted(entry: ListCompleteness): ListCompleteness {
  return entry.list === 'hukumanDisiplin' ? { ...entry, state: 'unknown', gap: 'contradicted' } : entry;
}

/** The person, checked by the model; what it refuses is told. */
function accepted(input: unknown, notes: Notes): Asn | undefined {
  const result = safeParseAsn(input);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    notes.tell('asnRefused', 'data-utama', path, { expected: message });
  }
  return undefined;
}

function recordOf(
  outcome: SourceOutcome<DataUtamaRecord> | undefined,
  nip: Nip,
  notes: Notes,
): DataUtamaRecord | undefined {
  if (outcome === undefined) return undefined;
  if (isOthers(outcome, nip, notes)) return undefined;
  const [record, another] = outcome.records;
  if (another !== undefined) {
    notes.tell('identityConflict', outcome.source, another.path, { expected: 'one record of data-utama' });
    return undefined;
  }
  return record;
}

function isOthers(outcome: SourceOutcome<unknown>, nip: Nip, notes: Notes): boolean {
  if (outcome.nip === undefined || outcome.nip === nip) return false;
  notes.tell('anotherPerson', outcome.source, '');
  return true;
}

function kindOf(
  stated: JenisPegawai | undefined,
  person: DataUtamaRecord | undefined,
  notes: Notes,
): JenisPegawai | undefined {
  if (stated !== undefined && person?.jenis !== undefined && stated !== person.jenis) {
    notes.tell('identityConflict', 'data-utama', 'statusPegawai', { found: person.jenis, expected: stated });
    return undefined;
  }
  const jenis = stated ?? person?.jenis;
  if (jenis === undefined) notes.tell('kindNotKnown', 'data-utama', 'jenis', { expected: 'jenis, or statusPegawai' });
  return jenis;
}

interface AssembledList {
  readonly list: EvidenceKey;
  readonly records: readonly unknown[] | undefined;
  readonly completeness: ListCompleteness;
}

function assembleList(list: EvidenceKey, parts: AsnParts, nip: Nip, notes: Notes): AssembledList {
  const given = parts.evidence?.[list];
  const sources = parts.sources.filter((source) => source.lists.includes(list));
  const told = sources.map(({ source, state, unread }) => ({ source, state, unread }));
  if (given !== undefined) return known(list, given, told, 0);
  const unread = sources.reduce((sum, source) => sum + source.unread, 0);
  const gap = gapOf(list, sources, nip, notes);
  const records = sources.filter((source) => source.nip === nip).flatMap((source) => evidenceIn(source, list));
  if (gap === undefined) return known(list, records, told, unread);
  if (gap !== 'noSource' && (parts.acceptIncomplete ?? []).includes(list)) {
    notes.tell('listAccepted', sourceOf(list, sources), `evidence.${list}`, { found: gap });
    return known(list, records, told, unread);
  }
  if (gap !== 'noSource') {
    const code = gap === 'sourceMissing' ? 'sourceMissing' : 'listWithheld';
    notes.tell(code, sourceOf(list, sources), `evidence.${list}`, {
      found: gap === 'rowsUnread' ? `${String(unread)} unread` : gap,
      expected: (NEEDED_SOURCES[list] ?? []).join(', ') || 'every row read; see the findings of the source',
    });
  }
  return {
    list,
    records: undefined,
    completeness: { list, state: 'unknown', records: records.length, unread, gap, sources: told },
  };
}

function known(
  list: EvidenceKey,
  records: readonly unknown[],
  sources: ListCompleteness['sources'],
  unread: number,
): AssembledList {
  const state = records.length === 0 ? 'none' : 'filled';
  return { list, records, completeness: { list, state, records: records.length, unread, sources } };
}

function evidenceIn(source: EvidenceSource, list: EvidenceKey): readonly unknown[] {
  return source.records
    .filter((record: SourceRecord<EvidenceKey>) => record.list === list)
    .map(({ evidence }) => evidence);
}

function gapOf(list: EvidenceKey, sources: readonly EvidenceSource[], nip: Nip, notes: Notes): ListGap | undefined {
  if (sources.length === 0) return 'noSource';
  const others = sources.filter((source) => isOthers(source, nip, notes) || source.nip === undefined);
  if (others.length > 0 || sources.some(({ state }) => state === 'error')) return 'sourceFailed';
  const missing = (NEEDED_SOURCES[list] ?? []).some((needed) => !sources.some(({ source }) => source === needed));
  if (missing) return 'sourceMissing';
  return sources.some(({ unread }) => unread > 0) ? 'rowsUnread' : undefined;
}

function sourceOf(list: EvidenceKey, sources: readonly EvidenceSource[]): SourceName {
  const weak = sources.find(({ state, unread }) => state === 'error' || unread > 0) ?? sources[0];
  return weak?.source ?? NEEDED_SOURCES[list]?.[0] ?? 'data-utama';
}

/** The legal position tells of a punishment that the list does not have. */
function contradictedPunishments(
  position: DataUtamaRecord['kedudukanHukum'],
  { hukumanDisiplin }: Evidence,
  { asOf, acceptIncomplete = [] }: AsnParts,
  notes: Notes,
): boolean {
  if (hukumanDisiplin === undefined || !lacksPunishment(position, hukumanDisiplin, asOf)) return false;
  notes.tell('punishmentNotOnRecord', 'data-utama', 'kedudukanPnsId');
  return !acceptIncomplete.includes('hukumanDisiplin');
}

function identityOf(parts: AsnParts, asn: Asn, person: DataUtamaRecord | undefined, notes: Notes): Partial<Asn> {
  const golongan = asn.jenis === 'PPPK' ? undefined : rankOf(parts, person, asn.nip, notes);
  const jabatan = postOf(parts, person, asn.evidence, notes);
  const tanggalLahir = birthDateOf(person, asn.nip, asn.jenis);
  return {
    ...(tanggalLahir === undefined ? {} : { tanggalLahir }),
    ...(person?.kedudukanHukum === undefined ? {} : { kedudukanHukum: person.kedudukanHukum }),
    ...(golongan === undefined ? {} : { golongan }),
    ...(jabatan === undefined ? {} : { jabatan }),
    ...(parts.sasaran === undefined ? {} : { sasaran: parts.sasaran }),
  };
}

/** A birth date that contradicts the NIP was told by its source; the one in the NIP stands. */
function birthDateOf(person: DataUtamaRecord | undefined, nip: Nip, jenis: JenisPegawai): IsoDate | undefined {
  const stated = person?.tanggalLahir;
  if (stated === undefined || !safeParseNip(nip, jenis).success) return undefined;
  return nipParts(nip, jenis).tanggalLahir === stated ? stated : undefined;
}

/** The latest rank up to the reference date; nothing where the two sources differ. */
function rankOf(
  { golongan: history, asOf }: AsnParts,
  person: DataUtamaRecord | undefined,
  nip: Nip,
  notes: Notes,
): Golongan | undefined {
  const usable = history?.state === 'records' && history.unread === 0 && !isOthers(history, nip, notes);
  const past = usable ? history.records.filter(({ mulai }) => mulai <= asOf) : [];
  const latest = past.reduce<IsoDate | undefined>(
    (day, { mulai }) => (day === undefined || mulai > day ? mulai : day),
    undefined,
  );
  const ranks = new Set(past.filter(({ mulai }) => mulai === latest).map(({ golongan }) => golongan));
  const [own] = ranks;
  const stated = person?.golongan;
  const all = new Set([...ranks, ...(stated === undefined ? [] : [stated])]);
  if (all.size > 1) {
    notes.tell('identityConflict', 'rw-golongan', 'golonganId', {
      found: [...ranks].join(', '),
      expected: stated ?? 'one rank',
    });
    return undefined;
  }
  return own ?? stated;
}

/** The present post: the definitive spell that runs, with the class and beginning of data-utama; else as data-utama has it. */
function postOf(
  { asOf, jabatan: more = {} }: AsnParts,
  person: DataUtamaRecord | undefined,
  { riwayatJabatan }: Evidence,
  notes: Notes,
): JabatanSekarang | undefined {
  const posts = definitivePosts(riwayatJabatan, undefined, asOf);
  const held = heldOf(posts)?.post;
  const running = posts.filter(({ post: { mulai }, runs }) => runs && mulai === held?.mulai);
  const [post, another] = running.map((each) => each.post);
  const stated = person?.jabatan;
  if (post !== undefined && another !== undefined) {
    notes.tell('currentPostConflict', 'rw-jabatan', 'tmtJabatan', { found: `${String(running.length)} posts` });
    return undefined;
  }
  if (post === undefined) {
    if (stated?.kelas === undefined || stated.instansi === undefined) return undefined;
    if (stated.unit === undefined || stated.mulai === undefined) return undefined;
    const { nama, kelas, instansi, unit, mulai } = stated;
    return { nama, kelas, instansi, unit, mulai, ...more };
  }
  const { instansi, unit, rumpun } = post;
  // What data-utama says stands beside the list, so that whoever reads both sees that they differ.
  const { kelas = post.kelas, mulai = post.mulai } = stated ?? {};
  const nama = kelas === post.kelas ? post.nama : (stated?.nama ?? post.nama);
  for (const [path, found, expected] of [
    ['eselonId', post.kelas, kelas],
    ['tmtJabatan', post.mulai, mulai],
  ] as const) {
    if (found !== expected)
      notes.tell('identityConflict', 'rw-jabatan', path, { found, expected: `${expected} as in data-utama` });
  }
  return { nama, kelas, instansi, unit, mulai, ...(rumpun === undefined ? {} : { rumpun }), ...more };
}
