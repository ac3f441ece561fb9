import { fc, test } from '@fast-check/vitest';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import {
  aspectsFromScores,
  isIsoDate,
  normalizeAspects,
  placeAxes,
  placeInBox,
  rankVacancies,
  successionsOf,
  type Candidate,
  type Grid,
  type RuleSet,
} from 'talenta-asn';
import { acehBarat, bangkaBelitung, banjarmasin, bkn411, djbk, manado } from 'talenta-asn/rules';
import { samplePopulation, sampleVacancies } from 'talenta-asn/samples';
import * as testing from 'talenta-asn/testing';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { jsonSchemaOf, PUBLISHED } from '../../.config/json-schemas.js';
import { readDecimal } from '../../src/exact/read-decimal.js';
import { gridRuleSetArbitrary } from '../rule-set/random-rule-sets.js';
import { cube, fourByThree, twoByTwo } from '../rule-set/sample-grids.js';
import { fewRuns } from '../runs.js';

const asOf = '2026-11-23';

const complain = (...words: unknown[]): never => {
  throw new Error(words.join(' '));
};
const ajv = new Ajv2020({ strict: true, logger: { log: complain, warn: complain, error: complain } });
const NAMES = Object.keys(PUBLISHED);
const schemas = new Map<string, object>(NAMES.map((name) => [name, jsonSchemaOf(name)]));
const validators = new Map<string, ValidateFunction>([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]));

function schemaOf(name: string): object {
  const schema = schemas.get(name);
  if (schema === undefined) throw new RangeError(name);
  return schema;
}

/** Schemas of other grids leave what members mean to those of the nine boxes. */
const DESCRIBED = NAMES.filter((name) => PUBLISHED[name]?.onGrid !== true);

/** What JSON Schema says against a value; empty if nothing. */
function refusalByAjv(name: string, value: unknown): string {
  const validate = validators.get(name);
  if (validate === undefined) throw new RangeError(name);
  return validate(value) ? '' : ajv.errorsText(validate.errors);
}

/** What the library's own schema says against a value. */
function refusalByZod(name: string, value: unknown): readonly z.core.$ZodIssue[] {
  const result = PUBLISHED[name]?.schema.safeParse(value);
  if (result === undefined) throw new RangeError(name);
  return result.error?.issues ?? [];
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function expectAccepted(name: string, value: unknown): void {
  expect(refusalByZod(name, plain(value)), `${name} by the library`).toEqual([]);
  expect(refusalByAjv(name, plain(value)), `${name} by ajv`).toBe('');
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isDescribed = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && 'description' in schema && isText(schema.description);

/** Every object in a schema and where it stands; below `examples` and `enum` stand values. */
function nodesOf(node: unknown, at = '#'): readonly { readonly node: object; readonly at: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.entries(node).flatMap(([key, value]) => nodesOf(value, `${at}/${key}`));
  return [{ node, at }, ...inside];
}

const SHIPPED: readonly RuleSet[] = [bkn411, djbk, bangkaBelitung, banjarmasin, manado, acehBarat];
const GRIDS: readonly RuleSet<Grid>[] = [fourByThree, twoByTwo, cube];

const inputs = {
  'rule-set': testing.ruleSetArbitrary(),
  'grid-rule-set': gridRuleSetArbitrary,
  asn: testing.asnArbitrary(),
  vacancy: testing.vacancyArbitrary(),
  candidate: testing.candidateArbitrary(),
} as const satisfies Record<string, fc.Arbitrary<unknown>>;

const people = samplePopulation({ seed: 7, size: 40, asOf });
const vacancies = sampleVacancies({ seed: 7, count: 6, asOf });

/** Results of the three steps, by the name of their schema. */
function resultsOf(ruleSet: RuleSet): Readonly<Record<'aspect-profile' | 'placement' | 'succession', unknown[]>> {
  const withAspects = ruleSet.aspects.length > 0;
  const profiles = withAspects ? people.map((person) => normalizeAspects(person, { ruleSet, asOf })) : [];
  const ready = withAspects
    ? [{}, { penilaianKinerja: '100' }, { penilaianKinerja: '71/3', unsurPenguat: 'x' }].map((scores) =>
        aspectsFromScores(scores, { ruleSet, asOf }),
      )
    : [];
  const placements = [
    ...[...profiles, ...ready].map((profile) => placeInBox(profile, ruleSet)),
    placeAxes({ kinerja: '71', potensial: '561533/6000' }, ruleSet),
    placeAxes({ kinerja: '71', potensial: '' }, ruleSet),
    placeAxes({ kinerja: 'x', potensial: '101' }, ruleSet),
  ];
  const pool = withAspects
    ? people
    : people.map(({ nip, jenis, evidence }, index): Candidate => {
        const axes = { kinerja: String(60 + index), potensial: String(95 - index / 4) };
        return index % 9 === 0 ? { nip, jenis, axes } : { nip, jenis, axes, evidence };
      });
  return {
    'aspect-profile': [...profiles, ...ready],
    placement: placements,
    succession: [...successionsOf(rankVacancies({ vacancies, pool, context: { ruleSet, asOf } }))],
  };
}

function resultsOnGrid(ruleSet: RuleSet<Grid>): ReturnType<typeof resultsOf> {
  const profiles = people.map((person) => normalizeAspects(person, { ruleSet, asOf }));
  return {
    'aspect-profile': profiles,
    placement: profiles.map((profile) => placeInBox(profile, ruleSet)),
    succession: [...successionsOf(rankVacancies({ vacancies, pool: people, context: { ruleSet, asOf } }))],
  };
}

describe('the files', () => {
  it.each(NAMES)('%s has a name of its own and leads nowhere outside', (name) => {
    const schema = schemaOf(name);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:talenta-asn:${name}:1`,
    });
    const targets = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map(([, target]) => target ?? '');
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !/^#\/\$defs\/[a-zA-Z0-9]+$/.test(target))).toEqual([]);
  });

  it.each(NAMES)('%s refers to pieces that are there, and holds none that nothing refers to', (name) => {
    const { $defs } = z.object({ $defs: z.record(z.string(), z.unknown()) }).parse(schemaOf(name));
    const targets = [...JSON.stringify(schemaOf(name)).matchAll(/"\$ref":"#\/\$defs\/([^"]*)"/g)];
    expect([...new Set(targets.map(([, target]) => target))].sort()).toEqual(Object.keys($defs).sort());
  });

  it.each(NAMES)('%s says nothing of more than 300 characters twice', (name) => {
    const seen = new Set<string>();
    const twice = nodesOf(schemaOf(name)).flatMap(({ node, at }) => {
      const text = JSON.stringify(node);
      if (text.length <= 300) return [];
      if (seen.has(text)) return [at];
      seen.add(text);
      return [];
    });
    expect(twice).toEqual([]);
  });

  it.each(DESCRIBED)('%s has a title and a description for every object, and one for every member', (name) => {
    const silent = nodesOf(schemaOf(name)).flatMap(({ node, at }) => {
      const { type, properties } = node as { type?: unknown; properties?: Record<string, unknown> };
      const members = type === 'object' && properties !== undefined ? Object.entries(properties) : [];
      return [
        ...(type === 'object' ? ['title', 'description'].filter((word) => !isText(Reflect.get(node, word))) : []),
        ...members.flatMap(([key, member]) => (isDescribed(member) ? [] : [key])),
      ].map((what) => `${at}: ${what}`);
    });
    expect(silent, 'the TSDoc of the type says nothing of these').toEqual([]);
  });

  it.each(DESCRIBED)('%s describes every piece', (name) => {
    const { $defs } = z.object({ $defs: z.record(z.string(), z.unknown()) }).parse(schemaOf(name));
    for (const [piece, said] of Object.entries($defs)) {
      expect(said, piece).toHaveProperty('title', piece);
      expect(isDescribed(said), piece).toBe(true);
    }
  });

  it.each(NAMES.filter((name) => !DESCRIBED.includes(name)))(
    '%s has a title for every object and piece, and says where members are described',
    (name) => {
      const nineBoxes = name.slice('grid-'.length);
      expect(DESCRIBED).toContain(nineBoxes);
      const { description, $defs } = z
        .object({ description: z.string(), $defs: z.record(z.string(), z.unknown()) })
        .parse(schemaOf(name));
      expect(description).toMatch(new RegExp(`described in the schema of the nine boxes, ${nineBoxes}\\.$`));
      const nodes = nodesOf(schemaOf(name));
      const untitled = nodes.filter(
        ({ node }) => Reflect.get(node, 'type') === 'object' && !isText(Reflect.get(node, 'title')),
      );
      expect(untitled.map(({ at }) => at)).toEqual([]);
      for (const [piece, said] of Object.entries($defs)) expect(said, piece).toHaveProperty('title', piece);
      const described = nodes.filter(({ node, at }) => at !== '#' && isDescribed(node));
      expect(described.map(({ at }) => at)).toEqual([]);
    },
  );

  it('say what the TSDoc of the types says', () => {
    expect(schemaOf('asn')).toMatchObject({
      title: 'Asn',
      properties: {
        jabatan: { $ref: '#/$defs/JabatanSekarang', description: 'The post held now; absent = unknown.' },
      },
      $defs: {
        Penghargaan: { type: 'object', properties: { tanggal: { description: 'Date of the decree.' } } },
        PenilaianKompetensi: {
          anyOf: [
            {
              title: 'PenilaianKompetensi (capaian)',
              description: 'The level reached in each competency.',
              properties: { capaian: { properties: { kerjaSama: { description: 'Kerja sama: cooperation.' } } } },
            },
            { title: 'PenilaianKompetensi (jpm)', description: 'The job person match alone.' },
          ],
        },
      },
    });
  });
});

describe('dates', () => {
  const { $defs } = z.object({ $defs: z.object({ IsoDate: z.looseObject({}) }) }).parse(schemaOf('asn'));
  const isDate = ajv.compile($defs.IsoDate);

  it('are the days of the calendar, no more and no fewer', () => {
    const years = [1000, 1582, 1900, 1904, 1999, 2000, 2023, 2024, 2100, 2400, 9996, 9999, 999];
    const two = (number: number): string => String(number).padStart(2, '0');
    for (const year of years) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${String(year)}-${two(month)}-${two(day)}`;
          expect(isDate(text), text).toBe(isIsoDate(text));
        }
      }
    }
    for (let year = 1000; year <= 9999; year++) {
      expect(isDate(`${String(year)}-02-29`)).toBe(isIsoDate(`${String(year)}-02-29`));
    }
  });

  test.prop([fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/))])('or any other text', (text) => {
    expect(isDate(text)).toBe(isIsoDate(text));
  });

  it.each(['23-11-2026', '2026/11/23', '2026-13-01', '2026-02-30', '2026-02-29', ''])(
    '%j is refused in a line',
    (text) => {
      expect(isDate(text)).toBe(false);
      const said = ajv.errorsText(isDate.errors);
      expect(said.length, said).toBeLessThan(140);
    },
  );
});

describe('what the library takes, JSON Schema takes', () => {
  for (const [name, arbitrary] of Object.entries<fc.Arbitrary<unknown>>(inputs)) {
    test.prop([arbitrary], { numRuns: fewRuns(100) })(name, (value) => {
      expectAccepted(name, value);
    });
  }

  it.each(SHIPPED)('rule set $id', (ruleSet) => {
    expectAccepted('rule-set', ruleSet);
    expectAccepted('grid-rule-set', ruleSet);
  });

  it.each(GRIDS)('rule set $id', (ruleSet) => {
    expectAccepted('grid-rule-set', ruleSet);
    expect(refusalByAjv('rule-set', plain(ruleSet))).not.toBe('');
  });
});

describe('what the library gives, JSON Schema takes', () => {
  it.each(SHIPPED)('results with $id', (ruleSet) => {
    for (const [name, results] of Object.entries<unknown[]>(resultsOf(ruleSet))) {
      for (const result of results) {
        expectAccepted(name, result);
        expectAccepted(`grid-${name}`, result);
      }
    }
  });

  it.each(GRIDS)('results with $id', (ruleSet) => {
    for (const [name, results] of Object.entries<unknown[]>(resultsOnGrid(ruleSet))) {
      for (const result of results) expectAccepted(`grid-${name}`, result);
    }
  });

  test.prop([testing.asnArbitrary(), testing.ruleSetArbitrary()], { numRuns: fewRuns(100) })(
    'of anybody by any rule set',
    (asn, ruleSet) => {
      const profile = normalizeAspects(asn, { ruleSet, asOf });
      expectAccepted('aspect-profile', profile);
      expectAccepted('placement', placeInBox(profile, ruleSet));
    },
  );
});

type Step = string | number;

/** The paths of all values in a value, itself included. */
function pathsOf(value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps: Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...steps.flatMap((step) => pathsOf(Reflect.get(value, step), [...path, step]))];
}

type Change = (parent: object, step: Step) => void;

const setTo =
  (value: unknown): Change =>
  (parent, step) => {
    Reflect.set(parent, step, value);
  };

const changeArbitrary: fc.Arbitrary<Change> = fc.oneof(
  fc
    .oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        '',
        ' ',
        'x',
        '-1',
        '1e3',
        '0,5',
        '2026-02-29',
        '1/0',
        -1,
        0,
        1.5,
        101,
        [],
        {},
      ),
      fc.jsonValue({ maxDepth: 1 }),
    )
    .map(setTo),
  fc.constant<Change>((parent, step) => {
    if (Array.isArray(parent)) parent.splice(Number(step), 1);
    else Reflect.deleteProperty(parent, step);
  }),
  fc.constant<Change>((parent, step) => {
    const value: unknown = Reflect.get(parent, step);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) Reflect.set(value, 'tambahan', 1);
    else Reflect.set(parent, step, [value]);
  }),
);

/** One value of a document replaced, removed, or given a member too many. */
function mutated(value: unknown, where: number, change: Change): unknown {
  const root = { value: plain(value) };
  const paths = pathsOf(root.value);
  const path = paths[where % paths.length] ?? [];
  const steps: Step[] = ['value', ...path];
  const last = steps.pop() ?? 'value';
  let parent: object = root;
  for (const step of steps) {
    const next: unknown = Reflect.get(parent, step);
    if (typeof next === 'object' && next !== null) parent = next;
  }
  change(parent, last);
  return root.value;
}

/** What JSON Schema does not say, by the words of the library: it looks at one value at a time. */
const BEYOND_JSON_SCHEMA = [
  /^expected a date that is not before the start$/,
  /^selesai and masaBulan say different ends/,
  /^expected a rating, a value or both$/,
  /^expected decimal text or a number, or a word for its level/,
  /^expected the birth date that the NIP holds/,
  /^digits? [0-9]/, // of the NIP
];

function wordsOf(issue: z.core.$ZodIssue): readonly string[] {
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(wordsOf) : [issue.message];
}

/** And it does not count the digits of a number, or see that JavaScript writes it with an exponent. */
function holdsUnreadableNumber(value: unknown): boolean {
  if (typeof value === 'number') return typeof readDecimal(value) === 'string';
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUnreadableNumber);
}

describe('what the library refuses, JSON Schema refuses, and the other way round', () => {
  const results = [bkn411, banjarmasin].map(resultsOf);
  const documents: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    ...inputs,
    'rule-set': fc.constantFrom(...SHIPPED),
    'aspect-profile': fc.constantFrom(...results.flatMap((result) => result['aspect-profile'])),
    placement: fc.constantFrom(...results.flatMap((result) => result.placement)),
    succession: fc.constantFrom(...results.flatMap((result) => result.succession)),
  };

  for (const [name, arbitrary] of Object.entries(documents)) {
    test.prop([arbitrary, fc.nat(), changeArbitrary], { numRuns: fewRuns(1000) })(
      `${name} with one value changed`,
      (value, where, change) => {
        const broken = mutated(value, where, change);
        const byAjv = refusalByAjv(name, broken);
        const byZod = refusalByZod(name, broken);
        if (byAjv !== '') expect(byZod, byAjv).not.toEqual([]);
        else if (!holdsUnreadableNumber(broken)) {
          const words = byZod.flatMap(wordsOf);
          expect(words.filter((said) => !BEYOND_JSON_SCHEMA.some((pattern) => pattern.test(said)))).toEqual([]);
        }
      },
    );

    test.prop([fc.jsonValue()], { numRuns: fewRuns(100) })(`${name}: any JSON`, (value) => {
      expect(refusalByAjv(name, value)).not.toBe('');
      expect(refusalByZod(name, value)).not.toEqual([]);
    });
  }

  it('a hole between two levels is a matter of sense, which JSON Schema does not see', () => {
    const weights = { ...bkn411, talent: { ...bkn411.talent, shares: { kinerja: '50', potensial: '51' } } };
    expectAccepted('rule-set', weights);
  });
});
