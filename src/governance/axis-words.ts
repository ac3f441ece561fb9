import type { KnownAxis, OpenAxis } from '../aspects/aspect-profile.js';
import type { PlacedAxis } from '../boxes/placement.js';
import { compareFractions } from '../exact/fraction.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import type { Bilingual } from '../model/bilingual.js';
import type { CompiledAxis } from '../rules/compile-rule-set.js';
import { asIs } from './document.js';

/** An axis in a document: the number, or, where that only stands for a level, the level. */
export function axisWords({ value, fraction, label, standsForLevel }: PlacedAxis<string>): Bilingual {
  return standsForLevel === true ? label : asIs(fraction ?? value);
}

/** A number into which such an axis goes is no measured one either. */
export function scoreWords(score: string, axes: readonly PlacedAxis<string>[]): Bilingual {
  if (!axes.some(({ standsForLevel }) => standsForLevel === true)) return asIs(score);
  return { id: `${score} (memuat angka pengganti tingkat)`, en: `${score} (holds a number that stands for a level)` };
}

/** The level for which the value of an axis only stands; absent where it is a measured value, or not known. */
export function levelStoodFor(axis: KnownAxis | OpenAxis, { levels }: CompiledAxis): Bilingual | undefined {
  const [least, most] =
    'value' in axis
      ? [axis.fraction ?? axis.value, axis.fraction ?? axis.value]
      : [axis.minFraction ?? axis.min, axis.maxFraction ?? axis.max];
  if (least !== most) return undefined;
  const value = readTrustedDecimal(least);
  return levels.find(({ standIn }) => standIn !== undefined && compareFractions(value, standIn) === 0)?.label;
}
