import type { Bilingual } from '../model/bilingual.js';
import { CARA_PENGISIAN_LABELS, type CaraPengisian } from '../model/cara-pengisian.js';
import type { IsoDate } from '../model/iso-date.js';
import { KELAS_JABATAN_LABELS, type KelasJabatan } from '../model/kelas-jabatan.js';
import { maskNip } from '../model/nip.js';
import { refusal } from '../model/misuse.js';
import type { Grid } from '../rules/grid.js';
import type { RuleSetReference } from '../rules/rule-set.js';
import type { MeritKey, Succession, SuccessionOutcome } from '../succession/succession.js';
import { listedInOrder } from '../succession/listing-order.js';
import { bestPlace, placeText, worstPlace, type Place } from '../succession/place.js';
import { announcementArgument, announcementDetailsArgument } from './announcement.schema.js';
import { asIs, heading, paragraph, type Block, type Document } from './document.js';
import { documentArgument } from './document.schema.js';
import { openPlacesNote } from './place-words.js';
import { gridSuccessionArgument } from './procedure.schema.js';
import { unreadableBlocks } from './unreadable-words.js';

/** Somebody on an announced list. */
export interface AnnouncedPerson {
  /** Place, where the list is by place. */
  readonly place?: Place;
  readonly nama?: string;
  /** Masked: it tells neither birth date nor sex. */
  readonly nip: string;
  /** By which way the person would come into the post, where it is known. */
  readonly cara?: CaraPengisian;
}

/**
 * What the public is told of one vacancy. It holds no score, no box, no reason, and nobody who is not on the list. Plain,
 * deep-frozen, JSON-able.
 */
export interface Announcement {
  readonly instansi: string;
  readonly nomor?: string;
  readonly tanggal: IsoDate;
  readonly vacancy: { readonly id: string; readonly nama: string; readonly kelas: KelasJabatan };
  readonly outcome: SuccessionOutcome;
  readonly shortlistSize: number;
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
  /** How many people whose data are not complete could still come onto the list. */
  readonly unsettled: number;
  /** How many entries of the pool could not be read and were not judged. */
  readonly unreadable: number;
  readonly objection?: { readonly from?: IsoDate; readonly until: IsoDate; readonly to: string };
  readonly ruleSet: RuleSetReference;
  readonly asOf: IsoDate;
}

/** What an announcement needs beside the result. */
export interface AnnouncementDetails {
  readonly instansi: string;
  readonly nomor?: string;
  readonly tanggal: IsoDate;
  /** By place of merit, or by name, which hides the places. */
  readonly listed: 'byPlace' | 'alphabetical';
  /** Names by NIP; who has none is shown by the masked NIP alone. */
  readonly names: Readonly<Record<string, string>>;
  /**
   * The list as the committee has named it, where that is not the computed one.
   */
  readonly named?: readonly { readonly nip: string; readonly place: Place }[];
  /** NIP of the person chosen; must be on the list. */
  readonly chosen?: string;
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
 * import { announcementDocument, announcementOf, markdownOf } from 'talenta-asn/governance';
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
    const nama = Object.hasOwn(names, nip) ? names[nip] : undefined;
    const cara = ways.get(nip);
    return {
      ...(listed === 'byPlace' ? { place } : {}),
      ...(nama === undefined ? {} : { nama }),
      nip: maskNip(nip),
      ...(cara === undefined ? {} : { cara }),
    };
  };
  const open = new Set(listed === 'byPlace' ? named.filter(isOpen).map(({ nip }) => nip) : []);
  const openUntil = [
    ...new Set([...shortlist, ...reserves].flatMap((ranked) => (open.has(ranked.nip) ? (ranked.openUntil ?? []) : []))),
  ];
  const people = listed === 'byPlace' ? named.map(person) : named.map(person).sort(byName);
  const row = chosen === undefined ? undefined : named.find(({ nip }) => nip === chosen);
  if (chosen !== undefined && row === undefined) {
    throw refusal(
      'details.chosen',
      `${maskNip(chosen)} is not on the list that is announced: choose one of those named`,
    );
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
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const OUTCOME: Readonly<Record<SuccessionOutcome, (size: string) => Bilingual>> = {
  complete: (size) => ({
    id: `Ditetapkan ${size} calon suksesor.`,
    en: `${size} successors are named.`,
  }),
  short: (size) => ({
    id: `Yang memenuhi syarat kurang dari ${size} orang.`,
    en: `Fewer than ${size} people meet the conditions.`,
  }),
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
export function announcementDocument(announcement: Announcement): Document {
  const given = announcementArgument.from(announcement, 'announcement');
  const { instansi, nomor, tanggal, vacancy, outcome, shortlistSize, listed, people, chosen, unsettled } = given;
  const { objection, ruleSet, asOf } = given;
  const { id, en } = OUTCOME[outcome](String(shortlistSize));
  const kelas = KELAS_JABATAN_LABELS[vacancy.kelas];
  const blocks: readonly Block[] = [
    paragraph(
      `${instansi}${nomor === undefined ? '' : `, nomor ${nomor}`}, ${tanggal}. Jabatan: ${vacancy.nama} (${vacancy.id}), ${kelas.id}.`,
      `${instansi}${nomor === undefined ? '' : `, number ${nomor}`}, ${tanggal}. Post: ${vacancy.nama} (${vacancy.id}), ${kelas.en}.`,
    ),
    paragraph(id, en),
    ...peopleBlocks(listed, people),
    ...openPlacesNote(people, given.openUntil ?? []).map((note) => paragraph(note.id, note.en)),
    ...(chosen === undefined
      ? []
      : [
          paragraph(
            `Pejabat Pembina Kepegawaian memilih ${nameOf(chosen)}.`,
            `The appointing officer (PPK) has chosen ${nameOf(chosen)}.`,
          ),
        ]),
    ...(unsettled === 0
      ? []
      : [
          paragraph(
            `Daftar dapat berubah: data ${String(unsettled)} orang belum lengkap.`,
            `The list may change: the data of ${String(unsettled)} ${unsettled === 1 ? 'person is' : 'people are'} not complete.`,
          ),
        ]),
    ...unreadableBlocks(given.unreadable),
    ...(objection === undefined
      ? []
      : [
          heading(2, 'Sanggah', 'Objections'),
          paragraph(
            `Sanggah disampaikan kepada ${objection.to}${objection.from === undefined ? '' : ` mulai ${objection.from}`} sampai dengan ${objection.until}.`,
            `Objections go to ${objection.to}${objection.from === undefined ? '' : ` from ${objection.from}`} until ${objection.until}, that day included.`,
          ),
        ]),
    paragraph(
      `Dihitung menurut aturan ${ruleSet.id} revisi ${String(ruleSet.revision)} (sidik ${ruleSet.fingerprint}) pada tanggal acuan ${asOf}.`,
      `Worked out by the rule set ${ruleSet.id} revision ${String(ruleSet.revision)} (fingerprint ${ruleSet.fingerprint}) on the reference date ${asOf}.`,
    ),
  ];
  return documentArgument.made({
    title: { id: `Pengumuman calon suksesor: ${vacancy.nama}`, en: `Announcement of successors: ${vacancy.nama}` },
    blocks,
  });
}

function nameOf({ nama, nip }: AnnouncedPerson): string {
  return nama === undefined ? `NIP ${nip}` : `${nama} (NIP ${nip})`;
}

function peopleBlocks(listed: Announcement['listed'], people: readonly AnnouncedPerson[]): readonly Block[] {
  if (people.length === 0) return [];
  const name = { id: 'Nama', en: 'Name' };
  const nip = { id: 'NIP, disamarkan', en: 'NIP, masked' };
  const way = { id: 'Cara pengisian', en: 'Way of filling the post' };
  const cells = (person: AnnouncedPerson): readonly Bilingual[] => [
    asIs(person.nama ?? '-'),
    asIs(person.nip),
    person.cara === undefined ? asIs('-') : CARA_PENGISIAN_LABELS[person.cara],
  ];
  if (listed === 'byPlace') {
    return [
      {
        kind: 'table',
        caption: { id: 'Menurut urutan merit', en: 'In order of merit' },
        head: [{ id: 'Tempat', en: 'Place' }, name, nip, way],
        rows: people.map((person) => [
          asIs(person.place === undefined ? '' : placeText(person.place)),
          ...cells(person),
        ]),
      },
    ];
  }
  return [
    {
      kind: 'table',
      caption: {
        id: 'Menurut abjad; urutan ini bukan peringkat',
        en: 'In alphabetical order; this order is not a rank',
      },
      head: [name, nip, way],
      rows: people.map(cells),
    },
  ];
}
