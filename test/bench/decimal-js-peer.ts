import { Decimal } from 'decimal.js';
import type { IndicatorScores } from 'talenta-asn';

/** The same job written plainly with decimal.js, as one would from the table of weights: every value as text. */
const TREE = [
  { axis: 'kinerja', aspect: 'kinerjaUtama', weight: '60', indicators: { penilaianKinerja: '60' } },
  {
    axis: 'kinerja',
    aspect: 'kinerjaPenguat',
    weight: '40',
    indicators: { penghargaan: '15', timKerja: '15', umpanBalik360: '10' },
  },
  {
    axis: 'potensial',
    aspect: 'kompetensi',
    weight: '40',
    indicators: { penilaianKompetensi: '20', pengembanganKompetensi: '10', pengalamanJabatan: '10' },
  },
  { axis: 'potensial', aspect: 'potensi', weight: '25', indicators: { penilaianPotensi: '25' } },
  { axis: 'potensial', aspect: 'kualifikasi', weight: '20', indicators: { tingkatPendidikan: '10', bidangIlmu: '10' } },
  { axis: 'potensial', aspect: 'integritas', weight: '15', indicators: { rekamJejakDisiplin: '15' } },
] as const;

const BOXES = [
  [1, 3, 6],
  [2, 5, 8],
  [4, 7, 9],
] as const;

function levelOf(value: Decimal): 0 | 1 | 2 {
  if (value.gte('80')) return 2;
  return value.gte('60') ? 1 : 0;
}

/** What the library's placed person holds, computed with one Decimal for every value. */
export function placeWithDecimalJs(scores: IndicatorScores) {
  const axes = { kinerja: new Decimal(0), potensial: new Decimal(0) };
  const indicators: Record<string, { score: string; contribution: string }> = {};
  const aspects: Record<string, { score: string; contribution: string }> = {};
  for (const { axis, aspect, weight, indicators: leaves } of TREE) {
    let sum = new Decimal(0);
    for (const [key, share] of Object.entries(leaves)) {
      const score = new Decimal(String(Reflect.get(scores, key)));
      if (score.lt(0) || score.gt(100)) throw new RangeError(key);
      const contribution = score.times(share).div(100);
      sum = sum.plus(contribution);
      indicators[key] = { score: score.toFixed(), contribution: contribution.toFixed() };
    }
    aspects[aspect] = { score: sum.times(100).div(weight).toFixed(), contribution: sum.toFixed() };
    axes[axis] = axes[axis].plus(sum);
  }
  const talent = axes.kinerja.plus(axes.potensial).div(2);
  const kinerja = levelOf(axes.kinerja);
  const potensial = levelOf(axes.potensial);
  return {
    box: BOXES[kinerja][potensial],
    kinerja: { value: axes.kinerja.toFixed(), shown: axes.kinerja.toFixed(2), level: kinerja },
    potensial: { value: axes.potensial.toFixed(), shown: axes.potensial.toFixed(2), level: potensial },
    talent: talent.toFixed(),
    talentShown: talent.toFixed(2),
    aspects,
    indicators,
  };
}
