/** From a folder of raw SIASN payloads to the top three for one vacancy. Run it by `npm run demo:siasn`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { maskNip, parseVacancy, rankSuccessors, type Context } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { dataQuality } from 'talenta-asn/sources';
import { readPerson, type PersonFile } from './read-folder.js';

const context: Context = { ruleSet: bkn411, asOf: '2026-11-23' };
const folder = path.join(import.meta.dirname, 'data');

const people = readdirSync(folder)
  .sort()
  .map((name) => readPerson(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as PersonFile, context.asOf));

console.log(`${String(people.length)} orang / people, aturan / rule set ${bkn411.id}, ${context.asOf}\n`);

console.log('1. Temuan dalam data mentah / findings in the raw data');
const quality = dataQuality(people.flatMap(({ outcomes }) => outcomes));
for (const { code, count } of quality.findings) console.log(`   ${String(count).padStart(4)}  ${code}`);

console.log('\n2. Yang tidak diketahui / what is not known');
for (const { nip, assembled } of people) {
  const gaps = assembled.completeness.filter(({ gap }) => gap !== undefined && gap !== 'noSource');
  for (const { list, gap, unread } of gaps) {
    console.log(`   ${maskNip(nip)}  ${list}: ${gap ?? ''}${unread > 0 ? `, ${String(unread)} baris / rows` : ''}`);
  }
  for (const { code, path: where, found, expected } of assembled.findings.filter(({ code }) =>
    code.endsWith('Conflict'),
  )) {
    console.log(`   ${maskNip(nip)}  ${code} ${where}: ${found ?? ''} / ${expected ?? ''}`);
  }
}

const vacancy = parseVacancy({
  id: 'LOW-1',
  nama: 'Kepala Badan Pengelolaan Keuangan',
  kelas: 'jptPratama',
  instansi: 'Pemerintah Kota Contoh',
  unit: 'BPKAD',
  rumpun: 'Keuangan',
  bidangIlmu: { diutamakan: ['Akuntansi', 'Ekonomi Pembangunan', 'Manajemen', 'Administrasi Publik', 'Ilmu Hukum'] },
});
const pool = people.flatMap(({ assembled }) => assembled.asn ?? []);
const result = rankSuccessors(vacancy, pool, context);

console.log(`\n3. ${vacancy.nama}: ${result.outcome}`);
for (const { place, nip, box, scoreShown } of result.shortlist) {
  console.log(`   ${String(place)}. ${maskNip(nip)}  kotak / box ${String(box)}  ${scoreShown}`);
}
console.log(
  `   cadangan / reserves ${String(result.reserves.length)}, tidak memenuhi / not eligible ${String(result.ineligible.length)}`,
);
console.log(`   belum dapat ditentukan / undetermined ${String(result.undetermined.length)}:`);
for (const { nip, reasons, couldReachShortlist } of result.undetermined) {
  const why = reasons.map(({ id }) => id).join(', ');
  console.log(
    `   - ${maskNip(nip)}  ${why}${couldReachShortlist ? ' (dapat mencapai tiga besar / could reach the three)' : ''}`,
  );
}
