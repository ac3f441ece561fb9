/** bkn411 with ways of filling posts: promotion and rotation within the agency are open, others where a vacancy says so. */
import {
  bkn411,
  defineRuleSet,
  type ClassEligibility,
  type FillingWay,
  type Provenance,
  type RuleSet,
} from 'talenta-asn/rules';

type Conditions = ClassEligibility['conditions'];
type Condition = Conditions[number];

const text = (id: string, en: string) => ({ id, en });

function secondary(
  basis: 'statute' | 'implementingRule',
  citations: Provenance['citations'],
  note?: Provenance['note'],
): Provenance {
  return {
    basis,
    known: 'secondarySources',
    citations,
    checkedOn: '2026-11-26',
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
]);
const ADMINISTRATION = secondary('statute', [{ source: 'adm' }]);

const timeInPost = (provenance: Provenance): Condition => ({
  kind: 'timeInPost',
  id: 'timeInPost',
  years: 2,
  label: text(
    'Telah menduduki jabatan sekarang paling singkat 2 tahun',
    'Has held the present post for at least 2 years',
  ),
  provenance,
});
const COMPETENCY_TEST: Condition = {
  kind: 'byHand',
  id: 'competencyTest',
  label: text(
    'Lulus uji kompetensi untuk perpindahan antarjabatan pimpinan tinggi, sesuai standar jabatan',
    'Has passed the competency test for moves among leadership posts, to the standard of the post',
  ),
  provenance: LATERAL_JPT,
};
const ORIGIN_APPROVAL: Condition = {
  kind: 'byHand',
  id: 'originAgencyApproval',
  label: text('Persetujuan PPK instansi asal', 'Approval of the agency of origin (its PPK)'),
  provenance: ORIGIN_APPROVES,
};
const jenisPegawai = (kelas: string): Condition => {
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
export function withWays(entry: ClassEligibility): ClassEligibility & { readonly ways: readonly FillingWay[] } {
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

const NEW_SOURCES: RuleSet['sources'] = {
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

export const bkn411WithWays: RuleSet = defineRuleSet(bkn411, {
  id: 'bkn411',
  revision: 2,
  title: bkn411.title,
  inForce: bkn411.inForce,
  provenance: bkn411.provenance,
  sources: NEW_SOURCES,
  changes: [
    ...bkn411.eligibility.map((entry) => ({
      at: `eligibility.${entry.kelas}`,
      to: withWays(entry),
      provenance: { ...DEFAULT_WAYS, citations: [...entry.provenance.citations, { source: 'cilegon' }] },
    })),
    { at: 'defaultWays', to: { ways: ['promosi', 'rotasi'], provenance: DEFAULT_WAYS }, provenance: DEFAULT_WAYS },
  ],
});
