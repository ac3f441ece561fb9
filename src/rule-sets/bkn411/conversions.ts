import { band, bands, item, row, table, type Readings } from '../shorthands.js';

// How evidence becomes a score, by indicator or part: what is read, and its table.

export const PREDIKAT = table('penilaianKinerja.predikat', [
  row('sangatBaik', '100', 'Sangat Baik', 'Very good'),
  row('baik', '80', 'Baik', 'Good'),
  row('butuhPerbaikan', '60', 'Butuh Perbaikan', 'Needs improvement'),
  row('kurang', '40', 'Kurang', 'Poor'),
  row('sangatKurang', '20', 'Sangat Kurang', 'Very poor'),
]);

export const PENGHARGAAN = table('penghargaan.lingkup', [
  row('internasional', '100', 'Internasional', 'International'),
  row('nasional', '75', 'Nasional', 'National'),
  row('lintasInstansi', '50', 'Lintas instansi', 'Across agencies'),
  row('instansi', '25', 'Instansi', 'Agency'),
]);

export const TIM_KERJA = table('timKerja.peran', [
  row('ketuaLintasInstansi', '100', 'Ketua, lintas instansi', 'Chair, across agencies'),
  row('ketuaInternal', '75', 'Ketua, internal', 'Chair, internal'),
  row('anggotaLintasInstansi', '50', 'Anggota, lintas instansi', 'Member, across agencies'),
  row('anggotaInternal', '25', 'Anggota, internal', 'Member, internal'),
]);

export const UMPAN_BALIK_360 = bands('umpanBalik360.nilai', [
  band({ from: '0', to: '40' }, '20', 'Sangat Kurang', 'Very poor'),
  band({ from: '40', to: '60' }, '40', 'Kurang', 'Poor'),
  band({ from: '60', to: '80' }, '60', 'Butuh Perbaikan', 'Needs improvement'),
  band({ from: '80', to: '91' }, '80', 'Baik', 'Good'),
  band({ from: '91', to: '100' }, '100', 'Sangat Baik', 'Very good'),
]);

/** A job person match as it is, cut at 100. */
export const JPM = { fact: 'penilaianKompetensi.jpm', conversion: { kind: 'score', above: 'clamp' } } as const;

export const PENILAIAN_KOMPETENSI: Readings = [
  {
    fact: 'penilaianKompetensi.capaian',
    conversion: {
      kind: 'levels',
      against: { postStandard: true },
      capped: true,
      items: [
        item('integritas', '2', 'Integritas', 'Integrity'),
        item('kerjaSama', '2', 'Kerja Sama', 'Cooperation'),
        item('komunikasi', '2', 'Komunikasi', 'Communication'),
        item('orientasiPadaHasil', '2', 'Orientasi pada Hasil', 'Orientation on results'),
        item('pelayananPublik', '3', 'Pelayanan Publik', 'Public service'),
        item('pengembanganDiriDanOrangLain', '2', 'Pengembangan Diri dan Orang Lain', 'Development of self and others'),
        item('mengelolaPerubahan', '3', 'Mengelola Perubahan', 'Managing change'),
        item('pengambilanKeputusan', '2', 'Pengambilan Keputusan', 'Decision making'),
        item('perekatBangsa', '2', 'Perekat Bangsa', 'Binding the nation'),
      ],
    },
  },
  JPM,
];

export const PELATIHAN = bands('pelatihan.sertifikat', [
  band({ from: '0', to: '1' }, '0', 'Tidak ada sertifikat', 'No certificate'),
  band({ from: '1', to: '4' }, '25', '1-3 sertifikat', '1-3 certificates'),
  band({ from: '4', to: '6' }, '50', '4-5 sertifikat', '4-5 certificates'),
  band({ from: '6', to: '8' }, '75', '6-7 sertifikat', '6-7 certificates'),
  band({ from: '8' }, '100', '8 sertifikat atau lebih', '8 certificates or more'),
]);

export const SERTIFIKASI = bands('sertifikasi.sertifikat', [
  band({ from: '0', to: '1' }, '0', 'Tidak ada', 'None'),
  band({ from: '1', to: '3' }, '50', '1-2', '1-2'),
  band({ from: '3' }, '100', '3 atau lebih', '3 or more'),
]);

export const LAMA_DI_TINGKAT = bands('riwayatJabatan.lamaDiTingkat', [
  band({ from: '0', to: '3' }, '60', '0-2 tahun', '0-2 years'),
  band({ from: '3', to: '5' }, '80', '3-4 tahun', '3-4 years'),
  band({ from: '5' }, '100', '5 tahun atau lebih', '5 years or more'),
]);

export const KERAGAMAN = table('riwayatJabatan.keragaman', [
  row('lintasInstansi', '100', 'Lintas instansi', 'Across agencies'),
  row('lintasUnit', '80', 'Lintas unit kerja', 'Across work units'),
  row('satuUnit', '60', 'Satu unit kerja', 'One work unit'),
]);

export const NON_DEFINITIF = table('riwayatJabatan.nonDefinitif', [
  row('pjKepalaDaerah', '100', 'Pj kepala daerah', 'Acting regional head (Pj)'),
  row('pltLebihTinggi', '80', 'Plt, jenjang lebih tinggi', 'Plt, higher level'),
  row('pltSetingkat', '60', 'Plt, setingkat', 'Plt, equal level'),
  row('plhLebihTinggi', '40', 'Plh, jenjang lebih tinggi', 'Plh, higher level'),
  row('plhSetingkat', '20', 'Plh, setingkat', 'Plh, equal level'),
  row('lebihRendah', '0', 'Jenjang lebih rendah: tidak dinilai', 'Lower level: not valued'),
]);

export const PENILAIAN_POTENSI: Readings = [
  {
    fact: 'penilaianPotensi.dimensi',
    conversion: {
      kind: 'levels',
      against: { highest: 5 },
      capped: true,
      items: [
        item('kemampuanIntelektual', '3', 'Kemampuan intelektual', 'Intellectual ability'),
        item('kemampuanInterpersonal', '3', 'Kemampuan interpersonal', 'Interpersonal ability'),
        item('kesadaranDiri', '3', 'Kesadaran diri', 'Self-awareness'),
        item('berpikirKritisDanStrategis', '3', 'Berpikir kritis dan strategis', 'Critical and strategic thinking'),
        item('menyelesaikanPermasalahan', '3', 'Menyelesaikan permasalahan', 'Problem solving'),
        item('kecerdasanEmosional', '3', 'Kecerdasan emosional', 'Emotional intelligence'),
        item('belajarCepatDanMengembangkanDiri', '4', 'Belajar cepat dan mengembangkan diri', 'Learning agility'),
        item('motivasiDanKomitmen', '3', 'Motivasi dan komitmen', 'Motivation and commitment'),
      ],
    },
  },
  { fact: 'penilaianPotensi.nilai', conversion: { kind: 'score', above: 'refuse' } },
];

export const TINGKAT_PENDIDIKAN = table('riwayatPendidikan.jenjang', [
  row('S3', '100', 'S3', 'Doctorate (S3)'),
  row('S2', '90', 'S2', 'Master (S2)'),
  row('S1', '80', 'S1', 'Bachelor (S1)'),
  row('D4', '80', 'D4', 'Applied bachelor (D4)'),
  row('D3', '70', 'D3', 'Diploma (D3)'),
  row('SLTA', '60', 'SLTA', 'Upper secondary school (SLTA)'),
]);

export const BIDANG_ILMU = table('riwayatPendidikan.kesesuaian', [
  row('sesuai', '100', 'Sesuai', 'Fits'),
  row('tidakSesuai', '50', 'Tidak sesuai', 'Does not fit'),
]);

export const REKAM_JEJAK_DISIPLIN = table('hukumanDisiplin.tingkat', [
  row('sedangDijalani', '0', 'Sedang dijalani', 'Running'),
  row('berat', '25', 'Berat', 'Heavy'),
  row('sedang', '50', 'Sedang', 'Medium'),
  row('ringan', '75', 'Ringan', 'Light'),
]);
