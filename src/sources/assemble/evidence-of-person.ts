import type { CatRecord } from '../sheets/cat.js';
import type { LaporanSkp, LaporanSkpRecord } from '../sheets/e-kinerja.js';
import { personNumberArgument } from '../wire/options.schema.js';
import { evidenceOutcomeArgument, sheetOfPeopleArgument } from '../wire/outcome.schema.js';
import type { EvidenceOutcome, SheetOfPeople } from '../wire/source-result.js';

/** The list of evidence that a sheet speaks for. */
const LIST_OF = { cat: 'penilaianPotensi', 'e-kinerja': 'penilaianKinerja' } as const;

/**
 * The part of a sheet of many people that is about one person, for `assembleAsn`; `undefined` where the sheet does not have them, which
 * says nothing about them. Rows of the person that could not be read make the list incomplete.
 *
 * @throws TalentaError `invalidNip`, `tooLarge`; `invalidArgument` for what is no result of `fromCat` or `fromLaporanSkp`
 * @example
 * ```ts
 * import { evidenceOfPerson, fromCat } from 'talenta-asn/sources';
 * console.log(evidenceOfPerson(fromCat([], { asOf: '2026-11-24' }), '198502282010011999')); // => undefined
 * ```
 */
export function evidenceOfPerson(
  sheet: LaporanSkp,
  nip: string,
): EvidenceOutcome<'penilaianKinerja', LaporanSkpRecord> | undefined;
export function evidenceOfPerson(
  sheet: SheetOfPeople<CatRecord>,
  nip: string,
): EvidenceOutcome<'penilaianPotensi', CatRecord> | undefined;
export function evidenceOfPerson(
  sheet: SheetOfPeople<CatRecord> | LaporanSkp,
  nip: string,
): EvidenceOutcome | undefined {
  const given = sheetOfPeopleArgument.from(sheet, 'sheet');
  const person = personNumberArgument.from(nip, 'nip');
  const records = given.records.filter((record) => record.nip === person);
  const unread = given.incomplete.includes(person) ? 1 : 0;
  if (records.length === 0 && unread === 0) return undefined;
  const { source } = given;
  const lists = [LIST_OF[source]];
  return evidenceOutcomeArgument.made({ source, nip: person, state: 'records', records, unread, findings: [], lists });
}
