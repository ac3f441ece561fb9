/** Rule sets of other grids: 4 x 3, 2 x 2, and a cube of three axes. */
import { bkn411, type Provenance } from 'talenta-asn/rules';
import { parseRuleSet, safeParseRuleSet, type Grid, type RuleSet } from 'talenta-asn';

export const OWN: Provenance = {
  basis: 'agencyChoice',
  known: 'ownDecision',
  citations: [{ source: 'keputusan7' }],
  checkedOn: '2026-11-24',
};

type Limits = Readonly<Record<string, string>>;

export function axis(limits: Limits) {
  const steps = Object.entries(limits);
  return {
    label: { id: 'Sumbu', en: 'Axis' },
    levels: steps.map(([key, from], index) => ({
      key,
      from,
      to: steps[index + 1]?.[1] ?? '100',
      label: { id: key, en: key },
    })),
    provenance: OWN,
  };
}

/** A copy of bkn411 that asks nobody for anything: without conditions, and without ways of filling posts. */
export function withoutConditions() {
  const draft = JSON.parse(JSON.stringify(bkn411)) as Record<string, unknown> & {
    eligibility: { conditions: unknown[] }[];
    ranking: { order: string[]; tieChain: string[] };
  };
  for (const entry of draft.eligibility) {
    entry.conditions = [];
    Reflect.deleteProperty(entry, 'ways');
  }
  Reflect.deleteProperty(draft, 'defaultWays');
  return draft;
}

/** bkn411 on another grid; boxes are numbered row by row, and the upper rows may succeed. */
export function onGrid(id: string, axes: Readonly<Record<string, Limits>>, more: object = {}): unknown {
  const pairs = Object.entries(axes).reduce<readonly Readonly<Record<string, string>>[]>(
    (sum, [key, limits]) => sum.flatMap((levels) => Object.keys(limits).map((level) => ({ ...levels, [key]: level }))),
    [{}],
  );
  const two = Object.keys(axes).length === 2;
  const boxes = pairs.map((levels, index) => ({
    box: index + 1,
    levels,
    category: { id: `Kotak ${String(index + 1)}`, en: `Box ${String(index + 1)}` },
    followUps: [],
    provenance: OWN,
  }));
  const plain = withoutConditions();
  return {
    ...plain,
    id,
    sources: {
      ...bkn411.sources,
      keputusan7: { kind: 'decree', title: { id: 'Keputusan 7/2026', en: 'Decree 7/2026' } },
    },
    axes: Object.fromEntries(Object.entries(axes).map(([key, limits]) => [key, axis(limits)])),
    numbering: { convention: two ? 'rowsByKinerja' : 'own', provenance: OWN },
    boxes,
    readiness: {
      groups: [
        {
          key: 'semua',
          label: { id: 'Semua kotak', en: 'All boxes' },
          boxes: boxes.map(({ box }) => box),
        },
      ],
      provenance: OWN,
    },
    eligibility: plain.eligibility.map((entry) => ({ ...entry, boxes: [boxes.length, boxes.length - 1] })),
    ...more,
  };
}

/** Drops the sources that the changed rule set no longer cites. */
export function withCitedSources(input: unknown): unknown {
  const unused = safeParseRuleSet(input, { grid: 'any' });
  if (unused.success || typeof input !== 'object' || input === null || !('sources' in input)) return input;
  const drop = unused.error.issues.filter(({ code }) => code === 'sourceUnused').map(({ path }) => path.slice(8));
  const sources = Object.fromEntries(Object.entries(input.sources as object).filter(([key]) => !drop.includes(key)));
  return { ...input, sources };
}

const grid = (id: string, axes: Readonly<Record<string, Limits>>, more?: object): RuleSet<Grid> =>
  parseRuleSet(withCitedSources(onGrid(id, axes, more)), { grid: 'any' });

export const fourByThree = grid('fourByThree', {
  kinerja: { kurang: '0', cukup: '50', baik: '70', istimewa: '90' },
  potensial: { rendah: '0', menengah: '60', tinggi: '80' },
});

export const twoByTwo = grid('twoByTwo', {
  kinerja: { rendah: '0', tinggi: '70' },
  potensial: { rendah: '0', tinggi: '70' },
});

/** Integrity as an axis of its own; the rest of potensial takes its 15 points. */
export const cube = grid(
  'cube',
  {
    kinerja: { rendah: '0', tinggi: '70' },
    potensial: { rendah: '0', menengah: '60', tinggi: '80' },
    integritas: { diragukan: '0', baik: '75' },
  },
  {
    aspects: bkn411.aspects.map((aspect) => {
      if (aspect.key === 'integritas') return reweighed(aspect, '100', 'integritas');
      return aspect.key === 'potensi' ? reweighed(aspect, '40', 'potensial') : aspect;
    }),
    talent: { shares: { kinerja: '50', potensial: '40', integritas: '10' }, provenance: OWN },
  },
);

function reweighed(aspect: RuleSet['aspects'][number], weight: string, onAxis: string): object {
  return {
    ...aspect,
    axis: onAxis,
    weight,
    indicators: aspect.indicators.map((indicator) => ({ ...indicator, weight })),
  };
}
