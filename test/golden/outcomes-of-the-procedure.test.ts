import { describe, expect, it } from 'vitest';
import { checkEligibility, parseVacancy, type Candidate } from 'talenta-asn';
import { announcementOf } from 'talenta-asn/documents';
import { resolveVacancies, verifyResolution, type Procedure, type Step } from 'talenta-asn/procedure';
import { bkn411 } from 'talenta-asn/rules';
import { allSteps, by, first, opened, outcomeOf, quietSession, successions, taken } from '../procedure/sample-run.js';
import stories from './a-outcomes-other-than-three.json' with { type: 'json' };

/** The stories that are no outcome of a ranking, but of what comes after it (announcements, section 5). */
const storyOf = (row: number) => {
  const story = stories.cases.find((entry) => entry.row === row);
  if (story === undefined) throw new RangeError(String(row));
  return story;
};

const steps = allSteps();
const upTo = (stage: Procedure['stage']): Procedure => {
  let procedure = opened();
  for (const step of steps) {
    if (procedure.stage === stage) break;
    procedure = taken(procedure, step);
  }
  return procedure;
};
const succession = first(successions);
const at = '2026-12-31' as const;

describe('what happens after the ranking', () => {
  it('every story has its place', () => {
    const covered = [5, 6, 7, 8, 9, 10, 11, 12, 13];
    expect(stories.cases.flatMap(({ row, libraryOutcome }) => (libraryOutcome === null ? [row] : []))).toEqual(
      covered.filter((row) => row !== 8),
    );
  });

  it('row 5: the minimum is not met, the vacancy is stopped with reason and basis', () => {
    const reason = storyOf(5).story;
    const step: Step = { step: 'cancelVacancy', vacancy: succession.vacancy.id, reason, basis: 'SK 1/2026', at, by };
    expect(taken(upTo('shortlisted'), step).vacancies[0]?.cancelled).toEqual({ reason, basis: 'SK 1/2026' });
  });

  it('row 6: the overseer finds all three unqualified, the lists are worked out again', () => {
    const announced = upTo('announced');
    const again = taken(announced, { step: 'reopen', because: { basis: storyOf(6).story }, at, by });
    expect(again).toMatchObject({ stage: 'vacanciesOpened', round: 2, decisions: [] });
    // What was decided stays in the log.
    expect(again.log.filter(({ kind }) => kind === 'recordDecision')).toHaveLength(2);
    const unqualified = quietSession(succession).checks.map((check) => ({ ...check, verdict: 'notMet' as const }));
    const found = outcomeOf({ ...quietSession(succession), checks: unqualified });
    expect(found.takenOff).toHaveLength(storyOf(6).counts?.named ?? 0);
  });

  it('row 7: a new head cancels the result; it stays on record with reason and basis', () => {
    const cancelled = taken(upTo('announced'), {
      step: 'cancel',
      reason: storyOf(7).story,
      basis: 'SK 15/2025',
      at,
      by,
    });
    expect(cancelled.stage).toBe('cancelled');
    expect(cancelled.decisions).toHaveLength(2);
    expect(cancelled.log.at(-1)).toMatchObject({ kind: 'cancel', payload: { reason: storyOf(7).story } });
  });

  it('row 8: more than stand equal are told apart by interviews, as moves beside the computed values', () => {
    const fourth = succession.reserves[0]?.nip ?? '';
    const reason = { code: 'wawancara', text: 'Hasil wawancara panel tanggal 30 November.' };
    const outcome = outcomeOf({
      ...quietSession(succession),
      moves: [{ kind: 'place', nip: fourth, to: 1, by: 'K-2', reason }],
    });
    expect(outcome).toMatchObject({ overrides: 1, overridesThatChange: 1 });
    expect(outcome.computed.map(({ nip }) => nip)).not.toContain(fourth);
  });

  it('row 9: people withdraw midway, others come up', () => {
    const gone = succession.shortlist.slice(0, storyOf(9).counts?.withdrew ?? 0).map(({ nip }) => nip);
    const withdrawn = gone.map((nip) => ({ nip, on: '2026-11-30' as const }));
    const outcome = outcomeOf({ ...quietSession(succession), withdrawn });
    expect(outcome.takenOff.map(({ because }) => because)).toEqual(['withdrawn', 'withdrawn']);
    expect(outcome.named.some(({ nip }) => gone.includes(nip))).toBe(false);
    const details = { instansi: 'Kota', tanggal: '2026-12-03', listed: 'byPlace', names: {} } as const;
    expect(announcementOf(succession, { ...details, named: outcome.named }).people).toHaveLength(outcome.named.length);
  });

  it('row 10: one day over the limit is out', () => {
    const limit = {
      kind: 'maximumAge',
      id: 'usia',
      years: 55,
      reading: 'birthday',
      on: '2024-06-01',
      label: { id: 'Usia', en: 'Age' },
    };
    const vacancy = parseVacancy({
      id: 'V1',
      nama: 'Direksi',
      kelas: 'jptPratama',
      instansi: 'Kota',
      unit: 'PDAM',
      conditions: [{ ...limit, basis: 'Pengumuman seleksi 2024' }],
    });
    const born = (nip: string): Candidate => ({ nip, axes: { kinerja: '90', potensial: '90' } });
    const verdict = (candidate: Candidate) =>
      checkEligibility(candidate, vacancy, { ruleSet: bkn411, asOf: '2026-11-23' }).conditions.find(
        ({ id }) => id === 'usia',
      );
    expect(verdict(born('196906011995011001'))?.verdict).toBe('met');
    const over = verdict(born('196905311995011001'));
    expect(over?.verdict).toBe('notMet');
    expect(over?.grounds[1]?.text.en).toContain(`${String(storyOf(10).counts?.daysOver)} days after`);
  });

  it('rows 11 and 12: people on two posts say which they prefer, and nobody gets two', () => {
    const choices = Object.fromEntries(
      successions.flatMap(({ shortlist, reserves }) =>
        [...shortlist, ...reserves].map(({ nip }, index) => {
          const ids = successions.map(({ vacancy }) => vacancy.id);
          return [nip, index % 2 === 0 ? ids : [...ids].reverse()] as const;
        }),
      ),
    );
    const rule = { by: 'stableMatching', choices, lot: { seed: 'Malang 2022' } } as const;
    const resolution = resolveVacancies(successions, rule);
    expect(verifyResolution(successions, rule, resolution)).toEqual({ valid: true });
    const everybody = resolution.assignments.flatMap(({ people }) => people.map(({ nip }) => nip));
    expect(new Set(everybody).size).toBe(everybody.length);
    expect(Object.values(choices).every((list) => list.length === storyOf(12).counts?.choicesEach)).toBe(true);
  });

  it('row 13: names that go to BKN before the notice are on record before it', () => {
    const noted = taken(upTo('decided'), { step: 'note', text: storyOf(13).story, at: '2026-12-02', by });
    const announced = steps.filter(({ step }) => step === 'recordAnnouncement').reduce(taken, noted);
    const kinds = announced.log.map(({ kind }) => kind);
    expect(kinds.indexOf('note')).toBeLessThan(kinds.indexOf('recordAnnouncement'));
  });
});
