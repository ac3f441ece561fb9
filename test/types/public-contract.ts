/**
 * What must not compile, and what must: checked by the compiler against the built types. Every `@ts-expect-error` is an
 * illegal state that would otherwise reach a decision.
 */
import {
  aspectsFromScores,
  normalizeAspects,
  parseAsn,
  placeAxes,
  placeInBox,
  rankSuccessors,
  type Asn,
  type AspectProfile,
  type BoxNumber,
  type Candidate,
  type IsoDate,
  type Context,
  type Evidence,
  type IndicatorKey,
  type Nip,
  type Placement,
  type Succession,
  type SuccessionOutcome,
  type Vacancy,
  type NineBoxGrid,
  type RuleSet,
} from 'talenta-asn';
import type {
  Certificate,
  Resolution,
  CommitteeMove,
  Decision,
  Replay,
  ReplayAnswer,
  Step,
} from 'talenta-asn/procedure';
import { type ConditionOf, bkn411 } from 'talenta-asn/rules';
import { fromSimata } from 'talenta-asn/sources';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function assertType<T extends true>(): T | undefined {
  return undefined;
}

export const context: Context = { ruleSet: bkn411, asOf: '2026-11-23' };

// The contract's signatures.
declare const somebody: Asn;
declare const post: Vacancy;
const profile = normalizeAspects(somebody, context);
export const fromScores = aspectsFromScores({}, context);
export const inBox = placeInBox(profile, bkn411);
export const byAxes = placeAxes({ kinerja: '80', potensial: '70' }, bkn411);
export const ranked = rankSuccessors(post, [], context);
assertType<Equal<typeof profile, AspectProfile>>();
assertType<Equal<typeof fromScores, AspectProfile>>();
assertType<Equal<typeof inBox, Placement>>();
assertType<Equal<typeof byAxes, Placement>>();
assertType<Equal<typeof ranked, Succession>>();
assertType<Equal<ReturnType<typeof normalizeAspects<NineBoxGrid>>, AspectProfile>>();
assertType<Equal<ReturnType<typeof aspectsFromScores<NineBoxGrid>>, AspectProfile>>();
assertType<Equal<ReturnType<typeof placeInBox<NineBoxGrid>>, Placement>>();
assertType<Equal<ReturnType<typeof placeAxes<NineBoxGrid>>, Placement>>();
assertType<Equal<ReturnType<typeof rankSuccessors<NineBoxGrid>>, Succession>>();
assertType<Equal<BoxNumber, 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9>>();
assertType<Equal<SuccessionOutcome, 'complete' | 'short' | 'empty' | 'undetermined' | 'tiedAtCut' | 'blocked'>>();

// A condition of one kind has the parameters of that kind.
export const ageLimit: ConditionOf<'maximumAge'> = {
  kind: 'maximumAge',
  id: 'usia',
  label: { id: 'Usia', en: 'Age' },
  years: 56,
  reading: 'birthday',
};
// @ts-expect-error the reading of the limit is missing
export const openLimit: ConditionOf<'maximumAge'> = {
  kind: 'maximumAge',
  id: 'usia',
  label: ageLimit.label,
  years: 56,
};
// @ts-expect-error no such kind
export type NoSuchKind = ConditionOf<'shoeSize'>;

// A NIP is made by parsing, not by writing it down.
// @ts-expect-error text is not a checked NIP
export const nip: Nip = '198502282010011999';
// @ts-expect-error a person without a checked NIP is no Asn
export const person: Asn = { nip: '198502282010011999', jenis: 'PNS', evidence: {} };
export const parsed: Asn = parseAsn({ nip: '198502282010011999', jenis: 'PNS', evidence: {} });

// A reference date has the shape of a date, and there is no default one.
// @ts-expect-error not a date
export const someDay: Context = { ruleSet: bkn411, asOf: 'kemarin' };
// @ts-expect-error the reference date is missing
export const noDay: Context = { ruleSet: bkn411 };

// Absent means unknown; an explicit undefined is neither absent nor empty.
// @ts-expect-error undefined is not a list
export const evidence: Evidence = { penghargaan: undefined };

// Axes are named, never x and y.
// @ts-expect-error x and y are not axes
placeAxes({ x: '80', y: '70' }, bkn411);

// Indicators come from the closed list.
// @ts-expect-error no such indicator
aspectsFromScores({ inovasi: '80' }, context);
assertType<Equal<keyof Parameters<typeof aspectsFromScores>[0], IndicatorKey>>();

// A candidate brings a placement or axis values, not both and not neither.
// @ts-expect-error neither
export const bare: Candidate = { nip: '198502282010011999' };
export const withAxes: Candidate = { nip: '198502282010011999', axes: { kinerja: '80', potensial: 70 } };
const placed = placeAxes(withAxes.axes, bkn411);
// @ts-expect-error both
export const both: Candidate = { nip: '198502282010011999', axes: { kinerja: '80', potensial: 70 }, placement: placed };

// The box exists only for somebody who is placed; the possible boxes only for somebody who is not.
// @ts-expect-error the box of an incomplete person
export const box: BoxNumber = placed.box;
export const boxes: readonly BoxNumber[] = placed.status === 'placed' ? [placed.box] : placed.possibleBoxes;

// Every outcome has to be answered.
export function answer(outcome: SuccessionOutcome): string {
  switch (outcome) {
    case 'complete':
    case 'short':
    case 'empty':
    case 'undetermined':
    case 'tiedAtCut':
    case 'blocked':
      return outcome;
  }
}

// Results are read-only.
declare const succession: Succession;
// @ts-expect-error a result is not changed
succession.shortlist.pop();
// @ts-expect-error a result is not changed
succession.outcome = 'empty';
// @ts-expect-error a rule set is not changed
bkn411.ranking.shortlistSize = 5;

// A vacancy without a class is none.
// @ts-expect-error the class is missing
export const vacancy: Vacancy = { id: 'V', nama: 'Kepala', instansi: 'Kota', unit: 'Dinas' };

// A node without provenance is no node.
// @ts-expect-error the provenance is missing
export const talent: RuleSet['talent'] = { shares: { kinerja: '50', potensial: '50' } };

// A decision that is not for place one has its reason, and nobody is chosen twice.
const taken = { vacancy: 'V1', date: '2026-12-02', basis: 'SK 1/2026', by: { id: 'PPK', peran: 'ppk' } } as const;
const chosen = '198502282010011999';
const why = { code: 'pengalaman', text: 'Pengalaman memimpin layanan serupa.' };
export const decisions: readonly Decision[] = [
  { ...taken, choice: 'first', nip: chosen },
  { ...taken, choice: 'other', nip: chosen, reason: why },
  { ...taken, choice: 'none', reason: why },
  // @ts-expect-error -- another place than the first asks for a reason
  { ...taken, choice: 'other', nip: chosen },
  // @ts-expect-error -- to appoint nobody asks for a reason
  { ...taken, choice: 'none' },
  // @ts-expect-error -- nobody and somebody at once
  { ...taken, choice: 'none', nip: chosen, reason: why },
  // @ts-expect-error -- exactly one of those named
  { ...taken, choice: 'first', nip: [chosen, chosen] },
  // @ts-expect-error -- a decision names its basis
  { vacancy: 'V1', date: '2026-12-02', by: taken.by, choice: 'first', nip: chosen },
];

// A move says who asks for it and why; a step says who takes it and when.
// @ts-expect-error -- no author
export const move: CommitteeMove = { kind: 'place', nip: chosen, to: 1, reason: why };
// @ts-expect-error -- no date
export const step: Step = { step: 'finalize', by: taken.by };
// @ts-expect-error -- there is no such step
export const jump: Step = { step: 'appoint', at: '2026-12-02', by: taken.by };
// What is tied has no certificate to rely on without asking.
declare const resolution: Resolution;
// @ts-expect-error -- it may be absent
export const certificate: Certificate = resolution.certificate;
export const proved = (answer: Replay): boolean =>
  assertType<Equal<Replay['answer'], ReplayAnswer>>() ?? answer.answer === 'same';

// What a reader of sheets gives goes in, and what comes out goes into the next steps, without a cast.
declare const rowsOfAReader: unknown;
const talentSheetRecords = fromSimata(rowsOfAReader, { asOf: '2026-11-23', axisUnit: 'share' }).records;
export const placements: readonly Placement[] = talentSheetRecords.map(({ axes }) => placeAxes(axes, bkn411));
export const fromSheet: Succession = rankSuccessors(
  post,
  talentSheetRecords.map(({ nip, axes }) => ({ nip, axes })),
  context,
);

// A date is written with the year first and two digits for month and day.
export const dates: readonly IsoDate[] = [
  '2026-11-25',
  '1000-01-01',
  '9999-12-31',
  // @ts-expect-error -- slashes
  '2026/05/01',
  // @ts-expect-error -- the day first
  '01-05-2026',
  // @ts-expect-error -- the day first
  '25-12-2026',
  // @ts-expect-error -- one digit
  '2026-5-1',
  // @ts-expect-error -- one digit
  '2026-05-1',
  // @ts-expect-error -- no such month
  '2026-21-01',
  // @ts-expect-error -- no such day
  '2026-01-41',
];
