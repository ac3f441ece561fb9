import type { Asn } from '../model/asn.js';
import type { Bilingual } from '../model/bilingual.js';
import { hideDigits } from '../model/hidden-digits.js';
import type { IsoDate } from '../model/iso-date.js';
import { maskNip } from '../model/nip.js';
import type { Issue } from '../model/talenta-error.js';
import type { Vacancy } from '../model/vacancy.js';
import type { Grid } from '../rules/grid.js';
import type { Candidate } from '../succession/candidate.js';
import { rankVacancies } from '../succession/rank-successors.js';
import type { Place } from '../succession/place.js';
import type { MeritKey, Succession } from '../succession/succession.js';
import { heading, paragraph, type Document } from './document.js';
import { documentArgument } from './document.schema.js';
import { OBJECTION_RULE, type ObjectionRule, type ObjectionWindow } from './objection-window.js';
import {
  objectionArgument,
  reconsiderationArgument,
  reconsiderOptionsArgument,
  replyDetailsArgument,
} from './objection.schema.js';
import { placeWords } from './place-words.js';
import { runOf, type Run } from './run.schema.js';

/** An objection to an announced result. Personal data. */
export interface Objection {
  readonly id: string;
  /** NIP of the objector. */
  readonly nip: string;
  /** Vacancy objected to. */
  readonly vacancy: string;
  /** Code of the closed list of grounds. */
  readonly ground: string;
  readonly text: string;
  readonly lodgedOn: IsoDate;
  /** The objector with the corrected data, from `parseAsn` (or the candidate with corrected values). */
  readonly corrected?: Asn | Candidate<Grid>;
}

/** Where somebody stands in a result. */
export type ObjectionStanding =
  | {
      readonly status: 'shortlisted' | 'reserve';
      readonly place: Place;
      /** What keeps an open place open. */
      readonly openUntil?: readonly MeritKey[];
      readonly box: number;
      readonly score: string;
    }
  | { readonly status: 'notEligible' | 'undetermined' | 'notInPool' };

/** What changes for one person in one vacancy. */
export interface ObjectionChange {
  readonly nip: string;
  readonly vacancy: string;
  readonly before: ObjectionStanding;
  readonly after: ObjectionStanding;
  /** Comes onto the shortlist, or leaves it. */
  readonly shortlist: 'enters' | 'leaves' | 'stays' | 'stays off';
}

/** What an objection comes to. Plain, deep-frozen, JSON-able. Personal data. */
export interface Reconsideration {
  readonly objection: string;
  /** Why it cannot be taken up; empty when it can. */
  readonly issues: readonly Issue[];
  readonly admissible: boolean;
  /** For the objector, in every vacancy of the run. */
  readonly objector: readonly ObjectionChange[];
  /** Everybody else for whom something changes. */
  readonly others: readonly ObjectionChange[];
  /** NIPs pushed off a shortlist. */
  readonly displaced: readonly string[];
  /** Something changes for somebody. */
  readonly changesAnything: boolean;
  /** A shortlist has other people, or the same in another order. */
  readonly changesResult: boolean;
  readonly before: readonly Succession<Grid>[];
  readonly after: readonly Succession<Grid>[];
}

/** What an objection is held to. */
export interface ReconsiderOptions {
  /** From `objectionWindow`. */
  readonly window: ObjectionWindow;
  /** {@link OBJECTION_RULE} by default. */
  readonly rule?: ObjectionRule;
}

/**
 * Takes up an objection: checks ground, time and data, works the lists out anew with the corrected data of the objector and
 * tells what changes for the objector and for everybody else. An objection that changes nothing is told as such.
 *
 * @param objection - ground, text, and the corrected data where the ground asks for them
 * @param run - the vacancies, the pool and the context of the announced result
 * @param options - `window`: from `objectionWindow`; `rule`: {@link OBJECTION_RULE} by default
 * @throws TalentaError as `rankVacancies`; `invalidArgument` for what is no objection, run or options; `invalidDate`
 */
export function reconsider(objection: Objection, run: Run, options: ReconsiderOptions): Reconsideration {
  return reconsidered(
    objectionArgument.from(objection, 'objection'),
    runOf(run),
    reconsiderOptionsArgument.from(options, 'options'),
  );
}

function reconsidered(
  objection: Objection,
  { vacancies, pool, context }: ReturnType<typeof runOf>,
  { window, rule = OBJECTION_RULE }: ReconsiderOptions,
): Reconsideration {
  const before = rankVacancies(vacancies, pool, context);
  const issues = issuesOf(objection, vacancies, pool, window, rule);
  const { corrected } = objection;
  const after =
    issues.length > 0 || corrected === undefined
      ? before
      : rankVacancies(
          vacancies,
          pool.map((person) => (person.nip === objection.nip ? corrected : person)),
          context,
        );
  const changes = before.flatMap((succession, index) => changesBetween(succession, after[index] ?? succession));
  const isObjector = ({ nip }: ObjectionChange): boolean => nip === objection.nip;
  const others = changes.filter((change) => !isObjector(change) && isChanged(change));
  return reconsiderationArgument.made({
    objection: objection.id,
    issues,
    admissible: issues.length === 0,
    objector: changes.filter(isObjector),
    others,
    displaced: [...new Set(others.filter(({ shortlist }) => shortlist === 'leaves').map(({ nip }) => nip))].sort(),
    changesAnything: changes.some(isChanged),
    changesResult: before.some((succession, index) => listOf(succession) !== listOf(after[index] ?? succession)),
    before,
    after,
  });
}

function listOf({ outcome, shortlist }: Succession<Grid>): string {
  // That nobody is known to be eligible any more, or not yet, changes no list.
  return JSON.stringify([
    outcome === 'undetermined' ? 'empty' : outcome,
    shortlist.map(({ nip, place }) => [nip, place]),
  ]);
}

function issuesOf(
  objection: Objection,
  vacancies: readonly Vacancy[],
  pool: readonly { readonly nip: string }[],
  window: ObjectionWindow,
  rule: ObjectionRule,
): readonly Issue[] {
  const { nip, vacancy, ground: code, text, lodgedOn, corrected } = objection;
  const issues: Issue[] = [];
  const add = (path: string, issueCode: string, message: string): void => {
    issues.push({ path, code: issueCode, message: hideDigits(message) });
  };
  const ground = rule.grounds.find((each) => each.code === code);
  if (ground === undefined) {
    const codes = rule.grounds.map((each) => each.code).join(', ');
    add('ground', 'groundUnknown', `${code} is not in the closed list of grounds: expected one of ${codes}`);
  }
  if (ground?.needsCorrection === true && corrected === undefined)
    add('corrected', 'correctionMissing', `the ground ${code} says that data are wrong: give the corrected data`);
  if (corrected !== undefined && corrected.nip !== nip) {
    add(
      'corrected.nip',
      'otherPerson',
      `the corrected data are of ${maskNip(corrected.nip)}, the objector is ${maskNip(nip)}: nobody corrects the data of others`,
    );
  }
  if (text.trim() === '') add('text', 'textMissing', 'say in words what is objected to');
  if (!vacancies.some(({ id }) => id === vacancy))
    add(
      'vacancy',
      'vacancyUnknown',
      `${vacancy} is no vacancy of this run: expected one of ${vacancies.map(({ id }) => id).join(', ')}`,
    );
  if (!pool.some((person) => person.nip === nip))
    add('nip', 'notInPool', `${maskNip(nip)} is not in the pool: who was judged may object`);
  if (lodgedOn < window.opens || lodgedOn > window.closes)
    add(
      'lodgedOn',
      'outsideWindow',
      `found ${lodgedOn}: objections are taken from ${window.opens} to ${window.closes}`,
    );
  return issues;
}

function standingsOf({
  shortlist,
  reserves,
  ineligible,
  undetermined,
}: Succession<Grid>): ReadonlyMap<string, ObjectionStanding> {
  const ranked = (status: 'shortlisted' | 'reserve', rows: Succession<Grid>['shortlist']) =>
    rows.map(({ nip, place, openUntil, box, score, scoreFraction }): readonly [string, ObjectionStanding] => [
      nip,
      { status, place, ...(openUntil === undefined ? {} : { openUntil }), box, score: scoreFraction ?? score },
    ]);
  return new Map([
    ...ranked('shortlisted', shortlist),
    ...ranked('reserve', reserves),
    ...ineligible.map(({ nip }): readonly [string, ObjectionStanding] => [nip, { status: 'notEligible' }]),
    ...undetermined.map(({ nip }): readonly [string, ObjectionStanding] => [nip, { status: 'undetermined' }]),
  ]);
}

const NOT_IN_POOL: ObjectionStanding = { status: 'notInPool' };

function changesBetween(before: Succession<Grid>, after: Succession<Grid>): readonly ObjectionChange[] {
  const [from, to] = [standingsOf(before), standingsOf(after)];
  return [...new Set([...from.keys(), ...to.keys()])].sort().map((nip) => {
    const [earlier, later] = [from.get(nip) ?? NOT_IN_POOL, to.get(nip) ?? NOT_IN_POOL];
    return { nip, vacancy: before.vacancy.id, before: earlier, after: later, shortlist: crossing(earlier, later) };
  });
}

function crossing(before: ObjectionStanding, after: ObjectionStanding): ObjectionChange['shortlist'] {
  const [was, is] = [before.status === 'shortlisted', after.status === 'shortlisted'];
  if (was) return is ? 'stays' : 'leaves';
  return is ? 'enters' : 'stays off';
}

function isChanged({ before, after }: ObjectionChange): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

const STATUS_WORDS: Readonly<Record<ObjectionStanding['status'], Bilingual>> = {
  shortlisted: { id: 'dalam daftar', en: 'on the list' },
  reserve: { id: 'di luar daftar', en: 'beyond the list' },
  notEligible: { id: 'tidak memenuhi syarat', en: 'not eligible' },
  undetermined: { id: 'belum dapat ditentukan', en: 'undetermined' },
  notInPool: { id: 'tidak termasuk yang dinilai', en: 'not in the pool' },
};

/** Own standing in words; the exact place only on the list itself. */
function standingWords(standing: ObjectionStanding): Bilingual {
  const words = STATUS_WORDS[standing.status];
  if (standing.status !== 'shortlisted') return words;
  const { id, en } = placeWords(standing.place, standing.openUntil);
  return { id: `${words.id}, ${id}`, en: `${words.en}, ${en}` };
}

/** What a reply needs beside the objection and what came of it. */
export interface ReplyDetails {
  readonly instansi: string;
  readonly tanggal: IsoDate;
  /** {@link OBJECTION_RULE} by default. */
  readonly rule?: ObjectionRule;
}

/**
 * A draft of the reply to the objector: what was asked, what came of it, and nothing of anybody else. People read it, correct
 * it and sign it.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no objection, reconsideration or details; `invalidDate`
 */
export function objectionReplyDocument(objection: Objection, result: Reconsideration, details: ReplyDetails): Document {
  return replyFrom(
    objectionArgument.from(objection, 'objection'),
    reconsiderationArgument.from(result, 'result'),
    replyDetailsArgument.from(details, 'details'),
  );
}

function replyFrom(
  objection: Objection,
  result: Reconsideration,
  { instansi, tanggal, rule = OBJECTION_RULE }: ReplyDetails,
): Document {
  const ground = rule.grounds.find(({ code }) => code === objection.ground)?.label ?? {
    id: objection.ground,
    en: objection.ground,
  };
  const own = result.objector.filter(({ vacancy }) => vacancy === objection.vacancy);
  return documentArgument.made({
    title: { id: `Jawaban sanggah ${objection.id}`, en: `Reply to the objection ${objection.id}` },
    blocks: [
      paragraph(
        `${instansi}, ${tanggal}. Sanggah NIP ${maskNip(objection.nip)} tanggal ${objection.lodgedOn} atas lowongan ${objection.vacancy}, alasan: ${ground.id}.`,
        `${instansi}, ${tanggal}. Objection of NIP ${maskNip(objection.nip)} of ${objection.lodgedOn} on the vacancy ${objection.vacancy}, ground: ${ground.en}.`,
      ),
      ...(result.admissible
        ? [outcomeParagraph(result), ...own.map(ownParagraph)]
        : [
            paragraph('Sanggah tidak dapat diterima karena:', 'The objection cannot be taken up because:'),
            {
              kind: 'list' as const,
              items: result.issues.map(({ code, message }) => ISSUE_WORDS[code] ?? { id: message, en: message }),
            },
          ]),
      heading(2, 'Dasar', 'Basis'),
      paragraph(
        `Dihitung ulang dengan aturan ${result.before[0]?.ruleSet.id ?? '-'} (sidik ${result.before[0]?.ruleSet.fingerprint ?? '-'}), tanggal acuan ${result.before[0]?.asOf ?? '-'}.`,
        `Worked out anew by the rule set ${result.before[0]?.ruleSet.id ?? '-'} (fingerprint ${result.before[0]?.ruleSet.fingerprint ?? '-'}), reference date ${result.before[0]?.asOf ?? '-'}.`,
      ),
    ],
  });
}

const ISSUE_WORDS: Readonly<Record<string, Bilingual | undefined>> = {
  groundUnknown: { id: 'alasan tidak termasuk daftar alasan.', en: 'the ground is not in the list of grounds.' },
  correctionMissing: { id: 'data yang dibetulkan tidak disertakan.', en: 'the corrected data are missing.' },
  otherPerson: {
    id: 'data yang disertakan bukan data penyanggah.',
    en: 'the data given are not those of the objector.',
  },
  textMissing: { id: 'isi sanggah kosong.', en: 'it does not say what is objected to.' },
  vacancyUnknown: { id: 'lowongan tidak termasuk pengumuman ini.', en: 'the vacancy is not in this announcement.' },
  notInPool: { id: 'penyanggah tidak termasuk yang dinilai.', en: 'the objector is not in the pool.' },
  outsideWindow: { id: 'disampaikan di luar masa sanggah.', en: 'it was lodged outside the window.' },
};

function outcomeParagraph({ changesResult, changesAnything }: Reconsideration): Document['blocks'][number] {
  if (changesResult) {
    return paragraph(
      'Perhitungan ulang mengubah daftar calon suksesor. Daftar akan ditetapkan dan diumumkan kembali.',
      'Working it out anew changes the list of successors. The list will be set and announced again.',
    );
  }
  return changesAnything
    ? paragraph(
        'Data dibetulkan; daftar calon suksesor tidak berubah.',
        'The data have been corrected; the list of successors does not change.',
      )
    : paragraph('Perhitungan ulang tidak mengubah apa pun.', 'Working it out anew changes nothing.');
}

function ownParagraph({ vacancy, before, after }: ObjectionChange): Document['blocks'][number] {
  const [from, to] = [standingWords(before), standingWords(after)];
  return paragraph(
    `Kedudukan Anda pada ${vacancy}: semula ${from.id}; sekarang ${to.id}.`,
    `Your standing for ${vacancy}: before, ${from.en}; now, ${to.en}.`,
  );
}
