/** The demo of raw payloads, with the discipline answer of one person replaced by every failing form there is. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseVacancy, rankSuccessors, type Context } from 'talenta-asn';
import { checkCompleteness } from 'talenta-asn/procedure';
import { bkn411 } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { readPerson, type PersonFile, type ReadPerson } from '../../examples/siasn/read-folder.js';
import { FAILING, NOT_FOUND } from '../sources/failing-answers.js';

const context: Context = { ruleSet: bkn411, asOf: '2026-11-23' };
const folder = path.resolve(import.meta.dirname, '../../examples/siasn/data');
const files = readdirSync(folder)
  .sort()
  .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as PersonFile);
const vacancy = parseVacancy({
  id: 'LOW-1',
  nama: 'Kepala Badan Pengelolaan Keuangan',
  kelas: 'jptPratama',
  instansi: 'Pemerintah Kota Contoh',
  unit: 'BPKAD',
  rumpun: 'Keuangan',
  bidangIlmu: { diutamakan: ['Akuntansi', 'Ekonomi Pembangunan', 'Manajemen', 'Administrasi Publik', 'Ilmu Hukum'] },
});

function run(people: readonly ReadPerson[]) {
  const asns = people.flatMap(({ assembled }) => assembled.asn ?? []);
  return { asns, succession: rankSuccessors(vacancy, asns, context) };
}

const people = files.map((file) => readPerson(file, context.asOf));
const before = run(people);
const chosen = before.succession.shortlist[0]?.nip ?? '';
const answers = [...FAILING, ...NOT_FOUND];

describe('an outage of the discipline of who comes first', () => {
  it('has at least forty forms, and somebody comes first', () => {
    expect(answers.length).toBeGreaterThanOrEqual(40);
    expect(chosen).toMatch(/^\d{18}$/);
  });

  it.each(answers)('takes the person off the list, and names the source: %j', (answer) => {
    const file = files.find(({ nip }) => nip === chosen);
    const read = file === undefined ? undefined : readPerson({ ...file, 'rw-hukdis': answer }, context.asOf);
    const { asns, succession } = run(people.map((person) => (person.nip === chosen ? (read ?? person) : person)));
    expect(succession.shortlist.map(({ nip }) => nip)).not.toContain(chosen);
    expect(succession.undetermined.map(({ nip }) => nip)).toContain(chosen);
    const gap = read?.assembled.completeness.find(({ list }) => list === 'hukumanDisiplin');
    expect(gap).toMatchObject({ state: 'unknown', gap: 'sourceFailed', sources: [{ source: 'rw-hukdis' }] });
    expect(read?.assembled.findings).toContainEqual(
      expect.objectContaining({ source: 'rw-hukdis', code: 'listWithheld' }),
    );
    const { complete, missing } = checkCompleteness(asns, context.asOf);
    expect(complete).toBe(false);
    expect(missing).toContainEqual(expect.objectContaining({ nip: chosen, path: 'evidence.hukumanDisiplin' }));
  });
});
