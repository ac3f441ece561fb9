import { compareFractions } from '../exact/fraction.js';
import { readDecimal } from '../exact/read-decimal.js';
import type { Bilingual } from '../model/bilingual.js';
import { isObject } from '../model/is-object.js';
import { issuesAt } from '../model/misuse.js';
import { unreadableIn } from '../model/document-bounds.js';
import { orThrow } from '../model/parse.schema.js';
import { shownText, UNKNOWN_KEY } from '../model/schema-issues.js';
import { TalentaError, type Issue, type ParseResult } from '../model/talenta-error.js';
import { walkProvenance } from './check-provenance.js';
import { canonicalJson } from './fingerprint.js';
import type { Grid } from './grid.js';
import { Mistakes } from './mistakes.js';
import { safeParseGridRuleSet, safeParseRuleSet } from './parse-rule-set.js';
import type { Provenance, Source } from './provenance.js';
import type { RuleSet } from './rule-set.js';
import { wayName } from './way-name.js';

/** One value that differs from the base, and the regulation or decree that makes it differ. */
export interface RuleSetChange {
  /**
   * Where, by names: members by name, elements of a list by their `key`, `kelas`, `id`, `box` or `fact`.
   * `axes.kinerja.levels.sesuaiEkspektasi.from`, `boxes.9.followUps`, `eligibility.jptPratama.conditions.maximumAge.years`.
   */
  readonly at: string;
  /** The new value, as JSON has it; `null` leaves out an element of a list, or a member that is optional. */
  readonly to: unknown;
  /** Cites what makes the difference; becomes the provenance of the node that is changed. */
  readonly provenance: Provenance;
}

/** What a rule set has of its own; everything else is that of its base. */
export interface RuleSetDefinition {
  readonly id: string;
  readonly revision: number;
  readonly title: Bilingual;
  readonly inForce: RuleSet['inForce'];
  /** Sources the changes cite, beside those of the base. */
  readonly sources?: Readonly<Record<string, Source>>;
  /** Of the rule set as a whole. */
  readonly provenance: Provenance;
  readonly changes: readonly RuleSetChange[];
}

/**
 * A rule set as a base with changes, for an agency that follows a rule in everything but a few values. Each change cites
 * what makes it, and the nearest node with a provenance carries that of the change (a measure its own, apart from the
 * weight of its indicator). Sources that nothing cites any more are left out. The result is proved as by `parseRuleSet`.
 *
 * A member that the base leaves out can be added (`measure.window`), an element of a list only with its whole list. Where
 * the beginning of a level or band moves, the `to` of the one before, which repeats it, moves along.
 *
 * @param base - a proved rule set of the nine boxes
 * @param definition - what differs
 * @returns the rule set, deep-frozen; the base is not touched
 * @throws TalentaError `invalidRuleSet` with every mistake at once: `nothingAtPath`, `statedApart`, `overrideNotCited`,
 * `changedTwice`, `changesNothing`, `markedTwice`, `sourceRedefined`, `sameIdentity`, and those of `parseRuleSet`
 * @example
 * ```ts
 * import { bkn411, defineRuleSet, isTalentaError, type Provenance } from 'talenta-asn/rules';
 * const provenance: Provenance = {
 *   basis: 'agencyChoice',
 *   known: 'primaryText',
 *   citations: [{ source: 'keputusan7', provision: 'diktum kedua' }],
 *   checkedOn: '2026-11-23',
 * };
 * const own = {
 *   id: 'kota',
 *   revision: 1,
 *   title: { id: 'Aturan talenta Kota', en: 'Talent rules of the City' },
 *   inForce: { from: '2026-01-01', until: null, provenance },
 *   sources: { keputusan7: { kind: 'decree', title: { id: 'Keputusan 7/2026', en: 'Decree 7/2026' } } },
 *   provenance,
 * } as const;
 * const kota = defineRuleSet(bkn411, {
 *   ...own,
 *   changes: [
 *     { at: 'aspects.kinerjaPenguat.indicators.penghargaan.measure.window.years', to: 3, provenance },
 *     { at: 'boxes.1.followUps', to: [{ id: 'Pembinaan', en: 'Coaching' }], provenance },
 *   ],
 * });
 * console.log(kota.id, kota.boxes.find(({ box }) => box === 1)?.provenance.basis); // => kota agencyChoice
 *
 * try {
 *   defineRuleSet(bkn411, { ...own, changes: [{ at: 'axes.kinerja.levels.tengah.from', to: '65', provenance }] });
 * } catch (error) {
 *   if (isTalentaError(error)) console.log(error.issues[0]?.path, error.issues[0]?.code);
 *   // => changes[0].at nothingAtPath
 * }
 * ```
 */
export function defineRuleSet(base: RuleSet, definition: RuleSetDefinition): RuleSet {
  return orThrow(safeDefineRuleSet(base, definition));
}

/**
 * As {@link defineRuleSet}, but a refusal comes back instead of being thrown.
 *
 * @returns the rule set, deep-frozen, or every mistake with its path and remedy
 */
export function safeDefineRuleSet(base: RuleSet, definition: RuleSetDefinition): ParseResult<RuleSet> {
  return defined(base, definition, safeParseRuleSet);
}

/**
 * As {@link defineRuleSet}, for any grid: the base or the result may have other levels, boxes and axes.
 *
 * @throws TalentaError `invalidRuleSet`
 */
export function defineGridRuleSet(base: RuleSet<Grid>, definition: RuleSetDefinition): RuleSet<Grid> {
  return orThrow(safeDefineGridRuleSet(base, definition));
}

/**
 * As {@link defineGridRuleSet}, but a refusal comes back instead of being thrown.
 *
 * @returns the rule set, deep-frozen, or every mistake with its path and remedy
 */
export function safeDefineGridRuleSet(base: RuleSet<Grid>, definition: RuleSetDefinition): ParseResult<RuleSet<Grid>> {
  return defined(base, definition, safeParseGridRuleSet);
}

/** A change as far as it could be read. */
interface ReadChange {
  readonly path: string;
  readonly at: string;
  readonly to: unknown;
  readonly provenance: object;
}

/** Where a path leads in the base. */
interface Place {
  /** Member names, and places in lists. */
  readonly steps: readonly (string | number)[];
  /** The nodes on the way: the base first, what is to be changed last. */
  readonly nodes: readonly unknown[];
}

interface PlacedChange extends ReadChange {
  readonly place: Place;
  readonly leavesOut: boolean;
  /** Steps to the node whose provenance it becomes; none: the rule set itself. */
  readonly marks: readonly (string | number)[];
}

const OWN_MEMBERS: readonly string[] = ['id', 'revision', 'title', 'inForce', 'sources', 'provenance'];
const CHANGE_MEMBERS: readonly string[] = ['at', 'to', 'provenance'];
/** Members that every definition states itself. */
const APART: ReadonlySet<string> = new Set(['format', ...OWN_MEMBERS]);
const NAMES = ['key', 'kelas', 'id', 'box', 'fact'] as const;
/** Members of a rule set that may be absent. */
const OPTIONAL_MEMBERS: ReadonlySet<string> = new Set([
  'stages',
  'defaultWays',
  'outsideCivilService',
  'retirement',
  'validity',
  'readiness',
  'interim',
]);
/** Nodes that have, or get, a provenance of their own. */
const MARKED: ReadonlySet<unknown> = new Set(['measure', 'unknown', 'assessedFor']);

function defined<T>(base: unknown, definition: unknown, prove: (input: unknown) => ParseResult<T>): ParseResult<T> {
  const mistakes = new Mistakes();
  const unreadable = [
    ...issuesAt('base', unreadableIn(base)),
    ...unreadableIn(definition).map((issue) => ({ ...issue, path: issue.path === '' ? 'definition' : issue.path })),
  ];
  if (unreadable.length > 0) return refused(mistakes, unreadable);
  if (!isObject(base)) mistakes.add('base', 'invalid_type', 'expected a rule set to start from, such as bkn411');
  if (!isObject(definition)) {
    mistakes.add('definition', 'invalid_type', 'expected { id, revision, title, inForce, provenance, changes }');
  }
  if (!isObject(base) || !isObject(definition)) return refused(mistakes);
  checkMembers(definition, [...OWN_MEMBERS, 'changes'], '', mistakes);
  checkIdentity(base, definition, mistakes);
  const changes = placed(base, readChanges(memberOf(definition, 'changes'), mistakes), mistakes);
  checkTogether(changes, mistakes);
  const proved = prove(assembled(base, definition, changes, mistakes));
  if (mistakes.found.length === 0) return proved;
  return refused(mistakes, proved.success ? [] : proved.error.issues);
}

function refused(mistakes: Mistakes, further: readonly Issue[] = []): ParseResult<never> {
  const issues = [...mistakes.found, ...further];
  return Object.freeze({
    success: false,
    error: new TalentaError('invalidRuleSet', 'This rule set cannot be defined so.', issues),
  });
}

/** Never what is inherited. */
function memberOf(node: unknown, name: string | number): unknown {
  return isObject(node) && Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined;
}

function isRecord(node: unknown): node is object {
  return isObject(node) && !Array.isArray(node);
}

// ---------------------------------------------------------------------------------------------------------------------
// The definition
// ---------------------------------------------------------------------------------------------------------------------

function checkMembers(node: object, known: readonly string[], path: string, mistakes: Mistakes): void {
  for (const key of Object.keys(node)) {
    if (!known.includes(key)) mistakes.add(path === '' ? key : `${path}.${key}`, 'unknownKey', UNKNOWN_KEY);
  }
}

function checkIdentity(base: object, definition: object, mistakes: Mistakes): void {
  const id = memberOf(definition, 'id');
  const revision = memberOf(definition, 'revision');
  if (id !== memberOf(base, 'id') || revision !== memberOf(base, 'revision')) return;
  mistakes.add(
    'id',
    'sameIdentity',
    `the base is already ${shownText(String(id))} revision ${String(revision)}, which never changes: give an id of its own, or a higher revision`,
  );
}

function readChanges(changes: unknown, mistakes: Mistakes): readonly ReadChange[] {
  if (!Array.isArray(changes)) {
    mistakes.add('changes', 'invalid_type', 'expected a list of { at, to, provenance }');
    return [];
  }
  return changes.flatMap((change: unknown, index) => {
    const path = `changes[${String(index)}]`;
    const at = memberOf(change, 'at');
    const provenance = memberOf(change, 'provenance');
    if (!isObject(change) || typeof at !== 'string' || !Object.hasOwn(change, 'to') || !isRecord(provenance)) {
      mistakes.add(path, 'invalid_type', 'expected { at: a path, to: the new value, provenance: what makes it }');
      return [];
    }
    checkMembers(change, CHANGE_MEMBERS, path, mistakes);
    const to = memberOf(change, 'to');
    checkCited(provenance, path, mistakes);
    return [{ path, at, to, provenance }];
  });
}

function checkCited(provenance: object, path: string, mistakes: Mistakes): void {
  const basis = memberOf(provenance, 'basis');
  const citations = memberOf(provenance, 'citations');
  if (basis !== 'libraryAssumption' && Array.isArray(citations) && citations.length > 0) return;
  const found = basis === 'libraryAssumption' ? 'the basis is libraryAssumption' : 'it cites nothing';
  mistakes.add(
    `${path}.provenance`,
    'overrideNotCited',
    `${found}: what departs from the base does so by a regulation or decree; name its basis and cite it`,
  );
}

// ---------------------------------------------------------------------------------------------------------------------
// Where the changes lead
// ---------------------------------------------------------------------------------------------------------------------

function placed(base: object, changes: readonly ReadChange[], mistakes: Mistakes): readonly PlacedChange[] {
  return changes.flatMap((change) => {
    const at = `${change.path}.at`;
    const place = locate(base, change.at);
    if (typeof place === 'string') {
      mistakes.add(at, 'nothingAtPath', place);
      return [];
    }
    const [first] = place.steps;
    const apart =
      typeof first === 'string' && APART.has(first) ? first : place.steps.find((step) => step === 'provenance');
    if (apart !== undefined) {
      mistakes.add(
        at,
        'statedApart',
        apart === 'provenance'
          ? 'a provenance is not changed by itself: it is that of the change of its node'
          : `${apart} is no change: state it in the definition itself`,
      );
      return [];
    }
    const old = place.nodes.at(-1);
    const last = place.steps.at(-1);
    const leavesOut = change.to === null && (typeof last === 'number' || isOptional(place.steps));
    if (!leavesOut && saysTheSame(old, change.to)) {
      mistakes.add(`${change.path}.to`, 'changesNothing', 'this is what the base says already: leave it out');
    }
    return [{ ...change, place, leavesOut, marks: marksOf(place, leavesOut) }];
  });
}

function isOptional([name, ...rest]: Place['steps']): boolean {
  if (rest.length > 0) return name === 'eligibility' && rest.length === 2 && rest[1] === 'ways';
  return typeof name === 'string' && OPTIONAL_MEMBERS.has(name);
}

/** The place of a path in the base, or what stands there instead. */
function locate(base: object, at: string): Place | string {
  const names = at.split('.');
  const steps: (string | number)[] = [];
  const nodes: unknown[] = [base];
  let node: unknown = base;
  for (let read = 0; read < names.length;) {
    const [step, length] = Array.isArray(node) ? element(node, names, read) : member(node, names, read);
    if (step === undefined) return nothingThere(node, names.slice(0, read).join('.'), names[read] ?? '');
    node = memberOf(node, step);
    steps.push(step);
    nodes.push(node);
    read += length;
  }
  return { steps, nodes };
}

/** The member named next. The last one may be absent: then it is added. */
function member(
  node: unknown,
  names: readonly string[],
  read: number,
): readonly [name: string | undefined, length: number] {
  const name = names[read] ?? '';
  const isThere = isRecord(node) && (Object.hasOwn(node, name) || (read === names.length - 1 && name !== ''));
  return [isThere ? name : undefined, 1];
}

/** The element named next, and how many names of the path its name takes: a fact has a dot in its name. */
function element(
  list: readonly unknown[],
  names: readonly string[],
  read: number,
): readonly [place: number | undefined, length: number] {
  for (let length = names.length - read; length > 0; length--) {
    const name = names.slice(read, read + length).join('.');
    const place = list.findIndex((item) => nameOf(item) === name);
    if (place >= 0) return [place, length];
  }
  return [undefined, 1];
}

function nameOf(item: unknown): string | undefined {
  const way = wayName(item);
  if (way !== undefined) return way;
  for (const key of NAMES) {
    const name = memberOf(item, key);
    if (typeof name === 'string' || typeof name === 'number') return String(name);
  }
  return undefined;
}

function nothingThere(node: unknown, walked: string, name: string): string {
  const where = walked === '' ? 'the top' : walked;
  if (!isObject(node)) return `${where} is a single value: nothing lies below it`;
  const list = Array.isArray(node);
  const names = list ? node.flatMap((item: unknown) => nameOf(item) ?? []) : Object.keys(node);
  if (list && names.length === 0) return `the elements of ${where} have no names: change the list as a whole`;
  return `there is no ${shownText(name)} at ${where}: found ${names.join(', ')}`;
}

/** The nearest node with a provenance; a measure gets one of its own, so that the weight above it keeps its mark. */
function marksOf({ steps, nodes }: Place, leavesOut: boolean): Place['steps'] {
  for (let depth = leavesOut ? steps.length - 1 : steps.length; depth > 0; depth--) {
    const node = nodes[depth];
    if (MARKED.has(steps[depth - 1]) || (isRecord(node) && Object.hasOwn(node, 'provenance'))) {
      return steps.slice(0, depth);
    }
  }
  return [];
}

/** Whether two values say the same; numbers by their value, a node apart from its provenance. */
function saysTheSame(old: unknown, to: unknown): boolean {
  if (isRecord(old) && isRecord(to) && Object.hasOwn(old, 'provenance')) {
    return sameData({ ...old, provenance: null }, { ...to, provenance: null });
  }
  return sameData(old, to);
}

function sameData(a: unknown, b: unknown): boolean {
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    return (
      Array.isArray(a) === Array.isArray(b) &&
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && sameData(Reflect.get(a, key), Reflect.get(b, key)))
    );
  }
  if (a === b) return true;
  const [left, right] = [readDecimal(a), readDecimal(b)];
  return typeof left !== 'string' && typeof right !== 'string' && compareFractions(left, right) === 0;
}

/** Changes do not depend on their order: none lies at or below another, and none marks a node otherwise than another. */
function checkTogether(changes: readonly PlacedChange[], mistakes: Mistakes): void {
  const firstAt = new Map<string, number>();
  changes.forEach(({ place }, index) => {
    const key = keyOf(place.steps);
    if (!firstAt.has(key)) firstAt.set(key, index);
  });
  const marking = new Map<string, Marking>();
  changes.forEach((change, index) => {
    const other = changes[aboveOf(change.place.steps, index, firstAt) ?? -1];
    const marked = marking.get(keyOf(change.marks));
    const provenance = canonicalJson(change.provenance);
    if (other !== undefined) {
      mistakes.add(
        `${change.path}.at`,
        'changedTwice',
        `${shownText(change.at)} is changed already by ${shownText(other.at)} (${other.path}): make it one change`,
      );
    } else if (marked !== undefined && (marked.provenance !== provenance || marked.otherwise !== undefined)) {
      const first = marked.provenance === provenance ? (marked.otherwise ?? marked.first) : marked.first;
      mistakes.add(
        `${change.path}.provenance`,
        'markedTwice',
        `it marks the same node as ${shownText(first.at)} (${first.path}), which has one provenance: state one for both, with the citations of both`,
      );
    }
    if (change.marks.length === 0) return;
    if (marked === undefined) marking.set(keyOf(change.marks), { first: change, provenance, otherwise: undefined });
    else if (marked.provenance !== provenance) marked.otherwise ??= change;
  });
}

/** The first change that marks a node, its provenance, and the first with another one. */
interface Marking {
  readonly first: PlacedChange;
  readonly provenance: string;
  otherwise: PlacedChange | undefined;
}

/** The first earlier change of a place or of one above it; else the first later one above it. */
function aboveOf(steps: Place['steps'], index: number, firstAt: ReadonlyMap<string, number>): number | undefined {
  const above = prefixesOf(steps).flatMap((prefix) => firstAt.get(keyOf(prefix)) ?? []);
  const earlier = above.filter((place) => place < index);
  const later = above.filter((place) => place > index);
  const nearest = earlier.length > 0 ? earlier : later;
  return nearest.length === 0 ? undefined : Math.min(...nearest);
}

/** A place and all above it. */
function prefixesOf(steps: Place['steps']): readonly Place['steps'][] {
  return Array.from({ length: steps.length + 1 }, (_, length) => steps.slice(0, length));
}

function keyOf(steps: Place['steps']): string {
  return JSON.stringify(steps);
}

// ---------------------------------------------------------------------------------------------------------------------
// The rule set
// ---------------------------------------------------------------------------------------------------------------------

function assembled(base: object, definition: object, changes: readonly PlacedChange[], mistakes: Mistakes): object {
  const own = Object.fromEntries(
    OWN_MEMBERS.filter((key) => Object.hasOwn(definition, key)).map((key) => [key, memberOf(definition, key)]),
  );
  const provenance = withCitationsOf(
    memberOf(definition, 'provenance'),
    changes.filter(({ marks }) => marks.length === 0),
  );
  const whole = { ...changed(base, changes), ...own, provenance, sources: {} };
  return { ...whole, sources: sourcesOf(whole, base, memberOf(definition, 'sources'), mistakes) };
}

/** All changes at once: values first, then marks, then what is left out, from the end, so that no place moves. */
function changed(base: object, changes: readonly PlacedChange[]): object {
  let result: unknown = base;
  for (const { place, to, leavesOut } of changes) if (!leavesOut) result = replaced(result, place.steps, () => to);
  const places = new Set(changes.map(({ place }) => keyOf(place.steps)));
  for (const { steps, to } of changes.flatMap((change) => endsMovedBy(change, places)))
    result = replaced(result, steps, () => to);
  for (const { marks, provenance } of changes) {
    if (marks.length > 0) result = replaced(result, marks, (node) => (isRecord(node) ? { ...node, provenance } : node));
  }
  const out = changes.filter(({ leavesOut }) => leavesOut).map(({ place }) => place.steps);
  for (const steps of [...out].sort(compareSteps).reverse()) {
    const last = steps.at(-1);
    result = replaced(result, steps.slice(0, -1), (node) =>
      Array.isArray(node) ? node.filter((_, index) => index !== last) : withoutMember(node, String(last)),
    );
  }
  return isObject(result) ? result : base;
}

function withoutMember(node: unknown, name: string): unknown {
  return isRecord(node) ? Object.fromEntries(Object.entries(node).filter(([key]) => key !== name)) : node;
}

/** The `to` of the level or band before one whose beginning moves, where it repeats that beginning and is not changed itself. */
function endsMovedBy(
  { place, to }: PlacedChange,
  places: ReadonlySet<string>,
): readonly { readonly steps: Place['steps']; readonly to: unknown }[] {
  const [index, name] = place.steps.slice(-2);
  const list = place.nodes.at(-3);
  if (typeof index !== 'number' || (name !== 'from' && name !== 'above') || !Array.isArray(list)) return [];
  const end = memberOf(list[index - 1], 'to');
  if (end === undefined || !sameData(end, place.nodes.at(-1))) return [];
  const steps = [...place.steps.slice(0, -2), index - 1, 'to'];
  return prefixesOf(steps).some((prefix) => places.has(keyOf(prefix))) ? [] : [{ steps, to }];
}

/** By the first place in a list in which they differ. */
function compareSteps(a: Place['steps'], b: Place['steps']): number {
  const index = a.findIndex((step, place) => step !== b[place]);
  const [left, right] = [a[index], b[index]];
  return typeof left === 'number' && typeof right === 'number' ? left - right : 0;
}

function replaced(node: unknown, steps: Place['steps'], change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change(node);
  if (Array.isArray(node)) {
    return node.map((item: unknown, index) => (index === step ? replaced(item, rest, change) : item));
  }
  return isObject(node) ? { ...node, [step]: replaced(memberOf(node, step), rest, change) } : node;
}

/** A change that no node below the rule set carries is cited by the rule set itself. */
function withCitationsOf(provenance: unknown, changes: readonly PlacedChange[]): unknown {
  const citations = memberOf(provenance, 'citations');
  if (!isRecord(provenance) || !Array.isArray(citations)) return provenance;
  const more = changes.flatMap((change): readonly unknown[] => {
    const cited = memberOf(change.provenance, 'citations');
    return Array.isArray(cited) ? cited : [];
  });
  const all: readonly unknown[] = [...(citations as readonly unknown[]), ...more];
  const byText = new Map(all.map((citation) => [canonicalJson(citation), citation]));
  return { ...provenance, citations: [...byText.values()] };
}

/** Its own sources, and those of the base that are still cited. */
function sourcesOf(whole: object, base: object, own: unknown, mistakes: Mistakes): unknown {
  const inherited = memberOf(base, 'sources');
  if (!isRecord(inherited) || (own !== undefined && !isRecord(own))) return own;
  const cited = citedIn(whole);
  const kept = Object.entries(inherited).filter(([key]) => cited.has(key));
  for (const [key, source] of Object.entries(own ?? {})) {
    const known = memberOf(inherited, key);
    if (known !== undefined && !sameData(known, source)) {
      mistakes.add(
        `sources.${key}`,
        'sourceRedefined',
        'the base has another source of this name, which its nodes cite: choose another name',
      );
    }
  }
  return { ...Object.fromEntries(kept), ...own };
}

function citedIn(whole: object): ReadonlySet<unknown> {
  const cited = new Set<unknown>();
  walkProvenance(whole, '', ({ citations }) => {
    if (Array.isArray(citations)) for (const citation of citations) cited.add(memberOf(citation, 'source'));
  });
  return cited;
}
