import { placeAxes } from 'talenta-asn';
import { djbk } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g03-djbk-seed-rows.json' with { type: 'json' };

describe('G3', () => {
  it('holds fourteen rows, of which seven stand on a limit of kinerja', () => {
    expect(golden.cases).toHaveLength(14);
    expect(golden.cases.filter(({ kinerja }) => kinerja === '60' || kinerja === '80')).toHaveLength(7);
  });

  it.each(golden.cases)(
    'row $row: kinerja $kinerja, potensial $potensial, box $box',
    ({ kinerja, potensial, talent, box }) => {
      expect(placeAxes({ kinerja, potensial }, djbk)).toMatchObject({
        status: 'placed',
        box,
        talent,
        kinerja: { value: kinerja },
        potensial: { value: potensial },
        findings: [],
      });
      const numbers = { kinerja: Number(kinerja), potensial: Number(potensial) };
      expect(placeAxes(numbers, djbk)).toEqual(placeAxes({ kinerja, potensial }, djbk));
    },
  );
});
