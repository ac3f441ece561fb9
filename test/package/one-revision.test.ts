/** A program that imports one revision of a rule set gets the chapters and what is that revision's own, and no more. */
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';

const { consumer } = inject('packed');

async function bundleOf(names: string): Promise<string> {
  const result = await build({
    stdin: { contents: `export { ${names} } from 'talenta-asn/rules';`, resolveDir: consumer },
    absWorkingDir: consumer,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles.map((file) => file.text).join('');
}

const OF_REVISION_1 = 'no text of their own was found';
const OF_REVISION_2 = 'Peraturan BKN Nomor 26 Tahun 2019';
const OF_BOTH = 'Keputusan Kepala BKN Nomor 411 Tahun 2025';

describe('a bundle of one revision', () => {
  it('bkn411 has nothing that is revision 1 alone', async () => {
    const text = await bundleOf('bkn411');
    expect([OF_BOTH, OF_REVISION_1, OF_REVISION_2].map((each) => text.includes(each))).toEqual([true, false, true]);
  });

  it('bkn411Revision1 has nothing that is revision 2 alone', async () => {
    const text = await bundleOf('bkn411Revision1');
    expect([OF_BOTH, OF_REVISION_1, OF_REVISION_2].map((each) => text.includes(each))).toEqual([true, true, false]);
  });

  it('both together cost the second little', async () => {
    const [both, one] = await Promise.all([bundleOf('bkn411, bkn411Revision1'), bundleOf('bkn411')]);
    expect(both.length - one.length).toBeLessThan(3000);
  });
});
