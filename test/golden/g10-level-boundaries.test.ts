import { parseRuleSet, placeAxes, type RuleSet } from 'talenta-asn';
import {
  acehBarat,
  bangkaBelitung,
  banjarmasin,
  bkn411,
  defineRuleSet,
  djbk,
  manado,
  safeDefineRuleSet,
  type Provenance,
  type RuleSetChange,
  type RuleSetDefinition,
} from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g10-level-boundaries.json' with { type: 'json' };

const AXES = ['kinerja', 'potensial'] as const;
type AxisKey = (typeof AXES)[number];

interface Row {
  readonly scheme: string;
  readonly axis: string;
  readonly value: string;
  readonly level: string | null;
  /** Only where rounding to two places before the comparison would give another level. */
  readonly levelIfRoundedTo2?: string;
}

const rows: readonly Row[] = golden.cases.flatMap(({ ruleSet, rows: own }) =>
  own.map((row): Row => ({ scheme: ruleSet, ...row })),
);

// ---------------------------------------------------------------------------------------------------------------------
// Schemes of which no more is known than their limits, as definitions of one's own
// ---------------------------------------------------------------------------------------------------------------------

const PROGRAM: Provenance = {
  basis: 'agencyChoice',
  known: 'secondarySources',
  citations: [{ source: 'program' }],
  checkedOn: '2026-11-23',
};

function definition(id: string, changes: readonly RuleSetChange[]): RuleSetDefinition {
  const title = { id: `Program dengan batas ${id}`, en: `The program with the limits ${id}` };
  return {
    id,
    revision: 1,
    title,
    inForce: { from: '2025-01-01', until: null, provenance: PROGRAM },
    sources: { program: { kind: 'secondary', title } },
    provenance: PROGRAM,
    changes,
  };
}

const MIDDLE_AND_HIGH = {
  kinerja: ['sesuaiEkspektasi', 'diAtasEkspektasi'],
  potensial: ['menengah', 'tinggi'],
} as const;

function limits(axis: AxisKey, middle: string, high: string): readonly RuleSetChange[] {
  return [middle, high].map((to, index) => ({
    at: `axes.${axis}.levels.${MIDDLE_AND_HIGH[axis][index] ?? ''}.from`,
    to,
    provenance: PROGRAM,
  }));
}

/** The ranges of the data, each with its end, as they stand there. */
function asPrinted(scheme: string): readonly RuleSetChange[] {
  const bands = golden.cases.find(({ ruleSet }) => ruleSet === scheme)?.bands;
  if (bands?.kinerja === undefined) throw new RangeError(scheme);
  const printed = { kinerja: bands.kinerja, potensial: bands.potensial };
  return AXES.map((axis) => ({
    at: `axes.${axis}.levels`,
    to: bkn411.axes[axis].levels.map(({ key, label }, index) => ({
      key,
      label,
      from: printed[axis][index]?.from,
      to: printed[axis][index]?.to,
    })),
    provenance: PROGRAM,
  }));
}

const both = (middle: string, high: string) => AXES.flatMap((axis) => limits(axis, middle, high));

const SCHEMES: Readonly<Record<string, RuleSet>> = {
  bkn411,
  djbk,
  // Its closed ranges, mended: each begins where it is printed to begin.
  simantapDefault: defineRuleSet(bkn411, definition('simantapDefault', both('61', '81'))),
  bjm: banjarmasin,
  babel: bangkaBelitung,
  manado,
  unk: defineRuleSet(bkn411, definition('unk', limits('potensial', '78', '90'))),
  acehbarat: acehBarat,
  var9075: defineRuleSet(bkn411, definition('var9075', both('75', '90'))),
};

function schemeOf(name: string): RuleSet {
  const found = SCHEMES[name];
  if (found === undefined) throw new RangeError(name);
  return found;
}

/** The placement of a value on one axis; the other axis stands at its highest. */
function placed(axis: string, value: string, ruleSet: RuleSet) {
  const axes = axis === 'kinerja' ? { kinerja: value, potensial: '100' } : { kinerja: '100', potensial: value };
  const placement = placeAxes(axes, ruleSet);
  if (placement.status !== 'placed') throw new RangeError('expected a box');
  return axis === 'kinerja' ? placement.kinerja : placement.potensial;
}

// ---------------------------------------------------------------------------------------------------------------------

describe('G10', () => {
  it('has every scheme of the data', () => {
    expect(Object.keys(SCHEMES)).toEqual([...golden.cases.map(({ ruleSet }) => ruleSet), 'var9075']);
    expect(rows).toHaveLength(71);
  });

  it.each(rows.filter(({ level }) => level !== null))(
    '$scheme: $axis $value is $level',
    ({ scheme, axis, value, level }) => {
      expect(placed(axis, value, schemeOf(scheme))).toMatchObject({ value, level });
    },
  );

  it.each(golden.cases)('$ruleSet has the limits of the data, each on the side where it belongs', (scheme) => {
    for (const axis of AXES) {
      const bands = axis === 'kinerja' ? scheme.bands.kinerja : scheme.bands.potensial;
      const levels = schemeOf(scheme.ruleSet).axes[axis].levels;
      bands?.slice(1).forEach(({ from, fromInclusive }, index) => {
        const level = levels[index + 1];
        expect([level?.from, level?.above]).toEqual(fromInclusive ? [from, undefined] : [undefined, from]);
      });
    }
  });
});

describe('G10 rounding first', () => {
  const differing = rows.filter(({ levelIfRoundedTo2 }) => levelIfRoundedTo2 !== undefined);

  function roundedFirst(ruleSet: RuleSet): RuleSet {
    const rounding = { ...ruleSet.rounding, beforeLevels: { places: 2, mode: 'halfUp' } } as const;
    return parseRuleSet({ ...ruleSet, id: 'roundedFirst', rounding });
  }

  it.each(differing)(
    '$scheme: $axis $value is $levelIfRoundedTo2 only under a rule that rounds first',
    ({ scheme, axis, value, level, levelIfRoundedTo2 }) => {
      const ruleSet = schemeOf(scheme);
      expect(placed(axis, value, roundedFirst(ruleSet)).level).toBe(levelIfRoundedTo2);
      expect(placed(axis, value, ruleSet).level).toBe(level);
      // What is shown is rounded in any case; what decides is not.
      expect(placed(axis, value, ruleSet).shown).toBe('80.00');
    },
  );

  it('changes no other row', () => {
    expect(differing).toHaveLength(4);
    for (const { scheme, axis, value, level, levelIfRoundedTo2 } of rows) {
      if (level === null || levelIfRoundedTo2 !== undefined) continue;
      expect(placed(axis, value, roundedFirst(schemeOf(scheme))).level).toBe(level);
    }
  });
});

describe('G10 closed ranges with holes', () => {
  const result = safeDefineRuleSet(bkn411, definition('simantapAsPrinted', asPrinted('simantapDefault')));
  const issues = result.success ? [] : result.error.issues;

  it('are refused as printed, at each end before a hole', () => {
    expect(issues.map(({ path, code }) => [path, code])).toEqual(
      AXES.flatMap((axis) => [0, 1].map((index) => [`axes.${axis}.levels[${String(index)}].to`, 'hole'])),
    );
  });

  it.each(rows.filter(({ level }) => level === null))('$axis $value: the refusal names it', ({ axis, value }) => {
    const told = issues.filter(({ path, message }) => path.startsWith(`axes.${axis}.`) && message.includes(value));
    expect(told).toHaveLength(1);
  });

  it('mended, what lay in a hole belongs to the level below', () => {
    for (const axis of AXES) {
      expect(placed(axis, '60.5', schemeOf('simantapDefault')).level).toBe(bkn411.axes[axis].levels[0]?.key);
      expect(placed(axis, '80.5', schemeOf('simantapDefault')).level).toBe(bkn411.axes[axis].levels[1]?.key);
    }
  });
});

describe('G10 one pair, many boxes', () => {
  const { kinerja, potensial, boxes } = golden.onePairManyBoxes;

  it.each(Object.entries(boxes))('%s: box %i', (scheme, box) => {
    expect(placeAxes({ kinerja, potensial }, schemeOf(scheme))).toMatchObject({ status: 'placed', box, findings: [] });
  });
});
