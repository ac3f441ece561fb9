import type { OpenedVacancy, Procedure, ShortlistRecord } from './procedure.js';
import { refuse, type RecordChange, type StepRefusal } from './step-definition.js';

/** Something that is of one vacancy. */
interface OfVacancy {
  readonly vacancy: string;
}

/** What a result was worked out with. */
type WorkedOut = Pick<Procedure, 'ruleSet' | 'asOf'>;

const vacancyOf = ({ vacancy }: OfVacancy): string => vacancy;

/** The ids of the vacancies that are still in the procedure. */
function standingIds({ vacancies }: { readonly vacancies: readonly OpenedVacancy[] }): Set<string> {
  return new Set(vacancies.filter(({ cancelled }) => cancelled === undefined).map(({ id }) => id));
}

export function notStanding(procedure: Procedure, id: string): StepRefusal | undefined {
  return standingIds(procedure).has(id) ? undefined : vacancyUnknown(id);
}

/** The lists of which the committee and the PPK have something to decide. */
export function listsWithNames(procedure: Procedure): readonly ShortlistRecord[] {
  const ids = standingIds(procedure);
  return procedure.shortlists.filter(({ vacancy, named }) => ids.has(vacancy) && named.length > 0);
}

/** One item for each vacancy that stands, and none besides. */
export function notOneEach(items: readonly OfVacancy[], procedure: Procedure): StepRefusal | undefined {
  const ids = standingIds(procedure);
  const named = items.map(vacancyOf);
  const strange = named.find((id) => !ids.has(id));
  if (strange !== undefined) return vacancyUnknown(strange);
  const twice = standsTwice(named);
  if (twice !== undefined) return twice;
  for (const id of named) ids.delete(id);
  if (ids.size === 0) return undefined;
  const lacking = [...ids].join(', ');
  return refuse('vacancyMissing', `Belum ada untuk lowongan ${lacking}.`, `Nothing is given for ${lacking}.`);
}

export function standsTwice(ids: readonly string[]): StepRefusal | undefined {
  const seen = new Set<string>();
  const twice = ids.find((id) => seen.size === seen.add(id).size);
  if (twice === undefined) return undefined;
  return refuse('alreadyRecorded', `Lowongan ${twice} tercantum dua kali.`, `The vacancy ${twice} stands there twice.`);
}

export function vacancyUnknown(id: string): StepRefusal {
  return refuse(
    'vacancyUnknown',
    `Lowongan ${id} tidak ada dalam prosedur ini, atau sudah dibatalkan.`,
    `The vacancy ${id} is not in this procedure, or has been cancelled.`,
  );
}

/** A second record for the same vacancy. */
export function recordedAlready(records: readonly OfVacancy[], id: string): StepRefusal | undefined {
  if (!records.some(({ vacancy }) => vacancy === id)) return undefined;
  return refuse(
    'alreadyRecorded',
    `Untuk lowongan ${id} sudah dicatat; catatan tidak diganti.`,
    `It is on record for the vacancy ${id} already; a record is not replaced.`,
  );
}

/** Results of another rule set or another day do not belong to the procedure. */
export function ofAnotherRun({ ruleSet, asOf }: WorkedOut, procedure: WorkedOut): StepRefusal | undefined {
  if (ruleSet.fingerprint === procedure.ruleSet.fingerprint && asOf === procedure.asOf) return undefined;
  return otherRuleSet(procedure, `${ruleSet.id} revision ${ruleSet.revision}, asOf ${asOf}`);
}

export function otherRuleSet({ ruleSet: { id, revision }, asOf }: WorkedOut, found: string): StepRefusal {
  return refuse(
    'otherRuleSet',
    `Dihitung dengan ${found}; prosedur ini memakai ${id} revisi ${revision}, asOf ${asOf}.`,
    `Worked out with ${found}; this procedure uses ${id} revision ${revision}, asOf ${asOf}.`,
  );
}

/**
 * A change with the stage that the record then reaches: sessions, decisions and announcements come one by one, and a vacancy
 * that is taken out may have been the last for which one was lacking.
 */
export function reaching(change: RecordChange, procedure: Procedure, from = procedure.stage): RecordChange {
  const after = { ...procedure, ...change };
  const named = listsWithNames(after).map(vacancyOf);
  const allIn = (ids: Iterable<string>, items: readonly OfVacancy[]): boolean => {
    const recorded = new Set(items.map(vacancyOf));
    return [...ids].every((id) => recorded.has(id));
  };
  let stage = from;
  if (stage === 'shortlisted' && allIn(named, after.sessions)) stage = 'committeeHeld';
  const decisions = after.decisions.map(({ decision }) => decision);
  if (stage === 'committeeHeld' && allIn(named, decisions)) stage = 'decided';
  if (stage === 'decided' && allIn(standingIds(after), after.announcements)) stage = 'announced';
  return { ...change, stage };
}
