/** The whole procedure, from raw data to the end, with one objection that changes place three and one that changes nothing. */
import {
  maskNip,
  placeText,
  rankVacancies,
  successionsOf,
  type Asn,
  type Bilingual,
  type Evidence,
  type IsoDate,
  type Succession,
} from 'talenta-asn';
import {
  announcementDocument,
  announcementOf,
  committeeFileDocument,
  committeeFileOf,
  htmlOf,
  letterDocument,
  letterOf,
  markdownOf,
  objectionReplyDocument,
} from 'talenta-asn/documents';
import {
  competingFor,
  resolveVacancies,
  verifyResolution,
  checkCompleteness,
  COMPLETENESS_RULE,
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
  verifyProcedure,
  type Actor,
  type CommitteeOutcome,
  type Decision,
  type Procedure,
  type Refusal,
  type Step,
} from 'talenta-asn/procedure';
import { speakerOf, type Language } from '../terminal/language.js';
import { OUTCOME_WORDS } from '../terminal/words.js';
import { context, headOfFinance, readCity, vacancies } from './city.js';
import {
  ANSWER_WORDS,
  CHANGE_WORDS,
  PROCEDURE_WORDS,
  REASON_WORDS,
  STANDING_WORDS,
  STEP_WORDS,
  type Change,
} from './words.js';

const secretariat: Actor = { id: 'S-1', nama: 'Sekretariat', peran: 'sekretariat' };
const committee: Actor = { id: 'K-1', nama: 'Ketua Komite Talenta', peran: 'komiteTalenta' };
const ppk: Actor = { id: 'PPK', nama: 'Wali Kota Contoh', peran: 'ppk' };

/** What a run leaves: the record, files by name, and what it said. */
export interface ProcedureRun {
  readonly procedure: Procedure;
  readonly files: Readonly<Record<string, string>>;
  readonly said: readonly string[];
}

/** The same procedure in every language; only what it says and its documents are in the one asked for. */
export function runProcedure(language: Language): ProcedureRun {
  const speak = speakerOf(language);
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const begin = (part: Bilingual): void => void said.push(...(said.length === 0 ? [] : ['']), speak(part));
  const files: Record<string, string> = {};
  const { pool: first, names } = readCity();
  const who = (nip: string): string => `${names[nip] ?? '-'} ${maskNip(nip)}`;

  // ------------------------------------------------------------------------------------------------------------------
  begin(STEP_WORDS.preparation);
  let procedure = openProcedure({
    id: 'JPT-2026-1',
    instansi: 'Pemerintah Kota Contoh',
    ruleSet: successionsOf(rankVacancies({ vacancies, pool: first, context }))[0]?.ruleSet ?? {
      id: '',
      revision: 1,
      fingerprint: '',
    },
    asOf: context.asOf,
    at: '2026-11-24',
    by: secretariat,
  });
  const take = (step: Step): void => {
    const result = takeStep(procedure, step);
    if (!result.success) throw new Error(`${result.error.code}: ${result.error.message.en}`);
    procedure = result.data;
  };
  const refusalOf = (step: Step): Refusal | undefined => {
    const result = takeStep(procedure, step);
    return result.success ? undefined : result.error;
  };
  const completeness = checkCompleteness(first, context.asOf);
  take({ step: 'reportCompleteness', completeness, at: '2026-11-24', by: secretariat });
  const early = refusalOf({ step: 'openVacancies', vacancies, at: '2026-11-24', by: secretariat });
  if (early !== undefined) {
    const { code, message, completeness: figure } = early;
    say(`   ${speak(PROCEDURE_WORDS.openingRefused, { code, percent: figure?.value ?? '-' })}`);
    say(`   ${speak(message)}`);
    for (const { nip, source, path, reason } of early.missing ?? []) {
      const label = COMPLETENESS_RULE.sources.find(({ key }) => key === source)?.label;
      const needed = label === undefined ? source : speak(label);
      say(`   - ${who(nip)}: ${path}, ${needed}: ${speak(REASON_WORDS[reason])}`);
    }
  }
  say(`   ${speak(PROCEDURE_WORDS.accepted, { count: completeness.missing.length })}`);
  const accepted = completeness.missing.map(({ nip, source }) => ({
    nip,
    source,
    reason: 'Sumber tidak menjawab sampai batas waktu; orang ini tetap belum dapat ditentukan.',
  }));
  take({ step: 'closeData', accepted, at: '2026-11-25', by: secretariat });

  // ------------------------------------------------------------------------------------------------------------------
  // The payloads state no field of study that fits the present post: people are mapped against the posts in view.
  const mapped = { ...context, target: headOfFinance };
  begin(STEP_WORDS.mapping);
  const mapping = mapPool(first, mapped);
  take({ step: 'recordMapping', mapping, at: '2026-11-26', by: secretariat });
  const boxes = Object.values(mapping.byBox).join(', ');
  say(`   ${speak(PROCEDURE_WORDS.mapped, { boxes, incomplete: mapping.incomplete })}`);
  take({
    step: 'openVacancies',
    vacancies: vacancies.map(({ id, nama, kelas }) => ({ id, nama, kelas })),
    at: '2026-11-27',
    by: secretariat,
  });

  /** From the opened vacancies to the announcement. */
  const throughToAnnouncement = (
    pool: readonly Asn[],
    days: readonly [IsoDate, IsoDate, IsoDate, IsoDate],
  ): readonly Succession[] => {
    const [ranked, sat, decided, announced] = days;
    const successions = successionsOf(rankVacancies({ vacancies, pool, context }));
    take({ step: 'recordEligibility', eligibility: successions.map(eligibilityCountOf), at: ranked, by: secretariat });
    take({ step: 'recordShortlists', shortlists: successions.map(shortlistRecordOf), at: ranked, by: secretariat });
    for (const { vacancy, outcome, shortlist } of successions) {
      say(`   ${vacancy.id} ${vacancy.nama}: ${speak(OUTCOME_WORDS[outcome])}`);
      for (const { nip, place, scoreShown } of shortlist) say(`      ${placeText(place)}. ${who(nip)}  ${scoreShown}`);
    }
    const outcomes = successions.map((succession) => session(succession, pool, sat));
    for (const outcome of outcomes) take({ step: 'recordSession', outcome, at: sat, by: committee });
    outcomes.forEach((outcome, index) => {
      const decision = decisionOn(outcome, index, decided);
      const result = decide(decision, outcome, { names: [vacancies[index]?.nama ?? ''] });
      if (!result.success) throw new Error(result.error.map(({ message }) => message).join('; '));
      take({ step: 'recordDecision', record: result.data, at: decided, by: ppk });
    });
    const window = objectionWindow(announced);
    successions.forEach((succession, index) => {
      const outcome = outcomes[index];
      const chosen = outcome?.named[index]?.nip;
      const announcement = announcementOf(succession, {
        instansi: 'Pemerintah Kota Contoh',
        nomor: `800/${String(index + 1)}/2026`,
        tanggal: announced,
        listed: index === 0 ? 'byPlace' : 'alphabetical',
        names,
        ...(outcome === undefined ? {} : { named: outcome.named }),
        ...(chosen === undefined ? {} : { chosen }),
        objection: { from: window.opens, until: window.closes, to: 'Sekretariat Komite Talenta' },
      });
      const record = { vacancy: succession.vacancy.id, date: announced, fingerprint: fingerprintOf(announcement) };
      take({ step: 'recordAnnouncement', announcement: record, at: announced, by: secretariat });
      const round = String(procedure.round);
      const document = announcementDocument(announcement);
      files[`announcement-${succession.vacancy.id}-${round}.${language}.md`] = markdownOf(document, language);
      files[`announcement-${succession.vacancy.id}-${round}.${language}.html`] = htmlOf(document, language);
      const committeeFile = committeeFileOf(succession, {
        tanggal: sat,
        names,
        ...(outcome === undefined ? {} : { outcome }),
      });
      files[`committee-file-${succession.vacancy.id}-${round}.${language}.md`] = markdownOf(
        committeeFileDocument(committeeFile),
        language,
      );
    });
    take({ step: 'openObjections', window, at: announced, by: secretariat });
    say(`   ${speak(PROCEDURE_WORDS.announced, { date: announced })}`);
    return successions;
  };

  /** The session on one vacancy: everybody named is checked by hand; a member who is a superior of somebody stands back. */
  const session = (succession: Succession, pool: readonly Asn[], date: IsoDate): CommitteeOutcome => {
    const result = holdSession(
      {
        vacancies: [vacancies.find(({ id }) => id === succession.vacancy.id) ?? fail('no such vacancy')],
        pool,
        context,
      },
      {
        vacancy: succession.vacancy.id,
        date,
        members: ['K-1', 'K-2', 'K-3', 'K-4', 'K-5'].map((id, index) => ({
          id,
          peran: index === 0 ? 'ketua' : 'anggota',
        })),
        present: ['K-1', 'K-2', 'K-3', 'K-4', 'K-5'],
        conflicts: [{ member: 'K-5', nip: succession.shortlist[0]?.nip ?? '', code: 'atasanLangsung' }],
        moves: [],
        checks: succession.shortlist.flatMap(({ nip, cara: own }) =>
          succession.byHand
            .filter(({ cara }) => cara === undefined || own === undefined || cara.includes(own))
            .map(({ id }) => ({ nip, condition: id, verdict: 'met' as const, by: 'K-1' })),
        ),
      },
    );
    return result.success ? result.data : fail(result.error.map(({ message }) => message).join('; '));
  };

  /** The first vacancy goes to place one, the second to place two, since place one is taken. */
  const decisionOn = (outcome: CommitteeOutcome, index: number, date: IsoDate): Decision => {
    const face = { vacancy: outcome.vacancy, date, basis: 'Keputusan Wali Kota 800/417/2026', by: ppk };
    const nip = outcome.named[index]?.nip ?? fail('nobody on that place');
    if (index === 0) return { ...face, choice: 'first', nip };
    const text = 'Tempat pertama ditetapkan untuk Kepala Badan Pengelolaan Keuangan.';
    return { ...face, choice: 'other', nip, reason: { code: 'penempatanLain', text } };
  };

  // ------------------------------------------------------------------------------------------------------------------
  begin(STEP_WORDS.lists);
  const before = throughToAnnouncement(first, ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']);
  const competing = competingFor(before).map(({ nip }) => who(nip));
  say(`   ${speak(PROCEDURE_WORDS.competing, { count: competing.length, people: competing.join(', ') })}`);
  const rule = { by: 'strictOrder', order: ['LOW-1', 'LOW-2'] } as const;
  const shared = resolveVacancies(before, rule);
  const given = shared.assignments.map(
    ({ vacancy, people }) => `${vacancy} ${people.map(({ nip }) => who(nip)).join()}`,
  );
  const proof = verifyResolution(before, rule, shared).valid ? PROCEDURE_WORDS.proved : PROCEDURE_WORDS.notProved;
  say(`   ${speak(PROCEDURE_WORDS.strictOrder, { given: given.join(', '), proof: speak(proof) })}`);
  const forbidden = 'Dipilih karena putra daerah dan pendukung calon.';
  const wrongReason: Decision = {
    vacancy: 'LOW-2',
    date: '2026-12-02',
    basis: 'Keputusan Wali Kota 800/417/2026',
    by: ppk,
    choice: 'other',
    nip: procedure.sessions[1]?.named[2]?.nip ?? '',
    reason: { code: 'kebutuhanJabatan', text: forbidden },
  };
  const refused = decide(wrongReason, procedure.sessions[1] ?? fail('no session'));
  if (!refused.success) {
    const grounds = forbiddenGroundsIn(forbidden).map(({ word, label }) => `"${word}" (${speak(label)})`);
    const codes = [...new Set(refused.error.map(({ code }) => code))].join(', ');
    say(`   ${speak(PROCEDURE_WORDS.reasonRefused, { codes, grounds: grounds.join(', ') })}`);
  }

  // ------------------------------------------------------------------------------------------------------------------
  begin(STEP_WORDS.replay);
  const file = makeReplayFile({ vacancies, pool: first, context });
  const kept = JSON.stringify(file);
  files['replay.json'] = kept;
  const again = replay(JSON.parse(kept));
  say(
    `   ${speak(PROCEDURE_WORDS.replayed, { answer: again.answer, told: speak(ANSWER_WORDS[again.answer]), fingerprint: file.fingerprint.slice(0, 12) })}`,
  );
  const forged = replay(JSON.parse(kept.replace('"predikat":"baik"', '"predikat":"sangatBaik"')));
  say(
    `   ${speak(PROCEDURE_WORDS.forgedReplay, { answer: forged.answer, told: speak(ANSWER_WORDS[forged.answer]), path: forged.first?.path ?? '-', person: forged.first?.person ?? '-' })}`,
  );

  // ------------------------------------------------------------------------------------------------------------------
  begin(STEP_WORDS.objections);
  const window = procedure.window ?? fail('no window');
  const [list] = before;
  const fourth = list?.reserves[0]?.nip ?? fail('nobody on place four');
  const later = list?.reserves[2]?.nip ?? fail('nobody further down');
  const corrected = (nip: string, add: (evidence: Evidence) => Evidence): Asn => {
    const person = first.find((each) => each.nip === nip) ?? fail('not in the pool');
    return { ...person, evidence: { ...person.evidence, ...add(person.evidence) } };
  };
  const objections = [
    {
      id: 'SG-1',
      nip: fourth,
      // A decree on a team across agencies that never reached the data.
      corrected: corrected(fourth, ({ timKerja = [] }) => ({
        timKerja: [...timKerja, { tanggal: '2026-03-02', peran: 'anggota', lingkup: 'lintasInstansi' }],
      })),
    },
    {
      id: 'SG-2',
      nip: later,
      // Older than the five years that count.
      corrected: corrected(later, ({ penghargaan = [] }) => ({
        penghargaan: [...penghargaan, { tanggal: '2015-08-17', lingkup: 'instansi' }],
      })),
    },
  ];
  for (const { id, nip } of objections) {
    const objection = { id, nip, vacancy: 'LOW-1', ground: 'dataTidakDihitung' };
    take({ step: 'lodgeObjection', objection, at: window.opens, by: secretariat });
  }
  let pool = first;
  for (const { id, nip, corrected: data } of objections) {
    const objection = {
      id,
      nip,
      vacancy: 'LOW-1',
      ground: 'dataTidakDihitung',
      text: 'Bukti saya tidak dihitung.',
      lodgedOn: window.opens,
      corrected: data,
    };
    const result = reconsider({ vacancies, pool, context }, objection, { window });
    const change: Change = result.changesResult ? 'result' : result.changesAnything ? 'values' : 'nothing';
    const own = result.objector[0];
    const effects = [
      speak(CHANGE_WORDS[change]),
      ...(own === undefined ? [] : [speak(STANDING_WORDS[own.shortlist])]),
      ...(result.displaced.length === 0
        ? []
        : [speak(PROCEDURE_WORDS.displaced, { people: result.displaced.map(who).join(', ') })]),
    ];
    say(`   ${id} ${who(nip)}: ${effects.join('; ')}`);
    files[`objection-reply-${id}.${language}.md`] = markdownOf(
      objectionReplyDocument(objection, result, { instansi: 'Pemerintah Kota Contoh', tanggal: window.closes }),
      language,
    );
    take({
      step: 'answerObjection',
      id,
      answer: {
        upheld: result.changesAnything,
        changesResult: result.changesResult,
        text: result.changesAnything ? 'Keputusan tim sah dan dihitung.' : 'Bukti berada di luar jendela lima tahun.',
      },
      at: window.closes,
      by: committee,
    });
    if (result.changesResult) pool = pool.map((person) => (person.nip === nip ? data : person));
  }

  // ------------------------------------------------------------------------------------------------------------------
  begin(STEP_WORDS.anew);
  take({
    step: 'reopen',
    because: { objection: 'SG-1' },
    mapping: mapPool(pool, mapped),
    at: '2026-12-09',
    by: secretariat,
  });
  const after = throughToAnnouncement(pool, ['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14']);
  const soon = refusalOf({ step: 'finalize', at: '2026-12-15', by: secretariat });
  if (soon !== undefined)
    say(`   ${speak(PROCEDURE_WORDS.notFinal, { code: soon.code, message: speak(soon.message) })}`);
  take({ step: 'finalize', at: '2026-12-18', by: secretariat });
  say(`   ${speak(PROCEDURE_WORDS.final, { stage: procedure.stage })}`);
  const [final] = after;
  const [vacancy] = vacancies;
  if (final !== undefined && vacancy !== undefined) {
    const person = pool.find(({ nip }) => nip === fourth) ?? fail('not in the pool');
    const letter = letterOf({
      person: { ...person, nama: names[fourth] ?? '' },
      vacancy,
      succession: final,
      context,
      instansi: 'Pemerintah Kota Contoh',
      tanggal: '2026-12-14',
    });
    files[`letter.${language}.md`] = markdownOf(letterDocument(letter), language);
    files[`letter.${language}.html`] = htmlOf(letterDocument(letter), language);
  }

  // ------------------------------------------------------------------------------------------------------------------
  begin(STEP_WORDS.log);
  const record = JSON.stringify(procedure);
  files['procedure.json'] = record;
  const verdict = verifyProcedure(JSON.parse(record));
  say(
    `   ${verdict.intact ? speak(PROCEDURE_WORDS.intact, { entries: verdict.entries, head: verdict.head.slice(0, 12) }) : speak(verdict.message)}`,
  );
  const touched = verifyProcedure(JSON.parse(record.replaceAll('Keputusan tim sah', 'Keputusan tim palsu')));
  if (!touched.intact)
    say(`   ${speak(PROCEDURE_WORDS.forgedEntry, { why: touched.why, message: speak(touched.message) })}`);
  return { procedure, files, said };
}

function fail(message: string): never {
  throw new Error(message);
}
