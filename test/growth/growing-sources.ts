import {
  assembleAsn,
  dataQuality,
  evidenceOfPerson,
  FEEDBACK_SCHEMES,
  fromCat,
  fromDataUtama,
  fromDiklat,
  fromENominasi,
  fromGolongan,
  fromHukdis,
  fromJabatan,
  fromKinerjaPeriodik,
  fromKompetensi,
  fromKursus,
  fromLhkpn,
  fromNilaiIpAsn,
  fromPegawai,
  fromPendidikan,
  fromPenghargaan,
  fromPotensi,
  fromSertifikasi,
  fromSimata,
  fromSkp,
  fromSkp22,
  fromTalentSheet,
  fromTimKerja,
  fromUmpanBalik360,
  readTalentMappingRecord,
  simataRows,
} from 'talenta-asn/sources';
import { many, type Growing } from './growing.js';
import { nipOf } from './sized-inputs.js';

const asOf = '2026-11-23' as const;
const nip = nipOf(0);
const subject = { nip, asOf } as const;

/** A day in the form of SIASN, another one for each place. */
const dayOf = (index: number): string =>
  `${String(1 + (index % 28)).padStart(2, '0')}-${String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0')}-${String(2010 + (Math.floor(index / 336) % 15))}`;

/** An adapter with a row for each place. */
interface Adapter {
  readonly read: (rows: unknown) => unknown;
  readonly row: (index: number) => object;
}

const ADAPTERS: Readonly<Record<string, Adapter>> = {
  fromDataUtama: {
    read: (rows) => fromDataUtama(rows, subject),
    row: (i) => ({ nipBaru: nip, tglLahir: '28-02-1980', golRuangAkhirId: String(31 + (i % 4)), kedudukanPnsId: '01' }),
  },
  fromDiklat: {
    read: (rows) => fromDiklat(rows, subject),
    row: (i) => ({
      latihanStrukturalNama: 'PKA',
      latihanStrukturalId: '3',
      nomor: String(i),
      tanggalSelesai: dayOf(i),
    }),
  },
  fromENominasi: {
    read: (rows) => fromENominasi(rows, subject),
    row: (i) => ({
      nip,
      tahun_asesmen: '2024',
      nilai_potkom: '90',
      tahun_kinerja: String(2010 + (i % 17)),
      predikat_kinerja: 'BAIK',
    }),
  },
  fromGolongan: {
    read: (rows) => fromGolongan(rows, subject),
    row: (i) => ({ golonganId: '41', golongan: 'IV/a', tmtGolongan: dayOf(i) }),
  },
  fromHukdis: {
    read: (rows) => fromHukdis(rows, subject),
    row: (i) => ({
      jenisHukuman: '7',
      jenisTingkatHukumanId: 'S',
      skNomor: String(i),
      hukumanTanggal: dayOf(i),
      masaTahun: '1',
      masaBulan: '',
    }),
  },
  fromJabatan: {
    read: (rows) => fromJabatan(rows, subject),
    row: (i) => ({
      ...{ instansiKerjaId: 'A1', unorId: 'U1', jenisPenugasanId: 'D', jenisJabatan: '1' },
      ...{ namaJabatan: `KEPALA ${String(i)}`, eselonId: '32', tmtJabatan: dayOf(i) },
    }),
  },
  fromKinerjaPeriodik: {
    read: (rows) => fromKinerjaPeriodik(rows, subject),
    row: (i) => ({
      tahun: String(2010 + (i % 17)),
      periodikId: '2',
      bulanMulaiPenilaian: '7',
      kuadranKinerjaNilai: 'BAIK',
      kuadranNilai: '2',
    }),
  },
  fromKompetensi: {
    read: (rows) => fromKompetensi(rows, subject),
    row: (i) => ({ tanggal: dayOf(i), integritas: '4-', kerjasama: 3 }),
  },
  fromKursus: {
    read: (rows) => fromKursus(rows, subject),
    row: (i) => ({
      namaKursus: 'Analisis',
      jenisDiklatId: '3',
      noSertipikat: String(i),
      tanggalSelesaiKursus: dayOf(i),
    }),
  },
  fromLhkpn: {
    read: (rows) => fromLhkpn(rows, subject),
    row: (i) => ({ tahun: String(2010 + (i % 17)), wajib: true, tanggalLapor: dayOf(i) }),
  },
  fromNilaiIpAsn: {
    read: (rows) => fromNilaiIpAsn(rows, subject),
    row: (i) => ({
      kualifikasi: '20',
      kompetensi: '36.5',
      kinerja: '25',
      disiplin: '5',
      subtotal: '86.5',
      tahun: String(2010 + (i % 17)),
    }),
  },
  fromPendidikan: {
    read: (rows) => fromPendidikan(rows, subject),
    row: (i) => ({
      tkPendidikanNama: 'Magister',
      pendidikanNama: `Ilmu ${String(i)}`,
      tahunLulus: String(2010 + (i % 17)),
    }),
  },
  fromPenghargaan: {
    read: (rows) => fromPenghargaan(rows, subject),
    row: (i) => ({ nipBaru: nip, skNomor: String(i), skDate: dayOf(i) }),
  },
  fromPotensi: {
    read: (rows) => fromPotensi(rows, subject),
    row: (i) => ({ tanggal: dayOf(i), intelektual: '4', berfikirKritis: '3+' }),
  },
  fromSertifikasi: {
    read: (rows) => fromSertifikasi(rows, subject),
    row: (i) => ({ namaSertifikasi: 'Pengadaan', noSertifikat: String(i), tanggalSertifikat: dayOf(i) }),
  },
  fromSkp: {
    read: (rows) => fromSkp(rows, subject),
    row: (i) => ({ tahun: String(2010 + (i % 17)), jenisPeraturanKinerjaKd: 'PP30', nilaiPrestasiKerja: '96,4' }),
  },
  fromSkp22: {
    read: (rows) => fromSkp22(rows, subject),
    row: (i) => ({
      nipBaru: nip,
      tahun: String(2010 + (i % 17)),
      hasilKinerja: 'SESUAI EKSPEKTASI',
      PerilakuKerja: 'SESUAI EKSPEKTASI',
    }),
  },
  fromTimKerja: {
    read: (rows) => fromTimKerja(rows, subject),
    row: (i) => ({ tanggal: dayOf(i), peran: 'KETUA TIM', lingkup: 'Lintas Instansi', nama: `Data ${String(i)}` }),
  },
  fromUmpanBalik360: {
    read: (rows) => fromUmpanBalik360(rows, { ...subject, scheme: FEEDBACK_SCHEMES.struktural }),
    row: (i) => ({ tanggal: dayOf(i), penilai: [{ peran: 'atasan', jawaban: { q1: 4 } }] }),
  },
  readTalentMappingRecord: {
    read: readTalentMappingRecord,
    row: (i) => ({ pns_id: `A${String(i)}`, box: '7', sumbu_x: '69.58', sumbu_y: '100', total_sumbu: '84.79' }),
  },
  fromCat: {
    read: (rows) => fromCat(rows, { asOf }),
    row: (i) => ({
      'NIP/NIK': nipOf(i),
      'Tanggal Tes': dayOf(i),
      EQ: '71',
      'EQ (Capaian Level)': '4-',
      'JPM Potensi': '85%',
    }),
  },
  fromPegawai: {
    read: (rows) => dataQuality([fromPegawai(rows, { asOf })]),
    row: (i) => ({ nip_baru: nipOf(i), nama: `P${String(i)}` }),
  },
  fromSimata: {
    read: (rows) => fromSimata(rows, { asOf }),
    row: (i) => ({ NIP: nipOf(i), 'Nilai X': '69,58', 'Nilai Y': '82,5', Box: 'VII', 'Y - Penilaian Kinerja': '48' }),
  },
  fromTalentSheet: {
    read: (rows) => fromTalentSheet(rows, { asOf }),
    row: (i) => ({ NIP: nipOf(i), 'Mengelola Perubahan': '3', 'KESADARAN DIRI': 4, 'Lama Jabatan': '80' }),
  },
};

/** Every row stands there twice, so that copies are looked for. */
const ROWS: readonly Growing[] = Object.entries(ADAPTERS).map(([name, { read, row }]) => ({
  what: `${name}: rows`,
  from: 50,
  make: (n) => {
    const rows = many(n, (i) => ({ ...row(Math.floor(i / 2)) }));
    return () => read(rows);
  },
}));

/** Adapters that open their rows in another way each, or look at every field. */
const BY_FIELDS = [
  'fromPenghargaan',
  'fromKompetensi',
  'fromPotensi',
  'fromCat',
  'fromPegawai',
  'fromSimata',
  'fromTalentSheet',
];

const FIELDS: readonly Growing[] = Object.entries(ADAPTERS)
  .filter(([name]) => BY_FIELDS.includes(name))
  .map(([name, { read, row }]) => ({
    what: `${name}: fields of a row`,
    from: 200,
    make: (n) => {
      const fields = Object.fromEntries(many(n, (i) => [`k${String(i)}`, `v${String(i)}`]));
      const rows = [{ ...row(0), ...fields }];
      return () => read(rows);
    },
  }));

const feedback = (assessors: number) => [
  {
    tanggal: '30-06-2026',
    penilai: many(assessors, (i) => ({ peran: i === 0 ? 'atasan' : 'rekan', jawaban: { q1: 1 + (i % 5) } })),
  },
];

export const GROWING_SOURCES: readonly Growing[] = [
  ...ROWS,
  ...FIELDS,
  {
    // Up to 200, each is left out in turn.
    what: 'fromUmpanBalik360: assessors',
    from: 250,
    make: (n) => {
      const rows = feedback(n);
      return () => fromUmpanBalik360(rows, { ...subject, scheme: FEEDBACK_SCHEMES.struktural });
    },
  },
  {
    what: 'fromUmpanBalik360: questions',
    from: 50,
    make: (n) => {
      const jawaban = Object.fromEntries(many(n, (i) => [`q${String(i)}`, 4]));
      const rows = [
        {
          tanggal: '30-06-2026',
          penilai: [
            { peran: 'atasan', jawaban },
            { peran: 'rekan', jawaban },
          ],
        },
      ];
      return () => fromUmpanBalik360(rows, { ...subject, scheme: FEEDBACK_SCHEMES.struktural });
    },
  },
  {
    what: 'fromPenghargaan: levels of lists that share what they hold',
    from: 4,
    make: (n) => {
      let shared: unknown = 'x';
      for (let level = 0; level < n; level++) shared = [shared, shared];
      return () => fromPenghargaan([{ nipBaru: nip, path: shared }], subject);
    },
  },
  {
    what: 'simataRows: people',
    from: 50,
    make: (n) => {
      const people = many(n, (i) => ({ nip: nipOf(i), axes: { kinerja: '82.5', potensial: `${String(i % 100)}.1` } }));
      return () => simataRows(people);
    },
  },
  {
    what: 'evidenceOfPerson: people of a sheet',
    from: 100,
    make: (n) => {
      const sheet = fromCat(many(n, ADAPTERS['fromCat']?.row ?? (() => ({}))), { asOf });
      return () => evidenceOfPerson(sheet, nipOf(n - 1));
    },
  },
  {
    what: 'assembleAsn: outcomes of sources',
    from: 25,
    make: (n) => {
      const sources = many(n, (i) => fromLhkpn([{ tahun: '2025', wajib: true, tanggalLapor: dayOf(i) }], subject));
      return () => assembleAsn({ ...subject, jenis: 'PNS', sources });
    },
  },
  {
    what: 'assembleAsn: records of a source',
    from: 100,
    make: (n) => {
      const row = ADAPTERS['fromJabatan']?.row ?? (() => ({}));
      const sources = [fromJabatan(many(n, row), subject)];
      const golongan = fromGolongan(
        many(n, (i) => ({ golonganId: '41', tmtGolongan: dayOf(i) })),
        subject,
      );
      return () => assembleAsn({ ...subject, jenis: 'PNS', sources, golongan });
    },
  },
  {
    what: 'dataQuality: outcomes and people',
    from: 50,
    make: (n) => {
      const outcomes = many(n, (i) => fromLhkpn([{ tahun: 'x', wajib: true, tanggalLapor: dayOf(i) }], subject));
      const people = many(n, (i) => ({
        nip: nipOf(i),
        jabatan: { kelas: 'jptPratama' as const, nama: 'K', unit: `U${String(i % 9)}` },
      }));
      return () => dataQuality(outcomes, people);
    },
  },
];
