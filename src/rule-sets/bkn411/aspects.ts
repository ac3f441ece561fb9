import type { Aspect, EvidenceWindow } from '../../rule-set/model/rule-set.js';
import { assumed, text } from '../shorthands.js';
import type { AgeOfEvidence } from './age-of-evidence.js';
import {
  BIDANG_ILMU,
  KERAGAMAN,
  LAMA_DI_TINGKAT,
  NON_DEFINITIF,
  PELATIHAN,
  PENGHARGAAN,
  PENILAIAN_KOMPETENSI,
  PENILAIAN_POTENSI,
  PREDIKAT,
  REKAM_JEJAK_DISIPLIN,
  SERTIFIKASI,
  TIM_KERJA,
  TINGKAT_PENDIDIKAN,
  UMPAN_BALIK_360,
} from './conversions.js';
import { EXPERIENCE, INDICATORS } from './labels.js';
import { implemented, WEIGHTS } from './provenance.js';

const years = (count: number, firstDay: EvidenceWindow['firstDay'] = 'inside'): EvidenceWindow => ({
  years: count,
  counting: 'rolling',
  firstDay,
});

/** Heaviest punishments that still count. */
export const DISCIPLINE_WINDOW = years(5, 'outside');
export const NEVER_PUNISHED = {
  score: '100',
  label: text('Tidak pernah dijatuhi hukuman disiplin', 'Never punished'),
};

const EXPERIENCE_PARTS = assumed(
  text(
    'Bagian 4/3/3 menurut SIMANTAP; DJKI dan DJBK memakai rata-rata.',
    'Parts 4/3/3 after SIMANTAP; DJKI and DJBK take the plain mean.',
  ),
  'simantap',
);

/** The six aspects with their weights. */
export function aspectsWith(age: AgeOfEvidence): readonly Aspect[] {
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
          label: INDICATORS.penilaianKinerja,
          weight: '60',
          provenance: implemented('aspect 1'),
          measure: {
            provenance: assumed(
              text(
                'Beberapa tahun SKP: yang terakhir. Sama dengan SIMANTAP.',
                'Several years of SKP: the latest. The same as SIMANTAP.',
              ),
              'simantap',
              'djbk',
            ),
            ...age.penilaianKinerja,
            combine: 'latest',
            readings: PREDIKAT,
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
          label: INDICATORS.penghargaan,
          weight: '15',
          provenance: implemented('aspect 2'),
          measure: {
            provenance: implemented(
              'aspect 2',
              ['simantap', 'kanreg5'],
              text('Penghargaan tertinggi dalam 5 tahun terakhir.', 'The highest award of the last 5 years.'),
            ),
            window: years(5),
            combine: 'highest',
            readings: PENGHARGAAN,
            none: { score: '0', label: text('Tidak ada penghargaan', 'No award') },
          },
        },
        {
          key: 'timKerja',
          label: INDICATORS.timKerja,
          weight: '15',
          provenance: implemented('aspect 2'),
          measure: {
            provenance: assumed(
              text(
                'Peran tertinggi dalam 2 tahun terakhir. SIMANTAP memakai entri terakhir, BKN Kanreg V peran tertinggi.',
                'The highest role of the last 2 years. SIMANTAP takes the latest entry, BKN Regional Office V the highest role.',
              ),
              'simantap',
              'kanreg5',
            ),
            window: years(2),
            combine: 'highest',
            readings: TIM_KERJA,
            none: { score: '0', label: text('Tidak ada penugasan', 'No assignment') },
          },
        },
        {
          key: 'umpanBalik360',
          label: INDICATORS.umpanBalik360,
          weight: '10',
          provenance: implemented('aspect 2'),
          measure: {
            provenance: assumed(
              text(
                'Rentang tercetak meninggalkan celah (90 sampai 91); dibaca sebagai batas bawah inklusif.',
                'The printed bands leave holes (90 to 91); read as inclusive lower bounds.',
              ),
              'simantap',
            ),
            ...age.umpanBalik360,
            combine: 'latest',
            readings: UMPAN_BALIK_360,
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
          label: INDICATORS.penilaianKompetensi,
          weight: '20',
          provenance: implemented('aspect 3'),
          measure: {
            provenance: assumed(
              text(
                'Tingkat per kompetensi terhadap standar, dibatasi pada standar (sama dengan SIMANTAP); bila hanya ada JPM, nilainya dipakai, dibatasi 100 (DJKI).',
                'Level per competency against the standard, capped at it (the same as SIMANTAP); where there is only a JPM, its value, capped at 100 (DJKI).',
              ),
              'simantap',
              'djki',
              'permenpanrb38',
            ),
            ...age.penilaianKompetensi,
            combine: 'latest',
            readings: PENILAIAN_KOMPETENSI,
          },
        },
        {
          key: 'pengembanganKompetensi',
          label: INDICATORS.pengembanganKompetensi,
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
                  'simantap',
                  'kanreg5',
                ),
                window: years(3),
                combine: 'count',
                readings: PELATIHAN,
                none: { score: '0', label: text('Tidak ada sertifikat', 'No certificate') },
              },
            },
            {
              key: 'sertifikasi',
              label: text('Sertifikasi keahlian dan diklat penjenjangan', 'Expertise certificates and career training'),
              weight: '5',
              provenance: implemented('aspect 3', ['simantap']),
              measure: {
                window: years(3),
                combine: 'count',
                readings: SERTIFIKASI,
                none: { score: '0', label: text('Tidak ada', 'None') },
              },
            },
          ],
        },
        {
          key: 'pengalamanJabatan',
          label: INDICATORS.pengalamanJabatan,
          weight: '10',
          provenance: implemented('aspect 3'),
          parts: [
            {
              key: 'lamaDiTingkat',
              label: EXPERIENCE.lamaDiTingkat,
              weight: '4',
              provenance: EXPERIENCE_PARTS,
              measure: {
                provenance: assumed(
                  text(
                    'Tahun genap, dijumlah dari masa definitif pada kelas jabatan sekarang.',
                    'Completed years, summed over definitive spells in the class of the present post.',
                  ),
                  'simantap',
                ),
                combine: 'whole',
                readings: LAMA_DI_TINGKAT,
              },
            },
            {
              key: 'keragaman',
              label: EXPERIENCE.keragaman,
              weight: '3',
              provenance: EXPERIENCE_PARTS,
              measure: { combine: 'whole', readings: KERAGAMAN },
            },
            {
              key: 'nonDefinitif',
              label: EXPERIENCE.nonDefinitif,
              weight: '3',
              provenance: EXPERIENCE_PARTS,
              measure: {
                provenance: assumed(
                  text(
                    'Penugasan pada jenjang lebih rendah tidak ada dalam tabel: dinilai seperti tidak ada.',
                    'Acting at a lower level stands in no table: valued as none.',
                  ),
                  'simantap',
                ),
                combine: 'highest',
                readings: NON_DEFINITIF,
                none: { score: '0', label: text('Tidak ada', 'None') },
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
          label: INDICATORS.penilaianPotensi,
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
            ...age.penilaianPotensi,
            combine: 'latest',
            readings: PENILAIAN_POTENSI,
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
          label: INDICATORS.tingkatPendidikan,
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
            readings: TINGKAT_PENDIDIKAN,
          },
        },
        {
          key: 'bidangIlmu',
          label: INDICATORS.bidangIlmu,
          weight: '10',
          provenance: implemented('aspect 5'),
          measure: {
            provenance: assumed(
              text(
                'Dinilai terhadap jabatan yang akan diisi; pada pemetaan terhadap jabatan sasaran atau jabatan sekarang.',
                'Judged against the post to be filled; in mapping against the declared or present post.',
              ),
              'simantap',
              'djbk',
            ),
            combine: 'whole',
            readings: BIDANG_ILMU,
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
          label: INDICATORS.rekamJejakDisiplin,
          weight: '15',
          provenance: implemented('aspect 6'),
          measure: {
            provenance: assumed(
              text(
                'Hukuman terberat yang berakhir dalam 5 tahun terakhir; yang sedang dijalani bernilai 0; yang dibatalkan tidak dihitung.',
                'The heaviest punishment that ended within the last 5 years; a running one gives 0; a cancelled one does not count.',
              ),
              'simantap',
              'djki',
              'djbk',
            ),
            window: DISCIPLINE_WINDOW,
            combine: 'lowest',
            readings: REKAM_JEJAK_DISIPLIN,
            none: NEVER_PUNISHED,
          },
        },
      ],
    },
  ];
}
