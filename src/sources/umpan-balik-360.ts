import { addFractions, divideFractions, multiplyFractions, ZERO, type Fraction } from '../exact/fraction.js';
import { BOUNDS } from '../model/bounds.js';
import { isObject } from '../model/is-object.js';
import type { IsoDate } from '../model/iso-date.js';
import { exactValue, meanOf, rangeOf, type ExactValue } from './exact-value.js';
import { PERAN_PENILAI, type FeedbackScheme, type PeranPenilai } from './feedback-scheme.js';
import { folded } from './folded.js';
import { readNumber, readWhole } from './read-number.js';
import { optionsOf, umpanBalik360Options } from './options.schema.js';
import { readEvidence, type RowResult, type SourceShape } from './read-source.js';
import { fieldOf, pathOf, serviceDate, tellDrift, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';

/** How one role judged. */
export interface RoleFeedback {
  readonly peran: PeranPenilai;
  /** The scheme gives the role no weight: its answers are shown here and went nowhere. */
  readonly notCounted?: true;
  readonly assessors: number;
  /** Mean of all its answers, 0-100. */
  readonly mean: ExactValue;
  /** Means of its most severe and its mildest assessor. */
  readonly lowest: ExactValue;
  readonly highest: ExactValue;
}

/** What stands behind a value: roles, agreement, and how much one assessor moves it. Assessors are counted, never named. */
export interface FeedbackDetail {
  /** Questions that assessors whose roles count have answered. */
  readonly questions: number;
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
  readonly withoutOneAssessor?: { readonly lowest: ExactValue; readonly highest: ExactValue };
}

/** A 360-degree feedback. */
export interface UmpanBalik360Record extends SourceRecord<'umpanBalik360'> {
  /** Absent where the row holds a ready value. */
  readonly detail?: FeedbackDetail;
}

/** {@link fromUmpanBalik360} needs a scheme for answers; ready values need none. */
export interface UmpanBalik360Options extends SourceOptions {
  readonly scheme?: FeedbackScheme;
}

const UMPAN_BALIK_360: SourceShape = {
  source: 'umpan-balik-360',
  read: ['tanggal', 'nilai', 'penilai'],
  left: ['id', 'periode', 'tahun'],
  isoDates: true,
};

const MOST_ASSESSORS_LEFT_OUT = 200;

/**
 * 360-degree feedback, from answers or ready: rows `{ tanggal, penilai: [{ peran, jawaban: { 'q1': 4, 'q2': 'Item 5' } }] }` or `{ tanggal, nilai }` with a value 0-100.
 *
 * For each question the mean of each role counts with the role's weight; the value is the mean over the questions, exactly. A role without an answer
 * to a question is handled as the scheme says, and told. With fewer roles or assessors than the scheme asks for, or with a lone self-assessment, the row
 * is unread.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options or a scheme that are none; never
 * for data
 * @example
 * ```ts
 * import { FEEDBACK_SCHEMES, fromUmpanBalik360 } from 'talenta-asn/sources';
 * const penilai = [
 *   { peran: 'atasan', jawaban: { q1: 4 } },
 *   { peran: 'rekan', jawaban: { q1: 'Item 5' } },
 *   { peran: 'diri', jawaban: { q1: 5 } },
 * ];
 * const subject = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
 * const rows = [{ tanggal: '2026-06-30', penilai }];
 * const lost = fromUmpanBalik360(rows, { ...subject, scheme: FEEDBACK_SCHEMES.struktural });
 * console.log(lost.records[0]?.evidence.nilai, lost.findings[0]?.code, lost.records[0]?.detail?.absentRoles); // => 67 roleMissing [ 'bawahan' ]
 * const shared = fromUmpanBalik360(rows, { ...subject, scheme: { ...FEEDBACK_SCHEMES.struktural, absentRole: 'renormalise' } });
 * console.log(shared.records[0]?.evidence.nilai); // => 268/3
 * ```
 */
export function fromUmpanBalik360(
  input: unknown,
  options: UmpanBalik360Options,
): EvidenceSource<'umpanBalik360', UmpanBalik360Record> {
  const given = optionsOf(umpanBalik360Options, options);
  return readEvidence(['umpanBalik360'], UMPAN_BALIK_360, input, given, (row) => readRow(row, given.scheme));
}

function readRow(row: Row, scheme: FeedbackScheme | undefined): RowResult<UmpanBalik360Record> {
  const tanggal = serviceDate(row, 'tanggal');
  if (tanggal === undefined)
    row.reading.tell('valueMissing', pathOf(row, ['tanggal']), { expected: 'the day of the feedback' });
  const given = fieldOf(row, ['penilai'])?.value;
  const outcome = given === undefined || given === null ? readValue(row) : readAnswers(row, given, scheme);
  if (typeof tanggal !== 'string' || outcome === undefined) return 'unread';
  return [record(row.path, tanggal, outcome)];
}

interface Outcome {
  readonly nilai: string;
  readonly detail?: FeedbackDetail;
}

function record(path: string, tanggal: IsoDate, { nilai, detail }: Outcome): UmpanBalik360Record {
  const evidence = { tanggal, nilai };
  return { path, list: 'umpanBalik360', evidence, stated: {}, ...(detail === undefined ? {} : { detail }) };
}

function readValue(row: Row): Outcome | undefined {
  const value = fieldOf(row, ['nilai'])?.value;
  const read = readNumber(value);
  if (read === undefined) row.reading.tell('valueMissing', pathOf(row, ['nilai']), { expected: 'nilai, or penilai' });
  if (read === null)
    row.reading.tell('valueNotReadable', pathOf(row, ['nilai']), { found: value, expected: 'a value 0-100' });
  if (read?.drifted === true) tellDrift(row, ['nilai'], value, read);
  return read === undefined || read === null ? undefined : { nilai: read.value };
}

/** Answers of one assessor by question. */
interface Assessor {
  readonly peran: PeranPenilai;
  readonly answers: ReadonlyMap<string, number>;
}

function readAnswers(row: Row, given: unknown, scheme: FeedbackScheme | undefined): Outcome | undefined {
  const path = pathOf(row, ['penilai']);
  if (scheme === undefined) {
    row.reading.tell('scaleNotStated', path, { expected: 'options.scheme' });
    return undefined;
  }
  if (!Array.isArray(given)) {
    row.reading.tell('valueNotReadable', path, { found: given, expected: 'a list of assessors' });
    return undefined;
  }
  if (given.length > BOUNDS.assessors) {
    row.reading.tell('tooLarge', path, {
      found: given.length,
      expected: `at most ${String(BOUNDS.assessors)} assessors`,
    });
    return undefined;
  }
  const assessors: Assessor[] = [];
  for (const [index, item] of given.entries()) {
    const assessor = readAssessor(item, `${path}[${String(index)}]`, row, scheme);
    if (assessor === undefined) return undefined;
    if (assessor !== 'aside') assessors.push(assessor);
  }
  return summed(assessors, path, row, scheme);
}

function readAssessor(
  item: unknown,
  path: string,
  row: Row,
  { weights, highest }: FeedbackScheme,
): Assessor | 'aside' | undefined {
  const peranText: unknown = isObject(item) ? Reflect.get(item, 'peran') : undefined;
  const peran = PERAN_PENILAI.find((role) => typeof peranText === 'string' && folded(role) === folded(peranText));
  const jawaban: unknown = isObject(item) ? Reflect.get(item, 'jawaban') : undefined;
  if (peran === undefined || weights[peran] === undefined) {
    row.reading.tell('codeUnknown', `${path}.peran`, { found: peranText, expected: Object.keys(weights).join(', ') });
    return undefined;
  }
  // What a role that does not count has answered never withholds the row.
  const unread = weights[peran] === 0 ? 'aside' : undefined;
  if (!isObject(jawaban) || Object.keys(jawaban).length > BOUNDS.members) {
    row.reading.tell('valueNotReadable', `${path}.jawaban`, { found: jawaban, expected: 'answers by question' });
    return unread;
  }
  const answers = new Map<string, number>();
  for (const question of Object.keys(jawaban)) {
    const value: unknown = Reflect.get(jawaban, question);
    const answer = readWhole(typeof value === 'string' ? value.replace(/^ *item +/i, '') : value, 1, highest);
    if (answer === null) {
      row.reading.tell('valueNotReadable', `${path}.jawaban`, {
        found: value,
        expected: `answers 1 to ${String(highest)}`,
      });
      return unread;
    }
    if (answer !== undefined) answers.set(question, answer);
  }
  return { peran, answers };
}

function summed(everybody: readonly Assessor[], path: string, row: Row, scheme: FeedbackScheme): Outcome | undefined {
  const answering = everybody.filter(({ answers }) => answers.size > 0);
  const roles = PERAN_PENILAI.filter((peran) => (scheme.weights[peran] ?? 0) > 0);
  const heard = answering.filter(({ peran }) => roles.includes(peran));
  const gaps = roles.filter((peran) => isAbsentSomewhere(heard, peran));
  if (gaps.length > 0) {
    row.reading.tell(scheme.absentRole === 'incomplete' ? 'feedbackIncomplete' : 'roleMissing', path, {
      found: gaps.join(', '),
      expected: `${gaps.map((peran) => String(scheme.weights[peran] ?? 0)).join(', ')} percent; absentRole ${scheme.absentRole}`,
    });
  }
  const value = isEnough(heard, path, row, scheme) ? feedbackOf(heard, scheme) : undefined;
  if (value === undefined) return undefined;
  const shown = exactValue(value);
  const agreed = agreementOf(heard, scheme);
  const left = heard.length > 1 && heard.length <= MOST_ASSESSORS_LEFT_OUT ? withoutOne(heard, scheme) : undefined;
  const shownRoles = PERAN_PENILAI.filter((peran) => scheme.weights[peran] !== undefined);
  const detail: FeedbackDetail = {
    questions: questionsOf(heard).length,
    roles: shownRoles.flatMap((peran) => roleFeedback(answering, peran, scheme) ?? []),
    absentRoles: roles.filter((peran) => !heard.some((assessor) => assessor.peran === peran)),
    ...(agreed === undefined ? {} : { agreement: exactValue(agreed) }),
    ...(left === undefined ? {} : { withoutOneAssessor: left }),
  };
  return { nilai: shown.fraction !== undefined && shown.fraction.length <= 60 ? shown.fraction : shown.value, detail };
}

/** Whether there are as many roles and assessors as the scheme asks for, and somebody else than the person. */
function isEnough(
  heard: readonly Assessor[],
  path: string,
  row: Row,
  { leastRoles = 1, leastAssessors = 1, selfAlone = false }: FeedbackScheme,
): boolean {
  const roles = new Set(heard.map(({ peran }) => peran));
  const why =
    roles.size < leastRoles || heard.length < leastAssessors
      ? `at least ${String(leastRoles)} roles and ${String(leastAssessors)} assessors`
      : roles.size === 1 && roles.has('diri') && !selfAlone
        ? 'answers of somebody else; scheme.selfAlone'
        : undefined;
  if (why === undefined) return true;
  row.reading.tell(heard.length === 0 ? 'valueMissing' : 'feedbackIncomplete', path, {
    found: `${String(roles.size)} roles, ${String(heard.length)} assessors`,
    expected: why,
  });
  return false;
}

/** Mean over the questions of 1 - d / (highest - 1), times 100, with d the mean difference of two answers. */
function agreementOf(assessors: readonly Assessor[], { highest }: FeedbackScheme): Fraction | undefined {
  const byQuestion = new Map<string, number[]>();
  for (const { answers } of assessors) {
    for (const [question, answer] of answers) {
      const given = byQuestion.get(question);
      if (given === undefined) byQuestion.set(question, [answer]);
      else given.push(answer);
    }
  }
  const agreements: Fraction[] = [];
  for (const given of byQuestion.values()) {
    const count = given.length;
    if (count < 2) continue;
    // In order, each answer is subtracted from as many as stand after it and reduced by as many as stand before.
    const differences = given.sort((a, b) => a - b).reduce((sum, answer, at) => sum + answer * (2 * at - count + 1), 0);
    const most = ((count * (count - 1)) / 2) * (highest - 1);
    agreements.push({ n: 100 * (most - differences), d: most });
  }
  return meanOf(agreements);
}

function questionsOf(assessors: readonly Assessor[]): readonly string[] {
  return [...new Set(assessors.flatMap(({ answers }) => [...answers.keys()]))];
}

function isAbsentSomewhere(assessors: readonly Assessor[], peran: PeranPenilai): boolean {
  const answered = new Set(questionsOf(assessors.filter((assessor) => assessor.peran === peran)));
  return (
    questionsOf(assessors).some((question) => !answered.has(question)) ||
    !assessors.some((assessor) => assessor.peran === peran)
  );
}

/** Exact value 0-100; `undefined` without answers, or where the scheme calls it incomplete. */
function feedbackOf(assessors: readonly Assessor[], scheme: FeedbackScheme): Fraction | undefined {
  const sums = new Map<string, Map<PeranPenilai, { total: number; count: number }>>();
  for (const { peran, answers } of assessors) {
    for (const [question, answer] of answers) {
      const byRole = sums.get(question) ?? new Map<PeranPenilai, { total: number; count: number }>();
      const sum = byRole.get(peran) ?? { total: 0, count: 0 };
      byRole.set(peran, { total: sum.total + answer, count: sum.count + 1 });
      sums.set(question, byRole);
    }
  }
  const values: Fraction[] = [];
  for (const byRole of sums.values()) {
    let points = ZERO;
    let weight = 0;
    // Shared out, the whole weight of the question would be the person's own.
    if (isSelfOnly(byRole) && scheme.absentRole === 'renormalise' && scheme.selfAlone !== true) continue;
    for (const peran of PERAN_PENILAI) {
      const share = scheme.weights[peran];
      const sum = byRole.get(peran);
      if (share === undefined || share === 0) continue;
      if (sum === undefined) {
        if (scheme.absentRole === 'incomplete') return undefined;
        continue;
      }
      weight += share;
      points = addFractions(points, { n: sum.total * share, d: sum.count * scheme.highest });
    }
    const lifted = { n: 100, d: weight };
    values.push(scheme.absentRole === 'renormalise' ? multiplyFractions(points, lifted) : points);
  }
  return meanOf(values);
}

function isSelfOnly(byRole: ReadonlyMap<PeranPenilai, unknown>): boolean {
  return byRole.size === 1 && byRole.has('diri');
}

function roleFeedback(
  assessors: readonly Assessor[],
  peran: PeranPenilai,
  { highest, weights }: FeedbackScheme,
): RoleFeedback | undefined {
  const means = assessors
    .filter((assessor) => assessor.peran === peran)
    .map(({ answers }) => {
      const total = [...answers.values()].reduce((sum, answer) => sum + answer, 0);
      return { total, count: answers.size, mean: { n: total * 100, d: answers.size * highest } };
    });
  const range = rangeOf(means.map(({ mean }) => mean));
  if (range === undefined) return undefined;
  const total = means.reduce((sum, mean) => sum + mean.total, 0);
  const count = means.reduce((sum, mean) => sum + mean.count, 0);
  return {
    peran,
    ...(weights[peran] === 0 ? { notCounted: true } : {}),
    assessors: means.length,
    mean: exactValue(divideFractions({ n: total * 100, d: 1 }, { n: count * highest, d: 1 })),
    lowest: exactValue(range.least),
    highest: exactValue(range.most),
  };
}

function withoutOne(assessors: readonly Assessor[], scheme: FeedbackScheme): FeedbackDetail['withoutOneAssessor'] {
  const voices = new Map<string, number>();
  const voice = (peran: PeranPenilai, question: string): string => `${peran} ${question}`;
  for (const { peran, answers } of assessors)
    for (const question of answers.keys())
      voices.set(voice(peran, question), (voices.get(voice(peran, question)) ?? 0) + 1);
  const range = rangeOf(
    assessors.flatMap((one, left) => {
      const isReplaced = [...one.answers.keys()].every((question) => (voices.get(voice(one.peran, question)) ?? 0) > 1);
      return isReplaced
        ? (feedbackOf(
            assessors.filter((_, index) => index !== left),
            scheme,
          ) ?? [])
        : [];
    }),
  );
  return range === undefined ? undefined : { lowest: exactValue(range.least), highest: exactValue(range.most) };
}
