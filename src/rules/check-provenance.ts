import type { Mistakes } from './mistakes.js';
import type { Provenance, Source } from './provenance.js';

/** Statute and implementing rule are cited, assumptions are explained, and citations lead to a source. */
export function checkProvenance(
  pieces: object,
  sources: Readonly<Record<string, Source>> | undefined,
  isWhole: boolean,
  mistakes: Mistakes,
): void {
  const used = new Set<string>();
  walkProvenance(pieces, '', (provenance, path) => {
    const cited = provenance.basis === 'statute' || provenance.basis === 'implementingRule';
    if (cited && provenance.citations.length === 0) {
      mistakes.add(
        `${path}.citations`,
        'citationMissing',
        `the basis is ${provenance.basis}: cite where it stands, or call it an assumption`,
      );
    }
    if (provenance.basis === 'libraryAssumption' && provenance.note === undefined) {
      mistakes.add(`${path}.note`, 'noteMissing', 'an assumption says in a note what is assumed and why');
    }
    provenance.citations.forEach((citation, index) => {
      used.add(citation.source);
      if (sources !== undefined && !Object.hasOwn(sources, citation.source)) {
        mistakes.add(
          `${path}.citations[${String(index)}].source`,
          'sourceUnknown',
          `there is no source ${citation.source}: add it to sources`,
        );
      }
    });
  });
  if (!isWhole) return;
  for (const key of Object.keys(sources ?? {})) {
    if (!used.has(key)) mistakes.add(`sources.${key}`, 'sourceUnused', 'no node cites it: cite it or leave it out');
  }
}

function isProvenance(value: object): value is Provenance {
  return 'basis' in value && 'citations' in value;
}

/** Visits the provenance of every node with its path, each node once. */
export function walkProvenance(
  node: unknown,
  path: string,
  visit: (provenance: Provenance, path: string) => void,
  seen = new Set<unknown>(),
): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  if (isProvenance(node)) {
    visit(node, path);
    return;
  }
  seen.add(node);
  const list = Array.isArray(node);
  for (const key of Object.keys(node)) {
    walkProvenance(
      Reflect.get(node, key),
      list ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`,
      visit,
      seen,
    );
  }
}
