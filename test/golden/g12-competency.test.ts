import { normalizeAspects, parseAsn, parseRuleSet, parseVacancy, type RuleSet } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g12-competency.json' with { type: 'json' };

const AS_OF = '2026-11-23';

function numbers(levels: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(levels).map(([key, level]) => [key, Number(level)]));
}

function person(capaian: Readonly<Record<string, number>>, kelas?: string) {
  const jabatan = { kelas, nama: 'Kepala Bagian', instansi: 'Kota', unit: 'Bagian', mulai: '2020-01-01' };
  return parseAsn({
    nip: '198502282010011999',
    jenis: 'PNS',
    ...(kelas === undefined ? {} : { jabatan }),
    evidence: { penilaianKompetensi: [{ tanggal: '2026-01-01', capaian }] },
  });
}

/** A post that states its own standard. */
function vacancy(standarKompetensi: Readonly<Record<string, number>>) {
  return parseVacancy({
    id: 'V1',
    nama: 'Jabatan',
    kelas: 'pengawas',
    instansi: 'Kota',
    unit: 'Bagian',
    standarKompetensi,
  });
}

describe('G12', () => {
  it('has the weights of the rule set', () => {
    const indicator = bkn411.aspects
      .flatMap((aspect) => aspect.indicators)
      .find(({ key }) => key === 'penilaianKompetensi');
    const conversion = indicator?.measure?.readings[0].conversion;
    const items = conversion?.kind === 'levels' ? conversion.items : [];
    expect(Object.fromEntries(items.map(({ key, weight }) => [key, weight]))).toEqual(golden.weights);
    expect(indicator?.weight).toBe(golden.pointsOutOf);
  });

  describe.each(golden.cases)('row $row', ({ levels, standard, score, cappedPoints, plainJpm }) => {
    const expected = {
      status: 'scored',
      score: score.value,
      ...(score.fraction === undefined ? {} : { scoreFraction: score.fraction }),
      contribution: cappedPoints.value,
      ...(cappedPoints.fraction === undefined ? {} : { contributionFraction: cappedPoints.fraction }),
    };

    function expectScore(found: ReturnType<typeof normalizeAspects>): void {
      const indicator = found.indicators.penilaianKompetensi;
      expect(indicator).toMatchObject(expected);
      expect(indicator !== undefined && Object.hasOwn(indicator, 'scoreFraction')).toBe(score.fraction !== undefined);
      expect(indicator?.evidence?.items?.map(({ key, level, standard: asked }) => [key, level, asked])).toEqual(
        Object.entries(levels).map(([key, level]) => [
          key,
          level,
          Number(Object.entries(standard).find(([name]) => name === key)?.[1]),
        ]),
      );
    }

    it('against the standard that the post states', () => {
      const target = vacancy(numbers(standard));
      const profile = normalizeAspects(person(numbers(levels)), { ruleSet: bkn411, asOf: AS_OF, target });
      expectScore(profile);
      expect(profile.indicators.penilaianKompetensi?.evidence?.target).toMatchObject({
        from: 'context',
        standard: 'post',
      });
    });

    it('against the standard of the class, administrator', () => {
      const profile = normalizeAspects(person(numbers(levels), 'administrator'), { ruleSet: bkn411, asOf: AS_OF });
      expectScore(profile);
      expect(profile.indicators.penilaianKompetensi?.evidence?.target).toMatchObject({
        from: 'jabatan',
        standard: 'class',
      });
    });

    it('not the plain job person match, where that is another number', () => {
      const profile = normalizeAspects(person(numbers(levels), 'administrator'), { ruleSet: bkn411, asOf: AS_OF });
      const indicator = profile.indicators.penilaianKompetensi;
      const found = indicator?.status === 'scored' ? indicator.score : undefined;
      expect(found === plainJpm.value).toBe(plainJpm.value === score.value);
    });
  });

  it('compensation: a higher level elsewhere does not hide a gap', () => {
    const hidden = golden.cases.find(({ row }) => row === 5);
    const plain = golden.cases.find(({ row }) => row === 2);
    expect(hidden?.plainJpm.value).toBe('100');
    expect(hidden?.score).toEqual(plain?.score);
  });

  it('a rule that would not cap is refused: scores above 100 cannot come about', () => {
    const uncapped = structuredClone<RuleSet>(bkn411);
    const conversion = uncapped.aspects
      .flatMap((aspect) => aspect.indicators)
      .find(({ key }) => key === 'penilaianKompetensi')?.measure?.readings[0].conversion;
    if (conversion?.kind !== 'levels') throw new RangeError('expected levels');
    Reflect.set(conversion, 'capped', false);
    expect(() => parseRuleSet(uncapped)).toThrow(/above 100: cap it/);
  });
});
