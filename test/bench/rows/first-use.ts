import { marksOf, type ModuleKind } from '../programs.js';
import { median, time, type Figure, type Row } from '../row.js';

const PROCESSES = 15;

const USES = `
mark();
for (let call = 0; call < 2; call++) { placeAxes({ kinerja: '80', potensial: '80' }, bkn411); mark(); }`;
const PROGRAMS: Readonly<Record<ModuleKind, string>> = {
  module: `const { placeAxes } = await import('talenta-asn'); const { bkn411 } = await import('talenta-asn/rules'); ${USES}`,
  commonjs: `const { placeAxes } = require('talenta-asn'); const { bkn411 } = require('talenta-asn/rules'); ${USES}`,
};

function figureOf(kind: ModuleKind): Figure {
  const runs = Array.from({ length: PROCESSES }, () => marksOf('now', kind, PROGRAMS[kind]));
  const before = Array.from({ length: PROCESSES }, () => marksOf('published', kind, PROGRAMS[kind]));
  const [loading, first, second] = [0, 1, 2].map((place) => median(runs.map((run) => run[place] ?? NaN)));
  const published = median(before.map((run) => run[1] ?? NaN));
  return {
    label: `First call, ${kind}`,
    work: `First placeAxes with bkn411 in a process, ${kind === 'module' ? 'ES modules' : 'CommonJS'}`,
    ...(first === undefined ? {} : { value: first }),
    unit: 'ms',
    better: 'less',
    against: 'the second call',
    must: 10,
    moonshot: 2,
    measured: `first ${time(first ?? NaN)}, second ${time(second ?? NaN)}, loading before it ${time(loading ?? NaN)}; first of 0.1.0 ${time(published)}`,
    note: `Median of ${String(PROCESSES)} processes.`,
  };
}

export const firstUse: Row = {
  name: 'first-use',
  sides: {},
  figures: () => Promise.resolve([figureOf('module'), figureOf('commonjs')]),
};
