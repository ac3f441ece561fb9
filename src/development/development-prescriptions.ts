import type { IndicatorKey } from '../civil-service/aspect-keys.js';
import type { Bilingual } from '../problems/bilingual.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { ownAssumption, type Provenance } from '../rule-set/model/provenance.js';

/** What raises the score of an indicator. */
export interface DevelopmentPrescription {
  /** What can be done, in order. */
  readonly steps: readonly Bilingual[];
  /** Who can move it: the person, the agency with the person, or only time. */
  readonly within: 'person' | 'agency' | 'time';
  /** Why it lies there. */
  readonly reason: Bilingual;
}

function text(id: string, en: string): Bilingual {
  return { id, en };
}

/**
 * What fits a gap, by indicator. An assumption of this library: see {@link DEVELOPMENT_PROVENANCE}.
 */
export const DEVELOPMENT_PRESCRIPTIONS: Readonly<Record<IndicatorKey, DevelopmentPrescription>> = deepFreeze<
  Record<IndicatorKey, DevelopmentPrescription>
>({
  penilaianKinerja: {
    within: 'agency',
    reason: text(
      'Atasan menilainya; hasil baru ada pada periode penilaian berikutnya',
      'The superior appraises it; a new result comes with the next period',
    ),
    steps: [
      text('Bimbingan kinerja oleh atasan', 'Performance guidance by the superior'),
      text('Konseling kinerja', 'Performance counselling'),
    ],
  },
  penghargaan: {
    within: 'agency',
    reason: text('Penghargaan diusulkan dan diberikan oleh instansi', 'Awards are proposed and given by agencies'),
    steps: [text('Pengusulan penghargaan atas karya nyata', 'Proposal for an award for work done')],
  },
  timKerja: {
    within: 'agency',
    reason: text('Penugasan dalam tim diberikan oleh instansi', 'The agency assigns people to teams'),
    steps: [text('Penugasan dalam tim kerja, juga lintas instansi', 'Assignment to work teams, also across agencies')],
  },
  umpanBalik360: {
    within: 'person',
    reason: text('Perilaku kerja berada di tangan pegawai', 'Behaviour at work is in the hands of the person'),
    steps: [text('Pembinaan perilaku kerja dari hasil umpan balik', 'Coaching on behaviour from the feedback')],
  },
  penilaianKompetensi: {
    within: 'person',
    reason: text(
      'Kompetensi dapat dipelajari; penilaian ulang menunjukkannya',
      'Competency can be learned; a further assessment shows it',
    ),
    steps: [
      text('Pengembangan kompetensi yang kurang dari standar', 'Development of competencies below the standard'),
      text('Penilaian kompetensi ulang', 'A further competency assessment'),
    ],
  },
  pengembanganKompetensi: {
    within: 'person',
    reason: text(
      'Pelatihan dan sertifikasi dapat diikuti sendiri',
      'Training and certification can be taken up by the person',
    ),
    steps: [text('Pelatihan dan sertifikasi', 'Training and certification')],
  },
  pengalamanJabatan: {
    within: 'agency',
    reason: text(
      'Penempatan dan penugasan ditetapkan instansi; lama dalam jenjang bertambah hanya dengan waktu',
      'The agency decides on posts and duties; length in the level grows only with time',
    ),
    steps: [text('Rotasi, perluasan atau pengayaan jabatan', 'Rotation, wider or richer duties')],
  },
  penilaianPotensi: {
    within: 'agency',
    reason: text('Instansi mengadakan penilaian potensi', 'The agency holds the assessment of potential'),
    steps: [text('Penilaian potensi ulang menurut jadwal', 'A further potential assessment when it is due')],
  },
  tingkatPendidikan: {
    within: 'agency',
    reason: text(
      'Tugas belajar diberikan instansi dan berlangsung bertahun-tahun',
      'Study assignments are given by the agency and last for years',
    ),
    steps: [text('Tugas belajar', 'Study assignment')],
  },
  bidangIlmu: {
    within: 'agency',
    reason: text(
      'Bidang ilmu dinilai terhadap jabatan: yang dapat berubah dalam waktu dekat hanya penempatan',
      'The field of study is judged against the post: only the placement can change soon',
    ),
    steps: [
      text('Penempatan yang sesuai bidang ilmu', 'A placement that fits the field of study'),
      text('Tugas belajar pada bidang jabatan', 'Study assignment in the field of the post'),
    ],
  },
  rekamJejakDisiplin: {
    within: 'time',
    reason: text(
      'Hukuman tetap dihitung sampai keluar dari jendela penilaian',
      'A punishment counts until it leaves the window',
    ),
    steps: [
      text(
        'Menunggu hukuman keluar dari jendela penilaian, tanpa pelanggaran baru',
        'Waiting until the punishment leaves the window, without a new one',
      ),
    ],
  },
});

/**
 * How well the prescriptions are known. The regulation prescribes follow-ups per box; PermenPANRB 20/2025 Annex II, which
 * governs the development programme, was not reachable.
 */
export const DEVELOPMENT_PROVENANCE: Provenance = deepFreeze(
  ownAssumption('2026-11-24', {
    id: 'Peraturan menetapkan tindak lanjut per kotak. Program pengembangan diatur PermenPANRB 20/2025 Lampiran II, yang teksnya tidak dapat dijangkau. Isi per indikator adalah usul pustaka.',
    en: 'The regulation prescribes follow-ups per box. PermenPANRB 20/2025 Annex II governs the development programme; its text was not reachable. What stands per indicator is a proposal of this library.',
  }),
);
