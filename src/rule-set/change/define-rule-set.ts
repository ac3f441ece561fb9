import type { Bilingual } from '../../problems/bilingual.js';
import { isObject } from '../../problems/is-object.js';
import { issuesAt } from '../../problems/misuse.js';
import { failure, orThrow, type Issue, type Result } from '../../problems/talenta-error.js';
import { unreadableIn } from '../../parsing/document-bounds.js';
import { IssueList } from '../check/issue-list.js';
import { ruleSetReaders } from '../parse/parse-rule-set.js';
import type { GridOption } from '../../parsing/standard-schema.js';
import { readerOf } from '../../parsing/grid-parser.schema.js';
import type { Grid, GridOf } from '../model/grid.js';
import { ownMember } from '../model/element-name.js';
import type { Provenance, Source } from '../model/provenance.js';
import type { RuleSet } from '../model/rule-set.js';
import { OWN_MEMBERS, withChanges, sameData } from './apply-changes.js';
import { checkIdentity, checkMembers, readChanges } from './check-changes.js';
import { citedSources } from '../check/check-provenance.js';
import { isNode } from './named-path.js';

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
  /** Short id: a small letter, then letters, digits and dashes; at most 64 signs. */
  readonly id: string;
  /** Number of the edition (revisi), 1 and up; id and revision are not those of the base. */
  readonly revision: number;
  /** Title for people (judul). */
  readonly title: Bilingual;
  /** Period of validity (masa berlaku). */
  readonly inForce: RuleSet['inForce'];
  /** Sources the changes cite, beside those of the base. */
  readonly sources?: Readonly<Record<string, Source>>;
  /** Of the rule set as a whole. */
  readonly provenance: Provenance;
  /** The values that differ, in any order. */
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
 * @param base - a proved rule set
 * @param definition - what differs
 * @param options - `grid: 'any'` where base or result have other levels, boxes or axes than the nine boxes
 * @returns the rule set, deep-frozen; the base is not touched
 * @throws TalentaError `invalidArgument` for other options; `invalidRuleSet` with every mistake at once: `nothingAtPath`, `statedApart`, `overrideNotCited`,
 * `changedTwice`, `changesNothing`, `markedTwice`, `sourceRedefined`, `sameIdentity`, and those of `parseRuleSet`
 * @example
 * ```ts
 * import { bkn411, defineRuleSet, type Provenance } from 'talenta-asn/rules';
 * import { isTalentaError } from 'talenta-asn';
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
export function defineRuleSet<Which extends GridOption['grid'] = 'nineBoxes'>(
  base: RuleSet<GridOf<Which>>,
  definition: RuleSetDefinition,
  options?: GridOption<Which>,
): RuleSet<GridOf<Which>>;
export function defineRuleSet(base: RuleSet<Grid>, definition: RuleSetDefinition, options?: GridOption): RuleSet<Grid> {
  return orThrow(defined(base, definition, options));
}

/**
 * As {@link defineRuleSet}, but a refusal comes back instead of being thrown.
 *
 * @returns the rule set, deep-frozen, or every mistake with its path and remedy
 * @throws TalentaError `invalidArgument` for other options
 */
export function safeDefineRuleSet<Which extends GridOption['grid'] = 'nineBoxes'>(
  base: RuleSet<GridOf<Which>>,
  definition: RuleSetDefinition,
  options?: GridOption<Which>,
): Result<RuleSet<GridOf<Which>>>;
export function safeDefineRuleSet(
  base: RuleSet<Grid>,
  definition: RuleSetDefinition,
  options?: GridOption,
): Result<RuleSet<Grid>> {
  return defined(base, definition, options);
}

function defined(base: unknown, definition: unknown, options: Partial<GridOption> = {}): Result<RuleSet<Grid>> {
  const prove = readerOf(ruleSetReaders, options);
  const unreadable = [
    ...issuesAt('base', unreadableIn(base)),
    ...unreadableIn(definition).map((issue) => ({ ...issue, path: issue.path === '' ? 'definition' : issue.path })),
  ];
  if (unreadable.length > 0) return refused(unreadable);
  const issues = new IssueList();
  if (!isObject(base)) issues.at('base').add('wrongType.base');
  if (!isObject(definition)) issues.at('definition').add('wrongType.definition');
  if (!isObject(base) || !isObject(definition)) return refused(issues.found);
  checkMembers(definition, [...OWN_MEMBERS, 'changes'], issues);
  checkIdentity(base, definition, issues);
  const changes = readChanges(base, ownMember(definition, 'changes'), issues.at('changes'));
  const whole = withChanges(base, definition, changes);
  const proved = prove({
    ...whole,
    sources: sourcesOf(whole, base, ownMember(definition, 'sources'), issues.at('sources')),
  });
  if (issues.found.length === 0) return proved;
  return refused([...issues.found, ...(proved.success ? [] : proved.error.issues)]);
}

function refused(issues: readonly Issue[]): Result<never> {
  return failure('invalidRuleSet', 'This rule set cannot be defined so.', issues);
}

/** Its own sources, and those of the base that are still cited. */
function sourcesOf(whole: object, base: object, own: unknown, here: IssueList): unknown {
  const inherited = ownMember(base, 'sources');
  if (!isNode(inherited) || (own !== undefined && !isNode(own))) return own;
  for (const [key, source] of Object.entries(own ?? {})) {
    const known = ownMember(inherited, key);
    if (known !== undefined && !sameData(known, source)) here.at(key).add('sourceRedefined');
  }
  return { ...citedSources(whole, {}, inherited), ...own };
}
