/** One document stated twice, on two dates: while both count it is one document; once by one date only, whether it counts is not known. */
import { fc, test } from '@fast-check/vitest';
import { normalizeAspects, parseAsn, type AspectProfile, type Evidence, type IsoDate } from 'talenta-asn';
import { bkn411, bkn411Revision1 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';

const NIP = '198502282010011999';

function on(asOf: IsoDate, evidence: object, ruleSet = bkn411Revision1): AspectProfile {
  return normalizeAspects(parseAsn({ nip: NIP, jenis: 'PNS', evidence }), { ruleSet, asOf });
}
const trainingOf = (profile: AspectProfile) => profile.indicators.pengembanganKompetensi?.parts?.[0];
const codesOf = ({ findings }: AspectProfile): readonly string[] =>
  findings.filter(({ path }) => path.startsWith('evidence.')).map(({ code }) => code);

const certificates = (first: IsoDate, second: IsoDate): Evidence => ({
  pelatihan: [
    { selesai: first, nomor: 'C-1' },
    { selesai: second, nomor: 'C-1' },
  ],
});

describe('one certificate on two dates, three years apart from the reference date', () => {
  it.each([
    // [asOf, status, score, findings]: the first certificate counts up to 2026-03-10, the second up to 2026-03-12.
    ['2026-03-10', 'scored', '25', ['evidenceDuplicate']],
    ['2026-03-11', 'missing', undefined, ['evidenceOutsideWindow', 'evidenceConflict']],
    ['2026-03-12', 'missing', undefined, ['evidenceOutsideWindow', 'evidenceConflict']],
    ['2026-03-13', 'scored', '0', ['evidenceOutsideWindow', 'evidenceOutsideWindow']],
  ] as const)('on %s: %s', (asOf, status, score, codes) => {
    for (const evidence of [certificates('2023-03-10', '2023-03-12'), certificates('2023-03-12', '2023-03-10')]) {
      const profile = on(asOf, evidence);
      expect(trainingOf(profile)).toMatchObject(score === undefined ? { status } : { status, score });
      expect([...codesOf(profile)].sort()).toEqual([...codes].sort());
      if (status === 'missing') {
        expect(profile.missing.find(({ part }) => part === 'pelatihan')).toMatchObject({ reason: 'conflict' });
        expect(profile.axes.potensial).not.toHaveProperty('value');
      }
    }
  });

  it('that expires first is told as the one that counts, in whatever order they stand', () => {
    for (const evidence of [certificates('2023-03-10', '2023-03-12'), certificates('2023-03-12', '2023-03-10')])
      expect(trainingOf(on('2026-03-01', evidence))?.evidence?.used).toMatchObject([{ validUntil: '2026-03-10' }]);
  });

  it('of which one is still to come', () => {
    const profile = on('2026-03-11', certificates('2026-03-11', '2026-03-12'));
    expect(trainingOf(profile)?.status).toBe('missing');
    expect(codesOf(profile)).toContain('evidenceConflict');
    expect(trainingOf(on('2026-03-12', certificates('2026-03-11', '2026-03-12')))).toMatchObject({ score: '25' });
  });

  it('decides nothing where others give the same score anyway', () => {
    const { pelatihan = [] } = certificates('2023-03-10', '2023-03-12');
    const profile = on('2026-03-11', { pelatihan: [...pelatihan, { selesai: '2025-01-01', nomor: 'C-2' }] });
    expect(trainingOf(profile)).toMatchObject({ status: 'scored', score: '25' });
  });

  it('is two documents where the numbers differ', () => {
    const { pelatihan = [] } = certificates('2023-03-10', '2023-03-12');
    const apart = pelatihan.map((record, index) => ({ ...record, nomor: `C-${String(index)}` }));
    expect(trainingOf(on('2026-03-11', { pelatihan: apart }))).toMatchObject({ status: 'scored', score: '25' });
  });
});

describe('every list with numbers', () => {
  const LISTS: Readonly<Record<'pelatihan' | 'sertifikasi' | 'penghargaan', (tanggal: IsoDate) => object>> = {
    pelatihan: (tanggal: IsoDate) => ({ selesai: tanggal, nomor: 'N' }),
    sertifikasi: (tanggal: IsoDate) => ({ selesai: tanggal, nomor: 'N' }),
    penghargaan: (tanggal: IsoDate) => ({ tanggal, lingkup: 'nasional', nomor: 'N' }),
  };
  test.prop(
    [
      fc.constantFrom(...(['pelatihan', 'sertifikasi', 'penghargaan'] as const)),
      fc.array(fc.integer({ min: -1500, max: 30 }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(bkn411, bkn411Revision1),
    ],
    { numRuns: runs(300) },
  )('is scored as its dates say where all say the same, else open', (key, ahead, ruleSet) => {
    const asOf = '2026-06-15';
    const days = ahead.map(
      (day) => new Date(Date.parse(asOf) + day * 86_400_000).toISOString().slice(0, 10) as IsoDate,
    );
    const scoreOf = (dates: readonly IsoDate[]): readonly string[] => {
      const profile = on(asOf, { [key]: dates.map((date) => LISTS[key](date)) }, ruleSet);
      return Object.values(profile.indicators).flatMap(({ parts, ...whole }) =>
        (parts ?? [whole]).map((leaf) => (leaf.status === 'scored' ? leaf.score : '?')),
      );
    };
    const alone = days.map((day) => scoreOf([day]));
    const together = scoreOf(days);
    for (const [index, score] of together.entries()) {
      const each = new Set(alone.map((scores) => scores[index]));
      expect(score).toBe(each.size === 1 ? [...each][0] : '?');
    }
  });
});
