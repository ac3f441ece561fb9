import type { Golongan } from '../../civil-service/golongan.js';
import type { IsoDate } from '../../civil-service/iso-date.js';
import type { JenjangPendidikan } from '../../civil-service/jenjang-pendidikan.js';
import type { KedudukanHukum } from '../../civil-service/kedudukan-hukum.js';
import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import { nipParts, safeParseNip, type JenisPegawai } from '../../civil-service/nip.js';
import { presentMembers } from '../../json/deep-freeze.js';
import { code, coded, date, isDecreeFarAway, serviceDate, stated, text, whole } from '../wire/read-field.js';
import { sourceOptions } from '../wire/options.schema.js';
import { lifeDatesOf } from '../wire/read-date.js';
import { readSource, type PayloadForm } from '../wire/read-source.js';
import { report, type Row, required } from '../wire/row.js';
import type { SourceOptions, SourceOutcome } from '../wire/source-result.js';
import { classOfPost, JENIS_JABATAN } from './class-of-post.js';

/** What data-utama says of a person, as far as talent management needs it. Every member may be absent. */
export interface DataUtamaRecord {
  /** Where in the payload: `data`. */
  readonly path: string;
  /** SIASN's key of the person, to pass as `pnsId` to the other adapters. */
  readonly pnsId?: string;
  /** PNS (also CPNS) or PPPK (jenis pegawai). */
  readonly jenis?: JenisPegawai;
  /** Birth date (tanggal lahir). Personal. */
  readonly tanggalLahir?: IsoDate;
  /** Legal position (kedudukan hukum). */
  readonly kedudukanHukum?: KedudukanHukum;
  /** Present rank (golongan ruang); never of a PPPK. */
  readonly golongan?: Golongan;
  /** First day in that rank (TMT golongan). */
  readonly tmtGolongan?: IsoDate;
  /** Highest education as SIASN's master record has it; the diplomas are in rw-pendidikan. */
  readonly pendidikanTerakhir?: JenjangPendidikan;
  /** Present post (jabatan), as far as it is told. */
  readonly jabatan?: {
    /** Name of the post (nama jabatan). */
    readonly nama: string;
    /** Class of the post (kelas jabatan). */
    readonly kelas?: KelasJabatan;
    /** Agency (instansi): its key, else its name. */
    readonly instansi?: string;
    /** Unit (unit organisasi): its key, else its name. */
    readonly unit?: string;
    /** First day in the post (TMT jabatan). */
    readonly mulai?: IsoDate;
  };
  /** Day of retirement as BKN has it (TMT pensiun). */
  readonly tmtPensiun?: IsoDate;
  /** Age of retirement as BKN has it (BUP), 1 to 75 years. */
  readonly usiaPensiun?: number;
  /** What the source itself wrote in coded fields, by the name of the field. */
  readonly stated: Readonly<Record<string, string>>;
}

const STATED = [
  ...['statusPegawai', 'jenisPegawaiId', 'kedudukanPnsId', 'kedudukanPnsNama', 'golRuangAkhirId', 'golRuangAkhir'],
  ...['tkPendidikanTerakhirId', 'tkPendidikanTerakhir', 'jenisJabatanId', 'eselonId', 'eselon', 'eselonLevel'],
  ...['asnJenjangJabatan', 'kodeJenjangJabatan', 'jenjang'],
];

const DATA_UTAMA: PayloadForm<DataUtamaRecord> = {
  source: 'data-utama',
  options: sourceOptions,
  read: [
    ...STATED,
    ...['id', 'tglLahir', 'jenisKelamin', 'tmtCpns', 'tmtGolAkhir', 'tmtJabatan', 'tmtPensiun', 'bupPensiun'],
    ...['jabatanNama', 'jabatanStrukturalNama', 'jabatanFungsionalNama', 'jabatanFungsionalUmumNama'],
    ...['instansiKerjaId', 'instansiKerjaNama', 'unorId', 'unorNama', 'jenisJabatan', 'kode_jenjang_jabatan'],
  ],
  // Personal and other fields that talent management does not need.
  left: [
    ...['nama', 'gelarDepan', 'gelarBelakang', 'tempatLahir', 'tempatLahirId', 'agama', 'agamaId', 'jenisKawinId'],
    ...['statusPerkawinan', 'email', 'emailGov', 'noHp', 'noTelp', 'alamat', 'kodePos', 'nik', 'noNpwp', 'tglNpwp'],
    ...['noAskes', 'bpjs', 'noTaspen', 'noSeriKarpeg', 'kartuAsn', 'karis_karsu', 'genEmailAsn', 'jenisPegawaiNama'],
    ...['mkTahun', 'mkBulan', 'masaKerja', 'pendidikanTerakhirId', 'pendidikanTerakhirNama', 'tahunLulus'],
    ...['tglSkCpns', 'nomorSkCpns', 'tmtPns', 'tglSkPns', 'nomorSkPns', 'noSpmt', 'tglSpmt', 'tglSttpl', 'nomorSttpl'],
    ...['instansiIndukId', 'instansiIndukNama', 'satuanKerjaIndukId', 'satuanKerjaIndukNama', 'instansiKerjaKodeCepat'],
    ...['satuanKerjaKerjaId', 'satuanKerjaKerjaNama', 'kanregId', 'kanregNama', 'unorIndukId', 'unorIndukNama'],
    ...['jabatanStrukturalId', 'jabatanFungsionalId', 'jabatanFungsionalUmumId', 'jabatanAsn', 'levelJabatan'],
    ...['kelas_jabatan', 'golRuangAwalId', 'golRuangAwal', 'pangkatAwal', 'pangkatAkhir', 'tmtEselon', 'gajiPokok'],
    ...['lokasiKerjaId', 'lokasiKerja', 'kpknId', 'kpknNama', 'ktuaId', 'ktuaNama', 'taspenId', 'taspenNama'],
    ...['kppnId', 'kppnNama', 'statusHidup', 'akteMeninggal', 'tglMeninggal', 'akteKelahiran', 'jumlahIstriSuami'],
    ...['jumlahAnak', 'tglSuratKeteranganDokter', 'noSuratKeteranganDokter', 'noSuratKeteranganBebasNarkoba'],
    ...['tglSuratKeteranganBebasNarkoba', 'skck', 'tglSkck', 'jenisIdDokumenId', 'jenisIdDokumenNama'],
    ...['nomorIdDocument', 'validNik', 'tanggal_taspen', 'tabrum2', 'bahasa', 'path', 'createdAt', 'updatedAt'],
  ],
  readRow: (row, { nip, jenis: kind }) => {
    const jenis = readKind(row);
    const tanggalLahir = date(row, 'tglLahir') ?? undefined;
    const record = {
      path: row.path,
      pnsId: code(row, 'id'),
      jenis,
      tanggalLahir,
      kedudukanHukum: coded(row, 'kedudukan', ['kedudukanPnsId', 'kedudukanPnsNama']),
      golongan: jenis === 'PPPK' ? undefined : coded(row, 'golongan', ['golRuangAkhirId', 'golRuangAkhir']),
      tmtGolongan: date(row, 'tmtGolAkhir') ?? undefined,
      pendidikanTerakhir: coded(row, 'jenjang', ['tkPendidikanTerakhirId', 'tkPendidikanTerakhir']),
      jabatan: readPost(row),
      tmtPensiun: date(row, 'tmtPensiun') ?? undefined,
    };
    const usia = whole(row, 0, 75, 'bupPensiun') ?? 0;
    const usiaPensiun = usia > 0 ? usia : undefined;
    compareWithNip(row, nip, kind ?? jenis ?? 'PNS', tanggalLahir);
    return [presentMembers<DataUtamaRecord>({ ...record, usiaPensiun, stated: stated(row, ...STATED) })];
  },
};

/**
 * Master record of a person: `/pns/data-utama/{nip}` of SIASN, an object, wrapped or not.
 *
 * Names, contact, religion, marital state, family, health, identity numbers and pay are not copied. The birth date, the sex and the
 * appointment are compared with the digits of the NIP (BKN's indicators CON_2, CON_3, CON_1); the sex is not kept.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromDataUtama } from 'talenta-asn/sources';
 * const data = { nipBaru: '198502282010011999', tglLahir: '28-02-1985', agama: 'X', golRuangAkhirId: '41', kedudukanPnsId: '01' };
 * const result = fromDataUtama({ code: 1, data }, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.golongan, result.records[0]?.kedudukanHukum); // => IV/a aktif
 * console.log(JSON.stringify(result).includes('agama')); // => false
 * ```
 */
export function fromDataUtama(input: unknown, options: SourceOptions): SourceOutcome<DataUtamaRecord> {
  return readSource(DATA_UTAMA, input, options);
}

function readKind(row: Row): JenisPegawai | undefined {
  const status = text(row, 'statusPegawai')?.toUpperCase();
  if (status === undefined) return undefined;
  if (status === 'PNS' || status === 'CPNS') return 'PNS';
  if (status === 'PPPK' || status.startsWith('PPPK ')) return 'PPPK';
  return report(row, 'codeUnknown', ['statusPegawai'], { found: status, expected: 'PNS, CPNS or PPPK' });
}

function readPost(row: Row): DataUtamaRecord['jabatan'] {
  const nama = text(row, 'jabatanNama', 'jabatanStrukturalNama', 'jabatanFungsionalNama', 'jabatanFungsionalUmumNama');
  if (nama === undefined) return undefined;
  const jenis = JENIS_JABATAN.get(text(row, 'jenisJabatanId', 'jenisJabatan'));
  const level = ['asnJenjangJabatan', 'kode_jenjang_jabatan', 'jenjang'];
  const kelas = classOfPost(row, { jenis, eselon: ['eselonId', 'eselon'], level, nama });
  const mulai = date(row, 'tmtJabatan') ?? undefined;
  const instansi = text(row, 'instansiKerjaId', 'instansiKerjaNama');
  const unit = text(row, 'unorId', 'unorNama');
  return presentMembers<NonNullable<DataUtamaRecord['jabatan']>>({ nama, kelas, instansi, unit, mulai });
}

function compareWithNip(row: Row, nip: string, jenis: JenisPegawai, tanggalLahir: IsoDate | undefined): void {
  const checked = safeParseNip(nip, jenis);
  if (!checked.success) return;
  const parts = nipParts(checked.data, jenis);
  if (tanggalLahir !== undefined && tanggalLahir !== parts.tanggalLahir) {
    report(row, 'birthDateAgainstNip', ['tglLahir'], { indicator: 'CON_2' });
  }
  const sex = text(row, 'jenisKelamin')?.toUpperCase();
  if ((sex === 'M' || sex === 'F') && (sex === 'M') !== (parts.jenisKelamin === 'laki-laki')) {
    report(row, 'sexAgainstNip', ['jenisKelamin'], { indicator: 'CON_3' });
  }
  const tmtCpns = date(row, 'tmtCpns');
  const appointment = lifeDatesOf(nip, jenis)?.appointment;
  if (tmtCpns && appointment !== undefined && tmtCpns.slice(0, 7) !== appointment.slice(0, 7)) {
    report(row, 'appointmentAgainstNip', ['tmtCpns'], { indicator: 'CON_1' });
  }
}

/** A rank, and since when. */
export interface GolonganRecord {
  /** Where in the payload: `data[0]`. */
  readonly path: string;
  /** Rank (golongan ruang), `IV/a`. */
  readonly golongan: Golongan;
  /** First day in the rank (TMT golongan). */
  readonly mulai: IsoDate;
  /** What the source itself wrote in coded fields, by the name of the field. */
  readonly stated: Readonly<Record<string, string>>;
}

const GOLONGAN_STATED = ['golonganId', 'golongan', 'jenisKPId'];

const GOLONGAN: PayloadForm<GolonganRecord> = {
  source: 'rw-golongan',
  options: sourceOptions,
  read: ['id', 'tmtGolongan', 'skTanggal', ...GOLONGAN_STATED],
  left: [
    ...['pangkat', 'skNomor', 'noPertekBkn', 'tglPertekBkn', 'jumlahKreditUtama', 'jumlahKreditTambahan'],
    ...['jenisKPNama', 'masaKerjaGolonganTahun', 'masaKerjaGolonganBulan', 'path', 'createdAt', 'updatedAt'],
  ],
  person: ['idPns'],
  readRow: (row) => {
    const golongan = coded(row, 'golongan', ['golonganId', 'golongan']);
    const mulai = required(row, ['tmtGolongan'], 'a date', serviceDate(row, 'tmtGolongan'));
    if (golongan === undefined || mulai === undefined) return 'unread';
    if (isDecreeFarAway(row, mulai, 'golongan', 'skTanggal')) return 'unread';
    return [{ path: row.path, golongan, mulai, stated: stated(row, ...GOLONGAN_STATED) }];
  },
};

/**
 * History of ranks: `/pns/rw-golongan/{nip}` of SIASN. `assembleAsn` takes the latest one up to the reference date.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromGolongan } from 'talenta-asn/sources';
 * const rows = [{ golonganId: '41', golongan: 'IV/a', tmtGolongan: '01-04-2021' }];
 * const result = fromGolongan({ code: 1, data: rows }, { nip: '198502282010011999', asOf: '2026-11-24' });
 * console.log(result.records[0]?.golongan, result.records[0]?.mulai); // => IV/a 2021-04-01
 * ```
 */
export function fromGolongan(input: unknown, options: SourceOptions): SourceOutcome<GolonganRecord> {
  return readSource(GOLONGAN, input, options);
}
