/** Windows of bkn411 revision 2: the day before, the day, the day after; revision 1 takes evidence of any age. */
import { normalizeAspects, parseAsn, type Evidence, type IsoDate, type RuleSet } from 'talenta-asn';
import { bkn411, bkn411Revision1 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';

const NIP = '198502282010011009';

/** What the profile says of an indicator: `scored`, or the reason why not. */
function stateOf(indicator: string, evidence: Evidence, asOf: IsoDate, ruleSet: RuleSet = bkn411): string {
  const person = parseAsn({
    nip: NIP,
    jenis: 'PNS',
    jabatan: { kelas: 'administrator', nama: 'Camat', instansi: 'Kota', unit: 'Kecamatan', mulai: '2020-01-01' },
    evidence,
  });
  const profile = normalizeAspects(person, { ruleSet, asOf });
  if (profile.status === 'complete') return 'scored';
  return profile.missing.find((item) => item.indicator === indicator)?.reason ?? 'scored';
}

const RECORDS: Readonly<Record<string, (tanggal: IsoDate) => Evidence>> = {
  penilaianKompetensi: (tanggal) => ({ penilaianKompetensi: [{ tanggal, jpm: '90' }] }),
  penilaianPotensi: (tanggal) => ({ penilaianPotensi: [{ tanggal, nilai: '90' }] }),
  umpanBalik360: (tanggal) => ({ umpanBalik360: [{ tanggal, nilai: '90' }] }),
};

describe('M1: old evidence is a gap in the file', () => {
  it.each([
    ['penilaianKompetensi', '2023-11-25', 'expired'],
    ['penilaianKompetensi', '2023-11-26', 'scored'],
    ['penilaianKompetensi', '2023-11-27', 'scored'],
    ['penilaianKompetensi', '2011-05-01', 'expired'],
    ['penilaianPotensi', '2023-11-25', 'expired'],
    ['penilaianPotensi', '2023-11-26', 'scored'],
    ['penilaianPotensi', '2023-11-27', 'scored'],
    ['umpanBalik360', '2023-12-31', 'expired'],
    ['umpanBalik360', '2024-01-01', 'scored'],
    ['umpanBalik360', '2024-01-02', 'scored'],
  ] as const)('%s of %s on 2026-11-26: %s', (indicator, tanggal, expected) => {
    const evidence = RECORDS[indicator]?.(tanggal) ?? {};
    expect(stateOf(indicator, evidence, '2026-11-26')).toBe(expected);
    expect(stateOf(indicator, evidence, '2026-11-26', bkn411Revision1)).toBe('scored');
  });

  // Two years that are over, on every day: on 31 December the year that ends is over.
  it.each([
    ['2026-01-01', [2024, 2025]],
    ['2026-11-26', [2024, 2025]],
    ['2026-12-30', [2024, 2025]],
    ['2026-12-31', [2025, 2026]],
    ['2027-01-01', [2025, 2026]],
    ['2028-02-29', [2026, 2027]],
    ['2028-12-31', [2027, 2028]],
  ] as const)('appraisals that count on %s: %j', (asOf, years) => {
    const scored = Array.from({ length: 8 }, (_, index) => 2022 + index).filter(
      (tahun) => stateOf('penilaianKinerja', { penilaianKinerja: [{ tahun, predikat: 'baik' }] }, asOf) === 'scored',
    );
    expect(scored).toEqual(years);
  });

  it('what is set aside is told', () => {
    const person = parseAsn({
      nip: NIP,
      jenis: 'PNS',
      evidence: { penilaianKinerja: [{ tahun: 2012, predikat: 'sangatBaik' }] },
    });
    const { findings } = normalizeAspects(person, { ruleSet: bkn411, asOf: '2026-11-26' });
    expect(findings).toMatchObject([{ code: 'evidenceOutsideWindow', path: 'evidence.penilaianKinerja[0]' }]);
  });
});
