import { fc, it } from '@fast-check/vitest';
import { isTalentaError, maskNip, nipDoubts, nipParts, parseNip, safeParseNip, type JenisPegawai } from 'talenta-asn';
import { describe, expect } from 'vitest';

const two = (value: number): string => String(value).padStart(2, '0');

/** What goes into a number. */
interface Drawn {
  readonly born: string;
  readonly appointed: number;
  readonly month: number;
  readonly sex: '1' | '2';
  readonly serial: string;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    year: fc.integer({ min: 1950, max: 2006 }),
    bornMonth: fc.integer({ min: 1, max: 12 }),
    bornDay: fc.integer({ min: 1, max: 28 }),
    after: fc.integer({ min: 17, max: 58 }),
    month: fc.integer({ min: 1, max: 12 }),
    sex: fc.constantFrom<'1' | '2'>('1', '2'),
    serial: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ year, bornMonth, bornDay, after, month, sex, serial }) => ({
    born: `${String(year)}-${two(bornMonth)}-${two(bornDay)}`,
    appointed: year + after,
    month,
    sex,
    serial: String(serial).padStart(3, '0'),
  }));

function pnsNumber({ born, appointed, month, sex, serial }: Drawn): string {
  return `${born.replaceAll('-', '')}${String(appointed)}${two(month)}${sex}${serial}`;
}

function pppkNumber({ born, appointed, month, sex, serial }: Drawn): string {
  return `${born.replaceAll('-', '')}${String(appointed)}${two(month + 20)}${sex}${serial}`;
}

function refusal(input: unknown, jenis?: JenisPegawai) {
  const result = safeParseNip(input, jenis);
  if (result.success) throw new RangeError('expected a refusal');
  return result.error;
}

describe('a valid NIP', () => {
  it.prop([drawn])('says what was put into it', (person) => {
    const nip = parseNip(pnsNumber(person));
    expect(nipParts(nip)).toEqual({
      jenis: 'PNS',
      tanggalLahir: person.born,
      tahunPengangkatan: person.appointed,
      bulanPengangkatan: person.month,
      jenisKelamin: person.sex === '1' ? 'laki-laki' : 'perempuan',
      nomorUrut: person.serial,
    });
    expect(nipDoubts(nip)).toEqual([]);
  });

  it.prop([drawn])('of a contract employee has no month', (person) => {
    const text = pppkNumber(person);
    expect(safeParseNip(text).success).toBe(false);
    const nip = parseNip(text, 'PPPK');
    const parts = nipParts(nip, 'PPPK');
    expect(parts).toMatchObject({ jenis: 'PPPK', tanggalLahir: person.born, tahunPengangkatan: person.appointed });
    expect(Object.hasOwn(parts, 'bulanPengangkatan')).toBe(false);
    expect(() => nipParts(nip, 'PNS')).toThrow(/not a valid PNS number/);
  });

  it.prop([drawn, fc.array(fc.integer({ min: 0, max: 18 }), { minLength: 1, maxLength: 6 })])(
    'may have blanks anywhere',
    (person, positions) => {
      const text = pnsNumber(person);
      const spaced = Array.from(text, (digit, index) => (positions.includes(index) ? ` ${digit}` : digit)).join('');
      expect(parseNip(positions.includes(18) ? `${spaced} ` : spaced)).toBe(text);
    },
  );
});

describe('a NIP refused', () => {
  it.each([
    ['a number', Number('198502282010011999'), 'nipAsNumber'],
    ['a bigint', 198502282010011999n, 'nipAsNumber'],
    ['null', null, 'nipNotText'],
    ['undefined', undefined, 'nipNotText'],
    ['a list', ['198502282010011999'], 'nipNotText'],
    ['an object', { nip: '198502282010011999' }, 'nipNotText'],
    ['empty text', '', 'nipNotEighteenDigits'],
    ['17 digits', '19850228201001199', 'nipNotEighteenDigits'],
    ['19 digits', '1985022820100119999', 'nipNotEighteenDigits'],
    ['a letter O', '19850228201001199O', 'nipNotEighteenDigits'],
    ['dashes', '19850228-201001-1-999', 'nipNotEighteenDigits'],
    ['a tab', '19850228\t2010011999', 'nipNotEighteenDigits'],
    ['digits of another script', '١٩٨٥٠٢٢٨٢٠١٠٠١١٩٩٩', 'nipNotEighteenDigits'],
    ['30 February', '198502302010011999', 'nipBirthDate'],
    ['29 February of a common year', '198502292010011999', 'nipBirthDate'],
    ['month of birth 13', '198513012010011999', 'nipBirthDate'],
    ['month of birth 00', '198500012010011999', 'nipBirthDate'],
    ['year of birth 0000', '000002282010011999', 'nipBirthDate'],
    ['month of appointment 13', '198502282010131999', 'nipAppointmentMonth'],
    ['month of appointment 00', '198502282010001999', 'nipAppointmentMonth'],
    ['appointed before birth', '198502281984011999', 'nipAppointmentYear'],
    ['appointed in the year of birth', '198502281985011999', 'nipAppointmentYear'],
    ['sex digit 0', '198502282010010999', 'nipSexDigit'],
    ['sex digit 3', '198502282010013999', 'nipSexDigit'],
    ['serial number 000', '198502282010011000', 'nipSerial'],
  ])('%s', (_name, input: unknown, code) => {
    const error = refusal(input);
    expect(isTalentaError(error, 'invalidNip')).toBe(true);
    expect(error.issues.map((issue) => issue.code)).toEqual([code]);
    expect(() => parseNip(input)).toThrow(error.message);
  });

  it('tells of a number that it has lost digits, and what to do', () => {
    expect(refusal(Number('198502282010011999')).issues[0].message).toMatch(
      /loses digits.*pass the NIP as text of 18 digits/,
    );
  });

  it('tells of a huge text its length only', () => {
    const error = refusal('7'.repeat(1_000_000));
    expect(error.message).toContain('expected 18 digits, found 1000000 characters');
    expect(error.message.length).toBeLessThan(300);
  });

  it.prop([
    drawn,
    fc.constantFrom<(nip: string) => string>(
      (nip) => nip.slice(1),
      (nip) => `${nip}1`,
      (nip) => `${nip.slice(0, 4)}1399${nip.slice(8)}`,
      (nip) => `${nip.slice(0, 12)}77${nip.slice(14)}`,
      (nip) => `${nip.slice(0, 14)}9${nip.slice(15)}`,
      (nip) => `${nip.slice(0, 15)}000`,
      (nip) => `${nip.slice(0, 8)}1900${nip.slice(12)}`,
      (nip) => `${nip}x`,
    ),
  ])('repeats none of its digits', (person, damage) => {
    const damaged = damage(pnsNumber(person));
    const text = JSON.stringify(refusal(damaged).issues) + refusal(damaged).message;
    expect(text).not.toContain(damaged);
    expect(text).not.toContain(damaged.slice(0, 8));
    expect(text).not.toContain(person.born);
    expect(text).not.toContain(damaged.slice(8, 14));
  });
});

describe('doubts', () => {
  it.each([
    ['198502282001011999', ['appointedBeforeSeventeen']],
    ['198502282002011999', []],
    ['195002282010011999', []],
    ['194902282010011999', ['appointedAfterSixty']],
  ])('%s', (nip, doubts) => {
    expect(nipDoubts(parseNip(nip))).toEqual(doubts);
  });
});

describe('maskNip', () => {
  it.prop([drawn, drawn])('shows the serial number alone: two people with the same one look the same', (a, b) => {
    const first = maskNip(pnsNumber(a));
    const second = maskNip(pnsNumber({ ...b, serial: a.serial }));
    expect(first).toBe(second);
    expect(first).toBe(`***************${a.serial}`);
  });

  it.prop([drawn])('leaks neither birth date, appointment nor sex', (person) => {
    const masked = maskNip(pnsNumber(person));
    expect(masked).toHaveLength(18);
    expect(masked.slice(0, 15)).toMatch(/^\*{15}$/);
    expect(maskNip(pnsNumber({ ...person, sex: person.sex === '1' ? '2' : '1' }))).toBe(masked);
    expect(maskNip(pppkNumber(person))).toBe(masked);
  });

  it.prop([fc.string({ maxLength: 40 }).filter((text) => !/^\d{18}$/.test(text))])(
    'hides other text altogether, its length too',
    (text) => {
      expect(maskNip(text)).toBe('*'.repeat(18));
    },
  );

  it('hides a number written with blanks', () => {
    expect(maskNip('19850228 201001 2 999')).toBe('*'.repeat(18));
  });
});
