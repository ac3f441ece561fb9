import { isObject } from '../../problems/is-object.js';
import { shownText } from '../../problems/misuse.js';
import { canonicalText } from '../../json/canonical-text.js';
import type { IssueList } from '../check/issue-list.js';
import { ownMember } from '../model/element-name.js';
import { marksOf, OWN_MEMBERS, type PlacedChange, sameData } from './apply-changes.js';
import { isNode, keyOf, placeOf, prefixesOf, type Steps } from './named-path.js';

/** A change as it was given, and where it stands in the definition. */
interface ReadChange {
  readonly here: IssueList;
  readonly at: string;
  readonly to: unknown;
  readonly provenance: object;
}

type GivenChange = ReadChange & PlacedChange;

/** Members that every definition states itself. */
const APART: ReadonlySet<string | number> = new Set(['format', ...OWN_MEMBERS]);
const CHANGE_MEMBERS: readonly string[] = ['at', 'to', 'provenance'];
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

/** The changes that could be read, at their places in the base; what is wrong with the others is told. */
export function readChanges(base: object, given: unknown, here: IssueList): readonly PlacedChange[] {
  if (!Array.isArray(given)) {
    here.add('wrongType.changes');
    return [];
  }
  const read = given.flatMap((change: unknown, index) => readChange(change, here.at(index)));
  const changes = read.flatMap((change) => placed(base, change));
  checkTogether(changes);
  return changes;
}

export function checkMembers(node: object, known: readonly string[], here: IssueList): void {
  for (const key of Object.keys(node)) if (!known.includes(key)) here.at(key).add('unknownKey');
}

export function checkIdentity(base: object, definition: object, issues: IssueList): void {
  const id = ownMember(definition, 'id');
  const revision = ownMember(definition, 'revision');
  if (id === ownMember(base, 'id') && revision === ownMember(base, 'revision'))
    issues.at('id').add('sameIdentity', shownText(String(id)), String(revision));
}

function readChange(change: unknown, here: IssueList): readonly ReadChange[] {
  const [at, provenance] = [ownMember(change, 'at'), ownMember(change, 'provenance')];
  if (!isObject(change) || typeof at !== 'string' || !Object.hasOwn(change, 'to') || !isNode(provenance)) {
    here.add('wrongType.change');
    return [];
  }
  checkMembers(change, CHANGE_MEMBERS, here);
  checkCited(provenance, here.at('provenance'));
  return [{ here, at, to: ownMember(change, 'to'), provenance }];
}

function checkCited(provenance: object, here: IssueList): void {
  const citations = ownMember(provenance, 'citations');
  if (ownMember(provenance, 'basis') === 'libraryAssumption')
    here.add('overrideNotCited', 'the basis is libraryAssumption');
  else if (!Array.isArray(citations) || citations.length === 0) here.add('overrideNotCited', 'it cites nothing');
}

function placed(base: object, change: ReadChange): readonly GivenChange[] {
  const at = change.here.at('at');
  const place = placeOf(base, change.at);
  if (typeof place === 'string') {
    at.add('nothingAtPath', place);
    return [];
  }
  const [first = ''] = place.steps;
  const apart = APART.has(first) ? first : place.steps.find((step) => step === 'provenance');
  if (apart !== undefined) {
    if (apart === 'provenance') at.add('statedApart.provenance');
    else at.add('statedApart', String(apart));
    return [];
  }
  const leavesOut = change.to === null && (typeof place.steps.at(-1) === 'number' || isOptional(place.steps));
  if (!leavesOut && saysTheSame(place.nodes.at(-1), change.to)) change.here.at('to').add('changesNothing');
  return [{ ...change, place, leavesOut }];
}

function isOptional([name, ...rest]: Steps): boolean {
  if (rest.length > 0) return name === 'eligibility' && rest.length === 2 && rest[1] === 'ways';
  return typeof name === 'string' && OPTIONAL_MEMBERS.has(name);
}

/** Whether two values say the same; numbers by their value, a node apart from its provenance. */
function saysTheSame(old: unknown, to: unknown): boolean {
  if (isNode(old) && isNode(to) && Object.hasOwn(old, 'provenance')) {
    return sameData({ ...old, provenance: null }, { ...to, provenance: null });
  }
  return sameData(old, to);
}

/** Changes do not depend on their order: none lies at or below another, and none marks a node otherwise than another. */
function checkTogether(changes: readonly GivenChange[]): void {
  const keys = changes.map(({ place }) => keyOf(place.steps));
  const firstAt = new Map(keys.map((key) => [key, keys.indexOf(key)]));
  const marking = new Map<string, Marking>();
  changes.forEach((change, index) => {
    const other = changes[aboveOf(change.place.steps, index, firstAt) ?? -1];
    const marks = marksOf(change);
    const marked = marking.get(keyOf(marks));
    const provenance = canonicalText(change.provenance);
    if (other !== undefined)
      change.here.at('at').add('changedTwice', shownText(change.at), shownText(other.at), other.here.path);
    else if (marked !== undefined && (marked.provenance !== provenance || marked.otherwise !== undefined)) {
      const first = marked.provenance === provenance ? (marked.otherwise ?? marked.first) : marked.first;
      change.here.at('provenance').add('markedTwice', shownText(first.at), first.here.path);
    }
    if (marks.length === 0) return;
    if (marked === undefined) marking.set(keyOf(marks), { first: change, provenance, otherwise: undefined });
    else if (marked.provenance !== provenance) marked.otherwise ??= change;
  });
}

/** The first change that marks a node, its provenance, and the first with another one. */
interface Marking {
  readonly first: GivenChange;
  readonly provenance: string;
  otherwise: GivenChange | undefined;
}

/** The first earlier change of a place or of one above it; else the first later one above it. */
function aboveOf(steps: Steps, index: number, firstAt: ReadonlyMap<string, number>): number | undefined {
  const above = prefixesOf(steps).flatMap((prefix) => firstAt.get(keyOf(prefix)) ?? []);
  const earlier = above.filter((place) => place < index);
  const later = above.filter((place) => place > index);
  const nearest = earlier.length > 0 ? earlier : later;
  return nearest.length === 0 ? undefined : Math.min(...nearest);
}
