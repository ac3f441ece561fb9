import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as sources from 'talenta-asn/sources';
import {
  FEEDBACK_SCHEMES,
  fromCat,
  fromDataUtama,
  fromGolongan,
  fromHukdis,
  fromPegawai,
  fromSkp22,
  JPM_SCHEMES,
  pegawaiSheet,
  SKALA_PP30,
} from 'talenta-asn/sources';
import { checkEntry } from './check-entry.js';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/siasn');
const city = path.resolve(import.meta.dirname, '../../examples/siasn/data');

function load(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const fixture = (name: string): unknown => load(path.join(fixtures, `${name}.json`));

/** The payloads of one person, by source; the first person that has them. */
const people = readdirSync(city).map((name) => new Map(Object.entries(load(path.join(city, name)) ?? {})));

function personal(source: string): readonly [payload: unknown, nip: string] {
  const person = people.find((payloads) => payloads.has(source));
  if (person === undefined) throw new Error(`nobody has ${source}`);
  return [person.get(source), String(person.get('nip'))];
}

const asOf = '2026-11-23';
const NIP = '198502282010011999';
const subject = { nip: NIP, asOf } as const;
const jenis = 'PNS';
const lists = { predikat: { Istimewa: 'sangatBaik' }, hukuman: { '99': { tingkat: 'berat', kind: 'running' } } };

/** A payload of the sample city with its subject, and further options. */
const from = (source: string, options: object = {}): (() => readonly (readonly unknown[])[]) => {
  const [payload, nip] = personal(source);
  return () => [[payload, { nip, jenis, asOf, pnsId: 'a1', lists, ...options }]];
};

const levels = {
  integritas: 3,
  kerjaSama: 4,
  komunikasi: 3,
  orientasiPadaHasil: 3,
  pelayananPublik: 2,
  pengembanganDiriDanOrangLain: 3,
  mengelolaPerubahan: 3,
  pengambilanKeputusan: 3,
  perekatBangsa: 0,
};

const answers = [
  {
    tanggal: '2026-06-30',
    penilai: [
      { peran: 'atasan', jawaban: { q1: 4, q2: 'Item 3' } },
      { peran: 'diri', jawaban: { q1: 5 } },
    ],
  },
];

const cat = [
  { 'NIP/NIK': NIP, 'Tanggal Tes': '03/04/2026', Intelektual: '4', 'EQ (Capaian Level)': '3-', 'JPM Potensi': '85%' },
];

checkEntry('talenta-asn/sources', sources, {
  predikatOfRatings: () => [['sesuai', 'diBawah']],
  assembleAsn: () => [
    [
      {
        ...subject,
        jenis,
        dataUtama: fromDataUtama({ nipBaru: NIP, statusPegawai: 'PNS', golRuangAkhirId: '41' }, subject),
        golongan: fromGolongan([{ golonganId: '41', tmtGolongan: '01-04-2022' }], subject),
        sources: [
          fromSkp22({ code: 1, data: [{ tahun: '2025', kuadranKinerja: 'BAIK' }] }, subject),
          fromHukdis({ Error: true, Message: 'Runtime Error' }, subject),
        ],
        evidence: { lhkpn: [{ tahun: 2025, status: 'sudahLapor' }] },
        jabatan: { rumpun: 'Keuangan' },
        target: { kelas: 'administrator', nama: 'Kepala Bidang' },
        acceptIncomplete: ['hukumanDisiplin'],
      },
    ],
    [{ ...subject, sources: [] }],
  ],
  evidenceOfPerson: () => [
    [fromCat(cat, { asOf }), NIP],
    [fromCat([], { asOf }), NIP],
  ],
  dataQuality: () => [
    [
      [fromPegawai([{ nip_baru: NIP, tanggal_lahir: '27-02-1985', jenis_kelamin: 'F' }], { asOf })],
      [{ nip: NIP, jabatan: { nama: 'Kepala Dinas', kelas: 'jptPratama', unit: 'u1' } }],
    ],
  ],
  fromCat: () => [[cat, { asOf, lists, columns: { Hari: 'Tanggal Tes' } }]],
  fromDataUtama: from('data-utama'),
  fromENominasi: () => [[fixture('e-nominasi'), { ...subject, tanggalAsesmen: '2024-05-01' }]],
  fromNilaiIpAsn: () => [[fixture('nilaiipasn'), subject]],
  fromPegawai: () => [[fixture('pegawai'), { asOf, lists, columns: { Pangkat: 'gol_akhir_id' } }]],
  fromLaporanSkp: () => [
    [
      [
        ['LAPORAN SKP'],
        ['nip', 'is_plt_plh', 'periode_akhir', 'skp_status', 'hasil_akhir'],
        [NIP, '0', '31-12-2025', 'Selesai', 'Baik'],
      ],
      { asOf, lists, columns: { Predikat: 'hasil_akhir' } },
    ],
  ],
  sheetSteps: () => [[pegawaiSheet, fixture('pegawai'), { asOf }, 2]],
  fromPotensi: from('rw-potensi', { tanggal: '2026-01-31' }),
  fromSimata: () => [
    [fixture('simata'), { asOf, ruleSetWeights: { penilaianKinerja: '60' }, indicatorColumns: 'scores' }],
    [fixture('simata'), { asOf, axisUnit: 'percent', columns: { Skor: 'Nilai X' } }],
  ],
  fromTalentSheet: () => [[fixture('talent-sheet'), { asOf, columns: { Nilai: { indicator: 'penghargaan' } } }]],
  fromDiklat: () => [[[{ nomor: '1', tanggal: '01-02-2024', latihanStrukturalNama: 'PKA' }], subject]],
  fromGolongan: from('rw-golongan'),
  fromHukdis: from('rw-hukdis'),
  fromJabatan: from('rw-jabatan', {
    emptyAssignment: 'definitif',
    actingMonths: { plt: 3, plh: 1 },
    rumpun: { 'Kepala Bidang': 'Keuangan' },
  }),
  fromKinerjaPeriodik: from('rw-skp22'),
  fromKompetensi: from('rw-kompetensi', { tanggal: '2026-01-31' }),
  fromKursus: from('rw-kursus'),
  fromLhkpn: from('lhkpn'),
  fromPelanggaranEtik: () => [[[{ tanggal: '2025-03-01', nomor: 'KEP-7', dibatalkan: '2025-04-01' }], subject]],
  fromPenilaianPerilaku: () => [[[{ tahun: '2025', rating: 'Sesuai', nilai: '91' }], subject]],
  fromPerilakuSkp22: from('rw-skp22'),
  fromPendidikan: from('rw-pendidikan', { bidang: 'id' }),
  fromPenghargaan: from('rw-penghargaan', { lingkup: { '400': 'nasional' } }),
  fromSertifikasi: from('rw-sertifikasi'),
  fromSkp: () => [
    [
      [{ tahun: '2021', jenisPeraturanKinerjaKd: 'PP46', nilaiPrestasiKerja: '96,4', pns: 'a' }],
      { ...subject, scales: { PP46: SKALA_PP30 }, ideBaru: { 2021: true } },
    ],
  ],
  fromSkp22: from('rw-skp22'),
  fromTimKerja: from('tim-kerja'),
  fromUmpanBalik360: () => [
    [answers, { ...subject, scheme: FEEDBACK_SCHEMES.struktural }],
    [[{ tanggal: '2026-06-30', nilai: '80' }], subject],
  ],
  jobPersonMatch: () => [[levels, { ...levels, perekatBangsa: 3 }, { capped: true }]],
  kategoriJpm: () => [['79.999', JPM_SCHEMES.optimal]],
  talentMappingRecord: () => [
    [
      {
        pnsId: 'A8ACA7',
        placement: {
          box: 7,
          kinerja: { value: '100' },
          potensial: { value: '69.583', fraction: '208749/3000' },
          talent: '84.79',
        },
        places: 2,
      },
    ],
  ],
  readTalentMappingRecord: () => [[fixture('talentmapping-save')]],
  simataRows: () => [
    [
      [
        {
          nip: NIP,
          nama: '=1+1',
          namaUnit: 'Dinas',
          namaJabatan: 'Kepala',
          axes: { kinerja: '82.5', potensial: 69.58 },
          scores: { penghargaan: '100' },
          statedBox: 7,
        },
      ],
      { decimalMark: '.' },
    ],
  ],
});
