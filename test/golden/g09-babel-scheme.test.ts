import { aspectsFromScores, normalizeAspects, parseAsn, placeInBox, type IndicatorKey } from 'talenta-asn';
import { bangkaBelitung } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import golden from './g09-babel-scheme.json' with { type: 'json' };

const AS_OF = '2026-11-23';

type Row = (typeof golden.cases)[number];

/** Points of the source as scores 0 to 100: points x 100 / points of the node. What is taken off is written without its sign. */
function scoresOf({ kinerjaParts, potensialParts }: Row): Readonly<Partial<Record<IndicatorKey, string>>> {
  const { skp, tambahan = '0', hukuman = '0' } = kinerjaParts;
  const { jpm, pendidikan, masaKerja, diklat, inteligensi } = potensialParts;
  const score = (points: string, outOf: number) => `${String(Number(points) * 100)}/${String(outOf)}`;
  return {
    penilaianKinerja: score(skp, 80),
    penghargaan: score(tambahan, 20),
    rekamJejakDisiplin: score(hukuman.replace('-', ''), 50),
    penilaianKompetensi: score(jpm, 50),
    tingkatPendidikan: score(pendidikan, 20),
    pengalamanJabatan: score(masaKerja, 10),
    pengembanganKompetensi: score(diklat, 10),
    penilaianPotensi: score(inteligensi, 10),
  };
}

function rowOf(number: number): Row {
  const found = golden.cases.find(({ row }) => row === number);
  if (found === undefined) throw new RangeError(`row ${String(number)}`);
  return found;
}

function profileOf(row: Row) {
  return aspectsFromScores(scoresOf(row), { ruleSet: bangkaBelitung, asOf: AS_OF });
}

describe('G9', () => {
  it('holds six rows', () => {
    expect(golden.cases.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each(golden.cases)('row $row: kinerja $kinerja, potensial $potensial, box $box', (row) => {
    const profile = profileOf(row);
    expect(profile).toMatchObject({ status: 'complete', findings: [] });
    expect(profile.axes).toEqual({ kinerja: { value: row.kinerja }, potensial: { value: row.potensial } });
    expect(placeInBox(profile, bangkaBelitung)).toMatchObject({
      status: 'placed',
      box: row.box,
      kinerja: { level: row.levels.kinerja },
      potensial: { level: row.levels.potensial },
    });
  });

  it('row 5: the punishment takes 50 points off kinerja and leaves potensial as in row 1', () => {
    const punished = profileOf(rowOf(5));
    const spotless = profileOf(rowOf(1));
    expect(punished.aspects.integritas).toMatchObject({ weight: '-50', score: '100', contribution: '-50' });
    expect(spotless.aspects.integritas).toMatchObject({ score: '0', contribution: '0' });
    expect(punished.axes.potensial).toEqual(spotless.axes.potensial);
  });

  it('a sum below 0 counts as 0 and is told: Butuh Perbaikan, 33, with a heavy punishment', () => {
    const scores = { ...scoresOf(rowOf(4)), rekamJejakDisiplin: '100' };
    const profile = aspectsFromScores(scores, { ruleSet: bangkaBelitung, asOf: AS_OF });
    expect(profile.axes.kinerja).toEqual({ value: '0', sum: '-17' });
    expect(placeInBox(profile, bangkaBelitung)).toMatchObject({ box: 6, kinerja: { level: 'diBawahEkspektasi' } });
  });
});

/** From evidence: the tables that are known, in the points as printed. */
function fromEvidence(predikat: string, tingkat: string | null, jpm: string, jenjang: string) {
  const hukuman = { tingkat, mulai: '2020-01-01', selesai: '2020-12-31' };
  const asn = parseAsn({
    nip: '198502282010011999',
    jenis: 'PNS',
    evidence: {
      penilaianKinerja: [{ tahun: 2025, predikat }],
      hukumanDisiplin: tingkat === null ? [] : [hukuman],
      penilaianKompetensi: [{ tanggal: '2026-01-01', jpm }],
      riwayatPendidikan: [{ jenjang, bidang: 'Hukum', lulus: '2010-01-01' }],
    },
  });
  return normalizeAspects(asn, { ruleSet: bangkaBelitung, asOf: AS_OF });
}

describe('the tables of Bangka Belitung, read out of evidence', () => {
  it.each([
    ['sangatBaik', null, '80', 'S3', ['80', '0', '50', '20']],
    ['baik', 'ringan', '79.99', 'S2', ['66', '-10', '30', '15']],
    ['butuhPerbaikan', 'sedang', '68', 'S1', ['33', '-30', '30', '10']],
    ['kurang', 'berat', '67.99', 'D3', ['0', '-50', '10', '7.5']],
    ['sangatKurang', null, '101.25', 'SLTA', ['0', '0', '50', '5']],
  ] as const)('%s, %s, JPM %s, %s: points %o', (predikat, tingkat, jpm, jenjang, points) => {
    const { indicators, aspects } = fromEvidence(predikat, tingkat, jpm, jenjang);
    const { penilaianKinerja, penilaianKompetensi, tingkatPendidikan } = indicators;
    const parts = [penilaianKinerja, aspects.integritas, penilaianKompetensi, tingkatPendidikan];
    expect(parts).toMatchObject(points.map((contribution) => ({ status: 'scored', contribution })));
  });

  it('what only comes ready leaves the person incomplete, between two values', () => {
    const profile = fromEvidence('sangatBaik', 'berat', '80', 'S2');
    expect(profile.axes).toEqual({
      kinerja: { known: '30', min: '30', max: '50' },
      potensial: { known: '65', min: '65', max: '95' },
    });
    expect(profile.missing.map(({ indicator, reason }) => [indicator, reason])).toEqual(
      ['penghargaan', 'pengembanganKompetensi', 'pengalamanJabatan', 'penilaianPotensi'].map((key) => [
        key,
        'readyOnly',
      ]),
    );
  });
});
