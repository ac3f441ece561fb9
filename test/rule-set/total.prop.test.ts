/**
 * Random rule sets that are accepted are total, and single mutations of good ones are refused or harmless.
 * `npm run campaign:rule-sets` runs the same with 100,000 of each.
 */
import * as fc from 'fast-check';
import { placeAxes, safeParseRuleSet, type RuleSet, parseRuleSet } from 'talenta-asn';
import { acehBarat, bangkaBelitung, banjarmasin, bkn411, djbk, manado } from 'talenta-asn/rules';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.js';
import { TIME_LIMIT } from '../time-limit.js';
import { faultsOf, fineGrid, gridRuleSetArbitrary, placesOf, rational } from './random-rule-sets.js';

/** Rule sets of a campaign, which takes its time. */
const CAMPAIGN = process.env['CAMPAIGN_RUNS'];
const RUNS = CAMPAIGN === undefined ? runs(200) : Number(CAMPAIGN);
const MUTATIONS_OF_EACH = CAMPAIGN === undefined ? runs(50) : RUNS / 40;
const TIME = TIME_LIMIT + RUNS * 60;

describe('random valid rule sets', () => {
  it(
    'every score on a fine grid, limits included, has one level and one box',
    () => {
      let scores = 0;
      fc.assert(
        fc.property(gridRuleSetArbitrary, (input) => {
          const parsed = safeParseRuleSet(input, { grid: 'any' });
          // Bands may be drawn so that nobody reaches some level: that is refused, and drawn again.
          if (!parsed.success) fc.pre(parsed.error.issues.some(({ code }) => code !== 'unreachable'));
          const ruleSet = parseRuleSet(input, { grid: 'any' });
          const axes = Object.entries(ruleSet.axes);
          for (const [key, axis] of axes) {
            for (const value of fineGrid(axis.levels)) {
              scores++;
              const [place, ...more] = placesOf(rational(value), axis.levels);
              if (place === undefined || more.length > 0) throw new Error(`${key} ${value}: no level, or several`);
              const placed = placeAxes({ kinerja: '0', potensial: '0', ...third(axes.length), [key]: value }, ruleSet);
              if (placed.status !== 'placed') throw new Error(`${key} ${value} is not placed`);
              const reached = { kinerja: placed.kinerja, potensial: placed.potensial, ...placed.furtherAxes }[key];
              if (reached?.level !== axis.levels[place]?.key) throw new Error(`${key} ${value}: another level`);
              const boxes = ruleSet.boxes.filter((box) =>
                axes.every(([each, { levels }]) => {
                  const own: Readonly<Record<string, string>> = box.levels;
                  return own[each] === (each === key ? levels[place] : levels[0])?.key;
                }),
              );
              if (boxes.length !== 1 || boxes[0]?.box !== placed.box) throw new Error(`${key} ${value}: another box`);
            }
          }
        }),
        { numRuns: RUNS },
      );
      expect(scores).toBeGreaterThan(RUNS * 300);
      if (CAMPAIGN !== undefined)
        console.log(`${String(RUNS)} rule sets, ${String(scores)} scores, each in one level and one box`);
    },
    TIME,
  );
});

function third(count: number): object {
  return count > 2 ? { kesiapan: '0' } : {};
}

// ---------------------------------------------------------------------------------------------------------------------
// Mutations
// ---------------------------------------------------------------------------------------------------------------------

interface Place {
  readonly parent: object;
  readonly key: string;
  readonly path: string;
}

function placesIn(node: unknown, path = ''): readonly Place[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.keys(node).flatMap((key) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [{ parent: node, key, path: here }, ...placesIn(Reflect.get(node, key), here)];
  });
}

const MUTATIONS = [
  'weight',
  'limitDoubled',
  'bandRemoved',
  'citationDropped',
  'removed',
  'doubled',
  'swapped',
  'renamed',
  'negative',
  'text',
] as const;
type Mutation = (typeof MUTATIONS)[number];

function fits(mutation: Mutation, { parent, key, path }: Place): boolean {
  const value: unknown = Reflect.get(parent, key);
  const numeric = typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value));
  switch (mutation) {
    case 'weight':
      return key === 'weight' && !path.includes('.items.');
    case 'limitDoubled':
      return (key === 'from' || key === 'above' || key === 'to') && numeric && value !== '0';
    case 'bandRemoved':
      return Array.isArray(parent) && /\.(bands|levels)\.\d+$/.test(path) && parent.length > 1;
    case 'citationDropped':
      return key === 'citations' && Array.isArray(value) && value.length > 0;
    case 'removed':
    case 'renamed':
      return true;
    case 'doubled':
      return numeric && value !== '0' && value !== 0;
    case 'negative':
      return numeric && value !== '0' && value !== 0;
    case 'swapped':
      return Array.isArray(value) && value.length > 1;
    case 'text':
      return typeof value === 'string';
  }
}

function mutate(mutation: Mutation, { parent, key }: Place, seed: number): void {
  const value: unknown = Reflect.get(parent, key);
  const twice = typeof value === 'number' ? value * 2 : String(Number(value) * 2);
  switch (mutation) {
    case 'weight':
      Reflect.set(parent, key, String(Number(String(value).split('/')[0]) + 1 + (seed % 5)));
      return;
    case 'limitDoubled':
    case 'doubled':
      Reflect.set(parent, key, twice);
      return;
    case 'negative':
      Reflect.set(parent, key, typeof value === 'number' ? -value : `-${String(value)}`);
      return;
    case 'bandRemoved':
    case 'removed':
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else Reflect.deleteProperty(parent, key);
      return;
    case 'citationDropped':
      Reflect.set(parent, key, []);
      return;
    case 'renamed':
      if (Array.isArray(parent)) Reflect.set(parent, key, null);
      else {
        Reflect.deleteProperty(parent, key);
        Reflect.set(parent, `${key}x`, value);
      }
      return;
    case 'swapped':
      if (Array.isArray(value)) {
        const at = seed % (value.length - 1);
        value.splice(at, 2, ...[...(value.slice(at, at + 2) as readonly unknown[])].reverse());
      }
      return;
    case 'text':
      Reflect.set(parent, key, `${String(value)}x`);
  }
}

const BASES: readonly RuleSet[] = [bkn411, djbk, bangkaBelitung, banjarmasin, manado, acehBarat];

/** Those that change what decides: none of them may pass. */
const ALWAYS_REFUSED: readonly Mutation[] = ['weight', 'limitDoubled', 'bandRemoved', 'negative'];

describe('single mutations of the shipped rule sets', () => {
  it.each(MUTATIONS)(
    '%s: refused, or the rule set is still total',
    (mutation) => {
      let refused = 0;
      const accepted = new Map<string, number>();
      fc.assert(
        fc.property(fc.constantFrom(...BASES), fc.nat(), fc.nat(), (base, pick, seed) => {
          const copy = structuredClone(base);
          const places = placesIn(copy).filter((place) => fits(mutation, place) && !place.path.startsWith('inForce'));
          const place = places[pick % Math.max(places.length, 1)];
          if (place === undefined) return;
          mutate(mutation, place, seed);
          const result = safeParseRuleSet(copy);
          if (!result.success) {
            refused++;
            for (const { path, code, message } of result.error.issues)
              if (path === '' || code === '' || message.length < 10)
                throw new Error(`a mistake without words: ${path}`);
            return;
          }
          if (ALWAYS_REFUSED.includes(mutation)) throw new Error(`accepted: ${base.id} ${place.path}`);
          if (mutation === 'citationDropped') {
            const { basis } = place.parent as { readonly basis: string };
            if (basis === 'statute' || basis === 'implementingRule') throw new Error(`accepted: ${place.path}`);
          }
          const faults = faultsOf(result.data);
          if (faults.length > 0) throw new Error(`${base.id} ${place.path}: ${faults.join('; ')}`);
          accepted.set(place.path, (accepted.get(place.path) ?? 0) + 1);
        }),
        { numRuns: MUTATIONS_OF_EACH },
      );
      expect(refused + [...accepted.values()].reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
      if (CAMPAIGN !== undefined) {
        const harmless = [...accepted.values()].reduce((a, b) => a + b, 0);
        console.log(`${mutation}: ${String(refused)} refused, ${String(harmless)} accepted and still total`);
      }
    },
    TIME,
  );
});
