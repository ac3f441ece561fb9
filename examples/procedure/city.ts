/** The city: its people, read from raw payloads, its vacancies, its rules. Nobody is real. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseVacancy, type Asn, type Context } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { readPerson, type PersonFile } from '../siasn/read-folder.js';

export const context: Context = { ruleSet: bkn411, asOf: '2026-11-23' };

const folder = path.join(import.meta.dirname, '..', 'siasn', 'data');

/** Everybody of whom there is a record, with a made-up name for the announcement. */
export function readCity(): { readonly pool: readonly Asn[]; readonly names: Readonly<Record<string, string>> } {
  const pool = readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as PersonFile;
      return readPerson(file, context.asOf).assembled.asn ?? [];
    });
  return {
    pool,
    names: Object.fromEntries(pool.map(({ nip }, index) => [nip, `Pegawai Contoh ${String(index + 1)}`])),
  };
}

const finance = {
  kelas: 'jptPratama',
  instansi: 'Pemerintah Kota Contoh',
  rumpun: 'Keuangan',
  bidangIlmu: { diutamakan: ['Akuntansi', 'Ekonomi Pembangunan', 'Manajemen', 'Administrasi Publik', 'Ilmu Hukum'] },
} as const;

export const headOfFinance = parseVacancy({
  ...finance,
  id: 'LOW-1',
  nama: 'Kepala Badan Pengelolaan Keuangan',
  unit: 'BPKAD',
});

export const vacancies = [
  headOfFinance,
  parseVacancy({ ...finance, id: 'LOW-2', nama: 'Kepala Badan Pendapatan Daerah', unit: 'Bapenda' }),
];
