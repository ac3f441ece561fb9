import {
  aspectsFromScores,
  parseRuleSet,
  parseVacancy,
  placeInBox,
  rankSuccessors,
  type BoxNumber,
  type Candidate,
  type KelasJabatan,
  type RuleSet,
} from 'talenta-asn';
import { bkn411, bkn411Revision1 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g07-djki-form-defaults.json' with { type: 'json' };

const AS_OF = '2026-11-23';
const NIP = '198502282010011999';

/** Sources that some node still cites. */
function cited(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own =
    'citations' in node && Array.isArray(node.citations) ? (node.citations as readonly { source: string }[]) : [];
  return [...own.map(({ source }) => source), ...Object.values(node).flatMap(cited)];
}

/** Revision 1 of bkn411 that asks for nothing but one of these boxes: conditions are not what is tested here. */
function openTo(boxes: readonly BoxNumber[]): RuleSet {
  const open = {
    ...bkn411Revision1,
    id: 'openTo',
    eligibility: bkn411Revision1.eligibility.map((entry) => ({ ...entry, boxes, conditions: [] })),
  };
  const kept = new Set(cited(open));
  return parseRuleSet({
    ...open,
    sources: Object.fromEntries(Object.entries(bkn411Revision1.sources).filter(([key]) => kept.has(key))),
  });
}

function vacancyOf(kelas: string, kompetensiTeknis: boolean) {
  return parseVacancy({
    id: `V-${kelas}`,
    nama: 'Jabatan',
    kelas,
    instansi: 'Kementerian',
    unit: 'Unit',
    kompetensiTeknis,
  });
}

describe.each(golden.cases)('G7 $variant', ({ scores, kinerja, potensial, talent, box, levels, technicalMix }) => {
  const ruleSet = openTo([3]);
  const placement = placeInBox(aspectsFromScores(scores, { ruleSet, asOf: AS_OF }), ruleSet);

  it('has the axes, the talent score and the box of the data', () => {
    expect(placeInBox(aspectsFromScores(scores, { ruleSet: bkn411, asOf: AS_OF }), bkn411)).toMatchObject({
      status: 'placed',
      box,
      talent,
      kinerja: { value: kinerja, level: levels.kinerja },
      potensial: { value: potensial, level: levels.potensial },
    });
  });

  const mixes = Object.entries(technicalMix).map(([kelas, mix]) => ({ kelas, ...mix }));

  it('has the four classes of the data', () => {
    expect(mixes.map(({ kelas }) => kelas)).toEqual(['jptMadya', 'jptPratama', 'administrator', 'pengawas']);
  });

  it.each(mixes)(
    '$kelas: $final with technical competency',
    ({ kelas, technical, final, talentWeight, technicalWeight }) => {
      const vacancy = vacancyOf(kelas, true);
      const candidate: Candidate = {
        nip: NIP,
        placement,
        evidence: { kompetensiTeknis: [{ lowongan: vacancy.id, tanggal: '2026-10-01', nilai: technical }] },
      };
      const result = rankSuccessors(vacancy, [candidate], { ruleSet, asOf: AS_OF });
      expect(result.shortlist.map((ranked) => [ranked.score, ranked.technical])).toEqual([[final, technical]]);
      // The box comes from kinerja and potensial only.
      expect(result.shortlist[0]).toMatchObject({ box, placement: { talent } });
      const share = ruleSet.technicalMix.shares.find((candidateShare) => candidateShare.kelas === kelas);
      expect(Number(share?.talent) / 100).toBe(Number(talentWeight));
      expect(Number(share?.technical) / 100).toBe(Number(technicalWeight));
    },
  );

  it.each(mixes)('$kelas: the talent score alone where the vacancy does not ask for it', ({ kelas, technical }) => {
    const vacancy = vacancyOf(kelas, false);
    const candidate: Candidate = {
      nip: NIP,
      placement,
      evidence: { kompetensiTeknis: [{ lowongan: vacancy.id, tanggal: '2026-10-01', nilai: technical }] },
    };
    const [first] = rankSuccessors(vacancy, [candidate], { ruleSet, asOf: AS_OF }).shortlist;
    expect(first?.score).toBe(talent);
    expect(first === undefined || Object.hasOwn(first, 'technical')).toBe(false);
  });

  it.each<[string, Candidate['evidence']]>([
    ['no test at all', {}],
    ['a test for another vacancy', { kompetensiTeknis: [{ lowongan: 'V-lain', tanggal: '2026-10-01', nilai: '80' }] }],
    [
      'a test after the reference date',
      { kompetensiTeknis: [{ lowongan: 'V-jptPratama', tanggal: '2026-11-24', nilai: '80' }] },
    ],
    [
      'a test beyond the scale',
      { kompetensiTeknis: [{ lowongan: 'V-jptPratama', tanggal: '2026-10-01', nilai: '101' }] },
    ],
  ])('is not ranked with %s: unknown is not 0', (_name, evidence) => {
    const result = rankSuccessors(
      vacancyOf('jptPratama', true),
      [{ nip: NIP, placement, ...(evidence === undefined ? {} : { evidence }) }],
      { ruleSet, asOf: AS_OF },
    );
    expect(result.outcome).toBe('undetermined');
    expect(result.undetermined.map(({ nip, reasons }) => [nip, reasons.map(({ id }) => id)])).toEqual([
      [NIP, ['technicalCompetency']],
    ]);
  });

  it('is not a successor under bkn411 itself: box 3 is none of 7, 8, 9', () => {
    const kelas: KelasJabatan = 'jptPratama';
    const own = placeInBox(aspectsFromScores(scores, { ruleSet: bkn411, asOf: AS_OF }), bkn411);
    const result = rankSuccessors(vacancyOf(kelas, false), [{ nip: NIP, placement: own }], {
      ruleSet: bkn411,
      asOf: AS_OF,
    });
    expect(result.ineligible[0]?.reasons.map(({ id }) => id)).toContain('box');
  });
});

describe('G7 the two variants', () => {
  it('disagree, as the form and its sub-parts do in the source', () => {
    const [form, parts] = golden.cases;
    expect(form?.potensial).not.toBe(parts?.potensial);
    expect(form?.box).toBe(parts?.box);
  });
});
