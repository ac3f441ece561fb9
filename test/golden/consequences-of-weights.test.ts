import { aspectsFromScores, placeInBox, type DecimalInput, type IndicatorKey } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './consequences-of-weights.json' with { type: 'json' };

const CONTEXT = { ruleSet: bkn411, asOf: '2026-11-23' } as const;

interface Row {
  readonly name: string;
  readonly axis: string;
  readonly scores: Readonly<Partial<Record<IndicatorKey, string>>>;
  readonly kinerja?: string;
  readonly potensial?: string;
  readonly level: string;
  readonly predikat?: string;
  readonly base?: string;
  readonly support?: string;
  readonly supportNeeded?: string;
  readonly possibleBoxes?: readonly number[];
  readonly neverBoxes?: readonly number[];
}

const rows: readonly Row[] = golden.cases;

/** Every score that the tables of an indicator can give. */
function scoresOf(key: IndicatorKey): readonly string[] {
  const measure = bkn411.aspects
    .flatMap((aspect) => aspect.indicators)
    .find((indicator) => indicator.key === key)?.measure;
  const given = (measure?.readings ?? []).flatMap(({ conversion }): readonly { readonly score: DecimalInput }[] =>
    conversion.kind === 'table' ? conversion.rows : conversion.kind === 'bands' ? conversion.bands : [],
  );
  const none = measure?.none === undefined ? [] : [measure.none];
  return [...new Set([...given, ...none].map(({ score }) => String(score)))];
}

/** Hundredths of the kinerja axis for each combination of what the tables can give besides the predicate. */
function reachable(predicate: string): readonly number[] {
  return scoresOf('penghargaan').flatMap((penghargaan) =>
    scoresOf('timKerja').flatMap((timKerja) =>
      scoresOf('umpanBalik360').map((umpanBalik360) => {
        const { axes } = aspectsFromScores(
          { penilaianKinerja: predicate, penghargaan, timKerja, umpanBalik360 },
          CONTEXT,
        );
        return 'known' in axes.kinerja ? Math.round(Number(axes.kinerja.known) * 100) : Number.NaN;
      }),
    ),
  );
}

function rowOf(name: string): Row {
  const found = rows.find((row) => row.name === name);
  if (found === undefined) throw new RangeError(name);
  return found;
}

describe('consequences of the weights', () => {
  it.each(rows)('$name', ({ axis, scores, kinerja, potensial, level, possibleBoxes, neverBoxes }) => {
    const known = axis === 'kinerja' ? 'kinerja' : 'potensial';
    const value = kinerja ?? potensial;
    const profile = aspectsFromScores(scores, CONTEXT);
    // The other axis is not known, so the profile is incomplete; this axis is known in full.
    expect(profile.axes[known]).toEqual({ known: value, min: value, max: value });
    const placement = placeInBox(profile, bkn411);
    if (placement.status !== 'incomplete') throw new RangeError('expected an open box');
    const onLevel = bkn411.boxes.filter((box) => box.levels[known] === level).map(({ box }) => box);
    expect(placement.possibleBoxes).toEqual([...onLevel].sort());
    if (possibleBoxes !== undefined) expect(placement.possibleBoxes).toEqual(possibleBoxes);
    for (const box of neverBoxes ?? []) expect(placement.possibleBoxes).not.toContain(box);
  });

  it.each(rows.filter(({ support }) => support !== undefined))('$name: base $base and support $support', (row) => {
    const { indicators } = aspectsFromScores(row.scores, CONTEXT);
    const contribution = (key: IndicatorKey): number => {
      const indicator = indicators[key];
      return indicator?.status === 'scored' ? Number(indicator.contribution) : Number.NaN;
    };
    expect(contribution('penilaianKinerja')).toBe(Number(row.base));
    const support = contribution('penghargaan') + contribution('timKerja') + contribution('umpanBalik360');
    expect(support).toBe(Number(row.support));
    expect(Number(row.base) + Number(row.supportNeeded)).toBe(Number(golden.limits.highFrom));
    expect(support).toBeGreaterThanOrEqual(Number(row.supportNeeded));
  });

  it('the smallest support that the tables can give beside Sangat Baik and still reach the limit', () => {
    const { kinerja, scores } = rowOf('sangatBaikSmallestTableSupport');
    const reaching = reachable(scores.penilaianKinerja ?? '').filter((units) => units >= 8_000);
    expect(reaching.length).toBeGreaterThan(10);
    expect(Math.min(...reaching) / 100).toBe(Number(kinerja));
  });

  it('the highest kinerja with Butuh Perbaikan, whatever else is on record', () => {
    const { kinerja, scores } = rowOf('butuhPerbaikanMaximum');
    expect(Math.max(...reachable(scores.penilaianKinerja ?? '')) / 100).toBe(Number(kinerja));
  });

  it('Baik can stand exactly on the limit', () => {
    const { scores } = rowOf('baikExactlyOnLimit');
    expect(reachable(scores.penilaianKinerja ?? '')).toContain(8_000);
  });

  it('the predicates have the scores of the table', () => {
    const measure = bkn411.aspects[0]?.indicators[0]?.measure;
    const conversion = measure?.readings[0].conversion;
    const table = conversion?.kind === 'table' ? conversion.rows : [];
    const told = rows.filter(({ predikat }) => predikat !== undefined);
    expect(told).toHaveLength(7);
    for (const { predikat, scores } of told) {
      expect(table.find(({ key }) => key === predikat)?.score).toBe(scores.penilaianKinerja);
    }
  });
});
