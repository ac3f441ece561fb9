import { citedSources, text } from './agency-sources.js';
import { bkn411 } from './bkn411.js';
import { shipped } from './made-rule-sets.js';
import type { Basis, Citation, Knowledge, Provenance, Source } from './provenance.js';
import type { Aspect, Measure, RuleSet, TableRow, WordedLevel } from './rule-set.js';

const OWN_SOURCES: Readonly<Record<string, Source>> = {
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
};

function resting(basis: Basis, known: Knowledge, citations: readonly Citation[], id: string, en: string): Provenance {
  return { basis, known, citations, checkedOn: '2026-11-26', note: text(id, en) };
}

const ARTICLE_17: Citation = { source: 'permenpanrb20', provision: 'Art. 17(1)a' };

const STATUS = resting(
  'implementingRule',
  'primaryText',
  [ARTICLE_17],
  'Pasal 17 ayat (1) huruf a memberi status di atas, sesuai, atau di bawah ekspektasi, tanpa angka. Batas angka di sini hanya memisahkan nilai yang mewakili tingkat.',
  'Art. 17(1)a gives a status above, as or below expectations, and no number. The limits here only keep apart the values that stand for the levels.',
);

const STANDS_FOR_LEVEL = resting(
  'implementingRule',
  'secondarySources',
  [ARTICLE_17, { source: 'ministry2026' }],
  'Sangat Baik di atas, Baik sesuai, tiga predikat lain di bawah ekspektasi. Angkanya bukan skor: hanya mewakili tingkat, dan tidak ikut mengurutkan.',
  'Sangat Baik is above, Baik as, the other three below expectations. The numbers are no scores: they only stand for the level, and rank nobody.',
);

const WORDS: readonly WordedLevel<'diBawahEkspektasi' | 'sesuaiEkspektasi' | 'diAtasEkspektasi'>[] = [
  { key: 'diBawahEkspektasi', words: ['Di bawah ekspektasi', 'Di bawah', 'Below expectations'], value: '30' },
  { key: 'sesuaiEkspektasi', words: ['Sesuai ekspektasi', 'Sesuai', 'As expected'], value: '70' },
  { key: 'diAtasEkspektasi', words: ['Di atas ekspektasi', 'Di atas', 'Above expectations'], value: '90' },
];

const ROWS: readonly TableRow[] = [
  { key: 'sangatBaik', score: '90', label: text('Sangat Baik: di atas', 'Very good: above') },
  { key: 'baik', score: '70', label: text('Baik: sesuai', 'Good: as expected') },
  { key: 'butuhPerbaikan', score: '30', label: text('Butuh Perbaikan: di bawah', 'Needs improvement: below') },
  { key: 'kurang', score: '30', label: text('Kurang: di bawah', 'Poor: below') },
  { key: 'sangatKurang', score: '30', label: text('Sangat Kurang: di bawah', 'Very poor: below') },
];

/** The predicate alone, of the same years as in the default rule set. */
function predicateAlone(aspects: readonly Aspect[]): readonly Aspect[] {
  return aspects
    .filter(({ axis, key }) => axis === 'potensial' || key === 'kinerjaUtama')
    .map((aspect) =>
      aspect.key === 'kinerjaUtama'
        ? {
            ...aspect,
            weight: '100',
            provenance: STANDS_FOR_LEVEL,
            indicators: aspect.indicators.map(({ key, label, measure }) => ({
              key,
              label,
              weight: '100',
              provenance: STANDS_FOR_LEVEL,
              measure: levelOf(measure),
            })),
          }
        : aspect,
    );
}

function levelOf(measure: Measure | undefined): Measure {
  return {
    ...(measure?.window === undefined ? {} : { window: measure.window }),
    combine: 'latest',
    readings: [{ fact: 'penilaianKinerja.predikat', conversion: { kind: 'table', rows: ROWS } }],
    provenance: STANDS_FOR_LEVEL,
  };
}

function permenpanrb20RuleSet(): RuleSet {
  const rest: Omit<RuleSet, 'sources'> = {
    ...bkn411,
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
      'Bacaan kedua yang sah: sumbu kinerja adalah kategori, bukan skor. Lampiran peraturan tidak dapat dijangkau; sumbu potensial, syarat, dan lainnya seperti bkn411 revisi 2.',
      'A second lawful reading: the kinerja axis is a category, not a score. The annexes of the regulation were not reachable; the potensial axis, the conditions and the rest are those of bkn411 revision 2.',
    ),
    inForce: {
      from: '2026-01-01',
      until: null,
      provenance: resting(
        'libraryAssumption',
        'ownDecision',
        [{ source: 'permenpanrb20' }],
        'Tanggal berlaku tidak terbaca; peraturan tahun 2025 ini diberitakan pada Januari 2026.',
        'The day it takes effect could not be read; this regulation of 2025 was told of in January 2026.',
      ),
    },
    axes: {
      ...bkn411.axes,
      kinerja: { ...bkn411.axes.kinerja, byWords: { levels: WORDS, provenance: STANDS_FOR_LEVEL }, provenance: STATUS },
    },
    aspects: predicateAlone(bkn411.aspects),
    talent: {
      ...bkn411.talent,
      provenance: resting(
        'libraryAssumption',
        'ownDecision',
        [],
        'Bagian seperti bkn411. Nilai talenta memuat angka yang hanya mewakili tingkat kinerja: dihitung untuk ditampilkan, tidak untuk mengurutkan.',
        'Shares as in bkn411. The talent score holds a number that only stands for the level of kinerja: computed to be shown, not to rank.',
      ),
    },
    ranking: {
      order: ['box', 'potensial'],
      tieChain: ['penilaianKompetensi', 'golongan', 'timeInLevel'],
      shortlistSize: bkn411.ranking.shortlistSize,
      provenance: resting(
        'libraryAssumption',
        'ownDecision',
        [{ source: 'medan', provision: 'three names per vacancy' }],
        'Kotak, lalu nilai potensial: kinerja sebagai kategori sudah ada dalam kotak dan tidak memberi urutan lebih lanjut. Kompetensi teknis tidak ikut mengurutkan.',
        'Box, then the value of potensial: kinerja as a category is in the box already and gives no further order. Technical competency does not rank.',
      ),
    },
  };
  return shipped({ ...rest, sources: citedSources(rest, OWN_SOURCES, bkn411.sources) });
}

/**
 * The second lawful reading of the kinerja axis: PermenPANRB 20/2025 Art. 17(1)a gives a status and no number, so the
 * predicate alone, or the word of a source, places somebody. The rest is `bkn411`; the order of merit is box, then potensial.
 *
 * @example
 * ```ts
 * import { mapPool } from 'talenta-asn/governance';
 * import { permenpanrb20 } from 'talenta-asn/rules';
 * const nip = '198502282010011999';
 * const pool = [{ nip, statedLevels: { kinerja: 'Di Atas Ekspektasi' }, axes: { potensial: '82' } }];
 * console.log(mapPool(pool, { ruleSet: permenpanrb20, asOf: '2026-11-26' }).byBox['9']); // => 1
 * ```
 */
export const permenpanrb20: RuleSet = permenpanrb20RuleSet();
