import { addFractions, compareFractions, multiplyFractions, type Fraction } from '../exact/fraction.js';
import { roundedFraction, roundedText } from '../exact/rounding.js';
import { endlessOver, scaleOf, writeOver } from '../exact/write-decimal.js';
import type { KinerjaLevel, PotensialLevel } from '../model/aspect-keys.js';
import type { Finding } from '../model/finding.js';
import type { CompiledLevel, CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Box } from '../rules/rule-set.js';
import type { Placed, PlacedAxis } from './placement.js';

/** The level a value reaches; lower bounds are inclusive. The checker has proved that the first starts at 0. */
export function levelOf<Key extends string>(
  value: Fraction,
  levels: readonly CompiledLevel<Key>[],
  compiled: CompiledRuleSet,
): CompiledLevel<Key> {
  const rule = compiled.ruleSet.rounding.beforeLevels;
  const compared = rule === null ? value : roundedFraction(value, rule);
  for (let index = levels.length - 1; index > 0; index--) {
    const level = levels[index];
    if (level !== undefined && compareFractions(compared, level.from) >= 0) return level;
  }
  const [lowest] = levels;
  if (lowest === undefined) throw new RangeError('an axis without levels');
  return lowest;
}

/** The box of two axis values. */
export function boxOf(kinerja: Fraction, potensial: Fraction, compiled: CompiledRuleSet): Box {
  const across: Readonly<Record<PotensialLevel, Box>> =
    compiled.boxes[levelOf<KinerjaLevel>(kinerja, compiled.levels.kinerja, compiled).key];
  return across[levelOf<PotensialLevel>(potensial, compiled.levels.potensial, compiled).key];
}

/** Talent score: the shares of the two axes. */
export function talentOf(kinerja: Fraction, potensial: Fraction, compiled: CompiledRuleSet): Fraction {
  return addFractions(
    multiplyFractions(kinerja, compiled.talent.kinerja),
    multiplyFractions(potensial, compiled.talent.potensial),
  );
}

function placedAxis<Level extends string>(
  value: Fraction,
  level: CompiledLevel<Level>,
  compiled: CompiledRuleSet,
): PlacedAxis<Level> {
  const scale = scaleOf(value.d);
  const fraction = endlessOver(value.n, scale);
  const text = writeOver(value.n, scale);
  const shown = roundedText(value, compiled.ruleSet.rounding.shown);
  return Object.freeze(
    fraction === undefined
      ? { value: text, shown, level: level.key, label: level.label }
      : { value: text, fraction, shown, level: level.key, label: level.label },
  );
}

/** Two known axis values to a box. */
export function placeValues(
  kinerja: Fraction,
  potensial: Fraction,
  findings: readonly Finding[],
  compiled: CompiledRuleSet,
): Placed {
  const kinerjaLevel = levelOf(kinerja, compiled.levels.kinerja, compiled);
  const potensialLevel = levelOf(potensial, compiled.levels.potensial, compiled);
  const box = compiled.boxes[kinerjaLevel.key][potensialLevel.key];
  const talent = talentOf(kinerja, potensial, compiled);
  const talentScale = scaleOf(talent.d);
  const talentFraction = endlessOver(talent.n, talentScale);
  return Object.freeze({
    status: 'placed',
    box: box.box,
    kinerja: placedAxis(kinerja, kinerjaLevel, compiled),
    potensial: placedAxis(potensial, potensialLevel, compiled),
    talent: writeOver(talent.n, talentScale),
    ...(talentFraction === undefined ? {} : { talentFraction }),
    talentShown: roundedText(talent, compiled.ruleSet.rounding.shown),
    category: box.category,
    followUps: box.followUps,
    findings,
    ruleSet: compiled.reference,
  });
}
