import type { Bilingual } from '../model/bilingual.js';
import { hideDigits } from '../model/hidden-digits.js';
import { isList } from '../model/is-list.js';
import { shownText } from '../model/schema-issues.js';
import { SOURCE_FINDINGS, type SourceFindingCode } from './source-findings.js';
import type { SourceFinding } from './source-result.js';
import type { SourceName } from './source-name.js';

/** Where a finding is told, and by which words. */
export interface FindingDetail {
  readonly found?: unknown;
  readonly expected?: string;
  readonly indicator?: string;
}

/** Collects what is noticed while a payload is read. */
export interface Reading {
  readonly source: SourceName;
  readonly findings: SourceFinding[];
  tell(code: SourceFindingCode, path: string, detail?: FindingDetail): void;
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

export function openReading(source: SourceName): Reading {
  const findings: SourceFinding[] = [];
  const told = new Set<string>();
  return {
    source,
    findings,
    tell(code, path, detail = {}) {
      const message: Bilingual = SOURCE_FINDINGS[code];
      // A field that is read in two ways is told once.
      const key = `${code} ${path}`;
      if (told.has(key)) return;
      told.add(key);
      findings.push({
        code,
        source,
        path: hideDigits(path),
        ...('found' in detail ? { found: shown(detail.found) } : {}),
        ...(detail.expected === undefined ? {} : { expected: detail.expected }),
        ...(detail.indicator === undefined ? {} : { indicator: detail.indicator }),
        message,
      });
    },
  };
}
