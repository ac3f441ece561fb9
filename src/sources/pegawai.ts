import { yearOf, type IsoDate } from '../model/iso-date.js';
import type { JenjangPendidikan } from '../model/jenjang-pendidikan.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { presentMembers } from '../model/present-members.js';
import { birthDateOf, isNip, type JenisPegawai, type Nip } from '../model/nip.js';
import { unguardedText } from './cell-text.js';
import { classOfPost, JENIS_JABATAN, levelInName } from './class-of-post.js';
import { coded } from './code-and-wording.js';
import type { CodeLists } from './code-lists.js';
import type { DataUtamaRecord } from './data-utama.js';
import { folded } from './folded.js';
import { readDate } from './read-date.js';
import { code, date, pathOf, text, year, type Row } from './row.js';
import { pegawaiOptions } from './options.schema.js';
import { PEGAWAI_HEADERS, PEGAWAI_LEFT, PEGAWAI_STATED, type PegawaiColumnName } from './pegawai-columns.js';
import { outcomeOf, type PersonRow, type SheetOptions, type SheetReader } from './sheet.js';
import { SheetForm } from './sheet-steps.js';
import type { SourceFindingCode } from './source-findings.js';
import type { SourceOutcome } from './source-result.js';
import { statedReader, type StatedReader } from './row-object.js';

/**
 * One person of SIASN's agency export, in the shape of `DataUtamaRecord`. What is absent is not known. The class of the
 * present post is there only where it can be told: the download has no echelon, so structural posts have none unless that
 * column was joined.
 */
export interface PegawaiRecord extends DataUtamaRecord {
  readonly nip: Nip;
  /** Personal, for writing lists of people; it stands in no finding. */
  readonly nama?: string;
  /** Field of the last education: its name, else its id. */
  readonly bidangPendidikan?: string;
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
 * A birth date, sex or appointment that differs from the NIP is told with BKN's data quality indicator. The class of the
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
  (options: PegawaiOptions) => {
    const given = pegawaiOptions.from(options, 'options');
    return { options: given, reader: pegawaiReader(given), finish: outcomeOf };
  },
  true,
);

function pegawaiReader(given: PegawaiOptions): SheetReader<PegawaiRecord> {
  const statedOf = statedReader(PEGAWAI_STATED);
  return {
    shape: {
      source: 'pegawai',
      personAlone: true,
      read: PEGAWAI_HEADERS,
      left: PEGAWAI_LEFT,
      ...(given.columns === undefined ? {} : { columns: given.columns }),
    },
    readRow: (person) => readRow(person, given, statedOf),
  };
}

function readRow({ row, nip }: PersonRow, { lists }: SheetOptions, statedOf: StatedReader): PegawaiRecord {
  const jenis = jenisOf(row, nip);
  const tanggalLahir = birthDate(row, nip);
  checkSex(row, nip);
  checkAppointment(row, nip, jenis);
  const pnsId = code(row, 'pns_id');
  const kedudukanHukum = coded(row, 'kedudukan', ['kedudukan_hukum_id', 'kedudukan_hukum_nama'], lists);
  const golongan = jenis === 'PPPK' ? undefined : coded(row, 'golongan', ['gol_akhir_id', 'gol_akhir_nama'], lists);
  const tmtGolongan = date(row, 'tmt_golongan') ?? undefined;
  const jabatan = readJabatan(row, lists);
  const nama = text(row, 'Nama');
  const { jenjang, bidang, tahunLulus } = readPendidikan(row, lists);
  const record = presentMembers<Omit<PegawaiRecord, 'tmtPensiun' | 'usiaPensiun'>>({
    path: row.path,
    nip,
    stated: statedOf(row, row.values(PEGAWAI_STATED)),
    nama: nama === undefined ? undefined : unguardedText(nama),
    pnsId,
    jenis,
    tanggalLahir,
    kedudukanHukum,
    golongan,
    tmtGolongan,
    jabatan,
    pendidikanTerakhir: jenjang,
    bidangPendidikan: bidang,
    tahunLulus,
  });
  return Object.freeze(record);
}

/** Wordings of the kind of employee, folded. A letter `P` and `C` stand for PNS and CPNS in this column. */
const JENIS: ReadonlyMap<string, JenisPegawai> = new Map([
  ['p', 'PNS'],
  ['c', 'PNS'],
  ['pns', 'PNS'],
  ['cpns', 'PNS'],
  ['pppk', 'PPPK'],
  ['pppkparuhwaktu', 'PPPK'],
]);

/**
 * The kind of employee: by the wording, and by a number that can only be a PPPK's. A number alone never makes a PNS: month
 * 01 to 12 may also be the sequence of a PPPK. `jenis_pegawai_id` tells where somebody is placed, not which kind.
 */
function jenisOf(row: Row, nip: string): JenisPegawai | undefined {
  const status = text(row, 'status_cpns_pns');
  const worded =
    JENIS.get(folded(status ?? '')) ?? (/^pppk/i.test(text(row, 'jenis_pegawai_nama') ?? '') ? 'PPPK' : undefined);
  if (status !== undefined && worded === undefined) {
    row.reading.tell('codeUnknown', pathOf(row, ['status_cpns_pns']), { found: status, expected: 'PNS, CPNS or PPPK' });
  }
  if (isNip(nip, 'PNS')) return worded;
  if (worded !== 'PNS') return 'PPPK';
  row.reading.tell('identityConflict', pathOf(row, ['status_cpns_pns']), {
    found: status,
    expected: 'PPPK, as the structure of the number says',
  });
  return undefined;
}

/** Read here, because a birth date is never shown in a finding. */
function birthDate(row: Row, nip: string): IsoDate | undefined {
  const read = readDate(row.value('tanggal_lahir'), yearOf(row.asOf));
  if (read === undefined) return undefined;
  const tell = (code: SourceFindingCode, expected: string, indicator = {}): void => {
    row.reading.tell(code, pathOf(row, ['tanggal_lahir']), { expected, ...indicator });
  };
  if (read === null) {
    tell('dateNotReadable', 'a date dd-mm-yyyy');
    return undefined;
  }
  if (read.twoDigitYear) tell('twoDigitYear', 'dd-mm-yyyy');
  else if (read.form !== 'dmy') tell('dateFormat', 'dd-mm-yyyy');
  if (read.date !== birthDateOf(nip)) tell('birthDateAgainstNip', 'the date in digits 1 to 8', { indicator: 'CON_2' });
  return read.date;
}

/** Digit 15 of the NIP. `P` alone is left out: it stands for "pria" and for "perempuan". */
const SEX_DIGITS: ReadonlyMap<string, string> = new Map([
  ['m', '1'],
  ['l', '1'],
  ['pria', '1'],
  ['lakilaki', '1'],
  ['f', '2'],
  ['w', '2'],
  ['wanita', '2'],
  ['perempuan', '2'],
]);

function checkSex(row: Row, nip: string): void {
  const digit = SEX_DIGITS.get(folded(text(row, 'jenis_kelamin') ?? ''));
  if (digit === undefined || digit === nip.charAt(14)) return;
  row.reading.tell('sexAgainstNip', pathOf(row, ['jenis_kelamin']), { indicator: 'CON_3' });
}

function checkAppointment(row: Row, nip: string, jenis: JenisPegawai | undefined): void {
  const tmtCpns = date(row, 'tmt_cpns') ?? undefined;
  const tmtPns = date(row, 'tmt_pns') ?? undefined;
  if (jenis === 'PNS' && tmtCpns !== undefined && tmtCpns.slice(0, 7).replace('-', '') !== nip.slice(8, 14)) {
    row.reading.tell('appointmentAgainstNip', pathOf(row, ['tmt_cpns']), {
      expected: 'the year and month in digits 9 to 14',
      indicator: 'CON_1',
    });
  }
  if (tmtCpns !== undefined && tmtPns !== undefined && tmtCpns > tmtPns) {
    row.reading.tell('qualityIndicator', pathOf(row, ['tmt_cpns']), {
      found: tmtCpns,
      expected: `not after TMT PNS, ${tmtPns}`,
      indicator: 'ACC_1',
    });
  }
}

type Jabatan = NonNullable<DataUtamaRecord['jabatan']>;

function readJabatan(row: Row, lists?: Partial<CodeLists>): Jabatan | undefined {
  const nama = text(row, 'jabatan_nama');
  const mulai = date(row, 'tmt_jabatan') ?? undefined;
  if (row.keyOf('jabatan_id') !== undefined && code(row, 'jabatan_id') === undefined) {
    row.reading.tell('qualityIndicator', pathOf(row, ['jabatan_id']), {
      expected: 'the id of a post',
      indicator: 'COM_2',
    });
  }
  if (nama === undefined) return undefined;
  const instansi = code(row, 'instansi_kerja_id', 'instansi_kerja_nama', 'instansi_induk_id', 'instansi_induk_nama');
  const unit = code(row, 'unor_id', 'unor_nama');
  if (instansi === undefined || unit === undefined) {
    row.reading.tell('unitIncomplete', pathOf(row, [instansi === undefined ? 'instansi_kerja_id' : 'unor_id']));
  }
  const kelas = kelasOf(row, nama, lists);
  return Object.freeze(presentMembers<Jabatan>({ nama, kelas, instansi, unit, mulai }));
}

/** Level 0 (JPT utama) is left out: zero is also what stands where there is no echelon. */
const ESELON_LEVELS: ReadonlyMap<string, KelasJabatan> = new Map([
  ['1', 'jptMadya'],
  ['2', 'jptPratama'],
  ['3', 'administrator'],
  ['4', 'pengawas'],
]);

function kelasOf(row: Row, nama: string, lists?: Partial<CodeLists>): KelasJabatan | undefined {
  const kind = code(row, 'jenis_jabatan_id');
  const jenis = kind !== undefined && Object.hasOwn(JENIS_JABATAN, kind) ? JENIS_JABATAN[kind] : undefined;
  if (kind !== undefined && jenis === undefined) {
    row.reading.tell('codeUnknown', pathOf(row, ['jenis_jabatan_id']), { found: kind, expected: '1, 2, 3 or 4' });
  }
  if (jenis === 'pelaksana' && levelInName(nama, lists) !== undefined) {
    row.reading.tell('qualityIndicator', pathOf(row, ['jabatan_nama']), {
      found: nama,
      expected: 'a pelaksana post without a functional level',
      indicator: 'ACC_9',
    });
    return undefined;
  }
  const byLevel = ESELON_LEVELS.get(text(row, 'eselon_level') ?? '');
  if (jenis === 'struktural' && byLevel !== undefined && code(row, 'eselon_id') === undefined) return byLevel;
  return classOfPost(row, { jenis, eselon: ['eselon_id'], level: ['jabatan_nama'], nama }, lists);
}

/** The highest education of a person. */
interface Pendidikan {
  readonly jenjang: JenjangPendidikan | undefined;
  readonly bidang: string | undefined;
  readonly tahunLulus: number | undefined;
}

function readPendidikan(row: Row, lists?: Partial<CodeLists>): Pendidikan {
  const jenjang = coded(row, 'jenjang', ['tingkat_pendidikan_id', 'tingkat_pendidikan_nama'], lists);
  const bidang = code(row, 'pendidikan_nama', 'pendidikan_id');
  const tahunLulus = year(row, 'tahun_lulus') ?? undefined;
  if (row.keyOf('tingkat_pendidikan_id') !== undefined && bidang === undefined && jenjang === undefined) {
    row.reading.tell('qualityIndicator', pathOf(row, ['tingkat_pendidikan_id']), {
      expected: 'an education',
      indicator: 'COM_3',
    });
  }
  return { jenjang, bidang, tahunLulus };
}
