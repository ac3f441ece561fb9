import type { AxisKey, BoxNumber, KinerjaLevel, PotensialLevel } from '../model/aspect-keys.js';

/**
 * What differs between the grids of rule sets: the level keys of the two axes, the keys of further axes, the box numbers.
 * Any rule set fits `Grid` itself; the nine boxes of PermenPANRB 3/2020 have a narrower type of their own, the default
 * everywhere.
 */
export interface Grid {
  readonly kinerja: string;
  readonly potensial: string;
  /** Keys of axes beside kinerja and potensial. */
  readonly further: string;
  readonly box: number;
}

/** The nine boxes: three levels on each of two axes. */
export interface NineBoxGrid extends Grid {
  readonly kinerja: KinerjaLevel;
  readonly potensial: PotensialLevel;
  readonly further: never;
  readonly box: BoxNumber;
}

/** Keys of the axes of a grid. */
export type AxisKeyOf<G extends Grid> = 'kinerja' | 'potensial' | G['further'];

/** One value for each axis of a grid. */
export type ByAxis<G extends Grid, Value> = Readonly<Record<AxisKey, Value>> & Readonly<Record<G['further'], Value>>;

/** One level of each axis: what a box is. */
export type LevelsOf<G extends Grid> = {
  /** Key of a level of kinerja. */
  readonly kinerja: G['kinerja'];
  /** Key of a level of potensial. */
  readonly potensial: G['potensial'];
} & Readonly<Record<G['further'], string>>;
