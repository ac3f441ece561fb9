import type { KinerjaLevel } from '../civil-service/aspect-keys.js';
import { variantOf } from '../rule-set/change/variant.js';
import type { Citation } from '../rule-set/model/provenance.js';
import type { Measure, RuleSet, WordedLevel } from '../rule-set/model/rule-set.js';
import { AGE_OF_EVIDENCE } from './bkn411/age-of-evidence.js';
import { bkn411 } from './bkn411.js';
import { checkedOn, row, table, text } from './shorthands.js';

const resting = checkedOn('2026-11-26');

const ARTICLE_17: Citation = { source: 'permenpanrb20', provision: 'Art. 17(1)a' };

const STATUS = resting(
  'implementingRule',
  'primaryText',
  [ARTICLE_17],
  text(
    'Pasal 17 ayat (1) huruf a memberi status di atas, sesuai, atau di bawah ekspektasi, tanpa angka. Batas angka di sini hanya memisahkan nilai yang mewakili tingkat.',
    'Art. 17(1)a gives a status above, as or below expectations, and no number. The limits here only keep apart the values that stand for the levels.',
  ),
);

const STANDS_FOR_LEVEL = resting(
  'implementingRule',
  'secondarySources',
  [ARTICLE_17, { source: 'ministry2026' }],
  text(
    'Sangat Baik di atas, Baik sesuai, tiga predikat lain di bawah ekspektasi. Angkanya bukan skor: hanya mewakili tingkat, dan tidak ikut mengurutkan.',
    'Sangat Baik is above, Baik as, the other three below expectations. The numbers are no scores: they only stand for the level, and rank nobody.',
  ),
);

const WORDS: readonly WordedLevel<KinerjaLevel>[] = [
  { key: 'diBawahEkspektasi', words: ['Di bawah ekspektasi', 'Di bawah', 'Below expectations'], value: '30' },
  { key: 'sesuaiEkspektasi', words: ['Sesuai ekspektasi', 'Sesuai', 'As expected'], value: '70' },
  { key: 'diAtasEkspektasi', words: ['Di atas ekspektasi', 'Di atas', 'Above expectations'], value: '90' },
];

/** The predicate alone, of the same years as in the default rule set. */
const PREDICATE: Measure = {
  window: AGE_OF_EVIDENCE.penilaianKinerja.window,
  combine: 'latest',
  readings: table('penilaianKinerja.predikat', [
    row('sangatBaik', '90', 'Sangat Baik: di atas', 'Very good: above'),
    row('baik', '70', 'Baik: sesuai', 'Good: as expected'),
    row('butuhPerbaikan', '30', 'Butuh Perbaikan: di bawah', 'Needs improvement: below'),
    row('kurang', '30', 'Kurang: di bawah', 'Poor: below'),
    row('sangatKurang', '30', 'Sangat Kurang: di bawah', 'Very poor: below'),
  ]),
  provenance: STANDS_FOR_LEVEL,
};

/**
 * The second lawful reading of the kinerja axis: PermenPANRB 20/2025 Art. 17(1)a gives a status and no number, so the
 * predicate alone, or the word of a source, places somebody. The rest is `bkn411`; the order of merit is box, then potensial.
 *
 * @example
 * ```ts
 * import { mapPool } from 'talenta-asn/procedure';
 * import { permenpanrb20 } from 'talenta-asn/rules';
 * const nip = '198502282010011999';
 * const pool = [{ nip, statedLevels: { kinerja: 'Di Atas Ekspektasi' }, axes: { potensial: '82' } }];
 * console.log(mapPool(pool, { ruleSet: permenpanrb20, asOf: '2026-11-26' }).byBox['9']); // => 1
 * ```
 */
export const permenpanrb20: RuleSet = variantOf(
  bkn411,
  {
    id: 'permenpanrb20',
    revision: 1,
    title: text(
      'Status kinerja menurut PermenPANRB 20/2025 Pasal 17, selebihnya seperti Kepka BKN 411/2025',
      'Status of performance after PermenPANRB 20/2025 Art. 17, the rest as Kepka BKN 411/2025',
    ),
    provenance: resting(
      'implementingRule',
      'secondarySources',
      [ARTICLE_17, { source: 'ministry2026' }, { source: 'kepkaBkn411' }],
      text(
        'Bacaan kedua yang sah: sumbu kinerja adalah kategori, bukan skor. Lampiran peraturan tidak dapat dijangkau; sumbu potensial, syarat, dan lainnya seperti bkn411 revisi 2.',
        'A second lawful reading: the kinerja axis is a category, not a score. The annexes of the regulation were not reachable; the potensial axis, the conditions and the rest are those of bkn411 revision 2.',
      ),
    ),
    inForce: {
      from: '2026-01-01',
      until: null,
      provenance: resting(
        'libraryAssumption',
        'ownDecision',
        [{ source: 'permenpanrb20' }],
        text(
          'Tanggal berlaku tidak terbaca; peraturan tahun 2025 ini diberitakan pada Januari 2026.',
          'The day it takes effect could not be read; this regulation of 2025 was told of in January 2026.',
        ),
      ),
    },
    sources: {
      permenpanrb20: {
        kind: 'ministerialRegulation',
        title: text(
          'PermenPANRB Nomor 20 Tahun 2025 tentang Perubahan atas PermenPANRB 3/2020',
          'PermenPANRB 20/2025 amending PermenPANRB 3/2020',
        ),
        url: 'https://pasal.id/en/peraturan/permen/permenpanrb-no-20-tahun-2025/koreksi/9419400',
      },
      ministry2026: {
        kind: 'secondary',
        title: text(
          'Penerapan sebuah kementerian, 2026: predikat menentukan status kinerja',
          'Application by a ministry, 2026: the predicate gives the status of performance',
        ),
      },
    },
    changes: [
      { at: 'axes.kinerja', provenance: STATUS },
      { at: 'axes.kinerja.byWords', to: { levels: WORDS, provenance: STANDS_FOR_LEVEL } },
      { at: 'aspects.kinerjaUtama.weight', to: '100', provenance: STANDS_FOR_LEVEL },
      { at: 'aspects.kinerjaUtama.indicators.penilaianKinerja.weight', to: '100', provenance: STANDS_FOR_LEVEL },
      { at: 'aspects.kinerjaUtama.indicators.penilaianKinerja.measure', to: PREDICATE },
      { at: 'aspects.kinerjaPenguat', to: null },
      {
        at: 'talent',
        provenance: resting(
          'libraryAssumption',
          'ownDecision',
          [],
          text(
            'Bagian seperti bkn411. Nilai talenta memuat angka yang hanya mewakili tingkat kinerja: dihitung untuk ditampilkan, tidak untuk mengurutkan.',
            'Shares as in bkn411. The talent score holds a number that only stands for the level of kinerja: computed to be shown, not to rank.',
          ),
        ),
      },
      {
        at: 'ranking',
        to: {
          order: ['box', 'potensial'],
          tieChain: ['penilaianKompetensi', 'golongan', 'timeInLevel'],
          shortlistSize: 3,
          provenance: resting(
            'libraryAssumption',
            'ownDecision',
            [{ source: 'medan', provision: 'three names per vacancy' }],
            text(
              'Kotak, lalu nilai potensial: kinerja sebagai kategori sudah ada dalam kotak dan tidak memberi urutan lebih lanjut. Kompetensi teknis tidak ikut mengurutkan.',
              'Box, then the value of potensial: kinerja as a category is in the box already and gives no further order. Technical competency does not rank.',
            ),
          ),
        },
      },
    ],
  },
  'cf5f50ed18be0823063457af43605825aae2dd446b8165087f84d22a25af1615',
);
