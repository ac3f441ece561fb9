import type { Bilingual } from '../../problems/bilingual.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { ESELON, type KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import { elementsOf } from '../../json/given-list.js';
import { officeKey } from '../../civil-service/same-office.js';
import { qualityOutcomeArgument, qualityPersonArgument } from './outcome.schema.js';
import { QUALITY_DIMENSIONS, QUALITY_INDICATORS, type QualityDimension } from '../siasn/nilai-ip-asn.js';
import { SOURCE_FINDINGS, type SourceFindingCode } from './source-findings.js';
import type { DataUtamaRecord } from '../siasn/data-utama.js';
import type { SourceFinding, SourceOutcome, SourceState } from './source-result.js';
import { SOURCE_NAMES, type SourceName } from './source-name.js';

/** What an adapter gave, as far as its quality goes: every result of an adapter is one. */
export type QualityOutcome = Pick<SourceOutcome<unknown>, 'source' | 'state' | 'unread' | 'findings'>;

/** A person, as far as posts that have two holders go; `PegawaiRecord` is one. */
export interface QualityPerson {
  /** Whose post it is (NIP). Personal. */
  readonly nip: string;
  /** Present post (jabatan). Its class and its unit (unit organisasi) may be absent: it then counts for nothing. */
  readonly jabatan?: Pick<NonNullable<DataUtamaRecord['jabatan']>, 'nama' | 'kelas' | 'unit'>;
}

/** How one source fared. */
export interface SourceQuality {
  /** The source. */
  readonly source: SourceName;
  /** Number of payloads of it, by what they turned out to be. */
  readonly payloads: Readonly<Record<SourceState, number>>;
  /** Number of rows that were not understood. */
  readonly unread: number;
  /** Number of findings. */
  readonly findings: number;
}

/** How often something was noticed. */
export interface FindingCount {
  /** What was noticed. */
  readonly code: SourceFindingCode;
  /** How often, 1 or more. */
  readonly count: number;
  /** The same by source, where it was noticed at all. */
  readonly bySource: Readonly<Partial<Record<SourceName, number>>>;
  /** The standing text for people. */
  readonly message: Bilingual;
}

/** How often an indicator of BKN applies. */
export interface IndicatorCount {
  /** BKN's code, `CON_2`. */
  readonly indicator: string;
  /** How often it applies, 1 or more. */
  readonly count: number;
  /** Dimension; absent for a code that is not in {@link QUALITY_INDICATORS}, likewise its weight and label. */
  readonly dimension?: QualityDimension;
  /** Percent of its dimension, where a public text states it. */
  readonly weight?: string;
  /** Name of the indicator. */
  readonly label?: Bilingual;
}

/** How often the indicators of a dimension apply. */
export interface DimensionCount {
  /** The dimension. */
  readonly dimension: QualityDimension;
  /** Share of the whole, 0 to 1, decimal text. */
  readonly weight: string;
  /** How often its indicators apply. */
  readonly count: number;
  /** Name of the dimension. */
  readonly label: Bilingual;
}

/** Summary of what the adapters noticed. Plain, deep-frozen. */
export interface DataQuality {
  /** Sources of which a payload was read. */
  readonly sources: readonly SourceQuality[];
  /** Findings that were noticed. */
  readonly findings: readonly FindingCount[];
  /** Indicators that apply: the known ones in the order of BKN, then others by their code. */
  readonly indicators: readonly IndicatorCount[];
  /** All four dimensions. */
  readonly dimensions: readonly DimensionCount[];
}

/** Classes of structural posts: those that have an echelon. */
const STRUCTURAL: ReadonlySet<KelasJabatan | undefined> = new Set(ESELON.map(({ kelas }) => kelas));

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
    dimensions: QUALITY_DIMENSIONS.map(({ key, weight, label }) => {
      const count = indicators.reduce((sum, each) => sum + (each.dimension === key ? each.count : 0), 0);
      return { dimension: key, weight, count, label };
    }),
  });
}

function sourceQuality(source: SourceName, all: readonly QualityOutcome[]): readonly SourceQuality[] {
  const own = all.filter((outcome) => outcome.source === source);
  if (own.length === 0) return [];
  const inState = (state: SourceState): number => own.filter((outcome) => outcome.state === state).length;
  const payloads = { records: inState('records'), noData: inState('noData'), error: inState('error') };
  const unread = own.reduce((sum, outcome) => sum + outcome.unread, 0);
  return [{ source, payloads, unread, findings: own.reduce((sum, { findings }) => sum + findings.length, 0) }];
}

function countsOf<Word>(words: readonly Word[]): Map<Word, number> {
  const counts = new Map<Word, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

type Entry = readonly [key: string, value: unknown];

const inOrderOf =
  (keys: readonly string[]) =>
  ([a]: Entry, [b]: Entry): number =>
    keys.indexOf(a) - keys.indexOf(b);

const CODES = Object.keys(SOURCE_FINDINGS);

function findingCounts(findings: readonly SourceFinding[]): readonly FindingCount[] {
  const sourcesOf = new Map<SourceFindingCode, SourceName[]>(findings.map(({ code }) => [code, []]));
  for (const { code, source } of findings) sourcesOf.get(code)?.push(source);
  return [...sourcesOf].sort(inOrderOf(CODES)).map(([code, sources]) => {
    const bySource = Object.fromEntries([...countsOf(sources)].sort(inOrderOf(SOURCE_NAMES)));
    return { code, count: sources.length, bySource, message: SOURCE_FINDINGS[code] };
  });
}

/** Known indicators in the order of their list, then others by their code. */
function indicatorCounts(codes: readonly string[]): readonly IndicatorCount[] {
  const counts = countsOf([...codes].sort());
  const known = QUALITY_INDICATORS.flatMap(({ key: indicator, ...about }) => {
    const count = counts.get(indicator);
    counts.delete(indicator);
    return count === undefined ? [] : [{ indicator, count, ...about }];
  });
  return [...known, ...Array.from(counts, ([indicator, count]) => ({ indicator, count }))];
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
