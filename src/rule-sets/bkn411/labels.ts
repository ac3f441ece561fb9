import type { IndicatorKey } from '../../civil-service/aspect-keys.js';
import type { Bilingual } from '../../problems/bilingual.js';
import { text } from '../shorthands.js';

export const INDICATORS: Readonly<Record<IndicatorKey, Bilingual>> = {
  penilaianKinerja: text('Penilaian kinerja', 'Performance appraisal'),
  penghargaan: text('Penghargaan', 'Awards'),
  timKerja: text('Penugasan dalam tim kerja', 'Assignment in work teams'),
  umpanBalik360: text('Umpan balik perilaku 360', 'Feedback 360 on behaviour'),
  penilaianKompetensi: text('Penilaian kompetensi', 'Competency assessment'),
  pengembanganKompetensi: text('Pengembangan kompetensi', 'Competency development'),
  pengalamanJabatan: text('Pengalaman jabatan', 'Experience in posts'),
  penilaianPotensi: text('Penilaian potensi', 'Potential assessment'),
  tingkatPendidikan: text('Tingkat pendidikan formal', 'Level of formal education'),
  bidangIlmu: text('Kesesuaian bidang ilmu', 'Fit of the field of study'),
  rekamJejakDisiplin: text('Verifikasi rekam jejak disiplin', 'Verification of the disciplinary record'),
};

/** Parts of experience in posts (pengalaman jabatan). */
export const EXPERIENCE = {
  lamaDiTingkat: text('Lama pada jenjang sekarang', 'Length in the present level'),
  keragaman: text('Keragaman jabatan', 'Variety of posts'),
  nonDefinitif: text('Penugasan nondefinitif', 'Acting duty'),
};
