import { compareFractions, type Fraction } from '../exact/fraction.js';
import { LONGEST_RESULT, readDecimal } from '../exact/read-decimal.js';
import { isList, isRecord } from '../problems/is-object.js';
import { isIsoDate } from '../civil-service/iso-date.js';
import { misuse, refusal } from '../problems/misuse.js';
import { safeParseNip } from '../civil-service/nip.js';
import { ownData } from '../json/own-data.js';
import { canonicalText } from '../json/canonical-text.js';
import type { CompiledIndicator, CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid } from '../rule-set/model/grid.js';
import { ANY_SCORE, type PossibleScores } from '../rule-set/compile/possible-scores.js';
import type { AspectProfile, EvidenceTrail, MissingReason } from './aspect-profile.js';
import { assembleProfile, isMadeHere, type IndicatorOutcome } from './assemble-profile.js';
import { MESSAGES, MISSING_MESSAGES } from './finding-messages.js';
import { isBilingual, isFinding, isTrail } from './profile-parts.js';
import type { SubIndicatorOutcome } from './trail.js';

/**
 * A profile that holds together under its rule set: as it was made here, or, after a trip through JSON, put together again
 * from its scores and compared to the last member. Labels of findings and of what is missing may be of another version.
 *
 * @throws TalentaError `invalidArgument`
 */
export function givenProfile(given: AspectProfile<Grid>, compiled: CompiledRuleSet): AspectProfile<Grid> {
  const profile: unknown = isMadeHere(given) ? given : ownData(given, 'profile');
  if (!isRecord(profile) || !isRecord(profile['ruleSet']))
    throw misuse('profile', 'a profile from normalizeAspects or aspectsFromScores', given);
  checkMadeWith(profile['ruleSet'], compiled);
  return isMadeHere(given) ? given : madeAgain(profile, compiled);
}

function checkMadeWith(made: Readonly<Record<string, unknown>>, { reference, ruleSet }: CompiledRuleSet): void {
  if (made['fingerprint'] === reference.fingerprint) return;
  const name = (id: unknown, revision: unknown): string =>
    `${typeof id === 'string' ? id : 'unknown'} revision ${typeof revision === 'number' ? revision : 'unknown'}`;
  throw refusal(
    'profile.ruleSet.fingerprint',
    `The profile was made with rule set ${name(made['id'], made['revision'])}, not with this ${name(ruleSet.id, ruleSet.revision)}: pass the same one.`,
  );
}

type Members = Readonly<Record<string, unknown>>;

function madeAgain(profile: Members, compiled: CompiledRuleSet): AspectProfile<Grid> {
  const { asOf, nip, findings, indicators, missing } = profile;
  if (!isIsoDate(asOf)) throw misuse('profile.asOf', 'a date YYYY-MM-DD', asOf);
  const number = nip === undefined ? undefined : safeParseNip(nip, 'PPPK');
  if (number?.success === false) throw misuse('profile.nip', 'a NIP', nip);
  if (!isList(findings)) throw misuse('profile.findings', 'a list of findings', findings);
  const noted = findings.map((finding: unknown, index) => {
    if (isFinding(finding, MESSAGES)) return finding;
    throw misuse(`profile.findings[${index}]`, 'a finding', finding);
  });
  if (!isRecord(indicators)) throw misuse('profile.indicators', 'the indicators of the rule set', indicators);
  const open = openScores(missing);
  const outcomes = compiled.indicators.map((indicator) => outcomeOf(indicator, indicators[indicator.key], open));
  requireOneOrigin(compiled, outcomes);
  const again = assembleProfile(compiled, outcomes, noted, { nip: number?.data, asOf });
  const [path, found] = firstDifference(profile, again, 'profile') ?? [];
  if (path !== undefined) throw misuse(path, 'what the other members of the profile come to', found);
  return again;
}

/** Scores are ready ones or come of evidence; those that no evidence gives are ready ones in either profile. */
function requireOneOrigin({ indicators }: CompiledRuleSet, outcomes: readonly IndicatorOutcome[]): void {
  if (!outcomes.some(({ parts }) => parts !== undefined)) return;
  const ready = indicators.find(
    ({ subIndicators }, index) =>
      outcomes[index]?.whole?.status === 'open' &&
      subIndicators.some(({ measure }) => (measure?.readings.length ?? 0) > 0),
  );
  if (ready !== undefined)
    throw misuse('profile.missing', 'the evidence of each missing score, as of the others', ready.key);
}

/** What is missing, by indicator and part. */
function openScores(missing: unknown): ReadonlyMap<string, Members> {
  if (!isList(missing)) throw misuse('profile.missing', 'a list of what is missing', missing);
  const open = new Map<string, Members>();
  missing.forEach((item: unknown, index) => {
    if (!isRecord(item) || !isBilingual(item['message']))
      throw misuse(`profile.missing[${index}]`, 'a missing score', item);
    const key = placeOf(item['indicator'], item['part']);
    if (open.has(key)) throw misuse(`profile.missing[${index}]`, 'each missing score once', item);
    open.set(key, item);
  });
  return open;
}

function placeOf(indicator: unknown, part: unknown): string {
  return canonicalText([indicator ?? null, part ?? null]);
}

function outcomeOf(indicator: CompiledIndicator, score: unknown, open: ReadonlyMap<string, Members>): IndicatorOutcome {
  const { key, subIndicators } = indicator;
  const path = `profile.indicators.${key}`;
  if (!isRecord(score)) throw misuse(path, 'an indicator of the rule set', score);
  const { parts } = score;
  if (!indicator.hasParts || parts === undefined) {
    const item = open.get(placeOf(key, undefined));
    const whole = leafOutcome(score, item, subIndicators[0]?.possible ?? ANY_SCORE, path);
    const isMeasured = score['evidence'] !== undefined || item?.['evidence'] !== undefined;
    return isMeasured ? { parts: [whole] } : { whole };
  }
  if (!isList(parts) || parts.length !== subIndicators.length)
    throw misuse(`${path}.parts`, `the ${subIndicators.length} parts of the indicator`, parts);
  return {
    parts: subIndicators.map((sub, index) => {
      const part: unknown = parts[index];
      if (!isRecord(part)) throw misuse(`${path}.parts[${index}]`, 'a part of the indicator', part);
      return leafOutcome(part, open.get(placeOf(key, sub.part)), sub.possible, `${path}.parts[${index}]`);
    }),
  };
}

function leafOutcome(
  score: Members,
  item: Members | undefined,
  allowed: PossibleScores,
  path: string,
): SubIndicatorOutcome {
  const trail = trailOf(score['evidence'], `${path}.evidence`);
  const more = trail === undefined ? {} : { trail };
  if (score['status'] === 'scored')
    return { status: 'scored', score: scoreOf(score['scoreFraction'] ?? score['score'], `${path}.score`), ...more };
  if (item === undefined || !isReason(item['reason']))
    throw misuse(`${path}.status`, 'scored, or missing', score['status']);
  return { status: 'open', reason: item['reason'], possible: possibleOf(item, allowed, path), ...more };
}

function isReason(reason: unknown): reason is MissingReason {
  return typeof reason === 'string' && Object.hasOwn(MISSING_MESSAGES, reason);
}

function trailOf(evidence: unknown, path: string): EvidenceTrail | undefined {
  if (evidence === undefined || isTrail(evidence)) return evidence;
  throw misuse(path, 'how evidence became the score', evidence);
}

function possibleOf(
  { min, minFraction, max, maxFraction, values }: Members,
  allowed: PossibleScores,
  path: string,
): PossibleScores {
  const bounds = { min: scoreOf(minFraction ?? min, `${path}.min`), max: scoreOf(maxFraction ?? max, `${path}.max`) };
  if (compareFractions(bounds.min, bounds.max) > 0) throw misuse(`${path}.min`, 'no more than the highest score', min);
  if (values === undefined) return bounds;
  if (!isList(values)) throw misuse(`${path}.values`, 'a list of scores', values);
  const scores = values.map((value: unknown, index) => scoreOf(value, `${path}.values[${index}]`));
  const isOneOf = (score: Fraction): boolean =>
    allowed.values?.some((one) => compareFractions(one, score) === 0) ?? true;
  const rises = scores.every((score, index) => {
    const before = scores[index - 1];
    return before === undefined || compareFractions(before, score) < 0;
  });
  const [first = bounds.max, last = bounds.min] = [scores[0], scores.at(-1)];
  const fits = compareFractions(first, bounds.min) === 0 && compareFractions(last, bounds.max) === 0;
  if (!rises || !fits || !scores.every(isOneOf))
    throw misuse(`${path}.values`, 'scores that the rule set gives', values);
  return { ...bounds, values: scores };
}

const HUNDRED: Fraction = { n: 100, d: 1 };

function scoreOf(text: unknown, path: string): Fraction {
  const score = typeof text === 'string' ? readDecimal(text, LONGEST_RESULT) : 'notText';
  if (typeof score === 'string' || score.n < 0 || compareFractions(score, HUNDRED) > 0)
    throw misuse(path, 'a score 0 to 100', text);
  return score;
}

/** Texts that say the same thing in every version, and may be worded otherwise in each. */
const WORDED = new Set(['message']);

/** The first member in which two values differ, and what stands there in the first. */
function firstDifference(found: unknown, wanted: unknown, path: string): readonly [string, unknown] | undefined {
  if (found === wanted) return undefined;
  const bothLists = isList(found) && isList(wanted);
  if (!bothLists && !(isRecord(found) && isRecord(wanted))) return [path, found];
  const [a, b] = [new Map(Object.entries(found)), new Map(Object.entries(wanted))];
  for (const key of new Set([...b.keys(), ...a.keys()])) {
    if (WORDED.has(key)) continue;
    const below = firstDifference(a.get(key), b.get(key), bothLists ? `${path}[${key}]` : `${path}.${key}`);
    if (below !== undefined) return below;
  }
  return undefined;
}
