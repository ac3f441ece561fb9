import { fc, it } from '@fast-check/vitest';
import {
  BOX_NUMBERS,
  isTalentaError,
  KINERJA_LEVELS,
  placeAxes,
  POTENSIAL_LEVELS,
  type BoxNumber,
  type KinerjaLevel,
  type PotensialLevel,
} from 'talenta-asn';
import {
  bkn411,
  BOX_NUMBERING_DESCRIPTIONS,
  BOX_NUMBERINGS,
  boxOfLevels,
  levelsOfBox,
  translateBox,
  type BoxNumbering,
} from 'talenta-asn/rules';
import { describe, expect } from 'vitest';
import { AXIS_NAMINGS, axesFromXY, xyFromAxes, type AxisNaming } from '../../src/rule-set/model/axis-naming.js';
import { boxNumberAt } from '../../src/rule-set/model/box-numbering.js';
import { isDeepFrozen } from '../../src/json/deep-freeze.js';

const LOW = 'diBawahEkspektasi';
const MIDDLE = 'sesuaiEkspektasi';
const HIGH = 'diAtasEkspektasi';

/** Written out by hand: kinerja, potensial, then the number in each convention. */
const NINE: readonly (readonly [KinerjaLevel, PotensialLevel, Readonly<Record<BoxNumbering, BoxNumber>>])[] = [
  [LOW, 'rendah', { permenpanrb3: 1, rowsByKinerja: 1, rowsByPotensial: 1, oracle: 1 }],
  [LOW, 'menengah', { permenpanrb3: 3, rowsByKinerja: 2, rowsByPotensial: 4, oracle: 4 }],
  [LOW, 'tinggi', { permenpanrb3: 6, rowsByKinerja: 3, rowsByPotensial: 7, oracle: 7 }],
  [MIDDLE, 'rendah', { permenpanrb3: 2, rowsByKinerja: 4, rowsByPotensial: 2, oracle: 2 }],
  [MIDDLE, 'menengah', { permenpanrb3: 5, rowsByKinerja: 5, rowsByPotensial: 5, oracle: 5 }],
  [MIDDLE, 'tinggi', { permenpanrb3: 8, rowsByKinerja: 6, rowsByPotensial: 8, oracle: 8 }],
  [HIGH, 'rendah', { permenpanrb3: 4, rowsByKinerja: 7, rowsByPotensial: 3, oracle: 3 }],
  [HIGH, 'menengah', { permenpanrb3: 7, rowsByKinerja: 8, rowsByPotensial: 6, oracle: 6 }],
  [HIGH, 'tinggi', { permenpanrb3: 9, rowsByKinerja: 9, rowsByPotensial: 9, oracle: 9 }],
];

const anyBox = fc.constantFrom(...BOX_NUMBERS);
const anyConvention = fc.constantFrom(...BOX_NUMBERINGS);

/** The message of an `invalidArgument`; anything else fails the test. */
function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (isTalentaError(error, 'invalidArgument')) return error.message;
    throw error;
  }
  throw new RangeError('expected a refusal');
}

describe.each(BOX_NUMBERINGS)('the convention %s', (convention) => {
  it.each(NINE)('numbers %s x %s', (kinerja, potensial, numbers) => {
    expect(boxOfLevels({ kinerja, potensial }, convention)).toBe(numbers[convention]);
    expect(levelsOfBox(numbers[convention], convention)).toEqual({ kinerja, potensial });
  });

  it('gives every box one number of 1 to 9', () => {
    const numbers = KINERJA_LEVELS.flatMap((kinerja) =>
      POTENSIAL_LEVELS.map((potensial) => boxOfLevels({ kinerja, potensial }, convention)),
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual(BOX_NUMBERS);
  });
});

it('reads the printed grid of PermenPANRB 3/2020 from top to bottom', () => {
  const printed = [...KINERJA_LEVELS]
    .reverse()
    .map((kinerja) => POTENSIAL_LEVELS.map((potensial) => boxOfLevels({ kinerja, potensial }, 'permenpanrb3')));
  expect(printed).toEqual([
    [4, 7, 9],
    [2, 5, 8],
    [1, 3, 6],
  ]);
});

it('numbers the boxes of bkn411 as its rule set says', () => {
  const convention = bkn411.numbering.convention;
  if (convention === 'own') throw new RangeError('expected a named convention');
  for (const { box, levels } of bkn411.boxes) expect(boxOfLevels(levels, convention)).toBe(box);
});

describe('translateBox', () => {
  it.prop([anyBox, anyConvention, anyConvention])('there and back again', (box, from, to) => {
    expect(translateBox(translateBox(box, from, to), to, from)).toBe(box);
  });

  it.prop([anyBox, anyConvention, anyConvention])('keeps the levels', (box, from, to) => {
    expect(levelsOfBox(translateBox(box, from, to), to)).toEqual(levelsOfBox(box, from));
  });

  it.prop([anyBox, anyConvention, anyConvention, anyConvention])('by a third convention', (box, from, by, to) => {
    expect(translateBox(translateBox(box, from, by), by, to)).toBe(translateBox(box, from, to));
  });

  it('tells other people from the successors of the boxes 7, 8 and 9', () => {
    expect(([7, 8, 9] as const).map((box) => translateBox(box, 'rowsByKinerja', 'permenpanrb3'))).toEqual([4, 7, 9]);
  });
});

describe('grids of other sizes', () => {
  const numbersOf = (convention: BoxNumbering, kinerja: number, potensial: number): (number | undefined)[][] =>
    Array.from({ length: kinerja }, (_row, k) =>
      Array.from({ length: potensial }, (_column, p) =>
        boxNumberAt(convention, { kinerja: k, potensial: p }, { kinerja, potensial }),
      ),
    );

  it('numbers 4 levels of kinerja x 3 of potensial by rows', () => {
    expect(numbersOf('rowsByKinerja', 4, 3)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
      [10, 11, 12],
    ]);
    const byPotensial = [
      [1, 5, 9],
      [2, 6, 10],
      [3, 7, 11],
      [4, 8, 12],
    ];
    expect(numbersOf('rowsByPotensial', 4, 3)).toEqual(byPotensial);
    expect(numbersOf('oracle', 4, 3)).toEqual(byPotensial);
  });

  it('numbers 2 x 2 by rows', () => {
    expect(numbersOf('rowsByKinerja', 2, 2)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(numbersOf('rowsByPotensial', 2, 2)).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it.each([
    [4, 3],
    [3, 4],
    [2, 2],
  ])('has no number of PermenPANRB 3/2020 for %i x %i', (kinerja, potensial) => {
    expect(numbersOf('permenpanrb3', kinerja, potensial).flat()).toEqual(
      Array.from({ length: kinerja * potensial }, () => undefined),
    );
  });

  it.prop([
    fc.constantFrom<BoxNumbering>('rowsByKinerja', 'rowsByPotensial', 'oracle'),
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 1, max: 8 }),
  ])('uses every number from 1 once', (convention, kinerja, potensial) => {
    const numbers = numbersOf(convention, kinerja, potensial).flat();
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: kinerja * potensial }, (_box, index) => index + 1)));
    expect(numbers).toHaveLength(kinerja * potensial);
  });
});

describe('misuse', () => {
  it.each([
    [0, '0'],
    [10, '10'],
    [1.5, '1.5'],
    [Number.NaN, 'NaN'],
    ['7', '"7"'],
    [null, 'null'],
  ])('refuses %j as a box', (box, found) => {
    const wrong: unknown = box;
    const message = `box: expected the number of one of the nine boxes, 1 to 9, found ${found} [invalidArgument]`;
    expect(refusal(() => levelsOfBox(wrong as BoxNumber, 'permenpanrb3'))).toContain(message);
    expect(refusal(() => translateBox(wrong as BoxNumber, 'oracle', 'permenpanrb3'))).toContain(message);
  });

  it.each([
    ['sap', '"sap"'],
    ['', '""'],
    ['toString', '"toString"'],
    [undefined, 'undefined'],
  ])('refuses %j as a convention', (convention, found) => {
    const wrong = convention as BoxNumbering;
    const message = (path: string): string =>
      `${path}: expected one of permenpanrb3, rowsByKinerja, rowsByPotensial, oracle, found ${found} [invalidArgument]`;
    const levels = { kinerja: HIGH, potensial: 'tinggi' } as const;
    expect(refusal(() => boxOfLevels(levels, wrong))).toContain(message('convention'));
    expect(refusal(() => levelsOfBox(9, wrong))).toContain(message('convention'));
    expect(refusal(() => translateBox(9, wrong, 'oracle'))).toContain(message('from'));
    expect(refusal(() => translateBox(9, 'oracle', wrong))).toContain(message('to'));
  });

  it.each(BOX_NUMBERINGS)('refuses levels that do not exist in %s', (convention) => {
    const message = refusal(() => boxOfLevels({ kinerja: 'tinggi' as KinerjaLevel, potensial: 'tinggi' }, convention));
    expect(message).toContain(`levels.kinerja: expected one of ${KINERJA_LEVELS.join(', ')}, found "tinggi"`);
    expect(refusal(() => boxOfLevels({ kinerja: HIGH, potensial: 'sedang' as PotensialLevel }, convention))).toContain(
      `levels.potensial: expected one of ${POTENSIAL_LEVELS.join(', ')}, found "sedang"`,
    );
  });
});

describe('descriptions', () => {
  it('describe every convention in both languages, frozen', () => {
    expect(Object.keys(BOX_NUMBERING_DESCRIPTIONS)).toEqual(BOX_NUMBERINGS);
    expect(isDeepFrozen(BOX_NUMBERING_DESCRIPTIONS)).toBe(true);
    for (const { label, note } of Object.values(BOX_NUMBERING_DESCRIPTIONS)) {
      for (const text of [label.id, label.en, note.id, note.en]) expect(text).not.toBe('');
    }
  });

  it('claim no more than is known', () => {
    expect(Object.values(BOX_NUMBERING_DESCRIPTIONS).map(({ known }) => known)).toEqual([
      'secondarySources',
      'secondarySources',
      'ownDecision',
      'recalled',
    ]);
    expect(BOX_NUMBERING_DESCRIPTIONS.oracle.note.en).toContain('Not known:');
  });
});

describe('x and y', () => {
  const anyNaming = fc.constantFrom<AxisNaming>('permenpanrb3', 'swapped');

  it('mean the axes either way round', () => {
    const source = { x: '69.58', y: '100' };
    expect(axesFromXY(source, 'permenpanrb3')).toEqual({ kinerja: '100', potensial: '69.58' });
    expect(axesFromXY(source, 'swapped')).toEqual({ kinerja: '69.58', potensial: '100' });
    expect(xyFromAxes({ kinerja: '100', potensial: '69.58' }, 'permenpanrb3')).toEqual(source);
    expect(xyFromAxes({ kinerja: '69.58', potensial: '100' }, 'swapped')).toEqual(source);
  });

  it.each(['permenpanrb3', 'swapped'] as const)('agree with the table of names: %s', (naming) => {
    const { x, y } = AXIS_NAMINGS[naming];
    const axes = axesFromXY({ x: 'of x', y: 'of y' }, naming);
    expect([axes[x], axes[y]]).toEqual(['of x', 'of y']);
  });

  it('put a person into the mirrored box when named wrongly', () => {
    const boxes = (['permenpanrb3', 'swapped'] as const).map((naming) => {
      const at = placeAxes(axesFromXY({ x: '69.58', y: '100' }, naming), bkn411);
      return at.status === 'placed' ? at.box : at.status;
    });
    expect(boxes).toEqual([7, 8]);
  });

  it.prop([fc.anything(), fc.anything(), anyNaming])('there and back again', (x, y, naming) => {
    const back = xyFromAxes(axesFromXY({ x, y }, naming), naming);
    expect(Object.is(back.x, x) && Object.is(back.y, y)).toBe(true);
    const axes = axesFromXY(xyFromAxes({ kinerja: x, potensial: y }, naming), naming);
    expect(Object.is(axes.kinerja, x) && Object.is(axes.potensial, y)).toBe(true);
  });

  it('are frozen, and leave what they hand on alone', () => {
    const value = { score: 80 };
    const axes = axesFromXY({ x: value, y: value }, 'swapped');
    expect(Object.isFrozen(axes)).toBe(true);
    expect(axes.kinerja).toBe(value);
    expect(Object.isFrozen(value)).toBe(false);
    expect(isDeepFrozen(AXIS_NAMINGS)).toBe(true);
  });

  it.each([undefined, null, 'x', 'toString', 0])('have no default: %j is no naming', (naming) => {
    const wrong: unknown = naming;
    const message = refusal(() => axesFromXY({ x: 1, y: 2 }, wrong as AxisNaming));
    expect(message).toContain('naming: expected permenpanrb3 (x potensial, y kinerja) or swapped');
    expect(refusal(() => xyFromAxes({ kinerja: 1, potensial: 2 }, wrong as AxisNaming))).toBe(message);
  });

  it('are both needed', () => {
    const xy = (source: unknown): string =>
      refusal(() => axesFromXY(source as { x: number; y: number }, 'permenpanrb3'));
    expect(xy({ X: 1, Y: 2 })).toContain('source.x: expected a member of its own, found undefined');
    expect(xy({ x: 1 })).toContain('source.y: expected a member of its own, found undefined');
    expect(xy(Object.create({ x: 1, y: 2 }))).toContain('source.x: expected a member of its own, found undefined');
    expect(xy(null)).toContain('source: expected an object { x, y }, found null');
    const axes: unknown = { kinerja: 1 };
    expect(refusal(() => xyFromAxes(axes as { kinerja: number; potensial: number }, 'swapped'))).toContain(
      'axes.potensial: expected a member of its own, found undefined',
    );
  });
});
