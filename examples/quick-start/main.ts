/** The whole way from a sheet and from evidence to three names for each vacancy. Run it by `npm run demo`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  normalizeAspects,
  parseVacancy,
  rankVacancies,
  safeParseAsn,
  type Asn,
  type Context,
  type Nip,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
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

const context: Context = { ruleSet: bkn411, asOf: '2026-11-23' };
const folder = import.meta.dirname;
const read = (file: string): string => readFileSync(path.join(folder, 'data', file), 'utf8');

console.log('talenta-asn: dari data ke tiga nama / from data to three names');
console.log(
  `aturan / rule set ${bkn411.id}, revisi / revision ${String(bkn411.revision)}; tanggal acuan / reference date ${context.asOf}`,
);

// 1. The sheet, as it comes.
const csv = read('simata.csv');
const sheet = readSimataSheet(csv);
const findings = [...sheet.findings, ...boxConflicts(sheet.rows, bkn411)];
const meaning = testMeaning(sheet.rows, bkn411);
console.log(heading(1, 'Lembar SIMATA', 'the SIMATA sheet'));
console.log(`   ${String(sheet.rowsRead)} baris dibaca / rows read, ${String(sheet.rows.length)} dipakai / used\n`);
console.log(findingLines(findings));
console.log('\n   Nilai X dan Nilai Y dihasilkan kembali oleh / Nilai X and Nilai Y are reproduced by');
console.log(meaningLines(meaning));

// 2. The people with their evidence: steps 1 and 2.
const parsed = (JSON.parse(read('pegawai.json')) as unknown[]).map((input) => safeParseAsn(input));
const people: readonly Asn[] = parsed.flatMap((result) => (result.success ? [result.data] : []));
const byNip = new Map<Nip, Asn>(people.map((asn) => [asn.nip, asn]));
const placements = people.map((asn) => ({ nip: asn.nip, placement: placeFromEvidence(asn, context).placement }));
const incomplete = placements.filter(({ placement }) => placement.status === 'incomplete');
console.log(heading(2, 'Sembilan kotak kota', 'the nine boxes of the city'));
console.log(
  boxGrid(
    placements.map(({ placement }) => placement),
    bkn411,
  ),
);
console.log(
  `\n   ${String(people.length)} orang dari bukti / people from evidence; ${String(incomplete.length)} belum lengkap / incomplete: tanpa kotak / no box`,
);

const agreement = compareWays(sheet.rows, meaning.meaning ?? 'rawScores', byNip, context);
const asZero = gapsCountedAsZero(sheet.rows, meaning.meaning ?? 'rawScores', bkn411);
console.log('\n   Jalan lembar dan jalan bukti / the way from the sheet and the way from the evidence');
console.log(agreementLines(agreement));
console.log(
  `   Pada ${String(asZero.length)} baris, lembar menghitung sel kosong sebagai nol / in ${String(asZero.length)} rows the sheet counts an empty cell as zero`,
);

// 3. Three names for each vacancy: step 3.
const vacancies = (JSON.parse(read('vacancies.json')) as unknown[]).map((input) => parseVacancy(input));
const successions = rankVacancies(vacancies, people, context);
console.log(heading(3, 'Lowongan', 'vacancies'));
successions.forEach((succession, index) => {
  const vacancy = vacancies[index];
  if (vacancy !== undefined) console.log(`${index === 0 ? '' : '\n'}${vacancyTitle(vacancy)}`);
  console.log(successionLines(succession, byNip));
});
console.log(`\n${byHandLines(successions)}`);

// 4. The path of one person.
const [vacancy] = vacancies;
const first = successions[0]?.shortlist[0];
const asn = first === undefined ? undefined : people.find(({ nip }) => nip === first.nip);
const explained =
  vacancy === undefined || asn === undefined ? undefined : normalizeAspects(asn, { ...context, target: vacancy });
if (first !== undefined && vacancy !== undefined && asn !== undefined && explained !== undefined) {
  console.log(heading(4, `Dari bukti ke nilai: ${asn.nama ?? ''} untuk ${vacancy.id}`, 'from evidence to the score'));
  console.log(pathLines(explained, first, bkn411));
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
console.log(`\nHasil lengkap / full result: ${path.relative(process.cwd(), output)}`);
