import type { Asn } from '../model/asn.js';
import { givenMeasurable } from '../model/given-asn.js';
import { isList } from '../model/is-list.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Grid } from '../rules/grid.js';
import type { AspectProfile } from './aspect-profile.js';
import { assembleProfile, type IndicatorOutcome } from './assemble-profile.js';
import { requireAspects, type Context } from './context.js';
import { viewOf, type Measurable, type View } from './evidence-facts.js';
import { finding } from './finding-messages.js';
import { measureLeaf, openNotes, type Notes } from './measure-leaf.js';
import { readProvedContext } from './proved-context.js';

/** Measures every indicator of the rule set from evidence. */
export function measureAll(
  compiled: CompiledRuleSet,
  person: Measurable,
  view: View,
  notes: Notes | undefined,
): readonly IndicatorOutcome[] {
  const outcomes = compiled.indicators.map((indicator) => ({
    parts: indicator.leaves.map((leaf) => measureLeaf(leaf, person, view, notes)),
  }));
  if (notes !== undefined) noteUnread(compiled, person, notes);
  return outcomes;
}

/** Evidence that no rule reads is told, so that nobody believes it counted. */
function noteUnread({ unread }: CompiledRuleSet, { evidence }: Measurable, notes: Notes): void {
  const found = unread.flatMap((key) => {
    const records: unknown = evidence?.[key];
    return isList(records) && records.length > 0 ? [`${key} ${String(records.length)}`] : [];
  });
  if (found.length > 0) notes.findings.push(finding('evidenceNotRead', 'evidence', found.join(', ')));
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
export function normalizeAspects(asn: Asn, context: Context): AspectProfile;
/** The same for a rule set of any grid. */
export function normalizeAspects(asn: Asn, context: Context<Grid>): AspectProfile<Grid>;
/** The nine boxes once more: `ReturnType` and `Parameters` read the last signature. */
export function normalizeAspects(asn: Asn, context: Context): AspectProfile;
export function normalizeAspects(asn: Asn, context: Context<Grid>): AspectProfile<Grid> {
  const { compiled, asOf, target, stagesHeld } = readProvedContext(context);
  requireAspects(compiled);
  const person = givenMeasurable(asn, 'asn');
  const notes = openNotes();
  const view = viewOf(compiled, asOf, person, target, stagesHeld);
  const outcomes = measureAll(compiled, person, view, notes);
  return assembleProfile(compiled, outcomes, notes.findings, { nip: person.nip, asOf });
}
