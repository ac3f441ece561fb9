import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aspectsFromScores,
  INDICATOR_KEYS,
  normalizeAspects,
  placeAxes,
  placeInBox,
  type BoxNumber,
  type Missing,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { asnArbitrary, partialIndicatorScoresArbitrary } from 'talenta-asn/testing';

const context = { ruleSet: bkn411, asOf: '2026-11-23' } as const;

/** An exact sum of known points and scores of the missing, in millionths over whole-number weights: independent of the library. */
function boxWith(
  known: { kinerja: bigint; potensial: bigint },
  missing: readonly Missing[],
  scores: readonly string[],
): BoxNumber {
  const axes = { ...known };
  missing.forEach((item, index) => {
    axes[item.axis] += BigInt(item.weight) * BigInt(scores[index] ?? '0') * 10_000n;
  });
  const text = (millionths: bigint): string =>
    `${String(millionths / 1_000_000n)}.${String(millionths % 1_000_000n).padStart(6, '0')}`;
  const placed = placeAxes({ kinerja: text(axes.kinerja), potensial: text(axes.potensial) }, bkn411);
  if (placed.status !== 'placed') throw new Error('not placed');
  return placed.box;
}

function millionths(decimal: string): bigint {
  const [whole = '0', decimals = ''] = decimal.split('.');
  return BigInt(whole) * 1_000_000n + BigInt(decimals.slice(0, 6).padEnd(6, '0'));
}

describe('boxes still possible', () => {
  it('are exactly the boxes that some value of the missing evidence leads to', () => {
    // Everything known but two or three tables, so that all their combinations can be tried.
    const complete = {
      penilaianKinerja: [{ tahun: 2025, predikat: 'baik' as const }],
      penghargaan: [],
      timKerja: [],
      umpanBalik360: [{ tanggal: '2026-01-01' as const, nilai: '85' }],
      penilaianKompetensi: [{ tanggal: '2026-01-01' as const, jpm: '81' }],
      pelatihan: [],
      sertifikasi: [],
      penilaianPotensi: [{ tanggal: '2026-01-01' as const, nilai: '77' }],
      riwayatPendidikan: [{ jenjang: 'S1' as const, bidang: 'Hukum', lulus: '2010-01-01' as const }],
      hukumanDisiplin: [],
      riwayatJabatan: [
        {
          kelas: 'pengawas' as const,
          nama: 'Kasi',
          instansi: 'Kota',
          unit: 'A',
          mulai: '2015-01-01' as const,
          penugasan: 'definitif' as const,
        },
      ],
    };
    const dropped = [
      'penilaianKinerja',
      'penghargaan',
      'timKerja',
      'umpanBalik360',
      'pelatihan',
      'sertifikasi',
      'hukumanDisiplin',
    ] as const;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...dropped), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('40', '77', '100'),
        (absent, potential) => {
          const evidence = Object.fromEntries(
            Object.entries({ ...complete, penilaianPotensi: [{ tanggal: '2026-01-01', nilai: potential }] }).filter(
              ([key]) => !absent.some((name) => name === key),
            ),
          );
          const target = { kelas: 'administrator' as const, bidangIlmu: { diutamakan: ['Hukum'] } };
          const profile = normalizeAspects(
            { nip: '198502282010011999' as never, jenis: 'PNS', target, evidence },
            context,
          );
          const placement = placeInBox(profile, bkn411);
          if (profile.status !== 'incomplete' || placement.status !== 'incomplete') throw new Error('complete');
          const known = {
            kinerja: millionths(profile.axes.kinerja.known),
            potensial: millionths(profile.axes.potensial.known),
          };
          const combinations = profile.missing.reduce<readonly (readonly string[])[]>(
            (all, item) => all.flatMap((scores) => (item.values ?? []).map((value) => [...scores, value])),
            [[]],
          );
          const boxes = new Set(combinations.map((scores) => boxWith(known, profile.missing, scores)));
          expect(placement.possibleBoxes).toEqual([...boxes].sort((a, b) => a - b));
          // Each decisive item leaves one box, whatever it is and whatever the others are.
          for (const item of placement.decisive) {
            const own = profile.missing.flatMap((entry, index) => (entry.evidence === item ? [index] : []));
            const byValue = new Map<string, Set<BoxNumber>>();
            for (const scores of combinations) {
              const value = own.map((index) => scores[index]).join();
              const left = byValue.get(value) ?? new Set<BoxNumber>();
              byValue.set(value, left.add(boxWith(known, profile.missing, scores)));
            }
            for (const left of byValue.values()) expect(left.size).toBe(1);
          }
        },
      ),
    );
  });

  it('hold the box of every completion, and narrow as scores come in', () => {
    fc.assert(
      fc.property(
        partialIndicatorScoresArbitrary(),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 11, maxLength: 11 }),
        (scores, rest) => {
          const before = placeInBox(aspectsFromScores(scores, context), bkn411);
          const filled = Object.fromEntries(
            INDICATOR_KEYS.map((key, index) => [key, scores[key] ?? String(rest[index])]),
          );
          const after = placeInBox(aspectsFromScores(filled, context), bkn411);
          if (after.status !== 'placed') throw new Error('not placed');
          if (before.status === 'placed') expect(after.box).toBe(before.box);
          else expect(before.possibleBoxes).toContain(after.box);
        },
      ),
    );
  });

  it('are all nine for an empty record', () => {
    const empty = normalizeAspects({ nip: '198502282010011999' as never, jenis: 'PNS', evidence: {} }, context);
    const placement = placeInBox(empty, bkn411);
    expect(placement.status === 'incomplete' && placement.possibleBoxes).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(empty.missing).toHaveLength(14);
  });

  it('are never empty, whatever the evidence', () => {
    fc.assert(
      fc.property(asnArbitrary(), (asn) => {
        const placement = placeInBox(normalizeAspects(asn, context), bkn411);
        if (placement.status === 'incomplete') expect(placement.possibleBoxes.length).toBeGreaterThan(0);
        else expect(placement.box).toBeGreaterThan(0);
      }),
    );
  });
});
