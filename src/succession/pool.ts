import type { IndicatorOutcome } from '../aspects/assemble-profile.js';
import { daysCovered, definitiveStretches, presentClass, viewOf } from '../aspects/evidence-facts.js';
import { finding } from '../aspects/finding-messages.js';
import { measureLeaf } from '../aspects/measure-leaf.js';
import type { Placement } from '../boxes/placement.js';
import type { Fraction } from '../exact/fraction.js';
import { readDecimal, type DecimalInput } from '../exact/read-decimal.js';
import type { Asn } from '../model/asn.js';
import type { Finding } from '../model/finding.js';
import { golonganRank } from '../model/golongan.js';
import { isIsoDate, type IsoDate } from '../model/iso-date.js';
import { maskNip, safeParseNip } from '../model/nip.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import { canonicalJson } from '../rules/fingerprint.js';
import type { TieKey } from '../rules/rule-set.js';
import type { Candidate } from './candidate.js';
import type { Judged } from './judge-condition.js';

/** A person made ready for ranking: what does not depend on the vacancy is worked out once. */
export interface PoolMember {
  readonly nip: string;
  readonly judged: Judged;
  /** Outcomes of the indicators that depend on no post, in the order of the rule set; absent for a candidate with ready values. */
  readonly outcomes: readonly (IndicatorOutcome | undefined)[] | undefined;
  readonly asn: Asn | undefined;
  readonly candidate: Candidate | undefined;
  /** Tie facts that depend on no vacancy. */
  readonly ties: Readonly<Partial<Record<TieKey, Fraction>>>;
  /** Two different people carry this NIP. */
  readonly conflicting: boolean;
}

/** The pool, in order of NIP, so that nothing depends on the order it came in. */
export interface Pool {
  readonly members: readonly PoolMember[];
  readonly findings: readonly Finding[];
}

function isPerson(entry: unknown): entry is Asn | Candidate {
  if (typeof entry !== 'object' || entry === null) return false;
  if (!('nip' in entry) || typeof entry.nip !== 'string') return false;
  const own = (key: string): boolean => {
    const value: unknown = Reflect.get(entry, key);
    return Object.hasOwn(entry, key) && typeof value === 'object' && value !== null;
  };
  return own('axes') || own('evidence') || ('placement' in entry && isPlacement(entry.placement));
}

function isPlacement(value: unknown): value is Placement {
  if (typeof value !== 'object' || value === null || !('status' in value)) return false;
  const key = value.status === 'placed' ? 'value' : 'max';
  return (['kinerja', 'potensial'] as const).every((axis) => {
    const placed: unknown = Reflect.get(value, axis);
    return typeof placed === 'object' && placed !== null && typeof readDecimal(Reflect.get(placed, key)) !== 'string';
  });
}

function isCandidate(person: Asn | Candidate): person is Candidate {
  return 'placement' in person || 'axes' in person;
}

/** Reads a pool: unreadable entries are told and left out, the same person counts once, one NIP for two people is told. */
export function readPool(entries: Iterable<Asn | Candidate>, compiled: CompiledRuleSet, asOf: IsoDate): Pool {
  const findings: Finding[] = [];
  const people: { readonly nip: string; readonly person: Asn | Candidate }[] = [];
  for (const entry of entries) {
    const person: unknown = entry;
    if (!isPerson(person)) {
      findings.push(
        finding(
          'entryNotReadable',
          'pool',
          typeof person === 'object' ? 'an entry without nip and evidence, placement or axes' : typeof person,
        ),
      );
      continue;
    }
    const nip = safeParseNip(person.nip, person.jenis ?? 'PPPK');
    if (nip.success) people.push({ nip: nip.data, person });
    else
      findings.push(
        finding('entryNotReadable', 'pool', `a person whose NIP is not valid: ${nip.error.issues[0]?.message ?? ''}`),
      );
  }
  people.sort((a, b) => (a.nip < b.nip ? -1 : a.nip > b.nip ? 1 : 0));
  const members: PoolMember[] = [];
  for (let index = 0; index < people.length;) {
    const first = people[index];
    if (first === undefined) break;
    let next = index + 1;
    let same = true;
    for (let other = people[next]; other?.nip === first.nip; other = people[++next]) {
      same = same && (other.person === first.person || canonicalJson(other.person) === canonicalJson(first.person));
    }
    if (next > index + 1)
      findings.push(finding(same ? 'personTwiceInPool' : 'nipConflict', 'pool', maskNip(first.nip)));
    members.push(readyMember(first.nip, first.person, !same, compiled, asOf));
    index = next;
  }
  return { members, findings: findings.sort((a, b) => compareText(canonicalJson(a), canonicalJson(b))) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bornOn(nip: string, stated: IsoDate | undefined): IsoDate | undefined {
  if (stated !== undefined) return stated;
  const text = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
  return isIsoDate(text) ? text : undefined;
}

function readyMember(
  nip: string,
  person: Asn | Candidate,
  conflicting: boolean,
  compiled: CompiledRuleSet,
  asOf: IsoDate,
): PoolMember {
  const judged: Judged = {
    bornOn: bornOn(nip, person.tanggalLahir),
    ...(person.jabatan === undefined ? {} : { jabatan: person.jabatan }),
    ...(person.sasaran === undefined ? {} : { sasaran: person.sasaran }),
    ...(person.kedudukanHukum === undefined ? {} : { kedudukanHukum: person.kedudukanHukum }),
    ...(person.golongan === undefined ? {} : { golongan: person.golongan }),
    ...(person.evidence === undefined ? {} : { evidence: person.evidence }),
  };
  const ties = standingTies(judged, asOf);
  if (isCandidate(person)) {
    const competency = readScore(person.penilaianKompetensi);
    return {
      nip,
      judged,
      outcomes: undefined,
      asn: undefined,
      candidate: person,
      ties: competency === undefined ? ties : { ...ties, penilaianKompetensi: competency },
      conflicting,
    };
  }
  const view = viewOf(compiled, asOf, judged, undefined);
  const outcomes = compiled.indicators.map((indicator) =>
    indicator.leaves.some((leaf) => leaf.dependsOnTarget)
      ? undefined
      : { parts: indicator.leaves.map((leaf) => measureLeaf(leaf, judged, view, undefined)) },
  );
  return { nip, judged, outcomes, asn: person, candidate: undefined, ties, conflicting };
}

function readScore(input: DecimalInput | undefined): Fraction | undefined {
  if (input === undefined) return undefined;
  const value = readDecimal(input);
  return typeof value === 'string' ? undefined : value;
}

function standingTies(person: Judged, asOf: IsoDate): Readonly<Partial<Record<TieKey, Fraction>>> {
  const kelas = presentClass(person, asOf);
  const spells = person.evidence?.riwayatJabatan;
  const days =
    kelas === undefined || spells === undefined
      ? undefined
      : daysCovered(definitiveStretches(person, spells, asOf, (post) => post.kelas === kelas).stretches);
  return {
    ...(person.golongan === undefined ? {} : { golongan: { n: golonganRank(person.golongan), d: 1 } }),
    ...(days === undefined ? {} : { timeInLevel: { n: days, d: 1 } }),
  };
}
