/** Writes the folder data anew. It comes out the same every time: `npx tsx examples/quick-start/make-data.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFiles } from './sample-data.js';

const folder = path.join(import.meta.dirname, 'data');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(await dataFiles())) {
  writeFileSync(path.join(folder, name), text);
  console.log(`${path.join('examples/quick-start/data', name)}: ${String(text.length)} characters`);
}
