import { assumed, chosen, text } from './agency-sources.js';
import { axisValuesOnly } from './axis-values-only.js';
import type { RuleSet } from './rule-set.js';

/**
 * Manado city, as its program places axis values: kinerja from 70 and 85, potensial from 68 and 77. Its weights were not
 * told.
 *
 * @example
 * ```ts
 * import { placeAxes } from 'talenta-asn';
 * import { manado } from 'talenta-asn/rules';
 * const at = placeAxes({ kinerja: '72', potensial: '78' }, manado);
 * if (at.status === 'placed') console.log(at.box); // => 8
 * ```
 */
export const manado: RuleSet = axisValuesOnly({
  id: 'manado',
  title: text('Kota Manado: penempatan nilai sumbu', 'Manado city: placing of axis values'),
  provenance: chosen(
    'manado',
    text(
      'Hanya penempatan nilai sumbu; bobot dan tabelnya tidak diketahui.',
      'Placing of axis values only; weights and tables are not known.',
    ),
  ),
  inForce: {
    from: '2025-01-01',
    until: null,
    provenance: assumed(
      text('Masa berlaku tidak diketahui; 2025 dipakai.', 'The period is not known; 2025 is used.'),
      'manado',
    ),
  },
  followUpsTold: true,
  source: {
    key: 'manado',
    described: {
      kind: 'secondary',
      title: text('Program pembantu Kota Manado (kode terbuka)', 'Helper program of Manado city (public code)'),
    },
  },
  kinerja: { middle: '70', high: '85', provenance: chosen('manado') },
  potensial: { middle: '68', high: '77', provenance: chosen('manado') },
});
