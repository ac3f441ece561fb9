/** The decisions have one form, and the table of each kind says what its pages say. */
import { isIsoDate } from 'talenta-asn';
import { describe, expect, it } from 'vitest';
import { filesBelow, localLinks, read, tableRows } from './markdown.js';

const KINDS = ['law', 'design'] as const;
const folderOf = (kind: string): string => `docs/decisions/${kind}`;
const pages = KINDS.flatMap((kind) => filesBelow(folderOf(kind), '.md'))
  .filter((file) => !file.endsWith('/README.md'))
  .sort((a, b) => decisionOf(a).number - decisionOf(b).number);

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
  const [, number = '', title = '', date = '', status = '', kind = ''] =
    /^# (\d+)\. (.+)\n\n- Date: (.+)\n- Status: (.+)\n- Kind: (.+)\n/.exec(read(page)) ?? [];
  return { number: Number(number), title, date, status, kind };
}

describe('a decision', () => {
  it.each(pages)('%s begins with number, title, date, status, kind and what it concerns', (page) => {
    expect(read(page)).toMatch(FORM);
    const { number, date, kind } = decisionOf(page);
    expect(isIsoDate(date)).toBe(true);
    expect(page).toMatch(new RegExp(`^${folderOf(kind)}/${String(number).padStart(4, '0')}-[a-z0-9-]+\\.md$`));
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

describe.each(KINDS)('the table of kind %s', (kind) => {
  const index = `${folderOf(kind)}/README.md`;

  it('lists every page of its folder, in order, as the page says', () => {
    const expected = pages
      .filter((page) => decisionOf(page).kind === kind)
      .map((page) => {
        const { number, title, date, status } = decisionOf(page);
        return [`[${String(number)}. ${title}](${page.slice(folderOf(kind).length + 1)})`, date, status];
      });
    expect(expected.length).toBeGreaterThan(0);
    const rows = tableRows(read(index));
    expect(rows.map(([link, , date, status]) => [link, date, status])).toEqual(expected);
    expect(rows.filter(([, short = '']) => short.length < 5)).toEqual([]);
  });

  it('is reached from docs/decisions/README.md', () => {
    const start = 'docs/decisions/README.md';
    expect(localLinks(start, read(start)).map(({ file }) => file)).toContain(index);
  });
});
