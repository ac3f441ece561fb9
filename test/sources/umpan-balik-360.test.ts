import { fc, test } from '@fast-check/vitest';
import { compareDecimals } from 'talenta-asn';
import {
  FEEDBACK_SCHEMES,
  fromLhkpn,
  fromTimKerja,
  fromUmpanBalik360,
  PERAN_PENILAI,
  type FeedbackScheme,
} from 'talenta-asn/sources';
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
    // Without the mild peer 63, without the severe one 87; without the superior a role would lose its weight.
    expect(records[0]?.detail?.withoutOneAssessor).toEqual({ lowest: { value: '63' }, highest: { value: '87' } });
    // Pairs of 4, 5, 1, 4, 5: differences of 1, 3, 0, 1, 4, 1, 0, 3, 4, 1, on average 1.8 of 4.
    expect(records[0]?.detail?.agreement).toEqual({ value: '55' });
  });

  it('leaves out nobody whose role then has no answer to a question', () => {
    const lone = read([assessor('atasan', 4), assessor('rekan', 5), assessor('bawahan', 1), assessor('diri', 5)]);
    expect(lone.records[0]?.detail).not.toHaveProperty('withoutOneAssessor');
    const two = [assessor('rekan', 5, 5), assessor('rekan', 1)];
    const { records } = read([assessor('atasan', 4, 4), ...two, assessor('bawahan', 4, 4), assessor('diri', 5, 5)]);
    expect(records[0]?.detail?.withoutOneAssessor).toEqual({ lowest: { value: '87' }, highest: { value: '87' } });
  });

  it('dates as yyyy-mm-dd and as dd-mm-yyyy are of the form; others are told', () => {
    const codesOf = (tanggal: string) =>
      fromUmpanBalik360([{ tanggal, nilai: '80' }], SUBJECT).findings.map(({ code }) => code);
    expect(codesOf('2026-06-30')).toEqual([]);
    expect(codesOf('30-06-2026')).toEqual([]);
    expect(codesOf('30/06/2026')).toEqual(['dateFormat']);
    expect(codesOf('2026-06-30T00:00:00')).toEqual(['dateFormat']);
    const team = { peran: 'ketua', lingkup: 'internal' };
    for (const tanggal of ['2026-06-30', '30-06-2026']) {
      expect(fromTimKerja([{ ...team, tanggal, selesai: tanggal }], SUBJECT).findings).toEqual([]);
      expect(fromLhkpn([{ tahun: '2025', wajib: true, tanggalLapor: tanggal }], SUBJECT).findings).toEqual([]);
    }
  });

  it('every role without an answer is told, with its weight', () => {
    const { findings } = read([assessor('atasan', 4), assessor('diri', 5)]);
    expect(findings).toMatchObject([
      { code: 'roleMissing', found: '"rekan, bawahan"', expected: '30, 25 percent; absentRole lose' },
    ]);
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
    ['a lone self-assessment, shared out', () => read([assessor('diri', 5)], RENORMALISE), 'feedbackIncomplete'],
    ['a lone self-assessment', () => read([assessor('diri', 5)]), 'feedbackIncomplete'],
    [
      'fewer roles',
      () => read([assessor('atasan', 5), assessor('diri', 5)], { ...LOSE, leastRoles: 3 }),
      'feedbackIncomplete',
    ],
    [
      'fewer assessors',
      () => read([assessor('atasan', 5), assessor('diri', 5)], { ...LOSE, leastAssessors: 3 }),
      'feedbackIncomplete',
    ],
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
    { ...LOSE, leastRoles: 0 },
    { ...LOSE, leastRoles: 5 },
    { ...LOSE, weights: { ...LOSE.weights, penerimaLayanan: 0 }, leastRoles: 5 },
    { ...LOSE, leastAssessors: 0 },
    { ...LOSE, selfAlone: 'yes' },
    { ...LOSE, weights: { atasan: 100, rekan: -1 } },
    'struktural',
  ])('a scheme that is none is refused: %j', (scheme) => {
    const call = (): unknown => Reflect.apply(fromUmpanBalik360, undefined, [[], { ...SUBJECT, scheme }]);
    expect(call).toThrow(expect.objectContaining({ code: 'invalidArgument' }));
  });

  it.each(Object.values(FEEDBACK_SCHEMES))('shipped weights add up to 100: %j', ({ weights }) => {
    expect(Object.values(weights).reduce((sum: number, weight) => sum + weight, 0)).toBe(100);
  });
});

describe('what the scheme asks for', () => {
  const some = [assessor('atasan', 4), assessor('rekan', 2), assessor('rekan', 4)];
  it.each([
    [{ leastRoles: 2 }, 1],
    [{ leastRoles: 3 }, 0],
    [{ leastAssessors: 3 }, 1],
    [{ leastAssessors: 4 }, 0],
    [{ leastRoles: 2, leastAssessors: 4 }, 0],
  ])('%j of two roles and three assessors', (least, count) => {
    const { records, findings } = read(some, { ...RENORMALISE, ...least });
    expect(records).toHaveLength(count);
    expect(findings.filter(({ code }) => code === 'feedbackIncomplete')).toHaveLength(1 - count);
  });

  it('counts neither the roles without weight nor assessors without an answer', () => {
    const scheme: FeedbackScheme = {
      weights: { atasan: 100, diri: 0 },
      absentRole: 'lose',
      highest: 5,
      leastAssessors: 2,
    };
    const silent = { peran: 'atasan', jawaban: {} };
    expect(read([assessor('atasan', 4), assessor('diri', 4), silent], scheme).records).toEqual([]);
    expect(read([assessor('atasan', 4), assessor('atasan', 4)], scheme).records).toHaveLength(1);
  });

  it('a lone self-assessment is a value only where the scheme says so', () => {
    const own = { ...RENORMALISE, selfAlone: true };
    expect(read([assessor('diri', 5)], own).records[0]?.evidence.nilai).toBe('100');
    // A question that only the person answered is left out, and is there where the scheme says so.
    const penilai = [assessor('atasan', 3), assessor('diri', 3, 5)];
    expect(read(penilai, RENORMALISE).records[0]?.evidence.nilai).toBe('60');
    expect(read(penilai, own).records[0]?.evidence.nilai).toBe('80');
    expect(read(penilai, LOSE).records[0]?.evidence.nilai).toBe('16');
  });

  it('a role without weight is shown, and neither counts nor withholds anything', () => {
    const scheme: FeedbackScheme = {
      weights: { atasan: 60, rekan: 40, diri: 0 },
      absentRole: 'incomplete',
      highest: 5,
    };
    const others = [assessor('atasan', 4, 3), assessor('rekan', 5, 1)];
    const without = read(others, scheme);
    for (const own of [
      assessor('diri', 5, 5, 5),
      assessor('diri', 9),
      { peran: 'diri', jawaban: 'x' },
      { peran: 'diri' },
    ]) {
      const { records, unread } = read([...others, own], scheme);
      expect([records[0]?.evidence, unread]).toEqual([without.records[0]?.evidence, 0]);
      const { roles, ...rest } = records[0]?.detail ?? { roles: [] };
      expect({ ...rest, roles: roles.filter(({ peran }) => peran !== 'diri') }).toEqual(without.records[0]?.detail);
    }
    const { records, findings } = read([...others, assessor('diri', 5)], scheme);
    expect(records[0]?.detail?.roles[2]).toMatchObject({ peran: 'diri', notCounted: true, assessors: 1 });
    expect(findings).toEqual([]);
    expect(without.findings).toEqual([]);
    expect(read([...others, assessor('diri', 9)], scheme).findings).toMatchObject([{ code: 'valueNotReadable' }]);
    expect(read([assessor('diri', 5)], scheme).records).toEqual([]);
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

  const agreement = (penilai: unknown, scheme = RENORMALISE) => {
    const found = read(penilai, scheme).records[0]?.detail?.agreement;
    return found === undefined ? undefined : (found.fraction ?? found.value);
  };
  /** At least one assessor who is not the person, so that there is a value. */
  const anyArbitrary = fc
    .array(
      fc.record({
        peran: fc.constantFrom('atasan', 'rekan', 'bawahan', 'diri'),
        jawaban: fc.dictionary(fc.constantFrom('q1', 'q2', 'q3'), fc.integer({ min: 1, max: 4 })),
      }),
      { maxLength: 8 },
    )
    .map((some) => [assessor('atasan', 2), ...some]);

  test.prop([anyArbitrary])('agreement is what its formula says (BigInt rationals)', (penilai) => {
    const ofQuestions = ['q1', 'q2', 'q3'].flatMap((question) => {
      const given = penilai.flatMap(({ jawaban }) => {
        const answer = (jawaban as Record<string, unknown>)[question];
        return typeof answer === 'number' ? [BigInt(answer)] : [];
      });
      const pairs = given.flatMap((a, at) => given.slice(at + 1).map((b) => (a > b ? a - b : b - a)));
      return pairs.length === 0 ? [] : [{ sum: pairs.reduce((x, y) => x + y, 0n), pairs: BigInt(pairs.length) }];
    });
    const count = BigInt(ofQuestions.length);
    let [n, d] = [0n, 1n];
    for (const { sum, pairs } of ofQuestions) {
      // 100 x (1 - sum / pairs / 4)
      [n, d] = [n * 4n * pairs + 100n * (4n * pairs - sum) * d, d * 4n * pairs];
    }
    const found = agreement(penilai);
    if (count === 0n) expect(found).toBeUndefined();
    else expect(compareDecimals(found ?? '', exactText(n, d * count))).toBe(0);
  });

  test.prop([anyArbitrary])('agreement is 0 to 100, and 100 if and only if all gave the same', (penilai) => {
    const found = agreement(penilai);
    if (found === undefined) return;
    expect(compareDecimals(found, 0)).toBeGreaterThanOrEqual(0);
    expect(compareDecimals(found, 100)).toBeLessThanOrEqual(0);
    const byQuestion = new Map<string, Set<unknown>>();
    for (const { jawaban } of penilai)
      for (const [question, answer] of Object.entries(jawaban))
        byQuestion.set(question, (byQuestion.get(question) ?? new Set()).add(answer));
    expect(found === '100').toBe([...byQuestion.values()].every(({ size }) => size === 1));
  });

  test.prop([anyArbitrary, fc.array(fc.constantFrom('atasan', 'rekan', 'bawahan'), { minLength: 9, maxLength: 9 })])(
    'agreement depends neither on weights and roles, nor on a step that all answers take',
    (penilai, roles) => {
      const found = agreement(penilai);
      const moved = penilai.map(({ peran, jawaban }) => ({
        peran,
        jawaban: Object.fromEntries(Object.entries(jawaban).map(([key, mark]) => [key, Number(mark) + 1])),
      }));
      expect(agreement(moved)).toBe(found);
      expect(agreement(penilai, LOSE)).toBe(found);
      expect(agreement(penilai, { ...LOSE, weights: { atasan: 1, rekan: 1, bawahan: 1, diri: 97 } })).toBe(found);
      expect(agreement(penilai.map((each, index) => ({ ...each, peran: roles[index] ?? 'rekan' })))).toBe(found);
    },
  );

  test.prop([anyArbitrary])('leaving one out is leaving out one of two or more of a role', (penilai) => {
    const left = read(penilai).records[0]?.detail?.withoutOneAssessor;
    const answered = penilai.filter(({ jawaban }) => Object.keys(jawaban).length > 0);
    const values = answered.flatMap((one, at) => {
      const others = answered.filter((_, index) => index !== at);
      const replaced = Object.keys(one.jawaban).every((question) =>
        others.some(({ peran, jawaban }) => peran === one.peran && question in jawaban),
      );
      return replaced ? (read(others).records[0]?.evidence.nilai ?? []) : [];
    });
    if (values.length === 0) expect(left).toBeUndefined();
    for (const value of values) {
      expect(compareDecimals(left?.lowest.fraction ?? left?.lowest.value ?? '', value)).toBeLessThanOrEqual(0);
      expect(compareDecimals(left?.highest.fraction ?? left?.highest.value ?? '', value)).toBeGreaterThanOrEqual(0);
    }
  });

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
