/** The decisions have one form, and their index says what they say. */
import { isIsoDate } from 'talenta-asn';
import { describe, expect, it } from 'vitest';
import { filesBelow, read, tableRows } from './markdown.js';

const INDEX = 'docs/decisions/README.md';
const pages = filesBelow('docs/decisions', '.md').filter((file) => file !== INDEX);

const FORM =
  /^# (\d+)\. (.+)\n\n- Date: (\d{4}-\d\d-\d\d)\n- Status: (accepted|superseded by \d+)\n- Kind: (law|design)\n- Concerns: (.+)\n\n## /;

interface Decision {
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly status: string;
  readonly kind: string;
}

function decisionOf(page: string): Decision {
  const [, number = '', title = '', date = '', status = '', kind = ''] = FORM.exec(read(page)) ?? [];
  return { number: Number(number), title, date, status, kind };
}

const sections = new Map(
  read(INDEX)
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n')[0] ?? '', tableRows(section)] as const),
);

describe('a decision', () => {
  it.each(pages)('%s begins with number, title, date, status, kind and what it concerns', (page) => {
    expect(read(page)).toMatch(FORM);
    const { number, date } = decisionOf(page);
    expect(isIsoDate(date)).toBe(true);
    expect(page).toMatch(new RegExp(`/${String(number).padStart(4, '0')}-[a-z0-9-]+\\.md$`));
  });

  it('has the next number, without a gap', () => {
    expect(pages.map((page) => decisionOf(page).number)).toEqual(pages.map((_page, index) => index + 1));
  });

  it('is superseded only by a later one that stands', () => {
    const all = new Map(pages.map((page) => [decisionOf(page).number, decisionOf(page)]));
    for (const { number, status } of all.values()) {
      const later = /^superseded by (\d+)$/.exec(status)?.[1];
      if (later === undefined) continue;
      expect(Number(later)).toBeGreaterThan(number);
      expect(all.has(Number(later))).toBe(true);
    }
  });
});

describe('the index of decisions', () => {
  it.each([
    ['Readings of the law', 'law'],
    ['Design of the library', 'design'],
  ])('lists under "%s" every page of that kind, in order, as the page says', (heading, kind) => {
    const expected = pages
      .filter((page) => decisionOf(page).kind === kind)
      .map((page) => {
        const { number, title, date, status } = decisionOf(page);
        return [`[${String(number)}. ${title}](${page.replace('docs/decisions/', '')})`, date, status];
      });
    expect(expected.length).toBeGreaterThan(0);
    const rows = sections.get(heading) ?? [];
    expect(rows.map(([link, , date, status]) => [link, date, status])).toEqual(expected);
    expect(rows.filter(([, short]) => short === undefined || short.length < 5)).toEqual([]);
  });

  it('has these two tables and no other', () => {
    expect([...sections.keys()]).toEqual(['Readings of the law', 'Design of the library']);
  });
});
