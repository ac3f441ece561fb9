import { compareFractions, type Fraction } from '../exact/fraction.js';
import { readDecimal, type DecimalInput } from '../exact/read-decimal.js';
import { compare } from '../exact/whole.js';
import type { IndicatorKey } from '../model/aspect-keys.js';
import { refusalText } from '../model/decimal-arithmetic.js';
import type { Finding } from '../model/finding.js';
import { hideDigits } from '../model/hidden-digits.js';
import { misuse } from '../model/misuse.js';
import { isRecord } from '../model/is-object.js';
import { foundText, shownText } from '../model/schema-issues.js';
import type { CompiledIndicator } from '../rules/compile-rule-set.js';
import type { Grid } from '../rules/grid.js';
import { ANY_SCORE } from '../rules/possible-scores.js';
import type { AspectProfile, MissingReason } from './aspect-profile.js';
import { assembleProfile, type IndicatorOutcome } from './assemble-profile.js';
import { readContext, requireAspects, type Context } from './context.js';
import { finding } from './finding-messages.js';
import { refusalCode } from './value-findings.js';
import type { LeafOutcome } from './measure-leaf.js';

/** Ready scores, 0-100, by indicator. An absent key is unknown: never zero. */
export type IndicatorScores = Readonly<Partial<Record<IndicatorKey, DecimalInput>>>;

const HUNDRED: Fraction = { n: 100, d: 1 };
const UNKNOWN = unknownFor('unknown');

function unknownFor(reason: MissingReason): LeafOutcome {
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
export function aspectsFromScores(scores: IndicatorScores, context: Context): AspectProfile;
/** The same for a rule set of any grid. */
export function aspectsFromScores(scores: IndicatorScores, context: Context<Grid>): AspectProfile<Grid>;
/** The nine boxes once more: `ReturnType` and `Parameters` read the last signature. */
export function aspectsFromScores(scores: IndicatorScores, context: Context): AspectProfile;
export function aspectsFromScores(scores: IndicatorScores, context: Context<Grid>): AspectProfile<Grid> {
  const { compiled, asOf, stagesHeld } = readContext(context);
  requireAspects(compiled);
  if (!isRecord(scores)) throw misuse('scores', 'an object of scores by indicator key', scores);
  const findings: Finding[] = [];
  const above = compiled.ruleSet.readyScores.above;
  const outcomes: IndicatorOutcome[] = [];
  let given = 0;
  for (const indicator of compiled.indicators) {
    const { key } = indicator;
    const present = Object.hasOwn(scores, key);
    if (present) given++;
    else if (key in scores) throw misuse(`scores.${key}`, 'a score of its own, not an inherited one', undefined);
    const input = present ? scores[key] : undefined;
    const stage = waitsFor(indicator, stagesHeld);
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
  return assembleProfile(compiled, outcomes, findings, { nip: undefined, asOf });
}

const PENDING = unknownFor('pending');

/** Key of the stage that has to be held before the indicator is scored. */
function waitsFor({ leaves }: CompiledIndicator, stagesHeld: readonly string[]): string | undefined {
  return leaves.find(({ stage }) => stage !== undefined && !stagesHeld.includes(stage.key))?.stage?.key;
}

/** The values a regulation states for what is not known, where it does for all of the indicator; else nothing. */
function unknownScore({ key, leaves }: CompiledIndicator, findings: Finding[]): IndicatorOutcome {
  const parts = leaves.flatMap(({ unknown }): readonly LeafOutcome[] =>
    unknown === undefined ? [] : [{ status: 'scored', score: unknown.score }],
  );
  if (parts.length < leaves.length) return { whole: UNKNOWN };
  const expected = leaves.map(({ unknown }) => unknown?.shown.score ?? '').join(', ');
  findings.push(finding('statedValueUsed', `scores.${key}`, 'unknown', expected));
  return { parts };
}

function readScore(
  input: DecimalInput,
  key: IndicatorKey,
  above: 'clamp' | 'refuse',
  findings: Finding[],
): LeafOutcome {
  const path = `scores.${key}`;
  const score = readDecimal(input);
  if (typeof score === 'string') {
    findings.push(finding(refusalCode(score), path, foundText(input, []), refusalText(score)));
    return unknownFor('notReadable');
  }
  const tooHigh = compareFractions(score, HUNDRED) > 0;
  if (!tooHigh && compare(score.n, 0) >= 0) return { status: 'scored', score };
  if (tooHigh && above === 'clamp') {
    findings.push(finding('valueClamped', path, shownText(String(input)), '0 to 100'));
    return { status: 'scored', score: HUNDRED };
  }
  findings.push(finding('valueOutOfScale', path, shownText(String(input)), '0 to 100'));
  return unknownFor('outOfScale');
}
