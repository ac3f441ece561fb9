import {
  normalizeAspects,
  placeInBox,
  rankSuccessors,
  type Asn,
  type Candidate,
  type Context,
  type IsoDate,
  type Vacancy,
} from 'talenta-asn';
import * as documents from 'talenta-asn/documents';
import * as procedureEntry from 'talenta-asn/procedure';
import {
  announcementDocument,
  announcementOf,
  committeeFileDocument,
  committeeFileOf,
  letterDocument,
  letterOf,
  objectionReplyDocument,
  RANK_BANDS,
} from 'talenta-asn/documents';
import {
  appendEntry,
  checkCompleteness,
  COMMITTEE_RULE,
  COMPLETENESS_RULE,
  decide,
  DECISION_RULE,
  eligibilityCountOf,
  fingerprintOf,
  FORBIDDEN_GROUNDS,
  holdSession,
  makeReplayFile,
  mapPool,
  objectionWindow,
  OBJECTION_RULE,
  openProcedure,
  reconsider,
  shortlistRecordOf,
  takeStep,
  type Actor,
  type CommitteeSession,
  type Decision,
  type Objection,
  type Procedure,
  type Step,
} from 'talenta-asn/procedure';
import { bkn411 } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import { describe, expect, it } from 'vitest';
import { checkEntry } from './check-entry.js';
import { resolutions, RULES, successions, throughJson } from './sample-calls.js';

const asOf: IsoDate = '2026-11-23';
const context: Context = { ruleSet: bkn411, asOf };
const by: Actor = { id: 'S-1', nama: 'Sekretariat', peran: 'sekretariat' };

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('there is none');
  return item;
}

const vacancy: Vacancy = first(sampleVacancies({ seed: 1, count: 1, asOf }));

/** A few people of the sample city of whom somebody is listed, in reserve, not eligible, undetermined. */
const city = samplePopulation({ seed: 1, size: 1000, asOf });
const whole = rankSuccessors(vacancy, city, context);
const chosen = new Set([
  ...whole.shortlist.map(({ nip }) => nip),
  ...[whole.reserves, whole.ineligible, whole.undetermined].flatMap((rows) => rows.slice(0, 1).map(({ nip }) => nip)),
]);
const people: readonly Asn[] = [...city].filter(({ nip }) => chosen.has(nip));
const candidate: Candidate = { nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' } };
const pool: readonly (Asn | Candidate)[] = [...people, candidate];
const succession = rankSuccessors(vacancy, pool, context);

const members = ['K-1', 'K-2', 'K-3', 'K-4'].map((id, index) => ({
  id,
  nama: `Anggota ${id}`,
  peran: index === 0 ? ('ketua' as const) : ('anggota' as const),
}));

const session: CommitteeSession = {
  vacancy: vacancy.id,
  date: '2026-12-01',
  members,
  present: members.map(({ id }) => id),
  conflicts: [],
  moves: [
    {
      kind: 'place',
      nip: succession.shortlist[1]?.nip ?? '',
      to: 1,
      by: 'K-1',
      reason: { code: 'wawancara', text: 'Hasil wawancara panel pada 30 November 2026.' },
    },
  ],
  checks: succession.shortlist.flatMap(({ nip, cara: by }) =>
    succession.byHand
      .filter(({ cara }) => cara === undefined || by === undefined || cara.includes(by))
      .map(({ id }) => ({ nip, condition: id, verdict: 'met' as const, by: 'K-1' })),
  ),
  withdrawn: [],
};

const held = holdSession({ vacancies: [vacancy], pool, context }, session);
if (!held.success) throw new Error(JSON.stringify(held.error));
const { data: outcome } = held;

const face = { vacancy: vacancy.id, date: '2026-12-02', basis: 'SK 1/2026', by } as const;
const decision: Decision = { ...face, choice: 'first', nip: first(outcome.named).nip };
const nobody: Decision = {
  ...face,
  choice: 'none',
  reason: { code: 'tidakMemenuhi', text: 'Tidak ada yang memenuhi kebutuhan jabatan ini.' },
};
const decided = decide(decision, outcome);
if (!decided.success) throw new Error(JSON.stringify(decided.error));

const names = { [first(people).nip]: 'Contoh Pegawai' };
const details = {
  instansi: 'Kota',
  nomor: '1/2026',
  tanggal: '2026-12-03',
  listed: 'byPlace',
  names,
  named: outcome.named,
  chosen: first(outcome.named).nip,
  objection: { from: '2026-12-04', until: '2026-12-08', to: 'BKPSDM' },
} as const;
const announcement = announcementOf(succession, details);
const fileDetails = { tanggal: '2026-12-01', names, outcome, nip: 'masked' } as const;
const committeeFile = committeeFileOf(succession, fileDetails);
const letterDetails = {
  instansi: 'Kota',
  tanggal: '2026-12-03',
  bands: RANK_BANDS,
  objection: { until: '2026-12-08', to: 'BKPSDM' },
} as const;
const addressee = first(people);
const letter = letterOf({ person: addressee, vacancy, succession, context, ...letterDetails });
const profile = normalizeAspects(addressee, context);
const placement = placeInBox(profile, bkn411);
const window = objectionWindow('2026-12-03');
const run = { vacancies: [vacancy], pool, context };
const objection: Objection = {
  id: 'S-1',
  nip: addressee.nip,
  vacancy: vacancy.id,
  ground: 'dataSalah',
  text: 'Data saya salah.',
  lodgedOn: '2026-12-04',
  corrected: addressee,
};
const reconsideration = reconsider(run, objection, { window });
const replyDetails = { instansi: 'Kota', tanggal: '2026-12-09', rule: OBJECTION_RULE } as const;
const replayFile = makeReplayFile(run);
const completeness = checkCompleteness(people, asOf);
const mapping = mapPool(pool, context);
const opening = { id: 'P-1', instansi: 'Kota', ruleSet: succession.ruleSet, asOf, at: '2026-11-24', by } as const;

/** Every step at its stage, in order; the last ones beside each other. */
const inOrder: readonly Step[] = [
  { step: 'reportCompleteness', completeness, at: '2026-11-24', by },
  {
    step: 'closeData',
    accepted: completeness.missing.map(({ nip, source }) => ({ nip, source, reason: 'Sumber tidak menjawab.' })),
    at: '2026-11-25',
    by,
  },
  { step: 'recordMapping', mapping, at: '2026-11-26', by },
  { step: 'openVacancies', vacancies: [vacancy], at: '2026-11-27', by },
  { step: 'recordEligibility', eligibility: [eligibilityCountOf(succession)], at: '2026-11-30', by },
  { step: 'recordShortlists', shortlists: [shortlistRecordOf(succession)], at: '2026-11-30', by },
  { step: 'recordSession', outcome, at: '2026-12-01', by },
  { step: 'recordDecision', record: decided.data, at: '2026-12-02', by },
  {
    step: 'recordAnnouncement',
    announcement: { vacancy: vacancy.id, date: '2026-12-03', fingerprint: fingerprintOf(announcement) },
    at: '2026-12-03',
    by,
  },
  { step: 'openObjections', window, at: '2026-12-03', by },
  {
    step: 'lodgeObjection',
    objection: { id: 'S-1', nip: addressee.nip, vacancy: vacancy.id, ground: 'dataSalah' },
    at: '2026-12-04',
    by,
  },
  {
    step: 'answerObjection',
    id: 'S-1',
    answer: { upheld: true, changesResult: true, text: 'Data dibetulkan.' },
    at: '2026-12-07',
    by,
  },
];

const stages = inOrder.reduce<readonly Procedure[]>(
  (all, step) => {
    const result = takeStep(all.at(-1) ?? first(all), step);
    if (!result.success) throw new Error(`${result.error.code}: ${result.error.message.en}`);
    return [...all, result.data];
  },
  [openProcedure(opening)],
);
const last = stages.at(-1) ?? first(stages);
const at = { at: '2026-12-09', by } as const;

/** Each step with the procedure before it; the large ones of the first steps left to the copy. */
const taken: readonly (readonly [Procedure, Step])[] = [
  ...inOrder.map((step, index) => [stages[index] ?? last, step] as const),
  [last, { step: 'reopen', because: { objection: 'S-1' }, asOf, mapping, ...at }],
  [last, { step: 'cancelVacancy', vacancy: vacancy.id, reason: 'Jabatan dihapus.', basis: 'Perwali 1/2026', ...at }],
  [last, { step: 'cancel', reason: 'Jabatan dihapus.', basis: 'Perwali 1/2026', ...at }],
  [last, { step: 'finalize', ...at }],
  [last, { step: 'note', text: 'Rapat ditunda.', ...at }],
];

/** As it is read from a file: nothing of it is known to the library. */
function read<Data>(data: Data): Data {
  return structuredClone(data);
}

checkEntry('talenta-asn/procedure', procedureEntry, {
  holdSession: () => [[run, session, COMMITTEE_RULE]],
  competingFor: () => [[successions()]],
  resolveVacancies: () => RULES.map((rule) => [successions(), rule]),
  verifyResolution: () => [...resolutions(), ...resolutions().map(throughJson)],
  parseResolution: () => [[throughJson(resolutions()[0]?.[2])]],
  safeParseResolution: () => [[throughJson(resolutions()[0]?.[2])], [{}]],
  checkCompleteness: () => [[people, asOf, COMPLETENESS_RULE]],
  decide: () => [
    [decision, outcome, { names: ['Dinas Keluarga Berencana'], rule: DECISION_RULE }],
    [nobody, outcome, {}],
  ],
  canonicalJson: () => [[{ nama: 'Sri', tempat: [1, null, true] }]],
  fingerprintOf: () => [[{ nama: 'Sri', tempat: [1, null, true] }]],
  forbiddenGroundsIn: () => [['Dipilih karena putra daerah.', { grounds: FORBIDDEN_GROUNDS, names: ['suku dinas'] }]],
  appendEntry: () => [[last.log.slice(0, 2), { at: '2026-12-24', by, kind: 'note', payload: { text: ['x', 1] } }]],
  verifyLog: () => [[last.log, { head: last.log.at(-1)?.hash }]],
  mapPool: () => [[[...people, candidate, { nip: addressee.nip, placement }], { ...context, target: vacancy }]],
  objectionWindow: () => [['2026-12-23', { holidays: ['2026-12-25'], rule: OBJECTION_RULE }]],
  reconsider: () => [[run, objection, { window, rule: OBJECTION_RULE }]],
  makeReplayFile: () => [[run]],
  replay: () => [[read(replayFile), { fingerprint: replayFile.fingerprint, ruleSet: bkn411 }]],
  eligibilityCountOf: () => [[succession]],
  openProcedure: () => [[opening]],
  shortlistRecordOf: () => [[succession]],
  stepsAt: () => [['announced']],
  takeStep: () => taken,
  verifyProcedure: () => [[last, { head: last.log.at(-1)?.hash }]],
});

checkEntry('talenta-asn/documents', documents, {
  announcementDocument: () => [[announcement]],
  announcementOf: () => [[succession, details]],
  committeeFileDocument: () => [[committeeFile]],
  committeeFileOf: () => [[succession, fileDetails]],
  developmentOf: () => [[profile, placement, bkn411]],
  markdownOf: () => [
    [announcementDocument(announcement), 'id'],
    [committeeFileDocument(committeeFile), 'en'],
  ],
  htmlOf: () => [
    [letterDocument(letter), 'id'],
    [objectionReplyDocument(objection, reconsideration, replyDetails), 'en'],
  ],
  letterDocument: () => [[letter]],
  letterOf: () => [[{ person: addressee, vacancy, succession, context, ...letterDetails }]],
  objectionReplyDocument: () => [[objection, reconsideration, replyDetails]],
});

describe('what is read back', () => {
  it('is checked, and gives the same as what the library has made', () => {
    for (const [procedure, step] of taken)
      expect(takeStep(read(procedure), read(step))).toEqual(takeStep(procedure, step));
    expect(letterDocument(read(letter))).toEqual(letterDocument(letter));
    expect(committeeFileDocument(read(committeeFile))).toEqual(committeeFileDocument(committeeFile));
    expect(eligibilityCountOf(read(succession))).toEqual(eligibilityCountOf(succession));
    expect(holdSession({ vacancies: [read(vacancy)], pool: read(pool), context }, read(session))).toEqual(held);
  });

  it('is not changed, and not frozen', () => {
    const [given, log, payload] = [read(session), read(last.log), { text: ['x'] }];
    holdSession({ vacancies: [vacancy], pool: read(pool), context }, given);
    appendEntry(log, { at: '2026-12-24', by, kind: 'note', payload });
    expect([given, given.members, given.moves[0], log, log[0], payload, payload.text].some(Object.isFrozen)).toBe(
      false,
    );
  });

  it('is told by its path when it is damaged', () => {
    const copy = JSON.parse(JSON.stringify(last)) as { log: { payload: unknown; at: unknown }[] };
    const entry = copy.log[3];
    if (entry === undefined) throw new Error('there is none');
    entry.at = '2026-02-30';
    expect(() => takeStep(copy as unknown as Procedure, { step: 'finalize', ...at })).toThrow(
      /procedure\.log\[3\]\.at/,
    );
  });
});
