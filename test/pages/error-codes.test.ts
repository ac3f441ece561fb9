/** What a program can be told by code stands on the page that lists it. */
import { TALENTA_ERROR_CODES } from 'talenta-asn';
import { SOURCE_FINDINGS } from 'talenta-asn/sources';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/scoring/finding-messages.js';
import { read } from './markdown.js';

const PAGES: readonly (readonly [page: string, heading: string, codes: readonly string[]])[] = [
  ['docs/guide-bad-input.md', 'Error codes', TALENTA_ERROR_CODES],
  ['docs/guide-bad-input.md', 'Finding codes', Object.keys(MESSAGES)],
  ['docs/guide-sources.md', 'Findings', Object.keys(SOURCE_FINDINGS)],
];

/** The codes that begin a line of the list under a heading. */
function listed(page: string, heading: string): readonly string[] {
  const section = new RegExp(`^## ${heading}$([^]*?)(?=^## |$(?![^]))`, 'm').exec(read(page))?.[1] ?? '';
  return [...section.matchAll(/^- `(\w+)`: /gm)].flatMap(([, code]) => code ?? []);
}

describe.each(PAGES)('%s, %s', (page, heading, codes) => {
  it('lists every code once, and no other', () => {
    expect([...listed(page, heading)].sort()).toEqual([...codes].sort());
  });
});
