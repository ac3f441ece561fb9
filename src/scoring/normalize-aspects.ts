import type { Nip } from '../civil-service/nip.js';
import type { Asn, Measurable } from '../person/asn.js';
import { contradictionsOf } from '../person/contradictions.js';
import { givenMeasurable } from '../person/parse-asn.js';
import { isList } from '../problems/is-object.js';
import { unreadEvidence } from '../rule-set/compile/unread-evidence.js';
import type { CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import type { AspectProfile } from './aspect-profile.js';
import { assembleProfile, type IndicatorOutcome } from './assemble-profile.js';
import { requireAspects, type Context, type OpenContext } from './context.js';
import { openNotes, type Notes } from './finding-messages.js';
import { readProvedContext } from './proved-context.js';
import { scoreSubIndicator } from './score-sub-indicator.js';
import { targetPostOf, type TargetPost } from './target-post.js';

/** Scores every indicator of the rule set from evidence. */
export function scoreIndicators(
  compiled: CompiledRuleSet,
  person: Measurable,
  target: TargetPost,
  notes: Notes | undefined,
): readonly IndicatorOutcome[] {
  const contradictions = contradictionsOf(person, target.asOf);
  const outcomes = compiled.indicators.map((indicator) => ({
    parts: indicator.subIndicators.map((sub) => scoreSubIndicator(sub, person, target, notes, contradictions)),
  }));
  if (notes !== undefined) noteUnread(compiled, person, notes);
  return outcomes;
}

/** Evidence that no rule reads is told, so that nobody believes it counted. */
function noteUnread({ ruleSet }: CompiledRuleSet, { evidence }: Measurable, notes: Notes): void {
  const found = unreadEvidence(ruleSet).flatMap((key) => {
    const records: unknown = evidence?.[key];
    return isList(records) && records.length > 0 ? [`${key} ${String(records.length)}`] : [];
  });
  if (found.length > 0) notes.tell('evidenceNotRead', 'evidence', found.join(', '));
}

/**
 * Step 1: evidence to six aspects. Every indicator keeps the evidence used and set aside, the window, the row of the
 * table, score, weight, contribution and citation. What is not known makes the profile `incomplete`; nothing becomes a
 * default.
 *
 * @param asn - a person from `parseAsn`; anybody else is checked here, and a list of evidence that is no list counts as
 * not readable
 * @param context - rule set, reference date, and the post in view, if any
 * @returns plain, deep-frozen data; scores 0-100, contributions in points of the axis
 * @throws TalentaError `ruleSetNotInForce`, `ruleSetWithoutAspects`, `ruleSetNotParsed`, `invalidDate`,
 * `invalidAsn`, `invalidArgument`, `tooLarge`
 * @example
 * ```ts
 * import { normalizeAspects, parseAsn } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const asn = parseAsn({
 *   nip: '198502282010011999',
 *   jenis: 'PNS',
 *   evidence: { penilaianKinerja: [{ tahun: 2025, predikat: 'baik' }], penghargaan: [] },
 * });
 * const profile = normalizeAspects(asn, { ruleSet: bkn411, asOf: '2026-11-23' });
 * console.log(profile.status, profile.axes.kinerja);
 * // => incomplete { min: '50', max: '73', known: '48' }
 * ```
 */
export function normalizeAspects<G extends Grid = NineBoxGrid>(asn: Asn, context: Context<G>): AspectProfile<G>;
export function normalizeAspects(asn: Asn, context: Context<Grid>): AspectProfile<Grid> {
  const notes = openNotes();
  const { outcomes, compiled, asOf, nip } = scoreEvidence(asn, context, notes);
  return assembleProfile(compiled, outcomes, notes.findings, { nip, asOf });
}

/** The evidence of somebody as it was scored. */
interface ScoredEvidence extends Pick<OpenContext, 'compiled' | 'asOf'> {
  readonly outcomes: readonly IndicatorOutcome[];
  readonly nip: Nip;
}

/** Scores the evidence of somebody; with notes, findings are noted and trails are kept. */
export function scoreEvidence(asn: Asn, context: Context<Grid>, notes: Notes | undefined): ScoredEvidence {
  const { compiled, asOf, target, stagesHeld } = readProvedContext(context);
  requireAspects(compiled);
  const person = givenMeasurable(asn, 'asn');
  const post = targetPostOf(compiled, asOf, person, target, stagesHeld);
  return { outcomes: scoreIndicators(compiled, person, post, notes), compiled, asOf, nip: person.nip };
}
