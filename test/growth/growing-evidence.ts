import {
  FEEDBACK_SCHEMES,
  fromPelanggaranEtik,
  fromPenilaianPerilaku,
  fromPerilakuSkp22,
  fromUmpanBalik360,
} from 'talenta-asn/sources';
import { many, type Growing } from './growing.js';
import { nipOf } from './sized-inputs.js';

const asOf = '2026-11-23' as const;

/** Evidence that is kept beside the scores, and feedback of many. */
export const GROWING_EVIDENCE: readonly Growing[] = [
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
