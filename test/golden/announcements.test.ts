import {
  aspectsFromScores,
  canonicalDecimal,
  compareDecimals,
  multiplyDecimals,
  parseRuleSet,
  parseVacancy,
  placeAxes,
  rankSuccessors,
  rankVacancies,
  successionsOf,
  roundDecimal,
  type AxisValues,
  type Candidate,
  type Ranked,
  type RuleSet,
  type Succession,
} from 'talenta-asn';
import { bkn411Revision1 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import outcomes from './a-outcomes-other-than-three.json' with { type: 'json' };
import a01 from './a01-sukabumi-weighted-rounding.json' with { type: 'json' };
import a05 from './a05-buleleng-places-swap.json' with { type: 'json' };
import a06 from './a06-kuningan-disputed-cut.json' with { type: 'json' };
import a08 from './a08-banten-cut-margin.json' with { type: 'json' };
import a11 from './a11-kalbar-margins.json' with { type: 'json' };
import a14 from './a14-sulsel-two-weight-sets.json' with { type: 'json' };
import a16 from './a16-lampung-utara-two-pass.json' with { type: 'json' };
import a18 from './a18-lampung-utara-nobody.json' with { type: 'json' };
import a22 from './a22-list-printing.json' with { type: 'json' };

const AS_OF = '2026-11-23';
const HALF_UP_2 = { places: 2, mode: 'halfUp' } as const;

// ---------------------------------------------------------------------------------------------------------------------
// A selection that knows one score: the rule set orders by it, asks for the pass mark and nothing else
// ---------------------------------------------------------------------------------------------------------------------

function cited(node: unknown): readonly unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  const own: readonly unknown[] = 'source' in node ? [node.source] : [];
  return [...own, ...Object.values(node).flatMap(cited)];
}

interface Selection {
  readonly passMark?: string;
  readonly shortlistSize?: number;
  /** Percent of the first part, where two parts stand on the two axes. */
  readonly talent?: { readonly kinerja: string; readonly potensial: string };
}

/** Boxes of people whose two axes both reach the middle level: the pass mark. */
const PASSED = [9, 8, 7, 5];

function selection({ passMark = '60', shortlistSize = 3, talent }: Selection = {}): RuleSet {
  const axis = (key: 'kinerja' | 'potensial') => ({
    ...bkn411Revision1.axes[key],
    levels: bkn411Revision1.axes[key].levels.map(({ key: level, label }, index) => ({
      key: level,
      label,
      from: ['0', passMark, '95'][index],
    })),
  });
  const open = {
    ...bkn411Revision1,
    id: 'selection',
    axes: { kinerja: axis('kinerja'), potensial: axis('potensial') },
    talent: { ...bkn411Revision1.talent, ...(talent === undefined ? {} : { shares: talent }) },
    eligibility: bkn411Revision1.eligibility.map((entry) => ({ ...entry, boxes: PASSED, conditions: [] })),
    ranking: { ...bkn411Revision1.ranking, order: ['score', 'box'], shortlistSize },
  };
  const kept = new Set(cited(open));
  return parseRuleSet({
    ...open,
    sources: Object.fromEntries(Object.entries(bkn411Revision1.sources).filter(([key]) => kept.has(key))),
  });
}

function vacancy(id = 'V1') {
  return parseVacancy({
    id,
    nama: 'Sekretaris Daerah',
    kelas: 'jptPratama',
    instansi: 'Kabupaten',
    unit: 'Sekretariat',
  });
}

function nipOf(code: string): string {
  return `198001012005011${code.replace('K', '').padStart(3, '0')}`;
}

function codeOf(nip: string): string {
  return `K${String(Number(nip.slice(15)))}`;
}

function candidate(code: string, axes: AxisValues): Candidate {
  return { nip: nipOf(code), axes };
}

function withScore(code: string, score: string): Candidate {
  return candidate(code, { kinerja: score, potensial: score });
}

function ranked(pool: readonly Candidate[], ruleSet: RuleSet): Succession {
  return rankSuccessors(vacancy(), pool, { ruleSet, asOf: AS_OF });
}

function listed({ shortlist, reserves }: Succession): readonly Ranked[] {
  return [...shortlist, ...reserves];
}

function hundredths(text: string): bigint {
  return BigInt(roundDecimal(text, HALF_UP_2).replace('.', ''));
}

function difference(a: string, b: string): string {
  return canonicalDecimal(`${String(hundredths(a) - hundredths(b))}/100`);
}

/** By how much each person stands behind the one before, as the result tells it. */
function marginsOf(result: Succession): readonly string[] {
  return listed(result).flatMap(({ behind }) => {
    if (behind === undefined) return [];
    if (behind.by !== 'score') throw new Error(`behind by ${behind.by}`);
    return [difference(behind.theirs, behind.own)];
  });
}

/** The result has the order, the places and the scores of the announcement. */
function expectAnnounced(
  result: Succession,
  rows: readonly { readonly candidate: string; readonly place: number; readonly final: string }[],
): void {
  expect(listed(result).map(({ nip, place, score }) => [codeOf(nip), place, score])).toEqual(
    rows.map((row) => [row.candidate, row.place, row.final]),
  );
  expect(listed(result).map(({ scoreShown }) => scoreShown)).toEqual(
    rows.map((row) => roundDecimal(row.final, HALF_UP_2)),
  );
  expect(result.order).toEqual(['score', 'box']);
}

// ---------------------------------------------------------------------------------------------------------------------

describe('A1 Kota Sukabumi: weighted values, half up', () => {
  it.each(a01.cases)('$candidate', ({ makalah }) => {
    const weighted = multiplyDecimals(makalah.raw, makalah.weight);
    expect(weighted).toBe(makalah.unrounded);
    expect(canonicalDecimal(roundDecimal(weighted, HALF_UP_2))).toBe(makalah.expected);
    // One of the values was printed with fewer places.
    const places = makalah.printed.split('.')[1]?.length ?? 0;
    expect(roundDecimal(weighted, { places, mode: 'halfUp' })).toBe(makalah.printed);
  });

  it.each(a01.cases)(
    '$candidate: the raw value is a whole number of fifteenths, and rounding later changes nothing',
    ({ makalah }) => {
      const fifteenths = multiplyDecimals(makalah.rawAsFifteenths, 15);
      expect(fifteenths).toMatch(/^\d+$/);
      expect(canonicalDecimal(roundDecimal(makalah.rawAsFifteenths, HALF_UP_2))).toBe(makalah.raw);
      expect(canonicalDecimal(roundDecimal(multiplyDecimals(makalah.rawAsFifteenths, makalah.weight), HALF_UP_2))).toBe(
        makalah.expected,
      );
    },
  );

  const withRecord = a01.cases.flatMap(({ candidate: code, makalah, rekamJejak, partialSum }) =>
    rekamJejak === null ? [] : [{ code, makalah, rekamJejak, partialSum }],
  );

  it.each(withRecord)('$code: the two known parts add up to $partialSum', ({ makalah, rekamJejak, partialSum }) => {
    expect(canonicalDecimal(roundDecimal(multiplyDecimals(rekamJejak.raw, rekamJejak.weight), HALF_UP_2))).toBe(
      rekamJejak.expected,
    );
    expect(hundredths(makalah.expected) + hundredths(rekamJejak.expected)).toBe(hundredths(partialSum));
  });

  it('the next stage changes the order of two people', () => {
    const [behindFirst, aheadLater] = a01.orderChange.pair;
    const of = (code: string | undefined) => {
      const found = withRecord.find((row) => row.code === code);
      if (found === undefined) throw new RangeError(code);
      return found;
    };
    expect(compareDecimals(of(behindFirst).makalah.raw, of(aheadLater).makalah.raw)).toBe(1);
    expect(compareDecimals(of(behindFirst).partialSum, of(aheadLater).partialSum)).toBe(-1);
    expect(difference(of(behindFirst).makalah.raw, of(aheadLater).makalah.raw)).toBe(a01.orderChange.rawGap);
    expect(difference(of(aheadLater).partialSum, of(behindFirst).partialSum)).toBe(a01.orderChange.partialSumGap);
    const order = [...withRecord].sort((a, b) => compareDecimals(b.partialSum, a.partialSum)).map(({ code }) => code);
    expect(order).toEqual(a01.orderChange.orderByPartialSum);
  });
});

describe('A5 Buleleng: places two and three swap', () => {
  const other = (row: (typeof a05.cases)[number]): string =>
    row.otherPartsIfAsesmen25.fraction ?? row.otherPartsIfAsesmen25.value;
  // Asesmen stands on one axis, the other parts on the other: the talent score is the final.
  const pool = a05.cases.map((row) => candidate(row.candidate, { kinerja: row.asesmen, potensial: other(row) }));
  const asesmenAt = (kinerja: string, potensial: string): RuleSet => selection({ talent: { kinerja, potensial } });
  const places = (result: Succession) =>
    Object.fromEntries(listed(result).map(({ nip, place }) => [codeOf(nip), place]));

  it('by asesmen alone', () => {
    const result = ranked(
      a05.cases.map((row) => withScore(row.candidate, row.asesmen)),
      selection(),
    );
    expect(places(result)).toEqual(Object.fromEntries(a05.cases.map((row) => [row.candidate, row.placeAsesmen])));
  });

  it('by the final', () => {
    const rows = [...a05.cases]
      .sort((a, b) => a.placeFinal - b.placeFinal)
      .map((row) => ({ ...row, place: row.placeFinal }));
    expectAnnounced(
      ranked(
        a05.cases.map((row) => withScore(row.candidate, row.final)),
        selection(),
      ),
      rows,
    );
  });

  it('the final follows from the parts if asesmen weighs a quarter', () => {
    expect(a05.swap.assumedAsesmenWeight).toBe('0.25');
    const result = ranked(pool, asesmenAt('25', '75'));
    expect(Object.fromEntries(listed(result).map(({ nip, score }) => [codeOf(nip), score]))).toEqual(
      Object.fromEntries(a05.cases.map((row) => [row.candidate, row.final])),
    );
    for (const row of a05.cases) expect(canonicalDecimal(other(row))).toBe(row.otherPartsIfAsesmen25.value);
  });

  it('the pair swaps where asesmen weighs more than the break-even weight, and is equal on it', () => {
    const [ahead = '', behind = ''] = a05.swap.pair;
    const { value, fraction } = a05.swap.breakEvenAsesmenWeight;
    expect(canonicalDecimal(fraction)).toBe(value);
    const scores = (ruleSet: RuleSet) => {
      const byCode = new Map(
        listed(ranked(pool, ruleSet)).map((row) => [codeOf(row.nip), row.scoreFraction ?? row.score]),
      );
      return compareDecimals(byCode.get(ahead) ?? '', byCode.get(behind) ?? '');
    };
    const [n = '', d = ''] = fraction.split('/');
    const rest = String(Number(d) - Number(n));
    expect(scores(asesmenAt(`${n}00/${d}`, `${rest}00/${d}`))).toBe(0);
    expect(scores(asesmenAt('54.8', '45.2'))).toBe(1);
    expect(scores(asesmenAt('54.82', '45.18'))).toBe(-1);
    expect(canonicalDecimal(a05.swap.otherPartsGap.fraction)).toBe(a05.swap.otherPartsGap.value);
  });
});

describe('A6 Kuningan: a disputed cut', () => {
  const ruleSet = selection();
  const result = ranked(
    a06.cases.map((row) => withScore(row.candidate, row.final)),
    ruleSet,
  );

  it('has the order of the announcement; the fourth is the first reserve', () => {
    expectAnnounced(result, a06.cases);
    expect(result.outcome).toBe('complete');
    expect(result.shortlist.map(({ nip }) => codeOf(nip))).not.toContain(a06.equalWeights.ahead);
    expect(result.reserves.map(({ nip }) => codeOf(nip))).toEqual([a06.equalWeights.ahead]);
  });

  it('tells the margins, the one at the cut too', () => {
    const { firstToSecond, secondToThird, atCut } = a06.margins;
    expect(marginsOf(result)).toEqual([firstToSecond, secondToThird, atCut]);
  });

  it('names its rule: order, rule set with fingerprint, reference date', () => {
    expect(result.order).toEqual(['score', 'box']);
    expect(result.asOf).toBe(AS_OF);
    expect(result.ruleSet).toMatchObject({ id: ruleSet.id, revision: ruleSet.revision });
    expect(result.ruleSet.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('A8 Banten: margin at the cut', () => {
  const result = ranked(
    a08.cases.map((row) => withScore(row.candidate, row.final)),
    selection(),
  );

  it('has the order of the announcement and its margins', () => {
    expectAnnounced(result, a08.cases);
    const { firstToSecond, secondToThird, atCut } = a08.margins;
    expect(marginsOf(result)).toEqual([firstToSecond, secondToThird, atCut]);
    expect(result.reserves).toHaveLength(1);
  });

  it('does not depend on the order of the applicants', () => {
    const reversed = [...a08.cases].reverse().map((row) => withScore(row.candidate, row.final));
    expect(ranked(reversed, selection())).toEqual(result);
  });
});

describe('A11 Kalimantan Barat: margins', () => {
  const result = ranked(
    a11.cases.map((row) => withScore(row.candidate, row.final)),
    selection(),
  );

  it('has the order of the announcement and its margins', () => {
    expectAnnounced(result, a11.cases);
    const { firstToSecond, secondToThird } = a11.margins;
    expect(marginsOf(result)).toEqual([firstToSecond, secondToThird]);
    expect(result.outcome).toBe('complete');
  });
});

describe('A14 Sulawesi Selatan: weights told two ways', () => {
  // Four parts on the four indicators of one axis; which key stands for which part is chosen here.
  const PARTS = {
    asesmen: 'penilaianKinerja',
    rekamJejak: 'penghargaan',
    makalah: 'timKerja',
    wawancara: 'umpanBalik360',
  } as const;
  type Weights = Readonly<Record<keyof typeof PARTS, string>>;

  function reading(weights: Weights): RuleSet {
    const percent = (share: string): string => multiplyDecimals(share, 100);
    const byKey = new Map<string, string>(
      (['asesmen', 'rekamJejak', 'makalah', 'wawancara'] as const).map((part) => [PARTS[part], percent(weights[part])]),
    );
    return parseRuleSet({
      ...bkn411Revision1,
      id: 'reading',
      aspects: bkn411Revision1.aspects.map((aspect) => {
        if (aspect.axis !== 'kinerja') return aspect;
        const indicators = aspect.indicators.map((indicator) => ({ ...indicator, weight: byKey.get(indicator.key) }));
        const total = indicators.reduce((sum, { weight }) => sum + hundredths(weight ?? ''), 0n);
        return { ...aspect, weight: `${String(total)}/100`, indicators };
      }),
    });
  }

  const readings = a14.weightSets.map(({ weights }) => reading(weights));
  const [first, second] = readings;

  function kinerja(ruleSet: RuleSet | undefined, asesmen: string, makalah: string): unknown {
    if (ruleSet === undefined) throw new RangeError('expected a reading');
    const scores = { penilaianKinerja: asesmen, penghargaan: '70', timKerja: makalah, umpanBalik360: '80' };
    const { axes } = aspectsFromScores(scores, { ruleSet, asOf: AS_OF });
    return axes.kinerja;
  }

  it('two rules, two fingerprints', () => {
    expect(readings).toHaveLength(a14.expected.ruleSets);
    const fingerprints = readings.map(
      (ruleSet) => placeAxes({ kinerja: '1', potensial: '1' }, ruleSet).ruleSet.fingerprint,
    );
    expect(new Set(fingerprints).size === fingerprints.length).toBe(a14.expected.fingerprintsDiffer);
    const again = a14.weightSets.map(
      ({ weights }) => placeAxes({ kinerja: '1', potensial: '1' }, reading(weights)).ruleSet.fingerprint,
    );
    expect(again).toEqual(fingerprints);
  });

  it('and two results for whoever writes better than they test', () => {
    expect(kinerja(first, '60', '90')).toMatchObject({ known: '75' });
    expect(kinerja(second, '60', '90')).toMatchObject({ known: '76.5' });
    expect(kinerja(first, '75', '75')).toEqual(kinerja(second, '75', '75'));
  });

  it('has the order of the announcement and its margins', () => {
    const result = ranked(
      a14.cases.map((row) => withScore(row.candidate, row.final)),
      selection(),
    );
    expectAnnounced(result, a14.cases);
    expect(marginsOf(result)).toEqual([a14.margins.firstToSecond, a14.margins.secondToThird]);
  });
});

describe('A16 Lampung Utara: fewer than three pass', () => {
  // Three people are told only as under the pass mark; their values are chosen here.
  const UNDER: Readonly<Record<string, string>> = { K3: '59.99', K4: '59.999999999999', K5: '0' };
  const pool = a16.cases.map(({ candidate: code, final }) => withScore(code, final ?? UNDER[code] ?? ''));
  const result = ranked(pool, selection({ passMark: a16.passMark }));
  const passed = a16.cases.filter((row) => row.passed);

  it('is short: two of three', () => {
    const { libraryOutcome, named, wanted } = a16.expected;
    expect(result.outcome).toBe(libraryOutcome);
    expect(result.shortlist).toHaveLength(named);
    expect(result.shortlistSize).toBe(wanted);
    expect(result.reserves).toEqual([]);
    expectAnnounced(
      result,
      passed.flatMap(({ candidate: code, place, final }) =>
        final === null ? [] : [{ candidate: code, place, final }],
      ),
    );
    expect(marginsOf(result)).toEqual(passed.flatMap(({ toldAsLowerBy }) => toldAsLowerBy ?? []));
  });

  it('tells of the others that they did not pass', () => {
    expect(
      result.ineligible.map(({ nip, reasons }) => [codeOf(nip), reasons.map(({ id, verdict }) => [id, verdict])]),
    ).toEqual(a16.cases.filter((row) => !row.passed).map((row) => [row.candidate, [['box', 'notMet']]]));
    expect(result.undetermined).toEqual([]);
  });

  it('the pass mark itself passes', () => {
    const exact = ranked([withScore('K1', a16.passMark)], selection({ passMark: a16.passMark }));
    expect(exact.shortlist).toHaveLength(1);
  });
});

describe('A18 Lampung Utara: nobody passes', () => {
  // No values were published; these are chosen here, under the pass mark.
  const pool = ['59.99', '59.5', '42', '0'].map((score, index) => withScore(`K${String(index + 1)}`, score));
  const vacancies = a18.cases.map(({ post }) => vacancy(`V${String(post)}`));
  const results = successionsOf(
    rankVacancies({
      vacancies,
      pool,
      context: { ruleSet: selection({ passMark: a18.passMark }), asOf: AS_OF },
    }),
  );

  it('has as many results as posts', () => {
    expect(results).toHaveLength(a18.posts);
  });

  it.each(a18.cases)('post $post is $libraryOutcome', ({ post, passed, libraryOutcome }) => {
    const result = results.find((candidateResult) => candidateResult.vacancy.id === `V${String(post)}`);
    expect(result?.outcome).toBe(libraryOutcome);
    expect(result?.shortlist).toHaveLength(passed);
    expect(result?.reserves).toEqual([]);
    expect(result?.ineligible).toHaveLength(pool.length);
  });
});

describe('A22 a list of ten', () => {
  it.each(a22.cases)('$candidate: $value is printed $print', ({ value, print }) => {
    expect(roundDecimal(value, { places: a22.places, mode: 'halfUp' })).toBe(print);
    expect(canonicalDecimal(print)).toBe(value);
    expect(compareDecimals(value, print)).toBe(0);
  });

  it('keeps its order, whatever the number of decimals, and prints all with the same places', () => {
    const pool = [...a22.cases]
      .sort((a, b) => (a.print < b.print ? -1 : 1))
      .map((row) => withScore(row.candidate, row.print));
    const result = ranked(pool, selection({ passMark: a22.passMark, shortlistSize: a22.cases.length }));
    expect(result.outcome).toBe('complete');
    expect(
      result.shortlist.map(({ nip, place, score, scoreShown }) => [codeOf(nip), place, score, scoreShown]),
    ).toEqual(a22.cases.map((row) => [row.candidate, row.place, row.value, row.print]));
  });
});

describe('outcomes other than three names', () => {
  const people = (count: number, score: (index: number) => string): readonly Candidate[] =>
    Array.from({ length: count }, (_none, index) => withScore(`K${String(index + 1)}`, score(index)));
  const passing = (index: number): string => `${String(90 - index)}.5`;
  const failing = (index: number): string => `${String(50 - index)}.5`;
  const rowOf = (row: number) => {
    const found = outcomes.cases.find((entry) => entry.row === row);
    if (found === undefined) throw new RangeError(String(row));
    return found;
  };

  it('six of the fourteen stories are outcomes of a ranking', () => {
    expect(outcomes.cases).toHaveLength(14);
    expect(outcomes.cases.flatMap(({ row, libraryOutcome }) => (libraryOutcome === null ? [] : [row]))).toEqual([
      1, 2, 3, 4, 8, 14,
    ]);
  });

  it('row 1: two applicants', () => {
    const { counts, libraryOutcome } = rowOf(1);
    const result = ranked(people(counts?.applicants ?? 0, passing), selection());
    expect([result.outcome, result.shortlist.length]).toEqual([libraryOutcome, 2]);
  });

  it('row 2: nobody of three reaches the standard', () => {
    const { counts, libraryOutcome } = rowOf(2);
    const result = ranked(people(counts?.candidates ?? 0, failing), selection());
    expect([result.outcome, result.shortlist.length, result.ineligible.length]).toEqual([
      libraryOutcome,
      counts?.passed,
      3,
    ]);
  });

  it('row 3: nobody on any of eight posts', () => {
    const { counts, libraryOutcome } = rowOf(3);
    const vacancies = Array.from({ length: counts?.posts ?? 0 }, (_none, index) => vacancy(`V${String(index)}`));
    const results = successionsOf(
      rankVacancies({
        vacancies,
        pool: people(5, failing),
        context: { ruleSet: selection(), asOf: AS_OF },
      }),
    );
    expect(results.map((result) => result.outcome)).toEqual(Array.from({ length: 8 }, () => libraryOutcome));
  });

  it('row 4: one reaches the standard', () => {
    const { counts, libraryOutcome } = rowOf(4);
    const result = ranked(
      people(3, (index) => (index === 0 ? '70' : failing(index))),
      selection(),
    );
    expect([result.outcome, result.shortlist.length]).toEqual([libraryOutcome, counts?.passed]);
  });

  it('row 8: more than three stand equal in the best box; a finer score dissolves it', () => {
    const { libraryOutcome } = rowOf(8);
    const tied = ranked(
      people(4, () => '96'),
      selection(),
    );
    expect(tied.outcome).toBe(libraryOutcome);
    expect(tied.shortlist.map(({ box, place }) => [box, place])).toEqual(Array.from({ length: 4 }, () => [9, 1]));
    const finer = ranked(
      people(4, (index) => `96.${String(index)}`),
      selection(),
    );
    expect(finer.outcome).toBe('complete');
    expect(finer.reserves).toHaveLength(1);
  });

  it('row 14: three names for each of eleven posts', () => {
    const { counts, libraryOutcome } = rowOf(14);
    const posts = counts?.posts ?? 0;
    const everybody = people(counts?.people ?? 0, (index) => `${String(61 + (index % 30))}.25`);
    const results = Array.from({ length: posts }, (_none, post) =>
      ranked(
        everybody.filter((_person, index) => index % posts === post),
        selection(),
      ),
    );
    expect(results.map((result) => result.outcome)).toEqual(Array.from({ length: 11 }, () => libraryOutcome));
    expect(results.reduce((sum, result) => sum + result.shortlist.length, 0)).toBe(counts?.namesPlaces);
  });
});
