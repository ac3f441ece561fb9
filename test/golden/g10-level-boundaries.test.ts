import { parseRuleSet, placeAxes } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g10-level-boundaries.json' with { type: 'json' };

interface Row {
  readonly axis: string;
  readonly value: string;
  readonly level: string | null;
  /** Only where rounding to two places before the comparison would give another level. */
  readonly levelIfRoundedTo2?: string;
}

const own = golden.cases.filter(({ belongsToBkn411 }) => belongsToBkn411);
const rows: readonly Row[] = own.flatMap((scheme): readonly Row[] => scheme.rows);

/** The placement of a value on one axis; the other axis stands in the middle. */
function placed(axis: string, value: string, ruleSet = bkn411) {
  const axes = axis === 'kinerja' ? { kinerja: value, potensial: '70' } : { kinerja: '70', potensial: value };
  const placement = placeAxes(axes, ruleSet);
  if (placement.status !== 'placed') throw new RangeError('expected a box');
  return axis === 'kinerja' ? placement.kinerja : placement.potensial;
}

describe('G10 bkn411', () => {
  it('has one scheme and seven rows for each axis in the data', () => {
    expect(own.map(({ ruleSet }) => ruleSet)).toEqual(['bkn411']);
    for (const axis of ['kinerja', 'potensial']) expect(rows.filter((row) => row.axis === axis)).toHaveLength(7);
  });

  it.each(rows)('$axis $value is $level', ({ axis, value, level }) => {
    expect(placed(axis, value)).toMatchObject({ value, level });
  });

  it('has the limits of the data', () => {
    for (const axis of ['kinerja', 'potensial'] as const) {
      const bands = own[0]?.bands[axis] ?? [];
      expect(bands.map((band) => band.from ?? '0')).toEqual(bkn411.axes[axis].levels.map(({ from }) => from));
      expect(bands.map((band) => band.toInclusive)).toEqual([false, false, false]);
    }
  });

  const rounded = parseRuleSet({
    ...bkn411,
    id: 'roundedFirst',
    rounding: { ...bkn411.rounding, beforeLevels: { places: 2, mode: 'halfUp' } },
  });
  const differing = rows.filter((row) => row.levelIfRoundedTo2 !== undefined);

  it.each(differing)(
    '$axis $value is $levelIfRoundedTo2 only under a rule that rounds first',
    ({ axis, value, level, levelIfRoundedTo2 }) => {
      expect(placed(axis, value, rounded).level).toBe(levelIfRoundedTo2);
      expect(placed(axis, value).level).toBe(level);
      // What is shown is rounded in any case; what decides is not.
      expect(placed(axis, value).shown).toBe('80.00');
    },
  );

  it('rounding first changes no other row', () => {
    expect(differing).toHaveLength(2);
    for (const { axis, value, level, levelIfRoundedTo2 } of rows) {
      if (levelIfRoundedTo2 === undefined) expect(placed(axis, value, rounded).level).toBe(level);
    }
  });

  it('puts the pair that other schemes place elsewhere into its own box', () => {
    const { kinerja, potensial, boxes } = golden.onePairManyBoxes;
    expect(placeAxes({ kinerja, potensial }, bkn411)).toMatchObject({ status: 'placed', box: boxes.bkn411 });
  });
});
