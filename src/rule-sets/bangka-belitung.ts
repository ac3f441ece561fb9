import type { IndicatorKey } from '../civil-service/aspect-keys.js';
import type { Bilingual } from '../problems/bilingual.js';
import { variantOf } from '../rule-set/change/variant.js';
import type { FactKey } from '../rule-set/model/fact-keys.js';
import type { Provenance } from '../rule-set/model/provenance.js';
import type { Aspect, Indicator, RuleSet, TableRow } from '../rule-set/model/rule-set.js';
import { boxesTold, sharesNotTold, since2025 } from './agencies.js';
import { bkn411Revision1 } from './bkn411-revision-1.js';
import { from, kinerjaAxis, potensialAxis } from './bkn411/levels.js';
import { assumed, band, chosen, resting, row, text, type Readings } from './shorthands.js';

const PROGRAM = chosen('babel');

const BOXES = resting(
  'implementingRule',
  'secondarySources',
  [{ source: 'permenpanrb3' }, { source: 'babel' }],
  text(
    'Nomor kotak seperti dalam program; tindak lanjut menurut PermenPANRB 3/2020, tidak diceritakan program.',
    'Box numbers as in the program; follow-ups after PermenPANRB 3/2020, not told by the program.',
  ),
);

/** Scores in points of so many. */
function points(outOf: string, fact: FactKey, rows: readonly TableRow[]): Readings {
  return [{ fact, conversion: { kind: 'table', outOf, rows } }];
}

function ready(key: IndicatorKey, label: Bilingual, weight: string, provenance: Provenance): Indicator {
  return { key, label, weight, ready: true, provenance };
}

const ASPECTS: readonly Aspect[] = [
  {
    key: 'kinerjaUtama',
    axis: 'kinerja',
    label: text('Kinerja utama', 'Main performance'),
    weight: '80',
    provenance: PROGRAM,
    indicators: [
      {
        key: 'penilaianKinerja',
        label: text('SKP', 'Performance appraisal (SKP)'),
        weight: '80',
        provenance: PROGRAM,
        measure: {
          combine: 'latest',
          readings: points('80', 'penilaianKinerja.predikat', [
            row('sangatBaik', '80', 'Sangat Baik', 'Very good'),
            row('baik', '66', 'Baik', 'Good'),
            row('butuhPerbaikan', '33', 'Butuh Perbaikan', 'Needs improvement'),
            row('kurang', '0', 'Kurang', 'Poor'),
            row('sangatKurang', '0', 'Sangat Kurang', 'Very poor'),
          ]),
        },
      },
    ],
  },
  {
    key: 'kinerjaPenguat',
    axis: 'kinerja',
    label: text('Inovasi dan prestasi', 'Innovation and achievement'),
    weight: '20',
    provenance: PROGRAM,
    indicators: [
      ready(
        'penghargaan',
        text('Inovasi dan prestasi', 'Innovation and achievement'),
        '20',
        assumed(
          text(
            'Butir dan pembagiannya tidak diketahui; diandaikan mengisi sumbu sampai 100. Nilai jadi: poin / 20 x 100.',
            'Items and their split are not known; taken to fill the axis to 100. A ready score: points / 20 x 100.',
          ),
          'babel',
        ),
      ),
    ],
  },
  {
    key: 'integritas',
    axis: 'kinerja',
    label: text('Hukuman disiplin', 'Disciplinary punishment'),
    weight: '50',
    deducted: true,
    provenance: chosen(
      'babel',
      text(
        'Poin dikurangkan dari kinerja; jumlah di bawah 0 dihitung 0 (asumsi).',
        'Points are taken off kinerja; a sum below 0 counts as 0 (an assumption).',
      ),
    ),
    indicators: [
      {
        key: 'rekamJejakDisiplin',
        label: text('Hukuman disiplin', 'Disciplinary punishment'),
        weight: '50',
        provenance: PROGRAM,
        measure: {
          combine: 'highest',
          readings: points('50', 'hukumanDisiplin.tingkat', [
            row('sedangDijalani', '50', 'Sedang dijalani', 'Running'),
            row('berat', '50', 'Berat', 'Heavy'),
            row('sedang', '30', 'Sedang', 'Medium'),
            row('ringan', '10', 'Ringan', 'Light'),
          ]),
          none: { score: '0', label: text('Tidak ada hukuman', 'No punishment') },
          provenance: assumed(
            text(
              'Jendela tidak diketahui: semua hukuman dihitung, yang terberat menentukan. Hukuman yang sedang dijalani dinilai seperti berat.',
              'No window is known: every punishment counts, the heaviest decides. A running one is valued as heavy.',
            ),
            'babel',
          ),
        },
      },
    ],
  },
  {
    key: 'kompetensi',
    axis: 'potensial',
    label: text('Kompetensi dan pengalaman', 'Competency and experience'),
    weight: '70',
    provenance: PROGRAM,
    indicators: [
      {
        key: 'penilaianKompetensi',
        label: text('Kategori JPM', 'Category of the JPM'),
        weight: '50',
        provenance: PROGRAM,
        measure: {
          combine: 'latest',
          readings: [
            {
              fact: 'penilaianKompetensi.jpm',
              conversion: {
                kind: 'bands',
                outOf: '50',
                bands: [
                  band({ from: '0', to: '68' }, '10', 'Kurang Memenuhi Syarat', 'Less than required'),
                  band({ from: '68', to: '80' }, '30', 'Masih Memenuhi Syarat', 'Still as required'),
                  band({ from: '80' }, '50', 'Memenuhi Syarat', 'As required'),
                ],
              },
            },
          ],
          unknown: {
            score: '0',
            label: text('Tidak ada JPM', 'No JPM'),
            provenance: PROGRAM,
          },
          provenance: resting(
            'libraryAssumption',
            'recalled',
            [{ source: 'babel' }],
            text(
              'Program memberi poin menurut kategori; batas kategori 80 dan 68 berasal dari skema tiga tingkat yang lazim.',
              'The program gives points by category; the limits 80 and 68 of the categories are those of the usual scheme of three.',
            ),
          ),
        },
      },
      ready(
        'pengembanganKompetensi',
        text('Ragam diklat', 'Kinds of training'),
        '10',
        chosen(
          'babel',
          text(
            'Struktural, fungsional, teknis: tiga jenis 10, dua 6.6, satu 3.3. Jenis pelatihan tidak terbaca dari bukti: nilai jadi, poin x 10.',
            'Structural, functional, technical: three kinds 10, two 6.6, one 3.3. The kind of a training cannot be read out of evidence: a ready score, points x 10.',
          ),
        ),
      ),
      ready(
        'pengalamanJabatan',
        text('Masa kerja', 'Years of service'),
        '10',
        chosen(
          'babel',
          text(
            '20 tahun 10, 10-19 6.6, 5-9 3.3, 1-4 1. Program memotong tahun dari NIP, yang tidak diterima di sini: nilai jadi, poin x 10.',
            '20 years 10, 10-19 6.6, 5-9 3.3, 1-4 1. The program cuts the year out of the NIP, which is refused here: a ready score, points x 10.',
          ),
        ),
      ),
    ],
  },
  {
    key: 'potensi',
    axis: 'potensial',
    label: text('Inteligensi', 'Intelligence'),
    weight: '10',
    provenance: PROGRAM,
    indicators: [
      ready(
        'penilaianPotensi',
        text('Inteligensi', 'Intelligence'),
        '10',
        chosen(
          'babel',
          text(
            'Very Superior 10, Superior 7.5, High Average 5, Average 2.5, Low Average 1, Low 0.5: nilai jadi, poin x 10.',
            'Very Superior 10, Superior 7.5, High Average 5, Average 2.5, Low Average 1, Low 0.5: a ready score, points x 10.',
          ),
        ),
      ),
    ],
  },
  {
    key: 'kualifikasi',
    axis: 'potensial',
    label: text('Pendidikan', 'Education'),
    weight: '20',
    provenance: PROGRAM,
    indicators: [
      {
        key: 'tingkatPendidikan',
        label: text('Tingkat pendidikan formal', 'Level of formal education'),
        weight: '20',
        provenance: PROGRAM,
        measure: {
          provenance: chosen(
            'babel',
            text(
              'Lainnya 5: dibaca sebagai D2 ke bawah. Profesi, Spesialis, dan Subspesialis tidak disebut: tidak tercakup.',
              'Others 5: read as D2 and below. Profesi, Spesialis and Subspesialis are not named: not covered.',
            ),
          ),
          combine: 'highest',
          readings: points('20', 'riwayatPendidikan.jenjang', [
            row('S3', '20', 'S3', 'Doctorate (S3)'),
            row('S2', '15', 'S2', 'Master (S2)'),
            row('S1', '10', 'S1', 'Bachelor (S1)'),
            row('D4', '10', 'D4', 'Applied bachelor (D4)'),
            row('D3', '7.5', 'D3', 'Diploma (D3)'),
            ...(['D2', 'D1', 'SLTA', 'SLTP', 'SD'] as const).map((key) => ({
              key,
              score: '5',
              label: text(`${key} (lainnya)`, `${key} (other)`),
            })),
          ]),
        },
      },
    ],
  },
];

/**
 * Bangka Belitung province, as far as its program tells: points of which punishments are taken off, and limits of which one
 * is strict.
 *
 * @example
 * ```ts
 * import { aspectsFromScores, placeInBox } from 'talenta-asn';
 * import { bangkaBelitung } from 'talenta-asn/rules';
 * // Sangat Baik, 80 of 80 points, with a heavy punishment, 50 of 50 points taken off.
 * const scores = {
 *   penilaianKinerja: 100, penghargaan: 0, rekamJejakDisiplin: 100, penilaianKompetensi: 100, pengembanganKompetensi: 100,
 *   pengalamanJabatan: 100, penilaianPotensi: 50, tingkatPendidikan: 75,
 * };
 * const profile = aspectsFromScores(scores, { ruleSet: bangkaBelitung, asOf: '2026-11-23' });
 * const placement = placeInBox(profile, bangkaBelitung);
 * if (placement.status === 'placed') console.log(placement.kinerja.value, placement.potensial.value, placement.box);
 * // => 30 90 6
 * ```
 */
export const bangkaBelitung: RuleSet = variantOf(
  bkn411Revision1,
  {
    id: 'bangkaBelitung',
    revision: 1,
    title: text('Provinsi Kepulauan Bangka Belitung', 'Bangka Belitung province'),
    provenance: chosen(
      'babel',
      text(
        'Skema poin; setiap poin ditulis sebagaimana tercantum, dari jumlah poin simpulnya.',
        'A scheme of points; every value is written as printed, out of the points of its node.',
      ),
    ),
    inForce: since2025('babel'),
    sources: {
      babel: {
        kind: 'secondary',
        title: text(
          'Program talenta Provinsi Kepulauan Bangka Belitung (kode terbuka)',
          'Talent program of Bangka Belitung province (public code)',
        ),
      },
    },
    changes: [
      {
        at: 'axes.kinerja',
        to: kinerjaAxis(
          [
            { from: '0', to: '34' },
            { above: '34', to: '67' },
            { from: '67', to: '100' },
          ],
          chosen(
            'babel',
            text(
              'Tepat 34 masih rendah, tepat 67 sudah tinggi: begitu tertulis dalam program.',
              'Exactly 34 is still low, exactly 67 already high: as the program has it.',
            ),
          ),
        ),
      },
      { at: 'axes.potensial', to: potensialAxis(from('51', '81'), PROGRAM) },
      { at: 'aspects', to: ASPECTS },
      ...boxesTold(BOXES),
      ...sharesNotTold('babel', 'talent', 'technicalMix'),
    ],
  },
  'c3e849955a31a31ab013a292f3a5697fe1a683eb649d2b65710898eadfada6cf',
);
