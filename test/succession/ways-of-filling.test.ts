import {
  checkEligibility,
  parseAsn,
  parseRuleSet,
  parseVacancy,
  placeText,
  rankSuccessors,
  rankVacancies,
  successionsOf,
  safeParseRuleSet,
  safeParseVacancy,
  type Candidate,
  type CaraPengisian,
  type IsoDate,
  type RiwayatJabatan,
  type RuleSet,
  type Succession,
} from 'talenta-asn';
import { announcementDocument, announcementOf, letterDocument, letterOf, markdownOf } from 'talenta-asn/documents';
import { holdSession, type CommitteeSession } from 'talenta-asn/procedure';
import { bkn411, bkn411Revision1, compareRuleSets, defineRuleSet, describeRuleSet } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { describe, expect, it } from 'vitest';
import { bkn411WithWays } from '../rule-sets/ways-of-bkn411.js';

const asOf = '2026-11-24' as const;
const NIP = '197808152005011999';

const vacancyWith = (caraPengisian?: readonly CaraPengisian[], more: object = {}) =>
  parseVacancy({
    id: 'V1',
    nama: 'Kepala Dinas',
    kelas: 'jptPratama',
    instansi: 'Kota',
    unit: 'Dinas',
    rumpun: 'keuangan',
    ...(caraPengisian === undefined ? {} : { caraPengisian }),
    ...more,
  });

const post = (kelas: RiwayatJabatan['kelas'], instansi: string, mulai: IsoDate) => ({
  kelas,
  nama: 'Kepala',
  instansi,
  unit: 'Badan',
  mulai,
  rumpun: 'keuangan',
});

/** Meets all that bkn411 asks of everybody. */
function somebody(jabatan: ReturnType<typeof post> | undefined, more: object = {}): Candidate {
  return {
    nip: NIP,
    jenis: 'PNS',
    axes: { kinerja: '90', potensial: '90' },
    kedudukanHukum: 'aktif',
    ...(jabatan === undefined ? {} : { jabatan }),
    evidence: {
      riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Hukum', lulus: '2004-01-01' }],
      riwayatJabatan: [],
      hukumanDisiplin: [],
      lhkpn: [{ tahun: 2025, status: 'sudahLapor' }],
      ...more,
    },
  };
}

const said = (candidate: Candidate, cara?: readonly CaraPengisian[], ruleSet: RuleSet = bkn411WithWays) => {
  const { verdict, cara: by, conditions, byHand } = checkEligibility(candidate, vacancyWith(cara), { ruleSet, asOf });
  return {
    verdict,
    by,
    open: conditions.filter((each) => each.verdict !== 'met').map(({ id }) => id),
    words: conditions.find(({ id }) => id === 'caraPengisian')?.message.en,
    judged: conditions.map(({ id }) => id),
    byHand: byHand.map(({ id, cara: ways }) => [id, ways]),
  };
};

const holder = somebody(post('jptPratama', 'Kota', '2024-01-01'));
const secretary = somebody(post('administrator', 'Kota', '2018-01-01'));

describe('M13: bkn411 with ways', () => {
  it('somebody of the same tier comes by rotation, and is asked two years in the post but no previous post', () => {
    expect(said(holder, undefined, bkn411Revision1)).toMatchObject({
      verdict: 'notEligible',
      open: ['relatedExperience', 'previousPost', 'lowerTier'],
    });
    const { verdict, by, words, judged, byHand } = said(holder);
    expect([verdict, by]).toEqual(['eligible', 'rotasi']);
    expect(words).toBe(
      'Present post Senior leadership, first (JPT Pratama) at Kota. Comes by rotation within the agency.',
    );
    expect(judged).toContain('timeInPost');
    expect(judged).not.toContain('previousPost');
    expect(byHand).toEqual([
      ['competencyToStandard', undefined],
      ['trackRecord', undefined],
      ['health', undefined],
      ['competencyTest', ['rotasi']],
    ]);
  });

  it('somebody of a lower tier comes by promotion, and is asked what a first appointment asks', () => {
    const { verdict, by, judged, byHand } = said(secretary);
    expect([verdict, by]).toEqual(['eligible', 'promosi']);
    expect(judged).toEqual(expect.arrayContaining(['relatedExperience', 'previousPost', 'maximumAge']));
    expect(judged).not.toContain('timeInPost');
    expect(byHand).toHaveLength(3);
  });

  it('another agency only where the vacancy opens it, and then as promotion or as rotation', () => {
    const other = somebody(post('administrator', 'Provinsi', '2018-01-01'));
    expect(said(other)).toMatchObject({
      verdict: 'notEligible',
      by: 'antarinstansi',
      words:
        'Present post Administrator at Provinsi. Would come by transfer from another agency. The vacancy is open to promotion, rotation within the agency.',
    });
    const opened = said(other, ['promosi', 'antarinstansi']);
    expect(opened).toMatchObject({ verdict: 'eligible', by: 'antarinstansi' });
    expect(opened.judged).toContain('previousPost');
    expect(opened.byHand.at(-1)).toEqual(['originAgencyApproval', ['antarinstansi']]);
    const equal = said(somebody(post('jptPratama', 'Provinsi', '2026-01-01')), ['antarinstansi']);
    expect(equal).toMatchObject({ verdict: 'notEligible', by: 'antarinstansi', open: ['timeInPost'] });
  });

  it('nobody comes from a higher tier, of whatever agency', () => {
    for (const agency of ['Kota', 'Provinsi']) {
      const found = said(somebody(post('jptMadya', agency, '2018-01-01')), ['promosi', 'rotasi', 'antarinstansi']);
      expect(found).toMatchObject({ verdict: 'notEligible', by: undefined, open: ['caraPengisian'] });
      expect(found.words).toContain('a demotion fills no post');
    }
  });

  it('an unknown post is neither bad nor good, an agency written nearly alike decides only where it matters', () => {
    expect(said(somebody(undefined))).toMatchObject({ verdict: 'undetermined', by: undefined });
    const nearly = { ...secretary, jabatan: post('administrator', 'Pemerintah Kota Bogr', '2018-01-01') } as Candidate;
    const of = (cara: readonly CaraPengisian[]) =>
      checkEligibility(nearly, vacancyWith(cara, { instansi: 'Pemerintah Kota Bogor' }), {
        ruleSet: bkn411WithWays,
        asOf,
      });
    expect(of(['promosi'])).toMatchObject({ verdict: 'undetermined' });
    expect(of(['promosi', 'antarinstansi'])).toMatchObject({ verdict: 'eligible' });
    expect(of(['rotasi'])).toMatchObject({ verdict: 'notEligible' });
    expect(of(['promosi']).conditions[0]?.message.en).toContain('check how they are written');
  });

  it('outsiders only where the vacancy opens that way, and the class is open to them', () => {
    const { jabatan: _, ...facts } = secretary as Candidate & { jabatan: unknown };
    const outsider = { ...facts, nip: 'LUAR-01', jenis: 'luarPns', tanggalLahir: '1978-08-15' } as Candidate;
    const madya = (cara?: readonly CaraPengisian[]) =>
      checkEligibility(outsider, vacancyWith(cara, { kelas: 'jptMadya' }), { ruleSet: bkn411WithWays, asOf });
    expect(madya().conditions[0]).toMatchObject({ id: 'caraPengisian', verdict: 'notMet' });
    expect(madya(['luarPns'])).toMatchObject({ cara: 'luarPns', conditions: [{ verdict: 'met' }, {}, {}, {}, {}] });
    expect(said(outsider)).toMatchObject({ verdict: 'notEligible', by: 'luarPns' });
    expect(rankSuccessors(vacancyWith(['luarPns']), [outsider], { ruleSet: bkn411WithWays, asOf }).outcome).toBe(
      'blocked',
    );
  });

  it('names say what the rule set says, in both languages, and a change names its node', () => {
    expect(describeRuleSet(bkn411WithWays, 'id')).toContain(
      '#### mutasi antarinstansi `antarinstansi`, dari jenjang yang sama',
    );
    const provenance = { ...bkn411WithWays.tiers.provenance };
    const years = defineRuleSet(bkn411WithWays, {
      id: 'kota',
      revision: 1,
      title: bkn411Revision1.title,
      inForce: bkn411Revision1.inForce,
      provenance: bkn411Revision1.provenance,
      changes: [
        { at: 'eligibility.jptPratama.ways.rotasi.conditions.timeInPost.years', to: 3, provenance },
        { at: 'eligibility.jptPratama.ways.antarinstansi.sameTier.conditions.timeInPost.years', to: 4, provenance },
      ],
    });
    const differences = compareRuleSets(bkn411WithWays, years).filter(({ decides }) => decides);
    expect(differences.map(({ node, before, after }) => [node, before, after])).toEqual([
      ['eligibility.jptPratama.ways.rotasi.conditions.timeInPost.years', 2, 3],
      ['eligibility.jptPratama.ways.antarinstansi.sameTier.conditions.timeInPost.years', 2, 4],
    ]);
    expect(compareRuleSets(bkn411Revision1, bkn411WithWays).find(({ node }) => node === 'defaultWays')).toMatchObject({
      kind: 'added',
      group: 'conditions',
      decides: true,
    });
  });
});

describe('M13: bkn411 as it is shipped', () => {
  const context = { ruleSet: bkn411, asOf };
  const heldSince = (mulai: IsoDate, instansi = 'Kota') => somebody(post('jptPratama', instansi, mulai));
  const reasonsOf = ({ ineligible, undetermined }: Succession) =>
    [...ineligible, ...undetermined].map(({ cara, reasons }) => [cara, reasons.map(({ id }) => id)]);

  it('is revision 2, and opens promotion and rotation within the agency', () => {
    expect([bkn411.revision, bkn411.defaultWays?.ways]).toEqual([2, ['promosi', 'rotasi']]);
    expect(bkn411.eligibility.every(({ ways }) => ways?.length === 4)).toBe(true);
  });

  it.each<[string, IsoDate, boolean]>([
    ['two years less a day', '2024-11-25', false],
    ['two years', '2024-11-24', true],
    ['two years and a day', '2024-11-23', true],
  ])('who holds a JPT Pratama in the agency for %s comes by rotation', (_name, mulai, isEligible) => {
    const person = heldSince(mulai);
    const report = checkEligibility(person, vacancyWith(), context);
    expect(report).toMatchObject({ cara: 'rotasi', verdict: isEligible ? 'eligible' : 'notEligible' });
    const result = rankSuccessors(vacancyWith(), [person], context);
    expect(result.shortlist.map(({ nip, cara }) => [nip, cara])).toEqual(isEligible ? [[NIP, 'rotasi']] : []);
    expect(reasonsOf(result)).toEqual(isEligible ? [] : [['rotasi', ['timeInPost']]]);
  });

  it.each(['administrator', 'jptPratama'] as const)(
    'who holds a post of class %s in another agency comes only where the vacancy opens that way',
    (kelas) => {
      const person = somebody(post(kelas, 'Provinsi', '2018-01-01'));
      const closed = rankSuccessors(vacancyWith(), [person], context);
      expect(closed.outcome).toBe('empty');
      expect(reasonsOf(closed)).toEqual([['antarinstansi', ['caraPengisian']]]);
      const [reason] = closed.ineligible[0]?.reasons ?? [];
      expect(reason).toMatchObject({ kind: 'caraPengisian', verdict: 'notMet' });
      expect(reasonsOf(rankSuccessors(vacancyWith(['promosi', 'rotasi']), [person], context))).toEqual([
        ['antarinstansi', ['caraPengisian']],
      ]);
      const opened = rankSuccessors(vacancyWith(['antarinstansi']), [person], context);
      expect(opened.shortlist.map(({ nip, cara }) => [nip, cara])).toEqual([[NIP, 'antarinstansi']]);
    },
  );

  it('a present post that the posts held contradict decides no way by itself', () => {
    const record = { ...post('administrator', 'Kota', '2022-01-01'), nama: 'Kepala Bidang', penugasan: 'definitif' };
    const torn = somebody(post('jptPratama', 'Kota', '2018-01-01'), { riwayatJabatan: [record] });
    const found = (cara: readonly CaraPengisian[]) => checkEligibility(torn, vacancyWith(cara), context);
    for (const cara of [['rotasi'], ['promosi']] as const) {
      const report = found(cara);
      expect(report).toMatchObject({ verdict: 'undetermined', nip: NIP });
      expect(report.cara).toBeUndefined();
      expect(report.conditions[0]?.message.en).toMatch(/^The present post and the posts held contradict each other\./);
    }
    expect(found(['antarinstansi']).conditions[0]).toMatchObject({ id: 'caraPengisian', verdict: 'notMet' });
  });

  it('a candidate of whom the kind of employee is not known is neither eligible nor out', () => {
    for (const known of [holder, secretary]) {
      const { jenis: _, ...person } = known;
      const result = rankSuccessors(vacancyWith(), [person], context);
      expect(result.outcome).toBe('undetermined');
      expect(result.undetermined).toMatchObject([
        { nip: NIP, reasons: [{ id: 'jenisPegawai', kind: 'jenisPegawai', verdict: 'undetermined' }] },
      ]);
      expect(checkEligibility(person, vacancyWith(), context).verdict).toBe('undetermined');
    }
  });
});

describe('M13: a rule set without ways', () => {
  it.each<[readonly CaraPengisian[], string]>([
    [['promosi'], 'short'],
    [['rotasi'], 'blocked'],
    [['promosi', 'antarinstansi'], 'blocked'],
    [['luarPns'], 'blocked'],
  ])('is not passed by in silence: %j', (cara, outcome) => {
    const other = { ...somebody(post('administrator', 'Provinsi', '2018-01-01')), nip: '197808152005011998' };
    const result = rankSuccessors(vacancyWith(cara), [secretary, other], { ruleSet: bkn411Revision1, asOf });
    expect(result.outcome).toBe(outcome);
    if (outcome === 'blocked') {
      expect(result.blockedBy?.en).toMatch(
        /^The vacancy opens ways of filling it for which rule set bkn411 has no cond/,
      );
      return;
    }
    expect(result.shortlist.map(({ nip, cara: by }) => [nip, by])).toEqual([[NIP, 'promosi']]);
    expect(result.ineligible[0]?.reasons.map(({ id }) => id)).toEqual(['caraPengisian']);
  });
});

describe('M13: time in the present post', () => {
  const held = (mulai: IsoDate, riwayatJabatan: readonly object[] = []) =>
    said(somebody(post('jptPratama', 'Kota', mulai), { riwayatJabatan })).verdict;
  const same = { ...post('jptPratama', 'Kota', '2020-01-01'), penugasan: 'definitif' };

  it('counts to the day', () => {
    const days: IsoDate[] = ['2024-11-23', '2024-11-24', '2024-11-25'];
    expect(days.map((day) => held(day))).toEqual(['eligible', 'eligible', 'notEligible']);
    expect(held('2026-11-25')).toBe('undetermined');
  });

  it('begins anew with another post, and cannot be told where the history says otherwise of the same one', () => {
    expect(held('2026-01-01', [{ ...same, nama: 'Lain', selesai: '2025-12-31' }])).toBe('notEligible');
    expect(held('2026-01-01', [same])).toBe('undetermined');
    expect(held('2019-11-24', [{ ...same, mulai: '2019-11-24', penugasan: 'plt' }])).toBe('undetermined');
    expect(held('2026-01-01', [{ ...same, penugasan: 'plt' }])).toBe('notEligible');
    expect(held('2019-01-01', [same])).toBe('eligible');
  });

  it('is read from the history where the present post is not stated', () => {
    const of = (mulai: IsoDate) => said(somebody(undefined, { riwayatJabatan: [{ ...same, mulai }] }));
    expect(of('2024-11-24')).toMatchObject({ verdict: 'eligible', by: 'rotasi' });
    expect(of('2024-11-25')).toMatchObject({ verdict: 'notEligible', open: ['timeInPost'] });
  });
});

describe('M14: kind of employee', () => {
  const of = (jenis: 'PNS' | 'PPPK' | undefined, kelas: string) => {
    const { jenis: _, ...facts } = secretary;
    const report = checkEligibility(
      { ...facts, ...(jenis === undefined ? {} : { jenis }) },
      vacancyWith(undefined, { kelas }),
      { ruleSet: bkn411WithWays, asOf },
    );
    return report.conditions.find(({ id }) => id === 'jenisPegawai');
  };

  it('a PPPK is not beside a PNS for a JPT Pratama, and by hand where the law says certain posts', () => {
    expect(
      ['jptUtama', 'jptMadya', 'jptPratama', 'administrator', 'pengawas'].map((kelas) => of('PPPK', kelas)?.verdict),
    ).toEqual(['undetermined', 'undetermined', 'notMet', 'notMet', 'notMet']);
    expect(of('PPPK', 'jptMadya')?.message.en).toBe('Only certain posts are open to PPPK: the officer decides.');
    expect(of('PNS', 'jptPratama')?.verdict).toBe('met');
    expect(of(undefined, 'jptPratama')?.verdict).toBe('undetermined');
  });

  it('a kind stands in one list only', () => {
    const conditions = (byHand: readonly string[]) => [
      { kind: 'jenisPegawai', id: 'j', anyOf: ['PNS'], byHand, label: { id: 'a', en: 'b' }, basis: 'x' },
    ];
    const parsed = (byHand: readonly string[]) =>
      safeParseVacancy({
        id: 'V',
        nama: 'N',
        kelas: 'pengawas',
        instansi: 'I',
        unit: 'U',
        conditions: conditions(byHand),
      });
    expect(parsed(['PPPK']).success).toBe(true);
    const twice = parsed(['PNS']);
    expect(twice.success ? [] : twice.error.issues.map(({ path }) => path)).toEqual(['conditions[0].byHand']);
  });
});

describe('M13: what a vacancy and a rule set may say', () => {
  it.each([[[]], [['promosi', 'promosi']], [['demosi']], ['promosi']])('a vacancy: %j is refused', (caraPengisian) => {
    const result = safeParseVacancy({ id: 'V', nama: 'N', kelas: 'pengawas', instansi: 'I', unit: 'U', caraPengisian });
    expect(result.success).toBe(false);
  });

  const [pratama] = bkn411WithWays.eligibility.filter(({ kelas }) => kelas === 'jptPratama');
  const [promosi, rotasi, fromLower] = pratama?.ways ?? [];
  const changed = (change: object, more: object = {}) =>
    safeParseRuleSet({
      ...bkn411WithWays,
      eligibility: bkn411WithWays.eligibility.map((entry) => (entry === pratama ? { ...entry, ...change } : entry)),
      ...more,
    });
  const lower = bkn411Revision1.eligibility[0]?.conditions.find(({ kind }) => kind === 'lowerTier');
  const { defaultWays, ...stated } = bkn411WithWays;

  it.each([
    ['a way twice', changed({ ways: [promosi, rotasi, rotasi] }), 'duplicate'],
    [
      'a way from either tier beside one of them',
      changed({ ways: [promosi, { ...fromLower, from: undefined }, fromLower] }),
      'duplicate',
    ],
    [
      'a condition of the class again',
      changed({ ways: [{ ...promosi, conditions: pratama?.conditions.slice(0, 1) }] }),
      'duplicate',
    ],
    ['lowerTier beside ways', changed({ conditions: [lower] }), 'lowerTierBesideWays'],
    ['no way open', changed({ ways: [fromLower] }), 'noWayOpen'],
    ['no ways at all', changed({ ways: [] }), 'belowMinimum'],
    ['outsiders among the ways', changed({ ways: [promosi, { ...rotasi, cara: 'luarPns' }] }), 'notInList'],
    ['a promotion from the same tier', changed({ ways: [{ ...promosi, from: 'sameTier' }] }), 'unknownKey'],
    ['no default', safeParseRuleSet(stated), 'defaultWaysMissing'],
    ['a default without ways', safeParseRuleSet({ ...bkn411Revision1, defaultWays }), 'defaultWaysUnused'],
    [
      'a class without a tier',
      changed(
        {},
        {
          tiers: {
            ...bkn411Revision1.tiers,
            ladder: bkn411Revision1.tiers.ladder.filter((tier) => !tier.includes('jptPratama')),
          },
        },
      ),
      'classWithoutTier',
    ],
  ] as const)('a rule set: %s', (_name, result, code) => {
    expect(result.success ? [] : result.error.issues.map((issue) => issue.code)).toContain(code);
  });

  it('a way from either tier is one way', () => {
    const { from: _, ...both } = { from: undefined, ...fromLower };
    const used = parseRuleSet({
      ...bkn411WithWays,
      eligibility: bkn411WithWays.eligibility.map((entry) =>
        entry === pratama ? { ...entry, ways: [promosi, { ...both, conditions: [] }] } : entry,
      ),
    });
    const equal = somebody(post('jptPratama', 'Provinsi', '2026-01-01'));
    expect(said(equal, ['antarinstansi'], used)).toMatchObject({ verdict: 'eligible', by: 'antarinstansi' });
    expect(said(holder, ['promosi'], used).words).toContain('The vacancy is open to promotion.');
  });
});

describe('M13: what people are told', () => {
  const context = { ruleSet: bkn411WithWays, asOf };
  const vacancy = vacancyWith();
  const second = { ...secretary, nip: '197808152005011998' };
  const succession = rankSuccessors(vacancy, [holder, second], context);

  it('the announcement says by which way, and the letter', () => {
    const announcement = announcementOf(succession, {
      instansi: 'Kota',
      tanggal: '2026-12-01',
      listed: 'byPlace',
      names: {},
    });
    expect(announcement.people.map(({ cara }) => cara)).toEqual(['promosi', 'rotasi']);
    expect(markdownOf(announcementDocument(announcement), 'id')).toContain('rotasi/mutasi');
    const { axes: _, ...facts } = holder;
    const person = parseAsn(facts);
    const result = rankSuccessors(vacancy, [person], context);
    expect(person.nip).toBe(holder.nip);
    const letter = letterOf({ person, vacancy, succession: result, context, instansi: 'Kota', tanggal: '2026-12-01' });
    expect(letter.cara).toBe('rotasi');
    expect(markdownOf(letterDocument(letter), 'id')).toContain('Cara pengisian: rotasi/mutasi.');
  });

  it('a check by hand of a way is asked only of those who come by it', () => {
    const session = {
      vacancy: 'V1',
      date: '2026-12-01' as const,
      members: ['K-1', 'K-2', 'K-3'].map((id) => ({
        id,
        peran: id === 'K-1' ? ('ketua' as const) : ('anggota' as const),
      })),
      present: ['K-1', 'K-2', 'K-3'],
      conflicts: [],
      moves: [],
      checks: [],
    };
    const open = (checks: CommitteeSession['checks']) =>
      holdSession({ vacancies: [vacancy], pool: [holder, second], context }, { ...session, checks });
    const quiet = open([]);
    const asked = quiet.success ? quiet.data.openChecks.filter(({ condition }) => condition === 'competencyTest') : [];
    expect(asked).toEqual([{ nip: holder.nip, condition: 'competencyTest' }]);
    const check = { condition: 'competencyTest', verdict: 'notMet', by: 'K-1' } as const;
    const wrong = open([{ ...check, nip: second.nip }]);
    expect(wrong.success ? [] : wrong.error.map(({ code }) => code)).toEqual(['conditionNotAsked']);
    const right = open([{ ...check, nip: holder.nip }]);
    expect(right.success ? right.data.takenOff : []).toEqual([{ nip: holder.nip, because: 'handCheck' }]);
  });
});

function standing(result: Succession | undefined, nip: string): string {
  if (result === undefined) return 'not ranked';
  const ranked = [...result.shortlist, ...result.reserves].find((row) => row.nip === nip);
  if (ranked !== undefined) return `${String(ranked.cara)} place ${placeText(ranked.place)}`;
  const other = [...result.ineligible, ...result.undetermined].find((row) => row.nip === nip);
  return `${String(other?.cara)} ${String(other?.reasons.map(({ id }) => id).join(' '))}`;
}

describe('M13: a sample city', () => {
  it('who falls out by lowerTier alone comes by rotation', () => {
    const found = [6, 10].flatMap((seed) => {
      const pool = samplePopulation({ seed, size: 600, asOf }).filter(({ jabatan }) => jabatan?.kelas === 'jptPratama');
      const vacancies = sampleVacancies({ seed, count: 12, asOf }).filter(({ kelas }) => kelas === 'jptPratama');
      const before = successionsOf(rankVacancies({ vacancies, pool, context: { ruleSet: bkn411Revision1, asOf } }));
      const now = successionsOf(rankVacancies({ vacancies, pool, context: { ruleSet: bkn411, asOf } }));
      return before.flatMap(({ ineligible }, index) =>
        ineligible
          .filter(({ reasons }) => reasons.every(({ kind }) => kind === 'lowerTier'))
          .map(({ nip }) => standing(now[index], nip)),
      );
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((each) => each.startsWith('rotasi')).length).toBe(found.length);
    expect(found.filter((each) => each.includes('place')).length).toBeGreaterThan(0);
    expect(found.some((each) => each.includes('lowerTier'))).toBe(false);
  });
});
