import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { KelasJabatan } from '../model/kelas-jabatan.js';
import { elementsOf } from '../model/given-list.js';
import { officeKey } from '../model/same-office.js';
import { qualityOutcomeArgument, qualityPersonArgument } from './outcome.schema.js';
import { QUALITY_DIMENSIONS, QUALITY_INDICATORS, type QualityDimension } from './quality-indicators.js';
import { SOURCE_FINDINGS, type SourceFindingCode } from './source-findings.js';
import { type SourceFinding, type SourceState } from './source-result.js';
import { SOURCE_NAMES, type SourceName } from './source-name.js';

/** What an adapter gave, as far as its quality goes: every result of an adapter is one. */
export interface QualityOutcome {
  readonly source: SourceName;
  readonly state: SourceState;
  readonly unread: number;
  readonly findings: readonly SourceFinding[];
}

/** A person, as far as posts that have two holders go; `PegawaiRecord` is one. */
export interface QualityPerson {
  readonly nip: string;
  readonly jabatan?: { readonly nama: string; readonly kelas?: KelasJabatan; readonly unit?: string };
}

/** How one source fared. */
export interface SourceQuality {
  readonly source: SourceName;
  /** Payloads of it, by what they turned out to be. */
  readonly payloads: Readonly<Record<SourceState, number>>;
  /** Rows that were not understood. */
  readonly unread: number;
  readonly findings: number;
}

/** How often something was noticed. */
export interface FindingCount {
  readonly code: SourceFindingCode;
  readonly count: number;
  readonly bySource: Readonly<Partial<Record<SourceName, number>>>;
  readonly message: Bilingual;
}

/** How often an indicator of BKN applies. */
export interface IndicatorCount {
  /** BKN's code, `CON_2`. */
  readonly indicator: string;
  readonly count: number;
  /** Absent for a code that is not in {@link QUALITY_INDICATORS}; likewise its weight and label. */
  readonly dimension?: QualityDimension;
  /** Percent of its dimension, where a public text states it. */
  readonly weight?: string;
  readonly label?: Bilingual;
}

/** How often the indicators of a dimension apply. */
export interface DimensionCount {
  readonly dimension: QualityDimension;
  /** Share of the whole, 0 to 1. */
  readonly weight: string;
  readonly count: number;
  readonly label: Bilingual;
}

/** Summary of what the adapters noticed. Plain, deep-frozen. */
export interface DataQuality {
  readonly sources: readonly SourceQuality[];
  readonly findings: readonly FindingCount[];
  readonly indicators: readonly IndicatorCount[];
  readonly dimensions: readonly DimensionCount[];
}

const STRUCTURAL: ReadonlySet<KelasJabatan | undefined> = new Set<KelasJabatan>([
  'jptUtama',
  'jptMadya',
  'jptPratama',
  'administrator',
  'pengawas',
]);

/**
 * Counts what the adapters noticed, by source, by finding, and by data quality indicator of BKN. The order is that of the
 * lists of sources, findings and indicators, whatever the order of the outcomes. It counts and gives no mark: how BKN turns
 * counts into an index is not public.
 *
 * @param outcomes - results of adapters, of one person or of many
 * @param people - present posts; structural posts of one unit with two or more holders count as `TIM_4`, once each
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no result of an adapter or no person
 * @example
 * ```ts
 * import { dataQuality, fromPegawai } from 'talenta-asn/sources';
 * const row = { nip_baru: '198502282010011999', tanggal_lahir: '27-02-1985', jenis_kelamin: 'F' };
 * const quality = dataQuality([fromPegawai([row], { asOf: '2026-11-24' })]);
 * console.log(quality.indicators.map(({ indicator, count }) => `${indicator} ${String(count)}`).join()); // => CON_2 1,CON_3 1
 * console.log(quality.findings[0]?.code, quality.sources[0]?.payloads.records); // => birthDateAgainstNip 1
 * ```
 */
export function dataQuality(outcomes: Iterable<QualityOutcome>, people: Iterable<QualityPerson> = []): DataQuality {
  const all = elementsOf(outcomes, 'outcomes', 'results of adapters').map((outcome, index) =>
    qualityOutcomeArgument.from(outcome, `outcomes[${String(index)}]`),
  );
  const holders = elementsOf(people, 'people', 'people').map((person, index) =>
    qualityPersonArgument.from(person, `people[${String(index)}]`),
  );
  const findings = all.flatMap((outcome) => outcome.findings);
  const codes = findings.flatMap(({ indicator }) => (indicator === undefined ? [] : [indicator]));
  const indicators = indicatorCounts([...codes, ...postsWithTwoHolders(holders)]);
  return deepFreeze({
    sources: SOURCE_NAMES.flatMap((source) => sourceQuality(source, all)),
    findings: findingCounts(findings),
    indicators,
    dimensions: QUALITY_DIMENSIONS.map(({ key, weight, label }) => ({
      dimension: key,
      weight,
      count: indicators.reduce((sum, { dimension, count }) => sum + (dimension === key ? count : 0), 0),
      label,
    })),
  });
}

function sourceQuality(source: SourceName, all: readonly QualityOutcome[]): readonly SourceQuality[] {
  const own = all.filter((outcome) => outcome.source === source);
  if (own.length === 0) return [];
  const inState = (state: SourceState): number => own.filter((outcome) => outcome.state === state).length;
  return [
    {
      source,
      payloads: { records: inState('records'), noData: inState('noData'), error: inState('error') },
      unread: own.reduce((sum, { unread }) => sum + unread, 0),
      findings: own.reduce((sum, outcome) => sum + outcome.findings.length, 0),
    },
  ];
}

const CODES: readonly string[] = Object.keys(SOURCE_FINDINGS);

function findingCounts(findings: readonly SourceFinding[]): readonly FindingCount[] {
  const byCode = new Map<SourceFindingCode, Map<SourceName, number>>();
  for (const { code, source } of findings) {
    const bySource = byCode.get(code) ?? new Map<SourceName, number>();
    bySource.set(source, (bySource.get(source) ?? 0) + 1);
    byCode.set(code, bySource);
  }
  return [...byCode]
    .sort(([a], [b]) => CODES.indexOf(a) - CODES.indexOf(b))
    .map(([code, bySource]) => ({
      code,
      count: [...bySource.values()].reduce((sum, count) => sum + count, 0),
      bySource: Object.fromEntries(
        SOURCE_NAMES.flatMap((source) => {
          const count = bySource.get(source);
          return count === undefined ? [] : [[source, count] as const];
        }),
      ),
      message: SOURCE_FINDINGS[code],
    }));
}

/** Known indicators in the order of their list, then others by their code. */
function indicatorCounts(codes: readonly string[]): readonly IndicatorCount[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const known = QUALITY_INDICATORS.flatMap(({ key, dimension, weight, label }) => {
    const count = counts.get(key);
    counts.delete(key);
    if (count === undefined) return [];
    return [{ indicator: key, count, dimension, ...(weight === undefined ? {} : { weight }), label }];
  });
  return [
    ...known,
    ...[...counts.keys()].sort().map((indicator) => ({ indicator, count: counts.get(indicator) ?? 0 })),
  ];
}

function postsWithTwoHolders(people: Iterable<QualityPerson>): readonly string[] {
  const holders = new Map<string, Set<string>>();
  for (const { nip, jabatan } of people) {
    if (jabatan?.unit === undefined || !STRUCTURAL.has(jabatan.kelas)) continue;
    const post = JSON.stringify([officeKey(jabatan.unit), officeKey(jabatan.nama)]);
    holders.set(post, (holders.get(post) ?? new Set()).add(nip));
  }
  return [...holders.values()].flatMap(({ size }) => (size > 1 ? ['TIM_4'] : []));
}
