/** Evidence that is kept and told, and decides nothing: with it and without it a person fares the same. */
import { test } from '@fast-check/vitest';
import {
  checkEligibility,
  normalizeAspects,
  parseAsn,
  placeInBox,
  rankSuccessors,
  type Asn,
  type Candidate,
  type Evidence,
  type Finding,
  type GroundedVerdict,
} from 'talenta-asn';
import { bkn411, bkn411Revision1 } from 'talenta-asn/rules';
import { asnArbitrary, candidateArbitrary, vacancyArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';

const asOf = '2026-11-23' as const;
const context = { ruleSet: bkn411, asOf } as const;

/** No vacancy that itself asks for what is kept, and none from outside: no text opens that below JPT Madya. */
const inPratama = vacancyArbitrary()
  .filter(({ conditions = [] }) =>
    conditions.every((asked) => asked.kind !== 'noEthicsViolation' && !('forClass' in asked)),
  )
  .filter(({ caraPengisian = [] }) => !caraPengisian.includes('luarPns'))
  .map((vacancy) => ({ ...vacancy, kelas: 'jptPratama' as const }));

const ABOUT = ['jenjang', 'metode', 'penyelenggara'] as const;

/** The person as version 0.1.0 could have them; or without that which no rule set reads. */
function without(evidence: Evidence, about: readonly string[] = ABOUT): Evidence {
  const { penilaianPerilaku: _, pelanggaranEtik: __, ...rest } = evidence;
  const strip = (list: readonly object[] | undefined, ...names: readonly string[]) =>
    list?.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => !names.includes(key))));
  const stripped = {
    penilaianKinerja: strip(rest.penilaianKinerja, 'penugasan'),
    penilaianKompetensi: strip(rest.penilaianKompetensi, ...about),
    penilaianPotensi: strip(rest.penilaianPotensi, ...about),
  };
  const known = Object.entries(stripped).filter(([, list]) => list !== undefined);
  return parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: { ...rest, ...Object.fromEntries(known) } })
    .evidence;
}

/** Revision 2 reads for which class a match was measured. */
const READ_BY = [
  [bkn411Revision1, ABOUT],
  [bkn411, ['metode', 'penyelenggara']],
] as const;

/** What was judged; the grounds name the record with all that it says. */
const judgedOf = ({ grounds: _, ...judged }: GroundedVerdict): object => judged;

describe('kept evidence', () => {
  test.prop([asnArbitrary()], { numRuns: fewRuns(500) })(
    'changes no score, no bound, no placement, and no finding but that it is not read or was measured for lower posts',
    (asn) => {
      for (const [ruleSet, about] of READ_BY) {
        const bare: Asn = { ...asn, evidence: without(asn.evidence, about) };
        const profileOf = (one: Asn) => normalizeAspects(one, { ruleSet, asOf });
        const [full, stripped] = [profileOf(asn), profileOf(bare)];
        const told = <Result extends { readonly findings: readonly Finding[] }>(result: Result) => ({
          ...result,
          findings: result.findings.filter(
            ({ code }) => code !== 'evidenceNotRead' && code !== 'assessmentForLowerClass',
          ),
        });
        expect(told(full)).toEqual(told(stripped));
        expect(told(placeInBox(full, ruleSet))).toEqual(told(placeInBox(stripped, ruleSet)));
      }
    },
  );

  test.prop([asnArbitrary(), inPratama], { numRuns: fewRuns(500) })('meets and fails no condition', (asn, vacancy) => {
    for (const [ruleSet, about] of READ_BY) {
      const bare: Asn = { ...asn, evidence: without(asn.evidence, about) };
      // Revision 1 does not have all ways of filling a post.
      const { caraPengisian: _ways, ...withoutWays } = vacancy;
      const opened = ruleSet === bkn411 ? vacancy : withoutWays;
      const { conditions, ...verdict } = checkEligibility(asn, opened, { ruleSet, asOf });
      const { conditions: withoutIt, ...bareVerdict } = checkEligibility(bare, opened, { ruleSet, asOf });
      expect(verdict).toEqual(bareVerdict);
      expect(conditions.map(judgedOf)).toEqual(withoutIt.map(judgedOf));
    }
  });

  test.prop([candidateArbitrary(), inPratama], { numRuns: fewRuns(500) })(
    'words for levels place nobody',
    (candidate, vacancy) => {
      const { statedLevels: _, ...bare } = candidate;
      const rank = (one: Candidate) => rankSuccessors(vacancy, [one], context);
      expect(rank({ ...bare, statedLevels: { kinerja: 'Di Bawah Ekspektasi' } })).toEqual(rank(bare));
    },
  );

  it('two assessments that differ in nothing else are one, as they were', () => {
    const record = { tanggal: '2025-05-05', capaian: { integritas: 3 } } as const;
    const profile = (penilaianKompetensi: Evidence['penilaianKompetensi'] = []) =>
      normalizeAspects(
        parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: { penilaianKompetensi } }),
        context,
      );
    const found = profile([record, { ...record, jenjang: 'pengawas' }]);
    expect(found.findings.map(({ code }) => code)).toEqual(profile([record, record]).findings.map(({ code }) => code));
  });
});
