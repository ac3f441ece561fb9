import type { AxisKey } from '../../civil-service/aspect-keys.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { misuse } from '../../problems/misuse.js';
import { isRecord } from '../../problems/is-object.js';

/** What sources mean by x and y. */
export type AxisNaming = 'permenpanrb3' | 'swapped';

/**
 * What sources mean by x and y. `permenpanrb3`: as PermenPANRB 3/2020 draws the boxes, potensial across and kinerja up.
 * `swapped`: the other way round, as some officials and programs do.
 */
export const AXIS_NAMINGS: Readonly<
  Record<
    AxisNaming,
    {
      /** The axis across (mendatar). */
      readonly x: AxisKey;
      /** The axis up (tegak). */
      readonly y: AxisKey;
    }
  >
> = deepFreeze({
  permenpanrb3: { x: 'potensial', y: 'kinerja' },
  swapped: { x: 'kinerja', y: 'potensial' },
} as const);

/** One value for each axis, by the names that a source uses. */
export interface XY<Value> {
  /** Across (mendatar). */
  readonly x: Value;
  /** Up (tegak). */
  readonly y: Value;
}

/** One value for each axis, by name. */
export interface NamedAxes<Value> {
  /** Of the axis of performance (kinerja). */
  readonly kinerja: Value;
  /** Of the axis of potential (potensial). */
  readonly potensial: Value;
}

/**
 * Values of a source that says x and y, by the names of the axes. There is no default: look up which of the two the source
 * means, for a wrong guess puts people into the mirrored box.
 *
 * @param source - two values of any kind; they are handed on as they are
 * @param naming - what the source means by x and y
 * @throws TalentaError `invalidArgument` for a source without x or y, or a naming that does not exist
 * @example
 * ```ts
 * import { placeAxes } from 'talenta-asn';
 * import { axesFromXY, bkn411 } from 'talenta-asn/rules';
 * const source = { x: '69.58', y: '100' };
 * console.log(axesFromXY(source, 'permenpanrb3')); // => { kinerja: '100', potensial: '69.58' }
 * const boxOf = (naming: 'permenpanrb3' | 'swapped') => {
 *   const at = placeAxes(axesFromXY(source, naming), bkn411);
 *   return at.status === 'placed' ? at.box : at.status;
 * };
 * console.log(boxOf('permenpanrb3'), boxOf('swapped')); // => 7 8
 * ```
 */
export function axesFromXY<Value>(source: XY<Value>, naming: AxisNaming): NamedAxes<Value> {
  const across = axisAcross(naming);
  requireOwn(source, ['x', 'y'], 'source');
  const { x, y } = source;
  return Object.freeze(across === 'kinerja' ? { kinerja: x, potensial: y } : { kinerja: y, potensial: x });
}

/**
 * Values by the names of the axes, for a receiver that says x and y.
 *
 * @param axes - two values of any kind; they are handed on as they are
 * @param naming - what the receiver means by x and y
 * @throws TalentaError `invalidArgument` for axes without kinerja or potensial, or a naming that does not exist
 * @example
 * ```ts
 * import { xyFromAxes } from 'talenta-asn/rules';
 * console.log(xyFromAxes({ kinerja: '100', potensial: '69.58' }, 'permenpanrb3')); // => { x: '69.58', y: '100' }
 * ```
 */
export function xyFromAxes<Value>(axes: NamedAxes<Value>, naming: AxisNaming): XY<Value> {
  const across = axisAcross(naming);
  requireOwn(axes, ['kinerja', 'potensial'], 'axes');
  const { kinerja, potensial } = axes;
  return Object.freeze(across === 'kinerja' ? { x: kinerja, y: potensial } : { x: potensial, y: kinerja });
}

function axisAcross(naming: AxisNaming): AxisKey {
  if (typeof naming !== 'string' || !Object.hasOwn(AXIS_NAMINGS, naming))
    throw misuse('naming', 'permenpanrb3 (x potensial, y kinerja) or swapped (x kinerja, y potensial)', naming);
  return AXIS_NAMINGS[naming].x;
}

function requireOwn(values: object, names: readonly [string, string], path: string): void {
  if (!isRecord(values)) throw misuse(path, `an object { ${names.join(', ')} }`, values);
  const lacking = names.find((name) => !Object.hasOwn(values, name));
  if (lacking !== undefined) throw misuse(`${path}.${lacking}`, 'a member of its own', undefined);
}
