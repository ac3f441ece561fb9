import type { BoxNumber, KinerjaLevel, PotensialLevel } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import type { Condition } from '../model/condition.js';
import type { JenjangPendidikan } from '../model/jenjang-pendidikan.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { KOMPETENSI_KEYS, type KompetensiKey, type StandarKompetensi } from '../model/kompetensi.js';
import type { NineBoxGrid } from './grid.js';
import { shipped } from './made-rule-sets.js';
import type { Basis, Citation, Knowledge, Provenance } from './provenance.js';
import type { Box, ClassEligibility, OutsideEligibility, RuleSet, Sourced } from './rule-set.js';

const CHECKED_ON = '2026-11-23';

function from(basis: Basis, known: Knowledge, citations: readonly Citation[], note?: Bilingual): Provenance {
  return { basis, known, citations, checkedOn: CHECKED_ON, ...(note === undefined ? {} : { note }) };
}

const BKN = (provision: string): Citation => ({ source: 'kepkaBkn411', provision });
/** Programs and papers that carry the weights of the decree; they differ in some tables. */
const WEIGHTS: readonly Implementer[] = ['simantap', 'djki', 'kaden', 'lgi'];

type Implementer = 'simantap' | 'djki' | 'djbk' | 'kaden' | 'lgi' | 'kanreg5';

/** A value of Kepka BKN 411/2025 as these tell it; its own text was not reachable. */
function implemented(provision: string, told: readonly Implementer[] = WEIGHTS, note?: Bilingual): Provenance {
  return from('implementingRule', 'secondarySources', [BKN(provision), ...told.map((source) => ({ source }))], note);
}

function assumed(note: Bilingual, citations: readonly Citation[] = []): Provenance {
  return from('libraryAssumption', 'ownDecision', citations, note);
}

function text(id: string, en: string): Bilingual {
  return { id, en };
}

const COMPETENCY_LABELS: Readonly<Record<KompetensiKey, Bilingual>> = {
  integritas: text('Integritas', 'Integrity'),
  kerjaSama: text('Kerja Sama', 'Cooperation'),
  komunikasi: text('Komunikasi', 'Communication'),
  orientasiPadaHasil: text('Orientasi pada Hasil', 'Orientation on results'),
  pelayananPublik: text('Pelayanan Publik', 'Public service'),
  pengembanganDiriDanOrangLain: text('Pengembangan Diri dan Orang Lain', 'Development of self and others'),
  mengelolaPerubahan: text('Mengelola Perubahan', 'Managing change'),
  pengambilanKeputusan: text('Pengambilan Keputusan', 'Decision making'),
  perekatBangsa: text('Perekat Bangsa', 'Binding the nation'),
};

function standard(level: 1 | 2 | 3 | 4 | 5, but: Partial<StandarKompetensi> = {}): StandarKompetensi {
  return {
    integritas: level,
    kerjaSama: level,
    komunikasi: level,
    orientasiPadaHasil: level,
    pelayananPublik: level,
    pengembanganDiriDanOrangLain: level,
    mengelolaPerubahan: level,
    pengambilanKeputusan: level,
    perekatBangsa: level,
    ...but,
  };
}

const PREDICATE_ROWS = [
  { key: 'sangatBaik', score: '100', label: text('Sangat Baik', 'Very good') },
  { key: 'baik', score: '80', label: text('Baik', 'Good') },
  { key: 'butuhPerbaikan', score: '60', label: text('Butuh Perbaikan', 'Needs improvement') },
  { key: 'kurang', score: '40', label: text('Kurang', 'Poor') },
  { key: 'sangatKurang', score: '20', label: text('Sangat Kurang', 'Very poor') },
];

const NONE = (score: string, id: string, en: string) => ({ score, label: text(id, en) });

const FIVE_YEARS_INSIDE = { years: 5, counting: 'rolling', firstDay: 'inside' } as const;

// ---------------------------------------------------------------------------------------------------------------------
// Boxes: PermenPANRB 3/2020
// ---------------------------------------------------------------------------------------------------------------------

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

const KINERJA_WORDS: Readonly<Record<KinerjaLevel, Bilingual>> = {
  diBawahEkspektasi: text('di bawah', 'below'),
  sesuaiEkspektasi: text('sesuai', 'meeting'),
  diAtasEkspektasi: text('di atas', 'above'),
};
const POTENSIAL_WORDS: Readonly<Record<PotensialLevel, Bilingual>> = {
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
      `Kinerja ${KINERJA_WORDS[kinerja].id} ekspektasi dan potensial ${POTENSIAL_WORDS[potensial].id}`,
      `Performance ${KINERJA_WORDS[kinerja].en} expectations and ${POTENSIAL_WORDS[potensial].en} potential`,
    ),
    followUps: followUps.map((key) => FOLLOW_UPS[key]),
    provenance: from('implementingRule', 'secondarySources', [
      { source: 'permenpanrb3' },
      { source: 'tmk' },
      { source: 'djbk' },
    ]),
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// Conditions per class of post: PP 11/2017 Art. 107 as amended by PP 17/2020
// ---------------------------------------------------------------------------------------------------------------------

// Profesi, Spesialis and Subspesialis are taken on top of a Sarjana.
const S1_AND_UP: readonly JenjangPendidikan[] = ['D4', 'S1', 'Profesi', 'S2', 'Spesialis', 'Subspesialis', 'S3'];
const D3_AND_UP: readonly JenjangPendidikan[] = ['D3', ...S1_AND_UP];

const ART_107 = (provision: string): Provenance =>
  from('statute', 'secondarySources', [
    { source: 'pp11', provision: `Art. 107 ${provision}` },
    { source: 'pp17', provision: 'Art. 107' },
    { source: 'parigi' },
  ]);

function education(anyOf: readonly JenjangPendidikan[], name: string, provenance: Provenance): Condition & Sourced {
  return {
    kind: 'education',
    id: 'education',
    anyOf,
    label: text(`Pendidikan paling rendah ${name}`, `Education of at least ${name}`),
    provenance,
  };
}

function related(years: number, provenance: Provenance): Condition & Sourced {
  const count = String(years);
  return {
    kind: 'relatedExperience',
    id: 'relatedExperience',
    years,
    label: text(
      `Pengalaman jabatan dalam bidang terkait paling singkat ${count} tahun secara kumulatif`,
      `At least ${count} years of experience in a related field, summed`,
    ),
    provenance,
  };
}

function previousPost(
  anyOf: readonly { readonly kelas: readonly KelasJabatan[]; readonly years: number }[],
  label: Bilingual,
  provenance: Provenance,
): Condition & Sourced {
  return { kind: 'previousPost', id: 'previousPost', anyOf, label, provenance };
}

function maximumAge(years: number, provenance: Provenance): Condition & Sourced {
  return {
    kind: 'maximumAge',
    id: 'maximumAge',
    years,
    reading: 'completedYears',
    label: text(`Usia paling tinggi ${String(years)} tahun`, `Age of at most ${String(years)} years`),
    provenance: {
      ...provenance,
      note: text(
        'Dibaca sebagai tahun genap: sampai sehari sebelum ulang tahun berikutnya. Bacaan lain ditandai pada hasil.',
        'Read as completed years: until the day before the next birthday. The other reading is flagged in the result.',
      ),
    },
  };
}

function goodPerformance(): Condition & Sourced {
  return {
    kind: 'performance',
    id: 'performance',
    anyOf: ['sangatBaik', 'baik'],
    years: 2,
    label: text(
      'Penilaian kinerja paling rendah Baik dalam 2 tahun terakhir',
      'Performance of at least Baik in the last 2 years',
    ),
    provenance: from('statute', 'secondarySources', [{ source: 'adm' }]),
  };
}

const COMMON_CONDITIONS: readonly (Condition & Sourced)[] = [
  {
    kind: 'lowerTier',
    id: 'lowerTier',
    label: text(
      'Jabatan sekarang berada di bawah jenjang jabatan lowong (promosi)',
      'The present post lies below the tier of the vacancy (promotion)',
    ),
    provenance: from('implementingRule', 'secondarySources', [
      { source: 'kkp21', provision: 'definition of jabatan target' },
      { source: 'kpk2', provision: 'definition of jabatan target' },
    ]),
  },
  {
    kind: 'legalPosition',
    id: 'legalPosition',
    anyOf: ['aktif', 'tugasBelajar'],
    label: text('Kedudukan hukum aktif', 'Legal position is active'),
    provenance: assumed(
      text(
        'Kode SIASN 01 dan, sebagai kebijakan, 03; tidak ada teks yang menetapkannya.',
        'SIASN codes 01 and, as a policy, 03; no text was found that fixes it.',
      ),
    ),
  },
  {
    kind: 'noRunningPunishment',
    id: 'noRunningPunishment',
    label: text('Tidak sedang menjalani hukuman disiplin', 'No disciplinary punishment is running'),
    provenance: assumed(
      text(
        'Skor saja tidak menutup celah: potensial dapat mencapai 85 saat hukuman dijalani.',
        'The score alone leaves a gap: potential can reach 85 while a punishment runs.',
      ),
      [{ source: 'pp94' }],
    ),
  },
  {
    kind: 'lhkpn',
    id: 'lhkpn',
    yearsBack: 2,
    label: text('LHKPN telah dilaporkan bila wajib', 'LHKPN filed where due'),
    provenance: from(
      'implementingRule',
      'secondarySources',
      [{ source: 'medan' }, { source: 'pp94' }],
      text(
        'Laporan dua tahun terakhir berlaku, karena laporan tahun lalu baru wajib pada akhir Maret: asumsi pustaka.',
        'Reports of the last two years count, since last year is due only at the end of March: a library assumption.',
      ),
    ),
  },
  {
    kind: 'byHand',
    id: 'competencyToStandard',
    label: text(
      'Memiliki kompetensi teknis, manajerial, dan sosial kultural sesuai standar jabatan',
      'Technical, managerial and socio-cultural competency to the standard of the post',
    ),
    provenance: ART_107('competency'),
  },
  {
    kind: 'byHand',
    id: 'trackRecord',
    label: text(
      'Memiliki rekam jejak jabatan, integritas, dan moralitas yang baik',
      'A good record in post, integrity and morality',
    ),
    provenance: ART_107('track record'),
  },
  {
    kind: 'byHand',
    id: 'health',
    label: text('Sehat jasmani dan rohani', 'Healthy in body and mind'),
    provenance: ART_107('health'),
  },
];

function forClass(
  kelas: KelasJabatan,
  conditions: readonly (Condition & Sourced)[],
  provenance: Provenance,
): ClassEligibility {
  return { kelas, boxes: [9, 8, 7], conditions: [...conditions, ...COMMON_CONDITIONS], provenance };
}

const ART_108: readonly Citation[] = [{ source: 'pp11', provision: 'Art. 108' }, { source: 'pp11Outside' }];
const POSTGRADUATE: readonly JenjangPendidikan[] = ['S2', 'Spesialis', 'Subspesialis', 'S3'];

function fromOutside(kelas: KelasJabatan, provenance: Provenance): OutsideEligibility {
  const byHand = (id: string, label: Bilingual): Condition & Sourced => ({ kind: 'byHand', id, label, provenance });
  return {
    kelas,
    conditions: [
      education(POSTGRADUATE, 'pascasarjana', provenance),
      { ...related(15, provenance), kind: 'relatedExperience', years: 15, outsideCounts: true },
      maximumAge(58, provenance),
      byHand(
        'noParty',
        text(
          'Tidak menjadi anggota atau pengurus partai politik paling singkat 5 tahun',
          'No member or officer of a political party for at least 5 years',
        ),
      ),
      byHand('neverImprisoned', text('Tidak pernah dipidana penjara', 'Never imprisoned')),
      ...COMMON_CONDITIONS.filter(({ kind }) => kind === 'byHand'),
    ],
    provenance,
  };
}

const FROM_SUCCESSION_GROUP = from('implementingRule', 'secondarySources', [
  { source: 'medan' },
  { source: 'permenpanrb3', provision: 'follow-ups of boxes 7, 8, 9' },
]);

const EXPERIENCE_PARTS = assumed(
  text(
    'Bagian 4/3/3 menurut SIMANTAP; DJKI dan DJBK memakai rata-rata.',
    'Parts 4/3/3 after SIMANTAP; DJKI and DJBK take the plain mean.',
  ),
  [{ source: 'simantap' }],
);

const BOXES_ASSUMED = assumed(
  text(
    'Kotak 7, 8, 9 untuk jabatan di bawah JPT mengikuti Kelompok Rencana Suksesi; tidak ada teks khusus.',
    'Boxes 7, 8, 9 for posts below JPT follow the succession group; no text of their own was found.',
  ),
  [{ source: 'permenpanrb3' }],
);

const data = {
  format: 1,
  id: 'bkn411',
  revision: 1,
  title: text(
    'Manajemen talenta menurut Keputusan Kepala BKN 411/2025, kotak menurut PermenPANRB 3/2020',
    'Talent management after Keputusan Kepala BKN 411/2025, boxes of PermenPANRB 3/2020',
  ),
  provenance: from(
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
      [{ source: 'kepkaBkn411' }],
    ),
  },
  sources: {
    kepkaBkn411: {
      kind: 'decree',
      title: text('Keputusan Kepala BKN Nomor 411 Tahun 2025', 'Decree of the Head of BKN 411/2025'),
    },
    permenpanrb3: {
      kind: 'ministerialRegulation',
      title: text(
        'PermenPANRB Nomor 3 Tahun 2020 tentang Manajemen Talenta ASN',
        'PermenPANRB 3/2020 on ASN talent management',
      ),
    },
    permenpanrb38: {
      kind: 'ministerialRegulation',
      title: text(
        'PermenPANRB Nomor 38 Tahun 2017 tentang Standar Kompetensi Jabatan ASN',
        'PermenPANRB 38/2017 on competency standards of posts',
      ),
    },
    pp11: {
      kind: 'governmentRegulation',
      title: text(
        'PP Nomor 11 Tahun 2017 tentang Manajemen PNS',
        'Government Regulation 11/2017 on the management of civil servants',
      ),
    },
    pp17: {
      kind: 'governmentRegulation',
      title: text(
        'PP Nomor 17 Tahun 2020 tentang Perubahan atas PP 11/2017',
        'Government Regulation 17/2020 amending 11/2017',
      ),
      url: 'http://online.flipbuilder.com/abgzo/wiyr/files/basic-html/page12.html',
    },
    pp94: {
      kind: 'governmentRegulation',
      title: text('PP Nomor 94 Tahun 2021 tentang Disiplin PNS', 'Government Regulation 94/2021 on discipline'),
    },
    kkp21: {
      kind: 'ministerialRegulation',
      title: text(
        'Permen KKP Nomor 21 Tahun 2022',
        'Regulation 21/2022 of the Ministry of Marine Affairs and Fisheries',
      ),
      url: 'https://pasal.id/peraturan/permen/permen-kkp-no-21-tahun-2022',
    },
    kpk2: {
      kind: 'ministerialRegulation',
      title: text('Peraturan KPK Nomor 2 Tahun 2024', 'KPK Regulation 2/2024'),
      url: 'https://pasal.id/en/peraturan/perban/peraturan-kpk-no-2-tahun-2024',
    },
    simantap: {
      kind: 'secondary',
      title: text(
        'Aplikasi SIMANTAP Sekretariat Jenderal DPD RI (naufalirfani/simantap-be)',
        'SIMANTAP application of the DPD RI secretariat (naufalirfani/simantap-be)',
      ),
    },
    acehBarat: {
      kind: 'secondary',
      title: text(
        'Aplikasi talenta Kabupaten Aceh Barat (saifulanwarmbo/simata)',
        'Talent application of Aceh Barat regency (saifulanwarmbo/simata)',
      ),
    },
    pp11Outside: {
      kind: 'secondary',
      title: text(
        'PP 11/2017 Pasal 108, halaman buku digital',
        'Government Regulation 11/2017 Art. 108, page of a digital book',
      ),
      url: 'http://online.flipbuilder.com/abgzo/gxvh/files/basic-html/page65.html',
    },
    seBkn1: {
      kind: 'decree',
      title: text(
        'Surat Edaran Kepala BKN Nomor 1/SE/I/2021 tentang kewenangan Plh dan Plt',
        'Circular of the Head of BKN 1/SE/I/2021 on the powers of Plh and Plt',
      ),
    },
    djki: {
      kind: 'secondary',
      title: text(
        'Aplikasi talenta DJKI Kemenkumham, menyebut tabel 14 dan 16',
        'Talent application of DJKI, naming tables 14 and 16',
      ),
    },
    djbk: {
      kind: 'secondary',
      title: text(
        'Dokumen talenta Ditjen Bina Konstruksi (Praz-715/pupr-argo-dev)',
        'Talent documents of the Directorate General of Construction (Praz-715/pupr-argo-dev)',
      ),
    },
    kaden: {
      kind: 'secondary',
      title: text(
        'Aplikasi dasbor talenta dengan bobot 411/2025',
        'A talent dashboard carrying the weights of 411/2025',
      ),
    },
    lgi: {
      kind: 'secondary',
      title: text('Analisis pers LGI, Oktober 2025', 'Press analysis by LGI, October 2025'),
      url: 'https://www.mediaadvokasi.id/2025/10/waspada-manajemen-talenta-asn-lgi.html',
    },
    kanreg5: {
      kind: 'secondary',
      title: text('Paparan Kantor Regional V BKN, 2026', 'Briefing of BKN Regional Office V, 2026'),
    },
    tmk: {
      kind: 'secondary',
      title: text('Paparan KemenPANRB tentang PermenPANRB 3/2020', 'KemenPANRB slides on PermenPANRB 3/2020'),
      url: 'https://id.scribd.com/document/596538753/TM-Kemenpan-1',
    },
    medan: {
      kind: 'secondary',
      title: text(
        'Berita pengisian JPT melalui manajemen talenta, Kota Medan',
        'News on filling leadership posts by talent management, Medan city',
      ),
    },
    parigi: {
      kind: 'secondary',
      title: text(
        'Persyaratan JPT, BKPSDM Parigi Moutong (PP 11/2017 Pasal 105-107)',
        'Requirements of JPT, BKPSDM Parigi Moutong (PP 11/2017 Art. 105-107)',
      ),
      url: 'http://dirbkpsdm.parigimoutongkab.go.id/index.php/pangkat-jab/jabatan-pimpinan-tinggi/persyaratan-jabatan-pimpinan-tinggi',
    },
    ma: {
      kind: 'secondary',
      title: text('Lowongan JPT Mahkamah Agung', 'Vacancies of the Supreme Court'),
      url: 'https://dandapala.com/article/detail/ma-buka-lowongan-strategis-jpt-madya-pratama-simak-syaratnya',
    },
    adm: {
      kind: 'secondary',
      title: text(
        'Persyaratan administrator dan pengawas (PP 11/2017)',
        'Requirements of administrator and pengawas (PP 11/2017)',
      ),
      url: 'https://bloginfokuhaku.blogspot.com/2019/08/persyaratan-pns-untuk-dapat-diangkat.html',
    },
  },
  axes: {
    kinerja: {
      label: text('Kinerja', 'Performance'),
      levels: [
        { key: 'diBawahEkspektasi', from: '0', to: '60', label: text('Di bawah ekspektasi', 'Below expectations') },
        { key: 'sesuaiEkspektasi', from: '60', to: '80', label: text('Sesuai ekspektasi', 'Meeting expectations') },
        { key: 'diAtasEkspektasi', from: '80', to: '100', label: text('Di atas ekspektasi', 'Above expectations') },
      ],
      provenance: from(
        'implementingRule',
        'secondarySources',
        [BKN('levels'), { source: 'djbk' }, { source: 'djki' }],
        text(
          'Batas bawah inklusif. Satu pelaksana membaca 0-60/61-80/81-100 dan meninggalkan celah.',
          'Inclusive lower bounds. One implementer reads 0-60/61-80/81-100 and leaves holes.',
        ),
      ),
    },
    potensial: {
      label: text('Potensial', 'Potential'),
      levels: [
        { key: 'rendah', from: '0', to: '60', label: text('Rendah', 'Low') },
        { key: 'menengah', from: '60', to: '80', label: text('Menengah', 'Middle') },
        { key: 'tinggi', from: '80', to: '100', label: text('Tinggi', 'High') },
      ],
      provenance: from(
        'implementingRule',
        'secondarySources',
        [BKN('levels'), { source: 'djbk' }, { source: 'djki' }],
        text(
          'Batas bawah inklusif. Satu pelaksana membaca 0-60/61-80/81-100 dan meninggalkan celah.',
          'Inclusive lower bounds. One implementer reads 0-60/61-80/81-100 and leaves holes.',
        ),
      ),
    },
  },
  aspects: [
    {
      key: 'kinerjaUtama',
      axis: 'kinerja',
      label: text('Kinerja utama', 'Main performance'),
      weight: '60',
      provenance: implemented('aspect 1'),
      indicators: [
        {
          key: 'penilaianKinerja',
          label: text('Penilaian kinerja', 'Performance appraisal'),
          weight: '60',
          provenance: implemented('aspect 1'),
          measure: {
            provenance: assumed(
              text(
                'Beberapa tahun SKP: yang terakhir. Sama dengan SIMANTAP.',
                'Several years of SKP: the latest. The same as SIMANTAP.',
              ),
              [{ source: 'simantap' }, { source: 'djbk' }],
            ),

            combine: 'latest',
            readings: [{ fact: 'penilaianKinerja.predikat', conversion: { kind: 'table', rows: PREDICATE_ROWS } }],
          },
        },
      ],
    },
    {
      key: 'kinerjaPenguat',
      axis: 'kinerja',
      label: text('Kinerja penguat', 'Supporting performance'),
      weight: '40',
      provenance: implemented('aspect 2'),
      indicators: [
        {
          key: 'penghargaan',
          label: text('Penghargaan', 'Awards'),
          weight: '15',
          provenance: implemented('aspect 2'),
          measure: {
            provenance: implemented(
              'aspect 2',
              ['simantap', 'kanreg5'],
              text('Penghargaan tertinggi dalam 5 tahun terakhir.', 'The highest award of the last 5 years.'),
            ),

            window: FIVE_YEARS_INSIDE,
            combine: 'highest',
            readings: [
              {
                fact: 'penghargaan.lingkup',
                conversion: {
                  kind: 'table',
                  rows: [
                    { key: 'internasional', score: '100', label: text('Internasional', 'International') },
                    { key: 'nasional', score: '75', label: text('Nasional', 'National') },
                    { key: 'lintasInstansi', score: '50', label: text('Lintas instansi', 'Across agencies') },
                    { key: 'instansi', score: '25', label: text('Instansi', 'Agency') },
                  ],
                },
              },
            ],
            none: NONE('0', 'Tidak ada penghargaan', 'No award'),
          },
        },
        {
          key: 'timKerja',
          label: text('Penugasan dalam tim kerja', 'Assignment in work teams'),
          weight: '15',
          provenance: implemented('aspect 2'),
          measure: {
            provenance: assumed(
              text(
                'Peran tertinggi dalam 2 tahun terakhir. SIMANTAP memakai entri terakhir, BKN Kanreg V peran tertinggi.',
                'The highest role of the last 2 years. SIMANTAP takes the latest entry, BKN Regional Office V the highest role.',
              ),
              [{ source: 'simantap' }, { source: 'kanreg5' }],
            ),

            window: { years: 2, counting: 'rolling', firstDay: 'inside' },
            combine: 'highest',
            readings: [
              {
                fact: 'timKerja.peran',
                conversion: {
                  kind: 'table',
                  rows: [
                    {
                      key: 'ketuaLintasInstansi',
                      score: '100',
                      label: text('Ketua, lintas instansi', 'Chair, across agencies'),
                    },
                    { key: 'ketuaInternal', score: '75', label: text('Ketua, internal', 'Chair, internal') },
                    {
                      key: 'anggotaLintasInstansi',
                      score: '50',
                      label: text('Anggota, lintas instansi', 'Member, across agencies'),
                    },
                    { key: 'anggotaInternal', score: '25', label: text('Anggota, internal', 'Member, internal') },
                  ],
                },
              },
            ],
            none: NONE('0', 'Tidak ada penugasan', 'No assignment'),
          },
        },
        {
          key: 'umpanBalik360',
          label: text('Umpan balik perilaku 360', 'Feedback 360 on behaviour'),
          weight: '10',
          provenance: implemented('aspect 2'),
          measure: {
            provenance: assumed(
              text(
                'Rentang tercetak meninggalkan celah (90 sampai 91); dibaca sebagai batas bawah inklusif.',
                'The printed bands leave holes (90 to 91); read as inclusive lower bounds.',
              ),
              [{ source: 'simantap' }],
            ),

            combine: 'latest',
            readings: [
              {
                fact: 'umpanBalik360.nilai',
                conversion: {
                  kind: 'bands',
                  bands: [
                    { from: '0', to: '40', score: '20', label: text('Sangat Kurang', 'Very poor') },
                    { from: '40', to: '60', score: '40', label: text('Kurang', 'Poor') },
                    { from: '60', to: '80', score: '60', label: text('Butuh Perbaikan', 'Needs improvement') },
                    { from: '80', to: '91', score: '80', label: text('Baik', 'Good') },
                    { from: '91', to: '100', score: '100', label: text('Sangat Baik', 'Very good') },
                  ],
                },
              },
            ],
          },
        },
      ],
    },
    {
      key: 'kompetensi',
      axis: 'potensial',
      label: text('Kompetensi', 'Competency'),
      weight: '40',
      provenance: implemented('aspect 3'),
      indicators: [
        {
          key: 'penilaianKompetensi',
          label: text('Penilaian kompetensi', 'Competency assessment'),
          weight: '20',
          provenance: implemented('aspect 3'),
          measure: {
            provenance: assumed(
              text(
                'Tingkat per kompetensi terhadap standar, dibatasi pada standar (sama dengan SIMANTAP); bila hanya ada JPM, nilainya dipakai, dibatasi 100 (DJKI).',
                'Level per competency against the standard, capped at it (the same as SIMANTAP); where there is only a JPM, its value, capped at 100 (DJKI).',
              ),
              [{ source: 'simantap' }, { source: 'djki' }, { source: 'permenpanrb38' }],
            ),

            combine: 'latest',
            readings: [
              {
                fact: 'penilaianKompetensi.capaian',
                conversion: {
                  kind: 'levels',
                  against: { postStandard: true },
                  capped: true,
                  items: KOMPETENSI_KEYS.map((key) => ({
                    key,
                    weight: key === 'mengelolaPerubahan' || key === 'pelayananPublik' ? '3' : '2',
                    label: COMPETENCY_LABELS[key],
                  })),
                },
              },
              { fact: 'penilaianKompetensi.jpm', conversion: { kind: 'score', above: 'clamp' } },
            ],
          },
        },
        {
          key: 'pengembanganKompetensi',
          label: text('Pengembangan kompetensi', 'Competency development'),
          weight: '10',
          provenance: implemented(
            'aspect 3',
            WEIGHTS,
            text(
              'Jendela (3 atau 5 tahun) dan satuan (jumlah atau JP) berbeda antarsumber; 3 tahun dan jumlah dipakai.',
              'Window (3 or 5 years) and unit (count or hours) differ between sources; 3 years and the count are used.',
            ),
          ),
          parts: [
            {
              key: 'pelatihan',
              label: text('Sertifikat pelatihan', 'Training certificates'),
              weight: '5',
              provenance: implemented('aspect 3', ['simantap']),
              measure: {
                provenance: assumed(
                  text(
                    'Rentang tercetak tumpang tindih (6-8, 4-6); dibaca sebagai batas bawah inklusif 8/6/4/1/0, jendela 3 tahun.',
                    'The printed bands overlap (6-8, 4-6); read as inclusive lower bounds 8/6/4/1/0, window 3 years.',
                  ),
                  [{ source: 'simantap' }, { source: 'kanreg5' }],
                ),

                window: { years: 3, counting: 'rolling', firstDay: 'inside' },
                combine: 'count',
                readings: [
                  {
                    fact: 'pelatihan.sertifikat',
                    conversion: {
                      kind: 'bands',
                      bands: [
                        { from: '0', to: '1', score: '0', label: text('Tidak ada sertifikat', 'No certificate') },
                        { from: '1', to: '4', score: '25', label: text('1-3 sertifikat', '1-3 certificates') },
                        { from: '4', to: '6', score: '50', label: text('4-5 sertifikat', '4-5 certificates') },
                        { from: '6', to: '8', score: '75', label: text('6-7 sertifikat', '6-7 certificates') },
                        { from: '8', score: '100', label: text('8 sertifikat atau lebih', '8 certificates or more') },
                      ],
                    },
                  },
                ],
                none: NONE('0', 'Tidak ada sertifikat', 'No certificate'),
              },
            },
            {
              key: 'sertifikasi',
              label: text('Sertifikasi keahlian dan diklat penjenjangan', 'Expertise certificates and career training'),
              weight: '5',
              provenance: implemented('aspect 3', ['simantap']),
              measure: {
                window: { years: 3, counting: 'rolling', firstDay: 'inside' },
                combine: 'count',
                readings: [
                  {
                    fact: 'sertifikasi.sertifikat',
                    conversion: {
                      kind: 'bands',
                      bands: [
                        { from: '0', to: '1', score: '0', label: text('Tidak ada', 'None') },
                        { from: '1', to: '3', score: '50', label: text('1-2', '1-2') },
                        { from: '3', score: '100', label: text('3 atau lebih', '3 or more') },
                      ],
                    },
                  },
                ],
                none: NONE('0', 'Tidak ada', 'None'),
              },
            },
          ],
        },
        {
          key: 'pengalamanJabatan',
          label: text('Pengalaman jabatan', 'Experience in posts'),
          weight: '10',
          provenance: implemented('aspect 3'),
          parts: [
            {
              key: 'lamaDiTingkat',
              label: text('Lama pada jenjang sekarang', 'Length in the present level'),
              weight: '4',
              provenance: EXPERIENCE_PARTS,
              measure: {
                provenance: assumed(
                  text(
                    'Tahun genap, dijumlah dari masa definitif pada kelas jabatan sekarang.',
                    'Completed years, summed over definitive spells in the class of the present post.',
                  ),
                  [{ source: 'simantap' }],
                ),

                combine: 'whole',
                readings: [
                  {
                    fact: 'riwayatJabatan.lamaDiTingkat',
                    conversion: {
                      kind: 'bands',
                      bands: [
                        { from: '0', to: '3', score: '60', label: text('0-2 tahun', '0-2 years') },
                        { from: '3', to: '5', score: '80', label: text('3-4 tahun', '3-4 years') },
                        { from: '5', score: '100', label: text('5 tahun atau lebih', '5 years or more') },
                      ],
                    },
                  },
                ],
              },
            },
            {
              key: 'keragaman',
              label: text('Keragaman jabatan', 'Variety of posts'),
              weight: '3',
              provenance: EXPERIENCE_PARTS,
              measure: {
                combine: 'whole',
                readings: [
                  {
                    fact: 'riwayatJabatan.keragaman',
                    conversion: {
                      kind: 'table',
                      rows: [
                        { key: 'lintasInstansi', score: '100', label: text('Lintas instansi', 'Across agencies') },
                        { key: 'lintasUnit', score: '80', label: text('Lintas unit kerja', 'Across work units') },
                        { key: 'satuUnit', score: '60', label: text('Satu unit kerja', 'One work unit') },
                      ],
                    },
                  },
                ],
              },
            },
            {
              key: 'nonDefinitif',
              label: text('Penugasan nondefinitif', 'Acting duty'),
              weight: '3',
              provenance: EXPERIENCE_PARTS,
              measure: {
                provenance: assumed(
                  text(
                    'Penugasan pada jenjang lebih rendah tidak ada dalam tabel: dinilai seperti tidak ada.',
                    'Acting at a lower level stands in no table: valued as none.',
                  ),
                  [{ source: 'simantap' }],
                ),

                combine: 'highest',
                readings: [
                  {
                    fact: 'riwayatJabatan.nonDefinitif',
                    conversion: {
                      kind: 'table',
                      rows: [
                        {
                          key: 'pjKepalaDaerah',
                          score: '100',
                          label: text('Pj kepala daerah', 'Acting regional head (Pj)'),
                        },
                        {
                          key: 'pltLebihTinggi',
                          score: '80',
                          label: text('Plt, jenjang lebih tinggi', 'Plt, higher level'),
                        },
                        { key: 'pltSetingkat', score: '60', label: text('Plt, setingkat', 'Plt, equal level') },
                        {
                          key: 'plhLebihTinggi',
                          score: '40',
                          label: text('Plh, jenjang lebih tinggi', 'Plh, higher level'),
                        },
                        { key: 'plhSetingkat', score: '20', label: text('Plh, setingkat', 'Plh, equal level') },
                        {
                          key: 'lebihRendah',
                          score: '0',
                          label: text('Jenjang lebih rendah: tidak dinilai', 'Lower level: not valued'),
                        },
                      ],
                    },
                  },
                ],
                none: NONE('0', 'Tidak ada', 'None'),
              },
            },
          ],
        },
      ],
    },
    {
      key: 'potensi',
      axis: 'potensial',
      label: text('Potensi', 'Potential'),
      weight: '25',
      provenance: implemented('aspect 4'),
      indicators: [
        {
          key: 'penilaianPotensi',
          label: text('Penilaian potensi', 'Potential assessment'),
          weight: '25',
          provenance: implemented('aspect 4'),
          measure: {
            provenance: implemented(
              'aspect 4',
              ['simantap', 'djki'],
              text(
                'Delapan dimensi 1-5; bobot menurut SIMANTAP. Skala angka ProASN belum terverifikasi: satu nilai 0-100 diterima apa adanya.',
                'Eight dimensions 1-5; weights after SIMANTAP. The numeric scale of ProASN is unverified: one value 0-100 is taken as it is.',
              ),
            ),

            combine: 'latest',
            readings: [
              {
                fact: 'penilaianPotensi.dimensi',
                conversion: {
                  kind: 'levels',
                  against: { highest: 5 },
                  capped: true,
                  items: [
                    {
                      key: 'kemampuanIntelektual',
                      weight: '3',
                      label: text('Kemampuan intelektual', 'Intellectual ability'),
                    },
                    {
                      key: 'kemampuanInterpersonal',
                      weight: '3',
                      label: text('Kemampuan interpersonal', 'Interpersonal ability'),
                    },
                    { key: 'kesadaranDiri', weight: '3', label: text('Kesadaran diri', 'Self-awareness') },
                    {
                      key: 'berpikirKritisDanStrategis',
                      weight: '3',
                      label: text('Berpikir kritis dan strategis', 'Critical and strategic thinking'),
                    },
                    {
                      key: 'menyelesaikanPermasalahan',
                      weight: '3',
                      label: text('Menyelesaikan permasalahan', 'Problem solving'),
                    },
                    {
                      key: 'kecerdasanEmosional',
                      weight: '3',
                      label: text('Kecerdasan emosional', 'Emotional intelligence'),
                    },
                    {
                      key: 'belajarCepatDanMengembangkanDiri',
                      weight: '4',
                      label: text('Belajar cepat dan mengembangkan diri', 'Learning agility'),
                    },
                    {
                      key: 'motivasiDanKomitmen',
                      weight: '3',
                      label: text('Motivasi dan komitmen', 'Motivation and commitment'),
                    },
                  ],
                },
              },
              { fact: 'penilaianPotensi.nilai', conversion: { kind: 'score', above: 'refuse' } },
            ],
          },
        },
      ],
    },
    {
      key: 'kualifikasi',
      axis: 'potensial',
      label: text('Kualifikasi pendidikan', 'Educational qualification'),
      weight: '20',
      provenance: implemented('aspect 5'),
      indicators: [
        {
          key: 'tingkatPendidikan',
          label: text('Tingkat pendidikan formal', 'Level of formal education'),
          weight: '10',
          provenance: implemented('aspect 5'),
          measure: {
            provenance: implemented(
              'aspect 5',
              ['simantap', 'djki', 'djbk'],
              text(
                'D1, D2, Profesi, Spesialis, Subspesialis, SD, SLTP tidak diatur sumber mana pun: tidak tercakup.',
                'D1, D2, Profesi, Spesialis, Subspesialis, SD, SLTP stand in no source: not covered.',
              ),
            ),

            combine: 'highest',
            readings: [
              {
                fact: 'riwayatPendidikan.jenjang',
                conversion: {
                  kind: 'table',
                  rows: [
                    { key: 'S3', score: '100', label: text('S3', 'Doctorate (S3)') },
                    { key: 'S2', score: '90', label: text('S2', 'Master (S2)') },
                    { key: 'S1', score: '80', label: text('S1', 'Bachelor (S1)') },
                    { key: 'D4', score: '80', label: text('D4', 'Applied bachelor (D4)') },
                    { key: 'D3', score: '70', label: text('D3', 'Diploma (D3)') },
                    { key: 'SLTA', score: '60', label: text('SLTA', 'Upper secondary school (SLTA)') },
                  ],
                },
              },
            ],
          },
        },
        {
          key: 'bidangIlmu',
          label: text('Kesesuaian bidang ilmu', 'Fit of the field of study'),
          weight: '10',
          provenance: implemented('aspect 5'),
          measure: {
            provenance: assumed(
              text(
                'Dinilai terhadap jabatan yang akan diisi; pada pemetaan terhadap jabatan sasaran atau jabatan sekarang.',
                'Judged against the post to be filled; in mapping against the declared or present post.',
              ),
              [{ source: 'simantap' }, { source: 'djbk' }],
            ),

            combine: 'whole',
            readings: [
              {
                fact: 'riwayatPendidikan.kesesuaian',
                conversion: {
                  kind: 'table',
                  rows: [
                    { key: 'sesuai', score: '100', label: text('Sesuai', 'Fits') },
                    { key: 'tidakSesuai', score: '50', label: text('Tidak sesuai', 'Does not fit') },
                  ],
                },
              },
            ],
          },
        },
      ],
    },
    {
      key: 'integritas',
      axis: 'potensial',
      label: text('Integritas dan moralitas', 'Integrity and morality'),
      weight: '15',
      provenance: implemented('aspect 6'),
      indicators: [
        {
          key: 'rekamJejakDisiplin',
          label: text('Verifikasi rekam jejak disiplin', 'Verification of the disciplinary record'),
          weight: '15',
          provenance: implemented('aspect 6'),
          measure: {
            provenance: assumed(
              text(
                'Hukuman terberat yang berakhir dalam 5 tahun terakhir; yang sedang dijalani bernilai 0; yang dibatalkan tidak dihitung.',
                'The heaviest punishment that ended within the last 5 years; a running one gives 0; a cancelled one does not count.',
              ),
              [{ source: 'simantap' }, { source: 'djki' }, { source: 'djbk' }],
            ),

            window: { years: 5, counting: 'rolling', firstDay: 'outside' },
            combine: 'lowest',
            readings: [
              {
                fact: 'hukumanDisiplin.tingkat',
                conversion: {
                  kind: 'table',
                  rows: [
                    { key: 'sedangDijalani', score: '0', label: text('Sedang dijalani', 'Running') },
                    { key: 'berat', score: '25', label: text('Berat', 'Heavy') },
                    { key: 'sedang', score: '50', label: text('Sedang', 'Medium') },
                    { key: 'ringan', score: '75', label: text('Ringan', 'Light') },
                  ],
                },
              },
            ],
            none: NONE('100', 'Tidak pernah dijatuhi hukuman disiplin', 'Never punished'),
          },
        },
      ],
    },
  ],
  readyScores: {
    above: 'refuse',
    provenance: assumed(
      text(
        'Skor indikator siap pakai berada pada 0-100; di luar itu data salah.',
        'A ready indicator score lies within 0-100; beyond it the data is wrong.',
      ),
    ),
  },
  numbering: {
    convention: 'permenpanrb3',
    provenance: from('implementingRule', 'secondarySources', [
      { source: 'permenpanrb3' },
      { source: 'tmk' },
      { source: 'djbk' },
    ]),
  },
  boxes: [
    box(9, 'diAtasEkspektasi', 'tinggi', ['promote', 'successionNational', 'award']),
    box(8, 'sesuaiEkspektasi', 'tinggi', ['retain', 'successionAgency', 'widen', 'guidance']),
    box(7, 'diAtasEkspektasi', 'menengah', ['retain', 'successionAgency', 'enrich', 'competency', 'study']),
    box(6, 'diBawahEkspektasi', 'tinggi', ['fit', 'guidance', 'counselling']),
    box(5, 'sesuaiEkspektasi', 'menengah', ['fit', 'guidance', 'competency']),
    box(4, 'diAtasEkspektasi', 'rendah', ['rotate', 'competency']),
    box(3, 'diBawahEkspektasi', 'menengah', ['guidance', 'counselling', 'competency', 'fit']),
    box(2, 'sesuaiEkspektasi', 'rendah', ['guidance', 'competency', 'fit']),
    box(1, 'diBawahEkspektasi', 'rendah', ['process']),
  ],
  talent: {
    shares: { kinerja: '50', potensial: '50' },
    provenance: implemented('talent score', ['djki', 'djbk', 'simantap']),
  },
  technicalMix: {
    shares: [
      { kelas: 'jptUtama', talent: '80', technical: '20' },
      { kelas: 'jptMadya', talent: '80', technical: '20' },
      { kelas: 'jptPratama', talent: '70', technical: '30' },
      { kelas: 'administrator', talent: '60', technical: '40' },
      { kelas: 'pengawas', talent: '50', technical: '50' },
    ],
    provenance: from(
      'implementingRule',
      'secondarySources',
      [BKN('tables 14 and 16, as DJKI names them'), { source: 'djki' }, { source: 'simantap' }],
      text(
        'Bagian untuk JPT Utama mengikuti JPT Madya seperti pada SIMANTAP.',
        'The share for JPT Utama follows JPT Madya, as in SIMANTAP.',
      ),
    ),
  },
  eligibility: [
    forClass(
      'jptUtama',
      [
        education(S1_AND_UP, 'S1/D4', ART_107('a')),
        related(10, ART_107('a')),
        previousPost(
          [{ kelas: ['jptMadya', 'jfAhliUtama'], years: 2 }],
          text(
            'Sedang atau pernah menduduki JPT Madya atau JF Ahli Utama paling singkat 2 tahun',
            'Holds or has held JPT Madya or JF Ahli Utama for at least 2 years',
          ),
          ART_107('a'),
        ),
        maximumAge(58, ART_107('a')),
      ],
      FROM_SUCCESSION_GROUP,
    ),
    forClass(
      'jptMadya',
      [
        education(S1_AND_UP, 'S1/D4', ART_107('b')),
        related(
          7,
          from('statute', 'secondarySources', [{ source: 'pp11', provision: 'Art. 107 b' }, { source: 'ma' }]),
        ),
        previousPost(
          [{ kelas: ['jptPratama', 'jfAhliUtama'], years: 2 }],
          text(
            'Sedang atau pernah menduduki JPT Pratama atau JF Ahli Utama paling singkat 2 tahun',
            'Holds or has held JPT Pratama or JF Ahli Utama for at least 2 years',
          ),
          from('statute', 'secondarySources', [{ source: 'pp11', provision: 'Art. 107 b' }, { source: 'ma' }]),
        ),
        maximumAge(58, from('statute', 'recalled', [{ source: 'pp11', provision: 'Art. 107 b' }])),
      ],
      FROM_SUCCESSION_GROUP,
    ),
    forClass(
      'jptPratama',
      [
        education(S1_AND_UP, 'S1/D4', ART_107('c')),
        related(5, ART_107('c')),
        previousPost(
          [{ kelas: ['administrator', 'jfAhliMadya'], years: 2 }],
          text(
            'Sedang atau pernah menduduki jabatan administrator atau JF Ahli Madya paling singkat 2 tahun',
            'Holds or has held an administrator post or JF Ahli Madya for at least 2 years',
          ),
          ART_107('c'),
        ),
        maximumAge(56, ART_107('c')),
      ],
      FROM_SUCCESSION_GROUP,
    ),
    forClass(
      'administrator',
      [
        education(S1_AND_UP, 'S1/D4', from('statute', 'secondarySources', [{ source: 'adm' }])),
        previousPost(
          [{ kelas: ['pengawas', 'jfAhliMuda', 'jfPenyelia'], years: 3 }],
          text(
            'Sedang atau pernah menduduki jabatan pengawas atau JF setingkat paling singkat 3 tahun',
            'Holds or has held a pengawas post or an equal functional post for at least 3 years',
          ),
          from('statute', 'secondarySources', [
            { source: 'adm' },
            { source: 'simantap', provision: 'equivalence of functional levels' },
          ]),
        ),
        goodPerformance(),
      ],
      BOXES_ASSUMED,
    ),
    forClass(
      'pengawas',
      [
        education(D3_AND_UP, 'D3', from('statute', 'secondarySources', [{ source: 'adm' }])),
        previousPost(
          [{ kelas: ['pelaksana', 'jfAhliPertama', 'jfMahir', 'jfTerampil', 'jfPemula'], years: 4 }],
          text(
            'Sedang atau pernah menduduki jabatan pelaksana atau JF setingkat paling singkat 4 tahun',
            'Holds or has held a pelaksana post or an equal functional post for at least 4 years',
          ),
          from('statute', 'secondarySources', [
            { source: 'adm' },
            { source: 'simantap', provision: 'equivalence of functional levels' },
          ]),
        ),
        goodPerformance(),
      ],
      BOXES_ASSUMED,
    ),
  ],
  outsideCivilService: [
    fromOutside('jptUtama', from('statute', 'secondarySources', ART_108)),
    fromOutside('jptMadya', from('statute', 'secondarySources', ART_108)),
  ],
  retirement: {
    byClass: {
      jptUtama: 60,
      jptMadya: 60,
      jptPratama: 60,
      administrator: 58,
      pengawas: 58,
      pelaksana: 58,
      jfAhliUtama: 65,
      jfAhliMadya: 60,
      jfAhliMuda: 58,
      jfAhliPertama: 58,
      jfPenyelia: 58,
      jfMahir: 58,
      jfTerampil: 58,
      jfPemula: 58,
    },
    leaves: 'firstOfNextMonth',
    provenance: from(
      'statute',
      'recalled',
      [{ source: 'pp11', provision: 'retirement age' }, { source: 'acehBarat' }],
      text(
        'Usia menurut satu aplikasi (65 ahli utama; 60 JPT dan ahli madya; 58 lainnya) dan ingatan; hari pertama bulan berikutnya menurut ingatan. Dipakai untuk perkiraan lowongan, bukan untuk memensiunkan orang.',
        'Ages after one application (65 ahli utama; 60 JPT and ahli madya; 58 others) and from memory; the first day of the next month from memory. For foreseeing vacancies, not for retiring people.',
      ),
    ),
  },
  readiness: {
    groups: [
      { key: 'siapSekarang', label: text('Siap sekarang', 'Ready now'), boxes: [9, 8, 7] },
      { key: 'berpotensi', label: text('Berpotensi', 'Potential'), boxes: [6, 5] },
      { key: 'perluPengembangan', label: text('Perlu pengembangan', 'Development needed'), boxes: [4, 3, 2] },
      { key: 'perluPembinaan', label: text('Perlu pembinaan', 'Needs guidance'), boxes: [1] },
    ],
    provenance: from(
      'agencyChoice',
      'secondarySources',
      [{ source: 'acehBarat' }],
      text(
        'Pembagian satu aplikasi; berkas yang sama memuat pembagian kedua yang bertentangan. Kotak 7, 8, 9 siap sekarang cocok dengan Kelompok Rencana Suksesi.',
        'The division of one application, whose file also holds a second one that contradicts it. Boxes 7, 8, 9 ready now agrees with the succession group.',
      ),
    ),
  },
  interim: {
    tiersBelow: 1,
    conditions: COMMON_CONDITIONS.filter(({ id }) => id === 'legalPosition' || id === 'noRunningPunishment'),
    provenance: from(
      'implementingRule',
      'recalled',
      [{ source: 'seBkn1' }],
      text(
        'Setingkat atau satu jenjang di bawahnya, menurut ingatan; teks surat edaran tidak dibaca.',
        'The same tier or one below, from memory; the text of the circular was not read.',
      ),
    ),
  },
  tiers: {
    ladder: [
      ['jptUtama'],
      ['jptMadya'],
      ['jptPratama', 'jfAhliUtama'],
      ['administrator', 'jfAhliMadya'],
      ['pengawas', 'jfAhliMuda', 'jfPenyelia'],
      ['pelaksana', 'jfAhliPertama', 'jfMahir', 'jfTerampil', 'jfPemula'],
    ],
    provenance: from('agencyChoice', 'secondarySources', [{ source: 'simantap' }]),
  },
  competencyStandards: {
    byClass: {
      jptUtama: standard(5),
      jptMadya: standard(5),
      jptPratama: standard(4),
      administrator: standard(3),
      pengawas: standard(2),
      pelaksana: standard(1),
      jfAhliUtama: standard(4, { integritas: 5, perekatBangsa: 5 }),
      jfAhliMadya: standard(4),
      jfAhliMuda: standard(3),
      jfAhliPertama: standard(2),
      jfPenyelia: standard(3),
      jfMahir: standard(2),
      jfTerampil: standard(1, { integritas: 2, kerjaSama: 2, perekatBangsa: 2 }),
      jfPemula: standard(1),
    },
    provenance: from(
      'agencyChoice',
      'secondarySources',
      [{ source: 'simantap' }, { source: 'permenpanrb38' }],
      text(
        'Standar satu instansi; jabatan dengan standar sendiri menyatakannya pada lowongan.',
        'The standard of one agency; a post with its own standard states it in the vacancy.',
      ),
    ),
  },
  ranking: {
    order: ['box', 'score'],
    tieChain: ['kinerja', 'potensial', 'penilaianKompetensi', 'golongan', 'timeInLevel'],
    shortlistSize: 3,
    provenance: from(
      'libraryAssumption',
      'secondarySources',
      [{ source: 'simantap' }, { source: 'medan', provision: 'three names per vacancy' }],
      text(
        'Kotak lalu nilai, seperti SIMANTAP; rantai penentu hanya fakta merit, tidak memakai usia. Tidak ada aturan hukum tentang nilai sama.',
        'Box, then score, as SIMANTAP; the tie chain has facts of merit only, not age. No legal tie rule was found.',
      ),
    ),
  },
  rounding: {
    shown: { places: 2, mode: 'halfUp' },
    beforeLevels: null,
    beforeRanking: null,
    provenance: assumed(
      text(
        'Nilai dibandingkan tanpa pembulatan dan ditampilkan dua desimal. SIMANTAP membulatkan nilai akhir sebelum mengurutkan.',
        'Values are compared unrounded and shown with two places. SIMANTAP rounds the final value before sorting.',
      ),
      [{ source: 'simantap' }],
    ),
  },
} as const satisfies RuleSet;

/**
 * Keputusan Kepala BKN 411/2025 as implementers apply it, with the boxes of PermenPANRB 3/2020 and the conditions of
 * PP 11/2017 Art. 107. The default rule set. The text of the decree was not reachable: every node says how well it is
 * known, and agencies check it against the text before they decide by it.
 *
 * @example
 * ```ts
 * import { bkn411 } from 'talenta-asn/rules';
 * console.log(bkn411.id, bkn411.revision, bkn411.provenance.known); // => bkn411 1 secondarySources
 * ```
 */
export const bkn411: RuleSet = shipped<NineBoxGrid>(data);
