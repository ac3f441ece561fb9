import {
  checkEligibility,
  parseAsn,
  parseRuleSet,
  rankSuccessors,
  rankVacancies,
  successionsOf,
  safeParseCandidate,
  safeParseRuleSet,
  type Candidate,
  type Evidence,
  type IsoDate,
} from 'talenta-asn';
import { type RankingKey, bkn411 } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { comingVacancies, interimHolders } from 'talenta-asn/analysis';
import { describe, expect, it } from 'vitest';
import { asOf, free, judged, NIP, vacancyWith, without } from '../conditions/one-condition.js';
import { withCitedSources } from '../rule-set/sample-grids.js';

describe('age on a stated day', () => {
  const at = (born: IsoDate, change: object) =>
    judged(
      { kind: 'maximumAge', years: 55, ...change },
      {},
      { tanggalPelantikan: '2026-12-31' },
      { nip: NIP, tanggalLahir: born },
    );
  const born: IsoDate = '1971-11-23';

  it('one day past 55 is too old where the limit ends on the birthday, and the other reading is flagged', () => {
    expect(at(born, { reading: 'birthday', on: '2026-11-23' }).verdict).toBe('met');
    const past = at(born, { reading: 'birthday', on: '2026-11-24' });
    expect(past).toMatchObject({ verdict: 'notMet', contested: true });
    expect(past.grounds.map(({ text }) => text.en).join(' ')).toContain('1 days after that birthday');
    expect(at(born, { reading: 'completedYears', on: '2026-11-24' })).toMatchObject({
      verdict: 'met',
      contested: true,
    });
    expect(at(born, { reading: 'completedYears', on: '2027-11-22' })).toMatchObject({
      verdict: 'met',
      contested: true,
    });
    expect(at(born, { reading: 'completedYears', on: '2027-11-23' }).verdict).toBe('notMet');
  });

  it('is taken on the day of appointment, and cannot be told without one', () => {
    expect(at(born, { reading: 'birthday', on: 'appointment' }).message.en).toContain('on 2026-12-31');
    const none = judged({ kind: 'maximumAge', years: 55, reading: 'birthday', on: 'appointment' }, {});
    expect(none.verdict).toBe('undetermined');
  });

  it('shows the arithmetic', () => {
    const [first, second] = at(born, { reading: 'birthday' }).grounds;
    expect(first).toEqual({
      path: 'tanggalLahir',
      text: {
        id: 'Lahir 1971-11-23.',
        en: 'Born 1971-11-23.',
      },
    });
    expect(second?.text.id).toContain(
      'Ulang tahun ke-55 pada 2026-11-23; dihitung pada 2026-11-24: 1 hari sesudah ulang tahun itu.',
    );
  });
});

describe('punishments of the last years', () => {
  const two = (countedFrom: 'start' | 'end') => ({
    kind: 'noRecentPunishment',
    years: 2,
    anyOf: ['sedang', 'berat'],
    countedFrom,
  });
  const punished = (change: object) =>
    ({ hukumanDisiplin: [{ tingkat: 'sedang', mulai: '2023-11-24', selesai: '2024-11-24', ...change }] }) as Evidence;

  it.each([
    ['ended two years ago to the day', two('end'), {}, 'met'],
    ['ended a day later', two('end'), { selesai: '2024-11-25' }, 'notMet'],
    ['began three years ago', two('start'), {}, 'met'],
    ['began less than two years ago', two('start'), { mulai: '2024-11-25', selesai: '2025-02-25' }, 'notMet'],
    ['of a level that does not count', two('end'), { tingkat: 'ringan', selesai: '2026-01-01' }, 'met'],
    ['cancelled', two('end'), { selesai: '2026-01-01', dibatalkan: '2026-02-01' }, 'met'],
    ['cancelled only later', two('end'), { selesai: '2026-01-01', dibatalkan: '2026-12-01' }, 'notMet'],
    ['that begins only later', two('start'), { mulai: '2026-12-01', selesai: '2027-12-01' }, 'met'],
  ] as const)('%s', (_name, condition, change, verdict) => {
    expect(judged(condition, punished(change)).verdict).toBe(verdict);
  });

  it('none, and not known', () => {
    expect(judged(two('end'), { hukumanDisiplin: [] }).verdict).toBe('met');
    expect(judged(two('end'), {}).verdict).toBe('undetermined');
  });
});

describe('an assessment that is still valid', () => {
  const valid = { kind: 'validAssessment', years: 3 };
  it.each([
    [[{ tanggal: '2023-11-24', jpm: '90' }], 'met'],
    [[{ tanggal: '2023-11-23', jpm: '90' }], 'notMet'],
    [
      [
        { tanggal: '2020-01-01', jpm: '90' },
        { tanggal: '2026-01-01', jpm: '80' },
      ],
      'met',
    ],
    [[{ tanggal: '2026-11-25', jpm: '90' }], 'notMet'],
    [[], 'notMet'],
  ] as const)('%j: %s', (penilaianKompetensi, verdict) => {
    expect(judged(valid, { penilaianKompetensi }).verdict).toBe(verdict);
  });
  it('not known', () => {
    expect(judged(valid, {}).verdict).toBe('undetermined');
  });
});

describe('time to retirement', () => {
  const months = (count: number) => ({ kind: 'timeToRetirement', months: count });
  // JPT Pratama leave at 60, on the first day of the next month.
  it.each([
    ['1966-11-30', 1, 'notMet'],
    ['1966-12-01', 1, 'met'],
    ['1966-12-01', 2, 'notMet'],
    ['1967-11-01', 12, 'met'],
    ['1967-10-31', 12, 'notMet'],
  ] as const)('born %s, %d months asked: %s', (tanggalLahir, count, verdict) => {
    expect(judged(months(count), {}, {}, { tanggalLahir }).verdict).toBe(verdict);
  });

  it('cannot be told by a rule set without retirement ages', () => {
    const none = without((draft) => {
      Reflect.deleteProperty(draft, 'retirement');
    });
    const candidate: Candidate = { nip: NIP, axes: { kinerja: '90', potensial: '90' } };
    const report = checkEligibility(candidate, vacancyWith(months(1)), { ruleSet: none, asOf });
    expect(report.verdict).toBe('undetermined');
  });
});

describe('nominated elsewhere', () => {
  const elsewhere = { kind: 'notNominatedElsewhere' };
  it.each([
    [[], 'met'],
    [[{ lowongan: 'V1', status: 'suksesor', tanggal: '2026-01-01' }], 'met'],
    [[{ lowongan: 'V2', status: 'suksesor', tanggal: '2026-01-01' }], 'notMet'],
    [[{ lowongan: 'V2', status: 'ditetapkan', tanggal: '2026-12-01' }], 'met'],
    [[{ lowongan: 'V2', status: 'calon', tanggal: '2026-01-01', berakhir: '2026-11-24' }], 'met'],
    [[{ lowongan: 'V2', status: 'calon', tanggal: '2026-01-01', berakhir: '2026-11-25' }], 'notMet'],
  ] as const)('%j: %s', (nominasi, verdict) => {
    expect(judged(elsewhere, { nominasi }).verdict).toBe(verdict);
  });
  it('not known', () => {
    expect(judged(elsewhere, {}).verdict).toBe('undetermined');
  });

  it('is judged for each vacancy of a run by itself', () => {
    const evidence = { nominasi: [{ lowongan: 'V2', status: 'suksesor' as const, tanggal: '2026-01-01' as const }] };
    const candidate: Candidate = { nip: NIP, axes: { kinerja: '90', potensial: '90' }, evidence };
    const vacancies = ['V1', 'V2'].map((id) => vacancyWith(elsewhere, { id }));
    const found = successionsOf(rankVacancies({ vacancies, pool: [candidate], context: { ruleSet: free, asOf } }));
    expect(found.map(({ shortlist }) => shortlist.length)).toEqual([0, 1]);
  });
});

describe('agency', () => {
  const own = { kind: 'agency', anyOf: ['Kota'] };
  const jabatan = (instansi: string) => ({
    jabatan: { kelas: 'administrator', nama: 'Kepala Bidang', instansi, unit: 'Dinas', mulai: '2020-01-01' },
  });
  it('of the present post', () => {
    expect(judged(own, {}, {}, jabatan('Kota')).verdict).toBe('met');
    expect(judged(own, {}, {}, jabatan('Provinsi')).verdict).toBe('notMet');
    expect(judged(own, {}).verdict).toBe('undetermined');
  });

  it.each([
    ['KOTA  BOGOR', 'met', undefined],
    ['Pemkot Bogor', 'notMet', undefined],
    ['Kota Bogro Raya', 'notMet', /hampir sama/],
    ['Kota Kab. Bogor Raya', 'met', /singkatannya/],
  ] as const)('however it is written: %s is %s', (written, verdict, told) => {
    const anyOf = { kind: 'agency', anyOf: ['Kota Bogor', 'Kota Bogor Raya', 'Kota Kabupaten Bogor Raya'] };
    const found = judged(anyOf, {}, {}, jabatan(written));
    expect(found.verdict).toBe(verdict);
    if (told === undefined) expect(found.message.id).not.toMatch(/sama/);
    else expect(found.message.id).toMatch(told);
  });

  it('where a successor comes from does not depend on how the agency is written, and what is doubtful is told', () => {
    const from = (instansi: string, own = 'Pemerintah Kota Bogor') => {
      const candidate = { nip: NIP, axes: { kinerja: '90', potensial: '90' }, ...jabatan(instansi) } as Candidate;
      const vacancy = vacancyWith(undefined, { instansi: own });
      const { shortlist, findings } = rankSuccessors(vacancy, [candidate], { ruleSet: free, asOf });
      return [shortlist[0]?.cara, findings.map(({ code }) => code)];
    };
    expect(from('PEMERINTAH KOTA BOGOR.')).toEqual(['promosi', []]);
    expect(from('Pemkot Bogor')).toEqual(['promosi', ['officeAbbreviated']]);
    expect(from('Pemerintah Kota Bogr')).toEqual([undefined, ['officeDoubtful']]);
    expect(from('Pemerintah Provinsi')).toEqual(['antarinstansi', []]);
  });

  it('a successor tells by which way they come; beside a rule set without ways it decides nothing', () => {
    const from = (facts: object) => {
      const candidate = { nip: NIP, axes: { kinerja: '90', potensial: '90' }, ...facts } as Candidate;
      return rankSuccessors(vacancyWith(undefined), [candidate], { ruleSet: free, asOf }).shortlist[0]?.cara;
    };
    expect([from(jabatan('Kota')), from(jabatan('Provinsi')), from({})]).toEqual([
      'promosi',
      'antarinstansi',
      undefined,
    ]);
  });
});

describe('time in posts', () => {
  it('is summed over definitive spells; acting time stands apart, with its days', () => {
    const riwayatJabatan = [
      {
        kelas: 'administrator',
        nama: 'Kepala Bidang A',
        instansi: 'Kota',
        unit: 'A',
        rumpun: 'keuangan',
        mulai: '2015-01-01',
        selesai: '2015-12-31',
        penugasan: 'definitif',
      },
      {
        kelas: 'administrator',
        nama: 'Kepala Bidang B',
        instansi: 'Kota',
        unit: 'B',
        rumpun: 'keuangan',
        mulai: '2018-01-01',
        selesai: '2018-12-31',
        penugasan: 'definitif',
      },
      {
        kelas: 'administrator',
        nama: 'Plt Kepala Bidang C',
        instansi: 'Kota',
        unit: 'C',
        rumpun: 'keuangan',
        mulai: '2019-01-01',
        selesai: '2019-06-30',
        penugasan: 'plt',
      },
    ] as const;
    const two = { kind: 'previousPost', anyOf: [{ kelas: ['administrator'], years: 2 }] };
    const met = judged(two, { riwayatJabatan });
    expect(met.verdict).toBe('met');
    expect(met.grounds.map(({ path, text }) => [path, text.en])).toEqual([
      ['evidence.riwayatJabatan[0]', 'Kepala Bidang A: 2015-01-01 to 2015-12-31, 365 days.'],
      ['evidence.riwayatJabatan[1]', 'Kepala Bidang B: 2018-01-01 to 2018-12-31, 365 days.'],
      ['evidence.riwayatJabatan[2]', 'Plt Kepala Bidang C: 2019-01-01 to 2019-06-30, 181 days, plt: does not count.'],
    ]);
    expect(judged(two, { riwayatJabatan: riwayatJabatan.slice(1) }).verdict).toBe('notMet');
  });
});

describe('from outside the civil service', () => {
  const outsider = {
    nip: 'LUAR-01',
    jenis: 'luarPns',
    tanggalLahir: '1975-01-01',
    axes: { kinerja: '90', potensial: '90' },
    evidence: {
      riwayatJabatan: [],
      riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Manajemen', lulus: '2001-08-01' }],
      pengalamanLuarPns: [{ nama: 'Direktur', instansi: 'PT Contoh', rumpun: 'keuangan', mulai: '2005-01-01' }],
    },
  };
  const madya = (change: object = {}) =>
    vacancyWith(undefined, { kelas: 'jptMadya', caraPengisian: ['luarPns'], ...change });
  const context = { ruleSet: bkn411, asOf } as const;
  const parsed = (change: object = {}) => {
    const result = safeParseCandidate({ ...outsider, ...change });
    if (!result.success) throw result.error;
    return result.data;
  };

  it('is judged by conditions of its own, and what no data decide is listed', () => {
    const report = checkEligibility(parsed(), madya(), context);
    expect(report.verdict).toBe('eligible');
    expect(report.conditions.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['caraPengisian', 'met'],
      ['education', 'met'],
      ['relatedExperience', 'met'],
      ['maximumAge', 'met'],
      ['box', 'met'],
    ]);
    expect(report.byHand.map(({ id }) => id)).toEqual([
      'competencyToStandard',
      'trackRecord',
      'health',
      'noParty',
      'neverImprisoned',
    ]);
    const result = rankSuccessors(madya(), [parsed()], context);
    expect(result.shortlist[0]).toMatchObject({ nip: 'LUAR-01', cara: 'luarPns' });
    expect(result.byHand.map(({ id }) => id)).toContain('noParty');
  });

  it('fourteen years are not fifteen, and unknown is not failed', () => {
    const short = {
      ...outsider.evidence,
      pengalamanLuarPns: [{ nama: 'Direktur', instansi: 'PT', rumpun: 'keuangan', mulai: '2011-12-01' }],
    };
    expect(checkEligibility(parsed({ evidence: short }), madya(), context).verdict).toBe('notEligible');
    const { pengalamanLuarPns: _, ...unknown } = outsider.evidence;
    expect(checkEligibility(parsed({ evidence: unknown }), madya(), context).verdict).toBe('undetermined');
    const noFamily = {
      ...outsider.evidence,
      pengalamanLuarPns: [{ nama: 'Direktur', instansi: 'PT', mulai: '2001-01-01' }],
    };
    expect(checkEligibility(parsed({ evidence: noFamily }), madya(), context).verdict).toBe('undetermined');
  });

  it('is not open where the rule set does not open it', () => {
    const report = checkEligibility(parsed(), vacancyWith(undefined), context);
    expect(report.verdict).toBe('notEligible');
    expect(report.conditions[0]).toMatchObject({ id: 'caraPengisian', verdict: 'notMet' });
  });

  it.each([
    ['a population number', { nip: '3171234567890001' }],
    ['a NIP', { nip: NIP }],
    ['small letters', { nip: 'LUAR-a1' }],
  ])('is refused with %s', (_name, change) => {
    expect(safeParseCandidate({ ...outsider, ...change }).success).toBe(false);
  });

  it('is told in the findings where its number is none', () => {
    const result = rankSuccessors(madya(), [{ ...parsed(), nip: '3171234567890001' }], context);
    expect(result.findings.map(({ code }) => code)).toEqual(['entryNotReadable']);
    expect(JSON.stringify(result.findings)).not.toContain('3171');
  });
});

describe('the order as data', () => {
  const people: readonly Candidate[] = [
    { nip: '198502282010011001', axes: { kinerja: '81', potensial: '99' } },
    { nip: '198502282010011002', axes: { kinerja: '99', potensial: '61' } },
    { nip: '198502282010011003', axes: { kinerja: '61', potensial: '98' } },
    { nip: '198502282010011004', axes: { kinerja: '98', potensial: '80' } },
  ];
  const ordered = (...order: RankingKey[]) => {
    const ruleSet = without((draft) => {
      draft.ranking.order = order;
    });
    const result = rankSuccessors(vacancyWith(undefined), people, { ruleSet, asOf });
    return { nips: [...result.shortlist, ...result.reserves].map(({ nip }) => Number(nip.slice(-1))), result };
  };

  it.each([
    [
      ['box', 'score'],
      [1, 4, 3, 2],
    ],
    [
      ['score', 'box'],
      [1, 4, 2, 3],
    ],
    [['score'], [1, 4, 2, 3]],
    [['kinerja'], [2, 4, 1, 3]],
    [
      ['kinerja', 'score'],
      [2, 4, 1, 3],
    ],
    [
      ['potensial', 'kinerja'],
      [1, 3, 4, 2],
    ],
    [
      ['readiness', 'kinerja', 'score'],
      [2, 4, 1, 3],
    ],
    [
      ['readiness', 'box', 'potensial'],
      [1, 4, 3, 2],
    ],
  ] as const)('%j', (order, nips) => {
    expect(ordered(...order).nips).toEqual(nips);
  });

  it('the other order has the second key first', () => {
    expect(ordered('kinerja', 'box', 'score').result.otherOrder.order).toEqual(['box', 'kinerja', 'score']);
    expect(ordered('score').result.otherOrder.order).toEqual(['box', 'score']);
    expect(ordered('box').result.otherOrder.order).toEqual(['score', 'box']);
  });

  it('each says on which key it stands behind', () => {
    const { result } = ordered('readiness', 'kinerja');
    expect(result.shortlist[1]?.behind).toMatchObject({ by: 'kinerja', theirs: '99', own: '98' });
  });

  it('groups of readiness have stable keys and come with the result', () => {
    expect(ordered('box', 'score').result.shortlist[0]?.readiness?.key).toBe('siapSekarang');
  });

  it.each([
    [
      'a group twice',
      (groups: { key: string; boxes: number[] }[]) => {
        const [a, b] = groups;
        if (a !== undefined && b !== undefined) b.key = a.key;
      },
      'duplicate',
    ],
    [
      'a box in two groups',
      (groups: { boxes: number[] }[]) => {
        groups[1]?.boxes.push(9);
      },
      'duplicate',
    ],
    [
      'a box in none',
      (groups: { boxes: number[] }[]) => {
        groups[0]?.boxes.pop();
      },
      'boxWithoutGroup',
    ],
  ] as const)('refused: %s', (_name, change, code) => {
    const draft = JSON.parse(JSON.stringify(bkn411)) as { readiness: { groups: { key: string; boxes: number[] }[] } };
    change(draft.readiness.groups);
    const result = safeParseRuleSet(draft);
    expect(result.success ? [] : result.error.issues.map((issue) => issue.code)).toContain(code);
    expect(safeParseRuleSet(draft, { grid: 'any' }).success).toBe(false);
  });

  it('refused: readiness in the order without groups of readiness', () => {
    const { readiness: _, ...none } = bkn411;
    const result = safeParseRuleSet(
      withCitedSources({ ...none, ranking: { ...bkn411.ranking, order: ['readiness', 'score'] } }),
    );
    expect(result.success ? [] : result.error.issues.map((issue) => issue.code)).toEqual(['readinessMissing']);
  });
});

describe('a full report', () => {
  it('says of every person of a city what the ranking says', () => {
    const people = [...samplePopulation({ seed: 9, size: 60, asOf })];
    for (const vacancy of sampleVacancies({ seed: 9, count: 3, asOf })) {
      const context = { ruleSet: bkn411, asOf } as const;
      const { shortlist, reserves, ineligible, undetermined } = rankSuccessors(vacancy, people, context);
      const stands = new Map([
        ...[...shortlist, ...reserves].map(({ nip }) => [nip, 'eligible'] as const),
        ...ineligible.map(({ nip }) => [nip, 'notEligible'] as const),
        ...undetermined.map(({ nip }) => [nip, 'undetermined'] as const),
      ]);
      for (const asn of people) {
        const report = checkEligibility(asn, vacancy, context);
        expect(report.verdict).toBe(stands.get(asn.nip));
        const reasons = ineligible.find(({ nip }) => nip === asn.nip)?.reasons ?? [];
        for (const reason of reasons) expect(report.conditions).toContainEqual(expect.objectContaining({ ...reason }));
      }
    }
  });
});

describe('vacancies to come', () => {
  const holder = (nip: string, kelas: string) =>
    parseAsn({
      nip,
      jenis: 'PNS',
      jabatan: { kelas, nama: `Jabatan ${nip.slice(-3)}`, instansi: 'Kota', unit: 'Dinas', mulai: '2020-01-01' },
      evidence: {},
    });
  const context = { ruleSet: bkn411, asOf } as const;

  it('fall on the first day of the month after the birthday, by class', () => {
    const holders = [
      holder('196612311990011001', 'jptPratama'),
      holder('196612311990011002', 'administrator'),
      holder('196612011990011003', 'jptPratama'),
      holder('196801151990011004', 'administrator'),
    ];
    const { coming, overdue } = comingVacancies(holders, context, { until: '2027-01-01' });
    expect(coming.map(({ nip, vacantFrom, months }) => [nip?.slice(-3), vacantFrom, months])).toEqual([
      ['001', '2027-01-01', 1],
      ['003', '2027-01-01', 1],
    ]);
    expect(overdue.map(({ nip, vacantFrom }) => [nip?.slice(-3), vacantFrom])).toEqual([
      ['002', '2025-01-01'],
      ['004', '2026-02-01'],
    ]);
    const only = comingVacancies(holders, context, { until: '2027-01-01', kelas: ['administrator'] });
    expect(only.coming).toEqual([]);
  });

  it('do not depend on the order of the holders, and need retirement ages', () => {
    const people = [...samplePopulation({ seed: 5, size: 400, asOf })];
    const until = '2028-12-31';
    expect(comingVacancies([...people].reverse(), context, { until })).toEqual(
      comingVacancies(people, context, { until }),
    );
    const none = without((draft) => {
      Reflect.deleteProperty(draft, 'retirement');
    });
    expect(() => comingVacancies(people, { ruleSet: none, asOf }, { until })).toThrow(/no retirement ages/);
  });
});

describe('interim holders', () => {
  const person = (serial: string, kelas: string, change: object = {}, unit = 'Dinas') =>
    parseAsn({
      nip: `198502282010011${serial}`,
      jenis: 'PNS',
      kedudukanHukum: 'aktif',
      jabatan: { kelas, nama: 'Jabatan', instansi: 'Kota', unit, mulai: '2020-01-01' },
      evidence: { hukumanDisiplin: [] },
      ...change,
    });
  const context = { ruleSet: bkn411, asOf } as const;

  it('are of the same tier or one below, of the unit first, and of the agency', () => {
    const people = [
      person('001', 'administrator'),
      person('002', 'administrator', {}, 'Badan'),
      person('009', 'administrator', {}, 'DINAS '),
      person('003', 'jptPratama', {}, 'Badan'),
      person('004', 'pengawas'),
      person('005', 'jptMadya'),
      person('006', 'administrator', { kedudukanHukum: 'pensiun' }),
      person('007', 'administrator', { evidence: {} }),
      person('008', 'jptPratama', {
        jabatan: { kelas: 'jptPratama', nama: 'Kepala', instansi: 'Provinsi', unit: 'Dinas', mulai: '2020-01-01' },
      }),
    ];
    const { holders, ineligible, undetermined } = interimHolders(vacancyWith(undefined), people, context);
    expect(holders.map(({ nip, tiersBelow, sameUnit }) => [nip.slice(-3), tiersBelow, sameUnit])).toEqual([
      ['003', 0, false],
      ['001', 1, true],
      ['009', 1, true],
      ['002', 1, false],
    ]);
    expect(ineligible.map(({ nip, reasons }) => [nip.slice(-3), reasons.map(({ id }) => id)])).toEqual([
      ['004', ['tier']],
      ['005', ['tier']],
      ['006', ['legalPosition']],
      ['008', ['agency']],
    ]);
    expect(undetermined.map(({ nip }) => nip.slice(-3))).toEqual(['007']);
    expect(interimHolders(vacancyWith(undefined), [...people].reverse(), context).holders).toEqual(holders);
  });

  it('cannot be told by a rule set that says nothing of them', () => {
    const { interim: _, ...none } = bkn411;
    expect(() =>
      interimHolders(vacancyWith(undefined), [], { ruleSet: parseRuleSet(withCitedSources(none)), asOf }),
    ).toThrow(/interim/);
  });
});
