import { placeAxes } from 'talenta-asn';
import { bkn411, defineRuleSet, safeDefineRuleSet, type OwnRules, type Provenance } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';

const DECREE: Provenance = {
  basis: 'agencyChoice',
  known: 'primaryText',
  citations: [{ source: 'keputusan7', provision: 'diktum kedua' }],
  checkedOn: '2026-11-24',
};

function own(...changes: OwnRules['changes']): OwnRules {
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

function refused(...changes: OwnRules['changes']): readonly (readonly [string, string])[] {
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
        { at: 'eligibility.jptPratama.conditions.relatedExperience.years', to: 6, provenance: DECREE },
        { at: 'eligibility.jptPratama.conditions.lowerTier', to: null, provenance: DECREE },
        { at: 'ranking.order', to: ['score', 'box'], provenance: DECREE },
      ),
    );
    const pratama = city.eligibility.find(({ kelas }) => kelas === 'jptPratama');
    expect(pratama?.conditions.find(({ id }) => id === 'relatedExperience')).toMatchObject({
      years: 6,
      provenance: DECREE,
    });
    expect(pratama?.conditions.some(({ id }) => id === 'lowerTier')).toBe(false);
    expect(city.ranking).toMatchObject({ order: ['score', 'box'], provenance: DECREE });
  });

  it('sources that nothing cites any more are left out', () => {
    const changes = bkn411.eligibility
      .filter(({ conditions }) => conditions.some(({ id }) => id === 'lhkpn'))
      .map(({ kelas }) => ({ at: `eligibility.${kelas}.conditions.lowerTier`, to: null, provenance: DECREE }));
    expect(Object.keys(defineRuleSet(bkn411, own(...changes)).sources)).not.toContain('kkp21');
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
    expect(result.error.issues[0]?.message).toBe(
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
});
