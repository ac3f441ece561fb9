import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import golden from '../golden/coverage.json' with { type: 'json' };
import { citedNodes, latestRuleSets, ruleSetPages } from './rule-set-pages.js';

const FOLDER = path.join(import.meta.dirname, '../../docs/rule-sets');
const pages = ruleSetPages();

// `npm run rule-sets:write` sets this.
if (process.env['WRITE_RULE_SETS'] === '1') {
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, text] of pages) writeFileSync(path.join(FOLDER, file), text);
}

describe('docs/rule-sets', () => {
  it.each([...pages.keys()])('%s is what the rule sets say; else run `npm run rule-sets:write`', (file) => {
    const stands = path.join(FOLDER, file);
    expect(existsSync(stands)).toBe(true);
    expect(readFileSync(stands, 'utf8')).toBe(pages.get(file));
  });

  it('has no page of a rule set that is not shipped', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
  });
});

describe('coverage', () => {
  it('every shipped rule set has golden cases', () => {
    expect(Object.keys(golden).sort()).toEqual(latestRuleSets.map(({ id }) => id).sort());
  });

  it('every path of the list leads to a node', () => {
    for (const ruleSet of latestRuleSets) {
      const paths = citedNodes(ruleSet).map(({ path: node }) => node);
      const own: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = golden;
      for (const prefix of Object.keys(own[ruleSet.id] ?? {}))
        expect(
          paths.some((node) => node === prefix || node.startsWith(`${prefix}.`)),
          prefix,
        ).toBe(true);
    }
  });

  it('every golden case that is named stands in test/golden', () => {
    const files = readdirSync(path.join(import.meta.dirname, '../golden')).filter((file) => file.endsWith('.json'));
    const named = new Set(Object.values(golden).flatMap((own) => Object.values(own).flat()));
    for (const name of named) {
      const stem = name
        .replace(/^([GA])(\d)$/, '$10$2')
        .replaceAll(' ', '-')
        .toLowerCase();
      expect(
        files.some((file) => file.startsWith(stem)),
        name,
      ).toBe(true);
    }
  });
});
