import type { TingkatHukuman } from '../../civil-service/tingkat-hukuman.js';
import type { HukumanDisiplin } from '../../person/evidence.js';
import { endOfPunishment } from '../../person/evidence/hukuman-disiplin.js';
import { addMonths, type IsoDate } from '../../civil-service/iso-date.js';
import type { PunishmentCode } from '../wire/code-lists.js';
import {
  code,
  date,
  isDecreeFarAway,
  isEndBeforeStart,
  lookUp,
  meaning,
  serviceDate,
  text,
  whole,
} from '../wire/read-field.js';
import { sourceOptions } from '../wire/options.schema.js';
import { evidenceRecord, readEvidence, withDocument, withoutCopies, type EvidenceForm } from '../wire/read-source.js';
import { report, required, type Row } from '../wire/row.js';
import type { EvidenceOutcome, SourceOptions, SourceRecord } from '../wire/source-result.js';
import { keyText } from '../wire/text-of.js';

/** By which rule the end of a punishment is known. */
export type PunishmentEnd = 'stated' | 'length' | 'instant' | 'cancelled';

/** A punishment (hukuman disiplin), with the rule that gave its end. */
export interface HukdisRecord extends SourceRecord<'hukumanDisiplin'> {
  /** `stated`: by its date. `length`: by its months. `instant`: it runs for no time. `cancelled`: not known, and it does not count. */
  readonly end: PunishmentEnd;
}

const STATED = ['jenisHukuman', 'jenisHukumanNama', 'jenisTingkatHukumanId', 'nomorPp', 'kedudukanHukum'];
const END = ['akhirHukumTanggal', 'akhirHukumanTanggal'];
const KIND = ['jenisHukuman', 'jenisHukumanId'];
const LEVEL = ['jenisTingkatHukumanId'];

const HUKDIS: EvidenceForm<'hukumanDisiplin', HukdisRecord> = {
  source: 'rw-hukdis',
  options: sourceOptions,
  lists: ['hukumanDisiplin'],
  read: [
    ...STATED,
    ...END,
    ...['id', 'skNomor', 'skTanggal', 'hukumanTanggal', 'masaTahun', 'masaBulan', 'path', 'jenisHukumanId'],
    ...['skPembatalanNomor', 'skPembatalanTanggal'],
  ],
  left: [
    ...['rwHukumanDisiplin', 'golongan', 'golonganId', 'golonganLama', 'alasanHukumanDisiplin', 'keterangan'],
    ...['alasanHukumanDisiplinId', 'alasanHukumanDisiplinNama', 'kedudukanHukumId', 'hukdisYangDiberhentikanId'],
    ...['createdAt', 'updatedAt'],
  ],
  person: ['pnsOrang', 'pnsOrangId'],
  readRow: (row) => {
    const kind = readKind(row);
    if (kind?.kind === 'reinstatement') {
      report(row, 'notAPunishment', ['jenisHukuman'], { found: text(row, 'jenisHukuman') });
      return 'setAside';
    }
    const tingkat = readLevel(row, kind);
    const mulai = required(row, ['hukumanTanggal'], 'a start date', serviceDate(row, 'hukumanTanggal'));
    const dibatalkan = readCancellation(row, mulai);
    if (tingkat === undefined || mulai === undefined || dibatalkan === null) return 'unread';
    if (isDecreeFarAway(row, mulai, 'hukuman', 'skTanggal')) return 'unread';
    const read = readEnd(row, { tingkat, mulai }, kind, dibatalkan !== undefined);
    if (read === undefined) return 'unread';
    const evidence = { tingkat, mulai, ...read.evidence, dibatalkan };
    const record = evidenceRecord(row, 'hukumanDisiplin', evidence, [...STATED, 'skNomor']);
    return [withDocument(row, { ...record, end: read.end })];
  },
  // A punishment entered twice: the same decree, start, length and level.
  settle: withoutCopies(({ stated: { skNomor }, evidence: { mulai, selesai, masaBulan, tingkat, dibatalkan } }) => {
    return [keyText(skNomor), mulai, selesai, masaBulan, tingkat, dibatalkan];
  }),
};

/**
 * Disciplinary punishments: `/pns/rw-hukdis/{nip}` of SIASN. It has no field for the state of a punishment; what a row means is worked out:
 * a cancelled one is marked; code 12 is a reinstatement and no punishment; the end is the stated date, else start plus length, else the
 * start itself where the kind runs for no time. Otherwise the end is not known, and the row is unread: it is never taken
 * as ended on its first day.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromHukdis } from 'talenta-asn/sources';
 * const subject = { nip: '198502282010011999', asOf: '2026-11-24' } as const;
 * const row = { jenisHukuman: '7', jenisTingkatHukumanId: 'S', hukumanTanggal: '01-06-2023', masaTahun: '1', masaBulan: '' };
 * console.log(fromHukdis({ code: 1, data: [row] }, subject).records[0]?.evidence.masaBulan); // => 12
 * console.log(fromHukdis({ Error: true, Message: 'Runtime Error' }, subject).state); // => error
 * console.log(fromHukdis({ code: 1, data: null }, subject).state); // => noData
 * ```
 */
export function fromHukdis(input: unknown, options: SourceOptions): EvidenceOutcome<'hukumanDisiplin', HukdisRecord> {
  return readEvidence(HUKDIS, input, options);
}

/** What the code says; a letter in the code's place is a level. */
function readKind(row: Row): Partial<PunishmentCode> | undefined {
  const found = code(row, ...KIND);
  if (found === undefined) return undefined;
  const kind = lookUp('hukuman', found, row.lists);
  const tingkat = lookUp('tingkatHukuman', found, row.lists);
  if (kind !== undefined) return kind;
  if (tingkat !== undefined) return { tingkat };
  return report(row, 'codeUnknown', ['jenisHukuman'], { found, expected: 'a kind of punishment' });
}

function readLevel(row: Row, kind: Kind): TingkatHukuman | undefined {
  const stated = meaning(row, 'tingkatHukuman', LEVEL, 'R, S or B');
  return stated === null ? undefined : required(row, LEVEL, 'the level of the punishment', stated ?? kind?.tingkat);
}

/** Date of the cancellation; `null` where something stands there that cannot be read. A decree without a date cancels from the start. */
function readCancellation(row: Row, mulai: IsoDate | undefined): IsoDate | null | undefined {
  const decree = text(row, 'skPembatalanNomor');
  const day = date(row, 'skPembatalanTanggal');
  if (day === null || (decree === undefined && day === undefined)) return day;
  report(row, 'cancelled', ['skPembatalanNomor', 'skPembatalanTanggal']);
  return day ?? mulai;
}

type Kind = ReturnType<typeof readKind>;
type Start = Pick<HukumanDisiplin, 'tingkat' | 'mulai'>;
type End = Pick<HukdisRecord, 'end'> & { readonly evidence: Pick<HukumanDisiplin, 'selesai' | 'masaBulan'> };

function readEnd(row: Row, punishment: Start, kind: Kind, cancelled: boolean): End | undefined {
  const selesai = date(row, ...END);
  const years = whole(row, 0, 50, 'masaTahun');
  const months = whole(row, 0, 600, 'masaBulan');
  if (selesai === null || years === null || months === null) return undefined;
  const masaBulan = (years ?? 0) * 12 + (months ?? 0);
  if (selesai !== undefined) {
    if (isEndBeforeStart(row, punishment.mulai, selesai, END)) return undefined;
    const byLength = endOfPunishment({ ...punishment, masaBulan });
    // Both counts are met: until the day of the anniversary, and until the day before it.
    const isInMonth = (day: IsoDate): boolean => day.slice(0, 7) === byLength.slice(0, 7);
    if (masaBulan > 0 && !isInMonth(selesai) && !isInMonth(addMonths(selesai, 1))) {
      report(row, 'endAgainstLength', END, { found: selesai, expected: byLength });
    }
    return { end: 'stated', evidence: { selesai } };
  }
  if (masaBulan > 0) return { end: 'length', evidence: { masaBulan } };
  if (kind?.kind === 'instant') return { end: 'instant', evidence: { masaBulan: 0 } };
  // It does not count, whenever it would have ended.
  if (cancelled) return { end: 'cancelled', evidence: {} };
  return report(row, 'endUnknown', END, { expected: 'an end date, or masaTahun and masaBulan' });
}
