import { finding } from '../scoring/finding-messages.js';
import { givenPlacement } from '../placement/given-placement.js';
import type { AxisFractions } from '../placement/place-values.js';
import { ZERO } from '../exact/fraction.js';
import type { Placed, PlacedAxis, Placement } from '../placement/placement.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import type { Asn } from '../person/asn.js';
import type { Finding } from '../problems/finding.js';
import { factsOf, type FactsOnDay } from '../facts/person-facts.js';
import type { OpenContext } from '../scoring/context.js';
import { elementsOf } from '../json/given-list.js';
import { hideDigits, type Issue } from '../problems/talenta-error.js';
import { maskNip, safeParseNip, isNomorLuarPns } from '../civil-service/nip.js';
import type { CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import { canonicalText, compareText } from '../json/canonical-text.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { Candidate } from './candidate.js';
import { givenPerson, byNumber, unreadable, type Unreadable } from './parse-candidate.js';

/** A person of the pool. */
export interface PoolMember {
  readonly nip: string;
  /** Place in the pool. */
  readonly index: number;
  readonly person: Asn | Candidate<Grid>;
  /** The person, if they bring their own values. */
  readonly candidate: Candidate<Grid> | undefined;
  /** Where the candidate brings one: the placement as it follows from what it states. */
  readonly placement: Placement<Grid> | undefined;
  readonly facts: FactsOnDay;
  /** Two different people carry this NIP. */
  readonly conflicting: boolean;
}

/** The pool, in order of NIP, so that nothing depends on the order it came in. */
export interface Pool {
  readonly members: readonly PoolMember[];
  readonly unreadable: readonly Unreadable[];
  readonly findings: readonly Finding[];
}

/** Whether somebody brings values of their own. */
export function isCandidate(person: Asn | Candidate<Grid>): person is Candidate<Grid> {
  return 'placement' in person || 'axes' in person;
}

/** The number by which a person is known. */
function readNumber({
  nip,
  jenis = 'PPPK',
}: Asn | Candidate<Grid>): { readonly nip: string } | { readonly issue: Issue } {
  if (jenis === 'luarPns') {
    const message = 'expected LUAR- and 1 to 20 capital letters or digits';
    return isNomorLuarPns(nip) ? { nip } : { issue: { path: 'nip', code: 'nomorLuarPnsNotReadable', message } };
  }
  const parsed = safeParseNip(nip, jenis);
  return parsed.success ? { nip: parsed.data } : { issue: { ...parsed.error.issues[0], path: 'nip' } };
}

/** Where an axis of the rule set is lacking, a member of another name: it may be the one that is meant. */
function strangeAxis(person: Asn | Candidate<Grid>, known: ReadonlySet<string>): Issue | undefined {
  if (!('axes' in person)) return undefined;
  const { axes } = person;
  if ([...known].every((key) => Object.hasOwn(axes, key))) return undefined;
  const strange = Object.keys(axes).find((key) => !known.has(key));
  if (strange === undefined) return undefined;
  return { path: `axes.${strange}`, code: 'unknownKey', message: `expected the axes ${[...known].join(', ')}` };
}

/** A person with the number, or what is wrong with the entry. */
function readEntry(
  entry: Asn | Candidate<Grid>,
  axisKeys: ReadonlySet<string>,
): { readonly nip: string; readonly person: Asn | Candidate<Grid> } | { readonly unreadable: Unreadable } {
  const given = givenPerson(entry);
  if ('unreadable' in given) return given;
  const { person } = given;
  const number = readNumber(person);
  if ('issue' in number) return { unreadable: unreadable(person, [number.issue]) };
  const strange = strangeAxis(person, axisKeys);
  return strange === undefined ? { nip: number.nip, person } : { unreadable: unreadable(person, [strange]) };
}

/** What is told of an entry that could not be read. */
function unreadableFinding({ nip, issues }: Unreadable): Finding {
  const told = issues.slice(0, 1).map(({ path, message }) => `${path}: ${message}`);
  const further = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return finding('entryNotReadable', 'pool', hideDigits(`${maskNip(nip)}: ${told.join('')}${further}`));
}

/**
 * Reads a pool: entries that cannot be read are told and stand apart, the same person counts once, one NIP for two people
 * (of whom one may be unreadable) is told.
 */
export function readPool(
  entries: Iterable<Asn | Candidate<Grid>>,
  { compiled, asOf }: Pick<OpenContext, 'compiled' | 'asOf'>,
  path = 'pool',
): Pool {
  const people: { readonly nip: string; readonly person: Asn | Candidate<Grid> }[] = [];
  const aside: Unreadable[] = [];
  const axisKeys = new Set(compiled.axes.map(({ key }) => key));
  for (const entry of elementsOf(entries, path, 'people or candidates')) {
    const read = readEntry(entry, axisKeys);
    if ('unreadable' in read) aside.push(read.unreadable);
    else people.push(read);
  }
  const findings = aside.map(unreadableFinding);
  const doubted = new Set(aside.flatMap(({ nip }) => nip ?? []));
  people.sort((a, b) => (a.nip < b.nip ? -1 : a.nip > b.nip ? 1 : 0));
  const members: PoolMember[] = [];
  for (let index = 0; index < people.length;) {
    const first = people[index];
    if (first === undefined) break;
    let next = index + 1;
    let same = !doubted.has(first.nip);
    for (let other = people[next]; other?.nip === first.nip; other = people[++next]) {
      same = same && (other.person === first.person || canonicalText(other.person) === canonicalText(first.person));
    }
    if (next > index + 1 || !same)
      findings.push(finding(same ? 'personTwiceInPool' : 'nipConflict', 'pool', maskNip(first.nip)));
    const candidate = isCandidate(first.person) ? first.person : undefined;
    const placement = candidate?.placement === undefined ? undefined : givenPlacement(candidate.placement, compiled);
    for (const told of placement?.findings.slice(candidate?.placement?.findings.length) ?? [])
      findings.push(ofPerson(told, first.nip));
    members.push({
      nip: first.nip,
      index: members.length,
      person: first.person,
      candidate,
      placement,
      facts: factsOf(first.person, asOf),
      conflicting: !same,
    });
    index = next;
  }
  return {
    members,
    unreadable: byNumber(aside),
    findings: findings.sort((a, b) => compareText(canonicalText(a), canonicalText(b))),
  };
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

/** The finding as one about the pool: of whom, where and what. */
function ofPerson({ code, path, found = '', expected = '' }: Finding, nip: string): Finding {
  return finding(code, 'pool', `${maskNip(nip)}: ${path}: ${found}`, expected);
}
