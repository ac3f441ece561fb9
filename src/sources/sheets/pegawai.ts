import { yearOf, type IsoDate } from '../../civil-service/iso-date.js';
import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import { birthDateOf, isNip, type JenisPegawai, type Nip } from '../../civil-service/nip.js';
import { presentMembers } from '../../json/deep-freeze.js';
import { classOfPost, levelInName, readJenisJabatan } from '../siasn/class-of-post.js';
import type { DataUtamaRecord } from '../siasn/data-utama.js';
import { code, coded, date, text, year } from '../wire/read-field.js';
import { pegawaiOptions } from '../wire/options.schema.js';
import { readDate } from '../wire/read-date.js';
import { report, type Row } from '../wire/row.js';
import { searchKey } from '../wire/text-of.js';
import type { SourceOutcome } from '../wire/source-result.js';
import { PEGAWAI_HEADERS, PEGAWAI_LEFT, PEGAWAI_STATED, type PegawaiColumnName } from './sheet-columns.js';
import { statedReader, unguarded, type SheetRow } from './table-row.js';
import { SheetForm } from './sheet-steps.js';
import { outcomeOf, type SheetOptions } from './sheet.js';

/**
 * One person of SIASN's agency export, in the shape of `DataUtamaRecord`. What is absent is not known. The class of the
 * present post is there only where it can be told: the download has no echelon, so structural posts have none unless that
 * column was joined.
 */
export interface PegawaiRecord extends DataUtamaRecord {
  /** Whose row it is. Personal. */
  readonly nip: Nip;
  /** Name. Personal, for writing lists of people; it stands in no finding. */
  readonly nama?: string;
  /** Field of the last education (bidang pendidikan): its name, else its id. */
  readonly bidangPendidikan?: string;
  /** Year of the last graduation (tahun lulus), four digits. */
  readonly tahunLulus?: number;
}

/** What reading the agency export needs to know. */
export interface PegawaiOptions extends SheetOptions {
  /** Headers of the sheet, each with the column that it stands for. They go before the shipped ones. */
  readonly columns?: Readonly<Record<string, PegawaiColumnName>>;
}

/**
 * SIASN's agency export ("Pegawai"): one record for each person. Contact and the like are not copied.
 *
 * A birth date, sex or appointment that differs from the NIP is reported with BKN's data quality indicator. The class of the
 * present post is given only where the export tells it: `pelaksana` by its code, functional posts by the level at the end
 * of their name, structural posts by `eselon_id` where somebody joined that column.
 *
 * @param rows - the whole sheet as a reader of CSV or of spreadsheets gives it: records, or lists with the headers among the first
 * @returns `unread` counts the rows that gave no record
 * @throws TalentaError `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromPegawai } from 'talenta-asn/sources';
 * const row = {
 *   NIP_BARU: "'198502282010011999", status_cpns_pns: 'PNS', tanggal_lahir: '28-02-1985', gol_akhir_id: '34',
 *   jenis_jabatan_id: '2', jabatan_nama: 'ANALIS KEBIJAKAN AHLI MUDA', tmt_jabatan: '01-04-2022',
 *   unor_id: 'u1', instansi_kerja_id: 'i1', tmt_cpns: '01-03-2010',
 * };
 * const { records, findings } = fromPegawai([row], { asOf: '2026-11-24' });
 * console.log(records[0]?.jabatan?.kelas, records[0]?.golongan); // => jfAhliMuda III/d
 * console.log(findings[0]?.code, findings[0]?.indicator); // => appointmentAgainstNip CON_1
 * ```
 */
export function fromPegawai(rows: unknown, options: PegawaiOptions): SourceOutcome<PegawaiRecord> {
  return SheetForm.whole(pegawaiSheet, rows, options);
}

/** The agency export, for `sheetSteps`. */
export const pegawaiSheet = /* @__PURE__ */ new SheetForm<PegawaiOptions, PegawaiRecord, SourceOutcome<PegawaiRecord>>(
  pegawaiOptions,
  ({ columns }) => {
    const statedOf = statedReader(PEGAWAI_STATED);
    return {
      reader: {
        shape: { source: 'pegawai', personAlone: true, read: PEGAWAI_HEADERS, left: PEGAWAI_LEFT, columns },
        readRow: (row, nip) => readRow(row, nip, (values) => statedOf(row, values)),
      },
      finish: outcomeOf,
    };
  },
  true,
);

type StatedOf = (values: readonly unknown[]) => PegawaiRecord['stated'];

function readRow(row: SheetRow, nip: Nip, statedOf: StatedOf): PegawaiRecord {
  const jenis = jenisOf(row, nip);
  const tanggalLahir = birthDate(row, nip);
  checkSex(row, nip);
  checkAppointment(row, nip, jenis);
  const read = {
    pnsId: code(row, 'pns_id'),
    jenis,
    tanggalLahir,
    kedudukanHukum: coded(row, 'kedudukan', ['kedudukan_hukum_id', 'kedudukan_hukum_nama']),
    golongan: jenis === 'PPPK' ? undefined : coded(row, 'golongan', ['gol_akhir_id', 'gol_akhir_nama']),
    tmtGolongan: date(row, 'tmt_golongan') ?? undefined,
    jabatan: readJabatan(row),
  };
  const nama = unguarded(row, 'Nama');
  const pendidikan = readPendidikan(row);
  const stated = statedOf(row.values(PEGAWAI_STATED));
  return Object.freeze(presentMembers<PegawaiRecord>({ path: row.path, nip, stated, nama, ...read, ...pendidikan }));
}

/** Words for the kinds of employees, by their search keys. A letter `P` and `C` stand for PNS and CPNS in this column. */
const PNS_WORDS: ReadonlySet<string> = new Set(['p', 'c', 'pns', 'cpns']);
const PPPK_WORDS: ReadonlySet<string> = new Set(['pppk', 'pppkparuhwaktu']);

/**
 * The kind of employee: by the wording, and by a number that can only be a PPPK's. A number alone never makes a PNS: month
 * 01 to 12 may also be the sequence of a PPPK. `jenis_pegawai_id` tells where somebody is placed, not which kind.
 */
function jenisOf(row: Row, nip: string): JenisPegawai | undefined {
  const status = text(row, 'status_cpns_pns');
  const word = searchKey(status ?? '');
  const isPppk = (): boolean => PPPK_WORDS.has(word) || /^pppk/i.test(text(row, 'jenis_pegawai_nama') ?? '');
  const worded = PNS_WORDS.has(word) ? 'PNS' : isPppk() ? 'PPPK' : undefined;
  if (status !== undefined && worded === undefined) {
    report(row, 'codeUnknown', ['status_cpns_pns'], { found: status, expected: 'PNS, CPNS or PPPK' });
  }
  if (isNip(nip, 'PNS')) return worded;
  if (worded !== 'PNS') return 'PPPK';
  const expected = 'PPPK, as the structure of the number says';
  return report(row, 'identityConflict', ['status_cpns_pns'], { found: status, expected });
}

/** Read here, because a birth date is never shown in a finding. */
function birthDate(row: Row, nip: string): IsoDate | undefined {
  const read = readDate(row.value('tanggal_lahir'), yearOf(row.asOf));
  if (read === undefined) return undefined;
  const fields = ['tanggal_lahir'];
  if (read === null) return report(row, 'dateNotReadable', fields, { expected: 'a date dd-mm-yyyy' });
  if (read.twoDigitYear) report(row, 'twoDigitYear', fields, { expected: 'dd-mm-yyyy' });
  else if (read.form !== 'dmy') report(row, 'dateFormat', fields, { expected: 'dd-mm-yyyy' });
  if (read.date !== birthDateOf(nip)) {
    report(row, 'birthDateAgainstNip', fields, { expected: 'the date in digits 1 to 8', indicator: 'CON_2' });
  }
  return read.date;
}

/** Words for a sex, by their search keys. `P` alone is left out: it stands for "pria" and for "perempuan". */
const MALE_WORDS: ReadonlySet<string> = new Set(['m', 'l', 'pria', 'lakilaki']);
const FEMALE_WORDS: ReadonlySet<string> = new Set(['f', 'w', 'wanita', 'perempuan']);

/** Compares the sex with digit 15 of the NIP. */
function checkSex(row: Row, nip: string): void {
  const word = searchKey(text(row, 'jenis_kelamin') ?? '');
  const digit = MALE_WORDS.has(word) ? '1' : FEMALE_WORDS.has(word) ? '2' : undefined;
  if (digit === undefined || digit === nip.charAt(14)) return;
  report(row, 'sexAgainstNip', ['jenis_kelamin'], { indicator: 'CON_3' });
}

function checkAppointment(row: Row, nip: string, jenis: JenisPegawai | undefined): void {
  const tmtCpns = date(row, 'tmt_cpns') ?? undefined;
  const tmtPns = date(row, 'tmt_pns') ?? undefined;
  if (jenis === 'PNS' && tmtCpns !== undefined && tmtCpns.slice(0, 7).replace('-', '') !== nip.slice(8, 14)) {
    const expected = 'the year and month in digits 9 to 14';
    report(row, 'appointmentAgainstNip', ['tmt_cpns'], { expected, indicator: 'CON_1' });
  }
  if (tmtCpns !== undefined && tmtPns !== undefined && tmtCpns > tmtPns) {
    const expected = `not after TMT PNS, ${tmtPns}`;
    report(row, 'qualityIndicator', ['tmt_cpns'], { found: tmtCpns, expected, indicator: 'ACC_1' });
  }
}

type Jabatan = NonNullable<DataUtamaRecord['jabatan']>;

function readJabatan(row: Row): Jabatan | undefined {
  const nama = text(row, 'jabatan_nama');
  const mulai = date(row, 'tmt_jabatan') ?? undefined;
  if (row.keyOf('jabatan_id') !== undefined && code(row, 'jabatan_id') === undefined) {
    report(row, 'qualityIndicator', ['jabatan_id'], { expected: 'the id of a post', indicator: 'COM_2' });
  }
  if (nama === undefined) return undefined;
  const instansi = code(row, 'instansi_kerja_id', 'instansi_kerja_nama', 'instansi_induk_id', 'instansi_induk_nama');
  const unit = code(row, 'unor_id', 'unor_nama');
  if (instansi === undefined || unit === undefined) {
    report(row, 'unitIncomplete', [instansi === undefined ? 'instansi_kerja_id' : 'unor_id']);
  }
  const kelas = kelasOf(row, nama);
  return Object.freeze(presentMembers<Jabatan>({ nama, kelas, instansi, unit, mulai }));
}

/** Level 0 (JPT utama) is left out: zero is also what stands where there is no echelon. */
const ESELON_LEVELS: ReadonlyMap<string, KelasJabatan> = new Map(
  Object.entries<KelasJabatan>({ '1': 'jptMadya', '2': 'jptPratama', '3': 'administrator', '4': 'pengawas' }),
);

function kelasOf(row: Row, nama: string): KelasJabatan | undefined {
  const jenis = readJenisJabatan(row, 'jenis_jabatan_id', code(row, 'jenis_jabatan_id'));
  if (jenis === 'pelaksana' && levelInName(row, nama) !== undefined) {
    const expected = 'a pelaksana post without a functional level';
    return report(row, 'qualityIndicator', ['jabatan_nama'], { found: nama, expected, indicator: 'ACC_9' });
  }
  const byLevel = ESELON_LEVELS.get(text(row, 'eselon_level') ?? '');
  if (jenis === 'struktural' && byLevel !== undefined && code(row, 'eselon_id') === undefined) return byLevel;
  return classOfPost(row, { jenis, eselon: ['eselon_id'], level: ['jabatan_nama'], nama });
}

/** The highest education of a person. */
function readPendidikan(row: Row) {
  const pendidikanTerakhir = coded(row, 'jenjang', ['tingkat_pendidikan_id', 'tingkat_pendidikan_nama']);
  const bidangPendidikan = code(row, 'pendidikan_nama', 'pendidikan_id');
  const tahunLulus = year(row, 'tahun_lulus') ?? undefined;
  const isEmpty = bidangPendidikan === undefined && pendidikanTerakhir === undefined;
  if (isEmpty && row.keyOf('tingkat_pendidikan_id') !== undefined) {
    report(row, 'qualityIndicator', ['tingkat_pendidikan_id'], { expected: 'an education', indicator: 'COM_3' });
  }
  return { pendidikanTerakhir, bidangPendidikan, tahunLulus };
}
