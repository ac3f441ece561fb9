import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  assembleAsn,
  dataQuality,
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
  fromLaporanSkp,
  fromLhkpn,
  fromPelanggaranEtik,
  fromPenilaianPerilaku,
  fromPerilakuSkp22,
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
  type EvidenceOutcome,
  type SourceOutcome,
} from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';
import { isDeepFrozen } from '../../src/json/deep-freeze.js';
import { runs } from '../runs.js';
import { TIME_LIMIT } from '../time-limit.js';
import { isKnownNone } from './known-none.js';
import { mutatedPayload } from './mutated-payloads.js';

/** Payloads broken in all; a long campaign sets its own number. */
const CAMPAIGN = process.env['CAMPAIGN_RUNS'];
const RUNS = CAMPAIGN === undefined ? runs(20_000) : Number(CAMPAIGN);
const SEED = Number(process.env['CAMPAIGN_SEED'] ?? '411');
const ASOF = '2026-11-23';

const data = path.resolve(import.meta.dirname, '../../examples/siasn/data');
const fixtures = path.resolve(import.meta.dirname, '../fixtures/siasn');
const load = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface Case {
  readonly name: string;
  readonly payload: unknown;
  readonly nip: string;
  readonly evidence?: (input: unknown) => EvidenceOutcome;
  readonly read: (input: unknown) => SourceOutcome<unknown>;
}

const personal = readdirSync(data).flatMap((name): readonly Case[] => {
  const file: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(load(path.join(data, name)) ?? {}));
  const nip = String(file['nip']);
  const subject = { nip, asOf: ASOF } as const;
  const lingkup = { '400': 'nasional' } as const;
  const answers = [{ tanggal: '2026-06-30', penilai: [{ peran: 'atasan', jawaban: { q1: 4, q2: 'Item 3' } }] }];
  const evidence = (
    source: string,
    read: (input: unknown) => EvidenceOutcome,
    payload: unknown = file[source],
  ): Case => ({
    name: source,
    payload,
    nip,
    evidence: read,
    read,
  });
  const plain = (
    source: string,
    read: (input: unknown) => SourceOutcome<unknown>,
    payload: unknown = file[source],
  ): Case => ({
    name: source,
    payload,
    nip,
    read,
  });
  return [
    evidence('rw-skp22', (input) => fromSkp22(input, subject)),
    evidence('rw-hukdis', (input) => fromHukdis(input, subject)),
    evidence('rw-jabatan', (input) =>
      fromJabatan(input, { ...subject, emptyAssignment: 'definitif', actingMonths: { plt: 3, plh: 1 } }),
    ),
    evidence('rw-pendidikan', (input) => fromPendidikan(input, subject)),
    evidence('rw-kursus', (input) => fromKursus(input, subject)),
    evidence('rw-sertifikasi', (input) => fromSertifikasi(input, subject)),
    evidence('rw-penghargaan', (input) => fromPenghargaan(input, { ...subject, lingkup })),
    evidence('rw-kompetensi', (input) => fromKompetensi(input, subject)),
    evidence('rw-potensi', (input) => fromPotensi(input, subject)),
    evidence('tim-kerja', (input) => fromTimKerja(input, subject)),
    evidence('lhkpn', (input) => fromLhkpn(input, subject)),
    evidence('penilaian-perilaku', (input) => fromPenilaianPerilaku(input, subject), [
      { tahun: '2025', rating: 'Sesuai Ekspektasi', nilai: '91,5' },
      { tahun: 2024, perilaku: 'DI ATAS EKSPEKTASI' },
    ]),
    evidence('rw-skp22 (perilaku)', (input) => fromPerilakuSkp22(input, subject), file['rw-skp22']),
    evidence('pelanggaran-etik', (input) => fromPelanggaranEtik(input, subject), [
      { tanggal: '2025-03-01', nomor: 'KEP-7', sanksi: 'Pernyataan tertutup', tingkat: 'Ringan' },
      { tanggal: '01-02-2024', tingkatSanksi: 'S', dibatalkan: 'ya' },
    ]),
    evidence(
      'umpan-balik-360',
      (input) => fromUmpanBalik360(input, { ...subject, scheme: FEEDBACK_SCHEMES.struktural }),
      answers,
    ),
    evidence('rw-diklat', (input) => fromDiklat(input, subject), [
      { nomor: '1', tanggal: '01-02-2024', latihanStrukturalNama: 'PKA' },
    ]),
    evidence('rw-skp', (input) => fromSkp(input, subject), [
      { tahun: '2021', jenisPeraturanKinerjaKd: 'PP30', nilaiPrestasiKerja: '96,4', pns: 'a' },
    ]),
    evidence('e-nominasi', (input) => fromENominasi(input, subject), load(path.join(fixtures, 'e-nominasi.json'))),
    plain('data-utama', (input) => fromDataUtama(input, subject)),
    plain('rw-golongan', (input) => fromGolongan(input, subject)),
    plain('rw-kinerjaperiodik', (input) => fromKinerjaPeriodik(input, subject), file['rw-skp22']),
    plain('nilaiipasn', (input) => fromNilaiIpAsn(input, subject), load(path.join(fixtures, 'nilaiipasn.json'))),
    plain('pegawai', (input) => fromPegawai(input, { asOf: ASOF }), load(path.join(fixtures, 'pegawai.json'))),
    plain('simata', (input) => fromSimata(input, { asOf: ASOF }), load(path.join(fixtures, 'simata.json'))),
    plain(
      'talent-sheet',
      (input) => fromTalentSheet(input, { asOf: ASOF }),
      load(path.join(fixtures, 'talent-sheet.json')),
    ),
    plain('laporan-skp', (input) => fromLaporanSkp(input, { asOf: ASOF }), [
      { nip, is_plt_plh: '0', periode_akhir: '31-12-2025', skp_status: 'Selesai', hasil_akhir: 'Baik' },
      { nip, is_plt_plh: '1', periode_akhir: '2025-12-31', skp_status: 'Draft', hasil_akhir: '' },
    ]),
    plain('cat', (input) => fromCat(input, { asOf: ASOF }), [
      {
        'NIP/NIK': nip,
        'Tanggal Tes': '03/04/2026',
        Intelektual: '4',
        'EQ (Capaian Level)': '3-',
        'JPM Potensi': '85%',
      },
    ]),
  ];
});

/** Rows of a payload, however deep, as paths that a record may name. */
function check(one: Case, input: unknown): void {
  const result = one.read(input);
  expect(['records', 'noData', 'error']).toContain(result.state);
  if (result.state !== 'records') expect(result.records).toEqual([]);
  // "None" only after what is known to be a success; `code: 0` of the index has a meaning of its own.
  if (result.state === 'noData' && one.name !== 'nilaiipasn') expect(isKnownNone(input)).toBe(true);
  expect(Number.isInteger(result.unread) && result.unread >= 0).toBe(true);
  expect(isDeepFrozen(result)).toBe(true);
  const told = JSON.stringify(result.findings);
  // Digits of a NIP stand in no finding, whoever's they are.
  expect(told).not.toMatch(/(?<![0-9.])(?:19|20)[0-9]{16}(?![0-9])/);
  expect(told.length).toBeLessThan(2_000_000);
  dataQuality([result]);
  const source = one.evidence?.(input);
  if (source === undefined) return;
  const { asn, completeness, findings } = assembleAsn({ nip: one.nip, jenis: 'PNS', asOf: ASOF, sources: [source] });
  // Whatever was read is valid evidence, and what was not read is unknown.
  expect(findings.filter(({ code }) => code === 'asnRefused')).toEqual([]);
  for (const { list, state } of completeness) {
    const known = asn?.evidence[list] !== undefined;
    expect(known).toBe(state !== 'unknown');
    if (!source.lists.includes(list) || source.state === 'error' || source.unread > 0) expect(known).toBe(false);
  }
}

describe('broken payloads', () => {
  it(
    'each gives a result with findings: no exception, no default, nothing unknown taken as known',
    () => {
      for (let index = 0; index < RUNS; index++) {
        const one = personal[index % personal.length];
        if (one === undefined) throw new RangeError('no case');
        const input = mutatedPayload(one.payload, SEED, index);
        try {
          check(one, input);
        } catch (cause) {
          throw new Error(
            `${one.name}, seed ${String(SEED)}, number ${String(index)}: ${JSON.stringify(input).slice(0, 3000)}`,
            { cause },
          );
        }
      }
    },
    TIME_LIMIT + RUNS * 10,
  );

  it('the payloads they are made of are read', () => {
    for (const one of personal)
      expect(() => {
        check(one, one.payload);
      }, one.name).not.toThrow();
  });
});
