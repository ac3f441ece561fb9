import { isIsoDate, type IsoDate } from '../civil-service/iso-date.js';
import { BOUNDS } from '../json/bounds.js';
import { plainCopy } from '../json/own-data.js';
import type { Asn } from '../person/asn.js';
import { isMadeAsn } from '../person/parse-asn.js';
import { hasPlainPrototype, isList, isObject, isRecord } from '../problems/is-object.js';
import { oversize } from '../problems/misuse.js';
import type { ShortlistRecord } from '../procedure/procedure.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import type { Candidate } from '../succession/candidate.js';
import type { VacancyResult } from '../succession/run-result.js';
import type { SuccessionOutcome } from '../succession/succession.js';
import type { Vacancy } from '../vacancy/vacancy.js';

/** The form of replay files that this version makes and reads. */
export const FORMAT = 2;

/** Who was named for a vacancy, and how many were not. */
export interface NamedResult {
  /** Id of the vacancy. */
  readonly vacancy: string;
  /** What came of it. */
  readonly outcome: SuccessionOutcome;
  /** How many people are eligible, how many fail something, of how many it cannot be told, and why. */
  readonly counts: VacancyResult<Grid>['counts'];
  /** The shortlist in order of merit: NIP, place, box and score of each. */
  readonly shortlist: ShortlistRecord['named'];
  /**
   * SHA-256 of the canonical JSON of what came of this vacancy, hexadecimal: its `VacancyResult` without `stage`, `own`, `box`,
   * `technical` and `further.values`, which are places in tables of all vacancies.
   */
  readonly fingerprint: string;
}

/**
 * A run that can be done again: everything that went in, who was named, and fingerprints of what came out. Plain JSON. Personal
 * data. Every fingerprint is SHA-256 of the canonical JSON (RFC 8785, in UTF-8) of what it is said to be of, 64 hexadecimal
 * digits in small letters.
 */
export interface ReplayFile {
  /** Version of this form. */
  readonly format: typeof FORMAT;
  /** Version of the library that made it. */
  readonly library: string;
  /** The rule set, whole. */
  readonly ruleSet: RuleSet<Grid>;
  /** The reference date. */
  readonly asOf: IsoDate;
  /** Keys of the stages of the agency's selection that were held, sorted. */
  readonly stagesHeld: readonly string[];
  /** The vacancies (lowongan), by id; those of one id by fingerprint. */
  readonly vacancies: readonly Vacancy[];
  /** The people, by NIP, those of one NIP by fingerprint: the order of the pool does not matter. */
  readonly pool: readonly (Asn | Candidate<Grid>)[];
  /** Who was named: one for each vacancy, in their order. */
  readonly named: readonly NamedResult[];
  /** Fingerprints of what went in and of what came out. */
  readonly fingerprints: {
    /** Of each vacancy. */
    readonly vacancies: readonly string[];
    /** Of each person. */
    readonly pool: readonly string[];
    /** Of `{ asOf, stagesHeld, vacancies, pool }`, for vacancies and people with the two lists of their fingerprints. */
    readonly data: string;
    /** Of the rule set. */
    readonly ruleSet: string;
    /** Of the member `named`. */
    readonly named: string;
    /** Of the result of `rankVacancies` for these vacancies in this order. */
    readonly result: string;
  };
  /** Short checks that tell which value differs, four hexadecimal digits for each; they prove nothing. */
  readonly checks: {
    /** Of the rule set. */
    readonly ruleSet: string;
    /** Of reference date and stages held. */
    readonly run: string;
    /** Of each vacancy. */
    readonly vacancies: readonly string[];
    /** Of each person. */
    readonly pool: readonly string[];
  };
  /**
   * Of all other members but `ruleSet`, `vacancies` and `pool`, whose fingerprints are among them. Keep it, or publish it: it is
   * what proves the file.
   */
  readonly fingerprint: string;
}

/** A file as it was read: plain data that nobody can change meanwhile, of this form on the whole. */
export interface GivenReplayFile {
  readonly format: typeof FORMAT;
  readonly library: string;
  readonly ruleSet: object;
  readonly asOf: IsoDate;
  readonly stagesHeld: readonly unknown[];
  readonly vacancies: readonly unknown[];
  readonly pool: readonly unknown[];
  readonly named: readonly unknown[];
  readonly fingerprints: Readonly<
    Record<'data' | 'ruleSet' | 'named' | 'result', string> & Record<'vacancies' | 'pool', readonly unknown[]>
  >;
  readonly checks: Readonly<Record<'ruleSet' | 'run', string> & Record<'vacancies' | 'pool', readonly unknown[]>>;
  readonly fingerprint: string;
}

/** A file that was read; of anything else what it says of itself. */
export type ReadReplayFile =
  | { readonly file: GivenReplayFile }
  | { readonly file?: undefined; readonly format?: unknown; readonly library?: unknown };

/** Reads a file. Never throws, whatever it is: a getter, a proxy, data that hold themselves. */
export function readReplayFile(given: unknown): ReadReplayFile {
  try {
    if (!isRecord(given) || !hasPlainPrototype(given)) return {};
    const { format, library } = given;
    if (format !== FORMAT) return { format, library };
    const file = Object.fromEntries(Object.keys(given).map((key) => [key, copyOf(key, Reflect.get(given, key))]));
    return isReplayFile(file) ? { file } : { library };
  } catch {
    return {};
  }
}

/** People and vacancies are copied one by one: each is as large as a document may be, all together may be larger. */
function copyOf(key: string, member: unknown): unknown {
  if ((key !== 'pool' && key !== 'vacancies') || !isList(member)) return plainCopy(member, key);
  if (member.length > BOUNDS.people) throw oversize(key, `${member.length} elements`, BOUNDS.people);
  return Array.from({ length: member.length }, (_, index) => {
    const each = member[index];
    return isMadeAsn(each) ? each : plainCopy(each, `${key}[${String(index)}]`);
  });
}

function isReplayFile(file: Readonly<Record<string, unknown>>): file is typeof file & GivenReplayFile {
  const { checks, fingerprints } = file;
  const every = (is: (value: unknown) => boolean, of: unknown, ...keys: readonly string[]): boolean =>
    isRecord(of) && keys.every((key) => is(of[key]));
  const isText = (value: unknown): boolean => typeof value === 'string';
  return (
    file['format'] === FORMAT &&
    isIsoDate(file['asOf']) &&
    isObject(file['ruleSet']) &&
    every(isText, file, 'library', 'fingerprint') &&
    every(isList, file, 'stagesHeld', 'vacancies', 'pool', 'named') &&
    every(isText, fingerprints, 'data', 'ruleSet', 'named', 'result') &&
    every(isList, fingerprints, 'vacancies', 'pool') &&
    every(isText, checks, 'ruleSet', 'run') &&
    every(isList, checks, 'vacancies', 'pool')
  );
}
