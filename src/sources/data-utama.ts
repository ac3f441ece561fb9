import type { Golongan } from '../model/golongan.js';
import type { IsoDate } from '../model/iso-date.js';
import type { JenjangPendidikan } from '../model/jenjang-pendidikan.js';
import type { KedudukanHukum } from '../model/kedudukan-hukum.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { nipParts, safeParseNip, type JenisPegawai } from '../model/nip.js';
import { classOfPost, JENIS_JABATAN } from './class-of-post.js';
import { coded } from './code-and-wording.js';
import type { CodeLists } from './code-lists.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { readSource, type RowResult, type SourceShape } from './read-source.js';
import { code, date, pathOf, stated, text, whole, type Row } from './row.js';
import type { SourceOptions, SourceOutcome } from './source-result.js';

/** What data-utama says of a person, as far as talent management needs it. Every member may be absent. */
export interface DataUtamaRecord {
  readonly path: string;
  /** SIASN's key of the person, to pass as `pnsId` to the other adapters. */
  readonly pnsId?: string;
  readonly jenis?: JenisPegawai;
  readonly tanggalLahir?: IsoDate;
  readonly kedudukanHukum?: KedudukanHukum;
  readonly golongan?: Golongan;
  readonly tmtGolongan?: IsoDate;
  /** Highest education as SIASN's master record has it; the diplomas are in rw-pendidikan. */
  readonly pendidikanTerakhir?: JenjangPendidikan;
  readonly jabatan?: {
    readonly nama: string;
    readonly kelas?: KelasJabatan;
    readonly instansi?: string;
    readonly unit?: string;
    readonly mulai?: IsoDate;
  };
  /** Retirement as BKN has it: date, and age in years. */
  readonly tmtPensiun?: IsoDate;
  readonly usiaPensiun?: number;
  readonly stated: Readonly<Record<string, string>>;
}

const STATED = [
  ...['statusPegawai', 'jenisPegawaiId', 'kedudukanPnsId', 'kedudukanPnsNama', 'golRuangAkhirId', 'golRuangAkhir'],
  ...['tkPendidikanTerakhirId', 'tkPendidikanTerakhir', 'jenisJabatanId', 'eselonId', 'eselon', 'eselonLevel'],
  ...['asnJenjangJabatan', 'kodeJenjangJabatan', 'jenjang'],
];

const DATA_UTAMA: SourceShape = {
  source: 'data-utama',
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
  const given = optionsOf(sourceOptions, options);
  return readSource(DATA_UTAMA, input, given, (row) => readRow(row, given));
}

function readRow(row: Row, { nip, jenis: kind, lists }: SourceOptions): RowResult<DataUtamaRecord> {
  const jenis = readKind(row);
  const tanggalLahir = date(row, 'tglLahir');
  const pnsId = code(row, 'id');
  const kedudukanHukum = coded(row, 'kedudukan', ['kedudukanPnsId', 'kedudukanPnsNama'], lists);
  const golongan = jenis === 'PPPK' ? undefined : coded(row, 'golongan', ['golRuangAkhirId', 'golRuangAkhir'], lists);
  const tmtGolongan = date(row, 'tmtGolAkhir');
  const pendidikan = coded(row, 'jenjang', ['tkPendidikanTerakhirId', 'tkPendidikanTerakhir'], lists);
  const jabatan = readPost(row, lists);
  const tmtPensiun = date(row, 'tmtPensiun');
  const usia = whole(row, 0, 75, 'bupPensiun');
  compareWithNip(row, nip, kind ?? jenis ?? 'PNS', tanggalLahir ?? undefined);
  return [
    {
      path: row.path,
      ...(pnsId === undefined ? {} : { pnsId }),
      ...(jenis === undefined ? {} : { jenis }),
      ...(typeof tanggalLahir === 'string' ? { tanggalLahir } : {}),
      ...(kedudukanHukum === undefined ? {} : { kedudukanHukum }),
      ...(golongan === undefined ? {} : { golongan }),
      ...(typeof tmtGolongan === 'string' ? { tmtGolongan } : {}),
      ...(pendidikan === undefined ? {} : { pendidikanTerakhir: pendidikan }),
      ...(jabatan === undefined ? {} : { jabatan }),
      ...(typeof tmtPensiun === 'string' ? { tmtPensiun } : {}),
      ...(typeof usia === 'number' && usia > 0 ? { usiaPensiun: usia } : {}),
      stated: stated(row, ...STATED),
    },
  ];
}

function readKind(row: Row): JenisPegawai | undefined {
  const status = text(row, 'statusPegawai')?.toUpperCase();
  if (status === undefined) return undefined;
  if (status === 'PNS' || status === 'CPNS') return 'PNS';
  if (status === 'PPPK' || status.startsWith('PPPK ')) return 'PPPK';
  row.reading.tell('codeUnknown', pathOf(row, ['statusPegawai']), { found: status, expected: 'PNS, CPNS or PPPK' });
  return undefined;
}

function readPost(row: Row, lists: Partial<CodeLists> | undefined): DataUtamaRecord['jabatan'] {
  const names = ['jabatanNama', 'jabatanStrukturalNama', 'jabatanFungsionalNama', 'jabatanFungsionalUmumNama'];
  const nama = text(row, ...names);
  if (nama === undefined) return undefined;
  const kind = text(row, 'jenisJabatanId', 'jenisJabatan');
  const kelas = classOfPost(
    row,
    {
      jenis: kind === undefined ? undefined : JENIS_JABATAN[kind],
      eselon: ['eselonId', 'eselon'],
      level: ['asnJenjangJabatan', 'kode_jenjang_jabatan', 'jenjang'],
      nama,
    },
    lists,
  );
  const mulai = date(row, 'tmtJabatan');
  const instansi = text(row, 'instansiKerjaId', 'instansiKerjaNama');
  const unit = text(row, 'unorId', 'unorNama');
  return {
    nama,
    ...(kelas === undefined ? {} : { kelas }),
    ...(instansi === undefined ? {} : { instansi }),
    ...(unit === undefined ? {} : { unit }),
    ...(typeof mulai === 'string' ? { mulai } : {}),
  };
}

function compareWithNip(row: Row, nip: string, jenis: JenisPegawai, tanggalLahir: IsoDate | undefined): void {
  const checked = safeParseNip(nip, jenis);
  if (!checked.success) return;
  const parts = nipParts(checked.data, jenis);
  if (tanggalLahir !== undefined && tanggalLahir !== parts.tanggalLahir) {
    row.reading.tell('birthDateAgainstNip', pathOf(row, ['tglLahir']), { indicator: 'CON_2' });
  }
  const sex = text(row, 'jenisKelamin')?.toUpperCase();
  if ((sex === 'M' || sex === 'F') && (sex === 'M') !== (parts.jenisKelamin === 'laki-laki')) {
    row.reading.tell('sexAgainstNip', pathOf(row, ['jenisKelamin']), { indicator: 'CON_3' });
  }
  const tmtCpns = date(row, 'tmtCpns');
  if (typeof tmtCpns !== 'string' || parts.bulanPengangkatan === undefined) return;
  const month = `${String(parts.tahunPengangkatan)}-${String(parts.bulanPengangkatan).padStart(2, '0')}`;
  if (tmtCpns.slice(0, 7) !== month) {
    row.reading.tell('appointmentAgainstNip', pathOf(row, ['tmtCpns']), { indicator: 'CON_1' });
  }
}
