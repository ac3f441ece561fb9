/**
 * The text of a rule set is read back, and a person is scored by what was read, by a reader of its own: window, which of
 * several records counts, nothing that counts, and what is not known. Then the library scores the same person.
 */
import { fc, test } from '@fast-check/vitest';
import { normalizeAspects, parseAsn, type IsoDate, parseRuleSet, type RuleSet } from 'talenta-asn';
import * as shipped from 'talenta-asn/rules';
import { describeRuleSet } from 'talenta-asn/rules';
import { describe, expect } from 'vitest';
import { runs } from '../runs.js';
import { readRuleText, type ReadMeasure, type ReadNode, type Told } from './read-rule-text.js';

function isRuleSet(value: unknown): value is RuleSet {
  return typeof value === 'object' && value !== null && 'format' in value && 'aspects' in value;
}

const RULE_SETS = Object.values(shipped)
  .filter(isRuleSet)
  .filter(({ aspects }) => aspects.length > 0);

/** A day that many years later, 29 February on 28 February. */
function yearsLater(day: string, years: number): string {
  const [year, rest] = [day.slice(0, 4), day.slice(4)];
  const later = Number(year) + years;
  const isLeap = (later % 4 === 0 && later % 100 !== 0) || later % 400 === 0;
  return `${String(later).padStart(4, '0')}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`;
}

function lies(date: string, asOf: string, window: ReadMeasure['window']): boolean {
  if (date > asOf) return false;
  if (window === undefined) return true;
  // A term of years is counted from its first day on: 28 February is over before 29 February of a later year.
  if (window.counting === 'rolling') {
    const last = yearsLater(date, window.years);
    return window.firstDay === 'inside' ? last >= asOf : last > asOf;
  }
  const first = `${String(Number(asOf.slice(0, 4)) - window.years + 1)}-01-01`;
  return window.firstDay === 'inside' ? date >= first : date > first;
}

/** What a record is in the text: its date, and its category or amount. */
interface ToldRecord {
  readonly date: string;
  readonly key?: string;
  readonly number?: number;
}

const UNKNOWN = 'unknown';

/** By the words: a score, or that there is none. Two records of the latest date that differ decide nothing. */
function scoreByWords(measure: ReadMeasure, records: readonly ToldRecord[] | undefined, asOf: string): string {
  const open = measure.unknown?.score ?? UNKNOWN;
  if (records === undefined) return open;
  const counting = records.filter(({ date }) => lies(date, asOf, measure.window));
  const [reading] = measure.readings;
  if (measure.combine === 'count') return bandOf(measure, counting.length);
  if (counting.length === 0) return measure.none?.score ?? open;
  const scoreOf = (record: ToldRecord): string => {
    if (record.number !== undefined) return bandOf(measure, record.number);
    const conversion = reading?.conversion;
    if (conversion?.kind !== 'table') return UNKNOWN;
    const row = conversion.rows.find(({ key }) => key === record.key);
    if (row === undefined) return UNKNOWN;
    return conversion.outOf === undefined ? row.score : String((Number(row.score) * 100) / Number(conversion.outOf));
  };
  const latest = counting
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const chosen = measure.combine === 'latest' ? counting.filter(({ date }) => date === latest) : counting;
  const scores = chosen.map(scoreOf);
  if (scores.includes(UNKNOWN)) return UNKNOWN;
  if (measure.combine === 'latest') return new Set(scores).size === 1 ? (scores[0] ?? UNKNOWN) : UNKNOWN;
  const sorted = scores.map(Number).sort((a, b) => a - b);
  return String((measure.combine === 'highest' ? sorted.at(-1) : sorted[0]) ?? UNKNOWN);
}

function bandOf({ readings: [reading] }: ReadMeasure, value: number): string {
  const conversion = reading?.conversion;
  if (conversion?.kind === 'score') return String(Math.min(value, 100));
  if (conversion?.kind !== 'bands') return UNKNOWN;
  const band = conversion.bands.filter(({ range: { begin, strict } }) =>
    strict ? value > Number(begin) : value >= Number(begin),
  );
  const score = band.at(-1)?.score ?? UNKNOWN;
  return conversion.outOf === undefined ? score : String((Number(score) * 100) / Number(conversion.outOf));
}

/** How a record of each fact is made, and what the text knows of it. */
const MAKERS: Readonly<
  Record<string, (date: string, draw: number) => { readonly record: object; readonly told: ToldRecord }>
> = {
  'penilaianKinerja.predikat': (date, draw) => {
    const key = ['sangatBaik', 'baik', 'butuhPerbaikan', 'kurang', 'sangatKurang'][draw % 5] ?? '';
    const tahun = Number(date.slice(0, 4));
    return { record: { tahun, predikat: key }, told: { date: `${String(tahun)}-12-31`, key } };
  },
  'penghargaan.lingkup': (tanggal, draw) => {
    const key = ['internasional', 'nasional', 'lintasInstansi', 'instansi'][draw % 4] ?? '';
    return { record: { tanggal, nama: `P${String(draw)}`, lingkup: key }, told: { date: tanggal, key } };
  },
  'umpanBalik360.nilai': (tanggal, draw) => ({
    record: { tanggal, nilai: String(draw % 101) },
    told: { date: tanggal, number: draw % 101 },
  }),
  'penilaianKompetensi.jpm': (tanggal, draw) => ({
    record: { tanggal, jpm: String(draw % 101) },
    told: { date: tanggal, number: draw % 101 },
  }),
  'pelatihan.sertifikat': (selesai, draw) => ({
    record: { nama: `K${String(draw)}`, selesai },
    told: { date: selesai },
  }),
  'sertifikasi.sertifikat': (selesai, draw) => ({
    record: { nama: `S${String(draw)}`, selesai },
    told: { date: selesai },
  }),
};

const measuresIn = (nodes: readonly ReadNode[]): readonly ReadMeasure[] =>
  nodes.flatMap(({ measure, parts }) => [...(measure === undefined ? [] : [measure]), ...measuresIn(parts ?? [])]);

/** What the library made of each leaf, in the order of the text. */
function computedOf(ruleSet: RuleSet, evidence: object, asOf: IsoDate): readonly string[] {
  const person = parseAsn({ nip: '198502282010011009', jenis: 'PNS', evidence });
  const { indicators } = normalizeAspects(person, { ruleSet, asOf });
  return ruleSet.aspects.flatMap(({ indicators: own }) =>
    own.flatMap((indicator) => {
      const result = indicators[indicator.key];
      const leaves =
        indicator.parts === undefined ? (indicator.measure === undefined ? [] : [result]) : (result?.parts ?? []);
      return leaves.map((leaf) => (leaf?.status === 'scored' ? leaf.score : UNKNOWN));
    }),
  );
}

function dayBeside(day: string, step: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
}

/** Days at which windows begin and end, the day before and the day after; and any. */
const dateArbitrary = (asOf: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom(-1, 0, 1), fc.boolean())
      .map(([years, step, onNewYear]) => {
        const day = yearsLater(asOf, -years);
        return dayBeside(onNewYear ? `${day.slice(0, 4)}-01-01` : day, step);
      }),
    fc.integer({ min: 0, max: 3000 }).map((days) => dayBeside(asOf, -days)),
  );

interface Drawn {
  readonly asOf: IsoDate;
  readonly records: Readonly<Record<string, readonly (readonly [date: string, draw: number])[] | undefined>>;
}

const drawnArbitrary: fc.Arbitrary<Drawn> = fc
  .constantFrom<IsoDate>('2026-11-26', '2026-12-31', '2027-01-01', '2028-02-29')
  .chain((asOf) =>
    fc
      .record(
        Object.fromEntries(
          Object.keys(MAKERS).map((fact) => [
            fact,
            fc.array(fc.tuple(dateArbitrary(asOf), fc.nat(1000)), { maxLength: 4 }),
          ]),
        ),
        { requiredKeys: [], noNullPrototype: true },
      )
      .map((records) => ({ asOf, records })),
  );

/** Windows, combinations and scores for nothing that the shipped rule sets have not. */
const variedArbitrary: fc.Arbitrary<RuleSet> = fc
  .record({
    window: fc.option(
      fc.record({
        years: fc.integer({ min: 1, max: 6 }),
        counting: fc.constantFrom('rolling', 'calendarYears'),
        firstDay: fc.constantFrom('inside', 'outside'),
      }),
      { nil: undefined },
    ),
    combine: fc.constantFrom('latest', 'highest', 'lowest'),
    none: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    unknown: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  })
  .map(({ window, combine, none, unknown }) =>
    parseRuleSet({
      ...shipped.bkn411,
      id: 'varied',
      aspects: shipped.bkn411.aspects.map((aspect) => ({
        ...aspect,
        indicators: aspect.indicators.map((indicator) => {
          if (indicator.key !== 'penghargaan' || indicator.measure === undefined) return indicator;
          const { readings } = indicator.measure;
          const label = { id: 'Ditetapkan', en: 'Stated' };
          return {
            ...indicator,
            measure: {
              readings,
              combine,
              ...(window === undefined ? {} : { window }),
              ...(none === undefined ? {} : { none: { score: String(none), label } }),
              ...(unknown === undefined
                ? {}
                : {
                    unknown: {
                      score: String(unknown),
                      label,
                      provenance: { ...aspect.provenance, basis: 'agencyChoice' },
                    },
                  }),
            },
          };
        }),
      })),
    }),
  );

const known = new Map<RuleSet, Map<Told, readonly ReadMeasure[]>>();

/** Read once for each rule set and language. */
function measuresToldOf(ruleSet: RuleSet, language: Told): readonly ReadMeasure[] {
  const own = known.get(ruleSet) ?? new Map<Told, readonly ReadMeasure[]>();
  known.set(ruleSet, own);
  const measures =
    own.get(language) ?? measuresIn(readRuleText(describeRuleSet(ruleSet, language), language).indicators);
  own.set(language, measures);
  return measures;
}

describe('M19: what the words say is what is computed', () => {
  test.prop(
    [
      // One that varies is proved, told and read anew each time.
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...RULE_SETS) }, { weight: 1, arbitrary: variedArbitrary }),
      fc.constantFrom<Told>('id', 'en'),
      drawnArbitrary,
    ],
    { numRuns: runs(5000) },
  )(
    'nothing that counts, not known, window, and which of several records',
    (ruleSet, language, { asOf, records: drawn }) => {
      const made = Object.entries(drawn).map(([fact, records = []]) => {
        // Copies, and records of one number, are a matter of their own: each record here has a date of its own.
        const own = new Map(
          records.map(([date, draw]) => [MAKERS[fact]?.(date, draw).told.date ?? date, [date, draw] as const]),
        );
        return [fact, [...own.values()].map(([date, draw]) => MAKERS[fact]?.(date, draw))] as const;
      });
      const evidence = Object.fromEntries(
        made.map(([fact, records]) => [fact.split('.')[0] ?? '', records.map((each) => each?.record)]),
      );
      const told = new Map(
        made.map(([fact, records]) => [fact, records.flatMap((each) => (each === undefined ? [] : [each.told]))]),
      );
      const computed = computedOf(ruleSet, evidence, asOf);
      const measures = measuresToldOf(ruleSet, language);
      expect(computed).toHaveLength(measures.length);
      measures.forEach((measure, index) => {
        const facts = measure.readings.map(({ fact }) => fact);
        const fact = facts.find((each) => told.has(each));
        const list = facts[0]?.split('.')[0] ?? '';
        const readable = facts.some((each) => each in MAKERS);
        // A list that was given for another fact of the same kind of evidence is no business of these words.
        if ((list in evidence && !readable) || (fact !== undefined && fact !== facts.find((each) => each in MAKERS)))
          return;
        const reading =
          fact === undefined
            ? measure
            : { ...measure, readings: measure.readings.filter((each) => each.fact === fact) };
        const expected = scoreByWords(reading, fact === undefined ? undefined : told.get(fact), asOf);
        const found = computed[index] ?? '';
        expect(expected === UNKNOWN ? expected : String(Number(expected)), `${ruleSet.id} ${facts.join()}`).toBe(
          found === UNKNOWN ? found : String(Number(found)),
        );
      });
    },
  );
});
