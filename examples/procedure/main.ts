/** The procedure from raw data to its end. Run it by `npm run demo:procedure`; its documents come to lie in `output/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProcedure } from './run.js';

const { procedure, files, said } = runProcedure();
for (const line of said) console.log(line);
const folder = path.join(import.meta.dirname, 'output');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
console.log(`\n${procedure.stage}: ${String(Object.keys(files).length)} berkas / files, output/`);
