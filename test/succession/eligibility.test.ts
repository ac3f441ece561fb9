import { describe, expect, it } from 'vitest';
import {
  aspectsFromScores,
  INDICATOR_KEYS,
  parseRuleSet,
  parseVacancy,
  placeInBox,
  rankSuccessors,
  type AxisValues,
  type Candidate,
  type CandidateFacts,
  type ConditionVerdict,
  type Evidence,
  type IndicatorKey,
  type IsoDate,
  type KelasJabatan,
  type RiwayatJabatan,
  type RuleSet,
  type Succession,
  type TieKey,
  type Verdict,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';

const asOf = '2026-11-23' as const;
const nip = '198502282010011001';
const nipOf = (serial: number): string => `198502282010011${String(serial).padStart(3, '0')}`;

const spell = (kelas: KelasJabatan, mulai: IsoDate, change: Partial<RiwayatJabatan> = {}): RiwayatJabatan => ({
  kelas,
  nama: 'Jabatan',
  instansi: 'Kota',
  unit: 'Dinas',
  rumpun: 'keuangan',
  mulai,
  penugasan: 'definitif',
  ...change,
});

/** Meets every condition of an administrator vacancy and of a JPT Pratama vacancy in the family `keuangan`. */
const EVIDENCE: Evidence = {
  riwayatJabatan: [
    spell('pengawas', '2012-01-01', { selesai: '2018-12-31' }),
    spell('administrator', '2019-01-01', { selesai: '2022-12-31' }),
  ],
  riwayatPendidikan: [{ jenjang: 'S1', bidang: 'Akuntansi', lulus: '2007-08-01' }],
  penilaianKinerja: [
    { tahun: 2025, predikat: 'baik' },
    { tahun: 2024, predikat: 'sangatBaik' },
  ],
  hukumanDisiplin: [],
  lhkpn: [{ tahun: 2025, status: 'sudahLapor' }],
};
const FACTS: CandidateFacts = {
  nip,
  golongan: 'IV/a',
  kedudukanHukum: 'aktif',
  jabatan: { kelas: 'pengawas', nama: 'Kepala Seksi', instansi: 'Kota', unit: 'Dinas', mulai: '2023-01-01' },
  evidence: EVIDENCE,
};

function candidate(change: Partial<CandidateFacts> = {}, axes: AxisValues = { kinerja: '85', potensial: '82' }): Candidate {
  return { ...FACTS, ...change, axes };
}

const withEvidence = (change: Evidence): Partial<CandidateFacts> => ({ evidence: { ...EVIDENCE, ...change } });

function withoutEvidence(key: keyof Evidence): Partial<CandidateFacts> {
  const evidence = { ...EVIDENCE };
  Reflect.deleteProperty(evidence, key);
  return { evidence };
}

function without(key: keyof CandidateFacts): Candidate {
  const person = candidate();
  Reflect.deleteProperty(person, key);
  return person;
}

const vacancyOf = (kelas: KelasJabatan, change: object = {}) =>
  parseVacancy({ id: 'V1', nama: 'Jabatan', kelas, instansi: 'Kota', unit: 'Dinas', rumpun: 'keuangan', ...change });
const pratama = vacancyOf('jptPratama');
const administrator = vacancyOf('administrator');

interface Case {
  readonly vacancy?: typeof pratama;
  readonly ruleSet?: RuleSet;
  readonly asOf?: IsoDate;
}

function resultOf(person: Candidate, { vacancy = pratama, ruleSet = bkn411, asOf: day = asOf }: Case = {}): Succession {
  return rankSuccessors(vacancy, [person], { ruleSet, asOf: day });
}

/** The verdict on one condition, wherever the person came to stand, after what every verdict must have is checked. */
function verdictOn(id: string, person: Candidate, on: Case = {}): ConditionVerdict {
  const result = resultOf(person, on);
  const reasons = [
    ...result.shortlist.flatMap(({ conditions }) => conditions),
    ...result.ineligible.flatMap((entry) => entry.reasons),
    ...result.undetermined.flatMap((entry) => entry.reasons),
  ];
  const verdict = reasons.find((one) => one.id === id);
  if (verdict === undefined) throw new Error(`${id} is not there: ${reasons.map((one) => one.id).join(' ')}`);
  for (const text of [verdict.label, verdict.message]) {
    expect(text.id).not.toBe('');
    expect(text.en).not.toBe('');
    expect(text.id).not.toBe(text.en);
  }
  expect(verdict.basis).toBeDefined();
  // A person stands where the verdict says.
  expect(result.shortlist.length).toBe(verdict.verdict === 'met' ? 1 : 0);
  expect(result.ineligible.map((entry) => entry.nip)).toEqual(verdict.verdict === 'notMet' ? [person.nip] : []);
  expect(result.undetermined.map((entry) => entry.nip)).toEqual(verdict.verdict === 'undetermined' ? [person.nip] : []);
  return verdict;
}

function expectSaid(verdict: ConditionVerdict, expected: Verdict, ...found: readonly string[]): void {
  expect(verdict.verdict).toBe(expected);
  for (const text of found) {
    expect(verdict.message.id).toContain(text);
    expect(verdict.message.en).toContain(text);
  }
}

interface Draft {
  technicalMix: { shares: { kelas: string }[] };
  eligibility: { conditions: { kind: string; reading?: string }[] }[];
}

function changed(change: (draft: Draft) => void): RuleSet {
  const draft: Draft = JSON.parse(JSON.stringify(bkn411)) as Draft;
  change(draft);
  return parseRuleSet(draft);
}

describe('a person who meets everything', () => {
  it.each([
    [pratama, 'education relatedExperience previousPost maximumAge lowerTier legalPosition noRunningPunishment lhkpn box'],
    [administrator, 'education previousPost performance lowerTier legalPosition noRunningPunishment lhkpn box'],
  ])('is listed with every condition met', (vacancy, ids) => {
    const person = vacancy === administrator ? candidate() : candidate();
    const [first] = resultOf(person, { vacancy }).shortlist;
    // The order is that of the rule set.
    if (vacancy === administrator) expect(first).toBeUndefined();
    else {
      expect(first?.conditions.map(({ id }) => id).join(' ')).toBe(ids);
      expect(first?.conditions.every(({ verdict }) => verdict === 'met')).toBe(true);
    }
  });
});
