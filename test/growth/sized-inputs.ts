import type { Asn } from 'talenta-asn';
import { isIsoDate, parseRuleSet, type Candidate, type IsoDate } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { withCitedSources, withoutConditions } from '../rule-set/sample-grids.js';

/** A number of the right structure for each place. */
export function nipOf(index: number): string {
  const year = 1980 + (Math.floor(index / 999) % 15);
  return `${String(year)}02282010011${String((index % 999) + 1).padStart(3, '0')}`;
}

/** The first day of a year. */
export function dateOfYear(year: number): IsoDate {
  const date = `${String(year)}-01-01`;
  if (!isIsoDate(date)) throw new Error(`no date: ${date}`);
  return date;
}

/** People with the same value on both axes. */
export function candidates(count: number, scoreOf: (index: number) => string): readonly Candidate[] {
  return Array.from({ length: count }, (_, index) => ({
    nip: nipOf(index),
    axes: { kinerja: scoreOf(index), potensial: scoreOf(index) },
  }));
}

/** bkn411 without conditions and without a tie chain. */
export const plainRuleSet = (() => {
  const draft = withoutConditions();
  for (const member of ['outsideCivilService', 'interim', 'retirement']) Reflect.deleteProperty(draft, member);
  draft.ranking.tieChain = [];
  draft.ranking.order = ['score', 'box'];
  return parseRuleSet(withCitedSources(draft));
})();

const label = { id: 'x', en: 'x' };

interface Banded {
  readonly combine: string;
  readonly readings: readonly {
    readonly fact: string;
    readonly conversion: { readonly kind: string; readonly bands: { from: string; score: string; label: object }[] };
  }[];
}

interface Draft {
  readonly [key: string]: unknown;
  readonly aspects: readonly { readonly indicators: { measure?: Banded }[] }[];
}

/** bkn411 with four measures of feedback bands on one axis, all open to somebody without evidence. */
export function bandedRuleSet(rows: number): Draft {
  const draft = JSON.parse(JSON.stringify(bkn411)) as Draft;
  const bandsOf = (shift: number): Banded => ({
    combine: 'latest',
    readings: [
      {
        fact: 'umpanBalik360.nilai',
        conversion: {
          kind: 'bands',
          bands: Array.from({ length: rows }, (_, row) => ({
            from: String(row === 0 ? 0 : Number(((row * 100) / (rows + 1)).toFixed(4))),
            score: row === 0 ? '0' : row === rows - 1 ? '100' : ((row * 100) / rows + shift / 1000).toFixed(4),
            label,
          })),
        },
      },
    ],
  });
  let changed = 0;
  for (const aspect of draft.aspects) {
    if (changed >= 4) continue;
    for (const indicator of aspect.indicators) {
      if (changed >= 4 || indicator.measure === undefined) continue;
      indicator.measure = bandsOf(changed++);
    }
  }
  return { ...draft, id: 'banded' };
}

/** Somebody with this evidence. */
export const personOf = (evidence: object): Asn => ({ nip: nipOf(0) as never, jenis: 'PNS', evidence });

/** Posts held beside each other. */
export const spells = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    kelas: 'pengawas',
    nama: `J${String(index)}`,
    instansi: 'K',
    unit: 'U',
    penugasan: index % 2 === 0 ? 'definitif' : 'plt',
    mulai: `${String(1990 + (index % 5))}-01-${String(1 + (index % 7)).padStart(2, '0')}`,
    selesai: '2024-01-01',
  }));
