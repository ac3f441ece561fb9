import type { ReasonParameters } from '../conditions/reason-parameters.js';
import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { refusal, requireText, shownText } from '../problems/misuse.js';
import type { Grid, NineBoxGrid } from '../rule-set/model/grid.js';
import { IDENTITY_CONFLICT } from './eligibility.js';
import { reasonFrom } from './condition-verdicts.js';
import { givenResult } from './parse-result.js';
import { rememberSuccession } from './parse-succession.js';
import type { ClassStageResult, ReasonGroup, RunResult, VacancyResult, WaysTaken } from './run-result.js';
import type { ConditionVerdict, Ineligible, Ranked, Succession, Undetermined } from './succession.js';

/**
 * One vacancy of a run's result, told in full: what {@link rankSuccessors} gives for it.
 *
 * @param result - from {@link rankVacancies}, or read back by {@link parseRunResult}
 * @param vacancyId - id of the vacancy
 * @throws TalentaError `invalidArgument` for what is no result, and for a vacancy that it does not have; `tooLarge`
 * @example
 * ```ts
 * import { parseVacancy, rankVacancies, successionOf } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const pool = [{ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } }];
 * const result = rankVacancies({ vacancies: [vacancy], pool, context: { ruleSet: bkn411, asOf: '2026-11-23' } });
 * console.log(successionOf(result, 'V1').undetermined[0]?.couldReachShortlist); // => true
 * ```
 */
export function successionOf<G extends Grid = NineBoxGrid>(result: RunResult<G>, vacancyId: string): Succession<G>;
export function successionOf(result: RunResult<Grid>, vacancyId: string): Succession<Grid> {
  const given = givenResult(result, 'result');
  return successionAt(given, placeOfVacancy(given, requireText(vacancyId, 'vacancyId')));
}

/**
 * Every vacancy of a run's result, told in full, in the order of the run: large for a whole city, handy for a few vacancies.
 *
 * @param result - from {@link rankVacancies}, or read back by {@link parseRunResult}
 * @throws TalentaError `invalidArgument` for what is no result; `tooLarge`
 * @example
 * ```ts
 * import { parseVacancy, rankVacancies, successionsOf } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancies = ['V1', 'V2'].map((id) =>
 *   parseVacancy({ id, nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' }),
 * );
 * const result = rankVacancies({ vacancies, pool: [], context: { ruleSet: bkn411, asOf: '2026-11-23' } });
 * console.log(successionsOf(result).map(({ outcome }) => outcome).join(', ')); // => empty, empty
 * ```
 */
export function successionsOf<G extends Grid = NineBoxGrid>(result: RunResult<G>): readonly Succession<G>[];
export function successionsOf(result: RunResult<Grid>): readonly Succession<Grid>[] {
  const given = givenResult(result, 'result');
  return Object.freeze(given.vacancies.map((_vacancy, place) => successionAt(given, place)));
}

/** What came of one person for one vacancy. */
export interface PersonVerdict {
  /** What the conditions come to. */
  readonly verdict: 'eligible' | 'notEligible' | 'undetermined' | 'blocked' | 'notInPool';
  /** What is failed, or could not be told; empty for somebody who ranks. */
  readonly reasons: readonly ConditionVerdict[];
  /** By which way the person would come; absent where it cannot be told, and where there is none. */
  readonly cara?: CaraPengisian;
  /** Place in the order of merit, of somebody who ranks. */
  readonly place?: Ranked['place'];
}

/**
 * What came of one person for one vacancy, out of a result: nothing is ranked again.
 *
 * @param result - from {@link rankVacancies}, or read back by {@link parseRunResult}
 * @param vacancyId - id of the vacancy
 * @param nip - number of the person
 * @throws TalentaError `invalidArgument` for what is no result, and for a vacancy that it does not have; `tooLarge`
 * @example
 * ```ts
 * import { parseVacancy, rankVacancies, textOf, verdictOf } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const evidence = { lhkpn: [{ tahun: 2025, status: 'belumLapor' as const }] };
 * const pool = [{ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' }, evidence }];
 * const result = rankVacancies({ vacancies: [vacancy], pool, context: { ruleSet: bkn411, asOf: '2026-11-23' } });
 * const { verdict, reasons } = verdictOf(result, 'V1', '198502282010011999');
 * console.log(verdict, reasons.map((reason) => textOf(reason, 'en')).join(' '));
 * // => notEligible Wealth report of 2025: belumLapor.
 * ```
 */
export function verdictOf(result: RunResult<Grid>, vacancyId: string, nip: string): PersonVerdict {
  const given = givenResult(result, 'result');
  const succession = vacancyAt(given, placeOfVacancy(given, requireText(vacancyId, 'vacancyId')));
  const person = placeIn(given.people, requireText(nip, 'nip'));
  if (person === undefined) return deepFreeze({ verdict: 'notInPool', reasons: [] });
  if (succession.outcome === 'blocked') return deepFreeze({ verdict: 'blocked', reasons: [] });
  const { failed, open } = reasonsOfVacancy(given, succession, person);
  const cara = caraOf(given, succession, person);
  const face = cara === undefined ? {} : { cara };
  const reasons = failed.get(person) ?? open.get(person) ?? [];
  if (failed.has(person)) return deepFreeze({ verdict: 'notEligible', reasons, ...face });
  if (open.has(person)) return deepFreeze({ verdict: 'undetermined', reasons, ...face });
  const row = [...succession.shortlist, ...succession.around].find((each) => each.nip === nip);
  const place = row?.place ?? succession.further.places[succession.further.people.indexOf(person)];
  return deepFreeze({ verdict: 'eligible', reasons, ...face, ...(place === undefined ? {} : { place }) });
}

function placeOfVacancy({ vacancies }: RunResult<Grid>, id: string): number {
  const place = vacancies.findIndex(({ vacancy }) => vacancy.id === id);
  if (place < 0) throw refusal('vacancyId', `The result has no vacancy ${shownText(id)}.`);
  return place;
}

function vacancyAt({ vacancies }: RunResult<Grid>, place: number): VacancyResult<Grid> {
  const vacancy = vacancies[place];
  if (vacancy === undefined) throw new RangeError('no such vacancy');
  return vacancy;
}

/** Where a number stands in a list that ascends. */
function placeIn<Value extends number | string>(list: readonly Value[], wanted: Value): number | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = list[middle];
    if (value !== undefined && value < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted ? low : undefined;
}

/** One vacancy of a result, told in full. */
export function successionAt(result: RunResult<Grid>, place: number): Succession<Grid> {
  const succession = vacancyAt(result, place);
  const { failed, open } = reasonsOfVacancy(result, succession);
  const could = new Set(succession.couldReach);
  const nipOf = (person: number): string => result.people[person] ?? '';
  const inOrder = <Value>(people: ReadonlyMap<number, Value>): readonly (readonly [number, Value])[] =>
    [...people].sort(([one], [other]) => one - other);
  const face = (person: number): Pick<Ineligible, 'nip' | 'cara'> => {
    const cara = caraOf(result, succession, person);
    return { nip: nipOf(person), ...(cara === undefined ? {} : { cara }) };
  };
  const { outcome, blockedBy, vacancy, shortlist, around, byHand, otherOrder, findings } = succession;
  const told: Succession<Grid> = {
    outcome,
    ...(blockedBy === undefined ? {} : { blockedBy }),
    vacancy,
    shortlistSize: result.shortlistSize,
    shortlist,
    reserves: [...around, ...furtherRanked(result, succession)],
    ineligible: inOrder(failed).map(([person, reasons]): Ineligible => {
      const box = reasons.find(({ kind }) => kind === 'box')?.parameters?.box;
      return { ...face(person), reasons, ...(box === undefined ? {} : { box }) };
    }),
    undetermined: inOrder(open).map(([person, reasons]): Undetermined<Grid> => {
      const possible = reasons.find(({ kind }) => kind === 'box')?.parameters?.possible;
      return {
        ...face(person),
        reasons,
        ...(possible === undefined ? {} : { possibleBoxes: possible }),
        couldReachShortlist: could.has(person),
      };
    }),
    unreadable: result.unreadable,
    byHand,
    order: result.order,
    tieChain: result.tieChain,
    otherOrder,
    findings: [...result.findings, ...findings],
    ruleSet: result.ruleSet,
    asOf: result.asOf,
  };
  return rememberSuccession(deepFreeze(told));
}

function furtherRanked(result: RunResult<Grid>, succession: VacancyResult<Grid>): readonly Ranked<Grid>[] {
  const { people, values, places, ties } = succession.further;
  return people.flatMap((person, row) => {
    const own = result.values[values[row] ?? -1];
    const place = places[row];
    if (own === undefined || place === undefined) return [];
    const cara = caraOf(result, succession, person);
    return [
      {
        nip: result.people[person] ?? '',
        place,
        ...own,
        ...(cara === undefined ? {} : { cara }),
        ...(Object.hasOwn(ties, String(person)) ? ties[String(person)] : {}),
      },
    ];
  });
}

function stageOf({ stages }: RunResult<Grid>, { stage }: VacancyResult<Grid>): ClassStageResult | undefined {
  return stage === undefined ? undefined : stages[stage];
}

function waysOf({ ways }: RunResult<Grid>, stage: ClassStageResult): WaysTaken | undefined {
  return ways[stage.ways];
}

function caraOf(result: RunResult<Grid>, succession: VacancyResult<Grid>, person: number): CaraPengisian | undefined {
  const stage = stageOf(result, succession);
  if (stage === undefined || placeIn(result.conflicting, person) !== undefined) return undefined;
  if (stage.outside === undefined && placeIn(result.outside, person) !== undefined) return 'luarPns';
  const ways = waysOf(result, stage);
  return ways?.states[ways.of[person] ?? -1]?.cara;
}

type Reasons = Map<number, ConditionVerdict[]>;

/** What people fail, of the stage where they fail, and what cannot be told of the others. */
interface ReasonsOfVacancy {
  readonly failed: ReadonlyMap<number, readonly ConditionVerdict[]>;
  readonly open: ReadonlyMap<number, readonly ConditionVerdict[]>;
}

/** Reads the columns of a vacancy in the order of its stages; of one person only where `only` is given. */
function reasonsOfVacancy(result: RunResult<Grid>, succession: VacancyResult<Grid>, only?: number): ReasonsOfVacancy {
  const failed: Reasons = new Map();
  const open: Reasons = new Map();
  const stage = stageOf(result, succession);
  if (stage === undefined) return { failed, open };
  const ways = waysOf(result, stage);
  const outside = new Set(result.outside);
  const isCivilServant = (person: number): boolean => !outside.has(person);
  const isOutside = (person: number): boolean => outside.has(person);
  const comesBy =
    (column: number) =>
    (person: number): boolean =>
      ways?.states[ways.of[person] ?? -1]?.columns.includes(column) === true;
  const everybody = (): boolean => true;
  const ofWays = [...new Set(ways?.states.flatMap(({ columns }) => columns))];
  const stages: readonly (readonly (readonly [column: number, isAsked: (person: number) => boolean])[])[] = [
    [
      ...(stage.notOpen === undefined ? [] : [[stage.notOpen, isOutside] as const]),
      ...(ways === undefined ? [] : [[ways.column, stage.outside === undefined ? isCivilServant : everybody] as const]),
      ...stage.columns.map((column) => [column, isCivilServant] as const),
      ...(stage.outside ?? []).map((column) => [column, isOutside] as const),
      ...ofWays.map((column) => [column, comesBy(column)] as const),
    ],
    succession.own.map((column) => [column, everybody] as const),
    succession.box === undefined ? [] : [[succession.box, everybody]],
    succession.technical === undefined ? [] : [[succession.technical, everybody]],
  ];
  for (const columns of stages) {
    const failedHere: Reasons = new Map();
    for (const [column, isAsked] of columns) {
      for (const group of groupsOf(result, column)) {
        const into = group.verdict === 'notMet' ? failedHere : open;
        for (const [person, place] of peopleOf(group, only)) {
          if (failed.has(person) || !isAsked(person)) continue;
          const reasons = into.get(person) ?? [];
          reasons.push(reasonAt(result, group, place));
          into.set(person, reasons);
        }
      }
    }
    for (const [person, reasons] of failedHere) {
      failed.set(person, reasons);
      open.delete(person);
    }
  }
  for (const person of result.conflicting) {
    failed.delete(person);
    if (only === undefined || only === person) open.set(person, [IDENTITY_CONFLICT]);
  }
  return { failed, open };
}

function groupsOf({ columns, reasons }: RunResult<Grid>, column: number): readonly ReasonGroup[] {
  return (columns[column] ?? []).flatMap((place) => reasons[place] ?? []);
}

function peopleOf(
  { people }: ReasonGroup,
  only: number | undefined,
): Iterable<readonly [person: number, place: number]> {
  if (only === undefined) return people.map((person, place) => [person, place]);
  const place = placeIn(people, only);
  return place === undefined ? [] : [[only, place]];
}

function reasonAt(
  { conditions }: RunResult<Grid>,
  { condition, verdict, code, parameters, found, contested }: ReasonGroup,
  place: number,
): ConditionVerdict {
  const face = conditions[condition];
  if (face === undefined) throw new RangeError('no such condition');
  const ofPerson: Record<string, unknown> = {};
  for (const [key, values] of Object.entries<readonly unknown[]>({ ...found })) ofPerson[key] = values[place];
  const own: ReasonParameters | undefined = found === undefined ? parameters : { ...parameters, ...ofPerson };
  return reasonFrom(face, face.basis, {
    verdict,
    code,
    ...(own === undefined ? {} : { parameters: own }),
    ...(contested === true ? { contested } : {}),
  });
}
