import { assumed, BKN, from, implemented, text } from './bkn411-provenance.js';
import type { Ranking, RuleSet } from './rule-set.js';

/** What both revisions say of themselves. */
export const HEAD = {
  format: 1,
  id: 'bkn411',
  title: text(
    'Manajemen talenta menurut Keputusan Kepala BKN 411/2025, kotak menurut PermenPANRB 3/2020',
    'Talent management after Keputusan Kepala BKN 411/2025, boxes of PermenPANRB 3/2020',
  ),
  provenance: from(
    'implementingRule',
    'secondarySources',
    [{ source: 'kepkaBkn411' }, { source: 'simantap' }, { source: 'djki' }, { source: 'kaden' }, { source: 'lgi' }],
    text(
      'Teks keputusan tidak dapat dijangkau. Isi disusun dari pelaksana yang saling bebas; mereka sepakat tentang bobot dan berbeda dalam beberapa tabel. Periksa pada teks asli sebelum dipakai dalam keputusan.',
      'The text of the decree was not reachable. The content rests on independent implementers, which agree on the weights and differ in some tables. Check it against the text before a decision is based on it.',
    ),
  ),
  inForce: {
    from: '2025-01-01',
    until: null,
    provenance: assumed(
      text(
        'Tanggal berlaku keputusan tidak terbaca; awal tahun penerbitannya dipakai.',
        'The day the decree takes effect could not be read; the start of its year is used.',
      ),
      [{ source: 'kepkaBkn411' }],
    ),
  },
} as const satisfies Partial<RuleSet>;

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
  provenance: from(
    'implementingRule',
    'secondarySources',
    [BKN('tables 14 and 16, as DJKI names them'), { source: 'djki' }, { source: 'simantap' }],
    text(
      'Bagian untuk JPT Utama mengikuti JPT Madya seperti pada SIMANTAP.',
      'The share for JPT Utama follows JPT Madya, as in SIMANTAP.',
    ),
  ),
};

export const RANKING: Ranking = {
  order: ['box', 'score'],
  tieChain: ['kinerja', 'potensial', 'penilaianKompetensi', 'golongan', 'timeInLevel'],
  shortlistSize: 3,
  provenance: from(
    'libraryAssumption',
    'secondarySources',
    [{ source: 'simantap' }, { source: 'medan', provision: 'three names per vacancy' }],
    text(
      'Kotak lalu nilai, seperti SIMANTAP; rantai penentu hanya fakta merit, tidak memakai usia. Tidak ada aturan hukum tentang nilai sama.',
      'Box, then score, as SIMANTAP; the tie chain has facts of merit only, not age. No legal tie rule was found.',
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
    [{ source: 'simantap' }],
  ),
};
