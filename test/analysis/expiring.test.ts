/** Whose evidence expires by a day: against three full computations, and against every day between. */
import { fc, test } from '@fast-check/vitest';
import {
  expiriesOf,
  normalizeAspects,
  parseAsn,
  placeInBox,
  type Asn,
  type Evidence,
  type IsoDate,
  parseRuleSet,
} from 'talenta-asn';
import { expiring } from 'talenta-asn/analysis';
import { bkn411, manado } from 'talenta-asn/rules';
import { asnArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';

const asOf = '2026-11-23' as const;
const context = { ruleSet: bkn411, asOf } as const;

const person = (last: string, evidence: Evidence): Asn =>
  parseAsn({ nip: `1985022820100119${last}`, jenis: 'PNS', evidence });
const chairOf = (tanggal: IsoDate): Evidence => ({
  timKerja: [{ tanggal, peran: 'ketua', lingkup: 'lintasInstansi' }],
});

function shifted(day: IsoDate, days: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) as IsoDate;
}

const placementOn = (asn: Asn, on: IsoDate) => placeInBox(normalizeAspects(asn, { ...context, asOf: on }), bkn411);

describe('M1: who expires by a day', () => {
  it.each([
    ['the day before the last day', '2027-01-09', 0],
    ['the last day', '2027-01-10', 0],
    ['the day after', '2027-01-11', 1],
  ] as const)('%s', (_name, until, count) => {
    const { people, others } = expiring({ pool: [person('99', chairOf('2025-01-10'))], context }, until);
    expect([people.length, others]).toEqual([count, 1 - count]);
  });

  it('where they stand on three days, the first to lose something first, then by NIP', () => {
    const pool = [
      person('99', chairOf('2025-03-01')),
      person('98', { ...chairOf('2025-01-10'), penghargaan: [{ tanggal: '2022-02-01', lingkup: 'nasional' }] }),
      person('97', chairOf('2025-03-01')),
      person('96', chairOf('2026-03-01')),
    ];
    const result = expiring({ pool: new Set(pool), context }, '2027-06-30');
    expect(
      result.people.map(({ nip, expires }) => [nip.slice(-2), expires.map(({ validUntil }) => validUntil)]),
    ).toEqual([
      ['98', ['2027-01-10', '2027-02-01']],
      ['97', ['2027-03-01']],
      ['99', ['2027-03-01']],
    ]);
    expect(result).toMatchObject({ asOf, until: '2027-06-30', ruleSet: { id: 'bkn411' }, others: 1 });
    const [first] = result.people;
    expect(first?.expires.map(({ indicator, path }) => [indicator, path])).toEqual([
      ['timKerja', 'evidence.timKerja[0]'],
      ['penghargaan', 'evidence.penghargaan[0]'],
    ]);
    for (const standing of [first?.now, first?.first, first?.then]) {
      const asn = pool[1];
      if (standing === undefined || asn === undefined) throw new Error('nobody');
      expect(standing.placement).toEqual(placementOn(asn, standing.on));
    }
    expect([first?.now.on, first?.first.on, first?.then.on]).toEqual([asOf, '2027-01-11', '2027-06-30']);
    expect(Object.isFrozen(result.people) && Object.isFrozen(first?.expires)).toBe(true);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('who cannot be read is listed, and the others are told as without them', () => {
    const pool = [person('99', chairOf('2025-01-10')), person('97', {})];
    const bad = { nip: '198502282010011998', jenis: 'PNS', evidence: { penilaianKinerja: 'x' } } as unknown as Asn;
    const { unreadable, ...rest } = expiring({ pool: [bad, ...pool, 7 as unknown as Asn], context }, '2027-06-30');
    expect(unreadable.map(({ nip }) => nip)).toEqual([bad.nip, undefined]);
    expect(unreadable.every(({ issues }) => issues.length > 0)).toBe(true);
    expect({ ...rest, unreadable: [] }).toEqual(expiring({ pool, context }, '2027-06-30'));
  });

  it('a punishment that leaves its window is news too', () => {
    const asn = person('99', { hukumanDisiplin: [{ tingkat: 'berat', mulai: '2021-12-01', selesai: '2022-01-15' }] });
    const { people } = expiring({ pool: [asn], context }, '2027-02-01');
    expect(people[0]?.first.on).toBe('2027-01-15');
  });

  it.each([
    ['a day before the reference date', '2026-11-22', 'invalidArgument'],
    ['no date', '2027-02-30', 'invalidDate'],
  ] as const)('refuses %s', (_name, until, code) => {
    expect(() => expiring({ pool: [], context }, until)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('refuses a day on which the rule set is not in force, and a rule set without aspects', () => {
    const { provenance } = bkn411.inForce;
    const ended = parseRuleSet({
      ...bkn411,
      id: 'x',
      inForce: { from: '2026-01-01', until: '2026-12-31', provenance },
    });
    expect(expiring({ pool: [], context: { ruleSet: ended, asOf } }, '2026-12-31').people).toEqual([]);
    expect(() => expiring({ pool: [], context: { ruleSet: ended, asOf } }, '2027-01-01')).toThrow(
      expect.objectContaining({ code: 'ruleSetNotInForce' }) as Error,
    );
    expect(() => expiring({ pool: [person('99', {})], context: { ruleSet: manado, asOf } }, asOf)).toThrow(
      expect.objectContaining({ code: 'ruleSetWithoutAspects' }) as Error,
    );
  });

  test.prop([fc.array(asnArbitrary(), { maxLength: 3 }), fc.integer({ min: 0, max: 20 })], { numRuns: fewRuns(300) })(
    'is what walking every day finds',
    (people, days) => {
      const until = shifted(asOf, days);
      const result = expiring({ pool: people, context }, until);
      expect(result.people.length + result.others).toBe(people.length);
      const expected = people.filter((asn) =>
        expiriesOf(normalizeAspects(asn, context)).some(({ validUntil }) => validUntil < until),
      );
      expect(result.people.map(({ nip }) => nip).sort()).toEqual(expected.map(({ nip }) => nip).sort());
      for (const asn of expected) {
        const used = new Set(expiriesOf(normalizeAspects(asn, context)).map(({ path }) => path));
        let first: IsoDate | undefined;
        for (let ahead = 1; ahead <= days && first === undefined; ahead++) {
          const day = shifted(asOf, ahead);
          const aside = Object.values(normalizeAspects(asn, { ...context, asOf: day }).indicators).flatMap(
            (indicator) => [indicator, ...(indicator.parts ?? [])].flatMap(({ evidence }) => evidence?.setAside ?? []),
          );
          if (aside.some(({ path, why }) => why === 'outsideWindow' && used.has(path))) first = day;
        }
        const found = result.people.find(({ nip }) => nip === asn.nip);
        expect(people.filter(({ nip }) => nip === asn.nip).length > 1 || found?.first.on === first).toBe(true);
      }
    },
  );
});
