/** Each rule set of the package is also a JSON file of its own, for programs in other languages. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import published from '../rule-sets/published-rule-sets.json' with { type: 'json' };
import { filesBelow } from './files-below.js';

const { folder, consumer } = inject('packed');

type Index = typeof import('../../src/index.js');
type Rules = typeof import('../../src/rules.js');
type RuleSet = Rules['bkn411'];

const find = createRequire(path.join(consumer, 'program.js'));
const dist = path.join(consumer, 'node_modules/talenta-asn/dist');
const asModule = (file: string): Promise<object> =>
  import(pathToFileURL(path.join(dist, `${file}.js`)).href) as Promise<object>;

const FORMATS = {
  'ES modules': { index: (await asModule('index')) as Index, rules: (await asModule('rules')) as Rules },
  CommonJS: { index: find('talenta-asn') as Index, rules: find('talenta-asn/rules') as Rules },
};

const isRuleSet = (value: unknown): value is RuleSet =>
  typeof value === 'object' && value !== null && 'format' in value && 'inForce' in value;

const exported = Object.entries(FORMATS['ES modules'].rules)
  .filter((entry): entry is [string, RuleSet] => isRuleSet(entry[1]))
  .map(([name, ruleSet]) => ({ name, ruleSet, file: name.replace(/Revision(\d+)$/, '-revision-$1') }));

const textOf = (file: string): string => readFileSync(path.join(folder, 'dist/rule-sets', `${file}.json`), 'utf8');

describe('the JSON files of the rule sets', () => {
  it('are one for each rule set that is exported', () => {
    const files = filesBelow(path.join(folder, 'dist/rule-sets')).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(exported.map(({ file }) => `${file}.json`).sort());
  });

  it.each(exported)('$file.json is the object $name, found by its public name', ({ file, ruleSet }) => {
    expect(JSON.parse(textOf(file))).toEqual(ruleSet);
    expect(find(`talenta-asn/rule-sets/${file}.json`)).toEqual(ruleSet);
  });

  it.each(exported)('$file.json has its fingerprint as SHA-256 of the file', ({ file, ruleSet: { id, revision } }) => {
    const fingerprint = createHash('sha256').update(textOf(file)).digest('hex');
    const known = published.find((entry) => entry.id === id && entry.revision === revision);
    expect(fingerprint).toBe(known?.fingerprint);
  });

  it('pass the JSON Schema of the package', () => {
    const validate = new Ajv2020({ strict: true }).compile(find('talenta-asn/schema/rule-set.schema.json') as object);
    for (const { file } of exported) {
      expect(validate(JSON.parse(textOf(file))), `${file}: ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });
});

describe.each(Object.entries(FORMATS))('the rule sets of the package, as %s', (_format, { index, rules }) => {
  it.each(exported)('$name computes as it is, with the fingerprint of its file', ({ name, file }) => {
    const ruleSet: unknown = Reflect.get(rules, name);
    if (!isRuleSet(ruleSet)) throw new Error(`no rule set ${name}`);
    const { fingerprint } = index.placeAxes({ kinerja: '80', potensial: '80' }, ruleSet).ruleSet;
    expect(fingerprint).toBe(createHash('sha256').update(textOf(file)).digest('hex'));
  });

  it('a copy has passed no check until it is parsed', () => {
    const copy = JSON.parse(textOf('bkn411')) as RuleSet;
    const placed = (ruleSet: RuleSet) => index.placeAxes({ kinerja: '80', potensial: '80' }, ruleSet);
    expect(() => placed(copy)).toThrow(expect.objectContaining({ code: 'ruleSetNotParsed' }) as Error);
    expect(placed(index.parseRuleSet(copy))).toEqual(placed(rules.bkn411));
  });
});
