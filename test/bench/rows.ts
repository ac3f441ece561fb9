import type { Row } from './row.js';
import { bundle } from './rows/bundle.js';
import { candidates } from './rows/candidates.js';
import { evidence } from './rows/evidence.js';
import { firstUse } from './rows/first-use.js';
import { growth } from './rows/growth.js';
import { large } from './rows/large.js';
import { loading } from './rows/loading.js';
import { parsing } from './rows/parsing.js';
import { payloads } from './rows/payloads.js';
import { evidenceToBox, scoresExplained, scoresToBox } from './rows/person.js';
import { replayFile } from './rows/replay.js';
import { sheets } from './rows/sheets.js';
import { personSize, resultSize } from './rows/sizes.js';

/** The table, in its order. */
export const ROWS: readonly Row[] = [
  candidates,
  evidence,
  large,
  scoresToBox,
  scoresExplained,
  evidenceToBox,
  parsing,
  firstUse,
  loading,
  bundle,
  replayFile,
  resultSize,
  personSize,
  growth,
  sheets,
  payloads,
];

/** A row by its name. */
export function findRow(name: string): Row {
  const found = ROWS.find((row) => row.name === name);
  if (found === undefined) throw new Error(`no row ${name}`);
  return found;
}
