import { ofEachKompetensi, type StandarKompetensi } from '../../civil-service/kompetensi.js';
import type { Retirement, RuleSet } from '../../rule-set/model/rule-set.js';
import { resting, text } from '../shorthands.js';

export const TIERS: RuleSet['tiers'] = {
  ladder: [
    ['jptUtama'],
    ['jptMadya'],
    ['jptPratama', 'jfAhliUtama'],
    ['administrator', 'jfAhliMadya'],
    ['pengawas', 'jfAhliMuda', 'jfPenyelia'],
    ['pelaksana', 'jfAhliPertama', 'jfMahir', 'jfTerampil', 'jfPemula'],
  ],
  provenance: resting('agencyChoice', 'secondarySources', [{ source: 'simantap' }]),
};

function standard(level: 1 | 2 | 3 | 4 | 5, but: Partial<StandarKompetensi> = {}): StandarKompetensi {
  return { ...ofEachKompetensi(level), ...but };
}

export const COMPETENCY_STANDARDS: RuleSet['competencyStandards'] = {
  byClass: {
    jptUtama: standard(5),
    jptMadya: standard(5),
    jptPratama: standard(4),
    administrator: standard(3),
    pengawas: standard(2),
    pelaksana: standard(1),
    jfAhliUtama: standard(4, { integritas: 5, perekatBangsa: 5 }),
    jfAhliMadya: standard(4),
    jfAhliMuda: standard(3),
    jfAhliPertama: standard(2),
    jfPenyelia: standard(3),
    jfMahir: standard(2),
    jfTerampil: standard(1, { integritas: 2, kerjaSama: 2, perekatBangsa: 2 }),
    jfPemula: standard(1),
  },
  provenance: resting(
    'agencyChoice',
    'secondarySources',
    [{ source: 'simantap' }, { source: 'permenpanrb38' }],
    text(
      'Standar satu instansi; jabatan dengan standar sendiri menyatakannya pada lowongan.',
      'The standard of one agency; a post with its own standard states it in the vacancy.',
    ),
  ),
};

export const RETIREMENT: Retirement = {
  byClass: {
    jptUtama: 60,
    jptMadya: 60,
    jptPratama: 60,
    administrator: 58,
    pengawas: 58,
    pelaksana: 58,
    jfAhliUtama: 65,
    jfAhliMadya: 60,
    jfAhliMuda: 58,
    jfAhliPertama: 58,
    jfPenyelia: 58,
    jfMahir: 58,
    jfTerampil: 58,
    jfPemula: 58,
  },
  leaves: 'firstOfNextMonth',
  provenance: resting(
    'statute',
    'recalled',
    [{ source: 'pp11', provision: 'retirement age' }, { source: 'acehBarat' }],
    text(
      'Usia menurut satu aplikasi (65 ahli utama; 60 JPT dan ahli madya; 58 lainnya) dan ingatan; hari pertama bulan berikutnya menurut ingatan. Dipakai untuk perkiraan lowongan, bukan untuk memensiunkan orang.',
      'Ages after one application (65 ahli utama; 60 JPT and ahli madya; 58 others) and from memory; the first day of the next month from memory. For foreseeing vacancies, not for retiring people.',
    ),
  ),
};
