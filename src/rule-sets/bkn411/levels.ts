import type { KinerjaLevel, PotensialLevel } from '../../civil-service/aspect-keys.js';
import type { Provenance } from '../../rule-set/model/provenance.js';
import type { Axis, Bound, RuleSet } from '../../rule-set/model/rule-set.js';
import { resting, text } from '../shorthands.js';
import { DECREE } from './provenance.js';

/** Where the three levels of an axis begin and end, the lowest first. */
type Limits = readonly [lowest: Bound, middle: Bound, highest: Bound];

/** The kinerja axis of an implementer with other limits. */
export function kinerjaAxis([low, middle, high]: Limits, provenance: Provenance): Axis<KinerjaLevel> {
  return {
    label: text('Kinerja', 'Performance'),
    levels: [
      { key: 'diBawahEkspektasi', ...low, label: text('Di bawah ekspektasi', 'Below expectations') },
      { key: 'sesuaiEkspektasi', ...middle, label: text('Sesuai ekspektasi', 'Meeting expectations') },
      { key: 'diAtasEkspektasi', ...high, label: text('Di atas ekspektasi', 'Above expectations') },
    ],
    provenance,
  };
}

/** The potensial axis of an implementer with other limits. */
export function potensialAxis([low, middle, high]: Limits, provenance: Provenance): Axis<PotensialLevel> {
  return {
    label: text('Potensial', 'Potential'),
    levels: [
      { key: 'rendah', ...low, label: text('Rendah', 'Low') },
      { key: 'menengah', ...middle, label: text('Menengah', 'Middle') },
      { key: 'tinggi', ...high, label: text('Tinggi', 'High') },
    ],
    provenance,
  };
}

/** Inclusive lower limits of the middle and the highest level. */
export function from(middle: string, highest: string): Limits {
  return [
    { from: '0', to: middle },
    { from: middle, to: highest },
    { from: highest, to: '100' },
  ];
}

const TOLD = resting(
  'implementingRule',
  'secondarySources',
  [DECREE('levels'), { source: 'djbk' }, { source: 'djki' }],
  text(
    'Batas bawah inklusif. Satu pelaksana membaca 0-60/61-80/81-100 dan meninggalkan celah.',
    'Inclusive lower bounds. One implementer reads 0-60/61-80/81-100 and leaves holes.',
  ),
);

export const AXES: RuleSet['axes'] = {
  kinerja: kinerjaAxis(from('60', '80'), TOLD),
  potensial: potensialAxis(from('60', '80'), TOLD),
};
