import type { IndicatorKey } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { Provenance } from '../rules/provenance.js';

/** What raises the score of an indicator. */
export interface DevelopmentPrescription {
  /** What can be done, in order. */
  readonly steps: readonly Bilingual[];
  /** Who can move it: the person, the agency with the person, or only time. */
  readonly within: 'person' | 'agency' | 'time';
}

function text(id: string, en: string): Bilingual {
  return { id, en };
}

/**
 * What fits a gap, by indicator. An assumption of this library: the regulation prescribes follow-ups per box; its annex on
 * the development programme (PermenPANRB 20/2025, Lampiran II) could not be read.
 */
export const DEVELOPMENT_PRESCRIPTIONS: Readonly<Record<IndicatorKey, DevelopmentPrescription>> =
  /* @__PURE__ */ deepFreeze<Record<IndicatorKey, DevelopmentPrescription>>({
    penilaianKinerja: {
      within: 'agency',
      steps: [
        text('Bimbingan kinerja oleh atasan', 'Performance guidance by the superior'),
        text('Konseling kinerja', 'Performance counselling'),
      ],
    },
    penghargaan: {
      within: 'agency',
      steps: [text('Pengusulan penghargaan atas karya nyata', 'Proposal for an award for work done')],
    },
    timKerja: {
      within: 'agency',
      steps: [
        text('Penugasan dalam tim kerja, juga lintas instansi', 'Assignment to work teams, also across agencies'),
      ],
    },
    umpanBalik360: {
      within: 'person',
      steps: [text('Pembinaan perilaku kerja dari hasil umpan balik', 'Coaching on behaviour from the feedback')],
    },
    penilaianKompetensi: {
      within: 'person',
      steps: [
        text('Pengembangan kompetensi yang kurang dari standar', 'Development of competencies below the standard'),
        text('Penilaian kompetensi ulang', 'A further competency assessment'),
      ],
    },
    pengembanganKompetensi: {
      within: 'person',
      steps: [text('Pelatihan dan sertifikasi', 'Training and certification')],
    },
    pengalamanJabatan: {
      within: 'agency',
      steps: [text('Rotasi, perluasan atau pengayaan jabatan', 'Rotation, wider or richer duties')],
    },
    penilaianPotensi: {
      within: 'agency',
      steps: [text('Penilaian potensi ulang menurut jadwal', 'A further potential assessment when it is due')],
    },
    tingkatPendidikan: { within: 'agency', steps: [text('Tugas belajar', 'Study assignment')] },
    bidangIlmu: {
      within: 'agency',
      steps: [
        text('Penempatan yang sesuai bidang ilmu', 'A placement that fits the field of study'),
        text('Tugas belajar pada bidang jabatan', 'Study assignment in the field of the post'),
      ],
    },
    rekamJejakDisiplin: {
      within: 'time',
      steps: [
        text(
          'Menunggu hukuman keluar dari jendela penilaian, tanpa pelanggaran baru',
          'Waiting until the punishment leaves the window, without a new one',
        ),
      ],
    },
  });

/** How well the prescriptions are known. */
export const DEVELOPMENT_PROVENANCE: Provenance = /* @__PURE__ */ deepFreeze<Provenance>({
  basis: 'libraryAssumption',
  known: 'ownDecision',
  citations: [],
  checkedOn: '2026-11-24',
  note: {
    id: 'Peraturan menetapkan tindak lanjut per kotak; lampiran tentang program pengembangan tidak terbaca. Isi per indikator adalah usul pustaka.',
    en: 'The regulation prescribes follow-ups per box; its annex on development could not be read. What stands per indicator is a proposal of this library.',
  },
});
