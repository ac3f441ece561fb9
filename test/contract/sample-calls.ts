/** People, vacancies and results that right calls are made of; each is made anew, so that no test sees another's. */
import {
  aspectsFromScores,
  INDICATOR_KEYS,
  normalizeAspects,
  parseAsn,
  parseVacancy,
  placeAxes,
  rankVacancies,
  successionsOf,
  type Asn,
  type Candidate,
  type IndicatorScores,
  type Succession,
  type Vacancy,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { resolveVacancies, type ResolutionRule } from 'talenta-asn/procedure';

export const asOf = '2026-11-23';
export const context = { ruleSet: bkn411, asOf } as const;

/** Data without identity, as it comes back from JSON. */
export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Somebody with all kinds of evidence. */
export const wholePerson = () => ({
  nip: '197109302000011999',
  jenis: 'PNS',
  nama: 'Contoh',
  tanggalLahir: '1971-09-30',
  kedudukanHukum: 'aktif',
  golongan: 'IV/b',
  jabatan: {
    kelas: 'administrator',
    nama: 'Sekretaris Dinas',
    instansi: 'Kota',
    unit: 'Dinas',
    rumpun: 'kesehatan',
    mulai: '2019-01-02',
    bidangIlmu: { diutamakan: ['Kesehatan Masyarakat'] },
  },
  target: { kelas: 'jptPratama', nama: 'Kepala Dinas' },
  evidence: {
    penilaianKinerja: [
      { tahun: 2025, predikat: 'sangatBaik' },
      { tahun: 2024, predikat: 'baik' },
    ],
    penghargaan: [{ tanggal: '2025-08-17', lingkup: 'nasional', nama: 'Satyalancana' }],
    timKerja: [{ tanggal: '2025-02-01', selesai: '2025-06-01', peran: 'ketua', lingkup: 'internal' }],
    umpanBalik360: [{ tanggal: '2025-12-01', nilai: '88.5' }],
    penilaianKompetensi: [{ tanggal: '2025-05-05', jpm: '91.25' }],
    pelatihan: [{ selesai: '2025-03-03', nama: 'PKN II' }],
    sertifikasi: [{ selesai: '2024-03-03' }],
    riwayatJabatan: [
      {
        kelas: 'pengawas',
        nama: 'Kepala Seksi',
        instansi: 'Kota',
        unit: 'Dinas',
        rumpun: 'kesehatan',
        mulai: '2012-01-01',
        selesai: '2019-01-01',
        penugasan: 'definitif',
      },
    ],
    penilaianPotensi: [{ tanggal: '2025-05-05', nilai: '80' }],
    riwayatPendidikan: [{ jenjang: 'S2', bidang: 'Kesehatan Masyarakat', lulus: '2005-07-01' }],
    hukumanDisiplin: [],
    lhkpn: [{ tahun: 2025, status: 'sudahLapor', tanggal: '2026-02-01' }],
    kompetensiTeknis: [{ lowongan: 'V2', tanggal: '2026-10-01', nilai: 75 }],
    nominasi: [],
    pengalamanLuarPns: [],
  },
});

export const wholeAsn = (): Asn => parseAsn(wholePerson());
export const bareAsn = (): Asn => parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: { penghargaan: [] } });

export const plainVacancy = () => ({
  id: 'V1',
  nama: 'Kepala Dinas Kesehatan',
  kelas: 'jptPratama',
  instansi: 'Kota',
  unit: 'Dinas',
  rumpun: 'kesehatan',
});

/** A vacancy that asks for all it may, with a condition of its own of every kind. */
export const askingVacancy = () => ({
  ...plainVacancy(),
  id: 'V2',
  bidangIlmu: { wajib: ['Kesehatan Masyarakat'], diutamakan: ['Kedokteran'] },
  jenjangPendidikan: ['S1', 'S2'],
  golonganMinimum: 'IV/a',
  kompetensiTeknis: true,
  tanggalPelantikan: '2027-01-04',
  conditions: [
    { kind: 'education', id: 'a', anyOf: ['S2'], label: { id: 'a', en: 'a' }, basis: 'Perbup 1/2026' },
    { kind: 'byHand', id: 'b', label: { id: 'b', en: 'b' }, basis: 'Perbup 1/2026' },
  ],
});

export const vacancies = (): readonly Vacancy[] => [parseVacancy(plainVacancy()), parseVacancy(askingVacancy())];

const facts = () => {
  const { nama: _name, evidence, ...rest } = wholeAsn();
  return { ...rest, evidence };
};

/** Candidates of every form, one of them not complete. */
export const candidates = (): readonly Candidate[] => [
  { ...facts(), nip: '197109302000011999', axes: { kinerja: '92', potensial: '88' }, penilaianKompetensi: '90' },
  { ...facts(), nip: '197109302000012998', axes: { kinerja: '90', potensial: '561533/6000' } },
  { ...facts(), nip: '197109302000011997', placement: placeAxes({ kinerja: '85', potensial: '82' }, bkn411) },
  {
    ...facts(),
    nip: '197109302000012996',
    placement: placeAxes({ kinerja: '85' }, bkn411),
  },
  { nip: '198502282010011999', axes: { kinerja: 'x', potensial: '40' } },
];

export const pool = (): readonly (Asn | Candidate)[] => [...candidates(), bareAsn()];

/** Several results of one run, people shared between them. */
export const successions = (): readonly Succession[] => {
  const people = candidates();
  const plain = ['V1', 'V2', 'V3'].map((id) => parseVacancy({ ...plainVacancy(), id }));
  return successionsOf(rankVacancies({ vacancies: plain, pool: people, context }));
};

export const RULES: readonly ResolutionRule[] = [
  { by: 'strictOrder', order: ['V3', 'V1', 'V2'], choices: { '197109302000011999': ['V1', 'V2'] }, seats: 1 },
  { by: 'stableMatching', lot: { seed: '2026-11-23 4711' } },
  { by: 'bestTotal', lot: { seed: '2026-11-23 4711' }, seats: 2 },
];

export const resolutions = () =>
  RULES.map((rule) => [successions(), rule, resolveVacancies(successions(), rule)] as const);

const scores = (given: Readonly<Record<string, unknown>> = {}): IndicatorScores => ({
  ...Object.fromEntries(INDICATOR_KEYS.map((key, index) => [key, String(60 + index * 3.25)])),
  ...given,
});

export const scoresOf = () => [scores(), scores({ penghargaan: undefined, timKerja: 'x', lain: 7 }), {}];

/** Profiles: complete and not, of evidence and of ready scores. */
export const profiles = () => [
  normalizeAspects(wholeAsn(), context),
  normalizeAspects(bareAsn(), context),
  aspectsFromScores(scores(), context),
  aspectsFromScores({ penilaianKinerja: '100/3' }, context),
];
