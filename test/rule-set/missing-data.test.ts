import {
  aspectsFromScores,
  isTalentaError,
  normalizeAspects,
  parseAsn,
  parseVacancy,
  placeInBox,
  rankSuccessors,
  type Asn,
  parseRuleSet,
  type RuleSet,
  textOf,
  explain,
} from 'talenta-asn';
import { bkn411, bkn411Revision1, manado, type Indicator, type Provenance } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';

const AS_OF = '2026-11-24';
const CITED: Provenance = {
  basis: 'agencyChoice',
  known: 'secondarySources',
  citations: [{ source: 'simantap' }],
  checkedOn: '2026-11-24',
};

function person(evidence: object = {}): Asn {
  return parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence });
}

function withIndicator(key: string, change: (indicator: Indicator) => object, more: object = {}): RuleSet {
  return parseRuleSet({
    ...bkn411,
    id: 'own',
    aspects: bkn411.aspects.map((aspect) => ({
      ...aspect,
      indicators: aspect.indicators.map((indicator) => (indicator.key === key ? change(indicator) : indicator)),
    })),
    ...more,
  });
}

describe('what is missing, by the policy of the node', () => {
  const awardsOf = (ruleSet: RuleSet, evidence: object) =>
    normalizeAspects(person(evidence), { ruleSet, asOf: AS_OF }).indicators.penghargaan;

  it('incomplete: not known stays not known', () => {
    expect(awardsOf(bkn411, {})?.status).toBe('missing');
  });

  it('known none: an empty list is a fact', () => {
    expect(awardsOf(bkn411, { penghargaan: [] })).toMatchObject({ status: 'scored', score: '0' });
  });

  const stated = withIndicator('penghargaan', (indicator) => ({
    ...indicator,
    measure: {
      ...indicator.measure,
      unknown: { score: '12.5', label: { id: 'Tidak diketahui', en: 'Not known' }, provenance: CITED },
    },
  }));

  it('a stated value with citation: used, told as a finding, and traced to the citation', () => {
    const profile = normalizeAspects(person({}), { ruleSet: stated, asOf: AS_OF });
    expect(profile.indicators.penghargaan).toMatchObject({ status: 'scored', score: '12.5', contribution: '1.875' });
    expect(profile.indicators.penghargaan?.evidence?.provenance).toEqual(CITED);
    expect(profile.findings).toMatchObject([
      { code: 'statedValueUsed', path: 'evidence.penghargaan', found: 'unknown', expected: '12.5' },
    ]);
  });

  it('an empty list keeps its own meaning', () => {
    expect(awardsOf(stated, { penghargaan: [] })).toMatchObject({ score: '0' });
  });

  it('a ready score that is not given takes it too; one that is wrong does not', () => {
    const given = aspectsFromScores({}, { ruleSet: stated, asOf: AS_OF });
    expect(given.indicators.penghargaan).toMatchObject({ status: 'scored', score: '12.5' });
    expect(given.findings.map(({ code }) => code)).toEqual(['statedValueUsed']);
    const wrong = aspectsFromScores({ penghargaan: '101' }, { ruleSet: stated, asOf: AS_OF });
    expect(wrong.indicators.penghargaan?.status).toBe('missing');
  });

  it('what contradicts itself or cannot be read is never covered by it', () => {
    const feedback = withIndicator('umpanBalik360', (indicator) => ({
      ...indicator,
      measure: {
        ...indicator.measure,
        unknown: { score: '20', label: { id: 'Tidak diketahui', en: 'Not known' }, provenance: CITED },
      },
    }));
    const two = [
      { tanggal: '2026-01-01', nilai: '95' },
      { tanggal: '2026-01-01', nilai: '50' },
    ];
    const profile = normalizeAspects(person({ umpanBalik360: two }), { ruleSet: feedback, asOf: AS_OF });
    expect(profile.indicators.umpanBalik360?.status).toBe('missing');
    expect(profile.missing.find(({ indicator }) => indicator === 'umpanBalik360')?.reason).toBe('conflict');
  });
});

describe('a source that was consulted and has nothing that counts', () => {
  it('takes the value stated for what is not known, where the indicator states none for this', () => {
    const feedback = withIndicator('umpanBalik360', (indicator) => ({
      ...indicator,
      measure: {
        ...indicator.measure,
        unknown: { score: '20', label: { id: 'Tidak diketahui', en: 'Not known' }, provenance: CITED },
      },
    }));
    const { indicators, findings } = normalizeAspects(person({ umpanBalik360: [] }), {
      ruleSet: feedback,
      asOf: AS_OF,
    });
    expect(indicators.umpanBalik360).toMatchObject({ status: 'scored', score: '20' });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'statedValueUsed', found: 'noRecord' }));
  });
});

describe('a window of calendar years', () => {
  const scoredOn = (firstDay: 'inside' | 'outside', tanggal: string): boolean => {
    const ruleSet = withIndicator('umpanBalik360', (indicator) => ({
      ...indicator,
      measure: { ...indicator.measure, window: { years: 2, counting: 'calendarYears', firstDay } },
    }));
    const evidence = { umpanBalik360: [{ tanggal, nilai: '95' }] };
    const { indicators } = normalizeAspects(person(evidence), { ruleSet, asOf: AS_OF });
    return indicators.umpanBalik360?.status === 'scored';
  };

  it('begins on 1 January of the first of them', () => {
    const days = ['2024-12-31', '2025-01-01', '2025-01-02'];
    expect(days.map((day) => scoredOn('inside', day))).toEqual([false, true, true]);
    expect(days.map((day) => scoredOn('outside', day))).toEqual([false, false, true]);
  });
});

describe('a score that waits for a stage', () => {
  const stages = [
    {
      key: 'umpanBalik',
      label: { id: 'Umpan balik', en: 'Feedback round' },
      admits: 'everyone',
      provenance: CITED,
    },
  ];
  const staged = withIndicator('umpanBalik360', (indicator) => ({ ...indicator, stage: 'umpanBalik' }), { stages });
  const evidence = { umpanBalik360: [{ tanggal: '2026-06-01', nilai: '95' }] };

  it('is pending until the stage is held, whatever is on record', () => {
    const profile = normalizeAspects(person(evidence), { ruleSet: staged, asOf: AS_OF });
    expect(profile.missing.find(({ indicator }) => indicator === 'umpanBalik360')).toMatchObject({
      reason: 'pending',
      stage: 'umpanBalik',
      message: { en: 'Waiting for a stage that has not been held.' },
    });
    expect(profile.findings).toMatchObject([{ code: 'scoreBeforeStage', path: 'evidence.umpanBalik360' }]);
  });

  it('counts once the stage is held; then nothing on record is simply not known', () => {
    const held = { ruleSet: staged, asOf: AS_OF, stagesHeld: ['umpanBalik'] } as const;
    expect(normalizeAspects(person(evidence), held).indicators.umpanBalik360).toMatchObject({ score: '100' });
    const nothing = normalizeAspects(person(), held).missing.find(({ indicator }) => indicator === 'umpanBalik360');
    expect(nothing).toMatchObject({ reason: 'unknown' });
    expect(nothing).not.toHaveProperty('stage');
  });

  it('the boxes that are still possible take it into account', () => {
    const scores = { penilaianKinerja: '100', penghargaan: '100', timKerja: '0' };
    const before = placeInBox(
      aspectsFromScores({ ...scores, umpanBalik360: '100' }, { ruleSet: staged, asOf: AS_OF }),
      staged,
    );
    expect(before).toMatchObject({ status: 'incomplete', kinerja: { min: '75', max: '85' } });
    const profile = aspectsFromScores({ umpanBalik360: '100' }, { ruleSet: staged, asOf: AS_OF });
    expect(profile.findings.map(({ code }) => code)).toEqual(['scoreBeforeStage']);
  });

  it('a stage that the rule set does not have is misuse', () => {
    expect(() => normalizeAspects(person(), { ruleSet: staged, asOf: AS_OF, stagesHeld: ['wawancara'] })).toThrow(
      'context.stagesHeld names wawancara, no stage of rule set own: expected some of umpanBalik.',
    );
  });

  it('a technical test that has not been held leaves the vacancy open', () => {
    const technical = parseRuleSet({
      ...bkn411Revision1,
      id: 'own',
      stages: [{ ...stages[0], key: 'tes', admits: 'allowedBoxes' }],
      technicalMix: { ...bkn411Revision1.technicalMix, stage: 'tes' },
      eligibility: bkn411Revision1.eligibility.map((entry) => ({
        ...entry,
        conditions: entry.conditions.filter(({ kind }) => kind === 'byHand'),
      })),
      interim: { ...bkn411Revision1.interim, conditions: [] },
      sources: Object.fromEntries(
        Object.entries(bkn411Revision1.sources).filter(
          ([key]) => !['pp94', 'kkp21', 'kpk2', 'ma', 'adm'].includes(key),
        ),
      ),
    });
    const vacancy = parseVacancy({
      id: 'V1',
      nama: 'Kepala',
      kelas: 'jptPratama',
      instansi: 'Kota',
      unit: 'Dinas',
      kompetensiTeknis: true,
    });
    const candidate = {
      nip: '198502282010011999',
      axes: { kinerja: '90', potensial: '90' },
      evidence: { kompetensiTeknis: [{ lowongan: 'V1', tanggal: '2026-10-01' as const, nilai: '88' }] },
    };
    const before = rankSuccessors(vacancy, [candidate], { ruleSet: technical, asOf: AS_OF });
    const [waiting] = before.undetermined[0]?.reasons ?? [];
    expect(waiting === undefined ? '' : textOf(waiting, 'en')).toBe(
      'Waiting for the stage Feedback round, which has not been held.',
    );
    const after = rankSuccessors(vacancy, [candidate], { ruleSet: technical, asOf: AS_OF, stagesHeld: ['tes'] });
    expect(after.shortlist[0]).toMatchObject({ score: '89.4' });
  });
});

describe('a rule set that tells only how axis values are placed', () => {
  it.each([
    ['evidence', () => normalizeAspects(person(), { ruleSet: manado, asOf: AS_OF })],
    ['scores', () => aspectsFromScores({}, { ruleSet: manado, asOf: AS_OF })],
  ])('refuses %s, and says what to use', (_name, action) => {
    try {
      action();
      expect.unreachable();
    } catch (error) {
      expect(isTalentaError(error, 'ruleSetWithoutAspects')).toBe(true);
      expect(String(error)).toContain('use placeAxes, or candidates with axis values');
    }
  });

  it('ranks candidates, and leaves people with evidence alone undetermined', () => {
    const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala', kelas: 'pengawas', instansi: 'Kota', unit: 'Dinas' });
    const result = rankSuccessors(vacancy, [person()], { ruleSet: manado, asOf: AS_OF });
    expect(result.undetermined[0]?.possibleBoxes).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const someone = person();
    const run = { vacancies: [vacancy], pool: [someone], context: { ruleSet: manado, asOf: AS_OF } } as const;
    expect(explain(run, someone.nip).vacancies[0]?.placement).toMatchObject({
      status: 'incomplete',
      possibleBoxes: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    });
  });
});
