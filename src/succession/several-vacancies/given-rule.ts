import { BOUNDS } from '../../json/bounds.js';
import { requireList } from '../../json/given-list.js';
import { requireMembers, requireOneOf, misuse, oversize, refusal, shownText } from '../../problems/misuse.js';
import { listed } from '../../problems/listed.js';
import { isRecord } from '../../problems/is-object.js';
import type { Choices, Lot, ResolutionRule } from './resolution.js';

const MEMBERS = {
  strictOrder: ['by', 'seats', 'lot', 'order', 'choices'],
  stableMatching: ['by', 'seats', 'lot', 'choices'],
  bestTotal: ['by', 'seats', 'lot'],
} as const satisfies Readonly<Record<ResolutionRule['by'], readonly string[]>>;

const KINDS = ['strictOrder', 'stableMatching', 'bestTotal'] as const;

/** A rule that has been checked, with the number of seats it comes to. */
export type CheckedRule = ResolutionRule & { readonly seats: number };

/**
 * The rule by which these vacancies are resolved, each member read once.
 *
 * @throws TalentaError `invalidArgument`
 */
export function givenRule(rule: ResolutionRule, ids: readonly string[]): CheckedRule {
  if (!isRecord(rule)) throw misuse('rule', 'a rule { by, seats?, lot?, ... }', rule);
  const by = requireOneOf(rule.by, KINDS, 'rule.by');
  requireMembers(rule, MEMBERS[by], 'rule');
  const lot = lotOf(rule.lot);
  const face = { seats: seatsOf(rule.seats), ...(lot === undefined ? {} : { lot }) };
  if (rule.by === 'bestTotal') return { ...face, by: rule.by };
  const choices = choicesOf(rule.choices, ids);
  const more = choices === undefined ? {} : { choices };
  return rule.by === 'strictOrder'
    ? { ...face, ...more, by: rule.by, order: orderOf(rule.order, ids) }
    : { ...face, ...more, by: rule.by };
}

function seatsOf(seats: unknown): number {
  if (seats === undefined) return 1;
  if (typeof seats === 'number' && Number.isSafeInteger(seats) && seats >= 1 && seats <= BOUNDS.seats) return seats;
  if (typeof seats === 'number' && seats > BOUNDS.seats) throw oversize('rule.seats', String(seats), BOUNDS.seats);
  throw misuse('rule.seats', `a whole number 1 to ${BOUNDS.seats}`, seats);
}

function lotOf(lot: Lot | undefined): Lot | undefined {
  if (lot === undefined) return undefined;
  requireMembers(lot, ['seed'], 'rule.lot');
  const { seed } = lot;
  if (typeof seed !== 'string' || seed.trim() === '') throw misuse('rule.lot.seed', 'text that is not blank', seed);
  return Object.freeze({ seed });
}

function orderOf(order: readonly string[], ids: readonly string[]): readonly string[] {
  const named = idsOf(order, ids, 'rule.order');
  const ordered = new Set(named);
  const lacking = ids.find((id) => !ordered.has(id));
  if (lacking !== undefined) throw refusal('rule.order', `${shownText(lacking)} is missing: name every vacancy once.`);
  return named;
}

function choicesOf(choices: Choices | undefined, ids: readonly string[]): Choices | undefined {
  if (choices === undefined) return undefined;
  if (!isRecord(choices)) throw misuse('rule.choices', 'ids of vacancies by NIP', choices);
  // The NIPs are no part of a path: they hold birth dates.
  return Object.freeze(
    Object.fromEntries(Object.entries(choices).map(([nip, wanted]) => [nip, idsOf(wanted, ids, 'rule.choices')])),
  );
}

/** Ids of vacancies that are there, each once. */
function idsOf(given: readonly string[], ids: readonly string[], path: string): readonly string[] {
  const named = [...requireList(given, path, 'ids of vacancies')];
  const known = new Set(ids);
  const seen = new Set<string>();
  named.forEach((id, index) => {
    if (typeof id !== 'string') throw misuse(`${path}[${index}]`, 'the id of a vacancy', id);
    if (!known.has(id))
      throw refusal(path, `there is no vacancy ${shownText(id)}: expected ${listed(ids.map(shownText))}.`);
    if (seen.size === seen.add(id).size)
      throw refusal(path, `the vacancy ${shownText(id)} stands there twice: name it once.`);
  });
  return Object.freeze(named);
}
