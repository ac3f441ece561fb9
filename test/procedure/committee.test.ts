import fc from 'fast-check';
import { maskNip } from 'talenta-asn';
import {
  COMMITTEE_RULE,
  decide,
  forbiddenGroundsIn,
  FORBIDDEN_GROUNDS,
  holdSession,
  type CommitteeMove,
  type CommitteeSession,
  type Decision,
} from 'talenta-asn/procedure';
import { describe, expect, it } from 'vitest';
import { by, context, first, outcomeOf, pool, quietSession, successions, vacancies } from './sample-run.js';

const succession = first(successions);
const vacancy = first(vacancies);
const quiet = quietSession(succession);
const [one, two, three] = succession.shortlist.map(({ nip }) => nip);
const fourth = succession.reserves[0]?.nip;
if (one === undefined || two === undefined || three === undefined || fourth === undefined) throw new Error('too few');
const reason = { code: 'wawancara', text: 'Hasil wawancara panel tanggal 30 November 2026.' };

function codesOf(change: Partial<CommitteeSession>): readonly (readonly [string, string])[] {
  const result = holdSession({ vacancies: [vacancy], pool, context }, { ...quiet, ...change });
  if (result.success) throw new Error('the session holds');
  return result.error.map(({ path, code }) => [path, code] as const);
}

describe('a session that moves nothing', () => {
  it('names whom the ranking names', () => {
    const outcome = outcomeOf(quiet);
    expect(outcome.named).toEqual(outcome.computed);
    expect(outcome.named.map(({ nip, place }) => [nip, place])).toEqual(
      succession.shortlist.map(({ nip, place }) => [nip, place]),
    );
    expect(outcome).toMatchObject({ overrides: 0, overridesThatChange: 0, openChecks: [], takenOff: [] });
    expect(outcome.tookPart).toEqual(quiet.present);
  });
});

describe('moves stay beside the computed values', () => {
  it('of a place: who enters and who leaves', () => {
    const moves: readonly CommitteeMove[] = [{ kind: 'place', nip: fourth, to: 2, by: 'K-2', reason }];
    const outcome = outcomeOf({ ...quiet, moves });
    expect(outcome.named.map(({ nip }) => nip)).toEqual([one, fourth, two]);
    expect(outcome.computed.map(({ nip }) => nip)).toEqual([one, two, three]);
    expect(outcome.moves).toEqual([
      { move: moves[0], computed: 4, changesResult: true, brings: [fourth], displaces: [three] },
    ]);
    expect(outcome).toMatchObject({ overrides: 1, overridesThatChange: 1 });
    expect(outcome.openChecks.map(({ nip }) => nip)).toEqual(succession.byHand.map(() => fourth));
  });

  it('of a box: the order is worked out anew, the computed box stays', () => {
    const boxed = succession.ineligible.find(({ box }) => box !== undefined);
    if (boxed?.box === undefined) throw new Error('nobody out for the box alone');
    const moves: readonly CommitteeMove[] = [
      { kind: 'box', nip: boxed.nip, to: 9, by: 'K-2', reason: { ...reason, code: 'kalibrasi' } },
    ];
    const outcome = outcomeOf({ ...quiet, moves });
    const found = outcome.named.find(({ nip }) => nip === boxed.nip);
    expect(found).toMatchObject({ computedBox: boxed.box, box: 9 });
    expect(outcome.moves[0]).toMatchObject({ computed: boxed.box, changesResult: true, brings: [boxed.nip] });
  });

  it('that change nothing are counted, and told as such', () => {
    const moves: readonly CommitteeMove[] = [{ kind: 'place', nip: two, to: 2, by: 'K-2', reason }];
    expect(outcomeOf({ ...quiet, moves })).toMatchObject({ overrides: 1, overridesThatChange: 0 });
  });

  it('are applied whatever order they are written in', () => {
    const moves: CommitteeMove[] = [
      { kind: 'place', nip: fourth, to: 1, by: 'K-2', reason },
      { kind: 'place', nip: three, to: 2, by: 'K-3', reason },
    ];
    const named = (list: readonly CommitteeMove[]) => outcomeOf({ ...quiet, moves: list }).named;
    expect(named(moves)).toEqual(named([...moves].reverse()));
    expect(named(moves).map(({ nip }) => nip)).toEqual([fourth, three, one]);
  });

  it('each says whether the result would be another one without it', () => {
    const moves: CommitteeMove[] = [
      { kind: 'place', nip: fourth, to: 1, by: 'K-2', reason },
      { kind: 'place', nip: one, to: 2, by: 'K-3', reason },
    ];
    const outcome = outcomeOf({ ...quiet, moves });
    outcome.moves.forEach(({ move, changesResult }) => {
      const without = outcomeOf({ ...quiet, moves: moves.filter((each) => each.nip !== move.nip) });
      expect(changesResult).toBe(JSON.stringify(without.named) !== JSON.stringify(outcome.named));
    });
  });
});

describe('hand checks and withdrawals', () => {
  it('a check that is not met takes the person off; the next one comes up', () => {
    const [check] = quiet.checks;
    if (check === undefined) throw new Error('no check');
    const checks = [{ ...check, nip: one, verdict: 'notMet' as const }, ...quiet.checks.slice(1)];
    const outcome = outcomeOf({ ...quiet, checks });
    expect(outcome.takenOff).toEqual([{ nip: one, because: 'handCheck' }]);
    expect(outcome.named.map(({ nip, place }) => [nip, place])).toEqual([
      [two, 1],
      [three, 2],
      [fourth, 3],
    ]);
  });

  it('a withdrawal does the same, midway', () => {
    const outcome = outcomeOf({ ...quiet, withdrawn: [{ nip: two, on: '2026-11-30' }] });
    expect(outcome.takenOff).toEqual([{ nip: two, because: 'withdrawn' }]);
    expect(outcome.named.map(({ nip }) => nip)).toEqual([one, three, fourth]);
  });
});

describe('what is wrong with a session is all told at once', () => {
  const outsider = '198502282010011999';
  it.each([
    ['too few present', { present: ['K-1', 'K-2'] }, [['present', 'notQuorate']]],
    [
      'half is not more than half',
      { members: quiet.members.slice(0, 4), present: ['K-1', 'K-2'] },
      [['present', 'notQuorate']],
    ],
    [
      'conflicts that leave too few',
      { conflicts: ['K-1', 'K-2', 'K-3'].map((member) => ({ member, nip: one, code: 'keluarga' })) },
      [['present', 'notQuorate']],
    ],
    ['somebody who is no member', { present: ['K-1', 'K-2', 'K-3', 'K-9'] }, [['present[3]', 'memberUnknown']]],
    [
      'nobody in the chair',
      { members: quiet.members.map((member) => ({ ...member, peran: 'anggota' as const })) },
      [['members', 'noChair']],
    ],
    [
      'a candidate who sits on it',
      { members: quiet.members.map((member, index) => (index === 1 ? { ...member, nip: one } : member)) },
      [['members[1].nip', 'conflictNotDeclared']],
    ],
    [
      'a conflict of a kind that is not listed',
      { conflicts: [{ member: 'K-2', nip: one, code: 'suka' }] },
      [['conflicts[0].code', 'codeUnknown']],
    ],
    [
      'another conflict that is not described',
      { conflicts: [{ member: 'K-2', nip: one, code: 'lainnya' }] },
      [['conflicts[0].text', 'textTooShort']],
    ],
    [
      'a move by somebody with a conflict',
      {
        conflicts: [{ member: 'K-2', nip: one, code: 'keluarga' }],
        moves: [{ kind: 'place', nip: fourth, to: 1, by: 'K-2', reason }],
      },
      [['moves[0].by', 'authorMayNot']],
    ],
    [
      'a move with a reason that is not listed',
      { moves: [{ kind: 'place', nip: fourth, to: 1, by: 'K-2', reason: { ...reason, code: 'titipan' } }] },
      [['moves[0].reason.code', 'codeUnknown']],
    ],
    [
      'a move with hardly a reason',
      { moves: [{ kind: 'place', nip: fourth, to: 1, by: 'K-2', reason: { ...reason, text: 'pantas' } }] },
      [['moves[0].reason.text', 'textTooShort']],
    ],
    [
      'a place for somebody who is not eligible',
      { moves: [{ kind: 'place', nip: outsider, to: 1, by: 'K-2', reason }] },
      [['moves[0].nip', 'moveNotAllowed']],
    ],
    [
      'a box for somebody who fails a condition',
      { moves: [{ kind: 'box', nip: conditionFailed(), to: 9, by: 'K-2', reason }] },
      [['moves[0].nip', 'moveNotAllowed']],
    ],
    [
      'a box there is not',
      { moves: [{ kind: 'box', nip: one, to: 12, by: 'K-2', reason }] },
      [['moves[0].to', 'boxUnknown']],
    ],
    [
      'somebody moved twice',
      { moves: [1, 2].map((to) => ({ kind: 'place' as const, nip: fourth, to, by: 'K-2', reason })) },
      [['moves[1]', 'movedTwice']],
    ],
    [
      'a check of a condition data decide',
      { checks: [{ nip: one, condition: 'maximumAge', verdict: 'met', by: 'K-1' }] },
      [['checks[0].condition', 'conditionUnknown']],
    ],
    ['a day before the ranking', { date: '2026-11-01' }, [['date', 'dateBeforeReference']]],
    ['a day that is none', { date: '2026-02-30' }, [['date', 'dateNotReal']]],
    ['another vacancy', { vacancy: 'V9' }, [['vacancy', 'vacancyUnknown']]],
  ] as const)('%s', (_name, change, expected) => {
    expect(codesOf(change as Partial<CommitteeSession>)).toEqual(expected);
  });

  function conditionFailed(): string {
    return succession.ineligible.find(({ box }) => box === undefined)?.nip ?? '';
  }
});

describe('the decision', () => {
  const outcome = outcomeOf(quiet);
  const face = { vacancy: succession.vacancy.id, date: '2026-12-02', basis: 'SK 1/2026', by } as const;
  const good = { code: 'kebutuhanJabatan', text: 'Memimpin pemulihan layanan setelah banjir tahun 2025.' };
  const codes = (decision: Decision, names: readonly string[] = []): readonly string[] => {
    const result = decide(decision, outcome, { names });
    return result.success ? [] : result.error.map(({ code }) => code);
  };

  it('takes place one without a reason, another place with one, or nobody with one', () => {
    expect(codes({ ...face, choice: 'first', nip: one })).toEqual([]);
    expect(codes({ ...face, choice: 'other', nip: three, reason: good })).toEqual([]);
    expect(codes({ ...face, choice: 'none', reason: { ...good, code: 'tidakMemenuhi' } })).toEqual([]);
    const result = decide({ ...face, choice: 'other', nip: three, reason: good }, outcome);
    if (!result.success) throw new Error('refused');
    expect(result.data).toMatchObject({
      place: 3,
      named: [one, two, three],
      reasonLabel: { en: 'Particular need of the post' },
    });
  });

  it.each([
    ['somebody who is not named', { ...face, choice: 'first', nip: fourth }, ['notNamed']],
    ['place three as if it were the first', { ...face, choice: 'first', nip: three }, ['reasonMissing']],
    ['place one as if it were another', { ...face, choice: 'other', nip: one, reason: good }, ['standsFirst']],
    ['hardly a reason', { ...face, choice: 'other', nip: three, reason: { ...good, text: 'cocok' } }, ['textTooShort']],
    [
      'a reason that is not listed',
      { ...face, choice: 'other', nip: three, reason: { ...good, code: 'selera' } },
      ['codeUnknown'],
    ],
    ['no basis', { ...face, basis: ' ', choice: 'first', nip: one }, ['basisMissing']],
    ['a day before the session', { ...face, date: '2026-11-30', choice: 'first', nip: one }, ['dateBeforeSession']],
    ['another vacancy', { ...face, vacancy: 'V9', choice: 'first', nip: one }, ['vacancyUnknown']],
  ] as const)('refuses %s', (_name, decision, expected) => {
    expect(codes(decision)).toEqual(expected);
  });

  it('refuses somebody of whom a condition is still to be checked by hand', () => {
    const open = outcomeOf({ ...quiet, checks: quiet.checks.filter(({ nip }) => nip !== one) });
    const result = decide({ ...face, choice: 'first', nip: one }, open);
    expect(result.success ? [] : result.error.map(({ code }) => code)).toEqual(['checksOpen']);
    expect(result.success ? '' : result.error[0]?.message).toContain('trackRecord');
  });

  it('never prints a NIP in what it refuses', () => {
    const result = decide({ ...face, choice: 'first', nip: fourth }, outcome);
    expect(JSON.stringify(result)).not.toMatch(/\d{18}/);
    expect(JSON.stringify(result)).toContain(maskNip(fourth));
  });

  it('refuses a reason on a forbidden ground, however it is written', () => {
    const refused = (text: string) => codes({ ...face, choice: 'other', nip: three, reason: { ...good, text } });
    for (const text of [
      'Lebih layak karena putra daerah setempat.',
      'Dipilih karena PEREMPUAN dan masih muda.',
      'Sebab a\u200Bgama yang sama dengan pimpinan.',
      'Bukan karena suku, tetapi karena pantas.',
      'He is married and a loyal party member.',
      'Terlalu tua untuk jabatan yang berat ini.',
    ])
      expect(refused(text)).toContain('forbiddenGround');
    for (const text of [
      'Memimpin program keluarga berencana selama lima tahun.',
      'Pengalaman pada pemberdayaan perempuan dan perlindungan anak.',
      'Mengelola keuangan daerah dengan opini wajar.',
      'Menguasai perbaikan suku cadang alat berat daerah.',
    ])
      expect(refused(text)).toEqual([]);
    const named = { ...good, text: 'Paling menguasai urusan Badan Kesatuan Bangsa, Politik dan Agama.' };
    const decision: Decision = { ...face, choice: 'other', nip: three, reason: named };
    expect(codes(decision)).toContain('forbiddenGround');
    expect(codes(decision, ['Badan Kesatuan Bangsa, Politik dan Agama'])).toEqual([]);
  });

  it('finds every word of every ground, in capitals, with marks and hidden signs', () => {
    for (const { key, words } of FORBIDDEN_GROUNDS) {
      for (const word of words) {
        const found = (text: string) => forbiddenGroundsIn(text).map(({ ground }) => ground);
        expect(found(`Karena ${word}.`), word).toContain(key);
        expect(found(`KARENA ${word.toUpperCase()}!`), word).toContain(key);
        expect(found(`karena ${Array.from(word).join('\u200D')}`), word).toContain(key);
      }
    }
  });

  it('never throws on a text, and finds nothing in a text without words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.isArray(forbiddenGroundsIn(text))).toBe(true);
      }),
    );
    expect(forbiddenGroundsIn('   ... !!!')).toEqual([]);
  });

  it('the rules of committee and decision say what they rest on', () => {
    expect(COMMITTEE_RULE.provenance).toMatchObject({ basis: 'libraryAssumption', known: 'ownDecision' });
  });
});
