import type { Ranking } from '../../rule-set/model/rule-set.js';
import { resting, text } from '../shorthands.js';

export const RANKING: Ranking = {
  order: ['box', 'score'],
  tieChain: ['kinerja', 'potensial', 'penilaianKompetensi', 'golongan', 'timeInLevel'],
  shortlistSize: 3,
  provenance: resting(
    'libraryAssumption',
    'secondarySources',
    [{ source: 'simantap' }, { source: 'medan', provision: 'three names per vacancy' }],
    text(
      'Kotak lalu nilai, seperti SIMANTAP; rantai penentu hanya fakta merit, tidak memakai usia. Tidak ada aturan hukum tentang nilai sama.',
      'Box, then score, as SIMANTAP; the tie chain has facts of merit only, not age. No legal tie rule was found.',
    ),
  ),
};
