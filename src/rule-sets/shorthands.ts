import type { IsoDate } from '../civil-service/iso-date.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { FactKey } from '../rule-set/model/fact-keys.js';
import type { Basis, Citation, Knowledge, Provenance } from '../rule-set/model/provenance.js';
import type { Band, Bound, LevelItem, Measure, TableRow } from '../rule-set/model/rule-set.js';

// Short forms in which the data of the rule sets is written.

export type Readings = Measure['readings'];

export function text(id: string, en: string): Bilingual {
  return { id, en };
}

/** What a value rests on, as somebody checked it on a day. */
export function checkedOn(day: IsoDate) {
  return (basis: Basis, known: Knowledge, citations: readonly Citation[], note?: Bilingual): Provenance => ({
    basis,
    known,
    citations,
    checkedOn: day,
    ...(note === undefined ? {} : { note }),
  });
}

/** What the first revision and the rule sets of agencies rest on. */
export const resting = checkedOn('2026-11-23');

/** A value of an agency, read in its program or papers. */
export function chosen(source: string, note?: Bilingual): Provenance {
  return resting('agencyChoice', 'secondarySources', [{ source }], note);
}

/** What no source tells. */
export function assumed(note: Bilingual, ...sources: readonly string[]): Provenance {
  return resting(
    'libraryAssumption',
    'ownDecision',
    sources.map((source) => ({ source })),
    note,
  );
}

export function row(key: string, score: string, id: string, en: string): TableRow {
  return { key, score, label: text(id, en) };
}

export function band(bound: Bound, score: string, id: string, en: string): Band {
  return { ...bound, score, label: text(id, en) };
}

export function item(key: string, weight: string, id: string, en: string): LevelItem {
  return { key, weight, label: text(id, en) };
}

/** What is read, and the score of each category. */
export function table(fact: FactKey, rows: readonly TableRow[]): Readings {
  return [{ fact, conversion: { kind: 'table', rows } }];
}

/** What is read, and the score of each band. */
export function bands(fact: FactKey, steps: readonly Band[]): Readings {
  return [{ fact, conversion: { kind: 'bands', bands: steps } }];
}
