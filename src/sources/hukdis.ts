import type { HukumanDisiplin, TingkatHukuman } from '../model/evidence.js';
import { addMonths, type IsoDate } from '../model/iso-date.js';
import { lookUp, type CodeLists, type PunishmentCode } from './code-lists.js';
import { MOST_YEARS_OF_DECREE } from './possible-date.js';
import { optionsOf, sourceOptions } from './options.schema.js';
import { keyText, readEvidence, type RowResult, type Settled, type SourceShape } from './read-source.js';
import type { Reading } from './reading.js';
import { code, date, documented, isDecreeFarAway, pathOf, serviceDate, stated, text, whole, type Row } from './row.js';
import type { EvidenceSource, SourceOptions, SourceRecord } from './source-result.js';
import { withoutCopies } from './without-copies.js';

/** By which rule the end of a punishment is known. */
export type PunishmentEnd = 'stated' | 'length' | 'instant' | 'cancelled';

/** A punishment, with the rule that gave its end. */
export interface HukdisRecord extends SourceRecord<'hukumanDisiplin'> {
  readonly end: PunishmentEnd;
}

const STATED = ['jenisHukuman', 'jenisHukumanNama', 'jenisTingkatHukumanId', 'nomorPp', 'kedudukanHukum'];
const END = ['akhirHukumTanggal', 'akhirHukumanTanggal'];

const HUKDIS: SourceShape = {
  source: 'rw-hukdis',
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
export function fromHukdis(input: unknown, options: SourceOptions): EvidenceSource<'hukumanDisiplin', HukdisRecord> {
  const given = optionsOf(sourceOptions, options);
  return readEvidence(['hukumanDisiplin'], HUKDIS, input, given, (row) => readRow(row, given), settle);
}

function readRow(row: Row, { lists }: SourceOptions): RowResult<HukdisRecord> {
  const kind = readKind(row, lists);
  if (kind?.kind === 'reinstatement') {
    row.reading.tell('notAPunishment', pathOf(row, ['jenisHukuman']), { found: text(row, 'jenisHukuman') });
    return 'aside';
  }
  const tingkat = readLevel(row, kind, lists);
  const mulai = serviceDate(row, 'hukumanTanggal');
  if (mulai === undefined)
    row.reading.tell('valueMissing', pathOf(row, ['hukumanTanggal']), { expected: 'a start date' });
  const dibatalkan = readCancellation(row, mulai ?? undefined);
  if (tingkat === undefined || mulai === undefined || mulai === null || dibatalkan === null) return 'unread';
  if (isDecreeFarAway(row, mulai, MOST_YEARS_OF_DECREE.hukuman, 'skTanggal')) return 'unread';
  const end = readEnd(row, mulai, kind, dibatalkan !== undefined);
  if (end === undefined) return 'unread';
  const attached = documented(row);
  const evidence: HukumanDisiplin = {
    tingkat,
    mulai,
    ...end.evidence,
    ...(dibatalkan === undefined ? {} : { dibatalkan }),
  };
  return [
    {
      path: row.path,
      list: 'hukumanDisiplin',
      evidence,
      stated: stated(row, ...STATED, 'skNomor'),
      end: end.rule,
      ...(attached === undefined ? {} : { documented: attached }),
    },
  ];
}

/** What the code says; a letter in the code's place is a level. */
function readKind(row: Row, lists: Partial<CodeLists> | undefined): PunishmentCode | undefined {
  const kind = code(row, 'jenisHukuman', 'jenisHukumanId');
  if (kind === undefined) return undefined;
  const known = lookUp('hukuman', kind, lists);
  if (known === undefined && lookUp('tingkatHukuman', kind, lists) === undefined) {
    row.reading.tell('codeUnknown', pathOf(row, ['jenisHukuman']), { found: kind, expected: 'a kind of punishment' });
  }
  return known;
}

function readLevel(
  row: Row,
  kind: PunishmentCode | undefined,
  lists: Partial<CodeLists> | undefined,
): TingkatHukuman | undefined {
  const letter = text(row, 'jenisTingkatHukumanId');
  const stated = letter === undefined ? undefined : lookUp('tingkatHukuman', letter, lists);
  if (letter !== undefined && stated === undefined) {
    row.reading.tell('codeUnknown', pathOf(row, ['jenisTingkatHukumanId']), { found: letter, expected: 'R, S or B' });
    return undefined;
  }
  const ofKind = text(row, 'jenisHukuman', 'jenisHukumanId');
  const level = stated ?? kind?.tingkat ?? (ofKind === undefined ? undefined : lookUp('tingkatHukuman', ofKind, lists));
  if (level === undefined) {
    row.reading.tell('valueMissing', pathOf(row, ['jenisTingkatHukumanId']), {
      expected: 'the level of the punishment',
    });
  }
  return level;
}

/** Date of the cancellation; `null` where something stands there that cannot be read. A decree without a date cancels from the start. */
function readCancellation(row: Row, mulai: IsoDate | undefined): IsoDate | null | undefined {
  const decree = text(row, 'skPembatalanNomor');
  const day = date(row, 'skPembatalanTanggal');
  if (day === null) return null;
  if (decree === undefined && day === undefined) return undefined;
  row.reading.tell('cancelled', pathOf(row, ['skPembatalanNomor', 'skPembatalanTanggal']));
  return day ?? mulai;
}

interface End {
  readonly rule: PunishmentEnd;
  readonly evidence: Pick<HukumanDisiplin, 'selesai' | 'masaBulan'>;
}

function readEnd(row: Row, mulai: IsoDate, kind: PunishmentCode | undefined, cancelled: boolean): End | undefined {
  const selesai = date(row, ...END);
  const years = whole(row, 0, 50, 'masaTahun');
  const months = whole(row, 0, 600, 'masaBulan');
  if (selesai === null || years === null || months === null) return undefined;
  const length = (years ?? 0) * 12 + (months ?? 0);
  if (selesai !== undefined) {
    if (selesai < mulai) {
      row.reading.tell('endBeforeStart', pathOf(row, END), { found: selesai, expected: `not before ${mulai}` });
      return undefined;
    }
    // Both counts are met: until the day of the anniversary, and until the day before it.
    const byLength = addMonths(mulai, length);
    if (
      length > 0 &&
      selesai.slice(0, 7) !== byLength.slice(0, 7) &&
      addMonths(selesai, 1).slice(0, 7) !== byLength.slice(0, 7)
    ) {
      row.reading.tell('endAgainstLength', pathOf(row, END), { found: selesai, expected: byLength });
    }
    return { rule: 'stated', evidence: { selesai } };
  }
  if (length > 0) return { rule: 'length', evidence: { masaBulan: length } };
  if (kind?.kind === 'instant') return { rule: 'instant', evidence: { masaBulan: 0 } };
  // It does not count, whenever it would have ended.
  if (cancelled) return { rule: 'cancelled', evidence: {} };
  row.reading.tell('endUnknown', pathOf(row, END), { expected: 'an end date, or masaTahun and masaBulan' });
  return undefined;
}

/** A punishment entered twice: the same decree, start, length and level. */
function settle(items: readonly HukdisRecord[], reading: Reading): Settled<HukdisRecord> {
  return withoutCopies(items, reading, ({ stated: { skNomor }, evidence }) => [
    keyText(skNomor),
    evidence.mulai,
    evidence.selesai,
    evidence.masaBulan,
    evidence.tingkat,
    evidence.dibatalkan,
  ]);
}
