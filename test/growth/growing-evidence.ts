import { comingVacancies, normalizeAspects, type Asn } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import {
  FEEDBACK_SCHEMES,
  fromPelanggaranEtik,
  fromPenilaianPerilaku,
  fromPerilakuSkp22,
  fromUmpanBalik360,
} from 'talenta-asn/sources';
import { many, type Growing } from './growing.js';
import { nipOf, personOf, spells } from './sized-inputs.js';

const asOf = '2026-11-23' as const;
const context = { ruleSet: bkn411, asOf } as const;

/** Offices that are compared, and evidence that is kept. */
export const GROWING_EVIDENCE: readonly Growing[] = [
  {
    what: 'comingVacancies: events',
    from: 100,
    make: (n) => {
      const post = { kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' } as const;
      const people = many(n, (i): Asn => ({
        nip: nipOf(i) as never,
        jenis: 'PNS',
        jabatan: { ...post, nama: `Kepala ${String(i)}`, mulai: '2020-01-01' },
        evidence: {},
      }));
      const events = many(
        n,
        (i) => ({ kind: 'mutasi', date: '2027-01-01', post: { ...post, nama: `KEPALA ${String(i)}` } }) as const,
      );
      return () => comingVacancies(people, context, { until: '2060-01-01', events });
    },
  },
  {
    what: 'comingVacancies: holders of one post, events about it',
    from: 100,
    make: (n) => {
      const post = { kelas: 'jfAhliMuda', nama: 'Analis', instansi: 'Kota', unit: 'Dinas' } as const;
      const jabatan = { ...post, mulai: '2020-01-01' } as const;
      const people = many(n, (i): Asn => ({ nip: nipOf(i) as never, jenis: 'PNS', jabatan, evidence: {} }));
      const events = many(n, () => ({ kind: 'mutasi', date: '2027-01-01', post }) as const);
      return () => comingVacancies(people, context, { until: '2060-01-01', events });
    },
  },
  {
    what: 'normalizeAspects: posts in offices that are alike',
    from: 100,
    make: (n) => {
      const asn = personOf({
        riwayatJabatan: spells(n).map((spell, i) => ({ ...spell, instansi: `Pemkot Bogo${'ry'[i % 2] ?? ''}` })),
      });
      return () => normalizeAspects(asn, context);
    },
  },
  {
    what: 'normalizeAspects: letters of two names that are alike',
    from: 200,
    make: (n) => {
      const [first, second] = spells(4).map((spell, i) => ({
        ...spell,
        unit: `${'Dinas '.repeat(n)}${String('ab'[i % 2])}x`,
      }));
      const asn = personOf({ riwayatJabatan: [first, { ...second, penugasan: 'definitif' }] });
      return () => normalizeAspects(asn, context);
    },
  },
  {
    what: 'fromUmpanBalik360: assessors above the number of whom one is left out',
    from: 250,
    make: (n) => {
      const penilai = many(n, (i) => ({ peran: i === 0 ? 'atasan' : 'rekan', jawaban: { q1: 1 + (i % 5), q2: 3 } }));
      const rows = [{ tanggal: '2026-06-30', penilai }];
      return () => fromUmpanBalik360(rows, { nip: nipOf(0), asOf, scheme: FEEDBACK_SCHEMES.struktural });
    },
  },
  {
    what: 'fromPenilaianPerilaku: rows',
    from: 200,
    make: (n) => {
      const rows = many(n, (i) => ({ tahun: String(2000 + (i % 26)), nilai: String(i) }));
      return () => fromPenilaianPerilaku(rows, { nip: nipOf(0), asOf });
    },
  },
  {
    what: 'fromPerilakuSkp22: rows',
    from: 200,
    make: (n) => {
      const data = many(n, (i) => ({ tahun: String(2000 + (i % 26)), perilakuKerjaNilai: String(1 + (i % 3)) }));
      return () => fromPerilakuSkp22({ code: 1, data }, { nip: nipOf(0), asOf });
    },
  },
  {
    what: 'fromPelanggaranEtik: rows',
    from: 200,
    make: (n) => {
      const rows = many(n, (i) => ({ tanggal: '2025-01-01', nomor: String(i), tingkat: 'R' }));
      return () => fromPelanggaranEtik(rows, { nip: nipOf(0), asOf });
    },
  },
];
