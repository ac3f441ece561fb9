import { waysInWords } from '../civil-service/cara-pengisian.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import { maskNip } from '../civil-service/nip.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { CommitteeOutcome } from '../procedure/committee/committee-session.js';
import { gridSuccessionArgument } from '../procedure/run.schema.js';
import type { Grid } from '../rule-set/model/grid.js';
import { placeText } from '../succession/place.js';
import type { ConditionVerdict, Ineligible, Ranked, Succession, Undetermined } from '../succession/succession.js';
import { committeeFileArgument, committeeFileDetailsArgument } from './documents.schema.js';
import {
  asIs,
  blocksOf,
  documentOf,
  heading,
  joined,
  list,
  listBelow,
  paragraph,
  table,
  text,
  type DocumentBlock,
  type DocumentPart,
  type OfficialDocument,
} from './official-document.js';
import { sentenceOf } from '../explanation/sentences.js';
import { caraWords, nameIn, openPlacesNote, personWords, unreadableNote } from './words.js';

/** Everything the committee works with, for one vacancy. Plain, deep-frozen, JSON-able. Personal data. */
export interface CommitteeFile {
  /** Day of the file (tanggal). */
  readonly tanggal: IsoDate;
  /** Names by NIP in full. */
  readonly names: Readonly<Record<string, string>>;
  /** The whole result. */
  readonly succession: Succession<Grid>;
  /** What a session came to, where there has been one. */
  readonly outcome?: CommitteeOutcome;
  /** How NIPs are printed. */
  readonly nip: 'masked' | 'full';
}

/** What the committee's file needs beside the result. */
export interface CommitteeFileDetails {
  /** Day of the file (tanggal). */
  readonly tanggal: IsoDate;
  /** Names by NIP in full. */
  readonly names: Readonly<Record<string, string>>;
  /** What a session came to, where there has been one. */
  readonly outcome?: CommitteeOutcome;
  /** How NIPs are printed; `masked` by default. */
  readonly nip?: 'masked' | 'full';
}

/**
 * The committee's file of one vacancy: the whole result, with names, and the session where there has been one. NIPs are
 * masked in print unless `nip: 'full'` asks for them.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no result of `rankSuccessors` and for other details;
 * `invalidDate`
 */
export function committeeFileOf(succession: Succession<Grid>, details: CommitteeFileDetails): CommitteeFile {
  const result = gridSuccessionArgument.from(succession, 'succession');
  const { tanggal, names, outcome, nip = 'masked' } = committeeFileDetailsArgument.from(details, 'details');
  return committeeFileArgument.made({
    tanggal,
    names,
    succession: result,
    ...(outcome === undefined ? {} : { outcome }),
    nip,
  });
}

/**
 * The file for people, for `markdownOf` and `htmlOf`.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no such file
 */
export function committeeFileDocument(given: CommitteeFile): OfficialDocument {
  const file = committeeFileArgument.from(given, 'file');
  const { succession, tanggal } = file;
  const { vacancy, outcome, ruleSet, asOf, shortlist, reserves, undetermined, ineligible } = succession;
  const order = succession.order.join(', ');
  return documentOf(text(`Berkas Komite Talenta: ${vacancy.nama}`, `File of the Komite Talenta: ${vacancy.nama}`), [
    paragraph(
      `${vacancy.id}, ${tanggal}. Hasil: ${outcome}. Aturan ${ruleSet.id} revisi ${String(ruleSet.revision)} (sidik ${ruleSet.fingerprint}), tanggal acuan ${asOf}. Urutan: ${order}.`,
      `${vacancy.id}, ${tanggal}. Outcome: ${outcome}. Rule set ${ruleSet.id} revision ${String(ruleSet.revision)} (fingerprint ${ruleSet.fingerprint}), reference date ${asOf}. Order: ${order}.`,
    ),
    rankedPart(heading('Daftar calon suksesor', 'Shortlist'), shortlist, file),
    rankedPart(heading('Cadangan', 'Reserves'), reserves, file),
    otherOrderNote(file),
    outsidePart(heading('Belum dapat ditentukan', 'Undetermined'), undetermined, file),
    outsidePart(heading('Tidak memenuhi syarat', 'Not eligible'), ineligible, file),
    unreadableNote(succession.unreadable.length),
    handPart(file),
    sessionPart(file),
    findingsPart(file),
  ]);
}

const CARA = text('Cara pengisian', 'Way of filling the post');

function whoIs(nip: string, { names, nip: how }: CommitteeFile): string {
  return personWords(nameIn(names, nip), how === 'full' ? nip : maskNip(nip));
}

function rankedPart(title: DocumentBlock, rows: readonly Ranked<Grid>[], file: CommitteeFile): DocumentPart {
  if (rows.length === 0) return undefined;
  return blocksOf([
    title,
    table(
      text('Nilai tepat, tanpa pembulatan', 'Exact values, not rounded'),
      [
        text('Tempat', 'Place'),
        text('Nama', 'Name'),
        CARA,
        text('Kotak', 'Box'),
        asIs('Kinerja'),
        asIs('Potensial'),
        text('Nilai', 'Score'),
        text('Di belakang yang di depannya karena', 'Behind the one ahead because of'),
      ],
      rows.map((row) => [
        asIs(placeText(row.place)),
        asIs(whoIs(row.nip, file)),
        caraWords(row.cara),
        asIs(String(row.box)),
        axisText(row, 'kinerja'),
        axisText(row, 'potensial'),
        scoreText(row),
        asIs(behindText(row)),
      ]),
    ),
    openPlacesNote(rows, [...new Set(rows.flatMap(({ openUntil }) => openUntil ?? []))]),
    rows.flatMap(({ nip, conditions }) =>
      conditions === undefined ? [] : [list([asIs(whoIs(nip, file)), ...conditions.map(conditionWords)])],
    ),
  ]);
}

/** The number, or, where that only stands for a level, the level. */
function axisText({ axes, standsForLevel = {} }: Ranked<Grid>, key: string): Bilingual {
  return standsForLevel[key] ?? asIs(axes[key] ?? '-');
}

/** A number into which such an axis goes is no measured one either. */
function scoreText({ score, scoreFraction = score, standsForLevel }: Ranked<Grid>): Bilingual {
  if (standsForLevel === undefined) return asIs(scoreFraction);
  return text(
    `${scoreFraction} (memuat angka pengganti tingkat)`,
    `${scoreFraction} (holds a number that stands for a level)`,
  );
}

/**
 * What separates, and both values. Ages are days, from which a birth date could be told: they are not printed; nor are numbers
 * that only stand for a level.
 */
function behindText({ behind, standsForLevel = {} }: Ranked<Grid>): string {
  if (behind === undefined) return '-';
  const { by, theirs = '?', own = '?' } = behind;
  const key = behind.by === 'undecided' ? behind.key : by;
  const words = key === by ? key : `${by}, ${key}`;
  const isLevel = Object.hasOwn(standsForLevel, key);
  return key === 'age' || isLevel ? words : `${words}: ${theirs} / ${own}`;
}

function conditionWords(condition: ConditionVerdict): Bilingual {
  const { label, basis, contested } = condition;
  const message = sentenceOf(condition);
  const other =
    contested === true
      ? text(' (bacaan lain memutuskan sebaliknya)', ' (the other reading decides otherwise)')
      : asIs('');
  const source = basisText(basis);
  return text(`${label.id}: ${message.id} [${source}]${other.id}`, `${label.en}: ${message.en} [${source}]${other.en}`);
}

/** Where a condition stands: the sources it cites, or the text of the vacancy. */
function basisText(basis: ConditionVerdict['basis']): string {
  if (basis === undefined) return '-';
  if (typeof basis === 'string') return basis;
  const cited = basis.citations.map(({ source, provision }) =>
    provision === undefined ? source : `${source} ${provision}`,
  );
  return cited.length === 0 ? basis.basis : cited.join('; ');
}

function otherOrderNote(file: CommitteeFile): DocumentBlock {
  const { differs, shortlist, order: keys } = file.succession.otherOrder;
  const order = keys.join(', ');
  const others = shortlist.map((nip) => whoIs(nip, file)).join('; ');
  return differs
    ? paragraph(
        `Dengan urutan ${order} daftarnya lain: ${others}.`,
        `With the order ${order} the list would be another one: ${others}.`,
      )
    : paragraph(
        `Dengan urutan ${order} orang yang sama berada dalam daftar.`,
        `With the order ${order} the same people would stand on the list.`,
      );
}

function outsidePart(
  title: DocumentBlock,
  rows: readonly (Ineligible | Undetermined<Grid>)[],
  file: CommitteeFile,
): DocumentPart {
  if (rows.length === 0) return undefined;
  return [
    title,
    table(
      text('Menurut NIP, bukan peringkat', 'By NIP, not a rank'),
      [text('Nama', 'Name'), CARA, text('Sebab', 'Because'), text('Keterangan', 'Remark')],
      rows.map((row) => [
        asIs(whoIs(row.nip, file)),
        caraWords(row.cara),
        joined(
          row.reasons.map((reason) => {
            const { id, en } = sentenceOf(reason);
            return text(`${reason.label.id}: ${id}`, `${reason.label.en}: ${en}`);
          }),
          asIs(' '),
        ),
        remark(row),
      ]),
    ),
  ];
}

function remark(row: Ineligible | Undetermined<Grid>): Bilingual {
  if (!('couldReachShortlist' in row)) return asIs('-');
  return row.couldReachShortlist
    ? text('dapat masuk daftar', 'could come onto the list')
    : text('tidak dapat masuk daftar', 'could not come onto the list');
}

function handPart({ succession: { byHand } }: CommitteeFile): DocumentPart {
  const asked = byHand.map(({ label, cara }) => {
    if (cara === undefined) return label;
    const ways = waysInWords(cara);
    return text(
      `${label.id} (hanya bagi yang masuk melalui ${ways.id})`,
      `${label.en} (only of those who come by ${ways.en})`,
    );
  });
  return listBelow(heading('Diperiksa oleh komite', 'To be checked by the committee'), asked);
}

function sessionPart(file: CommitteeFile): DocumentPart {
  const { outcome } = file;
  if (outcome === undefined) return undefined;
  const { date, overrides, overridesThatChange } = outcome;
  const rows = (people: CommitteeOutcome['named']): string =>
    people.map(({ nip, place }) => `${placeText(place)}. ${whoIs(nip, file)}`).join('; ');
  const [tookPart, computed, named] = [outcome.tookPart.join(', '), rows(outcome.computed), rows(outcome.named)];
  return [
    heading('Sidang', 'Session'),
    paragraph(
      `${date}. Mengikuti: ${tookPart}. Daftar hitungan: ${computed}. Daftar yang ditetapkan: ${named}.`,
      `${date}. Took part: ${tookPart}. List as computed: ${computed}. List as named: ${named}.`,
    ),
    paragraph(
      `Perpindahan: ${String(overrides)}, yang mengubah hasil: ${String(overridesThatChange)}.`,
      `Moves: ${String(overrides)}, of which change the result: ${String(overridesThatChange)}.`,
    ),
    list(
      outcome.moves.map(({ move: { kind, nip, to, by, reason }, computed: from, changesResult }) => {
        const [who, start, why] = [
          whoIs(nip, file),
          from === null ? '-' : placeText(from),
          `${by} (${reason.code}): ${reason.text}`,
        ];
        return text(
          `${who}: ${kind === 'box' ? 'kotak' : 'tempat'} ${start} menjadi ${String(to)}, oleh ${why}. ${changesResult ? 'Mengubah hasil.' : 'Tidak mengubah hasil.'}`,
          `${who}: ${kind} ${start} to ${String(to)}, by ${why}. ${changesResult ? 'Changes the result.' : 'Does not change the result.'}`,
        );
      }),
    ),
  ];
}

function findingsPart({ succession }: CommitteeFile): DocumentPart {
  const findings = succession.findings.map(({ message, path, found }) => {
    const where = `(${path}${found === undefined ? '' : `: ${found}`})`;
    return text(`${message.id} ${where}`, `${message.en} ${where}`);
  });
  return listBelow(heading('Temuan', 'Findings'), findings);
}
