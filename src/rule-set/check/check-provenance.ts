import type { IssueList } from './issue-list.js';
import type { Provenance, Source } from '../model/provenance.js';
import { ownMember } from '../model/element-name.js';

/** Statute and implementing rule are cited, assumptions are explained, and citations lead to a source. */
export function checkProvenance(
  pieces: object,
  sources: Readonly<Record<string, Source>> | undefined,
  isWhole: boolean,
  issues: IssueList,
): void {
  const used = new Set<string>();
  walkProvenance(pieces, [], ({ basis, citations, note }, steps) => {
    const here = issues.at(...steps);
    const cited = basis === 'statute' || basis === 'implementingRule';
    if (cited && citations.length === 0) here.at('citations').add('citationMissing', basis);
    if (basis === 'libraryAssumption' && note === undefined) here.at('note').add('noteMissing');
    for (const [index, { source }] of citations.entries()) {
      used.add(source);
      if (sources !== undefined && !Object.hasOwn(sources, source))
        here.at('citations', index, 'source').add('sourceUnknown', source);
    }
  });
  if (!isWhole) return;
  for (const key of Object.keys(sources ?? {})) if (!used.has(key)) issues.at('sources', key).add('sourceUnused');
}

function isProvenance(value: object): value is Provenance {
  return 'basis' in value && 'citations' in value;
}

/** Visits the provenance of every node with its place, each node once. */
function walkProvenance(
  node: unknown,
  steps: readonly (string | number)[],
  visit: (provenance: Provenance, steps: readonly (string | number)[]) => void,
  seen = new Set<unknown>(),
): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  if (isProvenance(node)) {
    visit(node, steps);
    return;
  }
  seen.add(node);
  const list = Array.isArray(node);
  for (const key of Object.keys(node))
    walkProvenance(Reflect.get(node, key), [...steps, list ? Number(key) : key], visit, seen);
}

/** The sources of `own` and those of `base` that a node of a rule set cites, whether or not it is one yet. */
export function citedSources<Source>(
  ruleSet: object,
  own: Readonly<Record<string, Source>>,
  base: Readonly<Record<string, Source>>,
): Readonly<Record<string, Source>> {
  const cited = new Set<unknown>();
  walkProvenance(ruleSet, [], ({ citations }) => {
    if (Array.isArray(citations)) for (const citation of citations) cited.add(ownMember(citation, 'source'));
  });
  return Object.fromEntries(Object.entries({ ...base, ...own }).filter(([key]) => cited.has(key)));
}
