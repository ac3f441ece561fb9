import type { IndicatorKey } from '../model/aspect-keys.js';
import type { Bilingual } from '../model/bilingual.js';
import type { Condition } from '../model/condition.js';
import type { Golongan } from '../model/golongan.js';
import type { JenjangPendidikan } from '../model/jenjang-pendidikan.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { assumed, chosen, citedSources, text } from './agency-sources.js';
import { NOT_TOLD } from './axis-values-only.js';
import { bkn411Revision1 } from './bkn411-revision-1.js';
import { shipped } from './made-rule-sets.js';
import type { Provenance, Source } from './provenance.js';
import type { FactKey } from './fact-keys.js';
import type { Aspect, ClassEligibility, Conversion, Indicator, Measure, Part, RuleSet, Sourced } from './rule-set.js';

const OWN_SOURCES: Readonly<Record<string, Source>> = {
  djbk: {
    kind: 'secondary',
    title: text(
      'Dokumen kerangka talent pool Ditjen Bina Konstruksi (Praz-715/pupr-argo-dev)',
      'Talent pool papers of the Directorate General of Construction (Praz-715/pupr-argo-dev)',
    ),
  },
};

const RUBRIC = chosen('djbk');

/** The papers say that what is not known scores 0, with a flag and a reason. */
const UNKNOWN_IS_0: NonNullable<Measure['unknown']> = {
  score: '0',
  label: text('Tidak diketahui: bernilai 0 dengan tanda', 'Not known: 0, flagged'),
  provenance: chosen('djbk'),
};

/** How the default rule set measures an indicator, under the rubric. */
function measured(key: IndicatorKey, provenance: Provenance = RUBRIC): Measure {
  const found = bkn411Revision1.aspects
    .flatMap(({ indicators }) => indicators)
    .find((indicator) => indicator.key === key);
  if (found?.measure === undefined) throw new RangeError(`the default rule set does not measure ${key}`);
  return { ...found.measure, unknown: UNKNOWN_IS_0, provenance };
}

function indicator(key: IndicatorKey, weight: string, measure: Measure): Indicator {
  return { key, label: labelOf(key), weight, measure, provenance: RUBRIC };
}

function labelOf(key: IndicatorKey): Indicator['label'] {
  const found = bkn411Revision1.aspects.flatMap(({ indicators }) => indicators).find((each) => each.key === key);
  return found?.label ?? text(key, key);
}

/** One of three parts of which the mean counts 5. */
function experiencePart(
  key: string,
  fact: FactKey,
  conversion: Conversion,
  reading: Pick<Measure, 'combine' | 'none'> & Sourced,
): Part {
  const parts = bkn411Revision1.aspects
    .flatMap(({ indicators }) => indicators)
    .flatMap((each) => (each.key === 'pengalamanJabatan' ? (each.parts ?? []) : []));
  return {
    key,
    label: parts.find((part) => part.key === key)?.label ?? text(key, key),
    weight: '5/3',
    measure: { ...reading, readings: [{ fact, conversion }], unknown: UNKNOWN_IS_0 },
    provenance: RUBRIC,
  };
}

const EXPERIENCE: Indicator = {
  key: 'pengalamanJabatan',
  label: labelOf('pengalamanJabatan'),
  weight: '5',
  provenance: RUBRIC,
  parts: [
    experiencePart(
      'lamaDiTingkat',
      'riwayatJabatan.lamaDiTingkat',
      {
        kind: 'bands',
        bands: [
          { from: '0', to: '3', score: '60', label: text('0-2 tahun', '0-2 years') },
          { from: '3', to: '5', score: '80', label: text('3-4 tahun', '3-4 years') },
          { from: '5', score: '100', label: text('5 tahun atau lebih', '5 years or more') },
        ],
      },
      {
        combine: 'whole',
        provenance: assumed(
          text(
            'Rubrik memberi 60 untuk kurang dari 2 tahun dan tidak mengatur 2 sampai kurang dari 3 tahun; di sini juga 60.',
            'The rubric gives 60 below 2 years and leaves 2 to under 3 years open; 60 here as well.',
          ),
          'djbk',
        ),
      },
    ),
    experiencePart(
      'keragaman',
      'riwayatJabatan.keragaman',
      {
        kind: 'table',
        rows: [
          { key: 'lintasInstansi', score: '100', label: text('Lintas unit organisasi', 'Across organisation units') },
          { key: 'lintasUnit', score: '80', label: text('Lintas unit kerja', 'Across work units') },
          { key: 'satuUnit', score: '60', label: text('Satu unit kerja', 'One work unit') },
        ],
      },
      {
        combine: 'whole',
        provenance: assumed(
          text(
            'Unit organisasi rubrik dibaca sebagai instansi pada riwayat jabatan.',
            'The organisation unit of the rubric is read as the agency in the posts held.',
          ),
          'djbk',
        ),
      },
    ),
    experiencePart(
      'nonDefinitif',
      'riwayatJabatan.nonDefinitif',
      {
        kind: 'table',
        rows: [
          { key: 'pltLebihTinggi', score: '100', label: text('Plt, jenjang lebih tinggi', 'Plt, higher level') },
          { key: 'pltSetingkat', score: '80', label: text('Plt, setingkat', 'Plt, equal level') },
          { key: 'plhLebihTinggi', score: '60', label: text('Plh, jenjang lebih tinggi', 'Plh, higher level') },
          { key: 'plhSetingkat', score: '40', label: text('Plh, setingkat', 'Plh, equal level') },
          { key: 'lebihRendah', score: '0', label: text('Jenjang lebih rendah: tidak ada', 'Lower level: none') },
        ],
      },
      {
        combine: 'highest',
        none: { score: '0', label: text('Tidak ada', 'None') },
        provenance: assumed(
          text(
            'Substansi penugasan. Jenjang lebih rendah tidak ada dalam rubrik: dinilai seperti tidak ada. Pj kepala daerah juga tidak ada dan tidak dinilai.',
            'Substance of the duty. A lower level stands not in the rubric: valued as none. An acting regional head stands there neither and is not valued.',
          ),
          'djbk',
        ),
      },
    ),
  ],
};

const ASPECTS: readonly Aspect[] = [
  {
    key: 'kinerjaUtama',
    axis: 'kinerja',
    label: text('Kinerja utama', 'Main performance'),
    weight: '100',
    provenance: RUBRIC,
    indicators: [indicator('penilaianKinerja', '100', measured('penilaianKinerja'))],
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
          readings: [{ fact: 'penilaianKompetensi.jpm', conversion: { kind: 'score', above: 'clamp' } }],
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
        label: labelOf('pengembanganKompetensi'),
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
      EXPERIENCE,
    ],
  },
  {
    key: 'kualifikasi',
    axis: 'potensial',
    label: text('Kualifikasi pendidikan', 'Educational qualification'),
    weight: '10',
    provenance: RUBRIC,
    indicators: [
      indicator('tingkatPendidikan', '5', measured('tingkatPendidikan')),
      indicator('bidangIlmu', '5', measured('bidangIlmu')),
    ],
  },
  {
    key: 'integritas',
    axis: 'potensial',
    label: text('Integritas dan moralitas', 'Integrity and morality'),
    weight: '15',
    provenance: RUBRIC,
    indicators: [indicator('rekamJejakDisiplin', '15', measured('rekamJejakDisiplin'))],
  },
];

/** The conditions of the papers; what they leave open stays as in the statute. */
function targetPost(entry: ClassEligibility): ClassEligibility {
  const own = ownConditions(entry.kelas);
  const kept = entry.conditions.filter(({ id }) => own.every((condition) => condition.id !== id));
  return { ...entry, conditions: [...own, ...kept] };
}

function ownConditions(kelas: KelasJabatan): readonly (Condition & Sourced)[] {
  switch (kelas) {
    case 'jptPratama':
      return [
        education(['S2', 'Spesialis', 'Subspesialis', 'S3'], 'S2'),
        rank('IV/b'),
        previousPost(
          [{ kelas: ['administrator', 'jfAhliMadya'], years: 2 }],
          text(
            'Sedang atau pernah menjadi administrator atau JF Ahli Madya paling singkat 2 tahun',
            'Holds or has held an administrator post or JF Ahli Madya for at least 2 years',
          ),
          RUBRIC,
        ),
      ];
    case 'administrator':
      return [
        education(BACHELOR_AND_UP, 'S1/D4'),
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
      ];
    case 'pengawas':
      return [
        education(BACHELOR_AND_UP, 'S1/D4'),
        rank('III/b'),
        previousPost(
          [{ kelas: ['pelaksana'], years: 4 }],
          text(
            'Sedang atau pernah menjadi pelaksana paling singkat 4 tahun',
            'Holds or has held a pelaksana post for at least 4 years',
          ),
          RUBRIC,
        ),
      ];
    default:
      return [];
  }
}

const BACHELOR_AND_UP: readonly JenjangPendidikan[] = ['D4', 'S1', 'Profesi', 'S2', 'Spesialis', 'Subspesialis', 'S3'];

function education(anyOf: readonly JenjangPendidikan[], name: string): Condition & Sourced {
  return {
    kind: 'education',
    id: 'education',
    anyOf,
    label: text(`Pendidikan paling rendah ${name}`, `Education of at least ${name}`),
    provenance: RUBRIC,
  };
}

function rank(minimum: Golongan): Condition & Sourced {
  return {
    kind: 'golongan',
    id: 'golongan',
    minimum,
    label: text(`Golongan paling rendah ${minimum}`, `Rank of at least ${minimum}`),
    provenance: RUBRIC,
  };
}

function previousPost(
  anyOf: readonly { readonly kelas: readonly KelasJabatan[]; readonly years: number }[],
  label: Bilingual,
  provenance: Provenance,
): Condition & Sourced {
  return { kind: 'previousPost', id: 'previousPost', anyOf, label, provenance };
}

function djbkRuleSet(): RuleSet {
  const rest: Omit<RuleSet, 'sources'> = {
    ...bkn411Revision1,
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
    inForce: {
      from: '2025-01-01',
      until: null,
      provenance: assumed(
        text('Masa berlaku tidak diketahui; 2025 dipakai.', 'The period is not known; 2025 is used.'),
        'djbk',
      ),
    },
    axes: {
      kinerja: { ...bkn411Revision1.axes.kinerja, provenance: RUBRIC },
      potensial: { ...bkn411Revision1.axes.potensial, provenance: RUBRIC },
    },
    aspects: ASPECTS,
    readyScores: { above: 'clamp', provenance: RUBRIC },
    talent: { shares: { kinerja: '50', potensial: '50' }, provenance: RUBRIC },
    technicalMix: { ...bkn411Revision1.technicalMix, provenance: assumed(NOT_TOLD, 'djbk') },
    eligibility: bkn411Revision1.eligibility.map(targetPost),
  };
  return shipped({ ...rest, sources: citedSources(rest, OWN_SOURCES, bkn411Revision1.sources) });
}

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
export const djbk: RuleSet = djbkRuleSet();
