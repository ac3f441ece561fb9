import type { Measure, RuleSet } from '../../rule-set/model/rule-set.js';
import { checkedOn, text } from '../shorthands.js';

// How old evidence and results may be: revision 2.

const resting = checkedOn('2026-11-26');

/** Measures in which the revisions differ: how old evidence may be that is renewed every few years, and for which class it was made. */
export type AgeOfEvidence = Readonly<
  Record<
    'penilaianKinerja' | 'umpanBalik360' | 'penilaianKompetensi' | 'penilaianPotensi',
    Pick<Measure, 'window' | 'assessedFor'>
  >
>;

/** Evidence of any age: revision 1. */
export const ANY_AGE: AgeOfEvidence = {
  penilaianKinerja: {},
  umpanBalik360: {},
  penilaianKompetensi: {},
  penilaianPotensi: {},
};

export const AGE_OF_EVIDENCE = {
  // A year is dated by its last day: this is two years that are over on every day, 31 December too.
  penilaianKinerja: {
    window: {
      years: 2,
      counting: 'rolling',
      firstDay: 'outside',
      provenance: resting(
        'libraryAssumption',
        'ownDecision',
        [],
        text(
          'Penilaian dua tahun terakhir yang sudah berakhir; penilaian satu tahun dihitung per 31 Desember. Tidak ada teks yang menetapkan umurnya; penilaian lama bukan penilaian sekarang.',
          'Appraisals of the last two years that are over; that of a year counts on 31 December. No text fixes their age; an old appraisal is not one of today.',
        ),
      ),
    },
  },
  umpanBalik360: {
    window: {
      years: 3,
      counting: 'calendarYears',
      firstDay: 'inside',
      provenance: resting(
        'libraryAssumption',
        'ownDecision',
        [],
        text(
          'Tahun berjalan dan dua tahun sebelumnya, seperti penilaian kinerja; tidak ada teks yang menetapkan umurnya.',
          'The running year and the two before, as for the appraisal; no text fixes their age.',
        ),
      ),
    },
  },
  penilaianKompetensi: {
    window: {
      years: 3,
      counting: 'rolling',
      firstDay: 'inside',
      provenance: resting(
        'implementingRule',
        'secondarySources',
        [{ source: 'peraturanBkn26', provision: 'Art. 29(4)' }, { source: 'puspenkom' }],
        text(
          'Hasil penilaian kompetensi berlaku 3 tahun, seperti dikutip layanan bantuan BKN, yang menyebut manajemen talenta sebagai salah satu penggunaannya. Bahwa hari pertama termasuk adalah asumsi pustaka.',
          'The result of a competency assessment is valid for 3 years, as the help desk of BKN quotes it, which names talent management among its uses. That the first day is included is an assumption of the library.',
        ),
      ),
    },
    // A match in percent says how much of which standard: not every standard.
    assessedFor: {
      lower: 'open',
      unstated: 'told',
      provenance: resting(
        'implementingRule',
        'secondarySources',
        [{ source: 'puspenkom' }],
        text(
          'Layanan bantuan BKN: hasil untuk jabatan sasaran "yang memiliki level jabatan yang sama". Job person match terhadap standar lebih rendah tidak menentukan skor; yang tidak menyebut jenjangnya dihitung dan dicatat: asumsi pustaka.',
          'Help desk of BKN: results serve a target post "of the same level". A job person match against a lower standard leaves the score open; one that does not say its class counts and is told: an assumption of this library.',
        ),
      ),
    },
  },
  penilaianPotensi: {
    window: {
      years: 3,
      counting: 'rolling',
      firstDay: 'inside',
      provenance: resting(
        'libraryAssumption',
        'ownDecision',
        [{ source: 'peraturanBkn26', provision: 'Art. 29(4)' }],
        text(
          'Seperti penilaian kompetensi, yang biasanya diambil bersamaan; untuk potensi tidak ada teks yang ditemukan.',
          'As the competency assessment, with which it is usually taken; for potential no text was found.',
        ),
      ),
    },
  },
} as const satisfies AgeOfEvidence;

export const VALIDITY: NonNullable<RuleSet['validity']> = {
  talentResults: { years: 3 },
  provenance: resting(
    'agencyChoice',
    'secondarySources',
    [{ source: 'medan' }, { source: 'djbk' }],
    text(
      'Wali Kota Medan, dua surat kabar, 20 Januari 2026: "mungkin 3 tahun"; DJBK memakai 3 tahun sebagai parameter.',
      'The mayor of Medan, two papers, 20 January 2026: "perhaps 3 years"; DJBK has 3 years as a parameter.',
    ),
  ),
};
