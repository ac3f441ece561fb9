import { foldedField } from '../civil-service/field-of-study.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { StandarKompetensi } from '../civil-service/kompetensi.js';
import { canonicalText } from '../json/canonical-text.js';
import { isDeepFrozen } from '../json/deep-freeze.js';
import type { BidangIlmu, JabatanTarget, Measurable } from '../person/asn.js';
import type { FactOccasion } from '../person/evidence/fact.js';
import type { CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { AppliedTarget } from './aspect-profile.js';

/** The post in view, with the rule set and the day by which somebody is scored for it. */
export interface TargetPost extends FactOccasion {
  readonly compiled: CompiledRuleSet;
  /** Absent where no post is known. */
  readonly post: JabatanTarget | undefined;
  readonly from: AppliedTarget['from'];
  /** Competency standard of the post: its own, else that of its class. */
  readonly standard: StandarKompetensi | undefined;
  readonly standardKey: string;
  readonly stagesHeld: readonly string[];
}

const NO_STAGES: readonly string[] = [];

/** The post in view: the context's, else the one declared as a goal, else the present one. */
export function targetPostOf(
  compiled: CompiledRuleSet,
  asOf: IsoDate,
  person: Measurable,
  given: JabatanTarget | undefined,
  stagesHeld: readonly string[] = NO_STAGES,
): TargetPost {
  const from = given !== undefined ? 'context' : person.target !== undefined ? 'target' : 'jabatan';
  const post = given ?? person.target ?? person.jabatan;
  const own = post?.standarKompetensi;
  return {
    compiled,
    asOf,
    tiers: compiled.tiers,
    post,
    from,
    fittingFields: post?.bidangIlmu === undefined ? undefined : fieldsOf(post.bidangIlmu),
    standard: own ?? (post === undefined ? undefined : compiled.ruleSet.competencyStandards.byClass[post.kelas]),
    standardKey: own === undefined ? (post?.kelas ?? '') : canonicalText(own),
    stagesHeld,
  };
}

const remembered = new WeakMap<BidangIlmu, ReadonlySet<string> | undefined>();

/** The fields of study that fit, folded; undefined where none is named. Many posts ask for the same. */
function fieldsOf(given: BidangIlmu): ReadonlySet<string> | undefined {
  if (remembered.has(given)) return remembered.get(given);
  const fields = [...(given.wajib ?? []), ...(given.diutamakan ?? [])];
  const folded = fields.length === 0 ? undefined : new Set(fields.map(foldedField));
  if (isDeepFrozen(given)) remembered.set(given, folded);
  return folded;
}

/** All that the scores of anybody can take from a post, as a key. */
export function takenKeyOf({ fittingFields, standardKey }: TargetPost): string {
  return JSON.stringify([standardKey, ...[...(fittingFields ?? [])].sort()]);
}

/**
 * All that the scores of a person take from the post in view, as a key: whether a field of study fits, and the competency
 * standard. Two posts with one key give the person the same scores.
 *
 * @param completed - the educations completed by the reference date
 */
export function targetKeyOf(
  completed: readonly { readonly bidang: string }[] | undefined,
  { fittingFields, standardKey }: TargetPost,
): string {
  if (completed === undefined || fittingFields === undefined) return `?${standardKey}`;
  return `${completed.some(({ bidang }) => fittingFields.has(foldedField(bidang))) ? '+' : '-'}${standardKey}`;
}
