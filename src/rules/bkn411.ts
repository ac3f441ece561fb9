import type { Bilingual } from '../model/bilingual.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { aspectsWith, type Validity } from './bkn411-aspects.js';
import { AXES, BOXES, NUMBERING, READINESS } from './bkn411-boxes.js';
import { COMPETENCY_STANDARDS, eligibilityWith, INTERIM, OUTSIDE, RETIREMENT, TIERS } from './bkn411-conditions.js';
import { HEAD, RANKING, READY_SCORES, ROUNDING, TALENT, TECHNICAL_MIX } from './bkn411-merit.js';
import { SOURCES } from './bkn411-sources.js';
import { text } from './bkn411-provenance.js';
import type { NineBoxGrid } from './grid.js';
import { shipped } from './made-rule-sets.js';
import type { Basis, Citation, Knowledge, Provenance, Source } from './provenance.js';
import type { ClassEligibility, Measure, RuleSet } from './rule-set.js';

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

type Asked = ClassEligibility['conditions'][number];

function secondary(
  basis: 'statute' | 'implementingRule',
  citations: readonly Citation[],
  note?: Bilingual,
): Provenance {
  return {
    basis,
    known: 'secondarySources',
    citations,
    checkedOn: CHECKED_ON,
    ...(note === undefined ? {} : { note }),
  };
}

/** Art. 132: moves among JPT; Art. 190: moves of any civil servant. */
const LATERAL_JPT = secondary('statute', [
  { source: 'pp17', provision: 'Art. 132(1)-(2)' },
  { source: 'pp11', provision: 'Art. 190(3)' },
  { source: 'mutasiParigi' },
  { source: 'joglo' },
]);
const LATERAL = secondary(
  'statute',
  [{ source: 'pp11', provision: 'Art. 190(3)-(4)' }, { source: 'mutasiParigi' }],
  text(
    'Pasal 190(3) menyebut 2 sampai 5 tahun; hanya batas bawah menjadi syarat orang, batas atas mengikat instansi.',
    'Art. 190(3) says 2 to 5 years; only the lower limit is a condition of the person, the upper one binds the agency.',
  ),
);
const ORIGIN_APPROVES = secondary('statute', [
  { source: 'pp11', provision: 'Art. 192(2)' },
  { source: 'perBkn5' },
  { source: 'mutasiParigi' },
]);
const FIRST_APPOINTMENT = secondary('statute', [
  { source: 'pp11', provision: 'Art. 107' },
  { source: 'pp17', provision: 'Art. 107' },
  { source: 'parigi' },
  { source: 'kkp21', provision: 'definition of jabatan target' },
  { source: 'kpk2', provision: 'definition of jabatan target' },
]);
const ADMINISTRATION = secondary('statute', [{ source: 'adm' }]);

const timeInPost = (provenance: Provenance): Asked => ({
  kind: 'timeInPost',
  id: 'timeInPost',
  years: 2,
  label: text(
    'Telah menduduki jabatan sekarang paling singkat 2 tahun',
    'Has held the present post for at least 2 years',
  ),
  provenance,
});
const COMPETENCY_TEST: Asked = {
  kind: 'byHand',
  id: 'competencyTest',
  label: text(
    'Lulus uji kompetensi untuk perpindahan antarjabatan pimpinan tinggi, sesuai standar jabatan',
    'Has passed the competency test for moves among leadership posts, to the standard of the post',
  ),
  provenance: LATERAL_JPT,
};
const ORIGIN_APPROVAL: Asked = {
  kind: 'byHand',
  id: 'originAgencyApproval',
  label: text('Persetujuan PPK instansi asal', 'Approval of the agency of origin (its PPK)'),
  provenance: ORIGIN_APPROVES,
};
const jenisPegawai = (kelas: KelasJabatan): Asked => {
  const mayBePppk = kelas === 'jptUtama' || kelas === 'jptMadya';
  return {
    kind: 'jenisPegawai',
    id: 'jenisPegawai',
    anyOf: ['PNS'],
    ...(mayBePppk ? { byHand: ['PPPK'] as const } : {}),
    label: mayBePppk
      ? text('PNS; PPPK hanya pada jabatan tertentu', 'PNS; PPPK for certain posts only')
      : text('PNS', 'Civil servant with tenure (PNS)'),
    provenance: secondary(
      'statute',
      [{ source: 'uu20', provision: 'Art. 34(2)' }, { source: 'pp49' }],
      mayBePppk
        ? text(
            'Hanya JPT Utama dan Madya tertentu, yang nomenklaturnya ditetapkan Presiden; pejabat memeriksanya.',
            'Certain JPT Utama and Madya only, named by the President; the officer checks it.',
          )
        : text(
            'PP 49/2018 membuka JPT Utama dan Madya tertentu saja; jabatan manajerial lain menurut UU 20/2023 Pasal 34(2) belum diatur.',
            'PP 49/2018 opens certain JPT Utama and Madya only; no rule names other managerial posts under UU 20/2023 Art. 34(2).',
          ),
    ),
  };
};

/** Conditions of a first appointment to the tier. */
const FIRST = new Set(['previousPost', 'relatedExperience', 'maximumAge']);

/** A class of bkn411 with its ways. */
function withWays(entry: ClassEligibility): ClassEligibility {
  const isJpt = entry.kelas.startsWith('jpt');
  const first = entry.conditions.filter(({ kind }) => FIRST.has(kind));
  const lateral = isJpt ? [timeInPost(LATERAL_JPT), COMPETENCY_TEST] : [timeInPost(LATERAL)];
  const promoted = isJpt ? FIRST_APPOINTMENT : ADMINISTRATION;
  const moved = isJpt ? LATERAL_JPT : LATERAL;
  return {
    ...entry,
    conditions: [
      jenisPegawai(entry.kelas),
      ...entry.conditions.filter(({ kind }) => !FIRST.has(kind) && kind !== 'lowerTier'),
    ],
    ways: [
      { cara: 'promosi', conditions: first, provenance: promoted },
      { cara: 'rotasi', conditions: lateral, provenance: moved },
      {
        cara: 'antarinstansi',
        from: 'lowerTier',
        conditions: [...first, ORIGIN_APPROVAL],
        provenance: ORIGIN_APPROVES,
      },
      {
        cara: 'antarinstansi',
        from: 'sameTier',
        conditions: [...lateral, ORIGIN_APPROVAL],
        provenance: ORIGIN_APPROVES,
      },
    ],
  };
}

const DEFAULT_WAYS = secondary(
  'implementingRule',
  [{ source: 'kepkaBkn411' }, { source: 'cilegon' }],
  text(
    'Sejak 1 Januari 2026 rotasi dan mutasi juga melalui manajemen talenta, menurut berita satu kota; instansi lain dan luar PNS hanya bila lowongan menyatakannya: asumsi pustaka.',
    'Since 1 January 2026 rotation and transfer go through talent management too, as one city is told to; other agencies and outsiders only where the vacancy says so: an assumption of this library.',
  ),
);

const SOURCES_OF_WAYS: Readonly<Record<string, Source>> = {
  uu20: {
    kind: 'statute',
    title: text('UU Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara', 'Law 20/2023 on the state civil apparatus'),
  },
  pp49: {
    kind: 'governmentRegulation',
    title: text(
      'PP Nomor 49 Tahun 2018 tentang Manajemen PPPK',
      'Government Regulation 49/2018 on the management of PPPK',
    ),
  },
  perBkn5: {
    kind: 'ministerialRegulation',
    title: text(
      'Peraturan BKN Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi',
      'BKN Regulation 5/2019 on how moves are carried out',
    ),
  },
  mutasiParigi: {
    kind: 'secondary',
    title: text(
      'Mutasi, BKPSDM Parigi Moutong (PP 11/2017 Pasal 190-193)',
      'Moves, BKPSDM Parigi Moutong (PP 11/2017 Art. 190-193)',
    ),
    url: 'http://dirbkpsdm.parigimoutongkab.go.id/index.php/pengembangan-karier-pengembangan-kompetensi-dan-sistem-informasi-manajemen-karier/pengembangan-karier/mutasi',
  },
  joglo: {
    kind: 'secondary',
    title: text(
      'PP 17/2020, ringkasan Jogloabang (mutasi antar-JPT melalui uji kompetensi)',
      'Government Regulation 17/2020, summary by Jogloabang (moves among JPT by competency test)',
    ),
    url: 'https://www.jogloabang.com/gaya/pp-17-2020-perubahan-pp-11-2017-manajemen-pns',
  },
  cilegon: {
    kind: 'secondary',
    title: text(
      'Berita rotasi dan mutasi melalui manajemen talenta, Kota Cilegon, 7 Januari 2026',
      'News on rotation and transfer through talent management, Cilegon city, 7 January 2026',
    ),
  },
};

/** A match in percent says how much of which standard: not every standard. */
const ASSESSED_FOR: Measure['assessedFor'] = {
  lower: 'open',
  unstated: 'told',
  provenance: checked(
    'implementingRule',
    'secondarySources',
    [{ source: 'puspenkom' }],
    'Layanan bantuan BKN: hasil untuk jabatan sasaran "yang memiliki level jabatan yang sama". Job person match terhadap standar lebih rendah tidak menentukan skor; yang tidak menyebut jenjangnya dihitung dan dicatat: asumsi pustaka.',
    'Help desk of BKN: results serve a target post "of the same level". A job person match against a lower standard leaves the score open; one that does not say its class counts and is told: an assumption of this library.',
  ),
};

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
  sources: { ...SOURCES, ...OWN_SOURCES, ...SOURCES_OF_WAYS },
  axes: AXES,
  aspects: aspectsWith(VALIDITY, ASSESSED_FOR),
  readyScores: READY_SCORES,
  numbering: NUMBERING,
  boxes: BOXES,
  talent: TALENT,
  technicalMix: TECHNICAL_MIX,
  eligibility: eligibilityWith(BOXES_BELOW_JPT).map(withWays),
  defaultWays: { ways: ['promosi', 'rotasi'], provenance: DEFAULT_WAYS },
  outsideCivilService: OUTSIDE,
  retirement: RETIREMENT,
  readiness: READINESS,
  interim: INTERIM,
  tiers: TIERS,
  competencyStandards: COMPETENCY_STANDARDS,
  ranking: RANKING,
  rounding: ROUNDING,
  validity: {
    talentResults: { years: 3 },
    provenance: checked(
      'agencyChoice',
      'secondarySources',
      [{ source: 'medan' }, { source: 'djbk' }],
      'Wali Kota Medan, dua surat kabar, 20 Januari 2026: "mungkin 3 tahun"; DJBK memakai 3 tahun sebagai parameter.',
      'The mayor of Medan, two papers, 20 January 2026: "perhaps 3 years"; DJBK has 3 years as a parameter.',
    ),
  },
});
