/** The procedure from raw data to its end. Run it by `npm run demo:procedure`; its documents come to lie in `output/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { demonstrate } from '../terminal/command-line.js';
import type { Language, Speak } from '../terminal/language.js';
import { shownPath } from '../terminal/shown-path.js';
import { context, readCity, vacancies } from './city.js';
import { runProcedure } from './run.js';
import { DEMO_WORDS } from './words.js';

function wholeProcedure(speak: Speak, language: Language): void {
  const face = { people: readCity().pool.length, vacancies: vacancies.length };
  console.log(`${speak(DEMO_WORDS.face, { ...face, ruleSet: context.ruleSet.id, asOf: context.asOf })}\n`);
  const { files, said } = runProcedure(language);
  for (const line of said) console.log(line);
  const folder = path.join(import.meta.dirname, 'output');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  console.log(`\n${speak(DEMO_WORDS.written, { count: Object.keys(files).length, folder: shownPath(folder) })}`);
}

demonstrate({ script: 'demo:procedure', title: DEMO_WORDS.title, shows: DEMO_WORDS.shows }, wholeProcedure);
