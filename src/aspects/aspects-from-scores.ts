import { compareFractions, type Fraction } from '../exact/fraction.js';
import { readDecimal, type DecimalInput } from '../exact/read-decimal.js';
import { compare } from '../exact/whole.js';
import type { IndicatorKey } from '../model/aspect-keys.js';
import { refusalText } from '../model/decimal-arithmetic.js';
import type { Finding } from '../model/finding.js';
import { isObject } from '../model/is-object.js';
import { foundText, shownText } from '../model/schema-issues.js';
import { TalentaError } from '../model/talenta-error.js';
import type { PossibleScores } from '../rules/compile-rule-set.js';
import type { AspectProfile, MissingReason } from './aspect-profile.js';
import { assembleProfile, type IndicatorOutcome } from './assemble-profile.js';
import { openContext, type Context } from './context.js';
import { finding } from './finding-messages.js';
import type { LeafOutcome } from './measure-leaf.js';

/** Ready scores, 0-100, by indicator. An absent key is unknown: never zero. */
export type IndicatorScores = Readonly<Partial<Record<IndicatorKey, DecimalInput>>>;

const HUNDRED: Fraction = { n: 100, d: 1 };
const ANY_SCORE: PossibleScores = { min: { n: 0, d: 1 }, max: HUNDRED };
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
 * @throws TalentaError `ruleSetNotInForce`, `ruleSetNotFrozen`, `invalidDate`, `invalidArgument`
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
export function aspectsFromScores(scores: IndicatorScores, context: Context): AspectProfile {
  const compiled = openContext(context);
  if (!isObject(scores)) {
    throw new TalentaError('invalidArgument', 'Expected an object of scores by indicator key.');
  }
  const findings: Finding[] = [];
  const above = compiled.ruleSet.readyScores.above;
  const outcomes: IndicatorOutcome[] = [];
  let given = 0;
  for (const { key } of compiled.indicators) {
    const present = Object.hasOwn(scores, key);
    if (present) given++;
    const input = present ? scores[key] : undefined;
    outcomes.push({ whole: input === undefined ? UNKNOWN : readScore(input, key, above, findings) });
  }
  const keys = Object.keys(scores);
  if (keys.length !== given) {
    const known = [...compiled.indicatorByKey.keys()].join(', ');
    for (const key of keys) {
      if (!compiled.indicatorByKey.has(key))
        findings.push(finding('indicatorUnknown', `scores.${key}`, foundText(scores, [key]), known));
    }
  }
  return assembleProfile(compiled, outcomes, findings, { nip: undefined, asOf: context.asOf });
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
    findings.push(finding('valueNotReadable', path, foundText(input, []), refusalText(score)));
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
