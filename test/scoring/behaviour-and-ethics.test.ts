/** Behaviour and violations of the code of ethics: read where a rule set asks for them, and told where it does not. */
import {
  checkEligibility,
  normalizeAspects,
  parseAsn,
  parseRuleSet,
  parseVacancy,
  type AspectProfile,
  type Candidate,
  type Evidence,
  type RuleSet,
  explain,
} from 'talenta-asn';
import { bkn411, checkRuleSet, describeRuleSet, djbk } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';

const asOf = '2026-11-25' as const;
const nip = '198502282010011999';
const label = { id: 'Uji', en: 'Test' };

/** bkn411 with another measure of one indicator. */
function measuredBy(indicator: string, measure: object): unknown {
  return {
    ...bkn411,
    id: 'uji',
    aspects: bkn411.aspects.map((aspect) => ({
      ...aspect,
      indicators: aspect.indicators.map((one) => {
        if (one.key !== indicator || one.measure === undefined) return one;
        const { provenance } = one.measure;
        return { ...one, measure: { ...measure, ...(provenance === undefined ? {} : { provenance }) } };
      }),
    })),
  };
}

const table = (scores: Readonly<Record<string, string>>) => ({
  kind: 'table',
  rows: Object.entries(scores).map(([key, score]) => ({ key, score, label })),
});

function profileOf(ruleSet: RuleSet, evidence: Evidence): AspectProfile {
  return normalizeAspects(parseAsn({ nip, jenis: 'PNS', evidence }), { ruleSet, asOf });
}

describe('M23: appraisal of behaviour', () => {
  const byRating = measuredBy('umpanBalik360', {
    combine: 'latest',
    readings: [
      { fact: 'penilaianPerilaku.rating', conversion: table({ diAtas: '100', sesuai: '80', diBawah: '40' }) },
      { fact: 'penilaianPerilaku.nilai', conversion: { kind: 'score', above: 'refuse' } },
    ],
  });
  const ruleSet = parseRuleSet(byRating);
  const scoreOf = (penilaianPerilaku: Evidence['penilaianPerilaku']) => {
    const found = profileOf(ruleSet, penilaianPerilaku === undefined ? {} : { penilaianPerilaku }).indicators
      .umpanBalik360;
    return found?.status === 'scored' ? found.score : 'missing';
  };

  it.each([
    ['a rating', [{ tahun: 2025, rating: 'sesuai' }], '80'],
    ['a value', [{ tahun: 2025, nilai: '87.5' }], '87.5'],
    [
      'the latest year',
      [
        { tahun: 2024, rating: 'diBawah' },
        { tahun: 2025, rating: 'diAtas' },
      ],
      '100',
    ],
    [
      'not of a year that still runs',
      [
        { tahun: 2025, rating: 'sesuai' },
        { tahun: 2026, rating: 'diAtas' },
      ],
      '80',
    ],
    [
      'two that contradict each other',
      [
        { tahun: 2025, rating: 'sesuai' },
        { tahun: 2025, rating: 'diAtas' },
      ],
      'missing',
    ],
    ['a value beyond the scale', [{ tahun: 2025, nilai: '115' }], 'missing'],
    ['none', [], 'missing'],
    ['not known', undefined, 'missing'],
  ] as const)('%s', (_name, list, score) => {
    expect(scoreOf(list)).toBe(score);
  });

  it('is told when it is old', () => {
    const { findings } = profileOf(ruleSet, { penilaianPerilaku: [{ tahun: 2023, rating: 'sesuai' }] });
    expect(findings).toMatchObject([{ code: 'evidenceOld', path: 'evidence.penilaianPerilaku[0]' }]);
  });

  it('better never counts for less, and an empty list is a gap', () => {
    const wrong = measuredBy('umpanBalik360', {
      combine: 'latest',
      none: { score: '0', label },
      readings: [{ fact: 'penilaianPerilaku.rating', conversion: table({ diAtas: '40', sesuai: '80' }) }],
    });
    expect(checkRuleSet(wrong).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['betterScoresLess', 'silentDefault']),
    );
  });
});

describe('M23: violations of the code of ethics', () => {
  const draft = measuredBy('rekamJejakDisiplin', {
    window: { years: 5, counting: 'rolling', firstDay: 'outside' },
    combine: 'lowest',
    none: { score: '100', label },
    readings: [{ fact: 'pelanggaranEtik.tingkat', conversion: table({ berat: '0', sedang: '50', ringan: '75' }) }],
  });
  const ruleSet = parseRuleSet(draft);

  it.each([
    ['none', [], '100', undefined],
    ['one', [{ tanggal: '2025-01-01', tingkat: 'ringan' }], '75', undefined],
    [
      'the heaviest',
      [
        { tanggal: '2025-01-01', tingkat: 'ringan' },
        { tanggal: '2024-01-01', tingkat: 'berat' },
      ],
      '0',
      undefined,
    ],
    ['cancelled', [{ tanggal: '2025-01-01', tingkat: 'berat', dibatalkan: '2026-11-25' }], '100', 'evidenceCancelled'],
    ['cancelled tomorrow', [{ tanggal: '2025-01-01', tingkat: 'berat', dibatalkan: '2026-11-26' }], '0', undefined],
    ['five years ago to the day', [{ tanggal: '2021-11-25', tingkat: 'berat' }], '100', 'evidenceOutsideWindow'],
    ['a day later', [{ tanggal: '2021-11-26', tingkat: 'berat' }], '0', undefined],
    ['tomorrow', [{ tanggal: '2026-11-26', tingkat: 'berat' }], '100', 'evidenceAfterReferenceDate'],
    ['no level stated', [{ tanggal: '2025-01-01', sanksi: 'Pernyataan terbuka' }], undefined, undefined],
    [
      'no level stated, beside the heaviest',
      [{ tanggal: '2025-01-01' }, { tanggal: '2024-01-01', tingkat: 'berat' }],
      '0',
      undefined,
    ],
  ] as const)('%s', (_name, pelanggaranEtik, score, code) => {
    const profile = profileOf(ruleSet, { pelanggaranEtik });
    const found = profile.indicators.rekamJejakDisiplin;
    expect(found?.status === 'scored' ? found.score : undefined).toBe(score);
    if (score === undefined)
      expect(profile.missing.find(({ indicator }) => indicator === 'rekamJejakDisiplin')?.reason).toBe('levelUnknown');
    expect(profile.findings.map((finding) => finding.code)).toEqual(code === undefined ? [] : [code]);
  });

  function verdictOn(pelanggaranEtik: Evidence['pelanggaranEtik'], more: object = {}): string {
    const vacancy = parseVacancy({
      id: 'V1',
      nama: 'Kepala',
      kelas: 'jptPratama',
      instansi: 'Kota',
      unit: 'Dinas',
      conditions: [{ id: 'own', kind: 'noEthicsViolation', years: 3, label, basis: 'Pengumuman', ...more }],
    });
    const evidence: Evidence = pelanggaranEtik === undefined ? {} : { pelanggaranEtik };
    const candidate = { nip, axes: { kinerja: '90', potensial: '90' }, evidence } as Candidate;
    const { conditions } = checkEligibility(candidate, vacancy, { ruleSet: bkn411, asOf });
    return conditions.find(({ id }) => id === 'own')?.verdict ?? '';
  }
  const berat = { anyOf: ['berat', 'sedang'] } as const;

  it.each([
    ['not known', undefined, {}, 'undetermined'],
    ['none', [], {}, 'met'],
    ['three years ago to the day', [{ tanggal: '2023-11-25' }], {}, 'met'],
    ['a day later', [{ tanggal: '2023-11-26' }], {}, 'notMet'],
    ['today', [{ tanggal: '2026-11-25' }], {}, 'notMet'],
    ['tomorrow', [{ tanggal: '2026-11-26' }], {}, 'met'],
    ['cancelled today', [{ tanggal: '2026-01-01', dibatalkan: '2026-11-25' }], {}, 'met'],
    ['cancelled tomorrow', [{ tanggal: '2026-01-01', dibatalkan: '2026-11-26' }], {}, 'notMet'],
    ['of a level that is asked', [{ tanggal: '2026-01-01', tingkat: 'sedang' }], berat, 'notMet'],
    ['of a lighter level', [{ tanggal: '2026-01-01', tingkat: 'ringan' }], berat, 'met'],
    ['of no level that is stated', [{ tanggal: '2026-01-01' }], berat, 'undetermined'],
    ['of none stated long ago', [{ tanggal: '2020-01-01' }], berat, 'met'],
    [
      'of none stated, beside one that is asked',
      [{ tanggal: '2026-01-01' }, { tanggal: '2026-02-01', tingkat: 'berat' }],
      berat,
      'notMet',
    ],
  ] as const)('as a condition, %s', (_name, list, more, verdict) => {
    expect(verdictOn(list, more)).toBe(verdict);
    if (list !== undefined) expect(verdictOn([...list].reverse(), more)).toBe(verdict);
  });
});

describe('M23: what no rule reads is told', () => {
  const evidence: Evidence = {
    pelanggaranEtik: [{ tanggal: '2025-01-01', tingkat: 'berat' }, { tanggal: '2024-01-01' }],
    penilaianPerilaku: [{ tahun: 2025, rating: 'diBawah' }],
    lhkpn: [{ tahun: 2025, status: 'sudahLapor' }],
  };

  it('once, with the kinds and how many, and it changes nothing', () => {
    const profile = profileOf(bkn411, evidence);
    expect(profile.findings).toMatchObject([
      { code: 'evidenceNotRead', path: 'evidence', found: 'penilaianPerilaku 1, pelanggaranEtik 2' },
    ]);
    const { lhkpn } = evidence;
    const bare = profileOf(bkn411, lhkpn === undefined ? {} : { lhkpn });
    expect({ ...profile, findings: [] }).toEqual({ ...bare, findings: [] });
    expect(bare.findings).toEqual([]);
  });

  it('empty and absent lists are no evidence', () => {
    expect(profileOf(bkn411, { pelanggaranEtik: [], penilaianPerilaku: [] }).findings).toEqual([]);
  });

  it('goes with the placement of everybody who is listed', () => {
    const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
    const asn = parseAsn({ nip, jenis: 'PNS', evidence });
    const run = { vacancies: [vacancy], pool: [asn], context: { ruleSet: bkn411, asOf } };
    const [listed] = explain(run, nip).vacancies;
    expect(listed?.verdict.verdict).toBe('undetermined');
    expect(listed?.placement.findings.map(({ code }) => code)).toContain('evidenceNotRead');
  });

  it('the words of the rule set list the same kinds', () => {
    expect(describeRuleSet(bkn411, 'en')).toContain('- violations of the code of ethics `pelanggaranEtik`');
    expect(describeRuleSet(djbk, 'id')).toContain('- tim kerja `timKerja`');
    expect(describeRuleSet(bkn411, 'en')).not.toContain('- wealth reports');
  });
});
