import * as fc from 'fast-check';
import { isTalentaError, placeAxes, type IsoDate } from 'talenta-asn';
import {
  bkn411,
  parseRuleSetSeries,
  ruleSetOn,
  safeParseRuleSetSeries,
  stretchesOf,
  type RuleSetSeries,
} from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

interface Step {
  readonly from: string;
  readonly value: unknown;
}

const dated = (...steps: readonly (readonly [string, unknown])[]): { readonly dated: readonly Step[] } => ({
  dated: steps.map(([from, value]) => ({ from, value })),
});

/** bkn411 in which the two limits of kinerja and the weights of its first two aspects are given. */
function series(more: object = {}, limit: unknown = '80', main: unknown = '60', supporting: unknown = '40'): unknown {
  const [low, middle, high] = bkn411.axes.kinerja.levels;
  const [utama, penguat, ...others] = bkn411.aspects;
  const [penilaian] = utama?.indicators ?? [];
  return {
    ...bkn411,
    id: 'kota',
    axes: {
      ...bkn411.axes,
      kinerja: {
        ...bkn411.axes.kinerja,
        levels: [low, { ...middle, to: limit }, { ...high, from: limit }],
      },
    },
    aspects: [
      { ...utama, weight: main, indicators: [{ ...penilaian, weight: main }] },
      { ...penguat, weight: supporting, indicators: awards(supporting) },
      ...others,
    ],
    ...more,
  };
}

/** The awards take what the team role and the feedback leave. */
function awards(supporting: unknown): unknown {
  const [penghargaan, timKerja, umpanBalik] = bkn411.aspects[1]?.indicators ?? [];
  const rest = (weight: unknown): unknown => (typeof weight === 'string' ? String(Number(weight) - 25) : weight);
  const given =
    typeof supporting === 'object' && supporting !== null && 'dated' in supporting && Array.isArray(supporting.dated)
      ? { dated: supporting.dated.map((step: Step) => ({ from: step.from, value: rest(step.value) })) }
      : rest(supporting);
  return [{ ...penghargaan, weight: given }, timKerja, umpanBalik];
}

function issuesOf(input: unknown): readonly (readonly [string, string, string])[] {
  const result = safeParseRuleSetSeries(input);
  if (result.success) throw new RangeError('expected a refusal');
  return result.error.issues.map(({ path, code, message }) => [path, code, message]);
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return isTalentaError(error) ? error.code : 'another error';
  }
  return 'no error';
}

const TWO_LIMITS = series({}, dated(['2025-01-01', '80'], ['2026-07-01', '85']));

describe('a value that changes on a date', () => {
  const parsed = parseRuleSetSeries(TWO_LIMITS);
  const limitOn = (date: IsoDate): unknown => ruleSetOn(parsed, date).axes.kinerja.levels[2]?.from;

  it.each([
    ['the first day', '2025-01-01', '80'],
    ['the day before the change', '2026-06-30', '80'],
    ['the day of the change', '2026-07-01', '85'],
    ['the day after', '2026-07-02', '85'],
    ['long after', '2099-12-31', '85'],
  ] as const)('%s', (_name, date, limit) => {
    expect(limitOn(date)).toBe(limit);
  });

  it('decides by the value of the day', () => {
    const boxOn = (date: IsoDate): unknown => {
      const placement = placeAxes({ kinerja: '82', potensial: '82' }, ruleSetOn(parsed, date));
      return placement.status === 'placed' ? placement.box : placement.possibleBoxes;
    };
    expect([boxOn('2026-06-30'), boxOn('2026-07-01')]).toEqual([9, 8]);
  });

  it('the end is implied by the next: the rule set of a day says in inForce how long it holds', () => {
    expect(ruleSetOn(parsed, '2026-01-01').inForce).toMatchObject({ from: '2025-01-01', until: '2026-06-30' });
    expect(ruleSetOn(parsed, '2026-07-01').inForce).toMatchObject({ from: '2026-07-01', until: null });
    expect(stretchesOf(parsed)).toEqual([
      { from: '2025-01-01', until: '2026-06-30' },
      { from: '2026-07-01', until: null },
    ]);
  });

  it('every day of a stretch has the same object, plain and frozen', () => {
    expect(ruleSetOn(parsed, '2025-01-01')).toBe(ruleSetOn(parsed, '2026-06-30'));
    expect(ruleSetOn(parsed, '2026-06-30')).not.toBe(ruleSetOn(parsed, '2026-07-01'));
    expect(JSON.stringify(ruleSetOn(parsed, '2026-07-01'))).not.toContain('dated');
    expect(Object.isFrozen(ruleSetOn(parsed, '2026-07-01').axes.kinerja.levels[2])).toBe(true);
  });

  it('the rule sets of two stretches have their own fingerprints', () => {
    const print = (date: IsoDate): string =>
      placeAxes({ kinerja: 1, potensial: 1 }, ruleSetOn(parsed, date)).ruleSet.fingerprint;
    expect(print('2026-06-30')).not.toBe(print('2026-07-01'));
  });
});

describe('a day that is not covered', () => {
  const parsed = parseRuleSetSeries({ ...bkn411, inForce: { ...bkn411.inForce, until: '2027-12-31' } });

  it.each(['2024-12-31', '2028-01-01'] as const)('%s: the error names the covered span', (date) => {
    expect(codeOf(() => ruleSetOn(parsed, date))).toBe('ruleSetNotInForce');
    expect(() => ruleSetOn(parsed, date)).toThrow(
      `Rule set bkn411 revision ${String(bkn411.revision)} covers 2025-01-01 to 2027-12-31, not ${date}.`,
    );
  });

  it('the first and the last day are covered', () => {
    expect(ruleSetOn(parsed, '2025-01-01')).toBe(ruleSetOn(parsed, '2027-12-31'));
  });

  it('no date at all, and no series', () => {
    // @ts-expect-error -- a caller without types may pass anything
    expect(codeOf(() => ruleSetOn(parsed, 'kemarin'))).toBe('invalidDate');
    expect(codeOf(() => ruleSetOn(parsed, '2026-02-30'))).toBe('invalidDate');
    const loose: RuleSetSeries = { ...parsed };
    expect(codeOf(() => ruleSetOn(loose, '2026-01-01'))).toBe('ruleSetNotParsed');
  });
});

describe('what has ended', () => {
  it('leaves its list, here a follow-up', () => {
    const [first, ...others] = bkn411.boxes;
    const [one, ...more] = first?.followUps ?? [];
    const parsed = parseRuleSetSeries({
      ...bkn411,
      boxes: [{ ...first, followUps: [dated(['2025-01-01', one], ['2028-02-29', null]), ...more] }, ...others],
    });
    expect(ruleSetOn(parsed, '2028-02-28').boxes[0]?.followUps).toHaveLength(more.length + 1);
    expect(ruleSetOn(parsed, '2028-02-29').boxes[0]?.followUps).toHaveLength(more.length);
  });

  it('leaves its object, here a window', () => {
    const [utama, penguat, ...others] = bkn411.aspects;
    const [penghargaan, ...rest] = penguat?.indicators ?? [];
    const measure = penghargaan?.measure;
    const parsed = parseRuleSetSeries({
      ...bkn411,
      aspects: [
        utama,
        {
          ...penguat,
          indicators: [
            {
              ...penghargaan,
              measure: { ...measure, window: dated(['2025-01-01', measure?.window], ['2027-01-01', null]) },
            },
            ...rest,
          ],
        },
        ...others,
      ],
    });
    const windowOn = (date: IsoDate): unknown =>
      ruleSetOn(parsed, date).aspects[1]?.indicators[0]?.measure?.window?.years;
    expect([windowOn('2026-12-31'), windowOn('2027-01-01')]).toEqual([5, undefined]);
  });
});

describe('every stretch is proved', () => {
  it('weights that close on every day are accepted', () => {
    const both = series(
      {},
      '80',
      dated(['2025-01-01', '60'], ['2027-01-01', '50']),
      dated(['2025-01-01', '40'], ['2027-01-01', '50']),
    );
    const parsed = parseRuleSetSeries(both);
    expect(
      ruleSetOn(parsed, '2026-12-31')
        .aspects.map(({ weight }) => weight)
        .slice(0, 2),
    ).toEqual(['60', '40']);
    expect(
      ruleSetOn(parsed, '2027-01-01')
        .aspects.map(({ weight }) => weight)
        .slice(0, 2),
    ).toEqual(['50', '50']);
  });

  it('weights that do not close after a change are refused, and the day is named', () => {
    const late = series(
      {},
      '80',
      dated(['2025-01-01', '60'], ['2027-01-01', '50']),
      dated(['2025-01-01', '40'], ['2027-02-01', '50']),
    );
    expect(issuesOf(late)).toEqual([
      [
        'aspects',
        'weightsDoNotClose',
        'the weights of the aspects of the axis kinerja add up to 90, expected 100: weights are shares of the axis at every node (on 2027-01-01)',
      ],
    ]);
  });

  it('a mistake of every stretch is told once', () => {
    const wrong = series(
      { ranking: { ...bkn411.ranking, shortlistSize: 0 } },
      dated(['2025-01-01', '80'], ['2026-07-01', '85'], ['2027-07-01', '90']),
    );
    expect(issuesOf(wrong)).toEqual([
      [
        'ranking.shortlistSize',
        'belowMinimum',
        expect.stringMatching(/found 0 \(on 2025-01-01, and after 2 more changes\)$/),
      ],
    ]);
  });
});

describe('a series of the wrong shape', () => {
  const size = (value: unknown): unknown => ({ ...bkn411, ranking: { ...bkn411.ranking, shortlistSize: value } });
  const AT = 'ranking.shortlistSize';

  it.each([
    ['no steps', size({ dated: [] }), `${AT}.dated`, 'datedWithoutSteps'],
    ['steps that are no list', size({ dated: 3 }), `${AT}.dated`, 'datedWithoutSteps'],
    [
      'dates that do not rise',
      size(dated(['2026-01-01', 3], ['2025-01-01', 5])),
      `${AT}.dated[1].from`,
      'datesDoNotRise',
    ],
    ['one date twice', size(dated(['2025-01-01', 3], ['2025-01-01', 5])), `${AT}.dated[1].from`, 'datesDoNotRise'],
    ['no real date', size(dated(['2025-02-30', 3])), `${AT}.dated[0].from`, 'dateNotReadable'],
    ['a step without a value', size({ dated: [{ from: '2025-01-01' }] }), `${AT}.dated[0].value`, 'valueMissing'],
    [
      'an end of its own',
      size({ dated: [{ from: '2025-01-01', value: 3, until: '2026-01-01' }] }),
      `${AT}.dated[0].until`,
      'unknownKey',
    ],
    ['a member beside dated', size({ ...dated(['2025-01-01', 3]), value: 3 }), `${AT}.value`, 'unknownKey'],
    ['a first value after the first day', size(dated(['2025-01-02', 3])), AT, 'notCovered'],
    ['a dated period', { ...bkn411, inForce: dated(['2025-01-01', bkn411.inForce]) }, 'inForce', 'spanNotReadable'],
    [
      'a change after the end',
      {
        ...(size(dated(['2025-01-01', 3], ['2030-01-01', 5])) as object),
        inForce: { ...bkn411.inForce, until: '2029-12-31' },
      },
      'inForce.until',
      'changeAfterEnd',
    ],
    ['no data', null, 'inForce', 'spanNotReadable'],
  ] as const)('%s', (_name, input, path, code) => {
    expect(issuesOf(input).map(([at, kind]) => [at, kind])).toContainEqual([path, code]);
  });

  it('data nested without end is refused, not followed', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level++) deep = { deep };
    expect(issuesOf({ ...bkn411, deep }).map(([, code]) => code)).toEqual(['tooLarge']);
  });

  it('a key that reaches into the prototype is refused', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(bkn411).replace('"ranking":{', '"ranking":{"__proto__":{"x":1},'),
    );
    expect(issuesOf(hostile).map(([path]) => path)).toContain('ranking.__proto__');
  });
});

describe('any changes on any days', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((count) => {
    const date = new Date(Date.UTC(2025, 0, 1) + count * 86_400_000);
    return date.toISOString().slice(0, 10);
  });

  it('the value of a day is the last one that has begun', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(day, fc.integer({ min: 1, max: 9 })), { selector: ([from]) => from, maxLength: 4 }),
        day,
        (changes, asked) => {
          const steps = [['2025-01-01', 3] as const, ...changes.filter(([from]) => from > '2025-01-01')].sort(
            ([a], [b]) => (a < b ? -1 : 1),
          );
          const parsed = parseRuleSetSeries({
            ...bkn411,
            ranking: { ...bkn411.ranking, shortlistSize: dated(...steps) },
          });
          const expected = steps.filter(([from]) => from <= asked).at(-1)?.[1];
          const found = ruleSetOn(parsed, asked as IsoDate);
          expect(found.ranking.shortlistSize).toBe(expected);
          expect(found.inForce.from <= asked && (found.inForce.until === null || asked <= found.inForce.until)).toBe(
            true,
          );
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
