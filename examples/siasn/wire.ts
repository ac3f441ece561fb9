/** A made-up person as the payloads that SIASN and an agency would hold about them: the way back from `assembleAsn`. */
import {
  ESELON,
  GOLONGAN_LADDER,
  JENJANG_PENDIDIKAN_CODES,
  KELAS_JABATAN_LABELS,
  type Asn,
  type Evidence,
  type PelaksanaanAsesmen,
  type RiwayatJabatan,
} from 'talenta-asn';

/** Payloads of one person, by the name of the source. */
export type Payloads = Readonly<Record<string, unknown>>;

const dmy = (date: string): string => date.split('-').reverse().join('-');
const enveloped = (data: unknown): unknown =>
  Array.isArray(data) && data.length === 0 ? { code: 1, data: null } : { code: 1, data };

/** `undefined` where the evidence does not know: the payload is then an outage. */
function rows<Item>(items: readonly Item[] | undefined, row: (item: Item) => object): unknown {
  return items === undefined ? { Error: true, Message: 'Runtime Error' } : enveloped(items.map(row));
}

const PREDIKAT = {
  sangatBaik: ['SANGAT BAIK', '1', '1', '1'],
  baik: ['BAIK', '2', '2', '2'],
  butuhPerbaikan: ['BUTUH PERBAIKAN', '3', '3', '2'],
  kurang: ['KURANG', '4', '2', '3'],
  sangatKurang: ['SANGAT KURANG', '5', '3', '3'],
} as const;
const PENUGASAN = { definitif: 'D', plt: 'PLT', plh: 'PLH', pjKepalaDaerah: 'PJ' } as const;
const HUKUMAN = { ringan: ['2', 'R'], sedang: ['24', 'S'], berat: ['27', 'B'] } as const;

export function payloadsOf(person: Asn): Payloads {
  const id = `PNS-${person.nip.slice(-7)}`;
  const { evidence } = person;
  const owned = { idPns: id, nipBaru: person.nip };
  return {
    'data-utama': enveloped(dataUtama(person, id)),
    'rw-skp22': rows(evidence.penilaianKinerja, ({ tahun, predikat }) => {
      const [kuadranKinerja, KuadranKinerjaNilai, hasilKinerjaNilai, PerilakuKerjaNilai] = PREDIKAT[predikat];
      return {
        tahun: String(tahun),
        hasilKinerjaNilai,
        PerilakuKerjaNilai,
        kuadranKinerja,
        KuadranKinerjaNilai,
        pnsDinilaiId: id,
      };
    }),
    'rw-hukdis': rows(evidence.hukumanDisiplin, ({ tingkat, mulai, selesai, masaBulan, dibatalkan }) => ({
      jenisHukuman: HUKUMAN[tingkat][0],
      jenisTingkatHukumanId: HUKUMAN[tingkat][1],
      hukumanTanggal: dmy(mulai),
      akhirHukumTanggal: selesai === undefined ? '' : dmy(selesai),
      masaTahun: '',
      masaBulan: masaBulan === undefined ? '' : String(masaBulan),
      skPembatalanTanggal: dibatalkan === undefined ? '' : dmy(dibatalkan),
      pnsOrang: id,
      path: null,
    })),
    'rw-jabatan': rows(evidence.riwayatJabatan, (spell) => ({ ...jabatan(spell), ...owned })),
    'rw-golongan': enveloped(
      person.golongan === undefined ? [] : [{ ...owned, golonganId: kode(person.golongan), tmtGolongan: '01-04-2022' }],
    ),
    'rw-pendidikan': rows(evidence.riwayatPendidikan, ({ jenjang, bidang, lulus }) => ({
      ...owned,
      tkPendidikanId: JENJANG_PENDIDIKAN_CODES.find((level) => level.jenjang === jenjang)?.kode,
      pendidikanNama: bidang,
      tahunLulus: lulus.slice(0, 4),
      tglLulus: dmy(lulus),
    })),
    'rw-kursus': rows(evidence.pelatihan, ({ selesai, nomor }) => ({
      ...owned,
      namaKursus: 'PELATIHAN CONTOH',
      jenisDiklatId: '3',
      jenisKursusSertifikat: 'T',
      noSertipikat: nomor ?? '-',
      tanggalSelesaiKursus: dmy(selesai),
    })),
    'rw-diklat': enveloped([]),
    'rw-sertifikasi': rows(evidence.sertifikasi, ({ selesai, nomor }) => ({
      namaSertifikasi: 'SERTIFIKASI CONTOH',
      noSertifikat: nomor ?? '',
      tanggalSertifikat: dmy(selesai),
    })),
    'rw-penghargaan': rows(evidence.penghargaan, ({ tanggal, nama, nomor }) => ({
      ID: `P-${nomor ?? ''}`,
      hargaId: '400',
      hargaNama: nama ?? 'PENGHARGAAN',
      skNomor: nomor ?? '',
      skDate: dmy(tanggal),
      pnsOrangId: id,
    })),
    'rw-kompetensi': assessments(evidence, id),
    'rw-potensi': rows(evidence.penilaianPotensi, (result) => ({
      tanggal: dmy(result.tanggal),
      pnsOrangId: id,
      ...aboutAssessment(result),
      ...('dimensi' in result ? result.dimensi : { nilai: result.nilai }),
    })),
    // What SIASN does not have, from the agency's own lists.
    'tim-kerja': rows(evidence.timKerja, (team) => team),
    'umpan-balik-360': rows(evidence.umpanBalik360, (feedback) => feedback),
    lhkpn: rows(evidence.lhkpn, (report) => report),
    rumpun: Object.fromEntries((evidence.riwayatJabatan ?? []).map(({ nama, rumpun }) => [nama, rumpun])),
    lingkup: Object.fromEntries((evidence.penghargaan ?? []).map(({ nomor, lingkup }) => [nomor ?? '', lingkup])),
  };
}

function dataUtama({ nip, jenis, golongan, jabatan: post, tanggalLahir }: Asn, id: string): object {
  return {
    id,
    nipBaru: nip,
    nama: 'NAMA CONTOH',
    agama: 'TIDAK DISALIN',
    email: 'tidak.disalin@contoh.go.id',
    tglLahir: tanggalLahir === undefined ? '' : dmy(tanggalLahir),
    jenisKelamin: nip.charAt(14) === '1' ? 'M' : 'F',
    statusPegawai: jenis,
    kedudukanPnsId: '01',
    golRuangAkhirId: golongan === undefined ? '' : kode(golongan),
    golRuangAkhir: golongan ?? '',
    jenisJabatanId: post?.kelas.startsWith('jf') === true ? '2' : '1',
    jabatanNama: post?.nama,
    eselonId: ESELON.find(({ eselon }) => eselon === post?.eselon)?.id ?? '',
    eselon: post?.eselon ?? '',
  };
}

function kode(golongan: string): string {
  return GOLONGAN_LADDER.find((rung) => rung.golongan === golongan)?.kode ?? '';
}

function jabatan({ kelas, nama, instansi, unit, mulai, penugasan }: RiwayatJabatan): object {
  const place = {
    instansiKerjaNama: instansi,
    unorNama: unit,
    tmtJabatan: dmy(mulai),
    jenisPenugasanId: PENUGASAN[penugasan],
  };
  const [echelon] = ESELON.filter((row) => row.kelas === kelas).slice(-1);
  if (echelon !== undefined) return { ...place, jenisJabatan: '1', namaJabatan: nama, eselonId: echelon.id };
  return kelas === 'pelaksana'
    ? { ...place, jenisJabatan: '4', jabatanFungsionalUmumNama: nama }
    : { ...place, jenisJabatan: '2', jabatanFungsionalNama: nama };
}

function assessments({ penilaianKompetensi }: Evidence, id: string): unknown {
  return rows(penilaianKompetensi, (result) => ({
    pnsId: id,
    tanggal: dmy(result.tanggal),
    ...aboutAssessment(result),
    ...('capaian' in result ? result.capaian : { jpm: result.jpm }),
  }));
}

/** For which posts, how and by whom, as the assessor's sheet has it. */
function aboutAssessment({ jenjang, metode, penyelenggara }: PelaksanaanAsesmen): object {
  return {
    jenjang: jenjang === undefined ? undefined : KELAS_JABATAN_LABELS[jenjang].id,
    metode,
    penyelenggara: penyelenggara?.nama,
    terakreditasi: penyelenggara?.terakreditasi,
  };
}
