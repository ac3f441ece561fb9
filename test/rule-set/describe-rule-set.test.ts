import { fc, test } from '@fast-check/vitest';
import {
  EVIDENCE_KEYS,
  KEDUDUKAN_HUKUM,
  parseRuleSet,
  placeAxes,
  safeParseRuleSet,
  isTalentaError,
  type Grid,
  type RuleSet,
} from 'talenta-asn';
import * as shipped from 'talenta-asn/rules';
import { bkn411, describeRuleSet, type Bound } from 'talenta-asn/rules';
import { ruleSetArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { fewRuns, isFullTier, sampled } from '../runs.js';
import { gridRuleSetArbitrary, rational } from './random-rule-sets.js';
import { bkn411WithWays } from '../rule-sets/ways-of-bkn411.js';
import {
  NotAsWritten,
  readRuleText,
  type ReadAxisWeights,
  type ReadConversion,
  type ReadGrid,
  type ReadMark,
  type ReadMeasure,
  type ReadNode,
  type ReadRange,
  type ReadRule,
  type ReadWeight,
  type Told,
} from './read-rule-text.js';

// ---------------------------------------------------------------------------------------------------------------------
// What a text of the rule set has to say, taken from the rule set itself
// ---------------------------------------------------------------------------------------------------------------------

type AnyRuleSet = RuleSet<Grid>;
type Provenance = AnyRuleSet['provenance'];
type Aspect = AnyRuleSet['aspects'][number];
type Axis = AnyRuleSet['axes'][string];
type Measure = NonNullable<Aspect['indicators'][number]['measure']>;
type Conversion = Measure['readings'][number]['conversion'];
type EvidenceWindow = NonNullable<Measure['window']>;
type Label = AnyRuleSet['title'];

/** Canonical text of a number, worked out in BigInt without the library. */
function exact(value: string | number): string {
  let { n, d } = rational(value);
  for (let a = n < 0n ? -n : n, b = d; ; [a, b] = [b, a % b]) {
    if (b > 0n) continue;
    [n, d] = a === 0n ? [0n, 1n] : [n / a, d / a];
    break;
  }
  let places = 0;
  let power = 1n;
  while (places <= 60 && power % d !== 0n) {
    power *= 10n;
    places++;
  }
  if (power % d !== 0n) return `${String(n)}/${String(d)}`;
  const digits = String((n < 0n ? -n : n) * (power / d)).padStart(places + 1, '0');
  const whole = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return `${n < 0n ? '-' : ''}${whole}`;
}

/** Blanks and line ends are one blank. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const TWO_YEARS_OVER = { years: 2, counting: 'rolling', firstDay: 'outside' } as const;
const THREE_YEARS = { years: 3, counting: 'rolling', firstDay: 'inside' } as const;
/** From when on evidence is old where a rule set says nothing of its age. */
const OLD: Readonly<Record<string, ReadMeasure['window']>> = {
  penilaianKinerja: TWO_YEARS_OVER,
  penilaianPerilaku: TWO_YEARS_OVER,
  umpanBalik360: THREE_YEARS,
  penilaianKompetensi: THREE_YEARS,
  penilaianPotensi: THREE_YEARS,
};

class Expected {
  private readonly ruleSet: AnyRuleSet;
  private readonly told: Told;

  constructor(ruleSet: AnyRuleSet, told: Told) {
    this.ruleSet = ruleSet;
    this.told = told;
  }

  private label(text: Label): string {
    return oneLine(text[this.told]);
  }

  private mark({ basis, known, citations, checkedOn, note }: Provenance): ReadMark {
    return {
      basis,
      known,
      citations: citations.map(({ source, provision }) => ({
        source,
        ...(provision === undefined ? {} : { provision: oneLine(provision) }),
      })),
      checkedOn,
      ...(note === undefined ? {} : { note: this.label(note) }),
    };
  }

  private axes(): readonly (readonly [key: string, axis: Axis])[] {
    const axes: Readonly<Record<string, Axis>> = this.ruleSet.axes;
    const further = Object.keys(axes).filter((key) => key !== 'kinerja' && key !== 'potensial');
    return ['kinerja', 'potensial', ...further.sort()].flatMap((key) => {
      const axis = axes[key];
      return axis === undefined ? [] : [[key, axis] as const];
    });
  }

  rule(fingerprint: string): ReadRule {
    const { ruleSet } = this;
    const { id, revision, inForce, readyScores, numbering, technicalMix, tiers, ranking, rounding } = ruleSet;
    const { interim, retirement, readiness, validity } = ruleSet;
    const shares: Readonly<Record<string, string | number>> = ruleSet.talent.shares;
    return {
      title: this.label(ruleSet.title),
      id,
      revision,
      fingerprint,
      from: inForce.from,
      until: inForce.until,
      mark: this.mark(ruleSet.provenance),
      periodMark: this.mark(inForce.provenance),
      weights: ruleSet.aspects.length === 0 ? [] : this.axes().map(([key, axis]) => this.weights(key, axis)),
      ready: { above: readyScores.above, mark: this.mark(readyScores.provenance) },
      indicators: ruleSet.aspects.flatMap(({ indicators }) =>
        indicators.map((indicator): ReadNode => ({
          ...this.node(indicator),
          ...(indicator.parts === undefined ? {} : { parts: indicator.parts.map((part): ReadNode => this.node(part)) }),
        })),
      ),
      unread: this.unread(),
      axes: this.axes().map(([, axis]) => ({
        label: this.label(axis.label),
        levels: axis.levels.map((level, index) => ({
          label: this.label(level.label),
          range: rangeOf(level, axis.levels[index + 1], '100'),
        })),
        ...(axis.byWords === undefined ? {} : { byWords: this.byWords(axis, axis.byWords) }),
        mark: this.mark(axis.provenance),
      })),
      grids: this.grids(),
      numbering: { convention: numbering.convention, mark: this.mark(numbering.provenance) },
      boxes: ruleSet.boxes.map((box) => ({
        box: box.box,
        category: this.label(box.category),
        followUps: box.followUps.map((followUp) => this.label(followUp)).join('; '),
        mark: this.mark(box.provenance),
      })),
      talent: {
        shares: this.axes().map(([key, axis]) => ({ axis: this.label(axis.label), share: exact(shares[key] ?? 0) })),
        mark: this.mark(ruleSet.talent.provenance),
      },
      technical: {
        shares: technicalMix.shares.map(({ kelas, talent, technical }) => ({
          kelas,
          talent: exact(talent),
          technical: exact(technical),
        })),
        ...(technicalMix.stage === undefined ? {} : { stage: technicalMix.stage }),
        mark: this.mark(technicalMix.provenance),
      },
      stages: (ruleSet.stages ?? []).map(({ key, label, admits, provenance }) => ({
        label: this.label(label),
        key,
        admits,
        mark: this.mark(provenance),
      })),
      classes: ruleSet.eligibility.map(({ kelas, boxes, conditions, ways, provenance }) => ({
        kelas,
        boxes,
        mark: this.mark(provenance),
        conditions: this.conditions(conditions),
        ...(ways === undefined
          ? {}
          : {
              ways: ways.map((way) => ({
                cara: way.cara,
                ...(way.from === undefined ? {} : { from: way.from }),
                mark: this.mark(way.provenance),
                conditions: this.conditions(way.conditions),
              })),
            }),
      })),
      ...(ruleSet.defaultWays === undefined
        ? {}
        : { defaultWays: { ways: ruleSet.defaultWays.ways, mark: this.mark(ruleSet.defaultWays.provenance) } }),
      outside: (ruleSet.outsideCivilService ?? []).map(({ kelas, conditions, provenance }) => ({
        kelas,
        mark: this.mark(provenance),
        conditions: this.conditions(conditions),
      })),
      ...(interim === undefined
        ? {}
        : {
            interim: {
              tiersBelow: interim.tiersBelow,
              mark: this.mark(interim.provenance),
              conditions: this.conditions(interim.conditions),
            },
          }),
      ...(retirement === undefined
        ? {}
        : {
            retirement: {
              leaves: retirement.leaves,
              ages: { ...retirement.byClass },
              mark: this.mark(retirement.provenance),
            },
          }),
      ...(validity === undefined
        ? {}
        : { validity: { years: validity.talentResults.years, mark: this.mark(validity.provenance) } }),
      tiers: { ladder: tiers.ladder, mark: this.mark(tiers.provenance) },
      standards: this.standards(),
      ranking: {
        order: ranking.order.map((key) => this.rankingKey(key)),
        tieChain: ranking.tieChain.map((key) => this.rankingKey(key)),
        ...(ranking.ageCitation === undefined ? {} : { ageCitation: this.mark(ranking.ageCitation) }),
        ...(readiness === undefined
          ? {}
          : {
              readiness: {
                groups: readiness.groups.map(({ key, label, boxes }) => ({ key, label: this.label(label), boxes })),
                mark: this.mark(readiness.provenance),
              },
            }),
        shortlistSize: ranking.shortlistSize,
        mark: this.mark(ranking.provenance),
      },
      rounding: {
        shown: rounding.shown,
        beforeLevels: rounding.beforeLevels,
        beforeRanking: rounding.beforeRanking,
        mark: this.mark(rounding.provenance),
      },
      sources: this.sources(),
    };
  }

  /** Kinds of evidence of which neither a fact nor a condition of the rule set makes anything. */
  private unread(): readonly string[] {
    const { aspects, eligibility, outsideCivilService = [], interim, technicalMix } = this.ruleSet;
    if (aspects.length === 0) return [];
    const asking = [
      ...eligibility,
      ...eligibility.flatMap(({ ways = [] }) => ways),
      ...outsideCivilService,
      ...(interim === undefined ? [] : [interim]),
    ];
    const asks = asking.flatMap(({ conditions }) => conditions.map((condition) => JSON.stringify(condition)));
    const facts = JSON.stringify(aspects);
    const isAsked: Readonly<Record<string, readonly string[]>> = {
      penilaianKinerja: ['"performance"'],
      riwayatJabatan: ['"previousPost"', '"relatedExperience"', '"lowerTier"', '"timeInPost"'],
      riwayatPendidikan: ['"education"', '"fieldOfStudy"'],
      hukumanDisiplin: ['"noRunningPunishment"', '"noRecentPunishment"'],
      penilaianKompetensi: ['"validAssessment"'],
      lhkpn: ['"lhkpn"'],
      nominasi: ['"notNominatedElsewhere"'],
      pengalamanLuarPns: ['"outsideCounts":true'],
      pelanggaranEtik: ['"noEthicsViolation"'],
    };
    return EVIDENCE_KEYS.filter(
      (key) =>
        !facts.includes(`"fact":"${key}.`) &&
        !(isAsked[key] ?? []).some((words) => asks.some((condition) => condition.includes(words))) &&
        !(key === 'kompetensiTeknis' && technicalMix.shares.length > 0),
    );
  }

  /** An axis or an indicator as a key goes by its label as well. */
  private rankingKey(key: string): string {
    const [kind, name] = key.split(':');
    const labels =
      kind === 'axis'
        ? this.axes().map(([each, { label }]) => [each, label] as const)
        : this.ruleSet.aspects.flatMap(({ indicators }) => indicators.map((each) => [each.key, each.label] as const));
    const found = labels.find(([each]) => each === name);
    return name === undefined || found === undefined ? key : `${key} ${this.label(found[1])}`;
  }

  private conditions(
    conditions: AnyRuleSet['eligibility'][number]['conditions'],
  ): ReadRule['outside'][number]['conditions'] {
    return conditions.map(({ label, provenance, ...asks }) => ({
      label: this.label(label),
      asks: asked(asks),
      mark: this.mark(provenance),
    }));
  }

  private weights(key: string, axis: Axis): ReadAxisWeights {
    const own = this.ruleSet.aspects.filter((aspect) => aspect.axis === key);
    const counted = own.filter(({ deducted }) => deducted !== true);
    return {
      axis: this.label(axis.label),
      counted: counted.flatMap((aspect) => this.weightRows(aspect)),
      ...(own.length === 0 ? {} : { total: '100' }),
      deducted: own.filter(({ deducted }) => deducted === true).flatMap((aspect) => this.weightRows(aspect)),
      marks: own.map((aspect) => ({ aspect: this.label(aspect.label), mark: this.mark(aspect.provenance) })),
    };
  }

  private weightRows({ label, weight, indicators }: Aspect): readonly ReadWeight[] {
    const none = { aspect: '', indicator: '', part: '', ready: false };
    const staged = (stage: string | undefined) => (stage === undefined ? {} : { stage });
    return [
      { ...none, aspect: this.label(label), weight: exact(weight) },
      ...indicators.flatMap((indicator) => [
        {
          ...none,
          indicator: this.label(indicator.label),
          weight: exact(indicator.weight),
          ready: indicator.ready === true,
          ...staged(indicator.stage),
        },
        ...(indicator.parts ?? []).map((part) => ({
          ...none,
          part: this.label(part.label),
          weight: exact(part.weight),
          ...staged(part.stage),
        })),
      ]),
    ];
  }

  private node({
    label,
    provenance,
    measure,
  }: {
    readonly label: Label;
    readonly provenance: Provenance;
    readonly measure?: Measure | undefined;
  }): ReadNode {
    return {
      label: this.label(label),
      mark: this.mark(provenance),
      ...(measure === undefined ? {} : { measure: this.measure(measure) }),
    };
  }

  private byWords(axis: Axis, { levels, provenance }: NonNullable<Axis['byWords']>) {
    return {
      levels: axis.levels.map((level) => {
        const worded = levels.find(({ key }) => key === level.key);
        return {
          label: this.label(level.label),
          words: (worded?.words ?? []).map(oneLine).join('; '),
          value: exact(worded?.value ?? ''),
        };
      }),
      mark: this.mark(provenance),
    };
  }

  private window({ provenance, ...window }: EvidenceWindow): NonNullable<ReadMeasure['window']> {
    return { ...window, ...(provenance === undefined ? {} : { mark: this.mark(provenance) }) };
  }

  private measure(measure: Measure): ReadMeasure {
    const { window, combine, none, unknown, provenance, readings, oldAfter, assessedFor } = measure;
    const old = oldAfter ?? (window === undefined ? OLD[readings[0].fact.replace(/[.].*/, '')] : undefined);
    return {
      ...(window === undefined ? {} : { window: this.window(window) }),
      ...(old === undefined ? {} : { old: { window: old, byDefault: oldAfter === undefined } }),
      ...(assessedFor === undefined
        ? {}
        : {
            assessedFor: {
              lower: assessedFor.lower,
              unstated: assessedFor.unstated,
              mark: this.mark(assessedFor.provenance),
            },
          }),
      combine,
      ...(none === undefined ? {} : { none: { score: exact(none.score), label: this.label(none.label) } }),
      ...(unknown === undefined
        ? {}
        : {
            unknown: {
              score: exact(unknown.score),
              label: this.label(unknown.label),
              mark: this.mark(unknown.provenance),
            },
          }),
      ...(provenance === undefined ? {} : { mark: this.mark(provenance) }),
      readings: readings.map(({ fact, conversion }) => ({ fact, conversion: this.conversion(conversion) })),
    };
  }

  private conversion(conversion: Conversion): ReadConversion {
    const points = 'outOf' in conversion ? { outOf: exact(conversion.outOf) } : {};
    switch (conversion.kind) {
      case 'table':
        return {
          kind: 'table',
          ...points,
          rows: conversion.rows.map(({ key, score, label }) => ({
            label: this.label(label),
            key,
            score: exact(score),
          })),
        };
      case 'bands':
        return {
          kind: 'bands',
          ...points,
          bands: conversion.bands.map((band, index) => ({
            label: this.label(band.label),
            range: rangeOf(band, conversion.bands[index + 1], band.to),
            score: exact(band.score),
          })),
        };
      case 'levels':
        return {
          kind: 'levels',
          against: 'highest' in conversion.against ? String(conversion.against.highest) : 'postStandard',
          capped: conversion.capped,
          items: conversion.items.map(({ key, weight, label }) => ({
            label: this.label(label),
            key,
            weight: exact(weight),
          })),
        };
      case 'score':
        return { kind: 'score', above: conversion.above };
    }
  }

  private grids(): readonly ReadGrid[] {
    const [down, across, ...further] = this.axes();
    if (down === undefined || across === undefined) return [];
    const rest = further.reduce<readonly (readonly (readonly [axis: string, level: string, words: string])[])[]>(
      (sum, [key, axis]) =>
        sum.flatMap((levels) =>
          axis.levels.map((level) => [
            ...levels,
            [key, level.key, `${this.label(level.label)} (${this.label(axis.label)})`] as const,
          ]),
        ),
      [[]],
    );
    return rest.map((levels) => ({
      ...(levels.length === 0 ? {} : { depth: levels.map(([, , words]) => words).join(', ') }),
      columns: across[1].levels.map(({ label }) => this.label(label)),
      rows: [...down[1].levels].reverse().map((row) => ({
        level: this.label(row.label),
        boxes: across[1].levels.map((column) => {
          const wanted = new Map<string, string>([
            ['kinerja', row.key],
            ['potensial', column.key],
            ...levels.map(([axis, level]) => [axis, level] as const),
          ]);
          return this.ruleSet.boxes.find((box) =>
            Object.entries(box.levels).every(([axis, level]) => wanted.get(axis) === level),
          )?.box;
        }),
      })),
    }));
  }

  private standards(): ReadRule['standards'] {
    const { byClass, provenance } = this.ruleSet.competencyStandards;
    // The default rule set has all fourteen, in their order.
    const classes = Object.keys(bkn411.competencyStandards.byClass);
    return {
      classes: Object.entries(byClass)
        .map(([kelas, levels]) => ({ kelas, levels: { ...levels } }))
        .sort((a, b) => classes.indexOf(a.kelas) - classes.indexOf(b.kelas)),
      mark: this.mark(provenance),
    };
  }

  private sources(): ReadRule['sources'] {
    const kinds = ['statute', 'governmentRegulation', 'ministerialRegulation', 'decree', 'secondary'];
    return Object.entries(this.ruleSet.sources)
      .map(([key, { kind, title, url }]) => ({
        key,
        kind,
        title: this.label(title),
        ...(url === undefined ? {} : { url: /^https?:/i.test(url) ? url : 'not printed' }),
      }))
      .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.key < b.key ? -1 : 1));
  }
}

/** All of a condition but its name, which is not told; fields of study in one text. */
function asked(condition: { readonly id: string; readonly kind: string; readonly anyOf?: unknown }): object {
  const asks = Object.fromEntries(Object.entries(condition).filter(([member]) => member !== 'id'));
  return (condition.kind === 'fieldOfStudy' || condition.kind === 'agency') && Array.isArray(condition.anyOf)
    ? { ...asks, anyOf: condition.anyOf.map((field) => oneLine(String(field))).join('; ') }
    : asks;
}

function rangeOf(step: Bound, next: Bound | undefined, end: string | number | undefined): ReadRange {
  const last = next === undefined ? end : (next.from ?? next.above);
  return {
    begin: exact(step.from ?? step.above),
    strict: step.from === undefined,
    ...(last === undefined ? {} : { end: exact(last) }),
    below: next?.from !== undefined,
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// Rule sets
// ---------------------------------------------------------------------------------------------------------------------

const LANGUAGES: readonly Told[] = ['id', 'en'];

const shippedRuleSets: readonly AnyRuleSet[] = Object.values(shipped).flatMap((value) =>
  typeof value === 'object' && 'format' in value && 'inForce' in value ? [value] : [],
);

function fingerprintOf(ruleSet: AnyRuleSet): string {
  return placeAxes({ kinerja: '0', potensial: '0' }, ruleSet).ruleSet.fingerprint;
}

function expectedOf(ruleSet: AnyRuleSet, told: Told): ReadRule {
  return new Expected(ruleSet, told).rule(fingerprintOf(ruleSet));
}

const OWN: Provenance = {
  basis: 'agencyChoice',
  known: 'primaryText',
  citations: [{ source: 'keputusan7', provision: 'Pasal 3 ayat (2), huruf a; lampiran' }, { source: 'surat' }],
  checkedOn: '2026-11-24',
};

/** Has what the shipped rule sets have not. */
const rich: RuleSet = parseRuleSet({
  ...bkn411,
  id: 'kaya',
  revision: 12,
  inForce: { from: '2026-01-02', until: '2027-12-31', provenance: OWN },
  sources: {
    ...bkn411.sources,
    keputusan7: {
      kind: 'decree',
      title: { id: 'Keputusan 7', en: 'Decree 7' },
      url: 'https://jdih.example.go.id/7?a=1&b=2',
    },
    surat: { kind: 'statute', title: { id: 'Surat', en: 'Letter' }, url: 'javascript:alert(1)' },
  },
  aspects: bkn411.aspects.map((aspect) => ({
    ...aspect,
    indicators: aspect.indicators.map((indicator) => {
      switch (indicator.key) {
        case 'penghargaan':
          return {
            ...indicator,
            measure: { ...indicator.measure, window: { years: 1, counting: 'calendarYears', firstDay: 'outside' } },
          };
        case 'umpanBalik360':
          return {
            key: indicator.key,
            label: indicator.label,
            weight: '10.0',
            ready: true,
            stage: 'uji',
            provenance: OWN,
          };
        case 'penilaianPotensi':
          return { ...indicator, stage: 'wawancara' };
        case 'penilaianKinerja':
          return {
            ...indicator,
            measure: { ...indicator.measure, oldAfter: { years: 1, counting: 'calendarYears', firstDay: 'inside' } },
          };
        case 'penilaianKompetensi':
          return {
            ...indicator,
            measure: { ...indicator.measure, assessedFor: { lower: 'open', unstated: 'told', provenance: OWN } },
          };
        default:
          return indicator;
      }
    }),
  })),
  stages: [
    { key: 'uji', label: { id: 'Uji awal', en: 'First test' }, admits: 'everyone', provenance: OWN },
    { key: 'wawancara', label: { id: 'Wawancara', en: 'Interview' }, admits: 'everyone', provenance: OWN },
    { key: 'teknis', label: { id: 'Uji teknis', en: 'Technical test' }, admits: 'allowedBoxes', provenance: OWN },
  ],
  technicalMix: { ...bkn411.technicalMix, stage: 'teknis' },
  validity: { talentResults: { years: 3 }, provenance: OWN },
  talent: { shares: { kinerja: '200/3', potensial: '100/3' }, provenance: OWN },
  eligibility: bkn411.eligibility.map((entry, index) => ({
    ...entry,
    boxes: [8, 9],
    // One class of leadership posts and one of administration have all their ways.
    ...(entry.ways === undefined ? {} : { ways: index === 0 || index === 3 ? entry.ways : entry.ways.slice(0, 1) }),
    conditions:
      index > 0
        ? entry.conditions.filter((_, place) => index === 3 || (index < 4 && place < 2))
        : [
            ...entry.conditions.filter(({ kind }) => kind !== 'maximumAge'),
            {
              kind: 'fieldOfStudy',
              id: 'field',
              anyOf: ['Hukum', 'Ilmu 2'],
              label: { id: 'Bidang', en: 'Field' },
              provenance: OWN,
            },
            { kind: 'golongan', id: 'rank', minimum: 'IV/b', label: { id: 'Golongan', en: 'Rank' }, provenance: OWN },
            {
              kind: 'previousPost',
              id: 'posts',
              anyOf: [
                { kelas: ['jptMadya', 'jfAhliUtama'], years: 1 },
                { kelas: ['administrator'], years: 3 },
              ],
              label: { id: 'Jabatan', en: 'Posts' },
              provenance: OWN,
            },
            {
              kind: 'performance',
              id: 'latest',
              anyOf: ['sangatBaik'],
              years: 1,
              label: { id: 'Kinerja', en: 'Performance' },
              provenance: OWN,
            },
            {
              kind: 'legalPosition',
              id: 'positions',
              anyOf: KEDUDUKAN_HUKUM,
              label: { id: 'Kedudukan', en: 'Position' },
              provenance: OWN,
            },
            {
              kind: 'validAssessment',
              id: 'forClass',
              years: 3,
              forClass: true,
              label: { id: 'Asesmen', en: 'Assessment' },
              provenance: OWN,
            },
            { kind: 'noEthicsViolation', id: 'ethics', years: 1, label: { id: 'Etik', en: 'Ethics' }, provenance: OWN },
            {
              kind: 'noEthicsViolation',
              id: 'heavy',
              years: 5,
              anyOf: ['sedang', 'berat'],
              label: { id: 'Etik berat', en: 'Heavy' },
              provenance: OWN,
            },
            { kind: 'lhkpn', id: 'report', yearsBack: 0, label: { id: 'LHKPN', en: 'LHKPN' }, provenance: OWN },
          ],
  })),
  boxes: bkn411.boxes.map((box) => (box.box === 5 ? { ...box, provenance: OWN } : box)),
  ranking: { order: ['score', 'box'], tieChain: [], shortlistSize: 1, provenance: OWN },
  rounding: {
    shown: { places: 1, mode: 'halfEven' },
    beforeLevels: { places: 0, mode: 'floor' },
    beforeRanking: { places: 12, mode: 'ceiling' },
    provenance: OWN,
  },
});

// ---------------------------------------------------------------------------------------------------------------------

describe('the text read back', () => {
  it.each(
    [
      ...[...shippedRuleSets, rich].map((ruleSet) => [ruleSet.id, ruleSet] as const),
      ['bkn411 with ways', bkn411WithWays] as const,
    ].flatMap(([name, ruleSet]) => LANGUAGES.map((told) => [name, told, ruleSet] as const)),
  )('%s in %s says what the rule set says, and no more', (_id, told, ruleSet) => {
    expect(readRuleText(describeRuleSet(ruleSet, told), told)).toEqual(expectedOf(ruleSet, told));
  });

  test.prop([fc.oneof(ruleSetArbitrary(), ruleSetArbitrary(shipped.permenpanrb20)), fc.constantFrom(...LANGUAGES)], {
    numRuns: fewRuns(30),
  })('random weights, limits, shares, order and rounding', (ruleSet, told) => {
    expect(readRuleText(describeRuleSet(ruleSet, told), told)).toEqual(expectedOf(ruleSet, told));
  });

  test.prop([gridRuleSetArbitrary, fc.constantFrom(...LANGUAGES)], { numRuns: fewRuns(60) })(
    'random grids of two and three axes, strict and inclusive limits',
    (input, told) => {
      const parsed = safeParseRuleSet(input, { grid: 'any' });
      fc.pre(parsed.success);
      const ruleSet = parseRuleSet(input, { grid: 'any' });
      expect(readRuleText(describeRuleSet(ruleSet, told), told)).toEqual(expectedOf(ruleSet, told));
    },
  );
});

describe('the reader is strict', () => {
  const isNoticed = (told: Told, text: string, expected: string): boolean => {
    try {
      return JSON.stringify(readRuleText(text, told)) !== expected;
    } catch (error) {
      if (error instanceof NotAsWritten) return true;
      throw error;
    }
  };

  /** Every digit of every line, lines that stand there twice once. */
  const digitsOf = (text: string): readonly number[] => {
    const places = new Map<string, number>();
    let start = 0;
    for (const line of text.split('\n')) {
      for (const { index } of line.matchAll(/\d/g)) places.set(`${String(index)} ${line}`, start + index);
      start += line.length + 1;
    }
    return [...places.values()];
  };

  it.each(LANGUAGES)('any digit changed is noticed (%s)', (told) => {
    const text = describeRuleSet(rich, told);
    const expected = JSON.stringify(readRuleText(text, told));
    const some = sampled(digitsOf(text)).filter((_, index) => isFullTier || index % 4 === 0);
    const unnoticed = some.flatMap((at) => {
      const other = String((Number(text[at]) + 1 + (at % 9)) % 10);
      const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
      return isNoticed(told, changed, expected) ? [] : [changed.slice(at - 30, at + 30)];
    });
    expect(unnoticed).toEqual([]);
  });

  const readBack = (told: Told) => {
    const text = describeRuleSet(bkn411, told);
    return { text, expected: JSON.stringify(readRuleText(text, told)) };
  };
  const whole = { id: readBack('id'), en: readBack('en') };

  test.prop([fc.constantFrom(...LANGUAGES), fc.nat(), fc.constantFrom('0', '7', '-', '.', '|', '\n', ' 1')], {
    numRuns: fewRuns(100),
  })('a sign put in anywhere is noticed', (told, place, sign) => {
    const { text, expected } = whole[told];
    const at = place % text.length;
    expect(isNoticed(told, `${text.slice(0, at)}${sign}${text.slice(at)}`, expected)).toBe(true);
  });
});

// ---------------------------------------------------------------------------------------------------------------------
// Hostile words
// ---------------------------------------------------------------------------------------------------------------------

const HOSTILE = [
  '<script>alert(1)</script>',
  '| x | y |',
  'a|b\\|c\\',
  '[a](javascript:1)',
  '![a](https://evil.example/x.png)',
  'a\n\n# b\n\n- c\n\n| d |\n| --- |\r\n1. e',
  '- a',
  '+ a',
  '* a',
  '1. a',
  '12) a',
  '> a',
  '# a',
  '=== a',
  '--- a',
  '```js',
  '`code` ``code``',
  '**a** __b__ _c_ ~~d~~',
  '&lt;script&gt; &#60; &amp;',
  '<!-- a',
  '<https://evil.example>',
  'http://evil.example www.evil.example HTTPS://EVIL.EXAMPLE WWW.EVIL.EXAMPLE',
  '$a$ $$b$$ {{ c }} {% d %}',
  '[^1] [a]: b',
  '\\<b\\> \\` \\| \\',
  ' a\t b\u00a0\u2028c ',
  ': a; b, c (d). e',
];

/** Every bilingual text and provision of a rule set, replaced. */
function withTexts(node: unknown, text: (old: string) => string): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => withTexts(item, text));
  const bilingual = 'id' in node && 'en' in node && Object.keys(node).length === 2;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' && (bilingual || key === 'provision')
        ? text(value)
        : key === 'anyOf' && 'kind' in node && node.kind === 'fieldOfStudy'
          ? [text('Hukum')]
          : withTexts(value, text),
    ]),
  );
}

/** What is left when code is taken out. */
function withoutCode(text: string): string {
  return text.replace(/(\\.)|`[^`\n]*`/g, (_, escape: string | undefined) => escape ?? '');
}

function expectHarmless(text: string): void {
  const bare = withoutCode(text);
  expect(bare).not.toMatch(/(?<!\\)(?:\\\\)*[<>[\]`]/);
  expect(bare).not.toMatch(/https?:\/\//i);
  expect(bare).not.toMatch(/\bwww\./i);
  expect(text).not.toMatch(/[\p{Cf}\p{Cs}]|[^\P{Cc}\n]/u);
}

describe('texts of a rule set are words, never markup', () => {
  // Alone in one language and between other words in the other; the full tier tries both in each.
  it.each(HOSTILE.flatMap((hostile, index) => LANGUAGES.map((told, other) => [hostile, told, index + other] as const)))(
    '%j (%s)',
    (hostile, told, turn) => {
      const places = [(): string => hostile, (old: string): string => `${old} ${hostile} ${old}`];
      for (const place of places.filter((_, index) => isFullTier || index === turn % 2)) {
        const ruleSet = parseRuleSet(withTexts(rich, place));
        const text = describeRuleSet(ruleSet, told);
        expect(readRuleText(text, told)).toEqual(expectedOf(ruleSet, told));
        expectHarmless(text);
      }
    },
  );

  test.prop([fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...LANGUAGES)], { numRuns: fewRuns(60) })(
    'whatever the text, the structure stays',
    (drawn, told) => {
      const visible = `${drawn}.`;
      const ruleSet = parseRuleSet(withTexts(rich, () => visible));
      const text = describeRuleSet(ruleSet, told);
      const read = readRuleText(text, told);
      expect(read.ranking.shortlistSize).toBe(1);
      expect(read.sources).toHaveLength(Object.keys(ruleSet.sources).length);
      expectHarmless(text);
    },
  );

  it('what cannot be seen, or turns the writing, is shown as an unknown sign', () => {
    const ruleSet = parseRuleSet({ ...bkn411, title: { id: 'a\u202eb\u200bc\ud800d\u0007e', en: 'x' } });
    expect(describeRuleSet(ruleSet, 'id').split('\n')[0]).toBe('# a\ufffdb\ufffdc\ufffdd e');
  });

  it.each(['`a` <script>', 'a|b', 'a\nb', '[a](b)', '<b>'])('a source key %j', (key) => {
    const ruleSet = parseRuleSet({
      ...bkn411,
      sources: { ...bkn411.sources, [key]: { kind: 'decree', title: { id: 'Keputusan', en: 'Decree' } } },
      readyScores: { ...bkn411.readyScores, provenance: { ...OWN, citations: [{ source: key }] } },
    });
    const text = describeRuleSet(ruleSet, 'en');
    expectHarmless(text);
    const row = text.split('\n').filter((line) => line.endsWith('| decree | Decree |  |'));
    expect(row).toHaveLength(1);
    expect(row[0]?.replace(/\\(.)/g, '$1')).toContain(key.replace('\n', ' '));
  });

  it.each([
    ['https://jdih.example.go.id/7?a=1&b=2', '`https://jdih.example.go.id/7?a=1&b=2`'],
    ['javascript:alert(1)', 'no web address: not printed'],
    ['https://a`b', 'no web address: not printed'],
    ['https://a|b', 'no web address: not printed'],
    ['https://a b', 'no web address: not printed'],
    ['https://a<script>', 'no web address: not printed'],
    ['//evil.example', 'no web address: not printed'],
    ['data:text/html,x', 'no web address: not printed'],
  ])('an address %s', (url, printed) => {
    const { kepkaBkn411 } = bkn411.sources;
    if (kepkaBkn411 === undefined) throw new RangeError('expected the decree');
    const ruleSet = parseRuleSet({ ...bkn411, sources: { ...bkn411.sources, kepkaBkn411: { ...kepkaBkn411, url } } });
    const lines = describeRuleSet(ruleSet, 'en').split('\n');
    expect(lines.find((line) => line.startsWith('| `kepkaBkn411`'))).toBe(
      `| \`kepkaBkn411\` | decree | ${kepkaBkn411.title.en} | ${printed} |`,
    );
  });
});

// ---------------------------------------------------------------------------------------------------------------------

/** Members in another order. */
function turned(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(turned);
  return Object.fromEntries(
    Object.entries(node)
      .reverse()
      .map(([key, value]) => [key, turned(value)]),
  );
}

describe('describeRuleSet', () => {
  it.each([...shippedRuleSets, rich].map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    '%s: one text for one fingerprint, whatever the order of its members',
    (_id, ruleSet) => {
      const again = parseRuleSet(turned(ruleSet), { grid: 'any' });
      for (const told of LANGUAGES) {
        const text = describeRuleSet(ruleSet, told);
        expect(describeRuleSet(ruleSet, told)).toBe(text);
        expect(describeRuleSet(again, told)).toBe(text);
      }
    },
  );

  it('ends with one line end and has no blanks at the end of a line', () => {
    for (const told of LANGUAGES) {
      const text = describeRuleSet(rich, told);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/[ \t]$/m);
    }
  });

  it('changes nothing', () => {
    const before = JSON.stringify(rich);
    describeRuleSet(rich, 'id');
    expect(JSON.stringify(rich)).toBe(before);
  });

  it.each([
    ['another language', bkn411, 'jv'],
    ['no language', bkn411, undefined],
    ['no rule set', null, 'id'],
  ])('refuses %s', (_what, ruleSet, language) => {
    let thrown: unknown;
    try {
      Reflect.apply(describeRuleSet, undefined, [ruleSet, language]);
    } catch (error) {
      thrown = error;
    }
    expect(isTalentaError(thrown, 'invalidArgument')).toBe(true);
  });
});
