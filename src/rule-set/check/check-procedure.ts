import { compareFractions, ZERO } from '../../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../../exact/read-decimal.js';
import { definitionOf, type Condition } from '../../conditions/conditions.js';
import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import { checkCloses } from './check-weights.js';
import type { Grid } from '../model/grid.js';
import { checkUnique, checkUniqueBy, type IssueList } from './issue-list.js';
import { isWhole, readable, type RuleSetPieces } from '../parse/rule-set-pieces.js';
import type { ClassEligibility, OutsideEligibility, RuleSet, Sourced, Stage } from '../model/rule-set.js';

export function checkInForce({ from, until }: RuleSet<Grid>['inForce'], here: IssueList): void {
  if (until !== null && until < from) here.at('until').add('endsBeforeStart', until, from);
}

/** Shares of the axes in the talent score, and of the technical test, each add up to 100. */
export function checkTalent(
  { shares }: RuleSet<Grid>['talent'],
  axes: readonly string[] | undefined,
  here: IssueList,
): void {
  checkCloses(Object.values(shares), '100', 'the axes in the talent score', here);
  for (const [axis, share] of Object.entries(shares)) {
    checkShare(share, here.at(axis));
    if (axes?.includes(axis) === false) here.at(axis).add('axisUnknown', axis);
  }
  for (const axis of axes ?? []) if (!Object.hasOwn(shares, axis)) here.add('shareMissing', axis);
}

export function checkTechnicalMix({ shares }: RuleSet<Grid>['technicalMix'], here: IssueList): void {
  checkUniqueBy(shares, 'kelas', 'class', here);
  for (const [index, { kelas, talent, technical }] of shares.entries()) {
    const below = here.at(index);
    checkCloses([talent, technical], '100', `talent and technical score of ${kelas}`, below);
    checkShare(talent, below.at('talent'));
    checkShare(technical, below.at('technical'));
  }
}

function checkShare(share: DecimalInput, here: IssueList): void {
  if (compareFractions(readTrustedDecimal(share), ZERO) < 0) here.add('weightNotPositive.share', share);
}

/** Conditions of the classes: each once, of boxes and tiers that exist, and an age limit only where the law sets one. */
export function checkEligibility(
  eligibility: readonly (ClassEligibility<Grid> | undefined)[],
  { boxes, tiers }: RuleSetPieces,
  here: IssueList,
): void {
  const entries = readable(eligibility);
  const items = entries.map(({ item }) => item);
  checkUniqueBy(items, 'kelas', 'class', here);
  const tiered = tiers === undefined ? undefined : new Set(tiers.ladder.flat());
  const numbers = isWhole(boxes) ? new Set(boxes.map(({ box }) => box)) : undefined;
  for (const { item, index } of entries) {
    const below = here.at(index);
    checkUnique(item.boxes.map(String), 'box', below.at('boxes'));
    for (const [place, box] of item.boxes.entries())
      if (numbers?.has(box) === false) below.at('boxes', place).add('boxUnknown', box);
    checkConditions(item.conditions, below.at('conditions'), item.kelas, tiered);
  }
}

/** Conditions for people from outside the civil service: each class once. */
export function checkOutside(entries: readonly OutsideEligibility[], here: IssueList): void {
  checkUniqueBy(entries, 'kelas', 'class', here);
  for (const [index, { conditions }] of entries.entries()) checkConditions(conditions, here.at(index, 'conditions'));
}

export function checkConditions(
  conditions: readonly (Condition & Sourced)[],
  here: IssueList,
  kelas?: KelasJabatan,
  tiered?: ReadonlySet<KelasJabatan>,
): void {
  checkUniqueBy(conditions, 'id', 'condition', here);
  for (const [index, condition] of conditions.entries()) {
    const place = { path: here.at(index).path, basis: condition.provenance.basis, kelas, tiered };
    here.found.push(...(definitionOf(condition).mistakes?.(condition, place) ?? []));
  }
}

/** Every box is in exactly one group of readiness. */
export function checkReadiness(
  { groups }: NonNullable<RuleSet<Grid>['readiness']>,
  { boxes }: RuleSetPieces,
  here: IssueList,
): void {
  checkUniqueBy(groups, 'key', 'group', here);
  const grouped = groups.flatMap((group) => group.boxes);
  checkUnique(grouped.map(String), 'box', here);
  if (!isWhole(boxes)) return;
  const numbers = new Set(boxes.map(({ box }) => box));
  const inGroups = new Set(grouped);
  for (const box of grouped) if (!numbers.has(box)) here.add('boxUnknown', box);
  for (const box of numbers) if (!inGroups.has(box)) here.add('boxWithoutGroup', box);
}

/** No stage needs its own result: what it scores may not decide who is admitted to it. */
export function checkStages({ aspects, technicalMix, stages = [] }: RuleSetPieces, issues: IssueList): void {
  checkUniqueBy(stages, 'key', 'stage', issues.at('stages'));
  const byKey = new Map([...stages].reverse().map((stage) => [stage.key, stage]));
  const used = new Set<string>();
  const fed = (key: string | undefined, decides: 'box' | 'score', here: IssueList): void => {
    if (key === undefined) return;
    used.add(key);
    const stage = byKey.get(key);
    if (stage === undefined) here.at('stage').add('stageUnknown', key);
    else if (isCircular(stage, decides)) here.at('stage').add(`circularStage.${decides}`, key, ADMITTED[stage.admits]);
  };
  for (const { item, index } of readable(aspects)) {
    for (const [i, indicator] of item.indicators.entries()) {
      const here = issues.at('aspects', index, 'indicators', i);
      fed(indicator.stage, 'box', here);
      for (const [p, part] of (indicator.parts ?? []).entries()) fed(part.stage, 'box', here.at('parts', p));
    }
  }
  fed(technicalMix?.stage, 'score', issues.at('technicalMix'));
  if (!isWhole(aspects) || technicalMix === undefined) return;
  for (const [index, { key }] of stages.entries())
    if (!used.has(key)) issues.at('stages', index).add('stageUnused', key);
}

const ADMITTED: Readonly<Record<Stage['admits'], string>> = {
  everyone: 'everyone',
  allowedBoxes: 'those in the allowed boxes',
  shortlist: 'the shortlist',
};

function isCircular({ admits }: Stage, decides: 'box' | 'score'): boolean {
  return admits === 'shortlist' || (admits === 'allowedBoxes' && decides === 'box');
}
