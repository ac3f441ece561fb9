/** What each entry exports, as it was last agreed on: a change shows here and in the diff of its report. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REPORT_FOLDER, writeInterfaceReport } from '../../.config/interface-report.js';
import { moduleGraphOf } from '../../.config/module-graph.js';
import { facesOf } from '../../.config/rooms.js';

const root = path.resolve(import.meta.dirname, '../..');
const kept = path.join(root, REPORT_FOLDER);
const faces = [...facesOf(moduleGraphOf(path.join(root, 'src'))).keys()];

let written: string;

beforeAll(() => {
  written = mkdtempSync(path.join(tmpdir(), 'talenta-asn-interface-'));
});

afterAll(() => {
  rmSync(written, { recursive: true, force: true });
});

it('there is a report for each entry, and for nothing else', () => {
  expect(readdirSync(kept).sort()).toEqual(faces.map((face) => `${face}.api.md`).sort());
});

it.each(faces)('the entry %s exports what its report says (npm run api:update writes it anew)', (face) => {
  writeInterfaceReport(root, face, written);
  const read = (folder: string): string => readFileSync(path.join(folder, `${face}.api.md`), 'utf8');
  expect(read(written)).toBe(read(kept));
});
