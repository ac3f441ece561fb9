import type { Bilingual } from '../model/bilingual.js';
import { KOMPETENSI_KEYS, type KompetensiKey } from '../model/kompetensi.js';
import { assumed, implemented, text, WEIGHTS } from './bkn411-provenance.js';
import type { Aspect, EvidenceWindow, Measure } from './rule-set.js';

const COMPETENCY_LABELS: Readonly<Record<KompetensiKey, Bilingual>> = {
  integritas: text('Integritas', 'Integrity'),
  kerjaSama: text('Kerja Sama', 'Cooperation'),
  komunikasi: text('Komunikasi', 'Communication'),
  orientasiPadaHasil: text('Orientasi pada Hasil', 'Orientation on results'),
  pelayananPublik: text('Pelayanan Publik', 'Public service'),
  pengembanganDiriDanOrangLain: text('Pengembangan Diri dan Orang Lain', 'Development of self and others'),
  mengelolaPerubahan: text('Mengelola Perubahan', 'Managing change'),
  pengambilanKeputusan: text('Pengambilan Keputusan', 'Decision making'),
  perekatBangsa: text('Perekat Bangsa', 'Binding the nation'),
};

const PREDICATE_ROWS = [
  { key: 'sangatBaik', score: '100', label: text('Sangat Baik', 'Very good') },
  { key: 'baik', score: '80', label: text('Baik', 'Good') },
  { key: 'butuhPerbaikan', score: '60', label: text('Butuh Perbaikan', 'Needs improvement') },
  { key: 'kurang', score: '40', label: text('Kurang', 'Poor') },
  { key: 'sangatKurang', score: '20', label: text('Sangat Kurang', 'Very poor') },
];

const NONE = (score: string, id: string, en: string) => ({ score, label: text(id, en) });

const FIVE_YEARS_INSIDE = { years: 5, counting: 'rolling', firstDay: 'inside' } as const;

const EXPERIENCE_PARTS = assumed(
  text(
    'Bagian 4/3/3 menurut SIMANTAP; DJKI dan DJBK memakai rata-rata.',
    'Parts 4/3/3 after SIMANTAP; DJKI and DJBK take the plain mean.',
  ),
  [{ source: 'simantap' }],
);

/** Windows that the revisions do not share: those of records that are renewed every few years. */
export type Validity = Readonly<
  Partial<Record<'penilaianKinerja' | 'umpanBalik360' | 'penilaianKompetensi' | 'penilaianPotensi', EvidenceWindow>>
>;

/** The six aspects. */
export function aspectsWith(validity: Validity, assessedFor?: Measure['assessedFor']): readonly Aspect[] {
  const windowOf = (key: keyof Validity): Pick<Measure, 'window'> => {
    const window = validity[key];
    return window === undefined ? {} : { window };
  };
  return [
    {
      key: 'kinerjaUtama',
      axis: 'kinerja',
      label: text('Kinerja utama', 'Main performance'),
      weight: '60',
      provenance: implemented('aspect 1'),
      indicators: [
        {
          key: 'penilaianKinerja',
          label: text('Penilaian kinerja', 'Performance appraisal'),
          weight: '60',
          provenance: implemented('aspect 1'),
          measure: {
            provenance: assumed(
              text(
                'Beberapa tahun SKP: yang terakhir. Sama dengan SIMANTAP.',
                'Several years of SKP: the latest. The same as SIMANTAP.',
              ),
              [{ source: 'simantap' }, { source: 'djbk' }],
            ),

            ...windowOf('penilaianKinerja'),
            combine: 'latest',
            readings: [{ fact: 'penilaianKinerja.predikat', conversion: { kind: 'table', rows: PREDICATE_ROWS } }],
          },
        },
      ],
    },
    {
      key: 'kinerjaPenguat',
      axis: 'kinerja',
      label: text('Kinerja penguat', 'Supporting performance'),
      weight: '40',
      provenance: implemented('aspect 2'),
      indicators: [
        {
          key: 'penghargaan',
          label: text('Penghargaan', 'Awards'),
          weight: '15',
          provenance: implemented('aspect 2'),
          measure: {
            provenance: implemented(
              'aspect 2',
              ['simantap', 'kanreg5'],
              text('Penghargaan tertinggi dalam 5 tahun terakhir.', 'The highest award of the last 5 years.'),
            ),

            window: FIVE_YEARS_INSIDE,
            combine: 'highest',
            readings: [
              {
                fact: 'penghargaan.lingkup',
                conversion: {
                  kind: 'table',
                  rows: [
                    { key: 'internasional', score: '100', label: text('Internasional', 'International') },
                    { key: 'nasional', score: '75', label: text('Nasional', 'National') },
                    { key: 'lintasInstansi', score: '50', label: text('Lintas instansi', 'Across agencies') },
                    { key: 'instansi', score: '25', label: text('Instansi', 'Agency') },
                  ],
                },
              },
            ],
            none: NONE('0', 'Tidak ada penghargaan', 'No award'),
          },
        },
        {
          key: 'timKerja',
          label: text('Penugasan dalam tim kerja', 'Assignment in work teams'),
          weight: '15',
          provenance: implemented('aspect 2'),
          measure: {
            provenance: assumed(
              text(
                'Peran tertinggi dalam 2 tahun terakhir. SIMANTAP memakai entri terakhir, BKN Kanreg V peran tertinggi.',
                'The highest role of the last 2 years. SIMANTAP takes the latest entry, BKN Regional Office V the highest role.',
              ),
              [{ source: 'simantap' }, { source: 'kanreg5' }],
            ),

            window: { years: 2, counting: 'rolling', firstDay: 'inside' },
            combine: 'highest',
            readings: [
              {
                fact: 'timKerja.peran',
                conversion: {
                  kind: 'table',
                  rows: [
                    {
                      key: 'ketuaLintasInstansi',
                      score: '100',
                      label: text('Ketua, lintas instansi', 'Chair, across agencies'),
                    },
                    { key: 'ketuaInternal', score: '75', label: text('Ketua, internal', 'Chair, internal') },
                    {
                      key: 'anggotaLintasInstansi',
                      score: '50',
                      label: text('Anggota, lintas instansi', 'Member, across agencies'),
                    },
                    { key: 'anggotaInternal', score: '25', label: text('Anggota, internal', 'Member, internal') },
                  ],
                },
              },
            ],
            none: NONE('0', 'Tidak ada penugasan', 'No assignment'),
          },
        },
        {
          key: 'umpanBalik360',
          label: text('Umpan balik perilaku 360', 'Feedback 360 on behaviour'),
          weight: '10',
          provenance: implemented('aspect 2'),
          measure: {
            provenance: assumed(
              text(
                'Rentang tercetak meninggalkan celah (90 sampai 91); dibaca sebagai batas bawah inklusif.',
                'The printed bands leave holes (90 to 91); read as inclusive lower bounds.',
              ),
              [{ source: 'simantap' }],
            ),

            ...windowOf('umpanBalik360'),
            combine: 'latest',
            readings: [
              {
                fact: 'umpanBalik360.nilai',
                conversion: {
                  kind: 'bands',
                  bands: [
                    { from: '0', to: '40', score: '20', label: text('Sangat Kurang', 'Very poor') },
                    { from: '40', to: '60', score: '40', label: text('Kurang', 'Poor') },
                    { from: '60', to: '80', score: '60', label: text('Butuh Perbaikan', 'Needs improvement') },
                    { from: '80', to: '91', score: '80', label: text('Baik', 'Good') },
                    { from: '91', to: '100', score: '100', label: text('Sangat Baik', 'Very good') },
                  ],
                },
              },
            ],
          },
        },
      ],
    },
    {
      key: 'kompetensi',
      axis: 'potensial',
      label: text('Kompetensi', 'Competency'),
      weight: '40',
      provenance: implemented('aspect 3'),
      indicators: [
        {
          key: 'penilaianKompetensi',
          label: text('Penilaian kompetensi', 'Competency assessment'),
          weight: '20',
          provenance: implemented('aspect 3'),
          measure: {
            provenance: assumed(
              text(
                'Tingkat per kompetensi terhadap standar, dibatasi pada standar (sama dengan SIMANTAP); bila hanya ada JPM, nilainya dipakai, dibatasi 100 (DJKI).',
                'Level per competency against the standard, capped at it (the same as SIMANTAP); where there is only a JPM, its value, capped at 100 (DJKI).',
              ),
              [{ source: 'simantap' }, { source: 'djki' }, { source: 'permenpanrb38' }],
            ),

            ...windowOf('penilaianKompetensi'),
            ...(assessedFor === undefined ? {} : { assessedFor }),
            combine: 'latest',
            readings: [
              {
                fact: 'penilaianKompetensi.capaian',
                conversion: {
                  kind: 'levels',
                  against: { postStandard: true },
                  capped: true,
                  items: KOMPETENSI_KEYS.map((key) => ({
                    key,
                    weight: key === 'mengelolaPerubahan' || key === 'pelayananPublik' ? '3' : '2',
                    label: COMPETENCY_LABELS[key],
                  })),
                },
              },
              { fact: 'penilaianKompetensi.jpm', conversion: { kind: 'score', above: 'clamp' } },
            ],
          },
        },
        {
          key: 'pengembanganKompetensi',
          label: text('Pengembangan kompetensi', 'Competency development'),
          weight: '10',
          provenance: implemented(
            'aspect 3',
            WEIGHTS,
            text(
              'Jendela (3 atau 5 tahun) dan satuan (jumlah atau JP) berbeda antarsumber; 3 tahun dan jumlah dipakai.',
              'Window (3 or 5 years) and unit (count or hours) differ between sources; 3 years and the count are used.',
            ),
          ),
          parts: [
            {
              key: 'pelatihan',
              label: text('Sertifikat pelatihan', 'Training certificates'),
              weight: '5',
              provenance: implemented('aspect 3', ['simantap']),
              measure: {
                provenance: assumed(
                  text(
                    'Rentang tercetak tumpang tindih (6-8, 4-6); dibaca sebagai batas bawah inklusif 8/6/4/1/0, jendela 3 tahun.',
                    'The printed bands overlap (6-8, 4-6); read as inclusive lower bounds 8/6/4/1/0, window 3 years.',
                  ),
                  [{ source: 'simantap' }, { source: 'kanreg5' }],
                ),

                window: { years: 3, counting: 'rolling', firstDay: 'inside' },
                combine: 'count',
                readings: [
                  {
                    fact: 'pelatihan.sertifikat',
                    conversion: {
                      kind: 'bands',
                      bands: [
                        { from: '0', to: '1', score: '0', label: text('Tidak ada sertifikat', 'No certificate') },
                        { from: '1', to: '4', score: '25', label: text('1-3 sertifikat', '1-3 certificates') },
                        { from: '4', to: '6', score: '50', label: text('4-5 sertifikat', '4-5 certificates') },
                        { from: '6', to: '8', score: '75', label: text('6-7 sertifikat', '6-7 certificates') },
                        { from: '8', score: '100', label: text('8 sertifikat atau lebih', '8 certificates or more') },
                      ],
                    },
                  },
                ],
                none: NONE('0', 'Tidak ada sertifikat', 'No certificate'),
              },
            },
            {
              key: 'sertifikasi',
              label: text('Sertifikasi keahlian dan diklat penjenjangan', 'Expertise certificates and career training'),
              weight: '5',
              provenance: implemented('aspect 3', ['simantap']),
              measure: {
                window: { years: 3, counting: 'rolling', firstDay: 'inside' },
                combine: 'count',
                readings: [
                  {
                    fact: 'sertifikasi.sertifikat',
                    conversion: {
                      kind: 'bands',
                      bands: [
                        { from: '0', to: '1', score: '0', label: text('Tidak ada', 'None') },
                        { from: '1', to: '3', score: '50', label: text('1-2', '1-2') },
                        { from: '3', score: '100', label: text('3 atau lebih', '3 or more') },
                      ],
                    },
                  },
                ],
                none: NONE('0', 'Tidak ada', 'None'),
              },
            },
          ],
        },
        {
          key: 'pengalamanJabatan',
          label: text('Pengalaman jabatan', 'Experience in posts'),
          weight: '10',
          provenance: implemented('aspect 3'),
          parts: [
            {
              key: 'lamaDiTingkat',
              label: text('Lama pada jenjang sekarang', 'Length in the present level'),
              weight: '4',
              provenance: EXPERIENCE_PARTS,
              measure: {
                provenance: assumed(
                  text(
                    'Tahun genap, dijumlah dari masa definitif pada kelas jabatan sekarang.',
                    'Completed years, summed over definitive spells in the class of the present post.',
                  ),
                  [{ source: 'simantap' }],
                ),

                combine: 'whole',
                readings: [
                  {
                    fact: 'riwayatJabatan.lamaDiTingkat',
                    conversion: {
                      kind: 'bands',
                      bands: [
                        { from: '0', to: '3', score: '60', label: text('0-2 tahun', '0-2 years') },
                        { from: '3', to: '5', score: '80', label: text('3-4 tahun', '3-4 years') },
                        { from: '5', score: '100', label: text('5 tahun atau lebih', '5 years or more') },
                      ],
                    },
                  },
                ],
              },
            },
            {
              key: 'keragaman',
              label: text('Keragaman jabatan', 'Variety of posts'),
              weight: '3',
              provenance: EXPERIENCE_PARTS,
              measure: {
                combine: 'whole',
                readings: [
                  {
                    fact: 'riwayatJabatan.keragaman',
                    conversion: {
                      kind: 'table',
                      rows: [
                        { key: 'lintasInstansi', score: '100', label: text('Lintas instansi', 'Across agencies') },
                        { key: 'lintasUnit', score: '80', label: text('Lintas unit kerja', 'Across work units') },
                        { key: 'satuUnit', score: '60', label: text('Satu unit kerja', 'One work unit') },
                      ],
                    },
                  },
                ],
              },
            },
            {
              key: 'nonDefinitif',
              label: text('Penugasan nondefinitif', 'Acting duty'),
              weight: '3',
              provenance: EXPERIENCE_PARTS,
              measure: {
                provenance: assumed(
                  text(
                    'Penugasan pada jenjang lebih rendah tidak ada dalam tabel: dinilai seperti tidak ada.',
                    'Acting at a lower level stands in no table: valued as none.',
                  ),
                  [{ source: 'simantap' }],
                ),

                combine: 'highest',
                readings: [
                  {
                    fact: 'riwayatJabatan.nonDefinitif',
                    conversion: {
                      kind: 'table',
                      rows: [
                        {
                          key: 'pjKepalaDaerah',
                          score: '100',
                          label: text('Pj kepala daerah', 'Acting regional head (Pj)'),
                        },
                        {
                          key: 'pltLebihTinggi',
                          score: '80',
                          label: text('Plt, jenjang lebih tinggi', 'Plt, higher level'),
                        },
                        { key: 'pltSetingkat', score: '60', label: text('Plt, setingkat', 'Plt, equal level') },
                        {
                          key: 'plhLebihTinggi',
                          score: '40',
                          label: text('Plh, jenjang lebih tinggi', 'Plh, higher level'),
                        },
                        { key: 'plhSetingkat', score: '20', label: text('Plh, setingkat', 'Plh, equal level') },
                        {
                          key: 'lebihRendah',
                          score: '0',
                          label: text('Jenjang lebih rendah: tidak dinilai', 'Lower level: not valued'),
                        },
                      ],
                    },
                  },
                ],
                none: NONE('0', 'Tidak ada', 'None'),
              },
            },
          ],
        },
      ],
    },
    {
      key: 'potensi',
      axis: 'potensial',
      label: text('Potensi', 'Potential'),
      weight: '25',
      provenance: implemented('aspect 4'),
      indicators: [
        {
          key: 'penilaianPotensi',
          label: text('Penilaian potensi', 'Potential assessment'),
          weight: '25',
          provenance: implemented('aspect 4'),
          measure: {
            provenance: implemented(
              'aspect 4',
              ['simantap', 'djki'],
              text(
                'Delapan dimensi 1-5; bobot menurut SIMANTAP. Skala angka ProASN belum terverifikasi: satu nilai 0-100 diterima apa adanya.',
                'Eight dimensions 1-5; weights after SIMANTAP. The numeric scale of ProASN is unverified: one value 0-100 is taken as it is.',
              ),
            ),

            ...windowOf('penilaianPotensi'),
            combine: 'latest',
            readings: [
              {
                fact: 'penilaianPotensi.dimensi',
                conversion: {
                  kind: 'levels',
                  against: { highest: 5 },
                  capped: true,
                  items: [
                    {
                      key: 'kemampuanIntelektual',
                      weight: '3',
                      label: text('Kemampuan intelektual', 'Intellectual ability'),
                    },
                    {
                      key: 'kemampuanInterpersonal',
                      weight: '3',
                      label: text('Kemampuan interpersonal', 'Interpersonal ability'),
                    },
                    { key: 'kesadaranDiri', weight: '3', label: text('Kesadaran diri', 'Self-awareness') },
                    {
                      key: 'berpikirKritisDanStrategis',
                      weight: '3',
                      label: text('Berpikir kritis dan strategis', 'Critical and strategic thinking'),
                    },
                    {
                      key: 'menyelesaikanPermasalahan',
                      weight: '3',
                      label: text('Menyelesaikan permasalahan', 'Problem solving'),
                    },
                    {
                      key: 'kecerdasanEmosional',
                      weight: '3',
                      label: text('Kecerdasan emosional', 'Emotional intelligence'),
                    },
                    {
                      key: 'belajarCepatDanMengembangkanDiri',
                      weight: '4',
                      label: text('Belajar cepat dan mengembangkan diri', 'Learning agility'),
                    },
                    {
                      key: 'motivasiDanKomitmen',
                      weight: '3',
                      label: text('Motivasi dan komitmen', 'Motivation and commitment'),
                    },
                  ],
                },
              },
              { fact: 'penilaianPotensi.nilai', conversion: { kind: 'score', above: 'refuse' } },
            ],
          },
        },
      ],
    },
    {
      key: 'kualifikasi',
      axis: 'potensial',
      label: text('Kualifikasi pendidikan', 'Educational qualification'),
      weight: '20',
      provenance: implemented('aspect 5'),
      indicators: [
        {
          key: 'tingkatPendidikan',
          label: text('Tingkat pendidikan formal', 'Level of formal education'),
          weight: '10',
          provenance: implemented('aspect 5'),
          measure: {
            provenance: implemented(
              'aspect 5',
              ['simantap', 'djki', 'djbk'],
              text(
                'D1, D2, Profesi, Spesialis, Subspesialis, SD, SLTP tidak diatur sumber mana pun: tidak tercakup.',
                'D1, D2, Profesi, Spesialis, Subspesialis, SD, SLTP stand in no source: not covered.',
              ),
            ),

            combine: 'highest',
            readings: [
              {
                fact: 'riwayatPendidikan.jenjang',
                conversion: {
                  kind: 'table',
                  rows: [
                    { key: 'S3', score: '100', label: text('S3', 'Doctorate (S3)') },
                    { key: 'S2', score: '90', label: text('S2', 'Master (S2)') },
                    { key: 'S1', score: '80', label: text('S1', 'Bachelor (S1)') },
                    { key: 'D4', score: '80', label: text('D4', 'Applied bachelor (D4)') },
                    { key: 'D3', score: '70', label: text('D3', 'Diploma (D3)') },
                    { key: 'SLTA', score: '60', label: text('SLTA', 'Upper secondary school (SLTA)') },
                  ],
                },
              },
            ],
          },
        },
        {
          key: 'bidangIlmu',
          label: text('Kesesuaian bidang ilmu', 'Fit of the field of study'),
          weight: '10',
          provenance: implemented('aspect 5'),
          measure: {
            provenance: assumed(
              text(
                'Dinilai terhadap jabatan yang akan diisi; pada pemetaan terhadap jabatan sasaran atau jabatan sekarang.',
                'Judged against the post to be filled; in mapping against the declared or present post.',
              ),
              [{ source: 'simantap' }, { source: 'djbk' }],
            ),

            combine: 'whole',
            readings: [
              {
                fact: 'riwayatPendidikan.kesesuaian',
                conversion: {
                  kind: 'table',
                  rows: [
                    { key: 'sesuai', score: '100', label: text('Sesuai', 'Fits') },
                    { key: 'tidakSesuai', score: '50', label: text('Tidak sesuai', 'Does not fit') },
                  ],
                },
              },
            ],
          },
        },
      ],
    },
    {
      key: 'integritas',
      axis: 'potensial',
      label: text('Integritas dan moralitas', 'Integrity and morality'),
      weight: '15',
      provenance: implemented('aspect 6'),
      indicators: [
        {
          key: 'rekamJejakDisiplin',
          label: text('Verifikasi rekam jejak disiplin', 'Verification of the disciplinary record'),
          weight: '15',
          provenance: implemented('aspect 6'),
          measure: {
            provenance: assumed(
              text(
                'Hukuman terberat yang berakhir dalam 5 tahun terakhir; yang sedang dijalani bernilai 0; yang dibatalkan tidak dihitung.',
                'The heaviest punishment that ended within the last 5 years; a running one gives 0; a cancelled one does not count.',
              ),
              [{ source: 'simantap' }, { source: 'djki' }, { source: 'djbk' }],
            ),

            window: { years: 5, counting: 'rolling', firstDay: 'outside' },
            combine: 'lowest',
            readings: [
              {
                fact: 'hukumanDisiplin.tingkat',
                conversion: {
                  kind: 'table',
                  rows: [
                    { key: 'sedangDijalani', score: '0', label: text('Sedang dijalani', 'Running') },
                    { key: 'berat', score: '25', label: text('Berat', 'Heavy') },
                    { key: 'sedang', score: '50', label: text('Sedang', 'Medium') },
                    { key: 'ringan', score: '75', label: text('Ringan', 'Light') },
                  ],
                },
              },
            ],
            none: NONE('100', 'Tidak pernah dijatuhi hukuman disiplin', 'Never punished'),
          },
        },
      ],
    },
  ];
}
