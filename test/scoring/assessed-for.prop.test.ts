/** A job person match for posts of a lower standard than the post in view: told, or left open, as the rule set says. */
import { fc, test } from '@fast-check/vitest';
import {
  checkEligibility,
  KELAS_JABATAN,
  KOMPETENSI_KEYS,
  normalizeAspects,
  parseAsn,
  parseRuleSet,
  parseVacancy,
  placeInBox,
  rankVacancies,
  successionsOf,
  type AspectProfile,
  type Candidate,
  type Evidence,
  type JabatanTarget,
  type KelasJabatan,
  type KompetensiKey,
  type PenilaianKompetensi,
  type RuleSet,
  type StandarKompetensi,
  explain,
} from 'talenta-asn';
import {
  bkn411,
  bkn411Revision1,
  checkRuleSet,
  defineRuleSet,
  djbk,
  type AssessedFor,
  type Provenance,
} from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { withCitedSources } from '../rule-set/sample-grids.js';
import { runs } from '../runs.js';

const asOf = '2026-11-25' as const;
const nip = '198502282010011999';
const OWN: Provenance = {
  basis: 'agencyChoice',
  known: 'primaryText',
  citations: [{ source: 'keputusan7' }],
  checkedOn: '2026-11-26',
};
const AT = 'aspects.kompetensi.indicators.penilaianKompetensi.measure.assessedFor';

function withPolicy(lower: AssessedFor['lower'], unstated: AssessedFor['unstated']): RuleSet {
  return defineRuleSet(bkn411Revision1, {
    id: 'jenjang',
    revision: 1,
    title: { id: 'Uji', en: 'Test' },
    inForce: { from: '2025-01-01', until: null, provenance: OWN },
    sources: { keputusan7: { kind: 'decree', title: { id: 'Keputusan 7', en: 'Decree 7' } } },
    provenance: OWN,
    changes: [{ at: AT, to: { lower, unstated, provenance: OWN }, provenance: OWN }],
  });
}

const levels = <Level>(level: Level): Record<KompetensiKey, Level> =>
  Object.fromEntries(KOMPETENSI_KEYS.map((key) => [key, level])) as Record<KompetensiKey, Level>;
const day = { tanggal: '2025-05-05' } as const;

function profileOf(
  ruleSet: RuleSet,
  penilaianKompetensi: readonly PenilaianKompetensi[],
  target: JabatanTarget = { kelas: 'jptPratama' },
): AspectProfile {
  const context = { ruleSet, asOf };
  const asn = parseAsn({ nip, jenis: 'PNS', evidence: { penilaianKompetensi } });
  return normalizeAspects(asn, { ...context, target });
}

const competency = (profile: AspectProfile) => profile.indicators.penilaianKompetensi;
const lacking = (profile: AspectProfile) =>
  profile.missing.find(({ indicator }) => indicator === 'penilaianKompetensi');
const codes = ({ findings }: AspectProfile): readonly string[] => findings.map(({ code }) => code);

describe('M4: a match that was measured for pengawas, seen for JPT Pratama', () => {
  const forPengawas = { ...day, jpm: '100', jenjang: 'pengawas' } as const;

  it('counts and is told where the rule set says nothing', () => {
    const profile = profileOf(bkn411Revision1, [forPengawas]);
    expect(competency(profile)).toMatchObject({ status: 'scored', score: '100' });
    expect(profile.findings).toMatchObject([
      {
        code: 'assessmentForLowerClass',
        path: 'evidence.penilaianKompetensi[0]',
        found: 'pengawas',
        expected: 'jptPratama',
      },
    ]);
  });

  it('stays open, from what the levels would give to 100, where the rule set says so', () => {
    const ruleSet = withPolicy('open', 'open');
    const profile = profileOf(ruleSet, [forPengawas]);
    expect(competency(profile)).toMatchObject({
      status: 'missing',
      evidence: { used: [], setAside: [{ why: 'lowerClass' }], target: { from: 'context', standard: 'class' } },
    });
    expect(lacking(profile)).toMatchObject({ reason: 'lowerClass', min: '50', max: '100' });
    expect(codes(profile)).toEqual(['assessmentForLowerClass']);
    // The same test as levels: 2 of a standard of 4.
    expect(
      competency(profileOf(ruleSet, [{ ...day, capaian: levels(2 as const), jenjang: 'pengawas' }])),
    ).toMatchObject({ status: 'scored', score: '50' });
  });

  it.each([
    ['pengawas', 'pengawas', []],
    ['administrator', 'pengawas', []],
    ['jptPratama', 'jptPratama', []],
    ['jptMadya', 'jptPratama', []],
    ['pengawas', 'administrator', ['assessmentForLowerClass']],
    ['administrator', 'jptPratama', ['assessmentForLowerClass']],
  ] as const)('for %s, seen for %s', (jenjang, kelas, told) => {
    for (const ruleSet of [bkn411Revision1, withPolicy('told', 'told'), withPolicy('open', 'told')]) {
      const profile = profileOf(ruleSet, [{ ...day, jpm: '90', jenjang }], { kelas });
      expect(codes(profile)).toEqual(told);
      const isOpen = told.length > 0 && ruleSet.id === 'jenjang' && competency(profile)?.status === 'missing';
      expect(competency(profile)?.status).toBe(isOpen ? 'missing' : 'scored');
    }
    const open = profileOf(withPolicy('open', 'told'), [{ ...day, jpm: '90', jenjang }], { kelas });
    expect(competency(open)?.status).toBe(told.length > 0 ? 'missing' : 'scored');
  });

  it.each([
    [undefined, 'scored', []],
    ['told', 'scored', ['assessmentClassNotStated']],
    ['open', 'missing', ['assessmentClassNotStated']],
  ] as const)('not stated for which class, policy %s: %s', (unstated, status, told) => {
    const ruleSet = unstated === undefined ? bkn411Revision1 : withPolicy('open', unstated);
    const profile = profileOf(ruleSet, [{ ...day, jpm: '90' }]);
    expect(competency(profile)?.status).toBe(status);
    expect(codes(profile)).toEqual(told);
    if (status === 'missing') expect(lacking(profile)).toMatchObject({ reason: 'classUnknown', min: '0', max: '100' });
  });

  it('the standard of the post itself goes before that of its class', () => {
    const ruleSet = withPolicy('open', 'open');
    const target = (level: 1 | 2 | 5): JabatanTarget => ({ kelas: 'jptPratama', standarKompetensi: levels(level) });
    expect(competency(profileOf(ruleSet, [forPengawas], target(2)))?.status).toBe('scored');
    expect(lacking(profileOf(ruleSet, [forPengawas], target(5)))).toMatchObject({ min: '40', max: '100' });
    expect(lacking(profileOf(ruleSet, [{ ...forPengawas, jenjang: 'jptPratama' }], target(5)))).toMatchObject({
      reason: 'lowerClass',
      min: '80',
    });
  });

  it('without a post in view nothing can be said, and with the policy nothing is scored', () => {
    const asn = parseAsn({ nip, jenis: 'PNS', evidence: { penilaianKompetensi: [forPengawas] } });
    const silent = normalizeAspects(asn, { ruleSet: bkn411Revision1, asOf });
    expect([competency(silent)?.status, codes(silent)]).toEqual(['scored', []]);
    expect(lacking(normalizeAspects(asn, { ruleSet: withPolicy('open', 'told'), asOf }))).toMatchObject({
      reason: 'standardUnknown',
    });
  });

  /** A rule set that knows no standard for one class. */
  function withoutStandard(lower: AssessedFor['lower'], unstated: AssessedFor['unstated']): RuleSet {
    const { jfAhliMuda: _none, ...byClass } = bkn411Revision1.competencyStandards.byClass;
    const competencyStandards = { ...bkn411Revision1.competencyStandards, byClass };
    return parseRuleSet({ ...withPolicy(lower, unstated), competencyStandards });
  }

  it.each([
    [undefined, 'open', 'told', 'scored', ['assessmentClassNotStated']],
    [undefined, 'told', 'told', 'scored', ['assessmentClassNotStated']],
    [undefined, 'open', 'open', 'classUnknown', ['assessmentClassNotStated']],
    [undefined, 'told', 'open', 'classUnknown', ['assessmentClassNotStated']],
    ['pengawas', 'open', 'told', 'standardUnknown', []],
    ['pengawas', 'open', 'open', 'standardUnknown', []],
    ['pengawas', 'told', 'told', 'scored', []],
    ['pengawas', 'told', 'open', 'scored', []],
    ['jfAhliMuda', 'open', 'told', 'scored', ['assessmentClassNotStated']],
    ['jfAhliMuda', 'told', 'open', 'classUnknown', ['assessmentClassNotStated']],
  ] as const)('for %s without a post in view, lower %s, unstated %s: %s', (jenjang, lower, unstated, state, told) => {
    const match = { ...day, jpm: '100', ...(jenjang === undefined ? {} : { jenjang }) };
    const asn = parseAsn({ nip, jenis: 'PNS', evidence: { penilaianKompetensi: [match] } });
    const profile = normalizeAspects(asn, { ruleSet: withoutStandard(lower, unstated), asOf });
    expect(lacking(profile)?.reason ?? competency(profile)?.status).toBe(state);
    expect(codes(profile)).toEqual(told);
    if (state !== 'scored') expect(lacking(profile)).toMatchObject({ min: '0', max: '100' });
  });

  it('for a class of posts that has no standard, seen for a post of it', () => {
    const match = { ...day, jpm: '100', jenjang: 'jfAhliMuda' } as const;
    const profile = profileOf(withoutStandard('open', 'open'), [match], { kelas: 'jfAhliMuda' });
    expect([competency(profile)?.status, codes(profile)]).toEqual(['scored', []]);
  });

  it('revision 2 of bkn411 leaves it open; a match that does not say its class counts and is told', () => {
    const open = profileOf(bkn411, [forPengawas]);
    expect(lacking(open)).toMatchObject({ reason: 'lowerClass', min: '50', max: '100' });
    const told = profileOf(bkn411, [{ ...day, jpm: '100' }]);
    expect(competency(told)).toMatchObject({ status: 'scored', score: '100' });
    expect(codes(told)).toEqual(['assessmentClassNotStated']);
  });

  it('a match beyond the scale leaves no less than one of 100; one that cannot be read is not readable', () => {
    const ruleSet = withPolicy('open', 'open');
    expect(lacking(profileOf(ruleSet, [{ ...forPengawas, jpm: '130' }]))).toMatchObject({ min: '50', max: '100' });
    expect(lacking(profileOf(ruleSet, [{ ...forPengawas, jpm: '0' }]))).toMatchObject({ min: '0', max: '100' });
  });

  it('copies of which one says the class say it together, in either order', () => {
    const ruleSet = withPolicy('open', 'open');
    const silent = { ...day, jpm: '100' } as const;
    for (const list of [
      [forPengawas, silent],
      [silent, forPengawas],
    ]) {
      const profile = profileOf(ruleSet, list);
      expect(lacking(profile)).toMatchObject({ reason: 'lowerClass', min: '50' });
      expect(codes(profile).toString()).toBe('evidenceDuplicate,assessmentForLowerClass');
    }
    // Two classes for one result: with the policy they contradict each other, without it they agree.
    const both = [forPengawas, { ...forPengawas, jenjang: 'jptPratama' }] as const;
    for (const list of [both, [...both].reverse()]) {
      expect(lacking(profileOf(ruleSet, list))).toMatchObject({ reason: 'conflict' });
      expect(competency(profileOf(bkn411Revision1, list))).toMatchObject({ status: 'scored', score: '100' });
    }
  });

  it('is seen anew for each vacancy of a run', () => {
    const ruleSet = parseRuleSet(
      withCitedSources({
        ...withPolicy('open', 'open'),
        eligibility: bkn411Revision1.eligibility.map((entry) => ({ ...entry, conditions: [] })),
        outsideCivilService: [],
      }),
    );
    const vacancy = (kelas: KelasJabatan) =>
      parseVacancy({ id: kelas, nama: 'Kepala', kelas, instansi: 'Kota', unit: 'Dinas' });
    const asn = parseAsn({ nip, jenis: 'PNS', evidence: { penilaianKompetensi: [forPengawas] } });
    const run = {
      vacancies: [vacancy('jptPratama'), vacancy('pengawas')],
      pool: [asn],
      context: { ruleSet, asOf },
    };
    const [high, low] = explain(run, nip).vacancies.map(({ placement }) => placement);
    const reasonIn = (found: typeof high) =>
      found?.status === 'incomplete'
        ? found.missing.some(
            (item) => 'indicator' in item && item.indicator === 'penilaianKompetensi' && item.reason === 'lowerClass',
          )
        : undefined;
    expect([reasonIn(high), reasonIn(low)]).toEqual([true, false]);
  });

  it.each([
    ['no match is read', (draft: RuleSet) => draft.aspects, 'umpanBalik360'],
    ['a whole list is read', (draft: RuleSet) => draft.aspects, 'bidangIlmu'],
  ])('the checker refuses the policy where %s', (_name, aspectsOf, key) => {
    const draft = structuredClone(withPolicy('open', 'open'));
    for (const { measure } of aspectsOf(draft).flatMap(({ indicators }) => indicators.filter((one) => one.key === key)))
      Object.assign(measure ?? {}, { assessedFor: { lower: 'open', unstated: 'told', provenance: OWN } });
    expect(checkRuleSet(draft).map(({ code }) => code)).toContain('policyDoesNotFit');
  });

  it('a rule set that reads matches alone depends on the post as soon as it has the policy', () => {
    const draft = structuredClone(djbk) as unknown as {
      aspects: { indicators: { key: string; measure?: object }[] }[];
      id: string;
    };
    const match = draft.aspects
      .flatMap(({ indicators }) => indicators)
      .find(({ measure }) => JSON.stringify(measure ?? {}).includes('penilaianKompetensi.jpm'));
    const { provenance } = djbk;
    Object.assign(match?.measure ?? {}, { assessedFor: { lower: 'open', unstated: 'told', provenance } });
    const ruleSet = parseRuleSet(
      withCitedSources({
        ...draft,
        id: 'djbk-jenjang',
        competencyStandards: bkn411Revision1.competencyStandards,
        sources: { ...bkn411Revision1.sources, ...djbk.sources },
      }),
    );
    const trail = JSON.stringify(profileOf(ruleSet, [forPengawas]).indicators);
    expect(trail).toContain('"why":"lowerClass"');
  });
});

// ---------------------------------------------------------------------------------------------------------------------

const standard = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 })
  .map((drawn) => Object.fromEntries(KOMPETENSI_KEYS.map((key, index) => [key, drawn[index]])) as StandarKompetensi);
const reached = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 });

describe('M4: what is left possible', () => {
  /** The match of some levels against a standard, by three ways of working it out; none rounded but at the end. */
  const WAYS: readonly ((own: readonly number[], asked: readonly number[]) => number)[] = [
    (own, asked) =>
      own.reduce((sum, level, i) => sum + Math.min(level, asked[i] ?? 1) / (asked[i] ?? 1), 0) / own.length,
    (own, asked) =>
      own.reduce((sum, level, i) => sum + Math.min(level, asked[i] ?? 1), 0) / asked.reduce((a, b) => a + b, 0),
    (own, asked) => own.reduce((sum, level) => sum + level, 0) / asked.reduce((a, b) => a + b, 0),
  ];

  test.prop([standard, standard, reached, fc.constantFrom(0, 1, 2)], { numRuns: runs(1_000) })(
    'what the test comes to against the standard of the post lies within the bounds',
    (lower, post, own, way) => {
      const match = WAYS[way] ?? WAYS[0];
      if (match === undefined) return;
      const valuesOf = (one: StandarKompetensi): readonly number[] => KOMPETENSI_KEYS.map((key) => one[key]);
      const against = (one: StandarKompetensi): number => Math.min(100, 100 * match(own, valuesOf(one)));
      const ruleSet = parseRuleSet({
        ...withPolicy('open', 'open'),
        competencyStandards: { ...bkn411Revision1.competencyStandards, byClass: { pengawas: lower, jptPratama: post } },
      });
      const jpm = (100 * match(own, valuesOf(lower))).toFixed(6);
      const profile = profileOf(ruleSet, [{ ...day, jpm, jenjang: 'pengawas' }]);
      const isLower = KOMPETENSI_KEYS.some((key) => lower[key] < post[key]);
      expect(competency(profile)?.status).toBe(isLower ? 'missing' : 'scored');
      if (!isLower) return;
      const { min = '', max = '' } = lacking(profile) ?? {};
      expect(against(post)).toBeGreaterThanOrEqual(Number(min) - 0.001);
      expect(against(post)).toBeLessThanOrEqual(Number(max));
      expect(placeInBox(profile, ruleSet).status).toBe('incomplete');
    },
  );
});

// ---------------------------------------------------------------------------------------------------------------------

describe('M4: a valid assessment for the class of the vacancy', () => {
  function verdictOn(kelas: KelasJabatan, assessments: Evidence['penilaianKompetensi'], forClass = true): string {
    const condition = {
      id: 'own',
      kind: 'validAssessment',
      years: 3,
      label: { id: 'A', en: 'A' },
      basis: 'P',
    } as const;
    const vacancy = parseVacancy({
      id: 'V1',
      nama: 'Kepala',
      kelas,
      instansi: 'Kota',
      unit: 'Dinas',
      conditions: [forClass ? { ...condition, forClass: true } : condition],
    });
    const evidence: Evidence = assessments === undefined ? {} : { penilaianKompetensi: assessments };
    const candidate = { nip, axes: { kinerja: '90', potensial: '90' }, evidence } as Candidate;
    const { conditions } = checkEligibility(candidate, vacancy, { ruleSet: bkn411, asOf });
    const own = conditions.find(({ id }) => id === 'own');
    return `${own?.verdict ?? ''}${own?.validUntil === undefined ? '' : ` ${own.validUntil}`}`;
  }
  const recent = { tanggal: '2025-05-05', jpm: '80' } as const;
  const older = { tanggal: '2024-05-05', jpm: '80' } as const;
  const expired = { tanggal: '2023-11-24', jpm: '80' } as const;
  const lastDay = { tanggal: '2023-11-25', jpm: '80' } as const;

  it.each([
    ['not known', undefined, 'undetermined'],
    ['none', [], 'notMet'],
    ['for the class', [{ ...recent, jenjang: 'jptPratama' }], 'met 2028-05-05'],
    ['for a class of a higher standard', [{ ...recent, jenjang: 'jptMadya' }], 'met 2028-05-05'],
    ['for a class of a lower standard', [{ ...recent, jenjang: 'pengawas' }], 'notMet'],
    ['for no class that is stated', [recent], 'undetermined'],
    ['for the class, expired', [{ ...expired, jenjang: 'jptPratama' }], 'notMet'],
    ['for the class, on its last day', [{ ...lastDay, jenjang: 'jptPratama' }], 'met 2026-11-25'],
    ['not stated, expired', [expired], 'notMet'],
    [
      'a later one for lower posts does not push it out',
      [
        { ...older, jenjang: 'jptPratama' },
        { ...recent, jenjang: 'pengawas' },
      ],
      'met 2027-05-05',
    ],
    ['one for lower posts and one not stated', [{ ...recent, jenjang: 'pengawas' }, older], 'undetermined'],
    [
      'levels are asked the same',
      [{ tanggal: '2025-05-05', capaian: { integritas: 3 }, jenjang: 'pengawas' }],
      'notMet',
    ],
    ['of tomorrow', [{ tanggal: '2026-11-26', jpm: '80', jenjang: 'jptPratama' }], 'notMet'],
  ] as const)('%s', (_name, assessments, verdict) => {
    expect(verdictOn('jptPratama', assessments)).toBe(verdict);
    if (assessments !== undefined) expect(verdictOn('jptPratama', [...assessments].reverse())).toBe(verdict);
  });

  it('two vacancies of one run get two answers, whichever comes first', () => {
    const free = parseRuleSet(
      withCitedSources({
        ...bkn411Revision1,
        id: 'tanpa-syarat',
        eligibility: bkn411Revision1.eligibility.map((entry) => ({ ...entry, conditions: [] })),
        outsideCivilService: [],
      }),
    );
    const vacancy = (kelas: KelasJabatan) =>
      parseVacancy({
        ...{ id: kelas, nama: 'Kepala', kelas, instansi: 'Kota', unit: 'Dinas' },
        conditions: [
          { id: 'own', kind: 'validAssessment', years: 3, forClass: true, label: { id: 'A', en: 'A' }, basis: 'P' },
        ],
      });
    const pool: Candidate[] = [
      {
        nip,
        axes: { kinerja: '90', potensial: '90' },
        evidence: { penilaianKompetensi: [{ ...recent, jenjang: 'administrator' }] },
      } as unknown as Candidate,
    ];
    const classes = ['administrator', 'jptPratama'] as const;
    for (const order of [classes, [...classes].reverse()]) {
      const results = successionsOf(
        rankVacancies({ vacancies: order.map(vacancy), pool, context: { ruleSet: free, asOf } }),
      );
      const listed = results.map(({ vacancy: { id }, shortlist }) => [id, shortlist.length]);
      expect(listed.sort()).toEqual([
        ['administrator', 1],
        ['jptPratama', 0],
      ]);
    }
  });

  it('without forClass the class does not matter', () => {
    expect(verdictOn('jptPratama', [{ ...recent, jenjang: 'pengawas' }], false)).toBe('met 2028-05-05');
  });

  it('is judged for each class by itself: every class fits itself, and what is met for one of a higher standard is met below', () => {
    const { byClass } = bkn411.competencyStandards;
    for (const assessed of KELAS_JABATAN)
      for (const { kelas } of bkn411.eligibility) {
        const [own, asked] = [byClass[assessed], byClass[kelas]];
        const fits =
          assessed === kelas ||
          (own !== undefined && asked !== undefined && KOMPETENSI_KEYS.every((key) => own[key] >= asked[key]));
        expect(verdictOn(kelas, [{ ...recent, jenjang: assessed }])).toBe(fits ? 'met 2028-05-05' : 'notMet');
      }
  });
});
