import {
  boxWitnesses,
  bkn411,
  defineRuleSet,
  describeRuleSet,
  parseRuleSetSeries,
  ruleSetOn,
  stretchesOf,
  type Provenance,
} from 'talenta-asn/rules';
import { samplePeople, samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { parseRuleSet } from 'talenta-asn';
import { many, type Growing } from './growing.js';
import { bandedRuleSet } from './sized-inputs.js';

const asOf = '2026-11-23' as const;
const provenance: Provenance = {
  basis: 'agencyChoice',
  known: 'primaryText',
  citations: [{ source: 'keputusan7', provision: 'diktum kedua' }],
  checkedOn: '2026-11-23',
};
const definition = {
  id: 'kota',
  revision: 1,
  title: { id: 'Aturan Kota', en: 'Rules of the City' },
  inForce: { from: '2026-01-01', until: null, provenance },
  sources: { keputusan7: { kind: 'decree', title: { id: 'Keputusan 7/2026', en: 'Decree 7/2026' } } },
  provenance,
} as const;

/** A series that changes on so many days. */
const series = (days: number): object => ({
  ...bkn411,
  id: 'kota',
  ranking: {
    ...bkn411.ranking,
    shortlistSize: {
      dated: many(days, (i) => ({ from: i === 0 ? '2025-01-01' : `${String(2025 + i)}-01-01`, value: 3 + (i % 2) })),
    },
  },
});

export const GROWING_RULES: readonly Growing[] = [
  {
    what: 'defineRuleSet: changes',
    from: 3,
    make: (n) => {
      const changes = bkn411.boxes.flatMap(({ box }) => [
        { at: `boxes.${String(box)}.followUps`, to: [{ id: 'Pembinaan', en: 'Coaching' }], provenance },
        { at: `boxes.${String(box)}.category.id`, to: `Kategori ${String(box)}`, provenance },
      ]);
      return () => defineRuleSet(bkn411, { ...definition, changes: changes.slice(0, n) });
    },
  },
  {
    what: 'describeRuleSet: bands',
    from: 50,
    make: (n) => {
      const ruleSet = parseRuleSet(bandedRuleSet(n), { grid: 'any' });
      return () => [describeRuleSet(ruleSet, 'id'), describeRuleSet(ruleSet, 'en')];
    },
  },
  {
    what: 'boxWitnesses: bands',
    from: 25,
    make: (n) => {
      const ruleSet = parseRuleSet(bandedRuleSet(n), { grid: 'any' });
      return () => boxWitnesses(ruleSet);
    },
  },
  {
    what: 'parseRuleSetSeries, stretchesOf, ruleSetOn: days of change',
    from: 3,
    make: (n) => {
      const data = series(n);
      return () => {
        const parsed = parseRuleSetSeries(data);
        return [stretchesOf(parsed), ruleSetOn(parsed, '2999-01-01')];
      };
    },
  },
  {
    what: 'samplePeople, samplePopulation: people',
    from: 20,
    make: (n) => () => [samplePeople({ size: n, seed: 1, asOf }), [...samplePopulation({ size: n, seed: 1, asOf })]],
  },
  {
    what: 'sampleVacancies: vacancies',
    from: 50,
    make: (n) => () => sampleVacancies({ count: n, seed: 1, asOf }),
  },
];
