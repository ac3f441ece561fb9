import { aspectsFromScores, parseVacancy, placeAxes, rankSuccessors } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { fromSimata } from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';

const asOf = '2026-11-24' as const;
const context = { ruleSet: bkn411, asOf };
const DRIFT = 200 / 3;
const NIP = '198502282010011999';
const vacancy = parseVacancy({ id: 'V', nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });

describe('a number with more than 15 significant digits', () => {
  it('is refused by its own code, which says what to do', () => {
    const placed = placeAxes({ kinerja: DRIFT, potensial: '70' }, bkn411);
    const profile = aspectsFromScores({ penilaianKinerja: DRIFT }, context);
    for (const { findings } of [placed, profile]) {
      expect(findings[0]).toMatchObject({ code: 'binaryDrift' });
      expect(findings[0]?.message.en).toContain('round it to 15 significant digits');
      expect(findings[0]?.message.id).toContain('bulatkan');
    }
  });

  it('is read out of a sheet at 15 digits, so that its records serve the next steps without a cast', () => {
    const rows = [{ NIP, 'Nilai X': DRIFT, 'Nilai Y': 85.16666666666667, Box: 7 }];
    const { records, findings } = fromSimata(rows, { asOf });
    expect(findings.map(({ code }) => code)).toEqual(['binaryDrift', 'binaryDrift']);
    const [person] = records;
    if (person === undefined) throw new Error('nobody was read');
    expect(placeAxes(person.axes, bkn411)).toMatchObject({ status: 'placed', findings: [] });
    const pool = records.map(({ nip, axes }) => ({ nip, axes }));
    expect(rankSuccessors(vacancy, pool, context)).toHaveProperty('outcome');
  });

  it('leaves the axis of somebody without a value open', () => {
    const [person] = fromSimata([{ NIP, 'Nilai X': '', 'Nilai Y': '85', Box: 7 }], { asOf }).records;
    expect(placeAxes(person?.axes ?? {}, bkn411)).toMatchObject({
      missing: [{ axis: 'potensial', reason: 'unknown' }],
    });
  });
});
