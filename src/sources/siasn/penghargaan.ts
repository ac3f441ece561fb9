import { LINGKUP_PENGHARGAAN, type LingkupPenghargaan } from '../../person/evidence.js';
import { penghargaanOptions } from '../wire/options.schema.js';
import { evidenceRecord, readEvidence, withDocument, withoutCopies, type EvidenceForm } from '../wire/read-source.js';
import { code, serviceDate, text } from '../wire/read-field.js';
import { report, required, type Row } from '../wire/row.js';
import { keyText, searchKey } from '../wire/text-of.js';
import type { EvidenceOutcome, SourceOptions, SourceRecord } from '../wire/source-result.js';

/** The scope of awards, which SIASN does not have. `bukan`: no award for performance, to be left out. */
export interface PenghargaanOptions extends SourceOptions {
  /** Scope (lingkup) by SIASN's id of the row, else by the number of the decree, else by the code of the award (`hargaId`). */
  readonly lingkup?: Readonly<Record<string, LingkupPenghargaan | 'bukan'>>;
}

const STATED = ['hargaId', 'hargaNama'];

const PENGHARGAAN: EvidenceForm<'penghargaan', SourceRecord<'penghargaan'>, PenghargaanOptions> = {
  source: 'rw-penghargaan',
  options: penghargaanOptions,
  lists: ['penghargaan'],
  read: ['id', 'tahun', 'skNomor', 'skDate', 'skTanggal', 'lingkup', 'skalaHarga', 'path', ...STATED],
  left: ['createdAt', 'updatedAt'],
  person: ['pnsOrangId'],
  readRow: (row, { lingkup: scopes = {} }) => {
    const lingkup = readScope(row, scopes);
    if (lingkup === 'bukan') {
      report(row, 'notAnAward', ['hargaId'], { found: text(row, 'hargaId') ?? null });
      return 'setAside';
    }
    if (lingkup === undefined) {
      row.findings.add('scopeNotStated', row.path, { expected: 'options.lingkup by id, decree or code of the award' });
    }
    const tanggal = required(row, ['skDate'], 'the day of the decree', serviceDate(row, 'skDate', 'skTanggal'));
    if (lingkup === undefined || tanggal === undefined) return 'unread';
    const evidence = { tanggal, lingkup, nama: text(row, 'hargaNama'), nomor: text(row, 'skNomor') };
    return [withDocument(row, evidenceRecord(row, 'penghargaan', evidence, STATED))];
  },
  // An award entered twice: the same decree, day, name and scope.
  settle: withoutCopies(({ evidence: { nomor, nama, tanggal, lingkup } }) => {
    return [keyText(nomor), keyText(nama), tanggal, lingkup];
  }),
};

/**
 * Awards: `/pns/rw-penghargaan/{nip}` of SIASN. The rows have no scope, which is what an award is scored by: the caller states it
 * (`options.lingkup`, or a member `lingkup` joined to the row). An award without a scope is unread; one that is stated to
 * be none for performance (long service, for one) is left out.
 *
 * @throws TalentaError `invalidNip`, `invalidDate`, `tooLarge`; `invalidArgument` for options that are none; never for data
 * @example
 * ```ts
 * import { fromPenghargaan } from 'talenta-asn/sources';
 * const rows = [
 *   { ID: 'a1', hargaId: '304', hargaNama: 'Teladan Nasional', skDate: '17-08-2024', skNomor: '12/2024' },
 *   { ID: 'a2', hargaId: '201', hargaNama: 'Satyalancana Karya Satya 10 Tahun', skDate: '17-08-2020' },
 *   { ID: 'a3', hargaId: '400', hargaNama: 'Lainnya', skDate: '01-02-2025' },
 * ];
 * const lingkup = { '304': 'nasional', '201': 'bukan' } as const;
 * const result = fromPenghargaan(rows, { nip: '198502282010011999', asOf: '2026-11-24', lingkup });
 * console.log(result.records.length, result.unread, result.findings.at(-1)?.code); // => 1 1 scopeNotStated
 * ```
 */
export function fromPenghargaan(input: unknown, options: PenghargaanOptions): EvidenceOutcome<'penghargaan'> {
  return readEvidence(PENGHARGAAN, input, options);
}

function readScope(row: Row, scopes: NonNullable<PenghargaanOptions['lingkup']>) {
  const joined = text(row, 'lingkup', 'skalaHarga');
  if (joined !== undefined) {
    const scope = LINGKUP_PENGHARGAAN.find((each) => searchKey(each) === searchKey(joined));
    if (scope === undefined) report(row, 'codeUnknown', ['lingkup', 'skalaHarga'], { found: joined });
    return scope;
  }
  const keys = [code(row, 'id'), text(row, 'skNomor'), code(row, 'hargaId')];
  const key = keys.find((each) => each !== undefined && Object.hasOwn(scopes, each));
  return key === undefined ? undefined : scopes[key];
}
