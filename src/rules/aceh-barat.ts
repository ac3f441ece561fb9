import { assumed, chosen, text } from './agency-sources.js';
import { axisValuesOnly, type Limits } from './axis-values-only.js';
import type { RuleSet } from './rule-set.js';

const LIMITS: Limits = { middle: '70', high: '90', provenance: chosen('acehBarat') };

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
export const acehBarat: RuleSet = axisValuesOnly({
  id: 'acehBarat',
  title: text('Kabupaten Aceh Barat: penempatan nilai sumbu', 'Aceh Barat regency: placing of axis values'),
  provenance: chosen(
    'acehBarat',
    text(
      'Hanya penempatan nilai sumbu; bobotnya tidak diketahui. Kesiapan ada dua skema dalam berkas yang sama, yang bertentangan: 7-9 siap, 5-6 potensial, 2-4 perlu dikembangkan, 1 di bawah; dan 8-9 siap, 5 dan 7 dalam 1-2 tahun, 3, 4, 6 kelak, 1-2 bukan calon.',
      'Placing of axis values only; the weights are not known. Readiness has two schemes in one file, which contradict each other: 7-9 ready, 5-6 potential, 2-4 to be developed, 1 underperforming; and 8-9 ready, 5 and 7 in 1-2 years, 3, 4, 6 later, 1-2 no candidate.',
    ),
  ),
  inForce: {
    from: '2025-01-01',
    until: null,
    provenance: assumed(
      text('Masa berlaku tidak diketahui; 2025 dipakai.', 'The period is not known; 2025 is used.'),
      'acehBarat',
    ),
  },
  followUpsTold: true,
  source: {
    key: 'acehBarat',
    described: {
      kind: 'secondary',
      title: text(
        'Aplikasi SIMATA Kabupaten Aceh Barat (saifulanwarmbo/simata)',
        'SIMATA program of Aceh Barat regency (saifulanwarmbo/simata)',
      ),
    },
  },
  kinerja: LIMITS,
  potensial: LIMITS,
  ranking: {
    order: ['box', 'score'],
    tieChain: ['kinerja', 'potensial', 'penilaianKompetensi', 'golongan', 'timeInLevel'],
    shortlistSize: 3,
    provenance: assumed(
      text(
        'Program mengurutkan menurut kelompok kesiapan, kotak, lalu kinerja. Kelompok kesiapan tidak dimuat karena dua skemanya bertentangan; setelah kotak dipakai nilai talenta, kinerja menentukan bila nilainya sama.',
        'The program sorts by readiness group, box, then kinerja. The readiness groups are left out since its two schemes contradict each other; after the box comes the talent score, and kinerja decides where scores are equal.',
      ),
      'acehBarat',
    ),
  },
});
