/** The sources that have an adapter, by their SIASN name where they have one. */
export const SOURCE_NAMES = Object.freeze([
  ...(['data-utama', 'rw-skp22', 'rw-kinerjaperiodik', 'rw-skp', 'rw-hukdis', 'rw-jabatan', 'rw-golongan'] as const),
  ...(['rw-pendidikan', 'rw-diklat', 'rw-kursus', 'rw-penghargaan', 'rw-sertifikasi', 'rw-potensi'] as const),
  ...(['rw-kompetensi', 'nilaiipasn', 'pegawai', 'simata', 'e-nominasi', 'cat', 'talent-sheet', 'tim-kerja'] as const),
  ...(['umpan-balik-360', 'lhkpn', 'penilaian-perilaku', 'pelanggaran-etik', 'e-kinerja'] as const),
] as const);

/** Name of a source. */
export type SourceName = (typeof SOURCE_NAMES)[number];
