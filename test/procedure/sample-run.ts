import {
  parseVacancy,
  rankVacancies,
  successionsOf,
  type Asn,
  type Context,
  type IsoDate,
  type Succession,
  type Vacancy,
} from 'talenta-asn';
import type { Actor, CommitteeOutcome, CommitteeSession, Procedure, Step } from 'talenta-asn/procedure';
import { announcementOf } from 'talenta-asn/documents';
import {
  checkCompleteness,
  decide,
  eligibilityCountOf,
  fingerprintOf,
  holdSession,
  mapPool,
  objectionWindow,
  openProcedure,
  shortlistRecordOf,
  takeStep,
} from 'talenta-asn/procedure';
import { bkn411 } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';

export const AS_OF = '2026-11-23';
export const context: Context = { ruleSet: bkn411, asOf: AS_OF };
export const by: Actor = { id: 'S-1', peran: 'sekretariat' };

/** A sample city whose vacancies all find three. */
export const city: readonly Asn[] = samplePopulation({ seed: 1, size: 1000, asOf: AS_OF });
/** Those of the city from whose classes the vacancies are filled; the others would only be refused. */
const CLASSES = ['jptPratama', 'administrator', 'pengawas', 'jfAhliUtama', 'jfAhliMadya'];
export const pool: readonly Asn[] = city.filter(
  ({ jabatan }) => jabatan !== undefined && CLASSES.includes(jabatan.kelas),
);
export const vacancies: readonly Vacancy[] = sampleVacancies({ seed: 1, count: 2, asOf: AS_OF }).map((vacancy) =>
  parseVacancy(JSON.parse(JSON.stringify(vacancy))),
);
export const successions: readonly Succession[] = successionsOf(rankVacancies({ vacancies, pool, context }));

export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
}

const MEMBERS = ['K-1', 'K-2', 'K-3', 'K-4', 'K-5'].map((id, index) => ({
  id,
  peran: index === 0 ? ('ketua' as const) : ('anggota' as const),
}));

/** A session at which everybody named is checked by hand and nothing is moved. */
export function quietSession(succession: Succession, date: IsoDate = '2026-12-01'): CommitteeSession {
  return {
    vacancy: succession.vacancy.id,
    date,
    members: MEMBERS,
    present: MEMBERS.map(({ id }) => id),
    conflicts: [],
    moves: [],
    checks: succession.shortlist.flatMap(({ nip, cara: by }) =>
      succession.byHand
        .filter(({ cara }) => cara === undefined || by === undefined || cara.includes(by))
        .map(({ id }) => ({ nip, condition: id, verdict: 'met' as const, by: 'K-1' })),
    ),
  };
}

export function outcomeOf(session: CommitteeSession): CommitteeOutcome {
  const vacancy = vacancies.find(({ id }) => id === session.vacancy);
  if (vacancy === undefined) throw new Error('no such vacancy');
  const result = holdSession({ vacancies: [vacancy], pool, context }, session);
  if (!result.success) throw new Error(result.error.map(({ code, message }) => `${code}: ${message}`).join('; '));
  return result.data;
}

export function taken(procedure: Procedure, step: Step): Procedure {
  const result = takeStep(procedure, step);
  if (!result.success) throw new Error(`${result.error.code}: ${result.error.message.en}`);
  return result.data;
}

export function opened(): Procedure {
  const { ruleSet } = first(successions);
  return openProcedure({ id: 'P-1', instansi: 'Kota', ruleSet, asOf: AS_OF, at: '2026-11-24', by });
}

/** The steps of a procedure from its opening up to the announcement, and the window of objections. */
export function allSteps(): readonly Step[] {
  const completeness = checkCompleteness(pool, AS_OF);
  const outcomes = successions.map((succession) => outcomeOf(quietSession(succession)));
  return [
    { step: 'reportCompleteness', completeness, at: '2026-11-24', by },
    {
      step: 'closeData',
      accepted: completeness.missing.map(({ nip, source }) => ({ nip, source, reason: 'Sumber tidak menjawab.' })),
      at: '2026-11-25',
      by,
    },
    { step: 'recordMapping', mapping: mapPool(pool, context), at: '2026-11-26', by },
    {
      step: 'openVacancies',
      vacancies: vacancies.map(({ id, nama, kelas }) => ({ id, nama, kelas })),
      at: '2026-11-27',
      by,
    },
    { step: 'recordEligibility', eligibility: successions.map(eligibilityCountOf), at: '2026-11-30', by },
    { step: 'recordShortlists', shortlists: successions.map(shortlistRecordOf), at: '2026-11-30', by },
    ...outcomes.map((outcome): Step => ({ step: 'recordSession', outcome, at: '2026-12-01', by })),
    ...outcomes.map((outcome): Step => {
      const decision = {
        vacancy: outcome.vacancy,
        date: '2026-12-02',
        basis: 'SK 1/2026',
        by,
        choice: 'first',
      } as const;
      const result = decide({ ...decision, nip: first(outcome.named).nip }, outcome);
      if (!result.success) throw new Error(JSON.stringify(result.error));
      return { step: 'recordDecision', record: result.data, at: '2026-12-02', by };
    }),
    ...successions.map((succession): Step => {
      const details = { instansi: 'Kota', tanggal: '2026-12-03', listed: 'byPlace', names: {} } as const;
      const fingerprint = fingerprintOf(announcementOf(succession, details));
      const announcement = { vacancy: succession.vacancy.id, date: '2026-12-03', fingerprint } as const;
      return { step: 'recordAnnouncement', announcement, at: '2026-12-03', by };
    }),
    { step: 'openObjections', window: objectionWindow('2026-12-03'), at: '2026-12-03', by },
  ];
}
