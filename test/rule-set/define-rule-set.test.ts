import { isTalentaError, normalizeAspects, parseAsn, placeAxes, type RuleSet } from 'talenta-asn';
import {
  bkn411,
  bkn411Revision1,
  defineRuleSet,
  safeDefineRuleSet,
  type Provenance,
  type RuleSetChange,
  type RuleSetDefinition,
} from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';

const DECREE: Provenance = {
  basis: 'agencyChoice',
  known: 'primaryText',
  citations: [{ source: 'keputusan7', provision: 'diktum kedua' }],
  checkedOn: '2026-11-24',
};

function own(...changes: readonly RuleSetChange[]): RuleSetDefinition {
  return {
    id: 'kota',
    revision: 1,
    title: { id: 'Kota', en: 'City' },
    inForce: { from: '2027-01-01', until: null, provenance: DECREE },
    provenance: DECREE,
    sources: {
      keputusan7: { kind: 'decree', title: { id: 'Keputusan Wali Kota 7/2026', en: 'Decree of the mayor 7/2026' } },
    },
    changes,
  };
}

function refused(...changes: readonly RuleSetChange[]): readonly (readonly [string, string])[] {
  const result = safeDefineRuleSet(bkn411, own(...changes));
  if (result.success) throw new RangeError('expected a refusal');
  return result.error.issues.map(({ path, code }) => [path, code]);
}

describe('a rule set of ones own', () => {
  it('has the name and period given, the rest of the base, and leaves the base alone', () => {
    const before = JSON.stringify(bkn411);
    const city = defineRuleSet(bkn411, own());
    expect(city).toMatchObject({ id: 'kota', revision: 1, inForce: { from: '2027-01-01' } });
    expect(city.aspects).toEqual(bkn411.aspects);
    expect(JSON.stringify(bkn411)).toBe(before);
    expect(Object.isFrozen(city.aspects[0])).toBe(true);
  });

  it('a limit moves, the level below ends where it begins, and the axis carries the citation', () => {
    const city = defineRuleSet(
      bkn411,
      own({ at: 'axes.kinerja.levels.diAtasEkspektasi.from', to: '85', provenance: DECREE }),
    );
    expect(city.axes.kinerja.levels.map(({ from, to }) => [from, to])).toEqual([
      ['0', '60'],
      ['60', '85'],
      ['85', '100'],
    ]);
    expect(city.axes.kinerja.provenance).toEqual(DECREE);
    expect(city.axes.potensial.provenance).toEqual(bkn411.axes.potensial.provenance);
    expect(placeAxes({ kinerja: '84.99', potensial: '80' }, city)).toMatchObject({ box: 8 });
  });

  it('a window: the measure is marked, the weight keeps its mark', () => {
    const city = defineRuleSet(
      bkn411,
      own({ at: 'aspects.kinerjaPenguat.indicators.penghargaan.measure.window.years', to: 3, provenance: DECREE }),
    );
    const awards = city.aspects[1]?.indicators[0];
    expect(awards?.measure?.window?.years).toBe(3);
    expect(awards?.measure?.provenance).toEqual(DECREE);
    expect(awards?.provenance).toEqual(bkn411.aspects[1]?.indicators[0]?.provenance);
  });

  it('a condition, the order, and an element left out', () => {
    const city = defineRuleSet(
      bkn411,
      own(
        { at: 'eligibility.jptPratama.ways.promosi.conditions.relatedExperience.years', to: 6, provenance: DECREE },
        { at: 'eligibility.jptPratama.conditions.lhkpn', to: null, provenance: DECREE },
        { at: 'ranking.order', to: ['score', 'box'], provenance: DECREE },
      ),
    );
    const pratama = city.eligibility.find(({ kelas }) => kelas === 'jptPratama');
    const promotion = pratama?.ways?.find(({ cara }) => cara === 'promosi');
    expect(promotion?.conditions.find(({ id }) => id === 'relatedExperience')).toMatchObject({
      years: 6,
      provenance: DECREE,
    });
    expect(pratama?.conditions.some(({ id }) => id === 'lhkpn')).toBe(false);
    expect(city.ranking).toMatchObject({ order: ['score', 'box'], provenance: DECREE });
  });

  it('one row of a table, by the fact that is read', () => {
    const at = 'aspects.kinerjaPenguat.indicators.penghargaan.measure.readings.penghargaan.lingkup.conversion.rows';
    const city = defineRuleSet(bkn411, own({ at: `${at}.instansi.score`, to: '40', provenance: DECREE }));
    const asn = parseAsn({
      nip: '198502282010011999',
      jenis: 'PNS',
      evidence: { penghargaan: [{ tanggal: '2026-01-01', lingkup: 'instansi' }] },
    });
    const profile = normalizeAspects(asn, { ruleSet: city, asOf: '2027-01-01' });
    expect(profile.indicators.penghargaan).toMatchObject({ score: '40', evidence: { provenance: DECREE } });
  });

  it('a stated value is added and marked, the reading keeps its mark', () => {
    const at = 'aspects.kinerjaUtama.indicators.penilaianKinerja.measure.unknown';
    const unknown = { score: '0', label: { id: 'Tidak diketahui', en: 'Not known' } };
    const measure = defineRuleSet(bkn411, own({ at, to: unknown, provenance: DECREE })).aspects[0]?.indicators[0]
      ?.measure;
    expect(measure).toEqual({
      ...bkn411.aspects[0]?.indicators[0]?.measure,
      unknown: { ...unknown, provenance: DECREE },
    });
  });

  it('several elements of one list are left out at once, and places do not move', () => {
    const list = 'eligibility.jptPratama.conditions';
    const city = defineRuleSet(
      bkn411,
      own(
        { at: `${list}.education`, to: null, provenance: DECREE },
        { at: `${list}.legalPosition.anyOf`, to: ['aktif'], provenance: DECREE },
        { at: `${list}.lhkpn`, to: null, provenance: DECREE },
        { at: 'eligibility.jptUtama', to: null, provenance: DECREE },
      ),
    );
    const left = ['education', 'lhkpn'];
    const pratama = (ruleSet: RuleSet) => ruleSet.eligibility.find(({ kelas }) => kelas === 'jptPratama')?.conditions;
    expect(pratama(city)?.map(({ id }) => id)).toEqual(
      pratama(bkn411)
        ?.map(({ id }) => id)
        .filter((id) => !left.includes(id)),
    );
    expect(pratama(city)?.find(({ id }) => id === 'legalPosition')).toMatchObject({ anyOf: ['aktif'] });
    expect(city.eligibility.map(({ kelas }) => kelas)).toEqual(['jptMadya', 'jptPratama', 'administrator', 'pengawas']);
  });

  it('what no node carries is cited by the rule set itself', () => {
    const fourth: Provenance = { ...DECREE, citations: [{ source: 'keputusan7', provision: 'diktum keempat' }] };
    const city = defineRuleSet(bkn411, own({ at: 'eligibility.jptUtama', to: null, provenance: fourth }));
    expect(city.provenance).toEqual({ ...DECREE, citations: [...DECREE.citations, ...fourth.citations] });
  });

  it('the limits of an axis, moved together or replaced, without a hole', () => {
    const levels = 'axes.potensial.levels';
    const moved = defineRuleSet(
      bkn411,
      own(
        { at: `${levels}.menengah.from`, to: '61', provenance: DECREE },
        { at: `${levels}.tinggi.from`, to: '81', provenance: DECREE },
      ),
    );
    const [low, middle, high] = bkn411.axes.potensial.levels;
    const whole = [
      { ...low, to: '61' },
      { ...middle, from: '61', to: '81' },
      { ...high, from: '81' },
    ];
    const replaced = defineRuleSet(bkn411, own({ at: levels, to: whole, provenance: DECREE }));
    expect(replaced).toEqual(moved);
    for (const [potensial, level] of [
      ['60', 'rendah'],
      ['60.5', 'rendah'],
      ['61', 'menengah'],
      ['80.5', 'menengah'],
      ['81', 'tinggi'],
    ] as const) {
      expect(placeAxes({ kinerja: '70', potensial }, moved)).toMatchObject({ potensial: { level } });
    }
  });

  it('does not depend on the order of the changes', () => {
    const changes = [
      { at: 'boxes.1.followUps', to: [], provenance: DECREE },
      { at: 'ranking.shortlistSize', to: 5, provenance: DECREE },
      { at: 'eligibility.pengawas.conditions.education', to: null, provenance: DECREE },
    ];
    expect(defineRuleSet(bkn411, own(...[...changes].reverse()))).toEqual(defineRuleSet(bkn411, own(...changes)));
  });

  it('another grid, out of the nine boxes', () => {
    const axis = (key: 'kinerja' | 'potensial') => {
      const [low, , high] = bkn411.axes[key].levels;
      return [
        { key: low?.key, label: low?.label, from: '0', to: '70' },
        { key: high?.key, label: high?.label, from: '70', to: '100' },
      ];
    };
    const corners = bkn411.boxes.filter(({ box }) => [1, 4, 6, 9].includes(box));
    const changes = [
      { at: 'axes.kinerja.levels', to: axis('kinerja'), provenance: DECREE },
      { at: 'axes.potensial.levels', to: axis('potensial'), provenance: DECREE },
      { at: 'numbering.convention', to: 'own', provenance: DECREE },
      { at: 'boxes', to: corners, provenance: DECREE },
      ...bkn411.eligibility.map(({ kelas }) => ({ at: `eligibility.${kelas}.boxes`, to: [9], provenance: DECREE })),
      { at: 'readiness', to: null, provenance: DECREE },
    ];
    const four = defineRuleSet(bkn411, own(...changes), { grid: 'any' });
    expect(placeAxes({ kinerja: '70', potensial: '69' }, four)).toMatchObject({ box: 4 });
    expect(refused(...changes)).toContainEqual(['axes.kinerja.levels', 'levelsIncomplete']);
  });

  it('sources that nothing cites any more are left out', () => {
    const changes = bkn411Revision1.eligibility
      .filter(({ conditions }) => conditions.some(({ id }) => id === 'lhkpn'))
      .map(({ kelas }) => ({ at: `eligibility.${kelas}.conditions.lowerTier`, to: null, provenance: DECREE }));
    expect(Object.keys(bkn411Revision1.sources)).toContain('kkp21');
    expect(Object.keys(defineRuleSet(bkn411Revision1, own(...changes)).sources)).not.toContain('kkp21');
  });
});

describe('refused', () => {
  it.each([
    ['no citation', { ...DECREE, citations: [] }],
    ['an assumption', { ...DECREE, basis: 'libraryAssumption' as const }],
  ])('%s', (_name, provenance) => {
    expect(refused({ at: 'ranking.shortlistSize', to: 5, provenance })).toContainEqual([
      'changes[0].provenance',
      'overrideNotCited',
    ]);
  });

  it.each([
    'aspects.kinerjaLain.weight',
    'axes.kinerja.levels.tinggi.from',
    'ranking.shortlistSize.more',
    '__proto__.x',
    'constructor.name',
  ])('a path that leads nowhere: %s', (at) => {
    expect(refused({ at, to: '1', provenance: DECREE })).toContainEqual(['changes[0].at', 'nothingAtPath']);
  });

  it('the message names what is there', () => {
    const result = safeDefineRuleSet(bkn411, own({ at: 'aspects.kinerja.weight', to: '1', provenance: DECREE }));
    if (result.success) throw new RangeError('expected a refusal');
    expect(result.error.issues[0].message).toBe(
      'there is no kinerja at aspects: found kinerjaUtama, kinerjaPenguat, kompetensi, potensi, kualifikasi, integritas',
    );
  });

  it('one path twice, and one below another', () => {
    const size = { at: 'ranking.shortlistSize', to: 5, provenance: DECREE };
    expect(refused(size, { ...size, to: 4 })).toContainEqual(['changes[1].at', 'changedTwice']);
    expect(refused(size, { at: 'ranking', to: bkn411.ranking, provenance: DECREE })).toContainEqual([
      'changes[0].at',
      'changedTwice',
    ]);
  });

  it('a change that changes nothing, however it is written', () => {
    expect(refused({ at: 'ranking.shortlistSize', to: 3, provenance: DECREE })).toContainEqual([
      'changes[0].to',
      'changesNothing',
    ]);
    expect(refused({ at: 'aspects.kinerjaUtama.weight', to: '60.0', provenance: DECREE })).toContainEqual([
      'changes[0].to',
      'changesNothing',
    ]);
  });

  it('what does not hold together afterwards, all of it at once', () => {
    expect(
      refused(
        { at: 'aspects.kinerjaUtama.weight', to: '55', provenance: DECREE },
        { at: 'talent.shares.kinerja', to: '60', provenance: DECREE },
        { at: 'ranking.schortlist', to: '60', provenance: { ...DECREE, citations: [] } },
      ),
    ).toEqual([
      ['changes[2].provenance', 'overrideNotCited'],
      ['ranking.schortlist', 'unknownKey'],
      ['aspects', 'weightsDoNotClose'],
      ['aspects[0].indicators', 'weightsDoNotClose'],
      ['talent.shares', 'weightsDoNotClose'],
    ]);
  });

  it('the ranges of one program as printed: a hole between 60 and 61', () => {
    const levels = 'axes.kinerja.levels';
    const printed = refused(
      { at: `${levels}.diBawahEkspektasi.to`, to: '60.0', provenance: DECREE },
      { at: `${levels}.sesuaiEkspektasi.from`, to: '61', provenance: DECREE },
      { at: `${levels}.diAtasEkspektasi.from`, to: '81', provenance: DECREE },
      { at: `${levels}.sesuaiEkspektasi.to`, to: '80.0', provenance: DECREE },
    );
    expect(printed).toEqual([
      ['changes[0].to', 'changesNothing'],
      ['changes[3].to', 'changesNothing'],
      ['axes.kinerja.levels[0].to', 'hole'],
      ['axes.kinerja.levels[1].to', 'hole'],
    ]);
  });

  it('what the definition states itself is no change, and a provenance neither', () => {
    for (const at of ['id', 'title.en', 'inForce.from', 'sources.pp11', 'provenance', 'talent.provenance.basis']) {
      expect(refused({ at, to: 'x', provenance: DECREE })).toContainEqual(['changes[0].at', 'statedApart']);
    }
  });

  it('two provenances for one node', () => {
    const other = { ...DECREE, citations: [{ source: 'keputusan7', provision: 'diktum ketiga' }] };
    expect(
      refused(
        { at: 'ranking.shortlistSize', to: 5, provenance: DECREE },
        { at: 'ranking.order', to: ['score', 'box'], provenance: other },
      ),
    ).toEqual([['changes[1].provenance', 'markedTwice']]);
  });

  it('a source of the base under another meaning, one that nothing cites, and a name already taken', () => {
    const pp11 = { kind: 'decree', title: { id: 'Lain', en: 'Other' } } as const;
    const result = safeDefineRuleSet(bkn411, {
      ...own(),
      id: 'bkn411',
      revision: bkn411.revision,
      sources: { ...own().sources, pp11, more: pp11 },
    });
    if (result.success) throw new RangeError('expected a refusal');
    expect(result.error.issues.map(({ path, code }) => [path, code])).toEqual([
      ['id', 'sameIdentity'],
      ['sources.pp11', 'sourceRedefined'],
      ['sources.more', 'sourceUnused'],
    ]);
  });

  it('an element of a list without names', () => {
    const at =
      'aspects.kinerjaPenguat.indicators.umpanBalik360.measure.readings.umpanBalik360.nilai.conversion.bands.0';
    const result = safeDefineRuleSet(bkn411, own({ at, to: null, provenance: DECREE }));
    if (result.success) throw new RangeError('expected a refusal');
    expect(result.error.issues[0]).toMatchObject({ path: 'changes[0].at', code: 'nothingAtPath' });
    expect(result.error.issues[0].message).toContain('change the list as a whole');
  });
});

describe('what is no definition at all', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  circle['again'] = circle;
  const change = { at: 'ranking.shortlistSize', to: 5, provenance: DECREE };

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'bkn411'],
    ['without changes', { ...own(), changes: undefined }],
    ['changes that are no list', { ...own(), changes: change }],
    ['a change that is nothing', { ...own(), changes: [null] }],
    ['a change without a value', { ...own(), changes: [{ at: 'ranking', provenance: DECREE }] }],
    ['a change without provenance', { ...own(), changes: [{ at: 'ranking', to: 1 }] }],
    ['a misspelt member', { ...own(), change: [] }],
    ['a misspelt member of a change', { ...own(), changes: [{ ...change, value: 5 }] }],
    ['a value that leads back to itself', { ...own(), changes: [{ ...change, to: circle }] }],
    ['a value that is a function', { ...own(), changes: [{ ...change, to: () => 5 }] }],
    [
      'a value with a hidden member',
      { ...own(), changes: [{ ...change, to: JSON.parse('{"__proto__": {}}') as unknown }] },
    ],
    ['a hidden member', { ...own(), changes: [{ ...change, at: '__proto__' }] }],
    ['an inherited member', { ...own(), changes: [{ ...change, at: 'ranking.toString' }] }],
    ['citations that are no list', { ...own(), provenance: { ...DECREE, citations: 'keputusan7' } }],
    ['no provenance', { ...own(), provenance: undefined }],
    ['sources that are a list', { ...own(), sources: [] }],
  ])('%s is refused', (_name, definition) => {
    const result: unknown = Reflect.apply(safeDefineRuleSet, undefined, [bkn411, definition]);
    expect(result).toMatchObject({ success: false });
    expect(() => {
      Reflect.apply(defineRuleSet, undefined, [bkn411, definition]);
    }).toThrow(expect.objectContaining({ code: 'invalidRuleSet' }));
  });

  it('no base', () => {
    for (const base of [undefined, null, 'bkn411', {}, []]) {
      const result: unknown = Reflect.apply(safeDefineRuleSet, undefined, [base, own()]);
      expect(result).toMatchObject({ success: false });
    }
    try {
      defineRuleSet(bkn411, own({ at: 'ranking', to: null, provenance: DECREE }));
      expect.unreachable();
    } catch (error) {
      expect(isTalentaError(error, 'invalidRuleSet')).toBe(true);
    }
  });
});
