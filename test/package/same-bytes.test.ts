/** The packed library gives the same bytes in Node and in a Node worker; test/browser has the page and the web worker. */
import { runInThisContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { expect, inject, it } from 'vitest';
import { bundled } from './same-bytes.js';

const { consumer } = inject('packed');

const inNodeWorker = (code: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(`${code}\nrequire('node:worker_threads').parentPort.postMessage(answer.default);`, {
      eval: true,
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

it('the same bytes in Node and a Node worker', async () => {
  const code = await bundled(consumer);
  const here: unknown = runInThisContext(`${code}\nanswer.default;`);
  expect(here).toMatch(/"again":"same"/);
  expect(await inNodeWorker(code)).toBe(here);
});
