/** Writes the folder data: `npx tsx examples/siasn/make-data.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFiles } from './sample-data.js';

const folder = path.join(import.meta.dirname, 'data');
mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(await dataFiles())) writeFileSync(path.join(folder, file), text);
