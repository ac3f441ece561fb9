import { assumed, resting, text } from '../shorthands.js';
import type { RuleSet } from '../../rule-set/model/rule-set.js';

/** What both revisions say of themselves. */
export const IDENTITY = {
  format: 1,
  id: 'bkn411',
  title: text(
    'Manajemen talenta menurut Keputusan Kepala BKN 411/2025, kotak menurut PermenPANRB 3/2020',
    'Talent management after Keputusan Kepala BKN 411/2025, boxes of PermenPANRB 3/2020',
  ),
  provenance: resting(
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
      'kepkaBkn411',
    ),
  },
} as const satisfies Partial<RuleSet>;
