/** Inputs of the parsers complete in an editor and take plain text; schema and interface say the same, in both directions. */
import type { AsnInput, CandidateInput, Parser, StandardSchema, VacancyInput } from 'talenta-asn';
import {
  parseAsn,
  parseCandidate,
  parsePlacement,
  parseVacancy,
  type Asn,
  type Candidate,
  type Placement,
  type Vacancy,
} from 'talenta-asn';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function assertType<T extends true>(): T | undefined {
  return undefined;
}

declare const text: string;
declare const maybe: string | undefined;

// Text from a database serves where dates, numbers and words of lists are asked for; what is not there may be undefined.
export const person = {
  nip: text,
  jenis: text,
  golongan: maybe,
  jabatan: undefined,
  tanggalLahir: text,
  evidence: {
    penilaianKinerja: [{ tahun: 2025, predikat: text }],
    penghargaan: [{ tanggal: text, lingkup: 'nasional', nomor: maybe }],
    lhkpn: undefined,
  },
} satisfies AsnInput;
export const vacancy = { id: text, nama: text, kelas: 'jptPratama', instansi: text, unit: text } satisfies VacancyInput;
export const candidate = { nip: text, axes: { kinerja: 80, potensial: text } } satisfies CandidateInput;

// What is parsed may be written back as an input.
declare const parsed: { asn: Asn; vacancy: Vacancy; candidate: Candidate };
export const again = [
  parsed.asn satisfies AsnInput,
  parsed.vacancy satisfies VacancyInput,
  parsed.candidate satisfies CandidateInput,
];

// A misspelt member, a list that is none, a number where text is asked for.
export const misspelt = {
  nip: text,
  jenis: text,
  evidence: {},
  // @ts-expect-error `golongan`
  golongen: 'IV/a',
} satisfies AsnInput;
export const noList = {
  nip: text,
  jenis: text,
  // @ts-expect-error one record in place of a list
  evidence: { penghargaan: { tanggal: text, lingkup: text } },
} satisfies AsnInput;
// @ts-expect-error a NIP is text
export const number = { nip: 19850228, jenis: text, evidence: {} } satisfies AsnInput;

// Words of a list are in the type, so that an editor offers them.
type Words = Exclude<AsnInput['jenis'], undefined>;
assertType<'PNS' extends Words ? true : false>();
assertType<string extends Words ? true : false>();

// Parsers are Standard Schemas of what they give.
assertType<Equal<ReturnType<typeof parseAsn>, Asn>>();
assertType<Equal<NonNullable<(typeof parseAsn)['~standard']['types']>['output'], Asn>>();
assertType<Equal<NonNullable<(typeof parseAsn)['~standard']['types']>['input'], AsnInput>>();
export const asSchemas: readonly StandardSchema<unknown, never>[] = [];
export const parsers: readonly [Parser<Asn, AsnInput>, Parser<Vacancy, VacancyInput>] = [parseAsn, parseVacancy];
export const checkedCandidate: Candidate = parseCandidate(candidate);
export const nineBoxes: Placement = parsePlacement({});
export const anyBox: number = ((placement) => (placement.status === 'placed' ? placement.box : 0))(
  parsePlacement({}, { grid: 'any' }),
);
