/** The whole way from a sheet and from evidence to three names for each vacancy. Run it by `npm run demo`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  normalizeAspects,
  parseVacancy,
  rankVacancies,
  successionsOf,
  safeParseAsn,
  type Asn,
  type Context,
  type Nip,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { demonstrate } from '../terminal/command-line.js';
import type { Speak } from '../terminal/language.js';
import { shownPath } from '../terminal/shown-path.js';
import { compareWays, placeFromEvidence } from './agreement.js';
import {
  agreementLines,
  boxGrid,
  byHandLines,
  findingLines,
  heading,
  meaningLines,
  pathLines,
  successionLines,
  vacancyTitle,
} from './report.js';
import { boxConflicts, gapsCountedAsZero, testMeaning } from './simata-check.js';
import { readSimataSheet } from './simata-sheet.js';
import { BOXES_WORDS, DEMO_WORDS, PATH_WORDS, SHEET_WORDS, SUCCESSION_WORDS } from './words.js';

const context: Context = { ruleSet: bkn411, asOf: '2026-11-23' };
const folder = import.meta.dirname;
const read = (file: string): string => readFileSync(path.join(folder, 'data', file), 'utf8');

function quickStart(speak: Speak): void {
  const { id, revision } = bkn411;
  console.log(speak(DEMO_WORDS.face, { ruleSet: id, revision, asOf: context.asOf }));

  // 1. The sheet, as it comes.
  const sheet = readSimataSheet(read('simata.csv'));
  const findings = [...sheet.findings, ...boxConflicts(sheet.rows, bkn411)];
  const meaning = testMeaning(sheet.rows, bkn411);
  console.log(heading(1, speak(SHEET_WORDS.heading)));
  console.log(`   ${speak(SHEET_WORDS.rows, { read: sheet.rowsRead, used: sheet.rows.length })}\n`);
  console.log(findingLines(findings, speak));
  console.log(`\n   ${speak(SHEET_WORDS.meaning)}`);
  console.log(meaningLines(meaning, speak));

  // 2. The people with their evidence: steps 1 and 2.
  const parsed = (JSON.parse(read('pegawai.json')) as unknown[]).map((input) => safeParseAsn(input));
  const people: readonly Asn[] = parsed.flatMap((result) => (result.success ? [result.data] : []));
  const byNip = new Map<Nip, Asn>(people.map((asn) => [asn.nip, asn]));
  const placements = people.map((asn) => ({ nip: asn.nip, placement: placeFromEvidence(asn, context).placement }));
  const incomplete = placements.filter(({ placement }) => placement.status === 'incomplete').length;
  console.log(heading(2, speak(BOXES_WORDS.heading)));
  console.log(`   ${speak(BOXES_WORDS.people, { people: people.length, incomplete })}`);
  console.log(`   ${speak(BOXES_WORDS.cells)}\n`);
  const placed = placements.map(({ placement }) => placement);
  console.log(boxGrid(placed, bkn411, speak));

  const agreement = compareWays(sheet.rows, meaning.meaning ?? 'rawScores', byNip, context);
  const asZero = gapsCountedAsZero(sheet.rows, meaning.meaning ?? 'rawScores', bkn411).length;
  console.log(`\n${agreementLines(agreement, asZero, speak)}`);

  // 3. Three names for each vacancy: step 3.
  const vacancies = (JSON.parse(read('vacancies.json')) as unknown[]).map((input) => parseVacancy(input));
  const successions = successionsOf(rankVacancies({ vacancies, pool: people, context }));
  console.log(heading(3, speak(SUCCESSION_WORDS.heading)));
  successions.forEach((succession, index) => {
    const vacancy = vacancies[index];
    if (vacancy !== undefined) console.log(`${index === 0 ? '' : '\n'}${vacancyTitle(vacancy, speak)}`);
    console.log(successionLines(succession, byNip, speak));
  });
  console.log(`\n${byHandLines(successions, speak)}`);

  // 4. The path of one person.
  const [vacancy] = vacancies;
  const first = successions[0]?.shortlist[0];
  const asn = first === undefined ? undefined : people.find(({ nip }) => nip === first.nip);
  const explained =
    vacancy === undefined || asn === undefined ? undefined : normalizeAspects(asn, { ...context, target: vacancy });
  if (first !== undefined && vacancy !== undefined && asn !== undefined && explained !== undefined) {
    console.log(heading(4, speak(PATH_WORDS.heading, { nama: asn.nama ?? '', vacancy: vacancy.id })));
    console.log(pathLines(explained, first, bkn411, speak));
  }

  const output = path.join(folder, 'output', 'result.json');
  mkdirSync(path.dirname(output), { recursive: true });
  const result = {
    ruleSet: successions[0]?.ruleSet,
    asOf: context.asOf,
    sheet: { rowsRead: sheet.rowsRead, findings, meaning, agreement },
    placements,
    successions,
    explained,
  };
  writeFileSync(output, JSON.stringify(result, null, 2));
  console.log(`\n${speak(DEMO_WORDS.written, { file: shownPath(output) })}`);
}

demonstrate({ script: 'demo', title: DEMO_WORDS.title, shows: DEMO_WORDS.shows }, quickStart);
