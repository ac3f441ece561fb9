import { BOUNDS } from '../../json/bounds.js';
import { isObject } from '../../problems/is-object.js';
import { exactValue } from '../wire/exact-value.js';
import { umpanBalik360Options } from '../wire/options.schema.js';
import { readNumber, readWhole } from '../wire/read-number.js';
import { evidenceRecord, readEvidence, type EvidenceForm } from '../wire/read-source.js';
import { reportDrift, serviceDate } from '../wire/read-field.js';
import { fieldOf, pathOf, report, required, type Row } from '../wire/row.js';
import { searchKey } from '../wire/text-of.js';
import type { EvidenceOutcome, SourceOptions, SourceRecord } from '../wire/source-result.js';
import { PERAN_PENILAI, countedRoles, detailOf, isAbsentSomewhere, valueOf } from './feedback-value.js';
import type { FeedbackScheme, Assessor, FeedbackDetail } from './feedback-value.js';

/** A 360-degree feedback. */
export interface UmpanBalik360Record extends SourceRecord<'umpanBalik360'> {
  /** What stands behind the value; absent where the row holds a ready one. */
  readonly detail?: FeedbackDetail;
}

/** {@link fromUmpanBalik360} needs a scheme for answers; ready values need none. */
export interface UmpanBalik360Options extends SourceOptions {
  /** How answers become a value: roles with their weights, and what an absent role means. */
  readonly scheme?: FeedbackScheme;
}

const UMPAN_BALIK_360: EvidenceForm<'umpanBalik360', UmpanBalik360Record, UmpanBalik360Options> = {
  source: 'umpan-balik-360',
  options: umpanBalik360Options,
  lists: ['umpanBalik360'],
  read: ['tanggal', 'nilai', 'penilai'],
  left: ['id', 'periode', 'tahun'],
  isoDates: true,
  readRow: (row, { scheme }) => {
    const tanggal = required(row, ['tanggal'], 'the day of the feedback', serviceDate(row, 'tanggal'));
    const given = fieldOf(row, PENILAI)?.value ?? undefined;
    const feedback = given === undefined ? readValue(row) : readAnswers(row, given, scheme);
    if (tanggal === undefined || feedback === undefined) return 'unread';
    const { nilai, detail } = feedback;
    const record = evidenceRecord(row, 'umpanBalik360', { tanggal, nilai }, []);
    return [detail === undefined ? record : { ...record, detail }];
  },
};

const NILAI = ['nilai'];
const PENILAI = ['penilai'];
/** A longer fraction is written as a decimal. */
const LONGEST_FRACTION = 60;

/**
 * 360-degree feedback, from answers or ready: rows `{ tanggal, penilai: [{ peran, jawaban: { 'q1': 4, 'q2': 'Item 5' } }] }` or `{ tanggal, nilai }` with a value 0-100.
 *
 * For each question the mean of each role counts with the role's weight; the value is the mean over the questions, exactly. A role without an answer
 * to a question is handled as the scheme says, and reported. With fewer roles or assessors than the scheme asks for, or with a lone self-assessment, the row
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
): EvidenceOutcome<'umpanBalik360', UmpanBalik360Record> {
  return readEvidence(UMPAN_BALIK_360, input, options);
}

type Feedback = Pick<UmpanBalik360Record, 'detail'> & { readonly nilai: string };

function readValue(row: Row): Feedback | undefined {
  const found = fieldOf(row, NILAI)?.value;
  const read = required(row, NILAI, 'nilai, or penilai', readNumber(found));
  if (readNumber(found) === null) report(row, 'valueNotReadable', NILAI, { found, expected: 'a value 0-100' });
  if (read?.drifted === true) reportDrift(row, NILAI, found, read);
  return read && { nilai: read.value };
}

function readAnswers(row: Row, given: unknown, scheme: FeedbackScheme | undefined): Feedback | undefined {
  if (scheme === undefined) return report(row, 'scaleNotStated', PENILAI, { expected: 'options.scheme' });
  if (!Array.isArray(given))
    return report(row, 'valueNotReadable', PENILAI, { found: given, expected: 'a list of assessors' });
  if (given.length > BOUNDS.assessors) {
    const expected = `at most ${String(BOUNDS.assessors)} assessors`;
    return report(row, 'tooLarge', PENILAI, { found: given.length, expected });
  }
  const asked = { row, path: pathOf(row, PENILAI), scheme };
  const assessors: Assessor[] = [];
  for (const [index, item] of given.entries()) {
    const assessor = readAssessor(item, { ...asked, path: `${asked.path}[${String(index)}]` });
    if (assessor === undefined) return undefined;
    if (assessor !== 'setAside') assessors.push(assessor);
  }
  return readFeedback(assessors, asked);
}

/** Where answers stand, and by which scheme they are read. */
interface Asked {
  readonly row: Row;
  readonly path: string;
  readonly scheme: FeedbackScheme;
}

function readAssessor(item: unknown, { row, path, scheme }: Asked): Assessor | 'setAside' | undefined {
  const { weights, highest } = scheme;
  const role: unknown = isObject(item) ? Reflect.get(item, 'peran') : undefined;
  const peran = PERAN_PENILAI.find((each) => typeof role === 'string' && searchKey(each) === searchKey(role));
  const jawaban: unknown = isObject(item) ? Reflect.get(item, 'jawaban') : undefined;
  if (peran === undefined || weights[peran] === undefined) {
    const expected = Object.keys(weights).join(', ');
    row.findings.add('codeUnknown', `${path}.peran`, { found: role, expected });
    return undefined;
  }
  const unreadable = (found: unknown, expected: string): 'setAside' | undefined => {
    row.findings.add('valueNotReadable', `${path}.jawaban`, { found, expected });
    // What a role that does not count has answered never withholds the row.
    return weights[peran] === 0 ? 'setAside' : undefined;
  };
  if (!isObject(jawaban) || Object.keys(jawaban).length > BOUNDS.members)
    return unreadable(jawaban, 'answers by question');
  const answers = new Map<string, number>();
  for (const question of Object.keys(jawaban)) {
    const value: unknown = Reflect.get(jawaban, question);
    const answer = readWhole(typeof value === 'string' ? value.replace(/^ *item +/i, '') : value, 1, highest);
    if (answer === null) return unreadable(value, `answers 1 to ${String(highest)}`);
    if (answer !== undefined) answers.set(question, answer);
  }
  return { peran, answers };
}

function readFeedback(everybody: readonly Assessor[], asked: Asked): Feedback | undefined {
  const { row, path, scheme } = asked;
  const { weights, absentRole } = scheme;
  const answering = everybody.filter(({ answers }) => answers.size > 0);
  const counted = answering.filter(({ peran }) => countedRoles(scheme).includes(peran));
  const gaps = countedRoles(scheme).filter((peran) => isAbsentSomewhere(counted, peran));
  if (gaps.length > 0) {
    row.findings.add(absentRole === 'incomplete' ? 'feedbackIncomplete' : 'roleMissing', path, {
      found: gaps.join(', '),
      expected: `${gaps.map((peran) => String(weights[peran] ?? 0)).join(', ')} percent; absentRole ${absentRole}`,
    });
  }
  const value = isEnough(counted, asked) ? valueOf(counted, scheme) : undefined;
  if (value === undefined) return undefined;
  const { value: shown, fraction = '' } = exactValue(value);
  const nilai = fraction !== '' && fraction.length <= LONGEST_FRACTION ? fraction : shown;
  return { nilai, detail: detailOf(answering, counted, scheme) };
}

/** Whether there are as many roles and assessors as the scheme asks for, and somebody else than the person. */
function isEnough(counted: readonly Assessor[], { row, path, scheme }: Asked): boolean {
  const { leastRoles = 1, leastAssessors = 1, selfAlone = false } = scheme;
  const roles = new Set(counted.map(({ peran }) => peran));
  const isFew = roles.size < leastRoles || counted.length < leastAssessors;
  if (!isFew && (roles.size !== 1 || !roles.has('diri') || selfAlone)) return true;
  row.findings.add(counted.length === 0 ? 'valueMissing' : 'feedbackIncomplete', path, {
    found: `${String(roles.size)} roles, ${String(counted.length)} assessors`,
    expected: isFew
      ? `at least ${String(leastRoles)} roles and ${String(leastAssessors)} assessors`
      : 'answers of somebody else; scheme.selfAlone',
  });
  return false;
}
