/** Names longer than this are no slips of the pen. */
const LONGEST = 60;
const MOST_SLIPS = 3;

/** The known name that a refused one is nearest to: the same but for case and signs, or few letters apart and no other as near. */
export function probablyMeant(found: string, known: readonly string[]): string | undefined {
  if (found.length > LONGEST) return undefined;
  const letters = lettersOf(found);
  if (letters === '') return undefined;
  const same = known.filter((name) => lettersOf(name) === letters);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const near = known
    .filter((name) => name.length <= LONGEST)
    .map((name) => ({ name, slips: slipsBetween(letters, lettersOf(name)) }))
    .filter(({ slips }) => slips <= MOST_SLIPS)
    .sort((a, b) => a.slips - b.slips);
  const [nearest, next] = near;
  return nearest === undefined || nearest.slips === next?.slips ? undefined : nearest.name;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letters left out, put in, exchanged for another or with their neighbour; beyond a third of the name it is another name. */
function slipsBetween(a: string, b: string): number {
  const most = Math.min(MOST_SLIPS, Math.floor(Math.max(a.length, b.length) / 3));
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const changed = at(last, column - 1) + (isSame ? 0 : 1);
      const turned = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = turned ? at(beforeLast, column - 2) + 1 : Infinity;
      line.push(Math.min(at(last, column) + 1, at(line, column - 1) + 1, changed, swapped));
    }
    beforeLast = last;
    last = line;
  }
  const slips = at(last, b.length);
  return slips <= most ? slips : Infinity;
}

function at(line: readonly number[], column: number): number {
  return line[column] ?? Infinity;
}
