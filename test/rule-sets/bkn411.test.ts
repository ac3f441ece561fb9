import { fc, it } from '@fast-check/vitest';
import {
  aspectsFromScores,
  INDICATOR_KEYS,
  isIsoDate,
  KELAS_JABATAN,
  normalizeAspects,
  parseAsn,
  placeAxes,
  placeInBox,
  parseRuleSet,
  type RuleSet,
} from 'talenta-asn';
import {
  bkn411,
  bkn411Revision1,
  checkRuleSet,
  compareRuleSets,
  FACTS,
  type Conversion,
  type Measure,
} from 'talenta-asn/rules';
import { createHash } from 'node:crypto';
import { describe, expect } from 'vitest';

/** SHA-256 of bkn411 revision 1, which is published: it never changes. */
const FINGERPRINT_OF_REVISION_1 = 'd3ffaece90e30ad23a33d3b1975f1045bdd2ee15406e2d7b61689f4696568112';

const AS_OF = '2026-11-23';

// ---------------------------------------------------------------------------------------------------------------------
// Ways through the data
// ---------------------------------------------------------------------------------------------------------------------

/** Every object of the rule set with its path. */
function nodes(value: unknown, path = 'bkn411'): readonly (readonly [path: string, node: object])[] {
  if (typeof value !== 'object' || value === null) return [];
  return [
    [path, value],
    ...Object.entries(value).flatMap(([key, member]: [string, unknown]) => nodes(member, `${path}.${key}`)),
  ];
}

function isBilingual(node: object): node is { readonly id: string; readonly en: string } {
  return Object.keys(node).sort().join() === 'en,id';
}

function hasProvenance(node: object): node is { readonly provenance: object } {
  return 'provenance' in node;
}

const INDICATORS = bkn411.aspects.flatMap((aspect) =>
  aspect.indicators.map((indicator) => ({ aspect: aspect.key, axis: aspect.axis, indicator })),
);

const MEASURES = INDICATORS.flatMap(({ indicator }) =>
  indicator.measure === undefined ? (indicator.parts ?? []).map((part) => part.measure) : [indicator.measure],
);

/** The measure of an indicator, or of its part. */
function measureOf(key: string, part?: string): Measure {
  const found = INDICATORS.find(({ indicator }) => indicator.key === key)?.indicator;
  const measure =
    part === undefined ? found?.measure : found?.parts?.find((candidate) => candidate.key === part)?.measure;
  if (measure === undefined) throw new RangeError(`no measure ${key} ${part ?? ''}`);
  return measure;
}

function withoutProvenance(node: unknown): unknown {
  return typeof node === 'object' && node !== null
    ? Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'provenance'))
    : node;
}

function conversionOf(key: string, part?: string, place = 0): Conversion {
  const reading = measureOf(key, part).readings[place];
  if (reading === undefined) throw new RangeError(`no reading ${key} ${part ?? ''}`);
  return reading.conversion;
}

/** Rows of a table as key to score. */
function tableOf(key: string, part?: string): Readonly<Record<string, unknown>> {
  const conversion = conversionOf(key, part);
  if (conversion.kind !== 'table') throw new RangeError(`${key} is no table`);
  return Object.fromEntries(conversion.rows.map((row) => [row.key, row.score]));
}

/** Bands as lower bound and score. */
function bandsOf(key: string, part?: string): readonly (readonly unknown[])[] {
  const conversion = conversionOf(key, part);
  if (conversion.kind !== 'bands') throw new RangeError(`${key} has no bands`);
  return conversion.bands.map((band) => [band.from, band.score]);
}

function entryOf(ruleSet: RuleSet, kelas: string): RuleSet['eligibility'][number] {
  const entry = ruleSet.eligibility.find((candidate) => candidate.kelas === kelas);
  if (entry === undefined) throw new RangeError(`no class ${kelas}`);
  return entry;
}

function asked(conditions: readonly object[]): readonly unknown[] {
  return conditions.map((condition) =>
    Object.fromEntries(Object.entries(condition).filter(([key]) => key !== 'label' && key !== 'provenance')),
  );
}

/** Weights of bkn411 are whole percent points. */
function wholeSum(weights: readonly (string | number)[]): bigint {
  return weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
}

// ---------------------------------------------------------------------------------------------------------------------
// The object
// ---------------------------------------------------------------------------------------------------------------------

describe('the object', () => {
  it('parses, and is what was parsed', () => {
    expect(parseRuleSet(structuredClone(bkn411))).toEqual(bkn411);
    expect(parseRuleSet(JSON.parse(JSON.stringify(bkn411)))).toEqual(bkn411);
    expect(checkRuleSet(bkn411)).toEqual([]);
  });

  it('is frozen all the way down', () => {
    const all = nodes(bkn411);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(([, node]) => !Object.isFrozen(node)).map(([path]) => path)).toEqual([]);
  });

  it('is plain data: no member that JSON would lose', () => {
    expect(JSON.parse(JSON.stringify(bkn411))).toStrictEqual(structuredClone(bkn411));
  });

  it('is bkn411 revision 2, in force since 2025', () => {
    expect(bkn411).toMatchObject({
      format: 1,
      id: 'bkn411',
      revision: 2,
      inForce: { from: '2025-01-01', until: null },
    });
  });

  it('is bkn411 revision 1, in force since 2025', () => {
    expect(bkn411Revision1).toMatchObject({
      format: 1,
      id: 'bkn411',
      revision: 1,
      inForce: { from: '2025-01-01', until: null },
    });
    expect(checkRuleSet(bkn411Revision1)).toEqual([]);
  });

  it('what decides differs between the revisions by these nodes alone', () => {
    const decides = compareRuleSets(bkn411Revision1, bkn411).filter((difference) => difference.decides);
    const measures = decides.filter(({ node }) => node.startsWith('aspects.'));
    expect(measures.map(({ node, kind, after }) => [node, kind, withoutProvenance(after)])).toEqual([
      [
        'aspects.kinerjaUtama.indicators.penilaianKinerja.measure.window',
        'added',
        { years: 2, counting: 'rolling', firstDay: 'outside' },
      ],
      [
        'aspects.kinerjaPenguat.indicators.umpanBalik360.measure.window',
        'added',
        { years: 3, counting: 'calendarYears', firstDay: 'inside' },
      ],
      [
        'aspects.kompetensi.indicators.penilaianKompetensi.measure.window',
        'added',
        { years: 3, counting: 'rolling', firstDay: 'inside' },
      ],
      [
        'aspects.kompetensi.indicators.penilaianKompetensi.measure.assessedFor',
        'added',
        { lower: 'open', unstated: 'told' },
      ],
      [
        'aspects.potensi.indicators.penilaianPotensi.measure.window',
        'added',
        { years: 3, counting: 'rolling', firstDay: 'inside' },
      ],
    ]);
    const first = ['previousPost removed', 'lowerTier removed', 'jenisPegawai added'];
    const firstOfJpt = ['relatedExperience removed', 'previousPost removed', 'maximumAge removed', ...first.slice(1)];
    expect(decides.filter((each) => !measures.includes(each)).map(({ node, kind }) => `${node} ${kind}`)).toEqual([
      ...['jptUtama', 'jptMadya', 'jptPratama', 'administrator', 'pengawas'].flatMap((kelas) => [
        ...(kelas.startsWith('jpt') ? firstOfJpt : first).map((what) => `eligibility.${kelas}.conditions.${what}`),
        `eligibility.${kelas}.ways added`,
      ]),
      'defaultWays added',
      'validity added',
    ]);
  });

  it('M17: the boxes of administrator and pengawas are confirmed by two agencies', () => {
    for (const kelas of ['administrator', 'pengawas']) {
      const { boxes, provenance } = bkn411.eligibility.find((entry) => entry.kelas === kelas) ?? {};
      expect(boxes).toEqual([9, 8, 7]);
      expect(provenance).toMatchObject({ basis: 'agencyChoice', known: 'secondarySources' });
      expect(provenance?.citations.map(({ source }) => source)).toEqual(['permenpanrb3', 'sukabumi', 'semarang']);
    }
  });

  it('has the fingerprint of its revision', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      const members = Object.entries(value).map(([key, member]: [string, unknown]) => [key, sorted(member)] as const);
      return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
    };
    const fingerprint = createHash('sha256')
      .update(JSON.stringify(sorted(bkn411Revision1)), 'utf8')
      .digest('hex');
    expect(fingerprint).toBe(FINGERPRINT_OF_REVISION_1);
    expect(placeAxes({ kinerja: '1', potensial: '1' }, bkn411Revision1).ruleSet).toEqual({
      id: 'bkn411',
      revision: 1,
      fingerprint: FINGERPRINT_OF_REVISION_1,
    });
  });
});

// ---------------------------------------------------------------------------------------------------------------------
// Health of the data
// ---------------------------------------------------------------------------------------------------------------------

describe('health of the data', () => {
  it('has both languages wherever it has words', () => {
    const texts = nodes(bkn411).filter((entry): entry is [string, { id: string; en: string }] => isBilingual(entry[1]));
    expect(texts.length).toBeGreaterThan(150);
    const empty = texts.filter(([, { id, en }]) => id.trim() === '' || en.trim() === '');
    expect(empty.map(([path]) => path)).toEqual([]);
    const unkempt = texts.filter(([, { id, en }]) => id !== id.trim() || en !== en.trim());
    expect(unkempt.map(([path]) => path)).toEqual([]);
  });

  it('has weights that close at every node', () => {
    for (const axis of ['kinerja', 'potensial'] as const) {
      expect(wholeSum(bkn411.aspects.filter((aspect) => aspect.axis === axis).map((aspect) => aspect.weight))).toBe(
        100n,
      );
    }
    for (const aspect of bkn411.aspects) {
      expect(wholeSum(aspect.indicators.map((indicator) => indicator.weight))).toBe(BigInt(aspect.weight));
      for (const indicator of aspect.indicators) {
        if (indicator.parts === undefined) continue;
        expect(wholeSum(indicator.parts.map((part) => part.weight))).toBe(BigInt(indicator.weight));
      }
    }
    expect(wholeSum([bkn411.talent.shares.kinerja, bkn411.talent.shares.potensial])).toBe(100n);
    for (const share of bkn411.technicalMix.shares) expect(wholeSum([share.talent, share.technical])).toBe(100n);
  });

  it('cites sources that exist, and every source', () => {
    const provenances = nodes(bkn411)
      .map(([, node]) => node)
      .filter(hasProvenance)
      .map((node) => node.provenance);
    expect(provenances.length).toBeGreaterThan(60);
    const cited = new Set(
      nodes(bkn411).flatMap(([path, node]) =>
        path.includes('.citations.') && 'source' in node && typeof node.source === 'string' ? [node.source] : [],
      ),
    );
    expect([...cited].sort()).toEqual(Object.keys(bkn411.sources).sort());
  });

  it('says of every rule where it comes from', () => {
    const bare = [
      ...bkn411.aspects,
      ...INDICATORS.map(({ indicator }) => indicator),
      ...INDICATORS.flatMap(({ indicator }) => indicator.parts ?? []),
      ...bkn411.boxes,
      bkn411.inForce,
      ...bkn411.eligibility,
      ...bkn411.eligibility.flatMap((entry) => entry.conditions),
    ].filter((node) => !hasProvenance(node));
    expect(bare).toEqual([]);
    for (const { basis, citations, note } of [
      bkn411.provenance,
      bkn411.ranking.provenance,
      bkn411.rounding.provenance,
    ]) {
      expect(citations.length > 0 || basis === 'libraryAssumption').toBe(true);
      expect(note === undefined).toBe(false);
    }
  });

  it('calls its own reading an assumption where the sources are silent or differ, and says why', () => {
    const assumed = [
      bkn411.inForce.provenance,
      measureOf('penilaianKinerja').provenance,
      measureOf('timKerja').provenance,
      measureOf('umpanBalik360').provenance,
      measureOf('penilaianKompetensi').provenance,
      measureOf('pengembanganKompetensi', 'pelatihan').provenance,
      measureOf('pengalamanJabatan', 'lamaDiTingkat').provenance,
      measureOf('pengalamanJabatan', 'nonDefinitif').provenance,
      measureOf('bidangIlmu').provenance,
      measureOf('rekamJejakDisiplin').provenance,
      ...(INDICATORS.find(({ indicator }) => indicator.key === 'pengalamanJabatan')?.indicator.parts ?? []).map(
        (part) => part.provenance,
      ),
      bkn411.readyScores.provenance,
      bkn411.ranking.provenance,
      bkn411.rounding.provenance,
    ];
    expect(assumed).toHaveLength(16);
    expect(assumed.map((provenance) => provenance?.basis)).toEqual(assumed.map(() => 'libraryAssumption'));
    for (const provenance of assumed) expect(provenance?.note?.en ?? '').not.toBe('');
  });

  it('claims no text that nobody read: no node is known from the primary text', () => {
    const known = nodes(bkn411).flatMap(([, node]) => ('known' in node ? [node.known] : []));
    expect(known.length).toBeGreaterThan(60);
    expect(known).not.toContain('primaryText');
  });

  it('has real dates, in order', () => {
    const dates = nodes(bkn411).flatMap(([, node]) => ('checkedOn' in node ? [node.checkedOn] : []));
    expect(dates.length).toBeGreaterThan(60);
    for (const date of [...dates, bkn411.inForce.from]) expect(isIsoDate(date)).toBe(true);
    const checked = dates.map(String).sort();
    expect(bkn411.inForce.from <= (checked[0] ?? '')).toBe(true);
    expect(bkn411.inForce.until).toBeNull();
  });

  it('has levels and bands that start at 0 and rise within the scale', () => {
    const ladders = [
      bkn411.axes.kinerja.levels,
      bkn411.axes.potensial.levels,
      ...MEASURES.flatMap((measure) =>
        measure.readings.flatMap(({ conversion }) => (conversion.kind === 'bands' ? [conversion.bands] : [])),
      ),
    ];
    expect(ladders.length).toBe(6);
    for (const ladder of ladders) {
      const starts = ladder.map((step) => Number(step.from));
      expect(starts[0]).toBe(0);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      expect(starts.every((start) => start <= 100)).toBe(true);
    }
  });

  it('has scores within 0-100 only', () => {
    const scores = nodes(bkn411).flatMap(([, node]) => ('score' in node ? [Number(node.score)] : []));
    expect(scores.length).toBeGreaterThan(40);
    expect(scores.filter((score) => !(score >= 0 && score <= 100))).toEqual([]);
  });

  it('has a tier for every class whose successors it chooses, and no class twice', () => {
    const tiered = bkn411.tiers.ladder.flat();
    for (const { kelas } of bkn411.eligibility) expect(tiered).toContain(kelas);
    expect([...tiered].sort()).toEqual([...KELAS_JABATAN].sort());
  });

  it('has a competency standard and a technical share where it needs one', () => {
    expect(Object.keys(bkn411.competencyStandards.byClass).sort()).toEqual([...KELAS_JABATAN].sort());
    expect(bkn411.technicalMix.shares.map((share) => share.kelas).sort()).toEqual(
      bkn411.eligibility.map((entry) => entry.kelas).sort(),
    );
  });

  it('reads no fact about sex, religion, origin, marital state or birth', () => {
    const read = MEASURES.flatMap((measure) => measure.readings.map((reading) => reading.fact));
    expect(read.length).toBe(16);
    for (const fact of read) expect(FACTS[fact].evidence).not.toMatch(/kelamin|agama|suku|lahir|kawin/i);
    expect(bkn411.ranking.tieChain).not.toContain('age');
  });
});

describe('every box can be reached', () => {
  it.each(bkn411.boxes)(
    'box $box: a witness on both axes',
    ({ box, levels: { kinerja, potensial }, category, followUps }) => {
      const from = {
        kinerja: bkn411.axes.kinerja.levels.find((level) => level.key === kinerja)?.from ?? '',
        potensial: bkn411.axes.potensial.levels.find((level) => level.key === potensial)?.from ?? '',
      };
      const placement = placeAxes(from, bkn411);
      expect(placement).toMatchObject({ status: 'placed', box, category, followUps });
      const byScores = placeInBox(
        aspectsFromScores(Object.fromEntries(INDICATORS.map(({ axis, indicator }) => [indicator.key, from[axis]])), {
          ruleSet: bkn411,
          asOf: AS_OF,
        }),
        bkn411,
      );
      expect(byScores).toMatchObject({ status: 'placed', box });
    },
  );
});

// ---------------------------------------------------------------------------------------------------------------------
// PermenPANRB 3/2020: boxes, categories, follow-ups
// ---------------------------------------------------------------------------------------------------------------------

describe('the nine boxes', () => {
  // The printed grid: kinerja upwards, potensial to the right.
  const GRID = [
    ['diAtasEkspektasi', 4, 7, 9],
    ['sesuaiEkspektasi', 2, 5, 8],
    ['diBawahEkspektasi', 1, 3, 6],
  ] as const;

  it.each(GRID)('%s: %i, %i, %i', (kinerja, rendah, menengah, tinggi) => {
    const boxAt = (potensial: string) =>
      bkn411.boxes.find((box) => box.levels.kinerja === kinerja && box.levels.potensial === potensial)?.box;
    expect([boxAt('rendah'), boxAt('menengah'), boxAt('tinggi')]).toEqual([rendah, menengah, tinggi]);
  });

  const CATEGORIES: readonly (readonly [number, string])[] = [
    [9, 'Kinerja di atas ekspektasi dan potensial tinggi'],
    [8, 'Kinerja sesuai ekspektasi dan potensial tinggi'],
    [7, 'Kinerja di atas ekspektasi dan potensial menengah'],
    [6, 'Kinerja di bawah ekspektasi dan potensial tinggi'],
    [5, 'Kinerja sesuai ekspektasi dan potensial menengah'],
    [4, 'Kinerja di atas ekspektasi dan potensial rendah'],
    [3, 'Kinerja di bawah ekspektasi dan potensial menengah'],
    [2, 'Kinerja sesuai ekspektasi dan potensial rendah'],
    [1, 'Kinerja di bawah ekspektasi dan potensial rendah'],
  ];

  it.each(CATEGORIES)('box %i: %s', (number, category) => {
    expect(bkn411.boxes.find((box) => box.box === number)?.category.id).toBe(category);
  });

  const FOLLOW_UPS: readonly (readonly [number, readonly string[]])[] = [
    [9, ['dipromosikan dan dipertahankan', 'masuk kelompok rencana suksesi instansi/nasional', 'penghargaan']],
    [8, ['dipertahankan', 'masuk kelompok rencana suksesi instansi', 'rotasi/perluasan jabatan', 'bimbingan kinerja']],
    [
      7,
      [
        'dipertahankan',
        'masuk kelompok rencana suksesi instansi',
        'rotasi/pengayaan jabatan',
        'pengembangan kompetensi',
        'tugas belajar',
      ],
    ],
    [6, ['penempatan yang sesuai', 'bimbingan kinerja', 'konseling kinerja']],
    [5, ['penempatan yang sesuai', 'bimbingan kinerja', 'pengembangan kompetensi']],
    [4, ['rotasi', 'pengembangan kompetensi']],
    [3, ['bimbingan kinerja', 'konseling kinerja', 'pengembangan kompetensi', 'penempatan yang sesuai']],
    [2, ['bimbingan kinerja', 'pengembangan kompetensi', 'penempatan yang sesuai']],
    [1, ['diproses sesuai ketentuan peraturan perundang-undangan']],
  ];

  it.each(FOLLOW_UPS)('box %i: its follow-ups, in their order', (number, followUps) => {
    const box = bkn411.boxes.find((candidate) => candidate.box === number);
    expect(box?.followUps.map((followUp) => followUp.id.toLowerCase())).toEqual(followUps);
  });

  it('boxes 7, 8 and 9 feed the succession group, box 9 the national one too', () => {
    const feeding = bkn411.boxes.filter((box) =>
      box.followUps.some((followUp) => followUp.id.includes('Kelompok Rencana Suksesi')),
    );
    expect(feeding.map((box) => box.box).sort()).toEqual([7, 8, 9]);
    const national = bkn411.boxes.filter((box) => box.followUps.some((followUp) => followUp.id.includes('nasional')));
    expect(national.map((box) => box.box)).toEqual([9]);
    for (const entry of bkn411.eligibility) expect([...entry.boxes].sort()).toEqual([7, 8, 9]);
  });
});

// ---------------------------------------------------------------------------------------------------------------------
// Kepka BKN 411/2025: aspects, weights, levels
// ---------------------------------------------------------------------------------------------------------------------

describe('aspects, indicators and weights', () => {
  const WEIGHTS = [
    ['kinerja', 'kinerjaUtama', 'penilaianKinerja', '60'],
    ['kinerja', 'kinerjaPenguat', 'penghargaan', '15'],
    ['kinerja', 'kinerjaPenguat', 'timKerja', '15'],
    ['kinerja', 'kinerjaPenguat', 'umpanBalik360', '10'],
    ['potensial', 'kompetensi', 'penilaianKompetensi', '20'],
    ['potensial', 'kompetensi', 'pengembanganKompetensi', '10'],
    ['potensial', 'kompetensi', 'pengalamanJabatan', '10'],
    ['potensial', 'potensi', 'penilaianPotensi', '25'],
    ['potensial', 'kualifikasi', 'tingkatPendidikan', '10'],
    ['potensial', 'kualifikasi', 'bidangIlmu', '10'],
    ['potensial', 'integritas', 'rekamJejakDisiplin', '15'],
  ] as const;

  it('are the eleven of the decree', () => {
    expect(INDICATORS.map(({ axis, aspect, indicator }) => [axis, aspect, indicator.key, indicator.weight])).toEqual(
      WEIGHTS,
    );
    expect(INDICATORS.map(({ indicator }) => indicator.key)).toEqual(INDICATOR_KEYS);
  });

  it('fall into six aspects', () => {
    expect(bkn411.aspects.map((aspect) => [aspect.key, aspect.weight])).toEqual([
      ['kinerjaUtama', '60'],
      ['kinerjaPenguat', '40'],
      ['kompetensi', '40'],
      ['potensi', '25'],
      ['kualifikasi', '20'],
      ['integritas', '15'],
    ]);
  });

  it('both axes count alike in the talent score', () => {
    expect(bkn411.talent.shares).toEqual({ kinerja: '50', potensial: '50' });
  });

  it('technical competency mixes in by class', () => {
    expect(bkn411.technicalMix.shares).toEqual([
      { kelas: 'jptUtama', talent: '80', technical: '20' },
      { kelas: 'jptMadya', talent: '80', technical: '20' },
      { kelas: 'jptPratama', talent: '70', technical: '30' },
      { kelas: 'administrator', talent: '60', technical: '40' },
      { kelas: 'pengawas', talent: '50', technical: '50' },
    ]);
  });
});

describe('levels', () => {
  it('start at 0, 60 and 80 on both axes, bounds inclusive', () => {
    expect(bkn411.axes.kinerja.levels.map((level) => [level.key, level.from, level.label.id])).toEqual([
      ['diBawahEkspektasi', '0', 'Di bawah ekspektasi'],
      ['sesuaiEkspektasi', '60', 'Sesuai ekspektasi'],
      ['diAtasEkspektasi', '80', 'Di atas ekspektasi'],
    ]);
    expect(bkn411.axes.potensial.levels.map((level) => [level.key, level.from, level.label.id])).toEqual([
      ['rendah', '0', 'Rendah'],
      ['menengah', '60', 'Menengah'],
      ['tinggi', '80', 'Tinggi'],
    ]);
  });

  const place = fc.integer({ min: 0, max: 10_000_000_000 });
  const text = (units: number): string => `${String(Math.floor(units / 1e8))}.${String(units % 1e8).padStart(8, '0')}`;

  it.prop([place, place])('leave no value without a box', (kinerja, potensial) => {
    const placement = placeAxes({ kinerja: text(kinerja), potensial: text(potensial) }, bkn411);
    const level = (units: number): number => (units >= 80e8 ? 2 : units >= 60e8 ? 1 : 0);
    const grid = [
      [1, 3, 6],
      [2, 5, 8],
      [4, 7, 9],
    ];
    expect(placement).toMatchObject({ status: 'placed', box: grid[level(kinerja)]?.[level(potensial)] });
  });
});

describe('conversion tables', () => {
  it('penilaian kinerja: the predicate of the latest year', () => {
    expect(tableOf('penilaianKinerja')).toEqual({
      sangatBaik: '100',
      baik: '80',
      butuhPerbaikan: '60',
      kurang: '40',
      sangatKurang: '20',
    });
    expect(measureOf('penilaianKinerja').combine).toBe('latest');
    expect(measureOf('penilaianKinerja').window).toMatchObject({ years: 2, counting: 'rolling', firstDay: 'outside' });
    expect(measureOf('penilaianKinerja').none).toBeUndefined();
  });

  it('penghargaan: the highest of five years', () => {
    expect(tableOf('penghargaan')).toEqual({
      internasional: '100',
      nasional: '75',
      lintasInstansi: '50',
      instansi: '25',
    });
    expect(measureOf('penghargaan')).toMatchObject({
      window: { years: 5, counting: 'rolling', firstDay: 'inside' },
      combine: 'highest',
      none: { score: '0' },
    });
  });

  it('tim kerja: the highest role of two years', () => {
    expect(tableOf('timKerja')).toEqual({
      ketuaLintasInstansi: '100',
      ketuaInternal: '75',
      anggotaLintasInstansi: '50',
      anggotaInternal: '25',
    });
    expect(measureOf('timKerja')).toMatchObject({
      window: { years: 2, counting: 'rolling', firstDay: 'inside' },
      combine: 'highest',
      none: { score: '0' },
    });
  });

  it('umpan balik 360: the printed bands as inclusive lower bounds, no hole', () => {
    expect(bandsOf('umpanBalik360')).toEqual([
      ['0', '20'],
      ['40', '40'],
      ['60', '60'],
      ['80', '80'],
      ['91', '100'],
    ]);
    expect(measureOf('umpanBalik360').none).toBeUndefined();
  });

  it('penilaian kompetensi: nine competencies against the standard, capped; else one value up to 100', () => {
    const levels = conversionOf('penilaianKompetensi');
    expect(levels).toMatchObject({ kind: 'levels', against: { postStandard: true }, capped: true });
    expect(
      levels.kind === 'levels' ? Object.fromEntries(levels.items.map((item) => [item.key, item.weight])) : {},
    ).toEqual({
      integritas: '2',
      kerjaSama: '2',
      komunikasi: '2',
      orientasiPadaHasil: '2',
      pelayananPublik: '3',
      pengembanganDiriDanOrangLain: '2',
      mengelolaPerubahan: '3',
      pengambilanKeputusan: '2',
      perekatBangsa: '2',
    });
    expect(conversionOf('penilaianKompetensi', undefined, 1)).toEqual({ kind: 'score', above: 'clamp' });
  });

  it('pengembangan kompetensi: two halves, certificates of three years', () => {
    const indicator = INDICATORS.find(({ indicator: { key } }) => key === 'pengembanganKompetensi')?.indicator;
    expect(indicator?.parts?.map((part) => [part.key, part.weight])).toEqual([
      ['pelatihan', '5'],
      ['sertifikasi', '5'],
    ]);
    expect(bandsOf('pengembanganKompetensi', 'pelatihan')).toEqual([
      ['0', '0'],
      ['1', '25'],
      ['4', '50'],
      ['6', '75'],
      ['8', '100'],
    ]);
    expect(bandsOf('pengembanganKompetensi', 'sertifikasi')).toEqual([
      ['0', '0'],
      ['1', '50'],
      ['3', '100'],
    ]);
    for (const part of ['pelatihan', 'sertifikasi']) {
      expect(measureOf('pengembanganKompetensi', part)).toMatchObject({
        window: { years: 3, counting: 'rolling', firstDay: 'inside' },
        combine: 'count',
      });
    }
  });

  it('pengalaman jabatan: parts of 4, 3 and 3', () => {
    const indicator = INDICATORS.find(({ indicator: { key } }) => key === 'pengalamanJabatan')?.indicator;
    expect(indicator?.parts?.map((part) => [part.key, part.weight])).toEqual([
      ['lamaDiTingkat', '4'],
      ['keragaman', '3'],
      ['nonDefinitif', '3'],
    ]);
    expect(bandsOf('pengalamanJabatan', 'lamaDiTingkat')).toEqual([
      ['0', '60'],
      ['3', '80'],
      ['5', '100'],
    ]);
    expect(tableOf('pengalamanJabatan', 'keragaman')).toEqual({
      lintasInstansi: '100',
      lintasUnit: '80',
      satuUnit: '60',
    });
    expect(tableOf('pengalamanJabatan', 'nonDefinitif')).toEqual({
      pjKepalaDaerah: '100',
      pltLebihTinggi: '80',
      pltSetingkat: '60',
      plhLebihTinggi: '40',
      plhSetingkat: '20',
      lebihRendah: '0',
    });
    expect(measureOf('pengalamanJabatan', 'nonDefinitif').none?.score).toBe('0');
  });

  it('penilaian potensi: eight dimensions of five, one of them heavier', () => {
    const levels = conversionOf('penilaianPotensi');
    expect(levels).toMatchObject({ kind: 'levels', against: { highest: 5 }, capped: true });
    const items = levels.kind === 'levels' ? levels.items : [];
    expect(items).toHaveLength(8);
    expect(wholeSum(items.map((item) => item.weight))).toBe(25n);
    for (const item of items) expect(item.weight).toBe(item.key === 'belajarCepatDanMengembangkanDiri' ? '4' : '3');
  });

  it('tingkat pendidikan: the highest level finished', () => {
    expect(tableOf('tingkatPendidikan')).toEqual({ S3: '100', S2: '90', S1: '80', D4: '80', D3: '70', SLTA: '60' });
    expect(measureOf('tingkatPendidikan').combine).toBe('highest');
  });

  it('kesesuaian bidang ilmu: fits or does not', () => {
    expect(tableOf('bidangIlmu')).toEqual({ sesuai: '100', tidakSesuai: '50' });
  });

  it('rekam jejak disiplin: the heaviest of five years, a running one gives nothing', () => {
    expect(tableOf('rekamJejakDisiplin')).toEqual({ sedangDijalani: '0', berat: '25', sedang: '50', ringan: '75' });
    expect(measureOf('rekamJejakDisiplin')).toMatchObject({
      window: { years: 5, counting: 'rolling', firstDay: 'outside' },
      combine: 'lowest',
      none: { score: '100' },
    });
  });
});

describe('computation', () => {
  it('compares unrounded values and shows two places, half up', () => {
    expect(bkn411.rounding).toMatchObject({
      shown: { places: 2, mode: 'halfUp' },
      beforeLevels: null,
      beforeRanking: null,
    });
  });

  it('takes the predicate of the highest year', () => {
    const asn = parseAsn({
      nip: '198502282010011999',
      jenis: 'PNS',
      evidence: {
        penilaianKinerja: [
          { tahun: 2024, predikat: 'sangatBaik' },
          { tahun: 2025, predikat: 'baik' },
          { tahun: 2023, predikat: 'kurang' },
        ],
      },
    });
    const profile = normalizeAspects(asn, { ruleSet: bkn411, asOf: AS_OF });
    expect(profile.indicators.penilaianKinerja).toMatchObject({ status: 'scored', score: '80' });
  });

  it('never gives a missing indicator a score: without any there is no value', () => {
    const profile = aspectsFromScores({}, { ruleSet: bkn411, asOf: AS_OF });
    expect(profile.status).toBe('incomplete');
    expect(profile.axes).toEqual({
      kinerja: { min: '0', max: '100', known: '0' },
      potensial: { min: '0', max: '100', known: '0' },
    });
  });

  it('ranks by box, then score, then facts of merit, and names three', () => {
    expect(bkn411.ranking).toMatchObject({
      order: ['box', 'score'],
      tieChain: ['kinerja', 'potensial', 'penilaianKompetensi', 'golongan', 'timeInLevel'],
      shortlistSize: 3,
    });
  });

  it('has the tiers of equivalent posts', () => {
    expect(bkn411.tiers.ladder).toEqual([
      ['jptUtama'],
      ['jptMadya'],
      ['jptPratama', 'jfAhliUtama'],
      ['administrator', 'jfAhliMadya'],
      ['pengawas', 'jfAhliMuda', 'jfPenyelia'],
      ['pelaksana', 'jfAhliPertama', 'jfMahir', 'jfTerampil', 'jfPemula'],
    ]);
  });
});

// ---------------------------------------------------------------------------------------------------------------------
// PP 11/2017: requirements for posts
// ---------------------------------------------------------------------------------------------------------------------

describe('requirements for posts', () => {
  const S1_UP = ['D4', 'S1', 'Profesi', 'S2', 'Spesialis', 'Subspesialis', 'S3'];
  const age = (years: number) => ({ kind: 'maximumAge', id: 'maximumAge', years, reading: 'completedYears' });
  const related = (years: number) => ({ kind: 'relatedExperience', id: 'relatedExperience', years });
  const education = (anyOf: readonly string[]) => ({ kind: 'education', id: 'education', anyOf });
  const held = (kelas: readonly string[], years: number) => ({
    kind: 'previousPost',
    id: 'previousPost',
    anyOf: [{ kelas, years }],
  });
  const atLeastBaik = { kind: 'performance', id: 'performance', anyOf: ['sangatBaik', 'baik'], years: 2 };
  const COMMON = [
    { kind: 'lowerTier', id: 'lowerTier' },
    { kind: 'legalPosition', id: 'legalPosition', anyOf: ['aktif', 'tugasBelajar'] },
    { kind: 'noRunningPunishment', id: 'noRunningPunishment' },
    { kind: 'lhkpn', id: 'lhkpn', yearsBack: 2 },
    { kind: 'byHand', id: 'competencyToStandard' },
    { kind: 'byHand', id: 'trackRecord' },
    { kind: 'byHand', id: 'health' },
  ];

  const CLASSES = [
    ['jptUtama', [education(S1_UP), related(10), held(['jptMadya', 'jfAhliUtama'], 2), age(58)]],
    ['jptMadya', [education(S1_UP), related(7), held(['jptPratama', 'jfAhliUtama'], 2), age(58)]],
    ['jptPratama', [education(S1_UP), related(5), held(['administrator', 'jfAhliMadya'], 2), age(56)]],
    ['administrator', [education(S1_UP), held(['pengawas', 'jfAhliMuda', 'jfPenyelia'], 3), atLeastBaik]],
    [
      'pengawas',
      [
        education(['D3', ...S1_UP]),
        held(['pelaksana', 'jfAhliPertama', 'jfMahir', 'jfTerampil', 'jfPemula'], 4),
        atLeastBaik,
      ],
    ],
  ] as const;

  it.each(CLASSES)('%s', (kelas, own) => {
    expect(asked(entryOf(bkn411Revision1, kelas).conditions)).toEqual([...own, ...COMMON]);
  });

  it.each(CLASSES)(
    '%s in revision 2: those of a first appointment belong to who comes from the tier below',
    (kelas, own) => {
      const isJpt = kelas.startsWith('jpt');
      const FIRST = ['relatedExperience', 'previousPost', 'maximumAge'];
      const first = own.filter(({ kind }) => FIRST.includes(kind));
      const mayBePppk = kelas === 'jptUtama' || kelas === 'jptMadya';
      const { conditions, ways = [] } = entryOf(bkn411, kelas);
      expect(asked(conditions)).toEqual([
        { kind: 'jenisPegawai', id: 'jenisPegawai', anyOf: ['PNS'], ...(mayBePppk ? { byHand: ['PPPK'] } : {}) },
        ...own.filter((condition) => !first.includes(condition)),
        ...COMMON.slice(1),
      ]);
      const lateral = [
        { kind: 'timeInPost', id: 'timeInPost', years: 2 },
        ...(isJpt ? [{ kind: 'byHand', id: 'competencyTest' }] : []),
      ];
      const approval = { kind: 'byHand', id: 'originAgencyApproval' };
      expect(ways.map(({ cara, from, conditions: ofWay }) => [cara, from, asked(ofWay)])).toEqual([
        ['promosi', undefined, first],
        ['rotasi', undefined, lateral],
        ['antarinstansi', 'lowerTier', [...first, approval]],
        ['antarinstansi', 'sameTier', [...lateral, approval]],
      ]);
    },
  );

  it('stand for five classes; other posts are not filled by this rule set', () => {
    expect(bkn411.eligibility.map((entry) => entry.kelas)).toEqual([
      'jptUtama',
      'jptMadya',
      'jptPratama',
      'administrator',
      'pengawas',
    ]);
  });

  it('name the government regulation where it stands in one', () => {
    const agesIn = (entries: readonly { readonly conditions: RuleSet['eligibility'][number]['conditions'] }[]) =>
      entries.flatMap(({ conditions }) => conditions.filter(({ kind }) => kind === 'maximumAge'));
    const ways = bkn411.eligibility.flatMap((entry) => entry.ways ?? []);
    const ages = agesIn(bkn411Revision1.eligibility);
    // By promotion, and from the tier below in another agency.
    const agesOfWays = agesIn(ways);
    expect(ages.length).toBe(3);
    expect(agesOfWays.length).toBe(6);
    expect(agesIn(bkn411.eligibility)).toEqual([]);
    for (const { provenance } of [...ages, ...agesOfWays]) {
      expect(provenance.basis).toBe('statute');
      expect(provenance.citations.map((citation) => citation.source)).toContain('pp11');
    }
  });
});
