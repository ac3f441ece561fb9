import { compareFractions, ZERO } from '../exact/fraction.js';
import { readTrustedDecimal, type DecimalInput } from '../exact/read-decimal.js';
import type { Condition } from '../model/condition.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { checkCloses } from './check-weights.js';
import type { Grid } from './grid.js';
import { checkUnique, isWhole, readable, type Mistakes } from './mistakes.js';
import type { RuleSetPieces } from './rule-set-pieces.js';
import type { ClassEligibility, RuleSet, Sourced, Stage } from './rule-set.js';

export function checkInForce({ from, until }: RuleSet<Grid>['inForce'], mistakes: Mistakes): void {
  if (until !== null && until < from) {
    mistakes.add('inForce.until', 'endsBeforeStart', `it ends ${until}, before it starts ${from}: correct one of them`);
  }
}

/** Shares of the axes in the talent score, and of the technical test, each add up to 100. */
export function checkTalent(
  { shares }: RuleSet<Grid>['talent'],
  axes: readonly string[] | undefined,
  mistakes: Mistakes,
): void {
  checkCloses(Object.values(shares), '100', 'talent.shares', 'the axes in the talent score', mistakes);
  for (const [axis, share] of Object.entries(shares)) {
    checkShare(share, `talent.shares.${axis}`, mistakes);
    if (axes?.includes(axis) === false)
      mistakes.add(`talent.shares.${axis}`, 'axisUnknown', `there is no axis ${axis}: leave it out, or add the axis`);
  }
  for (const axis of axes ?? []) {
    if (!Object.hasOwn(shares, axis))
      mistakes.add('talent.shares', 'shareMissing', `no share for the axis ${axis}: state it, 0 if it does not count`);
  }
}

export function checkTechnicalMix({ shares }: RuleSet<Grid>['technicalMix'], mistakes: Mistakes): void {
  checkUnique(
    shares.map((share) => share.kelas),
    'technicalMix.shares',
    'class',
    mistakes,
  );
  shares.forEach((share, index) => {
    const path = `technicalMix.shares[${String(index)}]`;
    checkCloses([share.talent, share.technical], '100', path, `talent and technical score of ${share.kelas}`, mistakes);
    checkShare(share.talent, `${path}.talent`, mistakes);
    checkShare(share.technical, `${path}.technical`, mistakes);
  });
}

function checkShare(share: DecimalInput, path: string, mistakes: Mistakes): void {
  if (compareFractions(readTrustedDecimal(share), ZERO) < 0) {
    mistakes.add(path, 'weightNotPositive', `found ${String(share)}: a share is 0 or more`);
  }
}

/** Conditions of the classes: each once, of boxes and tiers that exist, and an age limit only where the law sets one. */
export function checkEligibility(
  eligibility: readonly (ClassEligibility<Grid> | undefined)[],
  { boxes, tiers }: RuleSetPieces,
  mistakes: Mistakes,
): void {
  checkUnique(
    readable(eligibility).map(({ item }) => item.kelas),
    'eligibility',
    'class',
    mistakes,
  );
  const tiered = tiers === undefined ? undefined : new Set(tiers.ladder.flat());
  const numbers = isWhole(boxes) ? new Set(boxes.map(({ box }) => box)) : undefined;
  for (const { item: entry, index } of readable(eligibility)) {
    const path = `eligibility[${String(index)}]`;
    checkUnique(entry.boxes.map(String), `${path}.boxes`, 'box', mistakes);
    entry.boxes.forEach((box, place) => {
      if (numbers?.has(box) === false)
        mistakes.add(`${path}.boxes[${String(place)}]`, 'boxUnknown', `there is no box ${String(box)}: correct it`);
    });
    checkConditions(entry.conditions, `${path}.conditions`, entry.kelas, tiered, mistakes);
  }
}

/** Conditions for people from outside the civil service: each class once. */
export function checkOutside(entries: RuleSet<Grid>['outsideCivilService'], mistakes: Mistakes): void {
  if (entries === undefined) return;
  checkUnique(
    entries.map(({ kelas }) => kelas),
    'outsideCivilService',
    'class',
    mistakes,
  );
  entries.forEach(({ conditions }, index) => {
    const path = `outsideCivilService[${String(index)}]`;
    checkConditions(conditions, `${path}.conditions`, undefined, undefined, mistakes);
  });
}

export function checkInterim(interim: RuleSet<Grid>['interim'], mistakes: Mistakes): void {
  if (interim !== undefined) checkConditions(interim.conditions, 'interim.conditions', undefined, undefined, mistakes);
}

export function checkConditions(
  conditions: readonly (Condition & Sourced)[],
  path: string,
  kelas: KelasJabatan | undefined,
  tiered: ReadonlySet<KelasJabatan> | undefined,
  mistakes: Mistakes,
): void {
  checkUnique(
    conditions.map((condition) => condition.id),
    path,
    'condition',
    mistakes,
  );
  conditions.forEach((condition, place) => {
    if (condition.kind === 'lowerTier' && kelas !== undefined && tiered?.has(kelas) === false) {
      mistakes.add(
        'tiers.ladder',
        'classWithoutTier',
        `${kelas} has a lowerTier condition but stands on no tier: add it to the ladder`,
      );
    }
    const { basis } = condition.provenance;
    const asksAge = condition.kind === 'maximumAge' || condition.kind === 'timeToRetirement';
    if (asksAge && basis !== 'statute' && basis !== 'implementingRule') {
      mistakes.add(
        `${path}[${String(place)}].provenance.basis`,
        'ageLimitNotLawful',
        `age counts only as a limit that a law sets; the basis here is ${basis}: cite the law, or leave the limit out`,
      );
    }
  });
}

/** Every box is in exactly one group of readiness. */
export function checkReadiness(
  readiness: RuleSet<Grid>['readiness'],
  { boxes }: RuleSetPieces,
  mistakes: Mistakes,
): void {
  if (readiness === undefined) return;
  checkUnique(
    readiness.groups.map(({ key }) => key),
    'readiness.groups',
    'group',
    mistakes,
  );
  const grouped = readiness.groups.flatMap((group) => group.boxes);
  checkUnique(grouped.map(String), 'readiness.groups', 'box', mistakes);
  if (!isWhole(boxes)) return;
  const numbers = new Set(boxes.map(({ box }) => box));
  const inGroups = new Set(grouped);
  for (const box of grouped) {
    if (!numbers.has(box)) mistakes.add('readiness.groups', 'boxUnknown', `there is no box ${String(box)}: correct it`);
  }
  for (const box of numbers) {
    if (!inGroups.has(box))
      mistakes.add('readiness.groups', 'boxWithoutGroup', `box ${String(box)} is in no group: add it to one`);
  }
}

export function checkTiers({ ladder }: RuleSet<Grid>['tiers'], mistakes: Mistakes): void {
  checkUnique(ladder.flat(), 'tiers.ladder', 'class', mistakes);
}

/** No stage needs its own result: what it scores may not decide who is admitted to it. */
export function checkStages(pieces: RuleSetPieces, mistakes: Mistakes): void {
  const { aspects, technicalMix } = pieces;
  const stages = pieces.stages ?? [];
  checkUnique(
    stages.map(({ key }) => key),
    'stages',
    'stage',
    mistakes,
  );
  const byKey = new Map([...stages].reverse().map((stage) => [stage.key, stage]));
  const used = new Set<string>();
  const fed = (key: string | undefined, path: string, decides: 'box' | 'score'): void => {
    if (key === undefined) return;
    used.add(key);
    const stage = byKey.get(key);
    if (stage === undefined) {
      mistakes.add(`${path}.stage`, 'stageUnknown', `there is no stage ${key}: add it to stages`);
    } else if (isCircular(stage, decides)) {
      mistakes.add(
        `${path}.stage`,
        'circularStage',
        decides === 'box'
          ? `the stage ${key} is held for ${ADMITTED[stage.admits]}, yet feeds an axis, which decides the box: hold it for everyone, or take it out of the axis`
          : `the stage ${key} is held for ${ADMITTED[stage.admits]}, yet feeds the score, which decides the shortlist: hold it before, or take it out of the score`,
      );
    }
  };
  for (const { item: aspect, index } of readable(aspects)) {
    aspect.indicators.forEach((indicator, i) => {
      const path = `aspects[${String(index)}].indicators[${String(i)}]`;
      fed(indicator.stage, path, 'box');
      indicator.parts?.forEach((part, p) => {
        fed(part.stage, `${path}.parts[${String(p)}]`, 'box');
      });
    });
  }
  fed(technicalMix?.stage, 'technicalMix', 'score');
  if (!isWhole(aspects) || technicalMix === undefined) return;
  stages.forEach(({ key }, index) => {
    if (!used.has(key)) {
      mistakes.add(`stages[${String(index)}]`, 'stageUnused', `nothing is scored at the stage ${key}: leave it out`);
    }
  });
}

const ADMITTED: Readonly<Record<Stage['admits'], string>> = {
  everyone: 'everyone',
  allowedBoxes: 'those in the allowed boxes',
  shortlist: 'the shortlist',
};

function isCircular({ admits }: Stage, decides: 'box' | 'score'): boolean {
  return admits === 'shortlist' || (admits === 'allowedBoxes' && decides === 'box');
}
