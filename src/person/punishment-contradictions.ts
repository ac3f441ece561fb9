import type { HukumanDisiplin } from './evidence.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import { endOfPunishment, lacksPunishment } from './evidence/hukuman-disiplin.js';
import type { Contradiction, Reconciled, Statements } from './asn.js';

/** The legal position and the punishments on record, as far as they are stated. */
export interface StatedPunishments {
  readonly kedudukanHukum: Statements['kedudukanHukum'];
  readonly hukumanDisiplin: readonly HukumanDisiplin[] | undefined;
}

/** Beyond so many punishments stated twice nothing that rests on the list is known. */
const MOST_TWICE = 3;

/**
 * Where the punishments on record contradict each other or the legal position, and every way to read them. One level and one
 * first day are one punishment: with two ends, or cancelled in one record only, it is stated twice. Undefined where all agree.
 */
export function contradictingPunishments(
  { kedudukanHukum, evidence }: Statements,
  asOf: IsoDate,
): Reconciled<StatedPunishments> | undefined {
  const hukumanDisiplin = evidence?.hukumanDisiplin;
  if (hukumanDisiplin === undefined) return undefined;
  const twice = statedTwice(hukumanDisiplin);
  const lacks = lacksPunishment(kedudukanHukum, hukumanDisiplin, asOf);
  if (twice.length === 0 && !lacks) return undefined;
  const told = [
    ...twice.map(([one, other]) =>
      conflict(pathOf(other), hukumanDisiplin[other], `${pathOf(one)}: ${textOf(hukumanDisiplin[one])}`),
    ),
    ...(lacks ? [conflict('evidence.hukumanDisiplin', undefined, 'kedudukanHukum: kenaHukumanDisiplin')] : []),
  ];
  if (twice.length > MOST_TWICE) return { told, readings: [{ kedudukanHukum: undefined, hukumanDisiplin: undefined }] };
  return { told, readings: readingsOf({ kedudukanHukum, hukumanDisiplin }, asOf) };
}

function readingsOf(stated: StatedPunishments, asOf: IsoDate): readonly StatedPunishments[] {
  const { kedudukanHukum, hukumanDisiplin = [] } = stated;
  const [pair] = statedTwice(hukumanDisiplin);
  if (pair !== undefined) {
    return pair.flatMap((place) =>
      readingsOf({ kedudukanHukum, hukumanDisiplin: hukumanDisiplin.filter((_each, index) => index !== place) }, asOf),
    );
  }
  if (!lacksPunishment(kedudukanHukum, hukumanDisiplin, asOf)) return [stated];
  return [
    { kedudukanHukum, hukumanDisiplin: undefined },
    { kedudukanHukum: undefined, hukumanDisiplin },
  ];
}

function pathOf(index: number): string {
  return `evidence.hukumanDisiplin[${String(index)}]`;
}

function textOf(hukuman: HukumanDisiplin | undefined): string {
  if (hukuman === undefined) return '';
  const { tingkat, mulai, dibatalkan } = hukuman;
  return `${tingkat} ${mulai} to ${endOfPunishment(hukuman)}${dibatalkan === undefined ? '' : `, cancelled ${dibatalkan}`}`;
}

function conflict(path: string, hukuman: HukumanDisiplin | undefined, expected: string): Contradiction {
  const found = hukuman === undefined ? 'none is running' : textOf(hukuman);
  return { code: 'punishmentConflict', list: 'hukumanDisiplin', path, found, expected };
}

/** Punishments with one level and first day that say different things, as pairs of places. */
function statedTwice(punishments: readonly HukumanDisiplin[]): readonly (readonly [number, number])[] {
  if (punishments.length < 2) return [];
  const firsts = new Map<string, number>();
  const pairs: (readonly [number, number])[] = [];
  punishments.forEach((hukuman, index) => {
    const key = `${hukuman.tingkat} ${hukuman.mulai}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else if (textOf(punishments[first]) !== textOf(hukuman)) pairs.push([first, index]);
  });
  return pairs;
}
