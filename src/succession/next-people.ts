import type { Applicant, ContestedVacancy } from './contested-seats.js';
import type { IsAhead } from './linear-extension.js';

/** People who share a place: not separated, and alike to everybody else. */
type Shelf = readonly Applicant[];

/** Shelves of which some are undecided; everybody of a block is ahead of everybody of the next. */
export type Block = readonly Shelf[];

/** The people of a vacancy in blocks. A shelf that somebody before it is not ahead of joins that block. */
export function blocksOf({ applicants, isAhead }: ContestedVacancy): readonly Block[] {
  const blocks: Shelf[][] = [];
  for (const shelf of shelvesOf(applicants)) {
    let block = [shelf];
    for (let last = blocks.at(-1); last !== undefined && !isBehindAll(shelf, last, isAhead); last = blocks.at(-1)) {
      block = [...last, ...block];
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks;
}

function shelvesOf(applicants: readonly Applicant[]): readonly Shelf[] {
  const shelves: { readonly shelf: number; readonly people: Applicant[] }[] = [];
  for (const applicant of applicants) {
    const last = shelves.at(-1);
    if (last?.shelf === applicant.shelf) last.people.push(applicant);
    else shelves.push({ shelf: applicant.shelf, people: [applicant] });
  }
  return shelves.map(({ people }) => people);
}

function isBehindAll([own]: Shelf, block: Block, isAhead: IsAhead<Applicant>): boolean {
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
    const shelves = block.flatMap((shelf) => {
      const left = shelf.filter(({ nip }) => isLeft(nip));
      return left.length === 0 ? [] : [left];
    });
    const people = shelves.flat();
    if (people.length <= space) {
      certain.push(...people);
      continue;
    }
    const count = (isCounted: (shelf: Shelf) => boolean): number =>
      shelves.reduce((sum, shelf) => (isCounted(shelf) ? sum + shelf.length : sum), 0);
    const relates = ([a]: Shelf, [b]: Shelf): boolean => a !== undefined && b !== undefined && isAhead(a, b);
    const fixed = shelves.filter((own) => count((other) => !relates(own, other)) <= space);
    const open = shelves.filter((own) => !fixed.includes(own) && count((other) => relates(other, own)) < space);
    return { certain: [...certain, ...fixed.flat()], contested: open.flat() };
  }
  return { certain, contested: [] };
}
