import { addFractions, multiplyFractions, ZERO, type Fraction } from '../../exact/fraction.js';
import { presentMembers, deepFreeze } from '../../json/deep-freeze.js';
import { exactRange, exactValue, meanOf, type ExactValue } from '../wire/exact-value.js';

/** Who answers about somebody. */
export const PERAN_PENILAI = Object.freeze(['atasan', 'rekan', 'bawahan', 'diri', 'penerimaLayanan'] as const);
/** Role of an assessor: superior, peer, subordinate, the person, somebody who is served. */
export type PeranPenilai = (typeof PERAN_PENILAI)[number];

/** How 360-degree answers become a value. */
export interface FeedbackScheme {
  /** Weight of each role in percent; they add up to 100. A role of weight 0 may answer and does not count. */
  readonly weights: Readonly<Partial<Record<PeranPenilai, number>>>;
  /**
   * A role that did not answer: its weight is shared out among the others in proportion, or lost (as if it had answered 0), or the feedback is not
   * complete. Agencies differ; there is no default.
   */
  readonly absentRole: 'renormalise' | 'lose' | 'incomplete';
  /** Highest answer; the lowest is 1. */
  readonly highest: number;
  /** With answers of fewer roles that count, the feedback is not complete. */
  readonly leastRoles?: number;
  /** With answers of fewer assessors whose roles count, the feedback is not complete. */
  readonly leastAssessors?: number;
  /** What only the person answered about themselves gives a value too. Absent: it does not. */
  readonly selfAlone?: boolean;
}

/** Schemes of one agency (code of its program; secondary source): its program loses the weight of an absent role. */
export const FEEDBACK_SCHEMES = deepFreeze({
  struktural: { weights: { atasan: 40, rekan: 30, bawahan: 25, diri: 5 }, absentRole: 'lose', highest: 5 },
  fungsional: { weights: { atasan: 30, penerimaLayanan: 30, rekan: 35, diri: 5 }, absentRole: 'lose', highest: 5 },
  pelaksana: { weights: { atasan: 50, rekan: 45, diri: 5 }, absentRole: 'lose', highest: 5 },
  kepalaKantor: { weights: { atasan: 50, bawahan: 45, diri: 5 }, absentRole: 'lose', highest: 5 },
  sekretarisJenderal: { weights: { bawahan: 50, diri: 50 }, absentRole: 'lose', highest: 5 },
} as const satisfies Readonly<Record<string, FeedbackScheme>>);

/** How one role judged. */
export interface RoleFeedback {
  /** Role of the assessors (peran penilai). */
  readonly peran: PeranPenilai;
  /** The scheme gives the role no weight: its answers are shown here and went nowhere. */
  readonly notCounted?: true;
  /** Number of assessors of the role who have answered. */
  readonly assessors: number;
  /** Mean of all its answers, 0-100. */
  readonly mean: ExactValue;
  /** Mean of its most severe assessor, 0-100. */
  readonly lowest: ExactValue;
  /** Mean of its mildest assessor, 0-100. */
  readonly highest: ExactValue;
}

/** What stands behind a value: roles, agreement, and how much one assessor moves it. Assessors are counted, never named. */
export interface FeedbackDetail {
  /** Questions that assessors whose roles count have answered. */
  readonly questions: number;
  /** What each role answered that the scheme names and that did answer. */
  readonly roles: readonly RoleFeedback[];
  /** Roles that count and did not answer. */
  readonly absentRoles: readonly PeranPenilai[];
  /**
   * How far the assessors whose roles count agree, 0 to 100. For each question that two or more of them have answered, `d` is the mean of
   * |a - b| over all pairs of answers, and the agreement of the question is 100 x (1 - d / (highest - 1)); this is the mean over these questions,
   * exactly. It is 100 if and only if all gave the same answer to each question, does not depend on weights and roles, and stays the same if all
   * answers move by the same step. Absent where no question has two answers.
   */
  readonly agreement?: ExactValue;
  /**
   * The least and the greatest value if any one assessor is left out whose role still answers all the same questions without them, so that no role
   * loses its weight; absent where there is none such, or there are over 200 assessors.
   */
  readonly withoutOneAssessor?: {
    /** The least value, 0-100. */
    readonly lowest: ExactValue;
    /** The greatest value, 0-100. */
    readonly highest: ExactValue;
  };
}

/** Answers of one assessor by question. */
export interface Assessor {
  readonly peran: PeranPenilai;
  readonly answers: ReadonlyMap<string, number>;
}

const MOST_ASSESSORS_LEFT_OUT = 200;

/** The roles to which the scheme gives a weight. */
export function countedRoles({ weights }: FeedbackScheme): readonly PeranPenilai[] {
  return PERAN_PENILAI.filter((peran) => (weights[peran] ?? 0) > 0);
}

/** What stands behind the value of those who count; whoever else has answered is shown by role. */
export function detailOf(
  answering: readonly Assessor[],
  counted: readonly Assessor[],
  scheme: FeedbackScheme,
): FeedbackDetail {
  const named = PERAN_PENILAI.filter((peran) => scheme.weights[peran] !== undefined);
  const agreement = agreementOf(counted, scheme);
  return presentMembers<FeedbackDetail>({
    questions: questionsOf(counted).length,
    roles: named.flatMap((peran) => roleFeedback(answering, peran, scheme) ?? []),
    absentRoles: countedRoles(scheme).filter((peran) => !counted.some((assessor) => assessor.peran === peran)),
    agreement: agreement && exactValue(agreement),
    withoutOneAssessor: withoutOne(counted, scheme),
  });
}

/** Mean over the questions of 1 - d / (highest - 1), times 100, with d the mean difference of two answers. */
function agreementOf(assessors: readonly Assessor[], { highest }: FeedbackScheme): Fraction | undefined {
  const agreements: Fraction[] = [];
  for (const given of answersByQuestion(assessors).values()) {
    const count = given.length;
    if (count < 2) continue;
    // In order, each answer is subtracted from as many as stand after it and reduced by as many as stand before.
    given.sort((a, b) => a.answer - b.answer);
    const differences = given.reduce((sum, { answer }, at) => sum + answer * (2 * at - count + 1), 0);
    const most = ((count * (count - 1)) / 2) * (highest - 1);
    agreements.push({ n: 100 * (most - differences), d: most });
  }
  return meanOf(agreements);
}

function answersByQuestion(assessors: readonly Assessor[]) {
  const byQuestion = new Map<string, { readonly peran: PeranPenilai; readonly answer: number }[]>();
  for (const { peran, answers } of assessors) {
    for (const [question, answer] of answers) {
      const given = byQuestion.get(question) ?? [];
      byQuestion.set(question, given);
      given.push({ peran, answer });
    }
  }
  return byQuestion;
}

function questionsOf(assessors: readonly Assessor[]): readonly string[] {
  return [...new Set(assessors.flatMap(({ answers }) => [...answers.keys()]))];
}

/** Whether there is a question that nobody of the role has answered. */
export function isAbsentSomewhere(assessors: readonly Assessor[], peran: PeranPenilai): boolean {
  const ofRole = assessors.filter((assessor) => assessor.peran === peran);
  const answered = new Set(questionsOf(ofRole));
  return ofRole.length === 0 || questionsOf(assessors).some((question) => !answered.has(question));
}

/** Exact value 0-100; `undefined` without answers, or where the scheme calls it incomplete. */
export function valueOf(assessors: readonly Assessor[], scheme: FeedbackScheme): Fraction | undefined {
  const isShared = scheme.absentRole === 'renormalise';
  const values: Fraction[] = [];
  for (const given of answersByQuestion(assessors).values()) {
    // Shared out, the whole weight of the question would be the person's own.
    if (isShared && scheme.selfAlone !== true && given.every(({ peran }) => peran === 'diri')) continue;
    let points = ZERO;
    let weight = 0;
    for (const role of countedRoles(scheme)) {
      const answers = given.flatMap(({ peran, answer }) => (peran === role ? [answer] : []));
      if (answers.length > 0) {
        const share = scheme.weights[role] ?? 0;
        weight += share;
        points = addFractions(points, { n: sumOf(answers) * share, d: answers.length * scheme.highest });
      } else if (scheme.absentRole === 'incomplete') return undefined;
    }
    values.push(isShared ? multiplyFractions(points, { n: 100, d: weight }) : points);
  }
  return meanOf(values);
}

const sumOf = (answers: readonly number[]): number => answers.reduce((sum, answer) => sum + answer, 0);

function roleFeedback(
  assessors: readonly Assessor[],
  peran: PeranPenilai,
  { highest, weights }: FeedbackScheme,
): RoleFeedback | undefined {
  const ofRole = assessors.filter((assessor) => assessor.peran === peran);
  const meanOfAnswers = (answers: readonly number[]) => ({ n: sumOf(answers) * 100, d: answers.length * highest });
  const range = exactRange(ofRole.map(({ answers }) => meanOfAnswers([...answers.values()])));
  if (range === undefined) return undefined;
  return {
    peran,
    ...(weights[peran] === 0 ? { notCounted: true } : {}),
    assessors: ofRole.length,
    mean: exactValue(meanOfAnswers(ofRole.flatMap(({ answers }) => [...answers.values()]))),
    ...range,
  };
}

function withoutOne(assessors: readonly Assessor[], scheme: FeedbackScheme): FeedbackDetail['withoutOneAssessor'] {
  if (assessors.length < 2 || assessors.length > MOST_ASSESSORS_LEFT_OUT) return undefined;
  const voices = new Map<string, number>();
  const voice = (peran: PeranPenilai, question: string): string => `${peran} ${question}`;
  for (const { peran, answers } of assessors)
    for (const question of answers.keys())
      voices.set(voice(peran, question), (voices.get(voice(peran, question)) ?? 0) + 1);
  const isReplaced = ({ peran, answers }: Assessor): boolean =>
    [...answers.keys()].every((question) => (voices.get(voice(peran, question)) ?? 0) > 1);
  const valuesWithout = assessors.filter(isReplaced).flatMap((one) => {
    const others = assessors.filter((assessor) => assessor !== one);
    return valueOf(others, scheme) ?? [];
  });
  return exactRange(valuesWithout);
}
