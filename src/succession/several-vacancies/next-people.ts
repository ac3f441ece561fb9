import type { Applicant, ContestedVacancy } from './applicants.js';
import type { IsAhead } from '../linear-extension.js';

/** People who share a place: not separated, and alike to everybody else. */
type TieGroup = readonly Applicant[];

/** Shelves of which some are undecided; everybody of a block is ahead of everybody of the next. */
export type Block = readonly TieGroup[];

/** The people of a vacancy in blocks. A tie group that somebody before it is not ahead of joins that block. */
export function blocksOf({ applicants, isAhead }: ContestedVacancy): readonly Block[] {
  const blocks: TieGroup[][] = [];
  for (const tieGroup of tieGroupsOf(applicants)) {
    let block = [tieGroup];
    for (let last = blocks.at(-1); last !== undefined && !isBehindAll(tieGroup, last, isAhead); last = blocks.at(-1)) {
      block = [...last, ...block];
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks;
}

function tieGroupsOf(applicants: readonly Applicant[]): readonly TieGroup[] {
  const tieGroups: { readonly tieGroup: number; readonly people: Applicant[] }[] = [];
  for (const applicant of applicants) {
    const last = tieGroups.at(-1);
    if (last?.tieGroup === applicant.tieGroup) last.people.push(applicant);
    else tieGroups.push({ tieGroup: applicant.tieGroup, people: [applicant] });
  }
  return tieGroups.map(({ people }) => people);
}

function isBehindAll([own]: TieGroup, block: Block, isAhead: IsAhead<Applicant>): boolean {
  return block.every(([other]) => own !== undefined && other !== undefined && isAhead(other, own));
}

/** Who is among the next in every way of breaking ties, and who only in some. */
export interface NextPeople {
  readonly certain: readonly Applicant[];
  readonly contested: readonly Applicant[];
}

/**
 * Whom a vacancy with so much room turns to next. Certain is of whom fewer than that are not behind; could be is of whom fewer
 * than that are ahead.
 */
export function nextPeople(
  blocks: readonly Block[],
  isAhead: IsAhead<Applicant>,
  isLeft: (nip: string) => boolean,
  room: number,
): NextPeople {
  const certain: Applicant[] = [];
  for (const block of blocks) {
    const space = room - certain.length;
    if (space <= 0) break;
    const tieGroups = block.flatMap((tieGroup) => {
      const left = tieGroup.filter(({ nip }) => isLeft(nip));
      return left.length === 0 ? [] : [left];
    });
    const people = tieGroups.flat();
    if (people.length <= space) {
      certain.push(...people);
      continue;
    }
    const count = (isCounted: (tieGroup: TieGroup) => boolean): number =>
      tieGroups.reduce((sum, tieGroup) => (isCounted(tieGroup) ? sum + tieGroup.length : sum), 0);
    const relates = ([a]: TieGroup, [b]: TieGroup): boolean => a !== undefined && b !== undefined && isAhead(a, b);
    const fixed = tieGroups.filter((own) => count((other) => !relates(own, other)) <= space);
    const open = tieGroups.filter((own) => !fixed.includes(own) && count((other) => relates(other, own)) < space);
    return { certain: [...certain, ...fixed.flat()], contested: open.flat() };
  }
  return { certain, contested: [] };
}
