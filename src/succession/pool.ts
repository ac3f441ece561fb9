import { finding } from '../aspects/finding-messages.js';
import { boxOf, type AxisFractions } from '../boxes/place-values.js';
import { ZERO } from '../exact/fraction.js';
import type { Placed, PlacedAxis } from '../boxes/placement.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import type { Asn } from '../model/asn.js';
import type { Finding } from '../model/finding.js';
import { elementsOf } from '../model/given-list.js';
import { hideDigits } from '../model/hidden-digits.js';
import { maskNip, safeParseNip } from '../model/nip.js';
import { isNomorLuarPns } from '../model/nomor-luar-pns.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import { canonicalJson } from '../rules/fingerprint.js';
import type { Grid } from '../rules/grid.js';
import type { Candidate } from './candidate.js';
import { givenPerson } from './given-candidate.js';

/** A person of the pool. */
export interface PoolMember {
  readonly nip: string;
  /** Place in the pool. */
  readonly index: number;
  readonly person: Asn | Candidate<Grid>;
  /** The person, if they bring their own values. */
  readonly candidate: Candidate<Grid> | undefined;
  /** Two different people carry this NIP. */
  readonly conflicting: boolean;
}

/** The pool, in order of NIP, so that nothing depends on the order it came in. */
export interface Pool {
  readonly members: readonly PoolMember[];
  readonly findings: readonly Finding[];
}

function isCandidate(person: Asn | Candidate<Grid>): person is Candidate<Grid> {
  return 'placement' in person || 'axes' in person;
}

/** The number by which a person is known. */
function readNumber({
  nip,
  jenis = 'PPPK',
}: Asn | Candidate<Grid>): { readonly nip: string } | { readonly problem: string } {
  if (jenis === 'luarPns') {
    return isNomorLuarPns(nip) ? { nip } : { problem: 'expected LUAR- and 1 to 20 capital letters or digits' };
  }
  const parsed = safeParseNip(nip, jenis);
  return parsed.success ? { nip: parsed.data } : { problem: parsed.error.issues[0].message };
}

/** Where an axis of the rule set is lacking, a member of another name: it may be the one that is meant. */
function strangeAxis(person: Asn | Candidate<Grid>, known: ReadonlySet<string>): string | undefined {
  if (!('axes' in person)) return undefined;
  const { axes } = person;
  if ([...known].every((key) => Object.hasOwn(axes, key))) return undefined;
  const strange = Object.keys(axes).find((key) => !known.has(key));
  return strange === undefined ? undefined : `axes.${strange}: expected the axes ${[...known].join(', ')}`;
}

/** Reads a pool: unreadable entries are told and left out, the same person counts once, one NIP for two people is told. */
export function readPool(entries: Iterable<Asn | Candidate<Grid>>, compiled: CompiledRuleSet, path = 'pool'): Pool {
  const findings: Finding[] = [];
  const people: { readonly nip: string; readonly person: Asn | Candidate<Grid> }[] = [];
  const axisKeys = new Set(compiled.axes.map(({ key }) => key));
  const unreadable = (problem: string): void => {
    findings.push(finding('entryNotReadable', 'pool', problem));
  };
  for (const entry of elementsOf(entries, path, 'people or candidates')) {
    const given = givenPerson(entry);
    if ('problem' in given) {
      unreadable(given.problem);
      continue;
    }
    const { person } = given;
    const number = readNumber(person);
    const strange = strangeAxis(person, axisKeys);
    if ('problem' in number) unreadable(`a person whose NIP is not valid: ${number.problem}`);
    else if (strange !== undefined) unreadable(hideDigits(`${maskNip(number.nip)}: ${strange}`));
    else people.push({ nip: number.nip, person });
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
    const stated = isCandidate(first.person) ? statedBox(first.person, compiled) : undefined;
    if (stated !== undefined) findings.push(finding('boxConflict', 'pool', `${maskNip(first.nip)}: ${stated}`));
    members.push({
      nip: first.nip,
      index: members.length,
      person: first.person,
      candidate: isCandidate(first.person) ? first.person : undefined,
      conflicting: !same,
    });
    index = next;
  }
  return { members, findings: findings.sort((a, b) => compareText(canonicalJson(a), canonicalJson(b))) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The axis values of somebody placed, in the order of the rule set. */
export function statedValues(placement: Placed<Grid>, { axes }: CompiledRuleSet): AxisFractions {
  const { kinerja, potensial, furtherAxes } = placement;
  const placed: Readonly<Record<string, PlacedAxis<string> | undefined>> = { ...furtherAxes, kinerja, potensial };
  return axes.map(({ key }) => {
    const axis = placed[key];
    return axis === undefined ? ZERO : readTrustedDecimal(axis.fraction ?? axis.value);
  });
}

/** Stated and computed box of a candidate, where they differ. */
function statedBox({ placement }: Candidate<Grid>, compiled: CompiledRuleSet): string | undefined {
  if (placement?.status !== 'placed') return undefined;
  const { box } = placement;
  const computed = boxOf(statedValues(placement, compiled), compiled).box;
  return computed === box ? undefined : `${String(box)} stated, ${String(computed)} computed`;
}
