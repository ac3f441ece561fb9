import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isSameOffice, likenessOfOffices, officeKey } from '../../src/civil-service/same-office.js';

const word = fc.constantFrom(
  ...[
    'Dinas',
    'Din',
    'Kesehatan',
    'Kab',
    'Kabupaten',
    'Kota',
    'Pemkot',
    'Pemerintah',
    'Setda',
    'Sekretariat',
    'Daerah',
  ],
  ...[
    'Sub',
    'Bag',
    'Bagian',
    'Subbagian',
    'R',
    'S',
    'U',
    'D',
    'RSUD',
    'SMP',
    '1',
    '02',
    'III',
    'Umum',
    'umum',
    'É',
    '&',
    'dan',
  ],
);
const separator = fc.constantFrom(' ', '  ', '.', '. ', ', ', '-', ' / ', '\u00a0', '\t', ' – ');
const words = fc.array(word, { minLength: 1, maxLength: 6 });
const name = fc
  .tuple(words, fc.array(separator, { minLength: 6, maxLength: 6 }))
  .map(([some, between]) => spelt(some, between));
const any = fc.oneof(name, fc.string(), fc.string({ unit: 'binary' }));

function spelt(some: readonly string[], between: readonly string[]): string {
  return some.map((each, index) => `${index === 0 ? '' : (between[index] ?? ' ')}${each}`).join('');
}

describe('one office', () => {
  test.prop([any, any, any])('is an equivalence', (a, b, c) => {
    expect(isSameOffice(a, a)).toBe(true);
    expect(isSameOffice(a, b)).toBe(isSameOffice(b, a));
    expect(likenessOfOffices(a, b)).toBe(likenessOfOffices(b, a));
    if (isSameOffice(a, b) && isSameOffice(b, c)) expect(isSameOffice(a, c)).toBe(true);
  });

  test.prop([fc.stringMatching(/^[a-h]{8,12}$/), fc.stringMatching(/^[a-h]{8,12}$/), fc.constantFrom('\n', ' ')])(
    'hangs on the two names alone, whatever was compared before and is written alike when put together',
    (one, other, between) => {
      const slip = `${other.slice(0, -1)}z`;
      expect(likenessOfOffices(`${one} ${other}`, `${one}${between}${slip}`)).toBe('doubtful');
      expect(likenessOfOffices(`${one} ${other}${between}${one}`, slip)).toBe('different');
    },
  );

  test.prop([any, any])('is what the likeness says, and what the keys say', (a, b) => {
    expect(isSameOffice(a, b)).toBe(['same', 'abbreviated'].includes(likenessOfOffices(a, b)));
    expect(isSameOffice(a, b)).toBe(officeKey(a) === officeKey(b));
  });

  test.prop([
    words,
    fc.array(separator, { minLength: 6, maxLength: 6 }),
    fc.array(separator, { minLength: 6, maxLength: 6 }),
  ])('whatever stands between the words, around them, and in whatever case', (some, one, other) => {
    const a = spelt(some, one);
    for (const b of [spelt(some, other), ` ${a}. `, a.toUpperCase(), a.toLowerCase()])
      expect(likenessOfOffices(a, b)).toBe('same');
  });

  it.each([
    ['Dinas Kesehatan', 'DINAS KESEHATAN ', 'same'],
    ['Dinas Kesehatan', 'Dinas\u00a0 Kesehatan.', 'same'],
    ['Dinas Kesehatan', 'DinasKesehatan', 'same'],
    ['R.S.U.D. Kota', 'RSUD KOTA', 'same'],
    ['Sub Bagian Umum', 'Subbagian Umum', 'same'],
    ['Din. Kesehatan', 'Dinas Kesehatan', 'abbreviated'],
    ['Pemkot Bandung', 'Pemerintah Kota Bandung', 'abbreviated'],
    ['Pemkab. Bogor', 'PEMERINTAH KAB. BOGOR', 'abbreviated'],
    ['Setda Prov. Bali', 'Sekretariat Daerah Provinsi Bali', 'abbreviated'],
    ['Sub Bag. Umum', 'Subbagian Umum', 'abbreviated'],
    ['RSUD Kota', 'Rumah Sakit Umum Daerah Kota', 'abbreviated'],
    ['Dinas PU & PR', 'Dinas PU dan PR', 'abbreviated'],
    ['Kemen. Keuangan RI', 'Kementerian Keuangan Republik Indonesia', 'abbreviated'],
    ['Kab.Bogor', 'KabBogor', 'doubtful'],
    ['Dinas Kesehatan', 'Dinas Kesehatn', 'doubtful'],
    ['Dinas Perhubungan', 'Dinas Perhubungna', 'doubtful'],
    ['Dinas Kesehatan', 'Dinas Kseahtna', 'different'],
    ['Dinas Kesehatan', 'Dinas Pendidikan', 'different'],
    ['Dinas', 'Dinos', 'different'],
    ['SMP Negeri 1 Kota', 'SMP Negeri 2 Kota', 'different'],
    ['Kantor Wilayah II', 'Kantor Wilayah III', 'different'],
    ['Bagian Umum Seksi A', 'Bagian Umum Seksi B', 'different'],
    ['1.02', '10.2', 'different'],
    ['a5eb03e2-3b5f', 'a5eb03e2-3b5e', 'different'],
    ['---', '...', 'different'],
    ['', '-', 'different'],
    ['Dinasti Kota', 'Dinas Ti Kota', 'same'],
  ] as const)('%s and %s: %s', (a, b, likeness) => {
    expect(likenessOfOffices(a, b)).toBe(likeness);
  });

  test.prop([fc.stringMatching(/^[a-h]{14,20}$/), fc.nat(), fc.constantFrom('in', 'out', 'other'), fc.boolean()])(
    'one or two letters put in, left out or changed are doubtful, and three are not',
    (text, at, kind, twice) => {
      const slip = (whole: string, place: number): string => {
        const index = place % whole.length;
        const sign = kind === 'out' ? '' : 'Z';
        return `${whole.slice(0, index)}${sign}${whole.slice(kind === 'in' ? index : index + 1)}`;
      };
      const once = slip(text, at);
      const changed = twice ? slip(once, at + 7) : once;
      expect(likenessOfOffices(text, changed)).toBe('doubtful');
      expect(likenessOfOffices(text, `zyx${text}`)).toBe('different');
    },
  );
});
