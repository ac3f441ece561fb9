/**
 * The pages under docs/rule-sets, made from the rule sets themselves: one for each rule set and language, an index, and the
 * coverage page, which leads from an article to the values that rest on it and the golden cases that prove them.
 */
import * as rules from 'talenta-asn/rules';
import { describeRuleSet, type Provenance } from 'talenta-asn/rules';
import type { RuleSet } from 'talenta-asn';
import golden from '../golden/coverage.json' with { type: 'json' };

function isRuleSet(value: unknown): value is RuleSet {
  return typeof value === 'object' && value !== null && 'format' in value && 'inForce' in value;
}

/** The rule sets shipped, by id. */
export const shippedRuleSets: readonly RuleSet[] = Object.values(rules)
  .filter((value): value is RuleSet => isRuleSet(value))
  .sort((a, b) =>
    a.id === b.id ? b.revision - a.revision : a.id === 'bkn411' ? -1 : b.id === 'bkn411' ? 1 : a.id < b.id ? -1 : 1,
  );

/** Those that stand for their id today: the latest revision of each. */
export const latestRuleSets: readonly RuleSet[] = shippedRuleSets.filter(
  ({ id, revision }) => !shippedRuleSets.some((other) => other.id === id && other.revision > revision),
);

/** Name of a rule set among all that are shipped: its id, and its revision where it is not the latest. */
function nameOfRuleSet(ruleSet: RuleSet): string {
  return latestRuleSets.includes(ruleSet) ? ruleSet.id : `${ruleSet.id}-revision-${String(ruleSet.revision)}`;
}

/** Pages by file name. */
export function ruleSetPages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const ruleSet of shippedRuleSets) {
    const name = nameOfRuleSet(ruleSet);
    pages.set(`${name}.md`, describeRuleSet(ruleSet, 'en'));
    pages.set(`${name}.id.md`, describeRuleSet(ruleSet, 'id'));
  }
  pages.set('coverage.md', coveragePage());
  pages.set('README.md', indexPage());
  return pages;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function indexPage(): string {
  const rows = shippedRuleSets.map((ruleSet) => {
    const { id, revision, title, provenance } = ruleSet;
    const name = nameOfRuleSet(ruleSet);
    return [
      `\`${id}\` ${String(revision)}`,
      title.en,
      provenance.known,
      `[in words](${name}.md)`,
      `[dengan kata-kata](${name}.id.md)`,
    ];
  });
  return [
    '# Rule sets in words',
    '',
    'Written by the library out of the rule sets themselves; not to be edited. `npm run rule-sets:write` writes them again,',
    'and a test compares them with the rule sets. [The coverage page](coverage.md) leads from articles to values, to where',
    'they stand, and to the golden cases that prove them.',
    '',
    table(['Rule set', 'Title', 'How well known', 'English', 'Indonesia'], rows),
    '',
  ].join('\n');
}

/** A node that says where it comes from. */
interface CitedNode {
  readonly ruleSet: string;
  readonly path: string;
  readonly value: string;
  readonly provenance: Provenance;
}

function isProvenance(value: unknown): value is Provenance {
  return typeof value === 'object' && value !== null && 'basis' in value && 'citations' in value;
}

function nameOf(item: unknown, index: number): string {
  if (typeof item === 'object' && item !== null) {
    for (const member of ['key', 'kelas', 'id', 'box', 'fact']) {
      const name: unknown = Reflect.get(item, member);
      if (typeof name === 'string' || typeof name === 'number') return String(name);
    }
  }
  return String(index);
}

/** Every node with a provenance, by names: `aspects.kinerjaUtama.indicators.penilaianKinerja`. */
export function citedNodes(ruleSet: RuleSet): readonly CitedNode[] {
  const found: CitedNode[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null || isProvenance(node)) return;
    if (Array.isArray(node)) {
      node.forEach((item: unknown, index) => {
        walk(item, `${path}.${nameOf(item, index)}`);
      });
      return;
    }
    const provenance: unknown = Reflect.get(node, 'provenance');
    if (isProvenance(provenance))
      found.push({ ruleSet: ruleSet.id, path: path === '' ? 'rule set' : path, value: valueOf(node), provenance });
    for (const [key, value] of Object.entries(node)) walk(value, path === '' ? key : `${path}.${key}`);
  };
  walk(ruleSet, '');
  return found;
}

const TOLD_ELSEWHERE = new Set([
  'provenance',
  'label',
  'title',
  'category',
  'followUps',
  'key',
  'id',
  'kelas',
  'axis',
  'sources',
]);

/** What a node says itself, short: what has a provenance of its own below it is told in its own row. */
function valueOf(node: object): string {
  const parts = Object.entries(node)
    .filter(([key]) => !TOLD_ELSEWHERE.has(key))
    .flatMap(([key, value]: [string, unknown]) => {
      const text = shortly(value);
      return text === '' ? [] : [`${key} ${text}`];
    });
  return parts.join('; ').replaceAll('|', '\\|');
}

function shortly(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map(shortly).filter((text) => text !== '');
    return items.join(', ');
  }
  if ('provenance' in value) return '';
  const inner = Object.entries(value)
    .filter(([key]) => key !== 'label' && key !== 'to')
    .map(([key, member]: [string, unknown]) => {
      const text = shortly(member);
      return text === '' ? '' : key === 'key' || key === 'kelas' ? text : `${key} ${text}`;
    })
    .filter((text) => text !== '');
  return inner.length === 0 ? '' : `(${inner.join(' ')})`;
}

/** Golden cases that prove a node: those named for it or for a node it lies in. */
function goldenCasesOf({ ruleSet, path }: CitedNode): readonly string[] {
  const cases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = golden;
  return Object.entries(cases[ruleSet] ?? {})
    .filter(([prefix]) => path === prefix || path.startsWith(`${prefix}.`))
    .flatMap(([, own]) => own);
}

function coveragePage(): string {
  const nodes = latestRuleSets.flatMap(citedNodes);
  const byArticle = new Map<string, CitedNode[]>();
  for (const node of nodes) {
    const keys =
      node.provenance.citations.length === 0
        ? ['no citation: own decision']
        : node.provenance.citations.map(
            ({ source, provision }) => `${source}${provision === undefined ? '' : `, ${provision}`}`,
          );
    for (const key of keys) byArticle.set(key, [...(byArticle.get(key) ?? []), node]);
  }
  const sections = [...byArticle]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([article, own]) =>
      [
        `## ${article}`,
        '',
        table(['Node', 'Value', 'Rule sets', 'Golden cases', 'Basis', 'How known'], merged(own)),
        '',
      ].join('\n'),
    );
  const read = nodes.filter(({ provenance }) => provenance.known === 'primaryText').length;
  const covered = nodes.filter((node) => goldenCasesOf(node).length > 0).length;
  return [
    '# Coverage: article, value, where used, golden case, how known',
    '',
    'Written out of the rule sets and of `test/golden/coverage.json`; not to be edited. A golden case is a worked number or a',
    'published result with its source, run as a test.',
    '',
    `${String(nodes.length)} nodes in ${String(latestRuleSets.length)} rule sets, each in its latest revision; ${String(covered)} of them are met by a golden case. ${String(read)} of them rest on a primary text that was read.`,
    '',
    ...sections,
  ].join('\n');
}

/** Nodes that say the same in several rule sets stand in one row. */
function merged(nodes: readonly CitedNode[]): readonly (readonly string[])[] {
  const rows = new Map<string, CitedNode[]>();
  for (const node of nodes) {
    const key = JSON.stringify([node.path, node.value, node.provenance.basis, node.provenance.known]);
    rows.set(key, [...(rows.get(key) ?? []), node]);
  }
  return [...rows.values()].map((same) => {
    const [first] = same;
    return [
      `\`${first?.path ?? ''}\``,
      first?.value ?? '',
      same.map(({ ruleSet }) => ruleSet).join(', '),
      [...new Set(same.flatMap(goldenCasesOf))].join(', ') || 'none',
      first?.provenance.basis ?? '',
      first?.provenance.known ?? '',
    ];
  });
}
