/** The packed library gives the same bytes in Node, a Node worker, a browser page and a web worker. */
import { build } from 'esbuild';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { chromium } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';

const { consumer } = inject('packed');
const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** A run, its log, its replay file and its announcement, as one text. */
const PROGRAM = `
  import { parseVacancy, rankVacancies } from 'talenta-asn';
  import { bkn411 } from 'talenta-asn/rules';
  import { announcementDocument, announcementOf, appendEntry, fingerprintOf, makeReplayFile, markdownOf, replay }
    from 'talenta-asn/governance';

  const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas \\u00e9\\ud83d\\ude00', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
  const pool = ['92.35', '90.1', '88', '88', '71.2'].map((value, index) =>
    ({ nip: '19850228201001100' + String(index + 1), axes: { kinerja: value, potensial: value } }));
  const context = { ruleSet: bkn411, asOf: '2026-11-24' };
  const [succession] = rankVacancies([vacancy], pool, context);
  const file = makeReplayFile({ vacancies: [vacancy], pool, context });
  const by = { id: 'S1', peran: 'sekretariat' };
  const log = appendEntry([], { at: '2026-11-24', by, kind: 'note', payload: { text: 'Data ditutup \\u20ac' } });
  const announcement = announcementOf(succession, { instansi: 'Kota', tanggal: '2026-12-03', listed: 'alphabetical', names: {} });
  export default JSON.stringify({
    fingerprint: file.fingerprint, again: replay(file).answer, head: log[0].hash, rules: fingerprintOf(bkn411), file,
    announcement: markdownOf(announcementDocument(announcement), 'id'),
  });
`;

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: consumer },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'answer',
    target: 'es2022',
    charset: 'utf8',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('esbuild wrote nothing');
  return output.text;
}

const inNodeWorker = (code: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(`${code}\nrequire('node:worker_threads').parentPort.postMessage(answer.default);`, {
      eval: true,
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

async function inChromium(code: string): Promise<{ readonly page: unknown; readonly worker: unknown }> {
  if (!existsSync(browser)) {
    throw new Error(
      `No browser at ${browser}: install Debian's package chromium, or set CHROMIUM to the path of a Chromium or Chrome.`,
    );
  }
  const profile = mkdtempSync(path.join(tmpdir(), 'talenta-asn-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await context.newPage();
    return {
      page: await page.evaluate(`(() => { ${code}\nreturn answer.default; })()`),
      worker: await page.evaluate(`new Promise((resolve, reject) => {
        const code = ${JSON.stringify(`${code}\npostMessage(answer.default);`)};
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      })`),
    };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

describe('the same bytes', () => {
  it('in Node, a Node worker, a browser page and a web worker', async () => {
    const code = await bundled();
    const here: unknown = runInThisContext(`${code}\nanswer.default;`);
    expect(here).toMatch(/"again":"same"/);
    expect(await inNodeWorker(code)).toBe(here);
    const { page, worker } = await inChromium(code);
    expect(page).toBe(here);
    expect(worker).toBe(here);
  });
});
