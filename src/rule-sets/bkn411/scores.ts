import type { RuleSet } from '../../rule-set/model/rule-set.js';
import { assumed, resting, text } from '../shorthands.js';
import { DECREE, implemented } from './provenance.js';

export const READY_SCORES: RuleSet['readyScores'] = {
  above: 'refuse',
  provenance: assumed(
    text(
      'Skor indikator siap pakai berada pada 0-100; di luar itu data salah.',
      'A ready indicator score lies within 0-100; beyond it the data is wrong.',
    ),
  ),
};

export const TALENT: RuleSet['talent'] = {
  shares: { kinerja: '50', potensial: '50' },
  provenance: implemented('talent score', ['djki', 'djbk', 'simantap']),
};

export const TECHNICAL_MIX: RuleSet['technicalMix'] = {
  shares: [
    { kelas: 'jptUtama', talent: '80', technical: '20' },
    { kelas: 'jptMadya', talent: '80', technical: '20' },
    { kelas: 'jptPratama', talent: '70', technical: '30' },
    { kelas: 'administrator', talent: '60', technical: '40' },
    { kelas: 'pengawas', talent: '50', technical: '50' },
  ],
  provenance: resting(
    'implementingRule',
    'secondarySources',
    [DECREE('tables 14 and 16, as DJKI names them'), { source: 'djki' }, { source: 'simantap' }],
    text(
      'Bagian untuk JPT Utama mengikuti JPT Madya seperti pada SIMANTAP.',
      'The share for JPT Utama follows JPT Madya, as in SIMANTAP.',
    ),
  ),
};

export const ROUNDING: RuleSet['rounding'] = {
  shown: { places: 2, mode: 'halfUp' },
  beforeLevels: null,
  beforeRanking: null,
  provenance: assumed(
    text(
      'Nilai dibandingkan tanpa pembulatan dan ditampilkan dua desimal. SIMANTAP membulatkan nilai akhir sebelum mengurutkan.',
      'Values are compared unrounded and shown with two places. SIMANTAP rounds the final value before sorting.',
    ),
    'simantap',
  ),
};
