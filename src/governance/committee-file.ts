import type { Bilingual } from '../model/bilingual.js';
import { CARA_PENGISIAN_LABELS, waysInWords, type CaraPengisian } from '../model/cara-pengisian.js';
import type { IsoDate } from '../model/iso-date.js';
import { maskNip } from '../model/nip.js';
import type { Grid } from '../rules/grid.js';
import { placeText } from '../succession/place.js';
import type { ConditionVerdict, Ranked, Succession } from '../succession/succession.js';
import { committeeFileArgument, committeeFileDetailsArgument } from './committee-file.schema.js';
import type { CommitteeOutcome } from './committee.js';
import { axisWords, scoreWords } from './axis-words.js';
import { asIs, heading, paragraph, type Block, type Document } from './document.js';
import { documentArgument } from './document.schema.js';
import { openPlacesNote } from './place-words.js';
import { unreadableBlocks } from './unreadable-words.js';
import { gridSuccessionArgument } from './procedure.schema.js';

/** Everything the committee works with, for one vacancy. Plain, deep-frozen, JSON-able. Personal data. */
export interface CommitteeFile {
  readonly tanggal: IsoDate;
  readonly names: Readonly<Record<string, string>>;
  readonly succession: Succession<Grid>;
  /** What a session came to, where there has been one. */
  readonly outcome?: CommitteeOutcome;
  /** How NIPs are printed. */
  readonly nip: 'masked' | 'full';
}

/** What the committee's file needs beside the result. */
export interface CommitteeFileDetails {
  readonly tanggal: IsoDate;
  /** Names by NIP. */
  readonly names: Readonly<Record<string, string>>;
  readonly outcome?: CommitteeOutcome;
  /** `masked` by default. */
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
export function committeeFileDocument(given: CommitteeFile): Document {
  const file = committeeFileArgument.from(given, 'file');
  const { succession, tanggal } = file;
  const { vacancy, outcome, ruleSet, asOf, shortlist, reserves, order, findings } = succession;
  return documentArgument.made({
    title: { id: `Berkas Komite Talenta: ${vacancy.nama}`, en: `File of the Komite Talenta: ${vacancy.nama}` },
    blocks: [
      paragraph(
        `${vacancy.id}, ${tanggal}. Hasil: ${outcome}. Aturan ${ruleSet.id} revisi ${String(ruleSet.revision)} (sidik ${ruleSet.fingerprint}), tanggal acuan ${asOf}. Urutan: ${order.join(', ')}.`,
        `${vacancy.id}, ${tanggal}. Outcome: ${outcome}. Rule set ${ruleSet.id} revision ${String(ruleSet.revision)} (fingerprint ${ruleSet.fingerprint}), reference date ${asOf}. Order: ${order.join(', ')}.`,
      ),
      ...rankedBlocks('Daftar calon suksesor', 'Shortlist', shortlist, file),
      ...rankedBlocks('Cadangan', 'Reserves', reserves, file),
      ...otherOrderBlocks(file),
      ...peopleBlocks('Belum dapat ditentukan', 'Undetermined', undeterminedRows(file), file),
      ...peopleBlocks('Tidak memenuhi syarat', 'Not eligible', succession.ineligible, file),
      ...unreadableBlocks(succession.unreadable.length),
      ...handBlocks(file),
      ...sessionBlocks(file),
      ...(findings.length === 0
        ? []
        : [
            heading(2, 'Temuan', 'Findings'),
            {
              kind: 'list' as const,
              items: findings.map(({ message, path, found }) => ({
                id: `${message.id} (${path}${found === undefined ? '' : `: ${found}`})`,
                en: `${message.en} (${path}${found === undefined ? '' : `: ${found}`})`,
              })),
            },
          ]),
    ],
  });
}

const CARA: Bilingual = { id: 'Cara pengisian', en: 'Way of filling the post' };

function caraInWords(cara: CaraPengisian | undefined): Bilingual {
  return cara === undefined ? asIs('-') : CARA_PENGISIAN_LABELS[cara];
}

function whoIs(nip: string, { names, nip: how }: CommitteeFile): string {
  const nama = Object.hasOwn(names, nip) ? names[nip] : undefined;
  const number = how === 'full' ? nip : maskNip(nip);
  return nama === undefined ? `NIP ${number}` : `${nama} (NIP ${number})`;
}

function rankedBlocks(id: string, en: string, rows: readonly Ranked<Grid>[], file: CommitteeFile): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    heading(2, id, en),
    {
      kind: 'table',
      caption: { id: 'Nilai tepat, tanpa pembulatan', en: 'Exact values, not rounded' },
      head: [
        { id: 'Tempat', en: 'Place' },
        { id: 'Nama', en: 'Name' },
        CARA,
        { id: 'Kotak', en: 'Box' },
        { id: 'Kinerja', en: 'Kinerja' },
        { id: 'Potensial', en: 'Potensial' },
        { id: 'Nilai', en: 'Score' },
        { id: 'Di belakang yang di depannya karena', en: 'Behind the one ahead because of' },
      ],
      rows: rows.map((row) => [
        asIs(placeText(row.place)),
        asIs(whoIs(row.nip, file)),
        caraInWords(row.cara),
        asIs(String(row.box)),
        axisWords(row.placement.kinerja),
        axisWords(row.placement.potensial),
        scoreWords(row.scoreFraction ?? row.score, [row.placement.kinerja, row.placement.potensial]),
        asIs(behindText(row)),
      ]),
    },
    ...openPlacesNote(rows, [...new Set(rows.flatMap(({ openUntil }) => openUntil ?? []))]).map((note) =>
      paragraph(note.id, note.en),
    ),
    ...conditionBlocks(rows, file),
  ];
}

/**
 * What separates, and both values. Ages are days, from which a birth date could be told: they are not printed; nor are numbers
 * that only stand for a level.
 */
function behindText({ behind, placement }: Ranked<Grid>): string {
  if (behind === undefined) return '-';
  const { by, theirs = '?', own = '?' } = behind;
  const key = behind.by === 'undecided' ? behind.key : by;
  const words = key === by ? key : `${by}, ${key}`;
  const isLevel = (key === 'kinerja' || key === 'potensial') && placement[key].standsForLevel === true;
  return key === 'age' || isLevel ? words : `${words}: ${theirs} / ${own}`;
}

function conditionBlocks(rows: readonly Ranked<Grid>[], file: CommitteeFile): readonly Block[] {
  return rows.map((row) => ({
    kind: 'list' as const,
    items: [
      asIs(whoIs(row.nip, file)),
      ...row.conditions.map(({ label, message, basis, contested }) => ({
        id: `${label.id}: ${message.id} [${basisText(basis)}]${contested === true ? ' (bacaan lain memutuskan sebaliknya)' : ''}`,
        en: `${label.en}: ${message.en} [${basisText(basis)}]${contested === true ? ' (the other reading decides otherwise)' : ''}`,
      })),
    ],
  }));
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

function otherOrderBlocks(file: CommitteeFile): readonly Block[] {
  const { otherOrder } = file.succession;
  const others = otherOrder.shortlist.map((nip) => whoIs(nip, file)).join('; ');
  const order = otherOrder.order.join(', ');
  return [
    paragraph(
      otherOrder.differs
        ? `Dengan urutan ${order} daftarnya lain: ${others}.`
        : `Dengan urutan ${order} orang yang sama berada dalam daftar.`,
      otherOrder.differs
        ? `With the order ${order} the list would be another one: ${others}.`
        : `With the order ${order} the same people would stand on the list.`,
    ),
  ];
}

interface Told {
  readonly nip: string;
  readonly cara?: CaraPengisian;
  readonly reasons: readonly ConditionVerdict[];
  readonly remark?: Bilingual;
}

function undeterminedRows({ succession }: CommitteeFile): readonly Told[] {
  return succession.undetermined.map(({ nip, cara, reasons, couldReachShortlist }) => ({
    nip,
    ...(cara === undefined ? {} : { cara }),
    reasons,
    remark: couldReachShortlist
      ? { id: 'dapat masuk daftar', en: 'could come onto the list' }
      : { id: 'tidak dapat masuk daftar', en: 'could not come onto the list' },
  }));
}

function peopleBlocks(id: string, en: string, rows: readonly Told[], file: CommitteeFile): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    heading(2, id, en),
    {
      kind: 'table',
      caption: { id: 'Menurut NIP, bukan peringkat', en: 'By NIP, not a rank' },
      head: [{ id: 'Nama', en: 'Name' }, CARA, { id: 'Sebab', en: 'Because' }, { id: 'Keterangan', en: 'Remark' }],
      rows: rows.map(({ nip, cara, reasons, remark }) => [
        asIs(whoIs(nip, file)),
        caraInWords(cara),
        {
          id: reasons.map(({ label, message }) => `${label.id}: ${message.id}`).join(' '),
          en: reasons.map(({ label, message }) => `${label.en}: ${message.en}`).join(' '),
        },
        remark ?? asIs('-'),
      ]),
    },
  ];
}

function handBlocks({ succession }: CommitteeFile): readonly Block[] {
  if (succession.byHand.length === 0) return [];
  return [
    heading(2, 'Diperiksa oleh komite', 'To be checked by the committee'),
    {
      kind: 'list',
      items: succession.byHand.map(({ label, cara }) => {
        if (cara === undefined) return label;
        const ways = waysInWords(cara);
        return {
          id: `${label.id} (hanya bagi yang masuk melalui ${ways.id})`,
          en: `${label.en} (only of those who come by ${ways.en})`,
        };
      }),
    },
  ];
}

function sessionBlocks(file: CommitteeFile): readonly Block[] {
  const { outcome } = file;
  if (outcome === undefined) return [];
  const list = (rows: CommitteeOutcome['named']): string =>
    rows.map(({ nip, place }) => `${placeText(place)}. ${whoIs(nip, file)}`).join('; ');
  return [
    heading(2, 'Sidang', 'Session'),
    paragraph(
      `${outcome.date}. Mengikuti: ${outcome.tookPart.join(', ')}. Daftar hitungan: ${list(outcome.computed)}. Daftar yang ditetapkan: ${list(outcome.named)}.`,
      `${outcome.date}. Took part: ${outcome.tookPart.join(', ')}. List as computed: ${list(outcome.computed)}. List as named: ${list(outcome.named)}.`,
    ),
    paragraph(
      `Perpindahan: ${String(outcome.overrides)}, yang mengubah hasil: ${String(outcome.overridesThatChange)}.`,
      `Moves: ${String(outcome.overrides)}, of which change the result: ${String(outcome.overridesThatChange)}.`,
    ),
    {
      kind: 'list',
      items: outcome.moves.map(({ move, computed, changesResult }) => ({
        id: `${whoIs(move.nip, file)}: ${move.kind === 'box' ? 'kotak' : 'tempat'} ${computed === null ? '-' : placeText(computed)} menjadi ${String(move.to)}, oleh ${move.by} (${move.reason.code}): ${move.reason.text}. ${changesResult ? 'Mengubah hasil.' : 'Tidak mengubah hasil.'}`,
        en: `${whoIs(move.nip, file)}: ${move.kind} ${computed === null ? '-' : placeText(computed)} to ${String(move.to)}, by ${move.by} (${move.reason.code}): ${move.reason.text}. ${changesResult ? 'Changes the result.' : 'Does not change the result.'}`,
      })),
    },
  ];
}
