import {
  normalizeAspects,
  parseVacancy,
  placeInBox,
  rankSuccessors,
  type Asn,
  type Candidate,
  type Vacancy,
  parseRuleSet,
} from 'talenta-asn';
import {
  announcementDocument,
  announcementOf,
  committeeFileDocument,
  committeeFileOf,
  developmentOf,
  htmlOf,
  letterDocument,
  letterOf,
  markdownOf,
  objectionReplyDocument,
} from 'talenta-asn/documents';
import {
  appendEntry,
  checkCompleteness,
  decide,
  eligibilityCountOf,
  fingerprintOf,
  forbiddenGroundsIn,
  holdSession,
  makeReplayFile,
  mapPool,
  objectionWindow,
  openProcedure,
  reconsider,
  replay,
  shortlistRecordOf,
  takeStep,
  verifyLog,
  verifyProcedure,
  type CommitteeOutcome,
  type CommitteeSession,
  type Log,
  type Procedure,
  type Step,
} from 'talenta-asn/procedure';
import { many, type Growing } from './growing.js';
import { bandedRuleSet, candidates, dateOfYear, nipOf, plainRuleSet } from './sized-inputs.js';

const asOf = '2026-11-23' as const;
const by = { id: 'S-1', peran: 'sekretariat' } as const;
const context = { ruleSet: plainRuleSet, asOf } as const;
const post = { id: 'V0', nama: 'Kepala', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' } as const;
const vacancy = parseVacancy(post);
const checked = parseVacancy({
  ...post,
  conditions: [{ kind: 'byHand', id: 'makalah', label: { id: 'Makalah', en: 'A paper' }, basis: 'Pengumuman' }],
});
const pool = (people: number): readonly Candidate[] => candidates(people, (i) => String(80 + (i % 19)));
const ranked = (people: number) => rankSuccessors(vacancy, pool(people), context);
const asn = (index: number): Asn => ({ nip: nipOf(index) as never, jenis: 'PNS', evidence: {} });
const bilingual = (text: string) => ({ id: text, en: text });

const members = (count: number) =>
  many(count, (i) => ({ id: `K${String(i)}`, peran: i === 0 ? ('ketua' as const) : ('anggota' as const) }));

function sessionOf(count: number, more: Partial<CommitteeSession> = {}): CommitteeSession {
  const all = members(count);
  return {
    vacancy: 'V0',
    date: '2026-12-01',
    members: all,
    present: all.map(({ id }) => id),
    conflicts: [],
    moves: [],
    checks: [],
    ...more,
  };
}

const held =
  (session: CommitteeSession, people: readonly Candidate[], on: Vacancy = vacancy) =>
  () => {
    const result = holdSession({ vacancies: [on], pool: people, context }, session);
    if (!result.success) throw new Error(JSON.stringify(result.error[0]));
    return result.data;
  };

const outcomeOf = (people: number): CommitteeOutcome => held(sessionOf(3), pool(people))();

function taken(procedure: Procedure, step: Step): Procedure {
  const result = takeStep(procedure, step);
  if (!result.success) throw new Error(JSON.stringify(result.error));
  return result.data;
}

const { ruleSet } = ranked(1);
const opened = (): Procedure => openProcedure({ id: 'P', instansi: 'Kota', ruleSet, asOf, at: '2026-11-24', by });

/** A procedure of which so many notes have been taken, its log written without it. */
function noted(count: number): Procedure {
  const procedure = opened();
  const log = [...procedure.log];
  for (let index = 1; index <= count; index++) {
    const payload = { step: 'note', text: `Catatan ${String(index)}` };
    const content = {
      index,
      at: procedure.log[0]?.at ?? asOf,
      by,
      kind: 'note',
      payload,
      previous: log.at(-1)?.hash ?? '',
    };
    log.push({ ...content, hash: fingerprintOf(content) });
  }
  return { ...procedure, log };
}

const mapping = mapPool(pool(1), context);

/** Steps up to the mapping, for people of whom nothing is known. */
const closing = (people: number): readonly Step[] => {
  const completeness = checkCompleteness(many(people, asn), asOf);
  const accepted = completeness.missing.map(({ nip, source }) => ({ nip, source, reason: 'Tidak menjawab.' }));
  return [
    { step: 'reportCompleteness', completeness, at: '2026-11-24', by },
    { step: 'closeData', accepted, at: '2026-11-24', by },
    { step: 'recordMapping', mapping, at: '2026-11-24', by },
  ];
};

/** Steps up to the shortlists of so many vacancies for which nobody stands. */
const shortlisting = (vacancies: number): readonly Step[] => {
  const ids = many(vacancies, (i) => `V${String(i)}`);
  const none = rankSuccessors(vacancy, [], context);
  return [
    {
      step: 'openVacancies',
      vacancies: ids.map((id) => ({ id, nama: 'Kepala', kelas: 'jptPratama' })),
      at: '2026-11-24',
      by,
    },
    {
      step: 'recordEligibility',
      eligibility: ids.map((id) => ({ ...eligibilityCountOf(none), vacancy: id })),
      at: '2026-11-24',
      by,
    },
    {
      step: 'recordShortlists',
      shortlists: ids.map((id) => ({ ...shortlistRecordOf(none), vacancy: id })),
      at: '2026-11-24',
      by,
    },
  ];
};

const objection = {
  id: 'S1',
  nip: nipOf(0),
  vacancy: 'V0',
  ground: 'hitunganKeliru',
  text: 'Hitung lagi.',
  lodgedOn: '2026-12-02',
} as const;
const window = { opens: '2026-12-02', closes: '2026-12-04' } as const;

const decision = {
  vacancy: 'V0',
  date: '2026-12-02',
  basis: 'SK',
  by,
  choice: 'none',
  reason: { code: 'tidakMemenuhi', text: 'Tidak ada yang memenuhi kebutuhan jabatan.' },
} as const;

/** Each move is told by holding the session without it. */
const MOVES = 4.4;

/** Each step is taken again, with the whole record. */
const STEPS = 4.4;

export const GROWING_GOVERNANCE: readonly Growing[] = [
  {
    what: 'holdSession: people',
    from: 100,
    make: (n) => held(sessionOf(3), pool(n)),
  },
  {
    what: 'holdSession: members, conflicts, withdrawals',
    from: 25,
    make: (n) =>
      held(
        sessionOf(n, {
          conflicts: many(Math.floor(n / 4), (i) => ({ member: `K${String(i)}`, nip: nipOf(i), code: 'keluarga' })),
          withdrawn: many(n, (i) => ({ nip: nipOf(i), on: '2026-11-30' as const })),
        }),
        pool(5),
      ),
  },
  {
    what: 'holdSession: checks by hand',
    from: 100,
    make: (n) => {
      const checks = many(n, (i) => ({ nip: nipOf(i), condition: 'makalah', verdict: 'met' as const, by: 'K1' }));
      return held(sessionOf(3, { checks }), pool(5), checked);
    },
  },
  {
    what: 'holdSession: moves',
    from: 10,
    make: (n) =>
      held(
        sessionOf(3, {
          moves: many(n, (i) => ({
            nip: nipOf(i),
            by: 'K1',
            reason: { code: 'kebutuhanJabatan', text: 'Pengalaman yang lebih sesuai.' },
            kind: 'place' as const,
            to: 1 + i,
          })),
        }),
        pool(100),
      ),
    most: MOVES,
  },
  {
    what: 'decide: people named',
    from: 100,
    make: (n) => {
      const outcome = {
        ...outcomeOf(3),
        named: many(n, (i) => ({ nip: nipOf(i), place: 1 + i, computedBox: 9, box: 9 })),
      };
      return () => decide({ ...decision, choice: 'first', nip: nipOf(0) }, outcome);
    },
  },
  {
    what: 'decide: names and text of the reason',
    from: 50,
    make: (n) => {
      const outcome = outcomeOf(3);
      const names = many(n, (i) => `Dinas ${String(i)}`);
      return () => decide(decision, outcome, { names });
    },
  },
  {
    what: 'forbiddenGroundsIn: text',
    from: 1000,
    make: (n) => {
      const text = 'keluarga berencana '.repeat(n);
      return () => forbiddenGroundsIn(text);
    },
  },
  {
    what: 'forbiddenGroundsIn: grounds',
    from: 100,
    make: (n) => {
      const grounds = many(n, (i) => ({ key: `k${String(i)}`, label: bilingual('x'), words: ['satu', 'dua'] }));
      return () => forbiddenGroundsIn('Pengalaman dua tahun', { grounds });
    },
  },
  {
    what: 'committeeFileOf, its document: people',
    from: 30,
    make: (n) => {
      const succession = ranked(n);
      const names = Object.fromEntries(many(n, (i) => [nipOf(i), `P${String(i)}`]));
      return () => markdownOf(committeeFileDocument(committeeFileOf(succession, { tanggal: asOf, names })), 'id');
    },
  },
  {
    what: 'announcementOf, its document: people on the list',
    from: 100,
    make: (n) => {
      const succession = ranked(5);
      const names = Object.fromEntries(many(n, (i) => [nipOf(i), `P${String(i)}`]));
      const named = many(n, (i) => ({ nip: nipOf(i), place: 1 + i }));
      const details = { instansi: 'Kota', tanggal: asOf, listed: 'alphabetical', names, named } as const;
      return () => htmlOf(announcementDocument(announcementOf(succession, details)), 'id');
    },
  },
  {
    what: 'letterOf, its document: people of the result',
    from: 30,
    make: (n) => {
      const succession = rankSuccessors(vacancy, pool(n), context);
      const person = asn(n - 1);
      return () => letterDocument(letterOf({ person, vacancy, succession, context, instansi: 'Kota', tanggal: asOf }));
    },
  },
  {
    what: 'markdownOf, htmlOf: blocks',
    from: 100,
    make: (n) => {
      const text = bilingual('Nama <b> & *x*');
      const rows = many(n, () => [text, text]);
      const document = {
        title: text,
        blocks: [
          ...many(n, () => ({ kind: 'paragraph' as const, text })),
          { kind: 'table' as const, caption: text, head: [text, text], rows },
          { kind: 'list' as const, items: many(n, () => text) },
        ],
      };
      return () => [markdownOf(document, 'id'), htmlOf(document, 'en')];
    },
  },
  {
    what: 'markdownOf, htmlOf: characters of a text',
    from: 1000,
    make: (n) => {
      const document = { title: bilingual('# <x> _y_ 1. '.repeat(n)), blocks: [] };
      return () => [markdownOf(document, 'id'), htmlOf(document, 'en')];
    },
  },
  {
    what: 'makeReplayFile, replay: people',
    from: 30,
    make: (n) => {
      const people = pool(n);
      return () => replay(makeReplayFile({ vacancies: [vacancy], pool: people, context }));
    },
  },
  {
    what: 'replay: people of a file with a forged result',
    from: 30,
    make: (n) => {
      const file: unknown = JSON.parse(
        JSON.stringify(makeReplayFile({ vacancies: [vacancy], pool: pool(n), context })),
      );
      const forged = { ...(file as object), named: [] };
      return () => replay(forged);
    },
  },
  {
    what: 'replay: people of a file in which the last one was changed',
    from: 30,
    make: (n) => {
      const text = JSON.stringify(makeReplayFile({ vacancies: [vacancy], pool: pool(n), context }));
      const file = JSON.parse(text) as { readonly pool: object[] };
      const changed: unknown = {
        ...file,
        pool: file.pool.map((person, i) => (i === n - 1 ? { ...person, x: 1 } : person)),
      };
      return () => replay(changed);
    },
  },
  {
    what: 'makeReplayFile, replay: vacancies',
    from: 30,
    make: (n) => {
      const vacancies = many(n, (i) => ({ ...vacancy, id: `V${String(i)}` }));
      const people = pool(10);
      return () => replay(makeReplayFile({ vacancies, pool: people, context }));
    },
  },
  {
    what: 'checkCompleteness: people',
    from: 100,
    make: (n) => {
      const people = many(n, asn);
      return () => checkCompleteness(people, asOf);
    },
  },
  {
    what: 'developmentOf: bands',
    from: 25,
    make: (n) => {
      const banded = parseRuleSet(bandedRuleSet(n), { grid: 'any' });
      const profile = normalizeAspects(asn(0), { ruleSet: banded, asOf });
      const placement = placeInBox(profile, banded);
      return () => developmentOf(profile, placement, banded);
    },
  },
  {
    what: 'reconsider, its reply: people',
    from: 50,
    make: (n) => {
      const run = { vacancies: [vacancy], pool: pool(n), context };
      return () =>
        objectionReplyDocument(objection, reconsider(run, objection, { window }), { instansi: 'Kota', tanggal: asOf });
    },
  },
  {
    what: 'objectionWindow: holidays',
    from: 200,
    make: (n) => {
      const holidays = many(n, (i) => dateOfYear(1000 + i));
      return () => objectionWindow('2026-12-03', { holidays });
    },
  },
  {
    what: 'eligibilityCountOf, shortlistRecordOf: people',
    from: 30,
    make: (n) => {
      const succession = ranked(n);
      return () => [eligibilityCountOf(succession), shortlistRecordOf(succession)];
    },
  },
  {
    what: 'fingerprintOf: values',
    from: 500,
    make: (n) => {
      const data = many(n, (i) => ({ i }));
      return () => fingerprintOf(data);
    },
  },
  {
    what: 'appendEntry: entries of the log',
    from: 50,
    make: (n) => {
      const log: Log = noted(n).log;
      return () => [
        appendEntry(log, { at: '2026-12-01', by, kind: 'note', payload: {} }),
        verifyLog(JSON.parse(JSON.stringify(log))),
      ];
    },
  },
  {
    what: 'verifyProcedure: entries of the log',
    from: 100,
    make: (n) => {
      const procedure = noted(n);
      return () => {
        if (!verifyProcedure(procedure).intact) throw new Error('not intact');
      };
    },
    most: STEPS,
  },
  {
    what: 'takeStep: data that are missing and accepted',
    from: 10,
    make: (n) => {
      const steps = closing(n);
      return () => steps.reduce(taken, opened());
    },
  },
  {
    what: 'takeStep: vacancies',
    from: 50,
    make: (n) => {
      const mapped = closing(1).reduce(taken, opened());
      const steps = shortlisting(n);
      return () => steps.reduce(taken, mapped);
    },
  },
];
