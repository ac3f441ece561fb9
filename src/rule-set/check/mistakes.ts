import type { DecimalInput } from '../../exact/read-decimal.js';
import { UNKNOWN_KEY } from '../../problems/misuse.js';

const noneOf = (found: string, expected: readonly string[]): string =>
  `found ${found}; expected one of ${expected.join(', ')}`;

/** What is said of each mistake: of its place, what was found, what was expected, and what to do. */
const SENTENCES = {
  duplicate: (what: string, name: string) =>
    `the ${what} ${name} stands there more than once, so that the order would decide: keep one`,

  // Axes, levels, bands and boxes
  hole: (end: string, then: string, limit: string, value: string, what: string) =>
    `it ends at ${end}, ${then} ${limit}: values between them, ${value} for one, belong to no ${what}; let one begin where the other ends`,
  'hole.before': (what: string, begin: string) =>
    `the first ${what} begins ${begin}, so lower values belong to none: start it from 0`,
  'hole.atZero': (what: string) => `the first ${what} begins above 0, so 0 belongs to none: write \`from\` 0`,
  overlap: (end: string, then: string, limit: string) =>
    `it ends at ${end}, ${then} ${limit}: let one begin where the other ends`,
  'overlap.before': (begin: string, what: string, before: string) =>
    `it begins ${begin}, not above the ${what} before it (${before}): order them, each higher`,
  unreachable: (begin: string, end: string, what: string) =>
    `no value lies ${begin}: the scale ends at ${end}; ${what}s begin within it`,
  'unreachable.level': (level: string) =>
    `no evidence leads to ${level}, so its boxes stay empty for ever: check its limits, and the tables and rounding of the axis`,
  strictLimit: (limit: string, what: string) =>
    `exactly ${limit} would fall to the ${what} below: write \`from\`, or say in a note of the provenance that the source means it so`,
  endWithoutLimit: (what: string) => `the values have no highest one: leave \`to\` out of the last ${what}`,
  levelsOutOfOrder: (expected: readonly string[], found: readonly string[]) =>
    `expected lowest first, as ${expected.join(', ')}; found ${found.join(', ')}`,
  levelsIncomplete: (expected: readonly string[], found: readonly string[]) =>
    `expected the levels ${expected.join(', ')}, lowest first; found ${found.join(', ')}; another grid is read by parseRuleSet with { grid: 'any' }`,
  levelUnknown: noneOf,
  axisUnknown: (axis: string) => `there is no axis ${axis}: leave it out, or add the axis`,
  'axisUnknown.ofAspect': noneOf,
  tooManyBoxes: (most: number) => `the levels make more than ${most} boxes: use fewer`,
  'duplicate.box': (levels: string, boxes: readonly number[]) =>
    `${levels} is box ${boxes.join(' and box ')}, so that the order would decide: keep one`,
  boxMissing: (levels: string) => `no box for ${levels}: add one`,
  boxUnknown: (box: number) => `there is no box ${box}: correct it`,
  'numberingDoesNotFit.axes': (convention: string) => `${convention} numbers the boxes of two axes: write own`,
  'numberingDoesNotFit.counts': (convention: string, kinerja: number, potensial: number) =>
    `${convention} does not number ${kinerja} x ${potensial} boxes: write own, or another convention`,
  numberingDisagrees: (found: number, levels: string, expected: number, convention: string) =>
    `found ${found}; ${levels} is box ${expected} in the numbering ${convention}: correct it, or name the numbering that is meant`,
  levelWordsIncomplete: (expected: readonly string[], found: readonly string[]) =>
    `expected each of the levels ${expected.join(', ')} once; found ${found.join(', ')}`,
  wordWithoutLetters: () => 'a word of signs and blanks alone: leave it out',
  valueOutsideLevel: (value: DecimalInput) => `found ${value}: the value that stands for a level lies in it`,
  standInRanks: (key: string, axis: string) =>
    `${key} would rank people by values of ${axis} that only stand for its levels: take it out, and rank by box and the other axes`,

  // Weights and shares
  weightsDoNotClose: (what: string, added: string, total: DecimalInput, hint: string) =>
    `the weights of ${what} add up to ${added}, expected ${total}: weights are shares of the axis at every node${hint}`,
  weightNotPositive: (weight: DecimalInput) => `found ${weight}: a weight is above 0; leave out what does not count`,
  'weightNotPositive.share': (share: DecimalInput) => `found ${share}: a share is 0 or more`,
  shareMissing: (axis: string) => `no share for the axis ${axis}: state it, 0 if it does not count`,
  deductionDivided: () => 'what is deducted is one indicator without parts: split the aspect',
  'tooLarge.digits': (what: string, most: number) =>
    `the ${what} have no common denominator of at most ${most} digits: write them with fewer places, or over fewer denominators`,
  'tooLarge.sums': (most: number) =>
    `its tables come to more than ${most} sums, and one of its levels is not met by the plain ones: use fewer rows`,

  // Measures
  leavesScale: (score: DecimalInput, highest: string) => `found ${score}; it lies within 0-${highest}`,
  'leavesScale.axis': (weight: DecimalInput) => `found ${weight}; an axis has no more than 100 points`,
  'leavesScale.level': () => 'a level above the standard would score above 100: cap it',
  mixedEvidence: (found: string, first: string) =>
    `it reads ${found}, the first reading ${first}: one measure reads one kind of evidence`,
  policyDoesNotFit: () =>
    'it says what a job person match counts for: a measure that reads the latest one has it, no other',
  'silentDefault.none': (evidence: string, score: DecimalInput) =>
    `everybody has ${evidence}: an empty list is a gap, not a fact, and ${score} for it a silent default; leave it out (the person is incomplete), or state it as \`unknown\` with a citation`,
  'silentDefault.unknown': (score: DecimalInput) =>
    `a score of ${score} for what is not known needs a regulation or decree that says so: cite it, or leave \`unknown\` out (the person is incomplete)`,
  clampedInOnePath: () =>
    'what lies above the standard is cut in one reading and refused in another: treat it alike, since both give the same score',
  combinationDoesNotFit: (found: string, allowed: readonly string[]) =>
    `found ${found}; this fact allows ${allowed.join(' or ')}`,
  windowDoesNotFit: () => 'a fact about the whole list has no window: leave it out',
  conversionDoesNotFit: (found: string, fact: string, fitting: readonly string[]) =>
    `found ${found}; ${fact} needs ${fitting.join(' or ')}`,
  'conversionDoesNotFit.standard': () => 'only a competency has a standard of the post: state the highest level',
  'betterScoresLess.category': (key: string, worse: string, score: DecimalInput, before: DecimalInput) =>
    `${key} is better than ${worse}, yet counts for less (${score} against ${before}): correct one of them`,
  'betterScoresLess.band': (score: DecimalInput, before: DecimalInput) =>
    `a higher value counts for less (${score} after ${before}): correct one of them`,
  unknownCategory: noneOf,

  // Conditions, ways, stages and the order of merit
  endsBeforeStart: (until: string, from: string) => `it ends ${until}, before it starts ${from}: correct one of them`,
  boxWithoutGroup: (box: number) => `box ${box} is in no group: add it to one`,
  stageUnknown: (stage: string) => `there is no stage ${stage}: add it to stages`,
  'circularStage.box': (stage: string, admitted: string) =>
    `the stage ${stage} is held for ${admitted}, yet feeds an axis, which decides the box: hold it for everyone, or take it out of the axis`,
  'circularStage.score': (stage: string, admitted: string) =>
    `the stage ${stage} is held for ${admitted}, yet feeds the score, which decides the shortlist: hold it before, or take it out of the score`,
  stageUnused: (stage: string) => `nothing is scored at the stage ${stage}: leave it out`,
  classWithoutTier: (kelas: string) =>
    `${kelas} has ways, which tiers tell apart, but stands on no tier: add it to the ladder`,
  lowerTierBesideWays: () => 'the way tells from which tier somebody comes: leave this condition out',
  noWayOpen: (kelas: string, open: readonly string[]) =>
    `none of them is a way of ${kelas}: nobody could come where a vacancy names no way; name one of ${open.join(', ')}`,
  defaultWaysMissing: () => 'classes have ways: state which are open where a vacancy names none',
  defaultWaysUnused: () => 'no class has ways: add them, or leave this out',
  readinessMissing: () =>
    'the order asks for groups of readiness, which the rule set does not have: add `readiness`, or take it out of the order',
  indicatorUnknown: (key: string) => `there is no indicator ${key}: leave it out, or add the indicator`,
  protectedAttribute: () =>
    'it reads age, a protected attribute: scores and ties rest on merit alone; leave it out, or cite in ranking.ageCitation the text that puts the older first',
  citationUnused: () => 'age does not stand in the tie chain: leave the citation out',
  ageWithoutLaw: () =>
    "an assumption puts nobody first for age: cite a statute, an implementing rule or the agency's own text, or leave age out",

  // Provenance and sources
  citationMissing: (basis: string) => `the basis is ${basis}: cite where it stands, or call it an assumption`,
  'citationMissing.age': () => 'age separates people only by a text: cite where it stands, or leave age out',
  noteMissing: () => 'an assumption says in a note what is assumed and why',
  sourceUnknown: (source: string) => `there is no source ${source}: add it to sources`,
  sourceUnused: () => 'no node cites it: cite it or leave it out',

  // Definitions of rule sets
  'wrongType.base': () => 'expected a rule set to start from, such as bkn411',
  'wrongType.definition': () => 'expected { id, revision, title, inForce, provenance, changes }',
  'wrongType.changes': () => 'expected a list of { at, to, provenance }',
  'wrongType.change': () => 'expected { at: a path, to: the new value, provenance: what makes it }',
  unknownKey: () => UNKNOWN_KEY,
  sameIdentity: (id: string, revision: string) =>
    `the base is already ${id} revision ${revision}, which never changes: give an id of its own, or a higher revision`,
  overrideNotCited: (found: string) =>
    `${found}: what departs from the base does so by a regulation or decree; name its basis and cite it`,
  nothingAtPath: (found: string) => found,
  statedApart: (member: string) => `${member} is no change: state it in the definition itself`,
  'statedApart.provenance': () => 'a provenance is not changed by itself: it is that of the change of its node',
  changesNothing: () => 'this is what the base says already: leave it out',
  changedTwice: (at: string, other: string, path: string) =>
    `${at} is changed already by ${other} (${path}): make it one change`,
  markedTwice: (first: string, path: string) =>
    `it marks the same node as ${first} (${path}), which has one provenance: state one for both, with the citations of both`,
  sourceRedefined: () => 'the base has another source of this name, which its nodes cite: choose another name',

  // Series of rule sets
  'unknownKey.beside': () => 'a dated value has the member `dated` alone: leave this out',
  'unknownKey.end': () => 'the end is implied by the next `from`: leave this out',
  datedWithoutSteps: () => 'expected a list of { from, value }, earliest first, with at least one',
  dateNotReadable: (found: string) => `expected a real calendar date YYYY-MM-DD; found ${found}`,
  valueMissing: () => 'expected the value from that day on, or null where it has ended',
  datesDoNotRise: (from: string, before: string) => `${from} is not after ${before}: order them, earliest first`,
  notCovered: (day: string, from: string) =>
    `not known on ${day}: its first value holds from ${from}; state what holds before, null for nothing`,
  spanNotReadable: () =>
    'expected { from, until } with real dates, until null or not before from: the first and last day of the whole series, not dated',
  changeAfterEnd: (day: string) => `a value changes on ${day}, after the series has ended: correct one`,
};

/** A mistake: the code of the issue; where one code says several things, a dot and which of them. */
export type Mistake = keyof typeof SENTENCES;

/** What the sentence of each mistake is made of. */
export type Words = { readonly [Name in Mistake]: Parameters<(typeof SENTENCES)[Name]> };

/** The sentence of each mistake. */
export const MISTAKES: { readonly [Name in Mistake]: (...words: Words[Name]) => string } = SENTENCES;
