/** The packed library gives the same bytes in a browser page and in a web worker as in Node. */
import { runInThisContext } from 'node:vm';
import { expect, inject, it } from 'vitest';
import { bundled } from '../package/same-bytes.js';
import { inChromium } from './chromium.js';

const { consumer } = inject('packed');

it('the same bytes in Node, a browser page and a web worker', async () => {
  const code = await bundled(consumer);
  const here: unknown = runInThisContext(`${code}\nanswer.default;`);
  expect(here).toMatch(/"again":"same"/);
  await inChromium(async (context) => {
    const page = await context.newPage();
    expect(await page.evaluate(`(() => { ${code}\nreturn answer.default; })()`)).toBe(here);
    const worker = await page.evaluate(`new Promise((resolve, reject) => {
      const code = ${JSON.stringify(`${code}\npostMessage(answer.default);`)};
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    })`);
    expect(worker).toBe(here);
  });
});
