/** What a record means on a day is told once: the sources and the engine agree, and both with a model of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkEligibility,
  normalizeAspects,
  parseAsn,
  parseVacancy,
  type HukumanDisiplin,
  type IsoDate,
  type RiwayatJabatan,
} from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { assembleAsn, fromDataUtama } from 'talenta-asn/sources';
import { hukumanDisiplinArbitrary, riwayatJabatanArbitrary } from 'talenta-asn/testing';
import { runs } from '../runs.js';

const nip = '198502282010011999';
const vacancy = parseVacancy({ id: 'V1', nama: 'Camat', kelas: 'administrator', instansi: 'Kota', unit: 'Dinas' });

/** By the platform's calendar, not by the library's. */
function moved(date: IsoDate, days: number): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10) as IsoDate;
}

function endOf({ mulai, selesai, masaBulan }: HukumanDisiplin): IsoDate {
  if (selesai !== undefined) return selesai;
  const day = new Date(`${mulai}T00:00:00Z`);
  const date = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + (masaBulan ?? 0) + 1, 0);
  return `${day.toISOString().slice(0, 8)}${String(Math.min(date, day.getUTCDate())).padStart(2, '0')}` as IsoDate;
}

/** The list of somebody whose legal position tells of a punishment: kept by the sources where one is running. */
function isKept(hukumanDisiplin: readonly HukumanDisiplin[], asOf: IsoDate): boolean {
  const dataUtama = fromDataUtama({ nipBaru: nip, statusPegawai: 'PNS', kedudukanPnsId: '15' }, { nip, asOf });
  return (
    assembleAsn({ nip, asOf, dataUtama, sources: [], evidence: { hukumanDisiplin } }).asn?.evidence.hukumanDisiplin !==
    undefined
  );
}

function isServed(hukumanDisiplin: readonly HukumanDisiplin[], asOf: IsoDate): boolean {
  const asn = parseAsn({ nip, jenis: 'PNS', evidence: { hukumanDisiplin } });
  const { conditions } = checkEligibility(asn, vacancy, { ruleSet: bkn411, asOf });
  return conditions.find(({ kind }) => kind === 'noRunningPunishment')?.verdict === 'notMet';
}

describe('M28: whether a punishment is running is told once', () => {
  it.each([
    [{ mulai: '2026-01-01', masaBulan: 12 }, '2026-11-24', true],
    [{ mulai: '2026-01-01', masaBulan: 12, dibatalkan: '2026-11-25' }, '2026-11-24', true],
    [{ mulai: '2026-01-01', masaBulan: 12, dibatalkan: '2026-11-24' }, '2026-11-24', false],
    [{ mulai: '2026-01-01', masaBulan: 12, dibatalkan: '2026-11-23' }, '2026-11-24', false],
    [{ mulai: '2026-01-01', selesai: '2026-11-24' }, '2026-11-24', true],
    [{ mulai: '2026-01-01', selesai: '2026-11-23' }, '2026-11-24', false],
    [{ mulai: '2026-11-24' }, '2026-11-24', true],
    [{ mulai: '2026-11-23' }, '2026-11-24', false],
    [{ mulai: '2026-11-25', masaBulan: 1 }, '2026-11-24', false],
  ] as const)('%j on %s: %s', (hukuman, asOf, expected) => {
    const list = [{ tingkat: 'berat', ...hukuman }] as const;
    expect([isKept(list, asOf), isServed(list, asOf)]).toEqual([expected, expected]);
  });

  it('sources and engine agree on the day before, the day, and the day after each date', () => {
    fc.assert(
      fc.property(fc.array(hukumanDisiplinArbitrary(), { minLength: 1, maxLength: 1 }), (list) => {
        const dates = list.flatMap((hukuman) => [hukuman.mulai, endOf(hukuman), hukuman.dibatalkan ?? hukuman.mulai]);
        for (const asOf of new Set(dates.flatMap((date) => [-1, 0, 1].map((days) => moved(date, days))))) {
          if (asOf < bkn411.inForce.from) continue;
          const expected = list.some(
            (hukuman) =>
              hukuman.mulai <= asOf &&
              asOf <= endOf(hukuman) &&
              (hukuman.dibatalkan === undefined || asOf < hukuman.dibatalkan),
          );
          expect([asOf, isKept(list, asOf), isServed(list, asOf)]).toEqual([asOf, expected, expected]);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('M28: which definitive post is held is told once', () => {
  /** The class of the definitive post that began last, if it has not ended: its end, or the beginning of the next. */
  function heldClass(spells: readonly RiwayatJabatan[], asOf: IsoDate): string | undefined {
    const begun = spells.filter(({ penugasan, mulai }) => penugasan === 'definitif' && mulai <= asOf);
    const runs = begun.filter(({ mulai, selesai }) =>
      selesai === undefined ? begun.every((other) => other.mulai <= mulai) : selesai >= asOf,
    );
    const last = runs.reduce<RiwayatJabatan | undefined>(
      (latest, spell) => (latest === undefined || spell.mulai > latest.mulai ? spell : latest),
      undefined,
    );
    return last?.kelas;
  }

  it('sources and engine agree', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(riwayatJabatanArbitrary(), { maxLength: 5, selector: ({ mulai }) => mulai }),
        (spells) => {
          const dates = spells.flatMap(({ mulai, selesai }) => [mulai, selesai ?? mulai]);
          for (const asOf of new Set(dates.flatMap((date) => [-1, 0, 1].map((days) => moved(date, days))))) {
            if (asOf < bkn411.inForce.from) continue;
            const expected = heldClass(spells, asOf);
            const { asn } = assembleAsn({ nip, jenis: 'PNS', asOf, sources: [], evidence: { riwayatJabatan: spells } });
            expect(asn?.jabatan?.kelas).toBe(expected);
            const profile = normalizeAspects(parseAsn({ nip, jenis: 'PNS', evidence: { riwayatJabatan: spells } }), {
              ruleSet: bkn411,
              asOf,
            });
            const missing = profile.missing.find(({ part }) => part === 'lamaDiTingkat');
            expect(missing?.reason === 'noRecord').toBe(expected === undefined);
          }
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
