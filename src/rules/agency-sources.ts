import type { Bilingual } from '../model/bilingual.js';
import type { Basis, Citation, Knowledge, Provenance, Source } from './provenance.js';

/** When the sources of the agency rule sets were read. */
const CHECKED_ON = '2026-11-23';

export function text(id: string, en: string): Bilingual {
  return { id, en };
}

export function resting(basis: Basis, known: Knowledge, citations: readonly Citation[], note?: Bilingual): Provenance {
  return { basis, known, citations, checkedOn: CHECKED_ON, ...(note === undefined ? {} : { note }) };
}

/** A value of an agency, read in its program or papers. */
export function chosen(source: string, note?: Bilingual): Provenance {
  return resting('agencyChoice', 'secondarySources', [{ source }], note);
}

/** What an agency's source does not tell. */
export function assumed(note: Bilingual, source?: string): Provenance {
  return resting('libraryAssumption', 'ownDecision', source === undefined ? [] : [{ source }], note);
}

/** The sources of `own` and those of `base` that a node of the rule set cites. */
export function citedSources(
  ruleSet: object,
  own: Readonly<Record<string, Source>>,
  base: Readonly<Record<string, Source>>,
): Readonly<Record<string, Source>> {
  const cited = new Set(citationsIn(Object.entries(ruleSet).filter(([key]) => key !== 'sources')));
  return Object.fromEntries(Object.entries({ ...base, ...own }).filter(([key]) => cited.has(key)));
}

function citationsIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('source' in node && typeof node.source === 'string') return [node.source];
  return Object.values(node).flatMap(citationsIn);
}
