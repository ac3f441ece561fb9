import type { BoxNumber, KinerjaLevel, PotensialLevel } from '../../civil-service/aspect-keys.js';
import type { Bilingual } from '../../problems/bilingual.js';
import type { Box, Readiness, RuleSet } from '../../rule-set/model/rule-set.js';
import { resting, text } from '../shorthands.js';

const TOLD = resting('implementingRule', 'secondarySources', [
  { source: 'permenpanrb3' },
  { source: 'tmk' },
  { source: 'djbk' },
]);

const FOLLOW_UPS = {
  promote: text('Dipromosikan dan dipertahankan', 'Promote and retain'),
  retain: text('Dipertahankan', 'Retain'),
  successionNational: text(
    'Masuk Kelompok Rencana Suksesi instansi/nasional',
    'Enter the succession group of the agency or the nation',
  ),
  successionAgency: text('Masuk Kelompok Rencana Suksesi instansi', 'Enter the succession group of the agency'),
  award: text('Penghargaan', 'Award'),
  widen: text('Rotasi/perluasan jabatan', 'Rotation or wider duties'),
  enrich: text('Rotasi/pengayaan jabatan', 'Rotation or richer duties'),
  rotate: text('Rotasi', 'Rotation'),
  guidance: text('Bimbingan kinerja', 'Performance guidance'),
  counselling: text('Konseling kinerja', 'Performance counselling'),
  competency: text('Pengembangan kompetensi', 'Competency development'),
  study: text('Tugas belajar', 'Study assignment'),
  fit: text('Penempatan yang sesuai', 'Fitting placement'),
  process: text(
    'Diproses sesuai ketentuan peraturan perundang-undangan',
    'Handled as the laws and regulations provide',
  ),
};

const KINERJA: Readonly<Record<KinerjaLevel, Bilingual>> = {
  diBawahEkspektasi: text('di bawah', 'below'),
  sesuaiEkspektasi: text('sesuai', 'meeting'),
  diAtasEkspektasi: text('di atas', 'above'),
};
const POTENSIAL: Readonly<Record<PotensialLevel, Bilingual>> = {
  rendah: text('rendah', 'low'),
  menengah: text('menengah', 'middle'),
  tinggi: text('tinggi', 'high'),
};

function box(
  number: BoxNumber,
  kinerja: KinerjaLevel,
  potensial: PotensialLevel,
  followUps: readonly (keyof typeof FOLLOW_UPS)[],
): Box {
  return {
    box: number,
    levels: { kinerja, potensial },
    category: text(
      `Kinerja ${KINERJA[kinerja].id} ekspektasi dan potensial ${POTENSIAL[potensial].id}`,
      `Performance ${KINERJA[kinerja].en} expectations and ${POTENSIAL[potensial].en} potential`,
    ),
    followUps: followUps.map((key) => FOLLOW_UPS[key]),
    provenance: TOLD,
  };
}

export const NUMBERING: RuleSet['numbering'] = {
  convention: 'permenpanrb3',
  provenance: TOLD,
};

/** The nine boxes of PermenPANRB 3/2020. */
export const BOXES: RuleSet['boxes'] = [
  box(9, 'diAtasEkspektasi', 'tinggi', ['promote', 'successionNational', 'award']),
  box(8, 'sesuaiEkspektasi', 'tinggi', ['retain', 'successionAgency', 'widen', 'guidance']),
  box(7, 'diAtasEkspektasi', 'menengah', ['retain', 'successionAgency', 'enrich', 'competency', 'study']),
  box(6, 'diBawahEkspektasi', 'tinggi', ['fit', 'guidance', 'counselling']),
  box(5, 'sesuaiEkspektasi', 'menengah', ['fit', 'guidance', 'competency']),
  box(4, 'diAtasEkspektasi', 'rendah', ['rotate', 'competency']),
  box(3, 'diBawahEkspektasi', 'menengah', ['guidance', 'counselling', 'competency', 'fit']),
  box(2, 'sesuaiEkspektasi', 'rendah', ['guidance', 'competency', 'fit']),
  box(1, 'diBawahEkspektasi', 'rendah', ['process']),
];

export const READINESS: Readiness = {
  groups: [
    { key: 'siapSekarang', label: text('Siap sekarang', 'Ready now'), boxes: [9, 8, 7] },
    { key: 'berpotensi', label: text('Berpotensi', 'Potential'), boxes: [6, 5] },
    { key: 'perluPengembangan', label: text('Perlu pengembangan', 'Development needed'), boxes: [4, 3, 2] },
    { key: 'perluPembinaan', label: text('Perlu pembinaan', 'Needs guidance'), boxes: [1] },
  ],
  provenance: resting(
    'agencyChoice',
    'secondarySources',
    [{ source: 'acehBarat' }],
    text(
      'Pembagian satu aplikasi; berkas yang sama memuat pembagian kedua yang bertentangan. Kotak 7, 8, 9 siap sekarang cocok dengan Kelompok Rencana Suksesi.',
      'The division of one application, whose file also holds a second one that contradicts it. Boxes 7, 8, 9 ready now agrees with the succession group.',
    ),
  ),
};
