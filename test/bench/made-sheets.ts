/** Sheets of many rows with made-up people, and the plain loop that reads one without care. */

export type Sheet = readonly Readonly<Record<string, string>>[];

/** A column of scores of one sheet. */
interface ScoreColumn {
  readonly column: string;
  readonly axis: string;
  readonly weight: string | number;
}

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

function sheetOf(rows: number, cells: (nip: string) => Record<string, string>): Sheet {
  const numbers = new Set<string>();
  for (let index = 0; numbers.size < rows; index++) {
    numbers.add(nipOf(index).replace(/0228/, `0${String(1 + (index % 9))}${String(10 + (index % 18))}`));
  }
  return [...numbers].map(cells);
}

export const simataSheet = (rows: number, columns: readonly ScoreColumn[]): Sheet =>
  sheetOf(rows, (nip) => {
    const scores = columns.map(({ column, axis, weight }) => ({ column, axis, weight, value: random(10_000) }));
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
export const talentSheet = (rows: number, columns: readonly string[]): Sheet =>
  sheetOf(rows, (nip) => ({
    nip,
    nama: 'CONTOH PEGAWAI',
    ...Object.fromEntries(LEVELS.map((name) => [name, String(1 + random(4))])),
    ...Object.fromEntries(columns.map((name) => [name, score()])),
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

export const pegawaiSheet = (rows: number): Sheet =>
  sheetOf(rows, (nip) => ({
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
export function plainLoop(rows: Sheet): readonly object[] {
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
