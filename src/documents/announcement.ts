import type { CaraPengisian } from '../civil-service/cara-pengisian.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import { KELAS_JABATAN_LABELS, type KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { maskNip } from '../civil-service/nip.js';
import { compareText } from '../json/canonical-text.js';
import type { Bilingual } from '../problems/bilingual.js';
import { refusal } from '../problems/misuse.js';
import { gridSuccessionArgument } from '../procedure/run.schema.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { RuleSetReference } from '../rule-set/model/rule-set.js';
import { listedInOrder } from '../succession/listing-order.js';
import { bestPlace, placeText, worstPlace, type Place } from '../succession/place.js';
import type { MeritKey, Succession, SuccessionOutcome } from '../succession/succession.js';
import { announcementArgument, announcementDetailsArgument } from './documents.schema.js';
import {
  asIs,
  documentOf,
  heading,
  paragraph,
  table,
  text,
  type DocumentPart,
  type OfficialDocument,
} from './official-document.js';
import { caraWords, nameIn, openPlacesNote, personWords, unreadableNote } from './words.js';

/** Somebody on an announced list. */
export interface AnnouncedPerson {
  /** Place (tempat), where the list is by place. */
  readonly place?: Place;
  /** Name (nama), where it was given. */
  readonly nama?: string;
  /** NIP, masked: it tells neither birth date nor sex. */
  readonly nip: string;
  /** By which way the person would come into the post (cara pengisian), where it is known. */
  readonly cara?: CaraPengisian;
}

/**
 * What the public is told of one vacancy. It holds no score, no box, no reason, and nobody who is not on the list. Plain,
 * deep-frozen, JSON-able.
 */
export interface Announcement {
  /** Name of the agency (instansi). */
  readonly instansi: string;
  /** Number of the letter (nomor surat). */
  readonly nomor?: string;
  /** Day of the announcement (tanggal). */
  readonly tanggal: IsoDate;
  /** The vacancy (lowongan). */
  readonly vacancy: {
    /** Id of the vacancy. */
    readonly id: string;
    /** Name of the post (nama jabatan). */
    readonly nama: string;
    /** Class of the post (kelas jabatan). */
    readonly kelas: KelasJabatan;
  };
  /** What came of it, for the list that is announced. */
  readonly outcome: SuccessionOutcome;
  /** How many successors the rule set asks for, 1 or more. */
  readonly shortlistSize: number;
  /** By place of merit, or by name, which hides the places. */
  readonly listed: 'byPlace' | 'alphabetical';
  /**
   * Those on the list: by place, people of equal standing in an order that tells nothing; with `alphabetical` the order says
   * nothing at all.
   */
  readonly people: readonly AnnouncedPerson[];
  /** What keeps places open that are shown as best and worst. */
  readonly openUntil?: readonly MeritKey[];
  /** Who was chosen. */
  readonly chosen?: AnnouncedPerson;
  /** How many people whose data are not complete could still come onto the list, 0 or more. */
  readonly unsettled: number;
  /** How many entries of the pool could not be read and were not judged, 0 or more. */
  readonly unreadable: number;
  /** How objections (sanggah) are taken. */
  readonly objection?: {
    /** The first day. */
    readonly from?: IsoDate;
    /** The last day, included. */
    readonly until: IsoDate;
    /** Who takes them. */
    readonly to: string;
  };
  /** The rule set the list was worked out with. */
  readonly ruleSet: RuleSetReference;
  /** The reference date it was worked out for. */
  readonly asOf: IsoDate;
}

/** What an announcement needs beside the result. */
export interface AnnouncementDetails {
  /** Name of the agency (instansi). */
  readonly instansi: string;
  /** Number of the letter (nomor surat). */
  readonly nomor?: string;
  /** Day of the announcement (tanggal). */
  readonly tanggal: IsoDate;
  /** By place of merit, or by name, which hides the places. */
  readonly listed: 'byPlace' | 'alphabetical';
  /** Names by NIP in full; who has none is shown by the masked NIP alone. */
  readonly names: Readonly<Record<string, string>>;
  /** The list as the committee has named it, where that is not the computed one. */
  readonly named?: readonly {
    /** NIP in full. */
    readonly nip: string;
    /** Place (tempat) on the list. */
    readonly place: Place;
  }[];
  /** NIP, in full, of the person chosen; must be on the list. */
  readonly chosen?: string;
  /** How objections (sanggah) are taken. */
  readonly objection?: Announcement['objection'];
}

/**
 * The public announcement of one vacancy, as data: the people on the list by name and masked NIP, with the way by which
 * they would come, and nothing of them besides.
 *
 * @param succession - from `rankSuccessors`
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no result of `rankSuccessors`, for other details, and when
 * the one chosen is not on the list; `invalidDate`
 * @example
 * ```ts
 * import { parseVacancy, rankSuccessors } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * import { announcementDocument, announcementOf, markdownOf } from 'talenta-asn/documents';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const result = rankSuccessors(vacancy, [], { ruleSet: bkn411, asOf: '2026-11-23' });
 * const announcement = announcementOf(result, { instansi: 'Kota', tanggal: '2026-12-01', listed: 'byPlace', names: {} });
 * console.log(markdownOf(announcementDocument(announcement), 'en').split('\n')[4]);
 * // => Nobody meets the conditions: no successor is named.
 * ```
 */
export function announcementOf(succession: Succession<Grid>, details: AnnouncementDetails): Announcement {
  const given = announcementDetailsArgument.from(details, 'details');
  const result = gridSuccessionArgument.from(succession, 'succession');
  const { vacancy, outcome, shortlistSize, shortlist, reserves, undetermined, ruleSet, asOf } = result;
  const { instansi, nomor, tanggal, listed, names, chosen, objection } = given;
  const onList: readonly NamedPerson[] = given.named ?? shortlist;
  const named = listed === 'byPlace' ? listedInOrder(onList, byStanding, vacancy.id) : onList;
  const ways = new Map([...shortlist, ...reserves, ...result.ineligible].map(({ nip, cara }) => [nip, cara]));
  const person = ({ nip, place }: NamedPerson): AnnouncedPerson => {
    const nama = nameIn(names, nip);
    const cara = ways.get(nip);
    return {
      ...(listed === 'byPlace' ? { place } : {}),
      ...(nama === undefined ? {} : { nama }),
      nip: maskNip(nip),
      ...(cara === undefined ? {} : { cara }),
    };
  };
  const open = new Set(listed === 'byPlace' ? named.filter(isOpen).map(({ nip }) => nip) : []);
  const ofOpen = [...shortlist, ...reserves].filter(({ nip }) => open.has(nip));
  const openUntil = [...new Set(ofOpen.flatMap((ranked) => ranked.openUntil ?? []))];
  const people = listed === 'byPlace' ? named.map(person) : named.map(person).sort(byName);
  const row = chosen === undefined ? undefined : named.find(({ nip }) => nip === chosen);
  if (chosen !== undefined && row === undefined) {
    const message = `${maskNip(chosen)} is not on the list that is announced: choose one of those named`;
    throw refusal('details.chosen', message);
  }
  return announcementArgument.made({
    instansi,
    ...(nomor === undefined ? {} : { nomor }),
    tanggal,
    vacancy: { id: vacancy.id, nama: vacancy.nama, kelas: vacancy.kelas },
    outcome: outcomeOf(outcome, named.length, shortlistSize),
    shortlistSize,
    listed,
    people,
    ...(openUntil.length === 0 ? {} : { openUntil }),
    ...(row === undefined ? {} : { chosen: person(row) }),
    unsettled: undetermined.filter(({ couldReachShortlist }) => couldReachShortlist).length,
    unreadable: result.unreadable.length,
    ...(objection === undefined ? {} : { objection: { ...objection } }),
    ruleSet,
    asOf,
  });
}

interface NamedPerson {
  readonly nip: string;
  readonly place: Place;
}

function byStanding(a: NamedPerson, b: NamedPerson): number {
  return bestPlace(a.place) - bestPlace(b.place) || worstPlace(a.place) - worstPlace(b.place);
}

function isOpen({ place }: NamedPerson): boolean {
  return typeof place !== 'number';
}

/** The outcome of the list that is announced; a committee may have taken somebody off. */
function outcomeOf(computed: SuccessionOutcome, named: number, size: number): SuccessionOutcome {
  if (computed === 'blocked') return 'blocked';
  if (named === 0) return computed === 'undetermined' ? 'undetermined' : 'empty';
  return named < size ? 'short' : named > size ? 'tiedAtCut' : 'complete';
}

/** By name in small letters, letter by letter; who has no name comes last, by masked NIP. */
function byName(a: AnnouncedPerson, b: AnnouncedPerson): number {
  const key = ({ nama, nip }: AnnouncedPerson): string =>
    `${nama === undefined ? '1' : '0'}${(nama ?? '').toLowerCase()} ${nip}`;
  return compareText(key(a), key(b));
}

const OUTCOME: Readonly<Record<SuccessionOutcome, (size: string) => Bilingual>> = {
  complete: (size) => text(`Ditetapkan ${size} calon suksesor.`, `${size} successors are named.`),
  short: (size) =>
    text(`Yang memenuhi syarat kurang dari ${size} orang.`, `Fewer than ${size} people meet the conditions.`),
  empty: () => ({
    id: 'Tidak ada yang memenuhi syarat: tidak ada calon suksesor yang ditetapkan.',
    en: 'Nobody meets the conditions: no successor is named.',
  }),
  undetermined: () => ({
    id: 'Belum ada yang diketahui memenuhi syarat, dan tentang sebagian orang belum dapat diputuskan: tidak ada calon suksesor yang ditetapkan.',
    en: 'Nobody is known to meet the conditions yet, and of some people it cannot be told: no successor is named.',
  }),
  tiedAtCut: (size) => ({
    id: `Tempat terakhir diduduki bersama atau belum pasti: lebih dari ${size} orang tercantum.`,
    en: `The last place is shared or not certain: more than ${size} people are listed.`,
  }),
  blocked: () => ({
    id: 'Aturan yang dipakai tidak mencakup lowongan ini: tidak ada calon suksesor yang ditetapkan.',
    en: 'The rules in use do not cover this vacancy: no successor is named.',
  }),
};

/**
 * The announcement for people, for `markdownOf` and `htmlOf`.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no announcement
 */
export function announcementDocument(announcement: Announcement): OfficialDocument {
  const given = announcementArgument.from(announcement, 'announcement');
  const { instansi, nomor, tanggal, vacancy, people, openUntil = [], chosen, unsettled, ruleSet, asOf } = given;
  const { id, en } = OUTCOME[given.outcome](String(given.shortlistSize));
  const kelas = KELAS_JABATAN_LABELS[vacancy.kelas];
  const [nomorId, nomorEn] = nomor === undefined ? ['', ''] : [`, nomor ${nomor}`, `, number ${nomor}`];
  const who = chosen === undefined ? undefined : personWords(chosen.nama, chosen.nip);
  return documentOf(text(`Pengumuman calon suksesor: ${vacancy.nama}`, `Announcement of successors: ${vacancy.nama}`), [
    paragraph(
      `${instansi}${nomorId}, ${tanggal}. Jabatan: ${vacancy.nama} (${vacancy.id}), ${kelas.id}.`,
      `${instansi}${nomorEn}, ${tanggal}. Post: ${vacancy.nama} (${vacancy.id}), ${kelas.en}.`,
    ),
    paragraph(id, en),
    peopleTable(given),
    openPlacesNote(people, openUntil),
    who === undefined
      ? undefined
      : paragraph(`Pejabat Pembina Kepegawaian memilih ${who}.`, `The appointing officer (PPK) has chosen ${who}.`),
    unsettled === 0
      ? undefined
      : paragraph(
          `Daftar dapat berubah: data ${String(unsettled)} orang belum lengkap.`,
          `The list may change: the data of ${String(unsettled)} ${unsettled === 1 ? 'person is' : 'people are'} not complete.`,
        ),
    unreadableNote(given.unreadable),
    objectionPart(given),
    paragraph(
      `Dihitung menurut aturan ${ruleSet.id} revisi ${String(ruleSet.revision)} (sidik ${ruleSet.fingerprint}) pada tanggal acuan ${asOf}.`,
      `Worked out by the rule set ${ruleSet.id} revision ${String(ruleSet.revision)} (fingerprint ${ruleSet.fingerprint}) on the reference date ${asOf}.`,
    ),
  ]);
}

function objectionPart({ objection }: Announcement): DocumentPart {
  if (objection === undefined) return undefined;
  const { from, until, to } = objection;
  const [fromId, fromEn] = from === undefined ? ['', ''] : [` mulai ${from}`, ` from ${from}`];
  return [
    heading('Sanggah', 'Objections'),
    paragraph(
      `Sanggah disampaikan kepada ${to}${fromId} sampai dengan ${until}.`,
      `Objections go to ${to}${fromEn} until ${until}, that day included.`,
    ),
  ];
}

function peopleTable({ listed, people }: Announcement): DocumentPart {
  if (people.length === 0) return undefined;
  const head = [
    text('Nama', 'Name'),
    text('NIP, disamarkan', 'NIP, masked'),
    text('Cara pengisian', 'Way of filling the post'),
  ];
  const cells = ({ nama, nip, cara }: AnnouncedPerson): readonly Bilingual[] => [
    asIs(nama ?? '-'),
    asIs(nip),
    caraWords(cara),
  ];
  return listed === 'byPlace'
    ? table(
        text('Menurut urutan merit', 'In order of merit'),
        [text('Tempat', 'Place'), ...head],
        people.map((person) => [asIs(person.place === undefined ? '' : placeText(person.place)), ...cells(person)]),
      )
    : table(
        text('Menurut abjad; urutan ini bukan peringkat', 'In alphabetical order; this order is not a rank'),
        head,
        people.map(cells),
      );
}
