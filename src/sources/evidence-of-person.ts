import type { CatRecord } from './cat.js';
import type { LaporanSkp, LaporanSkpRecord } from './e-kinerja.js';
import { personNumberArgument } from './options.schema.js';
import { evidenceSourceArgument, sheetOfPeopleArgument } from './outcome.schema.js';
import type { EvidenceSource, SheetOfPeople } from './source-result.js';

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
): EvidenceSource<'penilaianKinerja', LaporanSkpRecord> | undefined;
export function evidenceOfPerson(
  sheet: SheetOfPeople<CatRecord>,
  nip: string,
): EvidenceSource<'penilaianPotensi', CatRecord> | undefined;
export function evidenceOfPerson(
  sheet: SheetOfPeople<CatRecord> | LaporanSkp,
  nip: string,
): EvidenceSource | undefined {
  const given = sheetOfPeopleArgument.from(sheet, 'sheet');
  const person = personNumberArgument.from(nip, 'nip');
  const records = given.records.filter((record) => record.nip === person);
  const unread = given.incomplete.includes(person) ? 1 : 0;
  if (records.length === 0 && unread === 0) return undefined;
  return evidenceSourceArgument.made({
    source: given.source,
    nip: person,
    state: 'records',
    records,
    unread,
    findings: [],
    lists: [LIST_OF[given.source]],
  });
}
