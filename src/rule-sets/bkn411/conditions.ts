import type { JenjangPendidikan } from '../../civil-service/jenjang-pendidikan.js';
import type { Condition, ConditionOf } from '../../conditions/conditions.js';
import type { Bilingual } from '../../problems/bilingual.js';
import type { Citation, Provenance } from '../../rule-set/model/provenance.js';
import type { Interim, OutsideEligibility, Sourced } from '../../rule-set/model/rule-set.js';
import { assumed, resting, text } from '../shorthands.js';

// Conditions per class of post: PP 11/2017 Art. 107 as amended by PP 17/2020.

export type Asked = Condition & Sourced;

// Profesi, Spesialis and Subspesialis are taken on top of a Sarjana.
export const S1_AND_UP: readonly JenjangPendidikan[] = ['D4', 'S1', 'Profesi', 'S2', 'Spesialis', 'Subspesialis', 'S3'];
export const POSTGRADUATE: readonly JenjangPendidikan[] = ['S2', 'Spesialis', 'Subspesialis', 'S3'];

/** Told by secondary sources alone. */
const told = (basis: 'statute' | 'implementingRule', ...citations: readonly Citation[]): Provenance =>
  resting(basis, 'secondarySources', citations);

const ART_107 = (provision: string): Provenance =>
  told(
    'statute',
    { source: 'pp11', provision: `Art. 107 ${provision}` },
    { source: 'pp17', provision: 'Art. 107' },
    { source: 'parigi' },
  );
const ART_107_B = told('statute', { source: 'pp11', provision: 'Art. 107 b' }, { source: 'ma' });
const ADMINISTRATION = told('statute', { source: 'adm' });
const EQUAL_LEVELS = told(
  'statute',
  { source: 'adm' },
  { source: 'simantap', provision: 'equivalence of functional levels' },
);

export function education(anyOf: readonly JenjangPendidikan[], name: string, provenance: Provenance): Asked {
  return {
    kind: 'education',
    id: 'education',
    anyOf,
    label: text(`Pendidikan paling rendah ${name}`, `Education of at least ${name}`),
    provenance,
  };
}

function related(years: number, provenance: Provenance): Asked & { readonly kind: 'relatedExperience' } {
  return {
    kind: 'relatedExperience',
    id: 'relatedExperience',
    years,
    label: text(
      `Pengalaman jabatan dalam bidang terkait paling singkat ${years} tahun secara kumulatif`,
      `At least ${years} years of experience in a related field, summed`,
    ),
    provenance,
  };
}

export function previousPost(
  anyOf: ConditionOf<'previousPost'>['anyOf'],
  label: Bilingual,
  provenance: Provenance,
): Asked {
  return { kind: 'previousPost', id: 'previousPost', anyOf, label, provenance };
}

function maximumAge(years: number, provenance: Provenance): Asked {
  return {
    kind: 'maximumAge',
    id: 'maximumAge',
    years,
    reading: 'completedYears',
    label: text(`Usia paling tinggi ${years} tahun`, `Age of at most ${years} years`),
    provenance: {
      ...provenance,
      note: text(
        'Dibaca sebagai tahun genap: sampai sehari sebelum ulang tahun berikutnya. Bacaan lain ditandai pada hasil.',
        'Read as completed years: until the day before the next birthday. The other reading is flagged in the result.',
      ),
    },
  };
}

function byHand(id: string, label: Bilingual, provenance: Provenance): Asked {
  return { kind: 'byHand', id, label, provenance };
}

/** For administrator and pengawas. */
export const PERFORMANCE: Asked = {
  kind: 'performance',
  id: 'performance',
  anyOf: ['sangatBaik', 'baik'],
  years: 2,
  label: text(
    'Penilaian kinerja paling rendah Baik dalam 2 tahun terakhir',
    'Performance of at least Baik in the last 2 years',
  ),
  provenance: ADMINISTRATION,
};

// By class of the post to be filled: what is asked of everybody, and of those who are appointed to its tier for the first time.

export const JPT_UTAMA = {
  education: education(S1_AND_UP, 'S1/D4', ART_107('a')),
  related: related(10, ART_107('a')),
  previousPost: previousPost(
    [{ kelas: ['jptMadya', 'jfAhliUtama'], years: 2 }],
    text(
      'Sedang atau pernah menduduki JPT Madya atau JF Ahli Utama paling singkat 2 tahun',
      'Holds or has held JPT Madya or JF Ahli Utama for at least 2 years',
    ),
    ART_107('a'),
  ),
  maximumAge: maximumAge(58, ART_107('a')),
};

export const JPT_MADYA = {
  education: education(S1_AND_UP, 'S1/D4', ART_107('b')),
  related: related(7, ART_107_B),
  previousPost: previousPost(
    [{ kelas: ['jptPratama', 'jfAhliUtama'], years: 2 }],
    text(
      'Sedang atau pernah menduduki JPT Pratama atau JF Ahli Utama paling singkat 2 tahun',
      'Holds or has held JPT Pratama or JF Ahli Utama for at least 2 years',
    ),
    ART_107_B,
  ),
  maximumAge: maximumAge(58, resting('statute', 'recalled', [{ source: 'pp11', provision: 'Art. 107 b' }])),
};

export const JPT_PRATAMA = {
  education: education(S1_AND_UP, 'S1/D4', ART_107('c')),
  related: related(5, ART_107('c')),
  previousPost: previousPost(
    [{ kelas: ['administrator', 'jfAhliMadya'], years: 2 }],
    text(
      'Sedang atau pernah menduduki jabatan administrator atau JF Ahli Madya paling singkat 2 tahun',
      'Holds or has held an administrator post or JF Ahli Madya for at least 2 years',
    ),
    ART_107('c'),
  ),
  maximumAge: maximumAge(56, ART_107('c')),
};

export const ADMINISTRATOR = {
  education: education(S1_AND_UP, 'S1/D4', ADMINISTRATION),
  previousPost: previousPost(
    [{ kelas: ['pengawas', 'jfAhliMuda', 'jfPenyelia'], years: 3 }],
    text(
      'Sedang atau pernah menduduki jabatan pengawas atau JF setingkat paling singkat 3 tahun',
      'Holds or has held a pengawas post or an equal functional post for at least 3 years',
    ),
    EQUAL_LEVELS,
  ),
};

export const PENGAWAS = {
  education: education(['D3', ...S1_AND_UP], 'D3', ADMINISTRATION),
  previousPost: previousPost(
    [{ kelas: ['pelaksana', 'jfAhliPertama', 'jfMahir', 'jfTerampil', 'jfPemula'], years: 4 }],
    text(
      'Sedang atau pernah menduduki jabatan pelaksana atau JF setingkat paling singkat 4 tahun',
      'Holds or has held a pelaksana post or an equal functional post for at least 4 years',
    ),
    EQUAL_LEVELS,
  ),
};

export const LOWER_TIER: Asked = {
  kind: 'lowerTier',
  id: 'lowerTier',
  label: text(
    'Jabatan sekarang berada di bawah jenjang jabatan lowong (promosi)',
    'The present post lies below the tier of the vacancy (promotion)',
  ),
  provenance: told(
    'implementingRule',
    { source: 'kkp21', provision: 'definition of jabatan target' },
    { source: 'kpk2', provision: 'definition of jabatan target' },
  ),
};

const FOR_THE_TIME_BEING: readonly Asked[] = [
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
      'pp94',
    ),
  },
];

const BY_HAND: readonly Asked[] = [
  byHand(
    'competencyToStandard',
    text(
      'Memiliki kompetensi teknis, manajerial, dan sosial kultural sesuai standar jabatan',
      'Technical, managerial and socio-cultural competency to the standard of the post',
    ),
    ART_107('competency'),
  ),
  byHand(
    'trackRecord',
    text(
      'Memiliki rekam jejak jabatan, integritas, dan moralitas yang baik',
      'A good record in post, integrity and morality',
    ),
    ART_107('track record'),
  ),
  byHand('health', text('Sehat jasmani dan rohani', 'Healthy in body and mind'), ART_107('health')),
];

/** Of everybody, for every class. */
export const COMMON: readonly Asked[] = [
  ...FOR_THE_TIME_BEING,
  {
    kind: 'lhkpn',
    id: 'lhkpn',
    yearsBack: 2,
    label: text('LHKPN telah dilaporkan bila wajib', 'LHKPN filed where due'),
    provenance: resting(
      'implementingRule',
      'secondarySources',
      [{ source: 'medan' }, { source: 'pp94' }],
      text(
        'Laporan dua tahun terakhir berlaku, karena laporan tahun lalu baru wajib pada akhir Maret: asumsi pustaka.',
        'Reports of the last two years count, since last year is due only at the end of March: a library assumption.',
      ),
    ),
  },
  ...BY_HAND,
];

/** Boxes 7, 8, 9 for JPT. */
export const FROM_SUCCESSION_GROUP = told(
  'implementingRule',
  { source: 'medan' },
  { source: 'permenpanrb3', provision: 'follow-ups of boxes 7, 8, 9' },
);

const ART_108 = told('statute', { source: 'pp11', provision: 'Art. 108' }, { source: 'pp11Outside' });

const FROM_OUTSIDE: readonly Asked[] = [
  education(POSTGRADUATE, 'pascasarjana', ART_108),
  { ...related(15, ART_108), outsideCounts: true },
  maximumAge(58, ART_108),
  byHand(
    'noParty',
    text(
      'Tidak menjadi anggota atau pengurus partai politik paling singkat 5 tahun',
      'No member or officer of a political party for at least 5 years',
    ),
    ART_108,
  ),
  byHand('neverImprisoned', text('Tidak pernah dipidana penjara', 'Never imprisoned'), ART_108),
  ...BY_HAND,
];

export const OUTSIDE: readonly OutsideEligibility[] = [
  { kelas: 'jptUtama', conditions: FROM_OUTSIDE, provenance: ART_108 },
  { kelas: 'jptMadya', conditions: FROM_OUTSIDE, provenance: ART_108 },
];

export const INTERIM: Interim = {
  tiersBelow: 1,
  conditions: FOR_THE_TIME_BEING,
  provenance: resting(
    'implementingRule',
    'recalled',
    [{ source: 'seBkn1' }],
    text(
      'Setingkat atau satu jenjang di bawahnya, menurut ingatan; teks surat edaran tidak dibaca.',
      'The same tier or one below, from memory; the text of the circular was not read.',
    ),
  ),
};
