import { describe, expect, it } from 'vitest';
import {
  aspectsFromScores,
  BOUNDS,
  compareDecimals,
  INDICATOR_KEYS,
  isTalentaError,
  parseVacancy,
  placeAxes,
  rankVacancies,
  successionsOf,
  safeParseRuleSet,
  safeParseVacancy,
  type Result,
  type Grid,
  type RuleSet,
} from 'talenta-asn';
import { markdownOf } from 'talenta-asn/documents';
import {
  competingFor,
  resolveVacancies,
  verifyResolution,
  appendEntry,
  canonicalJson,
  decide,
  forbiddenGroundsIn,
  holdSession,
  objectionWindow,
  openProcedure,
  reconsider,
  verifyLog,
  type LogEntry,
  type NewEntry,
} from 'talenta-asn/procedure';
import { bkn411, safeDefineRuleSet, safeParseRuleSetSeries } from 'talenta-asn/rules';
import {
  assembleAsn,
  FEEDBACK_SCHEMES,
  fromLhkpn,
  fromPegawai,
  fromPenghargaan,
  fromUmpanBalik360,
} from 'talenta-asn/sources';
import { levelSums } from '../../src/placement/level-sums.js';
import { ZERO } from '../../src/exact/fraction.js';
import { appended } from '../../src/procedure/log.js';
import { notPlainJson } from '../../src/json/plain-json.js';
import { elementsOf } from '../../src/json/given-list.js';
import { compileRuleSet } from '../../src/rule-set/compile/compile-rule-set.js';
import { signTableOf } from '../../src/sources/wire/answer-signs.js';
import { openEnvelope } from '../../src/sources/wire/envelope.js';
import { openFindings } from '../../src/sources/wire/findings.js';
import { bandedRuleSet, candidates, nipOf, plainRuleSet } from '../growth/sized-inputs.js';

const asOf = '2026-11-23' as const;
const context = { ruleSet: plainRuleSet, asOf } as const;
const subject = { nip: nipOf(0), asOf } as const;
const vacancy = { id: 'V', nama: 'K', kelas: 'jptPratama', instansi: 'K', unit: 'D' } as const;
const post = parseVacancy(vacancy);
const fill = <T>(count: number, item: T): T[] => Array.from<T>({ length: count }).fill(item);
const text = (characters: number): string => 'x'.repeat(characters);

/** Whether data were refused because they are too large; anything else that is wrong with them does not count. */
const isLarge = (result: Result<unknown>): boolean =>
  !result.success && result.error.issues.some(({ code }) => code === 'tooLarge');
const throwsLarge = (work: () => unknown): boolean => {
  try {
    work();
  } catch (error) {
    return isTalentaError(error) && error.code === 'tooLarge';
  }
  return false;
};
const tellsLarge = ({ findings }: { readonly findings: readonly { readonly code: string }[] }): boolean =>
  findings.some(({ code }) => code === 'tooLarge');

/** A list of lists that comes to so many values, itself counted. */
function listsOf(values: number): unknown[][] {
  const full = BOUNDS.list + 1;
  const whole = Math.floor((values - 1) / full);
  const rest = values - 1 - whole * full;
  return [...fill(whole, fill(BOUNDS.list, 1)), ...(rest === 0 ? [] : [fill(rest - 1, 1)])];
}

/** A list of texts of so many characters in all. */
function textsOf(characters: number): string[] {
  const whole = Math.floor(characters / BOUNDS.text);
  return [...fill(whole, text(BOUNDS.text)), text(characters - whole * BOUNDS.text)];
}

const OWN_VALUES = 1 + Object.keys(vacancy).length;
const OWN_CHARACTERS = Object.entries({ ...vacancy, x: '' }).reduce(
  (sum, [key, { length }]) => sum + key.length + length,
  0,
);

/** An input by its size: whether it is too large. */
type Door = readonly [what: string, most: number, isRefused: (size: number) => boolean];

const member = (size: number): object =>
  Object.fromEntries(Array.from({ length: size }, (_, i) => [`k${String(i)}`, 1]));
const sized = (x: unknown): boolean => isLarge(safeParseVacancy({ ...vacancy, x }));

const DOCUMENTS: readonly Door[] = [
  ['values', BOUNDS.values, (n) => sized(listsOf(n - OWN_VALUES))],
  ['characters', BOUNDS.characters, (n) => sized(textsOf(n - OWN_CHARACTERS))],
  ['text', BOUNDS.text, (n) => sized(text(n))],
  ['text of a key', BOUNDS.text, (n) => sized({ [text(n)]: 1 })],
  ['members', BOUNDS.members, (n) => sized(member(n))],
  ['list', BOUNDS.list, (n) => sized(fill(n, 1))],
];

/** Lists that are bounded by the member they stand under, in whatever document. */
const LISTS: readonly (readonly [key: string, most: number])[] = [
  ['rows', BOUNDS.rows],
  ['bands', BOUNDS.rows],
  ['items', BOUNDS.rows],
  ['conditions', BOUNDS.conditions],
  ['conditions', BOUNDS.conditions],
  ['parts', BOUNDS.parts],
  ['aspects', BOUNDS.aspects],
  ['indicators', BOUNDS.aspects],
  ['readings', BOUNDS.readings],
  ['boxes', BOUNDS.boxes],
  ['stages', BOUNDS.stages],
  ['dated', BOUNDS.changes],
  ['changes', BOUNDS.changes],
  ['penghargaan', BOUNDS.records],
];

const SESSION_LISTS: readonly (readonly [key: string, most: number])[] = [
  ['members', BOUNDS.committee],
  ['present', BOUNDS.committee],
  ['moves', BOUNDS.committee],
  ['conflicts', BOUNDS.sessionRows],
  ['checks', BOUNDS.sessionRows],
  ['withdrawn', BOUNDS.sessionRows],
];
const member1 = { id: 'K1', peran: 'ketua' };
const ELEMENTS: Readonly<Record<string, unknown>> = {
  members: member1,
  present: 'K1',
  moves: { nip: nipOf(0), by: 'K1', reason: { code: 'x', text: 'x' }, kind: 'box', to: 9 },
  conflicts: { member: 'K1', nip: nipOf(0), code: 'keluarga' },
  checks: { nip: nipOf(0), condition: 'x', verdict: 'met', by: 'K1' },
  withdrawn: { nip: nipOf(0), on: asOf },
};
const session = {
  vacancy: 'V',
  date: '2026-12-01',
  members: [member1],
  present: ['K1'],
  conflicts: [],
  moves: [],
  checks: [],
};
const sessionIsLarge = (change: object): boolean => {
  const result = holdSession({ vacancies: [post], pool: [], context }, { ...session, ...change } as never);
  return !result.success && result.error.some(({ code }) => code === 'tooLarge');
};

/** A series with so many days of change, of which none is covered. */
const series = (days: number): object => {
  const dated = (from: number, count: number) => ({
    dated: Array.from({ length: count }, (_, i) => ({ from: `${String(2100 + from + i)}-01-01`, value: 3 })),
  });
  const first = Math.min(days, 100);
  return { ...bkn411, title: dated(0, first), ranking: dated(first, days - first) };
};

const ranked = successionsOf(rankVacancies({ vacancies: [post], pool: candidates(3, (i) => String(80 + i)), context }));
const rule = { by: 'bestTotal', lot: { seed: 'a' } } as const;
const resolution = resolveVacancies(ranked, rule);

/** Whether a price of so many characters cannot be read. */
const priceIsLarge = (characters: number): boolean => {
  const forged = JSON.parse(JSON.stringify(resolution)) as { certificate: { base: string } };
  const { base } = forged.certificate;
  forged.certificate.base = `${base}.${'0'.repeat(characters - base.length - 1)}`;
  const verdict = verifyResolution(ranked, rule, forged as never);
  return !verdict.valid && verdict.problems.some(({ code }) => code === 'priceUnreadable');
};

const by = { id: 'S1', peran: 'sekretariat' };
const note: NewEntry = { at: '2026-11-24', by, kind: 'note', payload: {} };
const entry: LogEntry = { ...note, index: 0, previous: '0'.repeat(64), hash: '' };
const sheetIsLarge = (rows: unknown): boolean =>
  openEnvelope(rows, openFindings('pegawai'), {
    isField: () => true,
    signs: signTableOf('pegawai'),
    mostRows: BOUNDS.sheetRows,
  }).state === 'error';
const feedback = (penilai: unknown) =>
  fromUmpanBalik360([{ tanggal: '30-06-2026', penilai }], { ...subject, scheme: FEEDBACK_SCHEMES.struktural });
const outcome = fromLhkpn([{ tahun: '2025', wajib: true, tanggalLapor: '28-02-2026' }], subject);

const DOORS: readonly Door[] = [
  ['days of change', BOUNDS.changes, (n) => isLarge(safeParseRuleSetSeries(series(n)))],
  [
    'changes of a definition',
    BOUNDS.changes,
    (n) => isLarge(safeDefineRuleSet(bkn411, { changes: fill(n, 1) } as never)),
  ],
  [
    'vacancies',
    BOUNDS.vacancies,
    (n) => throwsLarge(() => successionsOf(rankVacancies({ vacancies: fill(n, post), pool: [], context }))),
  ],
  ['results shared out', BOUNDS.shared, (n) => throwsLarge(() => resolveVacancies(fill(n, ranked[0]) as never, rule))],
  [
    'results verified',
    BOUNDS.shared,
    (n) => throwsLarge(() => verifyResolution(fill(n, ranked[0]) as never, rule, resolution)),
  ],
  ['results counted', BOUNDS.shared, (n) => throwsLarge(() => competingFor(fill(n, ranked[0]) as never))],
  ['seats', BOUNDS.seats, (n) => throwsLarge(() => resolveVacancies(ranked, { ...rule, seats: n }))],
  [
    'seats verified',
    BOUNDS.seats,
    (n) => throwsLarge(() => verifyResolution(ranked, { ...rule, seats: n }, resolution)),
  ],
  [
    'an order of vacancies',
    BOUNDS.list,
    (n) => throwsLarge(() => resolveVacancies(ranked, { by: 'strictOrder', order: fill(n, 'V') })),
  ],
  [
    'rows of a payload',
    BOUNDS.payloadRows,
    (n) => tellsLarge(fromPenghargaan({ code: 1, data: fill(n, {}) }, subject)),
  ],
  ['rows of a sheet', BOUNDS.sheetRows, (n) => sheetIsLarge(fill(n, {}))],
  [
    'fields of a row',
    BOUNDS.members,
    (n) => tellsLarge(fromPenghargaan([{ skNomor: '1', ...member(n - 1) }], subject)),
  ],
  [
    'outcomes of sources',
    BOUNDS.outcomes,
    (n) => throwsLarge(() => assembleAsn({ ...subject, sources: fill(n, outcome) })),
  ],
  ['assessors', BOUNDS.assessors, (n) => tellsLarge(feedback(fill(n, { peran: 'rekan', jawaban: { q1: 4 } })))],
  ['entries of a log', BOUNDS.logEntries - 1, (n) => throwsLarge(() => appended(fill(n, entry), note))],
  ['an amount', BOUNDS.amount, priceIsLarge],
  ['characters of JSON', BOUNDS.jsonCharacters, (n) => notPlainJson({ x: text(n - 1) })?.code === 'tooLarge'],
];

describe('each bound: what is as large is taken, what is larger by one is refused', () => {
  it.each([
    ...DOCUMENTS,
    ...LISTS.map(([key, most]): Door => [
      `${key} of a rule set`,
      most,
      (n) => isLarge(safeParseRuleSet({ ...bkn411, x: { [key]: fill(n, 1) } }, { grid: 'any' })),
    ]),
    ...SESSION_LISTS.map(([key, most]): Door => [
      `${key} of a session`,
      most,
      (n) => sessionIsLarge({ [key]: fill(n, ELEMENTS[key]) }),
    ]),
    ...DOORS,
  ])('%s: %i', (_, most, isRefused) => {
    expect([most, most + 1].map(isRefused)).toEqual([false, true]);
  });

  it('people: counted while they are walked', () => {
    const step = { done: false, value: 1 };
    const endless: Iterable<number> = { [Symbol.iterator]: () => ({ next: () => step }) };
    expect(throwsLarge(() => elementsOf(endless, 'pool', 'people'))).toBe(true);
  });

  it('a log that is verified', () => {
    const [first] = appendEntry([], note);
    expect(verifyLog(fill(BOUNDS.logEntries, first))).toMatchObject({ brokenAt: 1, why: 'index' });
    expect(verifyLog(fill(BOUNDS.logEntries + 1, first))).toMatchObject({ brokenAt: 0, why: 'shape' });
  });

  it('a raw number, and the value of an axis', () => {
    expect(compareDecimals('1'.repeat(BOUNDS.number), '1')).toBe(1);
    expect(() => compareDecimals('1'.repeat(BOUNDS.number + 1), '1')).toThrow(
      expect.objectContaining({ code: 'invalidDecimal' }),
    );
    const statusOf = (characters: number) =>
      placeAxes({ kinerja: `80.${'0'.repeat(characters - 3)}`, potensial: '1' }, bkn411).status;
    expect([BOUNDS.axisValue, BOUNDS.axisValue + 1].map(statusOf)).toEqual(['placed', 'incomplete']);
  });

  it.each([
    ['a text of a reason', (x: string) => forbiddenGroundsIn(x)],
    ['a name beside it', (x: string) => forbiddenGroundsIn('x', { names: [x] })],
    ['a holiday', (x: string) => objectionWindow(asOf, { holidays: [x as never] })],
    [
      'an objection',
      (x: string) => reconsider({ vacancies: [], pool: [], context }, { text: x } as never, {} as never),
    ],
    ['a session that is decided on', (x: string) => decide({} as never, { vacancy: x } as never)],
    ['a document', (x: string) => markdownOf({ title: { id: x, en: '' }, blocks: [] }, 'id')],
    ['the opening of a procedure', (x: string) => openProcedure({ id: x } as never)],
    ['canonical JSON', (x: string) => canonicalJson(x)],
    ['a resolution', (x: string) => verifyResolution(ranked, rule, { by: x } as never)],
  ])('plain data that are beyond all JSON: %s', (_, work) => {
    const beyond = text(BOUNDS.jsonCharacters + 1);
    expect(throwsLarge(() => work(beyond))).toBe(true);
  });

  it('holidays', () => {
    expect(throwsLarge(() => objectionWindow(asOf, { holidays: fill(BOUNDS.jsonValues + 1, asOf) }))).toBe(true);
    expect(throwsLarge(() => objectionWindow(asOf, { holidays: fill(1_000, asOf) }))).toBe(false);
  });
});

describe('denominators', () => {
  const denominator = (digits: number, index: number): string =>
    String(10n ** BigInt(digits - 1) + BigInt(2 * index + 1));

  /** A rule set of which so many scores have denominators of 45 digits that share no factor. */
  const ruleSetOf = (count: number): Result<RuleSet<Grid>> => {
    const draft = bandedRuleSet(count + 2);
    const bands = draft.aspects.flatMap(({ indicators }) => indicators.flatMap(({ measure }) => measure ?? []))[0]
      ?.readings[0]?.conversion.bands;
    bands?.slice(1, 1 + count).forEach((band, index) => {
      band.score = `${String(index + 1)}/${denominator(45, index)}`;
    });
    return safeParseRuleSet(draft, { grid: 'any' });
  };

  it('of the scores of a rule set', () => {
    expect([4, 5].map((count) => isLarge(ruleSetOf(count)))).toEqual([false, true]);
  });

  it('of the scores of a person', () => {
    const ruleSet = ruleSetOf(4);
    if (!ruleSet.success) throw ruleSet.error;
    const isPersonLarge = (count: number): boolean => {
      const scores = INDICATOR_KEYS.slice(0, count).map((key, index) => [key, `1/${denominator(57, index)}`] as const);
      return throwsLarge(() => aspectsFromScores(Object.fromEntries(scores), { ruleSet: ruleSet.data, asOf }));
    };
    expect([8, 11].map(isPersonLarge)).toEqual([false, true]);
  });

  it('sums of the tables of an axis', () => {
    const compiled = compileRuleSet(bkn411);
    const [axis] = compiled.axes;
    if (axis === undefined) throw new Error('no axis');
    const listOf = (length: number, step: number) => Array.from({ length }, (_, i) => ({ n: i * step, d: 1 }));
    const isSumLarge = (length: number): boolean =>
      throwsLarge(() =>
        levelSums([listOf(1_100, 1e3), listOf(1_001, 1e6), listOf(length, 1e9)], ZERO, ZERO, axis, compiled).someSum(
          1,
          1,
        ),
      );
    expect([10, 1_000].map(isSumLarge)).toEqual([false, true]);
  });
});

describe('results after a way through JSON', () => {
  it('have more values than a document', () => {
    const results = successionsOf(
      rankVacancies({ vacancies: [post], pool: candidates(3_000, (i) => `85.${String(i)}1`), context }),
    );
    expect(competingFor(JSON.parse(JSON.stringify(results)) as typeof results)).toBeDefined();
  });

  it('a proof names more people than a document has members', () => {
    const two = successionsOf(
      rankVacancies({
        vacancies: Array.from({ length: 11 }, (_, i) => ({ ...post, id: `V${String(i)}` })),
        pool: candidates(1_100, (i) => `85.${String(i)}1`),
        context,
      }),
    );
    const seats = { ...rule, seats: 100 };
    const shared = resolveVacancies(two, seats);
    expect(verifyResolution(two, seats, JSON.parse(JSON.stringify(shared)) as typeof shared)).toEqual({ valid: true });
  });
});

it('a payload whose parts are shared without end is read once each', () => {
  let shared: unknown = 1;
  for (let level = 0; level < 60; level++) shared = [shared, shared];
  expect(fromPenghargaan([{ skNomor: '1', path: shared }], subject).state).toBe('records');
});

it('a list that is longer than any sheet is not walked', () => {
  const endless = Array.from<unknown>({ length: 0 });
  endless.length = 2 ** 32 - 1;
  expect(tellsLarge(fromPenghargaan(endless, subject))).toBe(true);
  expect(tellsLarge(fromPegawai({ data: endless }, { asOf }))).toBe(true);
});
