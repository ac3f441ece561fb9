import * as entry from 'talenta-asn/rules';
import { checkEntry } from './check-entry.js';
import { throughJson } from './sample-calls.js';
import { cube, twoByTwo } from '../rule-set/sample-grids.js';

const { bkn411, djbk, bangkaBelitung, banjarmasin, manado, acehBarat } = entry;

const provenance: entry.Provenance = {
  basis: 'agencyChoice',
  known: 'primaryText',
  citations: [{ source: 'keputusan7', provision: 'diktum kedua' }],
  checkedOn: '2026-11-23',
};

const definition = () => ({
  id: 'kota',
  revision: 1,
  title: { id: 'Aturan Kota', en: 'Rules of the City' },
  inForce: { from: '2026-01-01', until: null, provenance },
  sources: { keputusan7: { kind: 'decree', title: { id: 'Keputusan 7/2026', en: 'Decree 7/2026' } } },
  provenance,
  changes: [{ at: 'boxes.1.followUps', to: [{ id: 'Pembinaan', en: 'Coaching' }], provenance }],
});

const series = () => ({
  ...throughJson(manado),
  ranking: {
    ...throughJson(manado.ranking),
    shortlistSize: {
      dated: [
        { from: manado.inForce.from, value: 3 },
        { from: '2027-01-01', value: 5 },
      ],
    },
  },
});

const levels = { kinerja: 'diAtasEkspektasi', potensial: 'menengah' };

checkEntry(
  'talenta-asn/rules',
  entry,
  {
    checkRuleSet: () => [
      [throughJson(manado), { grid: 'any' }],
      [{}, {}],
    ],
    boxOfLevels: () => [[levels, 'permenpanrb3']],
    levelsOfBox: () => [[7, 'oracle']],
    translateBox: () => [[7, 'rowsByKinerja', 'permenpanrb3']],
    parseRuleSetSeries: () => [[series()]],
    safeParseRuleSetSeries: () => [[series()]],
    ruleSetOn: () => [[entry.parseRuleSetSeries(series()), '2026-12-31']],
    stretchesOf: () => [[entry.parseRuleSetSeries(series())]],
    defineRuleSet: () => [
      [manado, definition()],
      [manado, definition(), { grid: 'any' }],
    ],
    safeDefineRuleSet: () => [
      [acehBarat, definition()],
      [manado, definition(), { grid: 'any' }],
    ],
    describeRuleSet: () => [
      [bkn411, 'id'],
      [cube, 'en'],
      [throughJson(djbk), 'id'],
    ],
    axesFromXY: () => [[{ x: '69.58', y: '100' }, 'permenpanrb3']],
    xyFromAxes: () => [[{ kinerja: '100', potensial: '69.58' }, 'swapped']],
    boxWitnesses: () => [[manado], [twoByTwo]],
    compareRuleSets: () => [
      [bangkaBelitung, banjarmasin],
      [twoByTwo, throughJson(bkn411)],
    ],
  },
  ['axesFromXY', 'xyFromAxes'],
);
