import {
  aspectsFromScores,
  maskNip,
  multiplyDecimals,
  parseRuleSet,
  parseVacancy,
  placeAxes,
  placeInBox,
  rankSuccessors,
  roundDecimal,
  safeParseCandidate,
  type Candidate,
  type RuleSet,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g01-djbk-two-candidates.json' with { type: 'json' };

const AS_OF = '2026-11-23';

/** A value as the data writes it: decimal text, and the exact fraction where that is cut. */
interface Written {
  readonly value: string;
  readonly fraction?: string | undefined;
}

function exact({ value, fraction }: Written): string {
  return fraction ?? value;
}

function caseOf(candidate: string) {
  const found = golden.cases.find((row) => row.candidate === candidate);
  if (found === undefined) throw new RangeError(candidate);
  return found;
}

const NIPS: Readonly<Record<string, string>> = { A: '198001012005011001', B: '198001012005011002' };

/** Somebody with every fact that the conditions ask for, and the axis values of the case. */
function candidate(name: string): Candidate {
  const { kinerja, potensial } = caseOf(name);
  return {
    nip: NIPS[name] ?? '',
    jenis: 'PNS',
    kedudukanHukum: 'aktif',
    golongan: 'IV/b',
    jabatan: {
      kelas: 'administrator',
      nama: 'Kepala Bagian',
      instansi: 'Kementerian',
      unit: 'Bagian Umum',
      rumpun: 'konstruksi',
      mulai: '2015-01-01',
    },
    axes: { kinerja: kinerja.value, potensial: exact(potensial) },
    evidence: {
      riwayatJabatan: [],
      riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Teknik Sipil', lulus: '2010-01-01' }],
      hukumanDisiplin:
        caseOf(name).evidence.hukumanDisiplin === null
          ? []
          : [{ tingkat: 'sedang', mulai: '2024-01-01', selesai: '2024-12-31' }],
      lhkpn: [{ tahun: 2025, status: 'sudahLapor' }],
    },
  };
}

const VACANCY = parseVacancy({
  id: 'V1',
  nama: 'Direktur',
  kelas: 'jptPratama',
  instansi: 'Kementerian',
  unit: 'Direktorat',
  rumpun: 'konstruksi',
});

function ranked(ruleSet: RuleSet) {
  return rankSuccessors(
    VACANCY,
    golden.cases.map(({ candidate: name }) => candidate(name)),
    { ruleSet, asOf: AS_OF },
  );
}

const BY_BOX = golden.ranking.boxFirst.map(({ candidate: name }) => NIPS[name]);
const BY_SCORE = golden.ranking.scoreFirst.map(({ candidate: name }) => NIPS[name]);

const scoreFirst = parseRuleSet({
  ...bkn411,
  id: 'scoreFirst',
  ranking: { ...bkn411.ranking, order: ['score', 'box'] },
});
const oneName = parseRuleSet({ ...bkn411, id: 'oneName', ranking: { ...bkn411.ranking, shortlistSize: 1 } });

describe.each(golden.cases)('G1 candidate $candidate', ({ kinerja, potensial, talent, box, printed, indicators }) => {
  it('is placed by axis values with thirds, without losing a digit', () => {
    const placement = placeAxes({ kinerja: kinerja.value, potensial: potensial.fraction }, bkn411);
    if (placement.status !== 'placed') throw new RangeError('expected a box');
    expect(placement.kinerja).toMatchObject({ value: kinerja.value, level: kinerja.level });
    expect(placement.potensial).toMatchObject(potensial);
    expect(placement).toMatchObject({ box, talent: talent.value, talentFraction: talent.fraction, findings: [] });
  });

  it('is printed as in the source', () => {
    const rule = { places: 7, mode: 'halfUp' } as const;
    expect(roundDecimal(potensial.fraction, rule)).toBe(printed.potensial);
    expect(roundDecimal(talent.fraction, rule)).toBe(printed.talent);
    expect(kinerja.value).toBe(printed.kinerja);
  });

  it('has the weighted values of the source', () => {
    const all = [...Object.values(indicators.kinerja), ...Object.values(indicators.potensial)];
    expect(all).toHaveLength(7);
    for (const { raw, weight, weighted } of all) expect(multiplyDecimals(exact(raw), weight)).toBe(weighted.value);
  });

  it('has these axes from the indicators, under the weights of the rubric', () => {
    // The eleven keys have none for potkom; here it stands on penilaianPotensi.
    const { potkom, ...rest } = golden.weights.potensial;
    const weight = (share: string): string => multiplyDecimals(share, 100);
    const shares: Readonly<Record<string, string>> = { ...golden.weights.kinerja, ...rest, penilaianPotensi: potkom };
    const total = { kinerjaUtama: '100', kompetensi: '10', potensi: '65', kualifikasi: '10', integritas: '15' };
    const aspects = bkn411.aspects
      .filter(({ key }) => Object.hasOwn(total, key))
      .map((aspect) => ({
        ...aspect,
        weight: Object.entries(total).find(([key]) => key === aspect.key)?.[1],
        indicators: aspect.indicators
          .filter(({ key }) => Object.hasOwn(shares, key))
          .map((indicator) => {
            const own = weight(shares[indicator.key] ?? '');
            if (indicator.parts === undefined) return { ...indicator, weight: own };
            const each = `${own}/${String(indicator.parts.length)}`;
            return { ...indicator, weight: own, parts: indicator.parts.map((part) => ({ ...part, weight: each })) };
          }),
      }));
    const rubric = parseRuleSet({ ...bkn411, id: 'rubric', aspects });
    const scores = Object.fromEntries(
      Object.entries({ ...indicators.kinerja, ...indicators.potensial }).map(([key, { raw }]) => [
        key === 'potkom' ? 'penilaianPotensi' : key,
        exact(raw),
      ]),
    );
    const profile = aspectsFromScores(scores, { ruleSet: rubric, asOf: AS_OF });
    expect(profile.status).toBe('complete');
    const placement = placeInBox(profile, rubric);
    expect(placement).toMatchObject({ box, talent: talent.value, talentFraction: talent.fraction });
    expect(profile.axes.potensial).toEqual({ value: potensial.value, fraction: potensial.fraction });
    const { pengalamanJabatan } = indicators.potensial;
    expect(profile.indicators.pengalamanJabatan).toMatchObject({
      scoreFraction: pengalamanJabatan.raw.fraction,
      contribution: pengalamanJabatan.weighted.value,
      contributionFraction: pengalamanJabatan.weighted.fraction,
    });
  });
});

describe('G1 ranking', () => {
  it('the two orders of the data differ', () => {
    expect(BY_BOX).not.toEqual(BY_SCORE);
  });

  it('box first', () => {
    const result = ranked(bkn411);
    expect(result.order).toEqual(['box', 'score']);
    expect(result.outcome).toBe('short');
    expect([...result.ineligible, ...result.undetermined]).toEqual([]);
    expect(result.shortlist.map(({ nip }) => nip)).toEqual(BY_BOX);
    expect(result.shortlist.map(({ place, box }) => ({ place, box }))).toEqual(
      golden.ranking.boxFirst.map(({ place, box }) => ({ place, box })),
    );
    expect(result.shortlist[1]?.behind).toEqual({ nip: BY_BOX[0], by: 'box', theirs: '9', own: '7' });
  });

  it('score first', () => {
    const result = ranked(scoreFirst);
    expect(result.order).toEqual(['score', 'box']);
    expect(result.shortlist.map(({ nip }) => nip)).toEqual(BY_SCORE);
    expect(
      result.shortlist.map(({ place, score, scoreFraction }) => ({ place, value: score, fraction: scoreFraction })),
    ).toEqual(golden.ranking.scoreFirst.map(({ place, talent }) => ({ place, ...talent })));
    expect(result.shortlist[1]?.behind).toEqual({
      nip: BY_SCORE[0],
      by: 'score',
      theirs: golden.ranking.scoreFirst[0]?.talent.fraction,
      own: golden.ranking.scoreFirst[1]?.talent.fraction,
    });
  });

  it('each result shows the shortlist of the other order; with room for both the people are the same', () => {
    expect(ranked(bkn411).otherOrder).toEqual({ order: ['score', 'box'], shortlist: BY_SCORE, differs: false });
    expect(ranked(scoreFirst).otherOrder).toEqual({ order: ['box', 'score'], shortlist: BY_BOX, differs: false });
  });

  it('with room for one name the other order names somebody else, and the result says so', () => {
    const result = ranked(oneName);
    expect(result.outcome).toBe('complete');
    expect(result.shortlist.map(({ nip }) => nip)).toEqual([BY_BOX[0]]);
    expect(result.reserves.map(({ nip }) => nip)).toEqual([BY_BOX[1]]);
    expect(result.otherOrder).toEqual({ order: ['score', 'box'], shortlist: [BY_SCORE[0]], differs: true });
  });

  it('the conditions are met by facts, not passed over', () => {
    for (const { conditions } of ranked(bkn411).shortlist) {
      expect(conditions.map(({ id, verdict }) => [id, verdict])).toEqual(
        [
          'education',
          'relatedExperience',
          'previousPost',
          'maximumAge',
          'lowerTier',
          'legalPosition',
          'noRunningPunishment',
          'lhkpn',
          'box',
        ].map((id) => [id, 'met']),
      );
    }
    expect(safeParseCandidate(candidate('A')).success).toBe(true);
    expect(maskNip(NIPS['A'] ?? '')).not.toContain('1980');
  });
});
