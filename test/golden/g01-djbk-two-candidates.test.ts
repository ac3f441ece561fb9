import {
  aspectsFromScores,
  maskNip,
  multiplyDecimals,
  normalizeAspects,
  parseAsn,
  parseRuleSet,
  parseVacancy,
  placeAxes,
  placeInBox,
  rankSuccessors,
  roundDecimal,
  safeParseCandidate,
  type AspectProfile,
  type Candidate,
  type RuleSet,
} from 'talenta-asn';
import { djbk } from 'talenta-asn/rules';
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

function fractionOf({ fraction }: Written): string | undefined {
  return fraction;
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

/** Evidence that the rubric reads as the raw scores of the case. */
function dossier(name: string): unknown {
  const { evidence, indicators } = caseOf(name);
  const { lama, keragaman } = evidence.pengalamanJabatan;
  const mulai = lama === '100' ? '2015-01-01' : '2023-01-01';
  const post = { instansi: 'Kementerian', unit: 'Bagian Umum', penugasan: 'definitif' };
  return {
    nip: NIPS[name],
    jenis: 'PNS',
    jabatan: {
      kelas: 'administrator',
      nama: 'Kepala Bagian',
      instansi: post.instansi,
      unit: post.unit,
      bidangIlmu: { diutamakan: ['Teknik Sipil'] },
      mulai,
    },
    evidence: {
      penilaianKinerja: [{ tahun: 2025, predikat: evidence.predikat }],
      penilaianKompetensi: [{ tanggal: '2025-06-01', jpm: indicators.potensial.potkom.raw.value }],
      riwayatJabatan: [
        {
          ...post,
          kelas: 'pengawas',
          nama: 'Kepala Subbagian',
          mulai: '2010-01-01',
          selesai: '2014-12-31',
          ...(keragaman === '100' ? { instansi: 'Dinas' } : { unit: 'Bagian Keuangan' }),
        },
        { ...post, kelas: 'administrator', nama: 'Kepala Bagian', mulai },
      ],
      riwayatPendidikan: [{ jenjang: evidence.pendidikan, bidang: 'Teknik Sipil', lulus: '2010-01-01' }],
      hukumanDisiplin:
        evidence.hukumanDisiplin === null
          ? []
          : [{ tingkat: evidence.hukumanDisiplin, mulai: '2024-01-01', selesai: '2024-12-31' }],
    },
  };
}

function scoredIn({ indicators }: AspectProfile, key: string) {
  const found = Object.entries(indicators).find(([indicator]) => indicator === key)?.[1];
  if (found?.status !== 'scored') throw new RangeError(`expected a score for ${key}`);
  return found;
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
  ...djbk,
  id: 'scoreFirst',
  ranking: { ...djbk.ranking, order: ['score', 'box'] },
});
const oneName = parseRuleSet({ ...djbk, id: 'oneName', ranking: { ...djbk.ranking, shortlistSize: 1 } });

describe.each(golden.cases)('G1 candidate $candidate', (row) => {
  const { kinerja, potensial, talent, box, printed, indicators } = row;

  it('is placed by axis values with thirds, without losing a digit', () => {
    const placement = placeAxes({ kinerja: kinerja.value, potensial: potensial.fraction }, djbk);
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

  it('has these axes from the ready scores of its indicators', () => {
    const { potkom, ...rest } = indicators.potensial;
    const scores = Object.fromEntries(
      Object.entries({ ...indicators.kinerja, ...rest, penilaianKompetensi: potkom }).map(([key, { raw }]) => [
        key,
        exact(raw),
      ]),
    );
    const profile = aspectsFromScores(scores, { ruleSet: djbk, asOf: AS_OF });
    expect(profile).toMatchObject({ status: 'complete', findings: [] });
    expect(profile.axes).toEqual({
      kinerja: { value: kinerja.value },
      potensial: { value: potensial.value, fraction: potensial.fraction },
    });
    expect(placeInBox(profile, djbk)).toMatchObject({ box, talent: talent.value, talentFraction: talent.fraction });
    for (const [key, { weighted }] of Object.entries({ ...rest, penilaianKompetensi: potkom })) {
      const { contribution, contributionFraction } = scoredIn(profile, key);
      expect([key, contribution, contributionFraction]).toEqual([key, weighted.value, fractionOf(weighted)]);
    }
  });

  it('has these axes from evidence, but for the relevance of training, which only comes ready', () => {
    const { potkom, pengembanganKompetensi, ...rest } = indicators.potensial;
    const profile = normalizeAspects(parseAsn(dossier(row.candidate)), { ruleSet: djbk, asOf: AS_OF });
    expect(profile.missing.map(({ indicator, reason }) => [indicator, reason])).toEqual([
      ['pengembanganKompetensi', 'readyOnly'],
    ]);
    expect(profile.findings).toEqual([]);
    expect(profile.axes.kinerja).toMatchObject({ known: kinerja.value });
    for (const [key, { raw, weighted }] of Object.entries({ ...rest, penilaianKompetensi: potkom })) {
      const { score, contribution, contributionFraction } = scoredIn(profile, key);
      expect([key, score]).toEqual([key, raw.value]);
      expect([key, contribution, contributionFraction]).toEqual([key, weighted.value, fractionOf(weighted)]);
    }
    expect(pengembanganKompetensi.weighted.value).toBe('5');
    expect(profile.axes.potensial).toMatchObject({ max: potensial.value, maxFraction: potensial.fraction });
  });
});

describe('G1 ranking', () => {
  it('the two orders of the data differ', () => {
    expect(BY_BOX).not.toEqual(BY_SCORE);
  });

  it('box first', () => {
    const result = ranked(djbk);
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
    expect(ranked(djbk).otherOrder).toEqual({ order: ['score', 'box'], shortlist: BY_SCORE, differs: false });
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
    for (const { conditions } of ranked(djbk).shortlist) {
      expect(conditions.map(({ id, verdict }) => [id, verdict])).toEqual(
        [
          'education',
          'golongan',
          'previousPost',
          'relatedExperience',
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

describe('djbk asks of its target posts', () => {
  it.each([
    ['jptPratama', 'IV/b', 'S2', [{ kelas: ['administrator', 'jfAhliMadya'], years: 2 }]],
    ['administrator', 'III/d', 'S1', [{ kelas: ['pengawas', 'jfAhliMuda'], years: 3 }]],
    ['pengawas', 'III/b', 'S1', [{ kelas: ['pelaksana'], years: 4 }]],
  ] as const)('%s: %s, %s and a previous post', (kelas, minimum, jenjang, anyOf) => {
    const conditions = djbk.eligibility.find((entry) => entry.kelas === kelas)?.conditions ?? [];
    expect(conditions.find(({ kind }) => kind === 'golongan')).toMatchObject({ minimum });
    expect(conditions.find(({ kind }) => kind === 'previousPost')).toMatchObject({ anyOf });
    const education = conditions.find(({ kind }) => kind === 'education');
    const levels = education?.kind === 'education' ? education.anyOf : [];
    expect(levels).toContain(jenjang);
    expect(levels).not.toContain(jenjang === 'S2' ? 'S1' : 'D3');
    expect(new Set(conditions.map(({ id }) => id)).size).toBe(conditions.length);
  });
});
