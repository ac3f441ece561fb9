import { compareFractions, type Fraction } from '../exact/fraction.js';
import { readDecimal, type DecimalInput, refusalText } from '../exact/read-decimal.js';
import { compare } from '../exact/whole.js';
import type { IndicatorKey } from '../civil-service/aspect-keys.js';
import type { Finding } from '../problems/finding.js';
import { hideDigits } from '../problems/talenta-error.js';
import { misuse, foundText, shownText } from '../problems/misuse.js';
import { isRecord } from '../problems/is-object.js';
import type { CompiledIndicator } from '../rule-set/compile/compile-rule-set.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import { ANY_SCORE } from '../rule-set/compile/possible-scores.js';
import type { AspectProfile, MissingReason } from './aspect-profile.js';
import { assembleProfile, type IndicatorOutcome } from './assemble-profile.js';
import { readContext, requireAspects, type Context, type OpenContext } from './context.js';
import { finding } from './finding-messages.js';
import { refusalCode } from './value-findings.js';
import type { SubIndicatorOutcome } from './trail.js';

/** Ready scores, 0-100, by indicator. An absent key is unknown: never zero. */
export type IndicatorScores = Readonly<Partial<Record<IndicatorKey, DecimalInput>>>;

const HUNDRED: Fraction = { n: 100, d: 1 };
const UNKNOWN = unknownFor('unknown');

function unknownFor(reason: MissingReason): SubIndicatorOutcome {
  return { status: 'open', reason, possible: ANY_SCORE };
}

/**
 * Step 1 for people who already have the 0-100 score of each indicator. A score that cannot be read or lies beyond
 * 0-100 becomes a finding and counts as missing; it is never repaired, and never zero.
 *
 * @param scores - by indicator key; keys the rule set does not have become findings
 * @returns plain, deep-frozen data
 * @throws TalentaError `ruleSetNotInForce`, `ruleSetWithoutAspects`, `ruleSetNotParsed`, `invalidDate`,
 * `invalidArgument`
 * @example
 * ```ts
 * import { aspectsFromScores, placeInBox } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const profile = aspectsFromScores(
 *   {
 *     penilaianKinerja: 75, penghargaan: 60, timKerja: 70, umpanBalik360: 65,
 *     penilaianKompetensi: 72, pengembanganKompetensi: 68, pengalamanJabatan: 66, penilaianPotensi: 70,
 *     tingkatPendidikan: 85, bidangIlmu: 78, rekamJejakDisiplin: 90,
 *   },
 *   { ruleSet: bkn411, asOf: '2026-11-23' },
 * );
 * const placement = placeInBox(profile, bkn411);
 * if (placement.status === 'placed') {
 *   console.log(placement.kinerja.value, placement.potensial.value, placement.talent, placement.box);
 *   // => 71 75.1 73.05 5
 * }
 * ```
 */
export function aspectsFromScores<G extends Grid = NineBoxGrid>(
  scores: IndicatorScores,
  context: Context<G>,
): AspectProfile<G>;
export function aspectsFromScores(scores: IndicatorScores, context: Context<Grid>): AspectProfile<Grid> {
  const { outcomes, findings, compiled, asOf } = readScores(scores, context);
  return assembleProfile(compiled, outcomes, findings, { nip: undefined, asOf });
}

/** Ready scores as they were read, with what was noticed. */
interface ReadScores extends Pick<OpenContext, 'compiled' | 'asOf'> {
  readonly outcomes: readonly IndicatorOutcome[];
  readonly findings: readonly Finding[];
}

/** Reads the ready scores of somebody, and what else was given. */
export function readScores(scores: IndicatorScores, context: Context<Grid>): ReadScores {
  const { compiled, asOf, stagesHeld } = readContext(context);
  requireAspects(compiled);
  if (!isRecord(scores)) throw misuse('scores', 'an object of scores by indicator key', scores);
  const findings: Finding[] = [];
  const above = compiled.ruleSet.readyScores.above;
  const isStaged = compiled.ruleSet.stages !== undefined;
  const outcomes: IndicatorOutcome[] = [];
  let given = 0;
  for (const indicator of compiled.indicators) {
    const { key } = indicator;
    const present = Object.hasOwn(scores, key);
    if (present) given++;
    else if (key in scores) throw misuse(`scores.${key}`, 'a score of its own, not an inherited one', undefined);
    const input = present ? scores[key] : undefined;
    const stage = isStaged ? waitsFor(indicator, stagesHeld) : undefined;
    if (stage !== undefined) {
      if (input !== undefined) findings.push(finding('scoreBeforeStage', `scores.${key}`, stage));
      outcomes.push({ whole: PENDING });
    } else if (input === undefined) outcomes.push(unknownScore(indicator, findings));
    else outcomes.push({ whole: readScore(input, key, above, findings) });
  }
  const keys = Object.keys(scores);
  if (keys.length !== given) {
    const known = [...compiled.indicatorByKey.keys()].join(', ');
    for (const key of keys) {
      if (!compiled.indicatorByKey.has(key))
        findings.push(finding('indicatorUnknown', hideDigits(`scores.${key}`), foundText(scores, [key]), known));
    }
  }
  return { outcomes, findings, compiled, asOf };
}

const PENDING = unknownFor('pending');

/** Key of the stage that has to be held before the indicator is scored. */
function waitsFor({ subIndicators }: CompiledIndicator, stagesHeld: readonly string[]): string | undefined {
  return subIndicators.find(({ stage }) => stage !== undefined && !stagesHeld.includes(stage.key))?.stage?.key;
}

/** The values a regulation states for what is not known, where it does for all of the indicator; else nothing. */
function unknownScore({ key, subIndicators }: CompiledIndicator, findings: Finding[]): IndicatorOutcome {
  const parts = subIndicators.flatMap(({ unknown }): readonly SubIndicatorOutcome[] =>
    unknown === undefined ? [] : [{ status: 'scored', score: unknown.score }],
  );
  if (parts.length < subIndicators.length) return { whole: UNKNOWN };
  const expected = subIndicators.map(({ unknown }) => unknown?.shown.score ?? '').join(', ');
  findings.push(finding('statedValueUsed', `scores.${key}`, 'unknown', expected));
  return { parts };
}

function readScore(
  input: DecimalInput,
  key: IndicatorKey,
  above: 'clamp' | 'refuse',
  findings: Finding[],
): SubIndicatorOutcome {
  const score = readDecimal(input);
  const isWithin = typeof score !== 'string' && compareFractions(score, HUNDRED) <= 0 && compare(score.n, 0) >= 0;
  if (isWithin) return { status: 'scored', score };
  const path = `scores.${key}`;
  if (typeof score === 'string') {
    findings.push(finding(refusalCode(score), path, foundText(input, []), refusalText(score)));
    return unknownFor('notReadable');
  }
  if (above === 'clamp' && compareFractions(score, HUNDRED) > 0) {
    findings.push(finding('valueClamped', path, shownText(String(input)), '0 to 100'));
    return { status: 'scored', score: HUNDRED };
  }
  findings.push(finding('valueOutOfScale', path, shownText(String(input)), '0 to 100'));
  return unknownFor('outOfScale');
}
