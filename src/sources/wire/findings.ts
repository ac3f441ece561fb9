import { presentMembers } from '../../json/deep-freeze.js';
import { hideDigits } from '../../problems/talenta-error.js';
import { isList } from '../../problems/is-object.js';
import { shownText } from '../../problems/misuse.js';
import { SOURCE_FINDINGS, type SourceFindingCode } from './source-findings.js';
import type { SourceFinding } from './source-result.js';
import type { SourceName } from './source-name.js';

/** What was found, and what was expected. */
export interface FindingDetail {
  readonly found?: unknown;
  readonly expected?: string;
  readonly indicator?: string;
}

/** Collects what is noticed while a payload is read. */
export interface Findings {
  readonly source: SourceName;
  readonly list: readonly SourceFinding[];
  add(code: SourceFindingCode, path: string, detail?: FindingDetail): void;
}

/** A value as a finding may show it: short, never an object's content. */
function shown(value: unknown): string {
  if (typeof value === 'string') return shownText(JSON.stringify(value));
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    return shownText(String(value));
  }
  if (value === null) return 'null';
  return isList(value) ? 'a list' : typeof value;
}

export function openFindings(source: SourceName): Findings {
  const list: SourceFinding[] = [];
  const reported = new Set<string>();
  return {
    source,
    list,
    add(code, path, detail = {}) {
      // A field that is read in two ways is reported once.
      const key = `${code} ${path}`;
      if (reported.has(key)) return;
      reported.add(key);
      const { expected, indicator } = detail;
      const found = 'found' in detail ? shown(detail.found) : undefined;
      const message = SOURCE_FINDINGS[code];
      list.push(
        presentMembers<SourceFinding>({ code, source, path: hideDigits(path), found, expected, indicator, message }),
      );
    },
  };
}
