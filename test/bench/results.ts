/** The latest figures of every row, kept beside the pages that show them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import { chartOf } from './chart.js';
import type { Figure, Row } from './row.js';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/bench');
const RESULTS = path.join(FOLDER, 'results.json');
const CHART = path.join(FOLDER, 'results.svg');

/** The figures of a row, and when and where they were measured. */
export interface RowResult {
  readonly name: string;
  readonly measuredOn: string;
  readonly node: string;
  readonly processor: string;
  readonly figures: readonly Figure[];
}

/** What the figures of now were measured on. */
export const MACHINE = {
  node: process.version,
  processor: `${String(cpus().length)} x ${cpus()[0]?.model ?? 'unknown processor'}`,
};

export function resultOf(name: string, figures: readonly Figure[]): RowResult {
  const rounded = figures.map((figure): Figure =>
    figure.value === undefined ? figure : { ...figure, value: Number(figure.value.toPrecision(4)) },
  );
  return { name, measuredOn: new Date().toISOString().slice(0, 10), ...MACHINE, figures: rounded };
}

/** Keeps what was measured now; rows that were not run stay as they were, rows that are no more go. */
export async function keepResults(measured: readonly RowResult[], rows: readonly Row[]): Promise<void> {
  const kept = existsSync(RESULTS)
    ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as { readonly rows: readonly RowResult[] }).rows
    : [];
  const all = rows.flatMap(({ name }) => [...measured, ...kept].find((each) => each.name === name) ?? []);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(RESULTS, await format(JSON.stringify({ rows: all }), { parser: 'json', printWidth: 120 }));
  writeFileSync(CHART, chartOf(all.flatMap(({ figures }) => figures)));
}
