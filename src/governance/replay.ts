import type { Asn } from '../model/asn.js';
import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { isList } from '../model/is-list.js';
import { isObject, isRecord } from '../model/is-object.js';
import { isIsoDate, type IsoDate } from '../model/iso-date.js';
import { maskNip } from '../model/nip.js';
import { safeParseAsn } from '../model/parse-asn.js';
import { safeParseVacancy } from '../model/parse-vacancy.js';
import { hideDigits } from '../model/hidden-digits.js';
import { requireMembers } from '../model/known-members.js';
import { plainCopy } from '../model/own-data.js';
import { isTalentaError } from '../model/talenta-error.js';
import type { Vacancy } from '../model/vacancy.js';
import { compileRuleSet } from '../rules/compile-rule-set.js';
import { canonicalJson, fingerprintOf } from '../rules/fingerprint.js';
import type { Grid } from '../rules/grid.js';
import { safeParseGridRuleSet, safeParseRuleSet } from '../rules/parse-rule-set.js';
import type { RuleSet } from '../rules/rule-set.js';
import type { Candidate } from '../succession/candidate.js';
import { safeParseCandidate } from '../succession/parse-candidate.js';
import { rankVacancies } from '../succession/rank-successors.js';
import type { Succession } from '../succession/succession.js';
import { version } from '../version.js';
import { firstDifference, firstUnfit, leafChecks, type LeafDifference } from './leaves.js';
import { fingerprintArgument } from './replay.schema.js';
import { runOf, type Run } from './run.schema.js';

/** A run that can be done again: everything that went in, what came out, and fingerprints. Plain JSON. Personal data. */
export interface ReplayFile {
  readonly format: 1;
  /** Version of the library that made it. */
  readonly library: string;
  readonly ruleSet: RuleSet<Grid>;
  readonly asOf: IsoDate;
  readonly stagesHeld: readonly string[];
  /** By id. */
  readonly vacancies: readonly Vacancy[];
  /** By NIP: the order of the pool does not matter. */
  readonly pool: readonly (Asn | Candidate<Grid>)[];
  readonly result: readonly Succession<Grid>[];
  /** SHA-256 of the canonical JSON (RFC 8785) of each part. */
  readonly fingerprints: { readonly data: string; readonly ruleSet: string; readonly result: string };
  /** Short checks that tell which value differs; they prove nothing. */
  readonly checks: {
    readonly ruleSet: string;
    readonly run: string;
    readonly vacancies: readonly string[];
    readonly pool: readonly string[];
  };
  /** SHA-256 of all other members. Keep it, or publish it: it is what proves the file. */
  readonly fingerprint: string;
}

function byText<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

/** What is fingerprinted as data: everything that went in but the rules. */
function dataOf({
  asOf,
  stagesHeld,
  vacancies,
  pool,
}: Pick<ReplayFile, 'asOf' | 'stagesHeld' | 'vacancies' | 'pool'>): object {
  return { asOf, stagesHeld, vacancies, pool };
}

/**
 * Runs the ranking and keeps it with everything it was made of. The same people, vacancies and rules give the same bytes,
 * in whatever order they come.
 *
 * @param run - vacancies from `parseVacancy`, people or candidates, and the context of the ranking
 * @throws TalentaError as `rankVacancies`; `invalidArgument` for what is no run, and for data that are not plain JSON, with the path
 * @example
 * ```ts
 * import { parseVacancy } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { makeReplayFile, replay } from 'talenta-asn/governance';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const pool = [{ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } }];
 * const file = makeReplayFile({ vacancies: [vacancy], pool, context: { ruleSet: bkn411, asOf: '2026-11-23' } });
 * const forged = JSON.parse(JSON.stringify(file).replace('"85"', '"85.01"'));
 * const answer = replay(forged);
 * console.log(replay(file).answer, answer.answer, answer.first?.path); // => same dataChanged pool[0].axes.kinerja
 * ```
 */
export function makeReplayFile(run: Run): ReplayFile {
  const given = runOf(run);
  const { ruleSet, asOf, stagesHeld = [] } = given.context;
  const pool = byText(given.pool, (person) => `${person.nip} ${canonicalJson(person)}`);
  const vacancies = byText(given.vacancies, (vacancy) => `${vacancy.id} ${canonicalJson(vacancy)}`);
  const held = [...stagesHeld].sort();
  const result = rankVacancies(vacancies, pool, given.context);
  const content: Omit<ReplayFile, 'fingerprint'> = {
    format: 1,
    library: version,
    ruleSet,
    asOf,
    stagesHeld: held,
    vacancies,
    pool,
    result,
    fingerprints: {
      data: fingerprintOf(dataOf({ asOf, stagesHeld: held, vacancies, pool })),
      ruleSet: fingerprintOf(ruleSet),
      result: fingerprintOf(result),
    },
    checks: {
      ruleSet: leafChecks(ruleSet),
      run: leafChecks({ asOf, stagesHeld: held }),
      vacancies: vacancies.map(leafChecks),
      pool: pool.map(leafChecks),
    },
  };
  return deepFreeze({ ...content, fingerprint: fingerprintOf(content) });
}

/**
 * `same`: the run gives what the file says. `dataChanged`, `ruleChanged`, `resultChanged`: that part of the file is not what
 * was sealed. `sealChanged`: a fingerprint itself is not, or the file is not the one that was expected. `libraryChanged`:
 * the file is whole, and this version of the library comes to something else. `unreadable`: it is no replay file.
 */
export type ReplayAnswer =
  'same' | 'dataChanged' | 'ruleChanged' | 'resultChanged' | 'sealChanged' | 'libraryChanged' | 'unreadable';

/** What doing a run again comes to. Plain, deep-frozen, JSON-able. */
export interface Replay {
  readonly answer: ReplayAnswer;
  /** The first field that differs. NIPs are masked. */
  readonly first?: {
    readonly path: string;
    readonly kind: LeafDifference['kind'];
    /** What stands there now, or comes out now, as JSON. */
    readonly found?: string;
    /** What stood there, where it is known, as JSON. */
    readonly expected?: string;
    /** Masked NIP of the person it is about. */
    readonly person?: string;
  };
  readonly library: { readonly then?: string; readonly now: string };
  readonly message: Bilingual;
}

/**
 * Does the run of a file again, and says whether it comes to the same; if not, what changed, and the first field in which it
 * did. Never throws for what is read, whatever it is.
 *
 * @param file - from `makeReplayFile`, or the same after a way through JSON
 * @param options - `fingerprint`: that of the file, as it was kept or published; without it a file that was changed and
 * sealed anew passes. `ruleSet`: the rule set that should have been used
 * @throws TalentaError `invalidArgument`, `ruleSetNotParsed` for options that are none
 */
export function replay(
  file: unknown,
  options: { readonly fingerprint?: string; readonly ruleSet?: RuleSet<Grid> } = {},
): Replay {
  const expected = optionsOf(options);
  const read = plainOrNothing(file);
  return isReplayFile(read) ? replayed(read, expected) : answered('unreadable', read);
}

interface Expected {
  readonly fingerprint?: string;
  readonly ruleSet?: RuleSet<Grid>;
}

function optionsOf(options: Expected): Expected {
  requireMembers(options, ['fingerprint', 'ruleSet'], 'options');
  const { ruleSet, fingerprint } = options;
  if (ruleSet !== undefined) compileRuleSet(ruleSet);
  return {
    ...(ruleSet === undefined ? {} : { ruleSet }),
    ...(fingerprint === undefined ? {} : { fingerprint: fingerprintArgument.from(fingerprint, 'options.fingerprint') }),
  };
}

/** A copy that nobody can change meanwhile; nothing where it is not plain data. */
function plainOrNothing(file: unknown): unknown {
  try {
    return plainCopy(file, 'file');
  } catch (error) {
    if (isTalentaError(error)) return undefined;
    throw error;
  }
}

function replayed(file: ReplayFile, options: Expected): Replay {
  const { fingerprint, ...content } = file;
  const { ruleSet, result, fingerprints, checks } = content;
  if (fingerprintOf(ruleSet) !== fingerprints.ruleSet)
    return answered('ruleChanged', file, within('ruleSet', firstUnfit(ruleSet, checks.ruleSet)));
  if (options.ruleSet !== undefined && fingerprintOf(options.ruleSet) !== fingerprints.ruleSet)
    return answered('ruleChanged', file, differing('ruleSet', options.ruleSet, ruleSet));
  if (fingerprintOf(dataOf(content)) !== fingerprints.data) return answered('dataChanged', file, changedData(content));
  if (fingerprintOf(result) !== fingerprints.result) return answered('resultChanged', file, changedResult(content));
  if (fingerprintOf(content) !== fingerprint) return answered('sealChanged', file);
  if (options.fingerprint !== undefined && options.fingerprint !== fingerprint) return answered('sealChanged', file);
  const again = runAgain(content);
  if (again === undefined) return answered('unreadable', file);
  const difference = differing('result', result, again);
  return difference === undefined ? answered('same', file) : answered('libraryChanged', file, difference);
}

function isReplayFile(file: unknown): file is ReplayFile {
  if (!isObject(file) || !('format' in file) || file.format !== 1) return false;
  const member = (key: string): unknown => (Object.hasOwn(file, key) ? Reflect.get(file, key) : undefined);
  const { checks, fingerprints } = { checks: member('checks'), fingerprints: member('fingerprints') };
  const texts = (value: unknown, keys: readonly string[]): boolean =>
    isObject(value) && keys.every((key) => typeof Reflect.get(value, key) === 'string');
  const lists = (value: unknown, keys: readonly string[]): boolean =>
    isObject(value) && keys.every((key) => isList(Reflect.get(value, key)));
  return (
    texts(file, ['library', 'fingerprint', 'asOf']) &&
    isIsoDate(member('asOf')) &&
    lists(file, ['stagesHeld', 'vacancies', 'pool', 'result']) &&
    isObject(member('ruleSet')) &&
    texts(fingerprints, ['data', 'ruleSet', 'result']) &&
    texts(checks, ['ruleSet', 'run']) &&
    lists(checks, ['vacancies', 'pool'])
  );
}

type First = NonNullable<Replay['first']>;

function within(base: string, difference: LeafDifference | undefined): First | undefined {
  if (difference === undefined) return undefined;
  const path = difference.path === '' ? base : `${base}${difference.path.startsWith('[') ? '' : '.'}${difference.path}`;
  return { ...difference, path };
}

function differing(base: string, before: unknown, after: unknown): First | undefined {
  const difference = firstDifference(before, after);
  if (difference === undefined) return undefined;
  const { path, before: expected, after: found } = difference;
  const kind = expected === undefined ? 'added' : found === undefined ? 'removed' : 'changed';
  return {
    path: path === '' ? base : `${base}${path.startsWith('[') ? '' : '.'}${path}`,
    kind,
    ...(found === undefined ? {} : { found: withoutNips(found) }),
    ...(expected === undefined ? {} : { expected: withoutNips(expected) }),
  };
}

/** A NIP in a value is personal: it is masked. */
function withoutNips(text: string): string {
  return text.replace(/\d{18}/g, (nip) => maskNip(nip));
}

function changedData({
  asOf,
  stagesHeld,
  vacancies,
  pool,
  checks,
}: Omit<ReplayFile, 'fingerprint'>): First | undefined {
  const run = firstUnfit({ asOf, stagesHeld }, checks.run);
  if (run !== undefined) return run;
  return changedIn('vacancies', vacancies, checks.vacancies) ?? changedIn('pool', pool, checks.pool);
}

function changedIn(base: string, records: readonly unknown[], checks: readonly unknown[]): First | undefined {
  for (const [index, record] of records.entries()) {
    const check = checks[index];
    if (typeof check !== 'string') return { path: `${base}[${String(index)}]`, kind: 'added' };
    const unfit = within(`${base}[${String(index)}]`, firstUnfit(record, check));
    if (unfit === undefined) continue;
    const nip: unknown = isObject(record) ? Reflect.get(record, 'nip') : undefined;
    return {
      ...unfit,
      ...(unfit.found === undefined ? {} : { found: withoutNips(unfit.found) }),
      ...(typeof nip === 'string' ? { person: maskNip(nip) } : {}),
    };
  }
  return records.length < checks.length ? { path: `${base}[${String(records.length)}]`, kind: 'removed' } : undefined;
}

/** The stored result against what the run gives. */
function changedResult(content: Omit<ReplayFile, 'fingerprint'>): First | undefined {
  const again = runAgain(content);
  return again === undefined ? undefined : differing('result', again, content.result);
}

/** The run, done again from what the file holds; `undefined` when a part of it is refused. */
function runAgain(content: Omit<ReplayFile, 'fingerprint'>): readonly Succession<Grid>[] | undefined {
  try {
    const nine = safeParseRuleSet(content.ruleSet);
    const proved = nine.success ? nine : safeParseGridRuleSet(content.ruleSet);
    const vacancies = content.vacancies.map(safeParseVacancy);
    const people = content.pool.map(personAgain);
    if (!proved.success) return undefined;
    const readVacancies = vacancies.flatMap((vacancy) => (vacancy.success ? [vacancy.data] : []));
    const readPeople = people.flatMap((person) => (person === undefined ? [] : [person]));
    if (readVacancies.length < vacancies.length || readPeople.length < people.length) return undefined;
    const { asOf, stagesHeld } = content;
    return rankVacancies(readVacancies, readPeople, { ruleSet: proved.data, asOf, stagesHeld });
  } catch {
    return undefined;
  }
}

function personAgain(person: Asn | Candidate<Grid>): Asn | Candidate<Grid> | undefined {
  if (!isObject(person)) return undefined;
  // A placement is a result of this library; the pool reads it again with care.
  if ('placement' in person) return person;
  if ('axes' in person && Object.keys(person.axes).length > 2) return person;
  const parsed = 'axes' in person ? safeParseCandidate(person) : safeParseAsn(person);
  return parsed.success ? parsed.data : undefined;
}

const MESSAGES: Readonly<Record<ReplayAnswer, Bilingual>> = {
  same: { id: 'Hasilnya sama.', en: 'It comes to the same.' },
  dataChanged: { id: 'Data dalam berkas bukan data semula.', en: 'The data in the file are not what they were.' },
  ruleChanged: { id: 'Aturan dalam berkas bukan aturan semula.', en: 'The rules in the file are not what they were.' },
  resultChanged: { id: 'Hasil dalam berkas bukan hasil semula.', en: 'The result in the file is not what it was.' },
  sealChanged: {
    id: 'Sidik berkas ini bukan sidik semula.',
    en: 'The fingerprint of the file is not what it was.',
  },
  libraryChanged: {
    id: 'Berkas utuh; versi pustaka ini menghasilkan yang lain.',
    en: 'The file is whole; this version of the library comes to something else.',
  },
  unreadable: { id: 'Ini bukan berkas yang dapat diulang.', en: 'This is no file that can be replayed.' },
};

function answered(answer: ReplayAnswer, file: unknown, first?: First): Replay {
  const then = isRecord(file) ? file['library'] : undefined;
  const { id, en } = MESSAGES[answer];
  const path = hideDigits(first?.path ?? '');
  return deepFreeze({
    answer,
    ...(first === undefined ? {} : { first: { ...first, path } }),
    library: { ...(typeof then === 'string' ? { then } : {}), now: version },
    message: path === '' ? { id, en } : { id: `${id} (${path})`, en: `${en} (${path})` },
  });
}
