import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { projectOf, type EngineName } from '../engines.js';
import type { Row } from '../row.js';

const PROGRAM = `
import { placeAxes } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
const { box, talent, category, followUps } = placeAxes({ kinerja: '82.5', potensial: '61' }, bkn411);
console.log(JSON.stringify({ box, talent, category, followUps }));
`;

interface Bundled {
  readonly plain: number;
  readonly zipped: number;
  /** What the program says. */
  readonly said: string;
}

async function bundleOf(engine: EngineName): Promise<Bundled> {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: projectOf(engine) },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('no bundle');
  const said = execFileSync(process.execPath, ['--input-type=module', '-'], { input: file.text, encoding: 'utf8' });
  return { plain: file.contents.length, zipped: gzipSync(file.contents, { level: 9 }).length, said };
}

export const bundle: Row = {
  name: 'bundle',
  sides: {},
  figures: async () => {
    const [now, published] = [await bundleOf('now'), await bundleOf('published')];
    if (now.said !== published.said) throw new Error('the bundles say different things');
    const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
    return [
      {
        label: 'Bundle of placeAxes',
        work: 'placeAxes with bkn411 for a browser: bundled, minified, gzip',
        value: now.zipped / 1000,
        unit: 'kB',
        better: 'less',
        against: '0.1.0',
        must: 15,
        moonshot: 8,
        measured: `this build ${kilobytes(now.zipped)} (${kilobytes(now.plain)} unpacked), 0.1.0 ${kilobytes(published.zipped)} (${kilobytes(published.plain)})`,
        note: 'Both bundles are run: they say the same.',
      },
    ];
  },
};
