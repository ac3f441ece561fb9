import { addFractions, inLowestTerms, multiplyFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput, type DecimalText, type FractionText } from '../exact/read-decimal.js';
import { compare } from '../exact/whole.js';
import { exactAmount } from '../exact/write-decimal.js';
import type { Asn } from '../person/asn.js';
import type { Bilingual } from '../problems/bilingual.js';
import { deepFreeze } from '../json/deep-freeze.js';
import type { EvidenceKey } from '../civil-service/evidence-keys.js';
import { requireIsoDate, yearOf, type IsoDate } from '../civil-service/iso-date.js';
import { misuse } from '../problems/misuse.js';
import { recordsBy } from '../person/evidence.js';
import { compareText, fingerprintOfPlain } from '../json/canonical-text.js';
import { ownAssumption, type Provenance } from '../rule-set/model/provenance.js';
import { completenessArgument, completenessRuleArgument } from './completeness.schema.js';
import { readablePeople, type Unreadable } from '../succession/parse-candidate.js';

/** What must be known of a person: a list of evidence, or a member of the person. */
export type CompletenessNeed =
  | {
      /** The list of evidence that must be known. */
      readonly evidence: EvidenceKey;
      /** An empty list is not enough: everybody has at least one such record. */
      readonly atLeastOne?: true;
      /** The latest record is of the year of the reference date, or at most so many years before it, 0 or more. */
      readonly yearsBack?: number;
    }
  | {
      /** The member of the person that must be known. */
      readonly member: 'kedudukanHukum' | 'golongan' | 'jabatan';
    };

/** A source that has to be complete. */
export interface CompletenessSource {
  /** Key by which gaps name it, one of its kind in the rule. */
  readonly key: string;
  /** Its name. */
  readonly label: Bilingual;
  /** All of them must be met. */
  readonly needs: readonly [CompletenessNeed, ...CompletenessNeed[]];
  /** Weight (bobot) in the figure of completeness; above 0, in parts of their sum. */
  readonly weight: DecimalInput;
}

/** What has to be complete before vacancies are opened. */
export interface CompletenessRule {
  /** What is looked at, in this order. */
  readonly sources: readonly CompletenessSource[];
  /** Where the rule comes from. */
  readonly provenance: Provenance;
}

function source(
  key: string,
  weight: string,
  id: string,
  en: string,
  needs: CompletenessSource['needs'],
): CompletenessSource {
  return { key, label: { id, en }, needs, weight };
}

/**
 * E-Kinerja and SKP, LHKPN, behaviour and 360 feedback, as told of one city's procedure, and what scores and conditions read
 * besides. The weights are an assumption of this library: they decide nothing, they weigh the figure.
 */
export const COMPLETENESS_RULE: CompletenessRule = deepFreeze<CompletenessRule>({
  sources: [
    source('skp', '30', 'Penilaian kinerja (E-Kinerja, SKP)', 'Performance appraisal (E-Kinerja, SKP)', [
      { evidence: 'penilaianKinerja', atLeastOne: true, yearsBack: 1 },
    ]),
    source('umpanBalik360', '10', 'Umpan balik perilaku 360', 'Feedback 360 on behaviour', [
      { evidence: 'umpanBalik360', atLeastOne: true },
    ]),
    source('penguat', '10', 'Penghargaan dan tim kerja', 'Awards and work teams', [
      { evidence: 'penghargaan' },
      { evidence: 'timKerja' },
    ]),
    source('kompetensi', '10', 'Penilaian kompetensi', 'Competency assessment', [
      { evidence: 'penilaianKompetensi', atLeastOne: true },
    ]),
    source('pengembangan', '5', 'Pelatihan dan sertifikasi', 'Training and certification', [
      { evidence: 'pelatihan' },
      { evidence: 'sertifikasi' },
    ]),
    source('potensi', '10', 'Penilaian potensi (ProASN)', 'Potential assessment (ProASN)', [
      { evidence: 'penilaianPotensi', atLeastOne: true },
    ]),
    source('pendidikan', '5', 'Riwayat pendidikan', 'Education', [{ evidence: 'riwayatPendidikan', atLeastOne: true }]),
    source('jabatan', '10', 'Jabatan dan riwayat jabatan', 'Present post and posts held', [
      { member: 'jabatan' },
      { evidence: 'riwayatJabatan' },
    ]),
    source('disiplin', '5', 'Kedudukan hukum dan hukuman disiplin', 'Legal position and punishments', [
      { member: 'kedudukanHukum' },
      { evidence: 'hukumanDisiplin' },
    ]),
    source('lhkpn', '5', 'LHKPN', 'Wealth report (LHKPN)', [{ evidence: 'lhkpn', atLeastOne: true, yearsBack: 2 }]),
  ],
  provenance: ownAssumption('2026-11-24', {
    id: 'E-Kinerja, SKP, LHKPN, perilaku, dan 360 menurut berita tentang satu kota; sisanya yang dibaca skor dan syarat. Bobotnya asumsi pustaka.',
    en: 'E-Kinerja, SKP, LHKPN, behaviour and 360 after news of one city; the rest is what scores and conditions read. The weights are an assumption of this library.',
  }),
});

/** Why a need is not met: never consulted, consulted and nothing there, or only records that are too old. */
export type IncompleteReason = 'unknown' | 'noRecord' | 'tooOld';

/** What is missing of one person in one source. */
export interface Incomplete {
  /** NIP in full. */
  readonly nip: string;
  /** Key of the source (`CompletenessSource.key`). */
  readonly source: string;
  /** Where, as a path into the person: `evidence.lhkpn`, `jabatan`. */
  readonly path: string;
  /** Why the need is not met. */
  readonly reason: IncompleteReason;
}

/** A figure of completeness, 0 to 100, exact. */
export interface CompletenessFigure {
  /** Percent; cut for reading where it is no finite decimal. */
  readonly value: DecimalText;
  /** The same as a fraction, where it is no finite decimal. */
  readonly fraction?: FractionText;
}

/** How complete the data of a pool is, per person and per source. Plain, deep-frozen, JSON-able. */
export interface Completeness {
  /** Nothing is missing of anybody. */
  readonly complete: boolean;
  /** Mean over the people of the weight that is complete, in percent; `'0'` for an empty pool, which is never complete. */
  readonly figure: CompletenessFigure;
  /** People looked at, 0 or more; entries that could not be read count. */
  readonly people: number;
  /** People of whom nothing is missing, 0 to `people`. */
  readonly completePeople: number;
  /** The same by source, in the order of the rule. */
  readonly bySource: readonly {
    /** Key of the source. */
    readonly source: string;
    /** Its name. */
    readonly label: Bilingual;
    /** People of whom nothing is missing in it, 0 to `people`. */
    readonly complete: number;
    /** All the others. */
    readonly incomplete: number;
  }[];
  /** By NIP, then in the order of the sources. */
  readonly missing: readonly Incomplete[];
  /** Entries that are no person from `parseAsn`, nor become one, by NIP: nothing of them is complete. */
  readonly unreadable: readonly Unreadable[];
  /** SHA-256 of the canonical JSON of the rule, hexadecimal. */
  readonly rule: string;
  /** The reference date. */
  readonly asOf: IsoDate;
}

/**
 * Whether the data of everybody is complete, before vacancies are opened. An absent list is unknown; an empty one is
 * enough where having none is a fact (awards, punishments), and not where everybody has at least one record (appraisals).
 *
 * @param people - from `parseAsn`, in any order
 * @param asOf - reference date
 * @param rule - what has to be complete; {@link COMPLETENESS_RULE} by default
 * @throws TalentaError `invalidDate`, `tooLarge`; `invalidArgument` for what is no rule, and for weights that are not above 0
 * @example
 * ```ts
 * import { parseAsn } from 'talenta-asn';
 * import { checkCompleteness } from 'talenta-asn/procedure';
 * const asn = parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: { lhkpn: [{ tahun: 2021, status: 'sudahLapor' }] } });
 * const { complete, figure, missing } = checkCompleteness([asn], '2026-11-23');
 * console.log(complete, figure.value, missing.length); // => false 0 14
 * console.log(missing.at(-1)?.path, missing.at(-1)?.reason); // => evidence.lhkpn tooOld
 * ```
 */
export function checkCompleteness(
  people: Iterable<Asn>,
  asOf: IsoDate,
  rule: CompletenessRule = COMPLETENESS_RULE,
): Completeness {
  requireIsoDate(asOf, 'asOf');
  const { sources } = completenessRuleArgument.from(rule, 'rule');
  const weights = sources.map(({ weight }, index) => {
    const read = readTrustedDecimal(weight);
    if (compare(read.n, 0) > 0) return read;
    throw misuse(`rule.sources[${String(index)}].weight`, 'a weight above 0', weight);
  });
  const total = weights.reduce(addFractions, ZERO);
  const { pool, unreadable } = readablePeople(people, 'people');
  const count = pool.length + unreadable.length;
  const lacking = pool.map((person) => sources.map((each) => lackingIn(person, each, asOf)));
  const missing = lacking.flat(2).sort((a, b) => compareText(a.nip, b.nip));
  const bySource = sources.map(({ key, label }, index) => {
    const complete = lacking.filter((ofPerson) => ofPerson[index]?.length === 0).length;
    return { source: key, label, complete, incomplete: count - complete };
  });
  const known = weights
    .map((weight, index) => multiplyFractions(weight, { n: bySource[index]?.complete ?? 0, d: 1 }))
    .reduce(addFractions, ZERO);
  return completenessArgument.made({
    complete: count > 0 && missing.length === 0 && unreadable.length === 0,
    figure: figureOf(known, total, count),
    people: count,
    completePeople: lacking.filter((ofPerson) => ofPerson.every(({ length }) => length === 0)).length,
    bySource,
    missing,
    unreadable,
    rule: fingerprintOfPlain(rule),
    asOf,
  });
}

function figureOf(known: Fraction, total: Fraction, people: number): CompletenessFigure {
  if (people === 0 || compare(total.n, 0) === 0) return { value: '0' };
  const percent = multiplyFractions(known, { n: 100, d: people });
  return exactAmount(inLowestTerms(multiplyFractions(percent, { n: total.d, d: total.n })));
}

function lackingIn(person: Asn, { key, needs }: CompletenessSource, asOf: IsoDate): readonly Incomplete[] {
  return needs.flatMap((need) => {
    const reason = reasonOf(person, need, asOf);
    const path = 'member' in need ? need.member : `evidence.${need.evidence}`;
    return reason === undefined ? [] : [{ nip: person.nip, source: key, path, reason }];
  });
}

function reasonOf(person: Asn, need: CompletenessNeed, asOf: IsoDate): IncompleteReason | undefined {
  if ('member' in need) return person[need.member] === undefined ? 'unknown' : undefined;
  const all = person.evidence[need.evidence];
  const records: readonly object[] | undefined = recordsBy(person.evidence, need.evidence, asOf);
  if (all === undefined || records === undefined) return 'unknown';
  if (all.length > 0 && need.yearsBack !== undefined && records.length === 0) return 'tooOld';
  if (records.length === 0) return need.atLeastOne === true ? 'noRecord' : undefined;
  if (need.yearsBack === undefined) return undefined;
  const thisYear = yearOf(asOf);
  return records.some((record) => yearIn(record) >= thisYear - (need.yearsBack ?? 0)) ? undefined : 'tooOld';
}

/** The year of a record: of its period, or of its date. */
function yearIn(record: object): number {
  if ('tahun' in record && typeof record.tahun === 'number') return record.tahun;
  for (const key of ['tanggal', 'selesai', 'lulus', 'mulai']) {
    const date: unknown = Reflect.get(record, key);
    if (typeof date === 'string') return yearOf(date);
  }
  return 0;
}
