import { compareText, fingerprintOfPlain } from '../json/canonical-text.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { leafChecks, type LeafDifference } from '../json/leaf-paths.js';
import { isMadeAsn, safeParseAsn } from '../person/parse-asn.js';
import type { Asn } from '../person/asn.js';
import type { Bilingual } from '../problems/bilingual.js';
import { isObject } from '../problems/is-object.js';
import { foundText, misuse, requireMembers, requireText } from '../problems/misuse.js';
import { hideDigits } from '../problems/talenta-error.js';
import { runOf, textArgument } from '../procedure/run.schema.js';
import { compileRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { parseRuleSet, safeParseRuleSet } from '../rule-set/parse/parse-rule-set.js';
import type { Candidate } from '../succession/candidate.js';
import { rankVacancies } from '../succession/rank-vacancies.js';
import { isCandidate } from '../succession/pool.js';
import type { Run } from '../succession/run.js';
import { parseVacancy } from '../vacancy/parse-vacancy.js';
import { version } from '../version.js';
import { changedRecord, differing, differingNamed, unfit, type FileDifference } from './first-difference.js';
import { fingerprintOfData, outcomeOf, sealOf, type Outcome } from './fingerprints.js';
import { FORMAT, readReplayFile, type GivenReplayFile, type ReadReplayFile, type ReplayFile } from './replay-file.js';

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
 * import { makeReplayFile, replay } from 'talenta-asn/procedure';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const pool = [{ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } }];
 * const file = makeReplayFile({ vacancies: [vacancy], pool, context: { ruleSet: bkn411, asOf: '2026-11-23' } });
 * const forged = JSON.parse(JSON.stringify(file).replace('"85"', '"85.01"'));
 * const answer = replay(forged);
 * console.log(replay(file).answer, answer.answer, answer.first?.path); // => same dataChanged pool[0].axes.kinerja
 * ```
 */
export function makeReplayFile(run: Run<Grid>): ReplayFile {
  const given = runOf(run);
  const { ruleSet, asOf, stagesHeld = [] } = given.context;
  const held = { asOf, stagesHeld: [...stagesHeld].sort() };
  const vacancies = inOrder(given.vacancies, ({ id }) => id);
  const pool = inOrder(given.pool, ({ nip }) => nip);
  const lists = { vacancies: vacancies.fingerprints, pool: pool.fingerprints };
  const inputs = { vacancies: vacancies.records, pool: pool.records };
  const outcome = outcomeOf(rankVacancies({ ...inputs, context: given.context }));
  const sealed: Omit<ReplayFile, 'fingerprint'> = {
    format: FORMAT,
    library: version,
    ruleSet,
    ...held,
    ...inputs,
    named: outcome.named,
    fingerprints: {
      ...lists,
      data: fingerprintOfData(held, lists),
      ruleSet: fingerprintOfPlain(ruleSet),
      ...outcome.fingerprints,
    },
    checks: checksOf({ ruleSet, ...held, ...inputs }),
  };
  return deepFreeze({ ...sealed, fingerprint: sealOf(sealed) });
}

/** What a run is made of. */
type Inputs = Pick<GivenReplayFile, 'ruleSet' | 'asOf' | 'stagesHeld' | 'vacancies' | 'pool'>;

function checksOf({ ruleSet, asOf, stagesHeld, vacancies, pool }: Inputs): ReplayFile['checks'] {
  return {
    ruleSet: leafChecks(ruleSet),
    run: leafChecks({ asOf, stagesHeld }),
    vacancies: vacancies.map(leafChecks),
    pool: pool.map(leafChecks),
  };
}

/** Records by key, those of one key by fingerprint; each is gone through once. */
function inOrder<Item>(
  records: readonly Item[],
  keyOf: (record: Item) => unknown,
): { readonly records: readonly Item[]; readonly fingerprints: readonly string[] } {
  const keyed = records
    .map((record) => ({ record, key: keyOf(record), fingerprint: fingerprintOfPlain(record) }))
    .sort((a, b) => compareText(textIn(a.key), textIn(b.key)) || compareText(a.fingerprint, b.fingerprint));
  return { records: keyed.map(({ record }) => record), fingerprints: keyed.map(({ fingerprint }) => fingerprint) };
}

/** The number of an entry that is no person may be anything. */
function textIn(key: unknown): string {
  return typeof key === 'string' ? key : '';
}

/**
 * `same`: the run gives what the file says. `dataChanged`, `ruleChanged`: that part of the file is not what was sealed.
 * `resultChanged`: what the file says came out is not what was sealed; or not what this same version of the library comes to,
 * though the inputs are whole. `sealChanged`: a fingerprint itself is not what it was, or the file is not the one that was
 * expected. `libraryChanged`: the file is whole, another version made it, and this one comes to something else. `unreadable`:
 * it is no replay file, or one of another form.
 */
export type ReplayAnswer =
  'same' | 'dataChanged' | 'ruleChanged' | 'resultChanged' | 'sealChanged' | 'libraryChanged' | 'unreadable';

/** What doing a run again comes to. Plain, deep-frozen, JSON-able. */
export interface Replay {
  /** Whether it comes to the same; if not, what changed. */
  readonly answer: ReplayAnswer;
  /** The first field that differs, where it is known. NIPs are masked. */
  readonly first?: {
    /** Where, as a path into the file. */
    readonly path: string;
    /** Whether the value is another one, or there where none was, or gone. */
    readonly kind: LeafDifference['kind'];
    /** What stands there now, or comes out now, as JSON. */
    readonly found?: string;
    /** What stood there, or should stand there, where it is known, as JSON. */
    readonly expected?: string;
    /** Masked NIP of the person it is about. */
    readonly person?: string;
  };
  /** Versions of the library. */
  readonly library: {
    /** That made the file; absent where the file does not say. */
    readonly then?: string;
    /** That has done the run again. */
    readonly now: string;
  };
  /** The answer in words, with the path of the first field that differs. */
  readonly message: Bilingual;
}

/**
 * Does the run of a file again, and says whether it comes to the same; if not, what changed, and the first field in which it
 * did. Never throws for what is read, whatever it is.
 *
 * @param file - from `makeReplayFile`, or the same after a way through JSON
 * @param options - `fingerprint`: that of the file, as it was kept or published; without it a file that was changed, run and
 * sealed anew passes, and so may one that names another version of the library. `ruleSet`: the rule set that should have been
 * used
 * @throws TalentaError `invalidArgument`, `ruleSetNotParsed` for options that are none
 */
export function replay(
  file: unknown,
  options: { readonly fingerprint?: string; readonly ruleSet?: RuleSet<Grid> } = {},
): Replay {
  requireMembers(options, ['fingerprint', 'ruleSet'], 'options');
  const { ruleSet, fingerprint } = options;
  if (ruleSet !== undefined) compileRuleSet(ruleSet);
  if (fingerprint !== undefined) textArgument.from(fingerprint, 'options.fingerprint');
  const read = readReplayFile(file);
  if (read.file === undefined) return unreadable(read);
  const { answer, first } = replayed(read.file, ruleSet, fingerprint);
  return answered(answer, read.file.library, first);
}

/** An answer with the first field that differs. */
interface Answer {
  readonly answer: ReplayAnswer;
  readonly first?: FileDifference | undefined;
}

function replayed(file: GivenReplayFile, expected: RuleSet<Grid> | undefined, seal: string | undefined): Answer {
  const prints = fingerprintsIn(file);
  const { ruleSet, named, fingerprints, fingerprint } = file;
  const rightSeal = sealOf(file);
  // Where the seal is right, so are the fingerprints under it; otherwise one of them may be what was changed.
  const isSealed = rightSeal === fingerprint;
  if (prints.ruleSet !== fingerprints.ruleSet) {
    const first = unfit('ruleSet', ruleSet, file.checks.ruleSet);
    if (first !== undefined || isSealed) return { answer: 'ruleChanged', first };
  }
  if (expected !== undefined && fingerprintOfPlain(expected) !== prints.ruleSet)
    return { answer: 'ruleChanged', first: differing('ruleSet', expected, ruleSet) };
  if (prints.data !== fingerprints.data) {
    const first = changedData(file, prints);
    if (first !== undefined || isSealed) return { answer: 'dataChanged', first };
  }
  if (prints.named !== fingerprints.named) {
    const again = runAgain(file);
    const first = again && differingNamed(again.named, named);
    if (first !== undefined || isSealed || again === undefined) return { answer: 'resultChanged', first };
  }
  if (!isSealed) return { answer: 'sealChanged', first: changedSeal(file, prints, rightSeal) };
  if (seal !== undefined && seal !== fingerprint)
    return { answer: 'sealChanged', first: differing('fingerprint', seal, fingerprint) };
  return comparedWithRun(file);
}

function comparedWithRun(file: GivenReplayFile): Answer {
  const again = runAgain(file);
  if (again === undefined) return { answer: 'unreadable' };
  const { named, fingerprints } = file;
  if (again.fingerprints.result === fingerprints.result && again.fingerprints.named === fingerprints.named)
    return { answer: 'same' };
  const then = { named, result: fingerprints.result };
  const now = { named: again.named, result: again.fingerprints.result };
  // The same version comes to the same: what the file says is not what its inputs give.
  return file.library === version
    ? { answer: 'resultChanged', first: differingOutcome(now, then) }
    : { answer: 'libraryChanged', first: differingOutcome(then, now) };
}

interface NamedOutcome {
  readonly named: readonly unknown[];
  readonly result: string;
}

function differingOutcome(expected: NamedOutcome, found: NamedOutcome): FileDifference | undefined {
  return differingNamed(expected.named, found.named) ?? differing('fingerprints.result', expected.result, found.result);
}

type Fingerprints = Omit<ReplayFile['fingerprints'], 'result'>;

/** What the fingerprints of a file should be, but that of the result. */
function fingerprintsIn(file: GivenReplayFile): Fingerprints {
  const lists = { vacancies: file.vacancies.map(fingerprintOfRecord), pool: file.pool.map(fingerprintOfRecord) };
  return {
    ...lists,
    data: fingerprintOfData(file, lists),
    ruleSet: fingerprintOfPlain(file.ruleSet),
    named: fingerprintOfPlain(file.named),
  };
}

function fingerprintOfRecord(record: unknown): string {
  return fingerprintOfPlain(record);
}

function changedData(file: GivenReplayFile, { vacancies, pool }: Fingerprints): FileDifference | undefined {
  const { asOf, stagesHeld, fingerprints, checks } = file;
  const changedIn = (key: 'vacancies' | 'pool', own: readonly string[]): FileDifference | undefined =>
    changedRecord(key, { records: file[key], fingerprints: own, sealed: fingerprints[key], checks: checks[key] });
  return unfit('', { asOf, stagesHeld }, checks.run) ?? changedIn('vacancies', vacancies) ?? changedIn('pool', pool);
}

/** The first fingerprint or check that is not what the rest of the file comes to. */
function changedSeal(file: GivenReplayFile, prints: Fingerprints, rightSeal: string): FileDifference | undefined {
  const { fingerprints, checks, library } = file;
  // Another version may come to something else.
  const again = library === version ? runAgain(file) : undefined;
  const result = again?.fingerprints.result ?? fingerprints.result;
  return (
    differing('fingerprints', { ...prints, result }, fingerprints) ??
    differing('checks', checksOf(file), checks) ??
    differing('fingerprint', rightSeal, file.fingerprint)
  );
}

/** The run, done again from what the file holds; `undefined` when a part of it is refused. */
function runAgain(file: GivenReplayFile): Outcome | undefined {
  try {
    const { asOf } = file;
    const stagesHeld = file.stagesHeld.map((stage) => requireText(stage, 'stagesHeld'));
    const nine = safeParseRuleSet(file.ruleSet);
    const ruleSet = nine.success ? nine.data : parseRuleSet(file.ruleSet, { grid: 'any' });
    const vacancies = file.vacancies.map((vacancy) => parseVacancy(vacancy));
    return outcomeOf(
      rankVacancies({ vacancies, pool: file.pool.map(personAgain), context: { ruleSet, asOf, stagesHeld } }),
    );
  } catch {
    return undefined;
  }
}

/** Somebody of the pool; whoever could not be read when the file was made is given as they are, and told again. */
function personAgain(entry: unknown): Asn | Candidate<Grid> {
  if (isMadeAsn(entry)) return entry;
  if (!isEntry(entry)) throw misuse('pool', 'a person or a candidate', entry);
  const parsed = isCandidate(entry) ? undefined : safeParseAsn(entry);
  return parsed?.success === true ? parsed.data : entry;
}

/** Whether somebody can be given to a ranking, which tells what is wrong with them. */
function isEntry(entry: unknown): entry is Asn | Candidate<Grid> {
  return isObject(entry);
}

const MESSAGES: Readonly<Record<ReplayAnswer, Bilingual>> = {
  same: { id: 'Hasilnya sama.', en: 'It comes to the same.' },
  dataChanged: { id: 'Data dalam berkas bukan data semula.', en: 'The data in the file are not what they were.' },
  ruleChanged: { id: 'Aturan dalam berkas bukan aturan semula.', en: 'The rules in the file are not what they were.' },
  resultChanged: {
    id: 'Hasil dalam berkas bukan hasil dari masukannya.',
    en: 'The result in the file is not what its inputs give.',
  },
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

/** Of a file of another form the form is told. */
function unreadable({ format, library }: Exclude<ReadReplayFile, { readonly file: GivenReplayFile }>): Replay {
  if (typeof format !== 'number' && typeof format !== 'string') return answered('unreadable', library);
  const [found, expected] = [foundText(format, []), String(FORMAT)];
  return answered(
    'unreadable',
    library,
    { path: 'format', kind: 'changed', found, expected },
    {
      id: `Ini berkas berformat ${found}; yang dapat diulang di sini berkas berformat ${expected}.`,
      en: `This file has format ${found}; files of format ${expected} can be replayed here.`,
    },
  );
}

function answered(
  answer: ReplayAnswer,
  then: unknown,
  first?: FileDifference,
  { id, en }: Bilingual = MESSAGES[answer],
): Replay {
  const path = hideDigits(first?.path ?? '');
  return deepFreeze({
    answer,
    ...(first === undefined ? {} : { first: { ...first, path } }),
    library: { ...(typeof then === 'string' ? { then } : {}), now: version },
    message: path === '' ? { id, en } : { id: `${id} (${path})`, en: `${en} (${path})` },
  });
}
