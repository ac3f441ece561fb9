/** A table stands once: what changes a row changes score, box, rank, trail and words alike. */
import { boxFromEvidence } from 'talenta-asn/analysis';
import { describeRuleSet } from 'talenta-asn/rules';
import {
  normalizeAspects,
  parseRuleSet,
  parseVacancy,
  placeInBox,
  rankSuccessors,
  type Asn,
  type RuleSet,
} from 'talenta-asn';
import { samplePopulation } from 'talenta-asn/samples';
import { describe, expect, it } from 'vitest';
import { withCitedSources, withoutConditions } from '../rule-set/sample-grids.js';

const asOf = '2026-11-23' as const;

/** Without conditions, and with every box open, so that everybody ranks. */
const draft = withoutConditions();
const free: RuleSet = parseRuleSet(
  withCitedSources({
    ...draft,
    eligibility: draft.eligibility.map((each) => ({ ...each, boxes: [9, 8, 7, 6, 5, 4, 3, 2, 1] })),
  }),
);

const people: readonly Asn[] = samplePopulation({ seed: 3, size: 400, asOf });
const target = {
  kelas: 'jptPratama',
  nama: 'Kepala Dinas',
  bidangIlmu: { diutamakan: ['Ilmu Pemerintahan', 'Hukum'] },
} as const;
const vacancy = parseVacancy({ ...target, id: 'V1', instansi: 'Kota', unit: 'Dinas' });

interface Row {
  readonly score: string;
  readonly label: { readonly id: string; readonly en: string };
}

/** Every row and band of the rule set, by its path. */
function rowsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly [path: readonly (string | number)[], row: Row])[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = path.at(-2);
  const own = parent === 'rows' || parent === 'bands' || path.at(-1) === 'none' ? [[path, value as Row] as const] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, member]) =>
      rowsIn(member, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** The rule set with something else at one place. */
function changed(value: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((item: unknown, place) => (place === key ? changed(item, rest, to) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, member]) => [name, name === key ? changed(member, rest, to) : member]),
  );
}

/** What of the trails of a profile rests on a row of this label. */
function scoresBy(person: Asn, ruleSet: RuleSet, label: string): readonly string[] {
  const { indicators } = normalizeAspects(person, { ruleSet, asOf, target });
  return Object.values(indicators).flatMap((indicator) =>
    [indicator, ...(indicator.parts ?? [])].flatMap((each) =>
      each.status === 'scored' && each.evidence?.row?.label.id === label ? [each.score] : [],
    ),
  );
}

const ROWS = rowsIn({ aspects: free.aspects });

describe('a row of a table', () => {
  const reached = ROWS.map(([path, { score, label }]) => {
    const [to, word] = [String(score === '0' ? 1 : Number(score) - 1), `Kata ${path.join(' ')}`];
    const ruleSet = parseRuleSet(
      changed({ ...free, id: 'diubah' }, path, { ...readAt(path), score: to, label: { ...label, id: word } }),
    );
    const concerned = people.filter((person) => scoresBy(person, ruleSet, word).length > 0);
    return { path: path.join('.'), ruleSet, concerned, to, word };
  });

  it('is reached by somebody, nearly every one of them', () => {
    expect(reached.length).toBeGreaterThan(45);
    expect(reached.filter(({ concerned }) => concerned.length > 0).length).toBeGreaterThan(35);
  });

  it.each(reached.filter(({ concerned }) => concerned.length > 0))('$path', ({ ruleSet, concerned, to, word }) => {
    const text = describeRuleSet(ruleSet, 'id');
    expect(text).toContain(word);
    expect(describeRuleSet(free, 'id')).not.toContain(word);
    const context = { ruleSet, asOf, target };
    for (const person of concerned.slice(0, 10)) {
      expect(new Set(scoresBy(person, ruleSet, word))).toEqual(new Set([to]));
      const placement = placeInBox(normalizeAspects(person, context), ruleSet);
      const alone = boxFromEvidence(person, context);
      expect(alone).toEqual(
        placement.status === 'placed'
          ? { status: 'placed', box: placement.box }
          : { status: 'incomplete', possibleBoxes: placement.possibleBoxes },
      );
      if (placement.status !== 'placed') continue;
      const { shortlist } = rankSuccessors(vacancy, [person], { ruleSet, asOf });
      expect(shortlist.map(({ score, box }) => [score, box])).toEqual([[placement.talent, placement.box]]);
    }
  });
});

/** The row that stands at a path. */
function readAt(path: readonly (string | number)[]): object {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string | number, unknown>>)[key],
    free,
  ) as object;
}
