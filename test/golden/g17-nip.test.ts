import { isTalentaError, nipDoubts, nipParts, safeParseNip } from 'talenta-asn';
import { describe, expect, it } from 'vitest';
import golden from './g17-nip.json' with { type: 'json' };

const SEXES: Readonly<Record<string, string>> = { male: 'laki-laki', female: 'perempuan' };

/** The code of the mistake that a faulty part stands for. */
function codeOf(parts: (typeof golden.cases)[number]['parts']): string {
  if (parts === null) return 'nipNotEighteenDigits';
  if (parts.birthDate === null) return 'nipBirthDate';
  if (parts.cpnsMonth === null) return 'nipAppointmentMonth';
  if (parts.sex === null) return 'nipSexDigit';
  return 'nipSerial';
}

const well = golden.cases.filter(({ result }) => result !== 'invalid');
const invalid = golden.cases.filter(({ result }) => result === 'invalid');

describe('G17', () => {
  it('has three numbers that are accepted and five that are not', () => {
    expect([well.length, invalid.length]).toEqual([3, 5]);
    expect(golden.cases.every(({ kind }) => kind === 'PNS')).toBe(true);
  });

  it.each(well)('$input is $result: $expected', ({ input, normalized, parts, result, yearsBetween }) => {
    const parsed = safeParseNip(input);
    if (!parsed.success || parts === null) throw new RangeError('expected a valid number');
    expect(parsed.data).toBe(normalized);
    const { tanggalLahir, tahunPengangkatan, bulanPengangkatan, jenisKelamin, nomorUrut } = nipParts(parsed.data);
    expect({
      birthDate: tanggalLahir,
      cpnsMonth: `${String(tahunPengangkatan)}-${String(bulanPengangkatan).padStart(2, '0')}`,
      sex: jenisKelamin,
      serial: nomorUrut,
    }).toEqual({ ...parts, sex: SEXES[parts.sex ?? ''] });
    expect(nipDoubts(parsed.data)).toEqual(result === 'suspicious' ? ['appointedBeforeSeventeen'] : []);
    if (yearsBetween !== undefined) expect(tahunPengangkatan - Number(tanggalLahir.slice(0, 4))).toBe(yearsBetween);
  });

  it.each(invalid)('$input is refused: $expected', ({ input, parts, digits }) => {
    const parsed = safeParseNip(input);
    if (parsed.success) throw new RangeError('expected a refusal');
    expect(isTalentaError(parsed.error, 'invalidNip')).toBe(true);
    expect(parsed.error.issues.map(({ code }) => code)).toEqual([codeOf(parts)]);
    expect(parsed.error.message).not.toContain(input);
    if (digits !== undefined) expect(parsed.error.message).toContain(`found ${String(digits)} characters`);
  });

  it('the number with month 13 may be that of a contract employee', () => {
    const noMonth = invalid.find(({ parts }) => parts?.cpnsMonth === null);
    expect(safeParseNip(noMonth?.input, 'PPPK').success).toBe(true);
    const others = invalid.filter((row) => row !== noMonth);
    for (const { input } of others) expect(safeParseNip(input, 'PPPK').success).toBe(false);
  });
});
