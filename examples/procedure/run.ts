/** The whole procedure, from raw data to the end, with one objection that changes place three and one that changes nothing. */
import {
  competingFor,
  maskNip,
  rankVacancies,
  resolveVacancies,
  verifyResolution,
  type Asn,
  type Evidence,
  type IsoDate,
  type Succession,
} from 'talenta-asn';
import {
  announcementDocument,
  announcementOf,
  checkCompleteness,
  committeeFileDocument,
  committeeFileOf,
  decide,
  eligibilityCountOf,
  fingerprintOf,
  holdSession,
  htmlOf,
  letterDocument,
  letterOf,
  makeReplayFile,
  mapPool,
  markdownOf,
  objectionReplyDocument,
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
} from 'talenta-asn/governance';
import { context, headOfFinance, readCity, vacancies } from './city.js';

const secretariat: Actor = { id: 'S-1', nama: 'Sekretariat', peran: 'sekretariat' };
const committee: Actor = { id: 'K-1', nama: 'Ketua Komite Talenta', peran: 'komiteTalenta' };
const ppk: Actor = { id: 'PPK', nama: 'Wali Kota Contoh', peran: 'ppk' };

/** What a run leaves: the record, files by name, and what was printed. */
export interface ProcedureRun {
  readonly procedure: Procedure;
  readonly files: Readonly<Record<string, string>>;
  readonly said: readonly string[];
}

export function runProcedure(): ProcedureRun {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const files: Record<string, string> = {};
  const { pool: first, names } = readCity();
  const who = (nip: string): string => `${names[nip] ?? '-'} ${maskNip(nip)}`;

  // ------------------------------------------------------------------------------------------------------------------
  say('1. Persiapan / preparation');
  let procedure = openProcedure({
    id: 'JPT-2026-1',
    instansi: 'Pemerintah Kota Contoh',
    ruleSet: rankVacancies(vacancies, first, context)[0]?.ruleSet ?? { id: '', revision: 1, fingerprint: '' },
    asOf: context.asOf,
    at: '2026-11-24',
    by: secretariat,
  });
  const take = (step: Step): void => {
    const result = takeStep(procedure, step);
    if (!result.success) throw new Error(`${result.refusal.code}: ${result.refusal.message.en}`);
    procedure = result.procedure;
  };
  const refusalOf = (step: Step): Refusal | undefined => {
    const result = takeStep(procedure, step);
    return result.success ? undefined : result.refusal;
  };
  const completeness = checkCompleteness(first, context.asOf);
  take({ step: 'reportCompleteness', completeness, at: '2026-11-24', by: secretariat });
  const early = refusalOf({ step: 'openVacancies', vacancies, at: '2026-11-24', by: secretariat });
  say(`   ditolak / refused: ${early?.code ?? '-'}, ${early?.completeness?.value ?? '-'} %`);
  for (const { nip, path, reason } of early?.missing ?? []) say(`   - ${who(nip)}: ${path} (${reason})`);
  const accepted = completeness.missing.map(({ nip, source }) => ({
    nip,
    source,
    reason: 'Sumber tidak menjawab sampai batas waktu; orang ini tetap belum dapat ditentukan.',
  }));
  take({ step: 'closeData', accepted, at: '2026-11-25', by: secretariat });

  // ------------------------------------------------------------------------------------------------------------------
  // The payloads state no field of study that fits the present post: people are mapped against the posts in view.
  const mapped = { ...context, target: headOfFinance };
  say('2. Pemetaan dan lowongan / mapping and vacancies');
  const mapping = mapPool(first, mapped);
  take({ step: 'recordMapping', mapping, at: '2026-11-26', by: secretariat });
  say(
    `   ${Object.entries(mapping.byBox)
      .map(([box, count]) => `kotak ${box}: ${String(count)}`)
      .join(', ')}; belum lengkap / incomplete: ${String(mapping.incomplete)}`,
  );
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
    const successions = rankVacancies(vacancies, pool, context);
    take({ step: 'recordEligibility', eligibility: successions.map(eligibilityCountOf), at: ranked, by: secretariat });
    take({ step: 'recordShortlists', shortlists: successions.map(shortlistRecordOf), at: ranked, by: secretariat });
    for (const { vacancy, outcome, shortlist } of successions) {
      say(
        `   ${vacancy.id} ${outcome}: ${shortlist.map(({ nip, place, scoreShown }) => `${String(place)}. ${who(nip)} ${scoreShown}`).join('; ')}`,
      );
    }
    const outcomes = successions.map((succession) => session(succession, pool, sat));
    for (const outcome of outcomes) take({ step: 'recordSession', outcome, at: sat, by: committee });
    outcomes.forEach((outcome, index) => {
      const decision = decisionOn(outcome, index, decided);
      const result = decide(decision, outcome, { names: [vacancies[index]?.nama ?? ''] });
      if (!result.success) throw new Error(result.issues.map(({ message }) => message).join('; '));
      take({ step: 'recordDecision', record: result.record, at: decided, by: ppk });
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
      files[`pengumuman-${succession.vacancy.id}-${round}.id.md`] = markdownOf(document, 'id');
      files[`announcement-${succession.vacancy.id}-${round}.en.html`] = htmlOf(document, 'en');
      const file = committeeFileOf(succession, { tanggal: sat, names, ...(outcome === undefined ? {} : { outcome }) });
      files[`berkas-komite-${succession.vacancy.id}-${round}.id.md`] = markdownOf(committeeFileDocument(file), 'id');
    });
    take({ step: 'openObjections', window, at: announced, by: secretariat });
    return successions;
  };

  /** The session on one vacancy: everybody named is checked by hand; a member who is a superior of somebody stands back. */
  const session = (succession: Succession, pool: readonly Asn[], date: IsoDate): CommitteeOutcome => {
    const result = holdSession(
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
        checks: succession.shortlist.flatMap(({ nip }) =>
          succession.byHand.map(({ id }) => ({ nip, condition: id, verdict: 'met' as const, by: 'K-1' })),
        ),
      },
      vacancies.find(({ id }) => id === succession.vacancy.id) ?? fail('no such vacancy'),
      pool,
      context,
    );
    return result.success ? result.outcome : fail(result.issues.map(({ message }) => message).join('; '));
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
  say('3. Kelayakan, daftar, komite, keputusan, pengumuman / eligibility to announcement');
  const before = throughToAnnouncement(first, ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']);
  for (const { nip, vacancies: listed } of competingFor(before)) {
    say(
      `   di lebih dari satu daftar / on more than one list: ${who(nip)} ${listed.map(({ vacancy, place }) => `${vacancy} #${String(place)}`).join(', ')}`,
    );
  }
  const rule = { by: 'strictOrder', order: ['LOW-1', 'LOW-2'] } as const;
  const shared = resolveVacancies(before, rule);
  say(
    `   urutan ketat / strict order: ${shared.assignments.map(({ vacancy, people }) => `${vacancy} ${people.map(({ nip }) => who(nip)).join()}`).join('; ')} (${verifyResolution(before, rule, shared).valid ? 'terbukti / proved' : 'salah / wrong'})`,
  );
  const wrongReason: Decision = {
    vacancy: 'LOW-2',
    date: '2026-12-02',
    basis: 'Keputusan Wali Kota 800/417/2026',
    by: ppk,
    choice: 'other',
    nip: procedure.sessions[1]?.named[2]?.nip ?? '',
    reason: { code: 'kebutuhanJabatan', text: 'Dipilih karena putra daerah dan pendukung calon.' },
  };
  const refused = decide(wrongReason, procedure.sessions[1] ?? fail('no session'));
  say(
    `   alasan terlarang / forbidden reason: ${refused.success ? '-' : refused.issues.map(({ code }) => code).join(', ')}`,
  );

  // ------------------------------------------------------------------------------------------------------------------
  say('4. Berkas ulang / replay');
  const file = makeReplayFile({ vacancies, pool: first, context });
  files['replay-1.json'] = JSON.stringify(file);
  say(`   ${replay(JSON.parse(files['replay-1.json'])).answer}, sidik / fingerprint ${file.fingerprint.slice(0, 12)}`);
  const forged = replay(JSON.parse(files['replay-1.json'].replace('"predikat":"baik"', '"predikat":"sangatBaik"')));
  say(`   diubah / forged: ${forged.answer}, ${forged.first?.path ?? '-'}, ${forged.first?.person ?? '-'}`);

  // ------------------------------------------------------------------------------------------------------------------
  say('5. Sanggah / objections');
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
    const result = reconsider(objection, { vacancies, pool, context }, { window });
    const own = result.objector[0];
    say(
      `   ${id} ${who(nip)}: ${result.changesResult ? 'mengubah hasil / changes the result' : result.changesAnything ? 'tidak mengubah daftar / leaves the list' : 'tidak mengubah apa pun / changes nothing'}; ${own?.shortlist ?? '-'}; tergeser / displaced: ${result.displaced.map(who).join(', ') || '-'}`,
    );
    files[`jawaban-${id}.id.md`] = markdownOf(
      objectionReplyDocument(objection, result, { instansi: 'Pemerintah Kota Contoh', tanggal: window.closes }),
      'id',
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
  say('6. Daftar dihitung ulang / the lists anew');
  take({
    step: 'reopen',
    because: { objection: 'SG-1' },
    mapping: mapPool(pool, mapped),
    at: '2026-12-09',
    by: secretariat,
  });
  const after = throughToAnnouncement(pool, ['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14']);
  const soon = refusalOf({ step: 'finalize', at: '2026-12-15', by: secretariat });
  say(`   belum final / not final yet: ${soon?.code ?? '-'}`);
  take({ step: 'finalize', at: '2026-12-18', by: secretariat });
  const [final] = after;
  const [vacancy] = vacancies;
  if (final !== undefined && vacancy !== undefined) {
    const person = pool.find(({ nip }) => nip === fourth) ?? fail('not in the pool');
    const letter = letterOf({ ...person, nama: names[fourth] ?? '' }, vacancy, final, context, {
      instansi: 'Pemerintah Kota Contoh',
      tanggal: '2026-12-14',
    });
    files['surat.id.md'] = markdownOf(letterDocument(letter), 'id');
    files['letter.en.html'] = htmlOf(letterDocument(letter), 'en');
  }

  // ------------------------------------------------------------------------------------------------------------------
  say('7. Log');
  files['prosedur.json'] = JSON.stringify(procedure);
  const verdict = verifyProcedure(JSON.parse(files['prosedur.json']));
  say(
    `   ${verdict.intact ? `utuh / intact, ${String(verdict.entries)} entri / entries, kepala / head ${verdict.head.slice(0, 12)}` : verdict.message.en}`,
  );
  const touched = verifyProcedure(
    JSON.parse(files['prosedur.json'].replaceAll('Keputusan tim sah', 'Keputusan tim palsu')),
  );
  say(`   diubah / forged: ${touched.intact ? '-' : `entri / entry ${String(touched.brokenAt)}, ${touched.why}`}`);
  return { procedure, files, said };
}

function fail(message: string): never {
  throw new Error(message);
}
