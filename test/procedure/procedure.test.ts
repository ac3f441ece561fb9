import { describe, expect, it } from 'vitest';
import {
  checkCompleteness,
  stepsAt,
  PROCEDURE_STAGES,
  takeStep,
  verifyLog,
  verifyProcedure,
  type Procedure,
  type ProcedureStage,
  type Step,
} from 'talenta-asn/procedure';
import { allSteps, AS_OF, by, city, first, opened, pool, successions, taken, vacancies } from './sample-run.js';

const steps = allSteps();
const stages: readonly Procedure[] = steps.reduce<Procedure[]>(
  (all, step) => [...all, taken(all.at(-1) ?? opened(), step)],
  [opened()],
);
const at = (stage: ProcedureStage): Procedure => {
  const found = stages.find((procedure) => procedure.stage === stage);
  if (found === undefined) throw new Error(`never at ${stage}`);
  return found;
};
const last = at('objection');

function refusal(procedure: Procedure, step: Step) {
  const result = takeStep(procedure, step);
  if (result.success) throw new Error('the step was taken');
  return result.error;
}

describe('the stages', () => {
  it('come in order, each step once', () => {
    expect(stages.map(({ stage }) => stage)).toEqual([
      'preparation',
      'preparation',
      'dataClosed',
      'mapped',
      'vacanciesOpened',
      'eligibilityJudged',
      'shortlisted',
      'shortlisted',
      'committeeHeld',
      'committeeHeld',
      'decided',
      'decided',
      'announced',
      'objection',
    ]);
    expect(last.log).toHaveLength(steps.length + 1);
    const final = taken(last, { step: 'finalize', at: '2026-12-09', by });
    expect(final.stage).toBe('final');
    expect(verifyProcedure(JSON.parse(JSON.stringify(final)))).toMatchObject({ intact: true });
  });

  it('refuse every step that belongs to another stage, and name those that could be taken', () => {
    for (const procedure of new Map(stages.map((each) => [each.stage, each])).values()) {
      for (const step of steps) {
        if (stepsAt(procedure.stage).includes(step.step)) continue;
        const found = refusal(procedure, { ...step, at: '2026-12-31' });
        expect(['wrongStage', 'dataIncomplete']).toContain(found.code);
        expect(found.possible).toEqual(stepsAt(procedure.stage));
        expect(found.message.en).not.toBe(found.message.id);
      }
    }
    expect(PROCEDURE_STAGES.filter((stage) => stepsAt(stage).length === 0)).toEqual(['cancelled']);
  });

  it('leave the procedure given as it was', () => {
    const before = JSON.stringify(stages[0]);
    taken(stages[0] ?? opened(), first(steps));
    expect(JSON.stringify(stages[0])).toBe(before);
    expect(Object.isFrozen(last) && Object.isFrozen(last.log) && Object.isFrozen(last.log.at(-1))).toBe(true);
  });
});

describe('the gate of complete data', () => {
  const reported = taken(opened(), first(steps));

  it('refuses to open vacancies, and says what is missing of whom in which source', () => {
    const open: Step = { step: 'openVacancies', vacancies: [], at: '2026-11-24', by };
    const found = refusal(reported, open);
    const { missing, figure } = checkCompleteness(pool, AS_OF);
    expect(found.code).toBe('dataIncomplete');
    expect(found.missing).toEqual(missing);
    expect(found.completeness).toEqual(figure);
    expect(missing.length).toBeGreaterThan(20);
    for (const { nip, source, path, reason } of missing) {
      expect(pool.some((asn) => asn.nip === nip)).toBe(true);
      expect(`${source} ${path}`).toMatch(/^[a-zA-Z0-9]+ (evidence\.[a-zA-Z0-9]+|jabatan|kedudukanHukum)$/);
      expect(['unknown', 'noRecord', 'tooOld']).toContain(reason);
    }
  });

  it('refuses to close the data while a single gap is not accepted', () => {
    const { missing } = checkCompleteness(pool, AS_OF);
    const accepted = missing.slice(1).map(({ nip, source }) => ({ nip, source, reason: 'Sumber tidak menjawab.' }));
    const found = refusal(reported, { step: 'closeData', accepted, at: '2026-11-25', by });
    const left = missing.filter(
      (item) => !accepted.some(({ nip, source }) => nip === item.nip && source === item.source),
    );
    expect(found.missing).toEqual(left);
    expect(refusal(reported, { step: 'closeData', at: '2026-11-25', by }).missing).toEqual(missing);
    const blank = missing.map(({ nip, source }) => ({ nip, source, reason: ' ' }));
    expect(refusal(reported, { step: 'closeData', accepted: blank, at: '2026-11-25', by }).code).toBe('textMissing');
  });

  it('refuses to close what was never reported, and an empty pool', () => {
    expect(refusal(opened(), { step: 'closeData', at: '2026-11-25', by }).code).toBe('dataIncomplete');
    const empty = taken(opened(), {
      step: 'reportCompleteness',
      completeness: checkCompleteness([], AS_OF),
      at: '2026-11-24',
      by,
    });
    expect(refusal(empty, { step: 'closeData', at: '2026-11-25', by }).code).toBe('dataIncomplete');
  });

  it('weighs the figure exactly', () => {
    const { figure, bySource, people, completePeople } = checkCompleteness(city, AS_OF);
    const weights = [30, 10, 10, 10, 5, 10, 5, 10, 5, 5];
    const known = bySource.reduce((sum, { complete }, index) => sum + complete * (weights[index] ?? 0), 0);
    expect(figure.value).toBe(String(known / people));
    const missing = new Set(checkCompleteness(city, AS_OF).missing.map(({ nip }) => nip));
    expect(completePeople).toBe(people - missing.size);
  });
});

describe('what does not belong', () => {
  const mapped = at('mapped');
  const judged = at('eligibilityJudged');
  const shortlisted = at('shortlisted');

  it.each([
    ['a date before the last step', mapped, { step: 'note', text: 'x', at: '2026-01-01', by }, 'dateBeforeLast'],
    ['a date that is none', mapped, { step: 'note', text: 'x', at: '2026-02-30', by }, 'dateNotReal'],
    ['an empty note', mapped, { step: 'note', text: ' ', at: '2026-12-31', by }, 'textMissing'],
    ['no vacancy', mapped, { step: 'openVacancies', vacancies: [], at: '2026-12-31', by }, 'vacancyMissing'],
    [
      'a vacancy twice',
      mapped,
      {
        step: 'openVacancies',
        vacancies: [...vacancies, ...vacancies].map(({ id, nama, kelas }) => ({ id, nama, kelas })),
        at: '2026-12-31',
        by,
      },
      'alreadyRecorded',
    ],
    [
      'a vacancy without a shortlist',
      judged,
      { step: 'recordShortlists', shortlists: [], at: '2026-12-31', by },
      'vacancyMissing',
    ],
    [
      'data that are no JSON',
      mapped,
      { step: 'note', text: 'x', at: '2026-12-31', by, more: Number.NaN } as unknown as Step,
      'notPlainJson',
    ],
    ['a decision on another list', at('committeeHeld'), otherList(), 'otherList'],
  ] as const)('%s is refused', (_name, procedure, step, code) => {
    expect(refusal(procedure, step).code).toBe(code);
  });

  function otherList(): Step {
    const step = steps.find((each) => each.step === 'recordDecision');
    if (step?.step !== 'recordDecision') throw new Error('no decision');
    return { ...step, record: { ...step.record, named: ['198502282010011999'] }, at: '2026-12-31' };
  }

  it('a shortlist worked out by other rules or on another day is refused', () => {
    const step = steps.find((each) => each.step === 'recordShortlists');
    if (step?.step !== 'recordShortlists') throw new Error('no shortlists');
    const other = step.shortlists.map((each) => ({ ...each, asOf: '2026-11-24' as const }));
    expect(refusal(judged, { ...step, shortlists: other, at: '2026-12-31' }).code).toBe('otherRuleSet');
  });

  it('a session on another list than the shortlist is refused, and a second one', () => {
    const [session] = steps.filter((each) => each.step === 'recordSession');
    if (session?.step !== 'recordSession') throw new Error('no session');
    const [one, ...rest] = session.outcome.computed;
    if (one === undefined) throw new Error('nobody');
    const forged = { ...session, outcome: { ...session.outcome, computed: [...rest, one] }, at: '2026-12-31' as const };
    expect(refusal(shortlisted, forged).code).toBe('otherList');
    const again = taken(shortlisted, { ...session, at: '2026-12-31' });
    expect(refusal(again, { ...session, at: '2026-12-31' }).code).toBe('alreadyRecorded');
  });
});

describe('objections in the procedure', () => {
  const [one] = successions;
  const nip = one?.reserves[0]?.nip ?? '';
  const objection = { id: 'SG-1', nip, vacancy: one?.vacancy.id ?? '', ground: 'dataTidakDihitung' };
  const lodged = taken(last, { step: 'lodgeObjection', objection, at: '2026-12-04', by });

  it('are taken inside the window only, each once', () => {
    expect(refusal(last, { step: 'lodgeObjection', objection, at: '2026-12-03', by }).code).toBe('windowClosed');
    expect(refusal(last, { step: 'lodgeObjection', objection, at: '2026-12-09', by }).code).toBe('windowClosed');
    expect(taken(last, { step: 'lodgeObjection', objection, at: '2026-12-08', by }).objections).toHaveLength(1);
    expect(refusal(lodged, { step: 'lodgeObjection', objection, at: '2026-12-04', by }).code).toBe('alreadyRecorded');
  });

  it('keep the procedure open: unanswered, upheld and not followed up', () => {
    expect(refusal(lodged, { step: 'finalize', at: '2026-12-08', by }).code).toBe('windowOpen');
    expect(refusal(lodged, { step: 'finalize', at: '2026-12-09', by }).code).toBe('objectionsOpen');
    const answer = { upheld: true, changesResult: true, text: 'Dikabulkan.' };
    const upheld = taken(lodged, { step: 'answerObjection', id: 'SG-1', answer, at: '2026-12-09', by });
    expect(refusal(upheld, { step: 'finalize', at: '2026-12-09', by }).code).toBe('reopeningDue');
    const reopened = taken(upheld, { step: 'reopen', because: { objection: 'SG-1' }, at: '2026-12-09', by });
    expect(reopened).toMatchObject({ stage: 'vacanciesOpened', round: 2, shortlists: [], sessions: [], decisions: [] });
    expect(reopened.log.length).toBe(upheld.log.length + 1);
    const again = { step: 'reopen', because: { objection: 'SG-1' }, at: '2026-12-09', by } as const;
    const anew = steps.slice(4).reduce((procedure, step) => taken(procedure, { ...step, at: '2026-12-10' }), reopened);
    expect(refusal(anew, { ...again, at: '2026-12-10' }).code).toBe('objectionUnknown');
    expect(taken(anew, { step: 'finalize', at: '2026-12-31', by }).stage).toBe('final');
  });

  it('that are rejected do not reopen anything', () => {
    const answer = { upheld: false, changesResult: false, text: 'Ditolak.' };
    const rejected = taken(lodged, { step: 'answerObjection', id: 'SG-1', answer, at: '2026-12-07', by });
    const again = { step: 'reopen', because: { objection: 'SG-1' }, at: '2026-12-09', by } as const;
    expect(refusal(rejected, again).code).toBe('objectionUnknown');
    expect(taken(rejected, { step: 'finalize', at: '2026-12-09', by }).stage).toBe('final');
  });

  it('an overseer who finds the three unqualified has the lists worked out anew', () => {
    const because = { basis: 'Surat BKN 12/2026: ketiga calon tidak memenuhi syarat' };
    expect(taken(last, { step: 'reopen', because, at: '2026-12-09', by })).toMatchObject({
      stage: 'vacanciesOpened',
      round: 2,
    });
  });
});

describe('a procedure that ends otherwise', () => {
  const [one, two] = vacancies;
  const cancel = {
    step: 'cancelVacancy',
    vacancy: one?.id ?? '',
    reason: 'Pelamar hanya dua orang.',
    basis: 'SK 2/2026',
    at: '2026-12-31',
    by,
  } as const;

  it('a vacancy is cancelled, the others go on', () => {
    const shortlisted = at('shortlisted');
    const cancelled = taken(shortlisted, cancel);
    expect(cancelled.vacancies[0]?.cancelled?.reason).toBe('Pelamar hanya dua orang.');
    const session = steps.find((each) => each.step === 'recordSession' && each.outcome.vacancy === two?.id);
    if (session === undefined) throw new Error('no session');
    expect(taken(cancelled, { ...session, at: '2026-12-31' }).stage).toBe('committeeHeld');
    expect(refusal(cancelled, cancel).code).toBe('vacancyUnknown');
  });

  it('all is cancelled by a new head, with reason and basis', () => {
    const step = {
      step: 'cancel',
      reason: 'Diganti manajemen talenta.',
      basis: 'SK Bupati 15/2026',
      at: '2026-12-31',
      by,
    } as const;
    const cancelled = taken(last, step);
    expect(cancelled.stage).toBe('cancelled');
    expect(refusal(cancelled, { step: 'note', text: 'x', at: '2026-12-31', by }).code).toBe('wrongStage');
    expect(refusal(last, { ...step, basis: '' }).code).toBe('textMissing');
  });

  it('names that go to BKN before the notice are noted in the log', () => {
    const noted = taken(at('decided'), { step: 'note', text: 'Nama disampaikan kepada BKN.', at: '2026-12-02', by });
    expect(noted.log.at(-1)).toMatchObject({ kind: 'note', payload: { text: 'Nama disampaikan kepada BKN.' } });
  });
});

describe('proof', () => {
  const json = JSON.stringify(last);

  it('finds a record that is not what its log makes, and the first broken entry', () => {
    const changed = (
      change: (draft: Record<string, unknown> & { log: { payload: Record<string, unknown> }[] }) => void,
    ) => {
      const draft = JSON.parse(json) as Parameters<typeof change>[0];
      change(draft);
      return verifyProcedure(draft);
    };
    expect(changed(() => undefined)).toEqual(verifyLog(last.log));
    expect(
      changed((draft) => {
        draft['stage'] = 'final';
      }),
    ).toMatchObject({ intact: false, why: 'record' });
    expect(
      changed((draft) => {
        draft['decisions'] = [];
      }),
    ).toMatchObject({ intact: false, why: 'record' });
    expect(
      changed((draft) => {
        const entry = draft.log[3];
        if (entry !== undefined) entry.payload['mapping'] = {};
      }),
    ).toMatchObject({ intact: false, brokenAt: 3, why: 'hash' });
    expect(
      changed((draft) => {
        draft.log.splice(5, 1);
      }),
    ).toMatchObject({ intact: false, brokenAt: 5, why: 'index' });
    for (const odd of [null, 7, 'log', [], {}, { log: [] }, { log: [{}] }])
      expect(verifyProcedure(odd).intact).toBe(false);
  });

  it('finds a step that could not have been taken, though the chain was made anew', async () => {
    const { appendEntry } = await import('talenta-asn/procedure');
    // Somebody writes a new chain in which the data were never complete.
    const kept = last.log.filter(({ kind }) => kind !== 'closeData');
    const log = kept.reduce<ReturnType<typeof appendEntry>>((all, entry) => appendEntry(all, entry), []);
    expect(verifyLog(log).intact).toBe(true);
    expect(verifyProcedure({ ...last, log })).toMatchObject({ intact: false, brokenAt: 2, why: 'step' });
  });
});
