/**
 * Sheets of 20,000 rows read by their adapters, beside the same job written as a plain loop, and with version 0.1.0 in the
 * same process. What both versions give is compared first. The least processor time of several rounds; ratios are of the same run.
 */
import { createHash } from 'node:crypto';
import {
  fromPegawai,
  fromSimata,
  fromTalentSheet,
  SIMATA_COLUMNS,
  TALENT_SHEET_COLUMNS,
  type SheetOptions,
} from 'talenta-asn/sources';
import { published } from './published.js';

const ROWS = 20_000;
const ROUNDS = 9;
const options: SheetOptions = { asOf: '2026-11-23' };

type Sheet = readonly Readonly<Record<string, string>>[];
type Adapter = (rows: Sheet, options: SheetOptions) => { readonly records: readonly object[] };

let state = 1;
function random(most: number): number {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >>> 8) % (most + 1);
}
const score = (): string => (random(10_000) / 100).toFixed(2).replace('.', ',');
const date = (): string =>
  `${String(1 + random(27)).padStart(2, '0')}-${String(1 + random(11)).padStart(2, '0')}-${String(2000 + random(24))}`;
const nipOf = (index: number): string =>
  `${String(1970 + (index % 20))}0228${String(1995 + (index % 15))}03${String(1 + (index % 2))}${String(1 + (Math.floor(index / 40) % 999)).padStart(3, '0')}`;

const numbers = (() => {
  const seen = new Set<string>();
  for (let index = 0; seen.size < ROWS; index++) {
    seen.add(nipOf(index).replace(/0228/, `0${String(1 + (index % 9))}${String(10 + (index % 18))}`));
  }
  return [...seen];
})();
const sheetOf = (cells: (nip: string) => Record<string, string>): Sheet => numbers.map(cells);

const simata = (): Sheet =>
  sheetOf((nip) => {
    const scores = SIMATA_COLUMNS.map(({ column, axis, weight }) => ({ column, axis, weight, value: random(10_000) }));
    const sumOf = (which: string): string =>
      (
        scores
          .filter(({ axis }) => axis === which)
          .reduce((sum, { value, weight }) => sum + value * Number(weight), 0) / 10_000
      )
        .toFixed(2)
        .replace('.', ',');
    return {
      NIP: nip,
      Nama: 'CONTOH PEGAWAI',
      'Unit Organisasi': 'BIDANG CONTOH',
      Jabatan: 'KEPALA BIDANG',
      'Nilai X': sumOf('potensial'),
      'Nilai Y': sumOf('kinerja'),
      Box: String(1 + random(8)),
      ...Object.fromEntries(scores.map(({ column, value }) => [column, (value / 100).toFixed(2).replace('.', ',')])),
    };
  });

const LEVELS = [
  ...['Integritas', 'Kerja Sama', 'Komunikasi', 'Orientasi pada Hasil', 'Pelayanan Publik', 'Mengelola Perubahan'],
  ...['Pengambilan Keputusan', 'Perekat Bangsa', 'Kesadaran Diri', 'EQ'],
];
const talent = (): Sheet =>
  sheetOf((nip) => ({
    nip,
    nama: 'CONTOH PEGAWAI',
    ...Object.fromEntries(LEVELS.map((name) => [name, String(1 + random(4))])),
    ...Object.fromEntries(Object.keys(TALENT_SHEET_COLUMNS).map((name) => [name, score()])),
  }));

/** Columns of the download that the library does not need. */
const LEFT = Object.fromEntries(
  [
    ...['NIP_LAMA', 'GELAR_DEPAN', 'GELAR_BELAKANG', 'TEMPAT_LAHIR_ID', 'TEMPAT_LAHIR_NAMA', 'AGAMA_ID', 'AGAMA_NAMA'],
    ...['JENIS_KAWIN_ID', 'JENIS_KAWIN_NAMA', 'NIK', 'NOMOR_HP', 'EMAIL', 'EMAIL_GOV', 'ALAMAT', 'NPWP_NOMOR', 'BPJS'],
    ...['KARTU_ASN_VIRTUAL', 'NOMOR_SK_CPNS', 'TANGGAL_SK_CPNS', 'NOMOR_SK_PNS', 'TANGGAL_SK_PNS', 'GOL_AWAL_ID'],
    ...['GOL_AWAL_NAMA', 'MK_TAHUN', 'MK_BULAN', 'NAMA_SEKOLAH', 'KPKN_ID', 'KPKN_NAMA', 'LOKASI_KERJA_ID'],
    ...['LOKASI_KERJA_NAMA', 'SATUAN_KERJA_INDUK_ID', 'SATUAN_KERJA_INDUK_NAMA', 'SATUAN_KERJA_KERJA_ID'],
    ...['SATUAN_KERJA_KERJA_NAMA', 'IS_VALID_NIK', 'FLAG_IKD'],
  ].map((column) => [column, `CONTOH ${column}`]),
);

const pegawai = (): Sheet =>
  sheetOf((nip) => ({
    PNS_ID: `A${nip.slice(8)}`,
    NIP_BARU: nip,
    NAMA: 'CONTOH PEGAWAI',
    TANGGAL_LAHIR: `${nip.slice(6, 8)}-${nip.slice(4, 6)}-${nip.slice(0, 4)}`,
    JENIS_KELAMIN: nip.charAt(14) === '1' ? 'M' : 'F',
    STATUS_CPNS_PNS: 'P',
    JENIS_PEGAWAI_ID: '1',
    KEDUDUKAN_HUKUM_ID: '01',
    KEDUDUKAN_HUKUM_NAMA: 'Aktif',
    GOL_AKHIR_ID: '34',
    GOL_AKHIR_NAMA: 'III/d',
    TMT_GOLONGAN: date(),
    TMT_CPNS: `01-${nip.slice(12, 14)}-${nip.slice(8, 12)}`,
    TMT_PNS: `01-${nip.slice(12, 14)}-${String(Number(nip.slice(8, 12)) + 1)}`,
    JENIS_JABATAN_ID: '2',
    JABATAN_ID: 'j1',
    JABATAN_NAMA: 'ANALIS KEBIJAKAN AHLI MUDA',
    TMT_JABATAN: date(),
    UNOR_ID: `u${String(random(500))}`,
    UNOR_NAMA: 'BIDANG CONTOH',
    INSTANSI_KERJA_ID: 'i1',
    INSTANSI_KERJA_NAMA: 'KOTA CONTOH',
    TINGKAT_PENDIDIKAN_ID: '40',
    TINGKAT_PENDIDIKAN_NAMA: 'S-1/Sarjana',
    PENDIDIKAN_ID: 'p1',
    PENDIDIKAN_NAMA: 'S-1 CONTOH',
    TAHUN_LULUS: String(1995 + random(20)),
    ...LEFT,
  }));

/** The same job without care: headers folded once, every cell trimmed and parsed. */
function plainLoop(rows: Sheet): readonly object[] {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const records: object[] = [];
  for (const row of rows) {
    const record: Record<string, string | number> = {};
    for (const [header, cell] of Object.entries(row)) {
      let name = names.get(header);
      if (name === undefined) names.set(header, (name = header.toLowerCase().replace(/[^a-z0-9]/g, '')));
      const text = cell.trim();
      const value = Number.parseFloat(text.replace(',', '.'));
      if (text !== '') record[name] = Number.isNaN(value) || text.length > 15 ? text : value;
    }
    const nip = String(record['nip'] ?? record['nipbaru']);
    if (!/^[0-9]{18}$/.test(nip) || seen.has(nip)) continue;
    seen.add(nip);
    records.push(record);
  }
  return records;
}

/** What both versions give. */
function hashOf(records: readonly object[]): string {
  const comparable = records.map((record) => ({ ...record, path: '', nama: '' }));
  return createHash('sha256').update(JSON.stringify(comparable, sorted)).digest('hex');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Milliseconds of the processor, which other programs on the machine do not lengthen. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const before = await published();
const CASES: readonly (readonly [name: string, now: Adapter, sheet: () => Sheet])[] = [
  ['fromSimata', fromSimata, simata],
  ['fromTalentSheet', fromTalentSheet, talent],
  ['fromPegawai', fromPegawai, pegawai],
];

console.log(
  `${ROWS.toLocaleString('en')} rows | ms | 0.1.0, ms | times faster | plain loop, ms | times the plain loop`,
);
for (const [name, now, sheet] of CASES) {
  // One sheet at a time: the others are no work for the garbage collector.
  const rows = sheet();
  const old = before[name];
  if (typeof old !== 'function') throw new TypeError(`0.1.0 has no ${name}`);
  const older = (): { readonly records: readonly object[] } =>
    Reflect.apply(old, undefined, [rows, options]) as { readonly records: readonly object[] };
  const own = now(rows, options);
  if (own.records.length !== ROWS) throw new Error(`${name} read ${String(own.records.length)} rows`);
  if (hashOf(own.records) !== hashOf(older().records)) throw new Error(`${name} and 0.1.0 differ`);
  // One after the other: the garbage of one is not collected in the time of another.
  const [ours = 0, theirs = 0, plain = 0] = [() => now(rows, options), older, () => plainLoop(rows)].map((run) => {
    const times = Array.from({ length: ROUNDS }, () => timed(run));
    return Math.min(...times);
  });
  const cells = [ours, theirs, theirs / ours, plain, ours / plain].map((value) => value.toFixed(1));
  console.log(`${name} | ${cells.join(' | ')}`);
}
