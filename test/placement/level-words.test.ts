/** Placing by words, against a model of its own: which word means which level, and what a value beside it must say. */
import { fc, it as prop } from '@fast-check/vitest';
import { mapPool } from 'talenta-asn/procedure';
import { parseCandidate, type Placement, parseRuleSet, safeParseRuleSet, type RuleSet, explain } from 'talenta-asn';
import { bkn411, checkRuleSet, permenpanrb20 } from 'talenta-asn/rules';
import { ruleSetArbitrary } from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import { fewRuns } from '../runs.js';

const AS_OF = '2026-11-26';
const NIP = '198502282010011009';
const VACANCY = { id: 'v', nama: 'Kepala Dinas', kelas: 'jptPratama', unit: 'Dinas', instansi: 'Kota' } as const;
const LEVELS = ['diBawahEkspektasi', 'sesuaiEkspektasi', 'diAtasEkspektasi'] as const;
const WORDS: readonly (readonly [word: string, place: number])[] = [
  ['di bawah ekspektasi', 0],
  ['sesuai ekspektasi', 1],
  ['di atas ekspektasi', 2],
  ['di atas', 2],
];

/** With every box allowed, so that nobody is judged before they are placed for everybody to see. */
function withEveryBox(ruleSet: RuleSet): RuleSet {
  return parseRuleSet({
    ...ruleSet,
    id: 'every-box',
    eligibility: ruleSet.eligibility.map((entry) => ({ ...entry, boxes: [9, 8, 7, 6, 5, 4, 3, 2, 1] })),
  });
}

const READING = withEveryBox(permenpanrb20);
const NOT_READING = withEveryBox(bkn411);

function placed(candidate: object, ruleSet: RuleSet = READING): Placement {
  const person = parseCandidate({ nip: NIP, ...candidate });
  const run = { vacancies: [VACANCY], pool: [person], context: { ruleSet, asOf: AS_OF } } as const;
  const [only] = explain(run, NIP).vacancies;
  if (only === undefined) throw new RangeError('expected one vacancy');
  expect(only.verdict.verdict).toBe('undetermined');
  return only.placement;
}

/** The same word with other capitals, blanks and signs. */
const written = (word: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.boolean(), { minLength: word.length, maxLength: word.length }),
      fc.constantFrom(' ', '-', '_', '  ', '. '),
    )
    .map(([capitals, blank]) =>
      Array.from(word)
        .map((char, index) => (char === ' ' ? blank : capitals[index] === true ? char.toUpperCase() : char))
        .join(''),
    );

const wordArbitrary = fc
  .constantFrom(...WORDS)
  .chain(([word, place]) => written(word).map((text) => ({ text, place })));

describe('M18: words place people on an axis', () => {
  prop.prop([wordArbitrary], { numRuns: fewRuns(60) })('whatever its capitals, blanks and signs', ({ text, place }) => {
    expect(placed({ axes: { potensial: '85' }, statedLevels: { kinerja: text } })).toMatchObject({
      status: 'placed',
      kinerja: { level: LEVELS[place], standsForLevel: true },
      findings: [],
    });
  });

  prop.prop([wordArbitrary, fc.integer({ min: 0, max: 10_000 })], { numRuns: fewRuns(60) })(
    'a value beside the word lies in the same level, or neither counts',
    ({ text, place }, hundredths) => {
      const value = (hundredths / 100).toFixed(2);
      const level = hundredths >= 8000 ? 2 : hundredths >= 6000 ? 1 : 0;
      const placement = placed({ axes: { kinerja: value, potensial: '85' }, statedLevels: { kinerja: text } });
      if (level === place) {
        expect(placement).toMatchObject({ status: 'placed', kinerja: { level: LEVELS[place] } });
      } else {
        expect(placement).toMatchObject({
          status: 'incomplete',
          possibleBoxes: [6, 8, 9],
          findings: [{ code: 'levelConflict', path: 'statedLevels.kinerja' }],
        });
      }
    },
  );

  it.each(['Istimewa', 'tinggi', '9', 'di atas rata-rata'])(
    'an unknown word %j: told, and the axis is not known',
    (kinerja) => {
      for (const axes of [{ potensial: '85' }, { kinerja: '90', potensial: '85' }]) {
        expect(placed({ axes, statedLevels: { kinerja } })).toMatchObject({
          status: 'incomplete',
          possibleBoxes: [6, 8, 9],
          missing: [{ axis: 'kinerja', reason: 'notReadable' }],
          findings: [{ code: 'levelWordUnknown', path: 'statedLevels.kinerja' }],
        });
      }
    },
  );

  it('a rule set that reads no words keeps them, and places nobody by them', () => {
    expect(
      placed({ axes: { potensial: '85' }, statedLevels: { kinerja: 'Di Atas Ekspektasi' } }, NOT_READING),
    ).toMatchObject({
      status: 'incomplete',
      findings: [],
    });
  });

  it('an axis without words is placed by values alone', () => {
    expect(placed({ axes: {}, statedLevels: { kinerja: 'Di atas', potensial: 'Tinggi' } })).toMatchObject({
      status: 'incomplete',
      possibleBoxes: [4, 7, 9],
    });
  });

  it('the map of a pool reads the same words', () => {
    const pool = WORDS.slice(0, 3).map(([kinerja], index) => ({
      nip: `19850228201001100${String(index + 1)}`,
      axes: { potensial: '85' },
      statedLevels: { kinerja },
    }));
    const { byBox, incomplete } = mapPool(pool, { ruleSet: permenpanrb20, asOf: AS_OF });
    expect([byBox['6'], byBox['8'], byBox['9'], incomplete]).toEqual([1, 1, 1, 0]);
  });

  it('who stands on one level by word and by predicate ranks by potensial alone', () => {
    expect(permenpanrb20.ranking.order).toEqual(['box', 'potensial']);
    expect(permenpanrb20.ranking.tieChain).not.toContain('kinerja');
  });
});

describe('M18: a rule set that reads words is checked', () => {
  const { kinerja } = permenpanrb20.axes;
  const { byWords } = kinerja;
  if (byWords === undefined) throw new RangeError('expected words');
  const issuesOf = (levels: readonly object[], more: object = {}): readonly string[] =>
    checkRuleSet({
      ...permenpanrb20,
      axes: { ...permenpanrb20.axes, kinerja: { ...kinerja, byWords: { ...byWords, levels } } },
      ...more,
    }).map(({ code }) => code);
  const [low, middle, high] = byWords.levels;
  if (low === undefined || middle === undefined || high === undefined) throw new RangeError('expected three levels');

  it.each([
    ['as it is', [low, middle, high], []],
    ['a level without words', [low, middle], ['levelWordsIncomplete']],
    ['a level twice', [low, middle, middle], ['levelWordsIncomplete', 'duplicate', 'duplicate', 'duplicate']],
    ['a word of two levels', [low, { ...middle, words: ['DI-BAWAH'] }, high], ['duplicate']],
    ['a word of signs alone', [low, { ...middle, words: ['--'] }, high], ['wordWithoutLetters']],
    ['a value just below its level', [low, { ...middle, value: '59.99' }, high], ['valueOutsideLevel']],
    ['a value at its lower limit', [low, { ...middle, value: '60' }, high], []],
    ['a value of the next level', [low, { ...middle, value: '80' }, high], ['valueOutsideLevel']],
    ['a value beyond the scale', [low, middle, { ...high, value: '100.01' }], ['valueOutsideLevel']],
  ] as const)('%s', (_what, levels, codes) => {
    expect(issuesOf(levels)).toEqual(codes);
  });

  it.each([
    [{ order: ['box', 'score'] }, ['standInRanks']],
    [{ order: ['kinerja', 'box'] }, ['standInRanks']],
    [{ tieChain: ['golongan', 'kinerja'] }, ['standInRanks']],
    [{ order: ['box', 'axis:kinerja'] }, ['standInRanks']],
    [{ tieChain: ['axis:kinerja'] }, ['standInRanks']],
    [{ order: ['box', 'indicator:penilaianKinerja'] }, ['standInRanks']],
    [{ tieChain: ['golongan', 'indicator:penilaianKinerja'] }, ['standInRanks']],
    [{ order: ['axis:kinerja', 'box'], tieChain: ['indicator:penilaianKinerja'] }, ['standInRanks', 'standInRanks']],
    [{ order: ['box'], tieChain: ['potensial'] }, []],
    [{ order: ['box', 'axis:potensial'], tieChain: ['indicator:penilaianKompetensi'] }, []],
  ])('what stands for a level ranks nobody: %j', (ranking, codes) => {
    expect(issuesOf(byWords.levels, { ranking: { ...permenpanrb20.ranking, ...ranking } })).toEqual(codes);
  });

  it('nor do the indicators of an axis placed by words, whatever their key is called', () => {
    const levels = permenpanrb20.axes.potensial.levels.map(({ key, from }) => ({ key, words: [key], value: from }));
    const potensial = { ...permenpanrb20.axes.potensial, byWords: { ...byWords, levels } };
    const axes = { kinerja: permenpanrb20.axes.kinerja, potensial };
    const chain = (...tieChain: readonly string[]) =>
      checkRuleSet(
        Object.assign({ ...permenpanrb20, axes }, { ranking: { ...permenpanrb20.ranking, order: ['box'], tieChain } }),
      ).map(({ path, code }) => `${path} ${code}`);
    expect(chain('golongan')).toEqual([]);
    expect(chain('penilaianKompetensi')).toEqual(['ranking.tieChain standInRanks']);
    expect(chain('indicator:tingkatPendidikan')).toEqual(['ranking.tieChain standInRanks']);
  });

  prop.prop([ruleSetArbitrary(permenpanrb20)], { numRuns: fewRuns(20) })(
    'random ones pass, and keep their words',
    (ruleSet) => {
      expect(safeParseRuleSet(ruleSet).success).toBe(true);
      expect(ruleSet.axes.kinerja.byWords?.levels).toHaveLength(3);
    },
  );
});
