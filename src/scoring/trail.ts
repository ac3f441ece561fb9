import type { UnderConstruction } from '../json/deep-freeze.js';
import { frozenList } from '../json/shared-value.js';
import type { EvidenceKey } from '../civil-service/evidence-keys.js';
import type { Fact } from '../person/evidence/fact.js';
import { shownText } from '../problems/misuse.js';
import type { CompiledReading, CompiledRow, CompiledSubIndicator } from '../rule-set/compile/compile-rule-set.js';
import type { EvidenceWindow, Measure } from '../rule-set/model/rule-set.js';
import type {
  AppliedItem,
  AppliedTarget,
  AppliedWindow,
  EvidenceSetAside,
  EvidenceTrail,
  EvidenceUse,
  MissingReason,
} from './aspect-profile.js';
import { lastDayInside } from './evidence-window.js';
import type { TargetPost } from './target-post.js';
import { compareFractions, type Fraction } from '../exact/fraction.js';
import { eitherOf, isCertain, justScore, type PossibleScores } from '../rule-set/compile/possible-scores.js';
import type { Notes } from './finding-messages.js';

/** What one indicator without parts, or one part of an indicator, came to. */
export type SubIndicatorOutcome =
  | { readonly status: 'scored'; readonly score: Fraction; readonly trail?: EvidenceTrail }
  | {
      readonly status: 'open';
      readonly reason: MissingReason;
      readonly possible: PossibleScores;
      readonly trail?: EvidenceTrail;
    };

/** The scoring of one sub-indicator for one post. */
export interface Scoring {
  readonly sub: CompiledSubIndicator;
  readonly measure: Measure;
  /** The reading that comes first. */
  readonly first: CompiledReading;
  readonly source: EvidenceKey;
  readonly target: TargetPost;
  /** Absent where only the score is wanted. */
  readonly notes: Notes | undefined;
}

export function open(reason: MissingReason, possible: PossibleScores, trail?: EvidenceTrail): SubIndicatorOutcome {
  return trail === undefined ? { status: 'open', reason, possible } : { status: 'open', reason, possible, trail };
}

export function scored(score: Fraction, trail?: EvidenceTrail): SubIndicatorOutcome {
  return trail === undefined ? { status: 'scored', score } : { status: 'scored', score, trail };
}

export function isSameOutcome(a: SubIndicatorOutcome, b: SubIndicatorOutcome): boolean {
  if (a.status === 'scored' || b.status === 'scored')
    return a.status === 'scored' && b.status === 'scored' && compareFractions(a.score, b.score) === 0;
  const [one, other] = [a.possible, b.possible];
  return (
    compareFractions(one.min, other.min) === 0 &&
    compareFractions(one.max, other.max) === 0 &&
    one.values?.length === other.values?.length
  );
}

/** A score that all agree on, else what one of them can be. */
export function eitherOutcome(outcomes: readonly SubIndicatorOutcome[], trail?: EvidenceTrail): SubIndicatorOutcome {
  const possible = eitherOf(
    outcomes.map((outcome) => (outcome.status === 'scored' ? justScore(outcome.score) : outcome.possible)),
  );
  return isCertain(possible) ? scored(possible.min, trail) : open('conflict', possible, trail);
}

export function pathOf(source: EvidenceKey, index: number): string {
  return `evidence.${source}[${String(index)}]`;
}

/** A fact as results show it; with a window, the last day on which it counts. */
export function useOf(source: EvidenceKey, fact: Fact, window: EvidenceWindow | undefined): EvidenceUse {
  const { index, date } = fact;
  const use: UnderConstruction<EvidenceUse> = { path: pathOf(source, index), date, value: valueText(fact) };
  if (window !== undefined) use.validUntil = lastDayInside(date, window);
  return Object.freeze(use);
}

export function valueText({ category, number, levels }: Fact): string {
  if (category !== undefined) return category;
  if (number !== undefined) return shownText(String(number));
  return levels === undefined ? '1' : `${String(Object.keys(levels).length)} levels`;
}

/** What a trail is made of beside its sub-indicator and reading. */
export interface TrailParts {
  readonly used: readonly EvidenceUse[];
  readonly setAside: readonly EvidenceSetAside[];
  readonly window?: AppliedWindow | undefined;
  readonly row?: CompiledRow | undefined;
  readonly items?: readonly AppliedItem[] | undefined;
}

export function trailOf({ sub, target }: Scoring, reading: CompiledReading, parts: TrailParts): EvidenceTrail {
  const { used, setAside, window, row, items } = parts;
  const trail: UnderConstruction<EvidenceTrail> = {
    source: reading.description.evidence,
    fact: reading.fact,
    used: frozenList(used),
    setAside: frozenList(setAside),
  };
  if (window !== undefined) trail.window = window;
  if (row !== undefined) trail.row = row.shown;
  if (items !== undefined) trail.items = frozenList(items);
  if (reading.description.dependsOnTarget || sub.measure?.assessedFor !== undefined)
    trail.target = appliedTarget(target);
  if (sub.measure?.provenance !== undefined) trail.provenance = sub.measure.provenance;
  return Object.freeze(trail);
}

function appliedTarget({ post, from }: TargetPost): AppliedTarget {
  const built: UnderConstruction<AppliedTarget> = { from };
  if (post?.nama !== undefined) built.nama = post.nama;
  if (post !== undefined) built.standard = post.standarKompetensi === undefined ? 'class' : 'post';
  return Object.freeze(built);
}
