import { fc, test } from '@fast-check/vitest';
import { compareDecimals } from 'talenta-asn';
import { FEEDBACK_SCHEMES, fromUmpanBalik360, PERAN_PENILAI, type FeedbackScheme } from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';
import golden from '../golden/g13-feedback-360.json' with { type: 'json' };

const SUBJECT = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
const LOSE: FeedbackScheme = FEEDBACK_SCHEMES.struktural;
const RENORMALISE: FeedbackScheme = { ...LOSE, absentRole: 'renormalise' };
const INCOMPLETE: FeedbackScheme = { ...LOSE, absentRole: 'incomplete' };

const read = (penilai: unknown, scheme: FeedbackScheme = LOSE) =>
  fromUmpanBalik360([{ tanggal: '30-06-2026', penilai }], { ...SUBJECT, scheme });
const assessor = (peran: string, ...answers: unknown[]) => ({
  peran,
  jawaban: Object.fromEntries(answers.map((answer, index) => [`q${String(index + 1)}`, answer])),
});

describe('G13: answers to a value', () => {
  it('has the weights of the shipped scheme', () => {
    expect(Object.fromEntries(Object.entries(LOSE.weights).map(([role, weight]) => [role, String(weight)]))).toEqual(
      golden.roleWeights,
    );
  });

  it.each(golden.cases)('row $row', ({ answers, final, ...more }) => {
    const penilai = Object.entries(answers).flatMap(([role, marks]) => marks.map((mark) => assessor(role, mark)));
    const exact = 'fraction' in final ? final.fraction : final.value;
    expect(read(penilai).records[0]?.evidence.nilai).toBe(exact);
    if (!('ifRenormalised' in more)) return;
    expect(read(penilai, RENORMALISE).records[0]?.evidence.nilai).toBe(more.ifRenormalised.final.fraction);
    expect(read(penilai, INCOMPLETE)).toMatchObject({ records: [], unread: 1 });
  });
});

describe('reading', () => {
  it('a question counts as much as another, whoever answered it', () => {
    const penilai = [
      assessor('atasan', 5, 1),
      assessor('rekan', 5, 1),
      assessor('bawahan', 5, 1),
      assessor('diri', 5, 1),
    ];
    expect(read(penilai).records[0]?.evidence.nilai).toBe('60');
  });

  it('answers as text "Item 3", as the program of one agency keeps them', () => {
    const penilai = [
      assessor('atasan', 'Item 3'),
      assessor('rekan', '3'),
      assessor('bawahan', 3),
      assessor('diri', 'item 3'),
    ];
    expect(read(penilai).records[0]?.evidence.nilai).toBe('60');
  });

  it('the part without an answer is told by role, with its weight', () => {
    const { findings, records } = read([assessor('atasan', 4), assessor('rekan', 5), assessor('diri', 5)]);
    expect(findings.filter(({ code }) => code === 'roleMissing')).toMatchObject([
      { found: '"bawahan"', expected: '25 percent; absentRole lose' },
    ]);
    expect(records[0]?.detail?.absentRoles).toEqual(['bawahan']);
  });

  it('tells spread and the weight of one assessor', () => {
    const { records } = read([
      assessor('atasan', 4),
      assessor('rekan', 5),
      assessor('rekan', 1),
      assessor('bawahan', 4),
      assessor('diri', 5),
    ]);
    expect(records[0]?.evidence.nilai).toBe('75');
    expect(records[0]?.detail?.roles[1]).toEqual({
      peran: 'rekan',
      assessors: 2,
      mean: { value: '60' },
      lowest: { value: '20' },
      highest: { value: '100' },
    });
    // Without the superior 43, without the mild peer 63, without the severe one 87.
    expect(records[0]?.detail?.withoutOneAssessor).toEqual({ lowest: { value: '43' }, highest: { value: '87' } });
  });

  it('takes a ready value, and keeps no assessor', () => {
    const ready = fromUmpanBalik360([{ tanggal: '2026-06-30', nilai: '85,5' }], SUBJECT);
    expect(ready.records[0]?.evidence).toEqual({ tanggal: '2026-06-30', nilai: '85.5' });
    const named = read([{ ...assessor('atasan', 4), nama: 'RAHASIA', nip: '197001011995011001' }, assessor('diri', 4)]);
    expect(JSON.stringify(named)).not.toMatch(/RAHASIA|197001011995011001/);
  });

  it.each([
    ['no scheme', () => fromUmpanBalik360([{ tanggal: '2026-06-30', penilai: [] }], SUBJECT), 'scaleNotStated'],
    ['no assessor', () => read([]), 'roleMissing'],
    ['a role the scheme does not weigh', () => read([assessor('penerimaLayanan', 4)]), 'codeUnknown'],
    ['an answer of 0', () => read([assessor('atasan', 0)]), 'valueNotReadable'],
    ['an answer of 6', () => read([assessor('atasan', 6)]), 'valueNotReadable'],
    ['assessors that are no list', () => read({ peran: 'atasan' }), 'valueNotReadable'],
    ['answers that are none', () => read([{ peran: 'atasan', jawaban: 5 }]), 'valueNotReadable'],
    ['neither answers nor value', () => fromUmpanBalik360([{ tanggal: '2026-06-30' }], SUBJECT), 'valueMissing'],
  ])('%s: unread, and told', (_, reading, code) => {
    const { records, unread, findings } = reading();
    expect({ records: records.length, unread }).toEqual({ records: 0, unread: 1 });
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it.each([
    { ...LOSE, weights: { atasan: 40 } },
    { ...LOSE, weights: { atasan: 50.5, rekan: 49.5 } },
    { ...LOSE, highest: 1 },
    { ...LOSE, absentRole: 'zero' },
    'struktural',
  ])('a scheme that is none is refused: %j', (scheme) => {
    const call = (): unknown => Reflect.apply(fromUmpanBalik360, undefined, [[], { ...SUBJECT, scheme }]);
    expect(call).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
  });

  it.each(Object.values(FEEDBACK_SCHEMES))('shipped weights add up to 100: %j', ({ weights }) => {
    expect(Object.values(weights).reduce((sum: number, weight) => sum + weight, 0)).toBe(100);
  });
});

const penilaiArbitrary = fc
  .array(
    fc.record({
      peran: fc.constantFrom('atasan', 'rekan', 'bawahan', 'diri'),
      jawaban: fc.dictionary(fc.constantFrom('q1', 'q2', 'q3'), fc.integer({ min: 1, max: 5 })),
    }),
    { maxLength: 9 },
  )
  .map((some) => [...some, ...['atasan', 'rekan', 'bawahan', 'diri'].map((peran) => assessor(peran, 3, 4, 2))]);

describe('properties', () => {
  test.prop([penilaiArbitrary])(
    '0 to 100, whatever the scheme does with absent roles, and the same where all answered',
    (penilai) => {
      const values = [LOSE, RENORMALISE, INCOMPLETE].map((scheme) => read(penilai, scheme).records[0]?.evidence.nilai);
      expect(new Set(values).size).toBe(1);
      const [value = ''] = values;
      expect(compareDecimals(value, 20)).toBeGreaterThanOrEqual(0);
      expect(compareDecimals(value, 100)).toBeLessThanOrEqual(0);
    },
  );

  test.prop([
    penilaiArbitrary.chain((penilai) =>
      fc.tuple(fc.constant(penilai), fc.shuffledSubarray(penilai, { minLength: penilai.length })),
    ),
  ])('does not depend on the order of assessors', ([penilai, shuffled]) => {
    expect(read(shuffled).records).toEqual(read(penilai).records);
  });

  test.prop([penilaiArbitrary])(
    'is the mean over questions of the weighted means of roles (BigInt rationals)',
    (penilai) => {
      const questions = ['q1', 'q2', 'q3'];
      let n = 0n;
      let d = 1n;
      for (const question of questions) {
        for (const peran of PERAN_PENILAI) {
          const weight = LOSE.weights[peran];
          const marks = penilai
            .filter((item) => item.peran === peran)
            .flatMap(({ jawaban }) =>
              Object.entries(jawaban).flatMap(([key, mark]) => (key === question ? [Number(mark)] : [])),
            );
          if (weight === undefined) continue;
          const total = BigInt(marks.reduce((sum, mark) => sum + mark, 0) * weight);
          const count = BigInt(marks.length * LOSE.highest * questions.length);
          n = n * count + total * d;
          d *= count;
        }
      }
      const value = read(penilai).records[0]?.evidence.nilai ?? '';
      expect(compareDecimals(value, exactText(n, d))).toBe(0);
    },
  );

  test.prop([penilaiArbitrary])('a milder answer never lowers it', (penilai) => {
    const milder = penilai.map(({ peran, jawaban }) => ({
      peran,
      jawaban: Object.fromEntries(Object.entries(jawaban).map(([key, mark]) => [key, Math.min(5, Number(mark) + 1)])),
    }));
    const [before = '', after = ''] = [penilai, milder].map((some) => String(read(some).records[0]?.evidence.nilai));
    expect(compareDecimals(after, before)).toBeGreaterThanOrEqual(0);
  });
});

function exactText(n: bigint, d: bigint): string {
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return d === a ? String(n / a) : `${String(n / a)}/${String(d / a)}`;
}
