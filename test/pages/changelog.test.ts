/** The changelog can be read: versions newest first, known groups, short entries, marks that say what they must say. */
import { isIsoDate } from 'talenta-asn';
import { describe, expect, it } from 'vitest';
import { read } from './markdown.js';

const sections = read('CHANGELOG.md')
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const [, version = '', day = ''] = /^(\d+\.\d+\.\d+) - (unreleased|\d{4}-\d\d-\d\d)$/.exec(heading) ?? [];
    return { heading, version, day, text: lines.join('\n') };
  });
const entriesOf = (text: string): readonly string[] =>
  text
    .split(/^(?=- |### )/m)
    .filter((part) => part.startsWith('- '))
    .map((part) => part.replace(/\s+/g, ' ').trim());

describe('CHANGELOG.md', () => {
  it('has one heading for each version, newest first; only the first may be unreleased', () => {
    expect(sections.filter(({ version }) => version === '').map(({ heading }) => heading)).toEqual([]);
    const numbers = sections.map(({ version }) => version.split('.').map(Number));
    const sorted = [...numbers].sort((a, b) => b.map((n, i) => n - (a[i] ?? 0)).find((n) => n !== 0) ?? 0);
    expect(numbers).toEqual(sorted);
    expect(new Set(sections.map(({ version }) => version)).size).toBe(sections.length);
    for (const { day } of sections.slice(1)) expect(isIsoDate(day)).toBe(true);
  });

  it.each(sections)('$version: entries stand in known groups, and an entry is at most 400 signs long', ({ text }) => {
    const groups = [...text.matchAll(/^### (.+)$/gm)].map(([, group = '']) => group);
    expect(groups.filter((group) => !/^(?:Added|Changed|Fixed|Removed)(?:: .+)?$/.test(group))).toEqual([]);
    expect(new Set(groups).size).toBe(groups.length);
    expect(entriesOf(text).length).toBeGreaterThan(0);
    expect(entriesOf(text).filter((entry) => entry.length > 400)).toEqual([]);
  });

  it.each(sections)('$version: a legal change, or a changed result, says for which days', ({ text }) => {
    const marked = entriesOf(text).filter((entry) => /\*\*(?:LEGAL|RESULT CHANGE)\*\*/.test(entry));
    expect(marked.filter((entry) => !/\d{4}-\d\d-\d\d|all reference dates/.test(entry))).toEqual([]);
  });
});
