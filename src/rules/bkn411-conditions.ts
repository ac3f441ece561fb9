import type { Bilingual } from '../model/bilingual.js';
import type { Condition } from '../model/condition.js';
import type { JenjangPendidikan } from '../model/jenjang-pendidikan.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import type { StandarKompetensi } from '../model/kompetensi.js';
import { assumed, from, text } from './bkn411-provenance.js';
import type { Citation, Provenance } from './provenance.js';
import type { ClassEligibility, Interim, OutsideEligibility, Retirement, RuleSet, Sourced } from './rule-set.js';

// Conditions per class of post: PP 11/2017 Art. 107 as amended by PP 17/2020.

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

/** Conditions of each class; the boxes of administrator and pengawas rest on `belowJpt`. */
export function eligibilityWith(belowJpt: Provenance): readonly ClassEligibility[] {
  return [
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
      belowJpt,
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
      belowJpt,
    ),
  ];
}

export const OUTSIDE: readonly OutsideEligibility[] = [
  fromOutside('jptUtama', from('statute', 'secondarySources', ART_108)),
  fromOutside('jptMadya', from('statute', 'secondarySources', ART_108)),
];

export const RETIREMENT: Retirement = {
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
};

export const INTERIM: Interim = {
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
};

export const TIERS: RuleSet['tiers'] = {
  ladder: [
    ['jptUtama'],
    ['jptMadya'],
    ['jptPratama', 'jfAhliUtama'],
    ['administrator', 'jfAhliMadya'],
    ['pengawas', 'jfAhliMuda', 'jfPenyelia'],
    ['pelaksana', 'jfAhliPertama', 'jfMahir', 'jfTerampil', 'jfPemula'],
  ],
  provenance: from('agencyChoice', 'secondarySources', [{ source: 'simantap' }]),
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

export const COMPETENCY_STANDARDS: RuleSet['competencyStandards'] = {
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
};
