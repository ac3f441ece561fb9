import { canonicalText } from '../json/canonical-text.js';
import type { Place } from '../succession/place.js';
import type { Incomplete } from './completeness.js';
import { NOTHING_RECORDED, type Procedure } from './procedure.js';
import { underWayFrom } from './procedure-stage.js';
import type { StepName } from './step.js';
import {
  listsWithNames,
  notOneEach,
  notStanding,
  ofAnotherRun,
  otherRuleSet,
  reaching,
  recordedAlready,
  standsTwice,
  vacancyUnknown,
} from './step-checks.js';
import { blankText, refuse, type RecordChange, type StepDefinition, type StepRefusal } from './step-definition.js';

/** Every step of the procedure, in the order in which they are usually taken: at which stages, and what it does. */
export const STEPS: { readonly [Name in StepName]: StepDefinition<Name> } = {
  /** As often as needed, until the data are closed. */
  reportCompleteness: {
    stages: ['preparation'],
    take: ({ completeness }, procedure) =>
      completeness.asOf === procedure.asOf ? { completeness } : otherRuleSet(procedure, `asOf ${completeness.asOf}`),
  },

  /** Everything is complete, or each gap is accepted with a reason. */
  closeData: {
    stages: ['preparation'],
    take: ({ accepted = [] }, procedure) => {
      const { completeness } = procedure;
      if (completeness === undefined) {
        return refuse(
          'dataIncomplete',
          'Kelengkapan data belum dilaporkan: ambil langkah reportCompleteness lebih dahulu.',
          'The completeness of the data has not been reported: take the step reportCompleteness first.',
        );
      }
      const blank = blankText(...accepted.map(({ reason }) => reason));
      if (blank !== undefined) return blank;
      const keyOf = ({ nip, source }: Pick<Incomplete, 'nip' | 'source'>): string => canonicalText([nip, source]);
      const known = new Set(accepted.map(keyOf));
      const missing = completeness.missing.filter((item) => !known.has(keyOf(item)));
      if (missing.length > 0 || completeness.people === 0) return dataIncomplete(procedure, missing);
      return { stage: 'dataClosed', accepted };
    },
  },

  recordMapping: {
    stages: ['dataClosed'],
    take: ({ mapping }, procedure) => ofAnotherRun(mapping, procedure) ?? { stage: 'mapped', mapping },
  },

  openVacancies: {
    stages: ['mapped'],
    take: ({ vacancies: given }) => {
      if (given.length === 0)
        return refuse('vacancyMissing', 'Tidak ada lowongan yang dibuka.', 'No vacancy is opened: name at least one.');
      const vacancies = given.map(({ id, nama, kelas }) => ({ id, nama, kelas }));
      return standsTwice(vacancies.map(({ id }) => id)) ?? { stage: 'vacanciesOpened', vacancies };
    },
    // Vacancies are not opened while data are missing: the refusal says of whom, in which source.
    beforeItsStage: (procedure) => {
      const { completeness, stage } = procedure;
      if (stage !== 'preparation' || completeness === undefined || completeness.complete) return undefined;
      return dataIncomplete(procedure, completeness.missing);
    },
  },

  /** For all vacancies that stand at once. */
  recordEligibility: {
    stages: ['vacanciesOpened'],
    take: ({ eligibility }, procedure) =>
      notOneEach(eligibility, procedure) ?? { stage: 'eligibilityJudged', eligibility },
  },

  /** For all vacancies that stand at once. */
  recordShortlists: {
    stages: ['eligibilityJudged'],
    take: ({ shortlists }, procedure) =>
      notOneEach(shortlists, procedure) ??
      shortlists.map((each) => ofAnotherRun(each, procedure)).find((refusal) => refusal !== undefined) ??
      reaching({ shortlists }, procedure, 'shortlisted'),
  },

  /** One for each vacancy with names. */
  recordSession: {
    stages: ['shortlisted'],
    take: ({ outcome }, procedure) => {
      const { vacancy } = outcome;
      const shortlist = listsWithNames(procedure).find((each) => each.vacancy === vacancy);
      if (shortlist === undefined) return vacancyUnknown(vacancy);
      const wrong = recordedAlready(procedure.sessions, vacancy) ?? ofAnotherRun(outcome, procedure);
      if (wrong !== undefined) return wrong;
      if (listText(outcome.computed) !== listText(shortlist.named)) {
        return refuse(
          'otherList',
          `Sidang untuk ${vacancy} bertolak dari daftar lain daripada daftar pendek yang dicatat.`,
          `The session on ${vacancy} starts from another list than the shortlist on record.`,
        );
      }
      return reaching({ sessions: [...procedure.sessions, outcome] }, procedure);
    },
  },

  /** One for each vacancy with names. */
  recordDecision: {
    stages: ['committeeHeld'],
    take: ({ record }, procedure) => {
      const { vacancy, choice, nip } = record.decision;
      const session = procedure.sessions.find((each) => each.vacancy === vacancy);
      if (session === undefined) return vacancyUnknown(vacancy);
      const decided = procedure.decisions.map(({ decision }) => decision);
      const wrong = notStanding(procedure, vacancy) ?? recordedAlready(decided, vacancy);
      if (wrong !== undefined) return wrong;
      const named = session.named.map((each) => each.nip);
      if (canonicalText(record.named) !== canonicalText(named)) {
        return refuse(
          'otherList',
          `Keputusan untuk ${vacancy} diambil dari daftar lain daripada yang ditetapkan komite.`,
          `The decision on ${vacancy} was taken from another list than the committee has named.`,
        );
      }
      if (choice !== 'none' && !named.includes(nip)) {
        return refuse(
          'notDecidable',
          `Yang dipilih untuk ${vacancy} tidak ada dalam daftar.`,
          `Who is chosen for ${vacancy} does not stand on the list.`,
        );
      }
      return reaching({ decisions: [...procedure.decisions, record] }, procedure);
    },
  },

  /** One for each vacancy that stands. */
  recordAnnouncement: {
    stages: ['decided'],
    take: ({ announcement }, procedure) =>
      notStanding(procedure, announcement.vacancy) ??
      recordedAlready(procedure.announcements, announcement.vacancy) ??
      reaching({ announcements: [...procedure.announcements, announcement] }, procedure),
  },

  openObjections: {
    stages: ['announced'],
    take: ({ window }) => ({ stage: 'objection', window }),
  },

  lodgeObjection: {
    stages: ['objection'],
    take: ({ objection: { id, nip, vacancy, ground } }, procedure, at) => {
      const { window, objections } = procedure;
      if (window === undefined || at < window.opens || at > window.closes) {
        const { opens = '-', closes = '-' } = window ?? {};
        return refuse(
          'windowClosed',
          `Sanggah diterima ${opens} sampai ${closes}; yang ini bertanggal ${at}.`,
          `Objections are taken from ${opens} to ${closes}; this one is dated ${at}.`,
        );
      }
      const wrong = notStanding(procedure, vacancy);
      if (wrong !== undefined) return wrong;
      if (objections.some((each) => each.id === id))
        return refuse('alreadyRecorded', `Sanggah ${id} sudah dicatat.`, `The objection ${id} is on record already.`);
      return { objections: [...objections, { id, nip, vacancy, ground, lodgedOn: at }] };
    },
  },

  answerObjection: {
    stages: ['objection'],
    take: ({ id, answer: { upheld, changesResult, text } }, { objections }, at) => {
      const objection = objections.find((each) => each.id === id);
      if (objection === undefined)
        return refuse('objectionUnknown', `Tidak ada sanggah ${id}.`, `There is no objection ${id}.`);
      if (objection.answer !== undefined)
        return refuse('alreadyRecorded', `Sanggah ${id} sudah dijawab.`, `The objection ${id} is answered already.`);
      const answered = { ...objection, answer: { upheld, changesResult, text, date: at } };
      return blankText(text) ?? { objections: objections.map((each) => (each === objection ? answered : each)) };
    },
  },

  /** Back to the opened vacancies: the lists are worked out anew, the log keeps the old ones. */
  reopen: {
    stages: underWayFrom('shortlisted'),
    take: ({ because, asOf, mapping }, procedure) => {
      const stage = 'vacanciesOpened';
      const again: RecordChange = {
        stage,
        round: procedure.round + 1,
        ...NOTHING_RECORDED,
        ...(asOf === undefined ? {} : { asOf }),
        ...(mapping === undefined ? {} : { mapping }),
      };
      const wrong = mapping === undefined ? undefined : ofAnotherRun(mapping, { ...procedure, ...again });
      if (wrong !== undefined) return { ...wrong, stage };
      if ('basis' in because) return blankText(because.basis) ?? again;
      const objection = procedure.objections.find(({ id }) => id === because.objection);
      const { answer } = objection ?? {};
      if (objection === undefined || answer?.upheld !== true || !answer.changesResult || answer.reopened === true) {
        return refuse(
          'objectionUnknown',
          `Sanggah ${because.objection} tidak dikabulkan dengan perubahan hasil, atau sudah ditindaklanjuti.`,
          `The objection ${because.objection} was not upheld with a change of the result, or has been followed up already.`,
        );
      }
      const followed = { ...objection, answer: { ...answer, reopened: true as const } };
      return { ...again, objections: procedure.objections.map((each) => (each === objection ? followed : each)) };
    },
  },

  /** The window is over, every objection is answered, and what was upheld has been followed up. */
  finalize: {
    stages: ['objection'],
    take: (_, { window, objections }, at) => {
      if (window !== undefined && at <= window.closes) {
        return refuse(
          'windowOpen',
          `Sanggah masih diterima sampai ${window.closes}.`,
          `Objections are still taken until ${window.closes}.`,
        );
      }
      const open = objections.filter(({ answer }) => answer === undefined).map(({ id }) => id);
      if (open.length > 0) {
        const ids = open.join(', ');
        return refuse('objectionsOpen', `Sanggah belum dijawab: ${ids}.`, `Objections without an answer: ${ids}.`);
      }
      const due = objections
        .filter(({ answer }) => answer?.upheld === true && answer.changesResult && answer.reopened !== true)
        .map(({ id }) => id);
      if (due.length > 0) {
        const ids = due.join(', ');
        return refuse(
          'reopeningDue',
          `Sanggah yang dikabulkan mengubah hasil: ${ids}; ambil langkah reopen.`,
          `Upheld objections change the result: ${ids}; take the step reopen.`,
        );
      }
      return { stage: 'final' };
    },
  },

  /** Takes one vacancy out; the others go on. */
  cancelVacancy: {
    stages: underWayFrom('vacanciesOpened'),
    take: ({ vacancy, reason, basis }, procedure) => {
      const vacancies = procedure.vacancies.map((each) =>
        each.id === vacancy ? { ...each, cancelled: { reason, basis } } : each,
      );
      return notStanding(procedure, vacancy) ?? blankText(reason, basis) ?? reaching({ vacancies }, procedure);
    },
  },

  /** Ends the whole procedure. */
  cancel: {
    stages: underWayFrom('preparation'),
    take: ({ reason, basis }) => blankText(reason, basis) ?? { stage: 'cancelled' },
  },

  /** Writes something into the log, and changes nothing else. */
  note: {
    stages: [...underWayFrom('preparation'), 'final'],
    take: ({ text }) => blankText(text) ?? {},
  },
};

/** Whether a text is the name of a step. */
export function isStepName(text: unknown): text is StepName {
  return typeof text === 'string' && Object.hasOwn(STEPS, text);
}

/** The names of the steps, in the same order. */
export const STEP_NAMES: readonly StepName[] = Object.keys(STEPS).filter(isStepName);

/** Says of whom something is missing, in which source. */
function dataIncomplete({ completeness }: Procedure, missing: readonly Incomplete[]): StepRefusal {
  const people = new Set(missing.map(({ nip }) => nip)).size;
  return refuse(
    'dataIncomplete',
    `Data belum lengkap: ${missing.length} hal dari ${people} orang. Lengkapi, atau terima setiap kekurangan dengan alasan.`,
    `Data are not complete: ${missing.length} items of ${people} people. Complete them, or accept each gap with a reason.`,
    { missing, ...(completeness === undefined ? {} : { completeness: completeness.figure }) },
  );
}

function listText(rows: readonly { readonly nip: string; readonly place: Place }[]): string {
  return canonicalText(rows.map(({ nip, place }) => [nip, place]));
}
