import { isIsoDate, normalizeAspects, parseAsn } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g14-discipline-window.json' with { type: 'json' };

interface Row {
  readonly asOf: string;
  readonly records: readonly {
    readonly tingkat: string;
    readonly mulai: string;
    readonly selesai?: string;
    readonly masaBulan?: number;
    /** That it was cancelled; the case does not say when. */
    readonly dibatalkan?: boolean;
  }[];
  readonly score: string;
  readonly note?: string;
  /** What a program that ignores the cancellation gives. */
  readonly wrong?: { readonly score: string };
}

const rows: readonly Row[] = golden.cases;

const CANCELLED_ON = '2024-01-15';

function profileOf(asOf: string, hukumanDisiplin: readonly object[]) {
  if (!isIsoDate(asOf)) throw new RangeError(asOf);
  const asn = parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: { hukumanDisiplin } });
  return normalizeAspects(asn, { ruleSet: bkn411, asOf });
}

describe('G14', () => {
  it('has the window of the rule set', () => {
    const indicator = bkn411.aspects
      .flatMap((aspect) => aspect.indicators)
      .find(({ key }) => key === 'rekamJejakDisiplin');
    expect(indicator?.measure?.window?.years).toBe(golden.windowYears);
    expect(golden.cases).toHaveLength(10);
  });

  it.each(rows.map((row, index) => ({ ...row, index })))(
    'row $index: $score ($note)',
    ({ asOf, records, score, wrong }) => {
      const dated = records.map(({ dibatalkan, ...record }) =>
        dibatalkan === true ? { ...record, dibatalkan: CANCELLED_ON } : record,
      );
      const profile = profileOf(asOf, dated);
      const indicator = profile.indicators.rekamJejakDisiplin;
      expect(indicator).toMatchObject({ status: 'scored', score });
      const trail = indicator?.evidence;
      expect((trail?.used.length ?? 0) + (trail?.setAside.length ?? 0)).toBe(records.length);
      if (wrong !== undefined) {
        expect(indicator).not.toMatchObject({ score: wrong.score });
        expect(trail?.setAside.map(({ why }) => why)).toEqual(['cancelled']);
        expect(profile.findings.map(({ code }) => code)).toEqual(['evidenceCancelled']);
      }
    },
  );

  it('a cancellation counts from its own day', () => {
    const [record] = rows.find(({ wrong }) => wrong !== undefined)?.records ?? [];
    if (record === undefined) throw new RangeError('expected a cancelled punishment');
    const on = (dibatalkan: string) =>
      profileOf('2026-11-23', [{ ...record, dibatalkan }]).indicators.rekamJejakDisiplin;
    expect(on('2026-11-23')).toMatchObject({ score: '100' });
    expect(on('2026-11-24')).toMatchObject({ score: '50' });
  });

  it('shows the window it applied', () => {
    const indicator = profileOf('2026-11-23', []).indicators.rekamJejakDisiplin;
    expect(indicator?.evidence?.window).toEqual({ from: '2021-11-23', until: '2026-11-23', firstDay: 'outside' });
  });
});
