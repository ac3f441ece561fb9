import * as fc from 'fast-check';
import {
  isTalentaError,
  normalizeAspects,
  parseVacancy,
  placeAxes,
  placeInBox,
  type RuleSet,
  parseRuleSet,
} from 'talenta-asn';
import { compareOnPeople, type RulesOnPeople } from 'talenta-asn/analysis';
import { banjarmasin, bkn411, djbk, manado } from 'talenta-asn/rules';
import { samplePeople } from 'talenta-asn/samples';
import { ruleSetArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { fewRuns, isFullTier } from '../runs.js';

const asOf = '2026-11-23';
const people = [...samplePeople({ size: isFullTier ? 400 : 120, seed: 7, asOf })];
const vacancies = [
  parseVacancy({
    id: 'V1',
    nama: 'Kepala Bidang',
    kelas: 'administrator',
    instansi: 'Pemerintah Kota Contoh',
    unit: 'Dinas',
    rumpun: 'umum',
  }),
  parseVacancy({
    id: 'V2',
    nama: 'Kepala Seksi',
    kelas: 'pengawas',
    instansi: 'Pemerintah Kota Contoh',
    unit: 'Dinas',
    rumpun: 'umum',
  }),
];
const other = (more: object): RuleSet => parseRuleSet({ ...bkn411, id: 'other', ...more });

function limitAt(limit: string): RuleSet {
  const [low, middle, high] = bkn411.axes.kinerja.levels;
  const levels = [low, { ...middle, to: limit }, { ...high, from: limit }];
  return other({ axes: { ...bkn411.axes, kinerja: { ...bkn411.axes.kinerja, levels } } });
}

function total(parts: readonly string[]): number {
  return parts.reduce((sum, part) => {
    const [n = '0', d = '1'] = part.split('/');
    return sum + Number(n) / Number(d);
  }, 0);
}

describe('what another rule set means for a population', () => {
  it('the same rules change nothing', () => {
    const same = compareOnPeople({ vacancies, pool: people, context: { ruleSet: bkn411, asOf } }, other({}));
    expect(same).toMatchObject({ causes: [], changed: [], unchanged: people.length });
  });

  it('a limit moves exactly those between the old and the new one', () => {
    const expected = people.flatMap((person) => {
      const placed = placeInBox(normalizeAspects(person, { ruleSet: bkn411, asOf }), bkn411);
      if (placed.status !== 'placed') return [];
      const value = Number(placed.kinerja.value);
      return value >= 70 && value < 80 ? [person.nip] : [];
    });
    const result = compareOnPeople({ vacancies: [], pool: people, context: { ruleSet: bkn411, asOf } }, limitAt('70'));
    const moved = result.changed.filter(({ changes }) => changes.some(({ what }) => what === 'level'));
    expect(expected.length).toBeGreaterThan(0);
    expect(moved.map(({ nip }) => nip)).toEqual([...expected].sort());
    expect(result.causes.map(({ groups }) => groups)).toEqual([['levels']]);
    expect(result.causes[0]?.people.level).toBe(moved.length);
    for (const { axes } of result.changed) for (const axis of Object.values(axes)) expect(axis.movement).toBe('0');
  });

  it('the order of merit changes places alone', () => {
    const score = other({ ranking: { ...bkn411.ranking, order: ['score', 'box'] } });
    const result = compareOnPeople({ vacancies, pool: people, context: { ruleSet: bkn411, asOf } }, score);
    const what = new Set(result.changed.flatMap(({ changes }) => changes.map((change) => change.what)));
    expect([...what].every((thing) => thing === 'place' || thing === 'shortlist')).toBe(true);
    expect(result.causes.map(({ groups }) => groups)).toEqual([['ranking']]);
  });

  it('from one agency to another: every cause is named, people come and go by name', () => {
    const result = compareOnPeople({ vacancies, pool: people, context: { ruleSet: bkn411, asOf } }, djbk);
    expect(result.from.id).toBe('bkn411');
    expect(result.to.id).toBe('djbk');
    expect(result.causes[0]?.groups).toEqual(['weights', 'measures']);
    expect(result.changed.length + result.unchanged).toBe(people.length);
    expect(structuredClone(result)).toEqual(result);
    expect(Object.isFrozen(result.changed)).toBe(true);
  });

  describe('M20: a rule set that tells only how axis values are placed', () => {
    const axes = people.slice(0, 60).map(({ nip }, index) => ({
      nip,
      axes: { kinerja: String(40 + index), potensial: String(99 - index) },
    }));
    const boxesUnder = (ruleSet: RuleSet) =>
      new Map(
        axes.map(({ nip, axes: values }) => {
          const placement = placeAxes(values, ruleSet);
          return [nip, placement.status === 'placed' ? String(placement.box) : '?'] as const;
        }),
      );
    const moved = (result: RulesOnPeople) =>
      result.changed.flatMap(({ nip, changes }) => {
        const boxes = changes.filter(({ what }) => what === 'box');
        const [first, last] = [boxes[0]?.before, boxes.at(-1)?.after];
        return first === last ? [] : [`${nip} ${String(first)} ${String(last)}`];
      });

    it.each([
      ['bkn411', 'manado', bkn411, manado],
      ['manado', 'bkn411', manado, bkn411],
      ['manado', 'banjarmasin', manado, banjarmasin],
    ])('from %s to %s: people with axis values change box as placeAxes says', (_from, _to, from, to) => {
      const [before, after] = [boxesUnder(from), boxesUnder(to)];
      const expected = axes
        .filter(({ nip }) => before.get(nip) !== after.get(nip))
        .map(({ nip }) => `${nip} ${String(before.get(nip))} ${String(after.get(nip))}`);
      expect(expected.length).toBeGreaterThan(0);
      const result = compareOnPeople({ vacancies: [], pool: axes, context: { ruleSet: from, asOf } }, to);
      expect(moved(result)).toEqual(expected.sort());
      expect(result).not.toHaveProperty('measuredBy');
    });

    it('evidence is scored by the one that can, for both', () => {
      const result = compareOnPeople({ vacancies, pool: people, context: { ruleSet: bkn411, asOf } }, manado);
      const back = compareOnPeople({ vacancies: [], pool: people, context: { ruleSet: manado, asOf } }, bkn411);
      expect(result.measuredBy).toEqual(result.from);
      expect(back.measuredBy).toEqual(back.to);
      expect(result.causes.flatMap(({ groups }) => groups)).not.toContain('measures');
      const expected = people.flatMap((person) => {
        const { kinerja, potensial, status } = placeInBox(normalizeAspects(person, { ruleSet: bkn411, asOf }), bkn411);
        if (status !== 'placed' || !('value' in kinerja) || !('value' in potensial)) return [];
        const values = {
          kinerja: kinerja.fraction ?? kinerja.value,
          potensial: potensial.fraction ?? potensial.value,
        };
        const [was, is] = [placeAxes(values, bkn411), placeAxes(values, manado)];
        if (was.status !== 'placed' || is.status !== 'placed' || was.box === is.box) return [];
        return [`${person.nip} ${String(was.box)} ${String(is.box)}`];
      });
      expect(expected.length).toBeGreaterThan(0);
      const placed = people.filter((person) => {
        const { status } = placeInBox(normalizeAspects(person, { ruleSet: bkn411, asOf }), bkn411);
        return status === 'placed';
      });
      const known = new Set<string>(placed.map(({ nip }) => nip));
      expect(moved(result).filter((line) => known.has(line.slice(0, 18)))).toEqual(expected.sort());
      expect(result.from.id).toBe('bkn411');
      expect(result.to.id).toBe('manado');
    });

    it('evidence that neither can score: both are named', () => {
      let thrown: unknown;
      try {
        compareOnPeople({ vacancies: [], pool: people, context: { ruleSet: manado, asOf } }, banjarmasin);
      } catch (error) {
        thrown = error;
      }
      if (!isTalentaError(thrown, 'ruleSetWithoutAspects')) throw new RangeError('expected a refusal');
      expect(thrown.issues[0].message).toMatch(/manado revision 1 and banjarmasin revision 1/);
    });
  });

  it('the parts of a movement add up to the whole', () => {
    const some = people.slice(0, isFullTier ? 25 : 8);
    fc.assert(
      fc.property(ruleSetArbitrary(), (to) => {
        const result = compareOnPeople({ vacancies: [], pool: some, context: { ruleSet: bkn411, asOf } }, to);
        for (const { axes } of result.changed) {
          for (const { before, after, movement, byCause } of Object.values(axes)) {
            expect(byCause).toHaveLength(result.causes.length);
            expect(Math.abs(total(byCause) - total([movement]))).toBeLessThan(1e-9);
            expect(Math.abs(total([before, movement]) - total([after]))).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: fewRuns(20) },
    );
  });
});
