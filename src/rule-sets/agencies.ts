import { BOX_NUMBERS } from '../civil-service/aspect-keys.js';
import type { VariantChange } from '../rule-set/change/variant.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { assumed, text } from './shorthands.js';

// What rule sets of agencies have in common.

const NOT_TOLD = text(
  'Sumber instansi tidak menyebutnya; diambil dari Kepka BKN 411/2025 seperti pada aturan baku.',
  'The source of the agency does not tell it; taken from Kepka BKN 411/2025 as in the default rule set.',
);

/** Shares of `bkn411` stand in for what a source does not tell. */
export const sharesNotTold = (
  source: string,
  ...nodes: readonly ('talent' | 'technicalMix')[]
): readonly VariantChange[] => nodes.map((at) => ({ at, provenance: assumed(NOT_TOLD, source) }));

/** The boxes of `bkn411`, told by the source of an agency. */
export const boxesTold = (provenance: Provenance): readonly VariantChange[] =>
  BOX_NUMBERS.map((box) => ({ at: `boxes.${box}`, provenance }));

/** Said of boxes where a source tells their numbers alone. */
export const NUMBERS_ALONE = text(
  'Sumber menyebut nomor kotak; kategori dan tindak lanjut menurut PermenPANRB 3/2020.',
  'The source tells the numbers of the boxes; categories and follow-ups are those of PermenPANRB 3/2020.',
);

/** In force since 2025, for want of a day that is told. */
export const since2025 = (source: string): RuleSet['inForce'] => ({
  from: '2025-01-01',
  until: null,
  provenance: assumed(
    text('Masa berlaku tidak diketahui; 2025 dipakai.', 'The period is not known; 2025 is used.'),
    source,
  ),
});

/** A rule set that tells how axis values are placed, and not how they come about. */
export const axisValuesOnly = (source: string, boxes: Provenance): readonly VariantChange[] => [
  { at: 'aspects', to: [] },
  ...boxesTold(boxes),
  ...sharesNotTold(source, 'talent', 'technicalMix'),
];
