import { aspectsWith, type Validity } from './bkn411-aspects.js';
import { AXES, BOXES, NUMBERING, READINESS } from './bkn411-boxes.js';
import { COMPETENCY_STANDARDS, eligibilityWith, INTERIM, OUTSIDE, RETIREMENT, TIERS } from './bkn411-conditions.js';
import { HEAD, RANKING, READY_SCORES, ROUNDING, TALENT, TECHNICAL_MIX } from './bkn411-merit.js';
import { SOURCES } from './bkn411-sources.js';
import { text } from './bkn411-provenance.js';
import type { NineBoxGrid } from './grid.js';
import { shipped } from './made-rule-sets.js';
import type { Basis, Citation, Knowledge, Provenance, Source } from './provenance.js';
import type { RuleSet } from './rule-set.js';

const CHECKED_ON = '2026-11-26';

/** What was checked again for this revision. */
function checked(basis: Basis, known: Knowledge, citations: readonly Citation[], id: string, en: string): Provenance {
  return { basis, known, citations, checkedOn: CHECKED_ON, note: text(id, en) };
}

const OWN_SOURCES: Readonly<Record<string, Source>> = {
  peraturanBkn26: {
    kind: 'ministerialRegulation',
    title: text(
      'Peraturan BKN Nomor 26 Tahun 2019 tentang Pembinaan Penyelenggara Penilaian Kompetensi PNS',
      'BKN Regulation 26/2019 on those who hold competency assessments of civil servants',
    ),
  },
  puspenkom: {
    kind: 'secondary',
    title: text(
      'Tanya jawab Pusat Penilaian Kompetensi (Puspenkom), layanan bantuan BKN',
      'Questions and answers of the competency assessment centre (Puspenkom), help desk of BKN',
    ),
  },
  sukabumi: {
    kind: 'secondary',
    title: text(
      'Berita manajemen talenta Sukabumi, 13 Februari 2026',
      'News on talent management in Sukabumi, 13 February 2026',
    ),
  },
  semarang: {
    kind: 'secondary',
    title: text(
      'Berita manajemen talenta Kota Semarang, 19 Desember 2025',
      'News on talent management in Semarang city, 19 December 2025',
    ),
  },
};

/** How old evidence may be that is renewed every few years. */
const VALIDITY: Validity = {
  // A year is dated by its last day: this is two years that are over on every day, 31 December too.
  penilaianKinerja: {
    years: 2,
    counting: 'rolling',
    firstDay: 'outside',
    provenance: checked(
      'libraryAssumption',
      'ownDecision',
      [],
      'Penilaian dua tahun terakhir yang sudah berakhir; penilaian satu tahun dihitung per 31 Desember. Tidak ada teks yang menetapkan umurnya; penilaian lama bukan penilaian sekarang.',
      'Appraisals of the last two years that are over; that of a year counts on 31 December. No text fixes their age; an old appraisal is not one of today.',
    ),
  },
  umpanBalik360: {
    years: 3,
    counting: 'calendarYears',
    firstDay: 'inside',
    provenance: checked(
      'libraryAssumption',
      'ownDecision',
      [],
      'Tahun berjalan dan dua tahun sebelumnya, seperti penilaian kinerja; tidak ada teks yang menetapkan umurnya.',
      'The running year and the two before, as for the appraisal; no text fixes their age.',
    ),
  },
  penilaianKompetensi: {
    years: 3,
    counting: 'rolling',
    firstDay: 'inside',
    provenance: checked(
      'implementingRule',
      'secondarySources',
      [{ source: 'peraturanBkn26', provision: 'Art. 29(4)' }, { source: 'puspenkom' }],
      'Hasil penilaian kompetensi berlaku 3 tahun, seperti dikutip layanan bantuan BKN, yang menyebut manajemen talenta sebagai salah satu penggunaannya. Bahwa hari pertama termasuk adalah asumsi pustaka.',
      'The result of a competency assessment is valid for 3 years, as the help desk of BKN quotes it, which names talent management among its uses. That the first day is included is an assumption of the library.',
    ),
  },
  penilaianPotensi: {
    years: 3,
    counting: 'rolling',
    firstDay: 'inside',
    provenance: checked(
      'libraryAssumption',
      'ownDecision',
      [{ source: 'peraturanBkn26', provision: 'Art. 29(4)' }],
      'Seperti penilaian kompetensi, yang biasanya diambil bersamaan; untuk potensi tidak ada teks yang ditemukan.',
      'As the competency assessment, with which it is usually taken; for potential no text was found.',
    ),
  },
};

const BOXES_BELOW_JPT = checked(
  'agencyChoice',
  'secondarySources',
  [
    { source: 'permenpanrb3', provision: 'follow-ups of boxes 7, 8, 9' },
    { source: 'sukabumi' },
    { source: 'semarang' },
  ],
  'Kotak 7, 8, 9 untuk administrator dan pengawas diterapkan dua instansi; sama dengan Kelompok Rencana Suksesi.',
  'Boxes 7, 8, 9 for administrator and pengawas are applied by two agencies; the same as the succession group.',
);

/**
 * Keputusan Kepala BKN 411/2025 as implementers apply it, with the boxes of PermenPANRB 3/2020 and the conditions of
 * PP 11/2017 Art. 107. The default rule set. The text of the decree was not reachable: every node says how well it is
 * known, and agencies check it against the text before they decide by it. Revision 1 is `bkn411Revision1`.
 *
 * @example
 * ```ts
 * import { bkn411 } from 'talenta-asn/rules';
 * console.log(bkn411.id, bkn411.revision, bkn411.provenance.known); // => bkn411 2 secondarySources
 * ```
 */
export const bkn411: RuleSet = shipped<NineBoxGrid>({
  ...HEAD,
  revision: 2,
  sources: { ...SOURCES, ...OWN_SOURCES },
  axes: AXES,
  aspects: aspectsWith(VALIDITY),
  readyScores: READY_SCORES,
  numbering: NUMBERING,
  boxes: BOXES,
  talent: TALENT,
  technicalMix: TECHNICAL_MIX,
  eligibility: eligibilityWith(BOXES_BELOW_JPT),
  outsideCivilService: OUTSIDE,
  retirement: RETIREMENT,
  readiness: READINESS,
  interim: INTERIM,
  tiers: TIERS,
  competencyStandards: COMPETENCY_STANDARDS,
  ranking: RANKING,
  rounding: ROUNDING,
});
