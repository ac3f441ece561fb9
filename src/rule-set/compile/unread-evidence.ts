import { definitionOf } from '../../conditions/conditions.js';
import { EVIDENCE_OF_FACTS } from '../../facts/person-facts.js';
import { EVIDENCE_KEYS, type EvidenceKey } from '../../civil-service/evidence-keys.js';
import { FACTS } from '../model/fact-keys.js';
import type { Grid } from '../model/grid.js';
import type { RuleSet } from '../model/rule-set.js';

const known = new WeakMap<RuleSet<Grid>, readonly EvidenceKey[]>();

/** Kinds of evidence that no score and no condition of the rule set reads: they decide nothing. */
export function unreadEvidence(ruleSet: RuleSet<Grid>): readonly EvidenceKey[] {
  const unread = known.get(ruleSet) ?? unreadIn(ruleSet);
  known.set(ruleSet, unread);
  return unread;
}

function unreadIn({
  aspects,
  eligibility,
  outsideCivilService = [],
  interim,
  technicalMix,
}: RuleSet<Grid>): readonly EvidenceKey[] {
  const measures = aspects.flatMap(({ indicators }) =>
    indicators.flatMap(({ measure, parts = [] }) => [measure, ...parts.map((part) => part.measure)]),
  );
  const ways = eligibility.flatMap((entry) => entry.ways ?? []);
  const conditions = [...eligibility, ...ways, ...outsideCivilService, ...(interim === undefined ? [] : [interim])];
  const read = new Set<EvidenceKey>([
    ...measures.flatMap((measure) => (measure?.readings ?? []).map(({ fact }) => FACTS[fact].evidence)),
    ...conditions.flatMap((entry) =>
      entry.conditions.flatMap((condition) =>
        definitionOf(condition)
          .facts(condition)
          .flatMap((fact) => EVIDENCE_OF_FACTS[fact]),
      ),
    ),
    ...(technicalMix.shares.length === 0 ? [] : (['kompetensiTeknis'] as const)),
  ]);
  return EVIDENCE_KEYS.filter((key) => !read.has(key));
}
