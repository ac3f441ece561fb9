import type { EngineName } from '../engines.js';
import { marksOf, type ModuleKind } from '../programs.js';
import { median, time, type Figure, type Row } from '../row.js';

const PROCESSES = 15;

/** Loads what is named, in a new process of each kind in turn. */
function loadTimes(engines: Readonly<Record<string, readonly [EngineName, string]>>, kind: ModuleKind) {
  const times = Object.keys(engines).map((): number[] => []);
  for (let process = 0; process < PROCESSES; process++)
    Object.values(engines).forEach(([engine, name], place) => {
      const load = kind === 'module' ? `await import('${name}')` : `require('${name}')`;
      times[place]?.push(marksOf(engine, kind, `${load}; mark();`)[0] ?? NaN);
    });
  return times.map(median);
}

/** The entry of each version; papers had no entry of their own in 0.1.0. */
const ENTRIES: readonly (readonly [now: string, published: string])[] = [
  ['talenta-asn', 'talenta-asn'],
  ['talenta-asn/rules', 'talenta-asn/rules'],
  ['talenta-asn/sources', 'talenta-asn/sources'],
  ['talenta-asn/procedure', 'talenta-asn/governance'],
];

function besideZod(): Figure {
  const [now = NaN, published = NaN, zod = NaN] = loadTimes(
    { now: ['now', 'talenta-asn'], published: ['published', 'talenta-asn'], zod: ['now', 'zod'] },
    'module',
  );
  return {
    label: 'Root entry beside zod',
    work: 'Loading the root entry (import)',
    value: now / zod,
    unit: 'x the time',
    better: 'less',
    against: 'loading zod',
    must: 1.5,
    moonshot: 1.2,
    measured: `this build ${time(now)}, zod ${time(zod)}, 0.1.0 ${time(published)}`,
    note: `0.1.0 takes ${(published / zod).toFixed(1)} x the time of zod, which both load. Median of ${String(PROCESSES)} processes.`,
  };
}

function besidePublished(kind: ModuleKind): Figure {
  const ratios = ENTRIES.map(([entry, before]) => {
    const [now = NaN, published = NaN] = loadTimes({ now: ['now', entry], published: ['published', before] }, kind);
    return { entry, now, published };
  });
  const [root] = ratios;
  return {
    label: `Loading, ${kind}`,
    work: `Loading an entry (${kind === 'module' ? 'import' : 'require'}): root, rules, sources, procedure`,
    ...(root === undefined ? {} : { value: root.now / root.published }),
    unit: 'x the time',
    better: 'less',
    against: 'the entry of 0.1.0',
    measured: ratios
      .map(
        ({ entry, now, published }) =>
          `${entry} ${time(now)}, ${time(published)} in 0.1.0 (${(now / published).toFixed(2)})`,
      )
      .join('; '),
  };
}

export const loading: Row = {
  name: 'loading',
  sides: {},
  figures: () => Promise.resolve([besideZod(), besidePublished('module'), besidePublished('commonjs')]),
};
