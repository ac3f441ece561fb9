import { leastShare, standingOfStandards, type AssessedStanding } from '../civil-service/assessed-class.js';
import { compareFractions, multiplyFractions } from '../exact/fraction.js';
import { readDecimal } from '../exact/read-decimal.js';
import type { StandarKompetensi } from '../civil-service/kompetensi.js';
import type { FactKey } from '../person/evidence.js';
import type { Fact } from '../person/evidence/fact.js';
import type { CompiledReading } from '../rule-set/compile/compile-rule-set.js';
import { extremeOf, justScore, type PossibleScores } from '../rule-set/compile/possible-scores.js';
import { bandOf, HUNDRED, type Converted } from './level-conversion.js';
import { type Scoring, pathOf } from './trail.js';
import type { TargetPost } from './target-post.js';

const MATCH: FactKey = 'penilaianKompetensi.jpm';

/** How the class that a job person match was measured for stands to the post in view. */
interface ClassOfMatch {
  readonly standing: AssessedStanding;
  /** Without a post in view, a match for a class that has a standard may turn out to be for lower posts. */
  readonly mayBeLower: boolean;
  /** The standard of the class. */
  readonly own: StandarKompetensi | undefined;
}

function classOfMatch({ madeFor }: Fact, { compiled, post, standard }: TargetPost): ClassOfMatch {
  const own = madeFor === undefined ? undefined : compiled.ruleSet.competencyStandards.byClass[madeFor];
  // A class without a standard in the rule set is still the class of its posts.
  const isOfClass = madeFor === post?.kelas && (own === undefined || post?.standarKompetensi === undefined);
  const standing = madeFor === undefined ? 'unknown' : isOfClass ? 'fits' : standingOfStandards(own, standard);
  return { standing, mayBeLower: standing === 'unknown' && standard === undefined && own !== undefined, own };
}

/** A converted job person match, as the rule set takes one that was measured for other posts; anything else as it is. */
export function matchForTarget(
  converted: Converted,
  fact: Fact,
  { fact: key, conversion }: CompiledReading,
  { sub, target }: Pick<Scoring, 'sub' | 'target'>,
): Converted {
  const policy = sub.measure?.assessedFor;
  if (policy === undefined || key !== MATCH || 'open' in converted) return converted;
  const { standing, mayBeLower, own } = classOfMatch(fact, target);
  const asked = standing === 'lower' || mayBeLower ? policy.lower : policy.unstated;
  if (standing === 'fits' || asked === 'told') return converted;
  if (mayBeLower) return { open: 'standardUnknown' };
  if (standing === 'unknown') return { open: 'classUnknown', possible: sub.possible };
  return { open: 'lowerClass', possible: againstHigherStandard(fact, conversion, sub.possible, own, target.standard) };
}

/** The scores that a job person match against a lower standard leaves possible. */
function againstHigherStandard(
  fact: Fact,
  conversion: CompiledReading['conversion'],
  possible: PossibleScores,
  own: StandarKompetensi | undefined,
  standard: StandarKompetensi | undefined,
): PossibleScores {
  const match = readDecimal(fact.number ?? '');
  if (own === undefined || standard === undefined || typeof match === 'string') return possible;
  const capped = compareFractions(match, HUNDRED) > 0 ? HUNDRED : match;
  const least = multiplyFractions(capped, leastShare(own, standard));
  if (conversion.kind !== 'bands') return { min: least, max: HUNDRED };
  const row = bandOf(conversion.bands, least);
  return row === undefined ? possible : extremeOf(possible, justScore(row.score), 1);
}

/** Tells of a match for posts of a lower standard, and of one for posts that are not stated. */
export function noteClassOfMatch(fact: Fact, reading: CompiledReading, { sub, source, target, notes }: Scoring): void {
  if (notes === undefined || reading.fact !== MATCH) return;
  const { standing, mayBeLower } = classOfMatch(fact, target);
  const path = pathOf(source, fact.index);
  if (standing === 'lower') notes.tell('assessmentForLowerClass', path, fact.madeFor, target.post?.kelas);
  // A class with a standard is stated well enough where it is the post in view that is not known.
  if (standing === 'unknown' && !mayBeLower && sub.measure?.assessedFor !== undefined)
    notes.tell('assessmentClassNotStated', path, fact.madeFor, target.post?.kelas);
}
