import { variantOf } from '../rule-set/change/variant.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { axisValuesOnly, since2025 } from './agencies.js';
import { bkn411Revision1 } from './bkn411-revision-1.js';
import { from, kinerjaAxis, potensialAxis } from './bkn411/levels.js';
import { chosen, text } from './shorthands.js';

const TOLD = chosen('manado');

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
export const manado: RuleSet = variantOf(
  bkn411Revision1,
  {
    id: 'manado',
    revision: 1,
    title: text('Kota Manado: penempatan nilai sumbu', 'Manado city: placing of axis values'),
    provenance: chosen(
      'manado',
      text(
        'Hanya penempatan nilai sumbu; bobot dan tabelnya tidak diketahui.',
        'Placing of axis values only; weights and tables are not known.',
      ),
    ),
    inForce: since2025('manado'),
    sources: {
      manado: {
        kind: 'secondary',
        title: text('Program pembantu Kota Manado (kode terbuka)', 'Helper program of Manado city (public code)'),
      },
    },
    changes: [
      { at: 'axes.kinerja', to: kinerjaAxis(from('70', '85'), TOLD) },
      { at: 'axes.potensial', to: potensialAxis(from('68', '77'), TOLD) },
      ...axisValuesOnly('manado', TOLD),
    ],
  },
  '58e1f121a434602bb39cb39a7ab427a1c9e529a8377802b0d91ca11d40b12ac9',
);
