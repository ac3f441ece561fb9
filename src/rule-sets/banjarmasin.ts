import { variantOf } from '../rule-set/change/variant.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { axisValuesOnly, NUMBERS_ALONE, since2025 } from './agencies.js';
import { bkn411Revision1 } from './bkn411-revision-1.js';
import { kinerjaAxis, potensialAxis } from './bkn411/levels.js';
import { chosen, text } from './shorthands.js';

const LIMITS = [
  { from: '0', to: '46' },
  { above: '46', to: '72' },
  { above: '72', to: '100' },
] as const;

const COMPARED = chosen(
  'bjm',
  text(
    'Program membandingkan dengan lebih dari: tepat 46 masih rendah, tepat 72 masih menengah. Nilai sumbu dimulai dari 20.',
    'The program compares with greater than: exactly 46 is still low, exactly 72 still middle. Its axis values begin at 20.',
  ),
);

/**
 * Banjarmasin city, as its program places axis values. How they come about is not modelled: the sum holds a preference of
 * the leader, and the points of innovation, organisation and extra work were not told.
 *
 * @example
 * ```ts
 * import { placeAxes } from 'talenta-asn';
 * import { banjarmasin } from 'talenta-asn/rules';
 * const at = placeAxes({ kinerja: '72', potensial: '78' }, banjarmasin);
 * if (at.status === 'placed') console.log(at.box); // => 8
 * ```
 */
export const banjarmasin: RuleSet = variantOf(
  bkn411Revision1,
  {
    id: 'banjarmasin',
    revision: 1,
    title: text('Kota Banjarmasin: penempatan nilai sumbu', 'Banjarmasin city: placing of axis values'),
    provenance: chosen(
      'bjm',
      text(
        'Hanya penempatan nilai sumbu. Kinerja dalam program itu: predikat 45/35/25/15/5 ditambah inovasi, organisasi, kerja tambahan, dan preferensi pimpinan, yang butirnya tidak diketahui; potensial: 20 % potensi, 30 x (jumlah tingkat / (jumlah standar + 9)), 35 % rekam jejak (rata-rata tujuh butir), 15 % lainnya, dan preferensi. Tabel beberapa butir diketahui (pendidikan, unit, diklat, JP, penghargaan, moralitas, kehadiran, sertifikat, organisasi), jumlahnya tidak. Preferensi pimpinan bukan fakta merit, dan nilai tingkat di atas standar dibagi dengan standar + 9 tidak dibatasi. Nomor kotak seperti dalam program; tindak lanjut menurut PermenPANRB 3/2020.',
        'Placing of axis values only. Kinerja in that program: predicate 45/35/25/15/5 plus innovation, organisation, extra work and a preference of the leader, whose items are not known; potensial: 20 % potential, 30 x (sum of levels / (sum of standards + 9)), 35 % track record (mean of seven items), 15 % other, and preference. The tables of some items are known (education, units, training, hours, award, morality, attendance, certificate, organisation), the sums are not. A preference of the leader is no fact of merit, and the sum of levels over that of standards + 9 is not capped. Box numbers as in the program; follow-ups after PermenPANRB 3/2020.',
      ),
    ),
    inForce: since2025('bjm'),
    sources: {
      bjm: {
        kind: 'secondary',
        title: text(
          'Aplikasi manajemen talenta Kota Banjarmasin (perkimbjm/manajemen-talenta)',
          'Talent management program of Banjarmasin city (perkimbjm/manajemen-talenta)',
        ),
      },
    },
    changes: [
      { at: 'axes.kinerja', to: kinerjaAxis(LIMITS, COMPARED) },
      { at: 'axes.potensial', to: potensialAxis(LIMITS, COMPARED) },
      ...axisValuesOnly('bjm', chosen('bjm', NUMBERS_ALONE)),
    ],
  },
  '0d86858171add61e8a4e6cf31ed06d634982ae62b7dfbf9a3d58b5f6262518fe',
);
