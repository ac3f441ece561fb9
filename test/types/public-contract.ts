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
  type Context,
  type Evidence,
  type IndicatorKey,
  type Nip,
  type Placement,
  type Succession,
  type SuccessionOutcome,
  type Vacancy,
} from 'talenta-asn';
import { bkn411, type RuleSet } from 'talenta-asn/rules';

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
assertType<Equal<ReturnType<typeof normalizeAspects>, AspectProfile>>();
assertType<Equal<ReturnType<typeof aspectsFromScores>, AspectProfile>>();
assertType<Equal<ReturnType<typeof placeInBox>, Placement>>();
assertType<Equal<ReturnType<typeof placeAxes>, Placement>>();
assertType<Equal<ReturnType<typeof rankSuccessors>, Succession>>();
assertType<Equal<BoxNumber, 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9>>();
assertType<Equal<SuccessionOutcome, 'complete' | 'short' | 'empty' | 'tiedAtCut' | 'blocked'>>();

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
