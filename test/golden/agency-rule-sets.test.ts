import {
  aspectsFromScores,
  normalizeAspects,
  parseAsn,
  placeAxes,
  placeInBox,
  type IndicatorKey,
  type RuleSet,
} from 'talenta-asn';
import {
  acehBarat,
  bangkaBelitung,
  banjarmasin,
  bkn411,
  checkRuleSet,
  djbk,
  manado,
  parseRuleSet,
  type Axis,
} from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import g01 from './g01-djbk-two-candidates.json' with { type: 'json' };
import g03 from './g03-djbk-seed-rows.json' with { type: 'json' };
import g05 from './g05-potkom-above-100.json' with { type: 'json' };
import g09 from './g09-babel-scheme.json' with { type: 'json' };
import g10 from './g10-level-boundaries.json' with { type: 'json' };

const AS_OF = '2026-11-23';

const SHIPPED: Readonly<Record<string, RuleSet>> = { djbk, bangkaBelitung, banjarmasin, manado, acehBarat };

describe.each(Object.entries(SHIPPED))('the rule set %s', (id, ruleSet) => {
  it('passes every check, as an object and as JSON', () => {
    expect(checkRuleSet(ruleSet)).toEqual([]);
    expect(checkRuleSet(JSON.parse(JSON.stringify(ruleSet)))).toEqual([]);
    expect(ruleSet.id).toBe(id);
  });

  it('says of no node that it was read in a primary text', () => {
    expect(JSON.stringify(ruleSet)).not.toContain('primaryText');
  });
});

describe('G1 under djbk', () => {
  it.each(g01.cases)('candidate $candidate', ({ indicators, kinerja, potensial, talent, box }) => {
    const scores: Partial<Record<IndicatorKey, string>> = {};
    const exact = (raw: { readonly value: string; readonly fraction?: string | undefined }): string =>
      raw.fraction ?? raw.value;
    scores.penilaianKinerja = exact(indicators.kinerja.penilaianKinerja.raw);
    const { potkom, tingkatPendidikan, bidangIlmu, pengembanganKompetensi, pengalamanJabatan, rekamJejakDisiplin } =
      indicators.potensial;
    scores.penilaianKompetensi = exact(potkom.raw);
    scores.tingkatPendidikan = exact(tingkatPendidikan.raw);
    scores.bidangIlmu = exact(bidangIlmu.raw);
    scores.pengembanganKompetensi = exact(pengembanganKompetensi.raw);
    scores.pengalamanJabatan = exact(pengalamanJabatan.raw);
    scores.rekamJejakDisiplin = exact(rekamJejakDisiplin.raw);
    const placement = placeInBox(aspectsFromScores(scores, { ruleSet: djbk, asOf: AS_OF }), djbk);
    expect(placement).toMatchObject({
      status: 'placed',
      box,
      kinerja: { value: kinerja.value },
      potensial: { value: potensial.value, fraction: potensial.fraction },
      talent: talent.value,
      talentFraction: talent.fraction,
    });
  });
});

describe('G3 under djbk', () => {
  it.each(g03.cases)('row $row', ({ kinerja, potensial, talent, box }) => {
    expect(placeAxes({ kinerja, potensial }, djbk)).toMatchObject({ status: 'placed', box, talent });
  });
});

describe('G5 under djbk: potkom above 100', () => {
  it.each(g05.cases)('$raw is cut to 100, with a finding', ({ parsed, kinerja, predikat }) => {
    const asn = parseAsn({
      nip: '198502282010011999',
      jenis: 'PNS',
      evidence: {
        penilaianKinerja: [{ tahun: 2025, predikat }],
        penilaianKompetensi: [{ tanggal: '2026-01-01', jpm: parsed }],
      },
    });
    const profile = normalizeAspects(asn, { ruleSet: djbk, asOf: AS_OF });
    expect(profile.indicators.penilaianKompetensi).toMatchObject({ score: '100', contribution: '65' });
    expect(profile.indicators.penilaianKinerja).toMatchObject({ score: kinerja });
    expect(profile.findings.map(({ code }) => code)).toContain('valueClamped');
    const ready = aspectsFromScores({ penilaianKompetensi: parsed }, { ruleSet: djbk, asOf: AS_OF });
    expect(ready.findings.map(({ code }) => code)).toContain('valueClamped');
  });

  it.each(g05.cases)('$raw with the predicate alone gives box $box', ({ clamped, kinerja, box }) => {
    expect(placeAxes({ kinerja, potensial: clamped }, djbk)).toMatchObject({ status: 'placed', box });
  });
});

describe('what djbk says of data that is not known', () => {
  const profile = normalizeAspects(parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: {} }), {
    ruleSet: djbk,
    asOf: AS_OF,
  });

  it('scores 0 by the citation, and every use is a finding', () => {
    const { penilaianKinerja } = profile.indicators;
    expect(penilaianKinerja).toMatchObject({ status: 'scored', score: '0' });
    expect(penilaianKinerja?.evidence).toMatchObject({
      row: { score: '0', label: { en: 'Not known: 0, flagged' } },
      provenance: { basis: 'agencyChoice', citations: [{ source: 'djbk' }] },
    });
    const told = profile.findings.filter(({ code }) => code === 'statedValueUsed').map(({ path }) => path);
    expect(told).toEqual([
      'evidence.penilaianKinerja',
      'evidence.penilaianKompetensi',
      'evidence.riwayatJabatan',
      'evidence.riwayatPendidikan',
      'evidence.hukumanDisiplin',
    ]);
  });

  it('what comes ready stays missing', () => {
    expect(profile.missing.map(({ indicator, reason }) => [indicator, reason])).toEqual([
      ['pengembanganKompetensi', 'readyOnly'],
    ]);
  });
});

/** Points of G9 as scores of bangkaBelitung: points / points of the node x 100. */
function scoresOfG9(row: (typeof g09.cases)[number]): Partial<Record<IndicatorKey, string>> {
  const { skp, tambahan, hukuman } = row.kinerjaParts;
  const { jpm, pendidikan, masaKerja, diklat, inteligensi } = row.potensialParts;
  return {
    penilaianKinerja: `${String(Number(skp) * 100)}/80`,
    penghargaan: `${String(Number(tambahan ?? '0') * 100)}/20`,
    rekamJejakDisiplin: `${String(Number(hukuman ?? '0') * -100)}/50`,
    penilaianKompetensi: `${String(Number(jpm) * 100)}/50`,
    tingkatPendidikan: `${String(Number(pendidikan) * 100)}/20`,
    pengalamanJabatan: String(Number(masaKerja) * 10),
    pengembanganKompetensi: String(Number(diklat) * 10),
    penilaianPotensi: String(Number(inteligensi) * 10),
  };
}

describe('G9 under bangkaBelitung', () => {
  it.each(g09.cases)('row $row', (row) => {
    const profile = aspectsFromScores(scoresOfG9(row), { ruleSet: bangkaBelitung, asOf: AS_OF });
    const placement = placeInBox(profile, bangkaBelitung);
    expect(placement).toMatchObject({
      status: 'placed',
      box: row.box,
      kinerja: { value: row.kinerja, level: row.levels.kinerja },
      potensial: { value: row.potensial, level: row.levels.potensial },
    });
  });

  it('what is taken off is shown as taken off', () => {
    const row = g09.cases[4];
    if (row === undefined) throw new RangeError('row 5');
    const profile = aspectsFromScores(scoresOfG9(row), { ruleSet: bangkaBelitung, asOf: AS_OF });
    expect(profile.aspects.integritas).toMatchObject({ weight: '-50', score: '100', contribution: '-50' });
  });

  it('an axis does not fall below 0, and the sum is told', () => {
    const fourth = g09.cases[3];
    if (fourth === undefined) throw new RangeError('row 4');
    const scores = { ...scoresOfG9(fourth), rekamJejakDisiplin: '100' };
    const profile = aspectsFromScores(scores, { ruleSet: bangkaBelitung, asOf: AS_OF });
    expect(profile.axes.kinerja).toEqual({ value: '0', sum: '-17' });
    expect(placeInBox(profile, bangkaBelitung)).toMatchObject({ kinerja: { value: '0', level: 'diBawahEkspektasi' } });
  });

  it('from evidence: a heavy punishment takes 50 points off Sangat Baik', () => {
    const evidence = {
      penilaianKinerja: [{ tahun: 2025, predikat: 'sangatBaik' }],
      hukumanDisiplin: [{ tingkat: 'berat', mulai: '2020-01-01', selesai: '2020-12-31' }],
      penilaianKompetensi: [{ tanggal: '2026-01-01', jpm: '80' }],
      riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Hukum', lulus: '2010-01-01' }],
    };
    const asn = parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence });
    const profile = normalizeAspects(asn, { ruleSet: bangkaBelitung, asOf: AS_OF });
    // The 20 points of innovation and achievement come ready.
    expect(profile.axes.kinerja).toEqual({ known: '30', min: '30', max: '50' });
    expect(profile.indicators.penilaianKompetensi).toMatchObject({ contribution: '50' });
    expect(profile.indicators.tingkatPendidikan).toMatchObject({ contribution: '15' });
  });
});

/** bkn411 with other limits, from the lower bounds on. */
function withLimits(id: string, kinerja: readonly [string, string], potensial: readonly [string, string]): RuleSet {
  const axis = <Key extends string>({ levels, ...rest }: Axis<Key>, [middle, high]: readonly [string, string]) => ({
    ...rest,
    levels: levels.map(({ key, label }, index) => ({ key, label, from: ['0', middle, high][index] })),
  });
  return parseRuleSet({
    ...bkn411,
    id,
    axes: { kinerja: axis(bkn411.axes.kinerja, kinerja), potensial: axis(bkn411.axes.potensial, potensial) },
  });
}

/** The closed ranges of one program read as lower bounds, so that nothing falls between them. */
const simantapMended = withLimits('simantapMended', ['61', '81'], ['61', '81']);
const unk = withLimits('unk', ['60', '80'], ['78', '90']);
const var9075 = withLimits('var9075', ['75', '90'], ['75', '90']);

const SCHEMES: Readonly<Record<string, RuleSet>> = {
  bkn411,
  djbk,
  simantapDefault: simantapMended,
  bjm: banjarmasin,
  babel: bangkaBelitung,
  manado,
  unk,
  acehbarat: acehBarat,
};

describe('G10', () => {
  it.each(g10.cases.map(({ ruleSet }) => ruleSet))('%s is tested', (scheme) => {
    expect(Object.keys(SCHEMES)).toContain(scheme);
  });

  const rows = g10.cases.flatMap(({ ruleSet, rows: own }) => own.map((row) => ({ scheme: ruleSet, ...row })));

  it.each(rows.filter(({ level }) => level !== null))(
    '$scheme: $axis $value is $level',
    ({ scheme, axis, value, level }) => {
      const other = axis === 'kinerja' ? { potensial: '0' } : { kinerja: '0' };
      const placement = placeAxes({ kinerja: value, potensial: value, ...other }, SCHEMES[scheme] ?? bkn411);
      if (placement.status !== 'placed') throw new RangeError('expected a box');
      expect(axis === 'kinerja' ? placement.kinerja.level : placement.potensial.level).toBe(level);
    },
  );

  it.each(rows.filter(({ level }) => level === null))(
    '$scheme: $axis $value has no level as printed: such ranges are refused',
    ({ scheme, value }) => {
      const printed = g10.cases.find(({ ruleSet }) => ruleSet === scheme)?.bands.potensial ?? [];
      const levels = bkn411.axes.potensial.levels.map(({ key, label }, index) => ({
        key,
        label,
        from: printed[index]?.from ?? '0',
        to: printed[index]?.to ?? '100',
      }));
      const asPrinted = { ...bkn411, axes: { ...bkn411.axes, potensial: { ...bkn411.axes.potensial, levels } } };
      const holes = checkRuleSet(asPrinted).filter(({ code }) => code === 'hole');
      expect(holes.map(({ path }) => path)).toEqual(['axes.potensial.levels[0].to', 'axes.potensial.levels[1].to']);
      expect(holes.some(({ message }) => message.includes(`${value} for one`))).toBe(true);
    },
  );
});

describe('one pair, many boxes', () => {
  const { kinerja, potensial, boxes } = g10.onePairManyBoxes;

  it.each(Object.entries(boxes))('%s: box %i', (scheme, box) => {
    const ruleSet = scheme === 'var9075' ? var9075 : SCHEMES[scheme];
    if (ruleSet === undefined) throw new RangeError(scheme);
    expect(placeAxes({ kinerja, potensial }, ruleSet)).toMatchObject({ status: 'placed', box });
  });
});
