import type { AxisKey, BoxNumber, KinerjaLevel, PotensialLevel } from '../../civil-service/aspect-keys.js';
import type { GridOption } from '../../parsing/standard-schema.js';

/**
 * What differs between the grids of rule sets: the level keys of the two axes, the keys of further axes, the box numbers.
 * Any rule set fits `Grid` itself; the nine boxes of PermenPANRB 3/2020 have a narrower type of their own, the default
 * everywhere.
 */
export interface Grid {
  /** Keys of the levels of kinerja. */
  readonly kinerja: string;
  /** Keys of the levels of potensial. */
  readonly potensial: string;
  /** Keys of axes beside kinerja and potensial. */
  readonly further: string;
  /** Numbers of the boxes, 1 to 9999. */
  readonly box: number;
}

/** The nine boxes: three levels on each of two axes. */
export interface NineBoxGrid extends Grid {
  /** Below, as, above expectations (di bawah, sesuai, di atas ekspektasi). */
  readonly kinerja: KinerjaLevel;
  /** Low, middle, high (rendah, menengah, tinggi). */
  readonly potensial: PotensialLevel;
  /** There is no further axis. */
  readonly further: never;
  /** 1 to 9 (nomor kotak). */
  readonly box: BoxNumber;
}

/** The grid that an option stands for: `any`, or the nine boxes. */
export type GridOf<Which extends GridOption['grid']> = Which extends 'any' ? Grid : NineBoxGrid;

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
