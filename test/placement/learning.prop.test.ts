/**
 * What is possible while something is not known, against brute force: the unknown list is replaced by every answer of a
 * rich family, and what each of them comes to is compared with what was said before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkEligibility,
  normalizeAspects,
  parseAsn,
  parseVacancy,
  placeInBox,
  type Asn,
  type AspectProfile,
  type Evidence,
  type JabatanSekarang,
  type Missing,
  type RiwayatJabatan,
  parseRuleSet,
  type RuleSet,
} from 'talenta-asn';
import { bkn411, djbk, type TableConversion } from 'talenta-asn/rules';
import { ruleSetArbitrary } from 'talenta-asn/testing';
import { fewRuns, isFullTier } from '../runs.js';
import { ANSWERED_LISTS, ANSWERS, COMPLETE, LEAST_ANSWERS, PRESENT, type AnsweredList } from './answers.js';

const asOf = '2026-11-23';
const NIP = '198502282010011999';
const target = { kelas: 'administrator', bidangIlmu: { diutamakan: ['Hukum'] } } as const;

function person(evidence: Evidence, jabatan: JabatanSekarang | undefined, more: Partial<Asn> = {}): Asn {
  return parseAsn({
    nip: NIP,
    jenis: 'PNS',
    target,
    evidence,
    ...(jabatan === undefined ? {} : { jabatan }),
    ...more,
  });
}

function without(lists: readonly AnsweredList[]): Evidence {
  return Object.fromEntries(Object.entries(COMPLETE).filter(([key]) => !lists.some((list) => list === key)));
}

/** An exact number as a pair, read without the library. */
function exact(text: string): readonly [bigint, bigint] {
  const [over = '0', under] = text.split('/');
  if (under !== undefined) return [BigInt(over), BigInt(under)];
  const [whole = '0', decimals = ''] = over.split('.');
  return [BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length)];
}

function isAtMost(a: string, b: string): boolean {
  const [[an, ad], [bn, bd]] = [exact(a), exact(b)];
  return an * bd <= bn * ad;
}

const isSame = (a: string, b: string): boolean => isAtMost(a, b) && isAtMost(b, a);

interface Bounds {
  readonly min: string;
  readonly max: string;
  readonly values?: readonly string[];
}

const boundsOf = ({ min, minFraction, max, maxFraction, values }: Missing): Bounds => ({
  min: minFraction ?? min,
  max: maxFraction ?? max,
  ...(values === undefined ? {} : { values }),
});

/** What is known of each part of each indicator, as bounds: one value where it is scored. */
function scoresOf(profile: AspectProfile): ReadonlyMap<string, Bounds> {
  const found = new Map<string, Bounds>();
  for (const item of profile.missing) found.set(`${item.indicator} ${item.part ?? ''}`, boundsOf(item));
  for (const [key, indicator] of Object.entries(profile.indicators)) {
    for (const part of indicator.parts ?? [{ ...indicator, key: '' }]) {
      if (part.status !== 'scored') continue;
      const score = part.scoreFraction ?? part.score;
      found.set(`${key} ${part.key}`, { min: score, max: score, values: [score] });
    }
  }
  return found;
}

function expectWithin(after: Bounds, before: Bounds, where: string): void {
  const fits =
    isAtMost(before.min, after.min) &&
    isAtMost(after.max, before.max) &&
    (before.values === undefined ||
      (after.values?.every((value) => before.values?.some((known) => isSame(known, value)) === true) ?? false));
  if (!fits) throw new Error(`${where}: ${JSON.stringify(after)} is not within ${JSON.stringify(before)}`);
}

function boxesOf(profile: AspectProfile, ruleSet: RuleSet): readonly number[] {
  const placement = placeInBox(profile, ruleSet);
  return placement.status === 'placed' ? [placement.box] : placement.possibleBoxes;
}

const isContradicted = ({ findings }: AspectProfile): boolean =>
  findings.some(({ code }) => code === 'postConflict' || code === 'punishmentConflict');

/** A rule set that states no values for what is not known: such a value is a decision, not a bound. */
function withoutStated(base: RuleSet): RuleSet {
  const draft: unknown = JSON.parse(JSON.stringify(base), (key, value: unknown) =>
    key === 'measure' && typeof value === 'object' && value !== null ? { ...value, unknown: undefined } : value,
  );
  return parseRuleSet({ ...(draft as object), id: 'stateless' });
}

/** A rule set whose tables lack some rows, so that some categories are not covered. */
function withFewerRows(seed: number, base: RuleSet): RuleSet {
  let count = 0;
  const thinned = (conversion: TableConversion): TableConversion => ({
    ...conversion,
    rows: conversion.rows.filter((_row, index) => index === 0 || (seed + 7 * count++ + index) % 3 !== 0),
  });
  const draft: unknown = JSON.parse(JSON.stringify(base), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'table'
      ? thinned(value as TableConversion)
      : value,
  );
  return parseRuleSet({ ...(draft as object), id: 'thinned' });
}

/** A rule set whose windows are as short as windows get that somebody can be complete by. */
function withShortWindows(base: RuleSet): RuleSet {
  const draft: unknown = JSON.parse(JSON.stringify(base), (key, value: unknown) =>
    key === 'window' && typeof value === 'object'
      ? { ...value, years: 1, counting: 'rolling', firstDay: 'outside' }
      : value,
  );
  return parseRuleSet({ ...(draft as object), id: 'short' });
}

const RULE_SETS: readonly (readonly [string, RuleSet])[] = [
  ['bkn411', bkn411],
  ['djbk without the values it states for what is unknown', withoutStated(djbk)],
  ['bkn411 with fewer rows', withFewerRows(1, bkn411)],
  ['bkn411 with other rows missing', withFewerRows(2, bkn411)],
  ['bkn411 with short windows', withShortWindows(bkn411)],
];

/** Every third of the answers of two records but in the full tier. */
const STEP_OF_PAIRS = isFullTier ? 1 : 3;

/** To two lists at once there are many answers: fewer of each but in the full tier. */
const MOST_OF_TWO = isFullTier ? 25 : 5;

/** Every answer, or so many of them, evenly spread. */
function answersTo(list: AnsweredList, present: JabatanSekarang | undefined, most = Infinity): readonly Evidence[] {
  const all: readonly Evidence[] =
    list === 'riwayatJabatan'
      ? ANSWERS[list].map((spells) => ({ [list]: spells.map((spell) => since(spell, present)) }))
      : ANSWERS[list].map((answer) => ({ [list]: answer }));
  const step = Math.max(1, Math.floor(all.length / most));
  if (most === Infinity) return all.filter((_answer, index) => index < LEAST_ANSWERS || index % STEP_OF_PAIRS === 0);
  return all.filter((_answer, index) => index % step === 0);
}

/** The present post on record, with the beginning that the present post states, else a late one that leaves every length. */
function since(spell: RiwayatJabatan, present: JabatanSekarang | undefined): RiwayatJabatan {
  return spell.nama === PRESENT.nama ? { ...spell, mulai: present?.mulai ?? '2026-01-01' } : spell;
}

/** Every choice of one of the values of each part that is open. */
function combinationsOf(missing: readonly Missing[]): readonly string[] {
  return missing.reduce<readonly string[]>(
    (sum, { values = [] }) => sum.flatMap((chosen) => values.map((value) => `${chosen} ${value}`)),
    [''],
  );
}

function checkLearning(lists: readonly AnsweredList[], jabatan: JabatanSekarang | undefined, ruleSet: RuleSet): void {
  const context = { ruleSet, asOf } as const;
  const known = without(lists);
  const unknown = normalizeAspects(person(known, jabatan), context);
  const scores = scoresOf(unknown);
  const boxes = boxesOf(unknown, ruleSet);
  const reached = new Set<number>();
  const combined = new Set<string>();
  const most = lists.length === 1 ? Infinity : MOST_OF_TWO;
  const answers = lists.reduce<readonly Evidence[]>(
    (sum, list) => sum.flatMap((given) => answersTo(list, jabatan, most).map((answer) => ({ ...given, ...answer }))),
    [{}],
  );
  for (const answer of answers) {
    const profile = normalizeAspects(person({ ...known, ...answer }, jabatan), context);
    // What contradicts the present post is no answer, but says that something known is wrong.
    if (isContradicted(profile)) continue;
    const where = JSON.stringify(answer);
    const found = scoresOf(profile);
    for (const [key, after] of found) {
      const before = scores.get(key);
      if (before === undefined) throw new Error(`${key} was not there`);
      expectWithin(after, before, `${key} ${where}`);
    }
    for (const axis of ['kinerja', 'potensial'] as const) {
      const [before, after] = [unknown.axes[axis], profile.axes[axis]];
      const bounds = (of: typeof after): Bounds =>
        'value' in of
          ? { min: of.fraction ?? of.value, max: of.fraction ?? of.value }
          : { min: of.minFraction ?? of.min, max: of.maxFraction ?? of.max };
      expectWithin(bounds(after), bounds(before), `${axis} ${where}`);
    }
    const left = boxesOf(profile, ruleSet);
    for (const box of left) if (!boxes.includes(box)) throw new Error(`box ${String(box)} was not possible: ${where}`);
    if (profile.status !== 'complete') continue;
    for (const box of left) reached.add(box);
    combined.add(
      unknown.missing.map(({ indicator, part }) => ` ${found.get(`${indicator} ${part ?? ''}`)?.min ?? ''}`).join(''),
    );
  }
  // Tight: where the scores are a set of values, some complete answer leads to each combination of them and to each box.
  if (lists.length > 1 || unknown.missing.some(({ values }) => values === undefined)) return;
  const isEverCovered = reached.size > 0 || normalizeAspects(person(COMPLETE, jabatan), context).status === 'complete';
  // By windows that everything known lies outside of, nobody is complete.
  if (!isEverCovered) return;
  expect([...combined].sort()).toEqual([...combinationsOf(unknown.missing)].sort());
  expect([...reached].sort((a, b) => a - b)).toEqual(boxes);
}

describe('M6: learning a fact never makes a box possible that was not', () => {
  it.each(RULE_SETS.flatMap(([name, ruleSet]) => ANSWERED_LISTS.map((list) => [list, name, ruleSet] as const)))(
    '%s, by %s',
    (list, _name, ruleSet) => {
      checkLearning([list], PRESENT, ruleSet);
      if (list !== 'riwayatJabatan') return;
      checkLearning([list], undefined, ruleSet);
      // Shorter and longer in the present post.
      for (const mulai of ['2026-01-01', '2023-11-23', '2021-11-23', '2010-01-01'] as const)
        checkLearning([list], { ...PRESENT, mulai }, ruleSet);
    },
  );

  it('by random rule sets, with one or two lists unknown', () => {
    fc.assert(
      fc.property(
        ruleSetArbitrary(),
        fc.uniqueArray(fc.constantFrom(...ANSWERED_LISTS), { minLength: 1, maxLength: 2 }),
        fc.constantFrom(PRESENT, undefined),
        (ruleSet, lists, jabatan) => {
          checkLearning(lists, jabatan, ruleSet);
        },
      ),
      { numRuns: fewRuns(400) },
    );
  });

  it('a degree without a row is bounded by the rows beside it', () => {
    const bounds = (...jenjang: readonly ('SD' | 'D1' | 'S1' | 'Profesi')[]) => {
      const riwayatPendidikan = jenjang.map((each) => ({
        jenjang: each,
        bidang: 'Hukum',
        lulus: '2010-01-01' as const,
      }));
      const profile = normalizeAspects(person({ ...COMPLETE, riwayatPendidikan }, PRESENT), { ruleSet: bkn411, asOf });
      const { min, max } = scoresOf(profile).get('tingkatPendidikan ') ?? {};
      return [min, max];
    };
    expect(bounds('D1')).toEqual(['60', '70']);
    expect(bounds('SD')).toEqual(['0', '60']);
    expect(bounds('Profesi')).toEqual(['0', '100']);
    expect(bounds('SD', 'D1')).toEqual(['0', '70']);
    expect(bounds('D1', 'S1')).toEqual(['80', '80']);
  });
});

describe('M7: bounds are tight', () => {
  const missingOf = (evidence: Evidence, jabatan: JabatanSekarang | undefined = PRESENT, key = '') => {
    const profile = normalizeAspects(person(evidence, jabatan), { ruleSet: bkn411, asOf });
    return scoresOf(profile).get(key)?.values;
  };

  it('contradicting appraisals of a year leave what either says', () => {
    const of = (...predikat: readonly ('baik' | 'sangatBaik' | 'kurang')[]) =>
      missingOf(
        { ...COMPLETE, penilaianKinerja: predikat.map((each) => ({ tahun: 2025, predikat: each })) },
        PRESENT,
        'penilaianKinerja ',
      );
    expect(of('baik', 'sangatBaik')).toEqual(['80', '100']);
    expect(of('kurang', 'sangatBaik', 'kurang')).toEqual(['40', '100']);
    expect(of('baik', 'baik')).toEqual(['80']);
  });

  it('documents of one number leave what either says, and nothing where another counts anyway', () => {
    const award = (lingkup: 'internasional' | 'nasional' | 'instansi', nomor?: string) =>
      ({ tanggal: '2025-01-01', lingkup, ...(nomor === undefined ? {} : { nomor }) }) as const;
    const of = (...penghargaan: NonNullable<Evidence['penghargaan']>) =>
      missingOf({ ...COMPLETE, penghargaan }, PRESENT, 'penghargaan ');
    expect(of(award('nasional', 'SK-1'), award('instansi', 'SK-1'))).toEqual(['25', '75']);
    expect(of(award('nasional', 'SK-1'), award('instansi', 'SK-1'), award('internasional'))).toEqual(['100']);
    expect(of(award('internasional', 'SK-1'), award('instansi', 'SK-1'), award('nasional'))).toEqual(['75', '100']);
  });

  it.each([
    ['2021-11-23', ['100']],
    ['2021-11-24', ['80', '100']],
    ['2023-11-23', ['80', '100']],
    ['2023-11-24', ['60', '80', '100']],
  ] as const)('the posts held are unknown, the present one since %s', (mulai, values) => {
    expect(missingOf(without(['riwayatJabatan']), { ...PRESENT, mulai }, 'pengalamanJabatan lamaDiTingkat')).toEqual(
      values,
    );
  });

  it('nothing at all is known', () => {
    const profile = normalizeAspects(person({}, undefined), { ruleSet: bkn411, asOf });
    expect(scoresOf(profile).get('pengalamanJabatan lamaDiTingkat')?.values).toEqual(['60', '80', '100']);
    expect(scoresOf(profile).get('penghargaan ')?.values).toEqual(['0', '25', '50', '75', '100']);
  });

  it('a punishment that the legal position tells of bounds the record of discipline', () => {
    const profile = (kedudukanHukum: 'aktif' | 'kenaHukumanDisiplin') =>
      scoresOf(
        normalizeAspects(person(without(['hukumanDisiplin']), PRESENT, { kedudukanHukum }), { ruleSet: bkn411, asOf }),
      ).get('rekamJejakDisiplin ')?.values;
    expect(profile('aktif')?.length).toBeGreaterThan(1);
    expect(profile('kenaHukumanDisiplin')).toEqual(['0']);
  });
});

describe('M7: a verdict that stands while something is unknown stands whatever is found out', () => {
  const face = { label: { id: 'Syarat', en: 'Condition' }, basis: 'Perwali 1' };
  const conditions = [
    { kind: 'previousPost', anyOf: [{ kelas: ['pengawas'], years: 5 }] },
    { kind: 'relatedExperience', years: 2 },
    { kind: 'education', anyOf: ['S2', 'S3'] },
    { kind: 'fieldOfStudy', anyOf: ['Hukum'] },
    { kind: 'performance', anyOf: ['sangatBaik', 'baik'], years: 1 },
    { kind: 'noRunningPunishment' },
    { kind: 'noRecentPunishment', years: 2, anyOf: ['sedang', 'berat'], countedFrom: 'end' },
    { kind: 'validAssessment', years: 3 },
    { kind: 'lowerTier' },
  ].map((condition, index) => ({ id: `own${String(index)}`, ...face, ...condition }));
  const vacancy = parseVacancy({
    id: 'V1',
    nama: 'Camat',
    kelas: 'administrator',
    instansi: 'Kota',
    unit: 'Dinas',
    rumpun: 'keuangan',
    conditions,
  });
  const verdictsOn = (asn: Asn): ReadonlyMap<string, string> =>
    new Map(
      checkEligibility(asn, vacancy, { ruleSet: bkn411, asOf })
        .conditions.filter(({ id }) => id.startsWith('own'))
        .map(({ kind, verdict }) => [kind, verdict]),
    );
  /** Which list each condition waits for. */
  const RESTS_ON: Readonly<Partial<Record<AnsweredList, readonly string[]>>> = {
    riwayatJabatan: ['previousPost', 'relatedExperience'],
    riwayatPendidikan: ['education', 'fieldOfStudy'],
    penilaianKinerja: ['performance'],
    penilaianKompetensi: ['validAssessment'],
    hukumanDisiplin: ['noRunningPunishment', 'noRecentPunishment'],
  };

  it.each(Object.entries(RESTS_ON) as [AnsweredList, readonly string[]][])('%s', (list, kinds) => {
    for (const mulai of ['2022-11-23', '2010-01-01'] as const) {
      const present = { ...PRESENT, mulai };
      const before = verdictsOn(person(without([list]), present));
      const found = new Map<string, Set<string>>();
      for (const answer of answersTo(list, present)) {
        const evidence = { ...without([list]), ...answer };
        const asn = person(evidence, present);
        if (isContradicted(normalizeAspects(asn, { ruleSet: bkn411, asOf }))) continue;
        for (const [kind, verdict] of verdictsOn(asn)) {
          const was = before.get(kind);
          if (was !== 'undetermined') expect([kind, verdict, answer]).toEqual([kind, was, answer]);
          found.set(kind, (found.get(kind) ?? new Set()).add(verdict));
        }
      }
      if (mulai !== '2022-11-23') continue;
      for (const kind of kinds) {
        expect(before.get(kind)).toBe('undetermined');
        expect([...(found.get(kind) ?? [])]).toEqual(expect.arrayContaining(['met', 'notMet']));
      }
    }
  });
});
