import {
  AXIS_KEYS,
  aspectsFromScores,
  normalizeAspects,
  placeInBox,
  roundDecimal,
  type Asn,
  type AspectProfile,
  type Context,
  type Nip,
  type Placement,
} from 'talenta-asn';
import { scoresOf, type ColumnMeaning } from './simata-check.js';
import type { SheetRow } from './simata-sheet.js';

/** How the way from the sheet and the way from the evidence compare. */
export interface Agreement {
  /** Unharmed rows of people whose evidence is at hand. */
  readonly compared: number;
  /** Same box and same axis values, to two decimals. */
  readonly same: number;
  /** Incomplete both ways. */
  readonly bothIncomplete: number;
  /** Same box, but an axis differs in the last decimal: the sheet has rounded its scores. */
  readonly lastDecimal: number;
  /** Rows where the sheet lacks a value that the evidence has. */
  readonly gapInSheet: readonly number[];
  /** Rows where the box differs. */
  readonly different: readonly number[];
}

const SHOWN = { places: 2, mode: 'halfUp' } as const;

export interface Placed {
  readonly profile: AspectProfile;
  readonly placement: Placement;
}

/** Steps 1 and 2 from evidence. */
export function placeFromEvidence(asn: Asn, context: Context): Placed {
  const profile = normalizeAspects(asn, context);
  return { profile, placement: placeInBox(profile, context.ruleSet) };
}

/** Steps 1 and 2 from a row of the sheet. */
export function placeFromSheet(row: SheetRow, meaning: ColumnMeaning, context: Context): Placed {
  const profile = aspectsFromScores(scoresOf(row, meaning, context.ruleSet), context);
  return { profile, placement: placeInBox(profile, context.ruleSet) };
}

/** Goes both ways for every unharmed row. */
export function compareWays(
  rows: readonly SheetRow[],
  meaning: ColumnMeaning,
  people: ReadonlyMap<Nip, Asn>,
  context: Context,
): Agreement {
  const compared = rows.flatMap((row) => {
    const asn = row.nip === undefined ? undefined : people.get(row.nip);
    if (asn === undefined || !row.unharmed) return [];
    const sheet = placeFromSheet(row, meaning, context).placement;
    return [{ row: row.row, how: comparison(sheet, placeFromEvidence(asn, context).placement) }];
  });
  const rowsWith = (how: Comparison): readonly number[] =>
    compared.filter((each) => each.how === how).map(({ row }) => row);
  return {
    compared: compared.length,
    same: rowsWith('same').length,
    bothIncomplete: rowsWith('bothIncomplete').length,
    lastDecimal: rowsWith('lastDecimal').length,
    gapInSheet: rowsWith('gapInSheet'),
    different: rowsWith('different'),
  };
}

type Comparison = 'same' | 'bothIncomplete' | 'lastDecimal' | 'gapInSheet' | 'different';

function comparison(sheet: Placement, evidence: Placement): Comparison {
  if (sheet.status === 'incomplete') return evidence.status === 'incomplete' ? 'bothIncomplete' : 'gapInSheet';
  if (evidence.status === 'incomplete' || sheet.box !== evidence.box) return 'different';
  const sameAxes = AXIS_KEYS.every(
    (axis) => roundDecimal(sheet[axis].value, SHOWN) === roundDecimal(evidence[axis].value, SHOWN),
  );
  return sameAxes ? 'same' : 'lastDecimal';
}
