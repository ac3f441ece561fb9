import { variantOf } from '../rule-set/change/variant.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { axisValuesOnly, since2025 } from './agencies.js';
import { bkn411Revision1 } from './bkn411-revision-1.js';
import { from, kinerjaAxis, potensialAxis } from './bkn411/levels.js';
import { assumed, chosen, text } from './shorthands.js';

const TOLD = chosen('acehBarat');

/**
 * Aceh Barat regency, as its program places axis values: both from 70 and 90. Its weights were not told, and its two
 * schemes of readiness contradict each other, so that none is modelled.
 *
 * @example
 * ```ts
 * import { placeAxes } from 'talenta-asn';
 * import { acehBarat } from 'talenta-asn/rules';
 * const at = placeAxes({ kinerja: '72', potensial: '78' }, acehBarat);
 * if (at.status === 'placed') console.log(at.box); // => 5
 * ```
 */
export const acehBarat: RuleSet = variantOf(
  bkn411Revision1,
  {
    id: 'acehBarat',
    revision: 1,
    title: text('Kabupaten Aceh Barat: penempatan nilai sumbu', 'Aceh Barat regency: placing of axis values'),
    provenance: chosen(
      'acehBarat',
      text(
        'Hanya penempatan nilai sumbu; bobotnya tidak diketahui. Kesiapan ada dua skema dalam berkas yang sama, yang bertentangan: 7-9 siap, 5-6 potensial, 2-4 perlu dikembangkan, 1 di bawah; dan 8-9 siap, 5 dan 7 dalam 1-2 tahun, 3, 4, 6 kelak, 1-2 bukan calon.',
        'Placing of axis values only; the weights are not known. Readiness has two schemes in one file, which contradict each other: 7-9 ready, 5-6 potential, 2-4 to be developed, 1 underperforming; and 8-9 ready, 5 and 7 in 1-2 years, 3, 4, 6 later, 1-2 no candidate.',
      ),
    ),
    inForce: since2025('acehBarat'),
    sources: {
      acehBarat: {
        kind: 'secondary',
        title: text(
          'Aplikasi SIMATA Kabupaten Aceh Barat (saifulanwarmbo/simata)',
          'SIMATA program of Aceh Barat regency (saifulanwarmbo/simata)',
        ),
      },
    },
    changes: [
      { at: 'axes.kinerja', to: kinerjaAxis(from('70', '90'), TOLD) },
      { at: 'axes.potensial', to: potensialAxis(from('70', '90'), TOLD) },
      ...axisValuesOnly('acehBarat', TOLD),
      {
        at: 'ranking',
        provenance: assumed(
          text(
            'Program mengurutkan menurut kelompok kesiapan, kotak, lalu kinerja. Kelompok kesiapan tidak dimuat karena dua skemanya bertentangan; setelah kotak dipakai nilai talenta, kinerja menentukan bila nilainya sama.',
            'The program sorts by readiness group, box, then kinerja. The readiness groups are left out since its two schemes contradict each other; after the box comes the talent score, and kinerja decides where scores are equal.',
          ),
          'acehBarat',
        ),
      },
    ],
  },
  '8e1641773924e3db7d86a3ec7774f0bccf6d504a84d19c5521033b20699c0720',
);
