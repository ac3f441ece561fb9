import { semarang } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './boxes-of-semarang.json' with { type: 'json' };

describe('boxes of semarang', () => {
  it.each(golden.cases)('M17: $kelas from $boxes', ({ kelas, boxes }) => {
    const entry = semarang.eligibility.find((each) => each.kelas === kelas);
    expect([...(entry?.boxes ?? [])].sort()).toEqual(boxes);
  });
});
