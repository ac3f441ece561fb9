import type { Golongan } from '../civil-service/golongan.js';
import { variantOf } from '../rule-set/change/variant.js';
import type { Aspect, Indicator, Measure, Part, RuleSet } from '../rule-set/model/rule-set.js';
import { sharesNotTold, since2025 } from './agencies.js';
import { bkn411Revision1 } from './bkn411-revision-1.js';
import { DISCIPLINE_WINDOW, NEVER_PUNISHED } from './bkn411/aspects.js';
import {
  COMMON,
  education,
  JPT_PRATAMA,
  LOWER_TIER,
  PERFORMANCE,
  POSTGRADUATE,
  previousPost,
  S1_AND_UP,
  type Asked,
} from './bkn411/conditions.js';
import {
  BIDANG_ILMU,
  JPM,
  LAMA_DI_TINGKAT,
  PREDIKAT,
  REKAM_JEJAK_DISIPLIN,
  TINGKAT_PENDIDIKAN,
} from './bkn411/conversions.js';
import { EXPERIENCE, INDICATORS } from './bkn411/labels.js';
import { assumed, chosen, row, table, text, type Readings } from './shorthands.js';

const RUBRIC = chosen('djbk');

/** The papers say that what is not known scores 0, with a flag and a reason. */
const UNKNOWN_IS_0: NonNullable<Measure['unknown']> = {
  score: '0',
  label: text('Tidak diketahui: bernilai 0 dengan tanda', 'Not known: 0, flagged'),
  provenance: chosen('djbk'),
};

function indicator(key: Indicator['key'], weight: string, measure: Measure): Indicator {
  return { key, label: INDICATORS[key], weight, measure, provenance: RUBRIC };
}

/** How the decree measures, under the rubric. */
function asInDecree(combine: Measure['combine'], readings: Readings): Measure {
  return { provenance: RUBRIC, combine, readings, unknown: UNKNOWN_IS_0 };
}

/** One of three parts of which the mean counts 5. */
function experiencePart(key: keyof typeof EXPERIENCE, measure: Measure): Part {
  return { key, label: EXPERIENCE[key], weight: '5/3', measure, provenance: RUBRIC };
}

const EXPERIENCE_IN_POSTS: Indicator = {
  key: 'pengalamanJabatan',
  label: INDICATORS.pengalamanJabatan,
  weight: '5',
  provenance: RUBRIC,
  parts: [
    experiencePart('lamaDiTingkat', {
      combine: 'whole',
      provenance: assumed(
        text(
          'Rubrik memberi 60 untuk kurang dari 2 tahun dan tidak mengatur 2 sampai kurang dari 3 tahun; di sini juga 60.',
          'The rubric gives 60 below 2 years and leaves 2 to under 3 years open; 60 here as well.',
        ),
        'djbk',
      ),
      readings: LAMA_DI_TINGKAT,
      unknown: UNKNOWN_IS_0,
    }),
    experiencePart('keragaman', {
      combine: 'whole',
      provenance: assumed(
        text(
          'Unit organisasi rubrik dibaca sebagai instansi pada riwayat jabatan.',
          'The organisation unit of the rubric is read as the agency in the posts held.',
        ),
        'djbk',
      ),
      readings: table('riwayatJabatan.keragaman', [
        row('lintasInstansi', '100', 'Lintas unit organisasi', 'Across organisation units'),
        row('lintasUnit', '80', 'Lintas unit kerja', 'Across work units'),
        row('satuUnit', '60', 'Satu unit kerja', 'One work unit'),
      ]),
      unknown: UNKNOWN_IS_0,
    }),
    experiencePart('nonDefinitif', {
      combine: 'highest',
      none: { score: '0', label: text('Tidak ada', 'None') },
      provenance: assumed(
        text(
          'Substansi penugasan. Jenjang lebih rendah tidak ada dalam rubrik: dinilai seperti tidak ada. Pj kepala daerah juga tidak ada dan tidak dinilai.',
          'Substance of the duty. A lower level stands not in the rubric: valued as none. An acting regional head stands there neither and is not valued.',
        ),
        'djbk',
      ),
      readings: table('riwayatJabatan.nonDefinitif', [
        row('pltLebihTinggi', '100', 'Plt, jenjang lebih tinggi', 'Plt, higher level'),
        row('pltSetingkat', '80', 'Plt, setingkat', 'Plt, equal level'),
        row('plhLebihTinggi', '60', 'Plh, jenjang lebih tinggi', 'Plh, higher level'),
        row('plhSetingkat', '40', 'Plh, setingkat', 'Plh, equal level'),
        row('lebihRendah', '0', 'Jenjang lebih rendah: tidak ada', 'Lower level: none'),
      ]),
      unknown: UNKNOWN_IS_0,
    }),
  ],
};

const ASPECTS: readonly Aspect[] = [
  {
    key: 'kinerjaUtama',
    axis: 'kinerja',
    label: text('Kinerja utama', 'Main performance'),
    weight: '100',
    provenance: RUBRIC,
    indicators: [indicator('penilaianKinerja', '100', asInDecree('latest', PREDIKAT))],
  },
  {
    key: 'kompetensi',
    axis: 'potensial',
    label: text('Kompetensi', 'Competency'),
    weight: '75',
    provenance: RUBRIC,
    indicators: [
      {
        key: 'penilaianKompetensi',
        label: text('Potensi dan kompetensi (potkom)', 'Potential and competency (potkom)'),
        weight: '65',
        provenance: RUBRIC,
        measure: {
          combine: 'latest',
          readings: [JPM],
          unknown: UNKNOWN_IS_0,
          provenance: chosen(
            'djbk',
            text(
              'Satu angka sejenis JPM; di atas 100 dipotong pada 100 saat impor. Masa berlaku asesmen 3 tahun dalam dokumen adalah parameter dan tidak diterapkan: yang terakhir dipakai.',
              'One number of the kind of a JPM; above 100 it is cut to 100 at import. The validity of 3 years of an assessment is a parameter in the papers and not applied: the latest is used.',
            ),
          ),
        },
      },
      {
        key: 'pengembanganKompetensi',
        label: INDICATORS.pengembanganKompetensi,
        weight: '5',
        ready: true,
        provenance: chosen(
          'djbk',
          text(
            'Relevan 100, tidak relevan 50. Relevansi pelatihan bukan fakta yang dapat dibaca dari bukti: nilai jadi.',
            'Relevant 100, not relevant 50. Whether training is relevant cannot be read out of evidence: a ready score.',
          ),
        ),
      },
      EXPERIENCE_IN_POSTS,
    ],
  },
  {
    key: 'kualifikasi',
    axis: 'potensial',
    label: text('Kualifikasi pendidikan', 'Educational qualification'),
    weight: '10',
    provenance: RUBRIC,
    indicators: [
      indicator('tingkatPendidikan', '5', asInDecree('highest', TINGKAT_PENDIDIKAN)),
      indicator('bidangIlmu', '5', asInDecree('whole', BIDANG_ILMU)),
    ],
  },
  {
    key: 'integritas',
    axis: 'potensial',
    label: text('Integritas dan moralitas', 'Integrity and morality'),
    weight: '15',
    provenance: RUBRIC,
    indicators: [
      indicator('rekamJejakDisiplin', '15', {
        provenance: RUBRIC,
        window: DISCIPLINE_WINDOW,
        combine: 'lowest',
        readings: REKAM_JEJAK_DISIPLIN,
        none: NEVER_PUNISHED,
        unknown: UNKNOWN_IS_0,
      }),
    ],
  },
];

function rank(minimum: Golongan): Asked {
  return {
    kind: 'golongan',
    id: 'golongan',
    minimum,
    label: text(`Golongan paling rendah ${minimum}`, `Rank of at least ${minimum}`),
    provenance: RUBRIC,
  };
}

const BACHELOR = education(S1_AND_UP, 'S1/D4', RUBRIC);

/**
 * Direktorat Jenderal Bina Konstruksi (Ministry of Public Works): kinerja is the predicate alone; potensial is potkom 65,
 * discipline 15 and four fives. What is not known scores 0, as its papers say, and every such use is a finding.
 *
 * @example
 * ```ts
 * import { aspectsFromScores, placeInBox } from 'talenta-asn';
 * import { djbk } from 'talenta-asn/rules';
 * const scores = {
 *   penilaianKinerja: '80', penilaianKompetensi: '93.47', pengembanganKompetensi: '100', pengalamanJabatan: '200/3',
 *   tingkatPendidikan: '90', bidangIlmu: '100', rekamJejakDisiplin: '100',
 * };
 * const placement = placeInBox(aspectsFromScores(scores, { ruleSet: djbk, asOf: '2026-11-23' }), djbk);
 * if (placement.status === 'placed') console.log(placement.potensial.fraction, placement.box); // => 561533/6000 9
 * ```
 */
export const djbk: RuleSet = variantOf(
  bkn411Revision1,
  {
    id: 'djbk',
    revision: 2,
    title: text(
      'Rubrik talent pool Direktorat Jenderal Bina Konstruksi',
      'Talent pool rubric of the Directorate General of Construction',
    ),
    provenance: chosen(
      'djbk',
      text(
        'Dokumen menyebut Peraturan BKN 3/2023, yang agaknya mengatur angka kredit: rujukan itu diragukan. Nilai kecocokan 65/20/15 untuk mengurutkan suksesor adalah sumbu potensial di sini: potkom 65, empat butir bernilai 5, disiplin 15.',
        'The papers credit a BKN Regulation 3/2023, which seems to be about credit points: that citation is doubtful. Their match score of 65/20/15 for ranking successors is the potensial axis here: potkom 65, four items of 5, discipline 15.',
      ),
    ),
    inForce: since2025('djbk'),
    sources: {
      djbk: {
        kind: 'secondary',
        title: text(
          'Dokumen kerangka talent pool Ditjen Bina Konstruksi (Praz-715/pupr-argo-dev)',
          'Talent pool papers of the Directorate General of Construction (Praz-715/pupr-argo-dev)',
        ),
      },
    },
    changes: [
      { at: 'axes.kinerja', provenance: RUBRIC },
      { at: 'axes.potensial', provenance: RUBRIC },
      { at: 'aspects', to: ASPECTS },
      { at: 'readyScores.above', to: 'clamp', provenance: RUBRIC },
      { at: 'talent', provenance: RUBRIC },
      ...sharesNotTold('djbk', 'technicalMix'),
      // The conditions of the papers; what they leave open stays as in the statute.
      {
        at: 'eligibility.jptPratama.conditions',
        to: [
          education(POSTGRADUATE, 'S2', RUBRIC),
          rank('IV/b'),
          previousPost(
            [{ kelas: ['administrator', 'jfAhliMadya'], years: 2 }],
            text(
              'Sedang atau pernah menjadi administrator atau JF Ahli Madya paling singkat 2 tahun',
              'Holds or has held an administrator post or JF Ahli Madya for at least 2 years',
            ),
            RUBRIC,
          ),
          JPT_PRATAMA.related,
          JPT_PRATAMA.maximumAge,
          LOWER_TIER,
          ...COMMON,
        ],
      },
      {
        at: 'eligibility.administrator.conditions',
        to: [
          BACHELOR,
          rank('III/d'),
          previousPost(
            [{ kelas: ['pengawas', 'jfAhliMuda'], years: 3 }],
            text(
              'Sedang atau pernah menjadi pengawas paling singkat 3 tahun, atau JF Ahli Muda',
              'Holds or has held a pengawas post for at least 3 years, or JF Ahli Muda',
            ),
            assumed(
              text(
                'Dokumen tidak menyebut lama untuk JF Ahli Muda; 3 tahun seperti untuk pengawas.',
                'The papers name no length for JF Ahli Muda; 3 years, as for pengawas.',
              ),
              'djbk',
            ),
          ),
          PERFORMANCE,
          LOWER_TIER,
          ...COMMON,
        ],
      },
      {
        at: 'eligibility.pengawas.conditions',
        to: [
          BACHELOR,
          rank('III/b'),
          previousPost(
            [{ kelas: ['pelaksana'], years: 4 }],
            text(
              'Sedang atau pernah menjadi pelaksana paling singkat 4 tahun',
              'Holds or has held a pelaksana post for at least 4 years',
            ),
            RUBRIC,
          ),
          PERFORMANCE,
          LOWER_TIER,
          ...COMMON,
        ],
      },
    ],
  },
  '1bc07e613f850d6fe54d3a9cf1cabfd7434245ada753ffa503116c11b8c1db41',
);
