/** One face for every version of the library: the few functions that are measured, whatever they took and gave then. */
import { loadEntry, type EngineName } from './engines.js';

/** What the functions of all versions have in common. */
interface Exported {
  readonly parseAsn: (input: unknown) => object;
  readonly parseVacancy: (input: unknown) => object;
  readonly safeParseVacancy: (input: unknown) => { readonly success: boolean };
  readonly normalizeAspects: (person: object, context: object) => object;
  readonly aspectsFromScores: (scores: object, context: object) => object;
  readonly placeInBox: (profile: object, ruleSet: object) => Placement;
}

/** What this build alone has. */
interface BoxAlone {
  readonly boxFromEvidence: (person: object, context: object) => Placement;
  readonly boxFromScores: (scores: object, context: object) => Placement;
}

/** What came of a person, as far as it is compared. */
export interface Placement {
  readonly status: string;
  readonly box?: number;
  readonly talent?: string;
  readonly possibleBoxes?: readonly number[];
}

/** Which rules: `first`, the default rule set as 0.1.0 had it; `latest`, as the engine has it. */
export type Rules = 'first' | 'latest';

/** What came of a vacancy, as far as it is compared: since 0.1.0 an empty list has got another word where somebody is undetermined. */
export interface VacancyNames {
  readonly id: string;
  readonly shortlist: readonly { readonly nip: string; readonly place: unknown; readonly score: string }[];
  readonly eligible: number;
  readonly ineligible: number;
  readonly undetermined: number;
}

interface Listed {
  readonly vacancy: { readonly id: string };
  readonly shortlist: VacancyNames['shortlist'];
}
/** A vacancy of a result since there is one result for a run. */
interface Counted extends Listed {
  readonly counts: Pick<VacancyNames, 'eligible' | 'ineligible' | 'undetermined'>;
}
/** A vacancy of the lists that came before. */
interface Told extends Listed {
  readonly reserves: readonly unknown[];
  readonly ineligible: readonly unknown[];
  readonly undetermined: readonly unknown[];
}
/** What ranking gives: one result, or a list of vacancies. */
type Ranking = { readonly vacancies: readonly Counted[] } | readonly Told[];

/** The day as of which everything is judged. */
export const AS_OF = '2026-11-23' as const;

const FUNCTIONS = [
  'parseAsn',
  'parseVacancy',
  'safeParseVacancy',
  'normalizeAspects',
  'aspectsFromScores',
  'placeInBox',
  'rankVacancies',
];

/** Names of members as they are now, and before. */
const FORMER = new Map([
  ['target', 'sasaran'],
  ['conditions', 'syarat'],
  ['basis', 'dasar'],
]);

/** The library in one version. */
export type Library = Awaited<ReturnType<typeof openLibrary>>;

export async function openLibrary(engine: EngineName) {
  const root = await loadEntry(engine, '.');
  const rules = await loadEntry(engine, './rules');
  for (const name of FUNCTIONS) if (typeof root[name] !== 'function') throw new TypeError(`${engine} has no ${name}`);
  const exported = root as unknown as Exported;
  const alone = (engine === 'now' ? await loadEntry(engine, './analysis') : {}) as unknown as BoxAlone;
  const rank = root['rankVacancies'] as (...given: readonly unknown[]) => Ranking;
  const latest = rules['bkn411'] as object;
  const ruleSets: Readonly<Record<Rules, object>> = {
    first: (rules['bkn411Revision1'] as object | undefined) ?? latest,
    latest,
  };
  const probe = { id: 'V', nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas', conditions: [] };
  const worded: Worded = exported.safeParseVacancy(probe).success
    ? (input) => input
    : (input) => renamed(input, FORMER);
  const contextOf = (which: Rules) => ({ ruleSet: ruleSets[which], asOf: AS_OF });
  return {
    engine,
    /** A person or vacancy as this version names the members. */
    worded,
    parseAsn: exported.parseAsn,
    parseVacancy: exported.parseVacancy,
    rank: (vacancies: readonly object[], pool: readonly object[], which: Rules): Ranking =>
      rank.length === 1
        ? rank({ vacancies, pool, context: contextOf(which) })
        : rank(vacancies, pool, contextOf(which)),
    place: (person: object, which: Rules): Placement =>
      exported.placeInBox(exported.normalizeAspects(person, contextOf(which)), ruleSets[which]),
    placeScores: (scores: object, which: Rules): Placement =>
      exported.placeInBox(exported.aspectsFromScores(scores, contextOf(which)), ruleSets[which]),
    /** The box and nothing else. */
    boxFromEvidence: (person: object, which: Rules): Placement => alone.boxFromEvidence(person, contextOf(which)),
    boxFromScores: (scores: object, which: Rules): Placement => alone.boxFromScores(scores, contextOf(which)),
  };
}

type Worded = (input: object) => object;

function renamed(object: object, names: ReadonlyMap<string, string>): object {
  const member = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? value.map(member) : renamed(value, names);
  };
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [names.get(key) ?? key, member(value)]));
}

/** What a version gave, with the members named as they are now. */
export function asNamedNow(given: object): object {
  return renamed(given, new Map([...FORMER].map(([now, before]) => [before, now])));
}

/** The names of every vacancy, with how many people are eligible. */
export function namesOf(ranking: Ranking): readonly VacancyNames[] {
  return 'vacancies' in ranking
    ? ranking.vacancies.map((vacancy) => {
        const { eligible, ineligible, undetermined } = vacancy.counts;
        return { ...listed(vacancy), eligible, ineligible, undetermined };
      })
    : ranking.map((vacancy) => ({
        ...listed(vacancy),
        eligible: vacancy.shortlist.length + vacancy.reserves.length,
        ineligible: vacancy.ineligible.length,
        undetermined: vacancy.undetermined.length,
      }));
}

function listed({ vacancy, shortlist }: Listed): Pick<VacancyNames, 'id' | 'shortlist'> {
  return { id: vacancy.id, shortlist: shortlist.map(({ nip, place, score }) => ({ nip, place, score })) };
}

/** Bytes of a ranking as JSON: of a list vacancy by vacancy, since no string holds the whole. */
export function jsonBytes(ranking: Ranking): number {
  const parts: readonly unknown[] = 'vacancies' in ranking ? [ranking] : ranking;
  return parts.reduce<number>((sum, part) => sum + Buffer.byteLength(JSON.stringify(part)) + 1, 0);
}
