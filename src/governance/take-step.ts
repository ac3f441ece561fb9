import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { isTalentaError } from '../model/talenta-error.js';
import { hideDigits } from '../model/hidden-digits.js';
import { isIsoDate, type IsoDate } from '../model/iso-date.js';
import { isRecord } from '../model/is-object.js';
import { canonicalJson, fingerprintOf } from '../rules/fingerprint.js';
import type { Grid } from '../rules/grid.js';
import type { RuleSetReference } from '../rules/rule-set.js';
import type { Place } from '../succession/place.js';
import type { Succession } from '../succession/succession.js';
import { appended, isEntry, verified, type LogEntry, type LogVerdict } from './log.js';
import { headArgument } from './log.schema.js';
import { notPlainJson } from './plain-json.js';
import {
  gridSuccessionArgument,
  openingArgument,
  procedureArgument,
  stageArgument,
  stepArgument,
  type Opening,
} from './procedure.schema.js';
import type {
  EligibilityCount,
  OpenedVacancy,
  Procedure,
  Refusal,
  RefusalCode,
  ShortlistRecord,
  Stage,
  Step,
  StepContent,
  StepName,
  StepResult,
} from './procedure.js';

/**
 * Opens a procedure, at the stage of preparation.
 *
 * @throws TalentaError `invalidDate` when no mistake but dates that are none are in the details; else `invalidArgument`,
 * `tooLarge`
 * @example
 * ```ts
 * import { placeAxes } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { openProcedure, takeStep } from 'talenta-asn/governance';
 * const { ruleSet } = placeAxes({ kinerja: '80', potensial: '80' }, bkn411);
 * const by = { id: 'S1', peran: 'sekretariat' };
 * const procedure = openProcedure({ id: 'P-2026', instansi: 'Kota', ruleSet, asOf: '2026-11-23', at: '2026-11-24', by });
 * const result = takeStep(procedure, { step: 'openVacancies', vacancies: [], at: '2026-11-24', by });
 * if (!result.success) console.log(result.refusal.code, result.refusal.possible.join(' '));
 * // => wrongStage reportCompleteness closeData cancel note
 * ```
 */
export function openProcedure(details: Opening): Procedure {
  const { id, instansi, ruleSet, asOf, at, by } = openingArgument.from(details, 'details');
  const payload = { step: 'open', id, instansi, ruleSet, asOf };
  return procedureArgument.made({
    format: 1,
    id,
    instansi,
    ruleSet,
    asOf,
    stage: 'preparation',
    round: 1,
    accepted: [],
    vacancies: [],
    eligibility: [],
    shortlists: [],
    sessions: [],
    decisions: [],
    announcements: [],
    objections: [],
    log: appended([], { at, by, kind: 'open', payload }),
  });
}

/**
 * How many people of a result are eligible, for `recordEligibility`.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no result of `rankSuccessors`
 */
export function eligibilityCountOf(succession: Succession<Grid>): EligibilityCount {
  const { vacancy, shortlist, reserves, ineligible, undetermined } = gridSuccessionArgument.from(
    succession,
    'succession',
  );
  return Object.freeze({
    vacancy: vacancy.id,
    eligible: shortlist.length + reserves.length,
    ineligible: ineligible.length,
    undetermined: undetermined.length,
  });
}

/**
 * What the procedure keeps of a result, for `recordShortlists`.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no result of `rankSuccessors`
 */
export function shortlistRecordOf(succession: Succession<Grid>): ShortlistRecord {
  const given = gridSuccessionArgument.from(succession, 'succession');
  const { vacancy, outcome, shortlist, undetermined, ruleSet, asOf } = given;
  return deepFreeze({
    vacancy: vacancy.id,
    outcome,
    named: shortlist.map(({ nip, place, box, score }) => ({ nip, place, box, score })),
    unsettled: undetermined.filter(({ couldReachShortlist }) => couldReachShortlist).length,
    fingerprint: fingerprintOf(given),
    ruleSet,
    asOf,
  });
}

/** The stages of a procedure that is neither final nor cancelled, in their order. */
const UNDER_WAY: readonly Stage[] = [
  'preparation',
  'dataClosed',
  'mapped',
  'vacanciesOpened',
  'eligibilityJudged',
  'shortlisted',
  'committeeHeld',
  'decided',
  'announced',
  'objection',
];

const underWayFrom = (stage: Stage): readonly Stage[] => UNDER_WAY.slice(UNDER_WAY.indexOf(stage));

/** Where each step may be taken. */
const STEPS: Readonly<Record<StepName, readonly Stage[]>> = {
  reportCompleteness: ['preparation'],
  closeData: ['preparation'],
  recordMapping: ['dataClosed'],
  openVacancies: ['mapped'],
  recordEligibility: ['vacanciesOpened'],
  recordShortlists: ['eligibilityJudged'],
  recordSession: ['shortlisted'],
  recordDecision: ['committeeHeld'],
  recordAnnouncement: ['decided'],
  openObjections: ['announced'],
  lodgeObjection: ['objection'],
  answerObjection: ['objection'],
  reopen: underWayFrom('shortlisted'),
  finalize: ['objection'],
  cancelVacancy: underWayFrom('vacanciesOpened'),
  cancel: UNDER_WAY,
  note: [...UNDER_WAY, 'final'],
};

/**
 * The steps that may be taken at a stage.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no stage
 */
export function stepsAt(stage: Stage): readonly StepName[] {
  return Object.freeze(possibleAt(stageArgument.from(stage, 'stage')));
}

function possibleAt(stage: Stage): readonly StepName[] {
  return NAMES.filter((name) => STEPS[name].includes(stage));
}

const NAMES: readonly StepName[] = [
  'reportCompleteness',
  'closeData',
  'recordMapping',
  'openVacancies',
  'recordEligibility',
  'recordShortlists',
  'recordSession',
  'recordDecision',
  'recordAnnouncement',
  'openObjections',
  'lodgeObjection',
  'answerObjection',
  'reopen',
  'finalize',
  'cancelVacancy',
  'cancel',
  'note',
];

/** What a step does to the members of a procedure, or why not. */
type Done = Partial<Omit<Procedure, 'log' | 'format' | 'id'>> | Refusal;

/**
 * Takes one step of a procedure: checks that it may be taken now, and gives the procedure after it, with one more entry in
 * its log. Nothing is taken by halves: what is refused leaves everything as it was, and says what is to be done.
 *
 * The steps in order: `reportCompleteness` (as often as needed), `closeData`, `recordMapping`, `openVacancies`,
 * `recordEligibility`, `recordShortlists`, `recordSession` and `recordDecision` for each vacancy with names,
 * `recordAnnouncement` for each vacancy, `openObjections`, `lodgeObjection`, `answerObjection`, `reopen` after an upheld
 * objection that changes a list, `finalize`. `cancelVacancy`, `cancel` and `note` beside them.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no procedure or no step; a step that cannot be taken comes
 * back refused
 */
export function takeStep(procedure: Procedure, step: Step): StepResult {
  const before = procedureArgument.from(procedure, 'procedure');
  const unreadable = notReadable(before, step);
  if (unreadable !== undefined) return refused(unreadable);
  return stepTaken(before, stepArgument.from(step, 'step'));
}

function stepTaken(procedure: Procedure, step: Step): StepResult {
  const { at, by, ...content } = step;
  const refusal = early(procedure, step);
  if (refusal !== undefined) return refused(refusal);
  const done = doneBy(content, procedure, at);
  if ('code' in done) return refused(done);
  const log = appended(procedure.log, { at, by, kind: content.step, payload: content });
  return Object.freeze({ success: true, procedure: procedureArgument.made({ ...procedure, ...done, log }) });
}

function refused(refusal: Refusal): StepResult {
  return deepFreeze({ success: false, refusal });
}

function refusal(
  procedure: Procedure,
  code: RefusalCode,
  id: string,
  en: string,
  more: Partial<Refusal> = {},
): Refusal {
  const { stage } = procedure;
  return { code, message: { id: hideDigits(id), en: hideDigits(en) }, stage, possible: possibleAt(stage), ...more };
}

/** What is said of a step before its content is looked at: it is not plain JSON, or its date is none. */
function notReadable(procedure: Procedure, step: unknown): Refusal | undefined {
  const wrong = notPlainJson(step);
  if (wrong !== undefined) {
    return refusal(
      procedure,
      'notPlainJson',
      `${wrong.path}: bukan JSON biasa (${wrong.message}).`,
      `${wrong.path}: ${wrong.message}. A step is plain JSON.`,
    );
  }
  return isRecord(step) && typeof step['at'] === 'string' && !isIsoDate(step['at'])
    ? refusal(procedure, 'dateNotReal', 'at: bukan tanggal YYYY-MM-DD.', 'at: expected a date YYYY-MM-DD.')
    : undefined;
}

function early(procedure: Procedure, step: Step): Refusal | undefined {
  const last = procedure.log.at(-1);
  if (last !== undefined && step.at < last.at) {
    return refusal(
      procedure,
      'dateBeforeLast',
      `Langkah bertanggal ${step.at}, langkah terakhir ${last.at}.`,
      `The step is dated ${step.at}, the last one ${last.at}.`,
    );
  }
  if (STEPS[step.step].includes(procedure.stage)) return undefined;
  return incompleteBeforeOpening(procedure, step) ?? wrongStage(procedure, step.step);
}

function wrongStage(procedure: Procedure, step: StepName): Refusal {
  const possible = possibleAt(procedure.stage).join(', ');
  return refusal(
    procedure,
    'wrongStage',
    `Langkah ${step} tidak dapat diambil pada tahap ${procedure.stage}; yang dapat: ${possible}.`,
    `The step ${step} cannot be taken at the stage ${procedure.stage}; those that can: ${possible}.`,
  );
}

/** Vacancies are not opened while data are missing: the refusal says of whom, in which source. */
function incompleteBeforeOpening(procedure: Procedure, { step }: Step): Refusal | undefined {
  const { completeness, stage } = procedure;
  if (step !== 'openVacancies' || stage !== 'preparation' || completeness === undefined || completeness.complete)
    return undefined;
  return dataIncomplete(procedure, completeness.missing);
}

function dataIncomplete(procedure: Procedure, missing: NonNullable<Refusal['missing']>): Refusal {
  const { completeness } = procedure;
  const people = new Set(missing.map(({ nip }) => nip)).size;
  return refusal(
    procedure,
    'dataIncomplete',
    `Data belum lengkap: ${String(missing.length)} hal dari ${String(people)} orang. Lengkapi, atau terima setiap kekurangan dengan alasan.`,
    `Data are not complete: ${String(missing.length)} items of ${String(people)} people. Complete them, or accept each gap with a reason.`,
    { missing, ...(completeness === undefined ? {} : { completeness: completeness.figure }) },
  );
}

function doneBy(content: StepContent, procedure: Procedure, at: IsoDate): Done {
  switch (content.step) {
    case 'reportCompleteness':
      return content.completeness.asOf === procedure.asOf
        ? { completeness: content.completeness }
        : otherRuleSet(procedure, `asOf ${content.completeness.asOf}`);
    case 'closeData':
      return closeData(content, procedure);
    case 'recordMapping':
      return sameRun(content.mapping, procedure) ?? { stage: 'mapped', mapping: content.mapping };
    case 'openVacancies':
      return openVacancies(content.vacancies, procedure);
    case 'recordEligibility':
      return (
        oneEach(content.eligibility, procedure) ?? { stage: 'eligibilityJudged', eligibility: content.eligibility }
      );
    case 'recordShortlists':
      return recordShortlists(content.shortlists, procedure);
    case 'recordSession':
      return recordSession(content, procedure);
    case 'recordDecision':
      return recordDecision(content, procedure);
    case 'recordAnnouncement':
      return recordAnnouncement(content, procedure);
    case 'openObjections':
      return { stage: 'objection', window: content.window };
    case 'lodgeObjection':
      return lodgeObjection(content, procedure, at);
    case 'answerObjection':
      return answerObjection(content, procedure, at);
    case 'reopen':
      return reopen(content, procedure);
    case 'cancelVacancy':
      return cancelVacancy(content, procedure);
    case 'cancel':
      return blankText(procedure, content.reason, content.basis) ?? { stage: 'cancelled' };
    case 'finalize':
      return finalize(procedure, at);
    case 'note':
      return blankText(procedure, content.text) ?? {};
  }
}

type Content<Name extends StepName> = Extract<StepContent, { step: Name }>;

function blankText(procedure: Procedure, ...texts: readonly string[]): Refusal | undefined {
  return texts.every((text) => text.trim() !== '')
    ? undefined
    : refusal(procedure, 'textMissing', 'Alasan dan dasar harus diisi.', 'Give the reason and the basis in words.');
}

function closeData({ accepted = [] }: Content<'closeData'>, procedure: Procedure): Done {
  const { completeness } = procedure;
  if (completeness === undefined) {
    return refusal(
      procedure,
      'dataIncomplete',
      'Kelengkapan data belum dilaporkan: ambil langkah reportCompleteness lebih dahulu.',
      'The completeness of the data has not been reported: take the step reportCompleteness first.',
    );
  }
  const blank = blankText(procedure, ...accepted.map(({ reason }) => reason));
  if (blank !== undefined) return blank;
  const keyOf = ({ nip, source }: { readonly nip: string; readonly source: string }): string =>
    canonicalJson([nip, source]);
  const known = new Set(accepted.map(keyOf));
  const missing = completeness.missing.filter((item) => !known.has(keyOf(item)));
  if (missing.length > 0 || completeness.people === 0) return dataIncomplete(procedure, missing);
  return { stage: 'dataClosed', accepted };
}

function otherRuleSet(procedure: Procedure, found: string): Refusal {
  const { ruleSet, asOf } = procedure;
  return refusal(
    procedure,
    'otherRuleSet',
    `Dihitung dengan ${found}; prosedur ini memakai ${ruleSet.id} revisi ${String(ruleSet.revision)}, asOf ${asOf}.`,
    `Worked out with ${found}; this procedure uses ${ruleSet.id} revision ${String(ruleSet.revision)}, asOf ${asOf}.`,
  );
}

/** Results of another rule set or another day do not belong to the procedure. */
function sameRun(
  result: { readonly ruleSet: RuleSetReference; readonly asOf: IsoDate },
  procedure: Procedure,
): Refusal | undefined {
  const same = result.ruleSet.fingerprint === procedure.ruleSet.fingerprint && result.asOf === procedure.asOf;
  if (same) return undefined;
  return otherRuleSet(
    procedure,
    `${result.ruleSet.id} revision ${String(result.ruleSet.revision)}, asOf ${result.asOf}`,
  );
}

function openVacancies(vacancies: Content<'openVacancies'>['vacancies'], procedure: Procedure): Done {
  const ids = vacancies.map(({ id }) => id);
  if (ids.length === 0)
    return refusal(
      procedure,
      'vacancyMissing',
      'Tidak ada lowongan yang dibuka.',
      'No vacancy is opened: name at least one.',
    );
  const twice = standsTwice(ids, procedure);
  if (twice !== undefined) return twice;
  return { stage: 'vacanciesOpened', vacancies: vacancies.map(({ id, nama, kelas }) => ({ id, nama, kelas })) };
}

function standsTwice(ids: readonly string[], procedure: Procedure): Refusal | undefined {
  const seen = new Set<string>();
  const twice = ids.find((id) => seen.size === seen.add(id).size);
  if (twice === undefined) return undefined;
  return refusal(
    procedure,
    'alreadyRecorded',
    `Lowongan ${twice} tercantum dua kali.`,
    `The vacancy ${twice} stands there twice.`,
  );
}

/** The vacancies that are still in the procedure. */
function standing({ vacancies }: Procedure): readonly OpenedVacancy[] {
  return vacancies.filter(({ cancelled }) => cancelled === undefined);
}

function vacancyUnknown(procedure: Procedure, id: string): Refusal {
  return refusal(
    procedure,
    'vacancyUnknown',
    `Lowongan ${id} tidak ada dalam prosedur ini, atau sudah dibatalkan.`,
    `The vacancy ${id} is not in this procedure, or has been cancelled.`,
  );
}

function standingIds(procedure: Procedure): Set<string> {
  return new Set(standing(procedure).map(({ id }) => id));
}

interface OfVacancy {
  readonly vacancy: string;
}

const vacancyOf = ({ vacancy }: OfVacancy): string => vacancy;

/** One item for each vacancy that stands, and none besides. */
function oneEach(items: readonly OfVacancy[], procedure: Procedure): Refusal | undefined {
  const ids = standingIds(procedure);
  const named = items.map(vacancyOf);
  const strange = named.find((id) => !ids.has(id));
  if (strange !== undefined) return vacancyUnknown(procedure, strange);
  const twice = standsTwice(named, procedure);
  if (twice !== undefined) return twice;
  for (const id of named) ids.delete(id);
  const lacking = [...ids];
  if (lacking.length === 0) return undefined;
  return refusal(
    procedure,
    'vacancyMissing',
    `Belum ada untuk lowongan ${lacking.join(', ')}.`,
    `Nothing is given for ${lacking.join(', ')}.`,
  );
}

function recordShortlists(shortlists: readonly ShortlistRecord[], procedure: Procedure): Done {
  const wrong = oneEach(shortlists, procedure) ?? firstOf(shortlists, (each) => sameRun(each, procedure));
  return wrong ?? staged({ ...procedure, shortlists, stage: 'shortlisted' }, { shortlists });
}

function firstOf<Item>(items: readonly Item[], found: (item: Item) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const refusalOf = found(item);
    if (refusalOf !== undefined) return refusalOf;
  }
  return undefined;
}

/** Vacancies of which the committee and the PPK have something to decide. */
function withNames(procedure: Procedure): readonly ShortlistRecord[] {
  const ids = standingIds(procedure);
  return procedure.shortlists.filter(({ vacancy, named }) => ids.has(vacancy) && named.length > 0);
}

/** The stage that what has been recorded has reached: sessions, decisions and announcements are each taken one by one. */
function staged(procedure: Procedure, done: Partial<Procedure>): Done {
  const { sessions, decisions, announcements } = procedure;
  const contested = withNames(procedure).map(vacancyOf);
  const allIn = (ids: Iterable<string>, items: readonly OfVacancy[]): boolean => {
    const recorded = new Set(items.map(vacancyOf));
    return [...ids].every((id) => recorded.has(id));
  };
  let { stage } = procedure;
  if (stage === 'shortlisted' && allIn(contested, sessions)) stage = 'committeeHeld';
  if (
    stage === 'committeeHeld' &&
    allIn(
      contested,
      decisions.map(({ decision }) => decision),
    )
  )
    stage = 'decided';
  if (stage === 'decided' && allIn(standingIds(procedure), announcements)) stage = 'announced';
  return { ...done, stage };
}

function recordSession({ outcome }: Content<'recordSession'>, procedure: Procedure): Done {
  const shortlist = withNames(procedure).find(({ vacancy }) => vacancy === outcome.vacancy);
  if (shortlist === undefined) return vacancyUnknown(procedure, outcome.vacancy);
  if (procedure.sessions.some(({ vacancy }) => vacancy === outcome.vacancy))
    return recordedAlready(procedure, outcome.vacancy);
  const wrong = sameRun(outcome, procedure);
  if (wrong !== undefined) return wrong;
  const list = (rows: readonly { readonly nip: string; readonly place: Place }[]): string =>
    canonicalJson(rows.map(({ nip, place }) => [nip, place]));
  if (list(outcome.computed) !== list(shortlist.named)) {
    return refusal(
      procedure,
      'otherList',
      `Sidang untuk ${outcome.vacancy} bertolak dari daftar lain daripada daftar pendek yang dicatat.`,
      `The session on ${outcome.vacancy} starts from another list than the shortlist on record.`,
    );
  }
  const sessions = [...procedure.sessions, outcome];
  return staged({ ...procedure, sessions }, { sessions });
}

function recordedAlready(procedure: Procedure, vacancy: string): Refusal {
  return refusal(
    procedure,
    'alreadyRecorded',
    `Untuk lowongan ${vacancy} sudah dicatat; catatan tidak diganti.`,
    `It is on record for the vacancy ${vacancy} already; a record is not replaced.`,
  );
}

function recordDecision({ record }: Content<'recordDecision'>, procedure: Procedure): Done {
  const { vacancy } = record.decision;
  const session = procedure.sessions.find((each) => each.vacancy === vacancy);
  if (session === undefined || !standing(procedure).some(({ id }) => id === vacancy))
    return vacancyUnknown(procedure, vacancy);
  if (procedure.decisions.some(({ decision }) => decision.vacancy === vacancy))
    return recordedAlready(procedure, vacancy);
  const named = session.named.map(({ nip }) => nip);
  if (canonicalJson(record.named) !== canonicalJson(named)) {
    return refusal(
      procedure,
      'otherList',
      `Keputusan untuk ${vacancy} diambil dari daftar lain daripada yang ditetapkan komite.`,
      `The decision on ${vacancy} was taken from another list than the committee has named.`,
    );
  }
  if (record.decision.choice !== 'none' && !named.includes(record.decision.nip)) {
    return refusal(
      procedure,
      'notDecidable',
      `Yang dipilih untuk ${vacancy} tidak ada dalam daftar.`,
      `Who is chosen for ${vacancy} does not stand on the list.`,
    );
  }
  const decisions = [...procedure.decisions, record];
  return staged({ ...procedure, decisions }, { decisions });
}

function recordAnnouncement({ announcement }: Content<'recordAnnouncement'>, procedure: Procedure): Done {
  const { vacancy } = announcement;
  if (!standing(procedure).some(({ id }) => id === vacancy)) return vacancyUnknown(procedure, vacancy);
  if (procedure.announcements.some((each) => each.vacancy === vacancy)) return recordedAlready(procedure, vacancy);
  const announcements = [...procedure.announcements, announcement];
  return staged({ ...procedure, announcements }, { announcements });
}

function lodgeObjection({ objection }: Content<'lodgeObjection'>, procedure: Procedure, at: IsoDate): Done {
  const { window } = procedure;
  if (window === undefined || at < window.opens || at > window.closes) {
    return refusal(
      procedure,
      'windowClosed',
      `Sanggah diterima ${window?.opens ?? '-'} sampai ${window?.closes ?? '-'}; yang ini bertanggal ${at}.`,
      `Objections are taken from ${window?.opens ?? '-'} to ${window?.closes ?? '-'}; this one is dated ${at}.`,
    );
  }
  if (!standing(procedure).some(({ id }) => id === objection.vacancy))
    return vacancyUnknown(procedure, objection.vacancy);
  if (procedure.objections.some(({ id }) => id === objection.id)) {
    return refusal(
      procedure,
      'alreadyRecorded',
      `Sanggah ${objection.id} sudah dicatat.`,
      `The objection ${objection.id} is on record already.`,
    );
  }
  const { id, nip, vacancy, ground } = objection;
  return { objections: [...procedure.objections, { id, nip, vacancy, ground, lodgedOn: at }] };
}

function answerObjection({ id, answer }: Content<'answerObjection'>, procedure: Procedure, at: IsoDate): Done {
  const objection = procedure.objections.find((each) => each.id === id);
  if (objection === undefined) {
    return refusal(procedure, 'objectionUnknown', `Tidak ada sanggah ${id}.`, `There is no objection ${id}.`);
  }
  if (objection.answer !== undefined)
    return refusal(
      procedure,
      'alreadyRecorded',
      `Sanggah ${id} sudah dijawab.`,
      `The objection ${id} is answered already.`,
    );
  const { upheld, changesResult, text } = answer;
  const blank = blankText(procedure, text);
  if (blank !== undefined) return blank;
  const answered = { ...objection, answer: { upheld, changesResult, text, date: at } };
  return { objections: procedure.objections.map((each) => (each === objection ? answered : each)) };
}

/** Back to the opened vacancies: the lists are worked out anew, the log keeps the old ones. */
function reopen({ because, asOf, mapping }: Content<'reopen'>, procedure: Procedure): Done {
  const again = {
    stage: 'vacanciesOpened' as const,
    round: procedure.round + 1,
    eligibility: [],
    shortlists: [],
    sessions: [],
    decisions: [],
    announcements: [],
    ...(asOf === undefined ? {} : { asOf }),
    ...(mapping === undefined ? {} : { mapping }),
  };
  if (mapping !== undefined) {
    const wrong = sameRun(mapping, { ...procedure, ...again });
    if (wrong !== undefined) return wrong;
  }
  if ('basis' in because) return blankText(procedure, because.basis) ?? again;
  const objection = procedure.objections.find(({ id }) => id === because.objection);
  const { answer } = objection ?? {};
  if (objection === undefined || answer?.upheld !== true || !answer.changesResult || answer.reopened === true) {
    return refusal(
      procedure,
      'objectionUnknown',
      `Sanggah ${because.objection} tidak dikabulkan dengan perubahan hasil, atau sudah ditindaklanjuti.`,
      `The objection ${because.objection} was not upheld with a change of the result, or has been followed up already.`,
    );
  }
  const followed = { ...objection, answer: { ...answer, reopened: true as const } };
  return { ...again, objections: procedure.objections.map((each) => (each === objection ? followed : each)) };
}

function cancelVacancy({ vacancy, reason, basis }: Content<'cancelVacancy'>, procedure: Procedure): Done {
  if (!standing(procedure).some(({ id }) => id === vacancy)) return vacancyUnknown(procedure, vacancy);
  const blank = blankText(procedure, reason, basis);
  if (blank !== undefined) return blank;
  const vacancies = procedure.vacancies.map((each) =>
    each.id === vacancy ? { ...each, cancelled: { reason, basis } } : each,
  );
  return staged({ ...procedure, vacancies }, { vacancies });
}

function finalize(procedure: Procedure, at: IsoDate): Done {
  const { window, objections } = procedure;
  if (window !== undefined && at <= window.closes) {
    return refusal(
      procedure,
      'windowOpen',
      `Sanggah masih diterima sampai ${window.closes}.`,
      `Objections are still taken until ${window.closes}.`,
    );
  }
  const open = objections.filter(({ answer }) => answer === undefined).map(({ id }) => id);
  if (open.length > 0) {
    return refusal(
      procedure,
      'objectionsOpen',
      `Sanggah belum dijawab: ${open.join(', ')}.`,
      `Objections without an answer: ${open.join(', ')}.`,
    );
  }
  const due = objections
    .filter(({ answer }) => answer?.upheld === true && answer.changesResult && answer.reopened !== true)
    .map(({ id }) => id);
  if (due.length > 0) {
    return refusal(
      procedure,
      'reopeningDue',
      `Sanggah yang dikabulkan mengubah hasil: ${due.join(', ')}; ambil langkah reopen.`,
      `Upheld objections change the result: ${due.join(', ')}; take the step reopen.`,
    );
  }
  return { stage: 'final' };
}

// ---------------------------------------------------------------------------------------------------------------------
// Proof
// ---------------------------------------------------------------------------------------------------------------------

/** A procedure that is what its log says, or where it is not. */
export type ProcedureVerdict =
  | { readonly intact: true; readonly entries: number; readonly head: string }
  | Extract<LogVerdict, { readonly intact: false }>
  | { readonly intact: false; readonly brokenAt: number; readonly why: 'step' | 'record'; readonly message: Bilingual };

/**
 * Whether a procedure is what its log says: the log holds together, every step in it could be taken, and taking them again
 * comes to the same record. Never throws for what is read, whatever it is. Time: steps x record.
 *
 * @param procedure - a procedure, or anything read from a file
 * @param options - `head`: as for `verifyLog`
 * @throws TalentaError `tooLarge`; `invalidArgument` for options that are none
 */
export function verifyProcedure(procedure: unknown, options: { readonly head?: string } = {}): ProcedureVerdict {
  const log: unknown = isRecord(procedure) ? procedure['log'] : undefined;
  const verdict = verified(log, headArgument.from(options, 'options'));
  if (!verdict.intact) return verdict;
  const entries: readonly unknown[] = Array.isArray(log) ? log : [];
  let again: Procedure | undefined;
  for (const [index, entry] of entries.entries()) {
    const next = isEntry(entry) ? readableStep(again, entry) : undefined;
    if (next === undefined) return brokenStep(index, 'step');
    again = next;
  }
  const same =
    again !== undefined && notPlainJson(procedure) === undefined && canonicalJson(again) === canonicalJson(procedure);
  return same ? verdict : brokenStep(entries.length, 'record');
}

/** The chain holds, but whoever made it may have written anything into it: what cannot be read is no step. */
function readableStep(procedure: Procedure | undefined, entry: LogEntry): Procedure | undefined {
  try {
    return stepAgain(procedure, entry);
  } catch (error) {
    if (isTalentaError(error)) return undefined;
    throw error;
  }
}

/** What the entry says it is; whether it is, shows when it is taken again. */
function isOpening(payload: unknown): payload is Omit<Opening, 'at' | 'by'> {
  return isRecord(payload) && payload['step'] === 'open';
}

/** What the entry says it is; whether it is, shows when it is taken again. */
function isContent(payload: unknown): payload is StepContent {
  return isRecord(payload) && NAMES.some((name) => name === payload['step']);
}

function stepAgain(procedure: Procedure | undefined, { at, by, payload }: LogEntry): Procedure | undefined {
  if (procedure === undefined) {
    if (!isOpening(payload)) return undefined;
    const { id, instansi, ruleSet, asOf } = payload;
    return openProcedure({ id, instansi, ruleSet, asOf, at, by });
  }
  if (!isContent(payload)) return undefined;
  const result = takeStep(procedure, { ...payload, at, by });
  return result.success ? result.procedure : undefined;
}

function brokenStep(brokenAt: number, why: 'step' | 'record'): ProcedureVerdict {
  const place = String(brokenAt);
  return deepFreeze({
    intact: false,
    brokenAt,
    why,
    message:
      why === 'step'
        ? {
            id: `Entri ${place}: langkah ini tidak dapat diambil di sini.`,
            en: `Entry ${place}: this step cannot be taken here.`,
          }
        : {
            id: 'Catatan prosedur bukan hasil dari lognya.',
            en: 'The record of the procedure is not what its log makes.',
          },
  });
}
