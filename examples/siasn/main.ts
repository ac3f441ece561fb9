/** From a folder of raw SIASN payloads to the top three for one vacancy. Run it by `npm run demo:siasn`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { maskNip, parseVacancy, placeText, rankSuccessors, type Context } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { dataQuality } from 'talenta-asn/sources';
import { demonstrate } from '../terminal/command-line.js';
import type { Speak } from '../terminal/language.js';
import { alignedLines, indented } from '../terminal/text-table.js';
import { OUTCOME_WORDS } from '../terminal/words.js';
import { readPerson, type PersonFile, type ReadPerson } from './read-folder.js';
import { GAP_WORDS, SIASN_WORDS } from './words.js';

const context: Context = { ruleSet: bkn411, asOf: '2026-11-23' };
const folder = path.join(import.meta.dirname, 'data');

function fromPayloads(speak: Speak): void {
  const people = readdirSync(folder)
    .sort()
    .map((name) => readPerson(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as PersonFile, context.asOf));
  console.log(speak(SIASN_WORDS.face, { people: people.length, ruleSet: bkn411.id, asOf: context.asOf }));

  console.log(`\n${speak(SIASN_WORDS.findings)}`);
  const quality = dataQuality(people.flatMap(({ outcomes }) => outcomes));
  const counts = quality.findings.map(({ code, count, message }) => [String(count), code, speak(message)]);
  console.log(indented(alignedLines(counts, [0])));

  console.log(`\n${speak(SIASN_WORDS.gaps)}`);
  console.log(indented(alignedLines(people.flatMap((person) => gapRows(person, speak)))));

  const vacancy = parseVacancy({
    id: 'LOW-1',
    nama: 'Kepala Badan Keuangan dan Aset Daerah',
    kelas: 'jptPratama',
    instansi: 'Pemerintah Kota Contoh',
    unit: 'Badan Keuangan dan Aset Daerah',
    rumpun: 'Keuangan',
    bidangIlmu: { diutamakan: ['Akuntansi', 'Ekonomi Pembangunan', 'Manajemen', 'Administrasi Publik', 'Hukum'] },
  });
  const pool = people.flatMap(({ assembled }) => assembled.asn ?? []);
  const { outcome, shortlist, reserves, ineligible, undetermined } = rankSuccessors(vacancy, pool, context);

  console.log(`\n3. ${vacancy.nama}: ${speak(OUTCOME_WORDS[outcome])}`);
  const others = { reserves: reserves.length, ineligible: ineligible.length, undetermined: undetermined.length };
  console.log(
    indented([
      ...shortlist.map(({ place, nip, box, scoreShown }) =>
        speak(SIASN_WORDS.named, { place: placeText(place), nip: maskNip(nip), box, score: scoreShown }),
      ),
      speak(SIASN_WORDS.others, others),
      ...undetermined.map(({ nip, reasons, couldReachShortlist }) => {
        const why = reasons.map(({ label }) => speak(label)).join('; ');
        return `- ${maskNip(nip)}  ${why}${couldReachShortlist ? speak(SIASN_WORDS.reachable) : ''}`;
      }),
    ]),
  );
}

/** Lists that stay unknown though a source was asked, and what contradicts what. */
function gapRows({ nip, assembled }: ReadPerson, speak: Speak): readonly (readonly string[])[] {
  const gaps = assembled.completeness.flatMap(({ list, gap, unread }) => {
    if (gap === undefined || gap === 'noSource') return [];
    return [[maskNip(nip), `${list}: ${gap}`, speak(GAP_WORDS[gap], { unread })]];
  });
  const conflicts = assembled.findings
    .filter(({ code }) => code.endsWith('Conflict'))
    .map(({ code, path: where, found = '', expected = '' }) => [
      maskNip(nip),
      code,
      speak(SIASN_WORDS.conflict, { where, found, expected }),
    ]);
  return [...gaps, ...conflicts];
}

demonstrate({ script: 'demo:siasn', title: SIASN_WORDS.title, shows: SIASN_WORDS.shows }, fromPayloads);
