import { addFractions, inLowestTerms, multiplyFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput, type DecimalText, type FractionText } from '../exact/read-decimal.js';
import { compare } from '../exact/whole.js';
import { endlessFraction, writeDecimal } from '../exact/write-decimal.js';
import type { Asn } from '../model/asn.js';
import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { EvidenceKey } from '../model/evidence.js';
import { requireIsoDate, yearOf, type IsoDate } from '../model/iso-date.js';
import { misuse } from '../model/misuse.js';
import { recordsBy } from '../model/record-day.js';
import { fingerprintOf } from '../rules/fingerprint.js';
import type { Provenance } from '../rules/provenance.js';
import { completenessArgument, completenessRuleArgument } from './completeness.schema.js';
import { readablePeople, type Unreadable } from '../succession/unreadable.js';

/** What must be known of a person: a list of evidence, or a member of the person. */
export type CompletenessNeed =
  | {
      readonly evidence: EvidenceKey;
      /** An empty list is not enough: everybody has at least one such record. */
      readonly atLeastOne?: true;
      /** The latest record is of the year of the reference date, or at most so many years before it. */
      readonly yearsBack?: number;
    }
  | { readonly member: 'kedudukanHukum' | 'golongan' | 'jabatan' };

/** A source that has to be complete. */
export interface CompletenessSource {
  readonly key: string;
  readonly label: Bilingual;
  readonly needs: readonly [CompletenessNeed, ...CompletenessNeed[]];
  /** Weight in the figure of completeness; above 0. */
  readonly weight: DecimalInput;
}

/** What has to be complete before vacancies are opened. */
export interface CompletenessRule {
  readonly sources: readonly CompletenessSource[];
  readonly provenance: Provenance;
}

function source(
  key: string,
  id: string,
  en: string,
  weight: string,
  ...needs: readonly [CompletenessNeed, ...CompletenessNeed[]]
): CompletenessSource {
  return { key, label: { id, en }, needs, weight };
}

/**
 * E-Kinerja and SKP, LHKPN, behaviour and 360 feedback, as told of one city's procedure, and what scores and conditions read
 * besides. The weights are an assumption of this library: they decide nothing, they weigh the figure.
 */
export const COMPLETENESS_RULE: CompletenessRule = deepFreeze<CompletenessRule>({
  sources: [
    source('skp', 'Penilaian kinerja (E-Kinerja, SKP)', 'Performance appraisal (E-Kinerja, SKP)', '30', {
      evidence: 'penilaianKinerja',
      atLeastOne: true,
      yearsBack: 1,
    }),
    source('umpanBalik360', 'Umpan balik perilaku 360', 'Feedback 360 on behaviour', '10', {
      evidence: 'umpanBalik360',
      atLeastOne: true,
    }),
    source(
      'penguat',
      'Penghargaan dan tim kerja',
      'Awards and work teams',
      '10',
      { evidence: 'penghargaan' },
      { evidence: 'timKerja' },
    ),
    source('kompetensi', 'Penilaian kompetensi', 'Competency assessment', '10', {
      evidence: 'penilaianKompetensi',
      atLeastOne: true,
    }),
    source(
      'pengembangan',
      'Pelatihan dan sertifikasi',
      'Training and certification',
      '5',
      { evidence: 'pelatihan' },
      { evidence: 'sertifikasi' },
    ),
    source('potensi', 'Penilaian potensi (ProASN)', 'Potential assessment (ProASN)', '10', {
      evidence: 'penilaianPotensi',
      atLeastOne: true,
    }),
    source('pendidikan', 'Riwayat pendidikan', 'Education', '5', { evidence: 'riwayatPendidikan', atLeastOne: true }),
    source(
      'jabatan',
      'Jabatan dan riwayat jabatan',
      'Present post and posts held',
      '10',
      { member: 'jabatan' },
      { evidence: 'riwayatJabatan' },
    ),
    source(
      'disiplin',
      'Kedudukan hukum dan hukuman disiplin',
      'Legal position and punishments',
      '5',
      { member: 'kedudukanHukum' },
      { evidence: 'hukumanDisiplin' },
    ),
    source('lhkpn', 'LHKPN', 'Wealth report (LHKPN)', '5', { evidence: 'lhkpn', atLeastOne: true, yearsBack: 2 }),
  ],
  provenance: {
    basis: 'libraryAssumption',
    known: 'ownDecision',
    citations: [],
    checkedOn: '2026-11-24',
    note: {
      id: 'E-Kinerja, SKP, LHKPN, perilaku, dan 360 menurut berita tentang satu kota; sisanya yang dibaca skor dan syarat. Bobotnya asumsi pustaka.',
      en: 'E-Kinerja, SKP, LHKPN, behaviour and 360 after news of one city; the rest is what scores and conditions read. The weights are an assumption of this library.',
    },
  },
});

/** Why a need is not met: never consulted, consulted and nothing there, or only records that are too old. */
export type IncompleteReason = 'unknown' | 'noRecord' | 'tooOld';

/** What is missing of one person in one source. */
export interface Incomplete {
  readonly nip: string;
  readonly source: string;
  /** `evidence.lhkpn`, `jabatan`. */
  readonly path: string;
  readonly reason: IncompleteReason;
}

/** A figure of completeness, 0 to 100, exact. */
export interface CompletenessFigure {
  readonly value: DecimalText;
  readonly fraction?: FractionText;
}

/** How complete the data of a pool is, per person and per source. Plain, deep-frozen, JSON-able. */
export interface Completeness {
  /** Nothing is missing of anybody. */
  readonly complete: boolean;
  /** Mean over the people of the weight that is complete, in percent; `'0'` for an empty pool, which is never complete. */
  readonly figure: CompletenessFigure;
  readonly people: number;
  readonly completePeople: number;
  readonly bySource: readonly {
    readonly source: string;
    readonly label: Bilingual;
    readonly complete: number;
    readonly incomplete: number;
  }[];
  /** By NIP, then in the order of the sources. */
  readonly missing: readonly Incomplete[];
  /** Entries that are no person from `parseAsn`, nor become one, by NIP: nothing of them is complete. */
  readonly unreadable: readonly Unreadable[];
  /** SHA-256 of the canonical JSON of the rule. */
  readonly rule: string;
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
 * import { checkCompleteness } from 'talenta-asn/governance';
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
  const missing: Incomplete[] = [];
  let count = 0;
  let completePeople = 0;
  const complete = sources.map(() => 0);
  const { pool, unreadable } = readablePeople(people, 'people');
  for (const person of pool) {
    count++;
    const before = missing.length;
    sources.forEach((each, index) => {
      const lacking = lackingIn(person, each, asOf);
      missing.push(...lacking);
      if (lacking.length === 0) complete[index] = (complete[index] ?? 0) + 1;
    });
    if (missing.length === before) completePeople++;
  }
  count += unreadable.length;
  const known = weights.reduce<Fraction>(
    (sum, weight, index) => addFractions(sum, multiplyFractions(weight, { n: complete[index] ?? 0, d: 1 })),
    ZERO,
  );
  return completenessArgument.made({
    complete: count > 0 && missing.length === 0 && unreadable.length === 0,
    figure: figureOf(known, total, count),
    people: count,
    completePeople,
    bySource: sources.map(({ key, label }, index) => ({
      source: key,
      label,
      complete: complete[index] ?? 0,
      incomplete: count - (complete[index] ?? 0),
    })),
    missing: missing.sort((a, b) => (a.nip < b.nip ? -1 : a.nip > b.nip ? 1 : 0)),
    unreadable,
    rule: fingerprintOf(rule),
    asOf,
  });
}

function figureOf(known: Fraction, total: Fraction, people: number): CompletenessFigure {
  if (people === 0 || compare(total.n, 0) === 0) return { value: '0' };
  const share = inLowestTerms(
    multiplyFractions(multiplyFractions(known, { n: 100, d: people }), { n: total.d, d: total.n }),
  );
  const fraction = endlessFraction(share);
  return fraction === undefined ? { value: writeDecimal(share) } : { value: writeDecimal(share), fraction };
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
