import type { DecimalInput } from '../exact/read-decimal.js';
import type { Bilingual } from '../model/bilingual.js';
import { assumed, chosen, citedSources, text } from './agency-sources.js';
import { bkn411Revision1 } from './bkn411-revision-1.js';
import { shipped } from './made-rule-sets.js';
import type { Provenance, Source } from './provenance.js';
import type { Axis, Bound, Level, Ranking, RuleSet } from './rule-set.js';

/** Where the middle and the high level of an axis begin. */
export interface Limits {
  readonly middle: DecimalInput;
  readonly high: DecimalInput;
  /** The limits themselves fall to the level below. */
  readonly strict?: 'both' | 'middle';
  readonly provenance: Provenance;
}

/** What is known of an agency that places people by axis values of its own making. */
export interface AxisValuesOnly {
  readonly id: string;
  readonly title: Bilingual;
  readonly provenance: Provenance;
  readonly inForce: RuleSet['inForce'];
  readonly source: { readonly key: string; readonly described: Source };
  readonly kinerja: Limits;
  readonly potensial: Limits;
  readonly ranking?: Ranking;
  /** Whether the source tells the follow-ups of the boxes, or their numbers alone. */
  readonly followUpsTold: boolean;
}

/** Said of the shares of an agency whose source does not tell them. */
export const NOT_TOLD = text(
  'Sumber instansi tidak menyebutnya; diambil dari Kepka BKN 411/2025 seperti pada aturan baku.',
  'The source of the agency does not tell it; taken from Kepka BKN 411/2025 as in the default rule set.',
);

const NUMBERS_ALONE = text(
  'Sumber menyebut nomor kotak; kategori dan tindak lanjut menurut PermenPANRB 3/2020.',
  'The source tells the numbers of the boxes; categories and follow-ups are those of PermenPANRB 3/2020.',
);

/** The levels of an axis with other limits. */
export function axisWith<Key extends string>(axis: Axis<Key>, { middle, high, strict, provenance }: Limits): Axis<Key> {
  const [first, second, third] = axis.levels;
  const levels: readonly Level<Key>[] = [
    ...(first === undefined ? [] : [levelFrom(first, { from: '0', to: middle })]),
    ...(second === undefined
      ? []
      : [levelFrom(second, strict === undefined ? { from: middle, to: high } : { above: middle, to: high })]),
    ...(third === undefined
      ? []
      : [levelFrom(third, strict === 'both' ? { above: high, to: '100' } : { from: high, to: '100' })]),
  ];
  return { label: axis.label, levels, provenance };
}

function levelFrom<Key extends string>({ key, label }: Level<Key>, bound: Bound): Level<Key> {
  return { key, ...bound, label };
}

/**
 * A rule set that tells how axis values are placed and not how they come about; conditions and boxes are those of the
 * statute and of PermenPANRB 3/2020.
 */
export function axisValuesOnly(agency: AxisValuesOnly): RuleSet {
  const { key, described } = agency.source;
  const rest: Omit<RuleSet, 'sources'> = {
    ...bkn411Revision1,
    id: agency.id,
    revision: 1,
    title: agency.title,
    inForce: agency.inForce,
    axes: {
      kinerja: axisWith(bkn411Revision1.axes.kinerja, agency.kinerja),
      potensial: axisWith(bkn411Revision1.axes.potensial, agency.potensial),
    },
    aspects: [],
    boxes: bkn411Revision1.boxes.map((box) => ({
      ...box,
      provenance: agency.followUpsTold ? chosen(key) : chosen(key, NUMBERS_ALONE),
    })),
    talent: { ...bkn411Revision1.talent, provenance: assumed(NOT_TOLD, key) },
    technicalMix: { ...bkn411Revision1.technicalMix, provenance: assumed(NOT_TOLD, key) },
    ranking: agency.ranking ?? bkn411Revision1.ranking,
    provenance: agency.provenance,
  };
  return shipped({ ...rest, sources: citedSources(rest, { [key]: described }, bkn411Revision1.sources) });
}
